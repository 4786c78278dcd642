package org.ratswerk.core.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.model.Element;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ModelPackage;

/** Hears every change in a model, hands it on in steps, and keeps the indexes up to date. */
final class Recorder extends AdapterImpl {
    private final ElementIndex elements;
    private final Referrers referrers;
    private final Consumer<Step> sink;
    /** What objects that have just come into the model bring along. */
    private final List<Step> ends = new ArrayList<>();
    private final Set<EObject> roots = Collections.newSetFromMap(new IdentityHashMap<>());

    Recorder(ElementIndex elements, Referrers referrers, Consumer<Step> sink) {
        this.elements = elements;
        this.referrers = referrers;
        this.sink = sink;
    }

    /** Takes a file in. */
    void add(FileRoot root) {
        if (roots.add(root)) {
            listen(root);
            index(root, true);
            // files come and go with all that is in them
            ends.clear();
        }
    }

    /** Takes a file out. */
    void remove(FileRoot root) {
        if (roots.remove(root)) {
            index(root, false);
        }
    }

    private void listen(EObject root) {
        all(root, object -> {
            if (!object.eAdapters().contains(this)) {
                object.eAdapters().add(this);
                ends(object);
            }
        });
    }

    /**
     * Objects that come into the model may know their parents already, and these them: that too is taken back with them.
     */
    private void ends(EObject object) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (reference.getEOpposite() != null && !reference.isMany() && !reference.isTransient()
                    && !reference.isContainment() && object.eIsSet(reference)) {
                ends.add(new Step.Assign(object, reference, null, object.eGet(reference, false)));
            }
        }
    }

    private void index(EObject root, boolean add) {
        all(root, object -> {
            if (object instanceof Element element) {
                if (add) {
                    elements.add(element, element.getId());
                } else {
                    elements.remove(element, element.getId());
                }
            }
            referrers.all(object, add);
        });
    }

    private static void all(EObject root, Consumer<EObject> visitor) {
        visitor.accept(root);
        for (Iterator<EObject> contents = root.eAllContents(); contents.hasNext();) {
            visitor.accept(contents.next());
        }
    }

    @Override
    public void setTarget(org.eclipse.emf.common.notify.Notifier newTarget) {
        // one for all objects: there is no single target to remember
    }

    @Override
    public void notifyChanged(Notification message) {
        if (message.isTouch() || !(message.getNotifier() instanceof EObject object)
                || !(message.getFeature() instanceof EStructuralFeature feature) || feature.isTransient()
                || feature instanceof EReference reference && reference.isContainer()) {
            return;
        }
        steps(message, object, feature).forEach(step -> {
            index(step);
            sink.accept(step);
            ends.forEach(sink);
            ends.clear();
        });
    }

    private static List<Step> steps(Notification message, EObject object, EStructuralFeature feature) {
        int at = message.getPosition();
        return switch (message.getEventType()) {
        case Notification.SET, Notification.UNSET -> List.of(feature.isMany()
                ? new Step.Replace(object, feature, at, message.getOldValue(), message.getNewValue())
                : new Step.Assign(object, feature, message.getOldValue(), message.getNewValue()));
        case Notification.ADD -> List.of(new Step.Insert(object, feature, at, message.getNewValue()));
        case Notification.ADD_MANY -> inserts(object, feature, at, (List<?>) message.getNewValue());
        case Notification.REMOVE -> List.of(new Step.Remove(object, feature, Math.max(0, at), message.getOldValue()));
        case Notification.REMOVE_MANY ->
            removes(object, feature, (List<?>) message.getOldValue(), (int[]) message.getNewValue());
        case Notification.MOVE -> List.of(new Step.Move(object, feature, (Integer) message.getOldValue(), at));
        default -> List.of();
        };
    }

    private static List<Step> inserts(EObject object, EStructuralFeature feature, int at, List<?> values) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < values.size(); i++) {
            steps.add(new Step.Insert(object, feature, at + i, values.get(i)));
        }
        return steps;
    }

    /** Many values taken out at once, as if one after another from the end. */
    private static List<Step> removes(EObject object, EStructuralFeature feature, List<?> values, int[] positions) {
        var steps = new ArrayList<Step>();
        for (int i = values.size() - 1; i >= 0; i--) {
            steps.add(new Step.Remove(object, feature, positions == null ? i : positions[i], values.get(i)));
        }
        return steps;
    }

    private void index(Step step) {
        switch (step) {
        case Step.Assign assign -> change(assign, assign.before(), assign.after());
        case Step.Insert insert -> change(insert, null, insert.value());
        case Step.Remove remove -> change(remove, remove.value(), null);
        case Step.Replace replace -> change(replace, replace.before(), replace.after());
        case Step.Move move -> {
            // the same values as before
        }
        case Step.File file -> throw new IllegalStateException("files tell of no change by themselves");
        }
    }

    /**
     * What has been taken out of the model is still listened to, since a command may change it further and undo brings it
     * back; but it is in no index.
     */
    private void change(Step.OnFeature step, Object before, Object after) {
        boolean present = roots.contains(EcoreUtil.getRootContainer(step.object()));
        if (step.feature() instanceof EReference reference && reference.isContainment()) {
            if (present && before instanceof EObject object) {
                index(object, false);
            }
            if (after instanceof EObject object) {
                listen(object);
                if (present) {
                    index(object, true);
                }
            }
        } else if (!present) {
            return;
        } else if (step.feature() == ModelPackage.Literals.ELEMENT__ID && step.object() instanceof Element element) {
            elements.remove(element, (String) before);
            elements.add(element, (String) after);
        } else if (step.feature() instanceof EReference reference && Referrers.counts(reference)) {
            referrers.remove(step.object(), reference, before);
            referrers.add(step.object(), reference, after);
        }
    }
}
