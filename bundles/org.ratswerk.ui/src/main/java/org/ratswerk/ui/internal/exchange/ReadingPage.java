package org.ratswerk.ui.internal.exchange;

import java.nio.charset.Charset;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.exchange.ImportModel;

/** How the source is read, with its first rows as they come out. */
final class ReadingPage extends Page {
    private static final int SHOWN_ROWS = 100;
    private static final int SHOWN_COLUMNS = 60;
    private static final int COLUMN_WIDTH = 130;
    private static final int LETTER_WIDTH = 8;
    private static final int LINE_WIDTH = 50;

    private final ImportModel model;
    private Combo encoding;
    private Label encodingLabel;
    private Combo separator;
    private Label separatorLabel;
    private Combo sheet;
    private Label sheetLabel;
    private Spinner header;
    private Table grid;
    private Label count;
    private boolean filling;

    ReadingPage(ImportModel model) {
        super("reading");
        this.model = model;
    }

    @Override
    public void createControl(Composite parent) {
        var area = area(parent, 1);
        var line = line(area, 8);
        encodingLabel = label(line, ExchangeTexts.get("reading.encoding") + ":");
        encoding = combo(line, "import.encoding", ExchangeTexts.get("reading.encoding"));
        ImportModel.ENCODINGS.forEach(each -> encoding.add(ImportModel.title(each)));
        encoding.addListener(SWT.Selection, event -> {
            model.setEncoding(ImportModel.ENCODINGS.get(encoding.getSelectionIndex()));
            read();
        });
        separatorLabel = label(line, ExchangeTexts.get("reading.separator") + ":");
        separator = combo(line, "import.separator", ExchangeTexts.get("reading.separator"));
        ImportModel.SEPARATORS.forEach(each -> separator.add(ImportModel.title(each)));
        separator.addListener(SWT.Selection, event -> {
            model.setSeparator(ImportModel.SEPARATORS.get(separator.getSelectionIndex()));
            read();
        });
        sheetLabel = label(line, ExchangeTexts.get("reading.sheet") + ":");
        sheet = combo(line, "import.sheet", ExchangeTexts.get("reading.sheet"));
        sheet.addListener(SWT.Selection, event -> {
            model.setSheet(sheet.getText());
            read();
        });
        label(line, ExchangeTexts.get("reading.header") + ":");
        header = Widgets.id(Widgets.name(new Spinner(line, SWT.BORDER), ExchangeTexts.get("reading.header")),
                "import.header");
        header.addListener(SWT.Selection, event -> headerChosen());
        grid = Widgets.id(new Table(area, SWT.VIRTUAL | SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION), "import.grid");
        Widgets.name(grid, ExchangeTexts.get("reading.grid"));
        grid.setHeaderVisible(true);
        grid.setLinesVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(0, 0).applyTo(grid);
        grid.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        count = Widgets.id(new Label(area, SWT.NONE), "import.count");
        count.setForeground(Palette.color(Palette.Tone.SECONDARY));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
        setControl(area);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && model.grid() == null) {
            // the page has to be there before the wizard shows how far it is
            getShell().getDisplay().asyncExec(this::read);
        } else if (visible) {
            showGrid();
        }
    }

    private void read() {
        if (grid.isDisposed()) {
            return;
        }
        var fault = Running.run(getContainer(), model::read);
        setErrorMessage(fault.orElse(null));
        setPageComplete(fault.isEmpty());
        if (fault.isEmpty()) {
            showGrid();
        } else {
            grid.setItemCount(0);
            grid.clearAll();
        }
    }

    private void showGrid() {
        filling = true;
        var read = model.grid();
        boolean text = model.isText();
        Charset charset = read.encoding();
        if (charset != null) {
            encoding.select(ImportModel.ENCODINGS.indexOf(charset));
        }
        if (text) {
            separator.select(ImportModel.SEPARATORS.indexOf(read.separator()));
        }
        sheet.setItems(read.sheets().toArray(String[]::new));
        sheet.setText(read.sheet() == null ? "" : read.sheet());
        List.of(encodingLabel, encoding).forEach(control -> show(control, charset != null));
        List.of(separatorLabel, separator).forEach(control -> show(control, text));
        List.of(sheetLabel, sheet).forEach(control -> show(control, read.sheets().size() > 1));
        header.setValues(read.rows().get(model.header()).place(0).line(), 1,
                read.rows().getLast().place(0).line(), 0, 1, 10);
        header.getParent().layout();
        columns();
        grid.setItemCount(Math.min(SHOWN_ROWS, read.rows().size()));
        grid.clearAll();
        grid.setTopIndex(Math.max(0, model.header() - 1));
        count.setText(ExchangeTexts.get("reading.count", read.rows().size() - model.header() - 1, read.width()));
        setPageComplete(true);
        filling = false;
    }

    private void columns() {
        grid.setRedraw(false);
        int wanted = Math.min(SHOWN_COLUMNS, model.grid().width()) + 1;
        while (grid.getColumnCount() > wanted) {
            grid.getColumn(grid.getColumnCount() - 1).dispose();
        }
        while (grid.getColumnCount() < wanted) {
            var column = new TableColumn(grid, grid.getColumnCount() == 0 ? SWT.RIGHT : SWT.NONE);
            column.setWidth(grid.getColumnCount() == 1 ? LINE_WIDTH : COLUMN_WIDTH);
            column.setText(grid.getColumnCount() == 1 ? "" : letters(grid.getColumnCount() - 2));
        }
        for (int i = 1; i < wanted; i++) {
            grid.getColumn(i).setWidth(width(i - 1));
        }
        grid.setRedraw(true);
    }

    /** As wide as what stands in the first rows below the titles, within limits. */
    private int width(int column) {
        int longest = model.grid().rows().stream().skip(model.header()).limit(SHOWN_ROWS).map(row -> row.cells())
                .filter(cells -> cells.size() > column).mapToInt(cells -> cells.get(column).length()).max().orElse(0);
        return Math.max(COLUMN_WIDTH / 2, Math.min(2 * COLUMN_WIDTH, (longest + 3) * LETTER_WIDTH));
    }

    /** The name of a column in a spreadsheet: A, B, … Z, AA. */
    static String letters(int index) {
        return (index < 26 ? "" : letters(index / 26 - 1)) + (char) ('A' + index % 26);
    }

    private void fill(TableItem item, int index) {
        var row = model.grid().rows().get(index);
        item.setText(0, Integer.toString(row.place(0).line()));
        for (int i = 1; i < grid.getColumnCount(); i++) {
            item.setText(i, i <= row.cells().size() ? row.cells().get(i - 1).replace('\n', ' ') : "");
        }
        boolean title = index == model.header();
        item.setFont(title ? Palette.boldFont() : null);
        item.setBackground(title ? Palette.color(Palette.Tone.SELECTION) : null);
        item.setForeground(index < model.header() ? Palette.color(Palette.Tone.SECONDARY) : null);
        item.setForeground(0, Palette.color(Palette.Tone.SECONDARY));
    }

    private void headerChosen() {
        if (filling) {
            return;
        }
        var rows = model.grid().rows();
        int line = header.getSelection();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).place(0).line() >= line) {
                model.setHeader(i);
                showGrid();
                return;
            }
        }
    }
}
