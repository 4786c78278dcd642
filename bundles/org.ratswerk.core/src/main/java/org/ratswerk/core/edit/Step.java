package org.ratswerk.core.edit;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ReferenceCatalogue;

/** The smallest change to a model: one value of one feature of one object, or one file. */
sealed interface Step {
    /** Does it. */
    void redo();

    /** Takes it back; the model must be as it was just after the step. */
    void undo();

    /** Returns the step that takes this one back. */
    Step inverse();

    /** Step on a feature of an object. */
    sealed interface OnFeature extends Step {
        /** Object that changes. */
        EObject object();

        /** Feature of it that changes. */
        EStructuralFeature feature();

        /** Returns the values of a feature with many values. */
        @SuppressWarnings("unchecked")
        default List<Object> values() {
            return (List<Object>) object().eGet(feature());
        }
    }

    /** Single value; null where there is none. */
    record Assign(EObject object, EStructuralFeature feature, Object before, Object after) implements OnFeature {
        @Override
        public void redo() {
            object.eSet(feature, after);
        }

        @Override
        public void undo() {
            object.eSet(feature, before);
        }

        @Override
        public Assign inverse() {
            return new Assign(object, feature, after, before);
        }
    }

    /** New value in a list. */
    record Insert(EObject object, EStructuralFeature feature, int index, Object value) implements OnFeature {
        @Override
        public void redo() {
            values().add(index, value);
        }

        @Override
        public void undo() {
            values().remove(index);
        }

        @Override
        public Remove inverse() {
            return new Remove(object, feature, index, value);
        }
    }

    /** Value taken out of a list. */
    record Remove(EObject object, EStructuralFeature feature, int index, Object value) implements OnFeature {
        @Override
        public void redo() {
            values().remove(index);
        }

        @Override
        public void undo() {
            values().add(index, value);
        }

        @Override
        public Insert inverse() {
            return new Insert(object, feature, index, value);
        }
    }

    /** Value of a list put in the place of another. */
    record Replace(EObject object, EStructuralFeature feature, int index, Object before, Object after)
            implements OnFeature {
        @Override
        public void redo() {
            values().set(index, after);
        }

        @Override
        public void undo() {
            values().set(index, before);
        }

        @Override
        public Replace inverse() {
            return new Replace(object, feature, index, after, before);
        }
    }

    /** Value of a list that goes to another place in it. */
    record Move(EObject object, EStructuralFeature feature, int from, int to) implements OnFeature {
        @Override
        public void redo() {
            values().add(to, values().remove(from));
        }

        @Override
        public void undo() {
            values().add(from, values().remove(to));
        }

        @Override
        public Move inverse() {
            return new Move(object, feature, to, from);
        }
    }

    /** A catalogue or plan, which is a file of its own, added to or removed from the administration. */
    record File(AdministrationModel model, FileRoot root, int index, boolean added) implements Step {
        @Override
        public void redo() {
            apply(added);
        }

        @Override
        public void undo() {
            apply(!added);
        }

        @Override
        public File inverse() {
            return new File(model, root, index, !added);
        }

        private void apply(boolean add) {
            switch (root) {
            case ReferenceCatalogue catalogue -> apply(model.catalogues(), catalogue, add);
            case EmergencyPlan plan -> apply(model.plans(), plan, add);
            default -> throw new IllegalStateException(root.eClass().getName());
            }
        }

        private <R extends FileRoot> void apply(List<R> roots, R each, boolean add) {
            if (add) {
                roots.add(Math.min(index, roots.size()), each);
            } else {
                roots.remove(each);
            }
        }
    }
}
