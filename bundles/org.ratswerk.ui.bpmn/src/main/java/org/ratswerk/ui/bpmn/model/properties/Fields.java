package org.ratswerk.ui.bpmn.model.properties;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.ratswerk.core.edit.Field;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.bpmn.model.CanvasElement;
import org.ratswerk.ui.bpmn.model.CanvasElement.CanvasProcess;
import org.ratswerk.ui.bpmn.model.EditRequest;
import org.ratswerk.ui.bpmn.model.EditRequest.SetAttribute;
import org.ratswerk.ui.bpmn.model.EditRequest.SetProperties;
import org.ratswerk.ui.bpmn.model.properties.PropertyField.Choice;
import org.ratswerk.ui.bpmn.model.properties.PropertyField.Kind;

/** The fields of the elements of a diagram, but for their links. Names and values as in BPMN 2.0 (ISO/IEC 19510). */
public final class Fields {
    private static final Texts TEXTS = Texts.of(Fields.class);
    private static final String EXPRESSION = "bpmn:FormalExpression";
    /** What is left to the engine that runs the process. */
    private static final Pattern COMPUTED = Pattern.compile("[$#]\\{.*}|=.*", Pattern.DOTALL);
    private static final Pattern CYCLE = Pattern.compile("R\\d*(/.+)+|[-\\d*,/?LW#A-Za-z]+( [-\\d*,/?LW#A-Za-z]+){4,6}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?)?");
    /** Events with an element of the file that has a name, and what it is. */
    private static final Map<String, String> ROOTS = Map.ofEntries(entry("MessageEventDefinition", "Message"),
            entry("SignalEventDefinition", "Signal"), entry("ErrorEventDefinition", "Error"),
            entry("EscalationEventDefinition", "Escalation"));
    private static final List<String> TIMERS = List.of("timeDate", "timeDuration", "timeCycle");

    private Fields() {
    }

    /**
     * Returns the fields of a tab for some elements; those of several elements are the ones that can be changed together.
     *
     * @param tab any but {@link Tab#ADMINISTRATION}, which has none
     * @param elements elements, at least one
     */
    public static List<PropertyField> of(Tab tab, List<CanvasElement> elements) {
        if (elements.size() > 1) {
            return several(tab, elements);
        }
        var element = elements.getFirst();
        return switch (tab) {
        case GENERAL -> general(element);
        case DOCUMENTATION -> documentation(element);
        case EVENT -> event(element);
        case BRANCHES -> branches(element);
        case REPETITION -> repetition(element);
        case ADMINISTRATION -> List.of();
        };
    }

    private static List<PropertyField> several(Tab tab, List<CanvasElement> elements) {
        if (tab == Tab.GENERAL) {
            return List.of(PropertyField.fixed("count", TEXTS.get("field.count"), TEXTS.get("field.count.value",
                    elements.size(), elements.stream().map(Kinds::name).distinct().sorted()
                            .collect(java.util.stream.Collectors.joining(", ")))));
        }
        if (tab != Tab.REPETITION || !elements.stream().allMatch(CanvasElement::isActivity)) {
            return List.of();
        }
        var values = elements.stream().map(Fields::loop).distinct().toList();
        return List.of(new PropertyField("loop", TEXTS.get("field.loop"), Kind.CHOICE,
                values.size() == 1 ? values.getFirst() : "", values.size() > 1, loops(), "",
                value -> new EditRequest.All(elements.stream().map(each -> setLoop(each, value)).toList())));
    }

    // --- general, documentation

    private static List<PropertyField> general(CanvasElement element) {
        var fields = new ArrayList<PropertyField>();
        fields.add(new PropertyField("name", TEXTS.get(element.is("bpmn:TextAnnotation") ? "field.text" : "field.name"),
                element.is("bpmn:TextAnnotation") ? Kind.LONG_TEXT : Kind.TEXT, element.name(), false, List.of(), "",
                text -> new EditRequest.SetName(element.id(), text)));
        fields.add(PropertyField.fixed("kind", TEXTS.get("field.kind"), Kinds.name(element)));
        fields.add(PropertyField.fixed("id", TEXTS.get("field.id"), element.id()));
        if (element.process() != null) {
            CanvasProcess process = element.process();
            fields.add(PropertyField.text("process.name", TEXTS.get("field.processName"), process.name(),
                    TEXTS.get("field.processName.hint"), text -> new EditRequest.SetName(process.id(), text)));
            fields.add(executable(process.id(), process.details()));
        }
        if (element.is("bpmn:Process")) {
            fields.add(executable(element.id(), element.details()));
        }
        return fields;
    }

    private static PropertyField executable(String id, Map<String, Object> details) {
        return PropertyField.flag("executable", TEXTS.get("field.executable"),
                Boolean.TRUE.equals(details.get("isExecutable")),
                value -> new SetAttribute(id, "isExecutable", String.valueOf(value)));
    }

    private static List<PropertyField> documentation(CanvasElement element) {
        var fields = new ArrayList<PropertyField>();
        fields.add(new PropertyField("documentation", TEXTS.get("field.documentation"), Kind.LONG_TEXT,
                element.documentation(), false, List.of(), "", text -> new EditRequest.SetDocumentation(element.id(), text)));
        if (element.process() != null) {
            CanvasProcess process = element.process();
            fields.add(new PropertyField("process.documentation", TEXTS.get("field.processDocumentation"), Kind.LONG_TEXT,
                    process.documentation(), false, List.of(), "",
                    text -> new EditRequest.SetDocumentation(process.id(), text)));
        }
        return fields;
    }

    // --- events

    private static List<PropertyField> event(CanvasElement element) {
        if (!element.type().endsWith("Event")) {
            return List.of();
        }
        var fields = new ArrayList<PropertyField>();
        String definition = Kinds.eventDefinition(element);
        fields.add(PropertyField.fixed("definition", TEXTS.get("field.definition"), Kinds.event(definition)));
        if (definition != null) {
            definition(element, Kinds.local(definition), first(element), fields);
        }
        if (element.is("bpmn:BoundaryEvent")) {
            fields.add(PropertyField.flag("interrupting", TEXTS.get("field.cancels"),
                    !Boolean.FALSE.equals(element.details().get("cancelActivity")),
                    value -> new SetProperties(element.id(), List.of(), Map.of("cancelActivity", value))));
        } else if (element.is("bpmn:StartEvent") && definition != null) {
            fields.add(PropertyField.flag("interrupting", TEXTS.get("field.interrupts"),
                    !Boolean.FALSE.equals(element.details().get("isInterrupting")),
                    value -> new SetProperties(element.id(), List.of(), Map.of("isInterrupting", value))));
        }
        return fields;
    }

    private static Map<?, ?> first(CanvasElement element) {
        return (Map<?, ?>) ((List<?>) element.details().get("eventDefinitions")).getFirst();
    }

    private static void definition(CanvasElement element, String kind, Map<?, ?> definition, List<PropertyField> fields) {
        List<Object> path = List.of("eventDefinitions", 0);
        if (kind.equals("TimerEventDefinition")) {
            String timer = TIMERS.stream().filter(each -> definition.get(each) != null).findFirst().orElse("timeDuration");
            String body = body(definition.get(timer));
            fields.add(PropertyField.choice("timer", TEXTS.get("field.timer"), timer,
                    TIMERS.stream().map(each -> new Choice(each, TEXTS.get("field." + each))).toList(),
                    value -> new SetProperties(element.id(), path, timer(value, ""))));
            fields.add(PropertyField.text("timer.value", TEXTS.get("field.timer.value"), body,
                    TEXTS.get("field." + timer + ".hint"),
                    text -> new SetProperties(element.id(), path, timer(timer, time(timer, text)))));
        } else if (kind.equals("ConditionalEventDefinition")) {
            fields.add(PropertyField.text("condition", TEXTS.get("field.condition"), body(definition.get("condition")),
                    TEXTS.get("field.condition.event.hint"), text -> new SetProperties(element.id(), path,
                            values("condition", text.isBlank() ? null : expression(text)))));
        } else if (kind.equals("LinkEventDefinition")) {
            fields.add(PropertyField.text("link", TEXTS.get("field.link"), text(definition.get("name")),
                    TEXTS.get("field.link.hint"), text -> new SetProperties(element.id(), path, values("name", text))));
        } else if (ROOTS.containsKey(kind)) {
            String root = ROOTS.get(kind);
            String reference = root.toLowerCase(java.util.Locale.ROOT) + "Ref";
            Map<?, ?> target = definition.get(reference) instanceof Map<?, ?> map ? map : Map.of();
            fields.add(PropertyField.text("reference", Kinds.event("bpmn:" + kind), text(target.get("name")),
                    TEXTS.get("field.reference.hint"), text -> reference(element, reference, root, target, text)));
        }
    }

    /** A name for a message and the like: changes that of the element there is, makes one, or takes the reference away. */
    private static EditRequest reference(CanvasElement element, String reference, String root, Map<?, ?> target,
            String text) {
        List<Object> path = List.of("eventDefinitions", 0);
        if (text.isBlank()) {
            return new SetProperties(element.id(), path, values(reference, null));
        }
        return target.get("ref") instanceof String id && !id.isEmpty()
                ? new SetProperties(element.id(), List.of("eventDefinitions", 0, reference), values("name", text))
                : new SetProperties(element.id(), path,
                        values(reference, Map.of("$root", "bpmn:" + root, "name", text.strip())));
    }

    private static Map<String, Object> timer(String kind, String body) {
        var values = new HashMap<String, Object>();
        TIMERS.forEach(each -> values.put(each, each.equals(kind) ? expression(body) : null));
        return values;
    }

    /** Makes of what people type what the standard wants (ISO 8601): "2 h" becomes PT2H, 03.03.2027 becomes 2027-03-03. */
    static String time(String kind, String typed) throws InputException {
        String text = typed.strip();
        if (text.isEmpty() || COMPUTED.matcher(text).matches()) {
            return text;
        }
        switch (kind) {
        case "timeDuration":
            try {
                javax.xml.datatype.DatatypeFactory.newInstance().newDuration(text);
                return text;
            } catch (IllegalArgumentException e) {
                return String.valueOf(Field.of(Literals.DEPENDENCY__BRIDGING).parse(text, null));
            } catch (javax.xml.datatype.DatatypeConfigurationException e) {
                throw new IllegalStateException(e);
            }
        case "timeDate":
            return DATE.matcher(text).matches() ? text
                    : String.valueOf(Field.of(Literals.BUSINESS_IMPACT__NEXT_REVIEW).parse(text, null));
        default:
            if (!CYCLE.matcher(text).matches()) {
                throw new InputException(TEXTS.get("field.timeCycle.fault", text));
            }
            return text;
        }
    }

    // --- branches

    private static List<PropertyField> branches(CanvasElement element) {
        if (element.is("bpmn:SequenceFlow")) {
            return List.of(condition(element.id(), "condition", TEXTS.get("field.condition"),
                    body(element.details().get("conditionExpression"))));
        }
        List<Map<?, ?>> flows = flows(element);
        boolean decides = element.is("bpmn:ExclusiveGateway") || element.is("bpmn:InclusiveGateway")
                || element.is("bpmn:ComplexGateway") || element.isActivity();
        if (flows.isEmpty() || !element.type().endsWith("Gateway") && flows.size() < 2) {
            return List.of();
        }
        var fields = new ArrayList<PropertyField>();
        if (decides) {
            var choices = new ArrayList<Choice>();
            choices.add(new Choice("", TEXTS.get("field.default.none")));
            flows.forEach(flow -> choices.add(new Choice(text(flow.get("id")), title(flow))));
            fields.add(PropertyField.choice("default", TEXTS.get("field.default"),
                    element.details().get("default") instanceof Map<?, ?> flow ? text(flow.get("ref")) : "", choices,
                    value -> new SetAttribute(element.id(), "default", value)));
        }
        int number = 0;
        for (var flow : flows) {
            number++;
            String id = text(flow.get("id"));
            fields.add(PropertyField.text("name." + number, TEXTS.get("field.branch", target(flow)), text(flow.get("name")),
                    TEXTS.get("field.branch.hint"), value -> new EditRequest.SetName(id, value)));
            if (decides) {
                fields.add(condition(id, "condition." + number, TEXTS.get("field.branch.condition"),
                        text(flow.get("condition"))));
            }
        }
        return fields;
    }

    private static PropertyField condition(String flow, String id, String label, String value) {
        return PropertyField.text(id, label, value, TEXTS.get("field.condition.hint"), text -> new SetProperties(flow,
                List.of(), values("conditionExpression", text.isBlank() ? null : expression(text))));
    }

    private static List<Map<?, ?>> flows(CanvasElement element) {
        var flows = new ArrayList<Map<?, ?>>();
        if (element.details().get("outgoing") instanceof List<?> list) {
            list.forEach(each -> {
                if (each instanceof Map<?, ?> flow && !text(flow.get("id")).isEmpty()) {
                    flows.add(flow);
                }
            });
        }
        return flows;
    }

    private static String target(Map<?, ?> flow) {
        String name = text(flow.get("targetName")).strip();
        String type = text(flow.get("targetType"));
        return name.isEmpty() ? type.isEmpty() ? text(flow.get("target")) : Kinds.name(type) : name;
    }

    private static String title(Map<?, ?> flow) {
        String name = text(flow.get("name")).strip();
        return name.isEmpty() ? TEXTS.get("field.branch", target(flow))
                : TEXTS.get("field.branch.named", name, target(flow));
    }

    // --- repetition

    private static List<PropertyField> repetition(CanvasElement element) {
        if (!element.isActivity()) {
            return List.of();
        }
        var fields = new ArrayList<PropertyField>();
        String loop = loop(element);
        fields.add(PropertyField.choice("loop", TEXTS.get("field.loop"), loop, loops(), value -> setLoop(element, value)));
        Map<?, ?> part = element.details().get("loopCharacteristics") instanceof Map<?, ?> map ? map : Map.of();
        List<Object> path = List.of("loopCharacteristics");
        switch (loop) {
        case "parallel", "sequential" -> {
            fields.add(expression(element, path, part, "loopCardinality"));
            fields.add(expression(element, path, part, "completionCondition"));
        }
        case "loop" -> {
            fields.add(expression(element, path, part, "loopCondition"));
            fields.add(PropertyField.text("loopMaximum", TEXTS.get("field.loopMaximum"), whole(part.get("loopMaximum")),
                    TEXTS.get("field.loopMaximum.hint"), text -> new SetProperties(element.id(), path,
                            values("loopMaximum", number(text)))));
        }
        default -> {
            // nothing more to say
        }
        }
        return fields;
    }

    private static PropertyField expression(CanvasElement element, List<Object> path, Map<?, ?> part, String name) {
        return PropertyField.text(name, TEXTS.get("field." + name), body(part.get(name)), TEXTS.get("field." + name + ".hint"),
                text -> new SetProperties(element.id(), path, values(name, text.isBlank() ? null : expression(text))));
    }

    private static Integer number(String text) throws InputException {
        if (text.isBlank()) {
            return null;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new InputException(TEXTS.get("field.loopMaximum.fault", text));
    }

    private static List<Choice> loops() {
        return List.of("none", "parallel", "sequential", "loop").stream()
                .map(each -> new Choice(each, TEXTS.get("field.loop." + each))).toList();
    }

    private static String loop(CanvasElement element) {
        if (!(element.details().get("loopCharacteristics") instanceof Map<?, ?> part)) {
            return "none";
        }
        return "bpmn:StandardLoopCharacteristics".equals(part.get("$type")) ? "loop"
                : Boolean.TRUE.equals(part.get("isSequential")) ? "sequential" : "parallel";
    }

    private static EditRequest setLoop(CanvasElement element, String value) {
        boolean several = value.equals("parallel") || value.equals("sequential");
        boolean was = List.of("parallel", "sequential").contains(loop(element));
        if (several && was) {
            return new SetProperties(element.id(), List.of("loopCharacteristics"),
                    Map.of("isSequential", value.equals("sequential")));
        }
        Object part = several
                ? Map.of("$type", "bpmn:MultiInstanceLoopCharacteristics", "isSequential", value.equals("sequential"))
                : value.equals("loop") ? Map.of("$type", "bpmn:StandardLoopCharacteristics") : null;
        return new SetProperties(element.id(), List.of(), values("loopCharacteristics", part));
    }

    // --- plain values

    private static Map<String, Object> expression(String body) {
        return Map.of("$type", EXPRESSION, "body", body.strip());
    }

    private static Map<String, Object> values(String name, Object value) {
        var values = new HashMap<String, Object>();
        values.put(name, value);
        return values;
    }

    private static String body(Object expression) {
        return expression instanceof Map<?, ?> map ? text(map.get("body")) : "";
    }

    private static String text(Object value) {
        return value instanceof String text ? text : "";
    }

    private static String whole(Object value) {
        return value instanceof Number number ? String.valueOf(number.longValue()) : text(value);
    }
}
