package org.ratswerk.bpmn.patch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.bpmn.xml.XmlAttribute;
import org.ratswerk.bpmn.xml.XmlDocument;
import org.ratswerk.bpmn.xml.XmlElement;

/** What is to change in the original: found by comparing the baseline with the current document. */
final class PatchPlan {
    /** What becomes of an element of the current document. */
    enum Fate {
        /** Its element of the original stays where it is. */
        KEEP,
        /** Its element of the original goes to another place. */
        MOVE,
        /** It is written into the original. */
        NEW,
        /** The editor had it from the beginning although the original has not; it is left out as before. */
        SKIP
    }

    /**
     * An attribute to set or remove.
     *
     * @param source element of the current document it is from
     * @param attribute the attribute there; null where it is to be removed
     * @param value value to write; null for that of {@code attribute}
     */
    record AttributeEdit(XmlElement source, XmlAttribute attribute, String value) {
    }

    /** The name of an attribute. */
    record Key(String namespace, String local) {
        static Key of(XmlAttribute attribute) {
            return new Key(attribute.namespace(), attribute.localName());
        }
    }

    /** What changes in an element of the original. */
    static final class Changes {
        final Map<Key, AttributeEdit> attributes = new LinkedHashMap<>();
        XmlElement name;
        String text;
        /** Elements to put in: behind a child, before a child, or ({@code null}) at the end. */
        final Map<XmlElement, List<XmlElement>> behind = new IdentityHashMap<>();
        final Map<XmlElement, List<XmlElement>> before = new IdentityHashMap<>();
        final List<XmlElement> atEnd = new ArrayList<>();
    }

    private final Matching toBaseline;
    private final Matching toCurrent;
    private final Map<XmlElement, Changes> changes = new IdentityHashMap<>();
    private final Map<XmlElement, Fate> fates = new IdentityHashMap<>();
    private final Map<XmlElement, Boolean> fresh = new IdentityHashMap<>();
    private final Set<XmlElement> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<XmlElement> dirty = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<XmlElement> exact = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<XmlElement> reordered = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Difference> differences = new ArrayList<>();
    private final Wording wording = new Wording();

    PatchPlan(XmlDocument baseline, XmlDocument current, Matching toBaseline,
            Matching toCurrent) {
        this.toBaseline = toBaseline;
        this.toCurrent = toCurrent;
        List<XmlElement> now = Matching.all(current.root());
        for (int i = now.size() - 1; i >= 0; i--) {
            fresh.put(now.get(i), isFresh(now.get(i))); // inner ones first
        }
        for (XmlElement element : now) {
            order(element);
        }
        for (XmlElement element : now) {
            fates.put(element, fate(element));
        }
        for (XmlElement element : now) {
            compare(element);
        }
        for (XmlElement element : Matching.all(baseline.root())) {
            removed(element);
        }
        for (XmlElement element : now) {
            place(element);
        }
        for (XmlElement element : List.copyOf(changes.keySet())) {
            soil(element);
        }
    }

    boolean isEmpty() {
        return changes.isEmpty() && gone.isEmpty();
    }

    List<Difference> differences() {
        return differences;
    }

    /** Returns the changes of an element of the original; null where there are none. */
    Changes changes(XmlElement original) {
        return changes.get(original);
    }

    /** Tells whether something changes in an element of the original or in what it contains. */
    boolean isDirty(XmlElement original) {
        return dirty.contains(original);
    }

    /** Tells whether an element of the original is no longer in its place. */
    boolean isGone(XmlElement original) {
        return gone.contains(original);
    }

    /** Returns what becomes of an element of the current document. */
    Fate fateOf(XmlElement current) {
        return fates.get(current);
    }

    /** Returns the element of the original that an element of the current document is; null where there is none. */
    XmlElement original(XmlElement current) {
        return toBaseline.left(toCurrent.left(current));
    }

    private boolean isFresh(XmlElement now) {
        XmlElement base = toCurrent.left(now);
        if (toBaseline.left(base) != null) {
            return false;
        }
        if (base == null || movedFrom(base, now) || differs(base, now)) {
            return true;
        }
        return now.elements().stream().anyMatch(child -> Boolean.TRUE.equals(fresh.get(child)));
    }

    private boolean movedFrom(XmlElement base, XmlElement now) {
        return base.parent() != null && toCurrent.right(base.parent()) != now.parent();
    }

    /** Tells whether an element differs in its attributes, its text, or in which children it has. */
    private boolean differs(XmlElement base, XmlElement now) {
        if (!attributes(base).equals(attributes(now)) || !base.localName().equals(now.localName())) {
            return true;
        }
        List<XmlElement> children = now.elements();
        if (children.size() != base.elements().size()) {
            return true;
        }
        if (children.isEmpty()) {
            return !base.text().equals(now.text());
        }
        return children.stream().anyMatch(child -> {
            XmlElement before = toCurrent.left(child);
            return before == null || before.parent() != base;
        });
    }

    private static Map<Key, String> attributes(XmlElement element) {
        var values = new LinkedHashMap<Key, String>();
        for (XmlAttribute attribute : element.attributes()) {
            if (!attribute.declaresNamespace()) {
                values.put(Key.of(attribute), Values.expanded(element, attribute));
            }
        }
        return values;
    }

    /** Finds the children whose order among those that stayed has changed. */
    private void order(XmlElement now) {
        XmlElement base = toCurrent.left(now);
        if (base == null) {
            return;
        }
        var places = new IdentityHashMap<XmlElement, Integer>();
        for (XmlElement child : base.elements()) {
            places.put(child, places.size());
        }
        var stayed = new ArrayList<XmlElement>();
        for (XmlElement child : now.elements()) {
            XmlElement before = toCurrent.left(child);
            if (before != null && before.parent() == base && Values.isOrdered(child)) {
                stayed.add(child);
            }
        }
        int[] sequence = stayed.stream().mapToInt(child -> places.get(toCurrent.left(child))).toArray();
        boolean[] kept = longestRise(sequence);
        for (int i = 0; i < kept.length; i++) {
            if (!kept[i]) {
                reordered.add(stayed.get(i));
            }
        }
    }

    /** Tells which members of a sequence belong to its longest rising part. */
    private static boolean[] longestRise(int[] sequence) {
        int n = sequence.length;
        int[] tails = new int[n];
        int[] previous = new int[n];
        int length = 0;
        int[] values = new int[n];
        for (int i = 0; i < n; i++) {
            int at = Arrays.binarySearch(values, 0, length, sequence[i]);
            at = at < 0 ? -at - 1 : at;
            values[at] = sequence[i];
            tails[at] = i;
            previous[i] = at > 0 ? tails[at - 1] : -1;
            length = Math.max(length, at + 1);
        }
        boolean[] kept = new boolean[n];
        for (int i = length > 0 ? tails[length - 1] : -1; i >= 0; i = previous[i]) {
            kept[i] = true;
        }
        return kept;
    }

    private Fate fate(XmlElement now) {
        if (now.parent() == null) {
            return Fate.KEEP;
        }
        XmlElement base = toCurrent.left(now);
        XmlElement origin = toBaseline.left(base);
        Fate parent = fates.get(now.parent());
        if (origin == null) {
            return parent == Fate.NEW || Boolean.TRUE.equals(fresh.get(now)) ? Fate.NEW : Fate.SKIP;
        }
        if (parent == Fate.NEW) {
            exact.add(now);
            return Fate.MOVE;
        }
        if (exact.contains(now.parent())) {
            exact.add(now);
        }
        XmlElement home = original(now.parent());
        if (movedFrom(base, now)) {
            return home == origin.parent() ? Fate.KEEP : Fate.MOVE;
        }
        return reordered.contains(now) && home == origin.parent() ? Fate.MOVE : Fate.KEEP;
    }

    private Changes change(XmlElement origin) {
        return changes.computeIfAbsent(origin, key -> new Changes());
    }

    private void compare(XmlElement now) {
        XmlElement base = toCurrent.left(now);
        XmlElement origin = toBaseline.left(base);
        if (base == null) {
            differences.add(wording.added(now));
            return;
        }
        if (origin == null) {
            return;
        }
        if (!base.localName().equals(now.localName()) || !base.namespace().equals(now.namespace())) {
            change(origin).name = now;
            differences.add(wording.type(base, now));
        }
        attributes(origin, base, now);
        if (Values.isLeaf(now) && Values.isLeaf(base) && !now.text().equals(base.text())) {
            String text = now.text();
            String before = origin.text();
            if (!before.equals(base.text()) && before.strip().equals(base.text().strip())
                    && base.text().equals(base.text().strip()) && !before.isBlank()) {
                int start = before.indexOf(before.strip());
                text = before.substring(0, start) + text + before.substring(start + before.strip().length());
            }
            if (!before.equals(text)) {
                change(origin).text = text;
                differences.add(wording.text(now, base.text(), now.text()));
            }
        }
        if (movedFrom(base, now)) {
            differences.add(wording.moved(now));
        }
    }

    private void attributes(XmlElement origin, XmlElement base, XmlElement now) {
        for (XmlAttribute attribute : now.attributes()) {
            if (attribute.declaresNamespace()) {
                continue;
            }
            Key key = Key.of(attribute);
            String value = Values.expanded(now, attribute);
            String before = Values.expanded(base, key.namespace, key.local);
            String there = Values.expanded(origin, key.namespace, key.local);
            if (value.equals(there) || value.equals(before) && !(exact.contains(now)
                    && Values.isPlace(now, attribute) && !Values.same(value, there))) {
                continue;
            }
            String written = null;
            if (Values.isPlace(now, attribute) && shifted(now)) {
                written = shift(there, before, attribute.value());
            }
            change(origin).attributes.put(key, new AttributeEdit(now, attribute, written));
            if (!value.equals(before)) {
                differences.add(wording.attribute(now, attribute.name(), before, attribute.value()));
            }
        }
        for (XmlAttribute attribute : base.attributes()) {
            Key key = Key.of(attribute);
            if (!attribute.declaresNamespace() && now.find(key.namespace, key.local) == null
                    && origin.find(key.namespace, key.local) != null) {
                change(origin).attributes.put(key, new AttributeEdit(now, null, null));
                differences.add(wording.attribute(now, attribute.name(), attribute.value(), null));
            }
        }
    }

    /**
     * Tells whether the editor shows a part of a diagram in another plane than the file: then it shows it in another place
     * too, and only the distance it was moved by can be taken over.
     */
    boolean shifted(XmlElement now) {
        XmlElement drawn = Values.drawn(now);
        if (drawn == null || exact.contains(drawn)) {
            return false;
        }
        XmlElement base = toCurrent.left(drawn);
        XmlElement origin = toBaseline.left(base);
        return origin != null && toBaseline.left(base.parent()) != origin.parent();
    }

    /** Returns the place in the file that was moved by as much as the place in the editor; null where that cannot be. */
    static String shift(String there, String before, String now) {
        BigDecimal origin = Values.number(there);
        BigDecimal from = Values.number(before);
        BigDecimal to = Values.number(now);
        if (origin == null || from == null || to == null) {
            return null;
        }
        BigDecimal sum = origin.add(to.subtract(from));
        return (sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros()).toPlainString();
    }

    private void removed(XmlElement base) {
        if (toCurrent.right(base) != null) {
            return;
        }
        XmlElement origin = toBaseline.left(base);
        if (base.parent() == null || toCurrent.right(base.parent()) != null) {
            differences.add(wording.removed(base));
        }
        if (origin != null) {
            gone.add(origin);
            soil(origin.parent());
        }
    }

    private void place(XmlElement now) {
        Fate fate = fates.get(now);
        if (fate == Fate.MOVE) {
            XmlElement origin = original(now);
            gone.add(origin);
            soil(origin.parent());
        }
        if (fate != Fate.MOVE && fate != Fate.NEW || fates.get(now.parent()) == Fate.NEW) {
            return;
        }
        XmlElement home = original(now.parent());
        if (home == null) {
            return;
        }
        List<XmlElement> siblings = now.parent().elements();
        int index = siblings.indexOf(now);
        for (int i = index - 1; i >= 0; i--) {
            XmlElement anchor = anchor(siblings.get(i), home);
            if (anchor != null) {
                change(home).behind.computeIfAbsent(anchor, key -> new ArrayList<>()).add(now);
                return;
            }
        }
        for (int i = index + 1; i < siblings.size(); i++) {
            XmlElement anchor = anchor(siblings.get(i), home);
            if (anchor != null) {
                change(home).before.computeIfAbsent(anchor, key -> new ArrayList<>()).add(now);
                return;
            }
        }
        change(home).atEnd.add(now);
    }

    private XmlElement anchor(XmlElement sibling, XmlElement home) {
        XmlElement origin = fates.get(sibling) == Fate.KEEP ? original(sibling) : null;
        return origin != null && origin.parent() == home && !gone.contains(origin) ? origin : null;
    }

    private void soil(XmlElement origin) {
        for (XmlElement at = origin; at != null && dirty.add(at); at = at.parent()) {
            // all that it stands in
        }
    }
}
