package org.ratswerk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Opens all BPMN files of a folder in the editor, saves copies of them, and says where these differ. Needs a display. */
@Component(service = Command.class)
public final class RoundtripCommand implements Command {
    private static final Texts TEXTS = Texts.of(RoundtripCommand.class);
    private static final String EDITS = "--edits";
    private static final String OUT = "-o";

    @Override
    public String name() {
        return "roundtrip";
    }

    @Override
    public String usage() {
        return "roundtrip DIR [-o OUT] [--edits]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.roundtrip");
    }

    @Override
    public String details() {
        return TEXTS.get("details.roundtrip");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of(OUT), Set.of(EDITS));
        String dir = options.single(usage());
        Path folder = invocation.path(dir).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw fault(dir, "fault.folder");
        }
        Path out;
        if (options.has(OUT)) {
            String named = options.get(OUT).orElseThrow();
            out = invocation.path(named).toAbsolutePath().normalize();
            if (out.startsWith(folder) || folder.startsWith(out)) {
                throw fault(named, "fault.inside");
            }
        } else {
            out = Files.createTempDirectory("ratswerk-roundtrip");
        }
        return new RoundtripRun(folder, out, options.has(EDITS), invocation).run();
    }

    static FaultException fault(String file, String key) {
        return new FaultException(java.util.List.of(new Fault(file, 0, 0, TEXTS.get(key))));
    }
}
