package org.ratswerk.ui.bpmn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.bpmn.patch.Repair;
import org.ratswerk.bpmn.roundtrip.Edits;
import org.ratswerk.bpmn.roundtrip.Outcome;
import org.ratswerk.ui.bpmn.internal.BpmnTexts;
import org.ratswerk.ui.bpmn.model.BpmnFile;
import org.ratswerk.ui.bpmn.model.CanvasElement;
import org.ratswerk.ui.bpmn.model.CanvasNode;
import org.ratswerk.ui.bpmn.model.EditRequest;

/**
 * Opens files in the editor and saves copies of them, to find out whether anything else than the edits changes. Used in a
 * thread other than the user interface's.
 */
public final class BpmnRoundtrip {
    private static final int PATIENCE_MILLIS = 90_000;
    private static final int STEP_MILLIS = 20;
    private static final double SHIFT = 10;
    private static final String SUFFIX = " *";

    private final Display display = PlatformUI.getWorkbench().getDisplay();

    /** Something to do in the thread of the user interface. */
    private interface Work {
        void run() throws IOException;
    }

    /**
     * Copies a file, opens the copy, saves it although nothing has changed, or after three edits, and closes it. Well-known
     * faults are mended first, as the editor offers it.
     *
     * @param original file; is only read
     * @param copy file to write; its folder is made
     * @param edited whether a task is renamed, a shape moved and a task added before
     * @throws IOException if the file cannot be read or the copy cannot be written
     */
    public Outcome run(Path original, Path copy, boolean edited) throws IOException {
        String name = original.getFileName().toString();
        Files.createDirectories(copy.getParent());
        Files.deleteIfExists(copy);
        try (var in = Files.newInputStream(original); var out = Files.newOutputStream(copy)) {
            in.transferTo(out);
        }
        BpmnEditor editor = ask(() -> BpmnEditors.open(page(), copy.toAbsolutePath()).orElse(null));
        if (editor == null) {
            return Outcome.refused(BpmnTexts.get("roundtrip.closed"));
        }
        try {
            awaitShown(editor);
            List<String> repaired = repair(editor, name, copy);
            String refusal = ask(editor::refusal);
            if (!refusal.isEmpty()) {
                return Outcome.refused(refusal);
            }
            byte[] before = Files.readAllBytes(copy);
            Edits edits = edited ? edit(editor) : null;
            work(editor::forceSave);
            byte[] after = Files.readAllBytes(copy);
            return edits == null ? Outcome.of(name, before, after, repaired)
                    : Outcome.of(name, before, after, edits, repaired);
        } catch (Refused e) {
            return Outcome.refused(e.getMessage());
        } finally {
            ask(() -> page().closeEditor(editor, false));
        }
    }

    /** The editor does not do what it should. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private List<String> repair(BpmnEditor editor, String name, Path copy) throws IOException {
        if (Files.size(copy) > BpmnFile.LARGEST) {
            return List.of();
        }
        Repair repair;
        try {
            repair = Repair.of(name, Files.readAllBytes(copy));
        } catch (IOException e) {
            return List.of(); // the editor says why
        }
        if (!repair.isNeeded()) {
            return List.of();
        }
        work(editor::mend);
        awaitShown(editor);
        return repair.mended();
    }

    // --- edits

    private Edits edit(BpmnEditor editor) throws IOException {
        await(() -> !editor.tree().children().isEmpty());
        var tasks = new ArrayList<CanvasElement>();
        var others = new ArrayList<CanvasElement>();
        var nodes = new ArrayList<CanvasNode>();
        ask(editor::tree).visit(nodes::add);
        for (CanvasNode node : nodes) {
            boolean task = node.type().endsWith("Task");
            if (node.id().isEmpty() || tasks.size() == 2 || !task && !others.isEmpty()
                    || !task && !node.type().endsWith("Gateway") && !node.type().endsWith("Event")
                    || node.type().equals("bpmn:BoundaryEvent")) {
                continue;
            }
            CanvasElement element = get(() -> editor.element(node.id()));
            if (element != null && element.bounds() != null && element.parent() != null) {
                (task ? tasks : others).add(element);
            }
        }
        if (tasks.isEmpty()) {
            throw new Refused(BpmnTexts.get("roundtrip.noTask"));
        }
        CanvasElement renamed = tasks.getFirst();
        CanvasElement moved = !others.isEmpty() ? others.getFirst() : tasks.getLast();
        var requests = new ArrayList<EditRequest>(List.of(new EditRequest.SetName(renamed.id(), renamed.name() + SUFFIX),
                new EditRequest.Move(List.of(moved.id()), SHIFT, 0)));
        CanvasElement parent = get(() -> editor.element(renamed.parent()));
        // Where a file draws a process in the place of its pool, the canvas has nowhere to put a task.
        boolean adds = parent != null && !parent.is("bpmn:Collaboration");
        if (adds) {
            var at = renamed.bounds();
            requests.add(new EditRequest.Create("bpmn:Task", null, renamed.parent(), at.x() + at.width() / 2,
                    at.y() + at.height() / 2, Map.of()));
        }
        for (EditRequest request : requests) {
            get(() -> editor.perform(request));
        }
        return new Edits(renamed.id(), renamed.name() + SUFFIX, moved.id(), adds);
    }

    // --- the thread of the user interface

    private <T> T ask(Supplier<T> question) {
        return display.syncCall(question::get);
    }

    private void work(Work work) throws IOException {
        var fault = new IOException[1];
        display.syncExec(() -> {
            try {
                work.run();
            } catch (IOException e) {
                fault[0] = e;
            }
        });
        if (fault[0] != null) {
            throw new Refused(fault[0].getMessage());
        }
    }

    private <T> T get(Supplier<CompletableFuture<T>> question) throws IOException {
        try {
            return ask(question).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new Refused(String.valueOf(e.getCause().getMessage()));
        } catch (TimeoutException e) {
            throw new Refused(BpmnTexts.get("roundtrip.silent"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(BpmnTexts.get("roundtrip.silent"));
        }
    }

    private void awaitShown(BpmnEditor editor) throws IOException {
        await(() -> editor.isShown() || !editor.refusal().isEmpty());
    }

    private void await(Supplier<Boolean> condition) throws IOException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (!ask(condition)) {
            if (System.nanoTime() > end || Thread.interrupted()) {
                throw new Refused(BpmnTexts.get("roundtrip.silent"));
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
