package org.ratswerk.ui.downtime.model.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.ratswerk.analysis.downtime.Outage;
import org.ratswerk.analysis.downtime.ScenarioOutcome;

/**
 * The outages of the processes in an outcome, to be compared with others.
 *
 * @param title what it is called in a comparison
 * @param processes processes that go down, by id, in the order of the outcome
 */
public record KeptOutcome(String title, Map<String, Process> processes) {
    public KeptOutcome {
        processes = Collections.unmodifiableMap(new LinkedHashMap<>(processes));
    }

    /**
     * A process that goes down.
     *
     * @param name its name
     * @param up when it is back, counted from the event; null where that is unknown
     * @param length how long it is down; null where that is unknown
     * @param state what becomes of it
     * @param why tells why
     */
    public record Process(String name, Duration up, Duration length, Outage.State state, Supplier<String> why) {
    }

    /** Returns the outages of an outcome; whoever asks why gets the names that elements have then. */
    public static KeptOutcome of(String title, ScenarioOutcome outcome) {
        var processes = new LinkedHashMap<String, Process>();
        outcome.outages().stream().filter(Outage::process).forEach(outage -> processes.put(outage.element().id(),
                new Process(outage.element().name(), outage.up(), outage.length(), outage.state(),
                        () -> Course.why(outcome, outage))));
        return new KeptOutcome(title, processes);
    }

    /**
     * Returns the same to be kept while the model changes: all explanations are made now.
     *
     * @param when when it is kept
     */
    public KeptOutcome kept(LocalDateTime when) {
        var made = new LinkedHashMap<String, Process>();
        processes.forEach((id, process) -> {
            String why = process.why.get();
            made.put(id, new Process(process.name, process.up, process.length, process.state, () -> why));
        });
        return new KeptOutcome(ScenarioTexts.get("kept.title", title, ScenarioTexts.moment(when)), made);
    }
}
