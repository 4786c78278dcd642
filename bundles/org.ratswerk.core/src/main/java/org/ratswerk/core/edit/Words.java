package org.ratswerk.core.edit;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** How commands name elements: by class and name, without ids. */
final class Words {
    static final Texts TEXTS = Texts.of(Words.class);

    private Words() {
        // static only
    }

    /** Returns class and name of the element that the object is or is a part of. */
    static String of(EObject object) {
        Element element = Change.owner(object);
        if (element == null) {
            return Labels.of(object.eClass());
        }
        String name = name(element);
        return name.isEmpty() ? Labels.of(element.eClass())
                : TEXTS.get("words.named", Labels.of(element.eClass()), name);
    }

    /** Returns the name of an element, on one line; of a dependency its ends; empty where there is none. */
    static String name(Element element) {
        return element == null ? "" : Labels.printable(Labels.title(element));
    }

    static Element supplier(Dependency dependency) {
        return switch (dependency) {
            case ProcessDependency process -> process.getSupplier();
            case Requirement requirement when requirement.getGroup() != null -> requirement.getGroup();
            case Requirement requirement -> requirement.getResource();
            default -> null;
        };
    }

    /** Returns the name that a new element of the class gets; empty for those that have none. */
    static String newName(EClass type) {
        String key = "new." + type.getName();
        return TEXTS.has(key) ? TEXTS.get(key) : "";
    }

    /** Returns a text about one element, named, or about several, counted; their keys begin with the prefix. */
    static String about(String prefix, java.util.Collection<? extends Element> elements) {
        return elements.size() == 1 ? TEXTS.get(prefix + "one", of(elements.iterator().next()))
                : TEXTS.get(prefix + "many", elements.size());
    }
}
