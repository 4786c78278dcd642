package org.ratswerk.ui.model.tables;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.Process;
import org.ratswerk.model.Resource;

/** A small administration with its editing. */
final class Town {
    static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    final AdministrationModel model = new AdministrationModel(null, named(FACTORY.createAdministration(), "adm", "Neustadt"),
            named(FACTORY.createProcessRegister(), "reg", null), named(FACTORY.createLandscape(), "land", null),
            named(FACTORY.createContinuityRegister(), "con", null), java.util.List.of(), java.util.List.of());
    private Editing editing;

    /** Everything before the first call is there from the beginning. */
    Editing editing() {
        if (editing == null) {
            editing = new Editing(model);
        }
        return editing;
    }

    GridModel grid(String table) {
        return new GridModel(GridTables.of(table).orElseThrow(), editing());
    }

    /** Adds something, as a command where there is an editing already. */
    private void add(Runnable addition) {
        if (editing == null) {
            addition.run();
        } else {
            editing.run("add", addition);
        }
    }

    OrganisationalUnit unit(String id, String shortName, String name) {
        var unit = named(FACTORY.createOrganisationalUnit(), id, name);
        unit.setShortName(shortName);
        add(() -> model.administration().getUnits().add(unit));
        return unit;
    }

    Person person(String id, String name) {
        var person = named(FACTORY.createPerson(), id, name);
        add(() -> model.administration().getPersons().add(person));
        return person;
    }

    Process process(String id, String name, OrganisationalUnit unit) {
        var process = named(FACTORY.createProcess(), id, name);
        process.setUnit(unit);
        add(() -> model.processes().add(process));
        return process;
    }

    ITSystem system(String id, String name) {
        var system = named(FACTORY.createITSystem(), id, name);
        add(() -> model.resources().add(system));
        return system;
    }

    Dependency requires(String id, Dependable dependent, Resource resource) {
        var requirement = named(FACTORY.createRequirement(), id, null);
        requirement.setDependent(dependent);
        requirement.setResource(resource);
        add(() -> model.dependencies().add(requirement));
        return requirement;
    }

    static <E extends Element> E named(E element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }
}
