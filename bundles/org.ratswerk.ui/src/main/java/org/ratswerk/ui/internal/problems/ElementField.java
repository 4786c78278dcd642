package org.ratswerk.ui.internal.problems;

import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.views.markers.MarkerField;
import org.eclipse.ui.views.markers.MarkerItem;

/** Column of the view Problems: the element. */
public final class ElementField extends MarkerField {
    @Override
    public String getValue(MarkerItem item) {
        return item.getAttributeValue(IMarker.LOCATION, "");
    }
}
