package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.Progress;
import org.ratswerk.core.cli.CommandLine;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.sample.MusterstadtSample;

/** Snapshots of the sample on the command line: the planted gap of the civil register is closed, and it is told why. */
class SnapshotCommandsTest {
    @TempDir
    private static Path folder;
    private static final Locale LOCALE = Locale.getDefault();
    private String out;
    private String err;

    @BeforeAll
    static void build() throws FaultException {
        Locale.setDefault(Locale.GERMANY);
        new MusterstadtSample().create(folder.resolve("m"), Contributions.REGISTRY, Progress.NONE);
    }

    @AfterAll
    static void back() {
        Locale.setDefault(LOCALE);
    }

    private int run(String... arguments) {
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        int status = new CommandLine(Contributions.REGISTRY, new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                new PrintStream(errBytes, false, StandardCharsets.UTF_8), folder).run(List.of(arguments));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return status;
    }

    @Test
    void aClosedGapIsToldWithItsReason() throws IOException {
        assertEquals(0, run("snapshot", "take", "m", "--label", "Vorher"), () -> err);
        Files.writeString(folder.resolve("resources.csv"), "id,recovery_h\nsys-personenstand,10\n");
        assertEquals(0, run("import", "m", "resources.csv"), () -> err);
        assertEquals(0, run("snapshot", "compare", "m", "--figures", "downtime", "--format", "csv"), () -> err);
        List<String> lines = out.lines().toList();
        assertEquals("id,name,kind,rating_before,rating,mtpd_before_h,mtpd_h,required_before_h,required_h,rta_before_h,rta_h,"
                + "gap_before_h,gap_h,difference_h,why", lines.getFirst());
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).startsWith("sys-personenstand,Elektronisches Personenstandsregister,system,gap,met,,,"), lines.get(1));
        assertTrue(lines.get(1).contains("die Wiederherstellung von „Elektronisches Personenstandsregister“ dauert jetzt "
                + "10 h statt 72 h"), lines.get(1));
        assertEquals(2, run("snapshot", "compare", "m", "--format", "csv"));
        assertTrue(err.contains("coverage, downtime"), err);
        assertEquals(0, run("snapshot", "compare", "m"), () -> err);
        assertTrue(out.contains("sys-personenstand"), out);
        assertEquals(0, run("snapshot", "take", "m", "--label", "Nachher"), () -> err);
        assertEquals(0, run("snapshot", "trend", "m", "--format", "csv"), () -> err);
        lines = out.lines().toList();
        assertTrue(lines.getFirst().startsWith("id,time,label,") && lines.getFirst().contains(",downtime.met,downtime.gap,"), lines.getFirst());
        assertEquals(3, lines.size());
        // two IT systems have a gap in the sample: the register and the elections
        int gap = List.of(lines.getFirst().split(",")).indexOf("downtime.gap");
        assertEquals("2", lines.get(1).split(",")[gap]);
        assertEquals("1", lines.get(2).split(",")[gap]);
        assertEquals(0, run("snapshot", "compare", "m", "--figures", "downtime", "--format", "xlsx", "-o", "changes.xlsx"), () -> err);
        assertTrue(Files.size(folder.resolve("changes.xlsx")) > 1000);
        assertTrue(err.contains("weder eine geforderte oder erreichbare"), err);
    }
}
