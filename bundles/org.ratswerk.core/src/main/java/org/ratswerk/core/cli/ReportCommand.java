package org.ratswerk.core.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Report;
import org.ratswerk.core.exchange.Nearest;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Makes a document. */
final class ReportCommand implements Command {
    private static final Texts TEXTS = Texts.of(ReportCommand.class);

    @Override
    public String name() {
        return "report";
    }

    @Override
    public String usage() {
        return "report KIND DIR -o FILE.(docx|pdf|html|xlsx) | report --list";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.report");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of("-o"), Set.of("--list"));
        List<Report> reports = invocation.registry().reports();
        if (options.has("--list")) {
            reports.forEach(report -> invocation.out()
                    .println(report.id() + "  " + report.title() + "  (" + String.join(", ", report.formats()) + ")"));
            return DONE;
        }
        if (options.operands().size() != 2 || !options.has("-o")) {
            throw Options.fault("fault.usage", usage());
        }
        String kind = options.operands().get(0);
        Report report = reports.stream().filter(candidate -> candidate.id().equals(kind)).findFirst()
                .orElseThrow(() -> reports.isEmpty() ? Options.fault("fault.report.none", kind)
                        : Options.fault("fault.report.unknown", kind,
                                Nearest.of(kind, reports.stream().map(Report::id).toList()).orElse("")));
        String file = options.get("-o").orElseThrow();
        String format = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!report.formats().contains(format)) {
            throw Options.fault("fault.format", format, String.join(", ", report.formats()));
        }
        AdministrationFolder folder = AdministrationFolder.open(invocation.path(options.operands().get(1)),
                invocation.progress());
        invocation.output(file, out -> report.write(folder.model(), format, out, invocation.progress()));
        return DONE;
    }
}
