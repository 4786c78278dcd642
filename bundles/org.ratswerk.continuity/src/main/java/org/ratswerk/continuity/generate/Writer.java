package org.ratswerk.continuity.generate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.ratswerk.continuity.reference.References;
import org.ratswerk.continuity.reference.Resolved;
import org.ratswerk.core.Criticality;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.EmergencyRoleKind;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanStep;
import org.ratswerk.model.Process;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Role;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Writes what plans should say, from the model: the generators. */
final class Writer {
    private static final Texts TEXTS = Texts.of(Writer.class);
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    /** A list of more elements is read more easily as a table. */
    private static final int LONGEST_LIST = 12;

    private final References references;
    /** Rows of the requirements, made at the first use. */
    private final Map<String, Value> ratings = new LinkedHashMap<>();
    private final Map<String, Value> required = new LinkedHashMap<>();

    Writer(References references) {
        this.references = references;
        if (references.resolve(null, "downtime:requirements").result() instanceof Table table) {
            int rating = column(table, "rating");
            int time = column(table, "required_h");
            table.rows().forEach(row -> {
                ratings.put(row.elementId(), row.cells().get(rating).value());
                required.put(row.elementId(), row.cells().get(time).value());
            });
        }
    }

    private static int column(Table table, String key) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).key().equals(key)) {
                return i;
            }
        }
        throw new IllegalStateException(key);
    }

    // --- which plans there should be

    /** Units or processes that need a business continuity plan. */
    List<Element> continuitySubjects(GenerateOptions options) {
        return references.tables().timeCritical().stream()
                .<Element>map(process -> options.scope() == GenerateOptions.Scope.PROCESS ? process
                        : process.getUnit())
                .filter(each -> each != null && !org.ratswerk.model.persistence.Missing.is(each)).distinct()
                .filter(each -> isWanted(each, options)).toList();
    }

    /**
     * Resources that need a recovery plan: those that cannot be back in time, and the IT systems that must be back in less
     * than three days (highly critical).
     */
    List<Resource> recoverySubjects(GenerateOptions options) {
        return references.model().resources().stream().filter(each -> options.subjects().contains(each.getId())
                || options.subjects().isEmpty() && (hasGap(each) || each instanceof ITSystem && isHighlyCritical(each)))
                .toList();
    }

    private static boolean isWanted(Element element, GenerateOptions options) {
        return options.subjects().isEmpty() || options.subjects().contains(element.getId());
    }

    private boolean hasGap(Resource resource) {
        if (!ratings.isEmpty()) {
            return ratings.get(resource.getId()) instanceof Value.Term term && term.code().equals("gap");
        }
        Duration needed = or(resource.getRecoveryTime()).plus(or(resource.getRestartTime()));
        return resource.getRequiredRto() != null && needed.compareTo(resource.getRequiredRto()) > 0;
    }

    private boolean isHighlyCritical(Resource resource) {
        Duration limit = required.get(resource.getId()) instanceof Value.Hours hours ? hours.duration()
                : resource.getRequiredRto();
        return limit != null && limit.compareTo(Criticality.HIGHLY_CRITICAL) < 0;
    }

    private static Duration or(Duration duration) {
        return duration == null ? Duration.ZERO : duration;
    }

    // --- new plans

    /** Makes a plan that is not there yet, without sections. */
    EmergencyPlan plan(PlanKind kind, Element subject) {
        EmergencyPlan plan = FACTORY.createEmergencyPlan();
        plan.setId(id("plan", kind.getLiteral(), subject == null ? null : subject.getId()));
        plan.setFormatVersion(org.ratswerk.model.persistence.FileFormat.VERSION);
        plan.setKind(kind);
        plan.setName(subject == null ? TEXTS.get("plan." + kind.getLiteral(), administration())
                : TEXTS.get("plan." + kind.getLiteral(), name(subject)));
        switch (subject) {
        case OrganisationalUnit unit -> plan.setUnit(unit);
        case Dependable dependable -> plan.setSubject(dependable);
        case null, default -> {
            // for the whole administration
        }
        }
        plan.setControl(FACTORY.createDocumentControl());
        plan.getControl().setVersion("0.1");
        switch (kind) {
        case EMERGENCY_MANUAL -> alarm(plan);
        case RECOVERY_PLAN, RESTORATION_PLAN -> steps(plan, (Resource) subject);
        default -> {
            // its parts are texts
        }
        }
        return plan;
    }

    static String id(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", java.util.Arrays.stream(parts).map(String::valueOf).toList())
                .getBytes(StandardCharsets.UTF_8)).toString();
    }

    private List<Role> roles(EmergencyRoleKind kind) {
        return references.model().administration().getRoles().stream()
                .filter(role -> role.getEmergencyKind() == kind).toList();
    }

    private void alarm(EmergencyPlan plan) {
        List<Role> officers = roles(EmergencyRoleKind.EMERGENCY_OFFICER);
        List<Role> special = roles(EmergencyRoleKind.BAO);
        List<Role> team = roles(EmergencyRoleKind.CRISIS_TEAM);
        Role caller = null;
        int number = 1;
        for (var called : List.of(officers, special, team)) {
            if (called.isEmpty()) {
                continue;
            }
            var step = FACTORY.createAlarmStep();
            step.setId(id(plan.getId(), "alarm", Integer.toString(number)));
            step.setName(TEXTS.get("alarm." + called.getFirst().getEmergencyKind().getLiteral()));
            step.setCaller(caller);
            step.getCalled().addAll(called);
            plan.getAlarmSteps().add(step);
            caller = caller == null ? called.getFirst() : caller;
            number++;
        }
    }

    /** Steps of a recovery: recognise, recover, restart, test, hand over; one after another. */
    private void steps(EmergencyPlan plan, Resource resource) {
        PlanStep before = null;
        int number = 1;
        for (String step : List.of("recognise", "prerequisites", "recover", "restart", "test", "handover")) {
            PlanStep next = FACTORY.createPlanStep();
            next.setId(id(plan.getId(), "step", step));
            next.setNumber(Integer.toString(number++));
            next.setName(TEXTS.get("step." + step, name(resource)));
            next.setResponsible(resource.getOwner());
            switch (step) {
            case "recover" -> {
                next.setExpectedDuration(resource.getRecoveryTime());
                next.setPerformingSystem(resource);
            }
            case "restart" -> {
                next.setExpectedDuration(resource.getRestartTime());
                next.setPerformingSystem(resource);
            }
            case "test" -> next.setTest(TEXTS.get("step.test.how"));
            default -> {
                // how long it takes is for people to say
            }
            }
            if (before != null) {
                before.getSuccessors().add(next);
            }
            plan.getSteps().add(next);
            before = next;
        }
    }

    // --- what they should say

    /** Returns the chapters that a plan should have. */
    List<Draft> drafts(EmergencyPlan plan) {
        return Structure.of(plan.getKind()).stream().map(chapter -> draft(plan, chapter)).toList();
    }

    private Draft draft(EmergencyPlan plan, Structure.Chapter chapter) {
        Draft draft = new Draft(id(plan.getId(), chapter.key()), chapter.key(), null, chapter.title(), chapter.hint(),
                references);
        write(plan, draft);
        if (!draft.text().isEmpty()) {
            draft.generator = chapter.key();
        }
        chapter.chapters().forEach(each -> draft.drafts.add(draft(plan, each)));
        return draft;
    }

    private void write(EmergencyPlan plan, Draft draft) {
        switch (draft.chapter) {
        case "concept.organisation" -> draft.paragraph(TEXTS, "text.concept.organisation")
                .table(null, "plan:roles", title("plan:roles"));
        case "concept.scenarios" -> {
            draft.paragraph(TEXTS, "text.concept.scenarios").table(null, "plan:scenarios", title("plan:scenarios"));
            scenarios().forEach(each -> draft.drafts.add(conceptScenario(plan, draft, each)));
        }
        case "concept.processes" -> draft.paragraph(TEXTS, "text.concept.processes")
                .table(null, "plan:processes", title("plan:processes"));
        case "concept.requirements" -> draft.paragraph(TEXTS, "text.concept.requirements")
                .table(null, "plan:systems", title("plan:systems"));
        case "concept.priorities" -> order(draft.paragraph(TEXTS, "text.concept.priorities"));
        case "concept.prevention.sites" -> draft.paragraph(TEXTS, "text.concept.prevention.sites")
                .table(null, "plan:sites", title("plan:sites"));
        case "concept.prevention.providers" -> draft.paragraph(TEXTS, "text.concept.prevention.providers")
                .table(null, "plan:providers", title("plan:providers"));
        case "concept.prevention.measures" -> draft.paragraph(TEXTS, "text.concept.prevention.measures")
                .table(null, "plan:measures", title("plan:measures"));
        case "concept.control.exercises" -> draft.paragraph(TEXTS, "text.concept.control.exercises")
                .table(null, "plan:exercises", title("plan:exercises"));
        case "concept.rules" -> draft.paragraph(TEXTS, "text.concept.rules")
                .table(null, "plan:rules", title("plan:rules"));
        case "manual.introduction" -> draft.paragraph(TEXTS, "text.manual.introduction",
                draft.live(references.model().administration(), "Administration.name"));
        case "manual.immediate.general" -> draft.paragraph(TEXTS, "text.manual.immediate.general")
                .table(plan, "plan:immediate", TEXTS.get("title.immediate"));
        case "manual.immediate.scenarios" ->
            scenarios().forEach(each -> draft.drafts.add(manualScenario(plan, draft, each)));
        case "manual.alarm.reporting" -> draft.paragraph(TEXTS, "text.manual.alarm.reporting")
                .table(plan, "plan:alarm", TEXTS.get("title.alarm"));
        case "manual.alarm.organisation" -> draft.paragraph(TEXTS, "text.manual.alarm.organisation")
                .table(null, "plan:roles", title("plan:roles"));
        case "manual.continuity" -> draft.paragraph(TEXTS, "text.manual.continuity")
                .table(null, "plan:plans?kind=business_continuity_plan", title("plan:plans"));
        case "manual.recovery" -> order(draft.paragraph(TEXTS, "text.manual.recovery")
                .table(null, "plan:plans?kind=recovery_plan", title("plan:plans"))
                .paragraph(TEXTS, "text.manual.order"));
        case "manual.review" -> draft.paragraph(TEXTS, "text.manual.review")
                .table(null, "plan:exercises", title("plan:exercises"));
        case "manual.annex.contacts" -> draft.paragraph(TEXTS, "text.manual.contacts")
                .table(null, "plan:contacts", title("plan:contacts"));
        case "manual.annex.references" -> draft.paragraph(TEXTS, "text.manual.references")
                .table(null, "plan:rules", title("plan:rules"));
        default -> {
            if (draft.chapter.startsWith("gfp.")) {
                continuity(plan, draft);
            } else if (draft.chapter.startsWith("wap.") || draft.chapter.startsWith("whp.")) {
                recovery(plan, draft);
            }
        }
        }
    }

    private void order(Draft draft) {
        draft.table(null, "downtime:schedule?fail-all", TEXTS.get("title.order"));
    }

    private String title(String address) {
        return references.resolve(null, address).words();
    }

    // --- scenarios

    private List<FailureScenario> scenarios() {
        return references.model().continuityRegister().getScenarios();
    }

    private Draft scenario(EmergencyPlan plan, Draft parent, FailureScenario scenario) {
        Draft draft = new Draft(id(plan.getId(), parent.chapter, scenario.getId()), parent.chapter, scenario,
                name(scenario), null, references);
        draft.generator = parent.chapter;
        if (scenario.getDescription() != null && !scenario.getDescription().isBlank()) {
            draft.paragraph(TEXTS, "text.live", draft.live(scenario, "FailureScenario.description"));
        }
        if (scenario.isEverything()) {
            draft.paragraph(TEXTS, "text.scenario.everything");
        } else if (scenario.getContainers().size() + scenario.getFailed().size() > LONGEST_LIST) {
            draft.paragraph(TEXTS, "text.scenario.fails").table(null, "plan:fails?scenario=" + scenario.getId(),
                    TEXTS.get("title.fails"));
        } else {
            draft.paragraph(TEXTS, "text.scenario.fails");
            scenario.getContainers().forEach(each -> draft.item(TEXTS.get("text.scenario.container",
                    draft.live(each, each.eClass().getName() + ".name"))));
            scenario.getFailed().forEach(each -> draft.item(draft.live(each, each.eClass().getName() + ".name")));
        }
        return draft;
    }

    private Draft conceptScenario(EmergencyPlan plan, Draft parent, FailureScenario scenario) {
        return scenario(plan, parent, scenario);
    }

    private Draft manualScenario(EmergencyPlan plan, Draft parent, FailureScenario scenario) {
        return scenario(plan, parent, scenario).paragraph(TEXTS, "text.scenario.immediate")
                .table(plan, "plan:immediate?scenario=" + scenario.getId(), TEXTS.get("title.immediate"))
                .paragraph(TEXTS, "text.scenario.affected")
                .table(null, "plan:affected?scenario=" + scenario.getId(), TEXTS.get("title.affected"));
    }

    // --- business continuity plans

    private List<Process> processes(EmergencyPlan plan) {
        if (plan.getSubject() instanceof Process process) {
            return List.of(process);
        }
        return plan.getUnit() == null ? List.of() : references.tables().timeCritical().stream()
                .filter(process -> process.getUnit() == plan.getUnit()).toList();
    }

    private void continuity(EmergencyPlan plan, Draft draft) {
        Element subject = plan.getSubject() == null ? plan.getUnit() : plan.getSubject();
        if (subject == null) {
            return;
        }
        String named = draft.chapter.equals("gfp.objective") || draft.chapter.equals("gfp.scope")
                ? draft.live(subject, subject.eClass().getName() + ".name") : "";
        switch (draft.chapter) {
        case "gfp.objective" -> draft.paragraph(TEXTS, "text.gfp.objective", named);
        case "gfp.scope" -> {
            draft.paragraph(TEXTS, "text.gfp.scope", named);
            processes(plan).forEach(each -> draft.item(draft.live(each, "Process.name")));
        }
        case "gfp.activation" -> activation(draft);
        case "gfp.communication" -> draft.paragraph(TEXTS, "text.gfp.communication")
                .table(plan, "plan:communications", TEXTS.get("title.communications"));
        case "gfp.processes" -> {
            draft.paragraph(TEXTS, "text.gfp.processes");
            processes(plan).forEach(each -> draft.drafts.add(process(plan, draft, each)));
        }
        case "gfp.measures.into" -> draft.paragraph(TEXTS, "text.gfp.measures.into");
        case "gfp.measures.during" -> {
            draft.paragraph(TEXTS, "text.gfp.measures.during");
            processes(plan).stream().filter(each -> each.getImpact() != null && each.getImpact().getWorkaround() != null)
                    .forEach(each -> draft.item(TEXTS.get("text.gfp.workaround", draft.live(each, "Process.name"),
                            draft.live(each, "Process.impact.workaround"))));
        }
        case "gfp.measures.out" -> draft.paragraph(TEXTS, "text.gfp.measures.out");
        case "gfp.staff" -> processes(plan).forEach(each -> draft
                .paragraph(TEXTS, "text.gfp.staff", draft.live(each, "Process.name"))
                .table(each, "plan:staff", TEXTS.get("title.staff")));
        case "gfp.return" -> draft.paragraph(TEXTS, "text.gfp.return");
        case "gfp.contacts" -> draft.table(subject, "plan:contacts", title("plan:contacts"));
        default -> {
            // for people to write
        }
        }
    }

    private void activation(Draft draft) {
        List<Role> special = roles(EmergencyRoleKind.BAO);
        List<Role> deciding = special.isEmpty() ? roles(EmergencyRoleKind.EMERGENCY_OFFICER) : special;
        if (!deciding.isEmpty()) {
            Role role = deciding.getFirst();
            draft.paragraph(TEXTS, "text.activation", draft.live(role, "Role.name"),
                    draft.live(role, "Role.holder.name"), draft.live(role, "Role.holder.phone"));
        }
    }

    private Draft process(EmergencyPlan plan, Draft parent, Process process) {
        Draft draft = new Draft(id(plan.getId(), parent.chapter, process.getId()), parent.chapter, process,
                name(process), null, references);
        draft.generator = parent.chapter;
        draft.paragraph(TEXTS, "text.gfp.process", draft.live(process, "downtime:processes#mtpd_h"),
                draft.live(process, "downtime:processes#required_h"));
        if (process.getImpact() != null && process.getImpact().getMbco() != null) {
            draft.paragraph(TEXTS, "text.gfp.mbco", draft.live(process, "Process.impact.mbco"));
        }
        return draft.table(process, "plan:needs", TEXTS.get("title.needs"));
    }

    // --- recovery and restoration plans

    private void recovery(EmergencyPlan plan, Draft draft) {
        if (!(plan.getSubject() instanceof Resource resource)) {
            return;
        }
        String type = resource.eClass().getName();
        switch (draft.chapter.substring(draft.chapter.indexOf('.') + 1)) {
        case "resource" -> draft
                .paragraph(TEXTS, "text.wap.resource", draft.live(resource, type + ".name"),
                        draft.live(resource, type + ".owner"), draft.live(resource, type + ".deputy"))
                .paragraph(TEXTS, "text.wap.times", draft.live(resource, "downtime:requirements#required_h"),
                        draft.live(resource, "downtime:requirements#rta_h"),
                        draft.live(resource, "downtime:requirements#rating"))
                .paragraph(TEXTS, "text.wap.data", draft.live(resource, type + ".requiredRpo"),
                        draft.live(resource, type + ".rpa"));
        case "activation" -> activation(draft);
        case "prerequisites" -> {
            List<Dependable> suppliers = references.tables().suppliers(resource);
            if (!suppliers.isEmpty()) {
                draft.paragraph(TEXTS, "text.wap.prerequisites");
                suppliers.forEach(each -> draft.item(TEXTS.get("text.wap.supplier",
                        draft.live(each, each.eClass().getName() + ".name"), Labels.of(each.eClass()))));
            }
        }
        case "schedule" -> draft.paragraph(TEXTS, "text.wap.schedule")
                .table(plan, "plan:steps", TEXTS.get("title.steps"));
        case "tests" -> draft.paragraph(TEXTS, "text.wap.tests");
        case "return" -> draft.paragraph(TEXTS, "text.wap.return");
        case "follow-up" -> draft.paragraph(TEXTS, "text.wap.follow-up");
        case "contacts" -> draft.table(resource, "plan:contacts", title("plan:contacts"));
        default -> {
            // for people to write
        }
        }
    }

    // --- words

    private String administration() {
        return name(references.model().administration());
    }

    static String name(Element element) {
        String title = Labels.title(element);
        return title.isEmpty() ? String.valueOf(element.getId()) : title;
    }

    /** Whether what a generator writes depends on a plugin that is missing, so that it would write less than there is. */
    boolean isComplete() {
        return references.resolve(null, "downtime:requirements").state() != Resolved.State.UNAVAILABLE;
    }

    /** Chapters whose sections each have a subject of their own. */
    static Set<String> perSubject() {
        return Set.of("concept.scenarios", "manual.immediate.scenarios", "gfp.processes");
    }

    /** Keys of drafts, those in others included. */
    static Map<String, Draft> byKey(List<Draft> drafts) {
        var all = new ArrayList<Draft>();
        collect(drafts, all);
        return all.stream().collect(Collectors.toMap(each -> key(each.chapter, each.subject), each -> each,
                (a, b) -> a, LinkedHashMap::new));
    }

    private static void collect(List<Draft> drafts, List<Draft> all) {
        drafts.forEach(each -> {
            all.add(each);
            collect(each.drafts, all);
        });
    }

    static String key(String chapter, Element subject) {
        return subject == null ? chapter : chapter + " " + subject.getId();
    }
}
