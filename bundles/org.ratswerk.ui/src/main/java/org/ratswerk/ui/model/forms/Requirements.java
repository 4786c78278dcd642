package org.ratswerk.ui.model.forms;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.model.Administration;
import org.ratswerk.model.ModelPackage.Literals;

/** Which fields must be filled, by the settings of the administration. */
final class Requirements {
    /** Required of a process where the settings name nothing. */
    private static final List<String> PROFILE = List.of(Literals.DEPENDABLE__OWNER.getName(),
            Literals.DEPENDABLE__UNIT.getName(), Literals.PROCESS__TRIGGER.getName(),
            Literals.PROCESS__RESULT.getName(), Literals.PROCESS__LEGAL_BASIS.getName());
    private static final Set<EClass> NAMELESS = Set.of(Literals.FINDING, Literals.MEASURE, Literals.EXERCISE);

    private Requirements() {
        // static only
    }

    /**
     * Tells whether a feature must be filled.
     *
     * @param administration administration with its settings
     * @param type class of the object that has the feature
     * @param inForm whether the object has a form of its own
     */
    static boolean isRequired(Administration administration, EClass type, EStructuralFeature feature,
            boolean inForm) {
        if (feature == Literals.ELEMENT__NAME) {
            return inForm && !NAMELESS.contains(type) || type == Literals.DAMAGE_CATEGORY;
        }
        var settings = administration.getSettings();
        if (type == Literals.PROCESS) {
            var profile = settings == null || settings.getRequiredProfileFields().isEmpty() ? PROFILE
                    : settings.getRequiredProfileFields();
            if (profile.contains(feature.getName())) {
                return true;
            }
        }
        return settings != null && settings.getRequiredFields().stream().anyMatch(name -> names(name, type, feature));
    }

    private static boolean names(String name, EClass type, EStructuralFeature feature) {
        int point = name.indexOf('.');
        if (point < 0 || !name.substring(point + 1).equals(feature.getName())) {
            return false;
        }
        var owner = name.substring(0, point);
        return type.getName().equals(owner)
                || type.getEAllSuperTypes().stream().anyMatch(each -> each.getName().equals(owner));
    }
}
