package org.ratswerk.graph;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.ratswerk.core.result.Boxes;
import org.ratswerk.core.result.Boxes.Box;
import org.ratswerk.model.text.Texts;

/**
 * Picture of boxes within boxes. The step of an innermost box is told by its number, by a pattern and by how strong its
 * colour is. Every innermost box that is drawn is a group whose {@code data-id} is the id of its element and whose
 * {@code data-key} is {@link #key(int)}.
 */
public final class BoxesPicture {
    /** The most innermost boxes that are drawn; a sentence below tells how many are left out. */
    public static final int MOST_BOXES = 8000;

    private static final Texts TEXTS = Texts.of(BoxesPicture.class);
    private static final double LEAST_WIDTH = 320;
    private static final double LEAST_HEIGHT = 240;
    private static final double MARGIN = 16;
    private static final double GAP = 6;
    private static final double LINE = 15;
    private static final double HEAD = 20;
    private static final double STRIP = 18;
    private static final double SEEN = 1.5;
    private static final double TILE_WIDTH = 184;
    private static final double TILE_HEIGHT = 38;
    private static final double BAND = 30;
    private static final int COLUMN = 8;
    private static final double LEAST_TINT = 0.06;
    private static final double MOST_TINT = 0.34;
    private static final List<Pattern> BETWEEN = List.of(Pattern.LEVEL, Pattern.UPRIGHT, Pattern.RISING, Pattern.FALLING,
            Pattern.CROSSED);

    private final Boxes boxes;
    private final Colours colours;
    private final Painter painter;
    private final double width;
    private final double height;
    private final Map<Box, Integer> numbers = new IdentityHashMap<>();
    private int drawn;
    private int left;
    private int unsized;

    private BoxesPicture(Boxes boxes, Colours colours, double width, double height) {
        this.boxes = boxes;
        this.colours = colours;
        this.width = Math.max(LEAST_WIDTH, width);
        this.height = Math.max(LEAST_HEIGHT, height);
        painter = new Painter(colours);
        var all = boxes.all();
        for (int i = 0; i < all.size(); i++) {
            numbers.put(all.get(i), i);
        }
    }

    /**
     * Draws boxes.
     *
     * @param boxes boxes; none says so
     * @param colours colours
     * @param width width in pixels; at least 320 are taken
     * @param height height in pixels that nested boxes fill, with legend and notes; a landscape is as high as it needs
     */
    public static Drawing of(Boxes boxes, Colours colours, double width, double height) {
        return new BoxesPicture(Objects.requireNonNull(boxes), Objects.requireNonNull(colours), width, height).draw();
    }

    /**
     * Returns what a box is known by in the picture.
     *
     * @param number its number in {@link Boxes#all()}, from 0
     */
    public static String key(int number) {
        return "0." + number;
    }

    /**
     * Returns what a screen reader says of a box: its name, its size, its step and its note.
     *
     * @param boxes the boxes
     * @param box one of them
     */
    public static String spoken(Boxes boxes, Box box) {
        var words = new StringBuilder(box.element().name());
        var size = box.parts().isEmpty() ? box.size() : box.total();
        if (size != null && !boxes.unit().isEmpty()) {
            words.append(": ").append(TEXTS.get("chart.unit", ValueAxis.text(size), boxes.unit()));
        }
        if (box.step() >= 0) {
            words.append("; ").append(TEXTS.get("boxes.step", box.step(), boxes.scale().get(box.step())));
        }
        return box.note() == null ? words.toString() : words.append("; ").append(box.note()).toString();
    }

    private Drawing draw() {
        double y;
        if (boxes.boxes().isEmpty()) {
            painter.words(TextFit.cut(TEXTS.get("boxes.empty"), Painter.SIZE, false, width - 2 * MARGIN), MARGIN,
                    MARGIN + LINE, Painter.SIZE, colours.secondary(), Mark.Anchor.START);
            y = MARGIN + LINE;
        } else if (boxes.form() == Boxes.Form.NESTED) {
            double below = legend(List.of()).draw(new Painter(colours), MARGIN, 0, width - 2 * MARGIN) + LINE;
            double bottom = Math.max(LEAST_HEIGHT, height - below - MARGIN);
            var room = new Rectangle2D.Double(MARGIN, MARGIN, width - 2 * MARGIN, bottom - MARGIN);
            nested(boxes.boxes(), room, 0);
            y = bottom;
        } else {
            y = MARGIN;
            for (Box band : boxes.boxes()) {
                y = band(band, y) + 2 * GAP;
            }
        }
        var more = new ArrayList<String>();
        if (left > 0) {
            more.add(TEXTS.get("picture.more", left));
        }
        if (unsized > 0) {
            more.add(TEXTS.get("boxes.unsized", unsized));
        }
        y = legend(more).draw(painter, MARGIN, y, width - 2 * MARGIN);
        return new Drawing(boxes.title(), width, y + MARGIN, colours.surface(), Typeface.INTERFACE, painter.marks());
    }

    private Legend legend(List<String> more) {
        var notes = new ArrayList<>(boxes.notes());
        notes.addAll(more);
        var legend = new Legend(notes);
        for (int i = 0; i < boxes.scale().size(); i++) {
            int step = i;
            legend.add((sign, x, middle) -> {
                sign.box(x, middle - LINE / 2, Legend.SIGN, LINE, ground(step), null);
                strip(sign, step, x, middle - LINE / 2, Legend.SIGN, LINE);
            }, Legend.SIGN, TEXTS.get("boxes.step", step, boxes.scale().get(step)));
        }
        return legend;
    }

    // --- nested

    private void nested(List<Box> parts, Rectangle2D room, int depth) {
        double[] sizes = parts.stream().mapToDouble(part -> part.total().doubleValue()).toArray();
        var areas = Squares.divide(sizes, room);
        for (int i = 0; i < areas.length; i++) {
            var part = parts.get(i);
            var area = areas[i];
            if (sizes[i] <= 0) {
                unsized += leaves(part);
            } else if (part.parts().isEmpty()) {
                if (drawn < MOST_BOXES && area.getWidth() >= SEEN && area.getHeight() >= SEEN) {
                    drawn++;
                    leaf(part, area.getX() + 0.5, area.getY() + 0.5, area.getWidth() - 1, area.getHeight() - 1);
                } else {
                    left++;
                }
            } else {
                group(part, area, depth);
            }
        }
    }

    private static int leaves(Box box) {
        return box.parts().isEmpty() ? 1 : box.parts().stream().mapToInt(BoxesPicture::leaves).sum();
    }

    private void group(Box box, Rectangle2D area, int depth) {
        double inset = depth == 0 ? 2 : 1;
        double x = area.getX() + inset;
        double y = area.getY() + inset;
        double wide = Math.max(0, area.getWidth() - 2 * inset);
        double high = Math.max(0, area.getHeight() - 2 * inset);
        painter.box(x, y, wide, high, colours.band(), depth == 0 ? colours.line() : colours.grid());
        double head = wide > 3 * HEAD && high > 2 * HEAD ? HEAD : 0;
        if (head > 0) {
            var name = TextFit.cut(box.element().name(), Painter.SMALL, depth == 0, wide - 2 * GAP);
            painter.add(new Mark.Words(name, x + GAP, y + head / 2 + Painter.BASE, Painter.SMALL, depth == 0, colours.ink(),
                    Mark.Anchor.START));
        }
        nested(box.parts(), new Rectangle2D.Double(x + 1, y + head, Math.max(0, wide - 2), Math.max(0, high - head - 1)),
                depth + 1);
    }

    // --- landscape

    private double band(Box band, double top) {
        painter.box(MARGIN, top, width - 2 * MARGIN, BAND - GAP, colours.band(), null);
        painter.bold(TextFit.cut(band.element().name(), Painter.SIZE, true, width - 2 * MARGIN - 2 * GAP), MARGIN + GAP,
                top + (BAND - GAP) / 2 + Painter.BASE, Painter.SIZE, colours.ink(), Mark.Anchor.START);
        double y = top + BAND;
        double x = MARGIN;
        double row = 0;
        var single = band.parts().stream().filter(part -> part.parts().isEmpty()).toList();
        var groups = new ArrayList<Box>();
        if (!single.isEmpty()) {
            groups.add(new Box(band.element(), null, -1, null, null, single));
        }
        band.parts().stream().filter(part -> !part.parts().isEmpty()).forEach(groups::add);
        int most = Math.max(1, (int) ((width - 2 * MARGIN + GAP) / (TILE_WIDTH + GAP)));
        for (Box group : groups) {
            int count = group.parts().size();
            int columns = Math.min(most, (count + COLUMN - 1) / COLUMN);
            double wide = columns * (TILE_WIDTH + GAP) - GAP;
            if (x > MARGIN && x + wide > width - MARGIN + 1) {
                x = MARGIN;
                y += row + 2 * GAP;
                row = 0;
            }
            row = Math.max(row, card(group, group.element() != band.element(), x, y, wide, columns));
            x += wide + 2 * GAP;
        }
        return y + row;
    }

    private double card(Box group, boolean named, double x, double top, double wide, int columns) {
        double y = top;
        if (named) {
            var lines = TextFit.wrap(group.element().name(), Painter.SMALL, true, wide, 2);
            for (var line : lines) {
                painter.bold(line, x, y + LINE - Painter.BASE, Painter.SMALL, colours.secondary(), Mark.Anchor.START);
                y += LINE;
            }
            y += GAP / 2;
        }
        int rows = (group.parts().size() + columns - 1) / columns;
        for (int i = 0; i < group.parts().size(); i++) {
            if (drawn >= MOST_BOXES) {
                left++;
                continue;
            }
            drawn++;
            leaf(group.parts().get(i), x + i / rows * (TILE_WIDTH + GAP), y + i % rows * (TILE_HEIGHT + GAP), TILE_WIDTH,
                    TILE_HEIGHT);
        }
        return y + rows * (TILE_HEIGHT + GAP) - top;
    }

    // --- innermost boxes

    private void leaf(Box box, double x, double y, double wide, double high) {
        var parts = new Painter(colours);
        parts.box(x, y, wide, high, ground(box.step()), box.step() < 0 ? colours.line() : null);
        double strip = box.step() < 0 ? 0 : wide < 3 * STRIP || high < LINE ? wide : STRIP;
        if (strip > 0) {
            strip(parts, box.step(), x, y, strip, high);
        }
        if (strip < wide) {
            parts.box(x, y, wide, high, null, step(box.step()));
            double start = x + strip + GAP;
            double room = wide - strip - 1.5 * GAP;
            int most = (int) Math.min(4, high / LINE);
            var lines = most == 0 || room < STRIP ? List.<String>of()
                    : TextFit.wrap(box.element().name(), Painter.SMALL, false, room, most);
            double line = y + high / 2 + Painter.BASE - (lines.size() - 1) * LINE / 2;
            for (var text : lines) {
                parts.words(text, start, line, Painter.SMALL, colours.ink(), Mark.Anchor.START);
                line += LINE;
            }
        }
        painter.element(key(numbers.get(box)), box.element().id(), spoken(boxes, box), parts);
    }

    /** The pattern of a step, with its number where that has room. */
    private void strip(Painter parts, int step, double x, double y, double wide, double high) {
        pattern(step).box(parts, x, y, wide, high, step(step));
        double sign = LINE - 2;
        if (wide >= sign && high >= sign) {
            double middle = y + high / 2;
            parts.box(x + (wide - sign) / 2, middle - sign / 2, sign, sign, colours.surface(), null);
            parts.bold(Integer.toString(step), x + wide / 2, middle + Painter.BASE, Painter.SMALL, colours.ink(),
                    Mark.Anchor.MIDDLE);
        }
    }

    private Pattern pattern(int step) {
        if (step == 0) {
            return Pattern.EMPTY;
        }
        return step == boxes.scale().size() - 1 ? Pattern.SOLID : BETWEEN.get((step - 1) % BETWEEN.size());
    }

    private String step(int step) {
        return step <= 0 ? colours.line() : colours.series(0);
    }

    private String ground(int step) {
        if (step <= 0) {
            return colours.surface();
        }
        double share = step / (double) Math.max(1, boxes.scale().size() - 1);
        return colours.tint(colours.series(0), LEAST_TINT + share * (MOST_TINT - LEAST_TINT));
    }
}
