package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ratswerk.model.Dependency;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.BpmnEditors;
import org.ratswerk.ui.bpmn.model.CanvasElement;
import org.ratswerk.ui.bpmn.model.CanvasLink;
import org.ratswerk.ui.bpmn.model.EditRequest;
import org.ratswerk.ui.model.OpenAdministration;

/** Properties, outline and problems of a diagram, with real keys. */
@ExtendWith(WorkbenchExtension.class)
class BpmnPropertiesTest {
    private static final String FILE = "bpmn/anmeldung.bpmn";
    private static final String TASK = "Unterlagen prüfen";
    private final Bot bot = new Bot();
    private BpmnEditor editor;

    @BeforeEach
    void open() {
        Tree tree = new Musterstadt(bot).open();
        // The tree is made anew while files are found to be others.
        for (int tries = 0; tries < 3 && !isOpen(); tries++) {
            try {
                bot.select(bot.item(tree, "Stadt Musterstadt", "BPMN-Dateien", FILE));
                bot.press("Return");
                bot.settle();
            } catch (SWTException e) {
                bot.settle();
            }
        }
        editor = bot.waitFor("editor", () -> bot.inUi(() -> BpmnEditors.active().orElse(null)));
        bot.waitUntil("diagram", () -> bot.inUi(() -> editor.isShown() && !editor.tree().children().isEmpty()));
    }

    private boolean isOpen() {
        return bot.inUi(() -> BpmnEditors.active().isPresent());
    }

    @AfterEach
    void close() {
        bot.doInUi(() -> PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().closeAllEditors(false));
    }

    private void show(String view) {
        bot.doInUi(() -> {
            try {
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(view);
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
        bot.settle();
    }

    private <T> T answer(Supplier<CompletableFuture<T>> question) {
        CompletableFuture<T> future = bot.inUi(question);
        bot.waitUntil("answer of the canvas", future::isDone);
        return future.join();
    }

    private void eventually(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                bot.screenshot("vain");
            }
            assertTrue(System.nanoTime() < end, "waited 30 s in vain for " + what);
            bot.settle();
        }
    }

    private String id(String name) {
        var found = new String[1];
        bot.doInUi(() -> editor.tree().visit(node -> {
            if (node.name().equals(name)) {
                found[0] = node.id();
            }
        }));
        return found[0];
    }

    private CanvasElement element(String id) {
        return answer(() -> editor.element(id));
    }

    private void select(String id) {
        bot.doInUi(() -> editor.select(List.of(id)));
        bot.waitUntil(id + " is selected", () -> bot.inUi(() -> !editor.selection().isWhole()
                && editor.selection().elements().getFirst().id().equals(id)));
    }

    /** Goes to a tab of the view Properties by a click. */
    private void tab(String title) {
        Control[] found = new Control[1];
        bot.waitUntil("tab " + title, () -> bot.exists(Control.class, control -> {
            boolean is = control.getClass().getSimpleName().equals("ListElement") && control.toString().equals(title);
            if (is) {
                found[0] = control;
            }
            return is;
        }));
        bot.click(found[0]);
    }

    private OpenAdministration administration() {
        return bot.inUi(() -> editor.administration().orElseThrow());
    }

    private long stepDependencies(String step) {
        return bot.inUi(() -> administration().model().dependencies().stream().map(Dependency::getOriginStep)
                .filter(step::equals).count());
    }

    @Test
    void aStepIsLinkedWithASystemAndItsProcessDependsOnIt() {
        String task = id(TASK);
        long before = stepDependencies(FILE + "#" + task);
        int links = element(task).links().size();
        show(IPageLayout.ID_PROP_SHEET);
        select(task);
        tab("Verwaltung");

        bot.click(bot.control(Text.class, "bpmn.links.uses.field"));
        bot.type("Kassen");
        bot.press("Down", "Return");
        eventually("a link", () -> element(task).links().size() == links + 1);
        CanvasLink link = element(task).links().getLast();
        assertEquals(CanvasLink.Kind.USES, link.kind());
        String system = bot.inUi(() -> administration().element(link.ref()).orElseThrow().getName());
        assertTrue(system.contains("Kassen"), system);

        bot.doInUi(() -> {
            var table = bot.control(org.eclipse.swt.widgets.Table.class, "bpmn.links.uses.table");
            table.setSelection(table.getItemCount() - 1);
            table.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
        });
        bot.click(bot.control(Text.class, "bpmn.links.uses.bridging"));
        bot.press("ctrl+a");
        bot.type("2 h");
        // What is being typed counts when the diagram is saved.
        bot.press("ctrl+s");
        bot.waitUntil("saved", () -> !bot.inUi(editor::isDirty));
        assertEquals("PT2H", element(task).links().getLast().bridging());
        bot.waitUntil("dependency of the process", () -> stepDependencies(FILE + "#" + task) == before + 1);
        bot.screenshot("bpmn-properties");

        // Undo in this view is about the diagram.
        bot.click(bot.control(Text.class, "bpmn.links.uses.field"));
        bot.press("ctrl+z", "ctrl+z");
        eventually("undone", () -> element(task).links().size() == links);
        bot.press("ctrl+s");
        bot.waitUntil("dependency is gone", () -> stepDependencies(FILE + "#" + task) == before);
    }

    @Test
    void theNameIsTypedInAField() {
        String task = id(TASK);
        show(IPageLayout.ID_PROP_SHEET);
        select(task);
        tab("Allgemein");

        bot.click(bot.control(Text.class, "bpmn.properties.name"));
        bot.press("ctrl+a");
        bot.type("Unterlagen ansehen");
        bot.press("Return");
        eventually("the new name", () -> element(task).name().equals("Unterlagen ansehen"));
    }

    @Test
    void theOutlineDoesWhatTheCanvasDoes() {
        String task = id(TASK);
        show(IPageLayout.ID_OUTLINE);
        Tree tree = bot.control(Tree.class, "bpmn.outline");
        select(task);
        bot.waitUntil("selected in the outline", () -> bot.inUi(() -> Arrays.stream(tree.getSelection())
                .anyMatch(item -> item.getText().startsWith(TASK))));
        bot.doInUi(tree::setFocus);

        bot.press("F2");
        bot.control(Text.class, "bpmn.outline.name");
        bot.type("Akte lesen");
        bot.press("Return");
        eventually("the new name", () -> element(task).name().equals("Akte lesen"));
        bot.waitUntil("the new name in the outline", () -> bot.inUi(() -> Arrays.stream(tree.getSelection())
                .map(TreeItem::getText).anyMatch(text -> text.startsWith("Akte lesen"))));
        bot.screenshot("bpmn-outline");

        bot.press("Delete");
        eventually("deleted", () -> element(task) == null);
        bot.press("ctrl+z");
        eventually("there again", () -> element(task) != null);
    }

    @Test
    void aLinkThatLeadsNowhereIsAProblemThatCanBeMended() {
        String task = id(TASK);
        int links = element(task).links().size();
        answer(() -> editor.perform(new EditRequest.AddLink(List.of(task), CanvasLink.of(CanvasLink.Kind.USES, "weg"))));
        bot.waitUntil("problem", () -> marker(task) != null);

        IMarker marker = marker(task);
        bot.doInUi(() -> {
            editor.select(List.of());
            try {
                IDE.gotoMarker(editor, marker);
            } catch (RuntimeException e) {
                throw new AssertionError(e);
            }
        });
        bot.waitUntil("the element of the problem", () -> bot.inUi(() -> !editor.selection().isWhole()
                && editor.selection().elements().getFirst().id().equals(task)));

        bot.doInUi(() -> Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker))
                .filter(fix -> fix.getClass().getName().contains("FindingFixes")).findFirst().orElseThrow().run(marker));
        eventually("the link is gone", () -> element(task).links().size() == links);
        bot.waitUntil("no problem", () -> marker(task) == null);
        assertFalse(bot.inUi(() -> editor.selection().elements().isEmpty()));
    }

    private static IMarker marker(String element) {
        try {
            return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findMarkers("org.ratswerk.ui.bpmn.problem", true,
                    IResource.DEPTH_ZERO)).filter(marker -> "bpmn.model-link".equals(marker.getAttribute("rule", null))
                            && element.equals(marker.getAttribute("org.ratswerk.ui.part", null))).findFirst().orElse(null);
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }
}
