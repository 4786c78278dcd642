package org.ratswerk.ui.bpmn.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A link from an element of a diagram to an element of the administration, as it stands in the file under
 * {@code http://ratswerk.org/schema/bpmn/1}.
 *
 * @param kind kind
 * @param ref id of the element of the administration
 * @param bridging how long the step goes on without the resource, as an ISO 8601 duration such as {@code PT2H}; null where
 *     nothing is said; only with {@link Kind#USES}
 * @param mode {@code read}, {@code write} or {@code use}; null where nothing is said; only with {@link Kind#USES}
 */
public record CanvasLink(Kind kind, String ref, String bridging, String mode) {
    /** Kinds of links. */
    public enum Kind {
        /** A process to the catalogue entry. */
        PROCESS,
        /** A participant or lane to the organisational unit. */
        UNIT,
        /** An activity, data object or data store to a resource it uses. */
        USES,
        /** A data object or data store to the information object. */
        DATA;

        /** Returns the name in the file, such as {@code uses}. */
        public String tag() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public CanvasLink {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(ref);
    }

    /** Returns a link without bridging and mode. */
    public static CanvasLink of(Kind kind, String ref) {
        return new CanvasLink(kind, ref, null, null);
    }

    /** Returns it as plain values, for the page. */
    Map<String, Object> json() {
        var map = new LinkedHashMap<String, Object>();
        map.put("kind", kind.tag());
        map.put("ref", ref);
        if (bridging != null) {
            map.put("bridging", bridging);
        }
        if (mode != null) {
            map.put("mode", mode);
        }
        return map;
    }

    /** Reads one from plain values; null where it is none. */
    static CanvasLink read(Object value) {
        if (value instanceof Map<?, ?> map && map.get("ref") instanceof String ref) {
            for (var kind : Kind.values()) {
                if (kind.tag().equals(map.get("kind"))) {
                    return new CanvasLink(kind, ref, Plain.text(map, "bridging"), Plain.text(map, "mode"));
                }
            }
        }
        return null;
    }
}
