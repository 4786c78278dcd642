package org.ratswerk.ui.downtime.model.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ratswerk.analysis.downtime.RestartOrder;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.ElementCreation;
import org.ratswerk.core.edit.ElementNames;
import org.ratswerk.core.edit.Place;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanStep;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.Role;
import org.ratswerk.model.StaffGroup;

/**
 * Takes a computed restart order over into an emergency manual, one step for each recovery that takes time. Steps that are
 * there stay as they are; a recovery that was taken over before from the same scenario is not taken again.
 */
public final class ManualPlan {
    private static final Pattern LEADING = Pattern.compile("^\\s*(\\d{1,6})");

    private final Editing editing;
    private final FailureScenario scenario;
    private final RestartOrder order;
    private final List<RestartOrder.Job> all;
    private final List<RestartOrder.Job> jobs;
    /** Recoveries that need another one, by the id of what that recovers. */
    private final Map<String, List<String>> followers = new HashMap<>();
    private final LocalDate today;
    private EmergencyPlan target;
    private String newName;

    /**
     * A step as it would be made.
     *
     * @param number number; empty for a step that is there
     * @param name activity
     * @param responsible who does it; null for nobody
     * @param duration expected duration
     * @param successors numbers of the steps that follow
     * @param remark team, times and origin
     * @param there whether the plan has the step from an earlier time
     */
    public record Step(String number, String name, Responsible responsible, Duration duration, List<String> successors,
            String remark, boolean there) {
        public Step {
            successors = List.copyOf(successors);
        }

        /** Returns it in one line for the preview. */
        public String text() {
            if (there) {
                return ScenarioTexts.get("manual.there", name);
            }
            var text = new StringBuilder(ScenarioTexts.get("manual.step", number, name, Durations.text(duration)));
            if (responsible != null) {
                text.append(ScenarioTexts.get("manual.step.by", responsible.getName()));
            }
            if (!successors.isEmpty()) {
                text.append(ScenarioTexts.get("manual.step.then", String.join(", ", successors)));
            }
            return text.toString();
        }
    }

    /**
     * @param editing administration
     * @param scenario scenario of the order
     * @param order order
     * @param today date that is noted in the steps
     */
    public ManualPlan(Editing editing, FailureScenario scenario, RestartOrder order, LocalDate today) {
        this.editing = editing;
        this.scenario = scenario;
        this.order = order;
        this.today = today;
        all = order.jobs();
        jobs = all.stream().filter(ManualPlan::takesTime).toList();
        jobs.forEach(job -> job.needs().forEach(need -> followers
                .computeIfAbsent(need.id(), none -> new ArrayList<>()).add(job.element().id())));
        newName = ElementNames.unique(ScenarioTexts.get("manual.name"), editing.model().plans());
        target = manuals().stream().findFirst().orElse(null);
    }

    /** Returns the emergency manuals of the administration. */
    public List<EmergencyPlan> manuals() {
        return editing.model().plans().stream().filter(plan -> plan.getKind() == PlanKind.EMERGENCY_MANUAL).toList();
    }

    /** Returns the manual that takes the steps; null for a new one. At first the first there is. */
    public EmergencyPlan target() {
        return target;
    }

    /** Chooses the manual; null for a new one. */
    public void setTarget(EmergencyPlan plan) {
        target = plan;
    }

    /** Returns what a new manual is called. */
    public String newName() {
        return newName;
    }

    /** Gives a new manual another name. */
    public void setNewName(String name) {
        newName = name;
    }

    /** Returns what hinders the take-over, in the user's language; empty for nothing. */
    public String obstacle() {
        if (target == null && (newName == null || newName.isBlank())) {
            return ScenarioTexts.get("manual.noName");
        }
        return steps().stream().allMatch(Step::there) ? ScenarioTexts.get("manual.nothing") : "";
    }

    /** Returns the sentence above the preview. */
    public String lead() {
        List<Step> steps = steps();
        long there = steps.stream().filter(Step::there).count();
        String where = target == null ? ScenarioTexts.get("manual.lead.new", newName)
                : ScenarioTexts.get("manual.lead.old", target.getName(), target.getSteps().size());
        return ScenarioTexts.get("manual.lead", steps.size() - there, where);
    }

    /** Returns the recoveries that get no step, each with the reason. */
    public List<String> leftOut() {
        return all.stream().filter(job -> !takesTime(job)).map(job -> ScenarioTexts.get(
                job.end() == null ? "manual.leftOut.unknown" : "manual.leftOut.none", job.element().name())).toList();
    }

    private static boolean takesTime(RestartOrder.Job job) {
        return job.start() != null && job.end() != null && job.end().compareTo(job.start()) > 0;
    }

    /** Returns the steps in their order. */
    public List<Step> steps() {
        Map<String, String> numbers = new LinkedHashMap<>();
        int number = target == null ? 0 : target.getSteps().stream().mapToInt(ManualPlan::leading).max().orElse(0);
        for (RestartOrder.Job job : jobs) {
            if (!isThere(job)) {
                numbers.put(job.element().id(), Integer.toString(++number));
            }
        }
        return jobs.stream().map(job -> new Step(numbers.getOrDefault(job.element().id(), ""),
                ScenarioTexts.get("manual.activity", job.element().name()), responsible(job), duration(job),
                followers(job).stream().map(numbers::get).filter(each -> each != null).toList(), remark(job),
                isThere(job))).toList();
    }

    private static int leading(PlanStep step) {
        Matcher digits = LEADING.matcher(step.getNumber() == null ? "" : step.getNumber());
        return digits.find() ? Integer.parseInt(digits.group(1)) : 0;
    }

    private List<String> followers(RestartOrder.Job job) {
        return followers.getOrDefault(job.element().id(), List.of());
    }

    private boolean isThere(RestartOrder.Job job) {
        return target != null && target.getSteps().stream()
                .anyMatch(step -> stepId(target, job.element().id()).equals(step.getId()));
    }

    /** The same recovery of the same scenario has the same id in a plan. */
    private String stepId(EmergencyPlan plan, String element) {
        return UUID.nameUUIDFromBytes(("restart " + plan.getId() + " " + scenario.getId() + " " + element)
                .getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The role held by who answers for the team, else that person or role; null without one. */
    private Responsible responsible(RestartOrder.Job job) {
        if (job.team() == null || !(editing.element(job.team().id()).orElse(null) instanceof StaffGroup team)) {
            return null;
        }
        List<Role> roles = editing.model().administration().getRoles();
        return roles.stream().filter(role -> role.getHolder() != null && role.getHolder() == team.getOwner())
                .findFirst().map(Responsible.class::cast).orElse(team.getOwner());
    }

    /** The own recovery time, without the hours in which work rests; of what stays away for longer that time. */
    private Duration duration(RestartOrder.Job job) {
        Element element = editing.element(job.element().id()).orElse(null);
        boolean away = order.failure().lasting() != null && order.failure().containers().contains(element);
        return element instanceof Resource resource && resource.getRecoveryTime() != null && !away
                ? resource.getRecoveryTime() : job.end().minus(job.start());
    }

    private String remark(RestartOrder.Job job) {
        String times = ScenarioTexts.get("manual.remark", Durations.hours(job.start()), Durations.hours(job.end()),
                scenario.getName() == null ? "" : scenario.getName(), DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(today));
        return job.team() == null ? times
                : ScenarioTexts.get("manual.remark.team", job.team().name(), job.people()) + " " + times;
    }

    private static String prerequisites(RestartOrder.Job job) {
        return job.needs().isEmpty() ? null : ScenarioTexts.get("manual.prerequisites",
                String.join(", ", job.needs().stream().map(Value.Ref::name).toList()));
    }

    /**
     * Takes the steps over, as one command.
     *
     * @return the manual
     */
    public EmergencyPlan apply() {
        List<Step> steps = steps();
        var manual = new EmergencyPlan[] {target};
        editing.run(ScenarioTexts.get("undo.manual"), () -> {
            if (manual[0] == null) {
                manual[0] = (EmergencyPlan) ElementCreation.create(editing, Literals.EMERGENCY_PLAN, Place.ANYWHERE,
                        made -> {
                            made.setName(newName.strip());
                            ((EmergencyPlan) made).setKind(PlanKind.EMERGENCY_MANUAL);
                        });
            }
            Map<String, PlanStep> made = new LinkedHashMap<>();
            for (int i = 0; i < steps.size(); i++) {
                if (!steps.get(i).there()) {
                    made.put(jobs.get(i).element().id(), make(manual[0], steps.get(i), jobs.get(i)));
                }
            }
            var all = new ArrayList<>(made.values());
            manual[0].getSteps().addAll(all);
            jobs.stream().filter(job -> made.containsKey(job.element().id())).forEach(job -> followers(job).stream()
                    .map(made::get).filter(each -> each != null)
                    .forEach(made.get(job.element().id()).getSuccessors()::add));
        });
        return manual[0];
    }

    private PlanStep make(EmergencyPlan plan, Step step, RestartOrder.Job job) {
        PlanStep made = ModelFactory.eINSTANCE.createPlanStep();
        String id = stepId(plan, job.element().id());
        made.setId(editing.element(id).isEmpty() ? id : UUID.randomUUID().toString());
        made.setNumber(step.number());
        made.setName(step.name());
        made.setResponsible(step.responsible());
        made.setExpectedDuration(step.duration());
        made.setPrerequisites(prerequisites(job));
        made.setRemark(step.remark());
        return made;
    }
}
