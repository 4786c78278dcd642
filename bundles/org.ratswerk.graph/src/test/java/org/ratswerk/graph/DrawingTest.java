package org.ratswerk.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {
    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static Drawing drawing(double width, double height, String... texts) {
        var marks = new ArrayList<Mark>();
        marks.add(new Mark.Shape(new Path2D.Double(new Rectangle2D.Double(0, 0, width, height)), null, "#000000", 1,
                Mark.Dash.SOLID));
        for (int i = 0; i < texts.length; i++) {
            marks.add(new Mark.Words(texts[i], 20, 30 + 20 * i, 12, false, "#000000", Mark.Anchor.START));
        }
        return new Drawing("Bild", width, height, "#FFFFFF", Typeface.LIBERATION, marks);
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    @Test
    void svgEmbedsTheCharactersItUsesAndNoMore() throws Exception {
        String svg = drawing(100, 100, "Grüße").svg();
        int start = svg.indexOf("base64,") + "base64,".length();
        byte[] font = Base64.getDecoder().decode(svg.substring(start, svg.indexOf(')', start)));
        Font embedded = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font));
        assertEquals(-1, embedded.canDisplayUpTo("Grüße"));
        assertFalse(embedded.canDisplay('X'));
        assertFalse(drawing(100, 100).svg().contains("<style>"));
    }

    @Test
    void widthsAreThoseOfArial() {
        // Arial has 556/1000 em for digits and 278/1000 em for blanks
        assertEquals(5.56 * 10, Typeface.LIBERATION.width("0123456789", 10), 0.1);
        assertEquals(2.78, Typeface.LIBERATION.width(" ", 10), 0.1);
        assertEquals(0, Typeface.LIBERATION.width("", 10));
        assertTrue(Typeface.LIBERATION.width("漢", 10) > 0);
    }

    @Test
    void aSmallDrawingIsOnOnePageWithItsHeader() throws Exception {
        try (var pages = new PdfPages(Paper.A4, "Wohngeld bewilligen", List.of("Sozialamt", "", "Version 2"))) {
            pages.drawing(drawing(600, 400, "Antrag prüfen"));
            List<String> text = pages(pages.bytes());
            assertEquals(1, text.size());
            for (String expected : List.of("Wohngeld bewilligen", "Sozialamt · Version 2", "Seite 1 von 1",
                    "Antrag prüfen")) {
                assertTrue(text.getFirst().contains(expected), text.getFirst());
            }
        }
    }

    @Test
    void aLargeDrawingIsSpreadOverPagesAndFewerOfLargerPaper() throws Exception {
        int[] count = new int[2];
        for (Paper paper : List.of(Paper.A4, Paper.A3)) {
            try (var pages = new PdfPages(paper, "Groß", List.of())) {
                pages.drawing(drawing(5000, 2000, "Anfang"));
                List<String> text = pages(pages.bytes());
                count[paper.ordinal()] = text.size();
                assertTrue(text.getLast().contains("Seite " + text.size() + " von " + text.size()));
                assertTrue(text.getFirst().contains("Teil: Zeile 1 von"));
            }
        }
        assertTrue(count[Paper.A4.ordinal()] > count[Paper.A3.ordinal()], count[0] + " " + count[1]);
        assertTrue(count[Paper.A3.ordinal()] > 1);
    }

    @Test
    void aPosterIsOnePageOfThePaperAcrossWhereThatFitsBetter() throws Exception {
        try (var document = org.apache.pdfbox.Loader.loadPDF(drawing(5000, 2000, "Anfang").pdf(Paper.A0))) {
            assertEquals(1, document.getNumberOfPages());
            var page = document.getPage(0).getMediaBox();
            // ISO 216: A0 is 841 mm by 1189 mm, 72 points an inch
            assertEquals(1189 / 25.4 * 72, page.getWidth(), 0.5);
            assertEquals(841 / 25.4 * 72, page.getHeight(), 0.5);
        }
    }

    @Test
    void aPageSetupSaysHowManyPagesHowTheyLieAndHowLarge() throws Exception {
        Drawing drawing = drawing(5000, 2000, "Anfang");
        var onePage = new PageSetup(Paper.A4, PageSetup.Direction.PORTRAIT, PageSetup.Scaling.ONE_PAGE, 100, false);
        try (var pages = new PdfPages(onePage, "Titel", List.of())) {
            pages.drawing(drawing);
            byte[] pdf = pages.bytes();
            assertEquals(1, pages(pdf).size());
            assertFalse(pages(pdf).getFirst().contains("Titel"), "no header wanted");
            try (var images = new PdfImages(pdf)) {
                assertEquals(1, images.count());
                assertFalse(images.isLandscape(0));
                var image = javax.imageio.ImageIO.read(new ByteArrayInputStream(images.png(0, 72, false)));
                // 210 mm x 297 mm are 595.3 x 841.9 points
                assertEquals(595, image.getWidth(), 1);
                assertEquals(842, image.getHeight(), 1);
                var turned = javax.imageio.ImageIO.read(new ByteArrayInputStream(images.png(0, 72, true)));
                assertEquals(842, turned.getWidth(), 1);
                assertEquals(595, turned.getHeight(), 1);
            }
        }
        // 5000 pixels of 0.75 points are 3750 points wide; A3 across has 1190.6 - 2 x 42.5 - 14.2 = 1091.3 for it: 4 pages.
        // 2000 pixels are 1500 points high; A3 across has 841.9 - 85 - 39.7 - 14.2 = 703 for it: 3 pages
        var actual = new PageSetup(Paper.A3, PageSetup.Direction.LANDSCAPE, PageSetup.Scaling.FIXED, 100, true);
        try (var pages = new PdfPages(actual, "Titel", List.of())) {
            pages.drawing(drawing);
            byte[] pdf = pages.bytes();
            assertEquals(12, pages(pdf).size());
            try (var images = new PdfImages(pdf)) {
                assertTrue(images.isLandscape(11));
            }
        }
    }

    @Test
    void tablesGoOverPagesWithTheirHeadAndLoseNothing() throws Exception {
        try (var pages = new PdfPages(Paper.A4, "Liste", List.of())) {
            var rows = new ArrayList<List<String>>();
            for (int i = 0; i < 120; i++) {
                rows.add(List.of("Zeile" + i, "Ein längerer Text, der umbrochen wird. ".repeat(5)));
            }
            pages.heading("Überschrift", 2);
            pages.table(List.of("Nummer", "Inhalt"), rows, List.of(1.0, 3.0));
            List<String> text = pages(pages.bytes());
            String all = String.join("\n", text);
            for (int i = 0; i < 120; i++) {
                assertTrue(all.contains("Zeile" + i), "Zeile" + i);
            }
            assertTrue(text.size() > 3);
            for (String page : text) {
                assertTrue(page.contains("Nummer"), page);
            }
        }
    }

    @Test
    void layersFollowTheEdgesAlsoInACircle() {
        var layering = Layering.of(4, List.of(new Layering.Edge(0, 1), new Layering.Edge(1, 2), new Layering.Edge(2, 1),
                new Layering.Edge(1, 3), new Layering.Edge(3, 3)));
        assertEquals(List.of(0, 1, 2, 2), layering.layers());
        assertEquals(List.of(0, 1), List.of(layering.positions().get(2), layering.positions().get(3)).stream().sorted()
                .toList());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.001, 0", "1, 1", "-1.5, -1.5", "0.05, 0.05", "0.5, 0.5",
            "12.346, 12.35", "-0.126, -0.13", "99.999, 100", "1234567.1, 1234567.1", "10.1, 10.1", "10.01, 10.01"})
    void numbersHaveAtMostTwoDecimals(double number, String text) {
        assertEquals(text, SvgWriter.number(number));
    }
}
