package org.ratswerk.ui.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.exchange.ImportColumn;
import org.ratswerk.model.ImportMapping;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.exchange.ImportModel;
import org.ratswerk.ui.model.exchange.Kinds;

/** Which column of the source goes into which field. */
final class ColumnsPage extends Page {
    private static final int NAME_WIDTH = 240;
    private static final int SAMPLES_WIDTH = 250;
    private static final int FIELD_WIDTH = 260;

    private final ImportModel model;
    private Combo saved;
    private Text name;
    private Button save;
    private ScrolledComposite scroll;
    private Composite content;
    private Composite constants;
    private final List<Combo> targets = new ArrayList<>();

    ColumnsPage(ImportModel model) {
        super("columns");
        this.model = model;
    }

    @Override
    public void createControl(Composite parent) {
        var area = area(parent, 1);
        createSaved(area);
        scroll = new ScrolledComposite(area, SWT.V_SCROLL | SWT.BORDER);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(0, 0).applyTo(scroll);
        setControl(area);
    }

    private void createSaved(Composite parent) {
        var line = line(parent, 5);
        label(line, ExchangeTexts.get("columns.saved") + ":");
        saved = combo(line, "import.saved", ExchangeTexts.get("columns.saved"));
        GridDataFactory.fillDefaults().hint(NAME_WIDTH, SWT.DEFAULT).applyTo(saved);
        saved.addListener(SWT.Selection, event -> {
            if (saved.getSelectionIndex() > 0) {
                apply(model.savedMappings().get(saved.getSelectionIndex() - 1));
            }
        });
        var hint = label(line, ExchangeTexts.get("columns.name") + ":");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(hint);
        name = Widgets.id(new Text(line, SWT.BORDER), "import.mappingName");
        Widgets.name(name, ExchangeTexts.get("columns.name"));
        GridDataFactory.fillDefaults().hint(NAME_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(name);
        save = Widgets.button(line, "import.saveMapping", ExchangeTexts.get("columns.save"), null, () -> {
            model.saveMapping(name.getText().strip());
            showSaved();
            setMessage(ExchangeTexts.get("columns.savedNow", name.getText().strip()), INFORMATION);
        });
        save.setEnabled(false);
        name.addModifyListener(event -> save.setEnabled(!name.getText().isBlank()));
    }

    private void apply(ImportMapping chosen) {
        var fault = model.takeReading(chosen) ? Running.run(getContainer(), model::read) : Optional.<String>empty();
        if (fault.isEmpty()) {
            model.apply(chosen);
            fill();
        } else {
            setErrorMessage(fault.get());
            setPageComplete(false);
        }
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            setDescription(ExchangeTexts.get("page.description.columns"));
            fill();
            targets.stream().findFirst().ifPresent(Combo::setFocus);
        }
    }

    private void showSaved() {
        saved.removeAll();
        saved.add(ExchangeTexts.get("columns.none"));
        model.savedMappings().stream().map(ImportMapping::getName).forEach(saved::add);
        int index = model.mapping().map(saved::indexOf).orElse(0);
        saved.select(Math.max(0, index));
        name.setText(model.mapping().orElse(""));
    }

    private void fill() {
        showSaved();
        if (content != null) {
            content.dispose();
        }
        targets.clear();
        content = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(Widgets.GRID, Widgets.GRID)
                .spacing(2 * Widgets.GRID, Widgets.GRID / 2).applyTo(content);
        head(ExchangeTexts.get("columns.source"));
        head(ExchangeTexts.get("columns.samples"));
        head(ExchangeTexts.get("columns.field"));
        var titles = model.titles();
        for (int i = 0; i < titles.size(); i++) {
            createColumn(i, titles.get(i));
        }
        createConstants();
        scroll.setContent(content);
        scroll.setMinSize(content.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        changed();
    }

    private void head(String text) {
        var label = label(content, text);
        label.setForeground(Palette.color(Palette.Tone.SECONDARY));
        label.setFont(Palette.boldFont());
    }

    private void createColumn(int index, String title) {
        String shown = title.isEmpty() ? ExchangeTexts.get("columns.untitled", ReadingPage.letters(index)) : title;
        var label = label(content, shown.replace('\n', ' '));
        GridDataFactory.fillDefaults().hint(NAME_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(label);
        label.setToolTipText(shown);
        var samples = label(content, model.samples(index).replace('\n', ' '));
        samples.setForeground(Palette.color(Palette.Tone.SECONDARY));
        GridDataFactory.fillDefaults().hint(SAMPLES_WIDTH, SWT.DEFAULT).grab(true, false).align(SWT.FILL, SWT.CENTER)
                .applyTo(samples);
        var target = combo(content, "import.target." + index, ExchangeTexts.get("columns.goes", shown));
        target.add(ExchangeTexts.get("columns.leftOut"));
        model.kind().columns().forEach(column -> target.add(Kinds.titleAndKey(column)));
        GridDataFactory.fillDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(target);
        target.addListener(SWT.Selection, event -> {
            int chosen = target.getSelectionIndex();
            model.setTarget(index, chosen == 0 ? null : model.kind().columns().get(chosen - 1).key());
            chosen();
        });
        // the wheel scrolls the page, it does not change what it passes over
        target.addListener(SWT.MouseVerticalWheel, event -> event.doit = target.getListVisible());
        targets.add(target);
        select(index);
    }

    private void select(int index) {
        String key = model.target(index);
        var keys = model.kind().columns().stream().map(ImportColumn::key).toList();
        targets.get(index).select(key == null ? 0 : keys.indexOf(key) + 1);
    }

    /** The fields without a column are others now. */
    private void chosen() {
        int origin = scroll.getOrigin().y;
        constants.dispose();
        createConstants();
        scroll.setMinSize(content.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        content.layout();
        scroll.setOrigin(0, origin);
        changed();
    }

    private void createConstants() {
        constants = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(2 * Widgets.GRID, Widgets.GRID / 2).applyTo(constants);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).indent(0, Widgets.GRID).applyTo(constants);
        var unfilled = model.unfilled();
        if (unfilled.isEmpty()) {
            return;
        }
        heading(constants, ExchangeTexts.get("columns.constants"), 3);
        for (ImportColumn<?, ?> column : unfilled) {
            var label = label(constants, Kinds.titleAndKey(column));
            GridDataFactory.fillDefaults().hint(NAME_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(label);
            Label hint = label(constants, Kinds.hint(column));
            hint.setForeground(Palette.color(Palette.Tone.SECONDARY));
            GridDataFactory.fillDefaults().hint(SAMPLES_WIDTH, SWT.DEFAULT).grab(true, false)
                    .align(SWT.FILL, SWT.CENTER).applyTo(hint);
            var value = Widgets.id(new Text(constants, SWT.BORDER), "import.constant." + column.key());
            Widgets.name(value, ExchangeTexts.get("columns.constant", Kinds.title(column)));
            value.setMessage(ExchangeTexts.get("columns.constant.message"));
            value.setText(model.constant(column.key()));
            GridDataFactory.fillDefaults().hint(FIELD_WIDTH - 2 * Widgets.GRID, SWT.DEFAULT).applyTo(value);
            value.addModifyListener(event -> {
                model.setConstant(column.key(), value.getText());
                changed();
            });
        }
    }

    private void changed() {
        var fault = model.mappingFault();
        setErrorMessage(fault.orElse(null));
        setPageComplete(fault.isEmpty());
    }
}
