package org.ratswerk.bpmn.patch;

import org.ratswerk.bpmn.xml.XmlDocument;
import org.ratswerk.bpmn.xml.XmlElement;
import org.ratswerk.bpmn.xml.XmlNode;

/** How a document is laid out: line ends, indentation, the blank before {@code />}. */
final class Layout {
    private final String text;
    private final String lineEnd;
    private final String unit;
    private final boolean blankBeforeSlash;

    Layout(XmlDocument document) {
        text = document.text();
        int feed = text.indexOf('\n');
        lineEnd = feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n"
                : feed < 0 && text.indexOf('\r') >= 0 ? "\r" : "\n";
        unit = unit(document.root());
        int slash = text.indexOf("/>");
        blankBeforeSlash = slash > 0 && text.charAt(slash - 1) == ' ';
    }

    private String unit(XmlElement root) {
        for (XmlElement outer = root; outer != null;) {
            XmlElement first = outer.elements().isEmpty() ? null : outer.elements().getFirst();
            String inner = first == null ? null : indent(first);
            String own = indent(outer);
            if (inner != null && own != null && inner.length() > own.length() && inner.startsWith(own)) {
                return inner.substring(own.length());
            }
            outer = first;
        }
        return "  ";
    }

    String lineEnd() {
        return lineEnd;
    }

    String emptyTagEnd() {
        return blankBeforeSlash ? " />" : "/>";
    }

    /** Returns the white space before an element that is the first of its line; null for others. */
    String indent(XmlElement element) {
        int at = element.start();
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        boolean first = at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
        return first ? text.substring(at, element.start()) : null;
    }

    /**
     * Returns what to write before a new child: the line end and indentation of the others; empty in a document that is
     * written without line ends.
     */
    String beforeChild(XmlElement parent) {
        for (XmlElement child : parent.elements()) {
            String indent = indent(child);
            if (indent != null) {
                return lineEnd + indent;
            }
        }
        if (!parent.elements().isEmpty()) {
            return "";
        }
        String own = indent(parent);
        return own == null || text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? "" : lineEnd + own + unit;
    }

    /** Returns what to write before the end tag of an element that had no children; empty as in {@code beforeChild}. */
    String beforeEnd(XmlElement parent) {
        String own = indent(parent);
        return own == null || beforeChild(parent).isEmpty() ? "" : lineEnd + own;
    }

    /** Returns what to write before the children of what is written behind {@code before}. */
    String deeper(String before) {
        return before.isEmpty() ? "" : before + unit;
    }

    /** Returns the place of the last line end in a text of white space; -1 where there is none. */
    static int lastLine(String white) {
        int feed = Math.max(white.lastIndexOf('\n'), white.lastIndexOf('\r'));
        return feed > 0 && white.charAt(feed) == '\n' && white.charAt(feed - 1) == '\r' ? feed - 1 : feed;
    }

    static boolean isBlank(XmlNode node) {
        return node instanceof XmlNode.Text blank && !blank.cdata() && blank.blank();
    }
}
