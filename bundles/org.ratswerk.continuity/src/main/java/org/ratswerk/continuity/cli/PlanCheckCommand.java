package org.ratswerk.continuity.cli;

import java.io.IOException;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.continuity.complete.Checklist;
import org.ratswerk.continuity.complete.Completeness;
import org.ratswerk.continuity.reference.TableMaker;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Tells how complete concept and manual are. */
@Component
public final class PlanCheckCommand implements Command {
    private static final Texts TEXTS = Texts.of(PlanCheckCommand.class);

    @Override
    public String name() {
        return "plan check";
    }

    @Override
    public String usage() {
        return "plan check DIR [--format text|csv|json|xlsx] [-o FILE]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.check");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of("--format", "-o"), Set.of());
        String dir = options.single(usage());
        TableFormat format = format(invocation, options);
        AdministrationFolder folder = AdministrationFolder.open(invocation.path(dir), invocation.progress());
        folder.warnings().forEach(warning -> invocation.err().println(warning));
        if (!Checklist.isBegun(folder.model())) {
            invocation.err().println(TEXTS.get("check.none"));
            return FOUND;
        }
        Completeness completeness = Checklist.of(folder.model());
        Table table = table(completeness);
        invocation.output(options.get("-o").orElse(null), out -> format.write(table, out));
        completeness.results().stream().filter(result -> !result.fulfilled())
                .forEach(result -> invocation.err().println(result.message()));
        long there = completeness.results().stream().filter(Completeness.Result::fulfilled).count();
        invocation.err().println(TEXTS.get("check.done", completeness.percent(), there, completeness.results().size()));
        return there == completeness.results().size() ? DONE : FOUND;
    }

    static TableFormat format(Invocation invocation, Options options) throws FaultException {
        String id = options.get("--format").orElse("text");
        return invocation.registry().format(id).orElseThrow(() -> Options.fault("fault.format", id,
                String.join(", ", invocation.registry().formats().stream().map(TableFormat::id).toList())));
    }

    /** The degree of each chapter as a table. */
    static Table table(Completeness completeness) {
        var table = new TableMaker(TEXTS, "completeness", TEXTS.get("check.title", Labels.of(completeness.level())))
                .column("kind", Kind.TEXT).column("chapter", Kind.TEXT).column("percent", Kind.NUMBER)
                .column("fulfilled", Kind.NUMBER).column("asked", Kind.NUMBER);
        completeness.degrees().forEach(degree -> table.cell(Labels.of(degree.kind())).cell(degree.title())
                .cell(Value.number(degree.percent())).cell(Value.number(degree.fulfilled()))
                .cell(Value.number(degree.asked())).row(null));
        return table.table();
    }
}
