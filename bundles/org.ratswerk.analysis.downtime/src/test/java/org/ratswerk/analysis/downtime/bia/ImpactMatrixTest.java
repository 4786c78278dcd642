package org.ratswerk.analysis.downtime.bia;

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
import org.ratswerk.analysis.downtime.engine.Mtpd;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.PreAnalysisResult;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessKind;

class ImpactMatrixTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private static final int TASK = 0;
    private static final int LAW = 1;
    private static final int FINANCE = 2;
    // default horizons: 4, 24, 72, 168, 336, 720 hours
    private static final int H4 = 0;
    private static final int H24 = 1;
    private static final int H72 = 2;
    private static final int H168 = 3;

    private final Locale locale = Locale.getDefault();
    private AdministrationModel model;
    private Process process;
    private Editing editing;
    private ImpactMatrix matrix;

    @BeforeEach
    void makeProcess() {
        Locale.setDefault(Locale.GERMANY);
        model = new AdministrationModel(null, named(FACTORY.createAdministration(), "a", "Stadt"),
                named(FACTORY.createProcessRegister(), "ps", null), named(FACTORY.createLandscape(), "l", null),
                named(FACTORY.createContinuityRegister(), "r", null), List.of(), List.of());
        process = named(FACTORY.createProcess(), "p", "Gewerbe anmelden");
        model.processes().add(process);
        editing = new Editing(model);
        matrix = new ImpactMatrix(model, process);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static <T extends Element> T named(T element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }

    @Test
    void digitsRateAndTheTimeFollowsAsItIsTyped() {
        assertEquals(6, matrix.categories().size());
        assertEquals(AnalysisSettings.DEFAULT_HORIZONS, matrix.horizons());
        assertEquals("Noch nicht bewertet: Wie lange der Prozess ausfallen darf, ist nicht bekannt.",
                matrix.outcome().sentence());

        assertTrue(matrix.type(editing, LAW, H24, '2'));
        assertEquals(Mtpd.Source.NONE, matrix.outcome().source());
        assertEquals("Keine Grenze: Keine Bewertung erreicht die Stufe 3, die nicht mehr tolerierbar wäre.",
                matrix.outcome().sentence());

        assertTrue(matrix.type(editing, LAW, H72, '3'));
        assertEquals(Duration.ofHours(72), matrix.outcome().mtpd());
        matrix.setReason(editing, LAW, H72, "Frist läuft ab");
        assertEquals("Höchstens 3 Tage: Dann erreicht der Schaden in der Kategorie „Gesetze und Verträge“ die Stufe 3, "
                + "die nicht tolerierbar ist. Begründung: Frist läuft ab", matrix.outcome().sentence());
        assertTrue(matrix.cell(LAW, H72).decides());
        assertFalse(matrix.cell(LAW, H24).decides());

        assertTrue(matrix.type(editing, TASK, H24, '4'));
        assertEquals(Duration.ofHours(24), matrix.outcome().mtpd());
        assertTrue(matrix.type(editing, TASK, H24, '0'));
        assertEquals(Duration.ofHours(72), matrix.outcome().mtpd());
        assertEquals(2, process.getImpact().getRatings().size());

        assertFalse(matrix.type(editing, TASK, H24, '5'));
        assertFalse(matrix.type(editing, TASK, H24, 'x'));
        assertThrows(IllegalArgumentException.class, () -> matrix.setReason(editing, TASK, H4, "warum"));
        editing.undo();
        matrix.refresh();
        assertEquals(4, matrix.cell(TASK, H24).level());
    }

    @Test
    void damageThatFallsIsMarkedAndTheHighestCounts() {
        matrix.setLevel(editing, FINANCE, H24, 3);
        matrix.setLevel(editing, FINANCE, H72, 1);
        matrix.setLevel(editing, TASK, H168, 2);
        assertTrue(matrix.cell(FINANCE, H72).falls());
        assertEquals(3, matrix.cell(FINANCE, H72).effective());
        assertTrue(matrix.cell(FINANCE, H72).intolerable());
        assertEquals(List.of(0, 3, 3, 3), List.of(matrix.worst(H4), matrix.worst(H24), matrix.worst(H72),
                matrix.worst(H168)));
        assertEquals("„Finanzen“ fällt auf Stufe 1 (Horizont 3 Tage); es zählt Stufe 3, weil ein Schaden nicht kleiner wird, "
                + "wenn der Ausfall länger dauert.", matrix.outcome().hints().getFirst());
        matrix.setLevelFrom(editing, FINANCE, H72, 4);
        assertFalse(matrix.cell(FINANCE, H72).falls());
        assertEquals(4, matrix.cell(FINANCE, 5).level());
    }

    @Test
    void timesByHandAndCriticalPeriodsTakeTheirPlace() {
        matrix.setLevel(editing, TASK, H72, 3);
        editing.run("Zeit", () -> process.getImpact().setManualMtpd(Duration.ofHours(168)));
        assertEquals(Duration.ofHours(168), matrix.outcome().mtpd());
        assertEquals(Duration.ofHours(72), matrix.outcome().computed());
        assertTrue(matrix.outcome().hints()
                .contains("Die von Hand festgelegte Zeit (7 Tage) ist länger als die bewertete (3 Tage)."));
        assertTrue(matrix.outcome().hints().contains("Die von Hand festgelegte Zeit braucht eine Begründung."));
        editing.run("Zeitraum", () -> {
            var period = FACTORY.createCriticalPeriod();
            period.setFrom(LocalDate.of(2027, 9, 12));
            period.setTo(LocalDate.of(2027, 9, 13));
            period.setRepeat(PeriodRepeat.NONE);
            period.setMtpd(Duration.ofHours(4));
            period.setReason("Wahl");
            process.getImpact().getCriticalPeriods().add(period);
        });
        assertEquals(Mtpd.Source.PERIOD, matrix.outcome().source());
        assertEquals("Höchstens 4 h: Das gilt im kritischen Zeitraum vom 12.09.2027 bis 13.09.2027. Begründung: Wahl",
                matrix.outcome().sentence());
    }

    @Test
    void ratingsAreCopiedFromAnotherProcess() {
        Process other = rated("q", "Gewerbe abmelden", 3);
        assertEquals(1, matrix.copyFrom(editing, other, true));
        assertEquals(3, matrix.cell(TASK, H24).level());
        assertEquals("so", matrix.cell(TASK, H24).reason());
        assertEquals(0, matrix.copyFrom(editing, process, true));
        editing.undo();
        matrix.refresh();
        assertEquals(0, matrix.cell(TASK, H24).level());
    }

    private Process rated(String id, String name, int level) {
        Process made = named(FACTORY.createProcess(), id, name);
        editing.run("neu", () -> model.processes().add(made));
        var others = new ImpactMatrix(model, made);
        others.setLevel(editing, TASK, H24, level);
        others.setReason(editing, TASK, H24, "so");
        return made;
    }

    @Test
    void processesAreAlikeByKeysNameUnitAndKind() {
        OrganisationalUnit unit = named(FACTORY.createOrganisationalUnit(), "u", "Ordnungsamt");
        Process abmelden = rated("q1", "Gewerbe abmelden", 3);
        Process hund = rated("q2", "Hundesteuer festsetzen", 3);
        Process same = rated("q3", "Etwas ganz anderes", 1);
        editing.run("Profil", () -> {
            model.administration().getUnits().add(unit);
            process.setUnit(unit);
            abmelden.setUnit(unit);
            process.setKind(ProcessKind.CORE);
            abmelden.setKind(ProcessKind.CORE);
            process.getKeys().add("99050012104000");
            same.getKeys().add("99050012104001");
        });
        var matches = SimilarProcesses.of(model, process, true, 10);
        assertEquals(List.of(abmelden), matches.stream().map(SimilarProcesses.Match::process).toList());
        assertEquals("ähnlicher Name, gleiche Organisationseinheit, gleiche Art", matches.getFirst().why());
        editing.run("Schlüssel", () -> same.getKeys().add("99050012104000"));
        assertEquals(List.of("q1"), ids(SimilarProcesses.of(model, process, true, 1)));
        assertFalse(ids(SimilarProcesses.of(model, process, true, 10)).contains(hund.getId()));
    }

    private static List<String> ids(List<SimilarProcesses.Match> matches) {
        return matches.stream().map(match -> match.process().getId()).toList();
    }

    @Test
    void ratingsFarFromThoseOfLikeProcessesAreOutliers() {
        var like = List.of(rated("q1", "A", 1), rated("q2", "B", 2), rated("q3", "C", 1));
        matrix.setLevel(editing, TASK, H24, 3);
        var outliers = SimilarProcesses.outliers(model, process, like);
        assertEquals(1, outliers.size());
        assertEquals("„Aufgabenerfüllung“ hat die Stufe 3 (Horizont 24 h); üblich ist bei 3 ähnlichen Prozessen die Stufe 1.",
                outliers.getFirst().sentence());
        matrix.setLevel(editing, TASK, H24, 2);
        assertEquals(List.of(), SimilarProcesses.outliers(model, process, like));
        assertEquals(List.of(), SimilarProcesses.outliers(model, process, like.subList(0, 2)));
    }

    @Test
    void aTimeFarFromThatOfLikeProcessesIsAnOutlier() {
        var like = List.of(rated("q1", "A", 3), rated("q2", "B", 3), rated("q3", "C", 4));
        matrix.setLevel(editing, TASK, H168, 3);
        assertEquals(List.of("7 Tage ist viel länger als üblich: 3 ähnliche Prozesse dürfen meist 24 h ausfallen."),
                SimilarProcesses.outliers(model, process, like).stream().map(SimilarProcesses.Outlier::sentence).toList());
    }

    @Test
    void presetsKeepWhatIsRated() {
        assertEquals(List.of(), ImpactPresets.apply(editing, ImpactPresets.categories().getFirst()));
        assertEquals(6, model.administration().getSettings().getDamageCategories().size());
        assertEquals(4, model.administration().getSettings().getDamageCategories().getFirst().getLevels().size());
        matrix.refresh();
        matrix.setLevel(editing, 4, H24, 2);
        assertEquals(List.of("safety"), ImpactPresets.apply(editing, ImpactPresets.categories().get(1)).stream()
                .map(Element::getId).toList());
        assertEquals(List.of("task", "law", "finance", "reputation", "safety"), model.administration().getSettings()
                .getDamageCategories().stream().map(Element::getId).toList());
        assertEquals(0, ImpactPresets.apply(editing, ImpactPresets.horizons().get(2)));
        assertEquals(List.of(24L, 168L, 720L),
                model.administration().getSettings().getHorizons().stream().map(Duration::toHours).toList());
        assertEquals(1, ImpactPresets.apply(editing, new ImpactPresets.Horizons("x", "x", "x",
                List.of(Duration.ofHours(4)))));
        matrix.refresh();
        assertEquals(List.of(Duration.ofHours(4), Duration.ofHours(24)), matrix.horizons());
        assertFalse(matrix.isCurrent(1));
    }

    @Test
    void theYearShowsWhenLessIsTolerable() {
        editing.run("Zeiträume", () -> {
            process.setImpact(FACTORY.createBusinessImpact());
            period("2026-01-18", "2026-01-24", PeriodRepeat.MONTHLY, 24);
            period("2026-12-14", "2026-12-31", PeriodRepeat.YEARLY, 72);
            period("2027-09-20", "2027-09-20", PeriodRepeat.NONE, 4);
        });
        var year = CriticalYear.of(process, 2027);
        // twelve months, September cut in three by the election, December followed and preceded by the year's end
        assertEquals(List.of("2027-09-18 2027-09-19 24", "2027-09-20 2027-09-20 4", "2027-09-21 2027-09-24 24"),
                year.stream().filter(each -> each.from().getMonthValue() == 9).map(ImpactMatrixTest::text).toList());
        assertEquals(List.of("2027-12-14 2027-12-17 72", "2027-12-18 2027-12-24 24", "2027-12-25 2027-12-31 72"),
                year.stream().filter(each -> each.from().getMonthValue() == 12).map(ImpactMatrixTest::text).toList());
        assertEquals(10 + 3 + 3, year.size());
    }

    private void period(String from, String to, PeriodRepeat repeat, int hours) {
        var period = FACTORY.createCriticalPeriod();
        period.setFrom(LocalDate.parse(from));
        period.setTo(LocalDate.parse(to));
        period.setRepeat(repeat);
        period.setMtpd(Duration.ofHours(hours));
        process.getImpact().getCriticalPeriods().add(period);
    }

    private static String text(CriticalYear.Stretch stretch) {
        return stretch.from() + " " + stretch.to() + " " + stretch.mtpd().toHours();
    }

    @Test
    void thePreliminaryAnalysisNeedsAReason() throws InputException {
        assertEquals(PreAnalysisResult.OPEN, PreAnalysis.result(process));
        assertEquals(PreAnalysisResult.OPEN, new PreAnalysis(model).suggest(process).result());
        assertThrows(InputException.class, () -> PreAnalysis.decide(editing, List.of(process),
                PreAnalysisResult.EXCLUDED, " ", null, LocalDate.of(2027, 1, 1)));
        PreAnalysis.decide(editing, List.of(process), PreAnalysisResult.EXCLUDED, "nur intern", null,
                LocalDate.of(2027, 1, 1));
        assertEquals(PreAnalysisResult.EXCLUDED, PreAnalysis.result(process));
        assertEquals("nur intern", process.getImpact().getPreAnalysisReason());
        editing.run("Profil", () -> process.setCaseVolume(5000L));
        var suggestion = new PreAnalysis(model).suggest(process);
        assertEquals(PreAnalysisResult.INCLUDED, suggestion.result());
        assertEquals("5.000 Fälle im Jahr", suggestion.reason());
        var row = new PreAnalysis(model).table().rows().getFirst();
        assertEquals("p", row.elementId());
        assertEquals("nur intern", ((org.ratswerk.core.result.Value.Text) row.cells().get(3).value()).text());
    }
}
