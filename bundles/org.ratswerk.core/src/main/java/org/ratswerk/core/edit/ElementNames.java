package org.ratswerk.core.edit;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;

/** Names of elements: giving another one, and finding one that is not taken. */
public final class ElementNames {
    private ElementNames() {
        // static only
    }

    /** Tells whether people give the element its name; a dependency is called by its ends. */
    public static boolean canRename(Element element) {
        return !(element instanceof Dependency);
    }

    /**
     * Gives an element another name, as one command.
     *
     * @param editing editing of the administration that holds the element
     * @param element element that {@link #canRename} allows
     * @param name new name; white space around it is left out; empty or null takes the name away
     * @return whether it had another name before
     * @throws IllegalArgumentException if the element cannot be renamed
     */
    public static boolean rename(Editing editing, Element element, String name) {
        if (!canRename(element)) {
            throw new IllegalArgumentException(element.eClass().getName());
        }
        String next = name == null || name.isBlank() ? null : name.strip();
        if (Objects.equals(next, element.getName())) {
            return false;
        }
        return editing.run(Words.TEXTS.get("rename", Words.of(element)), () -> element.setName(next));
    }

    /**
     * Returns the name, or the name with the lowest number from 2 up that makes it one not taken.
     *
     * @param name name wanted
     * @param among elements that have names
     */
    public static String unique(String name, Collection<? extends Element> among) {
        Set<String> taken = new HashSet<>();
        among.forEach(element -> taken.add(element.getName()));
        if (!taken.contains(name)) {
            return name;
        }
        int number = 2;
        while (taken.contains(name + " " + number)) {
            number++;
        }
        return name + " " + number;
    }
}
