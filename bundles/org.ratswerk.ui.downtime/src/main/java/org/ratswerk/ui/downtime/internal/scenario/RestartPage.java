package org.ratswerk.ui.downtime.internal.scenario;

import java.time.Duration;
import java.time.LocalDate;
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
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Spinner;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.graph.TimelinePicture;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.downtime.model.scenario.Figure;
import org.ratswerk.ui.downtime.model.scenario.Line;
import org.ratswerk.ui.downtime.model.scenario.ManualPlan;
import org.ratswerk.ui.downtime.model.scenario.RestartView;
import org.ratswerk.ui.downtime.model.scenario.ScenarioSummary;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.picture.PicturePane;

/** In which order what has failed is recovered when people are few: computed when somebody asks for it. */
final class RestartPage extends Page {
    private static final int[] HEIGHTS = {50, 50};
    private static final int[] WIDTHS = {64, 36};
    private static final int[] SHARES = {32, 54, 14};
    private static final int LONGEST = 3600;
    private static final int USUAL = 20;
    private static final int TEN = 10;
    private static final int BAR = 120;

    private final ScenarioResults results;
    private final Button compute;
    private final Spinner limit;
    private final Button cancel;
    private final ProgressBar bar;
    private final Label task;
    private final Button manual;
    private final Label stale;
    private final Composite staleLine;
    private final Composite body;
    private final Composite invitation;
    private final Composite result;
    private final FiguresBar figures;
    private final PicturePane picture;
    private final GroupTree lists;
    private final WhyPane why;
    private Job job;
    private RestartView view;
    private Editing of;

    RestartPage(Composite parent, FormPart.Place place) {
        super(parent, place, "scenario.restart");
        var tools = Widgets.area(content(), 7);
        GridLayoutFactory.fillDefaults().numColumns(7).margins(2 * Widgets.GRID, Widgets.GRID)
                .spacing(Widgets.GRID, 0).applyTo(tools);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tools);
        compute = Widgets.button(tools, "scenario.restart.compute", ScenarioUi.get("restart.compute"), null,
                this::compute);
        middle(Widgets.label(tools, ScenarioUi.get("restart.limit"), SWT.NONE));
        limit = Widgets.name(Widgets.id(new Spinner(tools, SWT.BORDER), "scenario.restart.limit"),
                ScenarioUi.get("restart.limit.name"));
        limit.setValues(USUAL, 1, LONGEST, 0, 1, TEN);
        middle(Widgets.label(tools, ScenarioUi.get("restart.seconds"), SWT.NONE));
        cancel = Widgets.button(tools, "scenario.restart.cancel", ScenarioUi.get("restart.cancel"), null, this::cancel);
        var progress = Widgets.area(tools, 2);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(progress);
        bar = new ProgressBar(progress, SWT.HORIZONTAL | SWT.INDETERMINATE);
        Widgets.name(bar, ScenarioUi.get("restart.running"));
        GridDataFactory.swtDefaults().hint(BAR, SWT.DEFAULT).applyTo(bar);
        task = Widgets.id(Widgets.secondary(progress, "", SWT.NONE), "scenario.restart.task");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(task);
        manual = Widgets.button(tools, "scenario.restart.manual", ScenarioUi.get("restart.manual"), null,
                this::takeOver);
        staleLine = Widgets.area(content(), 2);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(2 * Widgets.GRID, 2 * Widgets.GRID, 0, Widgets.GRID)
                .spacing(Widgets.GRID, 0).applyTo(staleLine);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(staleLine);
        var symbol = Widgets.label(staleLine, "", SWT.NONE);
        Palette.nowAndOnChange(symbol, () -> symbol.setImage(Icons.image("warning")));
        stale = Widgets.id(Widgets.label(staleLine, ScenarioUi.get("restart.stale"), SWT.WRAP),
                "scenario.restart.stale");
        GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID, SWT.DEFAULT).applyTo(stale);
        Widgets.rule(content());
        body = Widgets.css(new Composite(content(), SWT.NONE), "rw-surface");
        body.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        invitation = EmptyState.create(body, ScenarioUi.get("restart.empty.title"), ScenarioUi.get("restart.empty"));
        result = Widgets.area(body, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(result);
        figures = new FiguresBar(result, "scenario.restart.figures", this::explain);
        Widgets.rule(result);
        var halves = sash(result, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        picture = new PicturePane(halves, "scenario.restart.picture", ScenarioUi.get("restart.picture"));
        var below = sash(halves, SWT.HORIZONTAL);
        lists = new GroupTree(below, "scenario.restart.lists", ScenarioUi.get("restart.lists"), SHARES, this::explain,
                line -> open(line.element()));
        why = new WhyPane(below, "scenario.restart", lists::setFocus, this::open);
        halves.setWeights(HEIGHTS);
        below.setWeights(WIDTHS);
        picture.onSelect(this::explain);
        picture.onOpen(this::open);
        watchFocus(compute, limit, manual, lists.control());
        results = ScenarioResults.of(place.form(), control(), this::follow);
        Runnable changes = this::follow;
        place.form().addListener(changes);
        control().addDisposeListener(event -> {
            place.form().removeListener(changes);
            cancel();
        });
        follow();
    }

    private static void middle(Label label) {
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    // --- following the model

    private void follow() {
        var scenario = results.scenario();
        if (control().isDisposed() || scenario == null) {
            return;
        }
        if (view != null && of != results.editing()) {
            view = null;
        }
        if (ScenarioSummary.isEmpty(scenario) && view == null) {
            say(ScenarioUi.get("empty.title"), ScenarioUi.get("empty.restart"));
            return;
        }
        ((StackLayout) body.getLayout()).topControl = view == null ? invitation : result;
        boolean running = job != null;
        compute.setEnabled(!running);
        limit.setEnabled(!running);
        cancel.setEnabled(running);
        bar.setVisible(running);
        manual.setEnabled(!running && view != null && !view.isStale());
        manual.setToolTipText(view == null ? ScenarioUi.get("restart.manual.first")
                : view.isStale() ? ScenarioUi.get("restart.stale") : null);
        ((org.eclipse.swt.layout.GridData) staleLine.getLayoutData()).exclude = view == null || !view.isStale();
        staleLine.setVisible(view != null && view.isStale());
        showContent();
        content().layout(true, true);
    }

    // --- computing

    private void compute() {
        var editing = results.editing();
        var scenario = results.scenario();
        if (job != null || scenario == null) {
            return;
        }
        var id = scenario.getId();
        var most = Duration.ofSeconds(limit.getSelection());
        var display = control().getDisplay();
        job = new Job(ScenarioUi.get("restart.running")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                RestartView made = null;
                String fault = "";
                try {
                    made = RestartView.compute(editing, id, most, new MonitorProgress(monitor,
                            (what, share) -> display.asyncExec(() -> working(this, what, share))));
                } catch (CancellationException e) {
                    fault = ScenarioUi.get("restart.cancelled");
                } catch (FaultException e) {
                    fault = e.faults().getFirst().message();
                } catch (RuntimeException e) {
                    UiPlugin.log("Restart order cannot be computed", e);
                    fault = ScenarioUi.get("restart.failed");
                }
                RestartView done = made;
                String words = fault;
                display.asyncExec(() -> finished(this, editing, done, words));
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        job.setPriority(Job.LONG);
        task(ScenarioUi.get("restart.running"));
        job.schedule();
        follow();
        cancel.setFocus();
    }

    private void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    private void working(Job from, String what, double share) {
        if (!control().isDisposed() && job == from) {
            task(share < 0 ? what : ScenarioUi.get("restart.share", what, Math.round(share * 100)));
        }
    }

    private void task(String words) {
        task.setText(Widgets.plain(words));
        task.requestLayout();
    }

    private void finished(Job from, Editing editing, RestartView made, String words) {
        if (control().isDisposed() || job != from) {
            return;
        }
        job = null;
        boolean focus = cancel.isFocusControl();
        task(words);
        if (made != null) {
            view = made;
            of = editing;
            figures.show(made.figures());
            lists.show(made.groups());
            var gantt = made.gantt();
            picture.show((colours, width, height) -> TimelinePicture.of(bare(gantt), colours, width));
            picture.setNote(String.join(" ", gantt.notes()));
            why.show("", ScenarioUi.get("why.none"));
        }
        follow();
        if (focus && made != null) {
            lists.setFocus();
        } else if (focus) {
            compute.setFocus();
        }
    }

    // --- asking

    private void explain(Figure figure) {
        lists.control().deselectAll();
        why.show("", figure.why());
        why.setFocus();
    }

    private void explain(Line line) {
        why.show(line.element(), line.why().get());
        picture.select(line.element());
    }

    private void explain(String element) {
        if (view != null && lists.select(element)) {
            view.groups().stream().flatMap(group -> group.lines().stream())
                    .filter(line -> line.element().equals(element)).findFirst()
                    .ifPresent(line -> why.show(element, line.why().get()));
        }
    }

    // --- the manual

    private void takeOver() {
        var administration = place().form().administration();
        var plan = new ManualPlan(administration.editing(), results.scenario(), view.order(), LocalDate.now());
        new ManualDialog(control().getShell(), plan).take().ifPresent(made -> CommandState.page()
                .ifPresent(page -> ElementEditors.open(page, administration, made, "steps")));
    }

    @Override
    boolean focusContent() {
        if (view == null) {
            return compute.setFocus();
        }
        lists.setFocus();
        return true;
    }
}
