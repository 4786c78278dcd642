package org.ratswerk.ui.downtime.model.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.downtime.bia.ImpactPresets;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.PreAnalysisResult;
import org.ratswerk.model.Process;

class ManyProcessesTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);

    private final Locale locale = Locale.getDefault();
    private Town town;

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
        town = new Town("Wahl durchführen", "Abfall holen", "Gewerbe anmelden");
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    @Test
    void aGridHasARowForEachProcessByName() {
        town.rate(town.process(0), town.law, 1, 2, 3);
        var grid = new RatingsGrid(town.editing);
        assertEquals(List.of("Abfall holen", "Gewerbe anmelden", "Wahl durchführen"),
                List.of(grid.name(0), grid.name(1), grid.name(2)));
        assertEquals("3 Prozesse, 1 davon bewertet", grid.summary());
        assertEquals("", grid.cell(2, 2).text());
        grid.setCategory(1);
        assertEquals("3", grid.cell(2, 2).text());
        assertEquals("3 Tage", grid.mtpd(2));
        assertTrue(grid.type(0, 1, '4'));
        grid.refresh();
        assertEquals("24 h", grid.mtpd(0));
        assertEquals("Abfall holen: Recht, 24 h: Stufe 4; nicht tolerierbar; bestimmt die tolerierbare Ausfallzeit",
                grid.cellName(0, 1));
        grid.setCategory(RatingsGrid.WORST);
        assertEquals("4", grid.cell(0, 1).text());
        assertFalse(grid.type(0, 1, '1'));
        grid.setCategory(1);
        grid.clear(0, 1);
        assertEquals("", grid.mtpd(0));
        grid.setWords("wahl");
        assertEquals(List.of(town.process(0)), grid.processes());
    }

    @Test
    void aGridOverAnAdministrationWithoutSettingsOffersTheDefaultCategories() {
        town.editing.run("none", () -> town.model.administration().setSettings(null));
        var grid = new RatingsGrid(town.editing);
        assertEquals(6, grid.categories().size());
        assertEquals(6, grid.horizons().size());
        assertTrue(grid.type(0, 0, '3'));
        grid.refresh();
        assertEquals("3", grid.cell(0, 0).text());
        assertEquals("4 h", grid.mtpd(0));
    }

    @Test
    void processesThatAreNotToBeRatedAreLeftOut() throws InputException {
        var list = new PreAnalysisList(town.editing);
        assertEquals("0 werden bewertet, 0 nicht, 3 sind offen", list.summary());
        list.decide(list.lines().subList(0, 1), PreAnalysisResult.EXCLUDED, "Ein Dritter macht das.", TODAY);
        list.refresh();
        assertEquals("0 werden bewertet, 1 nicht, 2 sind offen", list.summary());
        assertEquals("Ein Dritter macht das.", list.lines().getFirst().reason());
        assertEquals(TODAY, town.process(1).getImpact().getPreAnalysisOn());
        var grid = new RatingsGrid(town.editing);
        assertEquals(2, grid.processes().size());
        grid.setExcludedToo(true);
        assertEquals(3, grid.processes().size());
        list.setOnly(PreAnalysisResult.EXCLUDED);
        assertEquals(List.of("Abfall holen"), list.lines().stream().map(PreAnalysisList.Line::name).toList());
        list.setOnly(null);
        list.setWords("dritter");
        assertEquals(1, list.lines().size());
        assertThrows(InputException.class, () -> list.decide(list.lines(), PreAnalysisResult.INCLUDED, " ", TODAY));
    }

    @Test
    void suggestionsAreAcceptedWithTheirReasons() {
        town.editing.run("cases", () -> town.process(2).setCaseVolume(1200L));
        var list = new PreAnalysisList(town.editing);
        assertEquals("1.200 Fälle im Jahr", PreAnalysisList.proposedReason(list.lines()));
        assertEquals(1, list.accept(list.lines(), TODAY));
        assertEquals(PreAnalysisResult.INCLUDED, town.process(2).getImpact().getPreAnalysis());
        assertEquals("1.200 Fälle im Jahr", town.process(2).getImpact().getPreAnalysisReason());
        town.editing.undo();
        list.refresh();
        assertEquals("0 werden bewertet, 0 nicht, 3 sind offen", list.summary());
    }

    @Test
    void aPresetSaysBeforeWhatItChanges() {
        town.rate(town.process(0), town.law, 1, 2, 3);
        var other = Town.named(Town.FACTORY.createDamageCategory(), "x", "Umwelt");
        town.editing.run("other", () -> town.model.administration().getSettings().getDamageCategories().add(other));
        var coarse = ImpactPresets.horizons().stream().filter(each -> each.id().equals("coarse")).findFirst().orElseThrow();
        var standard = ImpactPresets.categories().stream().filter(each -> each.id().equals("standard")).findFirst()
                .orElseThrow();
        assertTrue(new PresetPlan(null, null).isEmpty());
        var plan = new PresetPlan(coarse, standard);
        assertEquals(List.of("Horizonte künftig: 24 h, 7 Tage, 30 Tage.",
                "2 Bewertungen von 1 Prozessen liegen bei anderen Horizonten; sie bleiben und zählen weiter.",
                "Neue Schadenskategorien, mit Bezeichnung und Bedeutung der vier Stufen: Finanzen, Ansehen.",
                "Bezeichnung und Bedeutung der vier Stufen werden ergänzt: Aufgaben, Recht.", "Entfällt: Umwelt."),
                plan.preview(town.model));
        plan.apply(town.editing);
        var settings = town.model.administration().getSettings();
        assertEquals(List.of(Duration.ofHours(24), Duration.ofHours(168), Duration.ofHours(720)), settings.getHorizons());
        assertEquals(List.of("task", "law", "finance", "reputation"),
                settings.getDamageCategories().stream().map(category -> category.getId()).toList());
        assertEquals(List.of("Die Schadenskategorien sind schon so."), new PresetPlan(null, standard).preview(town.model));
        town.editing.undo();
        assertEquals(3, settings.getHorizons().size());
        assertEquals(Duration.ofHours(4), settings.getHorizons().getFirst());
    }

    @Test
    void aYearHasANumberOnEachCriticalDay() {
        Process process = town.process(0);
        assertEquals("Im Jahr 2027 gibt es keinen kritischen Zeitraum.", YearPicture.of(process, 2027).summary());
        town.editing.run("period", () -> {
            process.setImpact(Town.FACTORY.createBusinessImpact());
            var period = Town.FACTORY.createCriticalPeriod();
            period.setFrom(LocalDate.of(2028, 3, 1));
            period.setTo(LocalDate.of(2028, 3, 14));
            period.setRepeat(PeriodRepeat.NONE);
            period.setMtpd(Duration.ofHours(4));
            period.setReason("Kommunalwahl");
            process.getImpact().getCriticalPeriods().add(period);
        });
        assertEquals(2028, YearPicture.firstYear(process, TODAY));
        var year = YearPicture.of(process, 2028);
        assertEquals(0, year.number(2, 29));
        assertEquals(1, year.number(3, 1));
        assertEquals(1, year.number(3, 14));
        assertEquals(0, year.number(3, 15));
        assertEquals("01.03.2028 bis 14.03.2028: höchstens 4 h – Kommunalwahl", year.lines().getFirst().text());
        assertEquals("Kritische Zeiträume im Jahr 2028: " + year.lines().getFirst().text() + ".", year.summary());
        assertEquals(List.of(), YearPicture.of(process, 2027).lines());
    }

    @Test
    void aPeriodOfEachMonthIsToldOnce() {
        Process process = town.process(0);
        town.editing.run("period", () -> {
            process.setImpact(Town.FACTORY.createBusinessImpact());
            var period = Town.FACTORY.createCriticalPeriod();
            period.setFrom(LocalDate.of(2026, 1, 18));
            period.setTo(LocalDate.of(2026, 1, 24));
            period.setRepeat(PeriodRepeat.MONTHLY);
            period.setMtpd(Duration.ofHours(24));
            process.getImpact().getCriticalPeriods().add(period);
        });
        var year = YearPicture.of(process, 2027);
        assertEquals("jeden Monat vom 18. bis 24.: höchstens 24 h", year.lines().getFirst().text());
        assertEquals(1, year.number(2, 18));
        assertEquals(1, year.number(12, 24));
        assertEquals(0, year.number(12, 25));
    }
}
