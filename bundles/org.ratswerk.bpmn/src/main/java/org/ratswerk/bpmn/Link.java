package org.ratswerk.bpmn;

import java.time.Duration;

import org.ratswerk.bpmn.xml.XmlElement;

/**
 * A link from an element of a diagram into the administration, as it stands in {@code extensionElements} in the namespace
 * {@code http://ratswerk.org/schema/bpmn/1}.
 *
 * @param kind kind of the link
 * @param element the element that has it
 * @param ref id of the element of the administration; empty where it names none
 * @param mode how a step uses it: {@code read}, {@code write} or {@code use}; null where it is not said
 * @param bridging time a step can go on without it; null where it is not said or cannot be read
 * @param xml the link in the file
 */
public record Link(Kind kind, BpmnElement element, String ref, String mode, Duration bridging, XmlElement xml) {
    /** Kinds of links. */
    public enum Kind {
        /** {@code rw:process}: a process of the diagram is this process of the administration. */
        PROCESS("process"),
        /** {@code rw:unit}: a participant or lane is this organisational unit. */
        UNIT("unit"),
        /** {@code rw:uses}: a step, data object or data store uses this resource. */
        USES("uses"),
        /** {@code rw:data}: a data object or data store is this information object. */
        DATA("data");

        private final String tag;

        Kind(String tag) {
            this.tag = tag;
        }

        /** Returns the local name of the element in the file. */
        public String tag() {
            return tag;
        }

        static Kind of(String tag) {
            for (Kind kind : values()) {
                if (kind.tag.equals(tag)) {
                    return kind;
                }
            }
            return null;
        }
    }
}
