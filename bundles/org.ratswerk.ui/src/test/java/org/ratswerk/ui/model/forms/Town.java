package org.ratswerk.ui.model.forms;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.Process;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.ui.model.OpenAdministration;

/** A small administration: a process, a unit, two persons, two systems, a group, a catalogue. */
final class Town {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    final AdministrationModel model;
    final Process permit;
    final OrganisationalUnit unit;
    final Person adler;
    final Person zander;
    final ITSystem register;
    final ITSystem archive;
    final RedundancyGroup group;
    final ReferenceCatalogue catalogue;
    final List<Problem> problems = new ArrayList<>();
    final OpenAdministration administration;

    Town() {
        catalogue = named(FACTORY.createReferenceCatalogue(), "cat", "Leistungen");
        model = new AdministrationModel(null, named(FACTORY.createAdministration(), "adm", "Neustadt"),
                named(FACTORY.createProcessRegister(), "reg", null), named(FACTORY.createLandscape(), "land", null),
                named(FACTORY.createContinuityRegister(), "con", null), List.of(catalogue), List.of());
        unit = named(FACTORY.createOrganisationalUnit(), "u", "Bürgerbüro");
        unit.setShortName("33");
        model.administration().getUnits().add(unit);
        adler = named(FACTORY.createPerson(), "a", "Miriam Adler");
        zander = named(FACTORY.createPerson(), "z", "Thomas Zander");
        model.administration().getPersons().addAll(List.of(adler, zander));
        permit = named(FACTORY.createProcess(), "p", "Ausweis ausstellen");
        model.processes().add(permit);
        register = named(FACTORY.createITSystem(), "s1", "Melderegister");
        archive = named(FACTORY.createITSystem(), "s2", "Archiv");
        model.resources().addAll(List.of(register, archive));
        group = named(FACTORY.createRedundancyGroup(), "g", "Arbeitsplätze");
        model.groups().add(group);
        var entry = named(FACTORY.createCatalogueEntry(), "e", "Personalausweis");
        entry.setKey("99008");
        catalogue.getEntries().add(entry);
        administration = new OpenAdministration(Path.of("/tmp/neustadt"), new Editing(model),
                List.of("bpmn/ausweis.bpmn"), List.of());
    }

    Editing editing() {
        return administration.editing();
    }

    FormModel form(Element... elements) {
        return new FormModel(administration, List.of(elements), (open, id) -> problems.stream()
                .filter(problem -> id.equals(problem.elementId())).toList());
    }

    FieldModel field(Element element, String id) {
        return form(element).field(id).orElseThrow(() -> new AssertionError("no field " + id));
    }

    RowsModel table(Element element, String id) {
        return form(element).table(id).orElseThrow(() -> new AssertionError("no table " + id));
    }

    void change(Runnable change) {
        editing().run("change", change);
    }

    static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    static <E extends Element> E named(E element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }
}
