package org.ratswerk.ui.internal.relations;

import java.time.Duration;
import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.core.edit.Proposal;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.relations.DependencyEdits;

/** Asks for a dependency of an element: which way, on what, how long it is bridged, and why. */
final class DependencyDialog extends Dialog {
    private static final int WIDTH = 480;
    private static final int LINES = 9;
    private static final int MOST = 100;
    private static final int MESSAGE_LINES = 3;

    private final DependencyEdits edits;
    private final Element element;
    private boolean suppliers;
    private Text search;
    private Table list;
    private Text bridging;
    private Text reason;
    private Label symbol;
    private Label message;
    private List<Proposal> shown = List.of();
    private Element chosen;
    private Duration duration;
    private Dependency added;

    DependencyDialog(Shell parent, OpenAdministration administration, Element element, boolean suppliers) {
        super(parent);
        this.edits = new DependencyEdits(administration);
        this.element = element;
        this.suppliers = suppliers && DependencyEdits.canDepend(element);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Returns what was added; null where the dialog was cancelled. */
    Dependency added() {
        return added;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(RelationTexts.get("add.title", Names.of(element)));
        Widgets.id(shell, "dialog.dependency");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Widgets.GRID, 2 * Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
        way(area, "add.suppliers", true);
        way(area, "add.dependents", false);
        search = Widgets.id(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "dialog.dependency.search");
        search.setMessage(RelationTexts.get("add.search"));
        Widgets.name(search, RelationTexts.get("add.search"));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(search);
        list = Widgets.id(new Table(area, SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION), "dialog.dependency.list");
        Widgets.name(list, RelationTexts.get("add.list"));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, LINES * list.getItemHeight())
                .applyTo(list);
        bridging = field(area, "add.bridging", "dialog.dependency.bridging");
        bridging.setMessage(RelationTexts.get("add.bridging.example"));
        reason = field(area, "add.reason", "dialog.dependency.reason");
        message(area);
        search.addModifyListener(event -> find());
        search.addListener(SWT.KeyDown, this::intoList);
        list.addListener(SWT.Selection, event -> choose());
        list.addListener(SWT.DefaultSelection, event -> okIfPossible());
        bridging.addModifyListener(event -> check());
        find();
        search.setFocus();
        return area;
    }

    private void way(Composite area, String text, boolean towardsSuppliers) {
        var button = Widgets.id(new Button(area, SWT.RADIO), "dialog." + text);
        button.setText(Widgets.plain(RelationTexts.get(text, Names.of(element))));
        button.setSelection(suppliers == towardsSuppliers);
        button.setEnabled(towardsSuppliers ? DependencyEdits.canDepend(element) : DependencyEdits.canSupply(element));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(button);
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                suppliers = towardsSuppliers;
                find();
            }
        });
    }

    private static Text field(Composite area, String label, String id) {
        var name = new Label(area, SWT.NONE);
        name.setText(RelationTexts.get(label) + ":");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(name);
        var text = Widgets.id(new Text(area, SWT.BORDER), id);
        Widgets.name(text, RelationTexts.get(label));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    private void message(Composite area) {
        var line = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Widgets.GRID, 0).applyTo(line);
        symbol = new Label(line, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).hint(2 * Widgets.GRID, 2 * Widgets.GRID)
                .applyTo(symbol);
        message = Widgets.id(new Label(line, SWT.WRAP), "dialog.dependency.message");
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH - 4 * Widgets.GRID, SWT.DEFAULT).applyTo(message);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false)
                .hint(WIDTH, MESSAGE_LINES * list.getItemHeight()).applyTo(line);
    }

    /** From the search field straight into the list. */
    private void intoList(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN && list.getItemCount() > 0) {
            list.setFocus();
            list.setSelection(Math.max(0, list.getSelectionIndex()));
            choose();
            event.doit = false;
        }
    }

    private void find() {
        shown = edits.proposals(element, suppliers, search.getText(), MOST);
        list.setRedraw(false);
        list.removeAll();
        for (var proposal : shown) {
            var item = new TableItem(list, SWT.NONE);
            item.setImage(Icons.image(proposal.element().eClass().getName()));
            item.setText(proposal.note().isEmpty() ? proposal.label() : proposal.label() + " – " + proposal.note());
        }
        list.setRedraw(true);
        // What was typed names one element best: it is chosen at once.
        if (!shown.isEmpty() && !search.getText().isBlank()) {
            list.setSelection(0);
        }
        choose();
    }

    private void choose() {
        int index = list.getSelectionIndex();
        chosen = index < 0 ? null : shown.get(index).element();
        check();
    }

    private Element dependent() {
        return suppliers ? element : chosen;
    }

    private Element supplier() {
        return suppliers ? chosen : element;
    }

    private void check() {
        String fault = edits.refusal(dependent(), supplier()).orElse(null);
        try {
            duration = edits.bridging(bridging.getText());
        } catch (InputException e) {
            fault = fault == null ? e.getMessage() : fault;
        }
        var doubt = fault == null ? edits.doubt(dependent(), supplier()).orElse("") : "";
        message.setText(fault != null ? fault : doubt);
        message.setForeground(fault != null && chosen == null ? Palette.color(Palette.Tone.SECONDARY) : null);
        symbol.setImage(fault != null && chosen != null ? Icons.image("error")
                : doubt.isEmpty() ? null : Icons.image(Palette.icon(Symbol.WARNING)));
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(fault == null);
        }
    }

    private void okIfPossible() {
        if (getButton(IDialogConstants.OK_ID).isEnabled()) {
            okPressed();
        }
    }

    @Override
    protected Control createButtonBar(Composite parent) {
        var bar = super.createButtonBar(parent);
        check();
        return bar;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, RelationTexts.get("add.do"), true),
                "dialog.dependency.add");
        createButton(parent, IDialogConstants.CANCEL_ID, UiTexts.get("dialog.cancel"), false);
    }

    @Override
    protected void okPressed() {
        added = edits.add(dependent(), supplier(), duration, reason.getText());
        super.okPressed();
    }
}
