package org.ratswerk.graph;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What the texts of a drawing are set in. */
public enum Typeface {
    /** The typeface of the user's desktop. */
    INTERFACE("system-ui, 'Segoe UI', 'DejaVu Sans', Arial, sans-serif"),
    /**
     * Liberation Sans, which has the widths of Arial. An SVG document holds the characters of it that it uses. A text with
     * a character that it lacks is set in another sans serif typeface.
     */
    LIBERATION("'Ratswerk Sans', 'Liberation Sans', Arial, Helvetica, sans-serif");

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    /** Tables of a font that browsers ask for. */
    private static final List<String> TABLES = List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
            "name", "post");

    private final String family;

    Typeface(String family) {
        this.family = family;
    }

    /** The font that the library brings along: looking for another one would search the whole machine. */
    private static final class Liberation {
        static final Font FONT = load();

        private static Font load() {
            try (InputStream file = liberation()) {
                return Font.createFont(Font.TRUETYPE_FONT, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static InputStream liberation() throws IOException {
        InputStream file = PDDocument.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IOException(FILE + " is missing");
        }
        return file;
    }

    /**
     * Returns the width of a line of text in pixels.
     *
     * @param text text without line feeds
     * @param size size in pixels
     */
    public double width(String text, double size) {
        return text.isEmpty() ? 0 : Outlines.width(text, font(text, false).deriveFont((float) size));
    }

    String family() {
        return family;
    }

    Font font(String text, boolean bold) {
        if (this == LIBERATION && Liberation.FONT.canDisplayUpTo(text) < 0) {
            return bold ? Liberation.FONT.deriveFont(Font.BOLD) : Liberation.FONT;
        }
        return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1);
    }

    /** The style element of an SVG document with what it needs of the typeface; empty for nothing. */
    String style(Drawing drawing) {
        if (this != LIBERATION) {
            return "";
        }
        var texts = new ArrayList<String>();
        collect(drawing.marks(), texts);
        Set<Integer> characters = new TreeSet<>();
        texts.forEach(text -> text.codePoints().filter(Liberation.FONT::canDisplay).forEach(characters::add));
        if (characters.isEmpty()) {
            return "";
        }
        try (InputStream file = liberation(); var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            var subset = new TTFSubsetter(font, TABLES);
            characters.forEach(subset::add);
            var bytes = new ByteArrayOutputStream();
            subset.writeToStream(bytes);
            return "<style>@font-face{font-family:'Ratswerk Sans';src:url(data:font/ttf;base64,"
                    + Base64.getEncoder().encodeToString(bytes.toByteArray()) + ") format('truetype')}</style>\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(List<Mark> marks, List<String> texts) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Words words) {
                texts.add(words.text());
            } else if (mark instanceof Mark.Group group) {
                collect(group.marks(), texts);
            }
        }
    }
}
