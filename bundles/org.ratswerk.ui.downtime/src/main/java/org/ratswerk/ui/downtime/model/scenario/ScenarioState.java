package org.ratswerk.ui.downtime.model.scenario;

import org.ratswerk.analysis.downtime.Failure;
import org.ratswerk.analysis.downtime.ScenarioOutcome;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.persistence.FaultException;

/**
 * What is known about a scenario at one state of the model.
 *
 * @param revision state of the model, see {@link Editing#revision}
 * @param fault what hinders the computation; null for nothing
 * @param outcome what happens; null where nothing fails or something hinders the computation
 * @param course the same for the page; null where there is no outcome
 */
public record ScenarioState(long revision, String fault, ScenarioOutcome outcome, Course course) {
    /**
     * Computes it; in the background.
     *
     * @param editing administration
     * @param scenario id of the scenario
     * @param progress told what is done, asked whether to stop
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static ScenarioState compute(Editing editing, String scenario, Progress progress) {
        return editing.read(watching -> {
            long revision = editing.revision();
            if (!(editing.element(scenario).orElse(null) instanceof FailureScenario saved)
                    || ScenarioSummary.isEmpty(saved)) {
                return new ScenarioState(revision, null, null, null);
            }
            try {
                var outcome = ScenarioOutcome.of(editing.model(), Failure.of(saved), watching);
                return new ScenarioState(revision, null, outcome, Course.of(outcome));
            } catch (FaultException e) {
                return new ScenarioState(revision, e.faults().getFirst().message(), null, null);
            }
        }, progress);
    }
}
