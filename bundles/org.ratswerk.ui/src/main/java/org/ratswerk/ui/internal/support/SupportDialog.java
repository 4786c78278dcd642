package org.ratswerk.ui.internal.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.core.support.SupportBundle;
import org.ratswerk.model.Person;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.model.OpenAdministration;

/** Shows what is in the support bundle before it is saved: each file as it will be; what is not wanted is left out. */
public final class SupportDialog extends Dialog {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 420;
    private static final int LEFT = 36;
    private static final int RIGHT = 64;

    private final SupportBundle bundle;
    private Table files;
    private Text preview;
    private Label message;

    private SupportDialog(Shell parent, SupportBundle bundle) {
        super(parent);
        this.bundle = bundle;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Collects in the background and then shows it over the window. */
    public static void collect(Shell shell) {
        Set<String> names = names();
        var job = Job.createSystem(SupportTexts.get("collecting"), monitor -> {
            var bundle = SupportBundle.collect(List.of(Platform.getLogFileLocation().toPath()), names);
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> new SupportDialog(
                    shell == null || shell.isDisposed() ? null : shell, bundle).open());
        });
        job.setPriority(Job.SHORT);
        job.schedule();
    }

    /** Names of what is in the open administrations: none of it belongs into the bundle. */
    private static Set<String> names() {
        var names = new HashSet<String>();
        for (OpenAdministration open : UiPlugin.administrations().list()) {
            names.add(open.name());
            open.model().elements().filter(element -> element.getName() != null).forEach(element -> {
                names.add(element.getName());
                if (element instanceof Person) {
                    // people are also called by a part of their name
                    names.addAll(List.of(element.getName().split("[ ,]+")));
                }
            });
        }
        return names;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(SupportTexts.get("title"));
        Widgets.id(shell, "dialog.support");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(2 * Widgets.GRID, 2 * Widgets.GRID).spacing(0, Widgets.GRID).applyTo(area);
        var hint = new Label(area, SWT.WRAP);
        hint.setText(SupportTexts.get("hint"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(hint);
        var both = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(both);
        files = Widgets.id(new Table(both, SWT.CHECK | SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION), "support.files");
        Widgets.name(files, SupportTexts.get("files"));
        for (var part : bundle.parts()) {
            var item = new TableItem(files, SWT.NONE);
            item.setText(part.title());
            item.setData(part);
            item.setChecked(true);
        }
        preview = Widgets.id(new Text(both, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL),
                "support.preview");
        preview.setFont(JFaceResources.getTextFont());
        Widgets.name(preview, SupportTexts.get("preview"));
        both.setWeights(LEFT, RIGHT);
        message = Widgets.id(new Label(area, SWT.WRAP), "support.message");
        message.setForeground(Palette.color(Palette.Tone.SECONDARY));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
        files.addListener(SWT.Selection, event -> show());
        files.select(0);
        show();
        return area;
    }

    private void show() {
        int selected = files.getSelectionIndex();
        if (selected >= 0) {
            preview.setText(((SupportBundle.Part) files.getItem(selected).getData()).text());
        }
        long wanted = List.of(files.getItems()).stream().filter(TableItem::getChecked).count();
        message.setText(SupportTexts.get("count", wanted, files.getItemCount()));
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(wanted > 0);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, SupportTexts.get("save"), true), "support.save");
        createButton(parent, IDialogConstants.CANCEL_ID, SupportTexts.get("cancel"), false);
    }

    @Override
    protected void okPressed() {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(SupportTexts.get("title"));
        dialog.setFileName(SupportBundle.suggestedName(LocalDate.now()));
        dialog.setFilterExtensions(new String[] {"*.zip"});
        dialog.setOverwrite(true);
        String name = dialog.open();
        if (name != null && save(Path.of(name))) {
            super.okPressed();
        }
    }

    private boolean save(Path file) {
        var leftOut = new ArrayList<String>();
        for (var item : files.getItems()) {
            if (!item.getChecked()) {
                leftOut.add(((SupportBundle.Part) item.getData()).name());
            }
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var out = Files.newOutputStream(part)) {
                bundle.write(out, leftOut);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            FaultDialog.open(SupportTexts.get("title"), SupportTexts.get("failed"),
                    List.of(new Fault(file.toString(), 0, 0, SupportTexts.get("failed.text"))), e);
            return false;
        }
    }
}
