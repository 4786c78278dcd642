package org.ratswerk.ui.internal.reports;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.Report;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.reports.DocumentChoice;

/** Asks which document to make, about what, in which edition and format, with which template and password, and where. */
final class DocumentDialog extends Dialog {
    private static final int WIDTH = 620;
    private static final int LINES = 7;
    private static final int PLANS = 5;

    private final DocumentChoice choice;
    private List documents;
    private Label description;
    private Label plansLabel;
    private Table plans;
    private Button redacted;
    private Combo format;
    private Text template;
    private Button browseTemplate;
    private Text password;
    private Text repeated;
    private Text file;
    private Label message;
    private String suggested = "";

    private DocumentDialog(Shell parent, DocumentChoice choice) {
        super(parent);
        this.choice = choice;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    static void open(Shell parent, DocumentChoice choice) {
        LastChoice.restore(choice);
        if (new DocumentDialog(parent, choice).open() == IDialogConstants.OK_ID) {
            LastChoice.keep(choice);
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
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH / 2, 2 * documents.getItemHeight())
                .applyTo(description);
        plans(area);
        new Label(area, SWT.NONE);
        redacted = Widgets.id(new Button(area, SWT.CHECK), "document.redacted");
        redacted.setText(Widgets.plain(DocumentTexts.get("create.redacted")));
        GridDataFactory.swtDefaults().span(2, 1).applyTo(redacted);
        label(area, "create.format", SWT.CENTER);
        format = Widgets.id(new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN), "document.format");
        Widgets.name(format, DocumentTexts.get("create.format"));
        GridDataFactory.swtDefaults().span(2, 1).applyTo(format);
        template(area);
        password(area);
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

    /** What documents about several things can be about alone. */
    private void plans(Composite area) {
        plansLabel = label(area, "create.plans", SWT.BEGINNING);
        plans = Widgets.id(new Table(area, SWT.BORDER | SWT.CHECK | SWT.V_SCROLL), "document.plans");
        Widgets.name(plans, DocumentTexts.get("create.plans.hint"));
        plans.setToolTipText(Widgets.plain(DocumentTexts.get("create.plans.hint")));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SWT.DEFAULT, PLANS * plans.getItemHeight())
                .applyTo(plans);
    }

    private void template(Composite area) {
        label(area, "create.template", SWT.CENTER);
        template = Widgets.id(new Text(area, SWT.BORDER), "document.template");
        String given = DocumentChoice.givenTemplate();
        String usual = DocumentChoice.isTemplateLocked() ? DocumentTexts.get("create.template.locked", given)
                : DocumentTexts.get("create.template.usual");
        template.setMessage(usual);
        template.setToolTipText(given.isEmpty() || DocumentChoice.isTemplateLocked() ? usual
                : DocumentTexts.get("create.template.given", given));
        Widgets.name(template, DocumentTexts.get("create.template")
                + (DocumentChoice.isTemplateLocked() ? ": " + usual : ""));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(template);
        browseTemplate = Widgets.button(area, "document.template.browse", DocumentTexts.get("browse"), null,
                this::browseTemplate);
    }

    private void password(Composite area) {
        label(area, "create.password", SWT.CENTER);
        var fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(Widgets.GRID, 0).applyTo(fields);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(fields);
        password = secret(fields, "document.password", "create.password.none", "create.password");
        repeated = secret(fields, "document.password.again", "create.password.again", "create.password.again");
    }

    private static Text secret(Composite parent, String id, String hint, String name) {
        var text = Widgets.id(new Text(parent, SWT.BORDER | SWT.PASSWORD), id);
        text.setMessage(DocumentTexts.get(hint));
        Widgets.name(text, DocumentTexts.get(name));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    private static Label label(Composite parent, String key, int place) {
        var label = new Label(parent, SWT.NONE);
        label.setText(DocumentTexts.get(key) + ":");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, place).applyTo(label);
        return label;
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
            able();
            suggest();
        });
        plans.addListener(SWT.Selection, event -> {
            choice.setElements(Arrays.stream(plans.getItems()).filter(TableItem::getChecked)
                    .map(item -> (String) item.getData()).toList());
            suggest();
        });
        redacted.addListener(SWT.Selection, event -> {
            choice.setRedacted(redacted.getSelection());
            suggest();
        });
        template.addModifyListener(event -> {
            choice.setTemplate(template.getText());
            check();
        });
        password.addModifyListener(event -> secret());
        repeated.addModifyListener(event -> secret());
        file.addModifyListener(event -> {
            choice.setFile(file.getText());
            check();
        });
        template.setText(choice.template());
        documents.select(Math.max(0, choice.reports().indexOf(choice.report())));
        documents.showSelection();
        shown();
        documents.setFocus();
        return contents;
    }

    private void chosen() {
        if (documents.getSelectionIndex() < 0) {
            check();
            return;
        }
        choice.choose(choice.reports().get(documents.getSelectionIndex()));
        shown();
    }

    /** Shows what is chosen. */
    private void shown() {
        if (choice.report() == null) {
            check();
            return;
        }
        description.setText(Widgets.plain(choice.report().description()));
        format.setItems(choice.formats().stream().map(DocumentChoice::title).toArray(String[]::new));
        format.select(choice.formats().indexOf(choice.format()));
        format.requestLayout();
        plans.removeAll();
        for (Report.Choice each : choice.choices()) {
            var item = new TableItem(plans, SWT.NONE);
            item.setText(Widgets.plain(each.name()));
            item.setData(each.id());
            item.setChecked(choice.elements().contains(each.id()));
        }
        boolean several = plans.getItemCount() > 1;
        for (Control control : new Control[] {plansLabel, plans}) {
            ((GridData) control.getLayoutData()).exclude = !several;
            control.setVisible(several);
        }
        plans.getParent().layout();
        Point size = getShell().getSize();
        Point wanted = getShell().computeSize(size.x, SWT.DEFAULT);
        if (wanted.y > size.y) {
            // the list of documents keeps its place
            getShell().setSize(size.x, wanted.y);
        }
        documents.showSelection();
        able();
        suggest();
    }

    /** Fields that make no sense for the document or its format cannot be used. */
    private void able() {
        redacted.setEnabled(choice.isRedactable());
        redacted.setSelection(choice.isRedacted());
        boolean chosen = choice.hasTemplates() && !DocumentChoice.isTemplateLocked();
        template.setEnabled(chosen);
        browseTemplate.setEnabled(chosen);
        password.setEnabled(choice.encrypts());
        repeated.setEnabled(choice.encrypts());
    }

    private void secret() {
        choice.setPassword(password.getText(), repeated.getText());
        suggest();
    }

    private void browseTemplate() {
        var dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(DocumentTexts.get("create.template"));
        dialog.setFilterExtensions(new String[] {"*.docx;*.dotx"});
        String name = dialog.open();
        if (name != null) {
            template.setText(name);
        }
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
        dialog.setFilterExtensions(new String[] {"*." + choice.extension()});
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
