package org.ratswerk.ui.bpmn.internal.compare;

import java.nio.file.Path;
import java.util.ArrayList;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.bpmn.internal.Target;
import org.ratswerk.ui.bpmn.internal.properties.ChooseDialog;
import org.ratswerk.ui.bpmn.model.compare.DiagramSide;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.history.Keeping;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.history.HistoryWords;

/** Compares diagrams: as-is with to-be, a file with its former states or with another file. */
public final class CompareHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.of(CompareHandler.class);

    @Override
    public Object execute(ExecutionEvent event) {
        var window = HandlerUtil.getActiveWorkbenchWindow(event);
        String command = event.getCommand().getId();
        if (command.endsWith("compareStates")) {
            states(window);
        } else if (command.endsWith("compareHistory")) {
            Target.file().ifPresentOrElse(file -> history(window, file), () -> say(window, "noFile"));
        } else {
            Target.file().ifPresentOrElse(file -> other(window, file), () -> say(window, "noFile"));
        }
        return null;
    }

    private static void states(IWorkbenchWindow window) {
        var process = Target.process();
        var asIs = Target.administration().flatMap(at -> process.flatMap(each -> Target.path(at, each.getBpmnAsIs())));
        var toBe = Target.administration().flatMap(at -> process.flatMap(each -> Target.path(at, each.getBpmnToBe())));
        if (asIs.isEmpty() || toBe.isEmpty()) {
            say(window, "noStates");
        } else {
            open(window.getActivePage(), DiagramSide.of(TEXTS.get("asIs", asIs.get().getFileName()), asIs.get()),
                    DiagramSide.of(TEXTS.get("toBe", toBe.get().getFileName()), toBe.get()));
        }
    }

    private static void other(IWorkbenchWindow window, Path file) {
        var dialog = new FileDialog(window.getShell(), SWT.OPEN);
        dialog.setText(TEXTS.get("other"));
        dialog.setFilterPath(file.getParent().toString());
        dialog.setFilterExtensions(new String[] {"*.bpmn;*.BPMN;*.bpmn20.xml", "*"});
        var chosen = dialog.open();
        if (chosen != null) {
            open(window.getActivePage(), side(file), side(Path.of(chosen)));
        }
    }

    private static DiagramSide side(Path file) {
        return DiagramSide.of(file.getFileName().toString(), file);
    }

    private static void history(IWorkbenchWindow window, Path file) {
        var administration = UiPlugin.administrations().list().stream()
                .filter(each -> file.startsWith(each.folder())).findFirst().orElse(null);
        if (administration == null) {
            say(window, "noHistory");
            return;
        }
        Job.create(TEXTS.get("comparing"), (ICoreRunnable) monitor -> {
            var entries = entries(administration, file);
            window.getShell().getDisplay().asyncExec(() -> {
                if (entries.isEmpty()) {
                    say(window, "noHistory");
                } else {
                    new ChooseDialog(window.getShell(), TEXTS.get("history", file.getFileName()),
                            (typed, limit) -> ChooseDialog.matching(entries, typed)).choose()
                                    .ifPresent(entry -> open(window.getActivePage(), (DiagramSide) entry.value(), side(file)));
                }
            });
        }).schedule();
    }

    private static ArrayList<ChooseDialog.Entry> entries(OpenAdministration administration, Path file) {
        var history = Keeping.of(administration).history().files();
        var entries = new ArrayList<ChooseDialog.Entry>();
        for (var version : history.versions(administration.folder().relativize(file))) {
            String time = HistoryWords.time(version.time());
            entries.add(new ChooseDialog.Entry(time, HistoryWords.what(version.reason()), "history",
                    new DiagramSide(TEXTS.get("version", file.getFileName(), time), file, () -> history.read(version))));
        }
        return entries;
    }

    private static void say(IWorkbenchWindow window, String key) {
        MessageDialog.openInformation(window.getShell(), TEXTS.get("title"), TEXTS.get(key));
    }

    private static void open(IWorkbenchPage page, DiagramSide before, DiagramSide after) {
        try {
            page.openEditor(new CompareInput(before, after), CompareEditor.ID);
        } catch (PartInitException e) {
            UiPlugin.log("Diagrams cannot be compared", e);
        }
    }
}
