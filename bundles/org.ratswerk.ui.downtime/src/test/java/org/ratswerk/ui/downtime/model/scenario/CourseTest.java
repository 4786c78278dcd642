package org.ratswerk.ui.downtime.model.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.Progress;
import org.ratswerk.model.FailureScenario;

/** What the pages say about a scenario; the times follow by hand from what is said about the town. */
class CourseTest {
    private final Locale before = Locale.getDefault();
    private final Town town = new Town();
    private FailureScenario scenario;

    @BeforeEach
    void prepare() {
        Locale.setDefault(Locale.GERMANY);
        scenario = town.scenario();
    }

    @AfterEach
    void language() {
        Locale.setDefault(before);
    }

    private ScenarioState state() {
        return ScenarioState.compute(town.editing, "scenario", Progress.NONE);
    }

    private List<String> summary() {
        return ScenarioSummary.of(town.model, scenario);
    }

    private static String text(Group group) {
        return group.title() + group.lines().stream().map(line -> "|" + line.name() + ", " + line.when() + ", " + line.state())
                .reduce("", String::concat);
    }

    @Test
    void figuresAndListsSayWhatHappens() {
        var course = state().course();
        assertEquals(List.of("2", "1", "1", "0"), course.figures().stream().map(Figure::value).toList());
        assertEquals(List.of("Prozesse betroffen", "länger als tolerierbar", "noch zu retten", "unbekannt"),
                course.figures().stream().map(Figure::label).toList());
        assertEquals("dazu 3 Ressourcen", course.figures().getFirst().note());
        assertEquals("der erste bis 12 h", course.figures().get(2).note());
        assertEquals("Trifft die Verwaltung zuerst (2)|Reisepass, untragbar nach 12 h, überschritten, noch zu retten"
                + "|Akte, untragbar nach 48 h, eingehalten", text(course.groups().getFirst()));
        assertEquals("Noch zu retten (1)|Reisepass, zu handeln innerhalb von 12 h, überschritten, noch zu retten",
                text(course.groups().get(1)));
        assertEquals(List.of(), course.groups().get(2).lines());
        assertTrue(course.groups().getFirst().lines().getFirst().why().get().startsWith(
                "„Reisepass“ fällt 14 h aus. Tolerierbar sind 12 h: 2 h zu lang. Zum Handeln bleibt Zeit bis 12 h nach dem"
                        + " Ereignis.\n\n"));
        assertEquals(course.why("files"), course.groups().getFirst().lines().get(1).why().get());
        assertTrue(course.why("files").startsWith("„Akte“ fällt 12 h aus. Tolerierbar sind 48 h: Es bleiben 36 h Reserve."));
    }

    @Test
    void withADateTimesAreDates() {
        town.editing.run("at", () -> scenario.setAt("2027-03-31T08:00"));
        assertEquals("untragbar nach 12 h (31.03.2027 20:00)",
                state().course().groups().getFirst().lines().getFirst().when());
    }

    @Test
    void whatIsUnknownNamesWhatIsMissing() {
        town.editing.run("unknown", () -> town.archive.setRecoveryTime(null));
        var course = state().course();
        assertEquals("1", course.figures().get(3).value());
        assertEquals("dazu eine Ressource", course.figures().get(3).note());
        assertEquals("Akte, Es fehlt die Wiederherstellungszeit von: Archiv, unbekannt",
                text(course.groups().get(2)).split("\\|")[1]);
        assertTrue(course.why("files").startsWith("Wann „Akte“ wieder da ist, ist unbekannt. Bitte klären Sie die"
                + " Wiederherstellungszeit von: Archiv."));
    }

    @Test
    void nothingAndFaultsAreNoOutcome() {
        town.editing.run("at", () -> scenario.setAt("irgendwann"));
        var faulty = state();
        assertNull(faulty.outcome());
        assertEquals("„irgendwann“ ist kein Zeitpunkt. Bitte in der Form 2027-03-31 oder 2027-03-31T08:00 angeben.",
                faulty.fault());
        assertEquals(List.of(faulty.fault()), summary());
        town.editing.run("empty", () -> {
            scenario.setAt(null);
            scenario.getContainers().clear();
        });
        var empty = state();
        assertNull(empty.fault());
        assertNull(empty.course());
        assertNotEquals(faulty.revision(), empty.revision());
        assertTrue(summary().getFirst().startsWith("Noch fällt nichts aus."));
    }

    @Test
    void theSummarySaysWhatTheFieldsMean() {
        assertEquals("3 Elemente fallen aus: Serverraum mit allem darin (ein IT-System, eine Komponente).",
                summary().getFirst());
        assertEquals("Ohne Zeitpunkt zählt jede Stunde als Arbeitszeit, und für jeden Prozess gilt seine kürzeste"
                + " tolerierbare Ausfallzeit.", summary().get(1));
        town.editing.run("more", () -> {
            scenario.getFailed().add(town.team);
            scenario.setAt("2027-03-31T08:00");
            scenario.setLasting(Duration.ofDays(42));
        });
        assertEquals("4 Elemente fallen aus: Serverraum mit allem darin (ein IT-System, eine Komponente); Team IT.",
                summary().getFirst());
        assertEquals("Es geschieht am Mittwoch, 31. März 2027 um 08:00 Uhr: Teams und Dienstleister arbeiten nur in ihren"
                + " Arbeitszeiten, und kritische Zeiträume zählen.", summary().get(1));
        assertEquals("Mindestens 42 Tage ohne: Serverraum.", summary().get(2));
        town.editing.run("all", () -> scenario.setEverything(true));
        assertEquals("Alle 4 Elemente fallen aus: ein IT-System, eine Komponente, ein Standort, eine Personalgruppe.",
                summary().getFirst());
        town.editing.run("alone", () -> {
            scenario.setEverything(false);
            scenario.getContainers().clear();
        });
        assertEquals("Ein Element fällt aus: Team IT.", summary().getFirst());
        assertEquals("Die Dauer gilt nur für Standorte und Dienstleister; hier ist keiner gewählt.", summary().get(2));
    }
}
