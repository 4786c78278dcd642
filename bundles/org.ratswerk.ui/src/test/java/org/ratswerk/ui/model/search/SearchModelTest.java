package org.ratswerk.ui.model.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.search.Diagram;
import org.ratswerk.core.search.FieldGroup;
import org.ratswerk.core.search.Range;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.OpenAdministrations;

class SearchModelTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private static final Locale LOCALE = Locale.getDefault();

    @TempDir
    private Path dir;
    private final OpenAdministrations administrations = new OpenAdministrations(OpenAdministration::read);
    private OpenAdministration town;
    private Process residence;
    private OrganisationalUnit office;
    private SearchIndexes indexes;
    private final RecentElements recent = new RecentElements();

    @BeforeEach
    void open() throws Exception {
        Locale.setDefault(Locale.GERMANY);
        AdministrationFolder.create(dir.resolve("town"), "Neustadt");
        town = administrations.open(dir.resolve("town"), Progress.NONE);
        office = named(FACTORY.createOrganisationalUnit(), "oe-33", "Bürgerdienste");
        residence = named(FACTORY.createProcess(), "p-1", "Wohnsitz anmelden");
        residence.setDescription("Nimmt die Anmeldung mit allen Unterlagen an.\nPrüft sie im Bürgerbüro und schreibt das Melderegister fort.");
        residence.setUnit(office);
        residence.setBpmnAsIs("bpmn/anmeldung.bpmn");
        residence.setImpact(FACTORY.createBusinessImpact());
        residence.getImpact().setWorkaround("Meldeschein auf Papier");
        town.editing().run("fill", () -> {
            town.model().administration().getUnits().add(office);
            town.model().processes().add(residence);
        });
        indexes = new SearchIndexes(administrations, Runnable::run, (folder, progress) -> List.of(
                new Diagram("bpmn/anmeldung.bpmn", null,
                        List.of(new Diagram.Label("T", "userTask", "Meldeschein prüfen")))));
    }

    @AfterEach
    void locale() {
        Locale.setDefault(LOCALE);
    }

    private static <E extends Element> E named(E element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }

    private List<QuickSearch.Row> rows(String typed) {
        var search = new QuickSearch(indexes, recent);
        return search.rows(search.find(typed));
    }

    @Test
    void aRowSaysWhatAndWhere() {
        var row = rows("bürgerb").getFirst();
        assertSame(residence, row.element());
        assertSame(Literals.ELEMENT__DESCRIPTION, row.feature());
        assertEquals("Wohnsitz anmelden", row.name().text());
        assertEquals(List.of(), row.name().ranges());
        assertEquals("Prozess", row.kind());
        assertEquals("Bürgerdienste", row.path());
        assertTrue(row.where().text().startsWith("Beschreibung: …an. Prüft"), row.where().text());
        Range range = row.where().ranges().getFirst();
        assertEquals("Bürgerb", row.where().text().substring(range.start(), range.end()));

        var byName = rows("wohn").getFirst();
        assertNull(byName.feature());
        assertEquals("", byName.where().text());
        assertEquals(List.of(new Range(0, 4)), byName.name().ranges());
    }

    @Test
    void aPartLeadsToTheFieldOfItsElement() {
        var row = rows("papier").getFirst();
        assertSame(residence, row.element());
        assertSame(residence.getImpact(), row.holder());
        assertSame(Literals.BUSINESS_IMPACT__WORKAROUND, row.feature());
        assertTrue(row.where().text().endsWith("Meldeschein auf Papier"), row.where().text());
    }

    @Test
    void aDiagramLeadsToItsProcess() {
        var row = rows("meldeschein").getLast();
        assertEquals("bpmn/anmeldung.bpmn", row.file());
        assertSame(residence, row.element());
        assertEquals("BPMN-Diagramm", row.kind());
        assertEquals("Beschriftung: Meldeschein prüfen", row.where().text());
        assertEquals("Wohnsitz anmelden", row.path());
    }

    @Test
    void allOpenAdministrationsAreSearchedAndClosedOnesAreNot() throws FaultException {
        AdministrationFolder.create(dir.resolve("other"), "Altdorf");
        var other = administrations.open(dir.resolve("other"), Progress.NONE);
        other.editing().run("add", () -> other.model().processes()
                .add(named(FACTORY.createProcess(), "p-9", "Wohngeld bewilligen")));
        assertEquals(List.of("Wohnsitz anmelden", "Wohngeld bewilligen"),
                rows("wohn").stream().map(row -> row.name().text()).toList());
        assertEquals("Neustadt › Bürgerdienste", rows("wohn").getFirst().path());
        administrations.close(other);
        assertEquals(1, rows("wohn").size());
    }

    @Test
    void whatWasOpenedLatelyComesFirstWhenNothingIsTyped() throws FaultException {
        assertEquals(List.of(), rows(""));
        recent.opened(town, office);
        recent.opened(town, residence.getImpact());
        recent.opened(town, residence);
        assertEquals(List.of("Wohnsitz anmelden", "Bürgerdienste"),
                rows(" ").stream().map(row -> row.name().text()).toList());

        town.editing().save(false);
        var again = administrations.reload(town.folder(), Progress.NONE);
        var later = new RecentElements();
        later.restore(recent.toString());
        assertEquals(List.of(again.element("p-1").orElseThrow(), again.element("oe-33").orElseThrow()),
                later.list(administrations.list()).stream().map(RecentElements.Recent::element).toList());
        again.editing().run("delete", () -> again.model().processes().clear());
        assertEquals(1, later.list(administrations.list()).size());
    }

    @Test
    void aSearchFindsElementsWithTheirTexts() throws FaultException {
        var form = new SearchForm(administrations.list(), town, false);
        form.setText("melde");
        var found = FoundElement.search(form.scope(), indexes, form.query(), Progress.NONE);
        assertEquals(List.of("Wohnsitz anmelden", "anmeldung.bpmn"), found.stream().map(FoundElement::name).toList());
        assertEquals(List.of("Name", "Beschreibung", "Schadensbewertung (BIA), Notbetrieb"),
                found.getFirst().matches().stream().filter(match -> match.text().group() != FieldGroup.KEY)
                        .map(FoundElement::field).toList());
        assertEquals("BPMN-Diagramm", found.getLast().kind());
        assertSame(residence, found.getLast().element());

        form.take(FieldGroup.DIAGRAM, false);
        form.take(FieldGroup.KEY, false);
        form.kinds().add(Literals.PROCESS);
        found = FoundElement.search(form.scope(), indexes, form.query(), Progress.NONE);
        assertEquals(3, found.getFirst().count());
        assertEquals(1, found.size());
    }

    @Test
    void theFormSaysWhatIsWrongAndRemembers() {
        var form = new SearchForm(administrations.list(), town, false);
        assertFalse(form.isComplete());
        form.setText("(a");
        assertTrue(form.isComplete());
        form.setRegex(true);
        assertTrue(form.fault().orElseThrow().contains("reguläre Ausdruck „(a“"), form.fault().get());
        assertFalse(form.isComplete());
        form.setText("melde");
        form.take(FieldGroup.TEXT, false);
        form.kinds().add(Literals.SITE);
        form.remember();
        var store = new HashMap<String, String>();
        form.save(store::put);
        var next = new SearchForm(administrations.list(), town, true);
        next.restore(store::get);
        assertTrue(next.isRegex());
        assertFalse(next.takes(FieldGroup.TEXT));
        assertTrue(next.takes(FieldGroup.NAME));
        assertEquals(List.of("melde"), next.history());
        assertEquals(List.of(Literals.SITE), List.copyOf(next.kinds()));
        assertFalse(next.groups().contains(FieldGroup.KEY));
        next.groups().forEach(group -> next.take(group, false));
        assertTrue(next.fault().isPresent());
    }

    @Test
    void everyReplacementCanBeLeftOut() throws FaultException {
        var form = new SearchForm(administrations.list(), town, true);
        form.setText("melde");
        form.setCaseSensitive(true);
        var model = ReplaceModel.plan(form.scope(), indexes, form.query(), "zeige", Progress.NONE);
        assertEquals(1, model.size());
        form.setCaseSensitive(false);
        model = ReplaceModel.plan(form.scope(), indexes, form.query(), "Anzeige", Progress.NONE);
        assertEquals(3, model.size());
        var group = model.groups().getFirst();
        assertEquals("Wohnsitz anmelde Anzeigen", group.items().getFirst().line().text());
        assertEquals(List.of(new Range(11, 5), new Range(17, 7)), group.items().getFirst().line().ranges());
        model.choose(group, false);
        assertEquals(0, model.chosen());
        model.choose(group.items().getLast(), true);
        assertEquals(1, model.apply("melde", "Anzeige"));
        assertEquals("Anzeigeschein auf Papier", residence.getImpact().getWorkaround());
        assertEquals("Wohnsitz anmelden", residence.getName());
        assertEquals("„melde“ durch „Anzeige“ ersetzen", town.editing().undoLabel().orElseThrow());
        town.editing().undo();
        assertEquals("Meldeschein auf Papier", residence.getImpact().getWorkaround());
    }

    @Test
    void aLongTextIsCutAroundWhatWasFound() {
        String text = "aaaa ".repeat(40) + "Fund\nund " + "bbbb ".repeat(40);
        var cut = new Marked(text, List.of(new Range(200, 4))).around(20, 60);
        Range range = cut.ranges().getFirst();
        assertEquals("Fund", cut.text().substring(range.start(), range.end()));
        assertTrue(cut.text().startsWith("…aaaa") && cut.text().endsWith("…"), cut.text());
        assertFalse(cut.text().contains("\n"));
        assertEquals(62, cut.text().length());
    }
}
