package org.ratswerk.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.history.Difference.Kind;
import org.ratswerk.core.history.Difference.Side;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.Requirement;

class ModelComparisonTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    @TempDir
    private Path dir;
    private Locale locale;
    private AdministrationModel before;
    private Editing editing;

    @BeforeEach
    void make() throws Exception {
        locale = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        var folder = AdministrationFolder.create(dir.resolve("stadt"), "Neustadt");
        var model = folder.model();
        OrganisationalUnit office = unit("u1", "Bürgeramt");
        OrganisationalUnit hall = unit("u2", "Hauptamt");
        OrganisationalUnit team = unit("u3", "Passstelle");
        team.setParent(office);
        model.administration().getUnits().addAll(List.of(office, hall, team));
        for (String id : List.of("p1", "p2", "p3")) {
            Process process = FACTORY.createProcess();
            process.setId(id);
            process.setName("Prozess " + id);
            model.processes().add(process);
        }
        Process passport = model.processes().getFirst();
        passport.setName("Reisepass");
        passport.setUnit(office);
        passport.getLegalBasis().addAll(List.of("§ 1 PassG", "§ 5 PassG"));
        var impact = FACTORY.createBusinessImpact();
        impact.getRatings().add(rating(model, 4, 1));
        impact.getRatings().add(rating(model, 24, 2));
        passport.setImpact(impact);
        ITSystem system = FACTORY.createITSystem();
        system.setId("s1");
        system.setName("Melderegister");
        system.setRecoveryTime(Duration.ofHours(4));
        model.landscape().getResources().add(system);
        Requirement use = FACTORY.createRequirement();
        use.setId("d1");
        use.setDependent(passport);
        use.setResource(system);
        model.landscape().getDependencies().add(use);
        folder.save();
        before = open().model();
        editing = open();
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    private Editing open() throws Exception {
        return new Editing(AdministrationFolder.open(dir.resolve("stadt"), Progress.NONE));
    }

    private static OrganisationalUnit unit(String id, String name) {
        OrganisationalUnit unit = FACTORY.createOrganisationalUnit();
        unit.setId(id);
        unit.setName(name);
        return unit;
    }

    private static ImpactRating rating(AdministrationModel model, int hours, int level) {
        ImpactRating rating = FACTORY.createImpactRating();
        rating.setCategory(model.administration().getSettings().getDamageCategories().getFirst());
        rating.setHorizon(Duration.ofHours(hours));
        rating.setLevel(level);
        return rating;
    }

    private Process process(String id) {
        return (Process) editing.element(id).orElseThrow();
    }

    private ModelComparison compare() {
        return ModelComparison.of(before, editing.model(), Progress.NONE);
    }

    private List<String> texts() {
        return compare().differences().stream().map(each -> Wording.name(each.object()) + ": " + each.text()).toList();
    }

    private void edit(Runnable change) {
        editing.run("edit", change);
    }

    @Test
    void theSameStateHasNoDifference() {
        assertTrue(compare().isEmpty());
        assertEquals(List.of(), compare().tree());
    }

    @Test
    void fieldsAreToldAsPeopleReadThem() {
        edit(() -> {
            process("p1").setName("Pass");
            process("p1").setUnit((OrganisationalUnit) editing.element("u2").orElseThrow());
            process("p1").setResult("ausgestellt");
            ((ITSystem) editing.element("s1").orElseThrow()).setRecoveryTime(Duration.ofDays(3));
        });
        assertEquals(List.of("Prozess „Pass“: umbenannt: „Reisepass“ → „Pass“",
                "Prozess „Pass“: Organisationseinheit: „Bürgeramt“ → „Hauptamt“",
                "Prozess „Pass“: Ergebnis: leer → „ausgestellt“",
                "IT-System „Melderegister“: Eigene Wiederherstellungszeit: „4 h“ → „3 Tage“"), texts());
    }

    @Test
    void listsPartsAndOrderAreToldByWhatHasComeAndGone() {
        edit(() -> {
            process("p1").getLegalBasis().set(0, "§ 7 PassG");
            process("p1").getImpact().getRatings().get(1).setLevel(4);
            process("p1").getImpact().getRatings().add(0, rating(editing.model(), 72, 3));
            editing.model().processRegister().getProcesses().move(0, 2);
        });
        String category = editing.model().administration().getSettings().getDamageCategories().getFirst().getName();
        assertEquals(List.of("Prozesskatalog: Prozesse: Reihenfolge geändert",
                "Prozess „Reisepass“: Rechtsgrundlagen: „§ 7 PassG“ hinzugefügt, „§ 1 PassG“ entfernt",
                "Bewertung „" + category + ", 3 Tage“: hinzugefügt",
                "Bewertung „" + category + ", 24 h“: Stufe: „2“ → „4“"),
                texts().stream().map(text -> text.replace("Prozesskatalog „Prozesskatalog“", "Prozesskatalog")).toList());
    }

    @Test
    void elementsComeGoAndMove() {
        edit(() -> {
            Process added = FACTORY.createProcess();
            added.setId("p9");
            added.setName("Gewerbe");
            editing.model().processes().add(added);
            editing.model().processes().remove(process("p2"));
            ((OrganisationalUnit) editing.element("u3").orElseThrow())
                    .setParent((OrganisationalUnit) editing.element("u2").orElseThrow());
        });
        assertEquals(List.of("Organisationseinheit „Passstelle“: verschoben: „Bürgeramt“ → „Hauptamt“",
                "Prozess „Gewerbe“: hinzugefügt", "Prozess „Prozess p2“: gelöscht"), texts());
        assertEquals(List.of(Kind.MOVED, Kind.ADDED, Kind.REMOVED),
                compare().differences().stream().map(Difference::kind).toList());
    }

    @Test
    void theTreeGroupsByFileKindAndElement() {
        edit(() -> {
            process("p1").setName("Pass");
            process("p1").setResult("ausgestellt");
            process("p3").setName("Drei");
            editing.model().administration().setInhabitants(12345);
        });
        var tree = compare().tree();
        assertEquals(List.of("Verwaltung: Einwohner: leer → „12.345“", "Prozesskatalog"),
                tree.stream().map(ChangeNode::text).map(text -> text.replace("Einwohnerzahl", "Einwohner")).toList());
        ChangeNode type = tree.get(1).children().getFirst();
        assertEquals("Prozess (2)", type.text());
        assertEquals("Prozess „Pass“", type.children().getFirst().text());
        assertEquals(List.of("umbenannt: „Reisepass“ → „Pass“", "Ergebnis: leer → „ausgestellt“"),
                type.children().getFirst().children().stream().map(ChangeNode::text).toList());
        assertEquals("Prozess „Drei“: umbenannt: „Prozess p3“ → „Drei“", type.children().get(1).text());
        assertEquals(4, tree.stream().mapToInt(node -> node.differences().size()).sum());
    }

    @Test
    void aLongTextShowsOnlyWhereItHasChanged() {
        String text = "Wort ".repeat(60);
        edit(() -> process("p1").setDescription(text));
        before = copy();
        edit(() -> process("p1").setDescription(text.substring(0, 150) + "NEU " + text.substring(150)));
        String told = texts().getFirst();
        assertTrue(told.contains("NEU") && told.contains("…") && told.length() < 200, told);
    }

    private AdministrationModel copy() {
        try {
            return reopened();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private AdministrationModel reopened() throws Exception {
        Path copy = Files.createTempDirectory(dir, "copy");
        for (var file : editing.contents().entrySet()) {
            Path target = copy.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        return AdministrationFolder.open(copy, Progress.NONE).model();
    }

    @Test
    void singleChangesAreTakenBackAsOneStep() {
        edit(() -> {
            process("p1").setName("Pass");
            process("p1").setResult("ausgestellt");
            editing.model().processes().remove(process("p2"));
        });
        var comparison = compare();
        var wanted = comparison.differences().stream().filter(each -> each.kind() != Kind.RENAMED).toList();
        assertEquals(List.of(), comparison.take(editing, "zurück", wanted, Side.BEFORE));
        assertEquals("Pass", process("p1").getName());
        assertEquals(null, process("p1").getResult());
        assertEquals(List.of("p1", "p2", "p3"), editing.model().processes().stream().map(Process::getId).toList());
        assertEquals(1, compare().differences().size());
        editing.undo();
        assertEquals(List.of("p1", "p3"), editing.model().processes().stream().map(Process::getId).toList());
    }

    @Test
    void aRemovedElementComesBackWithItsPartsAndWhatReferredToIt() {
        edit(() -> {
            editing.model().landscape().getDependencies().getFirst().setDependent(null);
            editing.model().processes().remove(process("p1"));
        });
        var comparison = compare();
        assertEquals(List.of(), comparison.take(editing, "zurück", comparison.differences(), Side.BEFORE));
        assertEquals(ModelText.of(before), ModelText.of(editing.model()));
    }

    @Test
    void takingAnElementAwayLeavesNoReferenceToIt() {
        edit(() -> {
            ITSystem system = FACTORY.createITSystem();
            system.setId("s2");
            editing.model().landscape().getResources().add(system);
        });
        var comparison = compare();
        edit(() -> ((Requirement) editing.element("d1").orElseThrow())
                .setResource((ITSystem) editing.element("s2").orElseThrow()));
        comparison.take(editing, "zurück", comparison.differences(), Side.BEFORE);
        assertEquals(null, ((Requirement) editing.element("d1").orElseThrow()).getResource());
        assertFalse(editing.element("s2").isPresent());
    }

    @Test
    void whatIsNoLongerThereIsTold() {
        edit(() -> process("p1").setName("Pass"));
        var comparison = compare();
        edit(() -> editing.model().processes().remove(process("p1")));
        var misfits = comparison.take(editing, "zurück", comparison.differences(), Side.BEFORE);
        assertEquals(1, misfits.size());
        assertTrue(misfits.getFirst().contains("Pass"), misfits.getFirst());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void takingEverythingOverGivesTheOtherState(long seed) throws Exception {
        var monkey = new Monkey(editing, seed);
        for (int i = 0; i < 150; i++) {
            monkey.act();
        }
        // elements get their ids
        editing.contents();
        AdministrationModel after = reopened();
        Editing back = open();
        var there = ModelComparison.of(back.model(), after, Progress.NONE);
        assertEquals(List.of(), there.take(back, "hin", there.differences(), Side.AFTER));
        assertEquals(List.of(), ModelComparison.of(back.model(), after, Progress.NONE).differences());
        assertEquals(sorted(after), sorted(back.model()));
        back.undo();
        assertEquals(ModelText.of(before), ModelText.of(back.model()));
        var again = ModelComparison.of(after, back.model(), Progress.NONE);
        var mine = new Editing(after);
        assertEquals(List.of(), again.take(mine, "zurück", again.differences(), Side.AFTER));
        assertEquals(ModelText.of(before), ModelText.of(after));
    }

    private static List<String> sorted(AdministrationModel model) {
        return ModelText.of(model);
    }

    @Test
    void changesOfTwoPeopleAreJoinedAndConflictsAreKnown() throws Exception {
        edit(() -> {
            process("p1").setName("Mein Pass");
            process("p1").setResult("mein Ergebnis");
            process("p3").setDescription("beide gleich");
            editing.model().processes().remove(process("p2"));
        });
        Editing theirs = open();
        theirs.run("ihre", () -> {
            ((Process) theirs.element("p1").orElseThrow()).setName("Ihr Pass");
            ((Process) theirs.element("p2").orElseThrow()).setName("Ihr Zwei");
            ((Process) theirs.element("p3").orElseThrow()).setDescription("beide gleich");
            ((ITSystem) theirs.element("s1").orElseThrow()).setVendor("Hersteller");
        });
        var joined = ThreeWay.of(before, editing.model(), theirs.model(), Progress.NONE);
        assertEquals(3, joined.mine().size());
        assertEquals(3, joined.theirs().size());
        assertEquals(List.of("mein Ergebnis"),
                joined.mineWithoutConflict().stream().map(each -> each.value(Side.AFTER)).toList());
        var all = new ArrayList<>(joined.mine());
        var unwanted = joined.theirs().stream().filter(each -> !joined.conflictsOf(each).isEmpty()).toList();
        assertEquals(2, unwanted.size());
        assertEquals(List.of(), joined.merge(theirs, "zusammen", all, unwanted));
        assertEquals("Mein Pass", ((Process) theirs.element("p1").orElseThrow()).getName());
        assertEquals("mein Ergebnis", ((Process) theirs.element("p1").orElseThrow()).getResult());
        assertFalse(theirs.element("p2").isPresent());
        assertEquals("Hersteller", ((ITSystem) theirs.element("s1").orElseThrow()).getVendor());
        theirs.undo();
        assertEquals("Ihr Pass", ((Process) theirs.element("p1").orElseThrow()).getName());
    }
}
