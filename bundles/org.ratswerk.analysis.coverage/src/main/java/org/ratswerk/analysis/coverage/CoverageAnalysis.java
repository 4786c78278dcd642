package org.ratswerk.analysis.coverage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.coverage.ladder.Rung;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Parameter;
import org.ratswerk.core.Progress;
import org.ratswerk.core.exchange.Catalogues;
import org.ratswerk.core.exchange.ExchangeOptions;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** How much of a reference catalogue processes cover, and how far they are. */
@Component
public final class CoverageAnalysis implements Analysis {
    private static final Texts TEXTS = Texts.of(CoverageAnalysis.class);

    static final String TABLE = "table";
    static final String CATALOGUE = "catalogue";
    static final String VERSION = "catalogue-version";
    static final String UNIT = "unit";
    static final String READING = "reading";
    static final String FILTER = "filter";
    static final String THRESHOLD = "threshold";
    static final String AT = "at";
    static final String ELEMENT = "element";
    static final String SIZE = "size";

    /** Tables of the analysis, the default first. */
    enum View {
        FIGURES, MEASURES, ENTRIES, MISSING, PROCESSES, DOUBTFUL, ORPHANS, BRANCHES, UNIT_RUNGS, UNIT_FIELDS, UNITS,
        UNITS_WITHOUT, SYSTEMS_UNUSED, DEPTH, BOXES;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it says something without a catalogue. */
        boolean doesWithout() {
            return this == ORPHANS || this == UNIT_RUNGS || this == UNITS_WITHOUT || this == SYSTEMS_UNUSED
                    || this == PROCESSES;
        }
    }

    @Override
    public String id() {
        return "coverage";
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
        var parameters = new ArrayList<Parameter>();
        parameters.add(new Parameter(TABLE, TEXTS.get("parameter.table"), Parameter.Kind.CHOICE, tables));
        parameters.addAll(scopeParameters());
        parameters.add(new Parameter(SIZE, TEXTS.get("parameter.size"), Parameter.Kind.CHOICE,
                Arrays.stream(CoverageBoxes.Size.values())
                        .map(size -> new Value.Term(size.code(), TEXTS.get("size." + size.code()), Symbol.NONE)).toList()));
        parameters.add(new Parameter(ELEMENT, TEXTS.get("parameter.element"), Parameter.Kind.ELEMENTS, List.of()));
        return parameters;
    }

    /** Returns the parameters that say what is counted: what {@link #coverage} reads. */
    public static List<Parameter> scopeParameters() {
        List<Value.Term> readings = Arrays.stream(Reading.values())
                .map(reading -> new Value.Term(reading.code(), TEXTS.get("reading." + reading.code()), Symbol.NONE)).toList();
        return List.of(
                new Parameter(CATALOGUE, TEXTS.get("parameter.catalogue"), Parameter.Kind.TEXT, List.of()),
                new Parameter(VERSION, TEXTS.get("parameter.version"), Parameter.Kind.TEXT, List.of()),
                new Parameter(UNIT, TEXTS.get("parameter.unit"), Parameter.Kind.TEXT, List.of()),
                new Parameter(READING, TEXTS.get("parameter.reading"), Parameter.Kind.CHOICE, readings),
                new Parameter(FILTER, TEXTS.get("parameter.filter"), Parameter.Kind.TEXT, List.of()),
                new Parameter(THRESHOLD, TEXTS.get("parameter.threshold"), Parameter.Kind.TEXT, List.of()),
                new Parameter(AT, TEXTS.get("parameter.at"), Parameter.Kind.DATE_TIME, List.of()));
    }

    @Override
    public List<Parameter> parameters(Arguments arguments) {
        String id = arguments.get(TABLE).orElse(View.FIGURES.id());
        View view = Arrays.stream(View.values()).filter(each -> each.id().equals(id)).findFirst().orElse(View.FIGURES);
        List<String> keys = switch (view) {
            case ORPHANS, SYSTEMS_UNUSED -> List.of(TABLE);
            case PROCESSES, UNIT_RUNGS, UNITS_WITHOUT -> List.of(TABLE, FILTER, AT);
            case ENTRIES, MISSING -> List.of(TABLE, CATALOGUE, VERSION, UNIT, READING, FILTER, THRESHOLD, AT, ELEMENT);
            case BOXES -> List.of(TABLE, CATALOGUE, VERSION, UNIT, READING, FILTER, THRESHOLD, AT, SIZE);
            default -> List.of(TABLE, CATALOGUE, VERSION, UNIT, READING, FILTER, THRESHOLD, AT);
        };
        return parameters().stream().filter(parameter -> keys.contains(parameter.key())).toList();
    }

    @Override
    public Result run(AdministrationModel model, Arguments arguments, Progress progress) throws FaultException {
        View view = view(arguments);
        Coverage coverage = coverage(model, arguments, view.doesWithout(), progress);
        var tables = new CoverageTables(coverage);
        String element = arguments.list(ELEMENT).stream().findFirst().orElse(null);
        return switch (view) {
            case FIGURES -> tables.figures();
            case MEASURES -> tables.measures();
            case ENTRIES -> tables.entries(element);
            case MISSING -> tables.missing(element);
            case PROCESSES -> tables.processes();
            case DOUBTFUL -> tables.doubtful();
            case ORPHANS -> tables.orphans();
            case BRANCHES -> tables.branches();
            case UNIT_RUNGS -> tables.unitRungs();
            case UNIT_FIELDS -> tables.unitFields();
            case UNITS -> tables.units(false);
            case UNITS_WITHOUT -> tables.units(true);
            case SYSTEMS_UNUSED -> tables.unusedSystems();
            case DEPTH -> tables.depth();
            case BOXES -> new CoverageBoxes(coverage, size(arguments)).boxes();
        };
    }

    private static CoverageBoxes.Size size(Arguments arguments) throws FaultException {
        String wanted = arguments.get(SIZE).orElse(CoverageBoxes.Size.ENTRIES.code());
        return Arrays.stream(CoverageBoxes.Size.values()).filter(size -> size.code().equals(wanted)).findFirst()
                .orElseThrow(() -> fault("fault.size", wanted));
    }

    private static View view(Arguments arguments) throws FaultException {
        String id = arguments.get(TABLE).orElse(View.FIGURES.id());
        for (View view : View.values()) {
            if (view.id().equals(id)) {
                return view;
            }
        }
        throw fault("fault.table", id,
                Arrays.stream(View.values()).map(View::id).collect(Collectors.joining(", ")));
    }

    /**
     * Computes what the arguments ask for.
     *
     * @param model administration
     * @param arguments values of {@link #scopeParameters()}
     * @param withoutCatalogue whether an empty catalogue is taken where the administration has none
     * @param progress asked whether to stop
     * @throws FaultException if an argument is wrong, or there is no catalogue
     */
    public static Coverage coverage(AdministrationModel model, Arguments arguments, boolean withoutCatalogue, Progress progress)
            throws FaultException {
        Scope scope = scope(arguments);
        LocalDate today = today(arguments);
        ReferenceCatalogue catalogue = catalogue(model, arguments, withoutCatalogue);
        return Coverage.of(CoverageModel.of(model, today, progress), catalogue, scope);
    }

    private static ReferenceCatalogue catalogue(AdministrationModel model, Arguments arguments, boolean withoutCatalogue)
            throws FaultException {
        String name = arguments.get(CATALOGUE).filter(text -> !text.isBlank()).orElse(null);
        if (name == null) {
            if (!model.catalogues().isEmpty()) {
                return model.catalogues().getFirst();
            }
            if (withoutCatalogue) {
                return ModelFactory.eINSTANCE.createReferenceCatalogue();
            }
            throw fault("fault.catalogue.none");
        }
        ReferenceCatalogue found = Catalogues.find(model,
                ExchangeOptions.NONE.withCatalogue(name, arguments.get(VERSION).orElse(null)));
        if (found == null) {
            throw fault("fault.catalogue", name, model.catalogues().isEmpty() ? "–"
                    : model.catalogues().stream().map(CoverageWords::name).collect(Collectors.joining(", ")));
        }
        return found;
    }

    private static Scope scope(Arguments arguments) throws FaultException {
        CountingUnit unit = CountingUnit.parse(arguments.get(UNIT).filter(text -> !text.isBlank()).orElse("all"));
        String reading = arguments.get(READING).orElse(Reading.ANY.code());
        Reading found = Arrays.stream(Reading.values()).filter(each -> each.code().equals(reading)).findFirst()
                .orElseThrow(() -> fault("fault.reading", reading));
        Filter filter = Filter.parse(arguments.get(FILTER).orElse(""));
        String threshold = arguments.get(THRESHOLD).filter(text -> !text.isBlank()).map(String::strip).orElse("0");
        int rung = threshold.matches("[0-9]") ? threshold.charAt(0) - '0' : -1;
        for (Rung each : Rung.values()) {
            rung = each.code().equals(threshold) ? each.number() : rung;
        }
        if (rung < 0 || rung > Rung.COUNT) {
            throw fault("fault.threshold", threshold);
        }
        return new Scope(unit, found, filter, rung);
    }

    private static LocalDate today(Arguments arguments) throws FaultException {
        String at = arguments.get(AT).filter(text -> !text.isBlank()).orElse(null);
        if (at == null) {
            return LocalDate.now();
        }
        try {
            int time = at.indexOf('T');
            return LocalDate.parse(time < 0 ? at.strip() : at.substring(0, time).strip());
        } catch (DateTimeParseException e) {
            throw fault("fault.date", at);
        }
    }

    private static FaultException fault(String key, Object... arguments) {
        return new FaultException(List.of(Fault.of(TEXTS.get(key, arguments))));
    }
}
