package org.ratswerk.bpmn.picture;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours as files write them. */
final class Colour {
    private static final Pattern SHORT = Pattern.compile("#[0-9a-fA-F]{3}");
    private static final Pattern LONG = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern RGB = Pattern
            .compile("rgba?\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*(?:,[\\s0-9.]+)?\\)");
    private static final int MOST = 255;
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("black", "#000000"),
            Map.entry("white", "#FFFFFF"), Map.entry("red", "#FF0000"), Map.entry("green", "#008000"),
            Map.entry("blue", "#0000FF"), Map.entry("yellow", "#FFFF00"), Map.entry("orange", "#FFA500"),
            Map.entry("gray", "#808080"), Map.entry("grey", "#808080"), Map.entry("silver", "#C0C0C0"),
            Map.entry("purple", "#800080"), Map.entry("maroon", "#800000"), Map.entry("navy", "#000080"),
            Map.entry("teal", "#008080"), Map.entry("lime", "#00FF00"), Map.entry("aqua", "#00FFFF"),
            Map.entry("cyan", "#00FFFF"), Map.entry("fuchsia", "#FF00FF"), Map.entry("olive", "#808000"),
            Map.entry("lightgray", "#D3D3D3"), Map.entry("lightblue", "#ADD8E6"), Map.entry("lightgreen", "#90EE90"),
            Map.entry("pink", "#FFC0CB"), Map.entry("brown", "#A52A2A"));

    private Colour() {
    }

    /** Returns a colour as {@code #RRGGBB}; {@code otherwise} for null and for what is none. */
    static String of(String written, String otherwise) {
        if (written == null) {
            return otherwise;
        }
        String text = written.strip();
        if (LONG.matcher(text).matches()) {
            return text;
        }
        if (SHORT.matcher(text).matches()) {
            return "#" + text.charAt(1) + text.charAt(1) + text.charAt(2) + text.charAt(2) + text.charAt(3)
                    + text.charAt(3);
        }
        Matcher parts = RGB.matcher(text);
        if (parts.matches()) {
            return String.format("#%02X%02X%02X", part(parts, 1), part(parts, 2), part(parts, 3));
        }
        return NAMES.getOrDefault(text.toLowerCase(Locale.ROOT), otherwise);
    }

    private static int part(Matcher parts, int number) {
        return Math.min(MOST, Integer.parseInt(parts.group(number)));
    }
}
