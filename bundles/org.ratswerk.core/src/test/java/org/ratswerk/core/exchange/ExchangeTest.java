package org.ratswerk.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ratswerk.core.Progress;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyRoleKind;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.OperatorKind;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Role;
import org.ratswerk.model.StaffGroup;
import org.ratswerk.model.RuleSeverity;
import org.ratswerk.model.WorkState;
import org.ratswerk.model.persistence.FaultException;

class ExchangeTest {
    private final Locale locale = Locale.getDefault();
    @TempDir
    private Path folder;
    private Administrations town;

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.UK);
        town = new Administrations(folder);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private OrganisationalUnit unit(String id) {
        return town.model.administration().getUnits().stream().filter(unit -> unit.getId().equals(id)).findFirst()
                .orElseThrow();
    }

    private Process process(String id) {
        return town.model.processes().stream().filter(process -> process.getId().equals(id)).findFirst()
                .orElseThrow();
    }

    private Resource resource(String id) {
        return town.model.resources().stream().filter(resource -> resource.getId().equals(id)).findFirst()
                .orElseThrow();
    }

    // --- what is told

    @Test
    void addedChangedUnchangedAndSkippedAreCounted() throws Exception {
        assertEquals("units 2 0 0 0",
                Administrations.counts(town.good("units", "id;name;parent", "a;Amt A;", "b;Amt B;a")));
        assertEquals("units 1 1 1 0", Administrations
                .counts(town.good("units", "id;name;parent", "a;Amt A;", "b;Amt Bee;a", "c;Amt C;b")));
        ImportResult skipped = town.run(ExchangeOptions.NONE.withSkipBad(),
                town.file("units.csv", "id;name;parent\nd;D;\ne;E;nowhere\n"));
        assertEquals("units 1 0 0 1", Administrations.counts(skipped));
        assertTrue(skipped.changed());
        assertEquals(4, town.model.administration().getUnits().size());
    }

    @Test
    void aDryRunTellsTheSameAndChangesNothing() throws Exception {
        var file = town.file("units.csv", "id;name;head\na;Amt A;Erika Muster\n");
        ImportResult dry = town.run(ExchangeOptions.NONE.withDryRun(), file);
        assertEquals("units 1 0 0 0, persons 1 0 0 0", Administrations.counts(dry));
        assertFalse(dry.applied());
        assertFalse(dry.changed());
        assertEquals(List.of(), town.model.administration().getUnits());
        assertEquals(List.of(), town.model.administration().getPersons());
        assertEquals("units 1 0 0 0, persons 1 0 0 0",
                Administrations.counts(town.run(ExchangeOptions.NONE, file)));
    }

    // --- one transaction

    @Test
    void filesMayReferToEachOtherInAnyOrder() throws Exception {
        var processes = town.file("processes.csv", "id;name;unit\np;Pass;u2\n");
        var units = town.file("units.csv", "id;parent;name\nu2;u1;Team\nu1;;Amt\n");
        assertEquals("processes 1 0 0 0, units 2 0 0 0",
                Administrations.counts(town.run(ExchangeOptions.NONE, processes, units)));
        assertSame(unit("u2"), process("p").getUnit());
        assertSame(unit("u1"), unit("u2").getParent());
    }

    @Test
    void oneBadRowStopsAllFiles() throws Exception {
        var units = town.file("units.csv", "id;name\nu;Amt\n");
        var processes = town.file("processes.csv", "id;name;mtpd_h\np;Pass;24\nq;Quittung;bald\n");
        ImportResult result = town.run(ExchangeOptions.NONE, units, processes);
        assertFalse(result.applied());
        assertEquals("processes.csv:3:12: “bald” is not a number of hours; please write for example 4 or 0.5",
                result.faults().get(0).toString());
        assertEquals(1, result.faults().size());
        assertEquals(List.of(), town.model.administration().getUnits());
        assertEquals(List.of(), town.model.processes());
    }

    @Test
    void rowsThatReferToSkippedRowsAreBadToo() throws Exception {
        var units = town.file("units.csv", "id;name;parent\nu1;Amt;nowhere\nu2;Team;u1\nu3;Frei;\n");
        var processes = town.file("processes.csv", "id;name;unit\np1;Pass;Team\np2;Quittung;u3\n");
        var impact = town.file("impact.csv", "process;category;horizon_h;level\np1;task;4;1\np2;task;4;1\n");
        ImportResult result = town.run(ExchangeOptions.NONE.withSkipBad(), impact, processes, units);
        assertEquals("impact 1 0 0 1, processes 1 0 0 1, units 1 0 0 2", Administrations.counts(result));
        var faults = result.faults().stream().map(Object::toString).toList();
        assertEquals(List.of(
                "impact.csv:2:1: “p1” is not imported because its row is bad: processes.csv:2",
                "processes.csv:2:9: “Team” is not imported because its row is bad: units.csv:3",
                "units.csv:2:8: There is no organisational unit with the id or name “nowhere”",
                "units.csv:3:9: “u1” is not imported because its row is bad: units.csv:2"), faults);
        assertEquals(List.of("u3"), town.model.administration().getUnits().stream().map(u -> u.getId()).toList());
    }

    @Test
    void anUpdateThatIsBadDoesNotTakeTheElementAway() throws Exception {
        town.good("units", "id;name", "u;Amt");
        var units = town.file("units.csv", "id;name;parent\nu;Neu;nowhere\n");
        var processes = town.file("processes.csv", "id;name;unit\np;Pass;u\n");
        ImportResult result = town.run(ExchangeOptions.NONE.withSkipBad(), units, processes);
        assertEquals("processes 1 0 0 0, units 0 0 0 1", Administrations.counts(result));
        assertEquals("Amt", unit("u").getName());
    }

    @Test
    void anItemOfAListThatNamesNothingIsLeftOutWhenBadRowsAreSkipped() throws Exception {
        var resources = town.file("resources.csv", "id;name;type\nd1;Melderegister;information\nd2;Akte;wrong\n");
        var processes = town.file("processes.csv", "id;name;data\np;Pass;d1|§ 1 PassG|d2|§ 2\n");
        assertFalse(town.run(ExchangeOptions.NONE, resources, processes).applied());
        ImportResult result = town.run(ExchangeOptions.NONE.withSkipBad(), resources, processes);
        assertEquals("processes 1 0 0 0, resources 1 0 0 1", Administrations.counts(result));
        assertEquals(List.of(resource("d1")), process("p").getDataObjects());
        assertEquals("processes.csv:2:8: There is no information object with the id or name “§ 1 PassG”, “§ 2”; "
                + "“d2” is not imported because its row is bad: resources.csv:3. The row is imported without",
                result.faults().get(1).toString());
    }

    // --- upsert

    @Test
    void anAbsentColumnLeavesAndAnEmptyCellClears() throws Exception {
        town.good("processes", "id;name;kind;mtpd_h;case_volume;legal_basis",
                "p;Pass ausstellen;core;24;1200;§ 1 PassG|§ 4 PassG");
        town.good("processes", "id;case_volume", "p;");
        Process process = process("p");
        assertNull(process.getCaseVolume());
        assertEquals("Pass ausstellen", process.getName());
        assertEquals(ProcessKind.CORE, process.getKind());
        assertEquals(Duration.ofHours(24), process.getImpact().getManualMtpd());
        town.good("processes", "id;kind;legal_basis;mtpd_h", "p;;;");
        assertEquals(ProcessKind.UNSPECIFIED, process.getKind());
        assertEquals(List.of(), process.getLegalBasis());
        assertNull(process.getImpact().getManualMtpd());
    }

    @Test
    void referencesAreIdsOrUniqueNames() throws Exception {
        town.good("units", "id;name", "u1;Amt  für Umwelt", "u2;Team", "u3;Team");
        unit("u1").setShortName("67");
        town.good("processes", "id;unit", "p1;amt für umwelt", "p2;67", "p3;u2");
        assertSame(unit("u1"), process("p1").getUnit());
        assertSame(unit("u1"), process("p2").getUnit());
        assertSame(unit("u2"), process("p3").getUnit());
        assertEquals(List.of("processes.csv:2:4: Several have the name “Team”; please write the id: u2, u3"),
                town.faults("processes", "id;unit", "p4;Team"));
        assertEquals(List.of("processes.csv:2:4: There is no organisational unit with the id or name “Tema”; "
                + "perhaps “Team” is meant"), town.faults("processes", "id;unit", "p4;Tema"));
        assertEquals(List.of("resources.csv:2:10: “u1” is something else (organisational unit); needed here: site"),
                town.faults("resources", "id;type;location", "r;system;u1"));
    }

    @Test
    void unknownOwnersBecomePersonsOnce() throws Exception {
        ImportResult result = town.good("processes", "id;owner", "p1;Erika Müller", "p2;erika müller", "p3;Jo Ney");
        assertEquals("processes 3 0 0 0, persons 2 0 0 0", Administrations.counts(result));
        var persons = town.model.administration().getPersons();
        assertEquals(List.of("person-erika-mueller", "person-jo-ney"),
                persons.stream().map(Person::getId).toList());
        assertSame(persons.get(0), process("p2").getOwner());
        assertEquals("processes 0 0 3 0", Administrations.counts(
                town.good("processes", "id;owner", "p1;Erika Müller", "p2;erika müller", "p3;Jo Ney")));
        assertEquals("persons 1 0 0 0, units 1 0 0 0", Administrations.counts(town.run(ExchangeOptions.NONE,
                town.file("units.csv", "id;head\nu;Ada Lang\n"), town.file("persons.csv", "id;name\nal;Ada Lang\n"))));
        assertEquals("al", unit("u").getHead().getId());
    }

    @Test
    void aPersonThatOnlyBadRowsNameIsNotAdded() throws Exception {
        ImportResult result = town.run(ExchangeOptions.NONE.withSkipBad(),
                town.file("processes.csv", "id;owner;mtpd_h\np1;Erika Müller;-3\np2;Jo Ney;3\n"));
        assertEquals("processes 1 0 0 1, persons 1 0 0 0", Administrations.counts(result));
        assertEquals("processes.csv:2:17: “-3” is negative; a duration is 0 or more",
                result.faults().get(0).toString());
    }

    @Test
    void anIdBelongsToOneElement() throws Exception {
        town.good("units", "id;name", "x;Amt");
        assertEquals(List.of("processes.csv:2:1: The id “x” belongs to something else already (OrganisationalUnit); "
                + "please choose another one"), town.faults("processes", "id;name", "x;Pass"));
    }

    @Test
    void rowsAboutTheSameMayRepeatOrCompleteButNotContradict() throws Exception {
        ImportResult result = town.good("units", "id;name", "u;Amt", "u;Amt");
        assertEquals("units 1 0 1 0", Administrations.counts(result));
        assertEquals(List.of("units.csv:3:1: Note: the row repeats units.csv:2 and counts once"),
                result.remarks().stream().map(Object::toString).toList());
        var one = town.file("units.csv", "id;name\nv;Amt V\n");
        var other = town.file("einheiten.csv", "id;type\nv;Amt\n");
        town.run(ExchangeOptions.NONE, one, other);
        assertEquals("Amt", unit("v").getType());
        assertEquals("Amt V", unit("v").getName());
        assertEquals(List.of("units.csv:3:3: This is the same as in units.csv:2, but “name” differs; "
                + "please leave one of the two rows out"), town.faults("units", "id;name", "w;A", "w;B"));
    }

    @Test
    void nothingIsItsOwnAncestor() throws Exception {
        town.good("units", "id;parent", "a;", "b;a");
        assertEquals(List.of("units.csv:2:3: Nothing can be its own ancestor: c > b > a > c",
                "units.csv:3:3: Nothing can be its own ancestor: c > b > a > c"),
                town.faults("units", "id;parent", "c;b", "a;c"));
        assertEquals(List.of("units.csv:2:3: Nothing can be its own ancestor: d > d"),
                town.faults("units", "id;parent", "d;d"));
        assertEquals(List.of("resources.csv:2:8: Nothing can be its own ancestor: r > s > r",
                "resources.csv:3:8: Nothing can be its own ancestor: r > s > r"),
                town.faults("resources", "id;type;parent", "r;site;s", "s;site;r"));
    }

    // --- headers

    @Test
    void germanHeadersAreKnown() throws Exception {
        town.good("units", "Kennung;Organisationseinheit;Übergeordnete Einheit;Typ;Leitung", "33;Bürgeramt;;Amt;");
        town.good("processes",
                "Prozess-ID;Prozess;Organisationseinheit;LeiKa-Schlüssel;OZG-ID;Rechtsgrundlage;Fallzahl p. a.;"
                        + "Auslöser;Ergebnis;Prozessverantwortliche/r",
                "p;Pass;33;99085001012000;10500;§ 1 PassG;1.200;Antrag;Pass;Erika Muster");
        Process process = process("p");
        assertEquals(List.of("99085001012000", "10500"), process.getKeys());
        assertEquals(1200, process.getCaseVolume());
        assertSame(unit("33"), process.getUnit());
        assertEquals("Antrag", process.getTrigger());
        assertEquals("Erika Muster", process.getOwner().getName());
    }

    @Test
    void anUnknownColumnIsAFaultThatNamesTheNearest() throws Exception {
        var faults = town.faults("units", "id;nmae;parent", "a;A;");
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).startsWith("units.csv:1:4: The column “nmae” is not known; the nearest one is “name”."),
                faults.get(0));
        assertEquals(List.of(), town.model.administration().getUnits());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "id;name;id # units.csv:1:9: The header “id” stands there twice",
        "id;Name;Bezeichnung # units.csv:1:9: “Bezeichnung” and “Name” both mean the column “name”",
        "name;parent # units.csv:1:1: The column “id” is missing",
        "id;;name # units.csv:1:4: Column 2 has cells but no header"})
    void headersMustFit(String header, String expected) throws Exception {
        var faults = town.faults("units", header, "a;b;c");
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).startsWith(expected), faults.get(0));
    }

    @Test
    void emptyColumnsAndRowsDoNotMatter() throws Exception {
        assertEquals("units 1 0 0 0", Administrations.counts(town.good("units", "id;name;;", ";;;", "a;A;;", "", " ; ")));
    }

    @Test
    void raggedRowsAreBad() throws Exception {
        ImportResult result = town.run(ExchangeOptions.NONE.withSkipBad(),
                town.file("units.csv", "id;name;parent\na;A;\nb;B\nc;C;a;x\nd;D;b\n"));
        assertEquals("units 1 0 0 3", Administrations.counts(result));
        assertEquals(List.of("units.csv:3:1: The row has 2 cells, the header 3; please complete it, and quote cells that "
                + "contain the separator",
                "units.csv:4:1: The row has 4 cells, the header 3; please complete it, and quote cells that contain the "
                        + "separator",
                "units.csv:5:5: “b” is not imported because its row is bad: units.csv:3"),
                result.faults().stream().map(Object::toString).toList());
    }

    @Test
    void aKindComesFromTheOptionOrTheNameOfTheFile() throws Exception {
        town.run(ExchangeOptions.NONE, town.file("Organisationseinheiten.csv", "id\na\n"));
        town.run(ExchangeOptions.NONE.withKind("units"), town.file("list-2027.csv", "id\nb\n"));
        assertEquals(2, town.model.administration().getUnits().size());
        var e = assertThrows(FaultException.class,
                () -> town.run(ExchangeOptions.NONE, town.file("list.csv", "id\na\n")));
        assertTrue(e.getMessage().startsWith("list.csv: The name “list” does not say what the file holds."));
        var unknown = assertThrows(FaultException.class,
                () -> town.run(ExchangeOptions.NONE.withKind("unit"), town.file("list.csv", "id\na\n")));
        assertTrue(unknown.getMessage().startsWith("There is no kind “unit”. Did you mean “units”?"));
    }

    // --- mapping files

    @Test
    void aMappingRenamesLeavesOutAndSetsConstants() throws Exception {
        town.file("ressourcen.mapping", """
                # theirs = ours
                Nr = id
                Titel = name
                Bemerkung =
                A = hours
                B = hours

                @type = staff
                @size = 4
                """);
        var file = town.file("ressourcen.csv", "Nr;Titel;Bemerkung;A;B\nt;Team;egal;Mo-Fr 08:00-16:00;Sa 08:00-12:00\n");
        town.run(ExchangeOptions.NONE, file);
        var group = (StaffGroup) resource("t");
        assertEquals("Team", group.getName());
        assertEquals(4, group.getSize());
        assertEquals(List.of("Mo-Fr 08:00-16:00", "Sa 08:00-12:00"), group.getHours());
        var given = town.file("other.map", "x = id\n@type = system\n");
        town.run(ExchangeOptions.NONE.withMapping(given).withKind("resources"), town.file("r.csv", "x\ns\n"));
        assertTrue(resource("s") instanceof ITSystem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "id;a # a = nmae # units.mapping:1:1: The column “nmae” is not known; the nearest one is “name”",
        "id # @praent = x # units.mapping:1:1: The column “praent” is not known; the nearest one is “parent”",
        "id # just words # units.mapping:1:1: A line reads",
        "id # @id = x # units.mapping:1:1: The column “id” has a constant here"})
    void aWrongMappingIsAFault(String header, String line, String expected) throws Exception {
        town.file("units.mapping", line + "\n");
        var faults = town.faults("units", header);
        assertTrue(faults.get(0).startsWith(expected), faults.get(0));
    }

    // --- kinds

    @Test
    void resourcesHaveTheClassOfTheirType() throws Exception {
        town.good("resources", "id;name;type;parent;operator;location;recovery_h;evidence;team;people;size;hours",
                "sys;Meldeverfahren;Fachverfahren;;prov;room;6;getestet;team;2;;",
                "comp;Server;component;sys;eigen;room;8,5;;;;;",
                "room;Serverraum;Raum;;;;;;;;;",
                "prov;Zweckverband;Dienstleister;;;;;;;;;",
                "team;IT-Betrieb;staff;;;;;;;;5;Mo-Fr 07:00-16:00|24/7",
                "ext;Cloud;system;;provider;;;;;;;");
        var system = (ITSystem) resource("sys");
        assertSame(resource("prov"), system.getOperator());
        assertEquals(OperatorKind.PROVIDER, system.getOperatorKind());
        assertSame(resource("room"), system.getLocation());
        assertSame(resource("team"), system.getRecoveryTeam());
        assertEquals(2, system.getRecoveryPeople());
        assertEquals(OperatorKind.OWN, resource("comp").getOperatorKind());
        assertEquals(Duration.ofMinutes(510), resource("comp").getRecoveryTime());
        assertSame(system, resource("comp").getParent());
        assertEquals(5, ((StaffGroup) resource("team")).getSize());
        assertEquals(OperatorKind.PROVIDER, resource("ext").getOperatorKind());
        assertEquals(List.of("resources.csv:2:1: “new” is new and needs a type: system, component, site, provider, staff "
                + "or information"), town.faults("resources", "id;name", "new;X"));
        assertEquals(List.of("resources.csv:2:5: The type of “sys” is system and cannot change; please use another id "
                + "for a new resource"), town.faults("resources", "id;type", "sys;site"));
        assertEquals(List.of("resources.csv:2:5: Only staff groups have a size"),
                town.faults("resources", "id;size", "sys;3"));
        assertEquals(List.of("resources.csv:2:3: “sytem” is not possible here; right is one of: system, component, site, "
                + "provider, staff, information"), town.faults("resources", "id;type", "z;sytem"));
    }

    @Test
    void theBusinessImpactOfAProcessComesFromThreeFiles() throws Exception {
        town.good("processes", "id;name", "p;Pass");
        town.good("impact", "process;category;horizon_h;level;reason", "p;task;4;1;", "Pass;Aufgabenerfüllung;24;3;Frist",
                "p;finances;4;2;");
        var impact = process("p").getImpact();
        assertEquals(3, impact.getRatings().size());
        assertEquals(List.of("task", "law", "finance", "reputation", "safety", "privacy"), town.model.administration()
                .getSettings().getDamageCategories().stream().map(category -> category.getId()).toList());
        assertEquals("finance", impact.getRatings().get(2).getCategory().getId());
        assertEquals("impact 0 1 0 0",
                Administrations.counts(town.good("impact", "process;category;horizon_h;level", "p;task;24,0;4")));
        assertEquals(4, impact.getRatings().get(1).getLevel());
        assertEquals("Frist", impact.getRatings().get(1).getReason());
        assertEquals(List.of("impact.csv:2:12: “5” is out of range; right is 1 to 4"),
                town.faults("impact", "process;category;horizon_h;level", "p;safety;4;5"));
        assertTrue(town.faults("impact", "process;category;horizon_h;level", "p;image;4;1").get(0)
                .startsWith("impact.csv:2:3: There is no damage category “image”; right is one of: task ("));
        town.good("critical_periods", "process;from;to;repeat;mtpd_h;reason", "p;01.12.2027;2027-12-31;jährlich;8;Jahr");
        var period = impact.getCriticalPeriods().get(0);
        assertEquals(LocalDate.of(2027, 12, 1), period.getFrom());
        assertEquals(PeriodRepeat.YEARLY, period.getRepeat());
        assertEquals(List.of("critical_periods.csv:2:14: The last day “2027-01-01” is before the first one, “2027-02-01”"),
                town.faults("critical_periods", "process;from;to", "p;2027-02-01;2027-01-01"));
        town.good("bia", "process;method;participants;answered_by;status;mbco_percent;max_emergency_h",
                "p;workshop;A|B;Erika Muster;answered;40;72");
        assertEquals(40, impact.getMbcoPercent());
        assertEquals("person-erika-muster", impact.getAnsweredBy().getId());
        assertEquals(List.of("A", "B"), impact.getParticipants());
    }

    @Test
    void rolesAndMeasuresComeIn() throws Exception {
        town.good("units", "id;name", "u;Amt");
        town.good("roles", "id;name;unit;holder;deputies;emergency", "r;Leitung;u;Ada;Bob|Cleo;officer");
        Role role = town.model.administration().getRoles().get(0);
        assertEquals("person-ada", role.getHolder().getId());
        assertEquals(List.of("person-bob", "person-cleo"), role.getDeputies().stream().map(Person::getId).toList());
        assertEquals(EmergencyRoleKind.EMERGENCY_OFFICER, role.getEmergencyKind());
        town.good("measures", "id;name;subjects;responsible;due;state", "m;Test;u|Leitung;r;31.12.2027;in Arbeit");
        var measure = town.model.continuityRegister().getMeasures().get(0);
        assertEquals(List.of(unit("u"), role), measure.getSubjects());
        assertEquals(WorkState.IN_PROGRESS, measure.getState());
        assertSame(role, measure.getResponsible());
    }

    @Test
    void scenariosNameWhatFailsAndForHowLong() throws Exception {
        town.good("resources", "id;name;type", "room;Serverraum;site", "meso;MESO;system", "disk;Speicher;component");
        town.good("scenarios", "id;name;everything;failed;containers;at;lasting_h;description",
                "s;Brand;;meso|disk;Serverraum;2027-03-31T08:00;1008;Im Keller", "t;Alles;ja;;;;;");
        var scenarios = town.model.continuityRegister().getScenarios();
        assertEquals(List.of("meso", "disk"), scenarios.get(0).getFailed().stream().map(Element::getId).toList());
        assertEquals(List.of("room"), scenarios.get(0).getContainers().stream().map(Element::getId).toList());
        assertEquals("2027-03-31T08:00", scenarios.get(0).getAt());
        assertEquals(Duration.ofHours(1008), scenarios.get(0).getLasting());
        assertTrue(scenarios.get(1).isEverything());
        assertEquals("scenarios 0 0 1 0", Administrations.counts(town.good("scenarios", "id;everything", "s;false")));
        assertEquals(1, town.faults("scenarios", "id;failed", "s;keller").size());
    }

    @Test
    void theWeightOfAProcessIsPartOfItsAnalysis() throws Exception {
        town.good("processes", "id;name", "p;Pass");
        town.good("bia", "process;weight", "p;5");
        assertEquals(5, town.model.processes().get(0).getImpact().getWeight());
        assertEquals(1, town.faults("bia", "process;weight", "p;0").size());
    }

    @Test
    void settingsAreKeysAndValues() throws Exception {
        assertEquals("settings 0 4 2 0", Administrations.counts(town.good("settings", "key;value", "name;Musterdorf",
                "ags;05999000", "detection_h;0,5", "tolerance_level;3", "horizons_h;4|24|72.5", "inhabitants;")));
        var administration = town.model.administration();
        assertEquals("Musterdorf", administration.getName());
        assertEquals(Duration.ofMinutes(30), administration.getSettings().getDetectionTime());
        assertEquals(List.of(Duration.ofHours(4), Duration.ofHours(24), Duration.ofMinutes(4350)),
                administration.getSettings().getHorizons());
        assertEquals(List.of("settings.csv:2:1: There is no setting “tolerance”; the nearest one is “tolerance_level”"),
                town.faults("settings", "key;value", "tolerance;3"));
        assertEquals(List.of("settings.csv:2:17: “7” is out of range; right is 1 to 4"),
                town.faults("settings", "key;value", "tolerance_level;7"));
    }

    @Test
    void rulesAndRequiredFieldsAreSettings() throws Exception {
        assertEquals("settings 0 3 0 0", Administrations.counts(town.good("settings", "key;value",
                "rules;model.name=off: too many | downtime.gap = INFO", "required_fields;ITSystem.owner|Site.address",
                "required_profile_fields;owner|fees")));
        var settings = town.model.administration().getSettings();
        assertEquals(List.of("ITSystem.owner", "Site.address"), settings.getRequiredFields());
        assertEquals(List.of("owner", "fees"), settings.getRequiredProfileFields());
        assertEquals(List.of("model.name", "downtime.gap"),
                settings.getRuleSettings().stream().map(each -> each.getRule()).toList());
        assertEquals(RuleSeverity.OFF, settings.getRuleSettings().getFirst().getSeverity());
        assertEquals("too many", settings.getRuleSettings().getFirst().getReason());
        assertEquals(RuleSeverity.INFO, settings.getRuleSettings().getLast().getSeverity());

        assertEquals("settings 0 0 1 0", Administrations.counts(town.good("settings", "key;value",
                "rules;model.name=off: too many|downtime.gap=info")));
        assertEquals("settings 0 1 0 0", Administrations.counts(town.good("settings", "key;value", "rules;")));
        assertEquals(List.of(), settings.getRuleSettings());
        assertEquals(List.of("settings.csv:2:7: “model.name=never” sets no rule; right is rule=error, =warning, =info "
                + "or =off, with “: reason” where you like"),
                town.faults("settings", "key;value", "rules;model.name=never"));
    }

    @Test
    void mappingsNameCatalogueEntryAndProcess() throws Exception {
        town.good("processes", "id;name", "p;Pass");
        var options = ExchangeOptions.NONE.withCatalogue("OZG", "2019");
        town.run(options, town.file("catalogue.csv", "key;name\n1;Ausweis\n"),
                town.file("mappings.csv", "catalogue;key;process;status\nOZG;1;Pass;confirmed\n"));
        var mapping = town.model.catalogues().get(0).getMappings().get(0);
        assertSame(process("p"), mapping.getProcess());
        assertEquals(MappingStatus.CONFIRMED, mapping.getStatus());
        assertEquals("mappings 0 1 0 0", Administrations.counts(
                town.good("mappings", "catalogue;key;process;status", "OZG 2019;1;p;rejected")));
        assertTrue(town.faults("mappings", "catalogue;key;process;status", "FIM;1;p;rejected").get(0)
                .startsWith("mappings.csv:2:1: There is no catalogue “FIM”. Present are: OZG 2019"));
    }

    @Test
    void anImportCanBeCancelled() throws Exception {
        var file = town.file("units.csv", "id\na\n");
        var progress = new Progress() {
            @Override
            public void begin(String task, int total) {
                assertTrue(total > 0);
            }

            @Override
            public void worked(int amount) {
                assertTrue(amount > 0);
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> Administrations.EXCHANGE.run(town.model, List.of(file),
                ExchangeOptions.NONE, progress));
        assertEquals(List.of(), town.model.administration().getUnits());
    }

    @Test
    void germanUsersReadGerman() throws Exception {
        Locale.setDefault(Locale.GERMANY);
        assertEquals(List.of("processes.csv:2:3: „bald“ ist keine Zahl von Stunden; bitte schreiben Sie zum Beispiel 4 "
                + "oder 0,5"), town.faults("processes", "id;mtpd_h", "p;bald"));
    }
}
