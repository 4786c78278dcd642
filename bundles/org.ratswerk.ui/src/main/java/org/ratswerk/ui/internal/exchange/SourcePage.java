package org.ratswerk.ui.internal.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.exchange.Importer;
import org.ratswerk.core.format.CsvFormat;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.exchange.ImportModel;
import org.ratswerk.ui.model.exchange.Kinds;

/** What is imported, and from where. */
final class SourcePage extends Page {
    private static final int KINDS_WIDTH = 220;
    private static final int TEXT_WIDTH = 460;
    private static final int CSV = 1;

    private final ImportModel model;
    private final List<Importer> kinds;
    private Table list;
    private Label explanation;
    private Table example;
    private Composite catalogue;
    private Button fromFile;
    private Button fromClipboard;
    private Text file;

    SourcePage(ImportModel model) {
        super("source");
        this.model = model;
        this.kinds = model.kinds();
    }

    @Override
    public void createControl(Composite parent) {
        var area = area(parent, 2);
        heading(area, ExchangeTexts.get("source.what"), 2);
        createKinds(area);
        createExplanation(area);
        createSource(area);
        createCatalogue(area);
        setControl(area);
        showKind();
        changed();
    }

    private void createKinds(Composite parent) {
        list = Widgets.id(new Table(parent, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL), "import.kinds");
        Widgets.name(list, ExchangeTexts.get("source.what"));
        GridDataFactory.fillDefaults().grab(false, true).hint(KINDS_WIDTH, 0).applyTo(list);
        kinds.forEach(kind -> new TableItem(list, SWT.NONE).setText(kind.title()));
        list.addListener(SWT.Selection, event -> {
            model.setKind(kinds.get(list.getSelectionIndex()));
            showKind();
            changed();
        });
    }

    private void createExplanation(Composite parent) {
        var right = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(Widgets.GRID, Widgets.GRID).applyTo(right);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
        explanation = Widgets.id(new Label(right, SWT.WRAP), "import.explanation");
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(explanation);
        label(right, ExchangeTexts.get("source.example"));
        example = Widgets.id(new Table(right, SWT.BORDER | SWT.SINGLE | SWT.H_SCROLL), "import.example");
        Widgets.name(example, ExchangeTexts.get("source.example"));
        example.setHeaderVisible(true);
        example.setLinesVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(TEXT_WIDTH, 5 * example.getItemHeight()).applyTo(example);
        var template = Widgets.button(right, "import.template", ExchangeTexts.get("source.template"), null,
                this::saveTemplate);
        template.setToolTipText(ExchangeTexts.get("source.template.tip"));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(template);
    }

    private void createSource(Composite parent) {
        heading(parent, ExchangeTexts.get("source.from"), 2);
        var area = line(parent, 3);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(area);
        fromFile = Widgets.id(new Button(area, SWT.RADIO), "import.fromFile");
        fromFile.setText(ExchangeTexts.get("source.file"));
        fromFile.setSelection(true);
        file = Widgets.id(new Text(area, SWT.BORDER), "import.file");
        Widgets.name(file, ExchangeTexts.get("source.file"));
        file.setMessage(ExchangeTexts.get("source.file.message"));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
        if (model.file() != null) {
            file.setText(model.file().toString());
        }
        Widgets.button(area, "import.browse", ExchangeTexts.get("browse"), null, this::browse);
        fromClipboard = Widgets.id(new Button(area, SWT.RADIO), "import.fromClipboard");
        fromClipboard.setText(ExchangeTexts.get("source.clipboard"));
        GridDataFactory.fillDefaults().span(3, 1).applyTo(fromClipboard);
        file.addModifyListener(event -> {
            choose(true);
            takeSource();
        });
        fromFile.addListener(SWT.Selection, event -> takeSource());
        fromClipboard.addListener(SWT.Selection, event -> takeSource());
    }

    private void createCatalogue(Composite parent) {
        catalogue = line(parent, 6);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(catalogue);
        label(catalogue, ExchangeTexts.get("source.catalogue") + ":");
        var name = Widgets.id(new Combo(catalogue, SWT.DROP_DOWN), "import.catalogue");
        Widgets.name(name, ExchangeTexts.get("source.catalogue"));
        model.catalogues().forEach(name::add);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        name.addModifyListener(event -> {
            model.setCatalogue(name.getText());
            changed();
        });
        label(catalogue, ExchangeTexts.get("source.version") + ":");
        var version = Widgets.id(new Text(catalogue, SWT.BORDER), "import.version");
        Widgets.name(version, ExchangeTexts.get("source.version"));
        GridDataFactory.fillDefaults().hint(12 * Widgets.GRID, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(version);
        version.addModifyListener(event -> {
            model.setVersion(version.getText());
            changed();
        });
        label(catalogue, ExchangeTexts.get("source.date") + ":");
        var date = Widgets.id(new Text(catalogue, SWT.BORDER), "import.date");
        Widgets.name(date, ExchangeTexts.get("source.date"));
        GridDataFactory.fillDefaults().hint(12 * Widgets.GRID, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(date);
        date.addModifyListener(event -> {
            model.draft().setDate(date.getText());
            changed();
        });
        var update = Widgets.id(new Button(catalogue, SWT.CHECK), "import.update");
        update.setText(ExchangeTexts.get("source.update"));
        update.setEnabled(!model.catalogues().isEmpty());
        GridDataFactory.swtDefaults().span(6, 1).applyTo(update);
        update.addListener(SWT.Selection, event -> {
            model.draft().setUpdate(update.getSelection());
            changed();
        });
    }

    private void choose(boolean isFile) {
        fromFile.setSelection(isFile);
        fromClipboard.setSelection(!isFile);
    }

    private void takeSource() {
        if (fromClipboard.getSelection()) {
            var clipboard = new Clipboard(getShell().getDisplay());
            model.setClipboard((String) clipboard.getContents(TextTransfer.getInstance()),
                    (String) clipboard.getContents(HTMLTransfer.getInstance()));
            clipboard.dispose();
        } else {
            model.setFile(path(file.getText().strip()));
            showKind();
        }
        changed();
    }

    private static Path path(String text) {
        try {
            Path path = text.isEmpty() ? null : Path.of(text).toAbsolutePath();
            return path != null && path.getFileName() != null && Files.isRegularFile(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private void browse() {
        var dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(ExchangeTexts.get("source.file"));
        dialog.setFilterExtensions(new String[] {"*.xlsx;*.csv;*.txt;*.tsv", "*.*"});
        dialog.setFilterNames(new String[] {ExchangeTexts.get("source.lists"), ExchangeTexts.get("source.all")});
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
        }
    }

    private void showKind() {
        int index = kinds.indexOf(model.kind());
        if (list.getSelectionIndex() != index) {
            list.setSelection(index);
        }
        explanation.setText(Kinds.explanation(model.kind()));
        example.setRedraw(false);
        example.removeAll();
        for (TableColumn column : example.getColumns()) {
            column.dispose();
        }
        var rows = Kinds.example(model.kind());
        if (!rows.isEmpty()) {
            rows.getFirst().forEach(title -> new TableColumn(example, SWT.NONE).setText(title));
            rows.stream().skip(1).forEach(row -> new TableItem(example, SWT.NONE).setText(row.toArray(String[]::new)));
            for (TableColumn column : example.getColumns()) {
                column.pack();
            }
        }
        example.setRedraw(true);
        show(catalogue, model.needsCatalogue());
        explanation.getParent().layout();
        ((Composite) getControl()).layout();
    }

    private void changed() {
        var fault = model.sourceFault();
        boolean wrongFile = !fromClipboard.getSelection() && !file.getText().isBlank() && model.file() == null;
        setErrorMessage(wrongFile ? ExchangeTexts.get("source.absent", file.getText().strip()) : null);
        setMessage(fault.orElse(null));
        setPageComplete(fault.isEmpty());
    }

    private void saveTemplate() {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(ExchangeTexts.get("source.template"));
        dialog.setFilterExtensions(new String[] {"*.xlsx", "*.csv"});
        dialog.setFilterNames(new String[] {ExchangeTexts.get("excel"), ExchangeTexts.get("csv")});
        dialog.setFileName(model.kind().kind() + ".xlsx");
        dialog.setOverwrite(true);
        String name = dialog.open();
        if (name != null) {
            boolean csv = name.endsWith(".csv") || dialog.getFilterIndex() == CSV && !name.endsWith(".xlsx");
            Path path = Path.of(name.contains(".") ? name : name + (csv ? ".csv" : ".xlsx"));
            var fault = Running.run(getContainer(), progress -> write(path, csv));
            setErrorMessage(fault.orElse(null));
            if (fault.isEmpty()) {
                setMessage(ExchangeTexts.get("source.template.saved", path), INFORMATION);
            }
        }
    }

    private void write(Path path, boolean csv) throws FaultException {
        var format = csv ? new CsvFormat(';') : UiPlugin.registry().format("xlsx").orElseThrow();
        try (var out = new BufferedOutputStream(Files.newOutputStream(path))) {
            format.write(Kinds.template(model.kind()), out);
        } catch (IOException e) {
            throw new FaultException(new Fault(path.toString(), 0, 0, ExchangeTexts.get("write.failed", e.getMessage())),
                    e);
        }
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            list.showSelection();
            explanation.setForeground(Palette.color(Palette.Tone.SECONDARY));
            file.setFocus();
        }
    }
}
