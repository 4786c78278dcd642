package org.ratswerk.bpmn.patch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.ratswerk.bpmn.patch.PatchPlan.Key;
import org.ratswerk.bpmn.xml.XmlAttribute;
import org.ratswerk.bpmn.xml.XmlDocument;
import org.ratswerk.bpmn.xml.XmlElement;
import org.ratswerk.bpmn.xml.XmlException;
import org.ratswerk.bpmn.xml.XmlNode;

/**
 * Checks a written file: it must differ from the editor's document now exactly there where the original differed from the
 * editor's document in the beginning. Reads the file anew and shares nothing with what wrote it but the matching.
 */
final class PatchCheck {
    private final XmlDocument original;
    private final XmlDocument baseline;
    private final XmlDocument current;
    private final Matching toBaseline;
    private final Matching toCurrent;
    private final List<Difference> faults = new ArrayList<>();
    private final Wording wording = new Wording();

    PatchCheck(XmlDocument original, XmlDocument baseline, XmlDocument current, Matching toBaseline,
            Matching toCurrent) {
        this.original = original;
        this.baseline = baseline;
        this.current = current;
        this.toBaseline = toBaseline;
        this.toCurrent = toCurrent;
    }

    List<Difference> check(byte[] written) {
        XmlDocument result;
        try {
            result = XmlDocument.parse(original.file(), written);
        } catch (XmlException e) {
            return List.of(new Difference(Difference.Kind.TEXT, null, "", e.getMessage()));
        }
        Matching match = Matching.of(result, current);
        for (XmlElement now : Matching.all(current.root())) {
            XmlElement base = toCurrent.left(now);
            XmlElement origin = toBaseline.left(base);
            XmlElement there = match.left(now);
            if (there == null) {
                if (base == null || origin != null) {
                    faults.add(wording.removed(now));
                }
                continue;
            }
            attributes(there, now, base, origin);
            texts(there, now, base, origin);
            if (now.parent() != null && match.left(now.parent()) != there.parent()
                    && !(origin != null && toBaseline.left(base.parent()) != origin.parent())) {
                faults.add(wording.moved(now));
            }
            order(there, now, base, origin, match);
        }
        onlyInFile(result, match);
        return faults;
    }

    private void attributes(XmlElement there, XmlElement now, XmlElement base, XmlElement origin) {
        for (XmlAttribute attribute : now.attributes()) {
            if (attribute.declaresNamespace()) {
                continue;
            }
            Key key = Key.of(attribute);
            String wanted = Values.expanded(now, attribute);
            String found = Values.expanded(there, key.namespace(), key.local());
            if (wanted.equals(found)) {
                continue;
            }
            String before = base == null ? null : Values.expanded(base, key.namespace(), key.local());
            String first = origin == null ? null : Values.expanded(origin, key.namespace(), key.local());
            boolean as = origin != null && wanted.equals(before) && Values.same(found, first);
            boolean shifted = origin != null && Values.isPlace(now, attribute)
                    && Values.same(found, PatchPlan.shift(first, before, attribute.value()));
            if (!as && !shifted) {
                faults.add(wording.attribute(now, attribute.name(), attribute.value(), found == null ? "" : found));
            }
        }
        for (XmlAttribute attribute : there.attributes()) {
            Key key = Key.of(attribute);
            if (attribute.declaresNamespace() || now.find(key.namespace(), key.local()) != null) {
                continue;
            }
            boolean before = origin != null && base != null && origin.find(key.namespace(), key.local()) != null
                    && base.find(key.namespace(), key.local()) == null;
            if (!before) {
                faults.add(wording.attribute(now, attribute.name(), null, attribute.value()));
            }
        }
    }

    private void texts(XmlElement there, XmlElement now, XmlElement base, XmlElement origin) {
        if (!Values.isLeaf(now) || !Values.isLeaf(there) || there.text().equals(now.text())) {
            return;
        }
        boolean as = origin != null && base.text().equals(now.text()) && origin.text().equals(there.text());
        boolean spaced = origin != null && there.text().strip().equals(now.text().strip());
        if (!as && !spaced) {
            faults.add(wording.text(now, now.text(), there.text()));
        }
    }

    /** The order of children must be that of the current document, where it was that of the baseline before. */
    private void order(XmlElement there, XmlElement now, XmlElement base, XmlElement origin, Matching match) {
        if (origin != null && base != null && !sorted(origin, base, toBaseline)) {
            return;
        }
        if (!sorted(there, now, match)) {
            faults.add(wording.moved(now));
        }
    }

    private static boolean sorted(XmlElement left, XmlElement right, Matching matching) {
        Map<XmlElement, Integer> places = new IdentityHashMap<>();
        for (XmlElement child : right.elements()) {
            places.put(child, places.size());
        }
        int last = -1;
        for (XmlElement child : left.elements()) {
            Integer place = places.get(matching.right(child));
            if (place != null && Values.isOrdered(child)) {
                if (place < last) {
                    return false;
                }
                last = place;
            }
        }
        return true;
    }

    /** What the editor never showed must still be there, and nothing else must be. */
    private void onlyInFile(XmlDocument result, Matching match) {
        Set<XmlElement> removed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (XmlElement base : Matching.all(baseline.root())) {
            if (toCurrent.right(base) == null && toBaseline.left(base) != null) {
                removed.add(toBaseline.left(base));
            }
        }
        Map<String, List<XmlElement>> expected = new HashMap<>();
        for (XmlElement origin : Matching.all(original.root())) {
            if (toBaseline.right(origin) == null && !inRemoved(origin, removed)) {
                expected.computeIfAbsent(print(origin), key -> new ArrayList<>()).add(origin);
            }
        }
        for (XmlElement there : Matching.all(result.root())) {
            if (match.right(there) == null) {
                List<XmlElement> same = expected.get(print(there));
                if (same == null || same.isEmpty()) {
                    faults.add(wording.added(there));
                } else {
                    same.removeLast();
                }
            }
        }
        expected.values().forEach(lost -> lost.forEach(element -> faults.add(wording.removed(element))));
        if (comments(result.root(), Set.of()) < comments(original.root(), removed)) {
            faults.add(wording.removed(original.root()));
        }
    }

    private static String print(XmlElement element) {
        var attributes = new TreeSet<String>();
        for (XmlAttribute attribute : element.attributes()) {
            if (!attribute.declaresNamespace()) {
                attributes.add(Key.of(attribute) + "=" + Values.expanded(element, attribute));
            }
        }
        return element.namespace() + " " + element.localName() + attributes
                + (Values.isLeaf(element) ? element.text() : "");
    }

    private boolean inRemoved(XmlElement origin, Set<XmlElement> removed) {
        for (XmlElement at = origin; at != null; at = at.parent()) {
            if (removed.contains(at)) {
                return true;
            }
            if (toBaseline.right(at) != null) {
                return false; // its nearest known element is still there
            }
        }
        return false;
    }

    private static int comments(XmlElement element, Set<XmlElement> without) {
        int count = 0;
        for (XmlNode node : element.nodes()) {
            if (node instanceof XmlNode.Comment) {
                count++;
            } else if (node instanceof XmlElement child && !without.contains(child)) {
                count += comments(child, without);
            }
        }
        return count;
    }
}
