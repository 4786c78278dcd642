package org.ratswerk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadersTest {
    @Test
    void emfLoadsWhatTheProductLoads(@TempDir Path dir) throws Exception {
        Path folder = dir.resolve("a");
        Administrations.generate(folder, 3, 1_000);
        ResourceSet emf = PlainEmf.load(Administrations.files(folder));
        List<EObject> roots = emf.getResources().stream().map(Resource::getContents).map(List::getFirst).toList();
        var expected = List.<EObject>copyOf(Administrations.open(folder).model().roots());
        assertTrue(new EcoreUtil.EqualityHelper().equals(expected, roots));
    }

    @Test
    void emfTellsOfReferencesThatLeadNowhere(@TempDir Path dir) throws Exception {
        Path folder = dir.resolve("a");
        Administrations.generate(folder, 3, 100);
        Path file = folder.resolve("landscape.ratswerk");
        Files.writeString(file, Files.readString(file).replaceFirst(" dependent=\"", " dependent=\"x"));
        assertThrows(IOException.class, () -> PlainEmf.load(Administrations.files(folder)));
    }

    @Test
    void staxLooksAtNamesValuesAndTexts(@TempDir Path dir) throws Exception {
        Path file = Files.writeString(dir.resolve("a.xml"), "<ab cd='efg'><h>ijkl</h></ab>");
        assertEquals("ab".length() + "cd".length() + "efg".length() + "h".length() + "ijkl".length(),
                PlainStax.read(List.of(file)));
    }
}
