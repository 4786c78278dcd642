package org.ratswerk.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.Administration;
import org.ratswerk.model.AlarmStep;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CriticalPeriod;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.DamageLevel;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.DependencyOrigin;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.ImportMapping;
import org.ratswerk.model.MeasuredRecovery;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.PlanStep;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessPriority;
import org.ratswerk.model.ProfileState;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Questionnaire;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Settings;
import org.ratswerk.model.SurveyAnswer;

class ModelChecksTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private static final List<Check> CHECKS = List.of(new IdentityCheck(), new ReferenceCheck(), new HierarchyCheck(),
            new ValueCheck(), new DependencyCheck(), new ProcessCheck(), new RequiredCheck());

    @TempDir
    Path dir;

    private final Locale locale = Locale.getDefault();
    private AdministrationFolder folder;
    private AdministrationModel model;
    private Settings settings;
    private OrganisationalUnit unit;
    private OrganisationalUnit team;
    private Person person;
    private Process process;
    private ITSystem system;
    private ITSystem other;
    private Requirement need;
    private RedundancyGroup group;
    private DamageCategory category;
    private ImpactRating rating;
    private CriticalPeriod period;

    /** An administration in which all is well. */
    @BeforeEach
    void make() throws Exception {
        Locale.setDefault(Locale.UK);
        folder = AdministrationFolder.create(dir.resolve("a"), "A");
        model = folder.model();
        settings = model.administration().getSettings();
        settings.getHorizons().clear();
        settings.getHorizons().addAll(List.of(Duration.ofHours(4), Duration.ofHours(24)));
        category = element(FACTORY.createDamageCategory(), "category");
        settings.getDamageCategories().add(category);
        unit = element(FACTORY.createOrganisationalUnit(), "unit");
        team = element(FACTORY.createOrganisationalUnit(), "team");
        team.setParent(unit);
        model.administration().getUnits().addAll(List.of(unit, team));
        person = element(FACTORY.createPerson(), "person");
        model.administration().getPersons().add(person);
        process = element(FACTORY.createProcess(), "process");
        process.setUnit(team);
        process.setRequiredRto(Duration.ofHours(8));
        process.setImpact(FACTORY.createBusinessImpact());
        rating = FACTORY.createImpactRating();
        rating.setCategory(category);
        rating.setHorizon(Duration.ofHours(4));
        rating.setLevel(1);
        process.getImpact().getRatings().add(rating);
        period = FACTORY.createCriticalPeriod();
        period.setFrom(LocalDate.of(2026, 12, 20));
        period.setTo(LocalDate.of(2026, 12, 20));
        period.setMtpd(Duration.ZERO);
        process.getImpact().getCriticalPeriods().add(period);
        model.processes().add(process);
        system = element(FACTORY.createITSystem(), "system");
        other = element(FACTORY.createITSystem(), "other");
        other.setRecoveryTime(Duration.ZERO);
        other.setRecoveryPeople(1);
        model.resources().addAll(List.of(system, other));
        group = element(FACTORY.createRedundancyGroup(), "group");
        group.getMembers().addAll(List.of(system, other));
        group.setRequired(2);
        model.groups().add(group);
        need = element(FACTORY.createRequirement(), "need");
        need.setDependent(process);
        need.setResource(system);
        need.setBridging(Duration.ZERO);
        model.dependencies().add(need);
        var byGroup = element(FACTORY.createRequirement(), "byGroup");
        byGroup.setDependent(process);
        byGroup.setGroup(group);
        model.dependencies().add(byGroup);
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    private static <T extends Element> T element(T element, String id) {
        element.setId(id);
        element.setName("Name of " + id);
        return element;
    }

    private static List<Problem> problems(AdministrationModel checked) {
        var problems = new ArrayList<Problem>();
        CHECKS.forEach(check -> check.check(checked, problem -> {
            assertTrue(check.rules().stream().anyMatch(
                    rule -> rule.id().equals(problem.rule()) && rule.severity() == problem.severity()),
                    problem.rule());
            problems.add(problem);
        }, Progress.NONE));
        return problems;
    }

    /** Checks that there is exactly this finding. */
    private Problem only(String rule, String element, String feature) {
        List<Problem> problems = problems(model);
        assertEquals(1, problems.size(), problems.toString());
        Problem problem = problems.getFirst();
        assertEquals(rule + " " + element + " " + feature,
                problem.rule() + " " + problem.elementId() + " " + problem.feature());
        return problem;
    }

    /** Applies a fix and checks that all is well then. */
    private void mend(Problem problem) {
        problem.fixes().getFirst().apply();
        assertEquals(List.of(), problems(model));
    }

    @Test
    void aSoundModelHasNoFindings() throws Exception {
        assertEquals(List.of(), problems(model));
        folder.save();
        assertEquals(List.of(), problems(AdministrationFolder.open(folder.folder(), Progress.NONE).model()));
        var empty = AdministrationFolder.create(dir.resolve("empty"), "B");
        assertEquals(List.of(), problems(empty.model()));
    }

    @Test
    void idsAreThereAndUnique() {
        other.setId(null);
        mend(only("model.id", null, "id"));
        other.setId(" ");
        mend(only("model.id", " ", "id"));
        other.setId("unit");
        Problem problem = only("model.id.duplicate", "unit", "id");
        assertEquals("IT system \"Name of other\" (unit) has the same id as Organisational unit \"Name of unit\" (unit)."
                + " Give one of them another id or delete it.", problem.message());
        mend(problem);
        assertEquals("unit", unit.getId());
    }

    @Test
    void namesAreThere() {
        process.setName(" ");
        assertEquals(Severity.WARNING, only("model.name", "process", "name").severity());
    }

    @Test
    void referencesLeadToWhatIsThere() throws Exception {
        folder.save();
        Path landscape = folder.folder().resolve("landscape.ratswerk");
        String text = Files.readString(landscape);
        Files.writeString(landscape, text.replace("members=\"system other\"", "members=\"system gone other unit\"")
                .replace("resource=\"system\"", "resource=\"gone\"").replace("resources xsi:type=\"rw:ITSystem\" id=\"system\"",
                        "resources xsi:type=\"rw:ITSystem\" owner=\"group\" id=\"system\""));
        model = AdministrationFolder.open(folder.folder(), Progress.NONE).model();
        List<Problem> problems = problems(model);
        assertEquals(List.of("IT system \"Name of system\" (system): \"Process or system owner\" refers to Redundancy group \"Name of group\""
                + " (group), but must lead to: Person or role. Choose another element or remove the reference.",
                "Redundancy group \"Name of group\" (group): \"Members\" refers to the id \"gone\", which is not in this"
                        + " administration. Add that element or remove the reference.",
                "Redundancy group \"Name of group\" (group): \"Members\" refers to Organisational unit \"Name of unit\""
                        + " (unit), but must lead to: Process or resource. Choose another element or remove the"
                        + " reference.",
                "Requirement \"Name of need\" (need): \"Resource\" refers to the id \"gone\", which is not in this administration."
                        + " Add that element or remove the reference."),
                problems.stream().map(Problem::message).toList());
        problems.forEach(problem -> {
            assertEquals("model.reference", problem.rule());
            problem.fixes().getFirst().apply();
        });
        assertEquals(List.of("system", "other"),
                model.groups().getFirst().getMembers().stream().map(Element::getId).toList());
        assertEquals(List.of("model.dependency.target"), problems(model).stream().map(Problem::rule).toList());
    }

    @Test
    void referencesToDeletedElementsAreFound() {
        process.setOwner(person);
        model.administration().getPersons().remove(person);
        mend(only("model.reference", "process", "owner"));
        process.getParticipatingUnits().add(team);
        process.setUnit(null);
        model.administration().getUnits().remove(team);
        mend(only("model.reference", "process", "participatingUnits"));
    }

    @Test
    void whatConnectsIsWhole() {
        need.setDependent(null);
        mend(only("model.reference.missing", "need", "dependent"));
        assertFalse(model.dependencies().contains(need));

        var processes = element(FACTORY.createProcessDependency(), "pd");
        processes.setDependent(process);
        model.dependencies().add(processes);
        mend(only("model.reference.missing", "pd", "supplier"));

        rating.setCategory(null);
        mend(only("model.reference.missing", "process", "category"));

        var catalogue = element(FACTORY.createReferenceCatalogue(), "catalogue");
        catalogue.getMappings().add(element(FACTORY.createCatalogueMapping(), "mapping"));
        model.catalogues().add(catalogue);
        assertEquals(List.of("entry", "process"), problems(model).stream().map(Problem::feature).toList());
    }

    @Test
    void listsNameEachOnce() {
        ((InternalEList<Dependable>) group.getMembers()).addUnique(system);
        group.setRequired(2);
        Problem problem = only("model.reference.duplicate", "group", "members");
        mend(problem);
        assertEquals(List.of(system, other), group.getMembers());

        // also in long lists
        for (int i = 0; i < 20; i++) {
            var more = element(FACTORY.createITSystem(), "more" + i);
            model.resources().add(more);
            group.getMembers().add(more);
        }
        ((InternalEList<Dependable>) group.getMembers()).addUnique(system);
        mend(only("model.reference.duplicate", "group", "members"));
        assertEquals(22, group.getMembers().size());
        assertEquals(system, group.getMembers().getFirst());
    }

    @Test
    void nothingIsItsOwnAncestor() {
        unit.setParent(team);
        Problem problem = only("model.cycle", "unit", "parent");
        assertTrue(problem.message().contains("Organisational unit \"Name of unit\" (unit) → Organisational unit \"Name of"
                + " team\" (team) → Organisational unit \"Name of unit\" (unit)."), problem.message());
        mend(problem);

        system.setParent(system);
        mend(only("model.cycle", "system", "parent"));

        var catalogue = element(FACTORY.createReferenceCatalogue(), "catalogue");
        model.catalogues().add(catalogue);
        var entries = new ArrayList<CatalogueEntry>();
        for (int i = 0; i < 5; i++) {
            entries.add(element(FACTORY.createCatalogueEntry(), "e" + i));
        }
        catalogue.getEntries().addAll(entries);
        // 0 → 1 → 2 → 3 → 1, and 4 → 0
        entries.get(4).setParent(entries.get(0));
        entries.get(0).setParent(entries.get(1));
        entries.get(1).setParent(entries.get(2));
        entries.get(2).setParent(entries.get(3));
        entries.get(3).setParent(entries.get(1));
        mend(only("model.cycle", "e1", "parent"));
    }

    @Test
    void noTimeAndNoNumberIsNegative() {
        int times = 0;
        int numbers = 0;
        for (var classifier : ModelPackage.eINSTANCE.getEClassifiers()) {
            if (!(classifier instanceof EClass type) || type.isAbstract()) {
                continue;
            }
            for (EAttribute attribute : type.getEAllAttributes()) {
                Class<?> values = attribute.getEAttributeType().getInstanceClass();
                Object bad = values == Duration.class ? Duration.ofMinutes(-90)
                        : values == Integer.class || values == int.class ? (Object) (-1)
                                : values == Long.class ? (Object) (-1L) : null;
                if (bad == null || attribute == ModelPackage.Literals.FILE_ROOT__FORMAT_VERSION
                        || attribute == ModelPackage.Literals.REDUNDANCY_GROUP__REQUIRED) {
                    continue;
                }
                EObject object = EcoreUtil.create(type);
                object.eSet(attribute, attribute.isMany() ? List.of(bad) : bad);
                var found = new ArrayList<Problem>();
                new ValueCheck().check(holding(object), found::add, Progress.NONE);
                found.removeIf(problem -> !attribute.getName().equals(problem.feature()));
                assertEquals(1, found.size(), type.getName() + "." + attribute.getName());
                String rule = found.getFirst().rule();
                if (values == Duration.class) {
                    times++;
                    assertEquals("model.duration", rule);
                    assertTrue(found.getFirst().message().contains("−90 min"), found.getFirst().message());
                } else {
                    numbers++;
                    assertTrue(rule.equals("model.number") || rule.equals("model.range"), rule);
                }
            }
        }
        // the metamodel has many more than these: a guard against a loop that finds none
        assertTrue(times > 30 && numbers > 10, times + " times, " + numbers + " numbers");
    }

    /** Puts an object into an administration, whatever it is. */
    private static AdministrationModel holding(EObject object) {
        var administration = FACTORY.createAdministration();
        var register = FACTORY.createContinuityRegister();
        var catalogues = new ArrayList<ReferenceCatalogue>();
        var plans = new ArrayList<EmergencyPlan>();
        var process = FACTORY.createProcess();
        process.setImpact(FACTORY.createBusinessImpact());
        switch (object) {
            case Administration given -> administration = given;
            case Settings given -> administration.setSettings(given);
            case org.ratswerk.model.ProfileField given -> {
                administration.setSettings(FACTORY.createSettings());
                administration.getSettings().getProfileFields().add(given);
            }
            case org.ratswerk.model.PriorityWeight given -> {
                administration.setSettings(FACTORY.createSettings());
                administration.getSettings().getPriorityWeights().add(given);
            }
            case ImportMapping given -> {
                administration.setSettings(FACTORY.createSettings());
                administration.getSettings().getImportMappings().add(given);
            }
            case DamageLevel given -> {
                var category = FACTORY.createDamageCategory();
                category.getLevels().add(given);
                administration.setSettings(FACTORY.createSettings());
                administration.getSettings().getDamageCategories().add(category);
            }
            case Process given -> process = given;
            case ProcessPriority given -> process.setPriority(given);
            case BusinessImpact given -> process.setImpact(given);
            case ImpactRating given -> process.getImpact().getRatings().add(given);
            case CriticalPeriod given -> process.getImpact().getCriticalPeriods().add(given);
            case CatalogueEntry given -> {
                catalogues.add(FACTORY.createReferenceCatalogue());
                catalogues.getFirst().getEntries().add(given);
            }
            case AlarmStep given -> {
                plans.add(FACTORY.createEmergencyPlan());
                plans.getFirst().getAlarmSteps().add(given);
            }
            case PlanStep given -> {
                plans.add(FACTORY.createEmergencyPlan());
                plans.getFirst().getSteps().add(given);
            }
            case Questionnaire given -> {
                register.getSurveys().add(FACTORY.createSurvey());
                register.getSurveys().getFirst().getQuestionnaires().add(given);
            }
            case MeasuredRecovery given -> {
                register.getExercises().add(FACTORY.createExercise());
                register.getExercises().getFirst().getMeasurements().add(given);
            }
            case FailureScenario given -> register.getScenarios().add(given);
            case SurveyAnswer given -> {
                register.getSurveys().add(FACTORY.createSurvey());
                register.getSurveys().getFirst().getQuestionnaires().add(FACTORY.createQuestionnaire());
                register.getSurveys().getFirst().getQuestionnaires().getFirst().getAnswers().add(given);
            }
            default -> {
                // in the landscape
            }
        }
        var landscape = FACTORY.createLandscape();
        switch (object) {
            case Resource given -> landscape.getResources().add(given);
            case RedundancyGroup given -> landscape.getGroups().add(given);
            case Dependency given -> landscape.getDependencies().add(given);
            default -> {
                // in another file
            }
        }
        var processes = FACTORY.createProcessRegister();
        processes.getProcesses().add(process);
        return new AdministrationModel(null, administration, processes, landscape, register, catalogues, plans);
    }

    @Test
    void numbersLieInTheirRange() {
        rating.setLevel(5);
        assertTrue(only("model.range", "process", "level").message()
                .contains("\"Level\" is 5, but must lie between 1 and 4"), () -> problems(model).toString());
        rating.setLevel(0);
        only("model.range", "process", "level");
        rating.setLevel(4);
        settings.setToleranceLevel(0);
        mend(only("model.range", model.administration().getId(), "toleranceLevel"));
        process.getImpact().setMbcoPercent(101);
        mend(only("model.range", "process", "mbcoPercent"));
        process.getImpact().setMbcoPercent(100);
        assertEquals(List.of(), problems(model));
        process.setPriority(FACTORY.createProcessPriority());
        process.getPriority().setEffort(6);
        mend(only("model.range", "process", "effort"));
        system.setRecoveryPeople(0);
        mend(only("model.number", "system", "recoveryPeople"));
    }

    @Test
    void horizonsAscend() {
        settings.getHorizons().addAll(List.of(Duration.ofHours(24), Duration.ofHours(8)));
        Problem problem = only("model.horizons", model.administration().getId(), "horizons");
        assertTrue(problem.message().contains("the horizon 24 h follows 24 h"), problem.message());
        mend(problem);
        assertEquals(List.of(Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(24)), settings.getHorizons());
    }

    @Test
    void eachCategoryAndHorizonIsRatedOnce() {
        var second = EcoreUtil.copy(rating);
        process.getImpact().getRatings().add(second);
        mend(only("model.rating.duplicate", "process", null));
        assertEquals(List.of(rating), process.getImpact().getRatings());
    }

    @Test
    void periodsHaveAStartAndAnEndInOrder() {
        period.setFrom(LocalDate.of(2026, 12, 21));
        mend(only("model.period", "process", "to"));
        assertEquals(LocalDate.of(2026, 12, 21), period.getTo());
        period.setTo(null);
        only("model.period", "process", "to");
        period.setTo(LocalDate.of(2027, 1, 1));
        period.setMtpd(null);
        only("model.period", "process", "mtpd");
    }

    @Test
    void valuesSetByHandHaveAReason() {
        system.setRequiredRto(Duration.ofHours(1));
        system.setRequiredRtoReason("  ");
        assertEquals(Severity.WARNING, only("model.reason", "system", "requiredRtoReason").severity());
        system.setRequiredRtoReason("Gesetz");
        process.getImpact().setManualMtpd(Duration.ofDays(1));
        only("model.reason", "process", "manualMtpdReason");
    }

    @Test
    void dependenciesHaveOneTarget() {
        need.setGroup(group);
        model.dependencies().removeIf(dependency -> dependency != need);
        Problem problem = only("model.dependency.target", "need", "group");
        assertEquals(2, problem.fixes().size());
        mend(problem);
        assertEquals(null, need.getResource());
        need.setGroup(null);
        mend(only("model.dependency.target", "need", "resource"));
        assertEquals(List.of(), model.dependencies());
    }

    @Test
    void nothingDependsOnItself() {
        need.setDependent(system);
        mend(only("model.dependency.self", "need", "dependent"));
        var inGroup = element(FACTORY.createRequirement(), "inGroup");
        inGroup.setDependent(system);
        inGroup.setGroup(group);
        model.dependencies().add(inGroup);
        Problem problem = only("model.dependency.self", "inGroup", "dependent");
        assertTrue(problem.message().contains("is a member of it"), problem.message());
        group.setRequired(1);
        mend(problem);
        assertEquals(List.of(other), group.getMembers());
    }

    @Test
    void eachDependencyIsThereOnce() {
        var second = EcoreUtil.copy(need);
        second.setId("second");
        model.dependencies().add(second);
        mend(only("model.dependency.duplicate", "second", null));
        assertTrue(model.dependencies().contains(need));
    }

    @Test
    void severalStepsMayNeedTheSame() {
        for (String step : List.of("first", "second")) {
            var copy = EcoreUtil.copy(need);
            copy.setId(step);
            copy.setOrigin(DependencyOrigin.BPMN);
            copy.setOriginStep("bpmn/a.bpmn#" + step);
            model.dependencies().add(copy);
        }
        assertEquals(List.of(), problems(model));
    }

    @Test
    void groupsCanDoWhatTheyAreFor() {
        group.setRequired(3);
        mend(only("model.group.required", "group", "required"));
        assertEquals(2, group.getRequired());
        group.setRequired(0);
        mend(only("model.group.required", "group", "required"));
        assertEquals(1, group.getRequired());
        group.getMembers().clear();
        only("model.group.empty", "group", "members");
    }

    @Test
    void bpmnFilesAreThere() throws Exception {
        process.setBpmnAsIs("bpmn/a.bpmn");
        assertEquals(Severity.WARNING, only("model.bpmn", "process", "bpmnAsIs").severity());
        Files.writeString(folder.folder().resolve("bpmn/a.bpmn"), "");
        assertEquals(List.of(), problems(model));
        Files.writeString(dir.resolve("b.bpmn"), "");
        process.setBpmnToBe("../b.bpmn");
        assertTrue(only("model.bpmn", "process", "bpmnToBe").message().contains("outside"));
        process.setBpmnToBe(dir.resolve("b.bpmn").toString());
        assertTrue(only("model.bpmn", "process", "bpmnToBe").message().contains("outside"));
        process.setBpmnToBe("a\0b");
        mend(only("model.bpmn", "process", "bpmnToBe"));
    }

    @Test
    void releasedProfilesAreComplete() {
        process.setProfileState(ProfileState.RELEASED);
        assertTrue(only("model.profile", "process", "owner").message().contains(": Process or system owner, Trigger, Result, Legal"),
                () -> problems(model).toString());
        settings.getRequiredProfileFields().addAll(List.of("unit", "triger"));
        Problem problem = only("model.profile.field", model.administration().getId(), "requiredProfileFields");
        assertTrue(problem.message().contains("\"triger\""), problem.message());
        mend(problem);
    }

    @Test
    void stopsWhenTheUserWants() {
        Progress cancelled = new Progress() {
            @Override
            public void begin(String task, int total) {
                // nobody looks
            }

            @Override
            public void worked(int amount) {
                // nobody looks
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        for (int i = 0; i < 2000; i++) {
            model.resources().add(element(FACTORY.createITSystem(), "s" + i));
        }
        for (Check check : CHECKS) {
            assertThrows(CancellationException.class, () -> check.check(model, problem -> {
                // not told
            }, cancelled));
        }
    }

    @Test
    void everyRuleIsExplainedInBothLanguages() {
        var english = new HashSet<String>();
        for (Check check : CHECKS) {
            Locale.setDefault(Locale.UK);
            List<Rule> rules = check.rules();
            Locale.setDefault(Locale.GERMANY);
            List<Rule> german = check.rules();
            for (int i = 0; i < rules.size(); i++) {
                assertTrue(rules.get(i).id().startsWith("model."));
                assertTrue(english.add(rules.get(i).title()) && english.add(rules.get(i).explanation()));
                assertFalse(rules.get(i).title().equals(german.get(i).title()));
                assertFalse(rules.get(i).explanation().equals(german.get(i).explanation()));
            }
        }
        assertEquals(2 * ModelRule.values().length, english.size());
        need.setBridging(Duration.ofHours(-2));
        assertEquals("Nutzung „Name of need“ (need): „Überbrückungszeit“ ist negativ (−2 h). Geben Sie eine Zeit ab null"
                + " ein oder leeren Sie das Feld.", problems(model).getFirst().message());
    }
}
