package org.ratswerk.analysis.coverage.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.analysis.coverage.CoverageModel;
import org.ratswerk.analysis.coverage.CoverageWords;
import org.ratswerk.analysis.coverage.Filter;
import org.ratswerk.analysis.coverage.Measure;
import org.ratswerk.analysis.coverage.TableBuilder;
import org.ratswerk.analysis.coverage.ladder.Ladder;
import org.ratswerk.analysis.coverage.ladder.Profile;
import org.ratswerk.core.result.Matrix;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.ProfileState;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** The process register of an administration, or a selection of it, as tables and a matrix. */
public final class Register {
    private static final Texts TEXTS = Texts.of(Register.class);

    private final CoverageModel model;
    private final int[] processes;

    private Register(CoverageModel model, int[] processes) {
        this.model = model;
        this.processes = processes;
    }

    /** Returns the register of all processes. */
    public static Register of(CoverageModel model) {
        return of(model, Filter.NONE, List.of());
    }

    /**
     * Returns the register of a selection.
     *
     * @param model administration
     * @param filter which processes are left in
     * @param elements ids of processes, or of units whose processes and those of the units below are meant; empty for all
     */
    public static Register of(CoverageModel model, Filter filter, Collection<String> elements) {
        Set<Integer> wanted = null;
        if (!elements.isEmpty()) {
            wanted = new LinkedHashSet<>();
            for (OrganisationalUnit unit : model.units()) {
                if (elements.contains(unit.getId())) {
                    Arrays.stream(model.processes(unit)).forEach(wanted::add);
                }
            }
        }
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < model.processes().size(); i++) {
            Process process = model.processes().get(i);
            if ((wanted == null || wanted.contains(i) || elements.contains(process.getId()))
                    && filter.allows(process, model.rung(i), model.isDuplicate(process))) {
                kept.add(i);
            }
        }
        return new Register(model, kept.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Returns the processes of the selection. */
    public List<Process> processes() {
        return Arrays.stream(processes).mapToObj(model.processes()::get).toList();
    }

    /** Returns how complete each profile is, what is missing, how far the process is by evidence, and when it is to be reviewed. */
    public Table profiles() {
        var table = new TableBuilder(TEXTS, "profiles").column("process", Kind.TEXT).column("kind", Kind.TEXT)
                .column("unit", Kind.TEXT).column("owner", Kind.TEXT).column("analyst", Kind.TEXT)
                .column("state", Kind.TEXT).column("rung", Kind.STATE).column("complete", Kind.NUMBER)
                .column("missing", Kind.TEXT).column("required", Kind.STATE).column("reviewed", Kind.DATE)
                .column("due", Kind.DATE).column("review", Kind.STATE);
        int incomplete = 0;
        int due = 0;
        for (int number : processes) {
            Process process = model.processes().get(number);
            Profile.Completeness complete = model.profile().completeness(process);
            Review review = Review.of(process, model.today());
            incomplete += complete.missingRequired().isEmpty() ? 0 : 1;
            due += review.state().isDue() ? 1 : 0;
            var measure = new Measure("completeness", complete.filled(), complete.total(), 0);
            table.cell(TableBuilder.ref(process)).cell(kind(process)).cell(ref(process.getUnit()))
                    .cell(ref(process.getOwner())).cell(ref(process.getAnalyst())).cell(state(process.getProfileState()))
                    .cell(CoverageWords.rung(model.rung(number)), () -> model.ladder(number).explanation())
                    .cell(TableBuilder.percent(measure), () -> why(process, complete, measure))
                    .text(fields(complete.missing()))
                    .cell(complete.missingRequired().isEmpty()
                            ? new Value.Term("true", TEXTS.get("required.complete"), Symbol.MET)
                            : new Value.Term("false", TEXTS.get("required.missing", complete.missingRequired().size()),
                                    Symbol.GAP), () -> why(process, complete, measure))
                    .cell(Value.day(process.getReviewedOn())).cell(Value.day(review.due()))
                    .cell(review.state().value(), () -> why(process, review)).row(process.getId());
        }
        return table.notes(List.of(TEXTS.get("note.profiles", processes.length, incomplete, due))).build();
    }

    private static String fields(List<EStructuralFeature> fields) {
        return fields.stream().map(Labels::of).collect(Collectors.joining(", "));
    }

    private String why(Process process, Profile.Completeness complete, Measure measure) {
        var lines = new ArrayList<String>();
        lines.add(TEXTS.get("why.complete", TableBuilder.name(process), CoverageWords.shown(measure)));
        for (Profile.Field field : model.profile().fields()) {
            if (field.isOf(process)) {
                lines.add(TEXTS.get(complete.missing().contains(field.feature()) ? field.required() ? "why.field.required"
                        : "why.field.missing" : "why.field.filled", Labels.of(field.feature()),
                        CoverageWords.shown(field.weight())));
            }
        }
        return String.join("\n", lines);
    }

    private static String why(Process process, Review review) {
        return switch (review.state()) {
            case NONE -> TEXTS.get("why.review.none");
            case NEVER -> TEXTS.get("why.review.never", process.getReviewInterval().toTotalMonths());
            default -> TEXTS.get("why.review", org.ratswerk.core.format.Values.human(Value.day(process.getReviewedOn())),
                    org.ratswerk.core.format.Values.human(Value.day(review.due())));
        };
    }

    private static Value kind(Process process) {
        return process.getKind() == null || process.getKind() == ProcessKind.UNSPECIFIED ? Value.NONE
                : new Value.Term(process.getKind().name().toLowerCase(Locale.ROOT), Labels.of(process.getKind()),
                        Symbol.NONE);
    }

    private static Value state(ProfileState state) {
        return state == null ? Value.NONE
                : new Value.Term(state.name().toLowerCase(Locale.ROOT), Labels.of(state), Symbol.NONE);
    }

    private static Value ref(Element element) {
        return element == null || Missing.is(element) ? Value.NONE : TableBuilder.ref(element);
    }

    /** Returns the processes whose profile is to be reviewed, the longest overdue first; those without an interval are left out. */
    public Table reviews() {
        record Due(Process process, Review review) {
        }
        List<Due> all = processes().stream().map(process -> new Due(process, Review.of(process, model.today())))
                .filter(due -> due.review.state() != Review.State.NONE)
                .sorted(Comparator.comparing((Due due) -> due.review.due(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        var table = new TableBuilder(TEXTS, "reviews").column("process", Kind.TEXT).column("unit", Kind.TEXT)
                .column("owner", Kind.TEXT).column("analyst", Kind.TEXT).column("reviewed", Kind.DATE)
                .column("due", Kind.DATE).column("review", Kind.STATE);
        for (Due due : all) {
            table.cell(TableBuilder.ref(due.process)).cell(ref(due.process.getUnit())).cell(ref(due.process.getOwner()))
                    .cell(ref(due.process.getAnalyst())).cell(Value.day(due.process.getReviewedOn()))
                    .cell(Value.day(due.review.due())).cell(due.review.state().value(), () -> why(due.process, due.review))
                    .row(due.process.getId());
        }
        return table.notes(List.of(TEXTS.get("note.reviews", all.stream().filter(due -> due.review.state().isDue()).count(),
                processes.length - all.size()))).build();
    }

    /** Returns who answers for each process, who takes part, and what systems it uses: one row for each process. */
    public Table assignments() {
        var table = new TableBuilder(TEXTS, "assignments").column("process", Kind.TEXT).column("unit", Kind.TEXT)
                .column("owner", Kind.TEXT).column("deputy", Kind.TEXT).column("analyst", Kind.TEXT)
                .column("participating", Kind.TEXT).column("external", Kind.TEXT).column("systems", Kind.TEXT)
                .column("data", Kind.TEXT);
        for (int number : processes) {
            Process process = model.processes().get(number);
            table.cell(TableBuilder.ref(process)).cell(ref(process.getUnit())).cell(ref(process.getOwner()))
                    .cell(ref(process.getDeputy())).cell(ref(process.getAnalyst()))
                    .cell(TableBuilder.refs(present(process.getParticipatingUnits())))
                    .text(process.getExternalParticipants().stream().filter(Objects::nonNull)
                            .collect(Collectors.joining(", ")))
                    .cell(TableBuilder.refs(model.systems(number))).cell(TableBuilder.refs(model.data(number)))
                    .row(process.getId());
        }
        return table.build();
    }

    private static <E extends Element> List<E> present(List<E> elements) {
        return elements.stream().filter(each -> each != null && !Missing.is(each)).toList();
    }

    /** Returns the matrix process × unit × system: which unit answers for it or takes part, which system it uses. */
    public Matrix responsibilities() {
        Map<Element, Integer> units = new LinkedHashMap<>();
        Map<Element, Integer> systems = new LinkedHashMap<>();
        for (int number : processes) {
            Process process = model.processes().get(number);
            if (process.getUnit() != null && !Missing.is(process.getUnit())) {
                units.putIfAbsent(process.getUnit(), 0);
            }
            present(process.getParticipatingUnits()).forEach(unit -> units.putIfAbsent(unit, 0));
            model.systems(number).forEach(system -> systems.putIfAbsent(system, 0));
        }
        var columns = new ArrayList<Element>();
        model.units().stream().filter(units::containsKey).forEach(columns::add);
        model.model().resources().stream().filter(systems::containsKey).forEach(columns::add);
        var cells = new ArrayList<List<Table.Cell>>();
        for (int number : processes) {
            Process process = model.processes().get(number);
            var row = new ArrayList<Table.Cell>();
            for (Element column : columns) {
                row.add(cell(process, number, column));
            }
            cells.add(row);
        }
        return new Matrix("responsibilities", TEXTS.get("table.responsibilities"),
                processes().stream().map(TableBuilder::reference).toList(),
                columns.stream().map(TableBuilder::reference).toList(), cells);
    }

    private Table.Cell cell(Process process, int number, Element column) {
        String word = null;
        if (column instanceof ITSystem system) {
            word = model.systems(number).contains(system) ? "uses" : null;
        } else if (column == process.getUnit()) {
            word = "answers";
        } else if (process.getParticipatingUnits().contains(column)) {
            word = "participates";
        }
        if (word == null) {
            return Table.Cell.of(Value.NONE);
        }
        String code = word;
        return new Table.Cell(new Value.Term(code, TEXTS.get("matrix." + code),
                code.equals("answers") ? Symbol.MET : code.equals("uses") ? Symbol.SINGLE_POINT : Symbol.NO_REQUIREMENT),
                () -> TEXTS.get("why.matrix." + code, TableBuilder.name(column), TableBuilder.name(process)));
    }

    /**
     * A thing that somebody has to do about a process.
     *
     * @param process process
     * @param analyst whose work it is; null where nobody is named
     * @param what what is to be done, in the user's language
     * @param due by when; null where no day is set
     * @param overdue whether that day is past, or a review has never taken place
     */
    public record Task(Process process, Responsible analyst, String what, LocalDate due, boolean overdue) {
    }

    /**
     * Returns what analysts have to do: the next rung of each process that is not at the top of the ladder, reviews that are due or
     * due soon, analyses that have grown too old. Those of one analyst follow each other, the most urgent first.
     */
    public List<Task> tasks() {
        var tasks = new ArrayList<Task>();
        for (int number : processes) {
            Process process = model.processes().get(number);
            Responsible analyst = process.getAnalyst() == null || Missing.is(process.getAnalyst()) ? null
                    : process.getAnalyst();
            Review review = Review.of(process, model.today());
            if (review.state().isDue() || review.state() == Review.State.SOON) {
                tasks.add(new Task(process, analyst, TEXTS.get("task.review"), review.due(), review.state().isDue()));
            }
            Ladder ladder = model.ladder(number);
            if (analyst != null && !ladder.missing().isEmpty()) {
                LocalDate deadline = process.getPriority() == null ? null : process.getPriority().getLegalDeadline();
                tasks.add(new Task(process, analyst, TEXTS.get("task.rung",
                        ladder.steps().get(ladder.number()).rung().label(), String.join("; ", ladder.missing())), deadline,
                        deadline != null && deadline.isBefore(model.today())));
            }
        }
        Map<Responsible, Integer> order = new HashMap<>();
        tasks.forEach(task -> order.putIfAbsent(task.analyst(), order.size()));
        tasks.sort(Comparator.comparing((Task task) -> task.analyst() == null)
                .thenComparing(task -> order.get(task.analyst())).thenComparing(task -> !task.overdue())
                .thenComparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder())));
        return tasks;
    }

    /** Returns the {@link #tasks()} as a table, in groups by analyst. */
    public Table work() {
        var table = new TableBuilder(TEXTS, "work").column("analyst", Kind.TEXT).column("process", Kind.TEXT)
                .column("unit", Kind.TEXT).column("task", Kind.TEXT).column("due", Kind.DATE).column("urgent", Kind.STATE);
        for (Task task : tasks()) {
            table.cell(task.analyst() == null ? new Value.Term("", TEXTS.get("analyst.none"), Symbol.NONE)
                    : TableBuilder.ref(task.analyst())).cell(TableBuilder.ref(task.process()))
                    .cell(ref(task.process().getUnit())).text(task.what()).cell(Value.day(task.due()))
                    .cell(task.overdue() ? new Value.Term("true", TEXTS.get("overdue"), Symbol.GAP) : Value.NONE)
                    .row(task.process().getId());
        }
        return table.groupedBy("analyst").build();
    }

    /** Returns how many processes of each unit have each field of the profile filled, in per cent. */
    public Matrix fields() {
        Map<OrganisationalUnit, List<Process>> byUnit = new LinkedHashMap<>();
        processes().stream().filter(process -> process.getUnit() != null && !Missing.is(process.getUnit()))
                .forEach(process -> byUnit.computeIfAbsent(process.getUnit(), none -> new ArrayList<>()).add(process));
        List<OrganisationalUnit> rows = model.units().stream().filter(byUnit::containsKey).toList();
        var cells = new ArrayList<List<Table.Cell>>();
        for (OrganisationalUnit unit : rows) {
            var row = new ArrayList<Table.Cell>();
            for (Profile.Field field : model.profile().fields()) {
                List<Process> having = byUnit.get(unit).stream().filter(field::isOf).toList();
                var measure = new Measure("completeness",
                        having.stream().filter(process -> Profile.isFilled(process, field.feature())).count(), having.size());
                row.add(new Table.Cell(TableBuilder.percent(measure), () -> TEXTS.get("why.fields",
                        TableBuilder.name(unit), Labels.of(field.feature()), CoverageWords.shown(measure))));
            }
            cells.add(row);
        }
        return new Matrix("fields", TEXTS.get("table.fields"), rows.stream().map(TableBuilder::reference).toList(),
                model.profile().fields().stream()
                        .map(field -> new Value.Ref(field.feature().getName(), Labels.of(field.feature()))).toList(),
                cells);
    }
}
