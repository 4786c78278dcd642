package org.ratswerk.ui.downtime.model.scenario;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.analysis.downtime.Failure;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.Component;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.InformationObject;
import org.ratswerk.model.Process;
import org.ratswerk.model.Provider;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Site;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Labels;

/** Says in sentences what the fields of a scenario mean. */
public final class ScenarioSummary {
    private ScenarioSummary() {
        // static only
    }

    /** Tells whether nothing fails in the scenario. */
    public static boolean isEmpty(FailureScenario scenario) {
        return !scenario.isEverything() && scenario.getFailed().isEmpty() && scenario.getContainers().isEmpty();
    }

    /**
     * Returns the sentences: what fails, when, and for how long.
     *
     * @param model administration of the scenario
     * @param scenario scenario
     */
    public static List<String> of(AdministrationModel model, FailureScenario scenario) {
        var sentences = new ArrayList<String>();
        Failure failure;
        try {
            failure = Failure.of(scenario);
        } catch (FaultException e) {
            return List.of(e.faults().getFirst().message());
        }
        if (isEmpty(scenario)) {
            return List.of(ScenarioTexts.get("summary.nothing"));
        }
        sentences.add(what(model, failure));
        sentences.add(failure.event() == null ? ScenarioTexts.get("summary.noDate")
                : ScenarioTexts.get("summary.date",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).format(failure.event()),
                        DateTimeFormatter.ofPattern("HH:mm").format(failure.event())));
        if (failure.lasting() != null) {
            sentences.add(failure.containers().isEmpty() ? ScenarioTexts.get("summary.lastingNothing")
                    : ScenarioTexts.get("summary.lasting", names(failure.containers()),
                            Durations.text(failure.lasting())));
        }
        return sentences;
    }

    private static String what(AdministrationModel model, Failure failure) {
        Set<Dependable> failed = failure.failed(model);
        if (failure.everything()) {
            return ScenarioTexts.get("summary.everything", failed.size(), kinds(failed));
        }
        var parts = new ArrayList<String>();
        for (Resource container : failure.containers()) {
            Set<Dependable> inside = new LinkedHashSet<>(Failure.of(container, null).failed(model));
            inside.remove(container);
            parts.add(inside.isEmpty() ? ScenarioTexts.get("summary.container.empty", name(container))
                    : ScenarioTexts.get("summary.container", name(container), kinds(inside)));
        }
        List<Dependable> alone = failure.elements();
        if (!alone.isEmpty()) {
            parts.add(alone.size() == 1 ? name(alone.getFirst())
                    : ScenarioTexts.get("summary.alone", kinds(alone), names(alone)));
        }
        return ScenarioTexts.get("summary.failed", failed.size(), String.join("; ", parts));
    }

    /** Counts elements by kind: "17 IT systems, 3 components". */
    static String kinds(Collection<? extends Dependable> elements) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String kind : List.of("system", "component", "site", "provider", "staff", "information", "process")) {
            counts.put(kind, 0);
        }
        elements.forEach(element -> counts.merge(kind(element), 1, Integer::sum));
        return String.join(", ", counts.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> ScenarioTexts.get("count." + entry.getKey(), entry.getValue())).toList());
    }

    private static String kind(Dependable element) {
        return switch (element) {
        case Process any -> "process";
        case ITSystem any -> "system";
        case Component any -> "component";
        case Site any -> "site";
        case Provider any -> "provider";
        case InformationObject any -> "information";
        default -> "staff";
        };
    }

    private static String names(List<? extends Dependable> elements) {
        return ScenarioTexts.names(elements.stream().map(ScenarioSummary::name).toList());
    }

    static String name(Dependable element) {
        String title = Labels.title(element);
        return title.isEmpty() ? String.valueOf(element.getId()) : title;
    }
}
