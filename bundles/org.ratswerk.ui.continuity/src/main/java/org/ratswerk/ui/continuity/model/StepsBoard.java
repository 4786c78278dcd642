package org.ratswerk.ui.continuity.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.ratswerk.continuity.steps.StepEdits;
import org.ratswerk.continuity.steps.StepLimit;
import org.ratswerk.continuity.steps.StepPlan;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanStep;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * What the page with the steps of a plan says about them: sums and critical paths of the expected and maximum durations
 * against the required restart time, each figure with its reason, and what is missing. Works in the thread of the editing.
 */
public final class StepsBoard {
    private static final Texts TEXTS = Texts.of(StepsBoard.class);
    /** So many steps are named in a sentence; of the others it says how many they are. */
    private static final int NAMED = 5;

    private final Editing editing;
    private final EmergencyPlan plan;
    private final Ticks ticks;
    private StepLimit limit;
    private long revision = -1;
    private StepPlan expected;
    private StepPlan maximum;

    /**
     * A line of figures.
     *
     * @param id expected or maximum
     * @param title what the durations are
     * @param sum sum of the durations, in words
     * @param sumWhy how it comes about
     * @param path length of the critical path, in words
     * @param pathWhy how it comes about
     * @param symbol how it stands to what is required
     * @param state the same in words
     * @param stateWhy how it comes about
     */
    public record Figures(String id, String title, String sum, String sumWhy, String path, String pathWhy,
            Symbol symbol, String state, String stateWhy) {
    }

    /**
     * @param editing administration
     * @param plan plan
     * @param ticks steps that are ticked off
     */
    public StepsBoard(Editing editing, EmergencyPlan plan, Ticks ticks) {
        this.editing = Objects.requireNonNull(editing);
        this.plan = Objects.requireNonNull(plan);
        this.ticks = Objects.requireNonNull(ticks);
        limit = StepLimit.of(plan.getSubject());
    }

    /** Returns the plan. */
    public EmergencyPlan plan() {
        return plan;
    }

    /** Returns the administration. */
    public Editing editing() {
        return editing;
    }

    /** Sets what the durations are compared with. */
    public void setLimit(StepLimit limit) {
        this.limit = Objects.requireNonNull(limit);
    }

    /** Returns the network with the expected durations, as the plan is now. */
    public StepPlan expected() {
        work();
        return expected;
    }

    /** Returns the network with the maximum durations, as the plan is now. */
    public StepPlan maximum() {
        work();
        return maximum;
    }

    private void work() {
        if (revision != editing.revision() || !expected.steps().equals(plan.getSteps())) {
            revision = editing.revision();
            expected = StepPlan.expected(plan.getSteps());
            maximum = StepPlan.maximum(plan.getSteps());
        }
    }

    /** Tells whether a step is on the critical path of the expected durations. */
    public boolean isCritical(Element step) {
        return StepsTable.isCritical(expected(), step);
    }

    // --- figures

    /** Returns the figures of the expected and of the maximum durations. */
    public List<Figures> figures() {
        return List.of(figures("expected", expected()), figures("maximum", maximum()));
    }

    private Figures figures(String id, StepPlan network) {
        String known = network.unknown().size() == network.steps().size() ? TEXTS.get("board.unknown")
                : Durations.text(network.sum());
        String path = network.isCyclic() ? TEXTS.get("board.cyclic")
                : network.unknown().size() == network.steps().size() ? TEXTS.get("board.unknown")
                        : Durations.text(network.length());
        Duration over = network.over(limit.time());
        Symbol symbol = symbol(network, over);
        return new Figures(id, TEXTS.get("board." + id), known, sum(network, id), path, path(network, id), symbol,
                state(symbol, network, over), why(network, over, id));
    }

    private Symbol symbol(StepPlan network, Duration over) {
        return network.isCyclic() ? Symbol.INFEASIBLE : limit.time() == null ? Symbol.NO_REQUIREMENT
                : isHopeless() ? Symbol.INFEASIBLE
                : over.isPositive() ? Symbol.GAP : network.unknown().isEmpty() ? Symbol.MET : Symbol.UNKNOWN;
    }

    /** Even steps that take no time come too late: those who depend on the subject need all the time and more. */
    private boolean isHopeless() {
        return !limit.time().isPositive();
    }

    private String state(Symbol symbol, StepPlan network, Duration over) {
        return switch (symbol) {
        case INFEASIBLE -> network.isCyclic() ? TEXTS.get("state.cyclic")
                : TEXTS.get("state.hopeless", Durations.text(over));
        case NO_REQUIREMENT -> TEXTS.get("state.none." + limit.origin().name().toLowerCase(java.util.Locale.ROOT));
        case GAP -> TEXTS.get(network.unknown().isEmpty() ? "state.gap" : "state.gap.least", Durations.text(over));
        case MET -> over.isZero() ? TEXTS.get("state.met.just")
                : TEXTS.get("state.met", Durations.text(over.negated()));
        default -> TEXTS.get("state.unknown", network.unknown().size());
        };
    }

    /** Returns what is required, in words. */
    public String requirement() {
        if (limit.time() == null) {
            return TEXTS.get("state.none." + limit.origin().name().toLowerCase(java.util.Locale.ROOT));
        }
        return TEXTS.get("limit", Durations.text(limit.time()), Labels.title(plan.getSubject()));
    }

    /** Returns why that is required, in words. */
    public String requirementWhy() {
        if (limit.time() == null) {
            return TEXTS.get("why.none." + limit.origin().name().toLowerCase(java.util.Locale.ROOT));
        }
        return switch (limit.origin()) {
        case COMPUTED -> TEXTS.get("why.limit.computed", Labels.title(plan.getSubject()),
                Durations.text(limit.time())) + (limit.driver().isEmpty() ? ""
                        : " " + TEXTS.get("why.limit.driver", limit.driver()));
        default -> TEXTS.get("why.limit.hand", Labels.title(plan.getSubject()), Durations.text(limit.time()));
        };
    }

    // --- reasons

    private static Duration time(PlanStep step, String id) {
        return id.equals("maximum") && step.getMaximumDuration() != null ? step.getMaximumDuration()
                : step.getExpectedDuration();
    }

    private static String line(PlanStep step, String id) {
        Duration time = time(step, id);
        return TEXTS.get("why.line", words(step), time == null ? TEXTS.get("why.untimed") : Durations.text(time));
    }

    private static String words(PlanStep step) {
        return step.getName() == null || step.getName().isBlank() ? Labels.title(step).strip()
                : (step.getNumber() == null ? step.getName() : step.getNumber() + " " + step.getName()).strip();
    }

    private static String sum(StepPlan network, String id) {
        if (network.steps().isEmpty()) {
            return TEXTS.get("why.nothing");
        }
        return TEXTS.get("why.sum." + id, Durations.text(network.sum()), network.steps().size()) + untimed(network, id);
    }

    private static String path(StepPlan network, String id) {
        if (network.steps().isEmpty()) {
            return TEXTS.get("why.nothing");
        }
        if (network.isCyclic()) {
            return cycle(network);
        }
        return TEXTS.get("why.path." + id) + "\n"
                + network.critical().stream().map(step -> line(step, id)).collect(Collectors.joining("\n"))
                + "\n" + TEXTS.get("why.path.end", Durations.text(network.length())) + untimed(network, id);
    }

    private String why(StepPlan network, Duration over, String id) {
        if (network.isCyclic()) {
            return cycle(network);
        }
        if (limit.time() == null) {
            return requirementWhy();
        }
        return requirementWhy() + (isHopeless() ? "\n" + TEXTS.get("why.hopeless") : "") + "\n" + TEXTS.get(over.isPositive() ? "why.state.gap" : "why.state.met",
                Durations.text(network.length()), Durations.text(limit.time()), Durations.text(over.abs()))
                + untimed(network, id);
    }

    private static String cycle(StepPlan network) {
        String first = words(network.cycle().getFirst());
        return TEXTS.get("why.cycle", network.cycle().stream().map(StepsBoard::words)
                .collect(Collectors.joining(" → ")) + " → " + first);
    }

    private static String untimed(StepPlan network, String id) {
        return network.unknown().isEmpty() ? "" : "\n" + TEXTS.get("why.unknown." + id, named(network.unknown()));
    }

    private static String named(List<PlanStep> steps) {
        String words = steps.stream().limit(NAMED).map(StepsBoard::words).collect(Collectors.joining(", "));
        return steps.size() > NAMED ? TEXTS.get("board.more", words, steps.size() - NAMED) : words;
    }

    // --- remarks

    /** Returns what keeps the figures from telling the truth, in words: a circle, unknown durations, no successors. */
    public String remark() {
        if (plan.getSteps().isEmpty()) {
            return "";
        }
        if (expected().isCyclic()) {
            return cycle(expected());
        }
        if (isUnlinked()) {
            return TEXTS.get("remark.unlinked");
        }
        return expected().unknown().isEmpty() ? ""
                : TEXTS.get("remark.unknown", expected().unknown().size(), named(expected().unknown()));
    }

    /** Tells whether no step has a successor, though there are several. */
    public boolean isUnlinked() {
        return plan.getSteps().size() > 1 && plan.getSteps().stream().allMatch(step -> step.getSuccessors().isEmpty());
    }

    // --- ticks

    boolean isDone(PlanStep step) {
        return ticks.isDone(step.getId());
    }

    void setDone(PlanStep step, boolean done) {
        ticks.set(step.getId(), done);
    }

    /** Tells whether a step is ticked off. */
    public boolean isBegun() {
        return plan.getSteps().stream().anyMatch(this::isDone);
    }

    /** Returns how far the work is, in words; empty while no step is ticked off. */
    public String progress() {
        if (!isBegun()) {
            return "";
        }
        long done = plan.getSteps().stream().filter(this::isDone).count();
        StepPlan rest = StepPlan.remaining(plan.getSteps(), this::isDone);
        return rest.isCyclic() ? TEXTS.get("progress", done, plan.getSteps().size())
                : TEXTS.get("progress.rest", done, plan.getSteps().size(), Durations.text(rest.length()));
    }

    /** Takes all ticks away. */
    public void clearTicks() {
        ticks.clear();
    }

    // --- editing

    private static List<PlanStep> steps(List<? extends Element> rows) {
        return rows.stream().map(PlanStep.class::cast).toList();
    }

    /** Puts steps before the one in a place, counted from 0; numbers follow. */
    public void move(List<? extends Element> rows, int to) {
        editing.run(TEXTS.get("command.move", rows.size()), () -> StepEdits.move(plan, steps(rows), to));
    }

    /** Puts copies of steps below the last of them and returns the copies. */
    public List<PlanStep> duplicate(List<? extends Element> rows) {
        var made = new ArrayList<PlanStep>();
        editing.run(TEXTS.get("command.duplicate", rows.size()),
                () -> made.addAll(StepEdits.duplicate(plan, steps(rows))));
        return made;
    }

    /** Deletes steps; what they followed is followed by what followed them. */
    public void delete(List<? extends Element> rows) {
        editing.run(TEXTS.get("command.delete", rows.size()), () -> StepEdits.delete(plan, steps(rows)));
    }

    /** Has each step followed by the next one. */
    public void chain() {
        editing.run(TEXTS.get("command.chain"), () -> StepEdits.chain(plan));
    }
}
