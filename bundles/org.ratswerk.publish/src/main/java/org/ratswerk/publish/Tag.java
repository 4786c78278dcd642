package org.ratswerk.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of a page. Texts and values of attributes are escaped when it is written, so that nothing of the model can
 * become markup; there is no way to put in markup as text.
 */
final class Tag {
    private static final Set<String> VOID = Set.of("meta", "link", "input", "img", "source", "br");
    /** Elements that begin a line, so that pages can be compared line by line. */
    private static final Set<String> BLOCK = Set.of("html", "head", "body", "meta", "link", "title", "script", "header",
            "nav", "main", "footer", "section", "article", "div", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "p",
            "table", "thead", "tbody", "tr", "figure", "form", "details", "noscript");

    /** Stands for a character that no page may have. */
    static final int REPLACEMENT = 0xfffd;

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    private Tag(String name) {
        this.name = name;
    }

    /** Returns an element without content; {@code name.class} gives it a class. */
    static Tag of(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? new Tag(name) : new Tag(name.substring(0, dot)).at("class", name.substring(dot + 1).replace('.', ' '));
    }

    /** Returns an element with a text. */
    static Tag of(String name, String text) {
        return of(name).text(text);
    }

    /** Sets an attribute; an empty value is written as such, null leaves the attribute out. */
    Tag at(String attribute, String value) {
        if (value != null) {
            attributes.put(attribute, value);
        }
        return this;
    }

    /** Adds a text; null adds nothing. */
    Tag text(String text) {
        if (text != null) {
            content.add(text);
        }
        return this;
    }

    /** Adds elements; null adds nothing. */
    Tag add(Tag... tags) {
        for (Tag tag : tags) {
            if (tag != null) {
                content.add(tag);
            }
        }
        return this;
    }

    /** Adds elements; null among them adds nothing. */
    Tag add(List<Tag> tags) {
        return add(tags.toArray(Tag[]::new));
    }

    /** Tells whether there is nothing in it. */
    boolean isEmpty() {
        return content.isEmpty();
    }

    /** Returns a page with this as its root. */
    String page() {
        var out = new StringBuilder("<!DOCTYPE html>");
        write(out);
        return out.append('\n').toString();
    }

    private void write(StringBuilder out) {
        if (BLOCK.contains(name)) {
            out.append('\n');
        }
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            escape(value, out);
            out.append('"');
        });
        out.append('>');
        if (VOID.contains(name)) {
            return;
        }
        for (Object part : content) {
            if (part instanceof Tag tag) {
                tag.write(out);
            } else {
                escape((String) part, out);
            }
        }
        out.append("</").append(name).append('>');
    }

    /** Writes a text so that it stays a text, between tags and in quotes; characters that no page may have are replaced. */
    static void escape(String text, StringBuilder out) {
        for (int at = 0, point; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            switch (point) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(isAllowed(point) ? point : REPLACEMENT);
            }
        }
    }

    /** Tells whether a character may stand in a page: no control characters, none that turn the direction of writing. */
    static boolean isAllowed(int point) {
        return point == '\n' || point == '\t' || !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE && !(point >= 0x202a && point <= 0x202e)
                && !(point >= 0x2066 && point <= 0x2069) && (point & 0xfffe) != 0xfffe;
    }
}
