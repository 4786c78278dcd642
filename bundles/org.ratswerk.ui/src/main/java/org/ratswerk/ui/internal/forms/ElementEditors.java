package org.ratswerk.ui.internal.forms;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.model.Element;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.Opening;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.problems.Checking;
import org.ratswerk.ui.internal.tables.GridEditor;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.References;
import org.ratswerk.ui.model.forms.FieldProblems;
import org.ratswerk.ui.model.forms.FormModel;

/** Opens the forms of elements. */
public final class ElementEditors {
    private static FieldProblems problems = Checking.fields();

    private ElementEditors() {
    }

    /** Says where forms learn what is doubtful; counts for forms that are opened then. */
    public static void setProblems(FieldProblems source) {
        problems = source;
    }

    /** Returns where forms and tables learn what is doubtful. */
    public static FieldProblems problems() {
        return problems;
    }

    /**
     * Opens the form of an element. A part without a form of its own is shown in that of the element it belongs to; what
     * has no form at all is shown in the navigator.
     *
     * @param page page of the window
     * @param administration administration of the element
     * @param element element or part of one
     * @return the editor; empty where there is none
     */
    public static Optional<IEditorPart> open(IWorkbenchPage page, OpenAdministration administration, EObject element) {
        var editor = openForm(page, administration, element);
        if (editor.isEmpty() && References.owner(element) != null) {
            Opening.jump(new ElementRef(administration, References.owner(element)));
        }
        return editor;
    }

    /**
     * Opens the form of an element, or of the one it is a part of.
     *
     * @param page page of the window
     * @param administration administration of the element
     * @param element element or part of one
     * @return the editor; empty where there is no form, and nothing has happened
     */
    public static Optional<IEditorPart> openForm(IWorkbenchPage page, OpenAdministration administration,
            EObject element) {
        for (EObject each = element; each != null; each = each.eContainer()) {
            if (each instanceof Element owner && owner.getId() != null && FormModel.isPossible(List.of(owner))) {
                var editor = openAll(page, administration, List.of(owner));
                if (each != element) {
                    editor.filter(ElementEditor.class::isInstance).map(ElementEditor.class::cast)
                            .ifPresent(found -> showPart(found, element));
                }
                return editor;
            }
        }
        return Optional.empty();
    }

    /** Goes to where a part is shown in the form of its element: in a page of its own, or in the list that it is in. */
    private static void showPart(ElementEditor editor, EObject part) {
        var shown = UiPlugin.formParts().stream().filter(each -> each.show(part)).findFirst();
        if (shown.isPresent()) {
            editor.reveal(shown.get().item());
            return;
        }
        editor.reveal(part, null);
    }

    /**
     * Opens the form of an element and goes to a field. A part without a form of its own is gone to as a whole.
     *
     * @param page page of the window
     * @param administration administration of the element
     * @param element element
     * @param field way to the field, such as {@code owner} or {@code impact.workaround}; the name of the feature is enough
     */
    public static void open(IWorkbenchPage page, OpenAdministration administration, EObject element, String field) {
        open(page, administration, element).filter(ElementEditor.class::isInstance).map(ElementEditor.class::cast)
                .ifPresent(editor -> {
                    String way = field;
                    EObject each = element;
                    while (each.eContainer() != null && !editor.elements().contains(each)
                            && !each.eContainingFeature().isMany()) {
                        way = each.eContainingFeature().getName() + "." + way;
                        each = each.eContainer();
                    }
                    if (editor.elements().contains(each)) {
                        editor.reveal(way);
                    } else {
                        editor.reveal(element, field); // one of many parts
                    }
                });
    }

    /**
     * Opens one form over several elements, in which a field is changed in all of them.
     *
     * @param page page of the window
     * @param administration administration of the elements
     * @param elements elements, at least one
     * @return the editor; empty where there is no form over them
     */
    public static Optional<IEditorPart> openAll(IWorkbenchPage page, OpenAdministration administration,
            List<? extends Element> elements) {
        if (!FormModel.isPossible(elements)) {
            return Optional.empty();
        }
        var first = elements.getFirst();
        var input = new ElementInput(administration.folder(), elements.stream().map(Element::getId).toList(),
                Names.of(first), first.eClass().getName());
        try {
            return Optional.of(page.openEditor(input, ElementEditor.ID));
        } catch (PartInitException e) {
            UiPlugin.log("Form cannot be opened", e);
            return Optional.empty();
        }
    }

    /**
     * Makes what is just being typed in the forms and tables of the administration part of the model.
     *
     * @return whether nothing is left that is no value
     */
    public static boolean commit(OpenAdministration administration) {
        boolean complete = true;
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            for (IWorkbenchPage page : window.getPages()) {
                for (var reference : page.getEditorReferences()) {
                    if (reference.getEditor(false) instanceof ElementEditor editor) {
                        complete &= editor.commit(administration);
                    } else if (reference.getEditor(false) instanceof GridEditor editor) {
                        complete &= editor.commit(administration);
                    }
                }
            }
        }
        return complete;
    }
}
