package org.ratswerk.core.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.model.Administration;
import org.ratswerk.model.ContinuityRegister;
import org.ratswerk.model.Element;
import org.ratswerk.model.Landscape;
import org.ratswerk.model.ProcessRegister;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * A line of the tree of what has changed.
 *
 * @param kind kind
 * @param text text, in the user's language
 * @param object element or part that the line is about, as it is now, or as it was where it is no longer there; null for
 *            files and kinds
 * @param difference what has changed; null where the line only holds others
 * @param children lines below
 */
public record ChangeNode(Kind kind, String text, EObject object, Difference difference, List<ChangeNode> children) {
    private static final Texts TEXTS = Texts.of(ChangeNode.class);

    /** What a line stands for. */
    public enum Kind {
        /** A file. */
        FILE,
        /** All changed elements of one class. */
        TYPE,
        /** An element or a part of one. */
        ELEMENT,
        /** A change. */
        CHANGE
    }

    public ChangeNode {
        children = List.copyOf(children);
    }

    /** Returns all changes of the line and of those below, in their order. */
    public List<Difference> differences() {
        var all = new ArrayList<Difference>();
        collect(all);
        return all;
    }

    private void collect(List<Difference> all) {
        if (difference != null) {
            all.add(difference);
        }
        children.forEach(child -> child.collect(all));
    }

    /** Returns differences as a tree: files, kinds of elements, elements with their parts, changes. */
    public static List<ChangeNode> tree(Collection<Difference> differences) {
        var files = new LinkedHashMap<String, Branch>();
        for (Difference difference : differences) {
            EObject object = difference.object();
            EObject root = EcoreUtil.getRootContainer(object);
            Branch branch = files.computeIfAbsent(Wording.address(root),
                    key -> new Branch(Kind.FILE, fileName(root), root));
            List<EObject> way = way(object);
            if (!way.isEmpty() && way.getFirst() instanceof Element element) {
                EClass type = element.eClass();
                branch = branch.child("type " + type.getName(), () -> new Branch(Kind.TYPE, Labels.of(type), null));
            }
            for (EObject each : way) {
                branch = branch.child(Wording.address(each),
                        () -> new Branch(Kind.ELEMENT, Wording.name(each), each));
            }
            branch.differences.add(difference);
        }
        return files.values().stream().map(Branch::node).toList();
    }

    /** Returns what a file is called. */
    static String fileName(EObject root) {
        return root instanceof Administration || root instanceof ProcessRegister || root instanceof Landscape
                || root instanceof ContinuityRegister ? Labels.of(root.eClass()) : Wording.name(root);
    }

    /** Returns the objects from the one below the root of the file to the object; none if it is the root. */
    private static List<EObject> way(EObject object) {
        var way = new ArrayList<EObject>();
        for (EObject each = object; each.eContainer() != null; each = each.eContainer()) {
            way.addFirst(each);
        }
        return way;
    }

    private static final class Branch {
        private final Kind kind;
        private final String text;
        private final EObject object;
        private final Map<String, Branch> children = new LinkedHashMap<>();
        private final List<Difference> differences = new ArrayList<>();

        Branch(Kind kind, String text, EObject object) {
            this.kind = kind;
            this.text = text;
            this.object = object;
        }

        Branch child(String key, Supplier<Branch> branch) {
            return children.computeIfAbsent(key, none -> branch.get());
        }

        ChangeNode node() {
            if (differences.size() == 1 && children.isEmpty()) {
                // one line says it all
                Difference only = differences.getFirst();
                return new ChangeNode(kind, TEXTS.get("tree.one", text, only.text()), object, only, List.of());
            }
            var nodes = new ArrayList<ChangeNode>();
            for (Difference difference : differences) {
                nodes.add(new ChangeNode(Kind.CHANGE, difference.text(), object, difference, List.of()));
            }
            children.values().forEach(child -> nodes.add(child.node()));
            return new ChangeNode(kind, kind == Kind.TYPE ? TEXTS.get("tree.type", text, children.size()) : text, object,
                    null, nodes);
        }
    }
}
