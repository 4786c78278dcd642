package org.ratswerk.analysis.coverage.landscape;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.coverage.CoverageModel;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Parameter;
import org.ratswerk.core.Progress;
import org.ratswerk.core.landscape.ProcessLandscape;
import org.ratswerk.core.landscape.ProcessLandscape.Grouping;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Process landscape (Prozesslandkarte): all processes by kind and unit or field, marked by what one wants to see. */
@Component
public final class LandscapeAnalysis implements Analysis {
    static final String GROUP = "group";
    static final String COLOUR = "colour";
    private static final Texts TEXTS = Texts.of(LandscapeAnalysis.class);

    @Override
    public String id() {
        return "landscape";
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
                new Parameter(GROUP, TEXTS.get("parameter.group"), Parameter.Kind.CHOICE, Arrays.stream(Grouping.values())
                        .map(each -> new Value.Term(code(each), TEXTS.get("group." + code(each)), Symbol.NONE)).toList()),
                new Parameter(COLOUR, TEXTS.get("parameter.colour"), Parameter.Kind.CHOICE,
                        Arrays.stream(Colouring.values())
                                .map(each -> new Value.Term(each.code(), each.label(), Symbol.NONE)).toList()));
    }

    @Override
    public Result run(AdministrationModel model, Arguments arguments, Progress progress) throws FaultException {
        Grouping grouping = chosen(arguments, GROUP, Grouping.values(), LandscapeAnalysis::code);
        Colouring colouring = chosen(arguments, COLOUR, Colouring.values(), Colouring::code);
        var coverage = CoverageModel.of(model, LocalDate.now(), progress);
        return ProcessLandscape.of(model, coverage.processes(), grouping, colouring.scale(),
                process -> colouring.of(coverage, process),
                colouring == Colouring.NONE ? List.of() : List.of(colouring.note()));
    }

    private static String code(Grouping grouping) {
        return grouping.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> T chosen(Arguments arguments, String key, T[] values, java.util.function.Function<T, String> code)
            throws FaultException {
        String wanted = arguments.get(key).orElse(code.apply(values[0]));
        for (T each : values) {
            if (code.apply(each).equals(wanted)) {
                return each;
            }
        }
        throw new FaultException(List.of(Fault.of(TEXTS.get("fault.choice", wanted, "--" + key,
                String.join(", ", Arrays.stream(values).map(code).toList())))));
    }
}
