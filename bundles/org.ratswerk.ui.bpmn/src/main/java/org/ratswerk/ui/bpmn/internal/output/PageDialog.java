package org.ratswerk.ui.bpmn.internal.output;

import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.graph.PageSetup;
import org.ratswerk.graph.PageSetup.Direction;
import org.ratswerk.graph.PageSetup.Scaling;
import org.ratswerk.graph.Paper;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.bpmn.model.output.PrintModel;
import org.ratswerk.ui.internal.Widgets;

/** Asks how a diagram is put on pages. */
final class PageDialog extends Dialog {
    private static final Texts TEXTS = Texts.of(PageDialog.class);

    private final PrintModel model;
    private final boolean print;
    private Spinner percent;

    /**
     * @param parent window
     * @param model what is chosen
     * @param print whether to print, else to make a PDF file
     */
    PageDialog(Shell parent, PrintModel model, boolean print) {
        super(parent);
        this.model = model;
        this.print = print;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.get(print ? "page.print" : "page.export"));
        Widgets.id(shell, "dialog.bpmn.page");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).margins(2 * Widgets.GRID, 2 * Widgets.GRID)
                .spacing(2 * Widgets.GRID, Widgets.GRID).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        var setup = model.setup();
        choices(group(area, "paper"), "paper.", Paper.values(), setup.paper(), model::setPaper);
        choices(group(area, "direction"), "direction.", Direction.values(), setup.direction(), model::setDirection);
        var size = choices(group(area, "scaling"), "scaling.", Scaling.values(), setup.scaling(), this::scale);
        percent = Widgets.name(Widgets.id(new Spinner(size, SWT.BORDER), "dialog.bpmn.page.percent"),
                TEXTS.get("percent"));
        percent.setValues(setup.percent(), PageSetup.LEAST_PERCENT, PageSetup.MOST_PERCENT, 0, 5, 25);
        percent.addModifyListener(event -> model.setPercent(percent.getSelection()));
        percent.setEnabled(setup.scaling() == Scaling.FIXED);
        var header = group(area, "header");
        var shown = Widgets.id(new Button(header, SWT.CHECK), "dialog.bpmn.page.header");
        shown.setText(TEXTS.get("header.shown"));
        shown.setSelection(setup.header());
        shown.addListener(SWT.Selection, event -> model.setHeader(shown.getSelection()));
        new Label(header, SWT.NONE).setText(TEXTS.get("version"));
        var version = Widgets.name(Widgets.id(new Text(header, SWT.BORDER), "dialog.bpmn.page.version"),
                TEXTS.get("version"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(version);
        version.addModifyListener(event -> model.setVersion(version.getText()));
        return area;
    }

    private void scale(Scaling now) {
        model.setScaling(now);
        percent.setEnabled(now == Scaling.FIXED);
    }

    private static Group group(Composite parent, String name) {
        var group = new Group(parent, SWT.NONE);
        group.setText(TEXTS.get(name));
        GridLayoutFactory.fillDefaults().margins(Widgets.GRID, Widgets.GRID).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(group);
        return group;
    }

    private static <E extends Enum<E>> Group choices(Group group, String prefix, E[] values, E current,
            Consumer<E> choose) {
        for (E value : values) {
            String key = prefix + value.name().toLowerCase(Locale.ROOT);
            var button = Widgets.id(new Button(group, SWT.RADIO), "dialog.bpmn.page." + key);
            button.setText(TEXTS.get(key));
            button.setSelection(value == current);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    choose.accept(value);
                }
            });
        }
        return group;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, TEXTS.get(print ? "print" : "export"), true),
                "dialog.bpmn.page.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, TEXTS.get("cancel"), false);
    }
}
