package org.ratswerk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.persistence.FaultException;

class AdministrationFolderTest {
    @TempDir
    Path dir;

    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    @Test
    void makesAllStandardFiles() throws Exception {
        AdministrationFolder.create(dir.resolve("a/b"), "Stadt Müster");
        for (String file : List.of("administration.ratswerk", "processes.ratswerk", "landscape.ratswerk",
                "plans/register.ratswerk")) {
            assertTrue(Files.isRegularFile(dir.resolve("a/b").resolve(file)), file);
        }
        for (String place : List.of("catalogues", "plans", "bpmn", "documents")) {
            assertTrue(Files.isDirectory(dir.resolve("a/b").resolve(place)), place);
        }
        var opened = AdministrationFolder.open(dir.resolve("a/b"), Progress.NONE);
        assertEquals("Stadt Müster", opened.model().administration().getName());
        var settings = opened.model().administration().getSettings();
        assertEquals(List.of(4L, 24L, 72L, 168L, 336L, 720L),
                settings.getHorizons().stream().map(Duration::toHours).toList());
        assertEquals(List.of("task", "law", "finance", "reputation", "safety", "privacy"),
                settings.getDamageCategories().stream().map(DamageCategory::getId).toList());
        assertEquals(List.of(), opened.warnings());
        assertEquals(List.of(), opened.save());
        assertEquals(List.of(), opened.changedOnDisk());
    }

    @Test
    void refusesAFolderInUse() throws Exception {
        AdministrationFolder.create(dir, "A");
        assertThrows(FaultException.class, () -> AdministrationFolder.create(dir, "B"));
        assertEquals("A", AdministrationFolder.open(dir, Progress.NONE).model().administration().getName());
    }

    @Test
    void namesFilesOfNewRootsAndDeletesThoseOfRemovedOnes() throws Exception {
        var folder = AdministrationFolder.create(dir, "A");
        for (String name : List.of("OZG Größe/2019", "ozg groesse 2019", "", "Con")) {
            var catalogue = FACTORY.createReferenceCatalogue();
            catalogue.setName(name);
            folder.model().catalogues().add(catalogue);
        }
        var plan = FACTORY.createEmergencyPlan();
        plan.setName("Register");
        folder.model().plans().add(plan);
        assertEquals(List.of("catalogues/ozg-groesse-2019.ratswerk", "catalogues/ozg-groesse-2019-2.ratswerk",
                "catalogues/catalogue.ratswerk", "catalogues/catalogue-con.ratswerk", "plans/register-2.ratswerk"),
                folder.save().stream().map(file -> file.toString().replace('\\', '/')).toList());

        var opened = AdministrationFolder.open(dir, Progress.NONE);
        assertEquals(4, opened.model().catalogues().size());
        var removed = opened.model().catalogues().stream().filter(c -> "Con".equals(c.getName())).findFirst()
                .orElseThrow();
        opened.model().catalogues().remove(removed);
        assertEquals(List.of(Path.of("catalogues/catalogue-con.ratswerk")), opened.save());
        assertEquals(3, AdministrationFolder.open(dir, Progress.NONE).model().catalogues().size());
    }

    @Test
    void listsBpmnFiles() throws Exception {
        var folder = AdministrationFolder.create(dir, "A");
        Files.createDirectories(dir.resolve("bpmn/a"));
        Files.writeString(dir.resolve("bpmn/z.bpmn"), "");
        Files.writeString(dir.resolve("bpmn/a/x.bpmn"), "");
        Files.writeString(dir.resolve("bpmn/a/x.txt"), "");
        assertEquals(List.of(Path.of("bpmn/a/x.bpmn"), Path.of("bpmn/z.bpmn")), folder.bpmnFiles());
    }
}
