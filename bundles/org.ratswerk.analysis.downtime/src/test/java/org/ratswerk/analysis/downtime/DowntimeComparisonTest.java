package org.ratswerk.analysis.downtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.Progress;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.Process;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Resource;

/** What is different between two states, on the worked example of the contract, changed by hand. */
class DowntimeComparisonTest {
    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void german() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void back() {
        Locale.setDefault(locale);
    }

    private static Table compare(Consumer<Landscapes> change) {
        Landscapes before = Landscapes.workedExample();
        Landscapes now = Landscapes.workedExample();
        change.accept(now);
        return DowntimeComparison.of(before.model, now.model, Progress.NONE);
    }

    private static Table back(Consumer<Landscapes> change) {
        Landscapes before = Landscapes.workedExample();
        Landscapes now = Landscapes.workedExample();
        change.accept(before);
        return DowntimeComparison.of(before.model, now.model, Progress.NONE);
    }

    private static String cell(Table table, String id, String column) {
        int index = table.columns().stream().map(Table.Column::key).toList().indexOf(column);
        return Values.machine(table.rows().stream().filter(row -> row.elementId().equals(id)).findFirst().orElseThrow()
                .cells().get(index).value());
    }

    private static List<String> ids(Table table) {
        return table.rows().stream().map(Table.Row::elementId).toList();
    }

    private static Process process(Landscapes town) {
        return town.model.processes().getFirst();
    }

    private static Resource resource(Landscapes town, String id) {
        return town.model.resources().stream().filter(each -> each.getId().equals(id)).findFirst().orElseThrow();
    }

    private static Requirement requirement(Landscapes town, int index) {
        return (Requirement) town.model.dependencies().get(index);
    }

    @Test
    void sameStatesHaveNoDifference() {
        Table table = compare(now -> { });
        assertEquals(List.of(), table.rows());
        assertEquals(List.of("Es hat sich weder eine geforderte oder erreichbare Wiederanlaufzeit noch eine tolerierbare "
                + "Ausfallzeit geändert."), table.notes());
    }

    @Test
    void whatChangesNoFigureIsNoDifference() {
        assertEquals(List.of(), compare(now -> {
            resource(now, "meso").setDescription("Anderer Text");
            // Netz A and B are back long before the database is
            resource(now, "netz-a").setRestartTime(Duration.ofHours(3));
        }).rows());
    }

    @Test
    void aShorterTolerableDowntimeReachesDownTheChain() {
        Table table = compare(now -> process(now).getImpact().setManualMtpd(Duration.ofHours(8)));
        // all gaps grow by the 16 hours that the tolerable downtime has shrunk by
        assertEquals(List.of("meldewesen", "meso", "db", "serverraum"), ids(table));
        assertEquals("„Name of meldewesen“ darf jetzt 8 h statt 24 h ausfallen (von Hand auf 8 h statt 24 h festgelegt).",
                cell(table, "meldewesen", "why"));
        assertEquals("24", cell(table, "meldewesen", "mtpd_before_h"));
        assertEquals("8", cell(table, "meldewesen", "mtpd_h"));
        assertEquals("25", cell(table, "meso", "required_before_h"));
        assertEquals("9", cell(table, "meso", "required_h"));
        assertEquals("62", cell(table, "meso", "rta_before_h"));
        assertEquals("62", cell(table, "meso", "rta_h"));
        assertEquals("37", cell(table, "meso", "gap_before_h"));
        assertEquals("53", cell(table, "meso", "gap_h"));
        assertEquals("16", cell(table, "meso", "difference_h"));
        assertEquals("„Name of meso“ muss jetzt in 9 h statt in 25 h wieder da sein: „Name of meldewesen“ darf jetzt 8 h "
                + "statt 24 h ausfallen (von Hand auf 8 h statt 24 h festgelegt).", cell(table, "meso", "why"));
        assertEquals(List.of("4 Prozesse und Ressourcen haben andere Ergebnisse; keine ist schlechter bewertet, keine "
                + "besser."), table.notes());
    }

    @Test
    void theRatingThatMadeTheDifferenceIsNamed() {
        var law = ModelFactory.eINSTANCE.createDamageCategory();
        law.setId("law");
        law.setName("Gesetze und Verträge");
        Landscapes before = Landscapes.workedExample();
        process(before).getImpact().setManualMtpd(null);
        before.rating(process(before), law, 8, 2);
        before.rating(process(before), law, 24, 3);
        Landscapes now = Landscapes.workedExample();
        process(now).getImpact().setManualMtpd(null);
        now.rating(process(now), law, 8, 3);
        now.rating(process(now), law, 24, 4);
        Table table = DowntimeComparison.of(before.model, now.model, Progress.NONE);
        assertEquals("„Name of meso“ muss jetzt in 9 h statt in 25 h wieder da sein: „Name of meldewesen“ darf jetzt 8 h "
                + "statt 24 h ausfallen (Auswirkung „Gesetze und Verträge“ bei 8 h von 2 auf 3 geändert).",
                cell(table, "meso", "why"));
        Table reverse = DowntimeComparison.of(now.model, before.model, Progress.NONE);
        assertEquals("„Name of meldewesen“ darf jetzt 24 h statt 8 h ausfallen (Auswirkung „Gesetze und Verträge“ bei 8 h "
                + "von 3 auf 2 geändert).", cell(reverse, "meldewesen", "why"));
        // by hand instead of by rating
        process(now).getImpact().setManualMtpd(Duration.ofHours(4));
        assertEquals("„Name of meldewesen“ darf jetzt 4 h statt 24 h ausfallen (von Hand auf 4 h festgelegt).",
                cell(DowntimeComparison.of(before.model, now.model, Progress.NONE), "meldewesen", "why"));
        assertEquals("„Name of meldewesen“ darf jetzt 24 h statt 4 h ausfallen (die von Hand festgelegten 4 h wurden "
                + "entfernt).", cell(DowntimeComparison.of(now.model, before.model, Progress.NONE), "meldewesen", "why"));
    }

    @Test
    void anotherToleranceLevelIsNamed() {
        var law = ModelFactory.eINSTANCE.createDamageCategory();
        law.setId("law");
        Landscapes before = Landscapes.workedExample();
        Landscapes now = Landscapes.workedExample();
        for (Landscapes town : List.of(before, now)) {
            process(town).getImpact().setManualMtpd(null);
            town.rating(process(town), law, 8, 2);
            town.rating(process(town), law, 24, 3);
        }
        now.model.administration().getSettings().setToleranceLevel(2);
        assertEquals("„Name of meldewesen“ darf jetzt 8 h statt 24 h ausfallen (nicht mehr tolerierbar ist ein Schaden jetzt "
                + "ab Stufe 2 statt ab Stufe 3).",
                cell(DowntimeComparison.of(before.model, now.model, Progress.NONE), "meldewesen", "why"));
    }

    @Test
    void aCriticalPeriodIsNamed() {
        Consumer<Landscapes> change = town -> town.period(process(town), "2027-03-01", "2027-03-14", PeriodRepeat.YEARLY,
                "4");
        assertEquals("„Name of meldewesen“ darf jetzt 4 h statt 24 h ausfallen (kritischer Zeitraum 01.03.2027 bis "
                + "14.03.2027 mit 4 h neu oder geändert).", cell(compare(change), "meldewesen", "why"));
        assertEquals("„Name of meldewesen“ darf jetzt 24 h statt 4 h ausfallen (kritischer Zeitraum 01.03.2027 bis "
                + "14.03.2027 mit 4 h entfernt oder geändert).", cell(back(change), "meldewesen", "why"));
    }

    @Test
    void aRequirementThatComesAndGoes() {
        Consumer<Landscapes> change = town -> resource(town, "netz-a").setRequiredRto(Duration.ofHours(2));
        assertEquals("„Name of netz-a“ muss jetzt in 2 h wieder da sein, vorher gab es keine Anforderung: für „Name of "
                + "netz-a“ ist jetzt eine Wiederanlaufzeit von 2 h festgelegt.", cell(compare(change), "netz-a", "why"));
        Table table = back(change);
        assertEquals(List.of("netz-a"), ids(table));
        assertEquals("gap", cell(table, "netz-a", "rating_before"));
        assertEquals("no requirement", cell(table, "netz-a", "rating"));
        assertEquals("Für „Name of netz-a“ gibt es keine Anforderung mehr (vorher 2 h): die für „Name of netz-a“ "
                + "festgelegte Wiederanlaufzeit von 2 h wurde entfernt.", cell(table, "netz-a", "why"));
    }

    @Test
    void bridgingAndRestartOnTheChainAreNamed() {
        Table table = compare(now -> {
            requirement(now, 0).setBridging(Duration.ofHours(1));
            resource(now, "meso").setRestartTime(Duration.ofHours(4));
        });
        assertEquals(List.of("db", "serverraum", "meso"), ids(table));
        assertEquals("„Name of db“ muss jetzt in 20 h statt in 24 h wieder da sein: „Name of meldewesen“ kommt jetzt 1 h "
                + "statt 2 h ohne „Name of meso“ aus; der Wiederanlauf von „Name of meso“ dauert jetzt 4 h statt 1 h.",
                cell(table, "db", "why"));
    }

    @Test
    void aRecoveryTimeReachesUpTheChain() {
        Table table = compare(now -> resource(now, "serverraum").setRecoveryTime(Duration.ofHours(4)));
        // serverraum 4, db 12, meso 18: all met now
        assertEquals(List.of("meso", "db", "serverraum"), ids(table).stream().sorted(
                java.util.Comparator.comparing(List.of("meso", "db", "serverraum")::indexOf)).toList());
        assertEquals("met", cell(table, "meso", "rating"));
        assertEquals("18", cell(table, "meso", "rta_h"));
        assertEquals("-44", cell(table, "meso", "difference_h"));
        assertEquals("„Name of meso“ ist jetzt nach 18 h statt nach 62 h wieder da: die Wiederherstellung von „Name of "
                + "serverraum“ dauert jetzt 4 h statt 48 h.", cell(table, "meso", "why"));
        assertEquals(List.of("3 Prozesse und Ressourcen haben andere Ergebnisse; keine ist schlechter bewertet, 3 besser."),
                table.notes());
        Table unknown = compare(now -> resource(now, "serverraum").setRecoveryTime(null));
        assertEquals("Wann „Name of meso“ wieder da ist, ist jetzt unbekannt (vorher nach 62 h): die "
                + "Wiederherstellungszeit von „Name of serverraum“ ist nicht mehr bekannt (vorher 48 h).",
                cell(unknown, "meso", "why"));
        assertEquals("unknown", cell(unknown, "meso", "rta_h"));
        assertEquals("", cell(unknown, "meso", "difference_h"));
    }

    @Test
    void theSlowestMemberThatIsNeededIsNamed() {
        // one of two is enough: the chain before runs through Netz A, the one now through Netz B
        Table table = compare(now -> {
            resource(now, "serverraum").setRecoveryTime(Duration.ZERO);
            resource(now, "db").setRecoveryTime(Duration.ZERO);
            resource(now, "netz-a").setRecoveryTime(Duration.ofHours(30));
            resource(now, "netz-b").setRecoveryTime(Duration.ofHours(90));
        });
        assertEquals("36", cell(table, "meso", "rta_h"));
        Landscapes before = Landscapes.workedExample();
        Landscapes now = Landscapes.workedExample();
        for (Landscapes town : List.of(before, now)) {
            resource(town, "serverraum").setRecoveryTime(Duration.ZERO);
            resource(town, "db").setRecoveryTime(Duration.ZERO);
            resource(town, "netz-b").setRecoveryTime(Duration.ofHours(20));
        }
        resource(now, "netz-a").setRecoveryTime(Duration.ofHours(30));
        Table slower = DowntimeComparison.of(before.model, now.model, Progress.NONE);
        assertEquals("„Name of meso“ ist jetzt nach 26 h statt nach 10 h wieder da: die Wiederherstellung von „Name of "
                + "netz-a“ dauert jetzt 30 h statt 4 h.", cell(slower, "meso", "why"));
        now.model.groups().getFirst().setRequired(2);
        assertTrue(cell(DowntimeComparison.of(before.model, now.model, Progress.NONE), "netz-a", "why")
                .contains("„Name of meso“ braucht „Name of netz-a“ jetzt ohne Ersatz"));
    }

    @Test
    void detectionIsNamedWhereItDecides() {
        Table table = compare(now -> now.model.administration().getSettings().setDetectionTime(Duration.ofHours(5)));
        assertTrue(ids(table).contains("netz-a"));
        assertEquals("„Name of netz-a“ ist jetzt nach 9 h statt nach 4 h wieder da: Detektion und Eskalation dauern jetzt "
                + "5 h statt 0 h.", cell(table, "netz-a", "why"));
        assertEquals("„Name of meso“ ist jetzt nach 67 h statt nach 62 h wieder da: Detektion und Eskalation dauern jetzt "
                + "5 h statt 0 h.", cell(table, "meso", "why"));
    }

    @Test
    void whatIsNewAndWhatIsGoneIsNamed() {
        Consumer<Landscapes> change = town -> {
            town.process("wahlen", "4", null);
            town.needs("wahlen", "db", null);
        };
        Table table = compare(change);
        assertEquals("„Name of wahlen“ ist neu.", cell(table, "wahlen", "why"));
        assertEquals("„Name of db“ muss jetzt in 4 h statt in 24 h wieder da sein: „Name of wahlen“ ist neu.",
                cell(table, "db", "why"));
        Table gone = back(change);
        assertEquals("„Name of wahlen“ gibt es nicht mehr.", cell(gone, "wahlen", "why"));
        assertEquals("„Name of db“ muss jetzt in 24 h statt in 4 h wieder da sein: „Name of wahlen“ gibt es nicht mehr.",
                cell(gone, "db", "why"));
        assertEquals("", cell(gone, "wahlen", "mtpd_h"));
        assertEquals("4", cell(gone, "wahlen", "mtpd_before_h"));
    }

    @Test
    void aNewDependencyIsNamed() {
        Table table = compare(now -> now.needs("meldewesen", "netz-a", "1"));
        assertEquals(List.of("netz-a"), ids(table));
        assertEquals("„Name of netz-a“ muss jetzt in 24 h wieder da sein, vorher gab es keine Anforderung: „Name of "
                + "meldewesen“ braucht jetzt „Name of netz-a“.", cell(table, "netz-a", "why"));
    }

    @Test
    void aCircleIsNamed() {
        // db needs meso as well: both count as one, whose restart is not subtracted between them
        Table table = compare(now -> now.needs("db", "meso", null));
        assertTrue(cell(table, "db", "why").contains("gehört jetzt zu einem Kreis, in dem alle einander brauchen"));
        assertEquals("25", cell(table, "db", "required_h"));
    }

    @Test
    void manyReasonsAreCut() {
        Table table = compare(now -> {
            process(now).getImpact().setManualMtpd(Duration.ofHours(20));
            process(now).setRestartTime(Duration.ofHours(2));
            requirement(now, 0).setBridging(Duration.ofHours(1));
            resource(now, "meso").setRestartTime(Duration.ofHours(2));
        });
        String why = cell(table, "db", "why");
        assertTrue(why.endsWith("; und weiteres."), why);
        assertFalse(why.contains("„Name of meso“ dauert"), why);
    }

    @Test
    void theKeyFiguresOfTheWorkedExample() {
        var figures = new DowntimeFigures();
        var values = figures.count(Landscapes.workedExample().model, Progress.NONE);
        assertEquals(figures.figures().stream().map(each -> each.id()).toList(), List.copyOf(values.keySet()));
        // MESO is the only IT system: 62 h instead of 25; alone the loss of the server room is too long
        assertEquals("met 0, gap 1, unknown 0, none 0, unanswered 1, worst_gap 37, breached 1, rated 1, unrated 0, "
                + "single_points 1", values.entrySet().stream()
                .map(entry -> entry.getKey() + " " + Values.machine(entry.getValue()))
                .collect(java.util.stream.Collectors.joining(", ")));
    }

    @Test
    void theExplanationShowsBothChains() {
        Table table = compare(now -> process(now).getImpact().setManualMtpd(Duration.ofHours(8)));
        String text = table.rows().get(1).cells().getLast().explanation().get();
        assertTrue(text.contains("Vorher:\n„Name of meso“ muss nach 25 h wieder da sein."), text);
        assertTrue(text.contains("Jetzt:\n„Name of meso“ muss nach 9 h wieder da sein."), text);
    }
}
