package org.ratswerk.core.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.exchange.Exchange;
import org.ratswerk.core.exchange.ExchangeOptions;
import org.ratswerk.core.format.CsvFormat;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Writes all of a kind as an exchange file. */
final class ExportCommand implements Command {
    private static final Texts TEXTS = Texts.of(ExportCommand.class);
    private static final String XLSX = "xlsx";

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String usage() {
        return "export DIR --as KIND [--catalogue NAME] [--catalogue-version V] [-o FILE]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.export");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(),
                Set.of("--as", "--catalogue", "--catalogue-version", "-o"), Set.of());
        String dir = options.single(usage());
        String kind = options.get("--as").orElseThrow(() -> Options.fault("fault.usage", usage()));
        var exchange = new Exchange(invocation.registry());
        exchange.importer(kind);
        AdministrationFolder folder = AdministrationFolder.open(invocation.path(dir), invocation.progress());
        folder.warnings().forEach(warning -> invocation.err().println(warning));
        Table table = exchange.export(folder.model(), kind, ExchangeOptions.NONE.withCatalogue(
                options.get("--catalogue").orElse(null), options.get("--catalogue-version").orElse(null)));
        String file = options.get("-o").orElse(null);
        TableFormat format = format(file, invocation);
        invocation.output(file, out -> format.write(table, out));
        return DONE;
    }

    /** The format that the name of the file asks for: a workbook, or else CSV with semicolons. */
    private static TableFormat format(String file, Invocation invocation) throws FaultException {
        if (file == null || !file.toLowerCase(Locale.ROOT).endsWith('.' + XLSX)) {
            return new CsvFormat(';');
        }
        return invocation.registry().format(XLSX).orElseThrow(() -> Options.fault("fault.format", XLSX, "csv"));
    }
}
