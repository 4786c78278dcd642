package org.ratswerk.ui.internal.reports;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.reports.DocumentChoice;

/** Asks which document to make, in which format, and where. */
final class DocumentDialog extends Dialog {
    private static final int WIDTH = 620;
    private static final int LINES = 6;

    private final DocumentChoice choice;
    private List documents;
    private Label description;
    private Combo format;
    private Text file;
    private Label message;
    private String suggested = "";

    private DocumentDialog(Shell parent, DocumentChoice choice) {
        super(parent);
        this.choice = choice;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    static void open(Shell parent, DocumentChoice choice) {
        if (new DocumentDialog(parent, choice).open() == IDialogConstants.OK_ID) {
            DocumentJob.start(choice);
        }
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Widgets.plain(DocumentTexts.get("create.title", choice.administration().name())));
        Widgets.id(shell, "dialog.document");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Widgets.GRID, 2 * Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
        label(area, "create.document", SWT.BEGINNING);
        documents = Widgets.id(new List(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL), "document.list");
        Widgets.name(documents, DocumentTexts.get("create.document"));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SWT.DEFAULT, LINES * documents.getItemHeight())
                .applyTo(documents);
        choice.reports().forEach(report -> documents.add(report.title()));
        new Label(area, SWT.NONE);
        description = Widgets.id(new Label(area, SWT.WRAP), "document.description");
        description.setForeground(Palette.color(Palette.Tone.SECONDARY));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH / 2, 3 * documents.getItemHeight())
                .applyTo(description);
        label(area, "create.format", SWT.CENTER);
        format = Widgets.id(new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN), "document.format");
        Widgets.name(format, DocumentTexts.get("create.format"));
        GridDataFactory.swtDefaults().span(2, 1).applyTo(format);
        label(area, "create.file", SWT.CENTER);
        file = Widgets.id(new Text(area, SWT.BORDER), "document.file");
        Widgets.name(file, DocumentTexts.get("create.file"));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
        Widgets.button(area, "document.browse", DocumentTexts.get("browse"), null, this::browse);
        new Label(area, SWT.NONE);
        message = Widgets.id(new Label(area, SWT.WRAP), "document.message");
        message.setForeground(Palette.color(Palette.Tone.SECONDARY));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH / 2, 2 * documents.getItemHeight())
                .applyTo(message);
        return area;
    }

    private static void label(Composite parent, String key, int place) {
        var label = new Label(parent, SWT.NONE);
        label.setText(DocumentTexts.get(key) + ":");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, place).applyTo(label);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, DocumentTexts.get("create"), true), "document.create");
        createButton(parent, IDialogConstants.CANCEL_ID, DocumentTexts.get("cancel"), false);
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        documents.addListener(SWT.Selection, event -> chosen());
        documents.addListener(SWT.DefaultSelection, event -> {
            if (getButton(IDialogConstants.OK_ID).isEnabled()) {
                okPressed();
            }
        });
        format.addListener(SWT.Selection, event -> {
            choice.setFormat(choice.formats().get(format.getSelectionIndex()));
            suggest();
        });
        file.addModifyListener(event -> {
            choice.setFile(file.getText());
            check();
        });
        documents.select(0);
        chosen();
        documents.setFocus();
        return contents;
    }

    private void chosen() {
        if (documents.getSelectionIndex() < 0) {
            check();
            return;
        }
        choice.choose(choice.reports().get(documents.getSelectionIndex()));
        description.setText(Widgets.plain(choice.report().description()));
        format.setItems(choice.formats().stream().map(DocumentChoice::title).toArray(String[]::new));
        format.select(choice.formats().indexOf(choice.format()));
        format.requestLayout();
        suggest();
    }

    /** A name that nobody has changed follows the document and the format, another one the format. */
    private void suggest() {
        if (file.getText().equals(suggested)) {
            suggested = choice.suggested().toString();
            file.setText(suggested);
            file.setSelection(suggested.length());
        } else if (choice.file() != null && !choice.fits()) {
            file.setText(choice.fitting().toString());
        }
        check();
    }

    private void browse() {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(DocumentTexts.get("create.file"));
        dialog.setFilterExtensions(new String[] {"*." + choice.format()});
        Path now = choice.file();
        if (now != null && now.getFileName() != null) {
            dialog.setFilterPath(String.valueOf(now.getParent()));
            dialog.setFileName(now.getFileName().toString());
        }
        // this dialog asks before it overwrites
        dialog.setOverwrite(false);
        String name = dialog.open();
        if (name != null) {
            choice.setFile(name);
            file.setText(choice.fits() ? name : choice.fitting().toString());
        }
    }

    private void check() {
        var fault = choice.fault();
        message.setText(Widgets.plain(fault.orElse(choice.overwrites() ? DocumentTexts.get("create.overwrites") : "")));
        getButton(IDialogConstants.OK_ID).setEnabled(fault.isEmpty());
    }

    @Override
    protected void okPressed() {
        if (choice.overwrites() && MessageDialog.open(MessageDialog.QUESTION, getShell(),
                DocumentTexts.get("overwrite.title"),
                DocumentTexts.get("overwrite", choice.file().getFileName(), choice.file().getParent()), SWT.NONE,
                DocumentTexts.get("overwrite.yes"), DocumentTexts.get("cancel")) != 0) {
            return;
        }
        super.okPressed();
    }
}
