package org.ratswerk.ui.plugins.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.plugins.AvailablePlugin.State;
import org.ratswerk.plugins.Change;
import org.ratswerk.plugins.EarlierState;
import org.ratswerk.plugins.Licence;
import org.ratswerk.plugins.Signer;
import org.ratswerk.plugins.Site;
import org.ratswerk.plugins.trust.TrustedKey;

/** What is said of plugins, sites, states and keys, in German. */
class ShownTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void german() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void sizesStandInTheUnitThatReadsWell() {
        assertEquals("0 KB", Shown.size(0));
        assertEquals("1 KB", Shown.size(12));
        assertEquals("640 KB", Shown.size(640 * 1024));
        assertEquals("1,0 MB", Shown.size(1 << 20));
        assertEquals("3,4 MB", Shown.size(3_565_158));
        assertEquals("2,5 GB", Shown.size(5L << 29));
    }

    @Test
    void versionsStandWithoutTheTimeOfTheirBuildUnlessOnlyThatDiffers() {
        assertEquals("0.2.0", Shown.version("0.2.0.202611220030"));
        assertEquals("0.2.0", Shown.version("0.2.0"));
        assertEquals("0.1.0 → 0.2.0", Shown.step("0.1.0.202610010000", "0.2.0.202611220030"));
        assertEquals("0.2.0.1 → 0.2.0.2", Shown.step("0.2.0.1", "0.2.0.2"));
        assertEquals("0.1.0", Shown.version(new Change("a", "A", "0.1.0", null, true, 0)));
    }

    @Test
    void changesReadAsALine() {
        assertEquals("Ausfall 0.1.0 → 0.2.0 aktualisiert · Abdeckung 0.2.0 entfernt",
                Shown.changes(List.of(new Change("a", "Ausfall", "0.1.0", "0.2.0", true, 0),
                        new Change("b", "Abdeckung", "0.2.0", null, true, 0))));
    }

    @Test
    void foldersStandAsPathsAndFingerprintsInFours() {
        Path folder = Path.of("plugins").toAbsolutePath();
        assertEquals(folder.toString(), Shown.address(folder.toUri()));
        assertEquals(Samples.SITE.toString(), Shown.address(Samples.SITE));
        assertEquals("0123 4567 89AB", Shown.fingerprint("0123456789AB"));
    }

    @Test
    void whoSignedIsSaidWithWhetherThatIsTrusted() {
        assertTrue(Shown.signer(null).startsWith("Niemand"));
        assertTrue(Shown.signer(Samples.TRUSTED).endsWith("dem wird hier vertraut."));
        assertTrue(Shown.signer(new Signer("", "AB", false)).contains("Schlüssel ohne Namen"));
        assertTrue(Shown.signer(new Signer("X", "AB", false)).contains("noch nicht vertraut"));
    }

    @Test
    void rowsSayWhatIsSpecial() {
        assertEquals("Basis", Note.of(Samples.BASE));
        assertEquals("von Ihrer IT vorgegeben: [0.2,0.3)", Note.of(Samples.PLUGIN));
        assertEquals("neuer als installiert (1.1.0)", Note.of(Samples.offer("a", "A", State.UPDATE, null)));
        assertEquals("von Ihrer IT vorgegeben", Note.of(new Site(URI.create("https://a"), Site.Origin.POLICY)));
        var first = new EarlierState("1", Instant.EPOCH, true, List.of(), List.of());
        assertEquals("jetziger Stand", Note.of(first));
        assertEquals("erster Stand", Note.changes(first));
        assertEquals("nicht mehr vollständig vorhanden",
                Note.of(new EarlierState("1", Instant.EPOCH, false, List.of(), List.of("x"))));
    }

    @Test
    void detailsSayWhyFromWhereSignedByWhomAndTheLicence() {
        var lines = Note.details(Samples.offer("a", "Spiele", State.FORBIDDEN, Samples.TRUSTED));
        assertEquals("Your IT does not allow it.", lines.getFirst());
        assertTrue(lines.contains("Anbieter: Musterstadt. Quelle: " + Samples.SITE), lines.toString());
        assertTrue(lines.contains("Signiert von Musterstadt <it@musterstadt.de>; dem wird hier vertraut."));
        assertTrue(lines.contains("Lizenz: European Union Public Licence 1.2"), "its first line");
        assertEquals("keine Angabe", Note.of(new Licence("", null)));
        assertEquals("https://eupl.eu", Note.of(new Licence(" ", "https://eupl.eu")));
    }

    @Test
    void keysSayWhoseTheyAreAndHowLongTheyHold() {
        var key = new TrustedKey("AB", "", Instant.EPOCH, Instant.parse("2030-06-15T12:00:00Z"), false,
                TrustedKey.Origin.POLICY, null);
        assertEquals("Schlüssel ohne Namen", Note.name(key));
        assertEquals("von Ihrer IT vorgegeben", Note.origin(key));
        assertEquals("bis 15.06.2030", Note.validity(key));
        assertEquals("widerrufen", Note.validity(
                new TrustedKey("AB", "A", Instant.EPOCH, null, true, TrustedKey.Origin.USER, null)));
        assertEquals("unbegrenzt", Note.validity(
                new TrustedKey("AB", "A", Instant.EPOCH, null, false, TrustedKey.Origin.USER, null)));
    }

    @Test
    void aNoteOfUpdatesIsShort() {
        var one = Samples.offer("a", "Ausfall", State.UPDATE, null);
        assertEquals("", Updates.note(List.of()));
        assertEquals("Neue Version: Ausfall 1.2.0", Updates.note(List.of(one)));
        assertEquals("2 neue Versionen", Updates.note(List.of(one, one)));
        assertFalse(Updates.note(List.of(one)).contains("2026"));
    }
}
