package org.ratswerk.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Matrix;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/**
 * Picture of a matrix (heat map). What stands in a cell is written there; its ground tells the state or, for numbers and
 * durations, how large it is. Every cell that says something is a group whose {@code data-id} is the id of the element of its row and whose
 * {@code data-key} is {@link #key(int, int)}.
 */
public final class MatrixPicture {
    /** The most cells that are drawn; a sentence below tells how many rows are left out. */
    public static final int MOST_CELLS = 6000;

    private static final Texts TEXTS = Texts.of(MatrixPicture.class);
    private static final double LEAST_WIDTH = 320;
    private static final double MARGIN = 16;
    private static final double GAP = 6;
    private static final double LINE = 15;
    private static final double ROW = 26;
    private static final double NAME_SHARE = 0.34;
    private static final double NAME_LEAST = 72;
    private static final double NARROWEST = 32;
    private static final double READABLE = 64;
    private static final double WIDEST = 160;
    private static final double HIGHEST_HEAD = 170;
    private static final double STATE = 0.22;
    private static final double LEAST_HEAT = 0.06;
    private static final double MOST_HEAT = 0.45;
    private static final int SCALE = 5;

    private final Matrix matrix;
    private final Colours colours;
    private final Painter painter;
    private final int rows;
    private final double names;
    private final double left;
    private final double cell;
    private final double width;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    private MatrixPicture(Matrix matrix, Colours colours, double wanted) {
        this.matrix = matrix;
        this.colours = colours;
        painter = new Painter(colours);
        int columns = matrix.columns().size();
        double room = Math.max(LEAST_WIDTH, wanted);
        rows = Math.min(matrix.rows().size(), Math.max(1, MOST_CELLS / Math.max(1, columns)));
        double widest = matrix.rows().stream().limit(rows)
                .mapToDouble(row -> TextFit.width(row.name(), Painter.SIZE, false)).max().orElse(0);
        names = Math.clamp(widest + 1, NAME_LEAST, Math.max(NAME_LEAST, room * NAME_SHARE));
        left = MARGIN + names + GAP;
        double needed = NARROWEST;
        double written = NARROWEST;
        for (var row : matrix.cells().subList(0, rows)) {
            for (var one : row) {
                needed = Math.max(needed, room(one.value()));
                written = symbol(one.value()) == Symbol.NONE ? Math.max(written, room(one.value())) : written;
                size(one.value()).ifPresent(size -> {
                    least = Math.min(least, size);
                    most = Math.max(most, size);
                });
            }
        }
        double share = (room - MARGIN - left) / Math.max(1, columns);
        // Where not everything has room, the symbols of states do without their words.
        cell = Math.clamp(share, needed <= READABLE ? needed : Math.min(written, READABLE), WIDEST);
        width = Math.max(room, left + columns * cell + MARGIN);
    }

    /**
     * Draws a matrix.
     *
     * @param matrix matrix; one without cells says so
     * @param colours colours
     * @param width width in pixels that it shall have; many columns make it wider. The height follows from the number of
     *        rows.
     */
    public static Drawing of(Matrix matrix, Colours colours, double width) {
        return new MatrixPicture(Objects.requireNonNull(matrix), Objects.requireNonNull(colours), width).draw();
    }

    /**
     * Returns what a cell is known by in the picture.
     *
     * @param row number of the row, from 0
     * @param column number of the column, from 0
     */
    public static String key(int row, int column) {
        return row + "." + column;
    }

    /**
     * Returns what a screen reader says of a cell: its row, its column and what stands there.
     *
     * @param matrix matrix
     * @param row number of the row, from 0
     * @param column number of the column, from 0
     */
    public static String spoken(Matrix matrix, int row, int column) {
        var text = Values.human(matrix.cells().get(row).get(column).value());
        return TEXTS.get("matrix.spoken", matrix.rows().get(row).name(), matrix.columns().get(column).name(),
                text.isEmpty() ? TEXTS.get("chart.none") : text);
    }

    private static double room(Value value) {
        return TextFit.width(Values.human(value), Painter.SMALL, false) + 2 * GAP
                + (symbol(value) == Symbol.NONE ? 0 : SymbolMark.ROOM);
    }

    private static Symbol symbol(Value value) {
        return value instanceof Value.Term term ? term.symbol()
                : value instanceof Value.Unknown ? Symbol.UNKNOWN : Symbol.NONE;
    }

    /** How large a value is that can be compared by its size. */
    private static OptionalDouble size(Value value) {
        return switch (value) {
            case Value.Number number -> OptionalDouble.of(number.number().doubleValue());
            case Value.Hours hours -> OptionalDouble.of(hours.duration().toMillis());
            default -> OptionalDouble.empty();
        };
    }

    private String ground(Value value) {
        var size = size(value);
        if (size.isPresent()) {
            return heat(most > least ? (size.getAsDouble() - least) / (most - least) : 1);
        }
        var symbol = symbol(value);
        if (symbol != Symbol.NONE) {
            return colours.tint(colours.symbol(symbol), STATE);
        }
        return value instanceof Value.None || value instanceof Value.Flag flag && !flag.set() ? colours.surface()
                : colours.tint(colours.series(0), STATE);
    }

    private String heat(double share) {
        return colours.tint(colours.series(0), LEAST_HEAT + share * (MOST_HEAT - LEAST_HEAT));
    }

    private Drawing draw() {
        double y;
        var notes = new ArrayList<String>();
        if (rows == 0 || matrix.columns().isEmpty()) {
            y = MARGIN + LINE;
            painter.words(TextFit.cut(TEXTS.get("matrix.empty"), Painter.SIZE, false, width - 2 * MARGIN), MARGIN, y,
                    Painter.SIZE, colours.secondary(), Mark.Anchor.START);
        } else {
            var head = new Painter(colours);
            double top = heads(head);
            var side = new Painter(colours);
            y = top;
            for (int row = 0; row < rows; row++) {
                y += row(side, row, y);
            }
            var ground = new Painter(colours);
            ground.box(0, top, left - 1, y - top, colours.surface(), null);
            ground.marks().addAll(side.marks());
            var corner = new Painter(colours);
            corner.box(0, 0, left - 1, top, colours.surface(), null);
            painter.side(ground);
            painter.head(head);
            painter.corner(corner);
            if (matrix.rows().size() > rows) {
                notes.add(TEXTS.get("picture.more", matrix.rows().size() - rows));
            }
        }
        var legend = new Legend(notes);
        explain(legend);
        y = legend.draw(painter, MARGIN, y, width - 2 * MARGIN);
        return new Drawing(matrix.title(), width, y + MARGIN, colours.surface(), Typeface.INTERFACE, painter.marks());
    }

    /** Level where the names have room in two lines, else upright. Returns the lower side. */
    private double heads(Painter head) {
        boolean level = matrix.columns().stream().allMatch(column -> TextFit.width(column.name(), Painter.SMALL, false)
                <= 1.8 * (cell - GAP) && Arrays.stream(column.name().split("[ \\-/]"))
                        .allMatch(word -> TextFit.width(word, Painter.SMALL, false) <= cell - GAP));
        double high = level ? 2 * LINE : matrix.columns().stream()
                .mapToDouble(column -> TextFit.width(column.name(), Painter.SMALL, false)).max().orElse(0);
        high = Math.min(HIGHEST_HEAD, high);
        double bottom = MARGIN + high + GAP;
        head.box(0, 0, width, bottom, colours.surface(), null);
        for (int i = 0; i < matrix.columns().size(); i++) {
            var name = matrix.columns().get(i).name();
            double middle = left + (i + 0.5) * cell;
            if (level) {
                var lines = TextFit.wrap(name, Painter.SMALL, false, cell - GAP, 2);
                double y = bottom - GAP - (lines.size() - 1) * LINE;
                for (var line : lines) {
                    head.words(line, middle, y, Painter.SMALL, colours.ink(), Mark.Anchor.MIDDLE);
                    y += LINE;
                }
            } else {
                head.add(new Mark.Words(TextFit.cut(name, Painter.SMALL, false, high), middle + Painter.BASE, bottom - GAP,
                        Painter.SMALL, false, colours.ink(), Mark.Anchor.START, true));
            }
        }
        return bottom;
    }

    /** Returns its height. */
    private double row(Painter side, int row, double top) {
        var element = matrix.rows().get(row);
        var lines = TextFit.wrap(element.name(), Painter.SIZE, false, names, 2);
        double high = lines.size() > 1 ? ROW + LINE - GAP : ROW;
        double y = top + high / 2 + Painter.BASE - (lines.size() - 1) * LINE / 2;
        for (var line : lines) {
            side.words(line, MARGIN, y, Painter.SIZE, colours.ink(), Mark.Anchor.START);
            y += LINE;
        }
        for (int column = 0; column < matrix.columns().size(); column++) {
            var one = matrix.cells().get(row).get(column);
            var value = one.value();
            if (value instanceof Value.None && one.explanation() == null) {
                painter.box(left + column * cell + 1, top + 1, cell - 2, high - 2, null, colours.grid());
                continue;
            }
            var parts = new Painter(colours);
            cell(parts, value, left + column * cell, top, high);
            painter.element(key(row, column), element.id(), spoken(matrix, row, column), parts);
        }
        return high;
    }

    private void cell(Painter parts, Value value, double x, double y, double high) {
        parts.box(x + 1, y + 1, cell - 2, high - 2, ground(value), colours.grid());
        var symbol = symbol(value);
        double indent = symbol == Symbol.NONE ? 0 : SymbolMark.ROOM;
        double middle = y + high / 2;
        if (symbol != Symbol.NONE && room(value) > cell) {
            parts.symbol(symbol, x + (cell - SymbolMark.SIZE) / 2, middle);
            return;
        }
        var text = TextFit.cut(Values.human(value), Painter.SMALL, false, cell - GAP - indent);
        double start = x + (cell - indent - TextFit.width(text, Painter.SMALL, false)) / 2;
        parts.symbol(symbol, start, middle);
        if (indent > 0) {
            parts.words(text, start + indent, middle + Painter.BASE, Painter.SMALL, colours.ink(), Mark.Anchor.START);
        } else {
            parts.words(text, x + cell / 2, middle + Painter.BASE, Painter.SMALL, colours.ink(), Mark.Anchor.MIDDLE);
        }
    }

    private void explain(Legend legend) {
        var states = new LinkedHashMap<String, Symbol>();
        Value[] ends = new Value[2];
        for (List<org.ratswerk.core.result.Table.Cell> row : matrix.cells().subList(0, rows)) {
            for (var one : row) {
                var symbol = symbol(one.value());
                if (symbol != Symbol.NONE) {
                    states.putIfAbsent(Values.human(one.value()), symbol);
                }
                var size = size(one.value());
                if (size.isPresent()) {
                    ends[0] = size.getAsDouble() == least ? one.value() : ends[0];
                    ends[1] = size.getAsDouble() == most ? one.value() : ends[1];
                }
            }
        }
        states.forEach((text, symbol) -> legend.add((sign, x, middle) -> {
            sign.box(x, middle - LINE / 2, Legend.SIGN, LINE, colours.tint(colours.symbol(symbol), STATE), colours.grid());
            sign.symbol(symbol, x + (Legend.SIGN - SymbolMark.SIZE) / 2, middle);
        }, Legend.SIGN, text));
        if (most > least) {
            legend.add((sign, x, middle) -> {
                for (int i = 0; i < SCALE; i++) {
                    sign.box(x + i * LINE, middle - LINE / 2, LINE, LINE, heat(i / (SCALE - 1.0)), colours.grid());
                }
            }, SCALE * LINE, TEXTS.get("matrix.scale", Values.human(ends[0]), Values.human(ends[1])));
        }
    }
}
