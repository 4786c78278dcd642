package org.ratswerk.ui.internal.problems;

import org.eclipse.ui.views.markers.MarkerField;
import org.eclipse.ui.views.markers.MarkerItem;

/** Column of the view Problems: the rule. */
public final class RuleField extends MarkerField {
    @Override
    public String getValue(MarkerItem item) {
        return item.getAttributeValue(ProblemMarkers.RULE_TITLE, "");
    }
}
