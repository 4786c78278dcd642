package org.ratswerk.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.imageio.ImageIO;

import org.ratswerk.core.format.ResultTables;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.result.Boxes;
import org.ratswerk.core.result.Chart;
import org.ratswerk.core.result.Figures;
import org.ratswerk.core.result.Matrix;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.TextResult;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.core.result.Value;
import org.ratswerk.graph.Drawing;
import org.ratswerk.model.text.Texts;

/** Turns a document of results into one of texts, tables and pictures. Tables too wide for upright pages lie across. */
final class DossierDocument {
    private static final Texts TEXTS = Texts.of(DossierDocument.class);
    /** The most chapters and sections that need no list of contents. */
    private static final int FEW_CHAPTERS = 6;
    /** The most large numbers side by side. */
    private static final int FIGURES_IN_ROW = 7;
    /** Characters side by side in a table on an upright page. */
    private static final int UPRIGHT_ROOM = 115;
    private static final int ACROSS_ROOM = 170;
    private static final int MOST_UPRIGHT_COLUMNS = 8;
    private static final int WIDE_TEXT = 34;
    /** Letters of a text that is a paragraph rather than a cell, and those of its lines. */
    private static final int LONG_TEXT = 300;
    private static final int LONG_TEXT_ROOM = 90;
    private static final int SAMPLE = 300;
    private static final int LONGEST_NUMBER = 16;
    /** Longer words are cut. */
    private static final int LONGEST_WORD = 24;
    private static final double CELL_ROOM = 2.5;
    private static final double BOLD = 1.1;

    private List<Document.Block> blocks = new ArrayList<>();
    /** Where references lead to, by the id of the heading. */
    private final Map<String, String> addresses;
    private final Set<String> placed = new HashSet<>();
    private boolean across;

    private DossierDocument(Map<String, String> addresses) {
        this.addresses = addresses;
    }

    static Document of(Dossier dossier) {
        return of(dossier, addresses(dossier, ""));
    }

    /** Returns where the headings that have an id can be found, by their ids. */
    static Map<String, String> addresses(Dossier dossier, String file) {
        var addresses = new HashMap<String, String>();
        for (Dossier.Part part : dossier.parts()) {
            if (part instanceof Dossier.Heading heading && heading.id() != null) {
                addresses.putIfAbsent(heading.id(), file + Document.INSIDE + "a" + (addresses.size() + 1));
            }
        }
        return addresses;
    }

    /**
     * @param addresses where references lead to, by the id of the heading, in this document or another one
     */
    static Document of(Dossier dossier, Map<String, String> addresses) {
        var made = new DossierDocument(addresses);
        long chapters = dossier.parts().stream()
                .filter(part -> part instanceof Dossier.Heading heading && heading.level() <= 2).count();
        // one that begins with its results is to be read at once
        boolean contents = chapters > FEW_CHAPTERS && dossier.parts().getFirst() instanceof Dossier.Heading;
        if (dossier.cover() != null) {
            made.cover(dossier.cover());
        }
        if (contents) {
            made.blocks.add(new Document.Contents());
            if (dossier.cover() != null) {
                made.add(new Dossier.PageBreak());
            }
        }
        dossier.parts().forEach(made::add);
        return new Document(dossier.title(), dossier.details(), made.blocks);
    }

    private static boolean isReadable(Dossier.Image image) {
        try {
            return ImageIO.read(new ByteArrayInputStream(image.file())) != null;
        } catch (IOException | RuntimeException e) {
            // a damaged file: what it shows is said in words
            return false;
        }
    }

    private void cover(Dossier.Cover cover) {
        blocks.add(new Document.Cover(cover.kind(), cover.mark()));
        if (!cover.entries().isEmpty()) {
            blocks.add(new Document.Grid(List.of(), List.of(1.0, 2.4),
                    cover.entries().stream().map(entry -> List.of(entry.name(), entry.text())).toList()));
        }
        for (Result result : cover.tables()) {
            if (!(result instanceof Table table) || !table.rows().isEmpty()) {
                upright(new Document.Lead(result.title()));
                show(result, List.of());
            }
        }
        add(new Dossier.PageBreak());
    }

    private void add(Dossier.Part part) {
        switch (part) {
        case Dossier.Heading heading -> upright(new Document.Heading(heading.level(), heading.text(), anchor(heading)));
        case Dossier.Paragraph paragraph -> upright(new Document.Paragraph(paragraph.text()));
        case Dossier.Bullets bullets -> upright(new Document.Bullets(bullets.items()));
        case Dossier.PageBreak page -> {
            across = false;
            blocks.add(new Document.PageBreak(false));
        }
        case Dossier.Text text -> upright(new Document.Rich(runs(text.runs())));
        case Dossier.Points points -> upright(new Document.Points(points.points().stream()
                .map(point -> new Dossier.Point(point.level(), point.mark(), runs(point.runs()))).toList()));
        case Dossier.Grid grid -> {
            Map<Dossier.Place, List<Dossier.Run>> runs = new HashMap<>();
            grid.runs().forEach((place, words) -> runs.put(place, runs(words)));
            grid(grid.head(), grid.rows(), grid.numeric(), runs);
        }
        case Dossier.Folded folded -> folded(folded);
        case Dossier.Image image -> upright(isReadable(image)
                ? new Document.Image(image.file(), image.description())
                : new Document.Paragraph(TEXTS.get("image.damaged", image.description())));
        case Dossier.WriteIn lines -> upright(new Document.WriteIn(lines.label(), lines.lines()));
        case Dossier.Shown shown -> show(shown.result(), shown.columns());
        }
    }

    private void folded(Dossier.Folded folded) {
        List<Document.Block> before = blocks;
        var panels = new ArrayList<List<Document.Block>>();
        for (List<Dossier.Part> panel : folded.panels()) {
            blocks = new ArrayList<>();
            panel.forEach(this::add);
            panels.add(blocks);
        }
        blocks = before;
        upright(new Document.Folded(panels));
    }

    /** Anchor of a heading in this document; null where nothing refers to it. */
    private String anchor(Dossier.Heading heading) {
        String address = heading.id() == null || !placed.add(heading.id()) ? null : addresses.get(heading.id());
        return address == null ? null : address.substring(address.indexOf(Document.INSIDE) + 1);
    }

    /** Words whose references lead to their place, or nowhere where that is not in the document. */
    private List<Dossier.Run> runs(List<Dossier.Run> runs) {
        return runs.stream().map(run -> run.address() == null || !run.address().startsWith(Document.INSIDE) ? run
                : new Dossier.Run(run.text(), run.bold(), run.italic(), addresses.get(run.address().substring(1))))
                .toList();
    }

    private void show(Result result, List<String> columns) {
        Optional<Drawing> picture = Pictures.of(result);
        if (picture.isPresent()) {
            // a picture holds the notes
            upright(new Document.Picture(picture.get(), result.title()));
            return;
        }
        switch (result) {
        case TextResult text -> text.paragraphs().forEach(paragraph -> upright(new Document.Paragraph(paragraph)));
        case Figures figures -> figures(figures);
        default -> {
            table(ResultTables.of(result), columns, result instanceof Matrix);
            notes(result);
        }
        }
    }

    private void notes(Result result) {
        List<String> notes = switch (result) {
        case Table table -> table.notes();
        case Boxes boxes -> boxes.notes();
        case Chart chart -> chart.notes();
        case Timeline timeline -> timeline.notes();
        default -> List.of();
        };
        if (!notes.isEmpty()) {
            add(new Document.Bullets(notes));
        }
    }

    private void figures(Figures figures) {
        List<Document.Figure> all = figures.figures().stream()
                .map(figure -> new Document.Figure(Values.humanWithSymbol(figure.cell().value()), figure.label())).toList();
        int rows = (all.size() + FIGURES_IN_ROW - 1) / FIGURES_IN_ROW;
        int each = rows == 0 ? 0 : (all.size() + rows - 1) / rows;
        for (int from = 0; from < all.size(); from += each) {
            var row = new ArrayList<>(all.subList(from, Math.min(all.size(), from + each)));
            while (row.size() < each) {
                // so that the rows stand in columns
                row.add(new Document.Figure("", ""));
            }
            upright(new Document.FigureRow(row));
        }
    }

    private void table(Table table, List<String> keys, boolean matrix) {
        var columns = new ArrayList<Integer>();
        if (keys.isEmpty()) {
            for (int i = 0; i < table.columns().size(); i++) {
                if (table.columns().get(i).kind() != Table.Kind.IDENTIFIER) {
                    columns.add(i);
                }
            }
        } else {
            for (String key : keys) {
                for (int i = 0; i < table.columns().size(); i++) {
                    if (table.columns().get(i).key().equals(key)) {
                        columns.add(i);
                    }
                }
            }
        }
        if (table.rows().isEmpty() || columns.isEmpty()) {
            upright(new Document.Paragraph(TEXTS.get("table.empty")));
            return;
        }
        List<String> head = new ArrayList<>();
        columns.forEach(column -> head.add(table.columns().get(column).title()));
        if (matrix) {
            head.set(0, "");
        }
        List<List<String>> rows = new ArrayList<>();
        Map<Dossier.Place, List<Dossier.Run>> runs = new HashMap<>();
        for (Table.Row row : table.rows()) {
            var texts = new ArrayList<String>();
            for (int column : columns) {
                Value value = row.cells().get(column).value();
                if (value instanceof Value.Ref ref && addresses.containsKey(ref.id())) {
                    runs.put(new Dossier.Place(rows.size(), texts.size()),
                            List.of(new Dossier.Run(ref.name(), false, false, addresses.get(ref.id()))));
                }
                texts.add(Values.humanWithSymbol(value));
            }
            rows.add(texts);
        }
        Set<Integer> numeric = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            Table.Kind kind = table.columns().get(columns.get(i)).kind();
            if (kind == Table.Kind.DURATION || kind == Table.Kind.NUMBER) {
                numeric.add(i);
            }
        }
        blank(table, columns, rows);
        runs.keySet().removeIf(place -> rows.get(place.row()).get(place.column()).isEmpty());
        grid(head, rows, numeric, runs);
    }

    private void grid(List<String> head, List<List<String>> rows, Set<Integer> numeric,
            Map<Dossier.Place, List<Dossier.Run>> runs) {
        int columns = head.isEmpty() && !rows.isEmpty() ? rows.getFirst().size() : head.size();
        if (columns == 0) {
            return;
        }
        double[] least = new double[columns];
        double[] wanted = new double[columns];
        for (int i = 0; i < columns; i++) {
            double longest = head.isEmpty() ? 0 : longestWord(head.get(i)) * BOLD;
            long letters = 0;
            int most = 0;
            List<List<String>> sample = rows.subList(0, Math.min(SAMPLE, rows.size()));
            for (List<String> row : sample) {
                longest = Math.max(longest, unbroken(row.get(i)));
                letters += row.get(i).length();
                most = Math.max(most, row.get(i).length());
            }
            least[i] = longest + CELL_ROOM;
            double usual = 1.6 * letters / Math.max(1, sample.size());
            wanted[i] = Math.max(longest, Math.min(most, Math.min(usual > LONG_TEXT ? LONG_TEXT_ROOM : WIDE_TEXT, usual)))
                    + CELL_ROOM;
        }
        double needed = Arrays.stream(least).sum();
        boolean wide = needed > UPRIGHT_ROOM || columns > MOST_UPRIGHT_COLUMNS;
        var grid = new Document.Grid(head, shares(least, wanted, wide ? ACROSS_ROOM : UPRIGHT_ROOM), rows, numeric,
                runs);
        if (wide) {
            across(grid);
        } else {
            upright(grid);
        }
    }

    /** Widths of columns: what each needs at least, and a share of the room that is left. */
    private static List<Double> shares(double[] least, double[] wanted, double room) {
        double needed = Arrays.stream(least).sum();
        double more = Arrays.stream(wanted).sum() - needed;
        double part = more <= 0 ? 0 : Math.clamp((room - needed) / more, 0, 1);
        var shares = new ArrayList<Double>();
        for (int i = 0; i < least.length; i++) {
            shares.add(least[i] + (wanted[i] - least[i]) * part);
        }
        return shares;
    }

    /** Leaves out what a row says of the same element as the row before it, from the left. */
    private static void blank(Table table, List<Integer> columns, List<List<String>> rows) {
        for (int row = table.rows().size() - 1; row > 0; row--) {
            if (table.rows().get(row).cells().get(columns.getFirst()).value() instanceof Value.Ref) {
                for (int i = 0; i < columns.size() - 1 && rows.get(row).get(i).equals(rows.get(row - 1).get(i)); i++) {
                    rows.get(row).set(i, "");
                }
            }
        }
    }

    /** Letters that stay together: those of the longest word, of a number with its unit, of a phone number. */
    private static int unbroken(String text) {
        boolean number = !text.isEmpty() && text.length() <= LONGEST_NUMBER && Character.isDigit(text.charAt(0))
                && text.indexOf('\n') < 0;
        return number ? text.length() : longestWord(text);
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split("[\\s-]+")) {
            longest = Math.max(longest, word.length());
        }
        return Math.min(LONGEST_WORD, longest);
    }

    private void upright(Document.Block block) {
        if (across) {
            blocks.add(new Document.PageBreak(false));
            across = false;
        }
        blocks.add(block);
    }

    /** Adds what belongs to what stands before it, in the same direction. */
    private void add(Document.Block block) {
        blocks.add(block);
    }

    /** Puts a table, with its headings and what introduces it, on pages across. */
    private void across(Document.Block table) {
        if (!across) {
            int at = blocks.size();
            while (at > 0 && (blocks.get(at - 1) instanceof Document.Paragraph
                    || blocks.get(at - 1) instanceof Document.Bullets)) {
                at--;
            }
            if (at == 0 || !(blocks.get(at - 1) instanceof Document.Heading)) {
                at = blocks.size();
            }
            while (at > 0 && blocks.get(at - 1) instanceof Document.Heading) {
                at--;
            }
            if (at > 0 && blocks.get(at - 1) instanceof Document.PageBreak) {
                if (wasAcross(at - 1)) {
                    blocks.remove(at - 1);
                } else {
                    blocks.set(at - 1, new Document.PageBreak(true));
                }
            } else {
                blocks.add(at, new Document.PageBreak(true));
            }
            across = true;
        }
        blocks.add(table);
    }

    /** Whether the pages before a block lie across. */
    private boolean wasAcross(int block) {
        for (int i = block - 1; i >= 0; i--) {
            if (blocks.get(i) instanceof Document.PageBreak page) {
                return page.across();
            }
        }
        return false;
    }
}
