package org.ratswerk.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;

/** A program that is killed in the middle of its work loses the last edit at most. */
class KilledTest {
    private static final int EDITS = 60;

    @TempDir
    private Path dir;

    /** The program: edits without saving, tells each edit, and waits to be killed. */
    static final class Program {
        public static void main(String[] arguments) throws Exception {
            Path dir = Path.of(arguments[0]);
            var editing = new Editing(AdministrationFolder.open(dir.resolve("stadt"), Progress.NONE));
            var keeping = new Safekeeping(editing, dir.resolve("state"), "1", Clock.systemUTC(), exception -> {
                throw new IllegalStateException(exception);
            });
            for (int i = 1; i <= EDITS; i++) {
                int number = i;
                editing.run("edit " + i, () -> {
                    editing.model().administration().setDescription("Bearbeitung " + number);
                    editing.model().administration().getSettings().getRequiredFields().add("feld " + number);
                });
                keeping.flush();
                System.out.println(number);
            }
            Thread.sleep(60_000);
            keeping.close();
        }
    }

    @Test
    void whatWasTypedIsOfferedAfterTheProgramWasKilled() throws Exception {
        AdministrationFolder.create(dir.resolve("stadt"), "Neustadt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Program.class.getName(), dir.toString())
                .redirectErrorStream(true).start();
        int told = 0;
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (told < EDITS / 2) {
                String line = out.readLine();
                assertTrue(line != null && line.matches("\\d+"), line);
                told = Integer.parseInt(line);
            }
            process.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                told = Integer.parseInt(line);
            }
        }
        process.waitFor();

        var trouble = new ArrayList<Exception>();
        var editing = new Editing(AdministrationFolder.open(dir.resolve("stadt"), Progress.NONE));
        try (var keeping = new Safekeeping(editing, dir.resolve("state"), "1", Clock.systemUTC(), trouble::add)) {
            var recovery = keeping.recoveries().getFirst();
            assertTrue(recovery.size() >= told, recovery.size() + " of " + told);
            var outcome = recovery.prepare(Progress.NONE).orElseThrow().restore();
            assertEquals(List.of(), outcome.misfits());
            var fields = editing.model().administration().getSettings().getRequiredFields();
            assertEquals("Bearbeitung " + fields.size(), editing.model().administration().getDescription());
            assertTrue(fields.size() >= told, fields.size() + " of " + told);
            assertEquals("feld " + told, fields.get(told - 1));
            editing.undo();
            assertEquals(List.of(), fields);
        }
        assertEquals(List.of(), trouble);
    }
}
