package org.ratswerk.continuity.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.core.Criticality;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.AlarmStep;
import org.ratswerk.model.CommunicationEntry;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.EmergencyRoleKind;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ImmediateMeasure;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.PlanSection;
import org.ratswerk.model.PlanStep;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.Provider;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.Role;
import org.ratswerk.model.StaffGroup;
import org.ratswerk.model.WorkState;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * Tables made from the model itself, which plans show as {@code plan:NAME}: contacts, the emergency organisation, alarm
 * chain, what a process needs, the state of plans, single rules and more. Each is linear in what it shows. The column
 * {@link #PRIVATE_PHONE} must not stand in a redacted edition.
 */
public final class PlanTables {
    /** Key of the column with private phone numbers. */
    public static final String PRIVATE_PHONE = "private_phone";
    /** Tables about one element, which is the target of the reference. */
    public static final List<String> OF_TARGET = List.of("contacts", "alarm", "steps", "immediate", "communications",
            "needs", "staff", "copies");
    /** Tables about the whole administration. */
    public static final List<String> OF_ALL = List.of("roles", "processes", "systems", "plans", "rules", "measures",
            "exercises", "scenarios", "sites", "providers");
    /** Tables about the scenario whose id is the argument {@code scenario}. */
    public static final List<String> OF_SCENARIO = List.of("fails", "affected");

    private static final Texts TEXTS = Texts.of(PlanTables.class);

    private final AdministrationModel model;
    private final References references;
    /** Dependencies by who depends, made at the first use. */
    private Map<Dependable, List<org.ratswerk.model.Dependency>> needs;
    /** Time-critical processes, made at the first use. */
    private List<Process> critical;

    PlanTables(AdministrationModel model, References references) {
        this.model = model;
        this.references = references;
    }

    /** Returns the title of a table; null where there is no such table. */
    static String title(String name) {
        return OF_TARGET.contains(name) || OF_ALL.contains(name) || OF_SCENARIO.contains(name) ? TEXTS.get("table." + name) : null;
    }

    /**
     * Makes a table.
     *
     * @param name one of {@link #OF_TARGET} or {@link #OF_ALL}
     * @param target element it is about; null for none
     * @param arguments further arguments
     * @return null where there is no such table, or it makes no sense for the target
     */
    Table table(String name, Element target, Map<String, String> arguments) {
        return switch (name) {
        case "contacts" -> target == null ? contactsOfAll() : contacts(target);
        case "alarm" -> target instanceof EmergencyPlan plan ? alarm(plan) : null;
        case "steps" -> target instanceof EmergencyPlan plan ? steps(plan) : null;
        case "immediate" -> target instanceof EmergencyPlan plan ? immediate(plan, arguments.get("scenario")) : null;
        case "communications" -> target instanceof EmergencyPlan plan ? communications(plan) : null;
        case "copies" -> target instanceof EmergencyPlan plan ? copies(plan) : null;
        case "needs" -> target instanceof Dependable dependable ? needs(dependable) : null;
        case "staff" -> target instanceof Dependable dependable ? staff(dependable) : null;
        case "roles" -> roles();
        case "processes" -> processes(arguments.get("unit"));
        case "systems" -> systems();
        case "plans" -> plans(arguments.get("kind"));
        case "rules" -> rules();
        case "measures" -> measures();
        case "exercises" -> exercises();
        case "scenarios" -> scenarios();
        case "fails" -> references.element(arguments.get(References.SCENARIO)) instanceof FailureScenario scenario
                ? fails(scenario) : null;
        case "affected" -> references.element(arguments.get(References.SCENARIO)) instanceof FailureScenario scenario
                ? affected(scenario) : null;
        case "sites" -> sites();
        case "providers" -> providers();
        default -> null;
        };
    }

    private static TableMaker maker(String name) {
        return new TableMaker(TEXTS, name, TEXTS.get("table." + name));
    }

    // --- people

    private static TableMaker contactTable() {
        return maker("contacts").column("function", Kind.TEXT).column("name", Kind.TEXT)
                .column("phone", Kind.TEXT).column("mobile", Kind.TEXT).column(PRIVATE_PHONE, Kind.TEXT)
                .column("mail", Kind.TEXT);
    }

    /** Everybody in the emergency organisation. */
    private Table contactsOfAll() {
        var table = contactTable();
        var seen = new LinkedHashSet<Object>();
        emergencyRoles(model).forEach(role -> contact(table, role, seen));
        return table.table();
    }

    /** Returns the roles of the emergency organisation: officers, crisis team, special organisation (BAO). */
    public static List<Role> emergencyRoles(AdministrationModel model) {
        return Stream.of(EmergencyRoleKind.EMERGENCY_OFFICER, EmergencyRoleKind.CRISIS_TEAM, EmergencyRoleKind.BAO)
                .flatMap(kind -> model.administration().getRoles().stream()
                        .filter(role -> role.getEmergencyKind() == kind)).toList();
    }

    private Table contacts(Element target) {
        var table = contactTable();
        var seen = new LinkedHashSet<Object>();
        switch (target) {
        case EmergencyPlan plan -> {
            responsibles(plan).forEach(each -> contact(table, each, seen));
            if (plan.getSubject() != null && !Missing.is(plan.getSubject())) {
                dependable(table, plan.getSubject(), seen);
            }
        }
        case OrganisationalUnit unit -> {
            contact(table, unit.getHead(), seen);
            model.administration().getRoles().stream().filter(role -> role.getUnit() == unit)
                    .forEach(role -> contact(table, role, seen));
            model.administration().getPersons().stream().filter(person -> person.getUnit() == unit)
                    .forEach(person -> contact(table, person, seen));
        }
        case Responsible responsible -> contact(table, responsible, seen);
        case Dependable dependable -> dependable(table, dependable, seen);
        default -> {
            return null;
        }
        }
        return table.table();
    }

    private void dependable(TableMaker table, Dependable dependable, Set<Object> seen) {
        contact(table, dependable.getOwner(), seen);
        contact(table, dependable.getDeputy(), seen);
        if (dependable instanceof Resource resource) {
            if (resource.getRecoveryTeam() != null && !Missing.is(resource.getRecoveryTeam())) {
                resource.getRecoveryTeam().getMembers().forEach(each -> contact(table, each, seen));
            }
            if (resource instanceof StaffGroup group) {
                group.getMembers().forEach(each -> contact(table, each, seen));
            }
            Provider provider = resource instanceof Provider itself ? itself : resource.getOperator();
            if (provider != null && !Missing.is(provider) && seen.add(provider)) {
                provider.getContacts().forEach(each -> table.cell(provider.getName()).cell(each.getName())
                        .cell(each.getPhone()).cell(Value.NONE).cell(Value.NONE).cell(each.getMail()).row(provider));
            }
        }
    }

    /** Everybody whom a plan makes responsible, in the order in which they appear, each once. */
    public static Collection<Responsible> responsibles(EmergencyPlan plan) {
        var all = new LinkedHashSet<Responsible>();
        for (AlarmStep step : plan.getAlarmSteps()) {
            all.add(step.getCaller());
            all.addAll(step.getCalled());
        }
        plan.getImmediateMeasures().forEach(each -> all.add(each.getResponsible()));
        plan.getSteps().forEach(each -> all.add(each.getResponsible()));
        plan.getCommunications().forEach(each -> all.add(each.getResponsible()));
        all.remove(null);
        all.removeIf(Missing::is);
        return all;
    }

    private static void contact(TableMaker table, Responsible responsible, Set<Object> seen) {
        if (responsible == null || Missing.is(responsible) || !seen.add(responsible)) {
            return;
        }
        switch (responsible) {
        case Role role -> {
            if (role.getPhone() != null && !role.getPhone().isBlank()) {
                table.cell(role.getName()).cell(role.getReachability()).cell(role.getPhone()).cell(Value.NONE)
                        .cell(Value.NONE).cell(Value.NONE).row(role);
            }
            person(table, role.getName(), role.getHolder(), seen);
            for (Person deputy : role.getDeputies()) {
                person(table, TEXTS.get("contact.deputy", name(role)), deputy, seen);
            }
        }
        case Person person -> row(table, person.getFunction(), person);
        default -> {
            // there are no others
        }
        }
    }

    private static void person(TableMaker table, String function, Person person, Set<Object> seen) {
        if (person != null && !Missing.is(person)) {
            seen.add(person);
            row(table, function, person);
        }
    }

    private static void row(TableMaker table, String function, Person person) {
        table.cell(function).cell(person.getName()).cell(person.getPhone()).cell(person.getMobile())
                .cell(person.getPrivatePhone()).cell(person.getMail()).row(person);
    }

    private Table roles() {
        var table = maker("roles").column("role", Kind.TEXT).column("place", Kind.TEXT).column("holder", Kind.TEXT)
                .column("phone", Kind.TEXT).column("deputies", Kind.TEXT).column("tasks", Kind.TEXT);
        emergencyRoles(model)
                .forEach(role -> table.cell(role.getName()).cell(Labels.of(role.getEmergencyKind()))
                        .cell(role.getHolder()).cell(phone(role)).cell(list(role.getDeputies()))
                        .cell(role.getDescription()).row(role));
        return table.table();
    }

    /** Returns the number under which somebody is reached first: of the function, else phone or mobile; null for none. */
    public static String phone(Responsible responsible) {
        return switch (responsible) {
        case null -> null;
        case Role role when !isBlank(role.getPhone()) -> role.getPhone();
        case Role role -> Missing.is(role) ? null : phone(role.getHolder());
        case Person person when !isBlank(person.getPhone()) -> person.getPhone();
        case Person person -> isBlank(person.getMobile()) ? null : person.getMobile();
        default -> null;
        };
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    // --- parts of a plan

    private static Table alarm(EmergencyPlan plan) {
        var table = maker("alarm").column("number", Kind.NUMBER).column("condition", Kind.TEXT)
                .column("caller", Kind.TEXT).column("called", Kind.TEXT).column("phone", Kind.TEXT)
                .column("channel", Kind.TEXT).column("within", Kind.DURATION).column("escalation", Kind.TEXT);
        int number = 1;
        for (AlarmStep step : plan.getAlarmSteps()) {
            table.cell(Value.number(number++)).cell(step.getCondition() == null ? step.getName() : step.getCondition())
                    .cell(step.getCaller()).cell(list(step.getCalled()))
                    .cell(step.getCalled().stream().map(PlanTables::phone).map(each -> each == null ? "–" : each)
                            .collect(Collectors.joining(", ")))
                    .cell(step.getChannel()).cell(step.getDeadline()).cell(escalation(plan, step)).row(step);
        }
        return table.table();
    }

    private static String escalation(EmergencyPlan plan, AlarmStep step) {
        if (step.getEscalatesTo() == null) {
            return null;
        }
        int index = plan.getAlarmSteps().indexOf(step.getEscalatesTo());
        String to = index < 0 ? name(step.getEscalatesTo()) : Integer.toString(index + 1);
        return step.getEscalateAfter() == null ? TEXTS.get("alarm.escalates", to)
                : TEXTS.get("alarm.escalates.after", to,
                        org.ratswerk.core.format.Durations.text(step.getEscalateAfter()));
    }

    private static Table steps(EmergencyPlan plan) {
        var table = maker("steps").column("number", Kind.TEXT).column("activity", Kind.TEXT)
                .column("responsible", Kind.TEXT).column("expected", Kind.DURATION)
                .column("maximum", Kind.DURATION).column("successors", Kind.TEXT).column("test", Kind.TEXT);
        for (PlanStep step : plan.getSteps()) {
            table.cell(step.getNumber()).cell(step.getName()).cell(step.getResponsible())
                    .cell(step.getExpectedDuration()).cell(step.getMaximumDuration())
                    .cell(step.getSuccessors().stream().map(each -> each.getNumber() == null ? name(each)
                            : each.getNumber()).collect(Collectors.joining(", ")))
                    .cell(step.getTest()).row(step);
        }
        return table.table();
    }

    /** Measures for all scenarios and, where one is given by its id, for that one; they name it by id or by name. */
    private Table immediate(EmergencyPlan plan, String scenario) {
        Element element = references.element(scenario);
        String named = element == null ? null : element.getName();
        var table = maker("immediate").column("measure", Kind.TEXT).column("responsible", Kind.TEXT)
                .column("phone", Kind.TEXT).column("scenario", Kind.TEXT);
        for (ImmediateMeasure measure : plan.getImmediateMeasures()) {
            if (scenario == null || isBlank(measure.getScenario()) || measure.getScenario().equals(scenario)
                    || measure.getScenario().equals(named)) {
                table.cell(measure.getName()).cell(measure.getResponsible()).cell(phone(measure.getResponsible()))
                        .cell(scenario(measure)).row(measure);
            }
        }
        return table.table();
    }

    /** Name of the scenario that a measure names by id or by name. */
    private String scenario(ImmediateMeasure measure) {
        return references.element(measure.getScenario()) instanceof FailureScenario named ? name(named)
                : measure.getScenario();
    }

    private static Table communications(EmergencyPlan plan) {
        var table = maker("communications").column("audience", Kind.TEXT).column("content", Kind.TEXT)
                .column("responsible", Kind.TEXT).column("channel", Kind.TEXT).column("timing", Kind.TEXT);
        for (CommunicationEntry entry : plan.getCommunications()) {
            table.cell(entry.getAudience()).cell(entry.getName()).cell(entry.getResponsible())
                    .cell(entry.getChannel()).cell(entry.getTiming()).row(entry);
        }
        return table.table();
    }

    private static Table copies(EmergencyPlan plan) {
        var table = maker("copies").column("number", Kind.TEXT).column("holder", Kind.TEXT)
                .column("kept", Kind.TEXT).column("medium", Kind.TEXT).column("version", Kind.TEXT);
        if (plan.getControl() != null) {
            plan.getControl().getCopies().forEach(copy -> table.cell(copy.getNumber()).cell(copy.getHolder())
                    .cell(copy.getPlace()).cell(Labels.of(copy.getMedium())).cell(copy.getVersion()).row(null));
        }
        return table.table();
    }

    // --- what is needed

    private List<org.ratswerk.model.Dependency> dependencies(Dependable dependent) {
        if (needs == null) {
            needs = new LinkedHashMap<>();
            model.dependencies().forEach(each -> needs.computeIfAbsent(each.getDependent(), key -> new ArrayList<>())
                    .add(each));
        }
        return needs.getOrDefault(dependent, List.of());
    }

    /** Returns what an element needs directly: resources, and the members of redundancy groups. */
    public List<Dependable> suppliers(Dependable dependent) {
        return dependencies(dependent).stream().flatMap(each -> switch (each) {
        case ProcessDependency process -> Stream.of(process.getSupplier());
        case Requirement requirement when requirement.getGroup() != null && !Missing.is(requirement.getGroup()) ->
            requirement.getGroup().getMembers().stream();
        case Requirement requirement -> Stream.of(requirement.getResource());
        default -> Stream.<Dependable>empty();
        }).filter(each -> each != null && !Missing.is(each)).distinct().toList();
    }

    private Table needs(Dependable dependent) {
        var table = maker("needs").column("resource", Kind.TEXT).column("kind", Kind.TEXT)
                .column("bridging", Kind.DURATION).column("needed_from", Kind.DURATION)
                .column("normal", Kind.TEXT).column("emergency", Kind.TEXT);
        for (var each : dependencies(dependent)) {
            Element supplier = switch (each) {
            case ProcessDependency process -> process.getSupplier();
            case Requirement requirement when requirement.getGroup() != null -> requirement.getGroup();
            case Requirement requirement -> requirement.getResource();
            default -> null;
            };
            if (supplier == null || Missing.is(supplier)) {
                continue;
            }
            var requirement = each instanceof Requirement itself ? itself : null;
            table.cell(supplier).cell(Labels.of(supplier.eClass())).cell(each.getBridging())
                    .cell(requirement == null ? null : requirement.getNeededFrom())
                    .cell(requirement == null ? null : requirement.getQuantityNormal())
                    .cell(requirement == null ? null : requirement.getQuantityEmergency()).row(supplier);
        }
        return table.table();
    }

    private Table staff(Dependable dependent) {
        var table = maker("staff").column("group", Kind.TEXT).column("size", Kind.NUMBER)
                .column("minimum", Kind.NUMBER).column("qualification", Kind.TEXT);
        suppliers(dependent).stream().filter(StaffGroup.class::isInstance).map(StaffGroup.class::cast)
                .forEach(group -> table.cell(group).cell(number(group.getSize()))
                        .cell(number(group.getMinimumEmergency())).cell(group.getQualification()).row(group));
        return table.table();
    }

    private static Value number(Integer number) {
        return number == null ? Value.NONE : Value.number(number);
    }

    // --- the whole administration

    private Table processes(String unit) {
        var table = maker("processes").column("process", Kind.TEXT).column("unit", Kind.TEXT)
                .column("mtpd", Kind.DURATION).column("required", Kind.DURATION).column("mbco_percent", Kind.NUMBER)
                .column("mbco", Kind.TEXT);
        var times = new LinkedHashMap<Process, Value>();
        for (Process process : timeCritical()) {
            if (unit == null || process.getUnit() != null && unit.equals(process.getUnit().getId())) {
                times.put(process, mtpd(process));
            }
        }
        Comparator<Value> order = org.ratswerk.core.format.Values.order();
        times.entrySet().stream().sorted(Map.Entry.comparingByValue(order)).forEach(each -> {
            Process process = each.getKey();
            var impact = process.getImpact();
            table.cell(process).cell(process.getUnit()).cell(each.getValue())
                    .cell(references.value(process, "downtime:processes#required_h"))
                    .cell(impact == null || impact.getMbcoPercent() == null ? Value.NONE
                            : Value.number(impact.getMbcoPercent()))
                    .cell(impact == null ? null : impact.getMbco()).row(process);
        });
        note(table);
        return table.table();
    }

    private Value mtpd(Process process) {
        Value computed = references.value(process, "downtime:processes#mtpd_h");
        return computed instanceof Value.Hours ? computed
                : Criticality.own(process, AnalysisSettings.of(model.administration())).<Value>map(Value.Hours::new)
                        .orElse(Value.NONE);
    }

    /** Returns the processes that are time-critical, in the order of the model. */
    public List<Process> timeCritical() {
        if (critical == null) {
            critical = findTimeCritical();
        }
        return critical;
    }

    private List<Process> findTimeCritical() {
        var settings = AnalysisSettings.of(model.administration());
        return model.processes().stream().filter(process -> {
            Value required = references.value(process, "downtime:processes#mtpd_h");
            return required instanceof Value.Hours hours
                    ? hours.duration().compareTo(Criticality.TIME_CRITICAL) <= 0
                    : Criticality.isTimeCritical(process, settings);
        }).toList();
    }

    private Table systems() {
        var table = maker("systems").column("system", Kind.TEXT).column("owner", Kind.TEXT)
                .column("required", Kind.DURATION).column("achievable", Kind.DURATION).column("gap", Kind.DURATION)
                .column("rating", Kind.STATE).column("rpo", Kind.DURATION);
        Comparator<Value> order = org.ratswerk.core.format.Values.order();
        model.resources().stream().filter(ITSystem.class::isInstance)
                .map(system -> Map.entry(system, references.value(system, "downtime:requirements#required_h")))
                .sorted(Map.Entry.comparingByValue(order)).forEach(each -> {
                    Resource system = each.getKey();
                    table.cell(system).cell(system.getOwner())
                            .cell(each.getValue() instanceof Value.Hours ? each.getValue()
                                    : Value.hours(system.getRequiredRto()))
                            .cell(references.value(system, "downtime:requirements#rta_h"))
                            .cell(references.value(system, "downtime:requirements#gap_h"))
                            .cell(references.value(system, "downtime:requirements#rating"))
                            .cell(system.getRequiredRpo()).row(system);
                });
        note(table);
        return table.table();
    }

    private void note(TableMaker table) {
        if (!references.isAvailable("downtime")) {
            table.note(TEXTS.get("note.own"));
        }
    }

    private Table plans(String kind) {
        var table = maker("plans").column("plan", Kind.TEXT).column("kind", Kind.TEXT).column("subject", Kind.TEXT)
                .column("version", Kind.TEXT).column("status", Kind.TEXT).column("next_review", Kind.DATE);
        model.plans().stream().filter(plan -> kind == null || plan.getKind().getLiteral().equals(kind))
                .forEach(plan -> {
                    var control = plan.getControl();
                    table.cell(plan).cell(Labels.of(plan.getKind()))
                            .cell(plan.getSubject() == null ? plan.getUnit() : plan.getSubject())
                            .cell(control == null ? null : control.getVersion())
                            .cell(control == null ? null : Labels.of(control.getStatus()))
                            .cell(control == null ? null : control.getNextReview()).row(plan);
                });
        return table.table();
    }

    private Table rules() {
        var table = maker("rules").column("rule", Kind.TEXT).column("document", Kind.TEXT)
                .column("paragraph", Kind.TEXT).column("owner", Kind.TEXT).column("chapter", Kind.TEXT);
        model.continuityRegister().getExistingRules().forEach(rule -> table.cell(rule).cell(rule.getFile())
                .cell(rule.getParagraph()).cell(rule.getOwner())
                .cell(rule.getChapter() == null || Missing.is(rule.getChapter())
                        ? new Value.Term("", TEXTS.get("rule.unassigned"), Symbol.NONE)
                        : Value.text(where(rule.getChapter()))).row(rule));
        return table.table();
    }

    /** Returns plan and title of a section, such as {@code Emergency manual: Alarm}. */
    static String where(PlanSection section) {
        Element root = section;
        while (root.eContainer() instanceof Element above) {
            root = above;
        }
        return root == section ? name(section) : name(root) + ": " + name(section);
    }

    private Table measures() {
        var table = maker("measures").column("measure", Kind.TEXT).column("kind", Kind.TEXT)
                .column("subjects", Kind.TEXT).column("responsible", Kind.TEXT).column("due", Kind.DATE)
                .column("state", Kind.TEXT);
        model.continuityRegister().getMeasures().stream().filter(measure -> measure.getState() != WorkState.REJECTED)
                .forEach(measure -> table.cell(measure).cell(Labels.of(measure.getKind()))
                        .cell(list(measure.getSubjects())).cell(measure.getResponsible()).cell(measure.getDue())
                        .cell(Labels.of(measure.getState())).row(measure));
        return table.table();
    }

    private Table exercises() {
        var table = maker("exercises").column("exercise", Kind.TEXT).column("kind", Kind.TEXT)
                .column("planned_for", Kind.DATE).column("held_on", Kind.DATE).column("plans", Kind.TEXT)
                .column("result", Kind.TEXT);
        model.continuityRegister().getExercises().forEach(exercise -> table.cell(exercise)
                .cell(Labels.of(exercise.getKind())).cell(exercise.getPlannedFor()).cell(exercise.getDate())
                .cell(list(exercise.getPlans())).cell(exercise.getResult()).row(exercise));
        return table.table();
    }

    private Table scenarios() {
        var table = maker("scenarios").column("scenario", Kind.TEXT).column("fails", Kind.TEXT)
                .column("description", Kind.TEXT);
        model.continuityRegister().getScenarios().forEach(scenario -> table.cell(scenario)
                .cell(scenario.isEverything() ? Value.text(TEXTS.get("scenario.everything"))
                        : list(Stream.concat(scenario.getContainers().stream(), scenario.getFailed().stream())
                                .toList()))
                .cell(scenario.getDescription()).row(scenario));
        return table.table();
    }

    private static Table fails(FailureScenario scenario) {
        var table = maker("fails").column("resource", Kind.TEXT).column("kind", Kind.TEXT);
        Stream.concat(scenario.getContainers().stream(), scenario.getFailed().stream())
                .filter(each -> !Missing.is(each))
                .forEach(each -> table.cell(each).cell(Labels.of(each.eClass())).row(each));
        return table.table();
    }

    /** Processes that stop in a scenario, those that exceed their limit first, then by the time they are down. */
    private Table affected(FailureScenario scenario) {
        var table = maker("affected").column("process", Kind.TEXT).column("mtpd", Kind.DURATION)
                .column("from", Kind.DURATION).column("outage", Kind.DURATION).column("breached", Kind.STATE);
        String address = "downtime:processes?" + References.SCENARIO + "=" + scenario.getId() + "#";
        Comparator<Value> order = org.ratswerk.core.format.Values.order();
        for (Process process : model.processes()) {
            Value outage = references.value(process, address + "outage_h");
            if (outage instanceof Value.Unknown
                    || outage instanceof Value.Hours hours && hours.duration().isPositive()) {
                table.cell(process).cell(references.value(process, address + "mtpd_h"))
                        .cell(references.value(process, address + "from_h")).cell(outage)
                        .cell(references.value(process, address + "breached")).row(process);
            }
        }
        Table made = table.table();
        var stopped = new ArrayList<>(made.rows());
        stopped.sort(Comparator.comparing((Table.Row row) -> isBreached(row) ? 0 : 1)
                .thenComparing(row -> row.cells().get(3).value(), order.reversed()));
        return new Table(made.id(), made.title(), made.columns(), stopped, made.notes());
    }

    private static boolean isBreached(Table.Row row) {
        return row.cells().getLast().value() instanceof Value.Term term && term.code().equals("true")
                || row.cells().getLast().value() instanceof Value.Flag flag && flag.set();
    }

    private Table sites() {
        var table = maker("sites").column("site", Kind.TEXT).column("address", Kind.TEXT)
                .column("alternative", Kind.TEXT);
        model.resources().stream().filter(org.ratswerk.model.Site.class::isInstance)
                .map(org.ratswerk.model.Site.class::cast).filter(site -> site.getAlternative() != null)
                .forEach(site -> table.cell(site).cell(site.getAddress()).cell(site.getAlternative()).row(site));
        return table.table();
    }

    private Table providers() {
        var table = maker("providers").column("provider", Kind.TEXT).column("contract", Kind.TEXT)
                .column("response", Kind.DURATION).column("restore", Kind.DURATION);
        model.resources().stream().filter(Provider.class::isInstance).map(Provider.class::cast)
                .forEach(provider -> table.cell(provider).cell(provider.getContract())
                        .cell(provider.getSlaResponse()).cell(provider.getSlaRestore()).row(provider));
        return table.table();
    }

    // --- words

    private static Value list(List<? extends Element> elements) {
        var refs = elements.stream().filter(each -> each != null && each.getId() != null)
                .map(each -> new Value.Ref(each.getId(), name(each))).toList();
        return refs.isEmpty() ? Value.NONE : new Value.Refs(refs);
    }

    static String name(Element element) {
        String title = element == null ? "" : Labels.title(element);
        return title.isEmpty() ? element == null ? "" : String.valueOf(element.getId()) : title;
    }
}
