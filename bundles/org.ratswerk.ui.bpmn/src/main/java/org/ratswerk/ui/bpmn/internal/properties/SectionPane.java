package org.ratswerk.ui.bpmn.internal.properties;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.AbstractPropertySection;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.BpmnSelection;
import org.ratswerk.ui.bpmn.model.CanvasElement;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** What the sections of the view Properties share: what is selected, the layout, lines that come and go. */
abstract class SectionPane extends AbstractPropertySection {
    private static final int NARROW = 380;

    private TabbedPropertySheetPage page;
    private Composite area;
    private BpmnEditor editor;
    private List<CanvasElement> elements = List.of();

    @Override
    public final void createControls(Composite parent, TabbedPropertySheetPage sheet) {
        super.createControls(parent, sheet);
        page = sheet;
        area = Widgets.area(parent, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(Widgets.GRID, Widgets.GRID).spacing(Widgets.GRID, Widgets.GRID / 2)
                .applyTo(area);
        area.addListener(SWT.Resize, event -> fit());
    }

    @Override
    public final void setInput(IWorkbenchPart part, ISelection selection) {
        super.setInput(part, selection);
        if (selection instanceof BpmnSelection chosen) {
            editor = chosen.editor();
            elements = chosen.elements();
        }
    }

    Composite area() {
        return area;
    }

    BpmnEditor editor() {
        return editor;
    }

    List<CanvasElement> elements() {
        return elements;
    }

    /** Labels stand above the fields where there is no room beside them. */
    private void fit() {
        int columns = area.getClientArea().width < NARROW ? 1 : 2;
        var layout = (GridLayout) area.getLayout();
        if (layout.numColumns != columns) {
            layout.numColumns = columns;
            for (Control child : area.getChildren()) {
                if (child.getData("wide") != null && child.getLayoutData() instanceof GridData data) {
                    data.horizontalSpan = columns;
                }
            }
            area.getDisplay().asyncExec(this::relayout);
        }
    }

    /** Lays out anew after something has come or gone. */
    void relayout() {
        if (!area.isDisposed()) {
            area.getParent().layout(true, true);
            page.resizeScrolledComposite();
        }
    }

    /** Gives a control the whole width. */
    <C extends Control> C wide(C control, boolean grabVertical) {
        control.setData("wide", true);
        GridDataFactory.fillDefaults().grab(true, grabVertical)
                .span(((GridLayout) area.getLayout()).numColumns, 1).applyTo(control);
        return control;
    }

    /** Returns a line of text that takes no room while it is empty. */
    Label line(Composite parent) {
        var label = Widgets.secondary(parent, "", SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID * 12, SWT.DEFAULT).exclude(true).applyTo(label);
        label.setVisible(false);
        return label;
    }

    /** Shows a text in such a line; empty for none. */
    void show(Label line, String text, boolean fault) {
        if (line.isDisposed()) {
            return;
        }
        var shown = text.isEmpty() ? "" : Widgets.plain(fault ? "✕ " + text : text);
        Widgets.colors(line, fault ? Palette.color(Symbol.INFEASIBLE) : Palette.color(Palette.Tone.SECONDARY));
        if (!line.getText().equals(shown)) {
            line.setText(shown);
            ((GridData) line.getLayoutData()).exclude = shown.isEmpty();
            line.setVisible(!shown.isEmpty());
            relayout();
        }
    }

    @Override
    public final boolean shouldUseExtraSpace() {
        return true;
    }
}
