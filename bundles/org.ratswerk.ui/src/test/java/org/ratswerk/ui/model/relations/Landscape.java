package org.ratswerk.ui.model.relations;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Component;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.DependencyOrigin;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.ui.model.OpenAdministration;

/** A small landscape made in code. */
final class Landscape {
    static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    final AdministrationModel model = new AdministrationModel(null, named(FACTORY.createAdministration(), "adm", "Neustadt"),
            named(FACTORY.createProcessRegister(), "reg", null), named(FACTORY.createLandscape(), "land", null),
            named(FACTORY.createContinuityRegister(), "con", null), List.of(), List.of());

    Process process(String id, String name) {
        var process = named(FACTORY.createProcess(), id, name);
        model.processes().add(process);
        return process;
    }

    ITSystem system(String id, String name) {
        var system = named(FACTORY.createITSystem(), id, name);
        model.resources().add(system);
        return system;
    }

    Component component(String id, String name, ITSystem parent) {
        var component = named(FACTORY.createComponent(), id, name);
        component.setParent(parent);
        model.resources().add(component);
        return component;
    }

    RedundancyGroup group(String id, String name, int required, Dependable... members) {
        var group = named(FACTORY.createRedundancyGroup(), id, name);
        group.setRequired(required);
        group.getMembers().addAll(List.of(members));
        model.groups().add(group);
        return group;
    }

    Dependency depends(Dependable dependent, Element supplier, Duration bridging) {
        Dependency dependency;
        if (supplier instanceof Process process) {
            var made = FACTORY.createProcessDependency();
            made.setSupplier(process);
            dependency = made;
        } else {
            var made = FACTORY.createRequirement();
            if (supplier instanceof RedundancyGroup group) {
                made.setGroup(group);
            } else {
                made.setResource((org.ratswerk.model.Resource) supplier);
            }
            dependency = made;
        }
        dependency.setId(dependent.getId() + ">" + supplier.getId());
        dependency.setDependent(dependent);
        dependency.setBridging(bridging);
        dependency.setOrigin(DependencyOrigin.IMPORT);
        model.dependencies().add(dependency);
        return dependency;
    }

    OpenAdministration open() {
        return new OpenAdministration(Path.of("/tmp/neustadt"), new Editing(model), List.of(), List.of());
    }

    static <E extends Element> E named(E element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }
}
