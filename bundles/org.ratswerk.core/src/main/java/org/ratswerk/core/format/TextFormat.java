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
    private static final int NARROW = 24;
    private static final int MANY_COLUMNS = 10;
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
        int widest = table.columns().size() > MANY_COLUMNS ? NARROW : WIDEST;
        var lines = new ArrayList<List<String>>();
        for (Table.Row row : table.rows()) {
            lines.add(row.cells().stream().map(cell -> shorten(Values.humanWithSymbol(cell.value()), widest)).toList());
        }
        int[] widths = table.columns().stream().mapToInt(column -> longestWord(column.title())).toArray();
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        var text = new StringBuilder();
        text.append(table.title()).append("\n\n");
        heads(table, widths).forEach(line -> append(line, widths, table, text));
        text.append("─".repeat(Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1))).append('\n');
        lines.forEach(line -> append(line, widths, table, text));
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

    /** Column titles, broken between words where the column is narrower. */
    private static List<List<String>> heads(Table table, int[] widths) {
        var columns = new ArrayList<List<String>>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            var parts = new ArrayList<String>();
            for (String word : table.columns().get(i).title().split(" ")) {
                String last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
                if (last != null && width(last) + 1 + width(word) <= widths[i]) {
                    parts.set(parts.size() - 1, last + " " + word);
                } else {
                    parts.add(word);
                }
            }
            columns.add(parts);
            height = Math.max(height, parts.size());
        }
        var lines = new ArrayList<List<String>>();
        for (int line = 0; line < height; line++) {
            int number = line;
            int lowest = height;
            lines.add(columns.stream().map(parts -> {
                int index = number - (lowest - parts.size());
                return index < 0 ? "" : parts.get(index);
            }).toList());
        }
        return lines;
    }

    private static int longestWord(String title) {
        return Arrays.stream(title.split(" ")).mapToInt(TextFormat::width).max().orElse(0);
    }

    private static String shorten(String cell, int widest) {
        String line = cell.strip().replaceAll("\\s+", " ");
        return width(line) <= widest ? line : line.substring(0, line.offsetByCodePoints(0, widest - 1)) + "…";
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
