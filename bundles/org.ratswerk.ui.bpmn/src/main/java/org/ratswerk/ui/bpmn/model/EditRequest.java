package org.ratswerk.ui.bpmn.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change to a diagram that the workbench asks the canvas for. Each is one step of its history: undone as a whole.
 * Elements are named by their ids in the file; the process of a pool has an id of its own.
 */
public sealed interface EditRequest {
    /** Returns it as plain values, for the page. */
    Map<String, Object> json();

    /**
     * Gives an element a name; an annotation a text.
     *
     * @param id element
     * @param name name; empty takes it away
     */
    record SetName(String id, String name) implements EditRequest {
        @Override
        public Map<String, Object> json() {
            return Map.of("kind", "name", "id", id, "name", name);
        }
    }

    /**
     * Gives several elements names, such as after the elements they are linked to have been renamed.
     *
     * @param names names by id
     */
    record SetNames(Map<String, String> names) implements EditRequest {
        @Override
        public Map<String, Object> json() {
            return Map.of("kind", "rename", "names", names);
        }
    }

    /**
     * Sets an attribute of an element.
     *
     * @param id element
     * @param name name in the standard, such as {@code isForCompensation}
     * @param value value as text: numbers and {@code true}/{@code false} as in XML, a reference as the id; null or empty
     *     takes the attribute away
     */
    record SetAttribute(String id, String name, String value) implements EditRequest {
        @Override
        public Map<String, Object> json() {
            return map("kind", "attribute", "id", id, "name", name, "value", value);
        }
    }

    /**
     * Sets properties of an element or of one of its parts, such as an event definition or the loop.
     *
     * @param id element
     * @param path way from the element to the part: names of properties and, in lists, numbers from 0, such as
     *     {@code List.of("eventDefinitions", 0)}; empty for the element itself
     * @param values values by name: text, number, boolean, null to take away; a map with {@code $type}, such as
     *     {@code Map.of("$type", "bpmn:FormalExpression", "body", "PT5M")}, makes a part, a map with {@code $ref} is the
     *     element with that id, a map with {@code $root} and {@code name} makes an element at the top of the file, such as
     *     a {@code bpmn:Message}; lists of these
     */
    record SetProperties(String id, List<?> path, Map<String, ?> values) implements EditRequest {
        @Override
        public Map<String, Object> json() {
            return Map.of("kind", "properties", "id", id, "path",
                    path.stream().map(step -> step instanceof Number number ? (Object) number.intValue() : step).toList(),
                    "values", values);
        }
    }

    /**
     * Sets the documentation of an element.
     *
     * @param id element
     * @param text text; empty takes it away
     */
    record SetDocumentation(String id, String text) implements EditRequest {
        @Override
        public Map<String, Object> json() {
            return Map.of("kind", "documentation", "id", id, "text", text);
        }
    }

    /**
     * Links elements to an element of the administration. A link of the same kind to the same element is replaced; so is
     * any other link to a process or a unit, of which there is one.
     *
     * @param ids elements
     * @param link link
     */
    record AddLink(List<String> ids, CanvasLink link) implements EditRequest {
        @Override
        public Map<String, Object> json() {
            return Map.of("kind", "addLink", "ids", ids, "link", link.json());
        }
    }

    /**
     * Takes a link away.
     *
     * @param ids elements
     * @param link link; bridging and mode do not count
     */
    record RemoveLink(List<String> ids, CanvasLink link) implements EditRequest {
        @Override
        public Map<String, Object> json() {
            return Map.of("kind", "removeLink", "ids", ids, "link", link.json());
        }
    }

    /**
     * Makes an element one of another kind.
     *
     * @param id element
     * @param type kind, such as {@code bpmn:UserTask}
     * @param event kind of event definition, such as {@code bpmn:TimerEventDefinition}; null for none
     * @param options more of what bpmn-js takes, such as {@code isExpanded}; empty for nothing
     */
    record Morph(String id, String type, String event, Map<String, ?> options) implements EditRequest {
        @Override
        public Map<String, Object> json() {
            return map("kind", "morph", "id", id, "type", type, "event", event, "options", options);
        }
    }

    /**
     * Colours elements.
     *
     * @param ids elements
     * @param fill colour such as {@code #BBDEFB}; null for the usual one
     * @param stroke colour of lines; null for the usual one
     */
    record SetColour(List<String> ids, String fill, String stroke) implements EditRequest {
        @Override
        public Map<String, Object> json() {
            return map("kind", "colour", "ids", ids, "fill", fill, "stroke", stroke);
        }
    }

    /**
     * Deletes elements, with what they hold and what is connected to them.
     *
     * @param ids elements
     */
    record Remove(List<String> ids) implements EditRequest {
        @Override
        public Map<String, Object> json() {
            return Map.of("kind", "remove", "ids", ids);
        }
    }

    /**
     * Makes a flow node behind another one, connected to it, and selects it.
     *
     * @param id element it follows
     * @param type kind, such as {@code bpmn:Task}
     * @param event kind of event definition; null for none
     */
    record Append(String id, String type, String event) implements EditRequest {
        @Override
        public Map<String, Object> json() {
            return map("kind", "append", "id", id, "type", type, "event", event);
        }
    }

    /**
     * Makes an element and selects it.
     *
     * @param type kind, such as {@code bpmn:Participant}
     * @param event kind of event definition; null for none
     * @param parent element it stands in; null for the diagram
     * @param x place of its middle
     * @param y place of its middle
     * @param options more of what bpmn-js takes, such as {@code isHorizontal} or {@code isExpanded}; empty for nothing
     */
    record Create(String type, String event, String parent, double x, double y, Map<String, ?> options)
            implements EditRequest {
        @Override
        public Map<String, Object> json() {
            return map("kind", "create", "type", type, "event", event, "parent", parent, "x", x, "y", y, "options",
                    options);
        }
    }

    /**
     * Connects two elements and selects the connection.
     *
     * @param source element it comes from
     * @param target element it goes to
     * @param type kind, such as {@code bpmn:SequenceFlow}; null for the one that fits
     */
    record Connect(String source, String target, String type) implements EditRequest {
        @Override
        public Map<String, Object> json() {
            return map("kind", "connect", "source", source, "target", target, "type", type);
        }
    }

    /**
     * Puts elements exactly where they are told to be, such as after a layout was computed.
     *
     * @param shapes places by id
     * @param connections waypoints by id, each {@code {x, y}}
     */
    record Arrange(Map<String, CanvasElement.Bounds> shapes, Map<String, List<double[]>> connections)
            implements EditRequest {
        @Override
        public Map<String, Object> json() {
            var places = new LinkedHashMap<String, Object>();
            shapes.forEach((id, at) -> places.put(id,
                    Map.of("x", at.x(), "y", at.y(), "width", at.width(), "height", at.height())));
            connections.forEach((id, points) -> places.put(id, Map.of("waypoints",
                    points.stream().map(point -> Map.of("x", point[0], "y", point[1])).toList())));
            return Map.of("kind", "arrange", "places", places);
        }
    }

    /**
     * Moves elements as by hand: connections and labels follow.
     *
     * @param ids elements
     * @param dx how far to the right, in units of the diagram
     * @param dy how far down
     */
    record Move(List<String> ids, double dx, double dy) implements EditRequest {
        @Override
        public Map<String, Object> json() {
            return Map.of("kind", "move", "ids", ids, "dx", dx, "dy", dy);
        }
    }

    /**
     * Puts a copied part of a diagram into the middle of what is seen.
     *
     * @param snippet what {@code BpmnEditor.snippet} has returned
     */
    record Insert(String snippet) implements EditRequest {
        @Override
        public Map<String, Object> json() {
            return Map.of("kind", "insert", "snippet", snippet);
        }
    }

    /**
     * Several changes as one step.
     *
     * @param requests changes, done in this order
     */
    record All(List<EditRequest> requests) implements EditRequest {
        @Override
        public Map<String, Object> json() {
            return Map.of("kind", "all", "requests", requests.stream().map(EditRequest::json).toList());
        }
    }

    private static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                map.put((String) pairs[i], pairs[i + 1]);
            }
        }
        return map;
    }
}
