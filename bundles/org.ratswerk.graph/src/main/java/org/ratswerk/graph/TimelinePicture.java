package org.ratswerk.graph;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.ratswerk.core.format.Durations;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/**
 * Picture of a timeline: a line per bar with the state and the name before it, under the heads of their lanes. The end of
 * a bar that is not known is open to the right; what lies behind the limit is hatched. Every bar is a group whose
 * {@code data-id} is the id of its element and whose {@code data-key} is {@link #key(int, int)}.
 */
public final class TimelinePicture {
    /** The most bars that are drawn; a sentence below tells how many are left out. */
    public static final int MOST_BARS = 1500;

    private static final Texts TEXTS = Texts.of(TimelinePicture.class);
    private static final double LEAST_WIDTH = 480;
    private static final double MARGIN = 16;
    private static final double AXIS = 26;
    private static final double DAY_LINE = 15;
    private static final double LANE = 28;
    private static final double ROW = 26;
    private static final double NAME_LINE = 15;
    private static final double BAR = 14;
    private static final double NAME_SHARE = 0.34;
    private static final double NAME_LEAST = 96;
    private static final double GAP = 8;
    private static final double TICK_ROOM = 76;
    private static final double DEFAULT_SECONDS = 24 * 3600;
    private static final double FARTHEST_LIMIT = 1.5;
    private static final double END = 1.06;
    private static final double OPEN_END = 1.14;
    private static final double MARK = 2.5;
    private static final double BEYOND_BAR = 4;
    private static final double TINT = 0.3;
    private static final double OPEN_TINT = 0.1;
    private static final double ARROW = 5;
    private static final Mark.Dash OPEN = Mark.Dash.of(5, 3);

    private final Timeline timeline;
    private final Colours colours;
    private final double width;
    private final Painter painter;
    private final List<Row> rows = new ArrayList<>();
    private final double names;
    private final double left;
    private final double right;
    private final double horizon;

    /** A line: the head of a lane where there is no bar. */
    private record Row(Timeline.Lane lane, Timeline.Bar bar, String key, List<String> lines, double height) {
    }

    private TimelinePicture(Timeline timeline, Colours colours, double width) {
        this.timeline = timeline;
        this.colours = colours;
        this.width = Math.max(LEAST_WIDTH, width);
        painter = new Painter(colours);
        double widest = timeline.lanes().stream().flatMap(lane -> lane.bars().stream()).limit(MOST_BARS)
                .mapToDouble(bar -> TextFit.width(bar.element().name(), Painter.SIZE, false)).max().orElse(0);
        names = Math.clamp(widest + 1, NAME_LEAST, Math.max(NAME_LEAST, this.width * NAME_SHARE));
        left = MARGIN + SymbolMark.ROOM + names + GAP;
        right = this.width - MARGIN;
        horizon = horizon(timeline);
        fill();
    }

    /**
     * Draws a timeline.
     *
     * @param timeline timeline; one without bars says so
     * @param colours colours
     * @param width width in pixels; at least 480 are taken. The height follows from the number of bars.
     */
    public static Drawing of(Timeline timeline, Colours colours, double width) {
        return new TimelinePicture(Objects.requireNonNull(timeline), Objects.requireNonNull(colours), width).draw();
    }

    /**
     * Returns what the bar is known by in the picture.
     *
     * @param lane number of the lane, from 0
     * @param bar number of the bar in its lane, from 0
     */
    public static String key(int lane, int bar) {
        return lane + "." + bar;
    }

    /**
     * Returns what a screen reader says of a bar: its element, from when to when, its limit, by how much it is exceeded,
     * and the state.
     *
     * @param bar bar
     * @param event date and time of the event; null for none
     */
    public static String spoken(Timeline.Bar bar, LocalDateTime event) {
        var words = new ArrayList<String>();
        words.add(bar.element().name());
        words.add(TEXTS.get("bar.from", time(bar.start(), event)));
        words.add(bar.end() == null ? TEXTS.get("bar.open") : TEXTS.get("bar.until", time(bar.end(), event)));
        if (bar.limit() != null) {
            words.add(TEXTS.get("bar.limit", time(bar.limit(), event)));
        }
        if (isLate(bar)) {
            words.add(TEXTS.get("bar.late", Durations.text(bar.end().minus(bar.limit()))));
        }
        var state = Values.human(bar.state());
        if (!state.isEmpty()) {
            words.add(state);
        }
        return String.join("; ", words);
    }

    private static String time(Duration time, LocalDateTime event) {
        return event == null ? Durations.text(time) : TEXTS.get("bar.time", date(event.plus(time)), Durations.text(time));
    }

    private static String date(LocalDateTime time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).format(time);
    }

    private static boolean isLate(Timeline.Bar bar) {
        return bar.end() != null && bar.limit() != null && bar.end().compareTo(bar.limit()) > 0;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    /** Where the axis ends: after everything known, and after limits as far as they leave room for the bars. */
    private static double horizon(Timeline timeline) {
        double known = 0;
        double farthest = 0;
        boolean open = false;
        for (var lane : timeline.lanes()) {
            for (var bar : lane.bars()) {
                known = Math.max(known, seconds(bar.end() == null ? bar.start() : bar.end()));
                open |= bar.end() == null;
                farthest = bar.limit() == null ? farthest : Math.max(farthest, seconds(bar.limit()));
            }
        }
        double end = known;
        for (var lane : timeline.lanes()) {
            for (var bar : lane.bars()) {
                double limit = bar.limit() == null ? 0 : seconds(bar.limit());
                end = limit <= known * FARTHEST_LIMIT ? Math.max(end, limit) : end;
            }
        }
        end = end > 0 ? end : farthest > 0 ? farthest : DEFAULT_SECONDS;
        return end * (open ? OPEN_END : END);
    }

    private void fill() {
        int count = 0;
        for (int i = 0; i < timeline.lanes().size(); i++) {
            var lane = timeline.lanes().get(i);
            rows.add(new Row(lane, null, null, List.of(), LANE));
            for (int j = 0; j < lane.bars().size() && count < MOST_BARS; j++, count++) {
                var bar = lane.bars().get(j);
                var lines = TextFit.wrap(bar.element().name(), Painter.SIZE, false, names, 2);
                rows.add(new Row(lane, bar, key(i, j), lines, ROW + Math.max(0, lines.size() - 1) * (NAME_LINE - 4)));
            }
        }
    }

    private double x(double seconds) {
        return left + seconds / horizon * (right - left);
    }

    private Drawing draw() {
        var bars = timeline.lanes().stream().mapToInt(lane -> lane.bars().size()).sum();
        var notes = new ArrayList<String>();
        double y = MARGIN;
        if (bars == 0) {
            y += ROW;
            painter.words(TextFit.cut(TEXTS.get("timeline.empty"), Painter.SIZE, false, width - 2 * MARGIN), MARGIN,
                    y - GAP, Painter.SIZE, colours.secondary(), Mark.Anchor.START);
        } else {
            var signs = new Legend(List.of());
            explain(signs);
            y = drawRows(signs.draw(painter, MARGIN, 0, width - 2 * MARGIN));
            if (bars > MOST_BARS) {
                notes.add(TEXTS.get("picture.more", bars - MOST_BARS));
            }
        }
        notes.addAll(timeline.notes());
        y = new Legend(notes).draw(painter, MARGIN, y, width - 2 * MARGIN);
        return new Drawing(timeline.title(), width, y + MARGIN, colours.surface(), Typeface.INTERFACE,
                painter.marks());
    }

    private double drawRows(double above) {
        double height = rows.stream().mapToDouble(Row::height).sum();
        double top = above + AXIS + (timeline.event() == null ? 0 : DAY_LINE);
        var ticks = TimeAxis.ticks(horizon, timeline.event(), (int) ((right - left) / TICK_ROOM));
        for (var tick : ticks) {
            painter.line(x(tick.seconds()), top, x(tick.seconds()), top + height, colours.grid(), 1, Mark.Dash.SOLID);
        }
        double y = top;
        for (var row : rows) {
            if (row.bar() == null) {
                painter.box(0, y + 2, width, row.height() - 4, colours.band(), null);
                painter.bold(TextFit.cut(row.lane().title(), Painter.SIZE, true, width - 2 * MARGIN), MARGIN,
                        y + row.height() / 2 + Painter.BASE, Painter.SIZE, colours.ink(), Mark.Anchor.START);
            } else {
                var parts = new Painter(colours);
                bar(parts, row, y);
                painter.element(row.key(), row.bar().element().id(), spoken(row.bar(), timeline.event()), parts);
            }
            y += row.height();
        }
        var head = new Painter(colours);
        axis(head, ticks, above, top);
        painter.head(head);
        return y;
    }

    private void axis(Painter head, List<TimeAxis.Tick> ticks, double top, double bottom) {
        head.box(0, top, width, bottom - top, colours.surface(), null);
        var what = timeline.event() == null ? TEXTS.get("axis.counted") : TEXTS.get("axis.event", date(timeline.event()));
        var lines = TextFit.wrap(what, Painter.SMALL, false, left - MARGIN - GAP, 2);
        for (int i = 0; i < lines.size(); i++) {
            head.words(lines.get(i), MARGIN, bottom - GAP - (lines.size() - 1 - i) * NAME_LINE, Painter.SMALL,
                    colours.secondary(), Mark.Anchor.START);
        }
        for (var tick : ticks) {
            double x = x(tick.seconds());
            var anchor = x + TICK_ROOM / 2 > right && x > left + TICK_ROOM / 2 ? Mark.Anchor.END : Mark.Anchor.MIDDLE;
            double at = anchor == Mark.Anchor.END ? Math.min(right, x + TextFit.width(tick.label(), Painter.SMALL, false) / 2)
                    : x;
            head.words(tick.label(), at, bottom - GAP, Painter.SMALL, colours.secondary(), anchor);
            if (!tick.day().isEmpty()) {
                head.words(tick.day(), at, bottom - GAP - NAME_LINE, Painter.SMALL, colours.ink(), anchor);
            }
            head.line(x, bottom - BEYOND_BAR, x, bottom, colours.line(), 1, Mark.Dash.SOLID);
        }
        head.line(left, bottom, right, bottom, colours.line(), 1, Mark.Dash.SOLID);
    }

    private static Symbol symbol(Timeline.Bar bar) {
        return bar.state() instanceof Value.Term term ? term.symbol()
                : bar.state() instanceof Value.Unknown ? Symbol.UNKNOWN : Symbol.NONE;
    }

    private String colour(Timeline.Bar bar) {
        var symbol = symbol(bar);
        return symbol == Symbol.NONE ? colours.series(0) : colours.symbol(symbol);
    }

    private void bar(Painter parts, Row row, double top) {
        var bar = row.bar();
        double middle = top + row.height() / 2;
        // The whole line can be hit and is marked when it is selected.
        parts.box(2, top + 1, width - 4, row.height() - 2, null, null);
        parts.symbol(symbol(bar), MARGIN, middle);
        double base = middle + Painter.BASE - (row.lines().size() - 1) * NAME_LINE / 2;
        for (var line : row.lines()) {
            parts.words(line, MARGIN + SymbolMark.ROOM, base, Painter.SIZE, colours.ink(), Mark.Anchor.START);
            base += NAME_LINE;
        }
        double from = x(seconds(bar.start()));
        double until = bar.end() == null ? right : Math.max(from + 1, x(seconds(bar.end())));
        double upper = middle - BAR / 2;
        if (bar.end() == null) {
            open(parts, from, until, upper, colour(bar));
        } else {
            closed(parts, bar, from, until, upper);
        }
        limit(parts, bar, upper);
        var length = bar.end() == null ? TEXTS.get("bar.unknown") : Durations.text(bar.end().minus(bar.start()));
        label(parts, bar, length, bar.end() == null ? from : until, middle);
    }

    private void closed(Painter parts, Timeline.Bar bar, double from, double until, double upper) {
        var colour = colour(bar);
        double late = isLate(bar) ? Math.max(from, x(seconds(bar.limit()))) : until;
        parts.box(from, upper, until - from, BAR, colours.tint(colour, TINT), null);
        if (late < until) {
            var breach = colours.symbol(Symbol.GAP);
            parts.box(late, upper, until - late, BAR, colours.tint(breach, TINT), null);
            Pattern.RISING.lines(parts, late, upper, until - late, BAR, breach);
        }
        parts.box(from, upper, until - from, BAR, null, colour);
    }

    /** Without a line at its end, and with an arrow, as it goes on nobody knows how long. */
    private void open(Painter parts, double from, double until, double upper, String colour) {
        parts.box(from, upper, until - from, BAR, colours.tint(colour, OPEN_TINT), null);
        Pattern.LEVEL.lines(parts, from, upper, until - from, BAR, colours.tint(colour, TINT));
        parts.path(null, colour, MARK / 2, OPEN, false, until, upper, from, upper, from, upper + BAR, until, upper + BAR);
        double middle = upper + BAR / 2;
        parts.path(null, colour, MARK / 2, Mark.Dash.SOLID, false, until - ARROW, middle - ARROW, until, middle,
                until - ARROW, middle + ARROW);
    }

    /** A line across the bar with a head; an arrow at the edge where it lies farther away than the axis reaches. */
    private void limit(Painter parts, Timeline.Bar bar, double upper) {
        if (bar.limit() == null) {
            return;
        }
        double at = seconds(bar.limit());
        var colour = colours.ink();
        if (at > horizon) {
            double middle = upper + BAR / 2;
            parts.path(colour, null, 0, Mark.Dash.SOLID, true, right + GAP, middle - ARROW, right + GAP + ARROW, middle,
                    right + GAP, middle + ARROW);
            return;
        }
        limitMark(parts, x(at), upper);
    }

    private void limitMark(Painter parts, double x, double upper) {
        var colour = colours.ink();
        parts.line(x, upper - BEYOND_BAR, x, upper + BAR + BEYOND_BAR, colour, MARK, Mark.Dash.SOLID);
        parts.path(colour, null, 0, Mark.Dash.SOLID, true, x - ARROW, upper - BEYOND_BAR - 1, x + ARROW,
                upper - BEYOND_BAR - 1, x, upper + 1);
    }

    /** The length of a bar: behind it, before it where there is no room, else in it. */
    private void label(Painter parts, Timeline.Bar bar, String text, double end, double middle) {
        boolean inside = bar.end() == null;
        double room = TextFit.width(text, Painter.SMALL, false);
        double limit = bar.limit() == null ? right : x(seconds(bar.limit()));
        double x = limit > end - GAP && limit < end + GAP + room ? limit + GAP : end + GAP;
        if (inside || x + room > right) {
            x = inside ? end + GAP : end - GAP - room;
            parts.box(x - 3, middle - BAR / 2 + 1, room + 6, BAR - 2, colours.surface(), null);
        }
        parts.words(text, x, middle + Painter.BASE, Painter.SMALL, colours.ink(), Mark.Anchor.START);
    }

    // --- legend

    private void explain(Legend legend) {
        var states = new LinkedHashMap<String, Value>();
        boolean limited = false;
        boolean late = false;
        boolean open = false;
        boolean beyond = false;
        for (var row : rows) {
            var bar = row.bar();
            if (bar == null) {
                continue;
            }
            var state = Values.human(bar.state());
            if (!state.isEmpty()) {
                states.putIfAbsent(state, bar.state());
            }
            boolean far = bar.limit() != null && seconds(bar.limit()) > horizon;
            limited |= bar.limit() != null && !far;
            beyond |= far;
            late |= isLate(bar);
            open |= bar.end() == null;
        }
        for (var state : states.entrySet()) {
            state(legend, state.getKey(), state.getValue());
        }
        if (limited) {
            legend.add((sign, x, middle) -> limitMark(sign, x + ARROW, middle - BAR / 2), 2 * ARROW,
                    TEXTS.get("legend.limit"));
        }
        if (late) {
            var colour = colours.symbol(Symbol.GAP);
            legend.add((sign, x, middle) -> {
                sign.box(x, middle - BAR / 2, Legend.SIGN, BAR, colours.tint(colour, TINT), null);
                Pattern.RISING.lines(sign, x, middle - BAR / 2, Legend.SIGN, BAR, colour);
                sign.box(x, middle - BAR / 2, Legend.SIGN, BAR, null, colour);
            }, Legend.SIGN, TEXTS.get("legend.late"));
        }
        if (open) {
            legend.add((sign, x, middle) -> open(sign, x, x + Legend.SIGN, middle - BAR / 2, colours.secondary()),
                    Legend.SIGN, TEXTS.get("legend.open"));
        }
        if (beyond) {
            legend.add((sign, x, middle) -> sign.path(colours.ink(), null, 0, Mark.Dash.SOLID, true, x, middle - ARROW,
                    x + ARROW, middle, x, middle + ARROW), ARROW, TEXTS.get("legend.beyond"));
        }
    }

    private void state(Legend legend, String text, Value state) {
        var bar = new Timeline.Bar(new Value.Ref("", ""), Duration.ZERO, Duration.ZERO, state);
        var symbol = symbol(bar);
        double indent = symbol == Symbol.NONE ? 0 : SymbolMark.ROOM;
        legend.add((sign, x, middle) -> {
            sign.symbol(symbol, x, middle);
            sign.box(x + indent, middle - BAR / 2, Legend.SIGN, BAR, colours.tint(colour(bar), TINT), null);
            sign.box(x + indent, middle - BAR / 2, Legend.SIGN, BAR, null, colour(bar));
        }, indent + Legend.SIGN, text);
    }
}
