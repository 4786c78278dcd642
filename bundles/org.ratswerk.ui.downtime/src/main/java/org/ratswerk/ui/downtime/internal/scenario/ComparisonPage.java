package org.ratswerk.ui.downtime.internal.scenario;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ratswerk.analysis.downtime.ScenarioOutcome;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.downtime.model.scenario.Comparison;
import org.ratswerk.ui.downtime.model.scenario.KeptOutcome;
import org.ratswerk.ui.downtime.model.scenario.KeptOutcomes;
import org.ratswerk.ui.downtime.model.scenario.ScenarioState;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.Names;

/** The scenario beside another one, or beside what it was when somebody had it remembered. */
final class ComparisonPage extends Page {
    private static final KeptOutcomes KEPT = new KeptOutcomes();
    /** Shares of the width, in percent. */
    private static final int[] SHARES = {28, 24, 24, 10, 14};
    private static final int DIFFERENCE = 3;
    private static final int VERDICT = 4;
    private static final int MARGIN = 24;
    private static final int[] HEIGHTS = {62, 38};

    private final ScenarioResults results;
    private final Combo with;
    private final Button keep;
    private final Button all;
    private final Label summary;
    private final Table table;
    private final WhyPane why;
    private final Composite body;
    private final Composite invitation;
    private final Composite result;
    /** What can be compared with: null for what was kept, else ids of scenarios. */
    private List<String> choices = List.of();
    private String chosen = "";
    private Comparison comparison;
    private List<Comparison.Row> rows = List.of();
    private Job job;

    ComparisonPage(Composite parent, FormPart.Place place) {
        super(parent, place, "scenario.comparison");
        var tools = Widgets.area(content(), 4);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(2 * Widgets.GRID, Widgets.GRID)
                .spacing(Widgets.GRID, 0).applyTo(tools);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tools);
        var label = Widgets.label(tools, ScenarioUi.get("compare.with"), SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        with = Widgets.name(Widgets.id(new Combo(tools, SWT.DROP_DOWN | SWT.READ_ONLY), "scenario.comparison.with"),
                ScenarioUi.get("compare.with"));
        GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID, SWT.DEFAULT).applyTo(with);
        with.addListener(SWT.Selection, event -> choose());
        all = Widgets.css(Widgets.id(new Button(tools, SWT.CHECK), "scenario.comparison.all"), "rw-text");
        all.setText(ScenarioUi.get("compare.all"));
        all.addListener(SWT.Selection, event -> fill());
        keep = Widgets.button(tools, "scenario.comparison.keep", ScenarioUi.get("compare.keep"), null, this::keep);
        keep.setToolTipText(ScenarioUi.get("compare.keep.tip"));
        Widgets.rule(content());
        body = Widgets.css(new Composite(content(), SWT.NONE), "rw-surface");
        body.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        invitation = EmptyState.create(body, ScenarioUi.get("compare.empty.title"), ScenarioUi.get("compare.empty"));
        result = Widgets.area(body, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(result);
        summary = Widgets.id(Widgets.label(result, "", SWT.WRAP), "scenario.comparison.summary");
        GridDataFactory.fillDefaults().grab(true, false).indent(2 * Widgets.GRID, Widgets.GRID)
                .hint(Widgets.GRID, SWT.DEFAULT).applyTo(summary);
        var halves = sash(result, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, Widgets.GRID).applyTo(halves);
        table = createTable(halves);
        why = new WhyPane(halves, "scenario.comparison", table::setFocus, this::open);
        halves.setWeights(HEIGHTS);
        watchFocus(with, keep, all, table);
        results = ScenarioResults.of(place.form(), control(), this::show);
        Runnable changes = this::fillChoices;
        place.form().addListener(changes);
        control().addDisposeListener(event -> {
            place.form().removeListener(changes);
            stop();
        });
        fillChoices();
        show();
    }

    private Table createTable(Composite parent) {
        var made = Widgets.name(Widgets.id(new Table(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION),
                "scenario.comparison.table"), ScenarioUi.get("compare.table"));
        made.setHeaderVisible(true);
        String[] titles = {"compare.process", "compare.before", "compare.now", "compare.difference", "compare.verdict"};
        for (int i = 0; i < titles.length; i++) {
            var column = new TableColumn(made, i == DIFFERENCE ? SWT.RIGHT : SWT.LEFT);
            column.setText(ScenarioUi.get(titles[i]));
        }
        made.addListener(SWT.Resize, event -> {
            int width = Math.max(0, made.getClientArea().width - MARGIN);
            for (int i = 0; i < SHARES.length; i++) {
                made.getColumn(i).setWidth(width * SHARES[i] / 100);
            }
        });
        made.addListener(SWT.SetData, event -> {
            // while rows are taken away GTK asks for one that is not there any more
            if (event.index < 0 || event.index >= rows.size()) {
                return;
            }
            var row = rows.get(event.index);
            var item = (TableItem) event.item;
            item.setText(new String[] {row.name(), row.before(), row.now(), row.difference(), row.verdict().word()});
            item.setImage(VERDICT, row.verdict().symbol() == Symbol.NONE ? null
                    : Icons.image(Palette.icon(row.verdict().symbol())));
        });
        made.addListener(SWT.Selection, event -> explain());
        // GTK selects the first line with the focus and tells nobody
        made.addListener(SWT.FocusIn, event -> made.getDisplay().asyncExec(() -> {
            if (!made.isDisposed()) {
                explain();
            }
        }));
        made.addListener(SWT.DefaultSelection, event -> {
            if (made.getSelectionIndex() >= 0 && made.getSelectionIndex() < rows.size()) {
                open(rows.get(made.getSelectionIndex()).element());
            }
        });
        Palette.onChange(made, () -> made.clearAll());
        return made;
    }

    // --- what to compare with

    private void fillChoices() {
        var scenario = results == null ? null : results.scenario();
        if (control().isDisposed() || scenario == null) {
            return;
        }
        var ids = new ArrayList<String>();
        var names = new ArrayList<String>();
        kept(scenario).ifPresent(kept -> {
            ids.add(null);
            names.add(kept.title());
        });
        for (FailureScenario other : results.editing().model().continuityRegister().getScenarios()) {
            if (other != scenario) {
                ids.add(other.getId());
                names.add(Names.of(other));
            }
        }
        if (!ids.equals(choices) || !names.equals(List.of(with.getItems()))) {
            choices = ids;
            with.setItems(names.toArray(String[]::new));
            if (!ids.contains(chosen)) {
                chosen = ids.contains(null) ? null : "";
            }
            with.select(ids.indexOf(chosen));
            show();
        }
    }

    private java.util.Optional<KeptOutcome> kept(FailureScenario scenario) {
        return KEPT.of(place().form().administration().folder(), scenario.getId());
    }

    private void choose() {
        chosen = with.getSelectionIndex() < 0 ? "" : choices.get(with.getSelectionIndex());
        show();
    }

    private void keep() {
        var scenario = results.scenario();
        var state = results.state();
        if (scenario == null || state == null || state.outcome() == null) {
            return;
        }
        KEPT.keep(place().form().administration().folder(), scenario.getId(),
                KeptOutcome.of(Names.of(scenario), state.outcome()).kept(LocalDateTime.now()));
        chosen = null;
        choices = List.of();
        fillChoices();
    }

    // --- comparing

    private void stop() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private void show() {
        var scenario = results == null ? null : results.scenario();
        if (control().isDisposed() || scenario == null) {
            return;
        }
        var state = results.state();
        if (state == null) {
            say(ScenarioUi.get("working.title"), ScenarioUi.get("working"));
        } else if (state.fault() != null) {
            say(ScenarioUi.get("fault.title"), state.fault());
        } else if (state.outcome() == null) {
            say(ScenarioUi.get("empty.title"), ScenarioUi.get("empty.comparison"));
        } else {
            showContent();
            keep.setEnabled(results.isCurrent());
            compare(scenario, state.outcome());
        }
    }

    private void compare(FailureScenario scenario, ScenarioOutcome outcome) {
        stop();
        if ("".equals(chosen)) {
            comparison = null;
            top(invitation);
            return;
        }
        var now = KeptOutcome.of(ScenarioUi.get("compare.of", Names.of(scenario)), outcome);
        if (chosen == null) {
            kept(scenario).ifPresent(kept -> take(Comparison.of(kept, now)));
            return;
        }
        compare(results.editing(), chosen, results.editing().element(chosen).map(Names::of).orElse(""), now);
    }

    /** Computes the other scenario in the background. */
    private void compare(Editing editing, String other, String name, KeptOutcome now) {
        var display = control().getDisplay();
        job = new Job(ScenarioUi.get("job.course")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    var state = ScenarioState.compute(editing, other,
                            new MonitorProgress(monitor, (task, share) -> { }));
                    var made = state.outcome() == null ? null
                            : Comparison.of(KeptOutcome.of(name, state.outcome()), now);
                    var fault = made != null ? "" : Objects.requireNonNullElse(state.fault(),
                            ScenarioUi.get("compare.nothing", name));
                    display.asyncExec(() -> finished(this, made, fault));
                    return Status.OK_STATUS;
                } catch (CancellationException e) {
                    return Status.CANCEL_STATUS;
                } catch (RuntimeException e) {
                    UiPlugin.log("Scenario cannot be computed", e);
                    return Status.OK_STATUS;
                }
            }
        };
        job.setSystem(true);
        job.setPriority(Job.SHORT);
        job.schedule();
    }

    private void finished(Job from, Comparison made, String fault) {
        if (control().isDisposed() || job != from) {
            return;
        }
        job = null;
        if (made != null) {
            take(made);
        } else {
            comparison = null;
            rows = List.of();
            table.setItemCount(0);
            summary.setText(Widgets.plain(fault));
            top(result);
        }
    }

    private void take(Comparison made) {
        comparison = made;
        table.getColumn(1).setText(ScenarioUi.get(chosen == null ? "compare.before" : "compare.other"));
        table.getColumn(2).setText(ScenarioUi.get(chosen == null ? "compare.now" : "compare.this"));
        fill();
        top(result);
    }

    private void top(Composite wanted) {
        ((StackLayout) body.getLayout()).topControl = wanted;
        body.layout(true, true);
    }

    private void fill() {
        if (comparison == null) {
            return;
        }
        int selected = table.getSelectionIndex();
        String element = selected >= 0 && selected < rows.size() ? rows.get(selected).element() : null;
        rows = all.getSelection() ? comparison.rows() : comparison.differing();
        summary.setText(Widgets.plain(comparison.summary()));
        table.deselectAll();
        table.setItemCount(rows.size());
        table.clearAll();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).element().equals(element)) {
                table.select(i);
            }
        }
        explain();
        result.layout(true, true);
    }

    private void explain() {
        int index = table.getSelectionIndex();
        if (index < 0 || index >= rows.size()) {
            why.show("", ScenarioUi.get(rows.isEmpty() ? "compare.same" : "compare.select"));
        } else {
            why.show(rows.get(index).element(), rows.get(index).why().get());
        }
    }

    @Override
    boolean focusContent() {
        return comparison == null || rows.isEmpty() ? with.setFocus() : table.setFocus();
    }
}
