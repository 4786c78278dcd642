package org.ratswerk.ui.internal.forms;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.services.IServiceLocator;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.forms.Form;
import org.ratswerk.ui.model.forms.FormModel;

/** A page of a form that another bundle fills. */
final class PartPage extends FormPage {
    private final FormPart part;
    private final String id;
    private Composite area;
    private Control content;
    private Control last;

    PartPage(ElementEditor editor, Form.Page page, FormPart part) {
        super(editor, page.id(), page.title());
        this.part = part;
        this.id = page.id();
    }

    @Override
    public void createPartControl(Composite parent) {
        area = Widgets.id(Widgets.area(parent, 1), "form.page." + id);
        area.setLayout(new FillLayout());
        content = part.create(area, new FormPart.Place() {
            @Override
            public FormModel form() {
                return ((ElementEditor) getEditor()).model();
            }

            @Override
            public void changed() {
                area.layout(true, true);
            }

            @Override
            public void focused(Control control) {
                last = control;
            }

            @Override
            public IServiceLocator site() {
                return getEditor().getSite();
            }

            @Override
            public void reveal(String field) {
                ((ElementEditor) getEditor()).reveal(field);
            }

            @Override
            public void onReveal(BiConsumer<EObject, String> handler) {
                ((ElementEditor) getEditor()).onReveal(id, handler);
            }

            @Override
            public void onCommit(BooleanSupplier handler) {
                ((ElementEditor) getEditor()).onCommit(handler);
            }
        });
    }

    @Override
    public Control getPartControl() {
        return area;
    }

    @Override
    public void setFocus() {
        boolean again = last != null && !last.isDisposed() && last.isVisible() && last.isEnabled() && last.setFocus();
        if (!again && content != null) {
            content.setFocus();
        }
    }
}
