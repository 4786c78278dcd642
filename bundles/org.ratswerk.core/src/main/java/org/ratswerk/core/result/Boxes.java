package org.ratswerk.core.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Boxes within boxes: a hierarchy of which every part can have a size and stand on a step of a scale.
 *
 * @param id identifier
 * @param title title in the user's language
 * @param form how it is drawn
 * @param unit what the sizes count, in the user's language, such as {@code Einträge}; empty for none
 * @param scale steps in ascending order, in the user's language, such as the rungs of a ladder; the first one means that
 *        there is nothing yet. Empty where nothing is rated.
 * @param boxes outermost boxes, in order
 * @param notes sentences about the whole, in the user's language
 */
public record Boxes(String id, String title, Form form, String unit, List<String> scale, List<Box> boxes,
        List<String> notes) implements Result {
    public Boxes {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(form);
        Objects.requireNonNull(unit);
        scale = List.copyOf(scale);
        boxes = List.copyOf(boxes);
        notes = List.copyOf(notes);
        for (Box one : flat(boxes)) {
            if (one.step() >= scale.size()) {
                throw new IllegalArgumentException(one.element().id() + ": step " + one.step() + " of " + scale.size());
            }
        }
    }

    /** How boxes are drawn. */
    public enum Form {
        /** The area of an innermost box is as large as its size (treemap). */
        NESTED,
        /** Bands one below the other, in each of them groups, in each group tiles of the same size (landscape). */
        LANDSCAPE
    }

    /**
     * Box.
     *
     * @param element what it stands for
     * @param size how large it is, not negative; null where nobody says so, which is not zero. Of a box with parts it is
     *        not used: it is as large as they are together.
     * @param step number of the step of the scale that it stands on, from 0; -1 for none
     * @param note what is said about it beside its name and its step, in the user's language; null for nothing
     * @param explanation where its step comes from, in words; null for none
     * @param parts boxes in it, in order; empty for an innermost one
     */
    public record Box(Value.Ref element, BigDecimal size, int step, String note, Supplier<String> explanation,
            List<Box> parts) {
        public Box {
            Objects.requireNonNull(element);
            parts = List.copyOf(parts);
            if (size != null && size.signum() < 0 || step < -1) {
                throw new IllegalArgumentException(element.id() + ": size " + size + ", step " + step);
            }
        }

        /** Innermost box. */
        public static Box leaf(Value.Ref element, BigDecimal size, int step, String note, Supplier<String> explanation) {
            return new Box(element, size, step, note, explanation, List.of());
        }

        /** Box that holds others. */
        public static Box group(Value.Ref element, List<Box> parts) {
            return new Box(element, null, -1, null, null, parts);
        }

        /** Returns its size, or that of its parts together; zero where nobody says so. */
        public BigDecimal total() {
            if (parts.isEmpty()) {
                return size == null ? BigDecimal.ZERO : size;
            }
            return parts.stream().map(Box::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Returns all boxes, each before its parts; the number of a box in this list is what pictures know it by. */
    public List<Box> all() {
        return flat(boxes);
    }

    private static List<Box> flat(List<Box> boxes) {
        var all = new ArrayList<Box>();
        add(boxes, all);
        return all;
    }

    private static void add(List<Box> boxes, List<Box> all) {
        for (Box one : boxes) {
            all.add(one);
            add(one.parts(), all);
        }
    }
}
