package org.ratswerk.core.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;

import org.ratswerk.core.exchange.SourceTable.Place;

/**
 * The first table of an HTML text, as spreadsheets and word processors put it into the clipboard. Nothing is fetched,
 * nothing is run.
 */
public final class HtmlTable {
    private static final int WIDEST = 1000;

    private HtmlTable() {
    }

    /**
     * Reads the table.
     *
     * @param html text
     * @param file what it is called in messages
     * @return the rows that are not empty; empty if there is no table with any
     */
    public static Optional<Grid> read(String html, String file) {
        var cells = new Callback();
        try {
            new ParserDelegator().parse(new StringReader(html), cells, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var rows = new ArrayList<SourceTable.Row>();
        for (int i = 0; i < cells.rows.size(); i++) {
            var row = cells.rows.get(i);
            if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new HtmlRow(i + 1, List.copyOf(row)));
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Grid(file, rows, null, null, List.of(), null));
    }

    private record HtmlRow(int line, List<String> cells) implements SourceTable.Row {
        @Override
        public Place place(int index) {
            return new Place(line, index + 1);
        }
    }

    private static final class Callback extends HTMLEditorKit.ParserCallback {
        private final List<List<String>> rows = new ArrayList<>();
        private StringBuilder cell;
        private int span;
        private int depth;
        private boolean done;

        @Override
        public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
            if (tag == HTML.Tag.TABLE) {
                depth++;
            }
            if (done || depth != 1) {
                return;
            }
            if (tag == HTML.Tag.TR) {
                endCell();
                rows.add(new ArrayList<>());
            } else if (tag == HTML.Tag.TD || tag == HTML.Tag.TH) {
                endCell();
                cell = new StringBuilder();
                span = span(attributes.getAttribute(HTML.Attribute.COLSPAN));
            } else if (cell != null && tag == HTML.Tag.P) {
                line();
            }
        }

        private static int span(Object value) {
            return value != null && value.toString().matches("[0-9]{1,3}") ? Math.max(1, Integer.parseInt(value.toString()))
                    : 1;
        }

        @Override
        public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
            if (cell != null && tag == HTML.Tag.BR) {
                line();
            }
        }

        private void line() {
            if (!cell.isEmpty()) {
                cell.append('\n');
            }
        }

        @Override
        public void handleText(char[] data, int position) {
            if (cell != null) {
                cell.append(data);
            }
        }

        @Override
        public void handleEndTag(HTML.Tag tag, int position) {
            if (tag == HTML.Tag.TABLE) {
                endCell();
                depth--;
                done |= depth == 0;
            } else if (depth == 1 && (tag == HTML.Tag.TD || tag == HTML.Tag.TH || tag == HTML.Tag.TR)) {
                endCell();
            }
        }

        private void endCell() {
            if (cell == null || rows.isEmpty()) {
                return;
            }
            var row = rows.getLast();
            String text = cell.toString().replace('\u00a0', ' ').replaceAll("[ \\t]+", " ").replaceAll(" ?\n ?", "\n").strip();
            row.add(Cells.clean(text) == null ? "" : text);
            for (int i = 1; i < span && row.size() < WIDEST; i++) {
                row.add("");
            }
            cell = null;
        }
    }
}
