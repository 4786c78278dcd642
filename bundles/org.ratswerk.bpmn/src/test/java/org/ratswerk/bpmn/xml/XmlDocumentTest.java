package org.ratswerk.bpmn.xml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlDocumentTest {
    private final java.util.Locale locale = java.util.Locale.getDefault();

    @BeforeEach
    void english() {
        java.util.Locale.setDefault(java.util.Locale.ENGLISH);
    }

    @AfterEach
    void back() {
        java.util.Locale.setDefault(locale);
    }

    private static XmlDocument parse(String text) throws XmlException {
        return XmlDocument.parse("a.bpmn", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyPartHasItsPlace() throws IOException {
        String text = "<?xml version='1.0'?>\r\n<!-- c --><a:x  xmlns:a = 'u'\r\n b=\"1 &amp; 2\">"
                + "t&#228;\r\n<y/><![CDATA[<&]]><?pi x?></a:x>\n";
        XmlDocument document = parse(text);
        XmlElement root = document.root();
        assertEquals("x", root.localName());
        assertEquals("a", root.prefix());
        assertEquals("u", root.namespace());
        assertEquals(2, root.line());
        assertEquals(11, root.column());
        XmlAttribute b = root.find("", "b");
        assertEquals("1 & 2", b.value());
        assertEquals("1 &amp; 2", text.substring(b.valueStart(), b.valueEnd()));
        assertEquals(3, document.line(b.nameStart()));
        assertEquals("tä\n<&", root.text());
        assertEquals("<y/>", root.elements().getFirst().source());
        assertTrue(root.elements().getFirst().isEmptyTag());
        assertEquals("</a:x>", text.substring(root.endTagStart(), root.end()));
        assertEquals(4, root.nodes().size());
        assertEquals(5, document.nodes().size());
        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), new XmlEdits(document).bytes());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF", "UTF-8,\uFEFF", "ISO-8859-1,''", "windows-1252,''",
            "UTF-16LE,''"})
    void theEncodingStays(String name, String mark) throws IOException {
        Charset charset = Charset.forName(name);
        String text = mark + "<?xml version=\"1.0\" encoding=\"" + (name.startsWith("UTF-16") ? "UTF-16" : name)
                + "\"?><x n='Bürgerbüro'/>";
        byte[] bytes = text.getBytes(charset);
        XmlDocument document = XmlDocument.parse("a", bytes);
        assertEquals("Bürgerbüro", document.root().attribute("n"));
        assertEquals(List.of(), document.faults());
        var edits = new XmlEdits(document);
        assertArrayEquals(bytes, edits.bytes());
        XmlAttribute n = document.root().find("", "n");
        edits.replace(n.valueStart(), n.valueEnd(), "Prüfstelle");
        assertArrayEquals(text.replace("Bürgerbüro", "Prüfstelle").getBytes(charset), edits.bytes());
    }

    @Test
    void charactersTheEncodingDoesNotKnowAreWrittenAsReferences() throws IOException {
        XmlDocument document = XmlDocument.parse("a",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><x n=''/>".getBytes(StandardCharsets.ISO_8859_1));
        var edits = new XmlEdits(document);
        edits.insert(document.root().find("", "n").valueStart(), "ä–😀");
        XmlDocument changed = XmlDocument.parse("a", edits.bytes());
        assertEquals("ä–😀", changed.root().attribute("n"));
        assertTrue(changed.text().contains("ä&#x2013;&#x1F600;"));
    }

    @Test
    void aWrongNameOfTheEncodingIsAFault() throws IOException {
        XmlDocument document = parse("<?xml version=\"1.0\" encoding=\"utf-16\"?><x n='ä'/>");
        assertEquals("ä", document.root().attribute("n"));
        assertEquals(XmlFault.Kind.WRONG_ENCODING, document.faults().getFirst().kind());
    }

    @Test
    void undeclaredPrefixesAreFaultsAndWellKnownOnesAreUnderstood() throws IOException {
        XmlDocument document = parse("<bpmn:definitions modeler:v='1' modeler:w='1'><odd:x/></bpmn:definitions>");
        assertEquals(Namespaces.BPMN, document.root().namespace());
        assertEquals("?odd", document.root().elements().getFirst().namespace());
        assertEquals("1", document.root().attribute(Namespaces.wellKnown("modeler"), "v"));
        assertEquals(List.of("modeler", "bpmn", "odd"), document.faults().stream().map(XmlFault::subject).toList());
    }

    @Test
    void prefixesAreThoseOfThePlace() throws IOException {
        XmlDocument document = parse("<x xmlns='d' xmlns:p='u'><y xmlns:p='v' xmlns:q='u'/></x>");
        XmlElement inner = document.root().elements().getFirst();
        assertEquals("v", inner.namespaceOf("p"));
        assertEquals("q", inner.prefixOf("u", true));
        assertEquals("", inner.prefixOf("d", false));
        assertNull(inner.prefixOf("d", true));
        assertNull(inner.namespaceOf("r"));
    }

    @Test
    void anAttributeGivenTwiceIsAFaultAndTheFirstCounts() throws IOException {
        XmlDocument document = parse("<x a='1' a='2'/>");
        assertEquals("1", document.root().attribute("a"));
        assertEquals(XmlFault.Kind.DUPLICATE_ATTRIBUTE, document.faults().getFirst().kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "text", "<x>", "<x></y>", "<x/><y/>", "</x>", "<x a=1/>", "<x a/>", "<x a='<'/>",
            "<x>&b;</x>", "<x>a & b</x>", "<x>&#0;</x>", "<x>&#xD800;</x>", "<x a='1'b='2'/>", "<1/>", "<x", "<x a='",
            "<x><!-- </x>", "<x>\u0001</x>", "<x/ >", "<x/>end", "<![CDATA[]]><x/>",
            "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "<x><!DOCTYPE y></x>"})
    void whatIsNoXmlIsRefusedWithItsPlace(String text) {
        XmlException e = assertThrows(XmlException.class, () -> parse(text));
        assertTrue(e.getMessage().startsWith("a.bpmn, line 1"), e.getMessage());
        assertEquals(1, e.line());
    }

    @Test
    void theMessageNamesPlaceFaultAndRemedy() {
        XmlException e = assertThrows(XmlException.class, () -> parse("<x>\n <y>\n</x>"));
        assertEquals("a.bpmn, line 3, column 1: The end tag “x” closes the element “y” of line 2. "
                + "Correct one of the two.", e.getMessage());
        assertEquals(3, e.line());
        assertEquals(1, e.column());
    }

    @Test
    void westernBytesThatShouldBeUtf8AreAFaultAndStay() throws IOException {
        byte[] bytes = "<?xml version='1.0' encoding='UTF-8'?>\n<x n='klären'/>".getBytes("windows-1252");
        XmlDocument document = XmlDocument.parse("a.bpmn", bytes);
        assertEquals("klären", document.root().attribute("n"));
        assertEquals("UTF-8", document.faults().getFirst().subject());
        assertArrayEquals(bytes, new XmlEdits(document).bytes());
    }

    @Test
    void bytesThatAreNotOfTheEncodingAreRefusedWithTheirPlace() {
        byte[] bytes = "<x>\n  \u0081</x>".getBytes(StandardCharsets.ISO_8859_1);
        XmlException e = assertThrows(XmlException.class, () -> XmlDocument.parse("a.bpmn", bytes));
        assertEquals(2, e.line());
        assertEquals(3, e.column());
    }

    @Test
    void depthAndSizeAreLimited() throws IOException {
        String deep = "<x>".repeat(200) + "</x>".repeat(200);
        assertEquals("x", parse(deep).root().name());
        assertThrows(XmlException.class, () -> parse("<x>" + deep + "</x>"));
        XmlException e = assertThrows(XmlException.class,
                () -> XmlDocument.parse("a", new byte[XmlDocument.LARGEST + 1]));
        assertTrue(e.getMessage().contains("32 MB"), e.getMessage());
    }

    @Test
    void changesAreMadeWhereTheyAreWanted() throws IOException {
        XmlDocument document = parse("<x a='1'><y/></x>");
        var edits = new XmlEdits(document);
        XmlElement y = document.root().elements().getFirst();
        edits.insert(y.end(), "<b/>");
        edits.insert(y.end(), "<c/>");
        edits.replace(y.start(), y.end(), "<a/>");
        assertEquals("<x a='1'><a/><b/><c/></x>", edits.text());
        edits.delete(y.start() + 1, y.start() + 2);
        assertThrows(IllegalStateException.class, edits::text);
    }

    @Test
    void valuesAreReadAsTheyAreWritten() throws IOException {
        String value = "a<b>&\"'\n\r\tä";
        String text = "<x a=\"" + XmlEdits.attributeValue(value, '"') + "\" b='" + XmlEdits.attributeValue(value, '\'')
                + "'>" + XmlEdits.textValue(value, "\r\n") + "</x>";
        XmlDocument document = parse(text);
        assertEquals(value, document.root().attribute("a"));
        assertEquals(value, document.root().attribute("b"));
        assertEquals(value, document.root().text());
    }
}
