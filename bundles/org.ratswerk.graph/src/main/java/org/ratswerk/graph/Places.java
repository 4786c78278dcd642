package org.ratswerk.graph;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Where labels stand, so that none lies upon another. */
final class Places {
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final Rectangle2D room;

    Places(double x, double y, double width, double height) {
        room = new Rectangle2D.Double(x, y, width, height);
    }

    /** Takes the place if it is free and inside; tells whether it was. */
    boolean take(double x, double y, double width, double height) {
        var place = new Rectangle2D.Double(x, y, width, height);
        if (!room.contains(place) || taken.stream().anyMatch(place::intersects)) {
            return false;
        }
        taken.add(place);
        return true;
    }

    /** Takes the place whatever stands there. */
    void block(double x, double y, double width, double height) {
        taken.add(new Rectangle2D.Double(x, y, width, height));
    }
}
