package org.ratswerk.core.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.exchange.Exchange;
import org.ratswerk.core.exchange.ExchangeOptions;
import org.ratswerk.core.exchange.ImportResult;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Brings exchange files into an administration. */
final class ImportCommand implements Command {
    private static final Texts TEXTS = Texts.of(ImportCommand.class);

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import DIR FILE… [--as KIND] [--catalogue NAME] [--catalogue-version V] [--mapping FILE] [--skip-bad]"
                + " [--dry-run]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.import");
    }

    @Override
    public int run(Invocation invocation) throws FaultException {
        Options options = Options.parse(invocation.arguments(),
                Set.of("--as", "--catalogue", "--catalogue-version", "--mapping"), Set.of("--skip-bad", "--dry-run"));
        if (options.operands().size() < 2) {
            throw Options.fault("fault.usage", usage());
        }
        var sources = new ArrayList<Exchange.Source>();
        for (String file : options.operands().subList(1, options.operands().size())) {
            sources.add(new Exchange.Source(invocation.path(file), file));
        }
        Exchange.Source mapping = null;
        if (options.has("--mapping")) {
            String file = options.get("--mapping").orElseThrow();
            mapping = new Exchange.Source(invocation.path(file), file);
        }
        boolean skipBad = options.has("--skip-bad");
        var wishes = new ExchangeOptions(options.get("--as").orElse(null), options.get("--catalogue").orElse(null),
                options.get("--catalogue-version").orElse(null), mapping, skipBad, options.has("--dry-run"));
        AdministrationFolder folder = AdministrationFolder.open(invocation.path(options.operands().get(0)),
                invocation.progress());
        folder.warnings().forEach(warning -> invocation.err().println(warning));
        ImportResult result = new Exchange(invocation.registry()).run(folder.model(), sources, wishes,
                invocation.progress());
        if (!result.faults().isEmpty() && !skipBad) {
            throw new FaultException(result.faults());
        }
        if (result.changed()) {
            folder.save();
        }
        result.faults().forEach(fault -> invocation.err().println(fault));
        result.remarks().forEach(remark -> invocation.err().println(remark));
        print(result.counts(), invocation);
        return result.faults().isEmpty() ? DONE : FOUND;
    }

    private static void print(List<ImportResult.Count> counts, Invocation invocation) {
        for (ImportResult.Count count : counts) {
            // no grouping of thousands: programs read these numbers, too
            invocation.out().println(TEXTS.get("done.import", count.kind(), Integer.toString(count.added()),
                    Integer.toString(count.changed()), Integer.toString(count.unchanged()),
                    Integer.toString(count.skipped())));
        }
    }
}
