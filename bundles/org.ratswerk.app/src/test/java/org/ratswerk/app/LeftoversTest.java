package org.ratswerk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MAdvancedFactory;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.model.application.ui.advanced.MPlaceholder;
import org.eclipse.e4.ui.model.application.ui.basic.MBasicFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.junit.jupiter.api.Test;

/** A window that remembers what a removed plugin brought opens with the rest. */
class LeftoversTest {
    private static final MAdvancedFactory ADVANCED = MAdvancedFactory.INSTANCE;
    private static final MBasicFactory BASIC = MBasicFactory.INSTANCE;
    private static final String COMPATIBILITY = "bundleclass://org.eclipse.ui.workbench/org.eclipse.ui.internal.e4.compatibility.Compatibility";

    private final MWindow window = BASIC.createTrimmedWindow();
    private final MPerspectiveStack perspectives = ADVANCED.createPerspectiveStack();
    private final MPartStack editors = BASIC.createPartStack();

    LeftoversTest() {
        window.getChildren().add(perspectives);
        var area = ADVANCED.createArea();
        area.getChildren().add(editors);
        window.getSharedElements().add(area);
    }

    @Test
    void whatIsInstalledStaysAsItIs() {
        MPerspective processes = perspective("processes", view("problems"), view("results:2"));
        MPart editor = editor("form");
        perspectives.setSelectedElement(processes);
        editors.setSelectedElement(editor);
        clear();
        assertEquals(List.of("processes"), ids(perspectives));
        assertEquals(List.of("problems", "results:2"), ids(stack(processes)));
        assertSame(processes, perspectives.getSelectedElement());
        assertSame(editor, editors.getSelectedElement());
        assertEquals(3, window.getSharedElements().size());
    }

    @Test
    void aPerspectiveThatIsGoneLeavesTheFirstOnTop() {
        MPerspective processes = perspective("processes", view("problems"));
        MPerspective gone = perspective("availability", view("problems"));
        perspectives.setSelectedElement(gone);
        clear();
        assertEquals(List.of("processes"), ids(perspectives));
        assertSame(processes, perspectives.getSelectedElement());
    }

    @Test
    void viewsThatAreGoneLeaveTheirStacks() {
        MPerspective processes = perspective("processes", view("snapshots"), view("problems"), view("ranking:1"));
        MPartStack stack = stack(processes);
        stack.setSelectedElement(stack.getChildren().getFirst());
        clear();
        assertEquals(List.of("problems"), ids(stack));
        assertNull(stack.getSelectedElement());
        assertEquals(2, window.getSharedElements().size(), "the editors and one view");
    }

    @Test
    void editorsThatAreGoneAreClosed() {
        MPart impact = editor("impact");
        MPart form = editor("form");
        editors.setSelectedElement(impact);
        clear();
        assertEquals(List.of(form), editors.getChildren());
        assertNull(editors.getSelectedElement());
    }

    @Test
    void whatIsRememberedSpeaksTheLanguageOfNow() {
        MPerspective processes = perspective("processes", view("problems"), view("results:2"), view("unknown"));
        processes.setLabel("Prozesse");
        MPart editor = editor("form");
        editor.setLabel("Amt für Soziales");
        window.getSharedElements().forEach(each -> {
            if (each instanceof MPart part) {
                part.setLabel("Ansicht");
            }
        });
        new Labels(Map.of("processes", "Processes")::get, Map.of("problems", "Problems", "results", "Results")::get)
                .renewIn(window);
        assertEquals("Processes", processes.getLabel());
        assertEquals(List.of("Problems", "Results", "Ansicht"), window.getSharedElements().stream()
                .filter(MPart.class::isInstance).map(each -> ((MPart) each).getLabel()).toList());
        assertEquals("Amt für Soziales", editor.getLabel());
    }

    private void clear() {
        new Leftovers(Set.of("processes")::contains, Set.of("problems", "results")::contains, Set.of("form")::contains)
                .removeFrom(window);
    }

    private MPerspective perspective(String id, MPart... views) {
        MPerspective perspective = ADVANCED.createPerspective();
        perspective.setElementId(id);
        MPartStack stack = BASIC.createPartStack();
        for (MPart view : views) {
            window.getSharedElements().add(view);
            MPlaceholder place = ADVANCED.createPlaceholder();
            place.setElementId(view.getElementId());
            place.setRef(view);
            stack.getChildren().add(place);
        }
        perspective.getChildren().add(stack);
        perspectives.getChildren().add(perspective);
        return perspective;
    }

    private static MPartStack stack(MPerspective perspective) {
        return (MPartStack) perspective.getChildren().getFirst();
    }

    private static MPart view(String id) {
        return part(id, "View");
    }

    private MPart editor(String id) {
        MPart part = part("org.eclipse.e4.ui.compatibility.editor", "Editor");
        part.getPersistedState().put("memento", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><editor id=\"" + id + "\"/>");
        editors.getChildren().add(part);
        return part;
    }

    private static MPart part(String id, String kind) {
        MPart part = BASIC.createPart();
        part.setElementId(id);
        part.setContributionURI(COMPATIBILITY + kind);
        return part;
    }

    private static List<String> ids(MElementContainer<? extends MUIElement> container) {
        return container.getChildren().stream().map(MUIElement::getElementId).toList();
    }
}
