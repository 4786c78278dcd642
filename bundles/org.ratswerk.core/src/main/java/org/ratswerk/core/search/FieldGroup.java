package org.ratswerk.core.search;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EcorePackage;
import org.ratswerk.model.ModelPackage.Literals;

/** What a text is for. */
public enum FieldGroup {
    /** Names and short names. */
    NAME,
    /** Ids, keys in catalogues, numbers, file names: what identifies something; never replaced. */
    KEY,
    /** Descriptions. */
    DESCRIPTION,
    /** All other texts of the model. */
    TEXT,
    /** Labels in diagrams; never replaced. */
    DIAGRAM;

    /** Tells whether texts of this group may be replaced. */
    public boolean isReplaceable() {
        return this == NAME || this == DESCRIPTION || this == TEXT;
    }

    /** Returns the group of a feature; null for one that is nothing to be found by. */
    public static FieldGroup of(EAttribute feature) {
        if (feature.getEAttributeType() != EcorePackage.Literals.ESTRING || feature.isTransient()
                || feature.isDerived() || isTechnical(feature.getEContainingClass())
                || feature == Literals.LIVE_REFERENCE__FEATURE || feature == Literals.LIVE_REFERENCE__APPROVED_VALUE
                || feature == Literals.DEPENDENCY__ORIGIN_STEP) {
            return null;
        }
        if (feature == Literals.ELEMENT__NAME || feature == Literals.ORGANISATIONAL_UNIT__SHORT_NAME
                || feature == Literals.DAMAGE_LEVEL__NAME) {
            return NAME;
        }
        if (feature == Literals.ELEMENT__DESCRIPTION) {
            return DESCRIPTION;
        }
        return isKey(feature) ? KEY : TEXT;
    }

    private static boolean isKey(EAttribute feature) {
        return switch (feature.getName()) {
        case "id", "key", "keys", "ags", "number", "bpmnAsIs", "bpmnToBe" -> true;
        default -> false;
        };
    }

    private static boolean isTechnical(EClass type) {
        return type == Literals.SETTINGS || type == Literals.RULE_SETTING || type == Literals.SAVED_VIEW
                || type == Literals.COLUMN_CONDITION || type == Literals.IMPORT_MAPPING
                || type == Literals.COLUMN_MAPPING;
    }

    /** Tells whether nothing in objects of the class is to be found. */
    static boolean isLeftOut(EClass type) {
        return type != Literals.SETTINGS && isTechnical(type);
    }
}
