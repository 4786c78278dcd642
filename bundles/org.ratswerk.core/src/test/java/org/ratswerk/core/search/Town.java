package org.ratswerk.core.search;

import java.nio.file.Path;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.Provider;

/** A small administration in a folder. */
final class Town {
    static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    final Path folder;
    final Editing editing;
    final Process residence;
    final Process vehicles;
    final ITSystem register;
    final OrganisationalUnit office;
    final Provider provider;

    Town(Path folder) throws Exception {
        AdministrationFolder.create(folder, "Neustadt");
        this.folder = folder;
        editing = new Editing(AdministrationFolder.open(folder, Progress.NONE));
        residence = named(FACTORY.createProcess(), "p-1", "Wohnsitz anmelden");
        residence.setDescription("Wer umzieht, meldet sich im Bürgerbüro an.");
        residence.getKeys().add("99115005060000");
        residence.getLegalBasis().add("§ 17 BMG");
        residence.getLegalBasis().add("Meldeverordnung");
        vehicles = named(FACTORY.createProcess(), "p-2", "Kfz-Zulassung");
        vehicles.setTrigger("Antrag im Bürgerbüro");
        register = named(FACTORY.createITSystem(), "s-1", "Einwohnermeldeverfahren");
        office = named(FACTORY.createOrganisationalUnit(), "oe-33", "Bürgerdienste");
        office.setShortName("33");
        provider = named(FACTORY.createProvider(), "d-1", "Rechenzentrum Süd");
        provider.getContacts().add(named(FACTORY.createContact(), "c-1", "Frau Weiß"));
        editing.run("fill", () -> {
            editing.model().processes().add(residence);
            editing.model().processes().add(vehicles);
            editing.model().resources().add(register);
            editing.model().resources().add(provider);
            editing.model().administration().getUnits().add(office);
        });
    }

    static <E extends Element> E named(E element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }
}
