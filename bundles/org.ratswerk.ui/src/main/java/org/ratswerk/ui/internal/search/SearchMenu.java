package org.ratswerk.ui.internal.search;

import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.model.Availability.Need;

/** The entries of the search in the edit menu. */
public final class SearchMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        return new IContributionItem[] {item(SearchIds.QUICK, "command.quick", "search"),
            item(SearchIds.SEARCH, "command.search", null)};
    }

    private static CommandItem item(String command, String text, String icon) {
        return new CommandItem(command, Map.of(), SearchTexts.get(text), icon, Need.ADMINISTRATION);
    }
}
