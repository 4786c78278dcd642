package org.ratswerk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Element;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.RuleSeverity;

/**
 * What plugins have recorded stays in an administration that is opened, changed and saved where none of them is
 * installed: this bundle knows none of them.
 */
class PluginDataTest {
    /** What only plugins make or decide about, each with all its features. */
    private static final List<EClass> RECORDED = List.of(Literals.BUSINESS_IMPACT, Literals.IMPACT_RATING,
            Literals.CRITICAL_PERIOD, Literals.FAILURE_SCENARIO, Literals.SURVEY, Literals.QUESTIONNAIRE,
            Literals.SURVEY_RETURN, Literals.SURVEY_ANSWER, Literals.CATALOGUE_MAPPING, Literals.DUPLICATE_DECISION,
            Literals.ASPECT_EVIDENCE, Literals.PROFILE_FIELD, Literals.PRIORITY_WEIGHT, Literals.PROCESS_PRIORITY,
            Literals.RULE_SETTING);

    @TempDir
    private Path temp;
    private Path dir;

    @BeforeEach
    void recordEverything() throws Exception {
        dir = temp.resolve("stadt");
        var folder = AdministrationFolder.create(dir, "Stadt");
        var model = folder.model();
        var make = ModelFactory.eINSTANCE;
        var unit = named(make.createOrganisationalUnit(), "Amt");
        model.administration().getUnits().add(unit);
        model.administration().getPersons().add(named(make.createPerson(), "Anna Amt"));
        for (String name : List.of("Anmeldung", "Abmeldung")) {
            model.processRegister().getProcesses().add(named(make.createProcess(), name));
        }
        model.landscape().getResources().add(named(make.createITSystem(), "Fachverfahren"));
        var catalogue = named(make.createReferenceCatalogue(), "Katalog");
        catalogue.setFormatVersion(model.administration().getFormatVersion());
        catalogue.getEntries().add(named(make.createCatalogueEntry(), "Meldewesen"));
        model.catalogues().add(catalogue);
        var process = model.processRegister().getProcesses().getFirst();
        process.setImpact(make.createBusinessImpact());
        process.setPriority(make.createProcessPriority());
        fill(process.getImpact(), model);
        fill(process.getPriority(), model);
        var register = model.continuityRegister();
        register.getSurveys().add(named(make.createSurvey(), "Umfrage"));
        register.getScenarios().add(named(make.createFailureScenario(), "Stromausfall"));
        fill(register.getSurveys().getFirst(), model);
        fill(register.getScenarios().getFirst(), model);
        catalogue.getMappings().add(make.createCatalogueMapping());
        fill(catalogue.getMappings().getFirst(), model);
        model.processRegister().getDuplicateDecisions().add(make.createDuplicateDecision());
        model.processRegister().getEvidences().add(make.createAspectEvidence());
        fill(model.processRegister().getDuplicateDecisions().getFirst(), model);
        fill(model.processRegister().getEvidences().getFirst(), model);
        var settings = model.administration().getSettings();
        settings.getProfileFields().add(make.createProfileField());
        settings.getPriorityWeights().add(make.createPriorityWeight());
        fill(settings.getProfileFields().getFirst(), model);
        fill(settings.getPriorityWeights().getFirst(), model);
        var rule = make.createRuleSetting();
        rule.setRule("plugin.rule");
        rule.setSeverity(RuleSeverity.OFF);
        rule.setReason("Grund");
        settings.getRuleSettings().add(rule);
        folder.save();
    }

    @Test
    void isReadAsItWasWritten() throws Exception {
        var there = new TreeMap<String, List<String>>();
        var contents = new ArrayList<EObject>();
        for (FileRoot root : AdministrationFolder.open(dir, Progress.NONE).model().roots()) {
            root.eAllContents().forEachRemaining(contents::add);
        }
        for (EClass type : RECORDED) {
            var found = contents.stream().filter(type::isInstance).toList();
            assertTrue(!found.isEmpty(), type.getName());
            for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
                if (isRecorded(feature) && found.stream().noneMatch(each -> each.eIsSet(feature))) {
                    there.computeIfAbsent(type.getName(), key -> new ArrayList<>()).add(feature.getName());
                }
            }
        }
        assertEquals(Map.of(), there, "not kept");
    }

    @Test
    void staysWhenSomethingElseIsChangedAndSaved() throws Exception {
        var before = lines();
        var folder = AdministrationFolder.open(dir, Progress.NONE);
        var editing = new Editing(folder);
        var process = folder.model().processRegister().getProcesses().getFirst();
        editing.run("Name", () -> process.setName("Ummeldung"));
        editing.save(false);
        var gone = new TreeSet<>(before);
        gone.removeAll(lines());
        assertEquals(1, gone.size(), "lines that changed: " + gone);
        assertTrue(gone.first().contains("Anmeldung"), gone.first());
        assertEquals(before.size(), lines().size());
    }

    @Test
    void itsReferencesLeadSomewhere() throws Exception {
        var model = AdministrationFolder.open(dir, Progress.NONE).model();
        for (FileRoot root : model.roots()) {
            root.eAllContents().forEachRemaining(each -> assertTrue(
                    !each.eIsProxy() && EcoreUtil.UnresolvedProxyCrossReferencer.find(each).isEmpty(), each.toString()));
        }
        assertEquals("plugin.rule", model.administration().getSettings().getRuleSettings().getFirst().getRule());
    }

    private List<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(".ratswerk"))
                    .sorted().toList()) {
                Files.readAllLines(file).forEach(line -> lines.add(dir.relativize(file) + ": " + line));
            }
        }
        return lines;
    }

    private static <T extends Element> T named(T element, String name) {
        element.setId(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        element.eSet(element.eClass().getEStructuralFeature("name"), name);
        return element;
    }

    private static boolean isRecorded(EStructuralFeature feature) {
        return feature.isChangeable() && !feature.isDerived() && !feature.isTransient()
                && !(feature instanceof EReference reference && reference.isContainer());
    }

    /** Gives every feature a value, and so on in what it contains. */
    private static void fill(EObject object, AdministrationModel model) {
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (isRecorded(feature) && !object.eIsSet(feature)) {
                value(feature, model).forEach(value -> {
                    if (feature.isMany()) {
                        @SuppressWarnings("unchecked")
                        var list = (List<Object>) object.eGet(feature);
                        list.add(value);
                    } else {
                        object.eSet(feature, value);
                    }
                });
            }
        }
    }

    private static Stream<Object> value(EStructuralFeature feature, AdministrationModel model) {
        if (feature instanceof EReference reference) {
            if (!reference.isContainment()) {
                return model.roots().stream().flatMap(root -> root.eContents().stream())
                        .flatMap(each -> Stream.concat(Stream.of(each), each.eContents().stream()))
                        .filter(reference.getEReferenceType()::isInstance).map(Object.class::cast).limit(1);
            }
            var type = reference.getEReferenceType();
            var made = ModelFactory.eINSTANCE.create(type.isAbstract() ? ModelPackage.eINSTANCE.getEClassifiers().stream()
                    .filter(EClass.class::isInstance).map(EClass.class::cast)
                    .filter(each -> !each.isAbstract() && type.isSuperTypeOf(each)).findFirst().orElseThrow() : type);
            fill(made, model);
            return Stream.of(made);
        }
        var type = ((EAttribute) feature).getEAttributeType();
        if (type instanceof EEnum values) {
            return values.getELiterals().stream().map(each -> (Object) each.getInstance())
                    .filter(each -> !each.equals(feature.getDefaultValue())).limit(1);
        }
        return Stream.of(switch (type.getInstanceClass().getSimpleName()) {
        case "String" -> feature.getName().equals("id") ? EcoreUtil.generateUUID() : "Text zu " + feature.getName();
        case "int", "Integer" -> (Object) 3;
        case "boolean", "Boolean" -> true;
        case "double", "Double" -> 1.5;
        case "Duration" -> Duration.ofHours(24);
        case "LocalDate" -> LocalDate.of(2027, 3, 31);
        case "MonthDay" -> MonthDay.of(3, 31);
        default -> throw new AssertionError("no value for " + feature.getName() + " of " + type.getName());
        });
    }
}
