package org.ratswerk.graph;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ratswerk.core.result.Symbol;

/**
 * Picture of an alarm chain: whoever begins stands at the top, below it the steps, each a box with all who are called in
 * it. A solid line at the left leads from the one who calls to the step; a broken line at the right leads to the step that
 * follows when nobody answers. Everybody is a group whose {@code data-id} is the id of the element and whose
 * {@code data-key} is {@link #key(int, String)}.
 */
public final class CallPicture {
    private static final double LEAST_WIDTH = 420;
    private static final double MARGIN = 16;
    private static final double PAD = 12;
    private static final double GAP = 10;
    private static final double BETWEEN = 26;
    private static final double LANE = 12;
    private static final double CELL = 216;
    private static final double WIDEST = 280;
    private static final double LINE = 16;
    private static final double TITLE = 13;
    private static final double CELL_TOP = 8;
    private static final int NAME_LINES = 2;
    private static final double THIN = 1.25;
    private static final double THICK = 3;
    private static final double EDGE = 1.6;
    private static final double HEAD = 7;
    private static final double HALF_HEAD = 4;

    private final Chain chain;
    private final Colours colours;
    private final double width;
    private final Painter painter;
    private final Painter lines;
    private final double left;
    private final double right;
    private final List<Box> boxes = new ArrayList<>();
    /** Where lines of calls start, by the id of whoever calls. */
    private final Map<String, Start> starts = new HashMap<>();

    /**
     * Alarm chain.
     *
     * @param title what it is, in the user's language
     * @param sources who calls and is not called by anybody; begins everything
     * @param steps steps in order
     */
    public record Chain(String title, List<Person> sources, List<Step> steps) {
        public Chain {
            sources = List.copyOf(sources);
            steps = List.copyOf(steps);
        }
    }

    /**
     * Somebody who calls or is called.
     *
     * @param id id of the element; unique in its step
     * @param kind name of its class in the model, such as {@code Role}; null where it stands for no element
     * @param name name
     * @param lines what is known besides, such as holder and phone
     * @param symbol symbol of the state; {@link Symbol#NONE} for nothing to be said
     * @param state state in words; empty for none
     */
    public record Person(String id, String kind, String name, List<String> lines, Symbol symbol, String state) {
        public Person {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(symbol);
            Objects.requireNonNull(state);
            lines = List.copyOf(lines);
        }
    }

    /**
     * Step of the chain.
     *
     * @param title number and name
     * @param call who calls, within which time and how, in words
     * @param caller id of whoever calls: a source, or somebody called in another step
     * @param called who is called
     * @param missing what is said where nobody is called; empty else
     * @param escalation when the next step follows because nobody answers, in words; empty for never
     * @param next index of the step that follows then; -1 for none
     */
    public record Step(String title, String call, String caller, List<Person> called, String missing, String escalation,
            int next) {
        public Step {
            called = List.copyOf(called);
        }
    }

    /** A step with the place that it takes. */
    private record Box(Step step, double y, double height, double head, int columns) {
    }

    private record Start(int step, double x, double y, boolean down) {
    }

    private CallPicture(Chain chain, Colours colours, double width) {
        this.chain = chain;
        this.colours = colours;
        this.width = Math.max(LEAST_WIDTH, width);
        painter = new Painter(colours);
        lines = new Painter(colours);
        left = MARGIN + LANE * (chain.steps.size() + 1);
        long escalations = chain.steps.stream().filter(step -> step.next >= 0).count();
        right = this.width - MARGIN - (escalations == 0 ? 0 : LANE * (escalations + 1));
    }

    /**
     * Draws an alarm chain.
     *
     * @param chain alarm chain
     * @param colours colours
     * @param width width in pixels; at least 420 are taken. The height follows from what is in it.
     */
    public static Drawing of(Chain chain, Colours colours, double width) {
        return new CallPicture(Objects.requireNonNull(chain), Objects.requireNonNull(colours), width).draw();
    }

    /**
     * Returns what somebody is known by in the picture.
     *
     * @param step index of the step; -1 for the sources
     * @param id id of the element
     */
    public static String key(int step, String id) {
        return step + "." + id;
    }

    private Drawing draw() {
        double y = sources(MARGIN);
        for (Step step : chain.steps) {
            y = place(step, y);
        }
        for (int i = 0; i < boxes.size(); i++) {
            draw(boxes.get(i), i);
        }
        edges();
        var marks = new ArrayList<>(lines.marks());
        marks.addAll(painter.marks());
        return new Drawing(chain.title, width, y - BETWEEN + MARGIN, colours.surface(), Typeface.INTERFACE, marks);
    }

    // --- boxes

    private double sources(double y) {
        double x = left;
        double high = 0;
        for (Person source : chain.sources) {
            double wide = Math.min(CELL, right - left);
            if (x > left && x + wide > right) {
                x = left;
                y += high + GAP;
                high = 0;
            }
            double height = height(source, wide);
            cell(painter, source, -1, x, y, wide, height);
            starts.putIfAbsent(source.id, new Start(-1, x + wide / 2, y + height, true));
            x += wide + GAP;
            high = Math.max(high, height);
        }
        return chain.sources.isEmpty() ? y : y + high + BETWEEN;
    }

    private double place(Step step, double y) {
        double inner = right - left - 2 * PAD;
        int columns = (int) Math.clamp(Math.floor((inner + GAP) / (CELL + GAP)), 1, Math.max(1, step.called.size()));
        double cell = cell(columns);
        double head = PAD + LINE + words(step.call, inner).size() * LINE + 4;
        double high = head;
        for (int row = 0; row * columns < step.called.size(); row++) {
            high += row(step, row, columns, cell) + GAP;
        }
        high += step.missing.isEmpty() ? 0 : LINE + GAP;
        high += step.escalation.isEmpty() ? 0 : LINE;
        high += PAD - (step.called.isEmpty() ? 0 : GAP / 2);
        boxes.add(new Box(step, y, high, head, columns));
        return y + high + BETWEEN;
    }

    private double cell(int columns) {
        return Math.min(WIDEST, (right - left - 2 * PAD - (columns - 1) * GAP) / columns);
    }

    private static double row(Step step, int row, int columns, double cell) {
        return step.called.subList(row * columns, Math.min(step.called.size(), (row + 1) * columns)).stream()
                .mapToDouble(each -> height(each, cell)).max().orElse(0);
    }

    private static List<String> words(String text, double room) {
        return text.isBlank() ? List.of() : TextFit.wrap(text, Painter.SIZE, false, room, 2);
    }

    private void draw(Box box, int index) {
        Step step = box.step;
        painter.box(left, box.y, right - left, box.height, colours.band(), colours.grid());
        double inner = right - left - 2 * PAD;
        double y = box.y + PAD;
        painter.bold(TextFit.cut(step.title, TITLE, true, inner), left + PAD, y + TITLE - 1, TITLE, colours.ink(),
                Mark.Anchor.START);
        y += LINE + 2;
        for (String line : words(step.call, inner)) {
            painter.words(line, left + PAD, y + Painter.SIZE, Painter.SIZE, colours.secondary(), Mark.Anchor.START);
            y += LINE;
        }
        y = box.y + box.head + 2;
        double cell = cell(box.columns);
        for (int row = 0; row * box.columns < step.called.size(); row++) {
            double high = row(step, row, box.columns, cell);
            for (int i = 0; i < box.columns && row * box.columns + i < step.called.size(); i++) {
                Person person = step.called.get(row * box.columns + i);
                cell(painter, person, index, left + PAD + i * (cell + GAP), y, cell, high);
                starts.putIfAbsent(person.id, new Start(index, left, y + high / 2, false));
            }
            y += high + GAP;
        }
        if (!step.missing.isEmpty()) {
            painter.symbol(Symbol.GAP, left + PAD, y + LINE / 2);
            painter.words(step.missing, left + PAD + SymbolMark.ROOM, y + LINE / 2 + Painter.BASE, Painter.SIZE,
                    colours.ink(), Mark.Anchor.START);
        }
        if (!step.escalation.isEmpty()) {
            painter.words(TextFit.cut(step.escalation, Painter.SIZE, false, inner), right - PAD, escalation(box)
                    + Painter.BASE, Painter.SIZE, colours.secondary(), Mark.Anchor.END);
        }
    }

    /** Height at which the line of an escalation starts. */
    private static double escalation(Box box) {
        return box.y + box.height - PAD - LINE / 2 + 4;
    }

    private static List<String> names(Person person, double wide) {
        return TextFit.wrap(person.name, Painter.SIZE, true, wide - 2 * Figure.of(person.kind).left(), NAME_LINES);
    }

    private static double height(Person person, double wide) {
        return 2 * CELL_TOP + (names(person, wide).size() + person.lines.size() + (person.state.isEmpty() ? 0 : 1)) * LINE;
    }

    private void cell(Painter on, Person person, int step, double x, double y, double wide, double high) {
        var figure = Figure.of(person.kind);
        boolean marked = person.symbol == Symbol.GAP;
        var parts = new Painter(colours);
        var outline = figure.outline(wide, high);
        outline.transform(AffineTransform.getTranslateInstance(x, y));
        parts.add(new Mark.Shape(outline, figure.fill(colours), marked ? colours.symbol(Symbol.GAP) : figure.line(colours),
                marked ? THICK : THIN, figure.broken() ? Mark.Dash.BROKEN : Mark.Dash.SOLID));
        double at = x + figure.left();
        double room = wide - 2 * figure.left();
        double line = y + CELL_TOP + LINE / 2 + Painter.BASE;
        for (String name : names(person, wide)) {
            parts.bold(name, at, line, Painter.SIZE, colours.ink(), Mark.Anchor.START);
            line += LINE;
        }
        for (String words : person.lines) {
            parts.words(TextFit.cut(words, Painter.SIZE, false, room), at, line, Painter.SIZE, colours.ink(),
                    Mark.Anchor.START);
            line += LINE;
        }
        if (!person.state.isEmpty()) {
            parts.symbol(person.symbol, at, line - Painter.BASE);
            double indent = person.symbol == Symbol.NONE ? 0 : SymbolMark.ROOM;
            parts.words(TextFit.cut(person.state, Painter.SIZE, false, room - indent), at + indent, line, Painter.SIZE,
                    colours.ink(), Mark.Anchor.START);
        }
        on.element(key(step, person.id), person.id, spoken(person, step), parts);
    }

    private String spoken(Person person, int step) {
        return Stream.concat(Stream.of(person.name), Stream.concat(person.lines.stream(), Stream.of(person.state)))
                .filter(words -> !words.isBlank()).collect(Collectors.joining(", "))
                + (step < 0 ? "" : ". " + chain.steps.get(step).title + ". " + chain.steps.get(step).call);
    }

    // --- lines

    private void edges() {
        int lane = 1;
        int broken = 1;
        for (int i = boxes.size() - 1; i >= 0; i--) {
            Box box = boxes.get(i);
            Start start = starts.get(box.step.caller);
            double target = box.y + PAD + LINE / 2;
            if (start != null && start.step != i && !box.step.called.isEmpty()) {
                double x = left - LANE * lane++;
                double from = start.down ? start.y + 6 : start.y;
                if (start.down) {
                    lines.path(null, colours.line(), EDGE, Mark.Dash.SOLID, false, start.x, start.y, start.x, from, x,
                            from, x, target, left, target);
                } else {
                    lines.path(null, colours.line(), EDGE, Mark.Dash.SOLID, false, start.x, from, x, from, x, target,
                            left, target);
                }
                lines.path(colours.line(), null, 0, Mark.Dash.SOLID, true, left - HEAD, target - HALF_HEAD, left, target,
                        left - HEAD, target + HALF_HEAD);
            }
        }
        for (Box box : boxes) {
            if (box.step.next >= 0 && box.step.next < boxes.size()) {
                double x = right + LANE * broken++;
                double from = escalation(box);
                double target = boxes.get(box.step.next).y + PAD + LINE / 2;
                lines.path(null, colours.line(), EDGE, Mark.Dash.BROKEN, false, right, from, x, from, x, target, right,
                        target);
                lines.path(null, colours.line(), EDGE, Mark.Dash.SOLID, false, right + HEAD, target - HALF_HEAD, right,
                        target, right + HEAD, target + HALF_HEAD);
            }
        }
    }
}
