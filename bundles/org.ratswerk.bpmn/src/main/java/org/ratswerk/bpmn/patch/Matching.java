package org.ratswerk.bpmn.patch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.bpmn.xml.Namespaces;
import org.ratswerk.bpmn.xml.XmlDocument;
import org.ratswerk.bpmn.xml.XmlElement;

/**
 * Which element of one document is which of another: by id, where that is unique; else, in what is already matched, by
 * content, and then by position among those of the same name.
 */
final class Matching {
    private static final int LONGEST = 3000;

    private final Map<XmlElement, XmlElement> forward = new IdentityHashMap<>();
    private final Map<XmlElement, XmlElement> backward = new IdentityHashMap<>();
    private final Fingerprints exact = new Fingerprints(false);
    private final Fingerprints loose = new Fingerprints(true);

    private Map<String, XmlElement> leftIds = Map.of();

    private Matching() {
    }

    static Matching of(XmlDocument a, XmlDocument b) {
        var matching = new Matching();
        List<XmlElement> left = all(a.root());
        List<XmlElement> right = all(b.root());
        matching.pair(a.root(), b.root());
        matching.leftIds = ids(left);
        matching.byId(left, right);
        matching.byShown(left, right);
        matching.renamedIds(left, b);
        for (XmlElement element : left) {
            XmlElement partner = matching.forward.get(element);
            if (partner != null) {
                matching.children(element, partner);
            }
        }
        return matching;
    }

    /** Returns the element of the second document; null where there is none. */
    XmlElement right(XmlElement left) {
        return left == null ? null : forward.get(left);
    }

    /** Returns the element of the first document; null where there is none. */
    XmlElement left(XmlElement right) {
        return right == null ? null : backward.get(right);
    }

    /** Returns the element and all in it, outer ones first, in the order of the document. */
    static List<XmlElement> all(XmlElement root) {
        var all = new ArrayList<XmlElement>();
        collect(root, all);
        return all;
    }

    private static void collect(XmlElement element, List<XmlElement> all) {
        all.add(element);
        for (XmlElement child : element.elements()) {
            collect(child, all);
        }
    }

    private void pair(XmlElement a, XmlElement b) {
        forward.put(a, b);
        backward.put(b, a);
    }

    private static boolean hasOwnId(XmlElement element) {
        return element.attribute("id") != null
                && (Namespaces.isModel(element.namespace()) || element.namespace().equals(Namespaces.BPMNDI));
    }

    private static boolean extension(XmlElement element) {
        for (XmlElement at = element.parent(); at != null; at = at.parent()) {
            if (at.localName().equals("extensionElements")) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, XmlElement> ids(List<XmlElement> elements) {
        var ids = new LinkedHashMap<String, XmlElement>();
        for (XmlElement element : elements) {
            if (hasOwnId(element) && !extension(element)) {
                String id = element.attribute("id");
                ids.put(id, ids.containsKey(id) ? null : element);
            }
        }
        return ids;
    }

    private void byId(List<XmlElement> left, List<XmlElement> right) {
        Map<String, XmlElement> other = ids(right);
        ids(left).forEach((id, a) -> {
            XmlElement b = other.get(id);
            if (a != null && b != null && a.namespace().equals(b.namespace()) && !forward.containsKey(a)
                    && !backward.containsKey(b)) {
                pair(a, b);
            }
        });
    }

    /** Matches shapes and edges of which one has no id by what they show. */
    private void byShown(List<XmlElement> left, List<XmlElement> right) {
        Map<String, XmlElement> other = shown(right, backward);
        shown(left, forward).forEach((element, a) -> {
            XmlElement b = other.get(element);
            if (a != null && b != null && (a.attribute("id") == null || b.attribute("id") == null)) {
                pair(a, b);
            }
        });
    }

    private static Map<String, XmlElement> shown(List<XmlElement> elements, Map<XmlElement, XmlElement> matched) {
        var shown = new LinkedHashMap<String, XmlElement>();
        for (XmlElement element : elements) {
            String id = element.attribute("bpmnElement");
            if (id != null && !matched.containsKey(element) && element.namespace().equals(Namespaces.BPMNDI)) {
                String key = element.localName() + " " + id;
                shown.put(key, shown.containsKey(key) ? null : element);
            }
        }
        return shown;
    }

    /** Matches elements that got another id: their shape stayed and shows the new id. */
    private void renamedIds(List<XmlElement> left, XmlDocument right) {
        Map<String, XmlElement> ids = ids(left);
        Map<String, XmlElement> others = ids(all(right.root()));
        for (XmlElement shape : left) {
            XmlElement partner = forward.get(shape);
            String before = shape.attribute("bpmnElement");
            String after = partner == null ? null : partner.attribute("bpmnElement");
            if (before == null || after == null || before.equals(after)) {
                continue;
            }
            XmlElement a = ids.get(before);
            XmlElement b = others.get(after);
            if (a != null && b != null && !forward.containsKey(a) && !backward.containsKey(b)
                    && a.localName().equals(b.localName())) {
                pair(a, b);
            }
        }
    }

    private void children(XmlElement a, XmlElement b) {
        var left = new LinkedHashMap<String, List<XmlElement>>();
        var right = new LinkedHashMap<String, List<XmlElement>>();
        group(a, forward, left);
        group(b, backward, right);
        left.forEach((name, ones) -> {
            List<XmlElement> others = right.get(name);
            if (others != null) {
                byKey(ones, others);
                byText(ones, others);
                ones.removeIf(forward::containsKey);
                others.removeIf(backward::containsKey);
                inOrder(ones, others);
                ones.removeIf(forward::containsKey);
                others.removeIf(backward::containsKey);
                byLooks(ones, others);
            }
        });
    }

    private static void group(XmlElement parent, Map<XmlElement, XmlElement> matched,
            Map<String, List<XmlElement>> groups) {
        for (XmlElement child : parent.elements()) {
            if (!matched.containsKey(child)) {
                groups.computeIfAbsent(child.namespace() + " " + child.localName(), key -> new ArrayList<>())
                        .add(child);
            }
        }
    }

    private static String key(XmlElement element) {
        return element.attribute("id");
    }

    private void byKey(List<XmlElement> left, List<XmlElement> right) {
        var others = new HashMap<String, List<XmlElement>>();
        for (XmlElement b : right) {
            if (key(b) != null) {
                others.computeIfAbsent(key(b), id -> new ArrayList<>()).add(b);
            }
        }
        for (XmlElement a : left) {
            List<XmlElement> same = key(a) == null ? null : others.get(key(a));
            if (same != null && !same.isEmpty()) {
                pair(a, same.removeFirst());
            }
        }
        for (XmlElement a : left) {
            XmlElement shown = forward.containsKey(a) || !a.namespace().equals(Namespaces.BPMNDI) ? null
                    : forward.get(leftIds.get(a.attribute("bpmnElement")));
            if (shown != null) {
                right.stream().filter(b -> !backward.containsKey(b) && b.attribute("bpmnElement") != null
                        && b.attribute("bpmnElement").equals(shown.attribute("id"))).findFirst()
                        .ifPresent(b -> pair(a, b));
            }
        }
    }

    /** Matches references to the same element, whatever their order. */
    private void byText(List<XmlElement> left, List<XmlElement> right) {
        if (!Values.isReference(left.getFirst())) {
            return;
        }
        var others = new HashMap<String, List<XmlElement>>();
        for (XmlElement b : right) {
            others.computeIfAbsent(reference(b), key -> new ArrayList<>()).add(b);
        }
        for (XmlElement a : left) {
            List<XmlElement> same = others.get(reference(a));
            if (same != null && !same.isEmpty()) {
                pair(a, same.removeFirst());
            }
        }
    }

    private static String reference(XmlElement element) {
        String text = element.text().strip();
        return text.substring(text.indexOf(':') + 1);
    }

    /** Matches by content in the longest common order, and what lies between by position. */
    private void inOrder(List<XmlElement> left, List<XmlElement> right) {
        int n = left.size();
        int m = right.size();
        if (n == 0 || m == 0) {
            return;
        }
        if (n > LONGEST || m > LONGEST) {
            for (int i = 0; i < Math.min(n, m); i++) {
                mayPair(left.get(i), right.get(i));
            }
            return;
        }
        long[] x = left.stream().mapToLong(exact::of).toArray();
        long[] y = right.stream().mapToLong(exact::of).toArray();
        int first = 0;
        while (first < n && first < m && x[first] == y[first]) {
            pair(left.get(first), right.get(first));
            first++;
        }
        int endX = n;
        int endY = m;
        while (endX > first && endY > first && x[endX - 1] == y[endY - 1]) {
            pair(left.get(--endX), right.get(--endY));
        }
        int[][] longest = new int[endX - first + 1][endY - first + 1];
        for (int i = endX - first - 1; i >= 0; i--) {
            for (int j = endY - first - 1; j >= 0; j--) {
                longest[i][j] = x[first + i] == y[first + j] ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = first;
        int j = first;
        int gapX = first;
        int gapY = first;
        while (i < endX && j < endY) {
            if (x[i] == y[j]) {
                gap(left, right, gapX, i, gapY, j);
                pair(left.get(i++), right.get(j++));
                gapX = i;
                gapY = j;
            } else if (longest[i + 1 - first][j - first] >= longest[i - first][j + 1 - first]) {
                i++;
            } else {
                j++;
            }
        }
        gap(left, right, gapX, endX, gapY, endY);
    }

    private void gap(List<XmlElement> left, List<XmlElement> right, int fromX, int toX, int fromY, int toY) {
        for (int i = 0; fromX + i < toX && fromY + i < toY; i++) {
            mayPair(left.get(fromX + i), right.get(fromY + i));
        }
    }

    private void mayPair(XmlElement a, XmlElement b) {
        if (key(a) == null || key(b) == null) {
            pair(a, b);
        }
    }

    /** Matches elements that got another id by their other content, where that is not ambiguous. */
    private void byLooks(List<XmlElement> left, List<XmlElement> right) {
        var others = new HashMap<Long, XmlElement>();
        for (XmlElement b : right) {
            others.merge(loose.of(b), b, (x, y) -> x);
        }
        for (XmlElement a : left) {
            long looks = loose.of(a);
            XmlElement b = others.get(looks);
            if (b != null && !backward.containsKey(b) && a.attribute("name") != null && alone(left, looks)
                    && alone(right, looks)) {
                pair(a, b);
            }
        }
    }

    private boolean alone(List<XmlElement> elements, long looks) {
        return elements.stream().filter(element -> loose.of(element) == looks).count() == 1;
    }
}
