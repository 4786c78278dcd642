package org.ratswerk.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** How a node is drawn: kind, name, note, and state with its symbol. */
final class NodePicture {
    private static final Texts TEXTS = Texts.of(NodePicture.class);
    private static final double WIDTH = 208;
    private static final double NAME_SIZE = 13;
    private static final double SMALL_SIZE = 11;
    private static final double NAME_HEIGHT = 17;
    private static final double SMALL_HEIGHT = 15;
    private static final double BOTTOM = 8;
    private static final int NAME_LINES = 3;
    private static final double THIN = 1.25;
    private static final double THICK = 3;

    private NodePicture() {
    }

    /** Returns width and height. */
    static LaidGraph.Point size(Graph.Node node) {
        var figure = Figure.of(node.kind());
        double height = figure.top() + BOTTOM + names(node, figure).size() * NAME_HEIGHT
                + (kind(node).isEmpty() ? 0 : SMALL_HEIGHT) + (hasNote(node) ? SMALL_HEIGHT : 0)
                + (state(node).isEmpty() ? 0 : SMALL_HEIGHT);
        return new LaidGraph.Point(WIDTH, height);
    }

    private static List<String> names(Graph.Node node, Figure figure) {
        return TextFit.wrap(node.element().name(), NAME_SIZE, node.kind() != null, room(figure), NAME_LINES);
    }

    private static double room(Figure figure) {
        return WIDTH - figure.left() - figure.right();
    }

    private static boolean hasNote(Graph.Node node) {
        return node.note() != null && !node.note().isBlank();
    }

    /** Returns the word for the kind; empty for none. */
    static String kind(Graph.Node node) {
        return node.kind() != null && ModelPackage.eINSTANCE.getEClassifier(node.kind()) instanceof EClass type
                ? Labels.of(type) : "";
    }

    private static String state(Graph.Node node) {
        return Values.human(node.state());
    }

    /** Returns what a screen reader says: kind, name, state, note, and how many edges there are. */
    static String spoken(Graph.Node node, int outgoing, int incoming) {
        var words = Stream.of(kind(node), node.element().name(), state(node), node.note())
                .filter(word -> word != null && !word.isBlank()).collect(Collectors.joining(", "));
        return node.kind() == null ? words : words + ". " + TEXTS.get("node.edges", outgoing, incoming);
    }

    /** Returns the node as marks, placed in its box. */
    static Mark draw(LaidGraph.Box box, Colours colours, int outgoing, int incoming) {
        var node = box.node();
        var figure = Figure.of(node.kind());
        var marks = new ArrayList<Mark>();
        marks.add(new Mark.Shape(figure.outline(box.width(), box.height()), figure.fill(colours), figure.line(colours),
                node.emphasised() ? THICK : THIN, figure.broken() ? Mark.Dash.BROKEN : Mark.Dash.SOLID));
        var detail = figure.detail(box.width(), box.height());
        if (detail != null) {
            marks.add(new Mark.Shape(detail, figure.fill(colours), figure.line(colours), THIN, Mark.Dash.SOLID));
        }
        write(marks, node, figure, colours);
        var spoken = spoken(node, outgoing, incoming);
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("class", node.emphasised() ? "node emphasised" : "node");
        attributes.put("role", "graphics-symbol img");
        attributes.put("tabindex", "0");
        attributes.put("aria-label", spoken);
        attributes.put("data-id", node.element().id());
        return new Mark.Group(attributes, spoken, box.x(), box.y(), marks);
    }

    private static void write(List<Mark> marks, Graph.Node node, Figure figure, Colours colours) {
        double x = figure.left();
        double y = figure.top();
        var kind = kind(node);
        if (!kind.isEmpty()) {
            marks.add(small(TextFit.cut(kind, SMALL_SIZE, false, room(figure)), x, y, colours.secondary()));
            y += SMALL_HEIGHT;
        }
        for (var line : names(node, figure)) {
            marks.add(new Mark.Words(line, x, y + NAME_SIZE, NAME_SIZE, node.kind() != null, colours.ink(),
                    Mark.Anchor.START));
            y += NAME_HEIGHT;
        }
        if (hasNote(node)) {
            marks.add(small(TextFit.cut(node.note(), SMALL_SIZE, false, room(figure)), x, y, colours.secondary()));
            y += SMALL_HEIGHT;
        }
        var state = state(node);
        if (!state.isEmpty()) {
            var symbol = node.state() instanceof Value.Term term ? term.symbol() : Symbol.NONE;
            double indent = 0;
            if (symbol != Symbol.NONE) {
                marks.add(SymbolMark.of(symbol, x, y + 2, colours));
                indent = SymbolMark.ROOM;
            }
            marks.add(small(TextFit.cut(state, SMALL_SIZE, false, room(figure) - indent), x + indent, y,
                    colours.ink()));
        }
    }

    private static Mark small(String text, double x, double y, String colour) {
        return new Mark.Words(text, x, y + SMALL_SIZE, SMALL_SIZE, false, colour, Mark.Anchor.START);
    }
}
