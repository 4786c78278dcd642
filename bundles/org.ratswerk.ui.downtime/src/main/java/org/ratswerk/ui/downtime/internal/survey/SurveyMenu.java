package org.ratswerk.ui.downtime.internal.survey;

import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.model.Availability.Need;

/** The entries for surveys in the menu of analyses. */
public final class SurveyMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        return new IContributionItem[] {
            new CommandItem(SurveyIds.NEW, Map.of(), SurveyTexts.get("menu.new"), null, Need.ADMINISTRATION),
            new CommandItem(SurveyIds.READ, Map.of(), SurveyTexts.get("menu.read"), null, Need.ADMINISTRATION),
            new CommandItem(Ids.SHOW_VIEW, Map.of(Ids.VIEW, SurveyIds.VIEW), SurveyTexts.get("menu.view"), null,
                    Need.NOTHING),
            new Separator()};
    }
}
