package org.ratswerk.model.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.ratswerk.model.ModelPackage;

/** What of the metamodel the files hold and how, prepared for reading and writing. */
final class Schema {
    /** Namespace of the metamodel; its last segment is the number of the format. */
    static final String NAMESPACE = ModelPackage.eNS_URI;
    static final String XMI = "http://www.omg.org/XMI";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private static final Map<EClass, Type> TYPES = new HashMap<>();
    private static final Map<String, Type> BY_NAME = new HashMap<>();
    private static final Map<EClass, EClass> CONCRETE = new HashMap<>();

    static {
        var classes = new ArrayList<EClass>();
        for (EClassifier classifier : ModelPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass type) {
                classes.add(type);
            }
        }
        for (EClass type : classes) {
            if (!type.isAbstract()) {
                var prepared = new Type(type);
                TYPES.put(type, prepared);
                BY_NAME.put(type.getName(), prepared);
            }
            classes.stream().filter(sub -> !sub.isAbstract() && type.isSuperTypeOf(sub)).findFirst()
                    .ifPresent(sub -> CONCRETE.put(type, sub));
        }
        // filled only when all types are there
        TYPES.values().forEach(Type::fill);
        for (Type type : TYPES.values()) {
            for (Feature feature : type.features.values()) {
                boolean narrow = feature.kind == Kind.LINK || feature.kind == Kind.LINKS;
                if (narrow && feature.target != ModelPackage.Literals.ELEMENT) {
                    TYPES.values().stream().filter(to -> feature.target.isSuperTypeOf(to.type))
                            .forEach(to -> to.target = true);
                }
            }
        }
    }

    private Schema() {
        // static only
    }

    /** How a feature stands in a file. */
    enum Kind {
        /** Attribute with one value. */
        VALUE,
        /** One element for each value, which is its text. */
        VALUES,
        /** Attribute with the id of one element. */
        LINK,
        /** Attribute with ids, separated by spaces. */
        LINKS,
        /** Child element. */
        CHILD,
        /** Child elements. */
        CHILDREN
    }

    /** A concrete class. */
    static final class Type {
        final EClass type;
        /** All features that files hold, by name. */
        final Map<String, Feature> features = new HashMap<>();
        /** Those written as attributes, in the metamodel's order. */
        final List<Feature> attributes = new ArrayList<>();
        /** Those written as child elements, in the metamodel's order. */
        final List<Feature> elements = new ArrayList<>();
        /** Whether it is an element that a reference to less than any element can lead to. */
        boolean target;

        private Type(EClass type) {
            this.type = type;
        }

        /**
         * Returns the feature with the name, or null if there is none.
         *
         * @param attribute index among the attributes where it is if nothing is left out
         */
        Feature feature(String name, int attribute) {
            for (int i = attribute, n = attributes.size(); i < n; i++) {
                Feature feature = attributes.get(i);
                // parser and metamodel have the same string for a name, mostly
                if (feature.name == name) {
                    return feature;
                }
            }
            return features.get(name);
        }

        private void fill() {
            for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
                if (!feature.isTransient()) {
                    var prepared = new Feature(feature, type.getFeatureID(feature));
                    features.put(prepared.name, prepared);
                    switch (prepared.kind) {
                        case VALUE, LINK, LINKS -> {
                            prepared.index = attributes.size();
                            attributes.add(prepared);
                        }
                        default -> elements.add(prepared);
                    }
                }
            }
        }
    }

    /** A feature of a concrete class. */
    static final class Feature {
        final EStructuralFeature feature;
        final int id;
        /** Place among the attributes of its class. */
        int index;
        final String name;
        final Kind kind;
        /** Type of the values; null for references. */
        final EDataType dataType;
        final boolean text;
        /** Class of the objects; null for attributes. */
        final EClass target;
        /** Whether setting it changes a list at the other end, whose order is then that of the setting. */
        final boolean opposite;
        /** Class that an element without xsi:type has; null where there must be one. */
        final Type defaultType;

        private Feature(EStructuralFeature feature, int id) {
            this.feature = feature;
            this.id = id;
            this.name = feature.getName().intern();
            if (feature instanceof EAttribute attribute) {
                kind = attribute.isMany() ? Kind.VALUES : Kind.VALUE;
                dataType = attribute.getEAttributeType();
                text = dataType == EcorePackage.Literals.ESTRING;
                target = null;
                opposite = false;
                defaultType = null;
            } else {
                var reference = (EReference) feature;
                if (reference.isContainment()) {
                    kind = reference.isMany() ? Kind.CHILDREN : Kind.CHILD;
                } else {
                    kind = reference.isMany() ? Kind.LINKS : Kind.LINK;
                }
                dataType = null;
                text = false;
                target = reference.getEReferenceType();
                opposite = reference.getEOpposite() != null;
                defaultType = TYPES.get(target);
            }
        }
    }

    /** Returns the number at the end of a namespace of a metamodel of administrations, or -1 if it is none. */
    static int format(String namespace) {
        String stem = NAMESPACE.substring(0, NAMESPACE.lastIndexOf('/') + 1);
        String number = namespace.startsWith(stem) ? namespace.substring(stem.length()) : "";
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) : -1;
    }

    /** Returns the concrete class, or null if it is none of the metamodel. */
    static Type type(EClass type) {
        return TYPES.get(type);
    }

    /** Returns the concrete class with the name, or null if there is none. */
    static Type type(String name) {
        return BY_NAME.get(name);
    }

    /** Returns a concrete class that can stand for an object of a class. */
    static EClass concrete(EClass type) {
        return CONCRETE.get(type);
    }
}
