package org.ratswerk.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.ratswerk.core.format.ResultTables;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.result.Chart;
import org.ratswerk.core.result.Figures;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.TextResult;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.graph.Drawing;
import org.ratswerk.model.text.Texts;

/** Turns a document of results into one of texts, tables and pictures. Tables too wide for upright pages lie across. */
final class DossierDocument {
    private static final Texts TEXTS = Texts.of(DossierDocument.class);
    /** The most chapters and sections that need no list of contents. */
    private static final int FEW_CHAPTERS = 6;
    /** The most large numbers side by side. */
    private static final int FIGURES_IN_ROW = 5;
    /** Characters side by side in a table on an upright page. */
    private static final int UPRIGHT_ROOM = 115;
    private static final int MOST_UPRIGHT_COLUMNS = 8;
    private static final int WIDE_TEXT = 34;
    private static final int SAMPLE = 300;
    private static final int CELL_ROOM = 2;

    private final List<Document.Block> blocks = new ArrayList<>();
    private boolean across;

    private DossierDocument() {
    }

    static Document of(Dossier dossier) {
        var made = new DossierDocument();
        long chapters = dossier.parts().stream()
                .filter(part -> part instanceof Dossier.Heading heading && heading.level() <= 2).count();
        // one that begins with its results is to be read at once
        if (chapters > FEW_CHAPTERS && dossier.parts().getFirst() instanceof Dossier.Heading) {
            made.blocks.add(new Document.Contents());
        }
        dossier.parts().forEach(made::add);
        return new Document(dossier.title(), dossier.details(), made.blocks);
    }

    private void add(Dossier.Part part) {
        switch (part) {
        case Dossier.Heading heading -> upright(new Document.Heading(heading.level(), heading.text()));
        case Dossier.Paragraph paragraph -> upright(new Document.Paragraph(paragraph.text()));
        case Dossier.Bullets bullets -> upright(new Document.Bullets(bullets.items()));
        case Dossier.PageBreak page -> {
            across = false;
            blocks.add(new Document.PageBreak(false));
        }
        case Dossier.Shown shown -> show(shown.result(), shown.columns());
        }
    }

    private void show(Result result, List<String> columns) {
        Optional<Drawing> picture = Pictures.of(result);
        if (picture.isPresent()) {
            upright(new Document.Picture(picture.get(), result.title()));
            notes(result);
            return;
        }
        switch (result) {
        case TextResult text -> text.paragraphs().forEach(paragraph -> upright(new Document.Paragraph(paragraph)));
        case Figures figures -> figures(figures);
        default -> {
            table(ResultTables.of(result), columns);
            notes(result);
        }
        }
    }

    private void notes(Result result) {
        List<String> notes = switch (result) {
        case Table table -> table.notes();
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
            upright(new Document.FigureRow(all.subList(from, Math.min(all.size(), from + each))));
        }
    }

    private void table(Table table, List<String> keys) {
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
        List<String> head = columns.stream().map(column -> table.columns().get(column).title()).toList();
        List<List<String>> rows = table.rows().stream().map(row -> columns.stream()
                .map(column -> Values.humanWithSymbol(row.cells().get(column).value())).toList()).toList();
        Set<Integer> numeric = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            Table.Kind kind = table.columns().get(columns.get(i)).kind();
            if (kind == Table.Kind.DURATION || kind == Table.Kind.NUMBER) {
                numeric.add(i);
            }
        }
        var shares = new ArrayList<Double>();
        double least = 0;
        for (int i = 0; i < head.size(); i++) {
            int longest = longestWord(head.get(i));
            long letters = 0;
            int most = 0;
            List<List<String>> sample = rows.subList(0, Math.min(SAMPLE, rows.size()));
            for (List<String> row : sample) {
                longest = Math.max(longest, Math.min(WIDE_TEXT / 2, longestWord(row.get(i))));
                letters += row.get(i).length();
                most = Math.max(most, row.get(i).length());
            }
            double wanted = Math.min(most, Math.max(longest, Math.min(WIDE_TEXT, 1.6 * letters / sample.size())));
            least += longest + CELL_ROOM;
            shares.add(Math.max(longest, wanted) + CELL_ROOM);
        }
        var grid = new Document.Grid(head, shares, rows, numeric);
        if (least > UPRIGHT_ROOM || head.size() > MOST_UPRIGHT_COLUMNS) {
            across(grid);
        } else {
            upright(grid);
        }
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split("[\\s-]+")) {
            longest = Math.max(longest, word.length());
        }
        return longest;
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
