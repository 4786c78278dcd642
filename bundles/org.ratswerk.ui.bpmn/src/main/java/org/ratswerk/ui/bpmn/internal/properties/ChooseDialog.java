package org.ratswerk.ui.bpmn.internal.properties;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Widgets;

/** Lets the user choose one thing by typing a part of its name. */
public final class ChooseDialog extends Dialog {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 320;
    private static final int LIMIT = 200;

    private final String title;
    private final BiFunction<String, Integer, List<Entry>> source;
    private List<Entry> shown = List.of();
    private Table list;
    private Entry chosen;

    /**
     * Something to choose.
     *
     * @param label name
     * @param note what tells it from others; may be empty
     * @param icon file name of its symbol without extension
     * @param value what it stands for
     */
    public record Entry(String label, String note, String icon, Object value) {
    }

    /**
     * @param parent window
     * @param title what is chosen
     * @param source gives what fits to what has been typed, at most so many
     */
    public ChooseDialog(Shell parent, String title, BiFunction<String, Integer, List<Entry>> source) {
        super(parent);
        this.title = title;
        this.source = source;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Returns the entries that have all words of a text in their name or note. */
    public static List<Entry> matching(List<Entry> entries, String typed) {
        var words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return entries.stream().filter(entry -> {
            var text = (entry.label() + " " + entry.note()).toLowerCase(Locale.ROOT);
            return java.util.Arrays.stream(words).allMatch(text::contains);
        }).toList();
    }

    /** Opens the dialog; returns what was chosen, empty for nothing. */
    public Optional<Entry> choose() {
        return open() == OK ? Optional.ofNullable(chosen) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        Widgets.id(shell, "dialog.bpmn.choose");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(2 * Widgets.GRID, 2 * Widgets.GRID).spacing(0, Widgets.GRID).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        var search = Widgets.id(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH), "dialog.bpmn.choose.search");
        search.setMessage(PropertiesTexts.get("choose.search"));
        Widgets.name(search, PropertiesTexts.get("choose.search"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        list = Widgets.name(Widgets.id(new Table(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION),
                "dialog.bpmn.choose.list"), title);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(list);
        var column = new TableColumn(list, SWT.LEFT);
        list.addListener(SWT.Resize, event -> column.setWidth(list.getClientArea().width));
        list.addListener(SWT.Selection, event -> buttons());
        list.addListener(SWT.DefaultSelection, event -> okPressed());
        search.addListener(SWT.Modify, event -> show(search.getText()));
        search.addListener(SWT.DefaultSelection, event -> okPressed());
        search.addListener(SWT.KeyDown, event -> {
            int by = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
            if (by != 0 && !shown.isEmpty()) {
                list.setSelection(Math.clamp(list.getSelectionIndex() + by, 0, shown.size() - 1));
                event.doit = false;
            }
        });
        show("");
        return area;
    }

    private void show(String typed) {
        shown = source.apply(typed, LIMIT).stream().limit(LIMIT).toList();
        list.setItemCount(shown.size());
        for (int i = 0; i < shown.size(); i++) {
            var entry = shown.get(i);
            list.getItem(i).setText(entry.note().isEmpty() ? entry.label() : entry.label() + " – " + entry.note());
            list.getItem(i).setImage(Icons.image(entry.icon()));
        }
        if (!shown.isEmpty()) {
            list.setSelection(0);
        }
        buttons();
    }

    private void buttons() {
        var ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(list.getSelectionIndex() >= 0);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, PropertiesTexts.get("choose.ok"), true), "dialog.bpmn.choose.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, PropertiesTexts.get("cancel"), false);
        buttons();
    }

    @Override
    protected void okPressed() {
        int index = list.getSelectionIndex();
        if (index >= 0) {
            chosen = shown.get(index);
            super.okPressed();
        }
    }
}
