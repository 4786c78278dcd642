package org.ratswerk.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ratswerk.continuity.control.DocumentFlow;
import org.ratswerk.continuity.generate.GenerateOptions;
import org.ratswerk.continuity.generate.Generation;
import org.ratswerk.continuity.reference.LiveReferences;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.continuity.text.PlanText;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.ContinuityLevel;
import org.ratswerk.model.CopyMedium;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.ExerciseKind;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanSection;
import org.ratswerk.model.Responsible;

/**
 * Emergency planning of Musterstadt, in progress: a concept and a manual, generated from the model and continued by hand, two
 * business continuity plans and the recovery plans of what cannot be back in time. {@code emergency.csv} holds what they are
 * made of, {@code plans.md} what people wrote, with {@code ref:ELEMENT|FACT} for live links.
 */
final class MusterstadtPlans {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private static final Pattern LIVE = Pattern.compile("\\[[^\\]]*\\]\\(ref:([\\w-]+)\\|([\\w.:#-]+)\\)");
    private static final Set<String> SUBJECTS = Set.of("oe-33-1", "oe-33-2", "sys-personenstand", "sys-wahl", "db-wahl",
            "srv-wahl");
    private static final LocalDate REVIEW = LocalDate.of(2029, 10, 1);

    private final AdministrationModel model;
    private final Registry registry;
    private final Progress progress;
    private final Map<String, Element> elements;

    private MusterstadtPlans(AdministrationModel model, Registry registry, Progress progress) {
        this.model = model;
        this.registry = registry;
        this.progress = progress;
        this.elements = new HashMap<>(model.index());
    }

    /** Adds everything to the model. */
    static void create(Editing editing, Registry registry, Progress progress) throws IOException {
        List<String[]> rows = rows();
        Map<String, String> texts = texts();
        var plans = new MusterstadtPlans(editing.model(), registry, progress);
        editing.run("plans", () -> {
            rows.forEach(plans::register);
            plans.generate();
            rows.forEach(plans::manual);
            plans.write(texts);
            rows.forEach(plans::assign);
        });
    }

    private static List<String[]> rows() throws IOException {
        var rows = new ArrayList<String[]>();
        for (String line : lines("emergency.csv")) {
            rows.add(line.split(";", -1));
        }
        return rows.subList(1, rows.size());
    }

    /** Texts by chapter. */
    private static Map<String, String> texts() throws IOException {
        var texts = new LinkedHashMap<String, String>();
        String chapter = null;
        for (String line : lines("plans.md")) {
            if (line.startsWith("@ ")) {
                chapter = line.substring(2);
            } else {
                texts.merge(chapter, line, (before, next) -> before + "\n" + next);
            }
        }
        return texts;
    }

    private static List<String> lines(String name) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                MusterstadtPlans.class.getResourceAsStream("/musterstadt/" + name), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }

    private <T extends Element> T named(T element, String[] row) {
        element.setId(row[1]);
        element.setName(row[2]);
        elements.put(row[1], element);
        return element;
    }

    private Responsible responsible(String id) {
        return id.isEmpty() ? null : (Responsible) elements.get(id);
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    // --- what plans are made of

    private void register(String[] row) {
        var register = model.continuityRegister();
        switch (row[0]) {
        case "exercise" -> {
            var exercise = named(FACTORY.createExercise(), row);
            exercise.setKind(ExerciseKind.get(row[3]));
            exercise.setPlannedFor(date(row[4]));
            exercise.setDate(date(row[5]));
            exercise.setLead(responsible(row[6]));
            exercise.setResult(row[7].isEmpty() ? null : row[7]);
            register.getExercises().add(exercise);
        }
        case "rule" -> {
            var rule = named(FACTORY.createExistingRule(), row);
            rule.setFile(row[3]);
            rule.setParagraph(row[4].isEmpty() ? null : row[4]);
            rule.setOwner(responsible(row[5]));
            register.getExistingRules().add(rule);
        }
        default -> {
            // a part of the manual
        }
        }
    }

    private void generate() {
        var references = new References(model, registry.analyses(), progress);
        Generation.plan(references, new GenerateOptions(GenerateOptions.ALL.kinds(), GenerateOptions.Scope.UNIT, SUBJECTS))
                .apply();
        for (EmergencyPlan plan : model.plans()) {
            DocumentFlow.control(plan).setAuthor(responsible("role-notfall"));
            plan.getControl().setClassification("VS-NfD");
            plan.getControl().setNextReview(plan.getKind() == PlanKind.PREPAREDNESS_CONCEPT ? REVIEW : null);
        }
        if (model.administration().getSettings() == null) {
            model.administration().setSettings(FACTORY.createSettings());
        }
        model.administration().getSettings().setContinuityLevel(ContinuityLevel.BUILD_UP);
    }

    private EmergencyPlan plan(PlanKind kind) {
        return model.plans().stream().filter(plan -> plan.getKind() == kind).findFirst().orElseThrow();
    }

    private void manual(String[] row) {
        EmergencyPlan manual = plan(PlanKind.EMERGENCY_MANUAL);
        switch (row[0]) {
        case "immediate" -> {
            var measure = named(FACTORY.createImmediateMeasure(), row);
            measure.setResponsible(responsible(row[3]));
            measure.setScenario(model.continuityRegister().getScenarios().stream()
                    .filter(scenario -> row[4].equals(scenario.getId())).map(FailureScenario::getName).findFirst()
                    .orElse(null));
            manual.getImmediateMeasures().add(measure);
        }
        case "communication" -> {
            var entry = named(FACTORY.createCommunicationEntry(), row);
            entry.setAudience(row[3]);
            entry.setResponsible(responsible(row[4]));
            entry.setChannel(row[5]);
            entry.setTiming(row[6]);
            manual.getCommunications().add(entry);
        }
        case "copy" -> {
            var copy = FACTORY.createDistributionCopy();
            copy.setNumber(row[1]);
            copy.setHolder(responsible(row[2]));
            copy.setPlace(row[3]);
            copy.setMedium(CopyMedium.get(row[4]));
            manual.getControl().getCopies().add(copy);
        }
        default -> {
            // not of the manual
        }
        }
        manual.getAlarmSteps().forEach(step -> {
            step.setChannel("Telefon, dann digitale Alarmierung");
            step.setDeadline(Duration.ofMinutes(30));
            step.setEscalateAfter(Duration.ofMinutes(15));
        });
        for (int i = 0; i + 1 < manual.getAlarmSteps().size(); i++) {
            manual.getAlarmSteps().get(i).setEscalatesTo(manual.getAlarmSteps().get(i + 1));
        }
        manual.getAlarmSteps().getLast().setEscalateAfter(null);
    }

    // --- what people wrote

    private void write(Map<String, String> texts) {
        var references = new References(model, registry.analyses(), progress);
        for (EmergencyPlan plan : model.plans()) {
            LiveReferences.sections(plan, section -> {
                if (texts.containsKey(section.getChapter()) && section.getSubject() == null) {
                    section.setText(PlanText.normalise(text(section, texts.get(section.getChapter()), references)));
                }
            });
        }
    }

    private String text(PlanSection section, String text, References references) {
        return LIVE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(LiveReferences.markdown(
                LiveReferences.reference(section, elements.get(found.group(1)), found.group(2)), references)));
    }

    private void assign(String[] row) {
        if (row[0].equals("rule")) {
            var rule = model.continuityRegister().getExistingRules().stream().filter(each -> row[1].equals(each.getId()))
                    .findFirst().orElseThrow();
            model.plans().forEach(plan -> LiveReferences.sections(plan, section -> {
                if (row[6].equals(section.getChapter()) && rule.getChapter() == null) {
                    rule.setChapter(section);
                }
            }));
        }
    }
}
