package org.ratswerk.core;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage;

/** Which elements stand for themselves, and which are only a part of another one. */
public final class Parts {
    private Parts() {
    }

    /** Returns the element that people know the object as: itself or the next one around it that is no part; null for none. */
    public static Element owner(EObject object) {
        for (var each = object; each != null; each = each.eContainer()) {
            if (each instanceof Element element && !isPart(element)) {
                return element;
            }
        }
        return null;
    }

    /** Tells whether the element is only a part of the one that contains it, such as the contact of a provider. */
    public static boolean isPart(Element element) {
        return switch (element.eClass().getClassifierID()) {
            case ModelPackage.PROCESS_ANALYSIS, ModelPackage.SYSTEM_INTERFACE, ModelPackage.CONTACT,
                    ModelPackage.LIVE_REFERENCE, ModelPackage.IMMEDIATE_MEASURE, ModelPackage.ALARM_STEP,
                    ModelPackage.COMMUNICATION_ENTRY, ModelPackage.RECOMMENDATION, ModelPackage.CATALOGUE_MAPPING,
                    ModelPackage.QUESTIONNAIRE ->
                element.eContainer() instanceof Element;
            case ModelPackage.DAMAGE_CATEGORY, ModelPackage.SAVED_VIEW, ModelPackage.IMPORT_MAPPING ->
                element.eContainer() != null;
            default -> false;
        };
    }
}
