package org.ratswerk.analysis.downtime;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.downtime.calendar.WorkingTime;
import org.ratswerk.core.check.Check;
import org.ratswerk.core.check.ObjectCheck;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Rule;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.check.Surroundings;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Provider;
import org.ratswerk.model.Resource;
import org.ratswerk.model.StaffGroup;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Findings about the work of recovery: teams that are too small for it, hours and points in time that cannot be read. */
@Component(service = Check.class)
public final class RecoveryWorkCheck implements ObjectCheck {
    private static final Texts TEXTS = Texts.of(RecoveryWorkCheck.class);

    static final String TEAM_TOO_SMALL = "downtime.team-too-small";
    static final String HOURS = "downtime.hours";
    static final String SCENARIO_TIME = "downtime.scenario-time";

    @Override
    public List<Rule> rules() {
        return List.of(rule(TEAM_TOO_SMALL, Severity.ERROR), rule(HOURS, Severity.WARNING),
                rule(SCENARIO_TIME, Severity.WARNING));
    }

    private static Rule rule(String id, Severity severity) {
        return new Rule(id, severity, TEXTS.get("rule." + id), TEXTS.get("rule.why." + id));
    }

    @Override
    public Set<EStructuralFeature> ofNeighbours() {
        return Set.of(Literals.STAFF_GROUP__SIZE);
    }

    @Override
    public void check(EObject object, Surroundings around, Consumer<Problem> sink) {
        if (object instanceof Resource resource) {
            checkTeam(resource, sink);
            if (resource instanceof StaffGroup || resource instanceof Provider) {
                checkHours(resource, sink);
            }
        } else if (object instanceof FailureScenario scenario) {
            try {
                Failure.event(scenario.getAt());
            } catch (FaultException e) {
                sink.accept(new Problem(SCENARIO_TIME, Severity.WARNING, scenario.getId(),
                        Literals.FAILURE_SCENARIO__AT.getName(), e.getMessage(), List.of()));
            }
        }
    }

    private static void checkTeam(Resource resource, Consumer<Problem> sink) {
        StaffGroup team = resource.getRecoveryTeam();
        int people = resource.getRecoveryPeople() == null ? 1 : resource.getRecoveryPeople();
        if (team != null && team.getSize() != null && team.getSize() >= 0 && people > team.getSize()) {
            sink.accept(new Problem(TEAM_TOO_SMALL, Severity.ERROR, resource.getId(),
                    Literals.RESOURCE__RECOVERY_PEOPLE.getName(), TEXTS.get("message.team-too-small",
                            DowntimeRun.name(resource), Integer.toString(people), DowntimeRun.name(team),
                            Integer.toString(team.getSize())), List.of()));
        }
    }

    private static void checkHours(Resource resource, Consumer<Problem> sink) {
        try {
            WorkingTime.parse(resource.getHours());
        } catch (WorkingTime.FormatException e) {
            sink.accept(new Problem(HOURS, Severity.WARNING, resource.getId(), Literals.RESOURCE__HOURS.getName(),
                    TEXTS.get("message.hours", DowntimeRun.name(resource), e.text()), List.of()));
        }
    }
}
