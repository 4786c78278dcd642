package org.ratswerk.bpmn.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.picture.BpmnPicture;
import org.ratswerk.bpmn.picture.Marking;
import org.ratswerk.bpmn.picture.Plane;
import org.ratswerk.bpmn.words.TypeWords;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.graph.Drawing;
import org.ratswerk.graph.Mark;
import org.ratswerk.model.text.Texts;

/** Compares two BPMN documents, such as the process as it is and as it shall be. */
public final class DiagramComparison {
    private static final Texts TEXTS = Texts.of(DiagramComparison.class);
    private static final int MOST_MOVED = 8;
    private static final double LEGEND = 34;
    private static final double TITLE = 30;

    /** Attributes that matter, with what holds where they are not written (BPMN 2.0.2, clause 15). */
    private static final Map<String, String> DEFAULTS = new TreeMap<>(Map.of("isInterrupting", "true",
            "cancelActivity", "true", "triggeredByEvent", "false", "isForCompensation", "false", "parallelMultiple",
            "false", "calledElement", "", "associationDirection", "None"));

    private final BpmnDocument before;
    private final BpmnDocument after;
    private final Pairs pairs;
    private final List<Change> changes = new ArrayList<>();

    private DiagramComparison(BpmnDocument before, BpmnDocument after) {
        this.before = before;
        this.after = after;
        pairs = new Pairs(before, after);
        double[] shift = shift();
        for (BpmnElement element : pairs.before()) {
            BpmnElement now = pairs.afterOf(element);
            if (now == null) {
                changes.add(new Change(Change.Kind.REMOVED, element, null, List.of()));
            } else {
                List<String> details = details(element, now);
                if (!details.isEmpty()) {
                    changes.add(new Change(Change.Kind.CHANGED, element, now, details));
                } else if (moved(element, now, shift)) {
                    changes.add(new Change(Change.Kind.MOVED, element, now, List.of()));
                }
            }
        }
        for (BpmnElement element : pairs.after()) {
            if (pairs.beforeOf(element) == null) {
                changes.add(new Change(Change.Kind.ADDED, null, element, List.of()));
            }
        }
        changes.sort(Comparator.comparing(change -> change.kind() == Change.Kind.MOVED));
    }

    /**
     * Compares two documents. Elements are the same by id; where ids differ, by type and name, or by their neighbours.
     *
     * @param before the document as it was
     * @param after the document as it is
     */
    public static DiagramComparison of(BpmnDocument before, BpmnDocument after) {
        return new DiagramComparison(before, after);
    }

    /** Returns the differences: what is gone or changed in the order of the first document, then what is new, then what is only moved. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    private List<String> details(BpmnElement was, BpmnElement is) {
        var details = new ArrayList<String>();
        String old = TypeWords.line(was.name());
        String now = TypeWords.line(is.name());
        if (!old.equals(now)) {
            details.add(old.isEmpty() ? TEXTS.get("named", now)
                    : now.isEmpty() ? TEXTS.get("unnamed", old) : TEXTS.get("renamed", old, now));
        }
        if (!was.type().equals(is.type())) {
            details.add(TEXTS.get("type", TypeWords.of(was), TypeWords.of(is)));
        }
        if (was.isFlowNode()) {
            BpmnElement lane = was.lane();
            if (pairs.afterOf(lane) != is.lane() && (lane == null || pairs.afterOf(lane) != null || is.lane() != null)) {
                details.add(TEXTS.get("lane", name(lane), name(is.lane())));
            }
        }
        if (!events(was).equals(events(is))) {
            details.add(TEXTS.get("events"));
        }
        DEFAULTS.forEach((attribute, otherwise) -> {
            String former = stated(was, attribute, otherwise);
            String current = stated(is, attribute, otherwise);
            if (!former.equals(current)) {
                details.add(TEXTS.get("attribute", attribute, text(former), text(current)));
            }
        });
        if (!loop(was).equals(loop(is))) {
            details.add(TEXTS.get("loop"));
        }
        if (was.isGateway() || was.isActivity()) {
            if (pairs.afterOf(otherwise(was)) != otherwise(is)) {
                details.add(TEXTS.get("default"));
            }
        }
        if (was.is("sequenceFlow", "messageFlow", "association")) {
            end(details, "source", was.source(), is.source());
            end(details, "target", was.target(), is.target());
            if (!condition(was).equals(condition(is))) {
                details.add(TEXTS.get("condition"));
            }
        }
        if (was.is("boundaryEvent") && pairs.afterOf(was.reference("attachedToRef")) != is.reference("attachedToRef")) {
            details.add(TEXTS.get("attached", name(was.reference("attachedToRef")),
                    name(is.reference("attachedToRef"))));
        }
        if (!was.documentation().equals(is.documentation())) {
            details.add(TEXTS.get("documentation"));
        }
        if (!links(was).equals(links(is))) {
            details.add(TEXTS.get("links"));
        }
        return details;
    }

    /** Where the default flow leads. */
    private static BpmnElement otherwise(BpmnElement element) {
        BpmnElement flow = element.reference("default");
        return flow == null ? null : flow.target();
    }

    private void end(List<String> details, String end, BpmnElement was, BpmnElement is) {
        if (pairs.afterOf(was) != is) {
            details.add(TEXTS.get(end, name(was), name(is)));
        }
    }

    private static String name(BpmnElement element) {
        return element == null ? TEXTS.get("none") : TypeWords.named(element);
    }

    private static String stated(BpmnElement element, String attribute, String otherwise) {
        String value = element.attribute(attribute);
        return value == null ? otherwise : value.strip();
    }

    private static String text(String value) {
        return value.isEmpty() ? TEXTS.get("none") : value;
    }

    private static List<String> events(BpmnElement element) {
        return element.isEvent() ? element.eventDefinitions().stream()
                .map(definition -> definition.type() + content(definition)).toList() : List.of();
    }

    private static String content(BpmnElement definition) {
        var content = new StringBuilder();
        definition.children().forEach(child -> content.append('\n').append(child.type()).append(child.text()));
        return content.toString();
    }

    private static String loop(BpmnElement element) {
        BpmnElement loop = element.loop();
        return loop == null ? "" : loop.type() + loop.flag("isSequential", false);
    }

    private static String condition(BpmnElement flow) {
        return flow.child("conditionExpression").map(BpmnElement::text).orElse("");
    }

    private static List<String> links(BpmnElement element) {
        return element.links().stream()
                .map(link -> link.kind() + " " + link.ref() + " " + link.mode() + " " + link.bridging()).sorted().toList();
    }

    /** By how much most shapes are moved: that the whole diagram stands elsewhere is no difference. */
    private double[] shift() {
        var x = new ArrayList<Double>();
        var y = new ArrayList<Double>();
        for (BpmnElement element : pairs.before()) {
            Bounds was = bounds(element);
            Bounds is = bounds(pairs.afterOf(element));
            if (was != null && is != null) {
                x.add(is.x() - was.x());
                y.add(is.y() - was.y());
            }
        }
        x.sort(null);
        y.sort(null);
        return x.isEmpty() ? new double[2] : new double[] {x.get(x.size() / 2), y.get(y.size() / 2)};
    }

    private static Bounds bounds(BpmnElement element) {
        return element == null || element.shape() == null ? null : element.shape().bounds();
    }

    private static boolean moved(BpmnElement element, BpmnElement now, double[] shift) {
        if (element.is("participant", "lane", "group")) {
            return false; // they follow what is in them
        }
        Bounds was = bounds(element);
        Bounds is = bounds(now);
        return was != null && is != null && (Math.abs(is.x() - was.x() - shift[0]) > 1
                || Math.abs(is.y() - was.y() - shift[1]) > 1 || Math.abs(is.width() - was.width()) > 1
                || Math.abs(is.height() - was.height()) > 1);
    }

    /** Returns the differences in words, in the language of the program. Many that are only moved are one line together. */
    public List<String> words() {
        List<Change> moved = changes.stream().filter(change -> change.kind() == Change.Kind.MOVED).toList();
        boolean many = moved.size() > MOST_MOVED;
        var words = new ArrayList<>(changes.stream().filter(change -> !many || change.kind() != Change.Kind.MOVED)
                .map(DiagramComparison::words).toList());
        if (many) {
            words.add(TEXTS.get("moved.many", moved.size()));
        }
        return words;
    }

    /** Returns a difference in words, in the language of the program. */
    public static String words(Change change) {
        String line = TEXTS.get("line." + change.kind().name().toLowerCase(Locale.ROOT),
                TypeWords.named(change.before() == null ? change.element() : change.before()));
        return change.details().isEmpty() ? line : line + " " + String.join("; ", change.details());
    }

    /** Returns the differences as a table. */
    public Table table() {
        var columns = List.of(column("kind", Table.Kind.STATE), column("type", Table.Kind.TEXT),
                column("name", Table.Kind.TEXT), column("details", Table.Kind.TEXT),
                column("id", Table.Kind.IDENTIFIER));
        var rows = new ArrayList<Table.Row>();
        for (Change change : changes) {
            BpmnElement element = change.element();
            rows.add(new Table.Row(null, List.of(Table.Cell.of(term(change.kind())),
                    Table.Cell.of(Value.text(TypeWords.of(element))), Table.Cell.of(Value.text(element.name())),
                    Table.Cell.of(Value.text(String.join("; ", change.details()))),
                    Table.Cell.of(Value.text(element.id())))));
        }
        return new Table("bpmn-diff", TEXTS.get("table"), columns, rows);
    }

    private static Table.Column column(String key, Table.Kind kind) {
        return new Table.Column(key, TEXTS.get("column." + key), kind, null);
    }

    private static Value.Term term(Change.Kind kind) {
        String code = kind.name().toLowerCase(Locale.ROOT);
        return new Value.Term(code, TEXTS.get("kind." + code), Symbol.NONE);
    }

    /** Returns the mark of a kind of difference. */
    public static Marking marking(Change.Kind kind) {
        String text = TEXTS.get("kind." + kind.name().toLowerCase(Locale.ROOT));
        return switch (kind) {
        case ADDED -> new Marking("#0E7C8B", Mark.Dash.SOLID, "+", text);
        case REMOVED -> new Marking("#9F1239", Mark.Dash.of(10, 6), "–", text);
        case CHANGED -> new Marking("#9A5F02", Mark.Dash.of(3, 5), "≠", text);
        case MOVED -> new Marking("#4A586A", Mark.Dash.of(10, 5, 2, 5), "›", text);
        };
    }

    /** Returns pictures of the first document with marks on what is gone, changed or moved; one for each plane. */
    public List<Drawing> before() {
        return pictures(before, Change::before, TEXTS.get("before"));
    }

    /** Returns pictures of the second document with marks on what is new, changed or moved; one for each plane. */
    public List<Drawing> after() {
        return pictures(after, Change::after, TEXTS.get("after"));
    }

    private List<Drawing> pictures(BpmnDocument document, Function<Change, BpmnElement> side, String title) {
        Map<String, Marking> markings = new HashMap<>();
        Map<Change.Kind, Integer> counts = new EnumMap<>(Change.Kind.class);
        for (Change change : changes) {
            counts.merge(change.kind(), 1, Integer::sum);
            BpmnElement element = side.apply(change);
            if (element != null && element.id() != null) {
                markings.put(element.id(), marking(change.kind()));
            }
        }
        return Plane.of(document).stream().map(plane -> legend(BpmnPicture.of(plane, markings), title, counts)).toList();
    }

    /** The drawing with a title above and the meaning of the marks below. */
    private static Drawing legend(Drawing drawing, String title, Map<Change.Kind, Integer> counts) {
        var marks = new ArrayList<Mark>();
        String name = drawing.title().isEmpty() ? title : title + ": " + drawing.title();
        marks.add(new Mark.Words(name, 12, 22, 15, true, "#1F2C3D", Mark.Anchor.START));
        marks.add(new Mark.Group(new LinkedHashMap<>(), null, 0, TITLE, drawing.marks()));
        double x = 24;
        double y = TITLE + drawing.height() + LEGEND / 2;
        for (Change.Kind kind : Change.Kind.values()) {
            Marking marking = marking(kind);
            marks.add(new Mark.Shape(line(x, y, x + 34), null, marking.colour(), 3, marking.dash()));
            marks.add(new Mark.Words(marking.symbol(), x + 44, y + 5, 14, true, marking.colour(), Mark.Anchor.MIDDLE));
            String text = marking.text() + " (" + counts.getOrDefault(kind, 0) + ")";
            marks.add(new Mark.Words(text, x + 54, y + 4, 12, false, "#1F2C3D", Mark.Anchor.START));
            x += 54 + drawing.typeface().width(text, 12) + 28;
        }
        return new Drawing(name, Math.max(drawing.width(), x), drawing.height() + TITLE + LEGEND, drawing.ground(),
                drawing.typeface(), marks);
    }

    private static java.awt.geom.Path2D line(double x, double y, double to) {
        var line = new java.awt.geom.Path2D.Double();
        line.moveTo(x, y);
        line.lineTo(to, y);
        return line;
    }
}
