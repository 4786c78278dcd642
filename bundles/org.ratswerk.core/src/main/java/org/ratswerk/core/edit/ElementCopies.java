package org.ratswerk.core.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.persistence.FileFormat;
import org.ratswerk.model.text.Labels;

/**
 * Copies of elements: as text for the clipboard, pasted into the same or another administration, and duplicates. With an
 * element go its parts, what is below it in its tree, and its dependencies on others.
 */
public final class ElementCopies {
    private ElementCopies() {
        // static only
    }

    /**
     * What came of pasting.
     *
     * @param elements what was chosen when it was copied, as it is in the administration now
     * @param lost references that led to nothing in the administration and were left out, in words
     * @param dropped what made no sense without them and was left out, such as dependencies, in words
     */
    public record Pasted(List<Element> elements, List<String> lost, List<String> dropped) {
        /** Tells whether everything could be taken over. */
        public boolean isWhole() {
            return lost.isEmpty() && dropped.isEmpty();
        }
    }

    /** Tells whether the element can be copied: not one of the files that each administration has. */
    public static boolean canCopy(Element element) {
        return !(element instanceof FileRoot) || element instanceof ReferenceCatalogue || element instanceof EmergencyPlan;
    }

    /**
     * Returns elements as text that {@link #read} understands, here or in another program of this kind.
     *
     * @param editing editing of the administration that holds them
     * @param elements elements that {@link #canCopy} allows, others are left out
     */
    public static String write(Editing editing, Collection<? extends Element> elements) {
        List<Element> tops = Homes.tops(elements.stream().filter(ElementCopies::canCopy).toList());
        Set<Element> all = new LinkedHashSet<>(tops);
        tops.forEach(top -> below(top, all));
        Set<Element> dependencies = new LinkedHashSet<>();
        all.forEach(element -> editing.referrers().to(element, Literals.DEPENDENCY__DEPENDENT)
                .forEach(dependency -> dependencies.add((Dependency) dependency)));
        all.addAll(dependencies);
        tops.forEach(all::remove);
        return ClipFormat.write(editing.model().administration().getName(), tops, List.copyOf(all));
    }

    private static void below(Element element, Set<Element> all) {
        for (Element child : Homes.below(element)) {
            if (all.add(child)) {
                below(child, all);
            }
        }
    }

    /** Tells, quickly, whether the text looks like copied elements; null is allowed. */
    public static boolean isClip(String text) {
        return ClipFormat.isClip(text);
    }

    /**
     * Reads what {@link #write} has written. The text is not trusted.
     *
     * @param text text of the clipboard
     * @throws ClipException if it holds no copied elements that can be used
     */
    public static Clip read(String text) throws ClipException {
        return ClipFormat.read(text);
    }

    /**
     * Tells why copied elements cannot be pasted at a place.
     *
     * @return the reason in the user's language; empty if they can be pasted
     */
    public static Optional<String> obstacle(Editing editing, Clip clip, Place place) {
        if (clip.items().isEmpty()) {
            return Optional.of(Words.TEXTS.get("move.nothing"));
        }
        return clip.items().stream().filter(item -> home(editing, item, place).isEmpty()).findFirst()
                .map(item -> place.element() == null
                        ? Words.TEXTS.get("paste.unsuitedGroup", Labels.of(item.type()))
                        : Words.TEXTS.get("paste.unsuited", Labels.of(item.type()), Words.of(place.element())));
    }

    private static Optional<Home> home(Editing editing, Clip.Item item, Place place) {
        if (Homes.LISTED.contains(item.type())) {
            return Optional.of(new Home(null));
        }
        Element holder = place.element() == null ? null : Homes.holder(item.type(), place.element());
        return holder == null || !editing.contains(holder) ? Optional.empty() : Optional.of(new Home(holder));
    }

    /** Whose list takes an element: that of the holder, or of the administration where there is none. */
    private record Home(Element holder) {
    }

    /**
     * Pastes copied elements, as one command. Ids that are taken are replaced. References within what was copied are
     * kept; others lead to the element with the same id, if there is one.
     *
     * @param editing editing of the administration that gets them
     * @param clip what was copied
     * @param place where to; an element of it that means nothing to what is pasted does not matter
     * @throws IllegalArgumentException if there is an {@link #obstacle}
     */
    public static Pasted paste(Editing editing, Clip clip, Place place) {
        obstacle(editing, clip, place).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        var pasting = new Pasting(editing, clip, place, false);
        editing.run(clip.size() == 1 ? Words.TEXTS.get("paste.one", Labels.of(clip.types().getFirst()))
                : Words.TEXTS.get("paste.many", clip.size()), pasting::run);
        return pasting.done();
    }

    /**
     * Puts a copy of each element beside it, as one command. What is below it and what it depends on is copied too.
     *
     * @param editing editing of the administration that holds the elements
     * @param elements elements that {@link #canCopy} allows, others are left out
     * @return the copies
     */
    public static Pasted duplicate(Editing editing, Collection<? extends Element> elements) {
        List<Element> tops = Homes.tops(elements.stream().filter(ElementCopies::canCopy).toList());
        var made = new ArrayList<Element>();
        var lost = new ArrayList<String>();
        var dropped = new ArrayList<String>();
        if (tops.isEmpty()) {
            return new Pasted(made, lost, dropped);
        }
        editing.run(Words.about("duplicate.", tops), () -> {
            // parts of different elements have different places
            Map<EObject, List<Element>> byHolder = new IdentityHashMap<>();
            var order = new ArrayList<EObject>();
            for (Element top : tops) {
                EObject holder = Homes.LISTED.contains(top.eClass()) ? editing.model().administration()
                        : top.eContainer();
                if (!byHolder.containsKey(holder)) {
                    order.add(holder);
                }
                byHolder.computeIfAbsent(holder, none -> new ArrayList<>()).add(top);
            }
            for (EObject holder : order) {
                try {
                    var pasting = new Pasting(editing, read(write(editing, byHolder.get(holder))),
                            Place.at((Element) holder), true);
                    pasting.run();
                    Pasted done = pasting.done();
                    made.addAll(done.elements());
                    lost.addAll(done.lost());
                    dropped.addAll(done.dropped());
                } catch (ClipException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        return new Pasted(made, lost, dropped);
    }

    /** Makes the objects, then sets the references, then puts the elements into their lists. */
    private static final class Pasting {
        private final Editing editing;
        private final Clip clip;
        private final Place place;
        /** Whether elements keep what they have instead of what they would get at the place. */
        private final boolean beside;
        private final Set<String> taken = new HashSet<>();
        /** What was made for an id of the clip. */
        private final Map<String, Element> made = new HashMap<>();
        private final List<Runnable> links = new ArrayList<>();
        private final List<String> lost = new ArrayList<>();
        private final List<String> dropped = new ArrayList<>();
        private final List<Element> tops = new ArrayList<>();
        /** What makes no sense here, with the reason in words. */
        private final Map<EObject, String> unusable = new LinkedHashMap<>();

        Pasting(Editing editing, Clip clip, Place place, boolean beside) {
            this.editing = editing;
            this.clip = clip;
            this.place = place;
            this.beside = beside;
        }

        Pasted done() {
            return new Pasted(List.copyOf(tops), List.copyOf(lost), List.copyOf(dropped));
        }

        void run() {
            var elements = new ArrayList<Element>();
            for (Clip.Item item : clip.items()) {
                Set<EStructuralFeature> given = item.top() && !beside ? Homes.values(item.type(), place).keySet() : Set.of();
                elements.add((Element) make(item, given));
            }
            links.forEach(Runnable::run);
            for (int i = 0; i < elements.size(); i++) {
                Element element = elements.get(i);
                Clip.Item item = clip.items().get(i);
                if (unusable.containsKey(element)) {
                    dropped.add(unusable.get(element));
                    continue;
                }
                add(element, item);
            }
            unusable.forEach((part, reason) -> {
                if (part.eContainer() != null) {
                    dropped.add(reason);
                    EcoreUtil.remove(part);
                }
            });
        }

        private void add(Element element, Clip.Item item) {
            Element holder = home(editing, item, place).map(Home::holder).orElse(null);
            List<Element> list = holder == null ? Homes.list(editing.model(), item.type()).orElseThrow()
                    : Homes.containment(holder, item.type()).orElseThrow();
            if (element instanceof FileRoot root) {
                root.setFormatVersion(FileFormat.VERSION);
            }
            if (item.top()) {
                if (ElementNames.canRename(element)) {
                    rename(element, list);
                }
                tops.add(element);
            }
            list.add(element);
            if (item.top() && !beside) {
                Homes.apply(element, place);
            }
        }

        private static void rename(Element element, List<Element> list) {
            String name = element.getName();
            if (name == null || name.isBlank()
                    || list.stream().noneMatch(each -> each.eClass() == element.eClass() && name.equals(each.getName()))) {
                return;
            }
            String base = name.endsWith(Words.TEXTS.get("copy.name", "")) ? name : Words.TEXTS.get("copy.name", name);
            element.setName(ElementNames.unique(base, list));
        }

        private EObject make(Clip.Item item, Set<EStructuralFeature> given) {
            EObject object = EcoreUtil.create(item.type());
            if (object instanceof Element element) {
                String id = item.id();
                boolean free = id != null && editing.element(id).isEmpty() && taken.add(id);
                element.setId(free ? id : ElementCreation.freshId(editing));
                if (id != null) {
                    made.putIfAbsent(id, element);
                }
            }
            item.values().forEach((feature, value) -> {
                if (feature instanceof EReference reference && !reference.isContainment()) {
                    if (!given.contains(feature)) {
                        links.add(() -> link(object, reference, value));
                    }
                } else if (feature.isMany()) {
                    @SuppressWarnings("unchecked")
                    var list = (List<Object>) object.eGet(feature);
                    ((List<?>) value).forEach(each -> list.add(each instanceof Clip.Item part ? make(part, Set.of()) : each));
                } else {
                    object.eSet(feature, value instanceof Clip.Item part ? make(part, Set.of()) : value);
                }
            });
            return object;
        }

        private void link(EObject object, EReference feature, Object value) {
            if (!feature.isMany()) {
                Element target = target(object, feature, (Clip.Link) value);
                if (target != null) {
                    object.eSet(feature, target);
                }
                return;
            }
            @SuppressWarnings("unchecked")
            var list = (List<Object>) object.eGet(feature);
            for (Object each : (List<?>) value) {
                Element target = target(object, feature, (Clip.Link) each);
                if (target != null && !list.contains(target)) {
                    list.add(target);
                }
            }
        }

        private Element target(EObject object, EReference feature, Clip.Link link) {
            Element target = made.containsKey(link.id()) ? made.get(link.id()) : editing.element(link.id()).orElse(null);
            if (target != null && feature.getEReferenceType().isInstance(target)) {
                return target;
            }
            if (Homes.needs(object).contains(feature) || isEndOf(object, feature)) {
                unusable.putIfAbsent(object, dropping(object, name(link)));
            } else {
                lost.add(Words.TEXTS.get("paste.lost", Words.of(object), Labels.of(feature), name(link)));
            }
            return null;
        }

        private static String name(Clip.Link link) {
            return link.name().isEmpty() ? Labels.printable(link.id()) : link.name();
        }

        /** What is left out and what it lacks, in words; parts of elements are called after these. */
        private static String dropping(EObject object, String missing) {
            String what = object instanceof Dependency dependency && dependency.getDependent() != null
                    ? Words.TEXTS.get("delete.partOf", Labels.of(object.eClass()), Words.of(dependency.getDependent()))
                    : Words.TEXTS.get("delete.partOf", Labels.of(object.eClass()), Words.of(object));
            return Words.TEXTS.get("paste.dropped", what, missing);
        }

        /** Ends of a requirement that is only being made: one of the two is enough. */
        private static boolean isEndOf(EObject object, EReference feature) {
            return object instanceof Dependency
                    && (feature == Literals.REQUIREMENT__RESOURCE || feature == Literals.REQUIREMENT__GROUP);
        }
    }
}
