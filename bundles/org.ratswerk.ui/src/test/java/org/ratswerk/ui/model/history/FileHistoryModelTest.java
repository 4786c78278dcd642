package org.ratswerk.ui.model.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.history.LocalHistory;
import org.ratswerk.core.history.LocalHistory.Reason;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.model.OpenAdministration;

class FileHistoryModelTest {
    private static final String FILE = "bpmn/antrag.bpmn";

    @TempDir
    private Path dir;
    private final Locale before = Locale.getDefault();
    private OpenAdministration town;
    private FileHistoryModel model;

    @BeforeEach
    void open() throws Exception {
        Locale.setDefault(Locale.GERMANY);
        AdministrationFolder.create(dir.resolve("stadt"), "Neustadt");
        town = OpenAdministration.read(dir.resolve("stadt"), Progress.NONE);
        var history = new LocalHistory(dir.resolve("history"), "1", Clock.systemUTC());
        model = new FileHistoryModel(town, history.files(), FILE);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private void keep(Reason reason, String text) throws Exception {
        model.history().keep(Path.of(FILE), reason, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void versionsAreToldAndRestored() throws Exception {
        keep(Reason.OPENED, "eins");
        keep(Reason.SAVED, "x".repeat(1250));
        assertEquals(List.of("Gespeichert, 1,2 KB", "Stand beim Öffnen, 4 Byte"),
                model.versions().stream().map(model::what).toList());
        model.restore(model.versions().getLast());
        assertEquals("eins", Files.readString(town.folder().resolve(FILE)));
    }

    @Test
    void aDamagedVersionIsToldAndChangesNothing() throws Exception {
        keep(Reason.SAVED, "eins");
        Files.writeString(town.folder().resolve(FILE), "jetzt");
        try (Stream<Path> objects = Files.walk(dir.resolve("history/objects"))) {
            Files.writeString(objects.filter(Files::isRegularFile).findFirst().orElseThrow(), "beschädigt");
        }
        var version = model.versions().getFirst();
        var fault = assertThrows(FaultException.class, () -> model.restore(version));
        assertTrue(fault.faults().getFirst().toString().contains("Der Inhalt ist beschädigt."), fault::getMessage);
        assertEquals("jetzt", Files.readString(town.folder().resolve(FILE)));
    }

    @Test
    void newFilesAreSeenWhenAskedFor() throws Exception {
        assertFalse(town.refreshFiles());
        Files.writeString(town.folder().resolve(FILE), "eins");
        assertEquals(List.of(), town.bpmnFiles());
        assertTrue(town.refreshFiles());
        assertEquals(List.of(FILE), town.bpmnFiles());
        assertFalse(town.refreshFiles());
    }
}
