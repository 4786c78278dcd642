package org.ratswerk.core.edit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.DamageCategories;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.Resource;

/** A small town's administration, made from a seed; the same seed makes the same. */
final class Town {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    private final Random random;
    private int number;

    private Town(long seed) {
        random = new Random(seed);
    }

    /** Makes the folder with some of everything in it. */
    static AdministrationFolder create(Path dir, long seed) throws Exception {
        var folder = AdministrationFolder.create(dir, "Neustadt");
        new Town(seed).fill(folder);
        folder.save();
        return folder;
    }

    private <E extends Element> E named(E element, String name) {
        number++;
        element.setId(element.eClass().getName().toLowerCase(java.util.Locale.ROOT) + "-" + number);
        element.setName(name + " " + number);
        return element;
    }

    private <E> E any(List<E> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void fill(AdministrationFolder folder) {
        var model = folder.model();
        var administration = model.administration();
        var units = administration.getUnits();
        for (int i = 0; i < 12; i++) {
            OrganisationalUnit parent = i < 3 ? null : any(units);
            var unit = named(FACTORY.createOrganisationalUnit(), "Amt");
            unit.setParent(parent);
            units.add(unit);
        }
        for (int i = 0; i < 15; i++) {
            var person = named(FACTORY.createPerson(), "Person");
            person.setUnit(any(units));
            administration.getPersons().add(person);
        }
        for (int i = 0; i < 6; i++) {
            var role = named(FACTORY.createRole(), "Rolle");
            role.setUnit(any(units));
            role.setHolder(any(administration.getPersons()));
            role.getDeputies().add(any(administration.getPersons()));
            administration.getRoles().add(role);
            any(units).setHead(role);
        }
        for (int i = 0; i < 40; i++) {
            Resource resource = switch (i % 6) {
                case 0 -> FACTORY.createITSystem();
                case 1 -> FACTORY.createComponent();
                case 2 -> FACTORY.createSite();
                case 3 -> FACTORY.createProvider();
                case 4 -> FACTORY.createStaffGroup();
                default -> FACTORY.createInformationObject();
            };
            named(resource, resource.eClass().getName());
            resource.setUnit(any(units));
            resource.setOwner(any(administration.getPersons()));
            resource.setRecoveryTime(Duration.ofHours(1 + random.nextInt(48)));
            model.resources().add(resource);
        }
        attach(model.resources());
        for (int i = 0; i < 30; i++) {
            var process = named(FACTORY.createProcess(), "Verfahren & <Antrag>");
            process.setKind(ProcessKind.values()[random.nextInt(4)]);
            process.setUnit(any(units));
            process.setOwner(any(administration.getRoles()));
            process.getKeys().add("991" + i);
            process.getLegalBasis().addAll(List.of("§ 1\n„Gesetz“", "§ 2"));
            process.getParticipatingUnits().add(any(units));
            var impact = FACTORY.createBusinessImpact();
            for (var category : DamageCategories.stored(administration)) {
                var rating = FACTORY.createImpactRating();
                rating.setCategory(category);
                rating.setHorizon(Duration.ofHours(24));
                rating.setLevel(1 + random.nextInt(4));
                impact.getRatings().add(rating);
            }
            impact.setAnsweredOn(LocalDate.of(2026, 3, 1));
            process.setImpact(impact);
            var analysis = named(FACTORY.createProcessAnalysis(), "Analyse");
            analysis.setPerson(any(administration.getPersons()));
            process.getAnalyses().add(analysis);
            model.processes().add(process);
        }
        for (int i = 0; i < 4; i++) {
            var group = named(FACTORY.createRedundancyGroup(), "Gruppe");
            group.getMembers().addAll(List.of(model.resources().get(i * 6), model.resources().get(i * 6 + 1)));
            model.groups().add(group);
        }
        for (int i = 0; i < 120; i++) {
            if (chance(25)) {
                var dependency = FACTORY.createProcessDependency();
                dependency.setId("d" + i);
                dependency.setDependent(any(model.processes()));
                dependency.setSupplier(any(model.processes()));
                model.dependencies().add(dependency);
            } else {
                var requirement = FACTORY.createRequirement();
                requirement.setId("d" + i);
                requirement.setDependent(chance(70) ? any(model.processes()) : any(model.resources()));
                if (chance(15)) {
                    requirement.setGroup(any(model.groups()));
                } else {
                    requirement.setResource(any(model.resources()));
                }
                model.dependencies().add(requirement);
            }
        }
        for (int c = 0; c < 2; c++) {
            var catalogue = named(FACTORY.createReferenceCatalogue(), "Katalog");
            for (int i = 0; i < 15; i++) {
                var entry = named(FACTORY.createCatalogueEntry(), "Leistung");
                entry.setParent(catalogue.getEntries().isEmpty() || chance(30) ? null : any(catalogue.getEntries()));
                catalogue.getEntries().add(entry);
            }
            for (int i = 0; i < 8; i++) {
                var mapping = FACTORY.createCatalogueMapping();
                mapping.setId("m" + c + "-" + i);
                mapping.setEntry(any(catalogue.getEntries()));
                mapping.setProcess(any(model.processes()));
                catalogue.getMappings().add(mapping);
            }
            model.catalogues().add(catalogue);
        }
        for (int p = 0; p < 3; p++) {
            var plan = named(FACTORY.createEmergencyPlan(), "Notfallplan");
            plan.setSubject(any(model.processes()));
            plan.setUnit(any(units));
            plan.setControl(FACTORY.createDocumentControl());
            plan.getControl().setAuthor(any(administration.getPersons()));
            var section = named(FACTORY.createPlanSection(), "Abschnitt");
            var reference = named(FACTORY.createLiveReference(), "Verweis");
            reference.setTarget(any(model.resources()));
            section.getReferences().add(reference);
            section.getSections().add(named(FACTORY.createPlanSection(), "Unterabschnitt"));
            plan.getSections().add(section);
            for (int i = 0; i < 5; i++) {
                var step = named(FACTORY.createPlanStep(), "Schritt");
                step.setNumber(String.valueOf(i + 1));
                step.setResponsible(any(administration.getRoles()));
                if (i > 0) {
                    plan.getSteps().getLast().getSuccessors().add(step);
                }
                plan.getSteps().add(step);
            }
            model.plans().add(plan);
        }
        var register = model.continuityRegister();
        for (int i = 0; i < 6; i++) {
            var measure = named(FACTORY.createMeasure(), "Maßnahme");
            measure.getSubjects().add(any(model.processes()));
            measure.getSubjects().add(any(model.resources()));
            measure.setResponsible(any(administration.getPersons()));
            register.getMeasures().add(measure);
            var exercise = named(FACTORY.createExercise(), "Übung");
            exercise.getPlans().add(any(model.plans()));
            exercise.getFollowUps().add(measure);
            register.getExercises().add(exercise);
            var finding = named(FACTORY.createFinding(), "Feststellung");
            finding.setNumber("F" + (i + 1));
            finding.setOwner(any(administration.getPersons()));
            finding.getRecommendations().add(named(FACTORY.createRecommendation(), "Empfehlung"));
            register.getFindings().add(finding);
        }
    }

    private void attach(List<Resource> resources) {
        var systems = resources.stream().filter(org.ratswerk.model.ITSystem.class::isInstance)
                .map(org.ratswerk.model.ITSystem.class::cast).toList();
        var sites = resources.stream().filter(org.ratswerk.model.Site.class::isInstance)
                .map(org.ratswerk.model.Site.class::cast).toList();
        var providers = resources.stream().filter(org.ratswerk.model.Provider.class::isInstance)
                .map(org.ratswerk.model.Provider.class::cast).toList();
        for (Resource resource : resources) {
            resource.setLocation(any(sites));
            resource.setOperator(any(providers));
            switch (resource) {
                case org.ratswerk.model.Component component -> component.setParent(chance(70) ? any(systems) : null);
                case org.ratswerk.model.InformationObject object -> object.setStoredBy(any(systems));
                case org.ratswerk.model.ITSystem system -> {
                    var connection = named(FACTORY.createSystemInterface(), "Schnittstelle");
                    connection.setTarget(any(systems));
                    system.getInterfaces().add(connection);
                }
                case org.ratswerk.model.Provider provider -> provider.getContacts()
                        .add(named(FACTORY.createContact(), "Ansprechpartner"));
                case org.ratswerk.model.Site site -> {
                    int at = sites.indexOf(site);
                    site.setParent(at == 0 ? null : sites.get(random.nextInt(at)));
                }
                default -> {
                    // nothing more
                }
            }
        }
    }
}
