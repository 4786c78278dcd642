package org.ratswerk.ui.downtime.internal.impact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.PreAnalysisResult;
import org.ratswerk.model.Process;
import org.ratswerk.ui.downtime.model.impact.PreAnalysisList;
import org.ratswerk.ui.downtime.model.impact.PreAnalysisList.Line;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.SearchField;
import org.ratswerk.ui.internal.Widgets;

/** All processes with what is decided about rating them, what the program suggests, and the decision itself below. */
final class PreAnalysisPage {
    private static final int MARGIN = 2 * Widgets.GRID;
    private static final int SEARCH = 200;
    private static final int[] WIDTHS = {250, 160, 140, 190, 160, 230, 70};
    private static final String[] TITLES = {"copy.process", "all.unit", "pre.result", "pre.reason", "pre.suggestion",
            "pre.why", "pre.rated"};
    private static final int RESULT = 2;
    private static final int SUGGESTION = 4;

    private final ImpactEditor editor;
    private final PreAnalysisList model;
    private final Composite area;
    private final Table table;
    private final Label summary;
    private final Text reason;
    private final Label fault;
    private String proposed = "";

    PreAnalysisPage(Composite parent, ImpactEditor editor, Editing editing) {
        this.editor = editor;
        this.model = new PreAnalysisList(editing);
        area = Widgets.id(Widgets.area(parent, 1), "pre");
        GridLayoutFactory.fillDefaults().margins(MARGIN, Widgets.GRID).spacing(0, Widgets.GRID).applyTo(area);
        var head = Widgets.area(area, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        var search = Widgets.name(Widgets.id(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "pre.search"),
                ImpactUi.get("search"));
        search.setMessage(ImpactUi.get("search"));
        GridDataFactory.fillDefaults().hint(SEARCH, SWT.DEFAULT).applyTo(search);
        var only = Widgets.name(Widgets.id(new Combo(head, SWT.DROP_DOWN | SWT.READ_ONLY), "pre.only"),
                ImpactUi.get("pre.only"));
        only.add(ImpactUi.get("pre.all"));
        Arrays.stream(PreAnalysisResult.values()).map(PreAnalysisList::word).forEach(only::add);
        only.select(0);
        only.addListener(SWT.Selection, event -> {
            int index = only.getSelectionIndex() - 1;
            model.setOnly(index < 0 ? null : PreAnalysisResult.values()[index]);
            show(chosen());
        });
        summary = Widgets.id(Widgets.secondary(head, "", SWT.NONE), "pre.summary");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
        table = Widgets.name(Widgets.id(new Table(area, SWT.BORDER | SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION),
                "pre.table"), ImpactUi.get("page.preAnalysis"));
        table.setHeaderVisible(true);
        for (int i = 0; i < TITLES.length; i++) {
            var column = new TableColumn(table, SWT.LEFT);
            column.setText(ImpactUi.get(TITLES[i]));
            column.setWidth(WIDTHS[i]);
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(Widgets.GRID, Widgets.GRID).applyTo(table);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.Selection, event -> chosenAnew());
        table.addListener(SWT.DefaultSelection, event -> chosen().stream().findFirst().ifPresent(line ->
                editor.open(line.process())));
        SearchField.listen(search, () -> {
            model.setWords(search.getText());
            show(chosen());
        }, this::enter);
        var line = Widgets.area(area, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridDataFactory.swtDefaults().applyTo(Widgets.secondary(line, ImpactUi.get("pre.reason"), SWT.NONE));
        reason = Widgets.name(Widgets.id(new Text(line, SWT.BORDER | SWT.SINGLE), "pre.reason"), ImpactUi.get("pre.reason"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(reason);
        fault = Widgets.id(Widgets.label(area, "", SWT.WRAP), "pre.fault");
        GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID, SWT.DEFAULT).applyTo(fault);
        buttons();
        show(List.of());
    }

    private void buttons() {
        var line = Widgets.area(area, 4);
        Widgets.button(line, "pre.include", ImpactUi.get("pre.include"), null, () -> decide(PreAnalysisResult.INCLUDED));
        Widgets.button(line, "pre.exclude", ImpactUi.get("pre.exclude"), null, () -> decide(PreAnalysisResult.EXCLUDED));
        Widgets.button(line, "pre.reopen", ImpactUi.get("pre.reopen"), null, () -> decide(PreAnalysisResult.OPEN));
        Widgets.button(line, "pre.accept", ImpactUi.get("pre.accept"), null, () -> {
            var lines = chosen();
            fault.setText(lines.isEmpty() ? ImpactUi.get("pre.choose")
                    : ImpactUi.get("pre.accepted", model.accept(lines, LocalDate.now())));
            area.layout();
        });
    }

    Composite control() {
        return area;
    }

    void setFocus() {
        table.setFocus();
    }

    private List<Line> chosen() {
        var lines = model.lines();
        return IntStream.of(table.getSelectionIndices()).filter(i -> i < lines.size()).mapToObj(lines::get).toList();
    }

    List<Process> selection() {
        return chosen().stream().map(Line::process).toList();
    }

    /** Reads the model anew; the same processes stay selected. */
    void refresh() {
        var before = chosen();
        model.refresh();
        show(before);
    }

    private void show(List<Line> before) {
        var lines = model.lines();
        table.setItemCount(lines.size());
        table.clearAll();
        var processes = new HashSet<>(before.stream().map(Line::process).toList());
        table.deselectAll();
        table.select(IntStream.range(0, lines.size()).filter(i -> processes.contains(lines.get(i).process())).toArray());
        summary.setText(model.summary());
        selected();
    }

    private void fill(TableItem item, int index) {
        if (index >= model.lines().size()) {
            return;
        }
        Line line = model.lines().get(index);
        item.setText(new String[] {line.name(), line.unit(), PreAnalysisList.word(line.result()), line.reason(),
                PreAnalysisList.word(line.suggestion()), line.why(), ImpactUi.get(line.rated() ? "yes" : "no")});
        item.setImage(RESULT, Icons.image(Palette.icon(symbol(line.result()))));
        item.setImage(SUGGESTION, Icons.image(Palette.icon(symbol(line.suggestion()))));
    }

    private static Symbol symbol(PreAnalysisResult result) {
        return switch (result) {
        case OPEN -> Symbol.UNKNOWN;
        case INCLUDED -> Symbol.MET;
        case EXCLUDED -> Symbol.NO_REQUIREMENT;
        };
    }

    /** Goes from the search to what was found. */
    private void enter() {
        table.setFocus();
        if (table.getSelectionCount() == 0 && table.getItemCount() > 0) {
            table.select(0);
            chosenAnew();
        }
    }

    private void chosenAnew() {
        fault.setText("");
        selected();
    }

    /** The suggested reason stands in the field as long as nobody has typed another. */
    private void selected() {
        String next = PreAnalysisList.proposedReason(chosen());
        if (reason.getText().isBlank() || reason.getText().equals(proposed)) {
            reason.setText(next);
            proposed = next;
        }
        editor.selectionChanged();
    }

    private void decide(PreAnalysisResult result) {
        var lines = chosen();
        String message = "";
        if (lines.isEmpty()) {
            message = ImpactUi.get("pre.choose");
        } else {
            try {
                model.decide(lines, result, result == PreAnalysisResult.OPEN ? "" : reason.getText(), LocalDate.now());
                reason.setText("");
                selected();
            } catch (InputException e) {
                message = e.getMessage() + ".";
                reason.setFocus();
            }
        }
        fault.setText(Widgets.plain(message));
        area.layout();
    }
}
