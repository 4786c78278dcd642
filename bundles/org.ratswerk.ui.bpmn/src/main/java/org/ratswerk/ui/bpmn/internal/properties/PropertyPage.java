package org.ratswerk.ui.bpmn.internal.properties;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.part.IPageSite;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.BpmnEditorListener;
import org.ratswerk.ui.bpmn.BpmnSelection;
import org.ratswerk.ui.internal.Palette;

/** The view Properties of a BPMN editor. Undo, redo and save are about the diagram. */
public final class PropertyPage extends TabbedPropertySheetPage {
    private final BpmnEditor editor;
    private PageCommands commands;
    private final BpmnEditorListener listener = new BpmnEditorListener() {
        @Override
        public void selectionChanged(BpmnSelection selection) {
            show(selection);
        }
    };
    /** What is just being typed counts when the diagram is saved. */
    private final IExecutionListener saving = new IExecutionListener() {
        @Override
        public void preExecute(String command, ExecutionEvent event) {
            if (command.equals(IWorkbenchCommandConstants.FILE_SAVE) || command.equals(IWorkbenchCommandConstants.FILE_SAVE_ALL)
                    || command.equals(IWorkbenchCommandConstants.EDIT_UNDO)) {
                commit();
            }
        }

        @Override
        public void notHandled(String command, NotHandledException exception) {
            // nothing to do
        }

        @Override
        public void postExecuteFailure(String command, org.eclipse.core.commands.ExecutionException exception) {
            // nothing to do
        }

        @Override
        public void postExecuteSuccess(String command, Object result) {
            // nothing to do
        }
    };

    /**
     * @param editor editor
     */
    public PropertyPage(BpmnEditor editor) {
        super(() -> PropertyTabs.CONTRIBUTOR);
        this.editor = editor;
    }

    @Override
    public void init(IPageSite site) {
        super.init(site);
        commands = new PageCommands(this, site.getWorkbenchWindow());
        commands.history(editor);
        PlatformUI.getWorkbench().getService(ICommandService.class).addExecutionListener(saving);
        editor.addListener(listener);
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        Palette.onChange(getControl(), () -> getControl().redraw());
        show(editor.selection());
    }

    /** What is selected counts also while another part than the editor is active, such as the outline. */
    private void show(BpmnSelection selection) {
        if (getControl() != null && !getControl().isDisposed()) {
            selectionChanged(editor, selection);
        }
    }

    @Override
    public void setActionBars(IActionBars bars) {
        // undo and redo are handled above
    }

    /** Makes what is just being typed part of the diagram. */
    private void commit() {
        var control = getControl();
        if (control == null || control.isDisposed()) {
            return;
        }
        if (!(control.getDisplay().getFocusControl() instanceof Text focus)) {
            return;
        }
        for (Control each = focus; each != null; each = each.getParent()) {
            if (each == control) {
                focus.notifyListeners(SWT.DefaultSelection, new Event());
                return;
            }
        }
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, org.eclipse.jface.viewers.ISelection selection) {
        if (selection instanceof BpmnSelection) {
            super.selectionChanged(part, selection);
        }
    }

    @Override
    public void dispose() {
        PlatformUI.getWorkbench().getService(ICommandService.class).removeExecutionListener(saving);
        editor.removeListener(listener);
        commands.dispose();
        super.dispose();
    }
}
