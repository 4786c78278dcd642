package org.ratswerk.app;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    private final Predicate<String> perspectives;
    private final Predicate<String> views;
    private final Predicate<String> editors;

    /**
     * @param perspectives tells by its id whether a perspective is installed
     * @param views the same of views
     * @param editors the same of editors
     */
    Leftovers(Predicate<String> perspectives, Predicate<String> views, Predicate<String> editors) {
        this.perspectives = perspectives;
        this.views = views;
        this.editors = editors;
    }

    /** Takes them out of all windows. To be called before the windows open. */
    static void remove(IWorkbench workbench) {
        var leftovers = new Leftovers(id -> workbench.getPerspectiveRegistry().findPerspectiveWithId(id) != null,
                id -> workbench.getViewRegistry().find(id) != null,
                id -> workbench.getEditorRegistry().findEditor(id) != null);
        workbench.getService(MApplication.class).getChildren().forEach(leftovers::removeFrom);
    }

    /** Takes them out of a window. */
    void removeFrom(MWindow window) {
        all(window).filter(this::isLeft).toList().forEach(Leftovers::takeOut);
        window.getSharedElements().removeIf(this::isLeft);
        window.getSharedElements().stream().flatMap(Leftovers::all).filter(this::isLeft).toList()
                .forEach(Leftovers::takeOut);
    }

    /** Everything below an element, and the element itself. */
    static Stream<MUIElement> all(MUIElement element) {
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
        case MPerspective perspective -> !perspectives.test(perspective.getElementId());
        case MPlaceholder place -> place.getRef() instanceof MPart part && isLeft(part);
        case MPart part when isOfPlatform(part, "View") -> !views.test(viewId(part));
        case MPart part when isOfPlatform(part, "Editor") -> editorId(part).filter(editors.negate()).isPresent();
        default -> false;
        };
    }

    /** Whether the platform has made a part of a view or an editor. */
    static boolean isOfPlatform(MPart part, String kind) {
        return (COMPATIBILITY + kind).equals(part.getContributionURI());
    }

    /** A view that there may be several of has a second identifier after a colon. */
    static String viewId(MPart part) {
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
