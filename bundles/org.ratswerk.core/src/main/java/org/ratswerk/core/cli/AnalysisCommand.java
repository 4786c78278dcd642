package org.ratswerk.core.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Parameter;
import org.ratswerk.core.format.ResultTables;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Runs an analysis; its parameters are the options. */
final class AnalysisCommand implements Command {
    private static final Texts TEXTS = Texts.of(AnalysisCommand.class);

    private final Analysis analysis;

    AnalysisCommand(Analysis analysis) {
        this.analysis = analysis;
    }

    @Override
    public String name() {
        return analysis.id();
    }

    @Override
    public String usage() {
        var usage = new StringBuilder(name()).append(" DIR");
        for (Parameter parameter : analysis.parameters()) {
            usage.append(" [--").append(parameter.key()).append(switch (parameter.kind()) {
            case CHOICE -> " " + parameter.choices().stream().map(Value.Term::code).collect(Collectors.joining("|"));
            case DATE_TIME -> " YYYY-MM-DD[THH:MM]";
            case ELEMENTS -> " ID,ID…";
            case FLAG -> "";
            case TEXT -> " TEXT";
            }).append(']');
        }
        return usage.append(" [--format text|csv|json|xlsx] [-o FILE]").toString();
    }

    @Override
    public String summary() {
        return analysis.description();
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Set<String> valued = new HashSet<>(Set.of("--format", "-o"));
        Set<String> flags = new HashSet<>();
        for (Parameter parameter : analysis.parameters()) {
            (parameter.kind() == Parameter.Kind.FLAG ? flags : valued).add("--" + parameter.key());
        }
        Options options = Options.parse(invocation.arguments(), valued, flags);
        String dir = options.single(usage());
        format(options, invocation);
        var values = new HashMap<String, String>();
        for (Parameter parameter : analysis.parameters()) {
            options.get("--" + parameter.key()).ifPresent(value -> values.put(parameter.key(), value));
        }
        AdministrationFolder folder = AdministrationFolder.open(invocation.path(dir), invocation.progress());
        folder.warnings().forEach(warning -> invocation.err().println(warning));
        Result result = analysis.run(folder.model(), new Arguments(values), invocation.progress());
        write(ResultTables.of(result), options, invocation);
        return DONE;
    }

    /** Writes a table as the options {@code --format} and {@code -o} say, and its notes to standard error. */
    static void write(Table table, Options options, Invocation invocation) throws FaultException, IOException {
        TableFormat format = format(options, invocation);
        invocation.output(options.get("-o").orElse(null), out -> format.write(table, out));
        table.notes().forEach(note -> invocation.err().println(note));
    }

    static TableFormat format(Options options, Invocation invocation) throws FaultException {
        String id = options.get("--format").orElse("text");
        TableFormat format = invocation.registry().format(id)
                .orElseThrow(() -> Options.fault("fault.format", id, invocation.registry().formats().stream()
                        .map(TableFormat::id).collect(Collectors.joining(", "))));
        if (format.binary() && !options.has("-o")) {
            throw new FaultException(java.util.List.of(
                    org.ratswerk.model.persistence.Fault.of(TEXTS.get("fault.format.binary", id))));
        }
        return format;
    }
}
