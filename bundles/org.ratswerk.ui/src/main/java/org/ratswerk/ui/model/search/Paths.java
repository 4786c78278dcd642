package org.ratswerk.ui.model.search;

import java.util.ArrayList;
import java.util.List;

import org.ratswerk.core.Parts;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Role;
import org.ratswerk.ui.model.Names;

/** Says where in an administration an element has its place. */
final class Paths {
    private static final String STEP = " › ";
    private static final String CUT = "… › ";
    private static final int NEAREST = 2;

    private Paths() {
    }

    /** Returns the names of the next two above the element, from the top; empty where there is nothing. */
    static String end(Element element) {
        return of(element, NEAREST);
    }

    private static String of(Element element, int most) {
        var names = new ArrayList<String>();
        Element above = above(element);
        for (int i = 0; above != null && i < most; i++) {
            names.add(name(above));
            above = above(above);
        }
        return (above == null ? "" : CUT) + String.join(STEP, names.reversed());
    }

    private static String name(Element element) {
        return element instanceof OrganisationalUnit unit && unit.getName() != null && !unit.getName().isBlank()
                ? unit.getName().strip() : Names.of(element);
    }

    private static Element above(Element element) {
        return switch (element) {
        case OrganisationalUnit unit -> unit.getParent();
        case Resource resource when resource.getParent() != null -> resource.getParent();
        case Dependable dependable -> dependable.getUnit();
        case Person person -> person.getUnit();
        case Role role -> role.getUnit();
        case CatalogueEntry entry when entry.getParent() != null -> entry.getParent();
        default -> container(element);
        };
    }

    private static Element container(Element element) {
        Element owner = element.eContainer() == null ? null : Parts.owner(element.eContainer());
        return owner instanceof ReferenceCatalogue || owner instanceof EmergencyPlan || owner != null
                && !(owner instanceof org.ratswerk.model.FileRoot) ? owner : null;
    }

    /** Returns the parts of a path, joined. */
    static String join(List<String> parts) {
        return String.join(STEP, parts.stream().filter(part -> part != null && !part.isEmpty()).toList());
    }
}
