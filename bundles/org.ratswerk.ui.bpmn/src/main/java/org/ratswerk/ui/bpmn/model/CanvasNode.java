package org.ratswerk.ui.bpmn.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Content of a file as a tree: the file, its collaborations and processes, their participants, lanes, flow nodes, flows,
 * data and messages. Flow nodes stand below their innermost lane.
 *
 * @param id id in the file; empty for none
 * @param type kind with its prefix, such as {@code bpmn:UserTask}; {@code bpmn:Definitions} at the top
 * @param name name; empty for none
 * @param event kind of the first event definition, such as {@code bpmn:TimerEventDefinition}; null for none
 * @param process id of the process of a participant; null for others
 * @param source id of the element a connection comes from, or that a boundary event sits on; null for others
 * @param target id of the element a connection goes to; null for others
 * @param links links into the administration
 * @param processLinks links of the process of a participant
 * @param children what it holds, in the order of the file
 */
public record CanvasNode(String id, String type, String name, String event, String process, String source,
        String target, List<CanvasLink> links, List<CanvasLink> processLinks, List<CanvasNode> children) {
    private static final int DEEPEST = 100;

    /** Returns the tree of a file without content. */
    public static CanvasNode empty() {
        return new CanvasNode("", "bpmn:Definitions", "", null, null, null, null, List.of(), List.of(), List.of());
    }

    /** Reads one from plain values; {@link #empty} where it is none. */
    public static CanvasNode read(Object value) {
        return value instanceof Map<?, ?> map && map.get("type") instanceof String ? read(map, 0) : empty();
    }

    private static CanvasNode read(Map<?, ?> map, int depth) {
        var children = new ArrayList<CanvasNode>();
        if (map.get("children") instanceof List<?> list && depth < DEEPEST) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> child) {
                    children.add(read(child, depth + 1));
                }
            }
        }
        return new CanvasNode(Plain.textOrEmpty(map, "id"), Plain.textOrEmpty(map, "type"),
                Plain.textOrEmpty(map, "name"), Plain.text(map, "event"), Plain.text(map, "process"),
                Plain.text(map, "source"), Plain.text(map, "target"), Plain.list(map.get("links"), CanvasLink::read), Plain.list(map.get("processLinks"), CanvasLink::read),
                List.copyOf(children));
    }

    /** Has {@code visitor} called with this node and all below it, from above. */
    public void visit(Consumer<CanvasNode> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.visit(visitor));
    }
}
