package org.ratswerk.ui.internal.dialogs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.licence.Libraries;
import org.ratswerk.core.licence.Library;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;

/** The libraries that are installed with the program, and below the licence of the selected one in full. */
public final class LibrariesDialog extends Dialog {
    private static final Point SIZE = new Point(860, 620);
    private static final int[] WIDTHS = {240, 320, 110, 150};
    private static final int LINE = 20;
    private static final int[] SHARES = {55, 45};

    private Label note;
    private Table table;
    private Text text;
    private List<Library> libraries = List.of();

    /** A dialog over the window. */
    public LibrariesDialog(Shell parent) {
        super(parent);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(UiTexts.get("libraries.title"));
        Widgets.id(shell, "dialog.libraries");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        note = new Label(area, SWT.WRAP);
        note.setText(UiTexts.get("libraries.reading"));
        GridDataFactory.fillDefaults().grab(true, false).hint(SIZE.x / 2, 2 * LINE).applyTo(note);
        var halves = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        table = Widgets.id(new Table(halves, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE),
                "dialog.libraries.table");
        Widgets.name(table, UiTexts.get("libraries.title"));
        table.setHeaderVisible(true);
        for (int i = 0; i < WIDTHS.length; i++) {
            var column = new TableColumn(table, SWT.NONE);
            column.setText(UiTexts.get("libraries.column." + i));
            column.setWidth(WIDTHS[i]);
        }
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.Selection, event -> show(table.getSelectionIndex()));
        text = Widgets.id(new Text(halves, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                "dialog.libraries.text");
        Widgets.name(text, UiTexts.get("libraries.text"));
        halves.setWeights(SHARES);
        read();
        return area;
    }

    private void read() {
        var bundles = Arrays.stream(UiPlugin.get().getBundle().getBundleContext().getBundles())
                .map(bundle -> FileLocator.getBundleFileLocation(bundle).map(File::toPath).orElse(null))
                .filter(Objects::nonNull).toList();
        var display = table.getDisplay();
        ICoreRunnable reading = monitor -> read(bundles, read -> display.asyncExec(() -> {
            if (!table.isDisposed()) {
                show(read);
            }
        }));
        Job.createSystem(UiTexts.get("libraries.reading"), reading).schedule();
    }

    private static void read(List<Path> bundles, Consumer<List<Library>> reader) throws CoreException {
        try {
            reader.accept(Libraries.of(bundles));
        } catch (IOException e) {
            throw new CoreException(Status.error(e.getMessage(), e));
        }
    }

    private void show(List<Library> read) {
        libraries = read;
        note.setText(UiTexts.get("libraries.note", read.size()));
        table.setItemCount(read.size());
        table.clearAll();
        if (!read.isEmpty()) {
            table.select(0);
            show(0);
        }
        table.setFocus();
    }

    private void show(int index) {
        String licence = libraries.get(index).text();
        text.setText(licence.isEmpty() ? UiTexts.get("libraries.none") : licence);
    }

    private void fill(TableItem item, int index) {
        var library = libraries.get(index);
        item.setText(new String[] {library.name(), library.id(), library.version(), library.licence()});
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, UiTexts.get("dialog.close"), true),
                "dialog.libraries.close");
    }
}
