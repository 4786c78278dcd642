package org.ratswerk.ui.coverage.internal.matching;

import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.model.Availability.Need;

/** The entry for suggested mappings in menus. */
public final class MatchingMenu extends CompoundContributionItem {
    private static final String COMMAND = "org.ratswerk.ui.coverage.suggest";

    @Override
    protected IContributionItem[] getContributionItems() {
        return new IContributionItem[] {
            new CommandItem(COMMAND, Map.of(), MatchingUi.get("menu"), null, Need.ADMINISTRATION),
            new Separator()};
    }
}
