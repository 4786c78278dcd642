package org.ratswerk.ui.plugins.internal;

import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.model.Availability.Need;

/** What the help menu holds for plugins. */
public final class PluginMenu extends CompoundContributionItem {
    private static final String PLUGINS = "org.ratswerk.ui.plugins.open";
    private static final String UPDATES = "org.ratswerk.ui.plugins.updates";

    @Override
    protected IContributionItem[] getContributionItems() {
        return new IContributionItem[] {
                new CommandItem(PLUGINS, Map.of(), WindowTexts.get("command.plugins"), "plugin", Need.NOTHING),
                new CommandItem(UPDATES, Map.of(), WindowTexts.get("command.updates"), null, Need.NOTHING)};
    }
}
