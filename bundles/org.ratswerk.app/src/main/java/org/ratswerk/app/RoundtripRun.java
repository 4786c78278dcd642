package org.ratswerk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.bpmn.roundtrip.Outcome;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.bpmn.BpmnRoundtrip;

/** A workbench that opens and saves all BPMN files of a folder, one after the other, and ends. */
final class RoundtripRun {
    private static final Texts TEXTS = Texts.of(RoundtripRun.class);
    private static final String ENDING = ".bpmn";

    private final Path folder;
    private final Path out;
    private final boolean edits;
    private final Invocation invocation;
    private final Map<Outcome.State, Integer> counts = new EnumMap<>(Outcome.State.class);
    private boolean failed;

    /**
     * @param folder folder with files; they are only read
     * @param out folder for the copies
     * @param edits whether they are edited before they are saved
     * @param invocation where to write what comes of it
     */
    RoundtripRun(Path folder, Path out, boolean edits, Invocation invocation) {
        this.folder = folder;
        this.out = out;
        this.edits = edits;
        this.invocation = invocation;
    }

    /** Returns the exit status. */
    int run() throws FaultException, IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            throw RoundtripCommand.fault(folder.toString(), "fault.empty");
        }
        Path workspace = Files.createTempDirectory("ratswerk-workspace");
        try {
            var location = Platform.getInstanceLocation();
            if (location == null || !location.isSet() && !location.set(workspace.toUri().toURL(), true)) {
                throw RoundtripCommand.fault(workspace.toString(), "fault.workspace");
            }
            Display display;
            try {
                display = PlatformUI.createDisplay();
            } catch (SWTError e) {
                throw RoundtripCommand.fault(folder.toString(), "fault.display");
            }
            var advisor = new RatswerkAdvisor[1];
            var thread = new Thread(() -> {
                try {
                    files.forEach(this::roundtrip);
                } finally {
                    display.asyncExec(advisor[0]::end);
                }
            }, "roundtrip");
            advisor[0] = new RatswerkAdvisor(List.of(), thread::start);
            PlatformUI.createAndRunWorkbench(display, advisor[0]);
            display.dispose();
        } finally {
            if (Platform.getInstanceLocation() != null) {
                Platform.getInstanceLocation().release();
            }
            delete(workspace);
        }
        sum(files.size());
        return failed || counts.containsKey(Outcome.State.DIFFERS) ? Command.FOUND : Command.DONE;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file)).sorted().toList();
        }
    }

    private void roundtrip(Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        try {
            Outcome outcome = new BpmnRoundtrip().run(file, out.resolve(folder.relativize(file).toString()), edits);
            counts.merge(outcome.state(), 1, Integer::sum);
            invocation.out().println(TEXTS.get("line", outcome.state().text(), name));
            outcome.texts().forEach(text -> invocation.out().println("  " + text.replace("\n", "\n  ")));
            invocation.out().flush();
        } catch (IOException e) {
            failed = true;
            invocation.err().println(TEXTS.get("line", name, Invocation.reason(e)));
        }
    }

    private void sum(int files) {
        invocation.err().println(TEXTS.get("sum", files, count(Outcome.State.IDENTICAL), count(Outcome.State.REPAIRED),
                count(Outcome.State.DIFFERS), count(Outcome.State.REFUSED), out));
    }

    private int count(Outcome.State state) {
        return counts.getOrDefault(state, 0);
    }

    private static void delete(Path workspace) throws IOException {
        try (Stream<Path> all = Files.walk(workspace)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
