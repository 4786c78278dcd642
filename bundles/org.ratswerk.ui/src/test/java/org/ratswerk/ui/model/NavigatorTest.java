package org.ratswerk.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NavigatorTest {
    private final Locale before = Locale.getDefault();
    private final TestModel model = new TestModel();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private Navigator navigator(Grouping order) {
        return new Navigator(List.of(model.open()), order);
    }

    private static Node child(Node node, String label) {
        return node.children().stream().filter(each -> each.label().equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError(label + " not in " + node.children()));
    }

    private static List<String> labels(Node node) {
        return node.children().stream().map(Node::label).toList();
    }

    @Test
    void showsTheGroupsWithTheirCounts() {
        var unit = model.unit("u1", "Citizens", null);
        model.process("p1", "Registration", unit);
        model.system("s1", "MESO");

        var root = navigator(Grouping.DEFAULT).roots().getFirst();

        assertEquals("Neustadt", root.label());
        assertEquals(List.of("Organisation", "Processes", "IT landscape", "Reference catalogues", "Emergency planning",
                "BPMN files"), labels(root));
        assertEquals(List.of(1, 1, 1, 0, 0, 1), root.children().stream().map(Node::count).toList());
        assertEquals(List.of("bpmn/a.bpmn"), labels(child(root, "BPMN files")));
    }

    @Test
    void putsProcessesUnderTheUnitsThatHaveSome() {
        var mayor = model.unit("u0", "Mayor", null);
        var citizens = model.unit("u1", "Citizens", mayor);
        model.unit("u2", "Empty", mayor);
        model.process("p1", "Registration", citizens);
        model.process("p2", "Archive", null);

        var processes = child(navigator(Grouping.DEFAULT).roots().getFirst(), "Processes");

        assertEquals(List.of("Mayor", "Without organisational unit"), labels(processes));
        var node = child(processes, "Mayor");
        assertEquals(1, node.count());
        assertEquals(List.of("Citizens"), labels(node));
        assertEquals(List.of("Registration"), labels(child(node, "Citizens")));
    }

    @Test
    void putsProcessesUnderTheirKinds() {
        model.process("p1", "Registration", null).setKind(org.ratswerk.model.ProcessKind.CORE);

        var processes = child(navigator(Grouping.DEFAULT.with(Grouping.Processes.KIND)).roots().getFirst(), "Processes");

        assertEquals(List.of("Core processes"), labels(processes));
    }

    @Test
    void tellsComponentsOfASystemFromSharedOnes() {
        var system = model.system("s1", "MESO");
        model.component("c1", "Application server", system);
        model.component("c2", "Network", null);

        var landscape = child(navigator(Grouping.DEFAULT).roots().getFirst(), "IT landscape");

        assertEquals(List.of("Network"), labels(child(landscape, "Shared components")));
        assertEquals(List.of("Application server"), labels(child(child(landscape, "IT systems"), "MESO")));
    }

    @Test
    void showsEveryUnitOnceEvenWhenParentsFormACycle() {
        var first = model.unit("u1", "First", null);
        var second = model.unit("u2", "Second", first);
        first.setParent(null);
        var third = model.unit("u3", "Third", second);
        // The model forbids cycles, a file may still hold one.
        first.eSet(org.ratswerk.model.ModelPackage.Literals.ORGANISATIONAL_UNIT__PARENT, third);

        var organisation = child(navigator(Grouping.DEFAULT).roots().getFirst(), "Organisation");

        assertEquals(List.of("First"), organisation.children().stream().filter(node -> node.element() != null)
                .map(Node::label).toList());
        assertEquals(List.of("Third"), labels(child(child(organisation, "First"), "Second")));
    }

    @Test
    void sortsByTheRulesOfTheLanguage() {
        Locale.setDefault(Locale.GERMAN);
        model.system("s1", "Zeiterfassung");
        model.system("s2", "Ämterverwaltung");
        model.system("s3", "Bauakte");

        var landscape = navigator(Grouping.DEFAULT).roots().getFirst().children().get(2);

        assertEquals(List.of("Ämterverwaltung", "Bauakte", "Zeiterfassung"), labels(landscape.children().getFirst()));
    }

    @Test
    void findsTheHomeOfAnElementAndOfItsParts() {
        var unit = model.unit("u1", "Citizens", null);
        var process = model.process("p1", "Registration", unit);
        process.setImpact(TestModel.FACTORY.createBusinessImpact());
        var navigator = navigator(Grouping.DEFAULT);

        assertSame(process, navigator.find(process.getImpact()).orElseThrow().object());
        assertTrue(navigator.find(unit).orElseThrow().id().contains("/organisation/"));
    }

    @Test
    void filterKeepsTheWayToMatchesAndWhatIsBelowThem() {
        var system = model.system("s1", "MESO Meldewesen");
        model.component("c1", "Application server", system);
        model.system("s2", "Finance");
        var roots = navigator(Grouping.DEFAULT).roots();

        var filter = new TreeFilter(roots, " meso  melde ");

        assertEquals(1, filter.matches());
        var root = filter.roots().getFirst();
        assertEquals(List.of("IT landscape"), filter.children(root).stream().map(Node::label).toList());
        assertEquals("MESO Meldewesen", filter.first().label());
        assertEquals(List.of("Application server"),
                filter.children(filter.first()).stream().map(Node::label).toList());
        assertEquals(List.of("Neustadt", "IT landscape", "IT systems"),
                filter.expansion(100).stream().map(Node::label).toList());
        assertEquals(List.of("Neustadt"), filter.expansion(2).stream().map(Node::label).toList());
    }

    @Test
    void filterFindsNothingOrEverything() {
        model.system("s1", "MESO");
        var roots = navigator(Grouping.DEFAULT).roots();

        assertEquals(List.of(), new TreeFilter(roots, "xyz").roots());
        assertEquals(roots, new TreeFilter(roots, "  ").roots());
        assertEquals("MESO", new TreeFilter(roots, "S1").first().label());
    }
}
