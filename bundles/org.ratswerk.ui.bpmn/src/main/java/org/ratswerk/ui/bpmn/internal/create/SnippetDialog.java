package org.ratswerk.ui.bpmn.internal.create;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.layout.DiagramXml;
import org.ratswerk.bpmn.picture.BpmnPicture;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;

/** Lets the user choose a part of a diagram that the administration keeps. */
final class SnippetDialog extends Dialog {
    private static final Texts TEXTS = Texts.of(SnippetDialog.class);
    private static final int LIST = 260;
    private static final int PICTURE = 460;
    private static final int HEIGHT = 320;

    private final List<BpmnDocument> parts;
    private org.eclipse.swt.widgets.List list;
    private PicturePane picture;
    private BpmnDocument chosen;

    SnippetDialog(Shell parent, List<BpmnDocument> parts) {
        super(parent);
        this.parts = parts;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Reads those of the files that can be read. */
    static List<BpmnDocument> read(List<Path> files) {
        var parts = new ArrayList<BpmnDocument>();
        for (Path file : files) {
            try {
                parts.add(DiagramXml.complete(BpmnDocument.read(file)));
            } catch (IOException e) {
                UiPlugin.log("A part of a diagram cannot be read: " + file, e);
            }
        }
        return parts;
    }

    /** Opens the dialog; returns the chosen part, empty for none. */
    Optional<BpmnDocument> choose() {
        return open() == OK ? Optional.ofNullable(chosen) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.get("snippet.insert.title"));
        Widgets.id(shell, "dialog.bpmn.snippet");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Widgets.GRID, 2 * Widgets.GRID)
                .spacing(2 * Widgets.GRID, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        list = Widgets.name(Widgets.id(new org.eclipse.swt.widgets.List(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL),
                "dialog.bpmn.snippet.list"), TEXTS.get("snippet.list"));
        GridDataFactory.fillDefaults().grab(false, true).hint(LIST, HEIGHT).applyTo(list);
        parts.forEach(part -> list.add(part.processes().isEmpty() ? part.xml().file() : part.processes().getFirst().name()));
        list.addListener(SWT.Selection, event -> show());
        list.addListener(SWT.DefaultSelection, event -> okPressed());
        picture = new PicturePane(area, "dialog.bpmn.snippet.picture", TEXTS.get("new.picture"));
        GridDataFactory.fillDefaults().grab(true, true).hint(PICTURE, HEIGHT).applyTo(picture.control());
        list.setSelection(0);
        show();
        return area;
    }

    private void show() {
        chosen = parts.get(list.getSelectionIndex());
        var part = chosen;
        picture.show(() -> BpmnPicture.of(part).stream().findFirst().orElse(null));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, TEXTS.get("snippet.insert"), true),
                "dialog.bpmn.snippet.insert");
        createButton(parent, IDialogConstants.CANCEL_ID, TEXTS.get("cancel"), false);
    }
}
