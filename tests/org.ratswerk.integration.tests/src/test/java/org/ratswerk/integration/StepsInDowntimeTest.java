package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.cli.CommandLine;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;

/** What a step of a diagram uses counts in the downtime analysis. */
class StepsInDowntimeTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    @TempDir
    private Path folder;

    @Test
    void theSystemOfAStepIsNeededAsLongAsItsProcessCanWaitAndTheStepCanBridge() throws Exception {
        AdministrationFolder administration = AdministrationFolder.create(folder, "Neustadt");
        Process process = FACTORY.createProcess();
        process.setId("p-1");
        process.setName("Ausweis ausstellen");
        process.setImpact(FACTORY.createBusinessImpact());
        process.getImpact().setManualMtpd(Duration.ofHours(24));
        ITSystem system = FACTORY.createITSystem();
        system.setId("s-1");
        system.setName("Meldewesen");
        administration.model().processes().add(process);
        administration.model().resources().add(system);
        administration.save();
        Files.writeString(folder.resolve("bpmn/a.bpmn"), """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:rw="http://ratswerk.org/schema/bpmn/1">
                  <process id="P"><extensionElements><rw:process ref="p-1"/></extensionElements>
                    <userTask id="T" name="Antrag erfassen">
                      <extensionElements><rw:uses ref="s-1" bridging="PT2H"/></extensionElements>
                    </userTask>
                  </process>
                </definitions>
                """);
        assertTrue(run("downtime", folder.toString(), "--format", "csv").contains("s-1,Meldewesen,"));
        assertEquals("", required());
        run("bpmn", "sync", folder.toString());
        // required time = tolerable downtime of the dependent + bridging time
        assertEquals("26", required());
    }

    private String required() {
        return run("downtime", folder.toString(), "--format", "csv").lines()
                .filter(line -> line.startsWith("s-1,")).findFirst().orElseThrow().split(",")[3];
    }

    private String run(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new CommandLine(Contributions.REGISTRY, out, new PrintStream(new ByteArrayOutputStream()), folder)
                .run(List.of(arguments));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
