package org.ratswerk.analysis.coverage.criteria;

import java.util.HashMap;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.coverage.CoverageAnalysis;
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

/** The seven criteria of process management. */
@Component
public final class CriteriaAnalysis implements Analysis {
    private static final Texts TEXTS = Texts.of(CriteriaAnalysis.class);
    private static final String TABLE = "table";
    private static final List<String> TABLES = List.of("overview", "criteria", "figures");

    @Override
    public String id() {
        return "criteria";
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
        return List.of(
                new Parameter(TABLE, TEXTS.get("parameter.table"), Parameter.Kind.CHOICE,
                        TABLES.stream().map(id -> new Value.Term(id, TEXTS.get("table." + id), Symbol.NONE)).toList()),
                new Parameter("at", TEXTS.get("parameter.at"), Parameter.Kind.DATE_TIME, List.of()));
    }

    @Override
    public Result run(AdministrationModel model, Arguments arguments, Progress progress) throws FaultException {
        var scope = new HashMap<>(arguments.values());
        scope.keySet().retainAll(List.of("at"));
        List<ProcessCriteria.CriterionState> criteria = ProcessCriteria
                .of(CoverageAnalysis.coverage(model, new Arguments(scope), true, progress).model());
        String table = arguments.get(TABLE).orElse(TABLES.getFirst());
        return switch (table) {
            case "overview" -> ProcessCriteria.overview(criteria);
            case "criteria" -> ProcessCriteria.table(criteria);
            case "figures" -> ProcessCriteria.figures(criteria);
            default -> throw new FaultException(
                    List.of(Fault.of(TEXTS.get("fault.table", table, String.join(", ", TABLES)))));
        };
    }
}
