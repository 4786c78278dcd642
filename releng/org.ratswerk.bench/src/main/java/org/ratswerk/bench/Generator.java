package org.ratswerk.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.model.AnswerStatus;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.CollectionMethod;
import org.ratswerk.model.Component;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.Evidence;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.InformationObject;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OperatorKind;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.Person;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.ProfileState;
import org.ratswerk.model.Provider;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Role;
import org.ratswerk.model.Site;
import org.ratswerk.model.StaffGroup;

/**
 * Fills an administration that looks like a real one of any size, always the same for the same seed.
 *
 * <p>For 50,000 dependencies it has 5,000 processes, 1,500 IT systems, 2,000 components and 1,400 other resources. They
 * come in areas of about 1,000 dependencies, as departments do: most dependencies stay within their area, some lead to any
 * other, and some to the same few central resources, however large the administration is. Dependencies run in layers from
 * processes down to sites; besides there are a few cycles, redundancy groups, and values that nobody has set. No
 * requirement is infeasible.
 */
final class Generator {
    /** The smallest number of dependencies. */
    static final int SMALLEST = 100;

    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    private static final int DEPENDENCIES_PER_AREA = 1_000;
    private static final int DEPENDENCIES_PER_CYCLE = 5_000;
    /** How many of each kind of resource everybody uses. */
    private static final int CENTRAL = 6;
    private static final int SYSTEM_LAYERS = 3;
    private static final int COMPONENT_LAYERS = 4;
    private static final int ROOMS_PER_BUILDING = 5;
    private static final int GROUPS_PER_AREA = 8;
    private static final int LARGEST_GROUP = 4;
    private static final int[] LIMITS = {4, 24, 24, 24, 72, 72, 72, 72, 168, 168, 168, 168, 168, 336, 336, 720, 720, 0, 0, 0};
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static final List<String> TASKS = List.of("Antrag auf Erlaubnis", "Bescheid", "Auskunft", "Meldung",
            "Genehmigung", "Widerspruch", "Abrechnung", "Prüfung", "Beschaffung", "Zulassung", "Bewilligung", "Anzeige");
    private static final List<String> SUBJECTS = List.of("Gewerbe", "Meldewesen", "Sozialhilfe", "Wohngeld", "Bauaufsicht",
            "Personalwesen", "Steuern und Abgaben", "Kindertagesstätten", "Straßenverkehr", "Standesamt", "Grünflächen",
            "Feuerwehr", "Wahlen", "Vergabe", "Stadtkasse", "Friedhöfe");
    private static final List<String> COMPONENT_TYPES = List.of("Server", "Datenbank", "Speicher", "Netz");

    private final Random random;
    private final int dependencies;
    private final int areas;

    private final List<OrganisationalUnit> units = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<DamageCategory> categories = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();
    private final List<ITSystem> systems = new ArrayList<>();
    private final List<Component> components = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final List<Provider> providers = new ArrayList<>();
    private final List<StaffGroup> staff = new ArrayList<>();
    private final List<InformationObject> information = new ArrayList<>();
    private final List<RedundancyGroup> groups = new ArrayList<>();
    private final List<Dependency> made = new ArrayList<>();
    private final Set<Pair> pairs = new HashSet<>();

    private record Pair(Element dependent, Element supplier) {
    }

    private Generator(long seed, int dependencies) {
        random = new Random(seed);
        this.dependencies = dependencies;
        areas = Math.max(1, dependencies / DEPENDENCIES_PER_AREA);
    }

    /**
     * Fills an administration.
     *
     * @param model administration with nothing in it
     * @param dependencies how many dependencies it gets, at least {@link #SMALLEST}
     * @throws IllegalArgumentException if that are too few
     */
    static void fill(AdministrationModel model, long seed, int dependencies) {
        if (dependencies < SMALLEST) {
            throw new IllegalArgumentException("Fewer than " + SMALLEST + " dependencies: " + dependencies);
        }
        new Generator(seed, dependencies).fill(model);
    }

    private void fill(AdministrationModel model) {
        model.roots().forEach(root -> root.setId(id()));
        addOrganisation(model);
        addResources();
        addProcesses();
        addGroups();
        addDependencies();
        model.processRegister().getProcesses().addAll(processes);
        for (List<? extends Resource> resources : List.of(systems, components, sites, providers, staff, information)) {
            model.landscape().getResources().addAll(resources);
        }
        model.landscape().getGroups().addAll(groups);
        model.landscape().getDependencies().addAll(made);
    }

    // --- organisation

    private void addOrganisation(AdministrationModel model) {
        var administration = model.administration();
        administration.setName("Stadt mit " + dependencies + " Abhängigkeiten");
        administration.setAgs("09999999");
        administration.setInhabitants(20 * dependencies);
        for (String name : List.of("Aufgabenerfüllung", "Gesetze und Verträge", "Finanzen", "Ansehen", "Personen",
                "Datenschutz")) {
            categories.add(named(FACTORY.createDamageCategory(), name));
        }
        var settings = administration.getSettings();
        settings.getDamageCategories().addAll(categories);
        settings.setDetectionTime(Duration.ofMinutes(30));
        for (int i = 0; i < share(0.01, 6); i++) {
            OrganisationalUnit unit = named(FACTORY.createOrganisationalUnit(), "Sachgebiet " + pick(SUBJECTS) + " " + i);
            unit.setShortName(String.format(Locale.ROOT, "%03d", i));
            unit.setType(i == 0 ? "Verwaltung" : i < 6 ? "Dezernat" : i < 40 ? "Amt" : "Team");
            unit.setParent(i == 0 ? null : units.get((i - 1) / 6));
            units.add(unit);
        }
        for (int i = 0; i < share(0.05, 10); i++) {
            Person person = named(FACTORY.createPerson(), "Person " + i);
            person.setUnit(near(units, i, share(0.05, 10)));
            person.setFunction("Sachbearbeitung " + pick(SUBJECTS));
            person.setPhone("0555 1234-" + i);
            person.setMail("person" + i + "@stadt.example");
            persons.add(person);
        }
        for (int i = 0; i < share(0.01, 6); i++) {
            Role role = named(FACTORY.createRole(), "Verfahrensverantwortung " + pick(SUBJECTS) + " " + i);
            role.setUnit(near(units, i, share(0.01, 6)));
            role.setHolder(pick(persons));
            role.getDeputies().add(pick(persons));
            roles.add(role);
        }
        units.forEach(unit -> unit.setHead(pick(roles)));
        administration.getUnits().addAll(units);
        administration.getPersons().addAll(persons);
        administration.getRoles().addAll(roles);
    }

    // --- resources

    private void addResources() {
        for (int i = 0; i < share(0.008, CENTRAL); i++) {
            boolean building = isBuilding(i);
            Site site = named(FACTORY.createSite(), (building ? "Gebäude " : "Serverraum ") + i);
            site.setSiteType(building ? "Gebäude" : "Raum");
            site.setRoomType(building ? null : "Technikraum");
            site.setAddress("Hauptstraße " + i + ", 12345 Musterstadt");
            site.setParent(building ? null : sites.get(buildingOf(i)));
            sites.add(recovery(site, 24, 168));
        }
        units.forEach(unit -> unit.setLocation(pick(sites)));
        for (int i = 0; i < share(0.001, CENTRAL); i++) {
            Provider provider = named(FACTORY.createProvider(), "Dienstleister " + i);
            provider.setContract("Rahmenvertrag " + i);
            provider.setSlaResponse(Duration.ofHours(1 + random.nextInt(8)));
            provider.setSlaRestore(Duration.ofHours(8 + random.nextInt(64)));
            provider.setAvailability("99,5 % im Jahresmittel");
            providers.add(recovery(provider, 4, 72));
        }
        for (int i = 0; i < share(0.006, CENTRAL); i++) {
            StaffGroup group = named(FACTORY.createStaffGroup(), "Personal " + pick(SUBJECTS) + " " + i);
            group.setSize(3 + random.nextInt(12));
            group.setMinimumEmergency(1 + random.nextInt(3));
            group.setQualification("Einarbeitung in das Fachverfahren");
            staff.add(recovery(group, 8, 48));
        }
        for (int i = 0; i < share(0.04, 4 * CENTRAL); i++) {
            String type = COMPONENT_TYPES.get(i % COMPONENT_LAYERS);
            Component component = named(FACTORY.createComponent(), type + " " + i);
            component.setComponentType(type);
            components.add(described(recovery(component, 1, 24), i, share(0.04, 4 * CENTRAL)));
        }
        for (int i = 0; i < share(0.03, 3 * CENTRAL); i++) {
            ITSystem system = named(FACTORY.createITSystem(), "Fachverfahren " + pick(SUBJECTS) + " " + i);
            system.setVendor("Hersteller " + random.nextInt(40));
            system.setProduct("Produkt " + random.nextInt(400));
            system.setVersion(1 + random.nextInt(12) + "." + random.nextInt(10));
            system.setSystemType("Fachverfahren");
            system.setServiceHours("Mo-Fr 07:00-18:00");
            system.getDataCategories().add("Stammdaten");
            system.setContract("Pflegevertrag " + i);
            system.setDescription(sentence());
            systems.add(described(recovery(system, 1, 12), i, share(0.03, 3 * CENTRAL)));
        }
        for (int i = 0; i < share(0.01, CENTRAL); i++) {
            InformationObject object = named(FACTORY.createInformationObject(), "Datenbestand " + pick(SUBJECTS) + " " + i);
            object.setDataCategory("Personenbezogene Daten");
            object.setProtectionLevel(pick(List.of("normal", "hoch", "sehr hoch")));
            object.setPersonalData(random.nextBoolean());
            object.setStoredBy(near(systems, i, share(0.01, CENTRAL)));
            object.setRpa(chance(0.9) ? Duration.ofHours(1 + random.nextInt(24)) : null);
            object.setRequiredRpo(chance(0.5) ? Duration.ofHours(4 + random.nextInt(44)) : null);
            information.add(recovery(object, 1, 8));
        }
    }

    private <T extends Resource> T recovery(T resource, int from, int to) {
        resource.setRecoveryTime(chance(0.94) ? Duration.ofHours(from + random.nextInt(to - from + 1)) : null);
        resource.setRestartTime(chance(0.4) ? Duration.ofMinutes(15) : null);
        resource.setOwner(pick(roles));
        if (chance(0.7)) {
            resource.setEvidence(pick(List.of(Evidence.ESTIMATED, Evidence.TESTED, Evidence.CONTRACT)));
            resource.setEvidenceDate(date());
        }
        return resource;
    }

    private <T extends Resource> T described(T resource, int i, int count) {
        resource.setUnit(near(units, i, count));
        resource.setDeputy(chance(0.5) ? pick(persons) : null);
        resource.setLocation(near(sites, i, count));
        resource.setRecoveryTeam(near(staff, i, count));
        resource.setRecoveryPeople(1 + random.nextInt(3));
        boolean own = chance(0.6);
        resource.setOperatorKind(own ? OperatorKind.OWN : OperatorKind.PROVIDER);
        resource.setOperator(own ? null : pick(providers));
        resource.setBackupCycle(Duration.ofHours(24));
        resource.setLastRestoreTest(chance(0.3) ? date() : null);
        return resource;
    }

    private static boolean isBuilding(int site) {
        return site % ROOMS_PER_BUILDING == 0;
    }

    private static int buildingOf(int room) {
        return room - room % ROOMS_PER_BUILDING;
    }

    // --- processes

    private void addProcesses() {
        int count = share(0.1, 10);
        for (int i = 0; i < count; i++) {
            String subject = pick(SUBJECTS);
            Process process = named(FACTORY.createProcess(), pick(TASKS) + " " + subject + " " + i);
            process.setDescription(sentence());
            process.setKind(pick(List.of(ProcessKind.CORE, ProcessKind.CORE, ProcessKind.SUPPORT, ProcessKind.MANAGEMENT)));
            process.setUnit(near(units, i, count));
            process.setOwner(near(persons, i, count));
            process.setDeputy(chance(0.7) ? near(persons, i, count) : null);
            process.setTrigger("Antrag geht ein");
            process.setResult("Bescheid " + subject + " ist zugestellt");
            process.getLegalBasis().add("§ " + (1 + random.nextInt(120)) + " Gesetz über " + subject);
            process.getKeys().add(String.format(Locale.ROOT, "99%03d%03d%03d", random.nextInt(200), random.nextInt(100),
                    random.nextInt(100)));
            process.setCaseVolume(chance(0.8) ? Long.valueOf(1 + random.nextInt(20_000)) : null);
            process.setProfileState(pick(List.of(ProfileState.DRAFT, ProfileState.IN_REVIEW, ProfileState.RELEASED)));
            process.setRestartTime(chance(0.3) ? Duration.ofMinutes(15) : null);
            process.setRequiredRpo(chance(0.2) ? Duration.ofHours(4 + random.nextInt(44)) : null);
            process.getDataObjects().add(near(information, i, count));
            if (chance(0.85)) {
                process.setImpact(impact(process));
            }
            processes.add(process);
        }
    }

    /** Ratings that do not fall and reach the tolerance level at one of {@link #LIMITS}, 0 meaning never. */
    private BusinessImpact impact(Process process) {
        BusinessImpact impact = FACTORY.createBusinessImpact();
        int limit = LIMITS[random.nextInt(LIMITS.length)];
        int first = random.nextInt(categories.size());
        int rated = 2 + random.nextInt(3);
        for (int i = 0; i < rated; i++) {
            for (Duration horizon : AnalysisSettings.DEFAULT_HORIZONS) {
                boolean intolerable = i == 0 && limit > 0 && horizon.toHours() >= limit;
                var rating = FACTORY.createImpactRating();
                rating.setCategory(categories.get((first + i) % categories.size()));
                rating.setHorizon(horizon);
                rating.setLevel(intolerable ? horizon.toHours() > 2 * limit ? 4 : 3 : horizon.toHours() > 100 ? 2 : 1);
                rating.setReason(intolerable && horizon.toHours() == limit ? "Gesetzliche Frist ist überschritten" : null);
                impact.getRatings().add(rating);
            }
        }
        if (limit > 4 && chance(0.2)) {
            process.setRequiredRto(Duration.ofHours(limit * 3 / 4));
        }
        if (limit > 24 && chance(0.05)) {
            impact.setManualMtpd(Duration.ofHours(limit / 2 + limit / 3));
            impact.setManualMtpdReason("Zusage an die Kammer");
        }
        if (limit > 24 && chance(0.05)) {
            var period = FACTORY.createCriticalPeriod();
            period.setFrom(LocalDate.of(2025, 1 + random.nextInt(12), 20));
            period.setTo(period.getFrom().plusDays(5));
            period.setRepeat(pick(List.of(PeriodRepeat.YEARLY, PeriodRepeat.MONTHLY)));
            period.setMtpd(Duration.ofHours(24));
            period.setReason("Jahresabschluss");
            impact.getCriticalPeriods().add(period);
        }
        impact.setMbcoPercent(10 * random.nextInt(10));
        impact.setMbco("Nur dringende Fälle");
        impact.setWorkaround("Vordrucke auf Papier, später nacherfassen");
        impact.setMethod(pick(List.of(CollectionMethod.INTERVIEW, CollectionMethod.WORKSHOP, CollectionMethod.SELF)));
        impact.setStatus(pick(List.of(AnswerStatus.ANSWERED, AnswerStatus.APPROVED)));
        impact.setAnsweredBy(process.getOwner());
        impact.setAnsweredOn(date());
        impact.setNextReview(START.plusYears(3));
        return impact;
    }

    // --- dependencies

    private void addGroups() {
        for (int i = 0; i < areas * GROUPS_PER_AREA; i++) {
            RedundancyGroup group = named(FACTORY.createRedundancyGroup(), "Redundanz " + i);
            int size = 2 + random.nextInt(LARGEST_GROUP - 1);
            group.getMembers().addAll((i % 4 == 3 ? rooms(i) : servers(i)).subList(0, size));
            group.setRequired(1 + random.nextInt(size - 1));
            group.setFailoverTime(Duration.ofMinutes(5));
            groups.add(group);
        }
    }

    /** Components of the lowest layer of the area of a group. */
    private List<Component> servers(int group) {
        int area = group / GROUPS_PER_AREA;
        int first = from(components.size(), area);
        var found = new ArrayList<Component>();
        for (int i = first + COMPONENT_LAYERS * (group % GROUPS_PER_AREA); found.size() < LARGEST_GROUP; i++) {
            int number = i % components.size();
            if (number % COMPONENT_LAYERS == COMPONENT_LAYERS - 1) {
                found.add(components.get(number));
            }
        }
        return found;
    }

    private List<Site> rooms(int group) {
        int first = from(sites.size(), group / GROUPS_PER_AREA);
        var found = new ArrayList<Site>();
        for (int i = first + group % GROUPS_PER_AREA; found.size() < LARGEST_GROUP; i++) {
            if (!isBuilding(i % sites.size())) {
                found.add(sites.get(i % sites.size()));
            }
        }
        return found;
    }

    private void addDependencies() {
        int cycles = Math.max(1, dependencies / DEPENDENCIES_PER_CYCLE);
        for (int i = 0; i < cycles; i++) {
            addCycle(i, cycles);
        }
        int acyclic = dependencies - made.size();
        int ofProcesses = (int) (acyclic * 0.55);
        int ofSystems = (int) (acyclic * 0.28);
        int ofComponents = (int) (acyclic * 0.15);
        for (int process : dependents(ofProcesses, processes.size())) {
            addOfProcess(process);
        }
        for (int system : dependents(ofSystems, systems.size())) {
            addOfSystem(system);
        }
        for (int component : dependents(ofComponents, components.size())) {
            addOfComponent(component);
        }
        while (made.size() < dependencies) {
            addOther();
        }
    }

    /** Numbers of dependents, ascending: some have many dependencies, some few. */
    private int[] dependents(int count, int of) {
        int[] numbers = random.ints(count, 0, of).toArray();
        Arrays.sort(numbers);
        return numbers;
    }

    private void addOfProcess(int i) {
        Process process = processes.get(i);
        boolean done = false;
        while (!done) {
            int dice = random.nextInt(100);
            if (dice < 60) {
                done = use(process, supplier(systems, i, processes.size()));
            } else if (dice < 72) {
                done = use(process, supplier(staff, i, processes.size()));
            } else if (dice < 82) {
                done = use(process, supplier(information, i, processes.size()));
            } else if (dice < 89) {
                done = use(process, supplier(sites, i, processes.size()));
            } else if (dice < 92) {
                done = use(process, supplier(providers, i, processes.size()));
            } else if (dice < 96) {
                done = use(process, near(groups, i, processes.size()));
            } else {
                int supplier = i + 1 + random.nextInt(30);
                done = supplier < processes.size() && require(process, processes.get(supplier));
            }
        }
    }

    private void addOfSystem(int i) {
        ITSystem system = systems.get(i);
        boolean done = false;
        while (!done) {
            int dice = random.nextInt(100);
            if (dice < 55) {
                done = use(system, supplier(components, i, systems.size()));
            } else if (dice < 70) {
                int supplier = number(systems, i, systems.size());
                done = supplier % SYSTEM_LAYERS > i % SYSTEM_LAYERS && use(system, systems.get(supplier));
            } else if (dice < 80) {
                done = use(system, supplier(providers, i, systems.size()));
            } else if (dice < 88) {
                done = use(system, supplier(staff, i, systems.size()));
            } else if (dice < 96) {
                done = use(system, supplier(sites, i, systems.size()));
            } else {
                done = use(system, near(groups, i, systems.size()));
            }
        }
    }

    private void addOfComponent(int i) {
        Component component = components.get(i);
        boolean done = false;
        while (!done) {
            int dice = random.nextInt(100);
            if (dice < 50) {
                int supplier = number(components, i, components.size());
                done = supplier % COMPONENT_LAYERS > i % COMPONENT_LAYERS && use(component, components.get(supplier));
            } else if (dice < 85) {
                done = use(component, supplier(sites, i, components.size()));
            } else if (dice < 93) {
                done = use(component, supplier(staff, i, components.size()));
            } else {
                done = use(component, supplier(providers, i, components.size()));
            }
        }
    }

    private void addOther() {
        int dice = random.nextInt(10);
        if (dice < 3) {
            int room = random.nextInt(sites.size());
            if (!isBuilding(room)) {
                use(sites.get(room), sites.get(buildingOf(room)));
            }
        } else if (dice < 8) {
            int i = random.nextInt(information.size());
            use(information.get(i), supplier(components, i, information.size()));
        } else {
            int i = random.nextInt(staff.size());
            use(staff.get(i), supplier(sites, i, staff.size()));
        }
    }

    /** Two systems, or two processes, that need each other; in different places for each number. */
    private void addCycle(int number, int of) {
        boolean system = number % 2 == 0;
        List<? extends Dependable> all = system ? systems : processes;
        int first = (int) ((long) all.size() * number / of);
        if (system) {
            // neighbouring layers, so that nothing else lies in the cycle
            first -= first % SYSTEM_LAYERS;
        }
        if (system) {
            use(systems.get(first), systems.get(first + 1));
            use(systems.get(first + 1), systems.get(first));
        } else {
            require(processes.get(first), processes.get(first + 1));
            require(processes.get(first + 1), processes.get(first));
        }
    }

    private boolean use(Dependable dependent, Element supplier) {
        if (!pairs.add(new Pair(dependent, supplier))) {
            return false;
        }
        var requirement = dependency(FACTORY.createRequirement(), dependent);
        if (supplier instanceof RedundancyGroup group) {
            requirement.setGroup(group);
        } else {
            requirement.setResource((Resource) supplier);
        }
        requirement.setNeededFrom(chance(0.1) ? Duration.ofHours(4) : null);
        return true;
    }

    private boolean require(Process dependent, Process supplier) {
        if (!pairs.add(new Pair(dependent, supplier))) {
            return false;
        }
        dependency(FACTORY.createProcessDependency(), dependent).setSupplier(supplier);
        return true;
    }

    private <T extends Dependency> T dependency(T dependency, Dependable dependent) {
        dependency.setId(id());
        dependency.setDependent(dependent);
        if (chance(0.92)) {
            boolean none = !(dependent instanceof Process) || chance(0.5);
            dependency.setBridging(none ? Duration.ZERO : Duration.ofMinutes(30L * (1 + random.nextInt(48))));
        }
        dependency.setReason(chance(0.1) ? "Ohne geht nur Auskunft aus der Papierakte" : null);
        made.add(dependency);
        return dependency;
    }

    // --- picking

    /** A share of the dependencies, as a count. */
    private int share(double share, int least) {
        return Math.max(least, (int) Math.round(dependencies * share));
    }

    private int from(int count, int area) {
        return (int) ((long) count * area / areas);
    }

    private boolean chance(double chance) {
        return random.nextDouble() < chance;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Picks one in the area in which another thing, number i of a count, is. */
    private <T> T near(List<T> all, int i, int count) {
        return all.get(numberNear(all, i, count));
    }

    private int numberNear(List<?> all, int i, int count) {
        int area = (int) Math.min(areas - 1L, (long) i * areas / count);
        int first = Math.min(all.size() - 1, from(all.size(), area));
        int last = Math.max(first + 1, from(all.size(), area + 1));
        return first + random.nextInt(last - first);
    }

    /** Picks one in the same area, in any area, or of the central ones at the start. */
    private <T> T supplier(List<T> all, int i, int count) {
        return all.get(number(all, i, count));
    }

    private int number(List<?> all, int i, int count) {
        int dice = random.nextInt(100);
        if (dice < 82) {
            return numberNear(all, i, count);
        }
        return random.nextInt(dice < 92 ? all.size() : CENTRAL);
    }

    private LocalDate date() {
        return START.plusDays(random.nextInt(700));
    }

    private String sentence() {
        return "Umfasst " + pick(TASKS) + " und " + pick(TASKS) + " im Bereich " + pick(SUBJECTS) + ", in Abstimmung mit "
                + pick(SUBJECTS) + ".";
    }

    private <T extends Element> T named(T element, String name) {
        element.setId(id());
        element.setName(name);
        return element;
    }

    private String id() {
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63).toString();
    }
}
