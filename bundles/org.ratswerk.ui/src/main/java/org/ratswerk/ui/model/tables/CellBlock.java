package org.ratswerk.ui.model.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rectangle of texts as it goes to and comes from other programs by the clipboard.
 *
 * @param rows rows from top to bottom, each with the same number of texts; never null
 */
public record CellBlock(List<List<String>> rows) {
    private static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos",
            "'", "nbsp", " ", "auml", "ä", "ouml", "ö", "uuml", "ü", "szlig", "ß");

    /** Tags that end a cell. */
    private static final Set<String> ENDS = Set.of("td", "/td", "th", "/th", "tr", "/tr", "table", "/table");
    /** Stands for a line break while blanks are put in order. */
    private static final char BREAK = '\u000b';

    public CellBlock {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        rows = rows.stream().map(row -> {
            var padded = new ArrayList<>(row);
            while (padded.size() < width) {
                padded.add("");
            }
            return List.copyOf(padded);
        }).toList();
    }

    /** Returns the number of texts in a row. */
    public int width() {
        return rows.isEmpty() ? 0 : rows.getFirst().size();
    }

    /** Returns the number of rows. */
    public int height() {
        return rows.size();
    }

    /** Tells whether there is nothing in it. */
    public boolean isEmpty() {
        return width() == 0;
    }

    // --- text

    /**
     * Returns the block as text: rows in lines, cells parted by tabs. As spreadsheets do, a cell that holds a tab, a line
     * break or begins with a quotation mark is quoted, quotation marks in it are doubled.
     */
    public String toText() {
        return rows.stream().map(row -> row.stream().map(CellBlock::quoted).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\r\n"));
    }

    private static String quoted(String text) {
        return text.indexOf('\t') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && !text.startsWith("\"") ? text
                : '"' + text.replace("\"", "\"\"").replace("\r\n", "\n") + '"';
    }

    /** Returns the block that a text in the form of {@link #toText} holds; an empty last line does not count. */
    public static CellBlock ofText(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        int at = 0;
        boolean open = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && cell.isEmpty() && closes(text, at)) {
                at = quoted(text, at + 1, cell);
                open = true;
                continue;
            }
            at++;
            if (c == '\t') {
                row.add(take(cell));
                open = true;
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                row.add(take(cell));
                rows.add(List.copyOf(row));
                row.clear();
                open = false;
            } else {
                cell.append(c);
                open = true;
            }
        }
        if (open) {
            row.add(take(cell));
            rows.add(List.copyOf(row));
        }
        return new CellBlock(rows);
    }

    private static String take(StringBuilder cell) {
        var text = cell.toString();
        cell.setLength(0);
        return text;
    }

    /** Tells whether the quotation mark begins a quoted cell: one that ends before a tab, a line break or the end. */
    private static boolean closes(String text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    return i + 1 == text.length() || "\t\r\n".indexOf(text.charAt(i + 1)) >= 0;
                }
            }
        }
        return false;
    }

    /** Reads a quoted cell up to its end and returns the place after it. */
    private static int quoted(String text, int start, StringBuilder cell) {
        int i = start;
        while (text.charAt(i) != '"' || i + 1 < text.length() && text.charAt(i + 1) == '"') {
            cell.append(text.charAt(i));
            i += text.charAt(i) == '"' ? 2 : 1;
        }
        return i + 1;
    }

    // --- HTML

    /** Returns the block as an HTML table. */
    public String toHtml() {
        return "<table>" + rows.stream().map(row -> "<tr>" + row.stream()
                .map(text -> "<td>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                        .replace("\r\n", "\n").replace("\n", "<br>") + "</td>")
                .collect(Collectors.joining()) + "</tr>").collect(Collectors.joining()) + "</table>";
    }

    /**
     * Returns the first table of an HTML document; empty where there is none. Only rows, cells, line breaks and the
     * commonest characters are understood; nothing is loaded or run.
     */
    public static CellBlock ofHtml(String html) {
        var rows = new ArrayList<List<String>>();
        StringBuilder cell = null;
        boolean inTable = false;
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            if (cell != null) {
                cell.append(characters(html.substring(at, tag < 0 ? html.length() : tag)));
            }
            int end = tag < 0 ? -1 : tagEnd(html, tag);
            if (end < 0) {
                break;
            }
            var name = tagName(html, tag + 1, end);
            at = end + 1;
            if (cell != null && ENDS.contains(name)) {
                rows.getLast().add(tidy(cell));
                cell = null;
            }
            if (name.equals("table")) {
                inTable = true;
            } else if (name.equals("/table")) {
                break;
            } else if (inTable && name.equals("tr")) {
                rows.add(new ArrayList<>());
            } else if (!rows.isEmpty() && (name.equals("td") || name.equals("th"))) {
                cell = new StringBuilder();
            } else if (cell != null && name.equals("br")) {
                cell.append(BREAK);
            }
        }
        if (cell != null) {
            rows.getLast().add(tidy(cell));
        }
        rows.removeIf(List::isEmpty);
        return new CellBlock(rows);
    }

    /** Blanks between words count once; a line break is one only where HTML says so. */
    private static String tidy(StringBuilder cell) {
        return cell.toString().replaceAll("[ \\t\\r\\n\\u00a0]+", " ").replaceAll(" ?" + BREAK + " ?", "\n").strip();
    }

    private static int tagEnd(String html, int start) {
        if (html.startsWith("<!--", start)) {
            int end = html.indexOf("-->", start);
            return end < 0 ? -1 : end + 2;
        }
        return html.indexOf('>', start);
    }

    private static String tagName(String html, int start, int end) {
        int i = start;
        while (i < end && (Character.isLetterOrDigit(html.charAt(i)) || i == start && html.charAt(i) == '/')) {
            i++;
        }
        return html.substring(start, i).toLowerCase(Locale.ROOT);
    }

    private static String characters(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        var result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '&' ? text.indexOf(';', i) : -1;
            var character = end < 0 || end - i > 10 ? null : character(text.substring(i + 1, end));
            if (character == null) {
                result.append(text.charAt(i));
            } else {
                result.append(character);
                i = end;
            }
        }
        return result.toString();
    }

    private static String character(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.get(name);
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(code) ? Character.toString(code) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
