package org.ratswerk.ui.internal.history;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.start.StandardItems;
import org.ratswerk.ui.model.OpenAdministration;

/** Entries of the menu that say what they would take back or do again. */
public final class HistoryItems {
    private HistoryItems() {
    }

    /** Returns undo. */
    public static IContributionItem undo() {
        return item(IWorkbenchCommandConstants.EDIT_UNDO, "undo", "undo.what", "no-undo",
                administration().flatMap(each -> each.editing().undoLabel()));
    }

    /** Returns redo. */
    public static IContributionItem redo() {
        return item(IWorkbenchCommandConstants.EDIT_REDO, "redo", "redo.what", "no-redo",
                administration().flatMap(each -> each.editing().redoLabel()));
    }

    private static Optional<OpenAdministration> administration() {
        return CommandState.hasOwnHistory() ? Optional.empty() : CommandState.administration();
    }

    private static IContributionItem item(String command, String text, String what, String reason,
            Optional<String> label) {
        return new CommandItem(command, Map.of(),
                label.map(done -> HistoryTexts.get(what, Widgets.plain(done)))
                        .orElseGet(() -> HistoryTexts.get(text)),
                null, StandardItems.unless(command, reason));
    }
}
