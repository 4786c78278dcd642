package org.ratswerk.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.ratswerk.core.Parts;
import org.ratswerk.model.Element;

/** Goes through all texts of a model, element by element. */
final class Places {
    private static final Map<EClass, List<EAttribute>> FEATURES = new ConcurrentHashMap<>();

    private Places() {
    }

    /** Returns the features of a class that hold texts: names first, then keys, descriptions, the rest. */
    static List<EAttribute> features(EClass type) {
        return FEATURES.computeIfAbsent(type, each -> each.getEAllAttributes().stream()
                .filter(feature -> FieldGroup.of(feature) != null)
                .sorted((a, b) -> FieldGroup.of(a).compareTo(FieldGroup.of(b))).toList());
    }

    /** Tells of each element in a subtree, itself and parts of it included, and of the texts it owns. */
    static void each(EObject root, BiConsumer<Element, List<TextPlace>> sink) {
        collect(root, null, null, sink);
    }

    /** Returns the texts of one element and its parts, without those of elements that it contains. */
    static List<TextPlace> of(Element element) {
        var places = new ArrayList<TextPlace>();
        own(element, element, places);
        return places;
    }

    private static void own(EObject object, Element owner, List<TextPlace> places) {
        texts(object, owner, places::add);
        for (EObject child : object.eContents()) {
            if (!FieldGroup.isLeftOut(child.eClass()) && !(child instanceof Element part && !Parts.isPart(part))) {
                own(child, owner, places);
            }
        }
    }

    private static void collect(EObject object, Element owner, List<TextPlace> places,
            BiConsumer<Element, List<TextPlace>> sink) {
        if (FieldGroup.isLeftOut(object.eClass())) {
            return;
        }
        Element current = owner;
        List<TextPlace> own = places;
        boolean begins = object instanceof Element element && !Parts.isPart(element);
        if (begins) {
            current = (Element) object;
            own = new ArrayList<>();
        }
        if (own != null) {
            texts(object, current, own::add);
        }
        for (EObject child : object.eContents()) {
            collect(child, current, own, sink);
        }
        if (begins) {
            sink.accept(current, own);
        }
    }

    private static void texts(EObject object, Element owner, Consumer<TextPlace> places) {
        for (EAttribute feature : features(object.eClass())) {
            Object value = object.eGet(feature);
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    places.accept(new TextPlace(owner, object, feature, i));
                }
            } else if (value != null) {
                places.accept(new TextPlace(owner, object, feature, -1));
            }
        }
    }
}
