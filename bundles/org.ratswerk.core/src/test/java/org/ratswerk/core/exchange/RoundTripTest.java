package org.ratswerk.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.DamageCategories;
import org.ratswerk.model.AnswerStatus;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CollectionMethod;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyRoleKind;
import org.ratswerk.model.Evidence;
import org.ratswerk.model.InformationObject;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.MeasureKind;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OperatorKind;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.Person;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.Provider;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Responsibility;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.Role;
import org.ratswerk.model.Site;
import org.ratswerk.model.StaffGroup;
import org.ratswerk.model.WorkState;

/** Importing an export changes nothing, and an export holds all that its columns can say. */
class RoundTripTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private static final List<String> KINDS = Administrations.IMPORTERS.stream().map(Importer::kind).toList();

    @TempDir
    private Path folder;
    private Random random;
    private AdministrationModel model;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void importingAnExportChangesNothing(long seed) throws Exception {
        random = new Random(seed);
        model = model();
        var town = new Administrations(folder, model);
        ExchangeOptions options = ExchangeOptions.NONE.withCatalogue("Katalog", "1");
        Map<String, String> exported = new LinkedHashMap<>();
        var files = new ArrayList<Exchange.Source>();
        for (String kind : KINDS) {
            exported.put(kind, town.export(kind, options));
            files.add(town.file(kind + ".csv", exported.get(kind)));
        }
        for (Exchange.Source file : files) {
            expectUnchanged(town.run(options, file));
        }
        expectUnchanged(town.run(options, files.toArray(Exchange.Source[]::new)));

        // the same files make the same administration anew
        var other = new Administrations(folder);
        // damage categories are in no file
        DamageCategories.store(other.model.administration(),
                List.copyOf(EcoreUtil.copyAll(DamageCategories.stored(model.administration()))));
        ImportResult result = other.run(options, files.reversed().toArray(Exchange.Source[]::new));
        assertEquals(List.of(), result.faults());
        for (String kind : KINDS) {
            assertEquals(sorted(exported.get(kind)), sorted(other.export(kind, options)), kind);
        }
    }

    private static void expectUnchanged(ImportResult result) {
        assertEquals(List.of(), result.faults());
        for (ImportResult.Count count : result.counts()) {
            assertEquals(0, count.added() + count.changed() + count.skipped(), count::toString);
        }
    }

    private static List<String> sorted(String csv) {
        return csv.lines().sorted().toList();
    }

    // --- an administration by chance

    private AdministrationModel model() {
        var town = Administrations.empty();
        var administration = town.administration();
        administration.setName(text());
        administration.setInhabitants(maybe(random.nextInt(1_000_000)));
        if (random.nextBoolean()) {
            administration.setSettings(FACTORY.createSettings());
            administration.getSettings().setDetectionTime(hours());
            administration.getSettings().setToleranceLevel(1 + random.nextInt(4));
            administration.getSettings().getHorizons().addAll(List.of(Duration.ofHours(4), Duration.ofMinutes(1445)));
        }
        some(12, i -> administration.getUnits().add(named(FACTORY.createOrganisationalUnit(), "u" + i)));
        some(8, i -> administration.getPersons().add(named(FACTORY.createPerson(), "per " + i)));
        some(6, i -> administration.getRoles().add(named(FACTORY.createRole(), "role|" + i)));
        some(14, i -> town.processRegister().getProcesses().add(named(FACTORY.createProcess(), "p\\" + i)));
        some(24, i -> town.landscape().getResources().add(named(resource(), "r" + i)));
        fillOrganisation(town);
        town.processes().forEach(process -> fill(process, town));
        town.resources().forEach(resource -> fill(resource, town));
        addDependencies(town);
        addCatalogue(town);
        some(5, i -> {
            var measure = named(FACTORY.createMeasure(), "m" + i);
            measure.setKind(pick(MeasureKind.VALUES));
            measure.getSubjects().addAll(several(town.resources()));
            measure.getSubjects().addAll(several(administration.getUnits()));
            measure.setResponsible(responsible(town));
            measure.setDue(date());
            measure.setCost(text());
            measure.setState(pick(WorkState.VALUES));
            town.continuityRegister().getMeasures().add(measure);
        });
        return town;
    }

    private void fillOrganisation(AdministrationModel town) {
        var units = town.administration().getUnits();
        for (int i = 0; i < units.size(); i++) {
            OrganisationalUnit unit = units.get(i);
            unit.setParent(i == 0 ? null : maybe(units.get(random.nextInt(i))));
            unit.setType(text());
            unit.setHead(responsible(town));
        }
        for (Person person : town.administration().getPersons()) {
            person.setUnit(maybe(pick(units)));
            person.setFunction(text());
            person.setPhone(text());
            person.setMobile(text());
            person.setMail(text());
            person.setPrivatePhone(text());
        }
        for (Role role : town.administration().getRoles()) {
            role.setUnit(maybe(pick(units)));
            role.setHolder(maybe(pick(town.administration().getPersons())));
            role.getDeputies().addAll(several(town.administration().getPersons()));
            role.setEmergencyKind(pick(EmergencyRoleKind.VALUES));
        }
    }

    private void fill(Process process, AdministrationModel town) {
        common(process, town);
        process.setKind(pick(ProcessKind.VALUES));
        process.setCaseVolume(maybe(random.nextLong(10_000_000)));
        process.setTrigger(text());
        process.setResult(text());
        texts(process.getLegalBasis());
        texts(process.getKeys());
        process.getDataObjects().addAll(several(all(town, InformationObject.class)));
        process.setBpmnAsIs(text());
        if (random.nextInt(3) == 0) {
            return;
        }
        var impact = FACTORY.createBusinessImpact();
        process.setImpact(impact);
        impact.setManualMtpd(hours());
        impact.setManualMtpdReason(text());
        impact.setMbcoPercent(maybe(random.nextInt(101)));
        impact.setMbco(text());
        impact.setMaximumEmergencyOperation(hours());
        impact.setWorkaround(text());
        impact.setMethod(pick(CollectionMethod.VALUES));
        texts(impact.getParticipants());
        impact.setAnsweredBy(responsible(town));
        impact.setAnsweredOn(date());
        impact.setStatus(pick(AnswerStatus.VALUES));
        impact.setNextReview(date());
        var settings = town.administration().getSettings();
        if (settings != null) {
            var categories = settings.getDamageCategories();
            if (categories.isEmpty()) {
                some(4, i -> categories.add(named(FACTORY.createDamageCategory(), "cat" + i)));
            }
            for (DamageCategory category : several(categories)) {
                for (int horizon : new int[] {4, 24}) {
                    var rating = FACTORY.createImpactRating();
                    rating.setCategory(category);
                    rating.setHorizon(Duration.ofMinutes(horizon * 60 + 20));
                    rating.setLevel(1 + random.nextInt(4));
                    rating.setReason(text());
                    impact.getRatings().add(rating);
                }
            }
        }
        some(3, i -> {
            var period = FACTORY.createCriticalPeriod();
            period.setFrom(LocalDate.of(2027, 1 + i, 1));
            period.setTo(LocalDate.of(2027, 1 + i, 2 + random.nextInt(20)));
            period.setRepeat(pick(PeriodRepeat.VALUES));
            period.setMtpd(hours());
            period.setReason(text());
            impact.getCriticalPeriods().add(period);
        });
    }

    private void common(Dependable element, AdministrationModel town) {
        element.setUnit(maybe(pick(town.administration().getUnits())));
        element.setOwner(responsible(town));
        element.setRestartTime(hours());
        element.setRequiredRto(hours());
        element.setRequiredRpo(hours());
    }

    private void fill(Resource resource, AdministrationModel town) {
        common(resource, town);
        int index = town.resources().indexOf(resource);
        resource.setParent(index == 0 ? null : maybe(town.resources().get(random.nextInt(index))));
        resource.setOperatorKind(pick(OperatorKind.VALUES));
        if (resource.getOperatorKind() == OperatorKind.PROVIDER) {
            resource.setOperator(maybe(pick(all(town, Provider.class))));
        }
        resource.setLocation(maybe(pick(all(town, Site.class))));
        resource.setRecoveryTime(hours());
        resource.setEvidence(pick(Evidence.VALUES));
        resource.setRpa(hours());
        resource.setRecoveryTeam(maybe(pick(all(town, StaffGroup.class))));
        resource.setRecoveryPeople(maybe(1 + random.nextInt(5)));
        texts(resource.getHours());
        if (resource instanceof StaffGroup group) {
            group.setSize(maybe(random.nextInt(20)));
        }
    }

    private void addDependencies(AdministrationModel town) {
        var ends = new ArrayList<Dependable>(town.processes());
        ends.addAll(town.resources());
        int number = 0;
        for (Dependable dependent : ends) {
            var suppliers = several(town.resources());
            for (Resource supplier : suppliers) {
                var use = FACTORY.createRequirement();
                use.setId("d" + number++);
                use.setDependent(dependent);
                use.setResource(supplier);
                use.setBridging(hours());
                town.dependencies().add(use);
            }
            for (Process supplier : several(town.processes())) {
                var use = FACTORY.createProcessDependency();
                use.setId("d" + number++);
                use.setDependent(dependent);
                use.setSupplier(supplier);
                use.setBridging(hours());
                town.dependencies().add(use);
            }
            for (int i = 0; i < 2; i++) {
                var group = named(FACTORY.createRedundancyGroup(), "g" + number);
                // two groups of one name are told apart by their ids
                group.setName(random.nextBoolean() ? "Netz" : group.getName());
                group.getMembers().addAll(several(town.resources()));
                if (group.getMembers().isEmpty()) {
                    continue;
                }
                group.setRequired(1 + random.nextInt(group.getMembers().size()));
                town.groups().add(group);
                var use = FACTORY.createRequirement();
                use.setId("d" + number++);
                use.setDependent(dependent);
                use.setGroup(group);
                use.setBridging(hours());
                town.dependencies().add(use);
            }
        }
    }

    private void addCatalogue(AdministrationModel town) {
        var catalogue = FACTORY.createReferenceCatalogue();
        catalogue.setId("catalogue-katalog-1");
        catalogue.setName("Katalog");
        catalogue.setVersion("1");
        town.catalogues().add(catalogue);
        some(15, i -> {
            CatalogueEntry entry = named(FACTORY.createCatalogueEntry(), "e" + i);
            entry.setName("Eintrag " + i);
            entry.setKey(random.nextInt(4) == 0 ? null : "k" + i);
            entry.setParent(catalogue.getEntries().isEmpty() ? null : maybe(pick(catalogue.getEntries())));
            entry.setType(text());
            entry.setResponsibility(pick(Responsibility.VALUES));
            entry.setVolume(maybe(random.nextLong(1000)));
            catalogue.getEntries().add(entry);
        });
        for (CatalogueEntry entry : several(catalogue.getEntries())) {
            var mapping = FACTORY.createCatalogueMapping();
            mapping.setId("map-" + entry.getId());
            mapping.setEntry(entry);
            mapping.setProcess(pick(town.processes()));
            mapping.setStatus(pick(MappingStatus.VALUES));
            if (mapping.getProcess() != null) {
                catalogue.getMappings().add(mapping);
            }
        }
    }

    private Resource resource() {
        return switch (random.nextInt(6)) {
        case 0 -> FACTORY.createITSystem();
        case 1 -> FACTORY.createComponent();
        case 2 -> FACTORY.createSite();
        case 3 -> FACTORY.createProvider();
        case 4 -> FACTORY.createStaffGroup();
        default -> FACTORY.createInformationObject();
        };
    }

    private <T extends Element> T named(T element, String id) {
        element.setId(id);
        element.setName(text());
        // names that stand for two elements are fine as long as references use ids
        element.setDescription(text());
        if (element instanceof OrganisationalUnit || element instanceof Person || element instanceof CatalogueEntry
                || element instanceof DamageCategory || element instanceof org.ratswerk.model.RedundancyGroup) {
            element.setDescription(null);
        }
        if (element instanceof DamageCategory || element instanceof org.ratswerk.model.RedundancyGroup) {
            element.setName("N " + id);
        }
        return element;
    }

    private void some(int most, Consumer<Integer> maker) {
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            maker.accept(i);
        }
    }

    private <T> T pick(List<T> list) {
        return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
    }

    private <T> List<T> several(List<T> list) {
        return list.stream().filter(item -> random.nextInt(5) == 0).toList();
    }

    private static <T> List<T> all(AdministrationModel town, Class<T> type) {
        return town.resources().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private Responsible responsible(AdministrationModel town) {
        var all = new ArrayList<Responsible>(town.administration().getPersons());
        all.addAll(town.administration().getRoles());
        return maybe(pick(all));
    }

    private <T> T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private Duration hours() {
        return switch (random.nextInt(4)) {
        case 0 -> null;
        case 1 -> Duration.ZERO;
        case 2 -> Duration.ofMinutes(20 * random.nextInt(1000));
        default -> Duration.ofNanos(random.nextLong(3_600_000_000_000L * 100));
        };
    }

    private LocalDate date() {
        return maybe(LocalDate.of(2027, 1, 1).plusDays(random.nextInt(1000)));
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(pick(List.of("Amt", "ä ", ";", "\"", "\n", "|", "\\", "=1+1", ",", "\r\n", "  ", "§ 4", "😀", "'",
                    "-", "#", "@x")));
        }
        return maybe(text.toString());
    }

    private void texts(List<String> list) {
        some(4, i -> {
            String text = text();
            if (text != null && !list.contains(text)) {
                list.add(text);
            }
        });
    }
}
