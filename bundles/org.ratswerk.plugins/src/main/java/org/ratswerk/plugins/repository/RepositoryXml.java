package org.ratswerk.plugins.repository;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads, changes and writes a list of a repository as a tree, as p2 writes it. */
public final class RepositoryXml {
    private RepositoryXml() {
    }

    /**
     * Reads a list. Document types and entities are refused.
     *
     * @throws IOException if it is no well-formed XML or declares a document type
     */
    public static Document parse(byte[] xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    /** Returns the child elements of a name. */
    public static List<Element> children(Node parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** Returns the first child element of a name. */
    public static Optional<Element> child(Node parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** Returns the value of a property of an element that has {@code properties}. */
    public static Optional<String> property(Element owner, String name) {
        return child(owner, "properties").stream().flatMap(all -> children(all, "property").stream())
                .filter(one -> one.getAttribute("name").equals(name)).map(one -> one.getAttribute("value")).findFirst();
    }

    /**
     * Sets a property of an element; its {@code properties} are made where there are none.
     *
     * @param value new value; null removes the property
     */
    public static void setProperty(Element owner, String name, String value) {
        Element all = child(owner, "properties").orElseGet(() -> {
            Element made = owner.getOwnerDocument().createElement("properties");
            owner.insertBefore(made, owner.getFirstChild());
            return made;
        });
        children(all, "property").stream().filter(one -> one.getAttribute("name").equals(name)).toList()
                .forEach(all::removeChild);
        if (value != null) {
            Element made = owner.getOwnerDocument().createElement("property");
            made.setAttribute("name", name);
            made.setAttribute("value", value);
            all.appendChild(made);
        }
        all.setAttribute("size", Integer.toString(children(all, "property").size()));
    }

    /** Writes a list: indented by two, line ends in values as references, so that they survive. */
    public static byte[] write(Document document) {
        var out = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n");
        for (Node node = document.getFirstChild(); node != null; node = node.getNextSibling()) {
            write(node, 0, out);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Node node, int depth, StringBuilder out) {
        if (node instanceof ProcessingInstruction instruction) {
            out.append("<?").append(instruction.getTarget()).append(' ').append(instruction.getData())
                    .append("?>\n");
        } else if (node instanceof Element element) {
            String indent = "  ".repeat(depth);
            out.append(indent).append('<').append(element.getTagName());
            NamedNodeMap attributes = element.getAttributes();
            for (String name : names(element)) {
                out.append(' ').append(name).append("='");
                escape(attributes.getNamedItem(name).getNodeValue(), out);
                out.append('\'');
            }
            if (element.getFirstChild() == null) {
                out.append("/>\n");
                return;
            }
            out.append(">\n");
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                write(child, depth + 1, out);
            }
            out.append(indent).append("</").append(element.getTagName()).append(">\n");
        } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            String text = node.getNodeValue().strip();
            if (!text.isEmpty()) {
                out.append("  ".repeat(depth));
                escape(text, out);
                out.append('\n');
            }
        }
    }

    /** Names of the attributes: those that say what the element is first, as p2 does. */
    private static List<String> names(Element element) {
        List<String> names = new ArrayList<>();
        for (String first : List.of("namespace", "classifier", "name", "id", "version", "type", "value", "range")) {
            if (element.hasAttribute(first)) {
                names.add(first);
            }
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\'' -> out.append("&apos;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(point).append(';');
                default -> out.appendCodePoint(point);
            }
        });
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {
            // a warning is no fault
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
