package org.ratswerk.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.model.persistence.FaultException;

class OpenAdministrationsTest {
    private final OpenAdministrations administrations = new OpenAdministrations(OpenAdministration::read);
    private final AtomicInteger changes = new AtomicInteger();

    @Test
    void opensEachFolderOnce(@TempDir Path folder) throws FaultException {
        AdministrationFolder.create(folder.resolve("a"), "Neustadt");
        administrations.addListener(changes::incrementAndGet);

        var first = administrations.open(folder.resolve("a"), Progress.NONE);
        var second = administrations.open(folder.resolve("a/../a"), Progress.NONE);

        assertSame(first, second);
        assertEquals("Neustadt", first.name());
        assertEquals(1, changes.get());
    }

    @Test
    void readsAnewInTheSamePlace(@TempDir Path folder) throws FaultException {
        AdministrationFolder.create(folder.resolve("a"), "A");
        AdministrationFolder.create(folder.resolve("b"), "B");
        var a = administrations.open(folder.resolve("a"), Progress.NONE);
        administrations.open(folder.resolve("b"), Progress.NONE);

        var anew = administrations.reload(folder.resolve("a"), Progress.NONE);

        assertNotSame(a, anew);
        assertEquals(List.of("A", "B"), administrations.list().stream().map(OpenAdministration::name).toList());
    }

    @Test
    void whatCannotBeReadLeavesTheOthersOpen(@TempDir Path folder) throws FaultException {
        AdministrationFolder.create(folder.resolve("a"), "A");
        var a = administrations.open(folder.resolve("a"), Progress.NONE);

        assertThrows(FaultException.class, () -> administrations.open(folder.resolve("none"), Progress.NONE));

        assertEquals(List.of(a), administrations.list());
        administrations.close(a);
        assertEquals(List.of(), administrations.list());
    }
}
