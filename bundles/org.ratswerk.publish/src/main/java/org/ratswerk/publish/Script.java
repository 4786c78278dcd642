package org.ratswerk.publish;

/** Values in script files. */
final class Script {
    private Script() {
    }

    /** Returns a text as a string literal that is safe in a script file and in a page. */
    static String text(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '<', '>', '&', 0x2028, 0x2029 -> out.append(String.format("\\u%04x", Integer.valueOf(point)));
            default -> out.appendCodePoint(Tag.isAllowed(point) ? point : 0xfffd);
            }
        });
        return out.append('"').toString();
    }
}
