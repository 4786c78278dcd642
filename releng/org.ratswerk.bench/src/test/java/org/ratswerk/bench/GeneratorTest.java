package org.ratswerk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.analysis.downtime.DowntimeCheck;
import org.ratswerk.analysis.downtime.DowntimeModel;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Severity;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Requirement;

class GeneratorTest {
    @Test
    void sameSeedGivesSameBytes(@TempDir Path dir) throws Exception {
        Administrations.generate(dir.resolve("a"), 1, 1_000);
        Administrations.generate(dir.resolve("b"), 1, 1_000);
        Administrations.generate(dir.resolve("c"), 2, 1_000);
        assertEquals(contents(dir.resolve("a")), contents(dir.resolve("b")));
        assertNotEquals(contents(dir.resolve("a")), contents(dir.resolve("c")));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        assertTrue(contents.containsKey("landscape.ratswerk"));
        return contents;
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 137, 1_000, 10_000})
    void administrationIsValid(int dependencies, @TempDir Path dir) throws Exception {
        Administrations.generate(dir.resolve("a"), 7, dependencies);
        var folder = Administrations.open(dir.resolve("a"));
        AdministrationModel model = folder.model();
        assertEquals(List.of(), folder.warnings());
        assertEquals(dependencies, model.dependencies().size());
        assertEquals(Map.of(), EcoreUtil.ProxyCrossReferencer.find(model.roots()));
        assertEquals(model.elements().count(), model.index().size());
        assertTrue(model.groups().stream().allMatch(group -> 1 <= group.getRequired()
                && group.getRequired() < group.getMembers().size()));
        var errors = new ArrayList<Problem>();
        new DowntimeCheck().check(model, problem -> {
            if (problem.severity() == Severity.ERROR) {
                errors.add(problem);
            }
        }, Progress.NONE);
        assertEquals(List.of(), errors);
    }

    @Test
    void shapeIsThatOfAnAdministration() {
        AdministrationModel model = inMemory(50_000);
        assertEquals(50_000, model.dependencies().size());
        assertEquals(5_000, model.processes().size());
        assertEquals(1_500, model.resources().stream().filter(ITSystem.class::isInstance).count());
        // every other of the ten cycles is one of processes
        assertEquals(10, new DowntimeModel(model, null).graph().cycles().cycles().size());
        long rated = model.processes().stream().filter(process -> process.getImpact() != null).count();
        assertTrue(rated > 4_000 && rated < 5_000, () -> rated + " rated");
        assertTrue(model.resources().stream().anyMatch(resource -> resource.getRecoveryTime() == null));
        assertTrue(model.dependencies().stream().anyMatch(dependency -> dependency.getBridging() == null));
        assertTrue(model.dependencies().stream()
                .anyMatch(dependency -> dependency instanceof Requirement use && use.getGroup() != null));
        assertFalse(model.dependencies().stream().anyMatch(dependency -> dependency.getDependent() == null));
    }

    @Test
    void tooFewDependenciesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> inMemory(99));
    }

    private static AdministrationModel inMemory(int dependencies) {
        var factory = ModelFactory.eINSTANCE;
        var administration = factory.createAdministration();
        administration.setSettings(factory.createSettings());
        var model = new AdministrationModel(null, administration, factory.createProcessRegister(),
                factory.createLandscape(), factory.createContinuityRegister(), List.of(), List.of());
        Generator.fill(model, 7, dependencies);
        return model;
    }
}
