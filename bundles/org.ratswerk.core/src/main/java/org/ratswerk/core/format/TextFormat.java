package org.ratswerk.core.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.model.text.Texts;

/** Tables as aligned text for people: titles, names, readable durations, states with symbols. */
@Component
public final class TextFormat implements TableFormat {
    private static final Texts TEXTS = Texts.of(TextFormat.class);
    private static final int WIDEST = 48;
    private static final String GAP = "  ";

    @Override
    public String id() {
        return "text";
    }

    @Override
    public boolean binary() {
        return false;
    }

    @Override
    public void write(Table table, OutputStream out) throws IOException {
        var lines = new ArrayList<List<String>>();
        lines.add(table.columns().stream().map(Table.Column::title).toList());
        for (Table.Row row : table.rows()) {
            lines.add(row.cells().stream().map(cell -> shorten(Values.humanWithSymbol(cell.value()))).toList());
        }
        int[] widths = new int[table.columns().size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        var text = new StringBuilder();
        text.append(table.title()).append("\n\n");
        append(lines.get(0), widths, table, text);
        text.append("─".repeat(Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1))).append('\n');
        lines.stream().skip(1).forEach(line -> append(line, widths, table, text));
        text.append('\n').append(TEXTS.get("table.rows", table.rows().size())).append('\n');
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void append(List<String> line, int[] widths, Table table, StringBuilder text) {
        var row = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = line.get(i);
            String padding = " ".repeat(widths[i] - width(cell));
            Kind kind = table.columns().get(i).kind();
            boolean right = kind == Kind.DURATION || kind == Kind.NUMBER;
            row.append(i == 0 ? "" : GAP).append(right ? padding + cell : cell + padding);
        }
        text.append(row.toString().stripTrailing()).append('\n');
    }

    private static String shorten(String cell) {
        String line = cell.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= WIDEST ? line
                : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
