package org.ratswerk.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Chart;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/**
 * Picture of a chart. Series differ by pattern, or by dash and shape of the points, besides their colour; values are
 * printed where they have room. Every value is a group whose {@code data-id} is the id of its point and whose
 * {@code data-key} is {@link #key(int, int)}.
 */
public final class ChartPicture {
    /** The most points that are drawn; a sentence below tells how many are left out. */
    public static final int MOST_POINTS = 500;

    private static final Texts TEXTS = Texts.of(ChartPicture.class);
    private static final double LEAST_WIDTH = 320;
    private static final double LEAST_HEIGHT = 220;
    private static final double MARGIN = 16;
    private static final double GAP = 6;
    private static final double LINE = 15;
    private static final double STEP_ROOM = 44;
    private static final double SIDE_STEP_ROOM = 72;
    private static final double BAR = 16;
    private static final double WIDEST_BAR = 56;
    private static final double LABEL_SHARE = 0.34;
    private static final double POINT = 4;
    private static final double STROKE = 1.75;
    private static final double SIGN = 12;
    private static final double RING = 34;
    private static final double RAY_LABEL = 150;
    private static final int RAYS = 3;

    private final Chart chart;
    private final Colours colours;
    private final double width;
    private final double height;
    private final int count;
    private final Painter painter;
    private final boolean whole;

    private ChartPicture(Chart chart, Colours colours, double width, double height) {
        this.chart = chart;
        this.colours = colours;
        this.width = Math.max(LEAST_WIDTH, width);
        this.height = Math.max(LEAST_HEIGHT, height);
        count = Math.min(MOST_POINTS, chart.points().size());
        painter = new Painter(colours);
        whole = chart.series().stream().flatMap(series -> series.values().stream()).filter(Objects::nonNull)
                .allMatch(value -> value.stripTrailingZeros().scale() <= 0);
    }

    /**
     * Draws a chart.
     *
     * @param chart chart; one without values says so
     * @param colours colours
     * @param width width in pixels; at least 320 are taken
     * @param height height in pixels that it shall have; bars that lie, legend and notes make it higher where they need
     *        the room
     */
    public static Drawing of(Chart chart, Colours colours, double width, double height) {
        return new ChartPicture(Objects.requireNonNull(chart), Objects.requireNonNull(colours), width, height).draw();
    }

    /**
     * Returns what a value is known by in the picture.
     *
     * @param series number of the series, from 0
     * @param point number of the point, from 0
     */
    public static String key(int series, int point) {
        return series + "." + point;
    }

    private Drawing draw() {
        var legend = legend();
        double below = legend.draw(new Painter(colours), MARGIN, 0, width - 2 * MARGIN);
        double y;
        if (largest().isEmpty()) {
            y = MARGIN + LINE;
            painter.words(TextFit.cut(TEXTS.get("chart.empty"), Painter.SIZE, false, width - 2 * MARGIN), MARGIN, y,
                    Painter.SIZE, colours.secondary(), Mark.Anchor.START);
        } else {
            double bottom = Math.max(LEAST_HEIGHT, height - below - MARGIN);
            y = switch (chart.form()) {
                case LINES -> lines(bottom);
                case RADAR -> count < RAYS ? bars(bottom, false) : radar(bottom);
                case BARS -> bars(bottom, false);
                case STACKED -> bars(bottom, true);
            };
        }
        y = legend.draw(painter, MARGIN, y, width - 2 * MARGIN);
        return new Drawing(chart.title(), width, y + MARGIN, colours.surface(), Typeface.INTERFACE, painter.marks());
    }

    private java.util.Optional<BigDecimal> largest() {
        return chart.series().stream().flatMap(series -> series.values().stream().limit(count)).filter(Objects::nonNull)
                .max(BigDecimal::compareTo);
    }

    private BigDecimal value(int series, int point) {
        return chart.series().get(series).values().get(point);
    }

    private String name(int point) {
        return chart.points().get(point).name();
    }

    private String colour(int series) {
        var symbol = symbol(series);
        return symbol == Symbol.NONE ? colours.series(series) : colours.symbol(symbol);
    }

    private Symbol symbol(int series) {
        return chart.series().get(series).state() instanceof Value.Term term ? term.symbol()
                : chart.series().get(series).state() instanceof Value.Unknown ? Symbol.UNKNOWN : Symbol.NONE;
    }

    private void element(int series, int point, Painter parts) {
        painter.element(key(series, point), chart.points().get(point).id(), spoken(chart, series, point), parts);
    }

    /**
     * Returns what a screen reader says of a value: its point, its series, the value with the unit, and the state.
     *
     * @param chart chart
     * @param series number of the series, from 0
     * @param point number of the point, from 0
     */
    public static String spoken(Chart chart, int series, int point) {
        var one = chart.series().get(series);
        var value = one.values().get(point);
        var number = value == null ? TEXTS.get("chart.none") : chart.unit().isEmpty() ? ValueAxis.text(value)
                : TEXTS.get("chart.unit", ValueAxis.text(value), chart.unit());
        var state = Values.human(one.state());
        var words = TEXTS.get("chart.spoken", chart.points().get(point).name(), one.title(), number);
        return state.isEmpty() || state.equals(one.title()) ? words : words + "; " + state;
    }

    private void words(Painter parts, String text, double x, double y, Mark.Anchor anchor) {
        parts.words(text, x, y, Painter.SMALL, colours.ink(), anchor);
    }

    private static double width(String text) {
        return TextFit.width(text, Painter.SMALL, false);
    }

    private void unit(double y) {
        if (!chart.unit().isEmpty()) {
            painter.words(TextFit.cut(chart.unit(), Painter.SMALL, false, width - 2 * MARGIN), MARGIN, y, Painter.SMALL,
                    colours.secondary(), Mark.Anchor.START);
        }
    }

    // --- bars

    private double bars(double bottom, boolean stacked) {
        var largest = stacked ? largestSum() : largest().orElseThrow();
        return isUpright(stacked) ? upright(bottom, stacked, largest) : lying(stacked, largest);
    }

    private BigDecimal largestSum() {
        var largest = BigDecimal.ZERO;
        for (int point = 0; point < count; point++) {
            largest = largest.max(sum(point));
        }
        return largest;
    }

    private BigDecimal sum(int point) {
        var sum = BigDecimal.ZERO;
        for (int series = 0; series < chart.series().size(); series++) {
            sum = value(series, point) == null ? sum : sum.add(value(series, point));
        }
        return sum;
    }

    /** Bars stand where their names and numbers have room below and above them. */
    private boolean isUpright(boolean stacked) {
        double slot = (width - 2 * MARGIN - STEP_ROOM) / count;
        double widest = 0;
        for (int point = 0; point < count; point++) {
            var name = name(point);
            double word = Arrays.stream(name.split("[ \\-/]")).mapToDouble(ChartPicture::width).max().orElse(0);
            if (word > slot - GAP || width(name) > 2 * (slot - GAP)) {
                return false;
            }
            if (stacked) {
                widest = Math.max(widest, width(ValueAxis.text(sum(point))));
            } else {
                for (int series = 0; series < chart.series().size(); series++) {
                    widest = value(series, point) == null ? widest
                            : Math.max(widest, width(ValueAxis.text(value(series, point))));
                }
            }
        }
        return slot - 2 * GAP >= (stacked ? 1 : chart.series().size()) * Math.max(BAR, widest);
    }

    private double upright(double bottom, boolean stacked, BigDecimal largest) {
        double top = MARGIN + 2 * LINE;
        int lines = 1;
        double left = MARGIN + STEP_ROOM;
        double slot = (width - MARGIN - left) / count;
        for (int point = 0; point < count; point++) {
            lines = Math.max(lines, TextFit.wrap(name(point), Painter.SMALL, false, slot - GAP, 2).size());
        }
        double base = bottom - lines * LINE - GAP;
        var axis = ValueAxis.of(largest, whole, (int) ((base - top) / STEP_ROOM));
        level(axis, left, top, base);
        int beside = stacked ? 1 : chart.series().size();
        double thick = Math.min(WIDEST_BAR, (slot - 2 * GAP) / beside);
        for (int point = 0; point < count; point++) {
            double middle = left + (point + 0.5) * slot;
            double y = base + LINE;
            for (var line : TextFit.wrap(name(point), Painter.SMALL, false, slot - GAP, 2)) {
                words(painter, line, middle, y, Mark.Anchor.MIDDLE);
                y += LINE;
            }
            double from = base;
            for (int series = 0; series < chart.series().size(); series++) {
                double x = middle - beside * thick / 2 + (stacked ? 0 : series * thick);
                var value = value(series, point);
                double high = value == null ? 0 : axis.share(value) * (base - top);
                double lower = stacked ? from : base;
                var parts = new Painter(colours);
                column(parts, series, value, x + 1, lower, thick - 2, high, stacked);
                element(series, point, parts);
                from -= high;
            }
            if (stacked) {
                painter.bold(ValueAxis.text(sum(point)), middle, from - BAR / 4, Painter.SMALL, colours.ink(),
                        Mark.Anchor.MIDDLE);
            }
        }
        painter.line(left, base, width - MARGIN, base, colours.line(), 1, Mark.Dash.SOLID);
        return bottom;
    }

    private void column(Painter parts, int series, BigDecimal value, double x, double base, double thick, double high,
            boolean stacked) {
        if (value == null && stacked) {
            parts.box(x, base, thick, 0, null, null);
            return;
        }
        Pattern.of(series).box(parts, x, base - high, thick, high, colour(series));
        var text = value == null ? TEXTS.get("chart.dash") : ValueAxis.text(value);
        if (!stacked) {
            words(parts, text, x + thick / 2, base - high - BAR / 4, Mark.Anchor.MIDDLE);
        } else if (high >= LINE + 2 && thick >= width(text)) {
            ground(parts, text, x + thick / 2, base - high / 2);
            words(parts, text, x + thick / 2, base - high / 2 + Painter.BASE, Mark.Anchor.MIDDLE);
        }
    }

    private void ground(Painter parts, String text, double middleX, double middleY) {
        double half = width(text) / 2 + 2;
        parts.box(middleX - half, middleY - SIGN / 2, 2 * half, SIGN, colours.surface(), null);
    }

    private void level(ValueAxis axis, double left, double top, double base) {
        unit(MARGIN + LINE - GAP);
        var labels = axis.labels();
        for (int i = 0; i < labels.size(); i++) {
            double y = base - (base - top) * i / axis.steps();
            painter.line(left, y, width - MARGIN, y, colours.grid(), 1, Mark.Dash.SOLID);
            painter.words(labels.get(i), left - GAP, y + Painter.BASE, Painter.SMALL, colours.secondary(),
                    Mark.Anchor.END);
        }
    }

    private double lying(boolean stacked, BigDecimal largest) {
        double widest = 0;
        for (int point = 0; point < count; point++) {
            widest = Math.max(widest, width(name(point)));
        }
        double room = Math.clamp(widest + 1, STEP_ROOM, width * LABEL_SHARE);
        double left = MARGIN + room + GAP;
        var most = ValueAxis.text(largest);
        double right = width - MARGIN - width(most) * 1.15 - GAP;
        double top = MARGIN + 2 * LINE;
        int beside = stacked ? 1 : chart.series().size();
        double row = Math.max(2 * LINE, beside * BAR + 2 * GAP);
        double base = top + count * row;
        var axis = ValueAxis.of(largest, whole, (int) ((right - left) / SIDE_STEP_ROOM));
        unit(MARGIN);
        var labels = axis.labels();
        for (int i = 0; i < labels.size(); i++) {
            double x = left + (right - left) * i / axis.steps();
            painter.line(x, top - GAP / 2, x, base, colours.grid(), 1, Mark.Dash.SOLID);
            painter.words(labels.get(i), x, top - GAP, Painter.SMALL, colours.secondary(), Mark.Anchor.MIDDLE);
        }
        for (int point = 0; point < count; point++) {
            double upper = top + point * row;
            var lines = TextFit.wrap(name(point), Painter.SMALL, false, room, 2);
            double y = upper + row / 2 + Painter.BASE - (lines.size() - 1) * LINE / 2;
            for (var line : lines) {
                words(painter, line, MARGIN, y, Mark.Anchor.START);
                y += LINE;
            }
            double from = left;
            for (int series = 0; series < chart.series().size(); series++) {
                var value = value(series, point);
                double length = value == null ? 0 : axis.share(value) * (right - left);
                double at = upper + (row - beside * BAR) / 2 + (stacked ? 0 : series * BAR);
                var parts = new Painter(colours);
                beam(parts, series, value, stacked ? from : left, at + 1, length, stacked);
                element(series, point, parts);
                from += length;
            }
            if (stacked) {
                painter.bold(ValueAxis.text(sum(point)), from + GAP, upper + row / 2 + Painter.BASE, Painter.SMALL,
                        colours.ink(), Mark.Anchor.START);
            }
        }
        painter.line(left, top, left, base, colours.line(), 1, Mark.Dash.SOLID);
        return base;
    }

    private void beam(Painter parts, int series, BigDecimal value, double x, double y, double length, boolean stacked) {
        double thick = BAR - 2;
        if (value == null && stacked) {
            parts.box(x, y, 0, thick, null, null);
            return;
        }
        Pattern.of(series).box(parts, x, y, length, thick, colour(series));
        var text = value == null ? TEXTS.get("chart.dash") : ValueAxis.text(value);
        if (!stacked) {
            words(parts, text, x + length + GAP, y + thick / 2 + Painter.BASE, Mark.Anchor.START);
        } else if (length >= width(text) + 2 * GAP) {
            ground(parts, text, x + length / 2, y + thick / 2);
            words(parts, text, x + length / 2, y + thick / 2 + Painter.BASE, Mark.Anchor.MIDDLE);
        }
    }

    // --- lines

    private static final List<Mark.Dash> DASHES = List.of(Mark.Dash.SOLID, Mark.Dash.of(8, 4), Mark.Dash.of(2, 4),
            Mark.Dash.of(10, 3, 2, 3), Mark.Dash.of(4, 3), Mark.Dash.of(14, 5));

    private static Mark.Dash dash(int series) {
        return DASHES.get(series % DASHES.size());
    }

    /** The shape of the points of a series. */
    private void point(Painter parts, int series, double x, double y) {
        var colour = colour(series);
        double size = POINT;
        switch (series % 4) {
            case 0 -> parts.box(x - size, y - size, 2 * size, 2 * size, colour, colour);
            case 1 -> parts.path(colours.surface(), colour, STROKE, Mark.Dash.SOLID, true, x - size - 1, y, x, y - size - 1,
                    x + size + 1, y, x, y + size + 1);
            case 2 -> parts.path(colour, colour, 1, Mark.Dash.SOLID, true, x - size - 1, y + size, x, y - size - 1,
                    x + size + 1, y + size);
            default -> parts.box(x - size, y - size, 2 * size, 2 * size, colours.surface(), colour);
        }
    }

    private double lines(double bottom) {
        double top = MARGIN + 2 * LINE;
        double left = MARGIN + STEP_ROOM;
        double slot = (width - MARGIN - left) / count;
        double base = bottom - LINE - GAP;
        var axis = ValueAxis.of(largest().orElseThrow(), whole, (int) ((base - top) / STEP_ROOM));
        level(axis, left, top, base);
        pointNames(left, slot, base);
        painter.line(left, base, width - MARGIN, base, colours.line(), 1, Mark.Dash.SOLID);
        var places = new Places(left, top - LINE, width - left, base - top + LINE);
        double[][] heights = new double[chart.series().size()][count];
        for (int series = 0; series < chart.series().size(); series++) {
            double before = Double.NaN;
            for (int point = 0; point < count; point++) {
                var value = value(series, point);
                double y = value == null ? Double.NaN : base - axis.share(value) * (base - top);
                double x = left + (point + 0.5) * slot;
                if (!Double.isNaN(before) && !Double.isNaN(y)) {
                    painter.line(x - slot, before, x, y, colour(series), STROKE, dash(series));
                }
                if (!Double.isNaN(y)) {
                    places.block(x - POINT, y - POINT, 2 * POINT, 2 * POINT);
                }
                heights[series][point] = y;
                before = y;
            }
        }
        for (int point = 0; point < count; point++) {
            for (int series = 0; series < chart.series().size(); series++) {
                if (!Double.isNaN(heights[series][point])) {
                    valuePoint(series, point, left + (point + 0.5) * slot, heights[series][point], places);
                }
            }
        }
        return bottom;
    }

    /** All names where they have room, else every second, every third and so on. */
    private void pointNames(double left, double slot, double base) {
        double widest = 0;
        for (int point = 0; point < count; point++) {
            widest = Math.max(widest, Math.min(RAY_LABEL, width(name(point))));
        }
        int each = Math.max(1, (int) Math.ceil((widest + GAP) / slot));
        for (int point = 0; point < count; point += each) {
            var text = TextFit.cut(name(point), Painter.SMALL, false, Math.max(slot * each - GAP, STEP_ROOM));
            double half = width(text) / 2;
            double x = Math.clamp(left + (point + 0.5) * slot, MARGIN + half, Math.max(MARGIN + half, width - GAP - half));
            words(painter, text, x, base + LINE, Mark.Anchor.MIDDLE);
        }
    }

    private void valuePoint(int series, int point, double x, double y, Places places) {
        var parts = new Painter(colours);
        point(parts, series, x, y);
        var text = ValueAxis.text(value(series, point));
        double wide = width(text);
        if (places.take(x - wide / 2, y - POINT - LINE, wide, LINE - 2)) {
            words(parts, text, x, y - POINT - GAP / 2, Mark.Anchor.MIDDLE);
        } else if (places.take(x - wide / 2, y + POINT + 2, wide, LINE - 2)) {
            words(parts, text, x, y + POINT + LINE - GAP / 2, Mark.Anchor.MIDDLE);
        } else if (places.take(x + POINT + 2, y - LINE / 2, wide, LINE - 2)) {
            words(parts, text, x + POINT + GAP / 2, y + Painter.BASE, Mark.Anchor.START);
        }
        element(series, point, parts);
    }

    // --- radar

    private double radar(double bottom) {
        unit(MARGIN);
        double middleX = width / 2;
        double middleY = (MARGIN + bottom) / 2;
        double radius = Math.max(3 * LINE, Math.min(width / 2 - MARGIN - RAY_LABEL, (bottom - MARGIN) / 2 - 2 * LINE - GAP));
        var axis = ValueAxis.of(largest().orElseThrow(), whole, (int) (radius / RING));
        for (int ring = 1; ring <= axis.steps(); ring++) {
            double[] points = new double[2 * count];
            for (int point = 0; point < count; point++) {
                points[2 * point] = middleX + Math.sin(angle(point)) * radius * ring / axis.steps();
                points[2 * point + 1] = middleY - Math.cos(angle(point)) * radius * ring / axis.steps();
            }
            painter.path(null, colours.grid(), 1, Mark.Dash.SOLID, true, points);
        }
        for (int point = 0; point < count; point++) {
            ray(point, middleX, middleY, radius);
        }
        var places = new Places(0, 0, width, bottom);
        var labels = axis.labels();
        for (int ring = 1; ring < labels.size(); ring++) {
            double high = middleY - radius * ring / axis.steps();
            places.block(middleX - 3 - width(labels.get(ring)), high + 2, width(labels.get(ring)), LINE);
            painter.words(labels.get(ring), middleX - 3, high + LINE - 3, Painter.SMALL,
                    colours.secondary(), Mark.Anchor.END);
        }
        for (int series = 0; series < chart.series().size(); series++) {
            ring(series, axis, middleX, middleY, radius, places);
        }
        for (int series = 0; series < chart.series().size(); series++) {
            for (int point = 0; point < count; point++) {
                if (value(series, point) != null) {
                    double far = axis.share(value(series, point)) * radius;
                    valuePoint(series, point, middleX + Math.sin(angle(point)) * far,
                            middleY - Math.cos(angle(point)) * far, places);
                }
            }
        }
        return bottom;
    }

    private double angle(int point) {
        return 2 * Math.PI * point / count;
    }

    private void ray(int point, double middleX, double middleY, double radius) {
        double x = Math.sin(angle(point));
        double y = -Math.cos(angle(point));
        painter.line(middleX, middleY, middleX + x * radius, middleY + y * radius, colours.grid(), 1, Mark.Dash.SOLID);
        var anchor = Math.abs(x) < 0.2 ? Mark.Anchor.MIDDLE : x > 0 ? Mark.Anchor.START : Mark.Anchor.END;
        var lines = TextFit.wrap(name(point), Painter.SMALL, false, RAY_LABEL, 2);
        double at = middleY + y * (radius + LINE) + Painter.BASE - (lines.size() - 1) * LINE * (1 - y) / 2;
        for (var line : lines) {
            words(painter, line, middleX + x * (radius + GAP * 2), at, anchor);
            at += LINE;
        }
    }

    /** Lines from ray to ray; none where a value is missing. */
    private void ring(int series, ValueAxis axis, double middleX, double middleY, double radius, Places places) {
        for (int point = 0; point < count; point++) {
            int after = (point + 1) % count;
            if (value(series, point) == null) {
                continue;
            }
            double far = axis.share(value(series, point)) * radius;
            double x = middleX + Math.sin(angle(point)) * far;
            double y = middleY - Math.cos(angle(point)) * far;
            places.block(x - POINT, y - POINT, 2 * POINT, 2 * POINT);
            if (value(series, after) != null) {
                double next = axis.share(value(series, after)) * radius;
                painter.line(x, y, middleX + Math.sin(angle(after)) * next, middleY - Math.cos(angle(after)) * next,
                        colour(series), STROKE, dash(series));
            }
        }
    }

    // --- legend

    private Legend legend() {
        var notes = new ArrayList<>(chart.notes());
        if (chart.points().size() > count) {
            notes.addFirst(TEXTS.get("picture.more", chart.points().size() - count));
        }
        var legend = new Legend(notes);
        boolean lines = chart.form() == Chart.Form.LINES || chart.form() == Chart.Form.RADAR && count >= RAYS;
        for (int i = 0; i < chart.series().size(); i++) {
            int series = i;
            var symbol = symbol(series);
            double indent = symbol == Symbol.NONE ? 0 : SymbolMark.ROOM;
            legend.add((sign, x, middle) -> {
                sign.symbol(symbol, x, middle);
                if (lines) {
                    sign.line(x + indent, middle, x + indent + Legend.SIGN, middle, colour(series), STROKE, dash(series));
                    point(sign, series, x + indent + Legend.SIGN / 2, middle);
                } else {
                    Pattern.of(series).box(sign, x + indent, middle - SIGN / 2, Legend.SIGN, SIGN, colour(series));
                }
            }, indent + Legend.SIGN, chart.series().get(series).title());
        }
        return legend;
    }
}
