package org.ratswerk.core.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.history.Difference.Place;
import org.ratswerk.core.history.Difference.Side;
import org.ratswerk.model.Administration;
import org.ratswerk.model.ContinuityRegister;
import org.ratswerk.model.Element;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.Landscape;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.ProcessRegister;

/**
 * What is different between two states of an administration. Elements are the same if they have the same id and class;
 * what has no id is told apart by what it is about, such as category and horizon of an impact rating. Takes time in
 * proportion to the size of both.
 */
public final class ModelComparison {
    private static final int TICK = 1024;
    private static final Set<EStructuralFeature> PARENTS = Set.of(Literals.ORGANISATIONAL_UNIT__PARENT,
            Literals.RESOURCE__PARENT, Literals.CATALOGUE_ENTRY__PARENT);

    private final AdministrationModel before;
    private final AdministrationModel after;
    private final Progress progress;
    private final Map<EObject, EObject> toBefore = new IdentityHashMap<>();
    private final Map<EObject, EObject> toAfter = new IdentityHashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private int seen;

    private ModelComparison(AdministrationModel before, AdministrationModel after, Progress progress) {
        this.before = before;
        this.after = after;
        this.progress = progress;
    }

    /**
     * Compares two states.
     *
     * @param before first state
     * @param after second state
     * @param progress asked whether to stop
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static ModelComparison of(AdministrationModel before, AdministrationModel after, Progress progress) {
        var comparison = new ModelComparison(before, after, progress);
        comparison.match();
        comparison.compare();
        return comparison;
    }

    /** Returns what is different, in the order of the files of the second state, what was removed after it. */
    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** Tells whether both states are the same. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** Returns the first state. */
    public AdministrationModel before() {
        return before;
    }

    /** Returns the second state. */
    public AdministrationModel after() {
        return after;
    }

    private void tick() {
        if (++seen % TICK == 0) {
            progress.checkCancelled();
        }
    }

    // --- matching

    private void match() {
        Map<String, Element> byId = new HashMap<>();
        for (FileRoot root : before.roots()) {
            walk(root, object -> {
                if (object instanceof Element element && element.getId() != null) {
                    byId.putIfAbsent(element.getId(), element);
                }
            });
        }
        Map<String, FileRoot> files = new HashMap<>();
        before.roots().forEach(root -> files.putIfAbsent(fileKey(root), root));
        for (FileRoot root : after.roots()) {
            FileRoot same = files.get(fileKey(root));
            if (same != null && same.eClass() == root.eClass()) {
                pair(same, root);
            }
        }
        for (FileRoot root : after.roots()) {
            match(root, byId);
        }
    }

    /** The four single files are the same whatever their ids; catalogues and plans by id. */
    private static String fileKey(FileRoot root) {
        boolean single = root instanceof Administration || root instanceof ProcessRegister
                || root instanceof Landscape || root instanceof ContinuityRegister;
        return single || root.getId() == null ? "#" + root.eClass().getName() + (single ? "" : root.getName())
                : root.getId();
    }

    private void match(EObject object, Map<String, Element> byId) {
        tick();
        EObject old = toBefore.get(object);
        for (EReference feature : object.eClass().getEAllContainments()) {
            if (!object.eIsSet(feature)) {
                continue;
            }
            Map<String, Integer> numbers = new HashMap<>();
            Map<String, EObject> siblings = null;
            for (EObject child : parts(object, feature)) {
                String id = child instanceof Element element ? element.getId() : null;
                Element same = id == null ? null : byId.get(id);
                if (same != null && same.eClass() == child.eClass() && !toAfter.containsKey(same)) {
                    pair(same, child);
                } else if (old != null) {
                    if (siblings == null) {
                        siblings = keys(old, feature, byId);
                    }
                    EObject alike = siblings.get(numbered(child, numbers));
                    if (alike != null && alike.eClass() == child.eClass() && !toAfter.containsKey(alike)) {
                        pair(alike, child);
                    }
                }
                match(child, byId);
            }
        }
    }

    private static Map<String, EObject> keys(EObject object, EReference feature, Map<String, Element> byId) {
        Map<String, EObject> keys = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (EObject child : parts(object, feature)) {
            if (!(child instanceof Element element) || element.getId() == null || byId.get(element.getId()) != child) {
                keys.put(numbered(child, numbers), child);
            }
        }
        return keys;
    }

    private static String numbered(EObject object, Map<String, Integer> numbers) {
        String id = object instanceof Element element && element.getId() != null ? element.getId() : "";
        String key = object.eClass().getName() + " " + id + " " + Wording.key(object);
        return key + " " + numbers.merge(key, 1, Integer::sum);
    }

    private void pair(EObject old, EObject now) {
        toBefore.put(now, old);
        toAfter.put(old, now);
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> parts(EObject object, EStructuralFeature feature) {
        Object value = object.eGet(feature);
        return value == null ? List.of() : value instanceof List<?> list ? (List<EObject>) list
                : List.of((EObject) value);
    }

    private static void walk(EObject object, java.util.function.Consumer<EObject> visitor) {
        visitor.accept(object);
        for (EReference feature : object.eClass().getEAllContainments()) {
            if (object.eIsSet(feature)) {
                parts(object, feature).forEach(child -> walk(child, visitor));
            }
        }
    }

    // --- comparing

    private void compare() {
        for (FileRoot root : after.roots()) {
            walk(root, this::compare);
        }
        for (FileRoot root : before.roots()) {
            walk(root, object -> {
                tick();
                EObject container = object.eContainer();
                if (!toAfter.containsKey(object) && (container == null || toAfter.containsKey(container))) {
                    add(Difference.Kind.REMOVED, object, null, null);
                }
            });
        }
    }

    private void compare(EObject now) {
        tick();
        EObject old = toBefore.get(now);
        EObject container = now.eContainer();
        if (old == null) {
            if (container == null || toBefore.containsKey(container)) {
                add(Difference.Kind.ADDED, null, now, null);
            }
            return;
        }
        if (container != null
                && (toBefore.get(container) != old.eContainer()
                        || now.eContainmentFeature() != old.eContainmentFeature())) {
            add(Difference.Kind.MOVED, old, now, now.eContainmentFeature());
        }
        for (EStructuralFeature feature : now.eClass().getEAllStructuralFeatures()) {
            if (feature.isTransient() || feature == Literals.FILE_ROOT__FORMAT_VERSION
                    || feature == Literals.ELEMENT__ID) {
                continue;
            }
            if (Wording.isContainment(feature)) {
                if (feature.isMany() && reordered(old, now, feature)) {
                    add(Difference.Kind.ORDERED, old, now, feature);
                }
            } else if (!same(old, now, feature)) {
                add(feature == Literals.ELEMENT__NAME ? Difference.Kind.RENAMED
                        : PARENTS.contains(feature) ? Difference.Kind.MOVED : Difference.Kind.CHANGED, old, now,
                        feature);
            }
        }
    }

    private static boolean same(EObject old, EObject now, EStructuralFeature feature) {
        return old.eIsSet(feature) == now.eIsSet(feature)
                && (!now.eIsSet(feature) || Difference.sameValue(old.eGet(feature, false), now.eGet(feature, false)));
    }

    /** Tells whether the parts that both have stand in another order. */
    private boolean reordered(EObject old, EObject now, EStructuralFeature feature) {
        var stayed = new ArrayList<EObject>();
        for (EObject part : parts(now, feature)) {
            EObject same = toBefore.get(part);
            if (same != null && same.eContainer() == old && same.eContainmentFeature() == feature) {
                stayed.add(same);
            }
        }
        int next = 0;
        for (EObject part : parts(old, feature)) {
            if (next < stayed.size() && stayed.get(next) == part) {
                next++;
            }
        }
        return next < stayed.size();
    }

    private void add(Difference.Kind kind, EObject old, EObject now, EStructuralFeature feature) {
        EObject object = old == null ? now : old;
        String name = feature == null || kind == Difference.Kind.MOVED && Wording.isContainment(feature) ? ""
                : feature.getName();
        differences.add(new Difference(kind, old, now, feature, new Place(Wording.address(object), name)));
    }

    /** Returns what is different as a tree: files, kinds of elements, elements with their parts, changes. */
    public List<ChangeNode> tree() {
        return ChangeNode.tree(differences);
    }

    // --- taking over

    /**
     * Makes an administration as one of the states is, in what is wanted, as one command. The administration may be one
     * of the two states or another one; what is not there, or cannot be, is left and told.
     *
     * @param editing administration
     * @param label what it is called in the menu
     * @param wanted differences of this comparison
     * @param side state that is wanted
     * @return what could not be taken over, in the user's language; empty if all was
     */
    public List<String> take(Editing editing, String label, Collection<Difference> wanted, Side side) {
        var taking = new Taking(editing, wanted, side, side == Side.BEFORE ? before : after);
        editing.run(label, taking::run);
        return taking.misfits();
    }
}
