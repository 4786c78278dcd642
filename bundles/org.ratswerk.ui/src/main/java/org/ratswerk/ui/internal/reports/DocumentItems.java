package org.ratswerk.ui.internal.reports;

import java.util.Map;

import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.model.Availability.Need;

/** The menu entry that makes documents. */
public final class DocumentItems {
    /** Command: makes a document. */
    static final String CREATE = "org.ratswerk.ui.createDocument";

    private DocumentItems() {
    }

    /** Returns the entry. */
    public static CommandItem create() {
        return new CommandItem(CREATE, Map.of(), DocumentTexts.get("command.create"), null, Need.ADMINISTRATION);
    }
}
