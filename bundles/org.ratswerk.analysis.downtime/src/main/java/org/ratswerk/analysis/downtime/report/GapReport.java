package org.ratswerk.analysis.downtime.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.downtime.Outage;
import org.ratswerk.analysis.downtime.Situation;
import org.ratswerk.analysis.downtime.Situation.ResourceState;
import org.ratswerk.analysis.downtime.engine.Rating;
import org.ratswerk.analysis.downtime.survey.SurveyStatus;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierBuilder;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.core.result.Chart;
import org.ratswerk.core.result.Figures;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.Measure;
import org.ratswerk.model.text.Texts;

/** The gaps for the leadership: one page of figures and decisions, and the whole list behind it. */
@Component
public final class GapReport implements DossierSource {
    private static final Texts TEXTS = Texts.of(GapReport.class);
    private static final int MOST_DECISIONS = 5;
    private static final int MOST_BARS = 4;
    private static final int MOST_MEASURES = 2;
    private static final int DAYS_AHEAD = 90;
    private static final int PERCENT = 100;

    @Override
    public String id() {
        return "gaps";
    }

    @Override
    public String title() {
        return TEXTS.get("gaps.title");
    }

    @Override
    public String description() {
        return TEXTS.get("gaps.description");
    }

    @Override
    public Dossier create(AdministrationModel model, Progress progress) {
        return create(model, LocalDate.now(), progress);
    }

    Dossier create(AdministrationModel model, LocalDate today, Progress progress) {
        Situation situation = Situation.of(model, progress);
        Table unanswered = SurveyStatus.unanswered(model, today);
        progress.begin(TEXTS.get("progress.decisions"), 0);
        var decisions = new Decisions(situation);
        var pages = new DossierBuilder();
        pages.show(figures(situation, unanswered)).text(share(situation));
        Chart chart = chart(situation);
        if (!chart.points().isEmpty()) {
            pages.show(chart);
        }
        pages.heading(1, TEXTS.get("gaps.decisions"));
        if (decisions.size() == 0) {
            pages.text(TEXTS.get("gaps.decisions.none"));
        } else {
            pages.text(TEXTS.get("gaps.decisions.text", Math.min(MOST_DECISIONS, decisions.size()), decisions.size()))
                    .show(decisions.table(MOST_DECISIONS, progress));
        }
        pages.text(TEXTS.get("gaps.measures", String.join(" ", measures(model, today))));
        pages.next();
        pages.heading(1, TEXTS.get("gaps.annex")).text(TEXTS.get("gaps.annex.text"))
                .show(ResourceTables.gaps(situation), "resource", "kind", "required_h", "rta_h", "gap_h", "rating",
                        "chain", "risk");
        pages.heading(1, TEXTS.get("gaps.levers")).text(TEXTS.get("gaps.levers.text"))
                .show(ResourceTables.levers(situation));
        pages.heading(1, TEXTS.get("single.title")).text(TEXTS.get("single.text"))
                .show(ResourceTables.singlePoints(situation), "resource", "kind", "count", "processes", "worst");
        pages.heading(1, TEXTS.get("gaps.measures.all")).show(ResourceTables.measures(model, today));
        pages.heading(1, TEXTS.get("unanswered.title")).text(TEXTS.get("unanswered.text")).show(unanswered, "system",
                "responsible", "unit", "processes", "state");
        return pages.build(title(), model, today, TEXTS.get("detail.confidential"));
    }

    private static List<ResourceState> systems(Situation situation) {
        return situation.resources().stream().filter(state -> state.resource() instanceof ITSystem).toList();
    }

    private static long count(List<ResourceState> states, Rating rating) {
        return states.stream().filter(state -> state.rating() == rating).count();
    }

    private static Figures figures(Situation situation, Table unanswered) {
        List<ResourceState> systems = systems(situation);
        List<Outage> outages = situation.everything().firstHit();
        long breached = outages.stream().filter(Outage::isBreached).count();
        long limited = situation.processes().stream().filter(state -> state.mtpd() != null).count();
        long single = situation.resources().stream().filter(ResourceState::isSinglePoint).count();
        return new Figures("gap-figures", TEXTS.get("gaps.title"), List.of(
                figure("met", Symbol.MET, count(systems, Rating.MET), systems.size()),
                figure("gap", Symbol.GAP, count(systems, Rating.GAP), systems.size()),
                figure("unknown", Symbol.UNKNOWN, count(systems, Rating.UNKNOWN), systems.size()),
                figure("none", Symbol.NO_REQUIREMENT, count(systems, Rating.NONE), systems.size()),
                figure("breached", Symbol.GAP, breached, limited),
                figure("single", Symbol.SINGLE_POINT, single, situation.resources().size()),
                figure("unanswered", Symbol.WARNING, unanswered.rows().size(), systems.size())));
    }

    private static Figures.Figure figure(String id, Symbol symbol, long number, long of) {
        String text = Values.human(Value.number(number));
        return new Figures.Figure(id, TEXTS.get("gaps.figure." + id, of),
                Table.Cell.of(new Value.Term(Long.toString(number), text, symbol)), number, of);
    }

    /** What the share of systems that meet their requirement says, and what it leaves out. */
    private static String share(Situation situation) {
        List<ResourceState> systems = systems(situation);
        long met = count(systems, Rating.MET);
        long compared = met + count(systems, Rating.GAP);
        long unknown = count(systems, Rating.UNKNOWN);
        long none = count(systems, Rating.NONE);
        long open = situation.everything().unknown().stream().filter(Outage::process).count();
        String share = compared == 0 ? TEXTS.get("gaps.share.none")
                : TEXTS.get("gaps.share", met, compared, Math.round((double) met * PERCENT / compared));
        return share + " " + TEXTS.get("gaps.share.left", unknown, none)
                + (open == 0 ? "" : " " + TEXTS.get("gaps.share.outages", open));
    }

    private static Chart chart(Situation situation) {
        var points = new ArrayList<Value.Ref>();
        var required = new ArrayList<BigDecimal>();
        var achievable = new ArrayList<BigDecimal>();
        List<ResourceState> late = situation.resources().stream().filter(state -> state.rating() == Rating.GAP)
                .sorted(Comparator.comparing(ResourceState::gap).reversed()
                        .thenComparing(state -> state.element().name()))
                .toList();
        for (ResourceState state : late.subList(0, Math.min(MOST_BARS, late.size()))) {
            points.add(state.element());
            required.add(Values.hours(state.required().isNegative() ? Duration.ZERO : state.required()));
            achievable.add(Values.hours(state.rta()));
        }
        return new Chart("largest-gaps", TEXTS.get("gaps.chart", points.size(), late.size()), Chart.Form.BARS,
                TEXTS.get("gaps.chart.unit"), points,
                List.of(new Chart.Series(TEXTS.get("gaps.chart.required"),
                        new Value.Term("met", TEXTS.get("gaps.chart.required"), Symbol.MET), required),
                        new Chart.Series(TEXTS.get("gaps.chart.achievable"),
                                new Value.Term("gap", TEXTS.get("gaps.chart.achievable"), Symbol.GAP), achievable)),
                List.of());
    }

    private static List<String> measures(AdministrationModel model, LocalDate today) {
        List<Measure> open = ResourceTables.open(model);
        if (open.isEmpty()) {
            return List.of(TEXTS.get("gaps.measures.none"));
        }
        List<Measure> due = open.stream()
                .filter(measure -> measure.getDue() != null && !measure.getDue().isAfter(today.plusDays(DAYS_AHEAD))).toList();
        var sentences = new ArrayList<String>();
        long undated = open.stream().filter(measure -> measure.getDue() == null).count();
        sentences.add(TEXTS.get("gaps.measures.more", open.size(), due.size(), undated));
        for (Measure measure : due.subList(0, Math.min(MOST_MEASURES, due.size()))) {
            sentences.add(TEXTS.get(measure.getDue().isBefore(today) ? "gaps.measure.late" : "gaps.measure",
                    Words.name(measure), measure.getResponsible() == null ? TEXTS.get("gaps.measure.nobody")
                            : Words.name(measure.getResponsible()),
                    Words.day(measure.getDue())));
        }
        return sentences;
    }
}
