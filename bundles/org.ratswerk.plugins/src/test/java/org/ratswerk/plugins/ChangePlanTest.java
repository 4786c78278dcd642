package org.ratswerk.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.plugins.ChangePlan.Kind;

/** Users are told what is really being done. */
class ChangePlanTest {
    private final IInstallableUnit base = unit("base", "1.0.0");
    private final IInstallableUnit newerBase = unit("base", "2.0.0");
    private final IInstallableUnit plugin = unit("plugin", "1.0.0");
    private java.util.Locale before;

    @BeforeEach
    void inGerman() {
        before = java.util.Locale.getDefault();
        java.util.Locale.setDefault(java.util.Locale.GERMANY);
    }

    @AfterEach
    void asBefore() {
        java.util.Locale.setDefault(before);
    }

    private static IInstallableUnit unit(String id, String version) {
        var unit = new MetadataFactory.InstallableUnitDescription();
        unit.setId(id);
        unit.setVersion(Version.create(version));
        return MetadataFactory.createInstallableUnit(unit);
    }

    private static Kind kind(List<IInstallableUnit> add, List<IInstallableUnit> remove) {
        return Kind.of(new P2.Wish(add, remove));
    }

    @Test
    void whatIsNewIsInstalledWhateverIsUpdatedForIt() {
        assertEquals(Kind.INSTALL, kind(List.of(plugin), List.of()));
        assertEquals(Kind.INSTALL, kind(List.of(plugin, newerBase), List.of(base)));
    }

    @Test
    void whatIsThereInAnotherVersionIsUpdated() {
        assertEquals(Kind.UPDATE, kind(List.of(newerBase), List.of(base)));
    }

    @Test
    void whatGoesIsRemoved() {
        assertEquals(Kind.REMOVE, kind(List.of(), List.of(plugin)));
        assertEquals(Kind.CHANGE, kind(List.of(newerBase), List.of(base, plugin)));
        assertEquals(Kind.CHANGE, kind(List.of(newerBase), List.of(plugin)));
    }

    @Test
    void theWordsFitWhatIsDone() {
        assertEquals("Es wird installiert", Kind.INSTALL.progress());
        assertEquals("Es wird aktualisiert", Kind.UPDATE.progress());
        assertEquals("Es wird entfernt", Kind.REMOVE.progress());
        assertEquals("Die Plugins werden geändert", Kind.CHANGE.progress());
        assertEquals("Der frühere Stand wird wiederhergestellt", Kind.ROLLBACK.progress());
        assertEquals("Entfernen von Abdeckung", Kind.REMOVE.title("Abdeckung"));
    }
}
