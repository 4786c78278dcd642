package org.ratswerk.core.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.landscape.ProcessLandscape.Grouping;
import org.ratswerk.core.landscape.ProcessLandscape.Marking;
import org.ratswerk.core.result.Boxes;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessKind;

class ProcessLandscapeTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private final Locale locale = Locale.getDefault();
    private final List<Process> processes = new ArrayList<>();
    private final AdministrationModel model = new AdministrationModel(null, FACTORY.createAdministration(),
            FACTORY.createProcessRegister(), FACTORY.createLandscape(), FACTORY.createContinuityRegister(),
            List.of(FACTORY.createReferenceCatalogue()), List.of());

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static OrganisationalUnit unit(String name, OrganisationalUnit parent) {
        var unit = FACTORY.createOrganisationalUnit();
        unit.setId(name);
        unit.setName(name);
        unit.setParent(parent);
        return unit;
    }

    private Process process(String name, ProcessKind kind, OrganisationalUnit unit) {
        var process = FACTORY.createProcess();
        process.setId(name);
        process.setName(name);
        process.setKind(kind);
        process.setUnit(unit);
        processes.add(process);
        return process;
    }

    /** Bands, groups and tiles as text. */
    private String laid(Grouping grouping) {
        var text = new StringBuilder();
        for (var band : ProcessLandscape.of(model, processes, grouping, List.of(), process -> Marking.NONE, List.of())
                .boxes()) {
            text.append(band.element().name()).append(": ");
            band.parts().forEach(group -> text.append(group.element().name()).append(' ')
                    .append(group.parts().stream().map(tile -> tile.element().name()).toList()).append(' '));
        }
        return text.toString().strip();
    }

    @Test
    void bandsStandInTheUsualOrderAndGroupsByName() {
        var town = unit("Stadt", null);
        var office = unit("Bürgeramt", town);
        var desk = unit("Meldestelle", office);
        process("Haushalt planen", ProcessKind.MANAGEMENT, town);
        process("Post verteilen", ProcessKind.SUPPORT, null);
        process("Wohnsitz anmelden", ProcessKind.CORE, desk);
        process("Äußerung einholen", ProcessKind.CORE, desk);
        process("Beglaubigen", ProcessKind.CORE, office);
        process("Etwas", ProcessKind.UNSPECIFIED, office);
        assertEquals("Führungsprozess: Stadt [Haushalt planen] "
                + "Kernprozess: Bürgeramt [Beglaubigen] Meldestelle [Äußerung einholen, Wohnsitz anmelden] "
                + "Unterstützungsprozess: Ohne Organisationseinheit [Post verteilen] "
                + "Prozessart nicht angegeben: Bürgeramt [Etwas]", laid(Grouping.UNIT));
        assertTrue(laid(Grouping.TOP_UNIT)
                .contains("Bürgeramt [Äußerung einholen, Beglaubigen, Wohnsitz anmelden]"), laid(Grouping.TOP_UNIT));
    }

    @Test
    void theFieldComesFromTheProcessElseFromWhatItCovers() {
        var catalogue = model.catalogues().getFirst();
        var bundle = FACTORY.createCatalogueEntry();
        bundle.setField("Familie");
        var service = FACTORY.createCatalogueEntry();
        service.setKey("99001");
        service.setParent(bundle);
        var other = FACTORY.createCatalogueEntry();
        other.setField("Bauen");
        catalogue.getEntries().addAll(List.of(bundle, service, other));
        process("A", ProcessKind.CORE, null).setField("Verkehr");
        process("B", ProcessKind.CORE, null).getKeys().add("99001");
        var mapped = process("C", ProcessKind.CORE, null);
        var rejected = process("D", ProcessKind.CORE, null);
        for (var process : List.of(mapped, rejected)) {
            var mapping = FACTORY.createCatalogueMapping();
            mapping.setEntry(other);
            mapping.setProcess(process);
            mapping.setStatus(process == mapped ? MappingStatus.CONFIRMED : MappingStatus.REJECTED);
            catalogue.getMappings().add(mapping);
        }
        assertEquals("Kernprozess: Bauen [C] Familie [B] Verkehr [A] Ohne Handlungsfeld [D]", laid(Grouping.FIELD));
    }

    @Test
    void aCircleOfUnitsEnds() {
        var one = unit("Eins", null);
        var two = unit("Zwei", one);
        one.setParent(two);
        process("A", ProcessKind.CORE, two);
        assertTrue(laid(Grouping.TOP_UNIT).contains("[A]"));
    }

    @Test
    void whatTheMarkerSaysIsKept() {
        process("A", ProcessKind.CORE, null);
        Boxes landscape = ProcessLandscape.of(model, processes, Grouping.UNIT, List.of("nein", "ja"),
                process -> new Marking(1, "seit 2024", () -> "weil"), List.of("So ist es."));
        var tile = landscape.all().getLast();
        assertEquals(1, tile.step());
        assertEquals("seit 2024", tile.note());
        assertEquals("weil", tile.explanation().get());
        assertEquals(List.of("So ist es."), landscape.notes());
    }
}
