package org.ratswerk.bpmn.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.report.Document;

/** Writes the description of one process. */
@Component
public final class DescribeCommand implements Command {
    private static final Texts TEXTS = Texts.of(DescribeCommand.class);

    @Override
    public String name() {
        return "bpmn describe";
    }

    @Override
    public String usage() {
        return "bpmn describe --process ID FOLDER -o FILE.(docx|pdf|html)";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.describe");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of("--process", "-o"), Set.of());
        String dir = options.single(usage());
        if (!options.has("--process") || !options.has("-o")) {
            throw Options.fault("fault.usage", usage());
        }
        String file = options.get("-o").orElseThrow();
        String format = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!Document.FORMATS.contains(format)) {
            throw Options.fault("fault.format", format, String.join(", ", Document.FORMATS));
        }
        var folder = AdministrationFolder.open(invocation.path(dir), invocation.progress());
        String id = options.get("--process").orElseThrow();
        Process process = folder.model().processes().stream().filter(each -> id.equals(each.getId())).findFirst()
                .orElseThrow(() -> new FaultException(List.of(Fault.of(TEXTS.get("fault.process", id)))));
        Document document = ProcessDescription.of(folder.model(), process);
        invocation.output(file, out -> document.write(format, out));
        return DONE;
    }
}
