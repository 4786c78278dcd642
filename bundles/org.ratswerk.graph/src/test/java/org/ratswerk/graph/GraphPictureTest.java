package org.ratswerk.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class GraphPictureTest {
    private static Document parse(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> ofClass(Document document, String name) {
        NodeList groups = document.getElementsByTagName("g");
        return java.util.stream.IntStream.range(0, groups.getLength()).mapToObj(i -> (Element) groups.item(i))
                .filter(group -> List.of(group.getAttribute("class").split(" ")).contains(name)).toList();
    }

    private static GraphPicture town(Colours colours) {
        return GraphPicture.captioned(GraphLayout.layout(Graphs.town()), colours, "Stand 03.03.2027");
    }

    @ParameterizedTest
    @EnumSource(Colours.class)
    void svgHoldsEveryNodeWithItsNameForScreenReaders(Colours colours) throws Exception {
        var document = parse(town(colours).svg());
        assertEquals("Umgebung von Wohngeld bewilligen", document.getDocumentElement().getAttribute("aria-label"));
        var ids = new HashSet<String>();
        for (var node : ofClass(document, "node")) {
            ids.add(node.getAttribute("data-id"));
            assertFalse(node.getAttribute("role").isEmpty());
            assertEquals("0", node.getAttribute("tabindex"));
            assertEquals(node.getAttribute("aria-label"),
                    node.getElementsByTagName("title").item(0).getTextContent());
        }
        assertEquals(Set.of("p", "s", "g", "c1", "c2", "r", "v", "t", "i", "u", "m", "more"), ids);
        assertEquals(1, ofClass(document, "emphasised").size());
        assertEquals(Graphs.town().edges().size(), ofClass(document, "edge").size());
    }

    @Test
    void screenReadersHearKindNameStateAndNote() throws Exception {
        var system = ofClass(parse(town(Colours.LIGHT).svg()), "node").stream()
                .filter(node -> node.getAttribute("data-id").equals("s")).findFirst().orElseThrow();
        var spoken = system.getAttribute("aria-label");
        for (var word : List.of("IT", "Wohngeldverfahren", "Lücke", "Wiederanlauf 8 h")) {
            assertTrue(spoken.contains(word), spoken);
        }
        assertTrue(system.getTextContent().contains("Lücke"), "the state stands there as a word");
    }

    @Test
    void nodesComeInTheOrderOfReading() throws Exception {
        var laid = GraphLayout.layout(Graphs.town());
        var order = ofClass(parse(GraphPicture.plain(laid, Colours.LIGHT).svg()), "node").stream()
                .map(node -> node.getAttribute("data-id")).toList();
        assertEquals(laid.boxes().stream().map(box -> box.node().element().id()).toList(), order);
        assertTrue(order.indexOf("p") < order.indexOf("s"));
        assertTrue(order.indexOf("s") < order.indexOf("c1"));
    }

    @Test
    void hostileNamesStayText() throws Exception {
        var node = new Graph.Node(new Value.Ref(Graphs.HOSTILE, Graphs.HOSTILE), Graphs.HOSTILE,
                new Value.Term("x", Graphs.HOSTILE, Symbol.WARNING), Graphs.HOSTILE, false);
        var edge = new Graph.Edge(Graphs.HOSTILE, Graphs.HOSTILE, Graphs.HOSTILE, Graph.EdgeKind.DEPENDENCY,
                Graphs.HOSTILE);
        var laid = GraphLayout.layout(new Graph("x", Graphs.HOSTILE, List.of(node), List.of(edge)));
        var picture = GraphPicture.captioned(laid, Colours.LIGHT, Graphs.HOSTILE);
        var document = parse(picture.svg());
        var names = new HashSet<String>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            names.add(element.getTagName());
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                assertFalse(element.getAttributes().item(j).getNodeName().startsWith("on"));
                assertFalse(element.getAttributes().item(j).getNodeName().contains("href"));
            }
        }
        assertEquals(Set.of("svg", "title", "rect", "g", "path", "text"), names);
        assertTrue(document.getDocumentElement().getAttribute("aria-label").startsWith("<script>alert('x')"));
        assertTrue(picture.png(1).length > 0);
        assertTrue(picture.pdf().length > 0);
    }

    @Test
    void captionStandsAboveAndOnlyWhereWanted() throws Exception {
        var laid = GraphLayout.layout(Graphs.town());
        assertFalse(GraphPicture.plain(laid, Colours.LIGHT).svg().contains("Stand 03.03.2027"));
        var document = parse(town(Colours.LIGHT).svg());
        double height = Double.parseDouble(document.getDocumentElement().getAttribute("height"));
        assertTrue(height > laid.height());
        assertTrue(document.getDocumentElement().getTextContent().contains("Stand 03.03.2027"));
    }

    @ParameterizedTest
    @EnumSource(Colours.class)
    void pngIsAPictureOfTheWantedSizeWithMoreThanOneColour(Colours colours) throws IOException {
        var picture = town(colours);
        var image = ImageIO.read(new ByteArrayInputStream(picture.png(2)));
        assertEquals(Math.ceil(picture.drawing().width() * 2), image.getWidth());
        assertEquals(Math.ceil(picture.drawing().height() * 2), image.getHeight());
        assertEquals(Color.decode(colours.surface()).getRGB(), image.getRGB(1, 1));
        var seen = new HashSet<Integer>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                seen.add(image.getRGB(x, y));
            }
        }
        for (var figure : List.of(Figure.PROCESS, Figure.SYSTEM, Figure.SITE, Figure.PROVIDER, Figure.PEOPLE)) {
            assertTrue(seen.contains(Color.decode(figure.fill(colours)).getRGB()), figure.name());
        }
    }

    @Test
    void largePicturesGetSmallerInsteadOfTooLarge() throws IOException {
        var picture = GraphPicture.plain(GraphLayout.layout(Graphs.random(60, 70, 1)), Colours.LIGHT);
        var image = ImageIO.read(new ByteArrayInputStream(picture.png(50)));
        assertTrue((long) image.getWidth() * image.getHeight() < 61_000_000L);
    }

    @Test
    void pdfHasOnePageOfItsSizeWithTextToSearch() throws IOException {
        var picture = town(Colours.LIGHT);
        try (var document = Loader.loadPDF(picture.pdf())) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals("Umgebung von Wohngeld bewilligen", document.getDocumentInformation().getTitle());
            assertEquals(picture.drawing().width() * 0.75, document.getPage(0).getMediaBox().getWidth(), 0.1);
            var text = new PDFTextStripper().getText(document);
            for (var word : List.of("Wohngeldverfahren", "Lücke", "4 h", "Stand 03.03.2027", "Serverraum")) {
                assertTrue(text.contains(word), word + " in " + text);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Colours.class)
    void textCanBeReadOnEveryGround(Colours colours) {
        for (var figure : Figure.values()) {
            assertContrast(colours.ink(), figure.fill(colours), 4.5);
            assertContrast(colours.secondary(), figure.fill(colours), 4.5);
            assertContrast(figure.line(colours), colours.surface(), 3);
            for (var symbol : Symbol.values()) {
                assertContrast(colours.symbol(symbol), figure.fill(colours), 3);
            }
        }
        assertContrast(colours.line(), colours.surface(), 3);
    }

    /** WCAG 2.2, 1.4.3 and 1.4.11. */
    private static void assertContrast(String a, String b, double least) {
        double one = luminance(Color.decode(a));
        double two = luminance(Color.decode(b));
        double ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
        assertTrue(ratio >= least, a + " on " + b + ": " + ratio);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
