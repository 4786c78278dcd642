package org.ratswerk.ui.internal.publish;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.publish.PublishPreview;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.publish.PublishChoice;

/** Asks where to publish and in which languages, and shows what will be published, what not and why. */
final class PublishDialog extends Dialog {
    private static final int WIDTH = 820;
    private static final int LINES = 9;
    private static final int NAME = 260;
    private static final int REASON = 130;
    private static final String SETTINGS = "publish";

    private final PublishChoice choice;
    private Text folder;
    private Button german;
    private Button english;
    private Button drafts;
    private Label publishedTitle;
    private List published;
    private Label leftOutTitle;
    private Table leftOut;
    private Label message;

    private PublishDialog(Shell parent, PublishChoice choice) {
        super(parent);
        this.choice = choice;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    static void open(Shell parent, PublishChoice choice) {
        var settings = DialogSettings.getOrCreateSection(UiPlugin.get().getDialogSettings(), SETTINGS);
        String key = choice.administration().folder().toString();
        if (settings.get(key) != null) {
            choice.setFolder(settings.get(key));
        }
        if (new PublishDialog(parent, choice).open() == IDialogConstants.OK_ID) {
            settings.put(key, choice.folder().toString());
            PublishJob.start(choice);
        }
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Widgets.plain(PublishTexts.get("title", choice.administration().name())));
        Widgets.id(shell, "dialog.publish");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Widgets.GRID, 2 * Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
        label(area, "folder");
        folder = Widgets.id(new Text(area, SWT.BORDER), "publish.folder");
        Widgets.name(folder, PublishTexts.get("folder"));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(folder);
        Widgets.button(area, "publish.browse", PublishTexts.get("browse"), null, this::browse);
        label(area, "languages");
        var languages = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * Widgets.GRID, 0).applyTo(languages);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(languages);
        german = check(languages, "publish.german", "language.de");
        english = check(languages, "publish.english", "language.en");
        german.setSelection(true);
        english.setSelection(true);
        new Label(area, SWT.NONE);
        drafts = check(area, "publish.drafts", "drafts");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(drafts);
        preview(area);
        message = Widgets.id(new Label(area, SWT.WRAP), "publish.message");
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WIDTH / 2, 2 * published.getItemHeight())
                .applyTo(message);
        return area;
    }

    private void preview(Composite area) {
        var lists = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(2 * Widgets.GRID, Widgets.GRID / 2)
                .applyTo(lists);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).applyTo(lists);
        publishedTitle = title(lists, "publish.publishedTitle");
        leftOutTitle = title(lists, "publish.leftOutTitle");
        published = Widgets.id(new List(lists, SWT.BORDER | SWT.V_SCROLL | SWT.SINGLE), "publish.published");
        Widgets.name(published, PublishTexts.get("published"));
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LINES * published.getItemHeight())
                .applyTo(published);
        leftOut = Widgets.id(new Table(lists, SWT.BORDER | SWT.FULL_SELECTION), "publish.leftOut");
        leftOut.setHeaderVisible(true);
        Widgets.name(leftOut, PublishTexts.get("leftOut"));
        column("column.process", NAME);
        column("column.reason", REASON);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LINES * published.getItemHeight())
                .applyTo(leftOut);
        var withheld = Widgets.id(new Label(lists, SWT.WRAP), "publish.withheld");
        withheld.setText(Widgets.plain(choice.preview().withheld()));
        withheld.setForeground(Palette.color(Palette.Tone.SECONDARY));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(withheld);
    }

    private static Label title(Composite parent, String id) {
        var title = Widgets.id(new Label(parent, SWT.NONE), id);
        title.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        return title;
    }

    private void column(String key, int width) {
        var column = new TableColumn(leftOut, SWT.NONE);
        column.setText(PublishTexts.get(key));
        column.setWidth(width);
    }

    private static Button check(Composite parent, String id, String key) {
        var button = Widgets.id(new Button(parent, SWT.CHECK), id);
        button.setText(PublishTexts.get(key));
        return button;
    }

    private static void label(Composite parent, String key) {
        var label = new Label(parent, SWT.NONE);
        label.setText(PublishTexts.get(key) + ":");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, PublishTexts.get("publish"), true), "publish.publish");
        createButton(parent, IDialogConstants.CANCEL_ID, PublishTexts.get("cancel"), false);
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        folder.setText(choice.folder().toString());
        folder.setSelection(folder.getText().length());
        folder.addModifyListener(event -> {
            choice.setFolder(folder.getText());
            check();
        });
        for (Button button : new Button[] {german, english, drafts}) {
            button.addListener(SWT.Selection, event -> chosen());
        }
        chosen();
        folder.setFocus();
        return contents;
    }

    private void chosen() {
        choice.setLanguages(german.getSelection(), english.getSelection());
        choice.setDrafts(drafts.getSelection());
        PublishPreview preview = choice.preview();
        publishedTitle.setText(PublishTexts.get("published.count", preview.published().size()));
        published.setItems(preview.published().toArray(String[]::new));
        leftOutTitle.setText(PublishTexts.get("leftOut.count", preview.leftOut().size()));
        leftOut.removeAll();
        for (PublishPreview.LeftOut each : preview.leftOut()) {
            new TableItem(leftOut, SWT.NONE).setText(new String[] {each.name(), each.reason()});
        }
        check();
    }

    private void browse() {
        var dialog = new DirectoryDialog(getShell(), SWT.SAVE);
        dialog.setText(PublishTexts.get("folder"));
        dialog.setMessage(PublishTexts.get("folder.message"));
        if (choice.folder() != null) {
            dialog.setFilterPath(choice.folder().toString());
        }
        String name = dialog.open();
        if (name != null) {
            folder.setText(name);
        }
    }

    private void check() {
        var fault = choice.fault();
        message.setText(Widgets.plain(fault.orElse(published.getItemCount() == 0 ? PublishTexts.get("nothing") : "")));
        getButton(IDialogConstants.OK_ID).setEnabled(fault.isEmpty());
    }
}
