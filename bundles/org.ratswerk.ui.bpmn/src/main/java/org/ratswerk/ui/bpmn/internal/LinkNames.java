package org.ratswerk.ui.bpmn.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.ui.PlatformUI;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.model.CanvasLink;
import org.ratswerk.ui.bpmn.model.CanvasNode;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.EditingWatch;
import org.ratswerk.ui.model.Names;

/** Tells the canvas what the elements are called that its links lead to, and again when they change. */
public final class LinkNames implements AutoCloseable {
    private static final int DELAY = 300;
    private final BpmnEditor editor;
    private final Consumer<Map<String, Map<String, String>>> receiver;
    private final Runnable administrations = this::later;
    private final EditingWatch watch;
    private Map<String, Map<String, String>> told = Map.of();
    private boolean closed;

    /**
     * @param editor editor
     * @param receiver told names and classes by id; called in the UI thread
     */
    public LinkNames(BpmnEditor editor, Consumer<Map<String, Map<String, String>>> receiver) {
        this.editor = editor;
        this.receiver = receiver;
        UiPlugin.administrations().addListener(administrations);
        watch = new EditingWatch(UiPlugin.administrations(), (administration, change) -> later());
    }

    private void later() {
        var display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> display.timerExec(DELAY, () -> {
            if (!closed && editor.isShown()) {
                update();
            }
        }));
    }

    /** Tells what has changed. */
    public void update() {
        var administration = editor.administration().orElse(null);
        var known = new HashMap<String, Map<String, String>>();
        if (administration != null) {
            for (var id : refs(editor.tree())) {
                administration.element(id).ifPresent(element -> known.put(id,
                        Map.of("name", Names.of(element), "type", element.eClass().getName())));
            }
        }
        if (!known.equals(told) || !editor.isShown()) {
            told = known;
            receiver.accept(known);
        }
    }

    private static Set<String> refs(CanvasNode tree) {
        var refs = new HashSet<String>();
        tree.visit(node -> {
            node.links().forEach(link -> refs.add(link.ref()));
            node.processLinks().forEach(link -> refs.add(link.ref()));
        });
        return refs;
    }

    /** Opens the form of what an element is linked to first. */
    public void follow(String id) {
        var administration = editor.administration().orElse(null);
        if (administration == null) {
            return;
        }
        editor.tree().visit(node -> {
            if (node.id().equals(id)) {
                node.links().stream().findFirst().map(CanvasLink::ref).flatMap(administration::element).ifPresent(
                        element -> ElementEditors.open(editor.getSite().getPage(), administration, element));
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        UiPlugin.administrations().removeListener(administrations);
        watch.close();
    }
}
