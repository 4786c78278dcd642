package org.ratswerk.core.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Labels;

/** References lead to elements of the administration, each at most once, and are there where nothing works without. */
@Component(service = Check.class)
public final class ReferenceCheck implements ObjectCheck {
    private static final Map<EClass, List<EReference>> STORED = new ConcurrentHashMap<>();
    /** From here on a set finds repetitions faster than comparing each with each. */
    private static final int FEW = 8;

    @Override
    public List<Rule> rules() {
        return ModelRule.rules(ModelRule.REFERENCE, ModelRule.REFERENCE_MISSING, ModelRule.REFERENCE_DUPLICATE);
    }

    @Override
    public void check(EObject object, Surroundings around, Consumer<Problem> sink) {
        checkPresent(object, sink);
        for (EReference reference : STORED.computeIfAbsent(object.eClass(), ReferenceCheck::stored)) {
            if (reference.isMany()) {
                checkList(object, reference, around, sink);
            } else if (object.eGet(reference) instanceof EObject target) {
                checkTarget(object, reference, target, -1, around, sink);
            }
        }
    }

    private static List<EReference> stored(EClass type) {
        return type.getEAllReferences().stream()
                .filter(reference -> !reference.isContainment() && !reference.isTransient()).toList();
    }

    private static void checkList(EObject object, EReference reference, Surroundings around,
            Consumer<Problem> sink) {
        var targets = (List<?>) object.eGet(reference);
        Set<EObject> seen = targets.size() > FEW ? new HashSet<>() : null;
        for (int i = 0; i < targets.size(); i++) {
            var target = (EObject) targets.get(i);
            int at = i;
            boolean repeated = seen != null ? !seen.add(target) : targets.subList(0, i).contains(target);
            if (repeated) {
                sink.accept(ModelRule.REFERENCE_DUPLICATE.problem(object, reference,
                        List.of(ModelRule.fix("unlink", () -> removeAt(object, reference, at, target))),
                        Labels.of(reference), Labels.of(target)));
            } else {
                checkTarget(object, reference, target, i, around, sink);
            }
        }
    }

    private static void checkTarget(EObject object, EReference reference, EObject target, int at,
            Surroundings around, Consumer<Problem> sink) {
        boolean missing = Missing.is(target);
        if (!missing && around.contains(target)) {
            return;
        }
        var fixes = List.of(ModelRule.fix("unlink", () -> {
            if (at < 0) {
                object.eUnset(reference);
            } else {
                removeAt(object, reference, at, target);
            }
        }));
        String id = target instanceof Element element ? element.getId() : null;
        if (missing) {
            Element other = around.element(id).orElse(null);
            if (other != null) {
                sink.accept(ModelRule.REFERENCE.variant("type", object, reference, fixes, Labels.of(reference),
                        Labels.of(other), Labels.of(reference.getEReferenceType())));
                return;
            }
        }
        sink.accept(ModelRule.REFERENCE.problem(object, reference, fixes, Labels.of(reference),
                Labels.printable(String.valueOf(id))));
    }

    /** Removes one of several equal targets, the one that was found; earlier fixes may have moved it. */
    private static void removeAt(EObject object, EReference reference, int at, EObject target) {
        var targets = (List<?>) object.eGet(reference);
        for (int i = Math.min(at, targets.size() - 1); i >= 0; i--) {
            if (targets.get(i) == target) {
                targets.remove(i);
                return;
            }
        }
    }

    private static void checkPresent(EObject object, Consumer<Problem> sink) {
        switch (object) {
            case Dependency dependency -> {
                if (dependency.getDependent() == null) {
                    missing(object, ModelPackage.Literals.DEPENDENCY__DEPENDENT, sink);
                }
                if (dependency instanceof ProcessDependency process && process.getSupplier() == null) {
                    missing(object, ModelPackage.Literals.PROCESS_DEPENDENCY__SUPPLIER, sink);
                }
            }
            case CatalogueMapping mapping -> {
                if (mapping.getEntry() == null) {
                    missing(object, ModelPackage.Literals.CATALOGUE_MAPPING__ENTRY, sink);
                }
                if (mapping.getProcess() == null) {
                    missing(object, ModelPackage.Literals.CATALOGUE_MAPPING__PROCESS, sink);
                }
            }
            case ImpactRating rating -> {
                if (rating.getCategory() == null) {
                    missing(object, ModelPackage.Literals.IMPACT_RATING__CATEGORY, sink);
                }
                if (rating.getHorizon() == null) {
                    sink.accept(ModelRule.REFERENCE_MISSING.problem(object,
                            ModelPackage.Literals.IMPACT_RATING__HORIZON, List.of(ModelRule.delete(object)),
                            Labels.of(ModelPackage.Literals.IMPACT_RATING__HORIZON)));
                }
            }
            default -> {
                // nothing is needed
            }
        }
    }

    private static void missing(EObject object, EReference reference, Consumer<Problem> sink) {
        sink.accept(ModelRule.REFERENCE_MISSING.problem(object, reference, List.of(ModelRule.delete(object)),
                Labels.of(reference)));
    }
}
