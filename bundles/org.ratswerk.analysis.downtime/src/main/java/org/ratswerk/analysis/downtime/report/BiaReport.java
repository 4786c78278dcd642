package org.ratswerk.analysis.downtime.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.downtime.Criticality;
import org.ratswerk.analysis.downtime.Situation;
import org.ratswerk.analysis.downtime.Situation.ProcessState;
import org.ratswerk.analysis.downtime.bia.ImpactMatrix;
import org.ratswerk.analysis.downtime.bia.PreAnalysis;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.core.DamageCategories;
import org.ratswerk.core.Progress;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierBuilder;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.core.result.Chart;
import org.ratswerk.core.result.Figures;
import org.ratswerk.core.result.Matrix;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.CriticalPeriod;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.PreAnalysisResult;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Report of the business impact analysis: method, pre-analysis, time-critical processes, and each process that is rated. */
@Component
public final class BiaReport implements DossierSource {
    private static final Texts TEXTS = Texts.of(BiaReport.class);

    @Override
    public String id() {
        return "bia";
    }

    @Override
    public String title() {
        return TEXTS.get("bia.title");
    }

    @Override
    public String description() {
        return TEXTS.get("bia.description");
    }

    @Override
    public Dossier create(AdministrationModel model, Progress progress) {
        Situation situation = Situation.of(model, progress);
        var pages = new DossierBuilder();
        summary(pages, situation);
        method(pages, model);
        preAnalysis(pages, model);
        pages.heading(1, TEXTS.get("bia.critical")).text(TEXTS.get("bia.critical.text"))
                .show(critical(situation), "process", "unit", "mtpd_h", "rto_h", "mbco", "rpo_h", "class", "answered_by",
                        "answered_on");
        pages.heading(1, TEXTS.get("bia.processes")).text(TEXTS.get("bia.processes.text"));
        progress.begin(TEXTS.get("progress.bia"), situation.processes().size());
        List<ProcessState> open = new ArrayList<>();
        for (ProcessState state : sorted(situation)) {
            progress.checkCancelled();
            progress.worked(1);
            if (criticality(state) == Criticality.NOT_RATED) {
                open.add(state);
            } else {
                process(pages, model, state);
            }
        }
        pages.heading(1, TEXTS.get("bia.open"))
                .text(open.isEmpty() ? TEXTS.get("bia.open.none") : TEXTS.get("bia.open.text", open.size()));
        if (!open.isEmpty()) {
            pages.show(open(open));
        }
        return pages.build(title(), model, LocalDate.now(), TEXTS.get("detail.confidential"));
    }

    private static List<ProcessState> sorted(Situation situation) {
        return situation.processes().stream()
                .sorted(Comparator.comparing(ProcessState::mtpd, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(state -> state.element().name()))
                .toList();
    }

    private static Criticality criticality(ProcessState state) {
        return Criticality.of(state.process(), state.mtpd());
    }

    private static void summary(DossierBuilder pages, Situation situation) {
        Map<Criticality, Integer> counts = new EnumMap<>(Criticality.class);
        int critical = 0;
        for (ProcessState state : situation.processes()) {
            counts.merge(criticality(state), 1, Integer::sum);
            critical += Criticality.isTimeCritical(state.mtpd()) ? 1 : 0;
        }
        int all = situation.processes().size();
        int open = counts.getOrDefault(Criticality.NOT_RATED, 0);
        pages.heading(1, TEXTS.get("bia.summary"));
        pages.show(new Figures("bia-figures", TEXTS.get("bia.summary"),
                List.of(figure("processes", all), figure("rated", all - open), figure("critical", critical),
                        figure("highly", counts.getOrDefault(Criticality.HIGHLY_CRITICAL, 0)), figure("unrated", open))));
        pages.text(TEXTS.get("bia.summary.text", all, all - open, critical, open));
        var points = new ArrayList<Value.Ref>();
        var values = new ArrayList<BigDecimal>();
        for (Criticality one : Criticality.values()) {
            points.add(new Value.Ref(one.name(), one.label()));
            values.add(BigDecimal.valueOf(counts.getOrDefault(one, 0)));
        }
        pages.show(new Chart("criticality", TEXTS.get("bia.chart"), Chart.Form.BARS, TEXTS.get("bia.chart.unit"), points,
                List.of(new Chart.Series(TEXTS.get("bia.chart.series"), Value.NONE, values)), List.of()));
    }

    private static Figures.Figure figure(String id, long number) {
        return new Figures.Figure(id, TEXTS.get("bia.figure." + id), Table.Cell.of(Value.number(number)), null, null);
    }

    // --- method

    private static void method(DossierBuilder pages, AdministrationModel model) {
        AnalysisSettings settings = AnalysisSettings.of(model.administration());
        pages.heading(1, TEXTS.get("bia.method")).text(TEXTS.get("bia.method.text"));
        var points = new ArrayList<String>();
        points.add(TEXTS.get("bia.method.horizons",
                String.join(", ", settings.horizons().stream().map(Durations::text).toList())));
        points.add(TEXTS.get("bia.method.tolerance", settings.toleranceLevel()));
        points.add(TEXTS.get("bia.method.minimum"));
        points.add(TEXTS.get("bia.method.detection", Durations.text(settings.detection())));
        points.add(TEXTS.get("bia.method.class"));
        pages.bullets(points);
        pages.text(TEXTS.get("bia.method.categories"));
        var table = new Lines("categories").column("category", Kind.TEXT).column("level1", Kind.TEXT)
                .column("level2", Kind.TEXT).column("level3", Kind.TEXT).column("level4", Kind.TEXT);
        List<DamageCategory> stored = DamageCategories.stored(model.administration());
        for (DamageCategory category : stored.isEmpty() ? DamageCategories.defaults() : stored) {
            table.cell(Words.ref(category));
            for (int level = 1; level <= ImpactMatrix.HIGHEST; level++) {
                table.cell(Value.text(meaning(category, level)));
            }
            table.row(category.getId());
        }
        pages.show(table.table());
    }

    private static String meaning(DamageCategory category, int number) {
        return category.getLevels().stream().filter(level -> level.getLevel() == number).findFirst()
                .map(level -> {
                    String name = level.getName() == null ? "" : level.getName().strip();
                    String meaning = level.getMeaning() == null ? "" : level.getMeaning().strip();
                    return name.isEmpty() || meaning.isEmpty() ? name + meaning : name + ": " + meaning;
                }).filter(text -> !text.isEmpty()).orElse(TEXTS.get("bia.level." + number));
    }

    private static void preAnalysis(DossierBuilder pages, AdministrationModel model) {
        Map<PreAnalysisResult, Integer> counts = new EnumMap<>(PreAnalysisResult.class);
        model.processes().forEach(process -> counts.merge(PreAnalysis.result(process), 1, Integer::sum));
        pages.heading(1, TEXTS.get("bia.preAnalysis"))
                .text(TEXTS.get("bia.preAnalysis.text", counts.getOrDefault(PreAnalysisResult.INCLUDED, 0),
                        counts.getOrDefault(PreAnalysisResult.EXCLUDED, 0), counts.getOrDefault(PreAnalysisResult.OPEN, 0)));
        Table all = new PreAnalysis(model).table();
        Set<String> decided = new HashSet<>();
        model.processes().stream().filter(process -> PreAnalysis.result(process) != PreAnalysisResult.OPEN)
                .forEach(process -> decided.add(process.getId()));
        if (decided.isEmpty()) {
            pages.text(TEXTS.get("bia.preAnalysis.none"));
        } else {
            pages.show(new Table(all.id(), all.title(), all.columns(),
                    all.rows().stream().filter(row -> decided.contains(row.elementId())).toList()), "process", "unit",
                    "result", "reason");
        }
    }

    // --- processes

    static Table critical(Situation situation) {
        var table = new Lines("time-critical").column("process", Kind.TEXT).column("unit", Kind.TEXT)
                .column("mtpd_h", Kind.DURATION).column("rto_h", Kind.DURATION).column("mbco", Kind.TEXT)
                .column("rpo_h", Kind.DURATION).column("class", Kind.STATE).column("why", Kind.TEXT)
                .column("answered_by", Kind.TEXT).column("answered_on", Kind.DATE);
        for (ProcessState state : sorted(situation)) {
            if (Criticality.isTimeCritical(state.mtpd())) {
                Process process = state.process();
                BusinessImpact impact = process.getImpact();
                table.cell(state.element()).cell(unit(process)).cell(Value.hours(state.mtpd()), state.why())
                        .cell(Value.hours(process.getRequiredRto())).cell(Value.text(mbco(impact)))
                        .cell(Value.hours(process.getRequiredRpo())).cell(criticality(state).term())
                        .cell(Value.text(state.why().get()))
                        .cell(impact == null || impact.getAnsweredBy() == null
                                ? new Value.Term("", TEXTS.get("answered.none"), Symbol.WARNING)
                                : Words.ref(impact.getAnsweredBy()))
                        .cell(Value.day(impact == null ? null : impact.getAnsweredOn())).row(process.getId());
            }
        }
        return table.table();
    }

    private static Value unit(Process process) {
        return process.getUnit() == null ? Value.NONE
                : new Value.Ref(String.valueOf(process.getUnit().getId()), Labels.title(process.getUnit()));
    }

    private static String mbco(BusinessImpact impact) {
        if (impact == null) {
            return "";
        }
        String percent = impact.getMbcoPercent() == null ? "" : impact.getMbcoPercent() + " %";
        String text = impact.getMbco() == null ? "" : impact.getMbco().strip();
        return percent.isEmpty() || text.isEmpty() ? percent + text : percent + ": " + text;
    }

    private static void process(DossierBuilder pages, AdministrationModel model, ProcessState state) {
        Process process = state.process();
        BusinessImpact impact = process.getImpact();
        var matrix = new ImpactMatrix(model, process);
        ImpactMatrix.Outcome outcome = matrix.outcome();
        pages.heading(2, state.element().name()).text(outcome.sentence());
        if (impact == null) {
            return;
        }
        if (!impact.getRatings().isEmpty()) {
            pages.show(matrix(state, matrix));
        }
        var points = new ArrayList<String>();
        reasons(matrix, points);
        for (CriticalPeriod period : impact.getCriticalPeriods()) {
            points.add(period(period));
        }
        add(points, "bia.rto", duration(process.getRequiredRto()), process.getRequiredRtoReason());
        add(points, "bia.mbco", mbco(impact), null);
        add(points, "bia.rpo", duration(process.getRequiredRpo()), null);
        add(points, "bia.emergency", duration(impact.getMaximumEmergencyOperation()), null);
        add(points, "bia.workaround", impact.getWorkaround(), null);
        if (!outcome.hints().isEmpty()) {
            points.add(TEXTS.get("bia.hint", String.join(" ", outcome.hints())));
        }
        points.add(origin(impact));
        pages.bullets(points);
    }

    private static void add(List<String> points, String key, String text, String reason) {
        if (text != null && !text.isBlank()) {
            points.add(TEXTS.get(key, text.strip())
                    + (reason == null || reason.isBlank() ? "" : " " + TEXTS.get("bia.reason", reason.strip())));
        }
    }

    private static String duration(Duration time) {
        return time == null ? null : Durations.text(time);
    }

    private static Matrix matrix(ProcessState state, ImpactMatrix matrix) {
        List<Value.Ref> columns = matrix.horizons().stream()
                .map(horizon -> new Value.Ref("h" + horizon.toSeconds(), Durations.text(horizon))).toList();
        var rows = new ArrayList<Value.Ref>();
        var cells = new ArrayList<List<Table.Cell>>();
        for (int category = 0; category < matrix.categories().size(); category++) {
            DamageCategory element = matrix.categories().get(category);
            rows.add(new Value.Ref(String.valueOf(element.getId()), Words.name(element)));
            var row = new ArrayList<Table.Cell>();
            for (int horizon = 0; horizon < columns.size(); horizon++) {
                ImpactMatrix.Cell cell = matrix.cell(category, horizon);
                row.add(Table.Cell.of(level(cell.effective(), matrix.toleranceLevel(),
                        cell.falls() ? TEXTS.get("bia.falls", cell.effective(), cell.level()) : null)));
            }
            cells.add(row);
        }
        rows.add(new Value.Ref("worst", TEXTS.get("bia.worst")));
        var worst = new ArrayList<Table.Cell>();
        for (int horizon = 0; horizon < columns.size(); horizon++) {
            worst.add(Table.Cell.of(level(matrix.worst(horizon), matrix.toleranceLevel(), null)));
        }
        cells.add(worst);
        return new Matrix("impact", TEXTS.get("bia.matrix", state.element().name()), rows, columns, cells);
    }

    private static Value level(int level, int tolerance, String label) {
        if (level == ImpactMatrix.UNRATED) {
            return new Value.Term("", TEXTS.get("bia.unrated"), Symbol.UNKNOWN);
        }
        return new Value.Term(Integer.toString(level), label == null ? Integer.toString(level) : label,
                level >= tolerance ? Symbol.WARNING : Symbol.NONE);
    }

    /** Reasons as they were given; one that was given for several cells of a category stands once. */
    private static void reasons(ImpactMatrix matrix, List<String> points) {
        for (int category = 0; category < matrix.categories().size(); category++) {
            String last = "";
            for (int horizon = 0; horizon < matrix.horizons().size(); horizon++) {
                ImpactMatrix.Cell cell = matrix.cell(category, horizon);
                if (!cell.reason().isBlank() && !cell.reason().equals(last)) {
                    points.add(TEXTS.get("bia.cell", Words.name(matrix.categories().get(category)),
                            Durations.text(matrix.horizons().get(horizon)), cell.level(), cell.reason().strip()));
                    last = cell.reason();
                }
            }
        }
    }

    private static String period(CriticalPeriod period) {
        String reason = period.getReason() == null || period.getReason().isBlank() ? ""
                : " " + TEXTS.get("bia.reason", period.getReason().strip());
        return TEXTS.get("bia.period." + period.getRepeat().getLiteral(), Words.day(period.getFrom()),
                Words.day(period.getTo()), Words.time(period.getMtpd())) + reason;
    }

    private static String origin(BusinessImpact impact) {
        if (impact.getAnsweredBy() == null) {
            return TEXTS.get("bia.origin.none");
        }
        var sentence = new StringBuilder(TEXTS.get("bia.origin", Words.name(impact.getAnsweredBy()),
                Words.day(impact.getAnsweredOn()), Labels.of(impact.getMethod())));
        if (impact.getApprovedBy() != null) {
            sentence.append(' ').append(TEXTS.get("bia.approved", Words.name(impact.getApprovedBy()),
                    Words.day(impact.getApprovedOn())));
        }
        if (impact.getNextReview() != null) {
            sentence.append(' ').append(TEXTS.get("bia.review", Words.day(impact.getNextReview())));
        }
        return sentence.toString();
    }

    private static Table open(List<ProcessState> open) {
        var table = new Lines("not-rated").column("process", Kind.TEXT).column("unit", Kind.TEXT)
                .column("owner", Kind.TEXT).column("result", Kind.STATE).column("reason", Kind.TEXT);
        for (ProcessState state : open) {
            Process process = state.process();
            PreAnalysisResult result = PreAnalysis.result(process);
            table.cell(state.element()).cell(unit(process)).cell(Words.ref(process.getOwner()))
                    .cell(new Value.Term(result.getLiteral(), Labels.of(result), switch (result) {
                    case OPEN -> Symbol.UNKNOWN;
                    case INCLUDED -> Symbol.MET;
                    case EXCLUDED -> Symbol.NO_REQUIREMENT;
                    }))
                    .cell(Value.text(process.getImpact() == null ? null : process.getImpact().getPreAnalysisReason()))
                    .row(process.getId());
        }
        return table.table();
    }
}
