package org.ratswerk.graph;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Divides a rectangle into areas of given sizes that are as near to squares as can be: rows along the shorter side, each
 * ended where one more area would make the worst of the row longer (Bruls, Huizing, van Wijk: Squarified Treemaps, 2000).
 */
final class Squares {
    private Squares() {
    }

    /**
     * Divides a rectangle.
     *
     * @param sizes sizes, not negative
     * @param room rectangle
     * @return one area per size, in the order of the sizes; an empty one where the size is 0
     */
    static Rectangle2D[] divide(double[] sizes, Rectangle2D room) {
        var areas = new Rectangle2D[sizes.length];
        Arrays.setAll(areas, i -> new Rectangle2D.Double(room.getX(), room.getY(), 0, 0));
        double sum = Arrays.stream(sizes).sum();
        if (sum <= 0 || room.isEmpty()) {
            return areas;
        }
        double scale = room.getWidth() * room.getHeight() / sum;
        int[] order = IntStream.range(0, sizes.length).filter(i -> sizes[i] > 0).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -sizes[i])).mapToInt(Integer::intValue).toArray();
        double x = room.getX();
        double y = room.getY();
        double width = room.getWidth();
        double height = room.getHeight();
        int start = 0;
        while (start < order.length) {
            double side = Math.min(width, height);
            int end = start;
            double row = 0;
            double worst = Double.POSITIVE_INFINITY;
            while (end < order.length) {
                double with = row + sizes[order[end]] * scale;
                double longest = worst(sizes[order[start]] * scale, sizes[order[end]] * scale, with, side);
                if (longest > worst) {
                    break;
                }
                worst = longest;
                row = with;
                end++;
            }
            double thick = side > 0 ? row / side : 0;
            boolean upright = width >= height;
            double at = upright ? y : x;
            for (int i = start; i < end; i++) {
                double length = row > 0 ? sizes[order[i]] * scale / row * side : 0;
                areas[order[i]] = upright ? new Rectangle2D.Double(x, at, thick, length)
                        : new Rectangle2D.Double(at, y, length, thick);
                at += length;
            }
            if (upright) {
                x += thick;
                width = Math.max(0, width - thick);
            } else {
                y += thick;
                height = Math.max(0, height - thick);
            }
            start = end;
        }
        return areas;
    }

    /** How long the longest area of a row is for its width, of a row with this largest and this smallest one. */
    private static double worst(double largest, double smallest, double row, double side) {
        double square = side * side;
        return Math.max(square * largest / (row * row), row * row / (square * smallest));
    }
}
