package org.ratswerk.analysis.coverage.matching;

import java.util.List;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;

/** A small town in memory. */
final class Towns {
    private static final ModelFactory MAKE = ModelFactory.eINSTANCE;

    final AdministrationModel model = new AdministrationModel(null, MAKE.createAdministration(),
            MAKE.createProcessRegister(), MAKE.createLandscape(), MAKE.createContinuityRegister(), List.of(), List.of());
    final ReferenceCatalogue catalogue = MAKE.createReferenceCatalogue();

    Towns() {
        model.administration().setSettings(MAKE.createSettings());
        catalogue.setId("catalogue");
        catalogue.setName("Aufgaben");
        catalogue.setVersion("1");
        model.catalogues().add(catalogue);
    }

    Process process(String name, String... keys) {
        Process process = MAKE.createProcess();
        process.setId("p" + model.processes().size());
        process.setName(name);
        process.getKeys().addAll(List.of(keys));
        model.processes().add(process);
        return process;
    }

    CatalogueEntry entry(String key, String name, CatalogueEntry parent) {
        CatalogueEntry entry = MAKE.createCatalogueEntry();
        entry.setId("e" + catalogue.getEntries().size());
        entry.setKey(key);
        entry.setName(name);
        entry.setParent(parent);
        catalogue.getEntries().add(entry);
        return entry;
    }
}
