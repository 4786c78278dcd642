package org.ratswerk.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads files with the StAX parser of the platform, looks at every name, attribute and text, and keeps nothing: the least
 * that anybody who reads the same bytes as XML has to do.
 */
final class PlainStax {
    private static final XMLInputFactory FACTORY = factory();

    private PlainStax() {
        // static only
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Returns how many characters of names, values and texts the files hold. */
    static long read(Iterable<Path> files) throws IOException {
        long characters = 0;
        for (Path file : files) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                characters += read(FACTORY.createXMLStreamReader(in));
            } catch (XMLStreamException e) {
                throw new IOException(file.toString(), e);
            }
        }
        return characters;
    }

    private static long read(XMLStreamReader reader) throws XMLStreamException {
        long characters = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    characters += reader.getLocalName().length();
                    for (int i = 0, n = reader.getAttributeCount(); i < n; i++) {
                        characters += reader.getAttributeLocalName(i).length() + reader.getAttributeValue(i).length();
                    }
                }
                case XMLStreamConstants.CHARACTERS -> characters += reader.getTextLength();
                default -> {
                    // nothing to look at
                }
            }
        }
        reader.close();
        return characters;
    }
}
