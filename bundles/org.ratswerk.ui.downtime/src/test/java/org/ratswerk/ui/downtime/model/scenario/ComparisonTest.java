package org.ratswerk.ui.downtime.model.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.Progress;

class ComparisonTest {
    private final Locale before = Locale.getDefault();
    private final Town town = new Town();

    @BeforeEach
    void prepare() {
        Locale.setDefault(Locale.GERMANY);
        town.scenario();
    }

    @AfterEach
    void language() {
        Locale.setDefault(before);
    }

    private KeptOutcome now() {
        return KeptOutcome.of("Jetzt", ScenarioState.compute(town.editing, "scenario", Progress.NONE).outcome());
    }

    private static String text(Comparison.Row row) {
        return String.join("|", row.name(), row.before(), row.now(), row.difference(), row.verdict().word());
    }

    @Test
    void aShorterRecoveryIsSeenProcessByProcess() {
        KeptOutcome kept = now().kept(LocalDateTime.of(2027, 3, 1, 9, 30));
        assertEquals("Jetzt, gemerkt am 01.03.2027 09:30", kept.title());
        town.editing.run("faster", () -> {
            town.room.setRecoveryTime(Duration.ofHours(6));
            town.register.setName("Melderegister");
        });
        var comparison = Comparison.of(kept, now());
        assertEquals(List.of("Reisepass|14 h, überschritten, noch zu retten|10 h, eingehalten|−4 h|rechtzeitig",
                "Akte|12 h, eingehalten|8 h, eingehalten|−4 h|früher wieder da"),
                comparison.rows().stream().map(ComparisonTest::text).toList());
        assertEquals("2 früher wieder da, 0 später, 0 unbekannt, 0 unverändert. Länger als tolerierbar: 0 statt 1.",
                comparison.summary());
        String why = comparison.rows().getFirst().why().get();
        assertTrue(why.startsWith("Jetzt:\n„Reisepass“ fällt 10 h aus."), why);
        String old = why.substring(why.indexOf("gemerkt"));
        assertTrue(old.contains("„Reisepass“ fällt 14 h aus.") && old.contains("Register")
                && !old.contains("Melderegister"), "as it was then: " + old);
        assertEquals(comparison.rows(), comparison.differing());
    }

    @Test
    void whatIsUnknownOrNotHitIsSaid() {
        KeptOutcome kept = now();
        town.editing.run("unknown", () -> {
            town.archive.setRecoveryTime(null);
            town.register.setLocation(null);
        });
        var rows = Comparison.of(kept, now()).rows();
        assertEquals(List.of("Akte|12 h, eingehalten|unbekannt||unbekannt",
                "Reisepass|14 h, überschritten, noch zu retten|nicht betroffen|−14 h|rechtzeitig"),
                rows.stream().map(ComparisonTest::text).toList());
        assertTrue(rows.get(1).why().get().contains("Der Prozess ist nicht betroffen."));
    }

    @Test
    void theSameIsAsBefore() {
        var comparison = Comparison.of(now(), now());
        assertEquals(List.of(), comparison.differing());
        assertEquals(2, comparison.rows().size());
        assertEquals("0 früher wieder da, 0 später, 0 unbekannt, 2 unverändert. Länger als tolerierbar: 1 statt 1.",
                comparison.summary());
    }

    @Test
    void oneOutcomeIsKeptPerScenario() {
        var kept = new KeptOutcomes();
        Path folder = Path.of("stadt");
        assertFalse(kept.of(folder, "scenario").isPresent());
        kept.keep(folder, "scenario", now());
        KeptOutcome second = now();
        kept.keep(folder, "scenario", second);
        assertEquals(second, kept.of(folder, "scenario").orElseThrow());
        assertFalse(kept.of(Path.of("dorf"), "scenario").isPresent());
        assertFalse(kept.of(folder, "other").isPresent());
    }
}
