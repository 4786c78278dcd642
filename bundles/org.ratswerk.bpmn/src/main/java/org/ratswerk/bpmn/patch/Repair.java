package org.ratswerk.bpmn.patch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.BpmnShape;
import org.ratswerk.bpmn.Fault;
import org.ratswerk.bpmn.xml.Namespaces;
import org.ratswerk.bpmn.xml.XmlAttribute;
import org.ratswerk.bpmn.xml.XmlDocument;
import org.ratswerk.bpmn.xml.XmlEdits;
import org.ratswerk.bpmn.xml.XmlElement;
import org.ratswerk.bpmn.xml.XmlNode;
import org.ratswerk.model.text.Texts;

/**
 * Mends well-known faults of a file without touching anything else: prefixes without a declaration, an attribute given
 * twice, a wrong name of the encoding, an empty sub-process that is marked expanded. An id that several elements have is
 * only named, for nobody knows which one a reference means.
 *
 * @param mended what is mended, in words, in the order of the file; empty where there is nothing to mend
 * @param faults the faults that are mended
 * @param left the faults that are not
 * @param bytes the mended file; the same bytes where there is nothing to mend
 */
public record Repair(List<String> mended, List<Fault> faults, List<Fault> left, byte[] bytes) {
    private static final Texts TEXTS = Texts.of(Repair.class);
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    /** Beginning of the namespaces that are declared for prefixes nobody knows. */
    private static final String UNKNOWN = "urn:prefix:";

    /** The lists are copied. */
    public Repair {
        mended = List.copyOf(mended);
        faults = List.copyOf(faults);
        left = List.copyOf(left);
    }

    /** Tells whether there is something to mend. */
    public boolean isNeeded() {
        return !faults.isEmpty();
    }

    /**
     * Mends a file.
     *
     * @param file its name, for messages
     * @param content its bytes
     * @throws IOException if it is no well-formed XML in a way that cannot be mended
     */
    public static Repair of(String file, byte[] content) throws IOException {
        var document = BpmnDocument.read(file, content);
        return new Mending(document).repair();
    }

    private static final class Mending {
        private final BpmnDocument document;
        private final XmlDocument xml;
        private final XmlEdits edits;
        private final List<String> mended = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final List<Fault> left = new ArrayList<>();
        private final Set<XmlElement> collapsed = new HashSet<>();

        Mending(BpmnDocument document) {
            this.document = document;
            this.xml = document.xml();
            this.edits = new XmlEdits(xml);
        }

        Repair repair() throws IOException {
            for (Fault fault : document.faults()) {
                String text = switch (fault.kind()) {
                case UNDECLARED_PREFIX -> declare(fault.subject());
                case EMPTY_EXPANDED -> collapse(fault.element());
                case WRONG_ENCODING -> encoding();
                default -> null;
                };
                if (text != null) {
                    mended.add(text);
                    faults.add(fault);
                } else if (fault.kind() != Fault.Kind.DUPLICATE_ATTRIBUTE) {
                    left.add(fault);
                }
            }
            twice(xml.root());
            return new Repair(mended, faults, left, edits.bytes());
        }

        private String declare(String prefix) {
            XmlElement root = xml.root();
            String known = Namespaces.wellKnown(prefix);
            String namespace = known == null ? UNKNOWN + prefix : known;
            int at = root.attributes().isEmpty() ? root.start() + 1 + root.name().length()
                    : root.attributes().getLast().end();
            edits.insert(at, " xmlns:" + prefix + "=\"" + namespace + "\"");
            return TEXTS.get("repair.prefix", prefix, namespace);
        }

        private String collapse(String id) {
            BpmnElement element = document.element(id == null ? "" : id).orElse(null);
            if (element == null) {
                return null;
            }
            for (BpmnShape shape : element.shapes()) {
                XmlAttribute expanded = shape.xml().find("", "isExpanded");
                if (expanded != null && Boolean.TRUE.equals(shape.expanded()) && collapsed.add(shape.xml())) {
                    edits.replace(expanded.valueStart(), expanded.valueEnd(), "false");
                    return TEXTS.get("repair.collapsed", element.name().isEmpty() ? id : element.name());
                }
            }
            return null;
        }

        private String encoding() {
            String name = xml.charset().name();
            if (xml.nodes().getFirst() instanceof XmlNode.Instruction first
                    && xml.text().startsWith("<?xml", first.start())) {
                Matcher declared = ENCODING.matcher(xml.text()).region(first.start(), first.end());
                if (declared.find()) {
                    edits.replace(declared.start(1), declared.end(1), name);
                } else {
                    edits.insert(first.end() - 2, " encoding=\"" + name + "\"");
                }
            } else {
                edits.insert(0, "<?xml version=\"1.0\" encoding=\"" + name + "\"?>\n");
            }
            return TEXTS.get("repair.encoding", name);
        }

        private void twice(XmlElement element) {
            var seen = new HashSet<String>();
            int before = element.start() + 1 + element.name().length();
            for (XmlAttribute attribute : element.attributes()) {
                if (!seen.add(attribute.name())) {
                    edits.delete(before, attribute.end());
                    mended.add(TEXTS.get("repair.twice", attribute.name(), attribute.value(),
                            xml.line(attribute.nameStart())));
                    faults.add(new Fault(Fault.Kind.DUPLICATE_ATTRIBUTE, element.attribute("id"), attribute.name(),
                            xml.line(attribute.nameStart()), xml.column(attribute.nameStart()), mended.getLast()));
                }
                before = attribute.end();
            }
            for (XmlElement child : element.elements()) {
                twice(child);
            }
        }
    }
}
