package org.ratswerk.ui.model.navigator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Check;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Problems;
import org.ratswerk.core.check.Rule;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.ElementCreation;
import org.ratswerk.core.edit.ElementDeletion;
import org.ratswerk.core.edit.Place;
import org.ratswerk.model.Component;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.Provider;
import org.ratswerk.ui.model.Grouping;
import org.ratswerk.ui.model.Navigator;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.problems.Marks;

class NodeEditsTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    private final Locale before = Locale.getDefault();
    private OpenAdministration town;
    private OpenAdministration village;
    private Grouping grouping = Grouping.DEFAULT;

    @BeforeEach
    void open() {
        Locale.setDefault(Locale.GERMAN);
        town = administration("Neustadt");
        village = administration("Neudorf");
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private static OpenAdministration administration(String name) {
        var administration = FACTORY.createAdministration();
        administration.setId("adm");
        administration.setName(name);
        var model = new AdministrationModel(null, administration, FACTORY.createProcessRegister(),
                FACTORY.createLandscape(), FACTORY.createContinuityRegister(), List.of(), List.of());
        return new OpenAdministration(Path.of("/tmp/" + name), new Editing(model), List.of(), List.of());
    }

    private <E extends Element> E make(Class<E> type, EClass eClass, String name, Element at) {
        return type.cast(ElementCreation.create(town.editing(), eClass, at == null ? Place.ANYWHERE : Place.at(at),
                made -> made.setName(name)));
    }

    private OrganisationalUnit unit(String name, OrganisationalUnit parent) {
        return make(OrganisationalUnit.class, Literals.ORGANISATIONAL_UNIT, name, parent);
    }

    private Process process(String name, OrganisationalUnit unit) {
        return make(Process.class, Literals.PROCESS, name, unit);
    }

    private Navigator navigator() {
        return new Navigator(List.of(town, village), grouping);
    }

    /** The node reached by these labels from the root of the administration. */
    private Node node(OpenAdministration administration, String... labels) {
        Node node = navigator().roots().stream().filter(each -> each.administration() == administration).findFirst()
                .orElseThrow();
        for (String label : labels) {
            var above = node;
            node = node.children().stream().filter(child -> child.label().equals(label)).findFirst()
                    .orElseThrow(() -> new AssertionError(label + " not in " + above.children()));
        }
        return node;
    }

    private Node node(Element element) {
        return navigator().find(element).orElseThrow();
    }

    // --- the tree

    @Test
    void everyElementIsFoundWhereItsPathSays() {
        OrganisationalUnit unit = unit("Dezernat", null);
        OrganisationalUnit office = unit("Amt", unit);
        process("Reisepass", office);
        process("Ohne Einheit", null);
        Provider provider = make(Provider.class, Literals.PROVIDER, "Rechenzentrum", null);
        ITSystem system = make(ITSystem.class, Literals.IT_SYSTEM, "Verfahren", provider);
        make(ITSystem.class, Literals.IT_SYSTEM, "Eigenes Verfahren", null);
        make(Component.class, Literals.COMPONENT, "Server", system);
        make(Component.class, Literals.COMPONENT, "Netz", null);
        make(Person.class, Literals.PERSON, "Anna Amt", office);
        make(Person.class, Literals.PERSON, "Ohne Amt", null);
        var catalogue = make(Element.class, Literals.REFERENCE_CATALOGUE, "LeiKa", null);
        var entry = make(Element.class, Literals.CATALOGUE_ENTRY, "Ausweise", catalogue);
        make(Element.class, Literals.CATALOGUE_ENTRY, "Reisepass", entry);
        var plan = make(Element.class, Literals.EMERGENCY_PLAN, "WAP", null);
        var step = make(Element.class, Literals.PLAN_STEP, "Anrufen", plan);
        for (EClass type : List.of(Literals.ROLE, Literals.SITE, Literals.STAFF_GROUP, Literals.INFORMATION_OBJECT,
                Literals.REDUNDANCY_GROUP, Literals.MEASURE, Literals.EXERCISE, Literals.FINDING,
                Literals.FAILURE_SCENARIO)) {
            make(Element.class, type, type.getName(), null);
        }
        for (var processes : Grouping.Processes.values()) {
            for (var systems : Grouping.Systems.values()) {
                for (var persons : Grouping.Persons.values()) {
                    grouping = new Grouping(processes, systems, persons);
                    var navigator = navigator();
                    var root = navigator.roots().getFirst();
                    town.model().elements().filter(each -> each.getName() != null && each != step).forEach(element -> {
                        var found = navigator.find(element).orElseThrow(() -> new AssertionError(element.getName()));
                        assertSame(element, found.object(), () -> grouping + " " + element.getName());
                        var path = navigator.path(root, element);
                        for (Node node = found; node != null; node = node.parent()) {
                            assertEquals(node.id(), path.removeLast(), () -> grouping + " " + element.getName());
                        }
                        assertEquals(List.of(), path);
                    });
                    assertSame(plan, navigator.find(step).orElseThrow().object());
                    assertEquals(navigator.path(root, plan), navigator.path(root, step));
                }
            }
        }
    }

    @Test
    void systemsStandUnderTheirProvidersAndPersonsUnderTheirUnits() {
        Provider provider = make(Provider.class, Literals.PROVIDER, "Rechenzentrum", null);
        make(ITSystem.class, Literals.IT_SYSTEM, "Finanzen", provider);
        make(ITSystem.class, Literals.IT_SYSTEM, "Bauakte", null);
        make(Person.class, Literals.PERSON, "Anna", unit("Amt", null));
        grouping = new Grouping(Grouping.Processes.UNIT, Grouping.Systems.PROVIDER, Grouping.Persons.UNIT);

        assertEquals(List.of("Rechenzentrum", "Ohne Dienstleister"),
                node(town, "IT-Landschaft", "IT-Systeme").children().stream().map(Node::label).toList());
        assertEquals("Finanzen", node(town, "IT-Landschaft", "IT-Systeme", "Rechenzentrum").children().getFirst().label());
        assertEquals("Anna", node(town, "Organisation", "Personen", "Amt").children().getFirst().label());
    }

    @Test
    void theNextTreeShowsWhatHasChanged() {
        Process process = process("Reisepass", null);
        var navigator = navigator();
        assertEquals("Reisepass", navigator.find(process).orElseThrow().label());
        town.editing().run("rename", () -> process.setName("Ausweis"));

        var next = navigator.next(List.of(town, village), grouping);

        assertEquals("Ausweis", next.find(process).orElseThrow().label());
        assertEquals(navigator.find(process).orElseThrow().id(), next.find(process).orElseThrow().id());
    }

    @Test
    void onlyWhatIsShownConcernsTheTree() {
        Process process = process("Reisepass", null);
        var changes = new ArrayList<Boolean>();
        town.editing().addListener(change -> changes.add(Navigator.concerns(change)));

        town.editing().run("text", () -> process.setDescription("Pass"));
        town.editing().run("name", () -> process.setName("Pass"));
        town.editing().run("kind", () -> process.setKind(ProcessKind.CORE));
        town.editing().run("impact", () -> process.setTrigger("Antrag"));
        process("Ausweis", null);
        town.editing().undo();

        assertEquals(List.of(false, true, true, false, true, true), changes);
    }

    // --- editing

    @Test
    void aGroupOffersItsOwnClassFirst() {
        assertEquals(List.of(Literals.PROCESS), NodeEdits.offers(node(town, "Prozesse")));
        assertEquals(List.of(Literals.ORGANISATIONAL_UNIT), NodeEdits.offers(node(town, "Organisation")));
        assertEquals(7, NodeEdits.offers(node(town, "IT-Landschaft")).size() + 1);
        assertEquals(List.of(), NodeEdits.offers(node(town, "BPMN-Dateien")));
        assertEquals(List.of(), NodeEdits.offers(null));
        assertEquals(18, NodeEdits.offers(node(town)).size());
        OrganisationalUnit unit = unit("Amt", null);
        process("Reisepass", unit);
        assertEquals(Literals.PROCESS, NodeEdits.offers(node(town, "Prozesse", "Amt")).getFirst());
        assertEquals(Literals.ORGANISATIONAL_UNIT, NodeEdits.offers(node(town, "Organisation", "Amt")).getFirst());
    }

    @Test
    void whatIsMadeInAGroupOfAKindIsOfTheKind() {
        process("Reisepass", null);
        town.editing().run("kind", () -> town.model().processes().getFirst().setKind(ProcessKind.CORE));
        grouping = Grouping.DEFAULT.with(Grouping.Processes.KIND);

        var made = (Process) NodeEdits.create(node(town, "Prozesse", "Kernprozesse"), Literals.PROCESS);

        assertEquals(ProcessKind.CORE, made.getKind());
        assertEquals(2, node(town, "Prozesse", "Kernprozesse").children().size());
    }

    @Test
    void groupsAndTheAdministrationStay() {
        Process process = process("Reisepass", null);

        assertEquals("Die Verwaltung selbst, Gruppen und Dateien lassen sich hier nicht löschen. Wählen Sie Elemente aus.",
                NodeEdits.deleteObstacle(List.of(node(town), node(town, "Prozesse"))).orElseThrow());
        assertTrue(NodeEdits.renameObstacle(List.of(node(town, "Prozesse"))).isPresent());
        assertEquals(Optional.empty(), NodeEdits.renameObstacle(List.of(node(town))));
        assertTrue(NodeEdits.copyObstacle(List.of(node(town))).isPresent());
        assertTrue(NodeEdits.dragObstacle(List.of(node(town, "Prozesse"))).isPresent());
        assertEquals(Optional.empty(), NodeEdits.dragObstacle(List.of(node(process))));
        assertTrue(NodeEdits.deleteObstacle(List.of()).isPresent());
        assertTrue(NodeEdits.deletion(List.of(node(process)), ElementDeletion.Below.DELETE).run());
        assertEquals(List.of(), town.model().processes());
    }

    @Test
    void draggingMovesWithinAndCopiesBetweenAdministrations() {
        OrganisationalUnit unit = unit("Amt", null);
        OrganisationalUnit other = unit("Anderes Amt", null);
        Process process = process("Reisepass", unit);
        var dragged = List.of(node(process));

        assertEquals(Optional.empty(), NodeEdits.dropObstacle(dragged, node(other), false));
        NodeEdits.move(dragged, node(other));
        assertSame(other, process.getUnit());

        assertTrue(NodeEdits.dropObstacle(dragged, node(town, "IT-Landschaft", "IT-Systeme"), false).isPresent());
        assertTrue(NodeEdits.dropObstacle(dragged, dragged.getFirst(), false).isPresent());
        assertTrue(NodeEdits.dropObstacle(dragged, node(town, "BPMN-Dateien"), false).isPresent());
        assertEquals(Optional.empty(), NodeEdits.dropObstacle(dragged, node(village, "Prozesse"), false));
    }

    // --- clipboard

    @Test
    void whatWasCutMovesWithinAnAdministration() throws Exception {
        OrganisationalUnit unit = unit("Amt", null);
        OrganisationalUnit other = unit("Anderes Amt", null);
        Process process = process("Reisepass", unit);
        var clipboard = new ElementClipboard();
        String text = clipboard.cut(List.of(node(process)));
        assertTrue(clipboard.isCut(process));
        assertSame(unit, process.getUnit());

        var pasted = clipboard.paste(text, node(other), open -> true);

        assertSame(process, pasted.elements().getFirst());
        assertSame(other, process.getUnit());
        assertFalse(clipboard.isCut(process));
        assertEquals(1, town.model().processes().size());
        clipboard.paste(text, node(unit), open -> true);
        assertEquals(2, town.model().processes().size());
    }

    @Test
    void whatWasCutGoesToAnotherAdministration() throws Exception {
        Process process = process("Reisepass", null);
        var clipboard = new ElementClipboard();
        String text = clipboard.cut(List.of(node(process)));

        var pasted = clipboard.paste(text, node(village, "Prozesse"), open -> true);

        assertNotSame(process, pasted.elements().getFirst());
        assertEquals(process.getId(), pasted.elements().getFirst().getId());
        assertEquals(List.of(), town.model().processes());
        assertEquals(1, village.model().processes().size());
        village.editing().undo();
        town.editing().undo();
        assertEquals(List.of(process), town.model().processes());
        assertEquals(List.of(), village.model().processes());
    }

    @Test
    void whatWasCutInAnAdministrationClosedSinceIsCopied() throws Exception {
        Process process = process("Reisepass", null);
        var clipboard = new ElementClipboard();
        String text = clipboard.cut(List.of(node(process)));

        clipboard.paste(text, node(village), open -> false);

        assertEquals(1, town.model().processes().size());
        assertEquals(1, village.model().processes().size());
    }

    @Test
    void otherTextCannotBePasted() {
        assertEquals("Die Zwischenablage enthält keine Elemente. Kopieren Sie zuerst Elemente.",
                ElementClipboard.obstacle("Reisepass", node(town)).orElseThrow());
        assertTrue(ElementClipboard.obstacle(null, node(town)).isPresent());
    }

    // --- marks

    @Test
    void problemsMarkTheWayToThem() {
        OrganisationalUnit unit = unit("Amt", null);
        Process first = process("Reisepass", unit);
        Process second = process("Ausweis", unit);
        var problems = Map.of(first.getId(), new ProblemMarks.Mark(2, 0, 0, "Kein Name."),
                second.getId(), ProblemMarks.Mark.of(Severity.WARNING, "Keine Leitung."));
        var marks = new NodeMarks(navigator(), administration -> administration == town ? problems : Map.of());

        var atUnit = marks.of(node(town, "Prozesse", "Amt"));
        assertEquals(Severity.ERROR, atUnit.severity());
        assertEquals("2 Fehler, 1 Warnung\nNoch nicht gespeichert", atUnit.text());
        var atSecond = marks.of(node(town, "Prozesse", "Amt", "Ausweis"));
        assertEquals(Severity.WARNING, atSecond.severity());
        assertEquals("Keine Leitung.\nNoch nicht gespeichert", atSecond.text());
        assertEquals(Severity.ERROR, marks.of(node(town)).severity());
        assertEquals(NodeMarks.Marking.NONE, marks.of(node(town, "IT-Landschaft")));
        assertEquals(NodeMarks.Marking.NONE, marks.of(node(village)));
    }

    @Test
    void theTopHasTheSumOfAllProblems() {
        OrganisationalUnit unit = unit("Amt", null);
        Process process = process("Reisepass", unit);
        var found = List.of(new Problem("a", Severity.ERROR, process.getId(), "name", "Fehler am Prozess.", List.of()),
                new Problem("b", Severity.WARNING, process.getId(), null, "Warnung am Prozess.", List.of()),
                new Problem("b", Severity.WARNING, unit.getId(), null, "Warnung am Amt.", List.of()),
                new Problem("c", Severity.ERROR, null, null, "Fehler am Ganzen.", List.of()),
                new Problem("d", Severity.WARNING, "adm", null, "Warnung an der Verwaltung.", List.of()),
                new Problem("e", Severity.WARNING, "gone", null, "Element fehlt.", List.of()));
        var problems = new Problems(town.editing(), List.of(new Check() {
            @Override
            public List<Rule> rules() {
                return found.stream().map(problem -> new Rule(problem.rule(), problem.severity(), "", "")).distinct()
                        .toList();
            }

            @Override
            public void check(AdministrationModel model, Consumer<Problem> sink, Progress progress) {
                found.forEach(sink);
            }
        }), Runnable::run);
        problems.start();
        var known = new Marks(problems).get();
        var marks = new NodeMarks(navigator(), administration -> administration == town ? known : Map.of());

        assertEquals(2, problems.count(Severity.ERROR));
        assertEquals(4, problems.count(Severity.WARNING));
        assertEquals("2 Fehler, 4 Warnungen\nNoch nicht gespeichert", marks.of(node(town)).text());
        assertEquals("1 Fehler, 1 Warnung\nNoch nicht gespeichert", marks.of(node(town, "Prozesse", "Amt")).text());
        assertEquals("Warnung am Amt.\nNoch nicht gespeichert", marks.of(node(town, "Organisation", "Amt")).text());
        assertEquals("1 Fehler, 1 Warnung\nNoch nicht gespeichert",
                marks.of(node(town, "Prozesse", "Amt", "Reisepass")).text());
    }

    @Test
    void unsavedElementsAreMarked() {
        Process process = process("Reisepass", null);

        var marks = new NodeMarks(navigator(), ProblemMarks.NONE);

        assertTrue(marks.of(node(process)).unsaved());
        assertTrue(marks.of(node(town, "Prozesse")).unsaved());
        assertTrue(marks.of(node(town)).unsaved());
        assertEquals("Noch nicht gespeichert", marks.of(node(town)).text());
        assertFalse(marks.of(node(town, "Organisation")).unsaved());
        assertFalse(marks.of(node(village)).unsaved());
    }
}
