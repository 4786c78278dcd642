package org.ratswerk.analysis.downtime.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;

import org.chocosolver.memory.IStateInt;
import org.chocosolver.solver.ICause;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Solver;
import org.chocosolver.solver.constraints.Constraint;
import org.chocosolver.solver.constraints.Propagator;
import org.chocosolver.solver.constraints.PropagatorPriority;
import org.chocosolver.solver.exception.ContradictionException;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.search.strategy.assignments.DecisionOperator;
import org.chocosolver.solver.search.strategy.decision.Decision;
import org.chocosolver.solver.search.strategy.strategy.AbstractStrategy;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;
import org.chocosolver.solver.variables.Task;
import org.chocosolver.util.ESat;
import org.ratswerk.analysis.downtime.calendar.WorkClock;

/**
 * Improves a restart order, and proves that none is better, with a constraint solver: one model for each of the three
 * objectives, the values of those before it kept. Jobs of a team are a cumulative constraint on its working time. As later
 * ends never help, suppliers, hits and ends need to be bound from one side only, and only schedules in which nothing could
 * begin earlier are looked at.
 */
final class RestartSolver {

    /** Larger nets are left to the search. */
    private static final int MOST_JOBS = 120;
    private static final int MOST_COMPONENTS = 2_500;
    private static final int LONGEST_HORIZON = 4_000_000;
    private static final int NONE = -1;

    private final RestartNet net;
    private final RestartTimes times;
    private final BooleanSupplier stopped;
    private final long nodes;
    private long unit;
    private int horizon;
    /** Below every lateness: the worst of none. */
    private int nobodyLate;

    private RestartObjective best;
    private long[] starts;
    private boolean worstProven;
    private boolean allProven;

    // one model
    private Model model;
    private IntVar[] up;
    private IntVar[] from;
    private BoolVar[] down;
    private IntVar[] start;
    private IntVar worst;

    /**
     * @param stopped asked now and then
     * @param nodes how many nodes of the search tree are looked at for each objective
     */
    RestartSolver(RestartNet net, RestartObjective best, long[] starts, BooleanSupplier stopped, long nodes) {
        this.net = net;
        this.best = best;
        this.starts = starts;
        this.stopped = stopped;
        this.nodes = nodes;
        times = new RestartTimes(net);
    }

    RestartObjective best() {
        return best;
    }

    long[] starts() {
        return starts;
    }

    /** Whether no order has a smaller worst lateness. */
    boolean isWorstProven() {
        return worstProven;
    }

    /** Whether no order is better. */
    boolean isProven() {
        return allProven;
    }

    /**
     * Solves.
     *
     * @param bound that no worst lateness is below
     */
    void solve(long bound) {
        worstProven = best.worst() == bound;
        if (!fits()) {
            return;
        }
        if (!worstProven) {
            worstProven = improve(0, bound);
        }
        if (worstProven && !stopped.getAsBoolean()) {
            boolean weightedProven = best.weighted() == 0 || improve(1, bound);
            allProven = weightedProven && !stopped.getAsBoolean() && improve(2, bound);
        }
    }

    /** Whether times are few and short enough for whole numbers of one unit. */
    private boolean fits() {
        long limited = Arrays.stream(net.jobTeam).filter(team -> team >= 0).count();
        if (limited > MOST_JOBS || net.size > MOST_COMPONENTS) {
            return false;
        }
        unit = unit();
        long end = net.detection;
        for (int j = 0; j < net.jobCount; j++) {
            if (net.jobTeam[j] >= 0) {
                end = net.workDone(net.jobTeam[j], Times.plus(net.work(net.jobTeam[j], end), net.jobRecovery[j]));
            } else if (Times.isKnown(net.jobRecovery[j])) {
                end = net.finish(j, end);
            }
        }
        for (int c = 0; c < net.size; c++) {
            end = Times.plus(end, net.restart[c]);
        }
        // the unlimited jobs were added in any order: with working times another order may take longer, once round the week
        end = net.clock == null ? end : Times.plus(end, Times.plus(end, Times.ofHours(24L * 14 * (1 + net.jobCount))));
        if (end / unit > LONGEST_HORIZON) {
            return false;
        }
        horizon = (int) (end / unit) + 1;
        long total = 0;
        long longest = 0;
        for (int p = 0; p < net.processNode.length; p++) {
            for (EventClock.Stretch stretch : net.stretches(p, end)) {
                longest = Math.max(longest, stretch.mtpd() == Times.UNSET ? 0 : stretch.mtpd() / unit);
            }
            total = Times.plus(total, Times.plus(horizon, 0) * Math.max(1, net.processWeight[p]));
        }
        nobodyLate = (int) Math.max(-longest - 1, IntVar.MIN_INT_BOUND);
        return Times.plus(total, longest) < IntVar.MAX_INT_BOUND / 2;
    }

    /** Greatest common divisor of all times. */
    private long unit() {
        long divisor = gcd(net.detection, Times.HOUR);
        for (long recovery : net.jobRecovery) {
            divisor = Times.isKnown(recovery) ? gcd(divisor, recovery) : divisor;
        }
        for (long time : net.restart) {
            divisor = gcd(divisor, time);
        }
        for (long bridging : net.edgeBridging) {
            divisor = gcd(divisor, bridging);
        }
        for (long bridging : net.groupBridging) {
            divisor = gcd(divisor, bridging);
        }
        for (int p = 0; p < net.processNode.length; p++) {
            for (EventClock.Stretch stretch : net.stretches(p, Times.ofHours(24 * 800))) {
                divisor = stretch.mtpd() == Times.UNSET ? divisor : gcd(divisor, stretch.mtpd());
                divisor = stretch.to() == Times.LONGEST ? divisor : gcd(divisor, stretch.to());
            }
        }
        if (net.clock != null) {
            for (int node : net.jobNode) {
                WorkClock clock = net.clock.clock(node);
                divisor = clock == null ? divisor : gcd(divisor, clock.grid());
            }
        }
        return divisor;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    // --- one objective

    /** Minimizes one of the three, those before it not getting worse; true if nothing better exists. */
    private boolean improve(int objective, long bound) {
        build();
        IntVar goal;
        try {
            worst.updateLowerBound(units(bound, nobodyLate), org.chocosolver.solver.Cause.Null);
            goal = switch (objective) {
            case 0 -> below(worst, best.worst());
            case 1 -> {
                atMost(worst, best.worst());
                yield below(weighted(), best.weighted());
            }
            default -> {
                atMost(worst, best.worst());
                atMost(weighted(), best.weighted());
                yield below(outages(), best.outages());
            }
            };
        } catch (ContradictionException e) {
            return true;
        }
        model.setObjective(Model.MINIMIZE, goal);
        Solver solver = model.getSolver();
        solver.setSearch(strategies(goal));
        solver.addStopCriterion(stopped::getAsBoolean);
        solver.limitNode(nodes);
        while (solver.solve()) {
            take();
        }
        return !solver.isStopCriterionMet();
    }

    private int units(long lateness, int none) {
        return lateness == RestartObjective.NONE ? none
                : (int) Math.clamp(Math.floorDiv(lateness, unit), IntVar.MIN_INT_BOUND, IntVar.MAX_INT_BOUND);
    }

    private IntVar below(IntVar variable, long than) throws ContradictionException {
        variable.updateUpperBound(units(than, nobodyLate) - 1, org.chocosolver.solver.Cause.Null);
        return variable;
    }

    private void atMost(IntVar variable, long most) throws ContradictionException {
        variable.updateUpperBound(units(most, nobodyLate), org.chocosolver.solver.Cause.Null);
    }

    /** Works the solution out exactly and keeps it if it is better. */
    private void take() {
        long[] found = new long[net.jobCount];
        for (int j = 0; j < found.length; j++) {
            if (net.jobTeam[j] >= 0) {
                found[j] = net.workBegins(net.jobTeam[j], start[j].getValue() * unit);
            }
        }
        RestartObjective objective = times.of(found);
        if (objective != null && objective.compareTo(best) < 0) {
            best = objective;
            starts = times.start.clone();
        }
    }

    // --- the model

    private void build() {
        model = new Model();
        up = new IntVar[net.size];
        from = new IntVar[net.size];
        down = new BoolVar[net.size];
        start = new IntVar[net.jobCount];
        worst = model.intVar("worst", nobodyLate, horizon, true);
        for (int c = 0; c < net.size; c++) {
            if (!Times.isKnown(net.fastestUp[c])) {
                // always later than anything known
                up[c] = model.intVar(horizon + 1);
                from[c] = model.intVar(0, Math.min(horizon, units(net.fastestFrom[c])), true);
                down[c] = model.boolVar(true);
            } else {
                up[c] = model.intVar("up" + c, units(net.fastestUp[c]), horizon, true);
                from[c] = net.failed[c] ? model.intVar(0)
                        : model.intVar("from" + c, 0, net.fastestDown[c] ? units(net.fastestFrom[c]) : horizon, true);
                down[c] = net.fastestDown[c] ? model.boolVar(true) : model.boolVar("down" + c);
            }
            IntVar base = model.intVar("base" + c, 0, horizon + 1, true);
            inputs(c, base);
            if (!Times.isKnown(net.fastestUp[c])) {
                continue;
            }
            if (net.failed[c]) {
                jobs(c, base);
            } else {
                implied(down[c], model.arithm(up[c], ">=", base, "+", units(net.restart[c])));
            }
        }
        teams();
        lateness();
    }

    private int units(long time) {
        return (int) Math.min(time / unit, horizon + 1L);
    }

    private void implied(BoolVar condition, Constraint then) {
        if (condition.isInstantiatedTo(1)) {
            then.post();
        } else if (!condition.isInstantiatedTo(0)) {
            model.arithm(then.reify(), ">=", condition).post();
        }
    }

    private void inputs(int c, IntVar base) {
        for (int e = net.inStart[c]; e < net.inStart[c + 1]; e++) {
            int s = net.edgeFrom[e];
            input(c, base, down[s], from[s], up[s], units(net.edgeBridging[e]));
        }
        for (int i = net.groups.start()[c]; i < net.groups.start()[c + 1]; i++) {
            group(net.groups.target()[i], c, base);
        }
    }

    private void input(int c, IntVar base, BoolVar supplierDown, IntVar supplierFrom, IntVar supplierUp, int bridging) {
        BoolVar late = model.arithm(supplierUp, "-", supplierFrom, ">", bridging).reify();
        BoolVar hit = supplierDown.isInstantiatedTo(1) ? late : model.and(supplierDown, late).reify();
        model.arithm(down[c], ">=", hit).post();
        implied(hit, model.arithm(base, ">=", supplierUp));
        if (!net.failed[c]) {
            implied(hit, model.arithm(from[c], "<=", supplierFrom, "+", bridging));
        }
    }

    private void group(int group, int c, IntVar base) {
        int n = net.groupSize[group];
        int k = net.groupNeeded[group];
        IntVar[] froms = new IntVar[n];
        IntVar[] ups = new IntVar[n];
        int at = 0;
        for (int i = net.members.start()[group]; i < net.members.start()[group + 1]; i++, at++) {
            int member = net.members.target()[i];
            froms[at] = model.intVar(0, 2 * horizon, true);
            ups[at] = model.intVar(0, horizon + 1, true);
            implied(down[member], model.arithm(froms[at], "=", from[member]));
            implied(down[member], model.arithm(ups[at], "=", up[member]));
            if (!down[member].isInstantiated()) {
                BoolVar not = down[member].not();
                implied(not, model.arithm(froms[at], "=", 2 * horizon));
                implied(not, model.arithm(ups[at], "=", 0));
            }
        }
        Arrays.fill(froms, at, n, model.intVar(2 * horizon));
        Arrays.fill(ups, at, n, model.intVar(0));
        IntVar[] sortedFroms = model.intVarArray(n, 0, 2 * horizon, true);
        IntVar[] sortedUps = model.intVarArray(n, 0, horizon + 1, true);
        model.sort(froms, sortedFroms).post();
        model.sort(ups, sortedUps).post();
        IntVar goesDown = sortedFroms[n - k];
        BoolVar isDown = model.arithm(goesDown, "<", 2 * horizon).reify();
        input(c, base, isDown, goesDown, sortedUps[k - 1], units(net.groupBridging[group]));
    }

    private void jobs(int c, IntVar base) {
        IntVar earliest = model.intVar("earliest" + c, units(net.detection), horizon, true);
        model.arithm(earliest, ">=", base).post();
        for (int i = net.jobs.start()[c]; i < net.jobs.start()[c + 1]; i++) {
            int job = net.jobs.target()[i];
            int team = net.jobTeam[job];
            if (team >= 0) {
                start[job] = model.intVar("start" + job, 0, horizon, true);
                boolean always = net.teamClock[team] == null;
                after(earliest, start[job], always ? null : time -> net.work(team, time));
                IntVar end = model.offset(start[job], units(net.jobRecovery[job]));
                after(end, up[c], always ? null : work -> net.workDone(team, work));
            } else if (net.clock == null || net.clock.clock(net.jobNode[job]) == null) {
                model.arithm(up[c], ">=", earliest, "+", units(net.jobRecovery[job])).post();
            } else {
                after(earliest, up[c], time -> net.finish(job, time));
            }
        }
    }

    private void teams() {
        for (int t = 0; t < net.teamCount; t++) {
            List<Task> tasks = new ArrayList<>();
            List<IntVar> people = new ArrayList<>();
            for (int j = 0; j < net.jobCount; j++) {
                if (net.jobTeam[j] == t) {
                    int duration = units(net.jobRecovery[j]);
                    tasks.add(new Task(start[j], model.intVar(duration), model.offset(start[j], duration)));
                    people.add(model.intVar(net.jobPeople[j]));
                }
            }
            model.cumulative(tasks.toArray(Task[]::new), people.toArray(IntVar[]::new), model.intVar(net.teamSize[t]))
                    .post();
        }
    }

    private boolean counts(int process) {
        return Times.isKnown(net.fastestUp[net.processComponent[process]]);
    }

    private void lateness() {
        for (int p = 0; p < net.processNode.length; p++) {
            if (counts(p)) {
                late(p, worst);
            }
        }
    }

    /** Lets the variable be no less than the lateness of a process. */
    private void late(int process, IntVar variable) {
        int c = net.processComponent[process];
        for (EventClock.Stretch stretch : net.stretches(process, horizon * unit)) {
            if (stretch.mtpd() == Times.UNSET || stretch.from() / unit > horizon) {
                continue;
            }
            BoolVar touched = down[c];
            if (stretch.from() > 0) {
                touched = model.and(touched, model.arithm(up[c], ">", units(stretch.from())).reify()).reify();
            }
            if (stretch.to() != Times.LONGEST) {
                touched = model.and(touched, model.arithm(from[c], "<", units(stretch.to())).reify()).reify();
            }
            int mtpd = (int) (stretch.mtpd() / unit);
            IntVar most = model.offset(variable, mtpd);
            implied(touched, model.sum(new IntVar[] {most, from[c]}, ">=", up[c]));
        }
    }

    private IntVar weighted() {
        var terms = new ArrayList<IntVar>();
        var weights = new ArrayList<Integer>();
        for (int p = 0; p < net.processNode.length; p++) {
            if (counts(p)) {
                IntVar late = model.intVar("late" + p, 0, horizon, true);
                late(p, late);
                terms.add(late);
                weights.add((int) net.processWeight[p]);
            }
        }
        IntVar sum = model.intVar("weighted", 0, IntVar.MAX_INT_BOUND / 2, true);
        model.scalar(terms.toArray(IntVar[]::new), weights.stream().mapToInt(Integer::intValue).toArray(), "=", sum)
                .post();
        return sum;
    }

    private IntVar outages() {
        var terms = new ArrayList<IntVar>();
        for (int p = 0; p < net.processNode.length; p++) {
            if (counts(p)) {
                int c = net.processComponent[p];
                IntVar outage = model.intVar("outage" + p, 0, horizon, true);
                implied(down[c], model.sum(new IntVar[] {outage, from[c]}, ">=", up[c]));
                terms.add(outage);
            }
        }
        IntVar sum = model.intVar("outages", 0, IntVar.MAX_INT_BOUND / 2, true);
        model.sum(terms.toArray(IntVar[]::new), "=", sum).post();
        return sum;
    }

    // --- clocks

    /** Posts {@code later >= f(earlier)} for a function that never falls; null for the function that changes nothing. */
    private void after(IntVar earlier, IntVar later, LongUnaryOperator function) {
        if (function == null) {
            model.arithm(later, ">=", earlier).post();
        } else {
            model.post(new Constraint("after", new After(earlier, later,
                    time -> (int) Math.min(function.applyAsLong(time * unit) / unit, horizon + 1L))));
        }
    }

    private static final class After extends Propagator<IntVar> {

        private final IntUnaryOperator function;

        After(IntVar earlier, IntVar later, IntUnaryOperator function) {
            super(new IntVar[] {earlier, later}, PropagatorPriority.BINARY, false);
            this.function = function;
        }

        @Override
        public void propagate(int mask) throws ContradictionException {
            IntVar earlier = vars[0];
            IntVar later = vars[1];
            later.updateLowerBound(function.applyAsInt(earlier.getLB()), this);
            int low = earlier.getLB();
            int high = earlier.getUB();
            if (function.applyAsInt(high) > later.getUB()) {
                // the largest that is not too late; the smallest of all is not
                while (high - low > 1) {
                    int middle = low + (high - low) / 2;
                    if (function.applyAsInt(middle) > later.getUB()) {
                        high = middle;
                    } else {
                        low = middle;
                    }
                }
                earlier.updateUpperBound(low, this);
            }
        }

        @Override
        public ESat isEntailed() {
            if (function.applyAsInt(vars[0].getLB()) > vars[1].getUB()) {
                return ESat.FALSE;
            }
            return function.applyAsInt(vars[0].getUB()) <= vars[1].getLB() ? ESat.TRUE : ESat.UNDEFINED;
        }
    }

    // --- search

    private AbstractStrategy<?>[] strategies(IntVar goal) {
        var list = new ArrayList<AbstractStrategy<?>>();
        int[] limited = java.util.stream.IntStream.range(0, net.jobCount).filter(j -> start[j] != null).toArray();
        if (limited.length > 0) {
            list.add(new EarliestOrLater(limited));
        }
        list.add(Search.inputOrderLBSearch(up));
        list.add(Search.inputOrderUBSearch(from));
        list.add(Search.inputOrderLBSearch(down));
        list.add(Search.inputOrderLBSearch(goal));
        list.add(Search.intVarSearch(model.retrieveIntVars(true)));
        return list.toArray(AbstractStrategy[]::new);
    }

    /**
     * The job that can begin first begins as early as it can, or is put off until something makes it later: complete for
     * objectives that do not get better with time (Le Pape, Couronné, Vergamini and Gosselin 1994).
     */
    private final class EarliestOrLater extends AbstractStrategy<IntVar> {

        private final int[] jobs;
        private final IStateInt[] putOff;
        private final long[] preferred;
        private final DecisionOperator<IntVar> beginOrPutOff = new Begin();
        private final DecisionOperator<IntVar> fail = new Fail();

        EarliestOrLater(int[] jobs) {
            super(Arrays.stream(jobs).mapToObj(j -> start[j]).toArray(IntVar[]::new));
            this.jobs = jobs;
            putOff = new IStateInt[jobs.length];
            preferred = new long[jobs.length];
            for (int i = 0; i < jobs.length; i++) {
                putOff[i] = model.getEnvironment().makeInt(NONE);
                preferred[i] = starts[jobs[i]];
            }
        }

        @Override
        public Decision<IntVar> getDecision() {
            int next = NONE;
            boolean open = false;
            for (int i = 0; i < jobs.length; i++) {
                if (vars[i].isInstantiated()) {
                    continue;
                }
                open = true;
                if (putOff[i].get() != vars[i].getLB() && (next == NONE || vars[i].getLB() < vars[next].getLB()
                        || vars[i].getLB() == vars[next].getLB() && preferred[i] < preferred[next])) {
                    next = i;
                }
            }
            if (!open) {
                return null;
            }
            int chosen = next == NONE ? 0 : next;
            return model.getSolver().getDecisionPath().makeIntDecision(vars[chosen],
                    next == NONE ? fail : beginOrPutOff, vars[chosen].getLB());
        }

        private final class Begin implements DecisionOperator<IntVar> {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean apply(IntVar variable, int value, ICause cause) throws ContradictionException {
                return variable.instantiateTo(value, cause);
            }

            @Override
            public boolean unapply(IntVar variable, int value, ICause cause) {
                for (int i = 0; i < vars.length; i++) {
                    if (vars[i] == variable) {
                        putOff[i].set(value);
                    }
                }
                return true;
            }

            @Override
            public DecisionOperator<IntVar> opposite() {
                throw new UnsupportedOperationException("a postponement has no opposite");
            }
        }
    }

    /** All that is left was put off, and nothing will make it later: no schedule here that could not begin earlier. */
    private static final class Fail implements DecisionOperator<IntVar> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean apply(IntVar variable, int value, ICause cause) throws ContradictionException {
            return variable.instantiateTo(variable.getLB() - 1, cause);
        }

        @Override
        public boolean unapply(IntVar variable, int value, ICause cause) throws ContradictionException {
            return variable.instantiateTo(variable.getLB() - 1, cause);
        }

        @Override
        public DecisionOperator<IntVar> opposite() {
            throw new UnsupportedOperationException("a failure has no opposite");
        }
    }
}
