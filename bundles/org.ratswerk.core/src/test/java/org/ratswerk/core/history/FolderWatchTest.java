package org.ratswerk.core.history;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.model.ModelFactory;

class FolderWatchTest {
    @TempDir
    private Path dir;

    @Test
    void changesInTheFolderAndBelowAreNoticed() throws Exception {
        AdministrationFolder.create(dir.resolve("stadt"), "Neustadt");
        var noticed = new Semaphore(0);
        try (var watch = new FolderWatch(dir.resolve("stadt"), noticed::release)) {
            var other = AdministrationFolder.open(dir.resolve("stadt"), Progress.NONE);
            other.model().administration().setAgs("1");
            other.save();
            assertTrue(noticed.tryAcquire(30, TimeUnit.SECONDS), "a file");
            var plan = ModelFactory.eINSTANCE.createEmergencyPlan();
            plan.setName("Plan");
            other.model().plans().add(plan);
            other.save();
            assertTrue(noticed.tryAcquire(30, TimeUnit.SECONDS), "a file in plans/");
            noticed.drainPermits();
            Path diagrams = Files.createDirectories(dir.resolve("stadt/bpmn/bau"));
            assertTrue(noticed.tryAcquire(30, TimeUnit.SECONDS), "a folder in bpmn/");
            noticed.drainPermits();
            Files.writeString(diagrams.resolve("antrag.bpmn"), "eins");
            assertTrue(noticed.tryAcquire(30, TimeUnit.SECONDS), "a file in a folder in bpmn/");
        }
    }
}
