package org.ratswerk.ui.coverage.internal.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.text.Labels;
import org.ratswerk.ui.internal.Widgets;

/** Asks for the names of the parts that an entry is split into, or for that of the one that several become. */
final class NamesDialog extends Dialog {
    private static final int WIDTH = 480;
    private static final int LINES = 6;

    private final String id;
    private final String lead;
    private final String preset;
    private final boolean several;
    private Text text;
    private List<String> names = List.of();

    private NamesDialog(Shell parent, String id, String lead, String preset, boolean several) {
        super(parent);
        this.id = id;
        this.lead = lead;
        this.preset = preset;
        this.several = several;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Returns the names of at least two parts; empty if the user does not want it. */
    static Optional<List<String>> split(Shell parent, CatalogueEntry entry) {
        String name = Labels.title(entry);
        var dialog = new NamesDialog(parent, "split", CatalogueUi.get("split.lead", name), name + " 1\n" + name + " 2", true);
        return dialog.open() == OK ? Optional.of(dialog.names) : Optional.empty();
    }

    /** Returns the name of the one; empty if the user does not want it. */
    static Optional<String> merge(Shell parent, List<CatalogueEntry> entries) {
        var dialog = new NamesDialog(parent, "merge", CatalogueUi.get("merge.lead",
                entries.stream().map(Labels::title).collect(Collectors.joining(CatalogueUi.get("merge.between")))),
                Labels.title(entries.getFirst()), false);
        return dialog.open() == OK ? Optional.of(dialog.names.getFirst()) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(CatalogueUi.get("names.title." + id));
        Widgets.id(shell, "dialog." + id);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        var label = new Label(area, SWT.WRAP);
        label.setText(Widgets.plain(lead));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        text = Widgets.name(Widgets.id(new Text(area, SWT.BORDER | (several ? SWT.MULTI | SWT.V_SCROLL : SWT.SINGLE)),
                "dialog." + id + ".names"), CatalogueUi.get("names.names." + id));
        text.setText(preset);
        text.selectAll();
        GridDataFactory.fillDefaults().grab(true, several)
                .hint(WIDTH, several ? LINES * text.getLineHeight() : SWT.DEFAULT).applyTo(text);
        text.addModifyListener(event -> check());
        return area;
    }

    @Override
    protected Control createContents(Composite parent) {
        var contents = super.createContents(parent);
        getButton(IDialogConstants.OK_ID).setText(CatalogueUi.get("names.ok." + id));
        check();
        text.setFocus();
        return contents;
    }

    private void check() {
        names = Arrays.stream(text.getText().split("\\R")).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
        getButton(IDialogConstants.OK_ID).setEnabled(names.size() >= (several ? 2 : 1));
    }
}
