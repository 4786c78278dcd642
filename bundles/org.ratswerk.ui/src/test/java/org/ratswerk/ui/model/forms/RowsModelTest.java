package org.ratswerk.ui.model.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.edit.ElementDeletion;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.Component;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.Requirement;
import org.ratswerk.ui.model.forms.Form.FieldItem;
import org.ratswerk.ui.model.forms.Form.RowsItem;

/** Tables of parts, dependencies and other elements in a form. */
class RowsModelTest {
    private final Town town = new Town();
    private Locale before;

    @BeforeEach
    void german() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private static FieldModel detail(RowsModel table, String id) {
        return table.item().details().stream().filter(item -> item.id().equals(id)).map(FieldItem.class::cast)
                .map(table::field).findFirst().orElseThrow();
    }

    private static List<List<String>> cells(RowsModel table) {
        return IntStream.range(0, table.size()).mapToObj(table::cells).toList();
    }

    @Test
    void whatAProcessNeedsIsAddedAndTakenAway() {
        var needs = town.table(town.permit, "suppliers");
        assertEquals(List.of("Gebraucht wird", "Art", "Überbrückungszeit", "Benötigt ab", "Begründung"),
                needs.titles());
        needs.accept(needs.suggestions("melde", 5).getFirst());
        var requirement = (Requirement) town.model.dependencies().getFirst();
        assertSame(town.register, requirement.getResource());
        assertSame(town.permit, requirement.getDependent());
        assertEquals(List.of(List.of("Melderegister", "IT-System", "", "", "")), cells(needs));
        assertSame(town.register, needs.target(0));

        needs.select(List.of(requirement));
        detail(needs, "bridging").type("4 h");
        detail(needs, "bridging").commit();
        assertEquals(Duration.ofHours(4), requirement.getBridging());
        assertEquals("4 h", needs.cells(0).get(2));

        needs.accept(needs.suggestions("arbeits", 5).getFirst());
        assertEquals(List.of("Arbeitsplätze", "Redundanzgruppe (1 von 0)"), needs.cells(0).subList(0, 2));
        needs.remove(List.of(requirement));
        assertEquals(1, needs.size());
        town.editing().undo();
        assertEquals(2, needs.size());
        assertTrue(town.model.dependencies().contains(requirement));
    }

    @Test
    void aProcessDependsOnAnotherByAProcessDependency() {
        var other = Town.named(ModelFactory.eINSTANCE.createProcess(), "p2", "Post verteilen");
        town.change(() -> town.model.processes().add(other));
        var needs = town.table(town.permit, "suppliers");
        needs.accept(needs.suggestions("post", 5).getFirst());
        var dependency = (ProcessDependency) town.model.dependencies().getFirst();
        assertSame(other, dependency.getSupplier());
        needs.select(List.of(dependency));
        assertTrue(detail(needs, "bridging").isEnabled());
        assertFalse(detail(needs, "neededFrom").isEnabled());
        assertTrue(needs.suggestions("ausweis", 5).stream().noneMatch(each -> each.element() == town.permit));
        assertEquals("Ausweis ausstellen", town.table(other, "dependents").cells(0).getFirst());
    }

    @Test
    void aSystemThatIsNotThereYetIsMadeFromHere() {
        var needs = town.table(town.permit, "suppliers");
        var create = needs.suggestions("Kartendrucker", 5).stream()
                .filter(each -> each.create() == Literals.IT_SYSTEM).findFirst().orElseThrow();
        var made = needs.accept(create);
        assertTrue(town.model.resources().contains(made));
        assertEquals("Kartendrucker", needs.cells(0).getFirst());
        town.editing().undo();
        assertEquals(2, town.model.resources().size());
        assertEquals(0, needs.size());
    }

    @Test
    void dependentsAreShownAndAdded() {
        var dependents = town.table(town.register, "dependents");
        dependents.accept(dependents.suggestions("ausweis", 5).getFirst());
        assertSame(town.permit, town.model.dependencies().getFirst().getDependent());
        assertEquals(List.of("Ausweis ausstellen", "Prozess"), dependents.cells(0).subList(0, 2));
    }

    @Test
    void partsAreMadeReorderedAndFilledIn() {
        var contacts = town.table(provider(), "contacts");
        assertTrue(contacts.canMove());
        assertFalse(contacts.canChoose());
        var first = contacts.create(Literals.CONTACT, null);
        var second = contacts.create(Literals.CONTACT, null);
        contacts.select(List.of(first));
        detail(contacts, "name").type("Hotline");
        contacts.select(List.of(second));
        assertEquals("", detail(contacts, "name").text());
        detail(contacts, "name").type("Vertrieb");
        assertEquals(List.of("Hotline", "Vertrieb"), cells(contacts).stream().map(List::getFirst).toList());
        assertTrue(contacts.move(second, -1));
        assertEquals(List.of("Vertrieb", "Hotline"), cells(contacts).stream().map(List::getFirst).toList());
        assertFalse(contacts.move(second, -1));
        assertEquals(List.of(second), contacts.selected());
        contacts.remove(List.of(second));
        assertEquals(List.of(), contacts.selected());
        assertFalse(detail(contacts, "name").isEnabled());
    }

    private org.ratswerk.model.Provider provider() {
        var provider = Town.named(ModelFactory.eINSTANCE.createProvider(), "pr", "Rechenzentrum");
        town.change(() -> town.model.resources().add(provider));
        return provider;
    }

    @Test
    void severalPartsAreFilledInAtOnce() {
        var contacts = town.table(provider(), "contacts");
        var rows = List.of(contacts.create(Literals.CONTACT, "A"), contacts.create(Literals.CONTACT, "B"));
        contacts.select(rows);
        assertTrue(detail(contacts, "name").isMixed());
        detail(contacts, "hours").type("24/7");
        detail(contacts, "hours").commit();
        assertEquals(List.of("24/7", "24/7"), cells(contacts).stream().map(List::getLast).toList());
    }

    @Test
    void partsOfPartsHaveTheirOwnTable() {
        var categories = town.table(town.model.administration(), "settings.damageCategories");
        var category = categories.create(Literals.DAMAGE_CATEGORY, "Finanzen");
        categories.select(List.of(category));
        var levels = categories.item().details().stream().filter(RowsItem.class::isInstance).map(RowsItem.class::cast)
                .map(categories::table).findFirst().orElseThrow();
        levels.create(Literals.DAMAGE_LEVEL, null);
        levels.create(Literals.DAMAGE_LEVEL, null);
        assertEquals(List.of("1", "2"), cells(levels).stream().map(List::getFirst).toList());
    }

    @Test
    void whatOthersReferToIsDeletedWithAPlan() {
        var categories = town.table(town.model.administration(), "settings.damageCategories");
        var used = (org.ratswerk.model.DamageCategory) categories.create(Literals.DAMAGE_CATEGORY, "Finanzen");
        var unused = categories.create(Literals.DAMAGE_CATEGORY, "Ansehen");
        town.change(() -> {
            town.permit.setImpact(ModelFactory.eINSTANCE.createBusinessImpact());
            var rating = ModelFactory.eINSTANCE.createImpactRating();
            rating.setCategory(used);
            town.permit.getImpact().getRatings().add(rating);
        });
        assertTrue(categories.deletion(List.of(unused), ElementDeletion.Below.DELETE).isEmpty());
        categories.deletion(List.of(used), ElementDeletion.Below.DELETE).orElseThrow().run();
        assertEquals(1, categories.size());
        assertTrue(town.permit.getImpact().getRatings().stream().allMatch(rating -> rating.getCategory() == null));
    }

    @Test
    void elementsThatReferAreMadeLinkedAndLetGo() {
        var components = town.table(town.register, "Component.parent");
        var server = (Component) components.create(Literals.COMPONENT, "Server");
        assertSame(town.register, server.getParent());
        assertTrue(town.model.resources().contains(server));
        components.remove(List.of(server));
        assertNull(server.getParent());
        assertTrue(town.model.resources().contains(server));
        components.accept(components.suggestions("serv", 5).getFirst());
        assertSame(town.register, server.getParent());
        assertTrue(components.suggestions("", 50).stream().allMatch(each -> each.element() instanceof Component));
    }

    @Test
    void measuresAreLinkedByTheirSubjects() {
        var measures = town.table(town.permit, "Measure.subjects");
        var measure = (org.ratswerk.model.Measure) measures.create(Literals.MEASURE, "Vordrucke");
        assertEquals(List.of(town.permit), measure.getSubjects());
        measures.remove(List.of(measure));
        assertEquals(List.of(), measure.getSubjects());
        assertEquals(List.of(measure), town.model.continuityRegister().getMeasures());
    }

    @Test
    void mappingsStandInTheCatalogueOfTheEntry() {
        var mappings = town.table(town.permit, "CatalogueMapping.process");
        mappings.accept(mappings.suggestions("99008", 5).getFirst());
        CatalogueMapping mapping = town.catalogue.getMappings().getFirst();
        assertSame(town.permit, mapping.getProcess());
        assertSame(town.catalogue.getEntries().getFirst(), mapping.getEntry());
        assertSame(mapping.getEntry(), mappings.target(0));
        var back = town.table(mapping.getEntry(), "CatalogueMapping.entry");
        assertEquals("Ausweis ausstellen", back.cells(0).getFirst());
        mappings.remove(List.of(mapping));
        assertEquals(List.of(), town.catalogue.getMappings());
    }

    @Test
    void unitsAboveAreNotSuggestedAsUnitsBelow() {
        var team = Town.named(ModelFactory.eINSTANCE.createOrganisationalUnit(), "t", "Team Ausweise");
        town.change(() -> {
            team.setParent(town.unit);
            town.model.administration().getUnits().add(team);
        });
        assertEquals(List.of(), town.table(team, "OrganisationalUnit.parent").suggestions("", 9));
    }
}
