package org.ratswerk.ui.internal.publish;

import java.util.List;
import java.util.Map;

import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.Availability.Need;

/** The menu entry that publishes. */
public final class PublishItems {
    /** Command: publishes. */
    static final String PUBLISH = "org.ratswerk.ui.publish";

    private PublishItems() {
    }

    /** Returns the entry; none where nothing is installed that publishes. */
    public static List<CommandItem> all() {
        return UiPlugin.registry().publishers().isEmpty() ? List.of() : List.of(
                new CommandItem(PUBLISH, Map.of(), PublishTexts.get("command.publish"), null, Need.ADMINISTRATION));
    }
}
