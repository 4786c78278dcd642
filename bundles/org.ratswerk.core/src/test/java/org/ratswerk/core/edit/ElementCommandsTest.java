package org.ratswerk.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.ElementDeletion.Below;
import org.ratswerk.core.edit.ElementDeletion.Reason;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Component;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.Finding;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.Measure;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanStep;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.Provider;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Site;

class ElementCommandsTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    private final Locale before = Locale.getDefault();
    private Editing editing;

    @BeforeEach
    void open() {
        Locale.setDefault(Locale.GERMAN);
        editing = administration("Neustadt");
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private static Editing administration(String name) {
        var administration = FACTORY.createAdministration();
        administration.setId("adm-" + name);
        administration.setName(name);
        var processes = FACTORY.createProcessRegister();
        processes.setId("processes");
        var landscape = FACTORY.createLandscape();
        landscape.setId("landscape");
        var register = FACTORY.createContinuityRegister();
        register.setId("register");
        return new Editing(new AdministrationModel(null, administration, processes, landscape, register, List.of(),
                List.of()));
    }

    private <E extends Element> E make(Class<E> type, EClass eClass, String name, Place place) {
        return type.cast(ElementCreation.create(editing, eClass, place, element -> element.setName(name)));
    }

    private OrganisationalUnit unit(String name, OrganisationalUnit parent) {
        return make(OrganisationalUnit.class, Literals.ORGANISATIONAL_UNIT, name,
                parent == null ? Place.ANYWHERE : Place.at(parent));
    }

    private Process process(String name, OrganisationalUnit unit) {
        return make(Process.class, Literals.PROCESS, name, unit == null ? Place.ANYWHERE : Place.at(unit));
    }

    private ITSystem system(String name) {
        return make(ITSystem.class, Literals.IT_SYSTEM, name, Place.ANYWHERE);
    }

    private static List<String> texts(ElementDeletion plan) {
        return plan.together().stream().map(ElementDeletion.Together::text).toList();
    }

    // --- creation

    @Test
    void aNewElementHasAnIdANameAndABelonging() {
        OrganisationalUnit unit = unit("Bürgeramt", null);

        var first = (Process) ElementCreation.create(editing, Literals.PROCESS, Place.at(unit));
        var second = (Process) ElementCreation.create(editing, Literals.PROCESS,
                Place.list(Literals.PROCESS).with(Literals.PROCESS__KIND, ProcessKind.CORE));

        assertEquals("Neuer Prozess", first.getName());
        assertEquals("Neuer Prozess 2", second.getName());
        assertEquals(36, first.getId().length());
        assertSame(first, editing.element(first.getId()).orElseThrow());
        assertSame(unit, first.getUnit());
        assertEquals(ProcessKind.CORE, second.getKind());
        assertEquals(List.of(first, second), editing.model().processes());
        assertEquals("Neuer Prozess", editing.undoLabel().orElseThrow());
        editing.undo();
        editing.undo();
        assertEquals(List.of(), editing.model().processes());
    }

    @Test
    void everyClassOfferedCanBeMade() {
        for (EClass type : ElementCreation.offers(Place.ANYWHERE)) {
            Element made = ElementCreation.create(editing, type, Place.ANYWHERE);
            assertTrue(editing.contains(made), type.getName());
            assertTrue(made.getName().startsWith(ElementCreation.label(type)), made.getName());
            for (EClass part : ElementCreation.offers(Place.at(made))) {
                assertTrue(editing.contains(ElementCreation.create(editing, part, Place.at(made))),
                        part.getName() + " at " + type.getName());
            }
        }
        assertEquals(18, ElementCreation.offers(Place.ANYWHERE).size());
    }

    @Test
    void whatIsMadeAtAnElementBelongsToIt() {
        Process process = process("Reisepass", unit("Bürgeramt", null));
        ITSystem system = system("Pass-Verfahren");
        var component = make(Component.class, Literals.COMPONENT, "Server", Place.at(system));
        var beside = make(Component.class, Literals.COMPONENT, "Datenbank", Place.at(component));
        var plan = make(EmergencyPlan.class, Literals.EMERGENCY_PLAN, "GFP", Place.at(process));
        var recovery = make(EmergencyPlan.class, Literals.EMERGENCY_PLAN, "WAP", Place.at(system));
        var step = make(PlanStep.class, Literals.PLAN_STEP, "Anrufen", Place.at(plan));
        var next = make(PlanStep.class, Literals.PLAN_STEP, "Warten", Place.at(step));
        var measure = make(Measure.class, Literals.MEASURE, "Zweiter Drucker", Place.at(process));
        var provider = make(Provider.class, Literals.PROVIDER, "Rechenzentrum", Place.ANYWHERE);
        var hosted = make(ITSystem.class, Literals.IT_SYSTEM, "Finanzverfahren", Place.at(provider));

        assertSame(system, component.getParent());
        assertSame(system, beside.getParent());
        assertSame(process, plan.getSubject());
        assertEquals(PlanKind.BUSINESS_CONTINUITY_PLAN, plan.getKind());
        assertEquals(PlanKind.RECOVERY_PLAN, recovery.getKind());
        assertEquals(List.of(step, next), plan.getSteps());
        assertEquals(List.of("1", "2"), plan.getSteps().stream().map(PlanStep::getNumber).toList());
        assertEquals(List.of(process), measure.getSubjects());
        assertSame(provider, hosted.getOperator());
        assertEquals(Literals.PROCESS, ElementCreation.offers(Place.at(process)).getFirst());
    }

    @Test
    void numbersGoOn() {
        var first = (Finding) ElementCreation.create(editing, Literals.FINDING, Place.ANYWHERE);
        editing.run("number", () -> first.setNumber("2026-09"));
        var second = (Finding) ElementCreation.create(editing, Literals.FINDING, Place.ANYWHERE);

        assertEquals("F1", ((Finding) ElementCreation.create(administration("X"), Literals.FINDING, Place.ANYWHERE))
                .getNumber());
        assertEquals("F1", second.getNumber());
        assertEquals("F2", ((Finding) ElementCreation.create(editing, Literals.FINDING, Place.ANYWHERE)).getNumber());
    }

    @Test
    void partsNeedAnElementToBelongTo() {
        assertThrows(IllegalArgumentException.class,
                () -> ElementCreation.create(editing, Literals.PLAN_STEP, Place.ANYWHERE));
        assertThrows(IllegalArgumentException.class,
                () -> ElementCreation.create(editing, Literals.ADMINISTRATION, Place.ANYWHERE));
        assertFalse(editing.canUndo());
    }

    @Test
    void oneDependsOnAnotherOnceAndNeverOnItself() {
        Process process = process("Reisepass", null);
        ITSystem system = system("Pass-Verfahren");

        var dependency = (Requirement) ElementCreation.depend(editing, process, system);

        assertSame(process, dependency.getDependent());
        assertSame(system, dependency.getResource());
        assertEquals("Prozess „Reisepass“ hängt bereits von IT-System „Pass-Verfahren“ ab.",
                ElementCreation.obstacle(editing, process, system).orElseThrow());
        assertTrue(ElementCreation.obstacle(editing, process, process).isPresent());
        assertTrue(ElementCreation.obstacle(editing, system, process).isPresent());
        assertThrows(IllegalArgumentException.class, () -> ElementCreation.depend(editing, system, process));
    }

    // --- names

    @Test
    void renamingLeavesOutWhiteSpaceAndWhatChangesNothing() {
        Process process = process("Reisepass", null);

        assertTrue(ElementNames.rename(editing, process, " Personalausweis "));
        assertEquals("Personalausweis", process.getName());
        assertFalse(ElementNames.rename(editing, process, "Personalausweis"));
        assertEquals("Prozess „Reisepass“ umbenennen", editing.undoLabel().orElseThrow());
        ElementNames.rename(editing, process, "  ");
        assertNull(process.getName());
    }

    // --- moves

    @Test
    void movesUnitsAndProcessesButMakesNoCycle() {
        OrganisationalUnit first = unit("Dezernat I", null);
        OrganisationalUnit office = unit("Bürgeramt", first);
        OrganisationalUnit second = unit("Dezernat II", null);
        Process process = process("Reisepass", first);

        ElementMoves.move(editing, List.of(office, process), Place.at(second));

        assertSame(second, office.getParent());
        assertSame(second, process.getUnit());
        assertEquals("Organisationseinheit „Dezernat II“ lässt sich nicht unter Organisationseinheit „Bürgeramt“"
                + " verschieben: Das ist selbst ein Teil davon.",
                ElementMoves.obstacle(editing, List.of(second), Place.at(office)).orElseThrow());
        assertThrows(IllegalArgumentException.class,
                () -> ElementMoves.move(editing, List.of(second), Place.at(office)));
        editing.undo();
        assertSame(first, office.getParent());
        assertSame(first, process.getUnit());
    }

    @Test
    void whatIsBelowStaysBelowWhenBothAreMoved() {
        OrganisationalUnit office = unit("Bürgeramt", null);
        OrganisationalUnit team = unit("Team", office);
        OrganisationalUnit target = unit("Dezernat", null);

        ElementMoves.move(editing, List.of(office, team), Place.at(target));

        assertSame(target, office.getParent());
        assertSame(office, team.getParent());
    }

    @Test
    void movesToGroupsAndOutOfThem() {
        ITSystem system = system("Pass-Verfahren");
        var component = make(Component.class, Literals.COMPONENT, "Server", Place.at(system));
        Process process = process("Reisepass", null);
        Place shared = Place.list(Literals.COMPONENT).with(Literals.RESOURCE__PARENT, null);
        Place core = Place.list(Literals.PROCESS).with(Literals.PROCESS__KIND, ProcessKind.CORE);

        ElementMoves.move(editing, List.of(component), shared);
        ElementMoves.move(editing, List.of(process), core);

        assertNull(component.getParent());
        assertEquals(ProcessKind.CORE, process.getKind());
        assertTrue(ElementMoves.obstacle(editing, List.of(component), core).isPresent());
        assertTrue(ElementMoves.obstacle(editing, List.of(process), Place.at(system)).isPresent());
    }

    @Test
    void sitesAndComponentsFindTheirPlace() {
        var house = make(Site.class, Literals.SITE, "Rathaus", Place.ANYWHERE);
        var room = make(Site.class, Literals.SITE, "Raum 1", Place.ANYWHERE);
        ITSystem system = system("Pass-Verfahren");

        ElementMoves.move(editing, List.of(room), Place.at(house));
        ElementMoves.move(editing, List.of(system), Place.at(room));

        assertSame(house, room.getParent());
        assertSame(room, system.getLocation());
        assertTrue(ElementMoves.obstacle(editing, List.of(house), Place.at(room)).isPresent());
    }

    @Test
    void entriesTakeWhatIsBelowThemToAnotherCatalogue() {
        var first = make(ReferenceCatalogue.class, Literals.REFERENCE_CATALOGUE, "LeiKa", Place.ANYWHERE);
        var second = make(ReferenceCatalogue.class, Literals.REFERENCE_CATALOGUE, "OZG", Place.ANYWHERE);
        var entry = make(CatalogueEntry.class, Literals.CATALOGUE_ENTRY, "Ausweise", Place.at(first));
        var below = make(CatalogueEntry.class, Literals.CATALOGUE_ENTRY, "Reisepass", Place.at(entry));

        ElementMoves.move(editing, List.of(entry), Place.at(second));

        assertEquals(List.of(), first.getEntries());
        assertEquals(List.of(entry, below), second.getEntries());
        assertSame(entry, below.getParent());
        assertNull(entry.getParent());
    }

    @Test
    void stepsCanBePutInOrder() {
        var plan = make(EmergencyPlan.class, Literals.EMERGENCY_PLAN, "WAP", Place.ANYWHERE);
        var first = make(PlanStep.class, Literals.PLAN_STEP, "A", Place.at(plan));
        var second = make(PlanStep.class, Literals.PLAN_STEP, "B", Place.at(plan));
        var third = make(PlanStep.class, Literals.PLAN_STEP, "C", Place.at(plan));

        assertTrue(ElementMoves.reorder(editing, third, 0));
        assertEquals(List.of(third, first, second), plan.getSteps());
        assertEquals(0, ElementMoves.position(third));
        assertFalse(ElementMoves.reorder(editing, third, -3));
        editing.undo();
        assertEquals(List.of(first, second, third), plan.getSteps());
    }

    // --- deletion

    @Test
    void dependenciesGoWithTheirEndsAndReferencesAreEmptied() {
        ITSystem system = system("Pass-Verfahren");
        Process process = process("Reisepass", null);
        ElementCreation.depend(editing, process, system);
        var group = FACTORY.createRedundancyGroup();
        group.setName("Cluster");
        var data = FACTORY.createInformationObject();
        data.setName("Passdaten");
        data.setStoredBy(system);
        editing.run("more", () -> {
            editing.model().groups().add(group);
            group.getMembers().add(system);
            editing.model().resources().add(data);
        });

        var plan = ElementDeletion.plan(editing, List.of(system), Below.DELETE);

        assertEquals(List.of("Abhängigkeit „Reisepass → Pass-Verfahren“".replace("Abhängigkeit",
                org.ratswerk.model.text.Labels.of(Literals.REQUIREMENT))), texts(plan));
        assertEquals(Reason.NEEDS, plan.together().getFirst().reason());
        assertEquals(List.of("Redundanzgruppe „Cluster“: Mitglieder verliert „Pass-Verfahren“",
                "Datenobjekt „Passdaten“: "
                        + org.ratswerk.model.text.Labels.of(Literals.INFORMATION_OBJECT__STORED_BY)
                        + " verliert „Pass-Verfahren“"),
                plan.emptied().stream().map(ElementDeletion.Emptied::text).toList());
        assertTrue(editing.contains(system));
        assertFalse(plan.isPlain());

        assertTrue(plan.run());
        assertFalse(editing.contains(system));
        assertEquals(List.of(), editing.model().dependencies());
        assertEquals(List.of(), group.getMembers());
        assertNull(data.getStoredBy());
        assertEquals(0, editing.referrers().count(system));
        assertEquals("IT-System „Pass-Verfahren“ löschen", editing.undoLabel().orElseThrow());
        editing.undo();
        assertSame(system, data.getStoredBy());
        assertEquals(1, editing.model().dependencies().size());
        assertEquals(3, editing.referrers().count(system));
    }

    @Test
    void whatIsBelowAUnitIsDeletedOrMovesUp() {
        OrganisationalUnit top = unit("Dezernat", null);
        OrganisationalUnit office = unit("Bürgeramt", top);
        OrganisationalUnit team = unit("Team", office);
        Process process = process("Reisepass", office);

        var moving = ElementDeletion.plan(editing, List.of(office), Below.MOVE_UP);
        assertTrue(moving.hasBelow());
        assertEquals(List.of(), moving.emptied());
        assertEquals(List.of("Organisationseinheit „Team“ kommt unter Organisationseinheit „Dezernat“",
                "Prozess „Reisepass“ kommt unter Organisationseinheit „Dezernat“"),
                moving.moved().stream().map(ElementDeletion.Moved::text).sorted().toList());
        moving.run();
        assertSame(top, team.getParent());
        assertSame(top, process.getUnit());
        assertEquals(List.of(team), top.getChildren());
        editing.undo();

        var deleting = ElementDeletion.plan(editing, List.of(office), Below.DELETE);
        assertEquals(List.of("Organisationseinheit „Team“"), texts(deleting));
        assertEquals(List.of("2 × Organisationseinheit"), deleting.counts());
        deleting.run();
        assertFalse(editing.contains(team));
        assertNull(process.getUnit());
        assertEquals(List.of(), top.getChildren());
    }

    @Test
    void plansAndCataloguesAreDeletedWithTheirFilesButTheAdministrationStays() {
        var plan = make(EmergencyPlan.class, Literals.EMERGENCY_PLAN, "WAP", Place.ANYWHERE);
        make(PlanStep.class, Literals.PLAN_STEP, "A", Place.at(plan));

        var deletion = ElementDeletion.plan(editing, List.of(plan, editing.model().administration()), Below.DELETE);
        assertEquals(List.of(plan), deletion.chosen());
        assertTrue(deletion.run());
        assertEquals(List.of(), editing.model().plans());
        editing.undo();
        assertEquals(List.of(plan), editing.model().plans());

        var nothing = ElementDeletion.plan(editing, List.of(editing.model().landscape()), Below.DELETE);
        assertTrue(nothing.obstacle().isPresent());
        assertFalse(nothing.run());
    }

    @Test
    void aMappingGoesWithItsProcess() {
        var catalogue = make(ReferenceCatalogue.class, Literals.REFERENCE_CATALOGUE, "LeiKa", Place.ANYWHERE);
        var entry = make(CatalogueEntry.class, Literals.CATALOGUE_ENTRY, "Reisepass", Place.at(catalogue));
        Process process = process("Reisepass", null);
        var mapping = FACTORY.createCatalogueMapping();
        mapping.setEntry(entry);
        mapping.setProcess(process);
        editing.run("map", () -> catalogue.getMappings().add(mapping));

        ElementDeletion.plan(editing, List.of(process), Below.DELETE).run();

        assertEquals(List.of(), catalogue.getMappings());
        assertEquals(List.of(entry), catalogue.getEntries());
    }

    @Test
    void aPlanThatHasBecomeOldDoesWhatIsRightNow() {
        ITSystem system = system("Pass-Verfahren");
        Process process = process("Reisepass", null);
        var plan = ElementDeletion.plan(editing, List.of(system), Below.DELETE);
        ElementCreation.depend(editing, process, system);

        plan.run();

        assertEquals(List.of(), editing.model().dependencies());
    }

    // --- copies

    private Person person(String name, OrganisationalUnit unit) {
        return make(Person.class, Literals.PERSON, name, Place.at(unit));
    }

    @Test
    void aDuplicateHasItsPartsAndWhatItDependsOn() {
        OrganisationalUnit unit = unit("Bürgeramt", null);
        Process process = process("Reisepass", unit);
        ITSystem system = system("Pass-Verfahren");
        ElementCreation.depend(editing, process, system);
        editing.run("impact", () -> {
            process.setImpact(FACTORY.createBusinessImpact());
            process.getImpact().setManualMtpd(Duration.ofHours(24));
            process.getLegalBasis().add("§ 1 PassG\n„neu“");
        });

        var copy = (Process) ElementCopies.duplicate(editing, List.of(process)).elements().getFirst();

        assertEquals("Reisepass (Kopie)", copy.getName());
        assertNotEquals(process.getId(), copy.getId());
        assertSame(unit, copy.getUnit());
        assertEquals(Duration.ofHours(24), copy.getImpact().getManualMtpd());
        assertEquals(process.getLegalBasis(), copy.getLegalBasis());
        assertEquals(2, editing.model().dependencies().size());
        assertSame(copy, editing.model().dependencies().getLast().getDependent());
        assertEquals("Prozess „Reisepass“ duplizieren", editing.undoLabel().orElseThrow());
        assertEquals("Reisepass (Kopie) 2",
                ElementCopies.duplicate(editing, List.of(copy)).elements().getFirst().getName());
    }

    @Test
    void referencesWithinTheCopyAreKeptAndOthersFoundOrReported() throws Exception {
        OrganisationalUnit unit = unit("Bürgeramt", null);
        OrganisationalUnit team = unit("Team", unit);
        Process process = process("Reisepass", team);
        Person person = person("Anna Amt", team);
        ITSystem system = system("Pass-Verfahren");
        ElementCreation.depend(editing, process, system);
        editing.run("owner", () -> {
            process.setOwner(person);
            unit.setHead(person);
        });
        String text = ElementCopies.write(editing, List.of(unit, process));

        Editing other = administration("Altstadt");
        var pasted = ElementCopies.paste(other, ElementCopies.read(text), Place.ANYWHERE);

        var copiedProcess = (Process) pasted.elements().get(1);
        var copiedUnit = (OrganisationalUnit) pasted.elements().get(0);
        assertEquals(process.getId(), copiedProcess.getId());
        assertEquals(2, other.model().administration().getUnits().size());
        assertSame(copiedUnit, copiedUnit.getChildren().getFirst().getParent());
        assertSame(copiedUnit.getChildren().getFirst(), copiedProcess.getUnit());
        assertNull(copiedProcess.getOwner());
        assertEquals(List.of(
                "Organisationseinheit „Bürgeramt“: Leitung bleibt ohne „Anna Amt“, das es in dieser Verwaltung nicht gibt",
                "Prozess „Reisepass“: " + org.ratswerk.model.text.Labels.of(Literals.DEPENDABLE__OWNER)
                        + " bleibt ohne „Anna Amt“, das es in dieser Verwaltung nicht gibt"), pasted.lost());
        assertEquals(List.of("Nutzung von Prozess „Reisepass“: „Pass-Verfahren“ gibt es in dieser Verwaltung nicht"),
                pasted.dropped());
        assertEquals(List.of(), other.model().dependencies());
        assertFalse(pasted.isWhole());
        assertEquals("Neustadt", ElementCopies.read(text).administration());
        other.undo();
        assertEquals(List.of(), other.model().processes());
        assertFalse(other.canUndo());
    }

    @Test
    void pastingTwiceGivesNewIdsAndThePlaceCounts() throws Exception {
        OrganisationalUnit unit = unit("Bürgeramt", null);
        OrganisationalUnit other = unit("Bauamt", null);
        Process process = process("Reisepass", unit);
        var clip = ElementCopies.read(ElementCopies.write(editing, List.of(process)));

        var copy = (Process) ElementCopies.paste(editing, clip, Place.at(other)).elements().getFirst();

        assertNotEquals(process.getId(), copy.getId());
        assertSame(other, copy.getUnit());
        assertSame(unit, process.getUnit());
        assertEquals("Reisepass (Kopie)", copy.getName());
    }

    @Test
    void partsArePastedIntoWhatHoldsThem() throws Exception {
        var plan = make(EmergencyPlan.class, Literals.EMERGENCY_PLAN, "WAP", Place.ANYWHERE);
        var other = make(EmergencyPlan.class, Literals.EMERGENCY_PLAN, "GFP", Place.ANYWHERE);
        var first = make(PlanStep.class, Literals.PLAN_STEP, "A", Place.at(plan));
        var second = make(PlanStep.class, Literals.PLAN_STEP, "B", Place.at(plan));
        editing.run("order", () -> first.getSuccessors().add(second));
        var clip = ElementCopies.read(ElementCopies.write(editing, List.of(first, second)));

        assertEquals("Planschritt lässt sich hier nicht einfügen. Wählen Sie das Element aus, zu dem es gehören soll.",
                ElementCopies.obstacle(editing, clip, Place.ANYWHERE).orElseThrow());
        ElementCopies.paste(editing, clip, Place.at(other));

        assertEquals(List.of("A", "B"), other.getSteps().stream().map(PlanStep::getName).toList());
        assertSame(other.getSteps().get(1), other.getSteps().get(0).getSuccessors().getFirst());
        assertEquals(3, ElementCopies.duplicate(editing, List.of(plan, first)).elements().size()
                + editing.model().plans().size() - 1);
    }

    @Test
    void aWholeCatalogueCanBeCopied() throws Exception {
        var catalogue = make(ReferenceCatalogue.class, Literals.REFERENCE_CATALOGUE, "LeiKa", Place.ANYWHERE);
        var entry = make(CatalogueEntry.class, Literals.CATALOGUE_ENTRY, "Ausweise", Place.at(catalogue));
        make(CatalogueEntry.class, Literals.CATALOGUE_ENTRY, "Reisepass", Place.at(entry));
        Editing other = administration("Altstadt");

        ElementCopies.paste(other, ElementCopies.read(ElementCopies.write(editing, List.of(catalogue))), Place.ANYWHERE);

        var copy = other.model().catalogues().getFirst();
        assertEquals(2, copy.getEntries().size());
        assertSame(copy.getEntries().get(0), copy.getEntries().get(1).getParent());
        assertTrue(other.element(entry.getId()).isPresent());
        other.undo();
        assertTrue(other.element(entry.getId()).isEmpty());
    }

    // --- what the clipboard may hold

    private static String clip(String elements) {
        return "{\"ratswerk.elements\":1,\"administration\":\"X\",\"elements\":[" + elements + "]}";
    }

    private static String fault(String text) {
        return assertThrows(ClipException.class, () -> ElementCopies.read(text), text).getMessage();
    }

    @Test
    void textFromElsewhereIsRefused() throws Exception {
        assertEquals(1, ElementCopies.read(clip("{\"class\":\"Process\",\"id\":\"p\",\"top\":true,\"values\":{}}")).size());
        assertFalse(ElementCopies.isClip(null));
        assertFalse(ElementCopies.isClip("Reisepass\tBürgeramt"));
        assertEquals("Die Zwischenablage enthält keine Elemente. Kopieren Sie zuerst Elemente.", fault("Reisepass"));
        String start = "Die Elemente in der Zwischenablage sind nicht verwendbar. ";
        String end = " Kopieren Sie sie erneut.";
        assertEquals(start + "„java.lang.Runtime“ ist keine Art von Elementen, die sich einfügen lässt." + end,
                fault(clip("{\"class\":\"java.lang.Runtime\",\"values\":{}}")));
        assertEquals(start + "„Administration“ ist keine Art von Elementen, die sich einfügen lässt." + end,
                fault(clip("{\"class\":\"Administration\",\"values\":{}}")));
        assertEquals(start + "„BusinessImpact“ ist keine Art von Elementen, die sich einfügen lässt." + end,
                fault(clip("{\"class\":\"BusinessImpact\",\"values\":{}}")));
        assertEquals(start + "Process hat kein Feld „children“." + end,
                fault(clip("{\"class\":\"Process\",\"values\":{\"children\":[]}}")));
        assertEquals(start + "OrganisationalUnit hat kein Feld „children“." + end,
                fault(clip("{\"class\":\"OrganisationalUnit\",\"values\":{\"children\":[]}}")));
        assertEquals(start + "„bald“ ist kein Wert für restartTime." + end,
                fault(clip("{\"class\":\"Process\",\"values\":{\"restartTime\":\"bald\"}}")));
        assertEquals(start + "Der Text ist beschädigt." + end, fault(clip("{\"class\":\"Process\",")));
        assertEquals(start + "Der Text ist beschädigt." + end, fault(clip("") + "x"));
        assertEquals(start + "Sie stammen aus einer anderen Version des Programms." + end,
                fault("{\"ratswerk.elements\":2,\"administration\":\"X\",\"elements\":[]}"));
        assertEquals(start + "„Process“ ist keine Art von Elementen, die sich einfügen lässt." + end,
                fault(clip("{\"class\":\"Process\",\"values\":{\"impact\":{\"class\":\"Process\",\"values\":{}}}}")));
    }

    @Test
    void depthHasALimit() {
        String section = "{\"class\":\"PlanSection\",\"values\":{\"sections\":[";
        String deep = section.repeat(60) + "]}}".repeat(60);

        assertTrue(fault(clip(deep)).contains("zu tief verschachtelt"));
    }

    @Test
    void referencesOfTheWrongClassAndCharactersThatNoFileHoldsAreLeftOut() throws Exception {
        ITSystem system = system("Pass-Verfahren");
        var clip = ElementCopies.read(clip("{\"class\":\"Process\",\"id\":\"p\",\"top\":true,\"values\":{\"name\":\"a\\u0000b\","
                + "\"unit\":{\"id\":\"" + system.getId() + "\",\"class\":\"OrganisationalUnit\",\"name\":\"Amt\"}}}"));

        var pasted = ElementCopies.paste(editing, clip, Place.ANYWHERE);

        assertEquals("a\ufffdb", pasted.elements().getFirst().getName());
        assertNull(((Process) pasted.elements().getFirst()).getUnit());
        assertEquals(1, pasted.lost().size());
    }
}
