package org.ratswerk.analysis.downtime.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.downtime.Failure;
import org.ratswerk.analysis.downtime.RestartOrder;
import org.ratswerk.analysis.downtime.ScenarioOutcome;
import org.ratswerk.analysis.downtime.Situation;
import org.ratswerk.analysis.downtime.Situation.ResourceState;
import org.ratswerk.analysis.downtime.survey.SurveyStatus;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierBuilder;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.core.result.Figures;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/** The overview of tolerable downtimes by IT system and component, with the lists that go with it. */
@Component
public final class OverviewReport implements DossierSource {
    private static final Texts TEXTS = Texts.of(OverviewReport.class);
    private static final int MOST_BARS = 30;
    private static final int MOST_JOBS = 24;
    private static final Duration PLANNING = Duration.ofSeconds(4);

    @Override
    public String id() {
        return "downtime-overview";
    }

    @Override
    public String title() {
        return TEXTS.get("overview.title");
    }

    @Override
    public String description() {
        return TEXTS.get("overview.description");
    }

    @Override
    public Dossier create(AdministrationModel model, Progress progress) {
        LocalDate today = LocalDate.now();
        Situation situation = Situation.of(model, progress);
        Table overview = withProcess(situation.overview());
        Table unanswered = SurveyStatus.unanswered(model, today);
        var pages = new DossierBuilder();
        pages.heading(1, TEXTS.get("overview.glance")).show(figures(situation, unanswered));
        pages.bullets(List.of(TEXTS.get("overview.minimum"), TEXTS.get("overview.rta", Words.time(situation.detection())),
                TEXTS.get("overview.unknown")));
        pages.heading(1, TEXTS.get("overview.table")).text(TEXTS.get("overview.table.text"))
                .show(overview, "system", "component", "driving_process", "tolerable_h", "required_h", "rta_h", "gap_h",
                        "rating", "spof", "rpo_h", "answered_by", "operator", "measure");
        pages.heading(1, TEXTS.get("overview.processes")).text(TEXTS.get("bia.critical.text"))
                .show(BiaReport.critical(situation), "process", "unit", "mtpd_h", "rto_h", "class", "answered_by");
        pages.heading(1, TEXTS.get("overview.resources")).text(TEXTS.get("overview.resources.text"))
                .show(ResourceTables.critical(situation));
        pages.heading(1, TEXTS.get("overview.groups")).text(TEXTS.get("overview.groups.text")).show(situation.groups());
        pages.heading(1, TEXTS.get("overview.gaps")).text(TEXTS.get("overview.gaps.text"))
                .show(ResourceTables.gaps(situation), "resource", "kind", "required_h", "rta_h", "gap_h", "rating",
                        "chain", "risk");
        pages.heading(1, TEXTS.get("single.title")).text(TEXTS.get("single.text"))
                .show(ResourceTables.singlePoints(situation), "resource", "kind", "count", "processes", "worst");
        pages.heading(1, TEXTS.get("unanswered.title")).text(TEXTS.get("unanswered.text")).show(unanswered, "system",
                "responsible", "unit", "processes", "state", "due");
        everything(pages, situation.everything());
        progress.checkCancelled();
        restart(pages, model, progress);
        return pages.build(title(), model, today, TEXTS.get("detail.confidential"));
    }

    /** The overview with a column more: the first element of the chain, for pages that have no room for all of it. */
    private static Table withProcess(Table overview) {
        int chain = 0;
        while (!overview.columns().get(chain).key().equals("driver")) {
            chain++;
        }
        var columns = new ArrayList<>(overview.columns());
        columns.add(chain + 1, new Table.Column("driving_process", TEXTS.get("column.driver"), Table.Kind.TEXT, null));
        var rows = new ArrayList<Table.Row>();
        for (Table.Row row : overview.rows()) {
            var cells = new ArrayList<>(row.cells());
            cells.add(chain + 1, new Table.Cell(
                    cells.get(chain).value() instanceof Value.Chain driver ? driver.refs().getFirst() : Value.NONE,
                    cells.get(chain).explanation()));
            rows.add(new Table.Row(row.elementId(), cells));
        }
        return new Table(overview.id(), overview.title(), columns, rows, overview.notes());
    }

    private static Figures figures(Situation situation, Table unanswered) {
        List<ResourceState> resources = situation.resources();
        return new Figures("overview-figures", TEXTS.get("overview.glance"), List.of(
                figure("resources", Symbol.NONE, resources.size()),
                figure("required", Symbol.NONE, resources.stream().filter(state -> state.required() != null).count()),
                figure("open", Symbol.GAP, resources.stream().filter(ResourceState::isOpen).count()),
                figure("single", Symbol.SINGLE_POINT, resources.stream().filter(ResourceState::isSinglePoint).count()),
                figure("unanswered", Symbol.WARNING, unanswered.rows().size())));
    }

    private static Figures.Figure figure(String id, Symbol symbol, long number) {
        return new Figures.Figure(id, TEXTS.get("overview.figure." + id),
                Table.Cell.of(symbol == Symbol.NONE ? Value.number(number)
                        : new Value.Term(Long.toString(number), Long.toString(number), symbol)),
                null, null);
    }

    private static void everything(DossierBuilder pages, ScenarioOutcome outcome) {
        pages.heading(1, TEXTS.get("overview.everything")).text(TEXTS.get("overview.everything.text"));
        Timeline.Lane processes = outcome.timeline().lanes().getFirst();
        List<Timeline.Bar> bars = processes.bars();
        if (!bars.isEmpty()) {
            List<Timeline.Bar> shown = bars.subList(0, Math.min(MOST_BARS, bars.size()));
            String title = shown.size() == bars.size() ? TEXTS.get("overview.timeline")
                    : TEXTS.get("overview.timeline.first", shown.size(), bars.size());
            pages.show(new Timeline("everything", title, List.of(new Timeline.Lane(processes.title(), shown)), null,
                    outcome.notes()));
        }
        pages.show(outcome.table(), "name", "kind", "from_h", "up_h", "outage_h", "mtpd_h", "state");
    }

    /** The work that begins first, as far as it can be read on a page. */
    private static Timeline first(Timeline gantt) {
        record Begun(int lane, Timeline.Bar bar) {
        }
        var all = new ArrayList<Begun>();
        for (int lane = 0; lane < gantt.lanes().size(); lane++) {
            for (Timeline.Bar bar : gantt.lanes().get(lane).bars()) {
                all.add(new Begun(lane, bar));
            }
        }
        if (all.size() <= MOST_JOBS) {
            return gantt;
        }
        all.sort(Comparator.comparing(begun -> begun.bar().start()));
        var lanes = new ArrayList<Timeline.Lane>();
        for (int i = 0; i < gantt.lanes().size(); i++) {
            int lane = i;
            List<Timeline.Bar> bars = all.subList(0, MOST_JOBS).stream().filter(begun -> begun.lane() == lane)
                    .map(Begun::bar).toList();
            if (!bars.isEmpty()) {
                lanes.add(new Timeline.Lane(gantt.lanes().get(lane).title(), bars));
            }
        }
        return new Timeline(gantt.id(), TEXTS.get("overview.restart.first", MOST_JOBS, all.size()), lanes, gantt.event(),
                gantt.notes());
    }

    private static void restart(DossierBuilder pages, AdministrationModel model, Progress progress) {
        if (model.resources().isEmpty()) {
            return;
        }
        RestartOrder order = RestartOrder.plan(model, Failure.ofEverything(null), PLANNING, progress);
        pages.heading(1, TEXTS.get("overview.restart"))
                .text(TEXTS.get(order.isProven() ? "overview.restart.proven" : "overview.restart.best"))
                .show(first(order.gantt())).show(order.schedule());
    }
}
