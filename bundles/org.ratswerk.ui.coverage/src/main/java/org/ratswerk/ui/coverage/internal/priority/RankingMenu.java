package org.ratswerk.ui.coverage.internal.priority;

import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.coverage.internal.register.ProfileHandler;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.model.Availability.Need;

/** The entries for the ranking and the profile in the menu of analyses. */
public final class RankingMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        return new IContributionItem[] {new CommandItem(Ids.SHOW_VIEW, Map.of(Ids.VIEW, RankingView.ID),
                Texts.of(RankingView.class).get("menu"), null, Need.NOTHING),
            new CommandItem(ProfileHandler.COMMAND, Map.of(), Texts.of(ProfileHandler.class).get("menu"), null,
                    Need.ADMINISTRATION)};
    }
}
