package org.ratswerk.bpmn.xml;

/** A part of an XML document. Places are counted in characters of {@link XmlDocument#text()}, from 0. */
public sealed interface XmlNode permits XmlElement, XmlNode.Text, XmlNode.Comment, XmlNode.Instruction {
    /** Returns the place of the first character. */
    int start();

    /** Returns the place behind the last character. */
    int end();

    /**
     * Text between tags.
     *
     * @param start place of the first character, that of {@code <![CDATA[} for a CDATA section
     * @param end place behind the last character
     * @param cdata whether it is a CDATA section
     * @param value the text with references replaced and line ends as line feeds (XML 1.0, section 2.11)
     */
    record Text(int start, int end, boolean cdata, String value) implements XmlNode {
        /** Tells whether there is nothing but white space. */
        public boolean blank() {
            return value.isBlank();
        }
    }

    /**
     * A comment.
     *
     * @param start place of {@code <!--}
     * @param end place behind {@code -->}
     */
    record Comment(int start, int end) implements XmlNode {
    }

    /**
     * A processing instruction, or the XML declaration.
     *
     * @param start place of {@code <?}
     * @param end place behind {@code ?>}
     */
    record Instruction(int start, int end) implements XmlNode {
    }
}
