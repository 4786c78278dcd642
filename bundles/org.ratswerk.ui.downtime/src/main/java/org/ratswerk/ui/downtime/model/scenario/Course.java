package org.ratswerk.ui.downtime.model.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.ratswerk.analysis.downtime.Outage;
import org.ratswerk.analysis.downtime.Outage.State;
import org.ratswerk.analysis.downtime.ScenarioOutcome;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.result.Symbol;

/** What happens in a scenario, as its page shows it: figures and lists. */
public final class Course {
    /** So many are named that are hit first; the picture shows all. */
    private static final int FIRST = 10;

    private final ScenarioOutcome outcome;
    private final LocalDateTime event;
    private final List<Figure> figures;
    private final List<Group> groups;

    private Course(ScenarioOutcome outcome) {
        this.outcome = outcome;
        this.event = outcome.failure().event();
        groups = List.of(
                group("first", outcome.firstHit(), outage -> ScenarioTexts.get("when.intolerable",
                        ScenarioTexts.after(outage.intolerableFrom(), event)), FIRST),
                group("saveable", outcome.saveable(), outage -> ScenarioTexts.get("when.until",
                        ScenarioTexts.after(outage.intolerableFrom(), event)), Integer.MAX_VALUE),
                group("unknown", outcome.unknown(), outage -> ScenarioTexts.get("when.missing",
                        ScenarioTexts.refs(outcome.missing(outage.element().id()))), Integer.MAX_VALUE));
        figures = List.of(hit(), breached(), saveable(), unknown());
    }

    /** Returns the course of an outcome. */
    public static Course of(ScenarioOutcome outcome) {
        return new Course(outcome);
    }

    /** Returns how many processes are hit, breached, to be saved, and unknown. */
    public List<Figure> figures() {
        return figures;
    }

    /** Returns what hits first, what can still be saved, and what is unknown. */
    public List<Group> groups() {
        return groups;
    }

    private Group group(String id, List<Outage> outages, Function<Outage, String> when, int most) {
        String note = outages.isEmpty() ? ScenarioTexts.get("none." + id)
                : outages.size() > most ? ScenarioTexts.get("group.more", outages.size() - most) : "";
        return new Group(id, ScenarioTexts.get("group." + id, outages.size()),
                outages.stream().limit(most).map(outage -> line(outage, when.apply(outage))).toList(), note);
    }

    private Line line(Outage outage, String when) {
        var term = ScenarioOutcome.term(outage.state());
        return new Line(outage.element().id(), outage.element().name(), when, term.label(), term.symbol(),
                () -> why(outcome, outage));
    }

    /** Returns why: the verdict in a sentence, and the chain that leads to it. */
    public String why(String element) {
        return outcome.outages().stream().filter(outage -> outage.element().id().equals(element)).findFirst()
                .map(outage -> why(outcome, outage)).orElse("");
    }

    static String why(ScenarioOutcome outcome, Outage outage) {
        return verdict(outcome, outage) + "\n\n" + outage.why().get();
    }

    private static String verdict(ScenarioOutcome outcome, Outage outage) {
        String name = outage.element().name();
        if (outage.state() == State.UNKNOWN) {
            return ScenarioTexts.get("verdict.UNKNOWN", name,
                    ScenarioTexts.refs(outcome.missing(outage.element().id())));
        }
        Duration length = outage.length();
        if (outage.mtpd() == null) {
            return ScenarioTexts.get(outage.process() ? "verdict.noLimit" : "verdict.resource", name,
                    Durations.hours(length));
        }
        Duration over = length.minus(outage.mtpd());
        return ScenarioTexts.get("verdict." + outage.state().name(), name, Durations.hours(length),
                Durations.hours(outage.mtpd()), Durations.hours(over.abs()),
                ScenarioTexts.after(outage.intolerableFrom(), outcome.failure().event()));
    }

    // --- figures

    private Figure hit() {
        List<Outage> hit = processes(outage -> true);
        long resources = outcome.outages().size() - hit.size();
        return new Figure("hit", Integer.toString(hit.size()), ScenarioTexts.get("figure.hit", hit.size()),
                ScenarioTexts.get("figure.hit.note", resources), Symbol.NONE, why("figure.hit.why", hit));
    }

    private Figure breached() {
        List<Outage> late = processes(outage -> outage.state() == State.SAVEABLE || outage.state() == State.LOST);
        String note = late.isEmpty() ? "" : ScenarioTexts.get("figure.breached.note",
                ScenarioTexts.after(late.getFirst().intolerableFrom(), event));
        return new Figure("breached", Integer.toString(late.size()), ScenarioTexts.get("figure.breached", late.size()),
                note, late.isEmpty() ? Symbol.MET : Symbol.GAP, why("figure.breached.why", late));
    }

    private Figure saveable() {
        List<Outage> saveable = outcome.saveable();
        String note = saveable.isEmpty() ? "" : ScenarioTexts.get("figure.saveable.note",
                ScenarioTexts.after(saveable.getFirst().intolerableFrom(), event));
        return new Figure("saveable", Integer.toString(saveable.size()),
                ScenarioTexts.get("figure.saveable", saveable.size()), note,
                saveable.isEmpty() ? Symbol.NONE : Symbol.WARNING, why("figure.saveable.why", saveable));
    }

    private Figure unknown() {
        List<Outage> unknown = processes(outage -> outage.state() == State.UNKNOWN);
        int resources = outcome.unknown().size() - unknown.size();
        return new Figure("unknown", Integer.toString(unknown.size()),
                ScenarioTexts.get("figure.unknown", unknown.size()),
                resources == 0 ? "" : ScenarioTexts.get("figure.unknown.note", resources),
                outcome.unknown().isEmpty() ? Symbol.NONE : Symbol.UNKNOWN, why("figure.unknown.why", unknown));
    }

    private List<Outage> processes(Predicate<Outage> which) {
        return outcome.outages().stream().filter(Outage::process).filter(which).toList();
    }

    private static String why(String key, List<Outage> outages) {
        var lines = new ArrayList<String>();
        lines.add(ScenarioTexts.get(key));
        outages.forEach(outage -> lines.add("– " + outage.element().name()));
        return String.join("\n", lines);
    }
}
