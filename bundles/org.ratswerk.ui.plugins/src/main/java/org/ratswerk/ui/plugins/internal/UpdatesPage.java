package org.ratswerk.ui.plugins.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.ratswerk.ui.internal.Widgets;

/** Whether the program looks for new versions by itself. */
public final class UpdatesPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final int TEXT_WIDTH = 420;

    private Button look;

    @Override
    public void init(IWorkbench workbench) {
        // everything is read when the page is shown
    }

    @Override
    protected Control createContents(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(Widgets.GRID, Widgets.GRID).applyTo(area);
        look = Widgets.id(new Button(area, SWT.CHECK), "preferences.updates.look");
        look.setText(WindowTexts.get("look"));
        look.setSelection(Looking.isOn());
        look.setEnabled(!Looking.isLocked());
        var hint = new Label(area, SWT.WRAP);
        hint.setText(WindowTexts.get(Looking.isLocked() ? "look.locked" : "look.hint"));
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(hint);
        return area;
    }

    @Override
    protected void performDefaults() {
        if (look.isEnabled()) {
            look.setSelection(false);
        }
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (look.isEnabled()) {
            Looking.set(look.getSelection());
        }
        return true;
    }
}
