package org.ratswerk.ui.continuity.model.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.ExistingRule;
import org.ratswerk.model.ModelFactory;

class RuleFilesTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    private final Locale before = Locale.getDefault();
    private final AdministrationModel model = new AdministrationModel(null, FACTORY.createAdministration(),
            FACTORY.createProcessRegister(), FACTORY.createLandscape(), FACTORY.createContinuityRegister(), List.of(),
            new ArrayList<>());
    private final Editing editing = new Editing(model);
    @TempDir
    Path all;

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void documentsInsideStayAndOthersAreCopied() throws IOException {
        Path folder = Files.createDirectories(all.resolve("stadt/documents")).getParent();
        Path inside = Files.writeString(folder.resolve("documents/Brandschutz_Ordnung.pdf"), "a");
        Path outside = Files.writeString(all.resolve("Dienstanweisung IT.docx"), "b");
        var outcome = RuleFiles.bring(folder, List.of(inside, outside, all.resolve("nichts.pdf")), List.of());
        assertEquals(List.of(new RuleFiles.Taken("Brandschutz Ordnung", "documents/Brandschutz_Ordnung.pdf"),
                new RuleFiles.Taken("Dienstanweisung IT", "documents/rules/Dienstanweisung IT.docx")), outcome.taken());
        assertEquals("b", Files.readString(folder.resolve("documents/rules/Dienstanweisung IT.docx")));
        assertEquals(List.of("„nichts.pdf“ gibt es nicht oder ist keine Datei."), outcome.faults());

        var rules = RuleFiles.add(editing, outcome.taken());
        assertEquals(List.of("Brandschutz Ordnung", "Dienstanweisung IT"), rules.stream().map(ExistingRule::getName).toList());
        assertEquals("2 Einzelregelungen aufnehmen", editing.undoLabel().orElseThrow());

        // the same again is known; another content of the same name is another document
        var again = RuleFiles.bring(folder, List.of(inside, outside), RuleFiles.listed(editing));
        assertEquals(List.of(), again.taken());
        assertEquals(2, again.known().size());
        assertTrue(again.words().startsWith("Kein Dokument ist neu in der Liste."), again.words());
        Files.writeString(outside, "c");
        assertEquals("documents/rules/Dienstanweisung IT-2.docx",
                RuleFiles.bring(folder, List.of(outside), RuleFiles.listed(editing)).taken().getFirst().path());
        assertEquals("b", Files.readString(folder.resolve("documents/rules/Dienstanweisung IT.docx")));
    }
}
