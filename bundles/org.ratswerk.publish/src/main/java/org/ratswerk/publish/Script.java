package org.ratswerk.publish;

/** Values in script files. */
final class Script {
    private Script() {
    }

    /** Returns a text as a string literal that is safe in a script file and in a page. */
    static String text(String text) {
        var out = new StringBuilder(text.length() + 16).append('"');
        for (int at = 0, point; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            switch (point) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '<' -> out.append("\\u003c");
            case '>' -> out.append("\\u003e");
            case '&' -> out.append("\\u0026");
            case 0x2028 -> out.append("\\u2028");
            case 0x2029 -> out.append("\\u2029");
            default -> out.appendCodePoint(Tag.isAllowed(point) ? point : Tag.REPLACEMENT);
            }
        }
        return out.append('"').toString();
    }
}
