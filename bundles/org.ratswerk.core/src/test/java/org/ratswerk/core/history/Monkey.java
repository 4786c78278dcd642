package org.ratswerk.core.history;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Element;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.persistence.Missing;

/** Edits an administration at random, in all ways there are. The same seed does the same. */
final class Monkey {
    private static final String[] WORDS = {"Reisepass", "Bürgeramt", "Größe \"A\" & <B>", "", "Zeile 1\nZeile 2", "x",
        "Ein langer Text, der an einer Stelle in der Mitte geändert wird und sonst bleibt, wie er ist: Ende", "ß€😀"};

    private final Editing editing;
    private final Random random;
    private final List<EClass> concrete = new ArrayList<>();

    Monkey(Editing editing, long seed) {
        this.editing = editing;
        this.random = new Random(seed);
        ModelPackage.eINSTANCE.getEClassifiers().forEach(each -> {
            if (each instanceof EClass type && !type.isAbstract()) {
                concrete.add(type);
            }
        });
    }

    /** Does something: a command, undo or redo. */
    void act() {
        int what = random.nextInt(20);
        if (what < 3) {
            editing.undo();
        } else if (what < 5) {
            editing.redo();
        } else if (what == 5) {
            fail();
        } else {
            int steps = 1 + random.nextInt(4);
            Object key = random.nextInt(4) == 0 ? "typing" : null;
            editing.run("Befehl " + what, key, () -> {
                for (int i = 0; i < steps; i++) {
                    step();
                }
            });
        }
    }

    private void fail() {
        try {
            editing.run("Fehler", () -> {
                step();
                step();
                throw new IllegalArgumentException();
            });
        } catch (IllegalArgumentException e) {
            // nothing has changed
        }
    }

    private List<EObject> all() {
        var all = new ArrayList<EObject>();
        for (FileRoot root : editing.model().roots()) {
            all.add(root);
            root.eAllContents().forEachRemaining(all::add);
        }
        return all;
    }

    private void step() {
        List<EObject> all = all();
        EObject object = all.get(random.nextInt(all.size()));
        switch (random.nextInt(12)) {
        case 0 -> file();
        case 1, 2, 3 -> addPart(object, all);
        case 4 -> removePart(all);
        case 5 -> movePart(all);
        case 6 -> reorder(object);
        default -> feature(object, all);
        }
    }

    private void file() {
        boolean catalogue = random.nextBoolean();
        if (random.nextInt(3) == 0) {
            List<? extends FileRoot> roots = catalogue ? editing.model().catalogues() : editing.model().plans();
            if (!roots.isEmpty()) {
                roots.remove(random.nextInt(roots.size()));
            }
        } else if (catalogue) {
            editing.model().catalogues().add((org.ratswerk.model.ReferenceCatalogue) create(Literals.REFERENCE_CATALOGUE));
        } else {
            editing.model().plans().add((org.ratswerk.model.EmergencyPlan) create(Literals.EMERGENCY_PLAN));
        }
    }

    private EObject create(EClass type) {
        EObject object = ModelFactory.eINSTANCE.create(type);
        if (object instanceof Element element) {
            // some elements get their id only when they are saved
            element.setId(random.nextInt(5) == 0 && !(element instanceof FileRoot) ? null
                    : new UUID(random.nextLong(), random.nextLong()).toString());
            element.setName(WORDS[random.nextInt(WORDS.length)]);
        }
        return object;
    }

    private void addPart(EObject object, List<EObject> all) {
        List<EReference> features = object.eClass().getEAllContainments();
        if (features.isEmpty()) {
            return;
        }
        EReference feature = features.get(random.nextInt(features.size()));
        List<EClass> types = concrete.stream().filter(feature.getEReferenceType()::isSuperTypeOf).toList();
        EObject part = create(types.get(random.nextInt(types.size())));
        if (random.nextBoolean()) {
            // a reference to it before it is there
            refer(all, part);
        }
        feature(part, all);
        if (!part.eClass().getEAllContainments().isEmpty() && random.nextBoolean()) {
            addPart(part, all);
        }
        if (feature.isMany()) {
            list(object, feature).add(random.nextInt(list(object, feature).size() + 1), part);
        } else {
            object.eSet(feature, part);
        }
        feature(part, all);
    }

    private void refer(List<EObject> all, EObject target) {
        for (int i = 0; i < 20; i++) {
            EObject source = all.get(random.nextInt(all.size()));
            for (EReference feature : source.eClass().getEAllReferences()) {
                if (!feature.isContainment() && !feature.isContainer() && !feature.isTransient() && !feature.isMany()
                        && feature.getEReferenceType().isInstance(target) && feature.getEOpposite() == null) {
                    source.eSet(feature, target);
                    return;
                }
            }
        }
    }

    private void removePart(List<EObject> all) {
        EObject part = all.get(random.nextInt(all.size()));
        if (part.eContainer() != null && !(part instanceof org.ratswerk.model.Settings)) {
            if (random.nextBoolean()) {
                feature(part, all);
            }
            EcoreUtil.remove(part);
            if (random.nextInt(3) == 0) {
                // changed while it is nowhere
                feature(part, all());
            }
        }
    }

    private void movePart(List<EObject> all) {
        EObject part = all.get(random.nextInt(all.size()));
        if (part.eContainer() == null) {
            return;
        }
        for (int i = 0; i < 30; i++) {
            EObject container = all.get(random.nextInt(all.size()));
            for (EReference feature : container.eClass().getEAllContainments()) {
                if (feature.isMany() && feature.getEReferenceType().isInstance(part)
                        && !EcoreUtil.isAncestor(part, container)) {
                    list(container, feature).add(part);
                    return;
                }
            }
        }
    }

    private void reorder(EObject object) {
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature.isMany() && !feature.isTransient() && list(object, feature).size() > 1) {
                EList<Object> list = list(object, feature);
                list.move(random.nextInt(list.size()), random.nextInt(list.size()));
                return;
            }
        }
    }

    private void feature(EObject object, List<EObject> all) {
        List<EStructuralFeature> features = object.eClass().getEAllStructuralFeatures().stream()
                .filter(each -> !each.isTransient() && !(each instanceof EReference reference
                        && (reference.isContainment() || reference.isContainer()))
                        && each != Literals.FILE_ROOT__FORMAT_VERSION
                        && !(each == Literals.ELEMENT__ID && (object instanceof FileRoot || random.nextInt(3) > 0)))
                .toList();
        if (features.isEmpty()) {
            return;
        }
        EStructuralFeature feature = features.get(random.nextInt(features.size()));
        if (feature.isMany()) {
            EList<Object> list = list(object, feature);
            if (!list.isEmpty() && random.nextInt(3) == 0) {
                list.remove(random.nextInt(list.size()));
                return;
            }
            Object value = value(feature, all);
            if (value == null || feature.isUnique() && list.contains(value)) {
                return;
            }
            if (!list.isEmpty() && random.nextInt(3) == 0) {
                list.set(random.nextInt(list.size()), value);
            } else {
                list.add(random.nextInt(list.size() + 1), value);
            }
        } else if (feature == Literals.ELEMENT__ID) {
            ((Element) object).setId(new UUID(random.nextLong(), random.nextLong()).toString());
        } else if (random.nextInt(5) == 0) {
            object.eUnset(feature);
        } else {
            Object value = value(feature, all);
            if (value != null && !cyclic(object, feature, value)) {
                object.eSet(feature, value);
            }
        }
    }

    private static boolean cyclic(EObject object, EStructuralFeature feature, Object value) {
        if (!feature.getName().equals("parent")) {
            return false;
        }
        for (Object each = value; each instanceof EObject above; each = above.eGet(feature)) {
            if (above == object) {
                return true;
            }
        }
        return false;
    }

    private Object value(EStructuralFeature feature, List<EObject> all) {
        if (feature instanceof EReference reference) {
            if (random.nextInt(12) == 0) {
                EClass type = concrete.stream().filter(reference.getEReferenceType()::isSuperTypeOf).findFirst()
                        .orElseThrow();
                return Missing.create(type, "fehlt-" + random.nextInt(5));
            }
            List<EObject> targets = all.stream().filter(reference.getEReferenceType()::isInstance).toList();
            return targets.isEmpty() ? null : targets.get(random.nextInt(targets.size()));
        }
        EAttribute attribute = (EAttribute) feature;
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        if (attribute.getEAttributeType() instanceof EEnum literals) {
            return literals.getELiterals().get(random.nextInt(literals.getELiterals().size())).getInstance();
        }
        if (type == String.class) {
            String word = WORDS[random.nextInt(WORDS.length)];
            return random.nextBoolean() ? word : word.replace("Mitte", "Mitte " + random.nextInt(100));
        }
        if (type == Duration.class) {
            return Duration.ofMinutes(random.nextInt(5000));
        }
        if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(20_000 + random.nextInt(1000));
        }
        if (type == Period.class) {
            return Period.ofMonths(random.nextInt(30));
        }
        if (type == Boolean.class || type == boolean.class) {
            return random.nextBoolean();
        }
        return type == Long.class || type == long.class ? (Object) (long) random.nextInt(1000)
                : (Object) random.nextInt(1000);
    }

    @SuppressWarnings("unchecked")
    private static EList<Object> list(EObject object, EStructuralFeature feature) {
        return (EList<Object>) object.eGet(feature);
    }
}
