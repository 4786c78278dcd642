package org.ratswerk.model.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.model.Administration;
import org.ratswerk.model.ContinuityRegister;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.Landscape;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.ProcessRegister;
import org.ratswerk.model.Requirement;

class RoundTripTest {
    @TempDir
    Path dir;

    @Test
    void writesOneElementALineWithReferencesAsIds() throws Exception {
        new AdministrationFiles(dir).save(Examples.small(), false);
        String head = " xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xmlns:rw=\"http://ratswerk.org/schema/administration/1\"";
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rw:Administration%s id="a" name="Müsterstadt" formatVersion="1">
                  <units id="u2" name="Amt 33" parent="u1"/>
                  <units id="u1" name="Dezernat I"/>
                </rw:Administration>
                """.formatted(head), Files.readString(dir.resolve("administration.ratswerk")));
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rw:ProcessRegister%s id="ps" formatVersion="1">
                  <processes id="p1" name="Personalausweis" unit="u2" caseVolume="9000" participatingUnits="u1 u2">
                    <legalBasis>PAuswG</legalBasis>
                    <legalBasis>PAuswV § 1&#xA;&amp; &lt;mehr&gt;</legalBasis>
                  </processes>
                </rw:ProcessRegister>
                """.formatted(head), Files.readString(dir.resolve("processes.ratswerk")));
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rw:Landscape%s id="l" formatVersion="1">
                  <resources xsi:type="rw:ITSystem" id="s1" name="Meldewesen" recoveryTime="PT2H30M"/>
                  <dependencies xsi:type="rw:Requirement" id="d1" dependent="p1" bridging="PT2H" resource="s1"/>
                </rw:Landscape>
                """.formatted(head), Files.readString(dir.resolve("landscape.ratswerk")));
    }

    @Test
    void referencesLeadAcrossFiles() throws Exception {
        new AdministrationFiles(dir).save(Examples.small(), false);
        var files = Examples.open(dir);
        var need = (Requirement) Examples.root(files, Landscape.class).getDependencies().getFirst();
        var process = Examples.root(files, ProcessRegister.class).getProcesses().getFirst();
        var units = Examples.root(files, Administration.class).getUnits();
        assertSame(process, need.getDependent());
        assertSame(Examples.root(files, Landscape.class).getResources().getFirst(), need.getResource());
        assertSame(units.get(0), process.getUnit());
        assertEquals(List.of(units.get(1), units.get(0)), process.getParticipatingUnits());
        assertEquals(List.of(units.get(0)), units.get(1).getChildren());
        assertEquals(List.of(), files.warnings());
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void everythingSurvives(long seed) throws Exception {
        List<FileRoot> roots = Examples.everything(seed);
        new AdministrationFiles(dir).save(roots, false);
        Map<String, String> first = Examples.contents(dir);
        var files = Examples.open(dir);
        List<FileRoot> loaded = Examples.roots(files);
        assertTrue(new SameModel().same(roots, loaded));
        assertEquals(List.of(), files.save(loaded, false));

        // written anew, not left alone
        Path other = dir.resolve("other");
        new AdministrationFiles(other).save(loaded, false);
        Map<String, String> second = Examples.contents(other);
        // catalogues and plans are named after the model, which is the same
        assertEquals(first, second);
    }

    /** Compares models by structure; equal ids stand for the same element. */
    private static final class SameModel extends EcoreUtil.EqualityHelper {
        private static final long serialVersionUID = 1L;

        boolean same(List<? extends EObject> one, List<? extends EObject> other) {
            return equals(new ArrayList<EObject>(one), new ArrayList<EObject>(other));
        }

        @Override
        protected boolean haveEqualFeature(EObject one, EObject other, EStructuralFeature feature) {
            return feature.isTransient() || super.haveEqualFeature(one, other, feature);
        }
    }

    @Test
    void otherXmiToolsReadTheFiles() throws Exception {
        new AdministrationFiles(dir).save(Examples.small(), false);
        var set = new ResourceSetImpl();
        set.getPackageRegistry().put(ModelPackage.eNS_URI, ModelPackage.eINSTANCE);
        var resource = new XMIResourceImpl(URI.createURI("memory:/administration"));
        set.getResources().add(resource);
        resource.load(new ByteArrayInputStream(Files.readAllBytes(dir.resolve("administration.ratswerk"))), null);
        var administration = (Administration) resource.getContents().getFirst();
        assertEquals("Müsterstadt", administration.getName());
        assertSame(administration.getUnits().get(1), administration.getUnits().get(0).getParent());
    }

    @Test
    void aSmallChangeIsASmallDifference() throws Exception {
        var roots = Examples.everything(11);
        new AdministrationFiles(dir).save(roots, false);
        Map<String, String> before = Examples.contents(dir);
        Path untouched = dir.resolve("processes.ratswerk");
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(untouched, old);

        var files = Examples.open(dir);
        var landscape = Examples.root(files, Landscape.class);
        landscape.getResources().stream().filter(ITSystem.class::isInstance).findFirst().orElseThrow()
                .setName("anders als zuvor");
        assertEquals(List.of(Path.of("landscape.ratswerk")), files.save(Examples.roots(files), false));
        assertEquals(old, Files.getLastModifiedTime(untouched));

        Map<String, String> after = Examples.contents(dir);
        List<String> oldLines = before.put("landscape.ratswerk", "").lines().toList();
        List<String> newLines = after.put("landscape.ratswerk", "").lines().toList();
        assertEquals(before, after);
        assertEquals(oldLines.size(), newLines.size());
        int different = 0;
        for (int i = 0; i < oldLines.size(); i++) {
            different += oldLines.get(i).equals(newLines.get(i)) ? 0 : 1;
        }
        assertEquals(1, different);
    }

    @Test
    void referencesToMissingElementsSurvive() throws Exception {
        new AdministrationFiles(dir).save(Examples.small(), false);
        replace("landscape.ratswerk", "resource=\"s1\"", "resource=\"gone\"");
        replace("processes.ratswerk", "participatingUnits=\"u1 u2\"", "participatingUnits=\"u1 gone p1 u2 also%20gone\"");
        replace("administration.ratswerk", "parent=\"u1\"", "parent=\"gone\"");
        Map<String, String> before = Examples.contents(dir);

        var files = Examples.open(dir);
        var need = (Requirement) Examples.root(files, Landscape.class).getDependencies().getFirst();
        assertTrue(Missing.is(need.getResource()));
        assertEquals("gone", need.getResource().getId());
        var units = Examples.root(files, ProcessRegister.class).getProcesses().getFirst().getParticipatingUnits();
        assertEquals(List.of("u1", "gone", "p1", "u2", "also gone"),
                units.stream().map(unit -> unit.getId()).toList());
        assertEquals(List.of(false, true, true, false, true), units.stream().map(Missing::is).toList());
        // it is there, but it is a process
        assertFalse(Missing.is(need.getDependent()));

        Path other = dir.resolve("other");
        new AdministrationFiles(other).save(Examples.roots(files), false);
        assertEquals(before, Examples.contents(other));
    }

    @Test
    void referencesToAnyElementLeadToDependencies() throws Exception {
        var roots = Examples.small();
        var measure = ModelFactory.eINSTANCE.createMeasure();
        measure.getSubjects().add(((Landscape) roots.get(2)).getDependencies().getFirst());
        measure.getSubjects().add(((Administration) roots.get(0)).getUnits().getFirst());
        ((ContinuityRegister) roots.get(3)).getMeasures().add(measure);
        new AdministrationFiles(dir).save(roots, false);
        var files = Examples.open(dir);
        assertEquals(
                List.of(Examples.root(files, Landscape.class).getDependencies().getFirst(),
                        Examples.root(files, Administration.class).getUnits().getFirst()),
                Examples.root(files, ContinuityRegister.class).getMeasures().getFirst().getSubjects());
    }

    @Test
    void duplicateIdsStay() throws Exception {
        new AdministrationFiles(dir).save(Examples.small(), false);
        replace("administration.ratswerk", "<units id=\"u1\"", "<units id=\"u2\"");
        Map<String, String> before = Examples.contents(dir);
        var files = Examples.open(dir);
        assertEquals(List.of("u2", "u2"),
                Examples.root(files, Administration.class).getUnits().stream().map(unit -> unit.getId()).toList());
        Path other = dir.resolve("other");
        new AdministrationFiles(other).save(Examples.roots(files), false);
        assertEquals(before, Examples.contents(other));
    }

    @Test
    void elementsReferredToGetAnId() throws Exception {
        var roots = Examples.small();
        var system = ((Landscape) roots.get(2)).getResources().getFirst();
        system.setId(null);
        new AdministrationFiles(dir).save(roots, false);
        var files = Examples.open(dir);
        var landscape = Examples.root(files, Landscape.class);
        assertSame(landscape.getResources().getFirst(),
                ((Requirement) landscape.getDependencies().getFirst()).getResource());
        assertFalse(landscape.getResources().getFirst().getId().isEmpty());
    }

    @Test
    void whatXmlCannotHoldIsRefused() throws Exception {
        for (String bad : List.of("\u0000", "\u0007", "\ud800", "\udc00x", "\uffff", "\ufffe", "\ud83d")) {
            var roots = Examples.small();
            ((Administration) roots.get(0)).getUnits().getFirst().setDescription("vor" + bad + "nach");
            var e = assertThrows(FaultException.class, () -> new AdministrationFiles(dir).save(roots, false));
            String message = e.faults().getFirst().message();
            assertTrue(message.contains("Amt 33") && message.contains("u2") && message.contains("Description")
                    && message.contains(String.format("U+%04X", (int) bad.charAt(0))), message);
            assertEquals(Map.of(), Examples.contents(dir));
        }
    }

    @Test
    void anyNumberOfEscapedCharacters() throws Exception {
        var roots = Examples.small();
        roots.get(0).setDescription("&<>\"\n".repeat(300_000));
        new AdministrationFiles(dir).save(roots, false);
        assertEquals(roots.get(0).getDescription(), Examples.root(Examples.open(dir), Administration.class)
                .getDescription());
    }

    @Test
    void lineEndsAndByteOrderMarkOfOtherSystemsAreRead() throws Exception {
        new AdministrationFiles(dir).save(Examples.small(), false);
        Path file = dir.resolve("processes.ratswerk");
        String text = Files.readString(file);
        Files.write(file, ("\ufeff" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        var process = Examples.root(Examples.open(dir), ProcessRegister.class).getProcesses().getFirst();
        assertEquals(List.of("PAuswG", "PAuswV § 1\n& <mehr>"), process.getLegalBasis());
    }

    private void replace(String file, String old, String now) throws Exception {
        String text = Files.readString(dir.resolve(file));
        assertTrue(text.contains(old), old);
        Files.writeString(dir.resolve(file), text.replace(old, now));
    }
}
