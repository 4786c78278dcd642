package org.ratswerk.model.persistence;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.model.Element;

/** How messages name an object of the model. */
final class Names {
    private Names() {
        // static only
    }

    /** Returns class, name and id of the element, or of the next one that contains it. */
    static String of(EObject object) {
        EObject named = object;
        while (!(named instanceof Element) && named.eContainer() != null) {
            named = named.eContainer();
        }
        var text = new StringBuilder(named.eClass().getName());
        if (named instanceof Element element) {
            if (element.getName() != null && !element.getName().isBlank()) {
                text.append(" \"").append(printable(element.getName())).append('"');
            }
            if (element.getId() != null) {
                text.append(" (").append(printable(element.getId())).append(')');
            }
        }
        return text.toString();
    }

    /** Returns the text shortened and with nothing in it that disturbs a line of output. */
    static String printable(String text) {
        String start = text.length() > 80 ? text.substring(0, 80) + "…" : text;
        var printable = new StringBuilder(start.length());
        start.codePoints().forEach(point -> printable.appendCodePoint(
                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE ? 0xfffd : point));
        return printable.toString();
    }
}
