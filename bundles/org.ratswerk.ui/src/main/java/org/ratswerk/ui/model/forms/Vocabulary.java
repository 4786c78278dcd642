package org.ratswerk.ui.model.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.Field;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.OpenAdministration;

/** What people are likely to type into a field of text: what stands there elsewhere, keys, files, names of fields. */
final class Vocabulary {
    /** Texts that say the same of many elements. */
    private static final Collection<EStructuralFeature> REPEATED = List.of(Literals.ORGANISATIONAL_UNIT__TYPE,
            Literals.PERSON__FUNCTION, Literals.IT_SYSTEM__VENDOR, Literals.IT_SYSTEM__SYSTEM_TYPE,
            Literals.IT_SYSTEM__SERVICE_HOURS, Literals.IT_SYSTEM__DATA_CATEGORIES,
            Literals.COMPONENT__COMPONENT_TYPE, Literals.SITE__SITE_TYPE, Literals.SITE__ROOM_TYPE,
            Literals.INFORMATION_OBJECT__DATA_CATEGORY, Literals.INFORMATION_OBJECT__PROTECTION_LEVEL,
            Literals.RESOURCE__HOURS, Literals.PROCESS__LEGAL_BASIS, Literals.PROCESS__EXTERNAL_PARTICIPANTS,
            Literals.PROCESS__DOCUMENTS, Literals.PROCESS__SIGNATURE_REQUIREMENT, Literals.PROCESS__FORM_REQUIREMENT,
            Literals.EXISTING_RULE__FILE, Literals.FINDING__SOURCE, Literals.FINDING__RATING, Literals.DOCUMENT_CONTROL__CLASSIFICATION,
            Literals.DOCUMENT_CONTROL__STORAGE_PLACES, Literals.CATALOGUE_ENTRY__TYPE,
            Literals.CATALOGUE_ENTRY__FIELD, Literals.CATALOGUE_ENTRY__SITUATION,
            Literals.CATALOGUE_MAPPING__DECIDED_BY);
    /** Classes whose fields can be asked for in {@code Settings.requiredFields}. */
    private static final List<EClass> ASKED = List.of(Literals.ORGANISATIONAL_UNIT, Literals.PERSON, Literals.ROLE,
            Literals.IT_SYSTEM, Literals.COMPONENT, Literals.SITE, Literals.PROVIDER, Literals.STAFF_GROUP,
            Literals.INFORMATION_OBJECT, Literals.MEASURE, Literals.EXERCISE, Literals.FINDING, Literals.EXISTING_RULE);

    private Vocabulary() {
        // static only
    }

    /** Tells whether there are suggestions for the feature. */
    static boolean suggests(EStructuralFeature feature) {
        return REPEATED.contains(feature) || feature == Literals.IMMEDIATE_MEASURE__SCENARIO || isBpmn(feature) || feature == Literals.PROCESS__KEYS || isNames(feature);
    }

    private static boolean isBpmn(EStructuralFeature feature) {
        return feature == Literals.PROCESS__BPMN_AS_IS || feature == Literals.PROCESS__BPMN_TO_BE;
    }

    /** Tells whether the texts are names of fields. */
    private static boolean isNames(EStructuralFeature feature) {
        return feature == Literals.SETTINGS__REQUIRED_FIELDS || feature == Literals.SETTINGS__REQUIRED_PROFILE_FIELDS;
    }

    /** Returns what could be meant, what begins with the typed text first. */
    static List<Suggestion> suggest(OpenAdministration administration, EStructuralFeature feature, String typed,
            int limit) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        var found = new ArrayList<Suggestion>();
        var later = new ArrayList<Suggestion>();
        for (var suggestion : all(administration, feature).toList()) {
            var label = suggestion.label().toLowerCase(Locale.ROOT);
            if (label.startsWith(wanted)) {
                found.add(suggestion);
            } else if (label.contains(wanted) || suggestion.note().toLowerCase(Locale.ROOT).contains(wanted)) {
                later.add(suggestion);
            }
        }
        found.addAll(later);
        return found.stream().limit(limit).toList();
    }

    private static Stream<Suggestion> all(OpenAdministration administration, EStructuralFeature feature) {
        if (isBpmn(feature)) {
            return administration.bpmnFiles().stream().map(file -> Suggestion.of(file, ""));
        }
        if (feature == Literals.IMMEDIATE_MEASURE__SCENARIO) {
            return administration.model().continuityRegister().getScenarios().stream()
                    .map(scenario -> Suggestion.of(Names.of(scenario), ""));
        }
        if (feature == Literals.PROCESS__KEYS) {
            return administration.model().catalogues().stream().flatMap(catalogue -> catalogue.getEntries().stream())
                    .filter(entry -> entry.getKey() != null)
                    .map(entry -> Suggestion.of(entry.getKey(), Names.of(entry)));
        }
        if (feature == Literals.SETTINGS__REQUIRED_PROFILE_FIELDS) {
            return names(Literals.PROCESS, "");
        }
        if (feature == Literals.SETTINGS__REQUIRED_FIELDS) {
            return ASKED.stream().flatMap(type -> names(type, type.getName() + "."));
        }
        return inUse(administration.model(), feature).stream().map(text -> Suggestion.of(text, ""));
    }

    private static Stream<Suggestion> names(EClass type, String prefix) {
        return Field.of(type).stream().filter(field -> field.kind() != Field.Kind.PARTS)
                .map(field -> Suggestion.of(prefix + field.feature().getName(),
                        prefix.isEmpty() ? FormTexts.label(type, field.feature())
                                : Names.type(type) + ": " + FormTexts.label(type, field.feature())));
    }

    /** Returns what people call the field that the text names; the text itself where it names none. */
    static String shown(EStructuralFeature feature, String text) {
        if (!isNames(feature)) {
            return text;
        }
        int point = text.indexOf('.');
        var type = point < 0 ? Literals.PROCESS
                : ASKED.stream().filter(each -> each.getName().equals(text.substring(0, point))).findFirst()
                        .orElse(null);
        var named = type == null ? null : type.getEStructuralFeature(text.substring(point + 1));
        return named == null ? text
                : (point < 0 ? "" : Names.type(type) + ": ") + FormTexts.label(type, named) + " (" + text + ")";
    }

    /** The texts that stand in this feature of whatever element, each once, in alphabetical order. */
    private static Collection<String> inUse(AdministrationModel model, EStructuralFeature feature) {
        var texts = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        for (var object : holders(model, feature)) {
            if (object.eGet(feature) instanceof Collection<?> many) {
                many.forEach(each -> texts.add((String) each));
            } else if (object.eGet(feature) instanceof String text && !text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static Iterable<EObject> holders(AdministrationModel model, EStructuralFeature feature) {
        var owner = feature.getEContainingClass();
        return () -> Stream.of(model.administration().getUnits(), model.administration().getPersons(),
                model.processes(), model.resources(), model.continuityRegister().getFindings(), model.plans(),
                model.catalogues()).flatMap(Collection::stream).map(EObject.class::cast)
                .flatMap(each -> owner == Literals.CATALOGUE_ENTRY || owner == Literals.DOCUMENT_CONTROL
                        || owner == Literals.CATALOGUE_MAPPING ? each.eContents().stream() : Stream.of(each))
                .filter(owner::isInstance).iterator();
    }
}
