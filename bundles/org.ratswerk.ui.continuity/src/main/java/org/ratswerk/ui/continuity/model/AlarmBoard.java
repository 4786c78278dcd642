package org.ratswerk.ui.continuity.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.continuity.reference.PlanTables;
import org.ratswerk.continuity.steps.AlarmChain;
import org.ratswerk.continuity.steps.StepEdits;
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
import org.ratswerk.graph.CallPicture;
import org.ratswerk.model.AlarmStep;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.Role;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.forms.Forms;
import org.ratswerk.ui.model.tables.GridColumn;
import org.ratswerk.ui.model.tables.GridColumns;
import org.ratswerk.ui.model.tables.GridTable;

/** What the page with the alarm chain of a plan shows and does. Works in the thread of the editing. */
public final class AlarmBoard {
    private static final Texts TEXTS = Texts.of(AlarmBoard.class);
    /** Stands in the picture for whoever notices the emergency. */
    private static final String START = "start";

    private final Editing editing;
    private final EmergencyPlan plan;

    /**
     * @param editing administration
     * @param plan plan
     */
    public AlarmBoard(Editing editing, EmergencyPlan plan) {
        this.editing = Objects.requireNonNull(editing);
        this.plan = Objects.requireNonNull(plan);
    }

    /** Returns the steps as a table. */
    public GridTable table() {
        List<GridColumn> columns = List.of(
                GridColumns.computed(new Table.Column("number", TEXTS.get("steps.number"), Table.Kind.NUMBER, null),
                        (row, now) -> Value.number(number(row)), AlarmBoard::concerns),
                field(Literals.ELEMENT__NAME, TEXTS.get("alarm.step")), field(Literals.ALARM_STEP__CONDITION, null),
                field(Literals.ALARM_STEP__CALLER, null), field(Literals.ALARM_STEP__CALLED, null),
                GridColumns.computed(new Table.Column("phones", TEXTS.get("alarm.phones"), Table.Kind.STATE,
                        TEXTS.get("alarm.phones.hint")), (row, now) -> phones((AlarmStep) row), change -> true),
                field(Literals.ALARM_STEP__DEADLINE, null), field(Literals.ALARM_STEP__CHANNEL, null),
                field(Literals.ALARM_STEP__ESCALATE_AFTER, null), new Escalation(),
                field(Literals.ALARM_STEP__MESSAGE, null));
        Function<AdministrationModel, EList<? extends Element>> steps = model -> plan.getAlarmSteps();
        return GridTable.of("alarmSteps", TEXTS.get("alarm.title"), Literals.ALARM_STEP, steps, columns,
                columns.stream().map(GridColumn::key).toList(), new GridTable.Among(each -> true,
                        Set.of(Literals.EMERGENCY_PLAN__ALARM_STEPS), each -> { }));
    }

    private static GridColumn field(EStructuralFeature feature, String title) {
        return GridColumns.field(Literals.ALARM_STEP, feature, title);
    }

    private static boolean concerns(Change change) {
        return change.concerns(Literals.EMERGENCY_PLAN);
    }

    private int number(Element step) {
        return plan.getAlarmSteps().indexOf(step) + 1;
    }

    /** The number of each who is called, or what is missing. */
    private static Value phones(AlarmStep step) {
        var called = step.getCalled().stream().filter(each -> !Missing.is(each)).toList();
        if (called.isEmpty()) {
            return new Value.Term("nobody", TEXTS.get("alarm.nobody"), Symbol.GAP);
        }
        boolean gap = called.stream().anyMatch(each -> !AlarmChain.gaps(each, false).isEmpty());
        String words = called.stream().map(each -> phone(each, called.size() > 1)).collect(Collectors.joining(" | "));
        return gap ? new Value.Term("gap", words, Symbol.GAP) : Value.text(words);
    }

    private static String phone(Responsible called, boolean named) {
        var gaps = AlarmChain.gaps(called, false);
        String words = gaps.isEmpty() ? PlanTables.phone(called) : AlarmChain.words(gaps);
        return named && !gaps.isEmpty() ? TEXTS.get("alarm.of", Labels.title(called), words) : words;
    }

    /** Returns what there is to say about the whole chain: whether everybody can be reached. */
    public Value.Term state() {
        if (plan.getAlarmSteps().isEmpty()) {
            return new Value.Term("none", "", Symbol.NONE);
        }
        var called = plan.getAlarmSteps().stream().flatMap(step -> step.getCalled().stream())
                .filter(each -> !Missing.is(each)).distinct().toList();
        long missing = called.stream().filter(each -> !AlarmChain.gaps(each, false).isEmpty()).count();
        long silent = plan.getAlarmSteps().stream()
                .filter(step -> step.getCalled().stream().allMatch(Missing::is)).count();
        if (silent > 0) {
            return new Value.Term("nobody", TEXTS.get("alarm.silent", silent), Symbol.GAP);
        }
        return missing > 0 ? new Value.Term("gap", TEXTS.get("alarm.missing", missing, called.size()), Symbol.GAP)
                : new Value.Term("met", TEXTS.get("alarm.reachable", called.size()), Symbol.MET);
    }

    /** Returns who is called first in a step; empty where nobody is. */
    public Optional<String> called(Element step) {
        return ((AlarmStep) step).getCalled().stream().filter(each -> !Missing.is(each)).map(Element::getId).findFirst();
    }

    /** Returns what stands for a step in the picture: whoever is called first; empty where nobody is. */
    public Optional<String> key(Element step) {
        return called(step).map(id -> CallPicture.key(number(step) - 1, id));
    }

    // --- picture

    /** Returns the chain to be drawn: who calls whom within which time, and what follows when nobody answers. */
    public CallPicture.Chain picture() {
        var called = new HashSet<String>();
        plan.getAlarmSteps().forEach(step -> there(step.getCalled()).forEach(each -> called.add(each.getId())));
        var sources = new LinkedHashMap<String, CallPicture.Person>();
        var steps = new ArrayList<CallPicture.Step>();
        for (AlarmStep step : plan.getAlarmSteps()) {
            Responsible caller = Missing.is(step.getCaller()) ? null : step.getCaller();
            String from = caller == null ? START : caller.getId();
            if (!called.contains(from)) {
                sources.computeIfAbsent(from, id -> caller == null
                        ? new CallPicture.Person(START, null, TEXTS.get("alarm.start"), List.of(), Symbol.NONE, "")
                        : person(caller));
            }
            steps.add(step(step, caller, from));
        }
        return new CallPicture.Chain(TEXTS.get("alarm.of.plan", Labels.title(plan)), List.copyOf(sources.values()),
                steps);
    }

    private static List<Responsible> there(List<Responsible> all) {
        return all.stream().filter(each -> !Missing.is(each)).distinct().toList();
    }

    private CallPicture.Step step(AlarmStep step, Responsible caller, String from) {
        String who = caller == null ? TEXTS.get("alarm.call.start") : TEXTS.get("alarm.call", Labels.title(caller));
        String call = Stream.of(step.getCondition(), who,
                step.getDeadline() == null ? null : TEXTS.get("alarm.within", Durations.hours(step.getDeadline())),
                step.getChannel()).filter(each -> each != null && !each.isBlank()).collect(Collectors.joining(" · "));
        int next = step.getEscalatesTo() == step ? -1 : number(step.getEscalatesTo()) - 1;
        var called = there(step.getCalled()).stream().map(AlarmBoard::person).toList();
        return new CallPicture.Step(name(step), call, from, called, called.isEmpty() ? TEXTS.get("alarm.nobody") : "",
                next < 0 ? "" : step.getEscalateAfter() == null ? TEXTS.get("alarm.escalates", next + 1)
                        : TEXTS.get("alarm.escalates.after", Durations.hours(step.getEscalateAfter()), next + 1), next);
    }

    private String name(AlarmStep step) {
        return step.getName() == null ? TEXTS.get("alarm.numbered", number(step))
                : TEXTS.get("alarm.called", number(step), step.getName());
    }

    private static CallPicture.Person person(Responsible responsible) {
        var gaps = AlarmChain.gaps(responsible, false);
        String holder = responsible instanceof Role role && role.getHolder() != null && !Missing.is(role.getHolder())
                ? Labels.title(role.getHolder()) : null;
        var lines = Stream.of(holder, PlanTables.phone(responsible)).filter(each -> each != null && !each.isBlank())
                .toList();
        return new CallPicture.Person(responsible.getId(), responsible.eClass().getName(), Labels.title(responsible),
                lines, gaps.isEmpty() ? Symbol.NONE : Symbol.GAP, AlarmChain.words(gaps));
    }

    /** Returns the first step in which somebody is called, else calls. */
    public Optional<AlarmStep> step(String id) {
        return plan.getAlarmSteps().stream()
                .filter(step -> step.getCalled().stream().anyMatch(each -> id.equals(each.getId()))).findFirst()
                .or(() -> plan.getAlarmSteps().stream().filter(step -> step.getCaller() == null
                        ? id.equals(START) : id.equals(step.getCaller().getId())).findFirst());
    }

    // --- editing

    private static List<AlarmStep> steps(List<? extends Element> rows) {
        return rows.stream().map(AlarmStep.class::cast).toList();
    }

    /** Puts steps before the one in a place, counted from 0. */
    public void move(List<? extends Element> rows, int to) {
        editing.run(TEXTS.get("command.move", rows.size()),
                () -> StepEdits.reorder(plan.getAlarmSteps(), steps(rows), to));
    }

    /** Puts copies of steps below the last of them and returns the copies. */
    public List<AlarmStep> duplicate(List<? extends Element> rows) {
        var made = new ArrayList<AlarmStep>();
        editing.run(TEXTS.get("command.duplicate", rows.size()), () -> {
            for (AlarmStep step : steps(rows)) {
                AlarmStep copy = EcoreUtil.copy(step);
                copy.setId(UUID.randomUUID().toString());
                made.add(copy);
            }
            plan.getAlarmSteps().addAll(plan.getAlarmSteps().indexOf(rows.getLast()) + 1, made);
        });
        return made;
    }

    /** Deletes steps; what escalated to them escalates no more. */
    public void delete(List<? extends Element> rows) {
        editing.run(TEXTS.get("command.delete", rows.size()), () -> {
            for (AlarmStep step : plan.getAlarmSteps()) {
                if (step.getEscalatesTo() != null && rows.contains(step.getEscalatesTo())) {
                    step.setEscalatesTo(null);
                }
            }
            plan.getAlarmSteps().removeAll(rows);
        });
    }

    /** The step that follows when nobody answers, shown and typed by its number. */
    private final class Escalation extends GridColumn implements GridColumn.Input {
        Escalation() {
            super(new Table.Column("escalatesTo", Labels.of(Literals.ALARM_STEP__ESCALATES_TO), Table.Kind.TEXT,
                    Forms.hint(Literals.ALARM_STEP, Literals.ALARM_STEP__ESCALATES_TO)));
        }

        @Override
        public Optional<Input> input() {
            return Optional.of(this);
        }

        @Override
        public Optional<Field> field() {
            return Optional.of(Field.of(Literals.ALARM_STEP__ESCALATES_TO));
        }

        @Override
        public Value value(Element row, Editing now) {
            return Value.text(text(row, now));
        }

        @Override
        public String text(Element row, Editing now) {
            AlarmStep next = ((AlarmStep) row).getEscalatesTo();
            return next == null ? "" : number(next) == 0 ? Labels.title(next) : called(next);
        }

        private String called(AlarmStep step) {
            return step.getName() == null ? Integer.toString(number(step))
                    : TEXTS.get("alarm.called", number(step), step.getName());
        }

        @Override
        public Object get(Element row) {
            return ((AlarmStep) row).getEscalatesTo();
        }

        @Override
        public Object parse(String typed, BulkInput input) throws InputException {
            String text = typed.strip();
            if (text.isEmpty()) {
                return null;
            }
            return plan.getAlarmSteps().stream().filter(step -> text.equals(Integer.toString(number(step)))
                    || text.equalsIgnoreCase(called(step)) || text.equals(step.getId())
                    || text.equalsIgnoreCase(step.getName())).findFirst()
                    .orElseThrow(() -> new InputException(TEXTS.get("alarm.unknown", text)));
        }

        @Override
        public Element set(Element row, Object value, Editing now) {
            ((AlarmStep) row).setEscalatesTo((AlarmStep) value);
            return row;
        }

        @Override
        public List<Proposal> proposals(Editing now, Element row, String typed, int limit) {
            String text = typed.toLowerCase(Locale.ROOT);
            return plan.getAlarmSteps().stream().filter(each -> each != row && each.getName() != null)
                    .filter(each -> called(each).toLowerCase(Locale.ROOT).contains(text)).limit(limit)
                    .map(each -> new Proposal(each, called(each), "")).toList();
        }

        @Override
        protected boolean isAffected(Change change) {
            return concerns(change);
        }
    }
}
