package org.ratswerk.analysis.coverage.register;

import java.util.HashMap;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.coverage.Coverage;
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

/** The process register. */
@Component
public final class RegisterAnalysis implements Analysis {
    private static final Texts TEXTS = Texts.of(RegisterAnalysis.class);
    private static final String TABLE = "table";
    private static final String ELEMENT = "element";
    private static final List<String> TABLES = List.of("profiles", "reviews", "work", "assignments", "responsibilities",
            "fields");

    @Override
    public String id() {
        return "register";
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
                new Parameter("filter", TEXTS.get("parameter.filter"), Parameter.Kind.TEXT, List.of()),
                new Parameter("at", TEXTS.get("parameter.at"), Parameter.Kind.DATE_TIME, List.of()),
                new Parameter(ELEMENT, TEXTS.get("parameter.element"), Parameter.Kind.ELEMENTS, List.of()));
    }

    @Override
    public Result run(AdministrationModel model, Arguments arguments, Progress progress) throws FaultException {
        var scope = new HashMap<>(arguments.values());
        scope.keySet().retainAll(List.of("filter", "at"));
        Coverage coverage = CoverageAnalysis.coverage(model, new Arguments(scope), true, progress);
        Register register = Register.of(coverage.model(), coverage.scope().filter(), arguments.list(ELEMENT));
        String table = arguments.get(TABLE).orElse(TABLES.getFirst());
        return switch (table) {
            case "profiles" -> register.profiles();
            case "reviews" -> register.reviews();
            case "work" -> register.work();
            case "assignments" -> register.assignments();
            case "responsibilities" -> register.responsibilities();
            case "fields" -> register.fields();
            default -> throw new FaultException(
                    List.of(Fault.of(TEXTS.get("fault.table", table, String.join(", ", TABLES)))));
        };
    }
}
