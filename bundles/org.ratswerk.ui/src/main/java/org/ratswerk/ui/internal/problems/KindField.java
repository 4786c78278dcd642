package org.ratswerk.ui.internal.problems;

import org.eclipse.ui.views.markers.MarkerField;
import org.eclipse.ui.views.markers.MarkerItem;

/** Column of the view Problems: the kind of the element. */
public final class KindField extends MarkerField {
    @Override
    public String getValue(MarkerItem item) {
        return item.getAttributeValue(ProblemMarkers.KIND, "");
    }
}
