package org.ratswerk.core.check;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.model.Element;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** The rules of the model itself: what must hold in every administration, whatever it is analysed for. */
enum ModelRule {
    ID_MISSING("id", Severity.ERROR),
    ID_DUPLICATE("id.duplicate", Severity.ERROR),
    NAME("name", Severity.WARNING),
    REFERENCE("reference", Severity.ERROR),
    REFERENCE_MISSING("reference.missing", Severity.ERROR),
    REFERENCE_DUPLICATE("reference.duplicate", Severity.WARNING),
    CYCLE("cycle", Severity.ERROR),
    DURATION("duration", Severity.ERROR),
    NUMBER("number", Severity.ERROR),
    RANGE("range", Severity.ERROR),
    HORIZONS("horizons", Severity.ERROR),
    RATING_DUPLICATE("rating.duplicate", Severity.ERROR),
    PERIOD("period", Severity.ERROR),
    DEPENDENCY_TARGET("dependency.target", Severity.ERROR),
    DEPENDENCY_SELF("dependency.self", Severity.ERROR),
    DEPENDENCY_DUPLICATE("dependency.duplicate", Severity.WARNING),
    GROUP_EMPTY("group.empty", Severity.ERROR),
    GROUP_REQUIRED("group.required", Severity.ERROR),
    REASON("reason", Severity.WARNING),
    BPMN("bpmn", Severity.WARNING),
    PROFILE_FIELD("profile.field", Severity.WARNING),
    PROFILE("profile", Severity.WARNING),
    REQUIRED("required", Severity.WARNING),
    REQUIRED_FIELD("required.field", Severity.WARNING);

    private static final Texts TEXTS = Texts.of(ModelRule.class);

    private final String id;
    private final Severity severity;

    ModelRule(String name, Severity severity) {
        this.id = "model." + name;
        this.severity = severity;
    }

    /** Returns the rule in the user's language. */
    Rule rule() {
        return new Rule(id, severity, TEXTS.get(id + ".title"), TEXTS.get(id + ".explanation"));
    }

    static List<Rule> rules(ModelRule... rules) {
        return Stream.of(rules).map(ModelRule::rule).toList();
    }

    /**
     * Returns a finding.
     *
     * @param object what it is about; if that is no element, the one that contains it gets the finding
     * @param feature what of it; may be null
     * @param fixes what can be done about it
     * @param arguments for the message from the second on; the first is the object
     */
    Problem problem(EObject object, EStructuralFeature feature, Collection<? extends QuickFix> fixes,
            Object... arguments) {
        return problem(id, object, feature, fixes, arguments);
    }

    /** Returns a finding with another message than the rule's usual one: {@code variant} is appended to the key. */
    Problem variant(String variant, EObject object, EStructuralFeature feature,
            Collection<? extends QuickFix> fixes, Object... arguments) {
        return problem(id + "." + variant, object, feature, fixes, arguments);
    }

    private Problem problem(String key, EObject object, EStructuralFeature feature,
            Collection<? extends QuickFix> fixes, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = Labels.of(object);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        EObject element = object;
        while (!(element instanceof Element) && element.eContainer() != null) {
            element = element.eContainer();
        }
        String elementId = element instanceof Element identified ? identified.getId() : null;
        return new Problem(id, severity, elementId, feature == null ? null : feature.getName(),
                TEXTS.get(key + ".message", all), List.copyOf(fixes));
    }

    /** Returns a fix; the text is that of {@code fix.NAME}. */
    static QuickFix fix(String name, Runnable change) {
        return new Fix(TEXTS.get("fix." + name), change);
    }

    /** Returns a fix that empties a feature. */
    static QuickFix unset(EObject object, EStructuralFeature feature) {
        return fix("unset", () -> object.eUnset(feature));
    }

    /** Returns a fix that removes an object from the administration. */
    static QuickFix delete(EObject object) {
        return fix("delete", () -> EcoreUtil.remove(object));
    }
}
