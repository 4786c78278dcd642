package org.ratswerk.analysis.downtime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.downtime.engine.Scenario;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.analysis.downtime.survey.SurveyStatus;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.core.snapshot.KeyFigure;
import org.ratswerk.core.snapshot.KeyFigures;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.text.Texts;

/** What of the tolerable downtimes is followed over time. */
@Component
public final class DowntimeFigures implements KeyFigures {
    private static final Texts TEXTS = Texts.of(DowntimeFigures.class);

    @Override
    public String id() {
        return "downtime";
    }

    @Override
    public String title() {
        return TEXTS.get("analysis.title");
    }

    @Override
    public List<KeyFigure> figures() {
        var figures = new ArrayList<KeyFigure>();
        add(figures, "systems", "met", Symbol.MET);
        add(figures, "systems", "gap", Symbol.GAP);
        add(figures, "systems", "unknown", Symbol.UNKNOWN);
        add(figures, "systems", "none", Symbol.NO_REQUIREMENT);
        add(figures, "systems", "unanswered", Symbol.NONE);
        add(figures, "worst", "worst_gap", Symbol.NONE);
        add(figures, "processes", "breached", Symbol.GAP);
        add(figures, "processes", "rated", Symbol.MET);
        add(figures, "processes", "unrated", Symbol.UNKNOWN);
        add(figures, "points", "single_points", Symbol.SINGLE_POINT);
        return figures;
    }

    private static void add(List<KeyFigure> figures, String chart, String id, Symbol symbol) {
        String label = TEXTS.get("figure." + id);
        Value state = symbol == Symbol.NONE ? Value.NONE : new Value.Term(id, label, symbol);
        figures.add(new KeyFigure(id, label, TEXTS.get("figures." + chart), TEXTS.get("unit." + chart), state));
    }

    @Override
    public Map<String, Value> count(AdministrationModel model, Progress progress) {
        var downtime = DowntimeModel.at(model, (java.time.LocalDateTime) null);
        var run = new DowntimeRun(downtime, progress);
        run.computeAll();
        long met = 0;
        long gap = 0;
        long unknown = 0;
        long none = 0;
        long points = 0;
        long worst = Times.UNSET;
        for (int node = downtime.processCount(); node < downtime.nodeCount(); node++) {
            points += run.singlePoints().isSinglePoint(node) ? 1 : 0;
            long late = run.recovery().gap(node, run.requirements());
            if (Times.isKnown(late) && late > 0 && (worst == Times.UNSET || late > worst)) {
                worst = late;
            }
            if (downtime.element(node) instanceof ITSystem) {
                switch (run.recovery().rating(node, run.requirements())) {
                case MET -> met++;
                case GAP -> gap++;
                case UNKNOWN -> unknown++;
                case NONE -> none++;
                }
            }
        }
        progress.checkCancelled();
        int[] resources = IntStream.range(downtime.processCount(), downtime.nodeCount()).toArray();
        long breached = Scenario.of(downtime.graph(), resources, downtime.detection()).breached().length;
        long rated = IntStream.range(0, downtime.processCount())
                .filter(process -> Times.isKnown(downtime.graph().mtpd(process))).count();
        var values = new LinkedHashMap<String, Value>();
        values.put("met", Value.number(met));
        values.put("gap", Value.number(gap));
        values.put("unknown", Value.number(unknown));
        values.put("none", Value.number(none));
        values.put("unanswered", Value.number(SurveyStatus.unanswered(model, LocalDate.now()).rows().size()));
        values.put("worst_gap", DowntimeRun.time(worst));
        values.put("breached", Value.number(breached));
        values.put("rated", Value.number(rated));
        values.put("unrated", Value.number(downtime.processCount() - rated));
        values.put("single_points", Value.number(points));
        return values;
    }

    @Override
    public Table compare(AdministrationModel before, AdministrationModel now, Progress progress) {
        return DowntimeComparison.of(before, now, progress);
    }
}
