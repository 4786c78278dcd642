package org.ratswerk.bpmn.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Changes of the text of a document. What is not changed keeps its bytes. Characters that the encoding of the document
 * does not know are written as references.
 */
public final class XmlEdits {
    private final XmlDocument document;
    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int start, int end, String text) {
    }

    /**
     * @param document the document to change
     */
    public XmlEdits(XmlDocument document) {
        this.document = document;
    }

    /** Tells whether there is no change. */
    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /** Puts text into a place. What is put into the same place later stands behind it. */
    public void insert(int offset, String text) {
        edits.add(new Edit(offset, offset, text));
    }

    /** Removes the text from {@code start} to {@code end}. */
    public void delete(int start, int end) {
        edits.add(new Edit(start, end, ""));
    }

    /** Puts text in the place of that from {@code start} to {@code end}. */
    public void replace(int start, int end, String text) {
        edits.add(new Edit(start, end, text));
    }

    /**
     * Returns the changed text.
     *
     * @throws IllegalStateException if two changes are in each other's way
     */
    public String text() {
        var sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start).thenComparing(edit -> edit.end > edit.start));
        String text = document.text();
        var result = new StringBuilder(text.length() + 256);
        int at = 0;
        for (Edit edit : sorted) {
            if (edit.start < at) {
                throw new IllegalStateException("overlapping changes at " + edit.start);
            }
            result.append(text, at, edit.start).append(edit.text);
            at = edit.end;
        }
        return result.append(text, at, text.length()).toString();
    }

    /**
     * Returns the bytes of the changed file: those of the document where there is no change.
     *
     * @throws IOException if the changed text cannot be written in the encoding of the document
     */
    public byte[] bytes() throws IOException {
        return edits.isEmpty() ? document.bytes() : document.encode(text());
    }

    /**
     * Returns a value as it is written between quotes.
     *
     * @param value the value
     * @param quote the quotes it stands in, {@code "} or {@code '}
     */
    public static String attributeValue(String value, char quote) {
        var result = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
            case '<' -> result.append("&lt;");
            case '&' -> result.append("&amp;");
            case '>' -> result.append("&gt;");
            case '\n' -> result.append("&#10;");
            case '\r' -> result.append("&#13;");
            case '\t' -> result.append("&#9;");
            case '"' -> result.append(quote == '"' ? "&quot;" : "\"");
            case '\'' -> result.append(quote == '\'' ? "&apos;" : "'");
            default -> result.append(c);
            }
        }
        return result.toString();
    }

    /** Returns a text as it is written between tags, with the line ends given. */
    public static String textValue(String value, String lineEnd) {
        String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;");
        return lineEnd.equals("\n") ? escaped : escaped.replace("\n", lineEnd);
    }
}
