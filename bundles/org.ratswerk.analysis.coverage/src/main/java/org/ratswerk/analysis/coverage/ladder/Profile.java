package org.ratswerk.analysis.coverage.ladder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.check.RequiredFields;
import org.ratswerk.model.Administration;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.ProfileField;
import org.ratswerk.model.Settings;
import org.ratswerk.model.persistence.Missing;

/**
 * The profile of a process: which fields it has, which of them are required, and how much each weighs in the completeness.
 * Where the settings name no fields, these are the required ones, each with weight 1; where they require none, owner,
 * organisational unit, trigger, result and legal basis are required.
 */
public final class Profile {
    private final List<Field> fields;

    /**
     * Field of the profile.
     *
     * @param feature feature of a process
     * @param kinds kinds of process that have it; empty for all
     * @param required whether a process without it is not described
     * @param weight weight in the completeness, 0 or more
     */
    public record Field(EStructuralFeature feature, Set<ProcessKind> kinds, boolean required, BigDecimal weight) {
        public Field {
            kinds = Set.copyOf(kinds);
        }

        /** Tells whether a process has the field. */
        public boolean isOf(Process process) {
            return kinds.isEmpty() || kinds.contains(process.getKind());
        }
    }

    /**
     * How complete the profile of one process is.
     *
     * @param filled sum of the weights of the fields that are filled
     * @param total sum of the weights of all fields that the process has
     * @param missing fields that are not filled, in the order of the profile
     * @param missingRequired those of them that are required
     */
    public record Completeness(BigDecimal filled, BigDecimal total, List<EStructuralFeature> missing,
            List<EStructuralFeature> missingRequired) {
        public Completeness {
            missing = List.copyOf(missing);
            missingRequired = List.copyOf(missingRequired);
        }
    }

    private Profile(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    /** Returns the profile that an administration has set, a copy. */
    public static Profile of(Administration administration) {
        Settings settings = administration.getSettings();
        var fields = new LinkedHashMap<EStructuralFeature, Field>();
        if (settings != null) {
            for (ProfileField field : settings.getProfileFields()) {
                EStructuralFeature feature = field.getFeature() == null ? null
                        : Literals.PROCESS.getEStructuralFeature(field.getFeature().strip());
                if (feature != null) {
                    fields.putIfAbsent(feature,
                            new Field(feature, Set.copyOf(field.getKinds()), field.isRequired(), weight(field)));
                }
            }
        }
        boolean named = settings != null && !settings.getRequiredProfileFields().isEmpty();
        if (named || fields.values().stream().noneMatch(Field::required)) {
            // those of the profile are kept at their place, with the weight it gives them
            for (EStructuralFeature feature : RequiredFields.of(administration).ofProfile()) {
                fields.merge(feature, new Field(feature, Set.of(), true, BigDecimal.ONE),
                        (field, other) -> new Field(feature, field.kinds(), true, field.weight()));
            }
        }
        return new Profile(new ArrayList<>(fields.values()));
    }

    private static BigDecimal weight(ProfileField field) {
        Integer weight = field.getWeight();
        return weight == null ? BigDecimal.ONE : BigDecimal.valueOf(Math.max(0, weight));
    }

    /** Returns the fields in order. */
    public List<Field> fields() {
        return fields;
    }

    /** Returns how complete the profile of a process is. */
    public Completeness completeness(Process process) {
        BigDecimal filled = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        var missing = new ArrayList<EStructuralFeature>();
        var required = new ArrayList<EStructuralFeature>();
        for (Field field : fields) {
            if (!field.isOf(process)) {
                continue;
            }
            total = total.add(field.weight);
            if (isFilled(process, field.feature)) {
                filled = filled.add(field.weight);
            } else {
                missing.add(field.feature);
                if (field.required) {
                    required.add(field.feature);
                }
            }
        }
        return new Completeness(filled, total, missing, required);
    }

    /** Tells whether a field has a value; a reference to an element that does not exist is none. */
    public static boolean isFilled(Process process, EStructuralFeature feature) {
        if (feature == Literals.PROCESS__KIND) {
            return process.getKind() != null && process.getKind() != ProcessKind.UNSPECIFIED;
        }
        if (RequiredFields.isEmpty(process, feature)) {
            return false;
        }
        return switch (process.eGet(feature)) {
            case EObject target -> !Missing.is(target);
            case List<?> list -> list.stream().anyMatch(item -> item instanceof String text ? !text.isBlank()
                    : !(item instanceof EObject target) || !Missing.is(target));
            default -> true;
        };
    }
}
