package org.ratswerk.ui.continuity.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.continuity.steps.StepEdits;
import org.ratswerk.continuity.steps.StepPlan;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.BulkInput;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.core.edit.Proposal;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.PlanStep;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.forms.Forms;
import org.ratswerk.ui.model.tables.GridColumn;
import org.ratswerk.ui.model.tables.GridColumns;
import org.ratswerk.ui.model.tables.GridTable;

/** The steps of a plan as a table. */
public final class StepsTable {
    /** Key of the column that says which steps are on the critical path. */
    public static final String PATH = "path";
    /** Key of the column with the boxes to tick. */
    public static final String DONE = "done";

    private static final Texts TEXTS = Texts.of(StepsTable.class);

    private StepsTable() {
        // static only
    }

    /**
     * Returns the table.
     *
     * @param board what is worked out about the plan
     */
    public static GridTable of(StepsBoard board) {
        EmergencyPlan plan = board.plan();
        List<GridColumn> columns = List.of(new Number(plan), new Done(board),
                field(Literals.ELEMENT__NAME, TEXTS.get("steps.activity")), field(Literals.PLAN_STEP__RESPONSIBLE, null),
                field(Literals.PLAN_STEP__EXPECTED_DURATION, TEXTS.get("steps.expected")),
                field(Literals.PLAN_STEP__MAXIMUM_DURATION, TEXTS.get("steps.maximum")),
                GridColumns.computed(new Table.Column(PATH, TEXTS.get("steps.path"), Table.Kind.STATE,
                        TEXTS.get("steps.path.hint")), (row, editing) -> way(board.expected(), (PlanStep) row),
                        StepsTable::concerns),
                new Others(plan, Literals.PLAN_STEP__SUCCESSORS, PlanStep::getSuccessors),
                field(Literals.PLAN_STEP__PREREQUISITES, null), field(Literals.PLAN_STEP__TEST, null),
                field(Literals.PLAN_STEP__PERFORMING_SYSTEM, null), field(Literals.PLAN_STEP__PHASE, null),
                field(Literals.PLAN_STEP__REMARK, null));
        Function<AdministrationModel, EList<? extends Element>> steps = model -> plan.getSteps();
        return GridTable.of("planSteps", TEXTS.get("steps.title"), Literals.PLAN_STEP, steps, columns,
                columns.stream().map(GridColumn::key).toList(), new GridTable.Among(each -> true,
                        Set.of(Literals.EMERGENCY_PLAN__STEPS), each -> StepEdits.number(plan)));
    }

    private static GridColumn field(EStructuralFeature feature, String title) {
        return GridColumns.field(Literals.PLAN_STEP, feature, title);
    }

    private static boolean concerns(Change change) {
        return change.concerns(Literals.PLAN_STEP);
    }

    private static Value way(StepPlan plan, PlanStep step) {
        if (plan.cycle().contains(step)) {
            return new Value.Term("cycle", TEXTS.get("steps.path.cycle"), Symbol.INFEASIBLE);
        }
        Duration slack = plan.slack().get(step);
        if (slack == null) {
            return Value.NONE;
        }
        return plan.length().isZero() ? Value.NONE
                : isCritical(plan, step) ? new Value.Term("critical", TEXTS.get("steps.path.critical"), Symbol.NONE)
                        : new Value.Term("slack", TEXTS.get("steps.path.slack", Durations.text(slack)), Symbol.NONE);
    }

    /** Steps without time to spare are on a critical path; there may be several of the same length. */
    static boolean isCritical(StepPlan plan, Element step) {
        return plan.length() != null && !plan.length().isZero() && step instanceof PlanStep each
                && plan.slack().getOrDefault(each, plan.length()).isZero();
    }

    /** How a step is called in lists: by its number, else by its name. */
    static String called(PlanStep step) {
        return step.getNumber() == null || step.getNumber().isBlank() ? Labels.title(step) : step.getNumber();
    }

    /** Number: typing the number of another place moves the step there. */
    private static final class Number extends GridColumn implements GridColumn.Input {
        private final EmergencyPlan plan;

        Number(EmergencyPlan plan) {
            super(new Table.Column("number", TEXTS.get("steps.number"), Table.Kind.TEXT, TEXTS.get("steps.number.hint")));
            this.plan = plan;
        }

        @Override
        public Optional<Input> input() {
            return Optional.of(this);
        }

        @Override
        public Optional<Field> field() {
            return Optional.of(Field.of(Literals.PLAN_STEP__NUMBER));
        }

        @Override
        public Value value(Element row, Editing editing) {
            String text = ((PlanStep) row).getNumber();
            return text != null && text.matches("\\d{1,9}") ? Value.number(Long.parseLong(text)) : Value.text(text);
        }

        @Override
        public String text(Element row, Editing editing) {
            String text = ((PlanStep) row).getNumber();
            return text == null ? "" : text;
        }

        @Override
        public Object get(Element row) {
            return ((PlanStep) row).getNumber();
        }

        @Override
        public Object parse(String typed, BulkInput input) throws InputException {
            return typed.isBlank() ? null : typed.strip();
        }

        @Override
        public Element set(Element row, Object value, Editing editing) {
            var step = (PlanStep) row;
            boolean counted = StepEdits.isCounted(plan);
            if (counted && value instanceof String text && text.matches("\\d{1,9}")) {
                int from = plan.getSteps().indexOf(step);
                int to = Math.clamp(Integer.parseInt(text) - 1L, 0, plan.getSteps().size() - 1);
                StepEdits.move(plan, List.of(step), to > from ? to + 1 : to);
            } else {
                step.setNumber((String) value);
                StepEdits.number(plan);
            }
            return row;
        }
    }

    /** Box to tick while somebody works through the plan. */
    private static final class Done extends GridColumn implements GridColumn.Input {
        private final StepsBoard board;

        Done(StepsBoard board) {
            super(new Table.Column(DONE, TEXTS.get("steps.done"), Table.Kind.STATE, TEXTS.get("steps.done.hint")));
            this.board = board;
        }

        @Override
        public boolean isTick() {
            return true;
        }

        @Override
        public Optional<Input> input() {
            return Optional.of(this);
        }

        @Override
        public Value value(Element row, Editing editing) {
            return new Value.Flag(board.isDone((PlanStep) row));
        }

        @Override
        public String text(Element row, Editing editing) {
            return choices().get(board.isDone((PlanStep) row) ? 0 : 1);
        }

        @Override
        public List<String> choices() {
            return List.of(TEXTS.get("steps.done.yes"), TEXTS.get("steps.done.no"));
        }

        @Override
        public Object get(Element row) {
            return board.isDone((PlanStep) row);
        }

        @Override
        public Object parse(String typed, BulkInput input) throws InputException {
            String text = typed.strip().toLowerCase(Locale.ROOT);
            if (text.isEmpty() || text.equals(choices().get(1))) {
                return false;
            }
            if (text.equals(choices().get(0))) {
                return true;
            }
            throw new InputException(TEXTS.get("steps.done.fault", typed.strip()));
        }

        @Override
        public Element set(Element row, Object value, Editing editing) {
            board.setDone((PlanStep) row, Boolean.TRUE.equals(value));
            return row;
        }
    }

    /** Other steps of the same list, shown and typed by their numbers. */
    static final class Others extends GridColumn implements GridColumn.Input {
        private final EmergencyPlan plan;
        private final EStructuralFeature feature;
        private final Function<PlanStep, List<PlanStep>> steps;

        Others(EmergencyPlan plan, EStructuralFeature feature, Function<PlanStep, List<PlanStep>> steps) {
            super(new Table.Column(feature.getName(), Labels.of(feature), Table.Kind.TEXT,
                    Forms.hint(Literals.PLAN_STEP, feature)));
            this.plan = plan;
            this.feature = feature;
            this.steps = steps;
        }

        @Override
        public Optional<Input> input() {
            return Optional.of(this);
        }

        @Override
        public Optional<Field> field() {
            return Optional.of(Field.of(feature));
        }

        @Override
        public Value value(Element row, Editing editing) {
            return Value.text(text(row, editing));
        }

        @Override
        public String text(Element row, Editing editing) {
            return steps.apply((PlanStep) row).stream().map(StepsTable::called).collect(Collectors.joining(" | "));
        }

        @Override
        public Object get(Element row) {
            return List.copyOf(steps.apply((PlanStep) row));
        }

        @Override
        public Object parse(String typed, BulkInput input) throws InputException {
            var found = new ArrayList<PlanStep>();
            for (String each : typed.split("[|,;]")) {
                if (!each.isBlank()) {
                    PlanStep step = find(each.strip());
                    if (!found.contains(step)) {
                        found.add(step);
                    }
                }
            }
            return List.copyOf(found);
        }

        private PlanStep find(String text) throws InputException {
            return plan.getSteps().stream().filter(step -> text.equals(called(step))).findFirst()
                    .or(() -> plan.getSteps().stream().filter(step -> text.equals(step.getId())
                            || step.getName() != null && text.equalsIgnoreCase(step.getName().strip())).findFirst())
                    .orElseThrow(() -> new InputException(TEXTS.get("steps.unknown", text)));
        }

        @Override
        public Element set(Element row, Object value, Editing editing) {
            var list = steps.apply((PlanStep) row);
            var wanted = new ArrayList<PlanStep>();
            if (value instanceof List<?> many) {
                many.stream().map(PlanStep.class::cast).filter(each -> each != row).forEach(wanted::add);
            }
            if (!list.equals(wanted)) {
                list.clear();
                list.addAll(wanted);
            }
            return row;
        }

        @Override
        public List<Proposal> proposals(Editing editing, Element row, String typed, int limit) {
            String text = typed.toLowerCase(Locale.ROOT);
            return plan.getSteps().stream().filter(each -> each != row).filter(each -> text.isEmpty()
                    || called(each).toLowerCase(Locale.ROOT).startsWith(text)
                    || Labels.title(each).toLowerCase(Locale.ROOT).contains(text)).limit(limit)
                    .map(each -> new Proposal(each, called(each), each.getName() == null
                            || called(each).equals(each.getName()) ? "" : each.getName())).toList();
        }

        @Override
        protected boolean isAffected(Change change) {
            return concerns(change);
        }
    }
}
