package org.ratswerk.bpmn.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.layout.DiagramXml;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.graph.Drawing;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Says what differs between two BPMN files. */
@Component
public final class DiffCommand implements Command {
    private static final Texts TEXTS = Texts.of(DiffCommand.class);

    @Override
    public String name() {
        return "bpmn diff";
    }

    @Override
    public String usage() {
        return "bpmn diff A B [--svg OUT] [--format text|csv|json|xlsx] [-o FILE]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.diff");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of("--svg", "--format", "-o"), Set.of());
        if (options.operands().size() != 2) {
            throw Options.fault("fault.usage", usage());
        }
        var comparison = DiagramComparison.of(document(invocation, options.operands().get(0)),
                document(invocation, options.operands().get(1)));
        if (options.has("--svg")) {
            String out = options.get("--svg").orElseThrow();
            pictures(invocation, comparison.before(), out, "-a");
            pictures(invocation, comparison.after(), out, "-b");
        }
        if (options.has("--format")) {
            String id = options.get("--format").orElseThrow();
            TableFormat format = invocation.registry().format(id).orElseThrow(() -> Options.fault("fault.format", id,
                    invocation.registry().formats().stream().map(TableFormat::id).collect(Collectors.joining(", "))));
            if (format.binary() && !options.has("-o")) {
                throw Options.fault("fault.format.binary", id);
            }
            invocation.output(options.get("-o").orElse(null), out -> format.write(comparison.table(), out));
        } else {
            String words = comparison.words().stream().map(line -> line + System.lineSeparator())
                    .collect(Collectors.joining());
            invocation.output(options.get("-o").orElse(null),
                    out -> out.write(words.getBytes(StandardCharsets.UTF_8)));
            if (comparison.changes().isEmpty()) {
                invocation.err().println(TEXTS.get("same"));
            }
        }
        return comparison.changes().isEmpty() ? DONE : FOUND;
    }

    private static BpmnDocument document(Invocation invocation, String name) throws FaultException {
        try {
            return DiagramXml.complete(BpmnDocument.read(invocation.path(name)));
        } catch (IOException e) {
            throw new FaultException(new Fault(name, 0, 0, Invocation.reason(e)), e);
        }
    }

    private static void pictures(Invocation invocation, List<Drawing> drawings, String out, String side)
            throws FaultException, IOException {
        String stem = out.endsWith(".svg") ? out.substring(0, out.length() - 4) : out;
        for (int i = 0; i < drawings.size(); i++) {
            byte[] svg = drawings.get(i).svg().getBytes(StandardCharsets.UTF_8);
            invocation.output(stem + side + (i == 0 ? "" : "-" + (i + 1)) + ".svg", stream -> stream.write(svg));
        }
    }
}
