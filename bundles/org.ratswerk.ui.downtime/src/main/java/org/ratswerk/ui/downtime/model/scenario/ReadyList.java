package org.ratswerk.ui.downtime.model.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ratswerk.analysis.downtime.Failure;
import org.ratswerk.analysis.downtime.ReadyScenarios;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.ElementCreation;
import org.ratswerk.core.edit.ElementNames;
import org.ratswerk.core.edit.Place;
import org.ratswerk.model.Element;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.ModelPackage.Literals;

/** Scenarios that are made for an administration and can be taken over into it. */
public final class ReadyList {
    private final Editing editing;
    private final List<Entry> entries;
    private final Set<Entry> chosen = new HashSet<>();

    /**
     * A ready scenario.
     *
     * @param failure what fails
     * @param size how many elements fail
     * @param kinds the same by kind
     * @param known whether the administration has a scenario of that name
     */
    public record Entry(Failure failure, int size, String kinds, boolean known) {
        /** Returns its name. */
        public String name() {
            return failure.name();
        }

        /** Returns what is said beside the name. */
        public String note() {
            return known ? ScenarioTexts.get("ready.known") : "";
        }
    }

    private ReadyList(Editing editing, List<Entry> entries) {
        this.editing = editing;
        this.entries = entries;
        entries.stream().filter(entry -> !entry.known()).forEach(chosen::add);
    }

    /** Finds the scenarios that fit an administration; in the background. */
    public static ReadyList of(Editing editing, Progress progress) {
        return new ReadyList(editing, editing.read(watching -> {
            var known = new HashSet<String>();
            editing.model().continuityRegister().getScenarios().forEach(each -> known.add(each.getName()));
            var found = new ArrayList<Entry>();
            for (Failure failure : ReadyScenarios.of(editing.model())) {
                watching.checkCancelled();
                var failed = failure.failed(editing.model());
                found.add(new Entry(failure, failed.size(), ScenarioSummary.kinds(failed),
                        known.contains(failure.name())));
            }
            return List.copyOf(found);
        }, progress));
    }

    /** Returns all of them. */
    public List<Entry> entries() {
        return entries;
    }

    /** Chooses an entry, or not. */
    public void choose(Entry entry, boolean take) {
        if (take) {
            chosen.add(entry);
        } else {
            chosen.remove(entry);
        }
    }

    /** Tells whether an entry is chosen; at first all are that the administration does not have. */
    public boolean isChosen(Entry entry) {
        return chosen.contains(entry);
    }

    /** Returns how many are chosen. */
    public int size() {
        return chosen.size();
    }

    /**
     * Takes the chosen ones over, as one command.
     *
     * @return the new scenarios
     */
    public List<FailureScenario> take() {
        var made = new ArrayList<FailureScenario>();
        editing.run(ScenarioTexts.get("undo.ready"), () -> entries.stream().filter(chosen::contains)
                .forEach(entry -> made.add(make(entry.failure()))));
        return made;
    }

    private FailureScenario make(Failure failure) {
        List<? extends Element> there = List.copyOf(editing.model().continuityRegister().getScenarios());
        return (FailureScenario) ElementCreation.create(editing, Literals.FAILURE_SCENARIO, Place.ANYWHERE, made -> {
            var scenario = (FailureScenario) made;
            scenario.setName(ElementNames.unique(failure.name(), there));
            scenario.setEverything(failure.everything());
            failure.elements().stream().filter(editing::contains).forEach(scenario.getFailed()::add);
            failure.containers().stream().filter(editing::contains).forEach(scenario.getContainers()::add);
            scenario.setLasting(failure.lasting());
        });
    }
}
