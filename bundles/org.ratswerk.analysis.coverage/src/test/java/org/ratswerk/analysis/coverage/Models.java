package org.ratswerk.analysis.coverage;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.random.RandomGenerator;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessAnalysis;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;

/** Administrations in memory, for tests. */
public final class Models {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    private Models() {
    }

    public static AdministrationModel empty(ReferenceCatalogue... catalogues) {
        return new AdministrationModel(null, FACTORY.createAdministration(), FACTORY.createProcessRegister(),
                FACTORY.createLandscape(), FACTORY.createContinuityRegister(), List.of(catalogues), List.of());
    }

    public static ReferenceCatalogue catalogue(String name) {
        ReferenceCatalogue catalogue = FACTORY.createReferenceCatalogue();
        catalogue.setId(name);
        catalogue.setName(name);
        catalogue.setVersion("1");
        return catalogue;
    }

    public static CatalogueEntry entry(ReferenceCatalogue catalogue, CatalogueEntry parent, String key) {
        CatalogueEntry entry = FACTORY.createCatalogueEntry();
        entry.setId(catalogue.getId() + "-" + key);
        entry.setKey(key);
        entry.setName("Entry " + key);
        entry.setParent(parent);
        catalogue.getEntries().add(entry);
        return entry;
    }

    public static Process process(AdministrationModel model, String id, String... keys) {
        Process process = FACTORY.createProcess();
        process.setId(id);
        process.setName("Process " + id);
        process.getKeys().addAll(List.of(keys));
        model.processes().add(process);
        return process;
    }

    public static OrganisationalUnit unit(AdministrationModel model, OrganisationalUnit parent, String id) {
        OrganisationalUnit unit = FACTORY.createOrganisationalUnit();
        unit.setId(id);
        unit.setName("Unit " + id);
        unit.setParent(parent);
        model.administration().getUnits().add(unit);
        return unit;
    }

    public static Person person(AdministrationModel model, String id) {
        Person person = FACTORY.createPerson();
        person.setId(id);
        person.setName("Person " + id);
        model.administration().getPersons().add(person);
        return person;
    }

    public static CatalogueMapping mapping(ReferenceCatalogue catalogue, CatalogueEntry entry, Process process,
            MappingStatus status) {
        CatalogueMapping mapping = FACTORY.createCatalogueMapping();
        mapping.setId("mapping-" + catalogue.getMappings().size());
        mapping.setEntry(entry);
        mapping.setProcess(process);
        mapping.setStatus(status);
        catalogue.getMappings().add(mapping);
        return mapping;
    }

    /** Fills the five fields that a profile must have where the settings say nothing. */
    public static void describe(AdministrationModel model, Process process) {
        process.setOwner(person(model, "owner-" + process.getId()));
        process.setUnit(unit(model, null, "unit-" + process.getId()));
        process.setTrigger("Application");
        process.setResult("Notice");
        process.getLegalBasis().add("§ 1");
    }

    public static ProcessAnalysis analyse(AdministrationModel model, Process process, LocalDate date, Period interval) {
        ProcessAnalysis analysis = FACTORY.createProcessAnalysis();
        analysis.setId("analysis-" + process.getId());
        analysis.setDate(date);
        analysis.setReviewInterval(interval);
        analysis.setPerson(person(model, "analyst-" + process.getId()));
        process.getAnalyses().add(analysis);
        return analysis;
    }

    /** A catalogue of several levels with all that may happen to an entry, and processes that name some of its keys. */
    public static AdministrationModel random(RandomGenerator random) {
        ReferenceCatalogue catalogue = catalogue("random");
        AdministrationModel model = empty(catalogue);
        int entries = 1 + random.nextInt(40);
        for (int i = 0; i < entries; i++) {
            CatalogueEntry parent = i == 0 || random.nextInt(5) == 0 ? null
                    : catalogue.getEntries().get(random.nextInt(i));
            CatalogueEntry entry = entry(catalogue, parent, "k" + random.nextInt(entries));
            entry.setId("entry-" + i);
            entry.setType(random.nextBoolean() ? "service" : "bundle");
            entry.setResponsibility(Responsibility.values()[random.nextInt(3)]);
            entry.setVolume(random.nextInt(3) == 0 ? null : Long.valueOf(random.nextInt(1000)));
            entry.setRemovedIn(random.nextInt(8) == 0 ? "2" : null);
            if (random.nextInt(6) == 0) {
                entry.getFormerKeys().add("f" + random.nextInt(5));
            }
        }
        int processes = random.nextInt(20);
        OrganisationalUnit top = unit(model, null, "top");
        OrganisationalUnit below = unit(model, top, "below");
        unit(model, top, "idle");
        for (int i = 0; i < processes; i++) {
            Process process = process(model, "p" + i);
            for (int k = random.nextInt(3); k > 0; k--) {
                process.getKeys().add(random.nextInt(5) == 0 ? "f" + random.nextInt(5) : "k" + random.nextInt(entries));
            }
            if (random.nextBoolean()) {
                describe(model, process);
            }
            process.setUnit(random.nextBoolean() ? top : below);
            if (random.nextInt(4) == 0) {
                process.setName(null);
            }
            if (random.nextInt(4) == 0) {
                mapping(catalogue, catalogue.getEntries().get(random.nextInt(entries)), process,
                        MappingStatus.values()[random.nextInt(2)]);
            }
        }
        return model;
    }
}
