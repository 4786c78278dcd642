package org.ratswerk.model.persistence;

import java.util.List;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Turns a file of one format version into the next while it is read. Files of older versions pass through all
 * migrations from their version on.
 */
interface Migration {
    /** All migrations: at index n the one from version n to n + 1. */
    List<Migration> ALL = List.of(StatedVersion::new);

    /** Returns a new filter that takes the events of the old version and gives those of the next. */
    XMLFilterImpl filter();

    /** Version 0 did not state its version; version 1 does in the attribute formatVersion of the root. */
    final class StatedVersion extends XMLFilterImpl {
        private boolean started;

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
            if (started) {
                super.startElement(uri, name, qName, attributes);
                return;
            }
            started = true;
            var more = new AttributesImpl(attributes);
            int index = more.getIndex("", "formatVersion");
            if (index < 0) {
                more.addAttribute("", "formatVersion", "formatVersion", "CDATA", "1");
            } else {
                more.setValue(index, "1");
            }
            super.startElement(uri, name, qName, more);
        }
    }
}
