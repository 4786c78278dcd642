package org.ratswerk.graph;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Locale;

/** Writes a picture as SVG 1.1 with the roles of the WAI-ARIA Graphics Module 1.0. */
final class SvgWriter {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_XML = 0xFFFD;
    private static final long HUNDRED = 100;
    private static final long TEN = 10;

    private final Drawing picture;
    private final StringBuilder out = new StringBuilder(1 << 14);

    SvgWriter(Drawing picture) {
        this.picture = picture;
    }

    String write() {
        var width = number(picture.width());
        var height = number(picture.height());
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("\" height=\"")
                .append(height).append("\" viewBox=\"0 0 ").append(width).append(' ').append(height)
                .append("\" role=\"graphics-document document\" xml:lang=\"").append(language())
                .append("\" aria-label=\"").append(escaped(picture.title()))
                .append("\" font-family=\"").append(picture.typeface().family())
                .append("\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n<title>")
                .append(escaped(picture.title())).append("</title>\n").append(picture.typeface().style(picture)).append("<rect class=\"ground\" width=\"").append(width)
                .append("\" height=\"").append(height).append("\" fill=\"").append(picture.ground())
                .append("\"/>\n");
        picture.marks().forEach(this::write);
        return out.append("</svg>\n").toString();
    }

    private static String language() {
        return Locale.getDefault().getLanguage().equals("de") ? "de" : "en";
    }

    private void write(Mark mark) {
        switch (mark) {
            case Mark.Group group -> write(group);
            case Mark.Shape shape -> write(shape);
            case Mark.Words words -> write(words);
        }
    }

    private void write(Mark.Group group) {
        out.append("<g");
        group.attributes().forEach(this::attribute);
        if (group.x() != 0 || group.y() != 0) {
            attribute("transform", "translate(" + number(group.x()) + " " + number(group.y()) + ")");
        }
        out.append(">");
        if (group.title() != null && !group.title().isBlank()) {
            out.append("<title>").append(escaped(group.title())).append("</title>");
        }
        group.marks().forEach(this::write);
        out.append("</g>\n");
    }

    private void write(Mark.Shape shape) {
        out.append("<path");
        attribute("d", way(shape.path()));
        attribute("fill", shape.fill() == null ? "none" : shape.fill());
        if (shape.stroke() != null) {
            attribute("stroke", shape.stroke());
            attribute("stroke-width", number(shape.width()));
            float[] lengths = shape.dash().lengths();
            if (lengths.length > 0) {
                var dashes = new StringBuilder();
                for (float length : lengths) {
                    dashes.append(dashes.isEmpty() ? "" : " ").append(number(length));
                }
                attribute("stroke-dasharray", dashes.toString());
            }
        }
        out.append("/>");
    }

    private void write(Mark.Words words) {
        out.append("<text");
        attribute("x", number(words.x()));
        attribute("y", number(words.y()));
        attribute("font-size", number(words.size()));
        if (words.bold()) {
            attribute("font-weight", "600");
        }
        if (words.anchor() == Mark.Anchor.MIDDLE) {
            attribute("text-anchor", "middle");
        } else if (words.anchor() == Mark.Anchor.END) {
            attribute("text-anchor", "end");
        }
        if (words.upwards()) {
            attribute("transform", "rotate(-90 " + number(words.x()) + " " + number(words.y()) + ")");
        }
        attribute("fill", words.colour());
        out.append('>').append(escaped(words.text())).append("</text>");
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String way(Path2D path) {
        var way = new StringBuilder();
        double[] at = new double[6];
        for (var each = path.getPathIterator(null); !each.isDone(); each.next()) {
            switch (each.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> points(way.append('M'), at, 1);
                case PathIterator.SEG_LINETO -> points(way.append('L'), at, 1);
                case PathIterator.SEG_QUADTO -> points(way.append('Q'), at, 2);
                case PathIterator.SEG_CUBICTO -> points(way.append('C'), at, 3);
                default -> way.append('Z');
            }
        }
        return way.toString();
    }

    private static void points(StringBuilder way, double[] at, int count) {
        for (int i = 0; i < 2 * count; i++) {
            way.append(i == 0 ? "" : " ").append(number(at[i]));
        }
    }

    /** A number with at most two decimals. */
    static String number(double number) {
        long hundredths = Math.round(Math.abs(number) * HUNDRED);
        var text = new StringBuilder(number < 0 && hundredths > 0 ? "-" : "").append(hundredths / HUNDRED);
        long rest = hundredths % HUNDRED;
        if (rest > 0) {
            text.append(rest < TEN ? ".0" : ".").append(rest % TEN == 0 ? rest / TEN : rest);
        }
        return text.toString();
    }

    /** Text as XML holds it; what XML cannot hold becomes a question mark in a diamond. */
    static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isXml(character) ? character : LAST_XML);
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int character) {
        return character == '\t' || character == '\n' || character == '\r'
                || character >= FIRST_PRINTABLE && character < Character.MIN_SURROGATE
                || character > Character.MAX_SURROGATE && character <= LAST_XML
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
