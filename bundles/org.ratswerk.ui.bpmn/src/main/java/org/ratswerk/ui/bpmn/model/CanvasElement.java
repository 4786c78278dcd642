package org.ratswerk.ui.bpmn.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of a diagram as it stands on the canvas at a moment.
 *
 * <p>{@code details} holds what its kind has besides, as plain values (strings, {@link Double}, booleans, lists, maps):
 * attributes by their names in the standard ({@code isForCompensation}, {@code default}, {@code calledElement}, …) and the
 * parts {@code eventDefinitions}, {@code loopCharacteristics}, {@code conditionExpression}, each with {@code $type} and
 * {@code id}. A reference is a map with {@code ref} (id) and {@code name}. {@code outgoing} holds the sequence flows that
 * leave it, each with {@code id}, {@code name}, {@code target}, {@code targetName}, {@code targetType}, {@code condition}.
 *
 * @param id id in the file
 * @param type kind with its prefix, such as {@code bpmn:UserTask}
 * @param name name, or text of an annotation; empty for none
 * @param documentation its documentation; empty for none
 * @param links its links into the administration, in the order of the file
 * @param details what its kind has besides
 * @param parent id of the element it stands in; null at the top
 * @param source id of the element a connection comes from; null if it is no connection
 * @param target id of the element a connection goes to; null if it is no connection
 * @param process the process of a participant; null for others and for a closed pool
 * @param bounds its place on the canvas; null for connections
 */
public record CanvasElement(String id, String type, String name, String documentation, List<CanvasLink> links,
        Map<String, Object> details, String parent, String source, String target, CanvasProcess process,
        Bounds bounds) {
    /**
     * Place on the canvas, in the units of the diagram.
     *
     * @param x left edge
     * @param y upper edge
     * @param width width
     * @param height height
     */
    public record Bounds(double x, double y, double width, double height) {
    }

    /**
     * The process of a pool, which has no shape of its own.
     *
     * @param id id in the file, with which {@link EditRequest}s can name it
     * @param name name; empty for none
     * @param documentation its documentation; empty for none
     * @param links its links: the catalogue process
     * @param details as of {@link CanvasElement#details}
     */
    public record CanvasProcess(String id, String name, String documentation, List<CanvasLink> links,
            Map<String, Object> details) {
    }

    /** Tells whether it is of the kind, such as {@code bpmn:UserTask}. */
    public boolean is(String kind) {
        return type.equals(kind);
    }

    /** Returns the kind without prefix, such as {@code UserTask}. */
    public String kind() {
        return type.substring(type.indexOf(':') + 1);
    }

    /** Tells whether it is an activity: a task, a sub-process or a call activity. */
    public boolean isActivity() {
        return type.endsWith("Task") || type.endsWith("SubProcess") || is("bpmn:CallActivity")
                || is("bpmn:Transaction");
    }

    /** Returns the kind of links that lead from it; empty if none do. */
    public Optional<CanvasLink.Kind> linkKind() {
        return Optional.ofNullable(switch (kind()) {
            case "Process", "Collaboration" -> CanvasLink.Kind.PROCESS;
            case "Participant", "Lane" -> CanvasLink.Kind.UNIT;
            case "DataObjectReference", "DataStoreReference", "DataObject", "DataStore" -> CanvasLink.Kind.DATA;
            default -> isActivity() ? CanvasLink.Kind.USES : null;
        });
    }

    /** Reads one from plain values; null where it is none. */
    public static CanvasElement read(Object value) {
        if (!(value instanceof Map<?, ?> map) || !(map.get("type") instanceof String type)) {
            return null;
        }
        CanvasProcess process = map.get("process") instanceof String id
                ? new CanvasProcess(id, Plain.textOrEmpty(map, "processName"),
                        Plain.textOrEmpty(map, "processDocumentation"),
                        Plain.list(map.get("processLinks"), CanvasLink::read), Plain.map(map.get("processDetails")))
                : null;
        double x = Plain.number(map, "x");
        return new CanvasElement(Plain.textOrEmpty(map, "id"), type, Plain.textOrEmpty(map, "name"),
                Plain.textOrEmpty(map, "documentation"), Plain.list(map.get("links"), CanvasLink::read),
                Plain.map(map.get("details")), Plain.text(map, "parent"), Plain.text(map, "source"),
                Plain.text(map, "target"), process, Double.isNaN(x) ? null
                        : new Bounds(x, Plain.number(map, "y"), Plain.number(map, "width"),
                                Plain.number(map, "height")));
    }
}
