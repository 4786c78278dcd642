package org.ratswerk.ui.downtime.internal.snapshot;

import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.model.Availability.Need;

/** The entries for snapshots in the menu of analyses. */
public final class SnapshotMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        return new IContributionItem[] {
            new CommandItem(SnapshotIds.TAKE, Map.of(), SnapshotTexts.get("menu.take"), null, Need.ADMINISTRATION),
            new CommandItem(Ids.SHOW_VIEW, Map.of(Ids.VIEW, SnapshotIds.VIEW), SnapshotTexts.get("menu.view"), null,
                    Need.NOTHING),
            new Separator()};
    }
}
