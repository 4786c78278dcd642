package org.ratswerk.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.Provider;
import org.ratswerk.model.Site;

class FieldTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    @TempDir
    private Path dir;
    private Editing editing;
    private Locale before;
    private OrganisationalUnit office;
    private OrganisationalUnit team;

    @BeforeEach
    void open() throws Exception {
        before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        AdministrationFolder.create(dir, "Neustadt");
        editing = new Editing(AdministrationFolder.open(dir, Progress.NONE));
        office = unit("u1", "33", "Bürgeramt", null);
        team = unit("u2", "33.1", "Meldewesen", office);
        unit("u3", "10", "Hauptamt", null);
    }

    @AfterEach
    void language() {
        Locale.setDefault(before);
    }

    private OrganisationalUnit unit(String id, String shortName, String name, OrganisationalUnit parent) {
        var unit = FACTORY.createOrganisationalUnit();
        unit.setId(id);
        unit.setShortName(shortName);
        unit.setName(name);
        unit.setParent(parent);
        editing.run("unit", () -> editing.model().administration().getUnits().add(unit));
        return unit;
    }

    private Object parse(EStructuralFeature feature, String text) throws InputException {
        return Field.of(feature).parse(text, editing);
    }

    @Test
    void everyFeatureHasAKindAndALabelInBothLanguages() {
        for (Locale locale : List.of(Locale.GERMANY, Locale.UK)) {
            Locale.setDefault(locale);
            ModelPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                    .flatMap(type -> Field.of(type).stream()).forEach(field -> {
                        assertTrue(!field.label().isBlank(), field.toString());
                        field.choices().forEach(choice -> assertTrue(!field.text(choice).isBlank(), field.toString()));
                    });
        }
    }

    @Test
    void durationsAreTypedFreely() throws InputException {
        var feature = Literals.DEPENDABLE__RESTART_TIME;
        assertEquals(Duration.ofHours(4), parse(feature, "4 h"));
        assertEquals(Duration.ofDays(3), parse(feature, "3 Tage"));
        assertEquals(Duration.ofMinutes(90), parse(feature, "90min"));
        assertEquals(Duration.ofMinutes(90), parse(feature, "1,5 Std."));
        assertEquals(Duration.ofMinutes(90), parse(feature, "1 h 30 min"));
        assertEquals(Duration.ofMinutes(90), parse(feature, "1:30"));
        assertEquals(Duration.ofHours(36), parse(feature, "36"));
        assertEquals(Duration.ofDays(14), parse(feature, "2 Wochen"));
        assertEquals(Duration.ZERO, parse(feature, "0"));
        assertEquals(Duration.ofDays(1000), parse(feature, "1.000 Tage"));
        assertEquals(Duration.ofHours(2), parse(feature, "PT2H"));
        assertEquals(null, parse(feature, "  "));
        for (String wrong : List.of("3 Tge", "bald", "4 h 3 Tage", "-4 h", "1 Monat", "4 h 5", "h", "1:75", "1..2 h")) {
            var fault = assertThrows(InputException.class, () -> parse(feature, wrong), wrong);
            assertEquals("„" + wrong + "“ ist keine Dauer. Bitte schreiben Sie zum Beispiel 4 h, 3 Tage oder 90 min.",
                    fault.getMessage());
        }
    }

    @Test
    void whatIsShownIsUnderstood() throws InputException {
        for (Locale locale : List.of(Locale.GERMANY, Locale.UK)) {
            Locale.setDefault(locale);
            for (long seconds : new long[] {0, 1, 59, 60, 61, 90, 3600, 5400, 7199, 7200, 7260, 86_400, 129_600, 259_200,
                2_592_000, 3_599_999_999L}) {
                Duration duration = Duration.ofSeconds(seconds);
                var field = Field.of(Literals.DEPENDABLE__RESTART_TIME);
                assertEquals(duration, field.parse(field.text(duration), editing), field.text(duration));
            }
            LocalDate date = LocalDate.of(2027, 3, 9);
            var field = Field.of(Literals.MEASURE__DUE);
            assertEquals(date, field.parse(field.text(date), editing));
            for (ProcessKind kind : ProcessKind.VALUES) {
                var choice = Field.of(Literals.PROCESS__KIND);
                assertEquals(kind, choice.parse(choice.text(kind), editing));
            }
            var texts = Field.of(Literals.PROCESS__LEGAL_BASIS);
            var items = List.of("§ 5 PassG", "a|b\\c", "„x“");
            assertEquals(items, texts.parse(texts.text(items), editing));
            var number = Field.of(Literals.PROCESS__CASE_VOLUME);
            assertEquals(1_234_567L, number.parse(number.text(1_234_567L), editing));
            var period = Field.of(Literals.PROCESS_ANALYSIS__REVIEW_INTERVAL);
            for (Period each : List.of(Period.ofYears(1), Period.ofMonths(6), Period.ofDays(10), Period.of(1, 2, 3))) {
                assertEquals(each, period.parse(period.text(each), editing));
            }
        }
    }

    @Test
    void datesAndNumbersThatAreNoneSaySo() throws InputException {
        assertEquals(LocalDate.of(2027, 3, 3), parse(Literals.MEASURE__DUE, "3.3.27"));
        assertEquals(LocalDate.of(2027, 3, 3), parse(Literals.MEASURE__DUE, "2027-03-03"));
        assertThrows(InputException.class, () -> parse(Literals.MEASURE__DUE, "31.02.2027"));
        assertThrows(InputException.class, () -> parse(Literals.PROCESS__CASE_VOLUME, "-1"));
        assertThrows(InputException.class, () -> parse(Literals.STAFF_GROUP__SIZE, "99999999999"));
        assertEquals(12, parse(Literals.STAFF_GROUP__SIZE, "12"));
    }

    @Test
    void momentsAreReadAsPeopleWriteThem() throws InputException {
        var at = Literals.FAILURE_SCENARIO__AT;
        Locale.setDefault(Locale.GERMANY);
        for (String typed : List.of("31.03.2027 08:00", "31.3.27 8 Uhr", "31.03.2027, 8:00 Uhr", "31. 3. 2027 um 8.00 Uhr",
                "2027-03-31T08:00", "2027-03-31 8:00")) {
            assertEquals("2027-03-31T08:00", parse(at, typed), typed);
        }
        assertEquals("2027-03-31T00:00", parse(at, "31.03.2027"));
        assertEquals(LocalDate.now() + "T14:30", parse(at, "heute 14:30"));
        assertEquals(null, parse(at, " "));
        for (String wrong : List.of("31.02.2027 08:00", "31.03.2027 25:00", "31.03.2027 08:61", "bald", "08:00")) {
            var fault = assertThrows(InputException.class, () -> parse(at, wrong), wrong);
            assertEquals("„" + wrong + "“ ist kein Zeitpunkt. Bitte schreiben Sie zum Beispiel 31.03.2027 08:00.",
                    fault.getMessage());
        }
        assertEquals("31.03.2027 08:00", Field.of(at).text("2027-03-31T08:00"));
        assertEquals("31.03.2027 00:00", Field.of(at).text("2027-03-31"));
        assertEquals("irgendwann", Field.of(at).text("irgendwann"));
        Locale.setDefault(Locale.UK);
        assertEquals("2027-03-31T08:05", parse(at, Field.of(at).text("2027-03-31T08:05")));
    }

    @Test
    void onlySitesAndProvidersFailWithAllInThem() {
        for (var type : List.of(Literals.SITE, Literals.PROVIDER, Literals.IT_SYSTEM, Literals.PROCESS)) {
            ElementCreation.create(editing, type, Place.ANYWHERE);
        }
        var fitting = Field.of(Literals.FAILURE_SCENARIO__CONTAINERS).proposals(editing, null, "", 1000);
        assertEquals(2, fitting.size());
        assertTrue(fitting.stream().allMatch(each -> each.element() instanceof Site
                || each.element() instanceof Provider), fitting.toString());
        var all = Field.of(Literals.FAILURE_SCENARIO__FAILED).proposals(editing, null, "", 1000);
        assertEquals(4, all.size());
        assertFalse(all.stream().noneMatch(each -> each.element() instanceof Process));
    }

    @Test
    void referencesAreFoundByIdNameAndShortName() throws InputException {
        var feature = Literals.DEPENDABLE__UNIT;
        assertSame(office, parse(feature, "u1"));
        assertSame(office, parse(feature, "bürgeramt"));
        assertSame(office, parse(feature, "33"));
        assertSame(team, parse(feature, Field.of(feature).text(team)));
        var fault = assertThrows(InputException.class, () -> parse(feature, "Melde"));
        assertTrue(fault.getMessage().contains("Meinten Sie: 33.1  Meldewesen?"), fault.getMessage());
        unit("u4", "33", "Standesamt", null);
        assertTrue(assertThrows(InputException.class, () -> parse(feature, "33")).getMessage().contains("2 Einträge"));
    }

    @Test
    void proposalsComeBestFirstAndWithoutCircles() {
        var parent = Field.of(Literals.ORGANISATIONAL_UNIT__PARENT);
        assertEquals(List.of("10  Hauptamt"),
                parent.proposals(editing, office, "", 10).stream().map(Proposal::label).toList());
        var unit = Field.of(Literals.DEPENDABLE__UNIT);
        assertEquals(List.of("33.1  Meldewesen"),
                unit.proposals(editing, null, "melde", 10).stream().map(Proposal::label).toList());
        assertEquals(List.of("10  Hauptamt", "33  Bürgeramt"),
                unit.proposals(editing, null, "amt", 10).stream().map(Proposal::label).toList());
    }

    @Test
    void listsAreChangedAsLittleAsPossible() {
        var process = FACTORY.createProcess();
        process.getKeys().addAll(List.of("a", "b", "c"));
        editing.run("process", () -> editing.model().processes().add(process));
        editing.run("keys", () -> Field.of(Literals.PROCESS__KEYS).set(process, List.of("a", "c", "d")));
        assertEquals(List.of("a", "c", "d"), process.getKeys());
        editing.undo();
        assertEquals(List.of("a", "b", "c"), process.getKeys());
    }
}
