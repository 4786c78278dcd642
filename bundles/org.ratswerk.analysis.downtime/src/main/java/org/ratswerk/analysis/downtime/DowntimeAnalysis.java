package org.ratswerk.analysis.downtime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.downtime.engine.Scenario;
import org.ratswerk.analysis.downtime.survey.SurveyStatus;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Parameter;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * How long everything may be down, how fast it can be back, and what fails when one thing fails (tolerable downtime,
 * BSI-Standard 200-4).
 */
@Component
public final class DowntimeAnalysis implements Analysis {
    private static final Texts TEXTS = Texts.of(DowntimeAnalysis.class);

    static final String TABLE = "table";
    static final String AT = "at";
    static final String FAIL = "fail";
    static final String FAIL_ALL = "fail-all";
    static final String ELEMENT = "element";

    /** Tables of the analysis, the default first. */
    enum View {
        REQUIREMENTS, OVERVIEW, INSUFFICIENT, LEVERS, SINGLE_POINTS, CRITICAL_PROCESSES, CRITICAL_RESOURCES, MATRIX, DRIVER,
        UNANSWERED, PROCESSES, GROUPS, SCENARIO, SCHEDULE, GANTT, GAINS;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String id() {
        return "downtime";
    }

    @Override
    public String title() {
        return TEXTS.get("analysis.title");
    }

    @Override
    public String description() {
        return TEXTS.get("analysis.description");
    }

    @Override
    public List<Parameter> parameters() {
        List<Value.Term> tables = Arrays.stream(View.values())
                .map(view -> new Value.Term(view.id(), TEXTS.get("table." + view.id()), Symbol.NONE)).toList();
        return List.of(
                new Parameter(TABLE, TEXTS.get("parameter.table"), Parameter.Kind.CHOICE, tables),
                new Parameter(AT, TEXTS.get("parameter.at"), Parameter.Kind.DATE_TIME, List.of()),
                new Parameter(FAIL, TEXTS.get("parameter.fail"), Parameter.Kind.ELEMENTS, List.of()),
                new Parameter(FAIL_ALL, TEXTS.get("parameter.fail-all"), Parameter.Kind.FLAG, List.of()),
                new Parameter(ELEMENT, TEXTS.get("parameter.element"), Parameter.Kind.ELEMENTS, List.of()));
    }

    @Override
    public List<Parameter> parameters(Arguments arguments) {
        String id = arguments.get(TABLE).orElse(View.REQUIREMENTS.id());
        View view = Arrays.stream(View.values()).filter(each -> each.id().equals(id)).findFirst().orElse(null);
        List<String> keys = view == null ? List.of(TABLE) : switch (view) {
        case PROCESSES, SCENARIO, SCHEDULE, GANTT, GAINS -> List.of(TABLE, AT, FAIL, FAIL_ALL);
        case MATRIX, DRIVER -> List.of(TABLE, AT, ELEMENT);
        case LEVERS -> List.of(TABLE, ELEMENT);
        default -> List.of(TABLE, AT);
        };
        return parameters().stream().filter(parameter -> keys.contains(parameter.key())).toList();
    }

    @Override
    public Result run(AdministrationModel model, Arguments arguments, Progress progress) throws FaultException {
        View view = view(arguments);
        LocalDateTime event = Failure.event(arguments.get(AT).orElse(null));
        if (view == View.UNANSWERED) {
            return SurveyStatus.unanswered(model, event == null ? LocalDate.now() : event.toLocalDate());
        }
        DowntimeModel downtime = DowntimeModel.at(model, event);
        int[] failed = failed(downtime, arguments);
        var run = new DowntimeRun(downtime, progress);
        return switch (view) {
        case REQUIREMENTS -> new RequirementsTable(run).table();
        case GROUPS -> new GroupsTable(run).table();
        case PROCESSES -> new ProcessesTable(run, failed == null ? null
                : Scenario.of(downtime.graph(), failed, downtime.detection(), downtime.clock())).table();
        case OVERVIEW -> new OverviewTable(run, model).table();
        case UNANSWERED -> throw new IllegalStateException(view.id());
        case SCHEDULE -> RestartOrder.plan(model, failure(downtime, failed, view), progress).schedule();
        case SCENARIO -> ScenarioOutcome.of(model, failure(downtime, failed, view), progress).timeline();
        case GANTT -> RestartOrder.plan(model, failure(downtime, failed, view), progress).gantt();
        case GAINS -> RestartOrder.plan(model, failure(downtime, failed, view), progress).gainTable(progress);
        case LEVERS -> new Levers(run).table(elements(downtime, arguments.list(ELEMENT)));
        case CRITICAL_PROCESSES -> new CriticalProcessesTable(run).table();
        case CRITICAL_RESOURCES -> new CriticalResourcesTable(run).table();
        case INSUFFICIENT -> new InsufficientTable(run, model).table();
        case SINGLE_POINTS -> new SinglePointsTable(run).table();
        case MATRIX -> new ApplicationMatrix(run).matrix(single(downtime, arguments));
        case DRIVER -> driver(run, single(downtime, arguments));
        };
    }

    private static Result driver(DowntimeRun run, int element) throws FaultException {
        if (element < 0) {
            throw new FaultException(List.of(Fault.of(TEXTS.get("fault.driver"))));
        }
        return new DriverGraph(run, element).graph();
    }

    /** The one element that is asked about; -1 for none. */
    private static int single(DowntimeModel downtime, Arguments arguments) throws FaultException {
        int[] elements = elements(downtime, arguments.list(ELEMENT));
        if (elements.length > 1) {
            throw new FaultException(List.of(Fault.of(TEXTS.get("fault.single"))));
        }
        return elements.length == 0 ? -1 : elements[0];
    }

    private static Failure failure(DowntimeModel downtime, int[] failed, View view) throws FaultException {
        if (failed == null) {
            throw new FaultException(List.of(Fault.of(TEXTS.get("fault.failure", TEXTS.get("table." + view.id())))));
        }
        return Failure.of(Arrays.stream(failed).mapToObj(downtime::element).toList(), downtime.event());
    }

    private static View view(Arguments arguments) throws FaultException {
        String id = arguments.get(TABLE).orElse(View.REQUIREMENTS.id());
        for (View view : View.values()) {
            if (view.id().equals(id)) {
                return view;
            }
        }
        String known = Arrays.stream(View.values()).map(View::id).collect(Collectors.joining(", "));
        throw new FaultException(List.of(Fault.of(TEXTS.get("fault.table", id, known))));
    }

    /** Numbers of the failed nodes; null where no scenario is asked for. */
    private static int[] failed(DowntimeModel downtime, Arguments arguments) throws FaultException {
        if (arguments.has(FAIL_ALL)) {
            return IntStream.range(downtime.processCount(), downtime.nodeCount()).toArray();
        }
        List<String> ids = arguments.list(FAIL);
        return ids.isEmpty() ? null : elements(downtime, ids);
    }

    private static int[] elements(DowntimeModel downtime, List<String> ids) throws FaultException {
        var faults = new ArrayList<Fault>();
        var nodes = new ArrayList<Integer>();
        Map<String, Integer> known = downtime.nodesById();
        for (String id : ids) {
            Integer node = known.get(id);
            if (node == null) {
                faults.add(Fault.of(TEXTS.get("fault.element", id)));
            } else {
                nodes.add(node);
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return nodes.stream().mapToInt(Integer::intValue).distinct().toArray();
    }
}
