package org.ratswerk.continuity.complete;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.ratswerk.continuity.complete.Completeness.Result;
import org.ratswerk.continuity.exercise.Exercises;
import org.ratswerk.continuity.reference.LiveReferences;
import org.ratswerk.continuity.reference.PlanTables;
import org.ratswerk.continuity.text.PlanText;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.core.Criticality;
import org.ratswerk.model.ContinuityLevel;
import org.ratswerk.model.CopyMedium;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.EmergencyRoleKind;
import org.ratswerk.model.Exercise;
import org.ratswerk.model.ExerciseKind;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.Measure;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanSection;
import org.ratswerk.model.Process;
import org.ratswerk.model.Provider;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Role;
import org.ratswerk.model.Site;
import org.ratswerk.model.WorkState;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * The list of required contents of concept and manual, and the evidence that each is there. Evidence is what the model
 * holds, never a tick. The wording is our own; the sources are IT-Grundschutz DER.4 (A1: roles, immediate measures, alarm and
 * escalation, communication, business continuity, restart and restoration plans, at hand in the emergency), BSI-Standard
 * 200-4 (chapters 5, 5.2, 11, 12, 13) and ISO 22301 (8.2 to 8.5).
 */
public final class Checklist {
    private static final Texts TEXTS = Texts.of(Checklist.class);
    private static final PlanKind CONCEPT = PlanKind.PREPAREDNESS_CONCEPT;
    private static final PlanKind MANUAL = PlanKind.EMERGENCY_MANUAL;
    private static final ContinuityLevel REACTIVE = ContinuityLevel.REACTIVE;
    private static final ContinuityLevel BUILD_UP = ContinuityLevel.BUILD_UP;
    private static final ContinuityLevel STANDARD = ContinuityLevel.STANDARD;

    /** Items with what is evidence of each, in the order of the chapters. */
    private static final Map<Item, Function<Checklist, Lack>> ITEMS = new LinkedHashMap<>();

    static {
        item("organisation", REACTIVE, CONCEPT, "concept.organisation", "BSI 200-4, 5; ISO 22301, 8.4.2",
                list -> list.role(EmergencyRoleKind.EMERGENCY_OFFICER));
        item("scenarios", REACTIVE, CONCEPT, "concept.scenarios", "ISO 22301, 8.2.3",
                list -> list.scenarios.isEmpty() ? lack(list.concept, "lack.scenarios") : null);
        item("processes", REACTIVE, CONCEPT, "concept.processes", "ISO 22301, 8.2.2",
                list -> list.critical.isEmpty() ? lack(list.concept, "lack.processes") : null);
        item("emergency-operation", BUILD_UP, CONCEPT, "concept.processes", "ISO 22301, 8.2.2",
                list -> list.first(list.critical, process -> process.getImpact().getMbcoPercent() == null
                        && isBlank(process.getImpact().getMbco()), "impact", "lack.mbco"));
        item("requirements", BUILD_UP, CONCEPT, "concept.requirements", "ISO 22301, 8.3.4",
                list -> list.first(list.criticalSystems, system -> system.getRecoveryTime() == null, "recoveryTime",
                        "lack.recovery"));
        item("priorities", BUILD_UP, CONCEPT, "concept.priorities", "ISO 22301, 8.4.5", list -> null);
        item("strategies", BUILD_UP, CONCEPT, "concept.strategies", "ISO 22301, 8.3", list -> null);
        item("cost", STANDARD, CONCEPT, "concept.cost", "ISO 22301, 8.3", list -> null);
        item("residual-risk", BUILD_UP, CONCEPT, "concept.residual-risk", "ISO 22301, 8.2.3", list -> null);
        item("sites", BUILD_UP, CONCEPT, "concept.prevention.sites", "ISO 22301, 8.3.4",
                list -> list.resources(Site.class).noneMatch(site -> site.getAlternative() != null)
                        ? lack(list.concept, "lack.sites") : null);
        item("alarm-technology", BUILD_UP, CONCEPT, "concept.prevention.alarm", "ISO 22301, 8.4.3", list -> null);
        item("backup", REACTIVE, CONCEPT, "concept.prevention.backup", "ISO 22301, 8.3.4", list -> null);
        item("providers", BUILD_UP, CONCEPT, "concept.prevention.providers", "ISO 22301, 8.3.4",
                list -> list.first(list.operators(), provider -> provider.getSlaRestore() == null, "slaRestore",
                        "lack.sla"));
        item("measures", REACTIVE, CONCEPT, "concept.prevention.measures", "ISO 22301, 8.3", Checklist::measures);
        item("awareness", BUILD_UP, CONCEPT, "concept.awareness", "IT-Grundschutz, DER.4", list -> null);
        item("review", REACTIVE, CONCEPT, "concept.control.review", "ISO 22301, 8.5",
                list -> list.review(list.concept));
        item("exercises", REACTIVE, CONCEPT, "concept.control.exercises", "BSI 200-4, 13; ISO 22301, 8.5",
                Checklist::exercises);
        item("rules", REACTIVE, CONCEPT, "concept.rules", "IT-Grundschutz, DER.4", list -> list.first(
                list.model.continuityRegister().getExistingRules(), rule -> !org.ratswerk.core.ExistingRules.isAssigned(rule), "chapter", "lack.rule"));

        item("introduction", REACTIVE, MANUAL, "manual.introduction", "IT-Grundschutz, DER.4.A1", list -> null);
        item("at-hand", REACTIVE, MANUAL, "manual.introduction", "IT-Grundschutz, DER.4.A1", Checklist::atHand);
        item("immediate", REACTIVE, MANUAL, "manual.immediate.general", "IT-Grundschutz, DER.4.A1",
                list -> list.manual.getImmediateMeasures().isEmpty()
                        ? new Lack(list.manual.getId(), "immediateMeasures", TEXTS.get("lack.immediate")) : null);
        item("immediate-scenarios", BUILD_UP, MANUAL, "manual.immediate.scenarios", "IT-Grundschutz, DER.4.A1",
                list -> list.first(list.scenarios, scenario -> !list.subjects(MANUAL).contains(scenario), null,
                        "lack.scenario"));
        item("alarm", REACTIVE, MANUAL, "manual.alarm.reporting", "IT-Grundschutz, DER.4.A1; BSI 200-4, 5.2",
                Checklist::alarm);
        item("special-organisation", REACTIVE, MANUAL, "manual.alarm.organisation",
                "IT-Grundschutz, DER.4.A1; BSI 200-4, 5; ISO 22301, 8.4.2", list -> list.role(EmergencyRoleKind.BAO));
        item("room", REACTIVE, MANUAL, "manual.alarm.room", "BSI 200-4, 5", list -> null);
        item("communication", REACTIVE, MANUAL, "manual.alarm", "IT-Grundschutz, DER.4.A1; ISO 22301, 8.4.3",
                list -> list.manual.getCommunications().isEmpty()
                        ? new Lack(list.manual.getId(), "communications", TEXTS.get("lack.communication")) : null);
        item("crisis-team", REACTIVE, MANUAL, "manual.crisis-team", "BSI 200-4, 5; ISO 22301, 8.4.2", list -> null);
        item("continuity", REACTIVE, MANUAL, "manual.continuity",
                "IT-Grundschutz, DER.4.A1; BSI 200-4, 11; ISO 22301, 8.4.4",
                list -> list.plans(PlanKind.BUSINESS_CONTINUITY_PLAN).isEmpty()
                        ? lack(list.manual, "lack.continuity") : null);
        item("continuity-all", BUILD_UP, MANUAL, "manual.continuity", "BSI 200-4, 11; ISO 22301, 8.4.4",
                list -> list.first(list.critical, process -> !list.isCovered(process), null, "lack.process-plan"));
        item("recovery", BUILD_UP, MANUAL, "manual.recovery", "IT-Grundschutz, DER.4.A1; BSI 200-4, 12; ISO 22301, 8.4.5",
                list -> list.first(list.highlyCriticalSystems, system -> !list.hasPlan(system, PlanKind.RECOVERY_PLAN),
                        null, "lack.system-plan"));
        item("restoration", STANDARD, MANUAL, "manual.recovery", "IT-Grundschutz, DER.4.A1; BSI 200-4, 12",
                list -> list.plans(PlanKind.RESTORATION_PLAN).isEmpty() ? lack(list.manual, "lack.restoration") : null);
        item("return", REACTIVE, MANUAL, "manual.return", "ISO 22301, 8.4.5", list -> null);
        item("manual-review", REACTIVE, MANUAL, "manual.review", "ISO 22301, 8.5", list -> list.review(list.manual));
        item("procedure", BUILD_UP, MANUAL, "manual.annex.procedure", "BSI 200-4, 5", list -> null);
        item("media", REACTIVE, MANUAL, "manual.annex.media", "ISO 22301, 8.4.3", list -> null);
        item("contacts", REACTIVE, MANUAL, "manual.annex.contacts", "IT-Grundschutz, DER.4.A1",
                list -> list.first(PlanTables.emergencyRoles(list.model), role -> isBlank(PlanTables.phone(role)),
                        "phone", "lack.phone"));
    }

    private final AdministrationModel model;
    private final ContinuityLevel level;
    private final EmergencyPlan concept;
    private final EmergencyPlan manual;
    private final List<FailureScenario> scenarios;
    private final List<Process> critical = new ArrayList<>();
    private final List<ITSystem> criticalSystems = new ArrayList<>();
    private final List<ITSystem> highlyCriticalSystems = new ArrayList<>();
    private final Map<PlanKind, List<EmergencyPlan>> byKind = new HashMap<>();
    private final Set<Element> planned = new HashSet<>();
    private final Map<PlanKind, Set<Element>> plannedFor = new HashMap<>();
    private final Map<PlanKind, Map<String, PlanSection>> chapters = new HashMap<>();
    private final Map<PlanKind, Set<Element>> subjects = new HashMap<>();

    /** What is missing: where to mend it, and in words. */
    private record Lack(String elementId, String feature, String message) {
    }

    private Checklist(AdministrationModel model) {
        this.model = model;
        this.level = Exercises.level(model);
        this.scenarios = model.continuityRegister().getScenarios();
        model.plans().forEach(plan -> {
            byKind.computeIfAbsent(plan.getKind(), key -> new ArrayList<>()).add(plan);
            plannedFor.computeIfAbsent(plan.getKind(), key -> new HashSet<>()).add(plan.getSubject());
            if (plan.getKind() == PlanKind.BUSINESS_CONTINUITY_PLAN) {
                planned.add(plan.getSubject());
                planned.add(plan.getUnit());
            }
        });
        this.concept = plans(CONCEPT).isEmpty() ? null : plans(CONCEPT).getFirst();
        this.manual = plans(MANUAL).isEmpty() ? null : plans(MANUAL).getFirst();
        index(CONCEPT, concept);
        index(MANUAL, manual);
        critical();
    }

    private void index(PlanKind kind, EmergencyPlan plan) {
        var byKey = new HashMap<String, PlanSection>();
        var about = new HashSet<Element>();
        if (plan != null) {
            LiveReferences.sections(plan, section -> {
                if (section.getChapter() != null && section.getSubject() == null) {
                    byKey.putIfAbsent(section.getChapter(), section);
                }
                about.add(section.getSubject());
            });
        }
        chapters.put(kind, byKey);
        subjects.put(kind, about);
    }

    /** Time-critical processes, and the IT systems that they and those that are highly critical need directly. */
    private void critical() {
        var settings = AnalysisSettings.of(model.administration());
        var high = new HashSet<Dependable>();
        for (Process process : model.processes()) {
            Criticality.own(process, settings).filter(limit -> limit.compareTo(Criticality.TIME_CRITICAL) <= 0)
                    .ifPresent(limit -> {
                        critical.add(process);
                        if (limit.compareTo(Criticality.HIGHLY_CRITICAL) < 0) {
                            high.add(process);
                        }
                    });
        }
        var all = new HashSet<Dependable>(critical);
        var needed = new HashSet<Resource>();
        var neededFast = new HashSet<Resource>();
        for (var dependency : model.dependencies()) {
            if (dependency instanceof Requirement requirement && requirement.getResource() != null
                    && all.contains(requirement.getDependent())) {
                needed.add(requirement.getResource());
                if (high.contains(requirement.getDependent())) {
                    neededFast.add(requirement.getResource());
                }
            }
        }
        for (Resource resource : model.resources()) {
            if (resource instanceof ITSystem system && needed.contains(system)) {
                criticalSystems.add(system);
                if (neededFast.contains(system)) {
                    highlyCriticalSystems.add(system);
                }
            }
        }
    }

    private static void item(String id, ContinuityLevel level, PlanKind kind, String chapter, String source,
            Function<Checklist, Lack> evidence) {
        ITEMS.put(new Item(id, level, kind, chapter, source), evidence);
    }

    /** Returns everything that any level asks for. */
    public static List<Item> items() {
        return List.copyOf(ITEMS.keySet());
    }

    /** Tells whether an administration has begun with concept or manual. */
    public static boolean isBegun(AdministrationModel model) {
        return model.plans().stream().anyMatch(plan -> plan.getKind() == CONCEPT || plan.getKind() == MANUAL);
    }

    /** Looks for the evidence of what the level of an administration asks for; linear in its size. */
    public static Completeness of(AdministrationModel model) {
        var list = new Checklist(model);
        var results = new ArrayList<Result>();
        ITEMS.forEach((item, evidence) -> {
            if (item.isAsked(list.level)) {
                Lack lack = list.lack(item, evidence);
                results.add(lack == null ? new Result(item, true, null, null, "")
                        : new Result(item, false, lack.elementId, lack.feature,
                                TEXTS.get("missing", item.title(), lack.message, item.source())));
            }
        });
        return new Completeness(list.level, results);
    }

    private Lack lack(Item item, Function<Checklist, Lack> evidence) {
        EmergencyPlan plan = item.kind() == CONCEPT ? concept : manual;
        if (plan == null) {
            return new Lack(null, null, TEXTS.get(item.kind() == CONCEPT ? "lack.concept" : "lack.manual"));
        }
        PlanSection section = chapters.get(item.kind()).get(item.chapter());
        if (section == null) {
            return new Lack(plan.getId(), "sections", TEXTS.get("lack.chapter",
                    org.ratswerk.continuity.generate.Structure.all(item.kind()).stream()
                            .filter(chapter -> chapter.key().equals(item.chapter())).findFirst().orElseThrow().title()));
        }
        if (!hasText(section)) {
            return new Lack(section.getId(), "text", TEXTS.get("lack.text", Labels.title(section)));
        }
        return evidence.apply(this);
    }

    private static boolean hasText(PlanSection section) {
        return section.getText() != null && !PlanText.plain(section.getText()).isBlank()
                || section.getSections().stream().anyMatch(Checklist::hasText);
    }

    // --- evidence

    private static Lack lack(Element element, String key) {
        return new Lack(element.getId(), null, TEXTS.get(key));
    }

    /** Names the first that lacks something, and how many others do. */
    private <T extends Element> Lack first(List<? extends T> elements, Predicate<T> lacks, String feature, String key) {
        T first = null;
        int others = -1;
        for (T element : elements) {
            if (lacks.test(element)) {
                first = first == null ? element : first;
                others++;
            }
        }
        return first == null ? null
                : new Lack(first.getId(), feature, TEXTS.get(key, Labels.title(first), others));
    }

    private Lack role(EmergencyRoleKind kind) {
        List<Role> roles = model.administration().getRoles().stream().filter(role -> role.getEmergencyKind() == kind)
                .toList();
        return roles.isEmpty() ? new Lack(model.administration().getId(), null,
                TEXTS.get("lack.role", Labels.of(kind)))
                : roles.stream().anyMatch(role -> role.getHolder() != null) ? null
                        : new Lack(roles.getFirst().getId(), "holder", TEXTS.get("lack.holder", Labels.of(kind)));
    }

    private Lack measures() {
        List<Measure> open = model.continuityRegister().getMeasures().stream()
                .filter(measure -> measure.getState() != WorkState.REJECTED).toList();
        return open.isEmpty() ? lack(concept, "lack.measures") : first(open.stream()
                .filter(measure -> measure.getState() != WorkState.DONE).toList(),
                measure -> measure.getResponsible() == null || measure.getDue() == null, "due", "lack.measure");
    }

    private Lack exercises() {
        var kinds = new HashSet<ExerciseKind>();
        for (Exercise exercise : model.continuityRegister().getExercises()) {
            if (exercise.getDate() != null || exercise.getPlannedFor() != null) {
                kinds.add(exercise.getKind());
            }
        }
        return Exercises.asked(level).stream().sorted().filter(kind -> !kinds.contains(kind)).findFirst()
                .map(kind -> new Lack(concept.getId(), null, TEXTS.get("lack.exercise", Labels.of(kind)))).orElse(null);
    }

    private Lack review(EmergencyPlan plan) {
        return plan.getControl() != null && plan.getControl().getNextReview() != null ? null
                : new Lack(plan.getId(), "nextReview", TEXTS.get("lack.review"));
    }

    private Lack atHand() {
        return manual.getControl() != null && manual.getControl().getCopies().stream()
                .anyMatch(copy -> copy.getMedium() != CopyMedium.NETWORK && !isBlank(copy.getPlace())) ? null
                        : new Lack(manual.getId(), "copies", TEXTS.get("lack.copies"));
    }

    private Lack alarm() {
        return manual.getAlarmSteps().isEmpty()
                ? new Lack(manual.getId(), "alarmSteps", TEXTS.get("lack.alarm"))
                : manual.getAlarmSteps().stream().anyMatch(step -> step.getCalled().isEmpty())
                        ? new Lack(manual.getId(), "alarmSteps", TEXTS.get("lack.called")) : null;
    }

    private List<EmergencyPlan> plans(PlanKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    private Set<Element> subjects(PlanKind kind) {
        return subjects.get(kind);
    }

    private boolean isCovered(Process process) {
        if (planned.contains(process)) {
            return true;
        }
        int steps = 0;
        for (OrganisationalUnit unit = process.getUnit(); unit != null && steps < 100; unit = unit.getParent()) {
            if (planned.contains(unit)) {
                return true;
            }
            steps++;
        }
        return false;
    }

    private boolean hasPlan(Resource resource, PlanKind kind) {
        return plannedFor.getOrDefault(kind, Set.of()).contains(resource);
    }

    private List<Provider> operators() {
        var operators = new HashSet<Provider>();
        criticalSystems.forEach(system -> operators.add(system.getOperator()));
        return resources(Provider.class).filter(operators::contains).toList();
    }

    private <T extends Resource> java.util.stream.Stream<T> resources(Class<T> type) {
        return model.resources().stream().filter(type::isInstance).map(type::cast);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
