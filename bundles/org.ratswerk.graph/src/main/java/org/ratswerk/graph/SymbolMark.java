package org.ratswerk.graph;

import java.awt.geom.Path2D;

import org.ratswerk.core.result.Symbol;

/** The symbol of a state; as a shape where it is one, so that it needs no font that has it. */
final class SymbolMark {
    /** Width and height. */
    static final double SIZE = 10;
    /** Width with the distance to the text after it. */
    static final double ROOM = 15;
    private static final double LETTER = 12;
    private static final double STROKE = 1.75;

    private SymbolMark() {
    }

    /**
     * Returns the mark.
     *
     * @param symbol symbol, not {@link Symbol#NONE}
     * @param x left side
     * @param y upper side
     * @param colours colours
     */
    static Mark of(Symbol symbol, double x, double y, Colours colours) {
        var colour = colours.symbol(symbol);
        return switch (symbol) {
            case MET -> stroke(colour, x, y, 0, 0.5, 0.4, 0.9, 1, 0.1);
            case GAP -> fill(colour, x, y, 0, 0.95, 0.5, 0.05, 1, 0.95);
            case SINGLE_POINT -> fill(colour, x, y, 0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5);
            case NO_REQUIREMENT -> stroke(colour, x, y, 0.1, 0.5, 0.9, 0.5);
            case INFEASIBLE -> {
                var cross = path(x, y, 0.1, 0.1, 0.9, 0.9);
                cross.append(path(x, y, 0.9, 0.1, 0.1, 0.9), false);
                yield new Mark.Shape(cross, null, colour, STROKE, Mark.Dash.SOLID);
            }
            default -> new Mark.Words(symbol.character(), x + SIZE / 2, y + SIZE, LETTER, true, colour,
                    Mark.Anchor.MIDDLE);
        };
    }

    private static Mark stroke(String colour, double x, double y, double... points) {
        return new Mark.Shape(path(x, y, points), null, colour, STROKE, Mark.Dash.SOLID);
    }

    private static Mark fill(String colour, double x, double y, double... points) {
        var path = path(x, y, points);
        path.closePath();
        return new Mark.Shape(path, colour, null, 0, Mark.Dash.SOLID);
    }

    private static Path2D path(double x, double y, double... points) {
        var path = new Path2D.Double();
        path.moveTo(x + points[0] * SIZE, y + points[1] * SIZE);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(x + points[i] * SIZE, y + points[i + 1] * SIZE);
        }
        return path;
    }
}
