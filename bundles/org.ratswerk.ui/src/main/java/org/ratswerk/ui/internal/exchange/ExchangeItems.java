package org.ratswerk.ui.internal.exchange;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.model.Availability.Need;

/** The entries of import and export in the file menu. */
public final class ExchangeItems {
    /** Command: writes lists of elements. */
    static final String EXPORT = "org.ratswerk.ui.exportElements";

    private ExchangeItems() {
    }

    /** Returns the entries with a line before them. */
    public static List<IContributionItem> all() {
        return List.of(new Separator(),
                new CommandItem(Ids.IMPORT, Map.of(), ExchangeTexts.get("command.import"), null, Need.ADMINISTRATION),
                new CommandItem(EXPORT, Map.of(), ExchangeTexts.get("command.export"), null, Need.ADMINISTRATION));
    }
}
