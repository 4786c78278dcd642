package org.ratswerk.ui.plugins.model;

import java.util.List;

import org.ratswerk.plugins.AvailablePlugin;

/** Whether there is something newer, in a sentence. */
public final class Updates {
    private Updates() {
    }

    /** A short note that something newer exists; empty for nothing. */
    public static String note(List<AvailablePlugin> updates) {
        if (updates.isEmpty()) {
            return "";
        }
        return updates.size() == 1
                ? PluginTexts.get("updates.one", updates.getFirst().name(), Shown.version(updates.getFirst().version()))
                : PluginTexts.get("updates.many", updates.size());
    }
}
