package org.ratswerk.ui.downtime.model.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.ratswerk.analysis.downtime.Failure;
import org.ratswerk.analysis.downtime.RestartOrder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.persistence.FaultException;

/** A computed restart order, as its page shows it. */
public final class RestartView {
    private final Editing editing;
    private final long revision;
    private final RestartOrder order;
    private final Timeline gantt;
    private final List<Figure> figures;
    private final List<Group> groups;

    private RestartView(Editing editing, long revision, RestartOrder order, List<RestartOrder.Gain> gains) {
        this.editing = editing;
        this.revision = revision;
        this.order = order;
        gantt = order.gantt();
        figures = List.of(worst(), weighted(), bound());
        groups = List.of(chain(), gains(gains), jobs());
    }

    /**
     * Computes the order and what would help most; in the background.
     *
     * @param editing administration
     * @param scenario id of the scenario
     * @param limit time after which the best order found so far is taken
     * @param progress told what is done, asked whether to stop
     * @return null where nothing fails
     * @throws FaultException if the date of the scenario cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static RestartView compute(Editing editing, String scenario, Duration limit, Progress progress)
            throws FaultException {
        var fault = new FaultException[1];
        RestartView view = editing.read(watching -> {
            fault[0] = null;
            long revision = editing.revision();
            if (!(editing.element(scenario).orElse(null) instanceof FailureScenario saved)
                    || ScenarioSummary.isEmpty(saved)) {
                return null;
            }
            try {
                var order = RestartOrder.plan(editing.model(), Failure.of(saved), limit, watching);
                return new RestartView(editing, revision, order, order.gains(watching));
            } catch (FaultException e) {
                fault[0] = e;
                return null;
            }
        }, progress);
        if (fault[0] != null) {
            throw fault[0];
        }
        return view;
    }

    /** Returns the order. */
    public RestartOrder order() {
        return order;
    }

    /** Returns the order as a Gantt chart by team. */
    public Timeline gantt() {
        return gantt;
    }

    /** Tells whether the model has changed since. */
    public boolean isStale() {
        return editing.revision() != revision;
    }

    /** Returns how late the processes are, and how good the order is. */
    public List<Figure> figures() {
        return figures;
    }

    /** Returns the critical chain, what would help most, and all recoveries in their order. */
    public List<Group> groups() {
        return groups;
    }

    // --- figures

    private Figure worst() {
        Duration worst = order.worstLateness();
        boolean late = worst != null && !worst.isNegative() && !worst.isZero();
        String value = worst == null ? none() : late ? Durations.text(worst) : ScenarioTexts.get("restart.inTime");
        String note = order.isOutageUnknown() && worst != null ? ScenarioTexts.get("restart.asFarAsKnown")
                : worst != null && worst.isNegative() ? ScenarioTexts.get("restart.reserve",
                        Durations.text(worst.negated())) : "";
        return new Figure("worst", value, ScenarioTexts.get("restart.worst"), note,
                worst == null ? Symbol.UNKNOWN : late ? Symbol.GAP : Symbol.MET,
                ScenarioTexts.get("restart.worst.why") + "\n\n" + String.join("\n", order.criticalChain()));
    }

    private String none() {
        return ScenarioTexts.get(order.isOutageUnknown() ? "restart.unknown" : "restart.none");
    }

    private Figure weighted() {
        Duration weighted = order.weightedLateness();
        return new Figure("weighted", weighted == null ? none() : Durations.text(weighted),
                ScenarioTexts.get("restart.weighted"), "",
                weighted == null ? Symbol.UNKNOWN : weighted.isZero() ? Symbol.MET : Symbol.WARNING,
                ScenarioTexts.get("restart.weighted.why"));
    }

    private Figure bound() {
        Duration bound = order.bound();
        Duration worst = order.worstLateness();
        String distance;
        Symbol symbol = Symbol.MET;
        if (bound == null || worst == null) {
            distance = ScenarioTexts.get("restart.distance.none");
            symbol = Symbol.NONE;
        } else if (order.isProven()) {
            distance = ScenarioTexts.get("restart.distance.proven");
        } else if (worst.equals(bound)) {
            distance = ScenarioTexts.get("restart.distance.worst");
        } else {
            distance = ScenarioTexts.get("restart.distance", Durations.text(worst.minus(bound)));
            symbol = Symbol.WARNING;
        }
        String value = bound == null ? none() : bound.isNegative() || bound.isZero()
                ? ScenarioTexts.get("restart.inTime") : Durations.text(bound);
        return new Figure("bound", value, ScenarioTexts.get("restart.bound"), distance, symbol,
                ScenarioTexts.get("restart.bound.why"));
    }

    // --- lists

    private Group chain() {
        List<String> sentences = order.criticalChain();
        List<Value.Ref> elements = order.criticalElements();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = sentences.get(i);
            String id = elements.get(i).id();
            lines.add(new Line(id, elements.get(i).name(), sentence, "", Symbol.NONE, () -> why(id, sentence)));
        }
        return new Group("chain", ScenarioTexts.get("restart.chain", lines.size()), lines,
                lines.isEmpty() ? ScenarioTexts.get("restart.chain.none") : "");
    }

    private String why(String id, String sentence) {
        return order.jobs().stream().filter(job -> job.element().id().equals(id)).findFirst()
                .map(job -> sentence + "\n\n" + job.why().get())
                .orElseGet(() -> order.outcome().outages().stream().filter(each -> each.element().id().equals(id))
                        .findFirst().map(each -> Course.why(order.outcome(), each)).orElse(sentence));
    }

    private static Group gains(List<RestartOrder.Gain> gains) {
        List<Line> lines = gains.stream()
                .filter(gain -> !gain.worst().isZero() || !gain.weighted().isZero())
                .map(gain -> new Line(gain.subject().id(), gain.subject().name(), gain.sentence(),
                        ScenarioTexts.signed((gain.worst().isZero() ? gain.weighted() : gain.worst()).negated()), Symbol.MET,
                        () -> ScenarioTexts.get("restart.gain.why", gain.sentence(), Durations.hours(gain.worst()),
                                Durations.hours(gain.weighted()))))
                .toList();
        return new Group("gains", ScenarioTexts.get("restart.gains", lines.size()), lines,
                lines.isEmpty() ? ScenarioTexts.get("restart.gains.none") : "");
    }

    private Group jobs() {
        List<Line> lines = order.jobs().stream().map(job -> new Line(job.element().id(), job.element().name(),
                time(job), job.critical() ? ScenarioTexts.get("restart.critical") : "",
                job.end() == null ? Symbol.UNKNOWN : job.critical() ? Symbol.WARNING : Symbol.NONE, job.why()))
                .toList();
        return new Group("jobs", ScenarioTexts.get("restart.jobs", lines.size()), lines,
                lines.isEmpty() ? ScenarioTexts.get("restart.jobs.none") : "");
    }

    private static String time(RestartOrder.Job job) {
        if (job.start() == null || job.end() == null) {
            return ScenarioTexts.get("restart.job.unknown");
        }
        String time = ScenarioTexts.get("restart.job", Durations.hours(job.start()), Durations.hours(job.end()));
        return job.team() == null ? time : ScenarioTexts.get("restart.job.team", time, job.team().name(), job.people());
    }
}
