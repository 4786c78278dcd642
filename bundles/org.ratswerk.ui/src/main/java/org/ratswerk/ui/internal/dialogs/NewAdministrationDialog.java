package org.ratswerk.ui.internal.dialogs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.core.policy.Setting;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;

/** Asks for the name and the place of a new administration. */
public final class NewAdministrationDialog extends Dialog {
    private static final int WIDTH = 440;

    private Text name;
    private Text place;
    private Label message;
    private String chosenName;
    private Path chosenFolder;

    /** A dialog over the window. */
    public NewAdministrationDialog(Shell parent) {
        super(parent);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Returns the name; null where the dialog was cancelled. */
    public String name() {
        return chosenName;
    }

    /** Returns the folder; null where the dialog was cancelled. */
    public Path folder() {
        return chosenFolder;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(UiTexts.get("new.title"));
        Widgets.id(shell, "dialog.new");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Widgets.GRID, 2 * Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
        label(area, "new.name");
        name = Widgets.id(new Text(area, SWT.BORDER), "dialog.new.name");
        Widgets.name(name, UiTexts.get("new.name"));
        name.setMessage(UiTexts.get("new.name.example"));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(name);
        label(area, "new.place");
        place = Widgets.id(new Text(area, SWT.BORDER), "dialog.new.place");
        Widgets.name(place, UiTexts.get("new.place"));
        place.setText(Setting.NEW_FOLDER.path()
                .orElseGet(() -> Path.of(System.getProperty("user.home")).resolve("Ratswerk")).toString());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(place);
        var browse = Widgets.id(new Button(area, SWT.PUSH), "dialog.new.browse");
        browse.setText(UiTexts.get("dialog.browse"));
        browse.addListener(SWT.Selection, event -> browse());
        message = Widgets.id(new Label(area, SWT.WRAP), "dialog.new.message");
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(WIDTH, 3 * Widgets.GRID + 2 * Widgets.GRID)
                .applyTo(message);
        name.addModifyListener(event -> check());
        place.addModifyListener(event -> check());
        return area;
    }

    private static void label(Composite parent, String text) {
        var label = new Label(parent, SWT.NONE);
        label.setText(UiTexts.get(text) + ":");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    private void browse() {
        var dialog = new DirectoryDialog(getShell());
        dialog.setText(UiTexts.get("new.place"));
        dialog.setFilterPath(place.getText());
        var folder = dialog.open();
        if (folder != null) {
            place.setText(folder);
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
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, UiTexts.get("new.create"), true), "dialog.new.create");
        createButton(parent, IDialogConstants.CANCEL_ID, UiTexts.get("dialog.cancel"), false);
    }

    private void check() {
        var fault = fault();
        message.setText(fault != null ? fault : UiTexts.get("new.folder", chosenFolder));
        message.setForeground(Palette.color(Palette.Tone.SECONDARY));
        getButton(IDialogConstants.OK_ID).setEnabled(fault == null);
    }

    private String fault() {
        chosenName = name.getText().strip();
        if (chosenName.isEmpty()) {
            return UiTexts.get("new.fault.name");
        }
        try {
            chosenFolder = Path.of(place.getText().strip()).resolve(folderName(chosenName)).toAbsolutePath();
        } catch (InvalidPathException e) {
            return UiTexts.get("new.fault.place");
        }
        if (place.getText().isBlank()) {
            return UiTexts.get("new.fault.place");
        }
        return isFree(chosenFolder) ? null : UiTexts.get("new.fault.exists", chosenFolder);
    }

    private static boolean isFree(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** A folder name that every system takes. */
    private static String folderName(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
                .replace("ß", "ss").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "administration" : plain;
    }

    @Override
    protected void cancelPressed() {
        chosenName = null;
        chosenFolder = null;
        super.cancelPressed();
    }

    @Override
    protected void okPressed() {
        if (fault() == null) {
            super.okPressed();
        }
    }
}
