package org.ratswerk.bpmn.roundtrip;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.ratswerk.bpmn.xml.Namespaces;

/**
 * A file taken apart into single statements, read with the parser of the platform: which element stands in which, its
 * attributes, texts and comments. The order of elements and the prefixes do not count.
 */
final class Facts {
    private static final Set<String> ENDS = Set.of("sourceRef", "targetRef", "attachedToRef");

    /**
     * A statement.
     *
     * @param element id of the element it is about, or of the nearest one around it that has one
     * @param shown id of the element that the shape or edge around it shows; null outside of diagrams
     * @param kind local name of the element
     * @param attribute local name of the attribute; empty for none
     * @param text value, text, or whatever else is said
     * @param place the element and what is around it, in words
     */
    record Fact(String element, String shown, String kind, String attribute, String text, String place) {
        boolean isAbout(Set<String> ids) {
            return ids.contains(element) || shown != null && ids.contains(shown)
                    || (kind.equals("flowNodeRef") || kind.equals("incoming") || kind.equals("outgoing")) && ids.contains(text);
        }
    }

    private record Level(String element, String shown, String place, boolean[] parent, StringBuilder text) {
    }

    private final Map<Fact, Integer> facts = new LinkedHashMap<>();
    /** Ids of elements of the model by their local names. */
    private final Map<String, String> kinds = new HashMap<>();
    /** Ids of what begins or ends at an element, or sits on it. */
    private final Map<String, Set<String>> connected = new HashMap<>();

    private Facts() {
    }

    static Facts of(byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        var facts = new Facts();
        facts.read(factory.createXMLStreamReader(new ByteArrayInputStream(content)));
        return facts;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        Deque<Level> levels = new ArrayDeque<>();
        levels.push(new Level("", null, "", new boolean[1], new StringBuilder()));
        while (reader.hasNext()) {
            Level outer = levels.peek();
            switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                outer.parent[0] = true;
                levels.push(start(reader, outer));
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> outer.text.append(reader.getText());
            case XMLStreamConstants.COMMENT -> add(outer, "#comment", "", reader.getText());
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                add(outer, "#" + reader.getPITarget(), "", reader.getPIData());
            case XMLStreamConstants.END_ELEMENT -> {
                Level level = levels.pop();
                String text = level.text.toString();
                boolean reference = Set.of("incoming", "outgoing", "flowNodeRef").contains(reader.getLocalName());
                if (!level.parent[0] && !text.isBlank()) {
                    add(level, reader.getLocalName(), "", reference ? text.strip() : text);
                } else if (!text.isBlank()) {
                    add(level, reader.getLocalName(), "", text.strip());
                }
                if (ENDS.contains(reader.getLocalName())) {
                    connect(text.strip(), level.element);
                }
            }
            default -> {
                // nothing that counts
            }
            }
        }
    }

    private Level start(XMLStreamReader reader, Level outer) {
        String id = reader.getAttributeValue(null, "id");
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        boolean drawn = namespace.equals(Namespaces.BPMNDI);
        String shows = drawn ? id(reader.getAttributeValue(null, "bpmnElement")) : null;
        String element = id == null ? outer.element : id;
        String shown = shows == null ? outer.shown : shows;
        String named = id != null ? id : shows != null ? "->" + shows : "";
        var level = new Level(element, shown, (id == null ? outer.place : "") + "/" + reader.getLocalName()
                + (named.isEmpty() ? "" : "[" + named + "]"), new boolean[1], new StringBuilder());
        add(level, reader.getLocalName(), "", "{" + namespace + "} in " + outer.place);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            add(level, reader.getLocalName(), reader.getAttributeLocalName(i),
                    (space == null || space.isEmpty() ? "" : "{" + space + "}") + reader.getAttributeValue(i));
            if (ENDS.contains(reader.getAttributeLocalName(i))) {
                connect(reader.getAttributeValue(i), element);
            }
        }
        if (id != null && !drawn) {
            kinds.put(id, reader.getLocalName());
        }
        return level;
    }

    /** Returns the id in a reference, which may be a qualified name; null for null. */
    private static String id(String reference) {
        return reference == null ? null : reference.substring(reference.indexOf(':') + 1);
    }

    private void add(Level level, String kind, String attribute, String text) {
        facts.merge(new Fact(level.element, level.shown, kind, attribute, text, level.place), 1, Integer::sum);
    }

    private void connect(String end, String element) {
        connected.computeIfAbsent(end, key -> new HashSet<>()).add(element);
    }

    /** Returns the statements that the other file does not make, or not as often. */
    List<Fact> without(Facts other) {
        var result = new ArrayList<Fact>();
        facts.forEach((fact, times) -> {
            for (int i = other.facts.getOrDefault(fact, 0); i < times; i++) {
                result.add(fact);
            }
        });
        return result;
    }

    /** Returns the ids of the elements of the model, with their local names. */
    Map<String, String> kinds() {
        return kinds;
    }

    /** Returns the element, what sits on it, and all connections of these. */
    Set<String> around(String id) {
        var result = new HashSet<String>();
        result.add(id);
        for (String each : connected.getOrDefault(id, Set.of())) {
            result.add(each);
            if (kinds.getOrDefault(each, "").equals("boundaryEvent")) {
                result.addAll(connected.getOrDefault(each, Set.of()));
            }
        }
        return result;
    }

    int size() {
        return facts.size();
    }
}
