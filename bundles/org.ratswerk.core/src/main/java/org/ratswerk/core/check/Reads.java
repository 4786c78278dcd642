package org.ratswerk.core.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.edit.Change;

/**
 * What of the model a check reads: a change that touches none of it cannot change its findings. Whoever reads an object
 * also reads the feature that holds it, all the way from the root of the file.
 */
public final class Reads {
    /** Anything: every change may change the findings. */
    public static final Reads EVERYTHING = new Reads(Map.of(), Set.of(), true);
    /** Nothing. */
    public static final Reads NOTHING = new Reads(Map.of(), Set.of(), false);

    /** Features, each with the classes whose objects count; no classes mean all. */
    private final Map<EStructuralFeature, Set<EClass>> features;
    private final Set<EClass> files;
    private final boolean all;

    private Reads(Map<EStructuralFeature, Set<EClass>> features, Set<EClass> files, boolean all) {
        this.features = features;
        this.files = files;
        this.all = all;
    }

    /** Features of whatever object has them. */
    public static Reads of(EStructuralFeature... features) {
        return NOTHING.and(features);
    }

    /** Returns this and these features. */
    public Reads and(EStructuralFeature... more) {
        var sum = new HashMap<>(features);
        for (EStructuralFeature feature : more) {
            sum.put(feature, Set.of());
        }
        return new Reads(sum, files, all);
    }

    /** Returns this and a feature, but only of objects of one of the classes. */
    public Reads and(EStructuralFeature feature, EClass... classes) {
        var sum = new HashMap<>(features);
        if (!sum.containsKey(feature) || !sum.get(feature).isEmpty()) {
            var union = new HashSet<>(sum.getOrDefault(feature, Set.of()));
            union.addAll(List.of(classes));
            sum.put(feature, union);
        }
        return new Reads(sum, files, all);
    }

    /** Returns this and whether files with a root of this class come or go: catalogues and plans. */
    public Reads andFiles(EClass root) {
        var sum = new HashSet<>(files);
        sum.add(root);
        return new Reads(features, sum, all);
    }

    /** Tells whether the change touches any of it. */
    public boolean isTouchedBy(Change change) {
        if (all) {
            return true;
        }
        if (!files.isEmpty() && (anyOf(change.added(), files) || anyOf(change.removed(), files))) {
            return true;
        }
        var owners = new ArrayList<EClass>();
        for (EStructuralFeature feature : change.features()) {
            Set<EClass> classes = features.get(feature);
            if (classes != null) {
                if (classes.isEmpty()) {
                    return true;
                }
                owners.addAll(classes);
            }
        }
        return !owners.isEmpty() && anyOf(change.touched(), owners);
    }

    private static boolean anyOf(Collection<EObject> objects, Collection<EClass> classes) {
        return objects.stream().anyMatch(object -> classes.stream().anyMatch(type -> type.isInstance(object)));
    }
}
