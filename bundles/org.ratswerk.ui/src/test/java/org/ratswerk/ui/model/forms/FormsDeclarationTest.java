package org.ratswerk.ui.model.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.edit.Field.Kind;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.ui.model.forms.Form.FieldItem;
import org.ratswerk.ui.model.forms.Form.Item;
import org.ratswerk.ui.model.forms.Form.PartItem;
import org.ratswerk.ui.model.forms.Form.RatingsItem;
import org.ratswerk.ui.model.forms.Form.RowsItem;

/** What is declared exists, has its texts, and nothing that can be edited is missing. */
class FormsDeclarationTest {
    /** Features that stand on no form, by class, each with the reason. */
    private static final Map<String, String> ELSEWHERE = new TreeMap<>(Map.ofEntries(
            Map.entry("Element.id", "made by the program, never changed"),
            Map.entry("FileRoot.formatVersion", "written by the program"),
            Map.entry("Administration.units", "navigator: each unit has its own form"),
            Map.entry("Administration.persons", "navigator: each person has its own form"),
            Map.entry("Administration.roles", "navigator: each role has its own form"),
            Map.entry("Settings.ruleSettings", "set where problems are shown"),
            Map.entry("Settings.views", "saved in the tables"),
            Map.entry("Settings.importMappings", "saved in the import"),
            Map.entry("Settings.profileFields", "set with the process register"),
            Map.entry("Settings.priorityWeights", "set where the next processes are ranked"),
            Map.entry("ProfileField", "set with the process register"),
            Map.entry("PriorityWeight", "set where the next processes are ranked"),
            Map.entry("DuplicateDecision", "decided where duplicates are shown"),
            Map.entry("AspectEvidence", "kept with the criteria of process management"),
            Map.entry("RuleSetting", "set where problems are shown"),
            Map.entry("SavedView", "saved in the tables"),
            Map.entry("ColumnCondition", "saved in the tables"),
            Map.entry("ImportMapping", "saved in the import"),
            Map.entry("ColumnMapping", "saved in the import"),
            Map.entry("ImpactRating", "a summary here; rated by category and horizon in a table of its own"),
            Map.entry("ProcessRegister", "file: its processes have forms"),
            Map.entry("Landscape", "file: its resources have forms"),
            Map.entry("ContinuityRegister", "file: its parts have forms"),
            Map.entry("Dependency.dependent", "given by adding the dependency to the table of an element"),
            Map.entry("Dependency.origin", "set by what makes the dependency"),
            Map.entry("Dependency.originStep", "set by what makes the dependency"),
            Map.entry("Dependency.name", "a dependency has no name of its own"),
            Map.entry("Dependency.description", "its remark is the reason"),
            Map.entry("ProcessDependency.supplier", "given by adding the dependency to the table of an element"),
            Map.entry("Requirement.resource", "given by adding the dependency to the table of an element"),
            Map.entry("Requirement.group", "given by adding the dependency to the table of an element"),
            Map.entry("CatalogueMapping.name", "a mapping has no name of its own"),
            Map.entry("CatalogueMapping.description", "a mapping has no text of its own"),
            Map.entry("ReferenceCatalogue.entries", "navigator: each entry has its own form"),
            Map.entry("ReferenceCatalogue.mappings", "shown with the process and with the entry"),
            Map.entry("EmergencyPlan.sections", "editor of plans"),
            Map.entry("EmergencyPlan.steps", "editor of plans"),
            Map.entry("PlanStep", "editor of plans"),
            Map.entry("EmergencyPlan.alarmSteps", "editor of plans"),
            Map.entry("Survey", "made and followed in the view of surveys"),
            Map.entry("Questionnaire", "made and followed in the view of surveys"),
            Map.entry("SurveyReturn", "made by reading answers back"),
            Map.entry("SurveyAnswer", "made by reading answers back"),
            Map.entry("PlanSection", "editor of plans"),
            Map.entry("LiveReference", "editor of plans"),
            Map.entry("AlarmStep", "editor of plans"),
            Map.entry("DocumentControl.editions", "made by approving"),
            Map.entry("Edition", "made by approving"),
            Map.entry("EditionFile", "made by approving"),
            Map.entry("EditionFact", "made by approving"),
            Map.entry("EditionPart", "made by approving")));

    static Stream<Form> forms() {
        return Forms.all().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void itemsAreUniqueAndBelongToTheClass(Form form) {
        var ids = new HashSet<String>();
        form.items().forEach(item -> {
            assertTrue(ids.add(item.id()), form.type().getName() + " has twice " + item.id());
            var first = item.path().isEmpty() ? item instanceof FieldItem field ? field.feature() : null
                    : item.path().getFirst();
            assertTrue(first == null || form.type().getEAllStructuralFeatures().contains(first), item.id());
        });
        assertFalse(ids.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyPageSectionAndFieldHasItsTexts(Form form) {
        var missing = new ArrayList<String>();
        for (var page : form.pages()) {
            assertFalse(page.title().isBlank());
            for (var section : page.sections()) {
                assertFalse(section.title().isBlank());
                section.items().forEach(item -> explained(form.type(), item, missing));
            }
        }
        assertEquals(List.of(), missing);
    }

    private static void explained(EClass type, Item item, List<String> missing) {
        switch (item) {
        case FieldItem field -> {
            var owner = field.path().isEmpty() ? type : field.path().getLast().getEReferenceType();
            if (FormTexts.label(owner, field.feature()).isBlank() || FormTexts.hint(owner, field.feature()).isBlank()) {
                missing.add(type.getName() + ": " + field.id());
            }
            if (Field.of(field.feature()).kind() == Kind.PARTS) {
                missing.add(type.getName() + ": parts need a table: " + field.id());
            }
        }
        case RowsItem rows -> rows.details().forEach(detail -> explained(
                rows.type() == Literals.DEPENDENCY ? Literals.REQUIREMENT : rows.type(), detail, missing));
        case RatingsItem ratings -> assertFalse(ratings.path().isEmpty());
        case PartItem part -> assertTrue(part.id().contains("."), part.id());
        }
    }

    @Test
    void everythingThatCanBeEditedStandsOnAForm() {
        var edited = new HashSet<String>();
        Forms.all().forEach(form -> form.items().forEach(item -> collect(form.type(), item, edited)));
        var missing = new TreeSet<String>();
        for (var classifier : ModelPackage.eINSTANCE.getEClassifiers()) {
            if (!(classifier instanceof EClass type) || type.isAbstract()) {
                continue;
            }
            for (var feature : type.getEAllStructuralFeatures()) {
                if (!feature.isTransient() && !isElsewhere(type, feature)
                        && !edited.contains(type.getName() + "." + feature.getName())) {
                    missing.add(type.getName() + "." + feature.getName());
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    private static void collect(EClass type, Item item, Set<String> edited) {
        EClass owner = type;
        for (EReference step : item.path()) {
            edited.add(owner.getName() + "." + step.getName());
            owner = step.getEReferenceType();
        }
        switch (item) {
        case FieldItem field -> edited.add(owner.getName() + "." + field.feature().getName());
        case RowsItem rows -> {
            if (rows.source() == Form.Source.PARTS) {
                edited.add(owner.getName() + "." + rows.feature().getName());
            }
            var types = rows.type() == Literals.DEPENDENCY
                    ? List.of(Literals.REQUIREMENT, Literals.PROCESS_DEPENDENCY) : List.of(rows.type());
            types.forEach(each -> {
                rows.details().forEach(detail -> collect(each, detail, edited));
                if (rows.source() == Form.Source.LINKS) {
                    rows.columns().forEach(column -> edited.add(each.getName() + "." + column.getName()));
                    edited.add(each.getName() + "." + rows.feature().getName());
                }
            });
        }
        case RatingsItem ratings -> edited.add(owner.getName() + ".ratings");
        case PartItem part -> {
            // nothing that the form itself edits
        }
        }
    }

    private static boolean isElsewhere(EClass type, EStructuralFeature feature) {
        return Stream.concat(Stream.of(type), type.getEAllSuperTypes().stream())
                .anyMatch(each -> ELSEWHERE.containsKey(each.getName())
                        || ELSEWHERE.containsKey(each.getName() + "." + feature.getName()));
    }

    @Test
    void nothingIsExcusedThatIsOnAForm() {
        var edited = new HashSet<String>();
        Forms.all().forEach(form -> form.items().forEach(item -> collect(form.type(), item, edited)));
        edited.removeIf(name -> !ELSEWHERE.containsKey(name));
        assertEquals(Set.of(), edited);
    }

    @Test
    void formsOverSeveralClassesHoldTheFieldsOfAll() {
        var common = Forms.common(List.of(Literals.IT_SYSTEM, Literals.COMPONENT)).orElseThrow();
        var ids = common.items().map(Item::id).toList();
        assertTrue(ids.containsAll(List.of("description", "owner", "operator", "recoveryTime")), ids.toString());
        assertFalse(ids.contains("vendor"));
        assertFalse(ids.contains("name"));
        assertTrue(common.items().allMatch(FieldItem.class::isInstance));
        assertTrue(Forms.common(List.of(Literals.IT_SYSTEM, Literals.CONTACT)).isEmpty());
    }
}
