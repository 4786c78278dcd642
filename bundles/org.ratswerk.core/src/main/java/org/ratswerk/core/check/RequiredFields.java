package org.ratswerk.core.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.model.Administration;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Settings;

/** Which fields of which elements the settings of an administration require; a copy of the settings. */
public final class RequiredFields {
    /** Fields of a process that a complete profile has where the settings name none. */
    public static final List<EStructuralFeature> DEFAULT_PROFILE = List.of(Literals.DEPENDABLE__OWNER,
            Literals.DEPENDABLE__UNIT, Literals.PROCESS__TRIGGER, Literals.PROCESS__RESULT,
            Literals.PROCESS__LEGAL_BASIS);

    /** What changes when the required fields do. */
    static final Reads READS = Reads.of(Literals.ADMINISTRATION__SETTINGS, Literals.SETTINGS__REQUIRED_PROFILE_FIELDS,
            Literals.SETTINGS__REQUIRED_FIELDS);

    private final List<EStructuralFeature> profile;
    private final Set<Required> required = new LinkedHashSet<>();
    private final Map<EClass, List<EStructuralFeature>> byClass = new HashMap<>();

    /**
     * A required field.
     *
     * @param type class of the elements, with all classes below it
     * @param feature field that is to be filled
     */
    public record Required(EClass type, EStructuralFeature feature) {
        /** Returns how settings write it, such as {@code ITSystem.owner}. */
        public String code() {
            return type.getName() + "." + feature.getName();
        }

        /** Reads what settings say; empty where there is no such class, no such feature, or it cannot be required. */
        public static Optional<Required> parse(String code) {
            if (code == null) {
                return Optional.empty();
            }
            int dot = code.indexOf('.');
            if (dot < 0 || !(ModelPackage.eINSTANCE.getEClassifier(code.substring(0, dot)) instanceof EClass type)) {
                return Optional.empty();
            }
            return Optional.ofNullable(type.getEStructuralFeature(code.substring(dot + 1)))
                    .filter(RequiredFields::canBeRequired).map(feature -> new Required(type, feature));
        }
    }

    private RequiredFields(Settings settings) {
        var fields = new ArrayList<EStructuralFeature>();
        if (settings != null) {
            settings.getRequiredProfileFields().stream().map(Literals.PROCESS::getEStructuralFeature)
                    .filter(java.util.Objects::nonNull).forEach(fields::add);
            settings.getRequiredFields().forEach(code -> Required.parse(code).ifPresent(required::add));
        }
        profile = settings == null || settings.getRequiredProfileFields().isEmpty() ? DEFAULT_PROFILE
                : List.copyOf(fields);
    }

    /** Returns the required fields of an administration. */
    public static RequiredFields of(Administration administration) {
        return new RequiredFields(administration.getSettings());
    }

    static RequiredFields of(Surroundings around) {
        return around.once(RequiredFields.class, () -> of(around.model().administration()));
    }

    /** Tells whether a feature is one that somebody can leave empty: stored, and without a value of its own accord. */
    public static boolean canBeRequired(EStructuralFeature feature) {
        return !feature.isTransient() && !feature.isDerived() && feature != Literals.ELEMENT__ID
                && feature != Literals.FILE_ROOT__FORMAT_VERSION
                && !(feature instanceof EReference reference && reference.isContainer())
                && (feature.isMany() || feature.getDefaultValue() == null);
    }

    /** Returns what a complete profile of a process has. */
    public List<EStructuralFeature> ofProfile() {
        return profile;
    }

    /** Returns what the settings require besides the process profile, in their order. */
    public Set<Required> all() {
        return java.util.Collections.unmodifiableSet(required);
    }

    /** Returns the fields that elements of the class must fill, besides those of the process profile. */
    public List<EStructuralFeature> of(EClass type) {
        return byClass.computeIfAbsent(type, none -> {
            var seen = new HashSet<EStructuralFeature>();
            return required.stream().filter(each -> each.type().isSuperTypeOf(type)).map(Required::feature)
                    .filter(seen::add).toList();
        });
    }

    /** Tells whether a field has no value: null, an empty list, or text without a character that can be seen. */
    public static boolean isEmpty(EObject object, EStructuralFeature field) {
        return switch (object.eGet(field)) {
            case null -> true;
            case List<?> list -> list.isEmpty();
            case String text -> text.isBlank();
            default -> false;
        };
    }
}
