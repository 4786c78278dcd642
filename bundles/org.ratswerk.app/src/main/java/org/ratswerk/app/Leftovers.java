package org.ratswerk.app;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.model.application.ui.advanced.MPlaceholder;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.XMLMemento;

/**
 * Takes out of the remembered window what a plugin brought that is not installed any more: its perspectives, views and
 * editors. The platform would show them as faults.
 */
final class Leftovers {
    private static final String COMPATIBILITY = "bundleclass://org.eclipse.ui.workbench/org.eclipse.ui.internal.e4.compatibility.Compatibility";
    private static final String MEMENTO = "memento";

    private final IWorkbench workbench;

    private Leftovers(IWorkbench workbench) {
        this.workbench = workbench;
    }

    /** Takes them out of all windows. To be called before the windows open. */
    static void remove(IWorkbench workbench) {
        var leftovers = new Leftovers(workbench);
        workbench.getService(MApplication.class).getChildren().forEach(leftovers::removeFrom);
    }

    private void removeFrom(MWindow window) {
        window.getSharedElements().removeIf(this::isLeft);
        all(window).filter(this::isLeft).toList().forEach(Leftovers::takeOut);
        window.getSharedElements().stream().flatMap(Leftovers::all).filter(this::isLeft).toList()
                .forEach(Leftovers::takeOut);
    }

    /** Everything below an element, and the element itself. */
    private static Stream<MUIElement> all(MUIElement element) {
        Stream<MUIElement> below = element instanceof MElementContainer<?> container
                ? List.copyOf(container.getChildren()).stream().flatMap(Leftovers::all)
                : Stream.empty();
        Stream<MUIElement> floating = element instanceof MPerspective perspective
                ? List.copyOf(perspective.getWindows()).stream().flatMap(Leftovers::all)
                : Stream.empty();
        return Stream.of(Stream.of(element), below, floating).flatMap(each -> each);
    }

    private boolean isLeft(MUIElement element) {
        return switch (element) {
        case MPerspective perspective -> workbench.getPerspectiveRegistry()
                .findPerspectiveWithId(perspective.getElementId()) == null;
        case MPlaceholder place -> place.getRef() instanceof MPart part && isLeft(part);
        case MPart part when isOfPlatform(part, "View") -> workbench.getViewRegistry().find(viewId(part)) == null;
        case MPart part when isOfPlatform(part, "Editor") -> editorId(part)
                .filter(id -> workbench.getEditorRegistry().findEditor(id) == null).isPresent();
        default -> false;
        };
    }

    private static boolean isOfPlatform(MPart part, String kind) {
        return (COMPATIBILITY + kind).equals(part.getContributionURI());
    }

    /** A view that there may be several of has a second identifier after a colon. */
    private static String viewId(MPart part) {
        return part.getElementId().split(":", 2)[0];
    }

    private static Optional<String> editorId(MPart part) {
        var memento = part.getPersistedState().get(MEMENTO);
        if (memento == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(XMLMemento.createReadRoot(new StringReader(memento)).getString("id"));
        } catch (WorkbenchException e) {
            return Optional.empty();
        }
    }

    private static void takeOut(MUIElement element) {
        MElementContainer<?> parent = element.getParent();
        if (parent == null) {
            return;
        }
        boolean onTop = parent.getSelectedElement() == element;
        if (onTop) {
            parent.setSelectedElement(null);
        }
        parent.getChildren().remove(element);
        if (onTop && parent instanceof MPerspectiveStack stack && !stack.getChildren().isEmpty()) {
            stack.setSelectedElement(stack.getChildren().getFirst());
        }
    }
}
