package org.ratswerk.analysis.coverage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Parameter;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.format.JsonValues;
import org.ratswerk.core.format.ResultTables;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * {@code coverage DIR --catalogue NAME}: the measures as text, CSV or XLSX, one of the tables of the analysis, or all of it as
 * one JSON document. How long it took, how much memory it used and what was counted go to standard error.
 */
@Component(service = Command.class)
public final class CoverageCommand implements Command {
    private static final Texts TEXTS = Texts.of(CoverageCommand.class);
    private static final String FORMAT = "--format";
    private static final String OUTPUT = "-o";
    private static final int DECIMALS = 6;

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public String usage() {
        return "coverage DIR --catalogue NAME [--catalogue-version V] [--unit all|roots|leaves|type:T]"
                + " [--reading any|share|all] [--filter CONDITIONS] [--threshold 0…6] [--at YYYY-MM-DD] [--table "
                + java.util.Arrays.stream(CoverageAnalysis.View.values()).map(CoverageAnalysis.View::id)
                        .collect(Collectors.joining("|"))
                + " [--element ID]] [--format text|csv|json|xlsx] [-o FILE]";
    }

    @Override
    public String summary() {
        return TEXTS.get("analysis.description");
    }

    @Override
    public String details() {
        return TEXTS.get("command.details");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        var analysis = new CoverageAnalysis();
        Set<String> valued = new HashSet<>(Set.of(FORMAT, OUTPUT));
        analysis.parameters().forEach(parameter -> valued.add("--" + parameter.key()));
        Options options = Options.parse(invocation.arguments(), valued, Set.of());
        String dir = options.single(usage());
        String id = options.get(FORMAT).orElse("text");
        TableFormat format = invocation.registry().format(id).orElseThrow(() -> fault("fault.format", id,
                invocation.registry().formats().stream().map(TableFormat::id).collect(Collectors.joining(", "))));
        if (format.binary() && !options.has(OUTPUT)) {
            throw fault("fault.binary", id);
        }
        var values = new HashMap<String, String>();
        for (Parameter parameter : analysis.parameters()) {
            options.get("--" + parameter.key()).ifPresent(value -> values.put(parameter.key(), value));
        }
        AdministrationFolder folder = AdministrationFolder.open(invocation.path(dir), invocation.progress());
        folder.warnings().forEach(warning -> invocation.err().println(warning));
        boolean document = !values.containsKey(CoverageAnalysis.TABLE);
        if (!values.containsKey(CoverageAnalysis.CATALOGUE) && folder.model().catalogues().size() > 1) {
            throw fault("fault.catalogue.which", folder.model().catalogues().stream().map(CoverageWords::name)
                    .collect(Collectors.joining(", ")));
        }
        long begin = System.nanoTime();
        if (document && id.equals("json")) {
            Coverage coverage = CoverageAnalysis.coverage(folder.model(), new Arguments(values), false,
                    invocation.progress());
            String json = JsonValues.write(document(coverage));
            told(invocation, begin);
            invocation.output(options.get(OUTPUT).orElse(null), out -> write(json, out));
            new CoverageWords(coverage).statement().forEach(invocation.err()::println);
            return DONE;
        }
        values.putIfAbsent(CoverageAnalysis.TABLE, CoverageAnalysis.View.MEASURES.id());
        Table table = ResultTables.of(analysis.run(folder.model(), new Arguments(values), invocation.progress()));
        told(invocation, begin);
        invocation.output(options.get(OUTPUT).orElse(null), out -> format.write(table, out));
        table.notes().forEach(note -> invocation.err().println(note));
        return DONE;
    }

    private static void told(Invocation invocation, long begin) {
        long millis = (System.nanoTime() - begin) / 1_000_000;
        Runtime runtime = Runtime.getRuntime();
        invocation.err().println(TEXTS.get("command.time", millis, runtime.totalMemory() - runtime.freeMemory() >> 20));
    }

    private static FaultException fault(String key, Object... arguments) {
        return new FaultException(List.of(Fault.of(TEXTS.get(key, arguments))));
    }

    private static void write(String json, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(json);
        text.write('\n');
        text.flush();
    }

    /** Returns a coverage as one document: measures over all, by unit, and the counted entries. */
    public static Map<String, Object> document(Coverage coverage) {
        var document = new LinkedHashMap<String, Object>();
        document.put("catalogue", coverage.catalogue().getName());
        document.put("version", coverage.catalogue().getVersion());
        document.put("unit", coverage.scope().unit().code());
        String filter = coverage.scope().filter().text();
        if (coverage.scope().threshold() > 0) {
            filter = (filter.isEmpty() ? "" : filter + "; ") + "process.rung >= " + coverage.scope().threshold();
        }
        document.put("filter", filter);
        document.put("reading", coverage.scope().reading().code());
        document.put("measures", measures(coverage.measures()));
        var units = new ArrayList<Object>();
        for (Coverage.UnitCoverage unit : coverage.units()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("id", unit.unit().getId());
            one.put("name", unit.unit().getName());
            one.put("processes", unit.processes());
            one.put("measures", measures(unit.measures()));
            units.add(one);
        }
        document.put("units", units);
        var entries = new ArrayList<Object>();
        for (Coverage.EntryState state : coverage.entries()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("id", state.entry().getId());
            one.put("key", state.entry().getKey());
            one.put("name", state.entry().getName());
            one.put("parent", state.entry().getParent() == null ? null : state.entry().getParent().getId());
            one.put("responsibility", state.entry().getResponsibility().name().toLowerCase(java.util.Locale.ROOT));
            one.put("direct", state.cover() == Coverage.Cover.DIRECT);
            one.put("covered", number(state.value()));
            one.put("rung", Math.max(0, state.rung()));
            one.put("volume", state.entry().getVolume());
            one.put("processes", state.processes().stream().map(Process::getId).toList());
            entries.add(one);
        }
        document.put("entries", entries);
        return document;
    }

    private static List<Object> measures(List<Measure> measures) {
        var list = new ArrayList<Object>();
        for (Measure measure : measures) {
            var one = new LinkedHashMap<String, Object>();
            one.put("id", measure.id());
            one.put("numerator", number(measure.numerator()));
            one.put("denominator", number(measure.denominator()));
            one.put("percent", measure.percent().map(CoverageCommand::number).orElse(null));
            list.add(one);
        }
        return list;
    }

    /** A number without trailing zeros, with at most six decimals. */
    private static Number number(BigDecimal number) {
        BigDecimal plain = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() <= 0 ? (Number) plain.toBigIntegerExact() : plain;
    }
}
