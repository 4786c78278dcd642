package org.ratswerk.ui.internal.reports;

import java.util.List;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.reports.DocumentChoice;
import org.ratswerk.ui.model.reports.DocumentChoice.Remembered;

/** What was chosen last in the dialog that makes documents, for the next time; never a password. */
final class LastChoice {
    private LastChoice() {
        // static only
    }

    private static IDialogSettings settings() {
        return DialogSettings.getOrCreateSection(UiPlugin.get().getDialogSettings(), "document");
    }

    static void restore(DocumentChoice choice) {
        IDialogSettings last = settings();
        if (last.get("report") != null) {
            String[] elements = last.getArray("elements");
            choice.choose(new Remembered(last.get("report"), last.get("format"),
                    elements == null ? List.of() : List.of(elements), last.getBoolean("redacted"), last.get("template")));
        }
    }

    static void keep(DocumentChoice choice) {
        Remembered now = choice.remembered();
        IDialogSettings last = settings();
        last.put("report", now.report());
        last.put("format", now.format());
        last.put("elements", now.elements().toArray(String[]::new));
        last.put("redacted", now.redacted());
        last.put("template", now.template());
    }
}
