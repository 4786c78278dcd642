package org.ratswerk.app;

import java.util.Set;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.ui.IWorkbench;

/** Takes away what the platform brings for developers and what nobody here needs. */
final class Clearing {
    /** Commands of the platform that keep their keys. */
    private static final Set<String> KEPT = Set.of("file.close", "file.closeAll", "file.save", "file.saveAll",
            "file.print", "file.exit", "edit.undo", "edit.redo", "edit.cut", "edit.copy", "edit.paste",
            "edit.selectAll", "edit.delete", "edit.rename", "edit.findReplace", "edit.text.contentAssist.proposals",
            "window.activateEditor", "window.maximizePart", "window.nextEditor", "window.previousEditor",
            "window.nextView", "window.previousView", "window.nextPerspective", "window.previousPerspective",
            "window.openEditorDropDown", "window.showKeyAssist", "window.showContextMenu", "window.showViewMenu",
            "window.quickAccess", "navigate.next", "navigate.previous", "navigate.backwardHistory",
            "navigate.forwardHistory", "navigate.expandAll", "navigate.collapseAll", "navigate.showIn",
            "help.dynamicHelp", "help.helpContents", "browser.back");

    /** Mends the selected problem; the platform has it from its Java tools. */
    private static final String QUICK_FIX = "org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals";

    private Clearing() {
    }

    /** Takes away the keys of commands that these users do not need. */
    static void keys(IWorkbench workbench) {
        var application = workbench.getService(MApplication.class);
        for (var table : application.getBindingTables()) {
            table.getBindings().removeIf(binding -> binding.getCommand() != null
                    && !isKept(binding.getCommand().getElementId()));
        }
    }

    private static boolean isKept(String command) {
        return command.startsWith("org.ratswerk.") || command.equals(QUICK_FIX) || command.startsWith("org.eclipse.ui.edit.text.")
                || command.startsWith("org.eclipse.ui.") && KEPT.contains(command.substring("org.eclipse.ui.".length()));
    }
}
