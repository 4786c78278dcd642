package org.ratswerk.ui;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.services.IServiceLocator;
import org.ratswerk.ui.model.forms.FormModel;

/**
 * Something that a bundle brings into the forms of elements. Found as a service; where the bundle is not installed, the
 * form is as the workbench itself makes it.
 */
public interface FormPart {
    /** Returns the id of the item of the form that it belongs to, such as {@code impact.criticalPeriods}. */
    String item();

    /** Tells whether it stands in place of the item; else it stands below it. */
    boolean replaces();

    /**
     * Makes it.
     *
     * @param parent parent
     * @param place where it stands
     * @return its outermost control, without layout data
     */
    Control create(Composite parent, Place place);

    /**
     * Goes to a part of the element, such as a section of a plan: now, or as soon as this is made. Asked before the page with
     * the item is shown.
     *
     * @param part the part, or something in it; contained in the element that the form is about
     * @return whether it is shown here; else others are asked
     */
    default boolean show(EObject part) {
        return false;
    }

    /** The form around the part. */
    interface Place {
        /** Returns the model of the form, which tells its listeners of every change. */
        FormModel form();

        /** To be called when the part needs more or less room. */
        void changed();

        /** To be called when a control gets the focus, so that it is seen. */
        void focused(Control control);

        /** Returns the services of the editor that the form is in. */
        IServiceLocator site();

        /** Goes to a field or part of the form, wherever it stands: by its id, such as {@code impact.workaround}. */
        void reveal(String field);

        /**
         * Has a handler called when a part of the element that stands here is to be shown.
         *
         * @param handler takes the part and its field; null for none in particular
         */
        void onReveal(BiConsumer<EObject, String> handler);

        /**
         * Has a handler called before anything is saved: it takes over what is being typed.
         *
         * @param handler tells whether nothing is left that is no value
         */
        void onCommit(BooleanSupplier handler);
    }
}
