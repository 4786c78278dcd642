package org.ratswerk.ui.bpmn.model;

import java.nio.file.Path;
import java.util.List;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.ui.model.OpenAdministration;

/** A small administration made in code: a unit, two systems, an information object, a process. */
public final class TestAdministration {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    private TestAdministration() {
    }

    /** Returns it. */
    public static OpenAdministration open() {
        return open(Path.of("/tmp/neustadt"));
    }

    /** Returns it as if it were in a folder. */
    public static OpenAdministration open(Path folder) {
        var model = new AdministrationModel(null, named(FACTORY.createAdministration(), "adm", "Neustadt"),
                named(FACTORY.createProcessRegister(), "reg", null), named(FACTORY.createLandscape(), "land", null),
                named(FACTORY.createContinuityRegister(), "con", null), List.of(), List.of());
        var unit = named(FACTORY.createOrganisationalUnit(), "u1", "Bürgeramt");
        unit.setShortName("33");
        model.administration().getUnits().add(unit);
        model.resources().add(named(FACTORY.createSite(), "site", "Akademie"));
        model.resources().add(named(FACTORY.createITSystem(), "s1", "Meldewesen"));
        model.resources().add(named(FACTORY.createITSystem(), "s2", "E-Akte"));
        model.resources().add(named(FACTORY.createInformationObject(), "d1", "Melderegister"));
        model.processes().add(named(FACTORY.createProcess(), "p1", "Wohnsitz ummelden"));
        return new OpenAdministration(folder, new Editing(model), List.of(), List.of());
    }

    private static <E extends Element> E named(E element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }
}
