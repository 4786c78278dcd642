package org.ratswerk.bpmn.rules;

import java.util.List;
import java.util.function.Predicate;

import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.BpmnDiagram;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.BpmnShape;

/** Questions about places in diagrams that several rules ask. */
final class Geometry {
    /** Differences of places up to this many pixels do not count. */
    static final double TOLERANCE = 2;

    private Geometry() {
    }

    /** Tells whether two places or lengths are the same to the eye. */
    static boolean same(double one, double other) {
        return Math.abs(one - other) <= TOLERANCE;
    }

    /** Tells whether the middle of a rectangle lies in another one. */
    static boolean isIn(Bounds inner, Bounds outer) {
        double x = inner.x() + inner.width() / 2;
        double y = inner.y() + inner.height() / 2;
        return x >= outer.x() && x <= outer.right() && y >= outer.y() && y <= outer.bottom();
    }

    /** Returns the shapes of a diagram that have a place and show such an element. */
    static List<BpmnShape> shapes(BpmnDiagram diagram, Predicate<BpmnElement> of) {
        return diagram.shapes().stream().filter(shape -> shape.bounds() != null && shape.element() != null
                && of.test(shape.element())).toList();
    }

    /** Tells whether a pool or lane runs from left to right; by its form where the file does not say so. */
    static boolean isHorizontal(BpmnShape shape) {
        return shape.horizontal() != null ? shape.horizontal()
                : shape.bounds() == null || shape.bounds().width() >= shape.bounds().height();
    }
}
