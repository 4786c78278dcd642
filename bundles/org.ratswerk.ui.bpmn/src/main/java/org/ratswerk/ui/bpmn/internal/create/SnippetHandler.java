package org.ratswerk.ui.bpmn.internal.create;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.create.Snippet;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.BpmnEditors;
import org.ratswerk.ui.bpmn.internal.properties.Requests;
import org.ratswerk.ui.bpmn.model.CanvasElement;
import org.ratswerk.ui.internal.dialogs.FaultDialog;

/** Keeps what is selected as a part to use again, or puts such a part into the diagram. */
public final class SnippetHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.of(SnippetHandler.class);

    @Override
    public boolean isEnabled() {
        return BpmnEditors.active().filter(BpmnEditor::isShown).isPresent();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        boolean save = event.getCommand().getId().endsWith("saveSnippet");
        BpmnEditors.active().ifPresent(editor -> {
            if (editor.administration().isEmpty()) {
                Requests.say(editor, TEXTS.get("snippet.noAdministration"));
            } else if (save) {
                save(editor);
            } else {
                insert(editor, editor.administration().get().folder());
            }
        });
        return null;
    }

    private static void save(BpmnEditor editor) {
        var selection = editor.selection();
        if (selection.isWhole() || selection.elements().isEmpty()) {
            Requests.say(editor, TEXTS.get("snippet.nothing"));
            return;
        }
        var ids = selection.elements().stream().map(CanvasElement::id).collect(Collectors.toSet());
        var dialog = new InputDialog(editor.getSite().getShell(), TEXTS.get("snippet.save.title"),
                TEXTS.get("snippet.save.name"), selection.elements().getFirst().name(),
                text -> text.isBlank() ? TEXTS.get("snippet.save.noName") : null);
        if (dialog.open() == Window.OK) {
            var name = dialog.getValue().strip();
            Path folder = editor.administration().orElseThrow().folder();
            editor.currentDocument().thenAccept(xml -> inBackground(editor, name, () -> {
                var snippet = Snippet.of(BpmnDocument.read(editor.file().getFileName().toString(), xml), ids, name);
                return snippet == null ? null : Snippet.save(folder, snippet);
            }, file -> Requests.say(editor, file == null ? TEXTS.get("snippet.nothing")
                    : TEXTS.get("snippet.saved", folder.relativize(file)))));
        }
    }

    private static void insert(BpmnEditor editor, Path folder) {
        inBackground(editor, TEXTS.get("snippet.insert.title"), () -> SnippetDialog.read(Snippet.list(folder)), parts -> {
            if (parts.isEmpty()) {
                Requests.say(editor, TEXTS.get("snippet.none"));
            } else {
                new SnippetDialog(editor.getSite().getShell(), parts).choose()
                        .ifPresent(part -> editor.insertDocument(part.xml().text()));
            }
        });
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> void inBackground(BpmnEditor editor, String name, Work<T> work, Consumer<T> then) {
        var display = editor.getSite().getShell().getDisplay();
        Job.create(name, (ICoreRunnable) monitor -> {
            try {
                var result = work.run();
                display.asyncExec(() -> then.accept(result));
            } catch (IOException e) {
                display.asyncExec(() -> FaultDialog.open(TEXTS.get("snippet.failed"), name,
                        List.of(Fault.of(String.valueOf(e.getMessage()))), e));
            }
        }).schedule();
    }
}
