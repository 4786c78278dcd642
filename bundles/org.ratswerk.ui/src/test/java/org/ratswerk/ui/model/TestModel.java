package org.ratswerk.ui.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Component;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Resource;

/** A small administration made in code. */
final class TestModel {
    static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    final AdministrationModel model;
    final List<ReferenceCatalogue> catalogues = new ArrayList<>();

    TestModel() {
        var administration = named(FACTORY.createAdministration(), "adm", "Neustadt");
        model = new AdministrationModel(null, administration, named(FACTORY.createProcessRegister(), "reg", null),
                named(FACTORY.createLandscape(), "land", null), named(FACTORY.createContinuityRegister(), "con", null),
                List.of(), List.of());
    }

    OpenAdministration open() {
        return new OpenAdministration(Path.of("/tmp/neustadt"), new Editing(model), List.of("bpmn/a.bpmn"), List.of());
    }

    OrganisationalUnit unit(String id, String name, OrganisationalUnit parent) {
        var unit = named(FACTORY.createOrganisationalUnit(), id, name);
        unit.setParent(parent);
        model.administration().getUnits().add(unit);
        return unit;
    }

    Process process(String id, String name, OrganisationalUnit unit) {
        var process = named(FACTORY.createProcess(), id, name);
        process.setUnit(unit);
        model.processes().add(process);
        return process;
    }

    ITSystem system(String id, String name) {
        return resource(named(FACTORY.createITSystem(), id, name), null);
    }

    Component component(String id, String name, Resource parent) {
        return resource(named(FACTORY.createComponent(), id, name), parent);
    }

    Requirement requires(Dependable dependent, Resource resource, Duration bridging) {
        var requirement = FACTORY.createRequirement();
        requirement.setDependent(dependent);
        requirement.setResource(resource);
        requirement.setBridging(bridging);
        model.dependencies().add(requirement);
        return requirement;
    }

    RedundancyGroup group(String id, String name, int required, Dependable... members) {
        var group = named(FACTORY.createRedundancyGroup(), id, name);
        group.setRequired(required);
        group.getMembers().addAll(List.of(members));
        model.groups().add(group);
        return group;
    }

    Requirement requires(Dependable dependent, RedundancyGroup group) {
        var requirement = FACTORY.createRequirement();
        requirement.setDependent(dependent);
        requirement.setGroup(group);
        model.dependencies().add(requirement);
        return requirement;
    }

    private <R extends Resource> R resource(R resource, Resource parent) {
        resource.setParent(parent);
        model.resources().add(resource);
        return resource;
    }

    static <E extends Element> E named(E element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }
}
