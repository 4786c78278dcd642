package org.ratswerk.ui.model.relations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Resource;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.References;

/** The relations of elements of one administration, as the model is at the moment of asking. */
public final class Relations {
    private final OpenAdministration administration;

    /**
     * @param administration administration the elements belong to
     */
    public Relations(OpenAdministration administration) {
        this.administration = administration;
    }

    /** Returns what the element depends on; the members where it is a redundancy group. */
    public List<Relation> suppliers(Element element) {
        var relations = new ArrayList<Relation>();
        if (element instanceof RedundancyGroup group) {
            group.getMembers().forEach(member -> relations.add(new Relation(Relation.Kind.MEMBER, member, null,
                    Literals.REDUNDANCY_GROUP__MEMBERS)));
        }
        for (var dependency : administration.references().suppliersOf(element)) {
            var supplier = References.supplier(dependency);
            if (supplier != null) {
                relations.add(new Relation(Relation.Kind.SUPPLIER, supplier, dependency, null));
            }
        }
        return relations;
    }

    /** Returns what depends on the element itself, and the redundancy groups that it is a member of. */
    public List<Relation> dependents(Element element) {
        var relations = new ArrayList<Relation>();
        for (var source : administration.editing().referrers().to(element, Literals.REDUNDANCY_GROUP__MEMBERS)) {
            relations.add(new Relation(Relation.Kind.GROUP, (Element) source, null,
                    Literals.REDUNDANCY_GROUP__MEMBERS));
        }
        Set<Dependency> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var dependency : administration.references().dependentsOf(element)) {
            if (References.supplier(dependency) == element && dependency.getDependent() != null
                    && seen.add(dependency)) {
                relations.add(new Relation(Relation.Kind.DEPENDENT, dependency.getDependent(), dependency, null));
            }
        }
        return relations;
    }

    /** Returns what is a part of the element: components of a system, rooms of a building, units below a unit. */
    public List<Relation> parts(Element element) {
        return switch (element) {
            case Resource resource -> resource.getChildren().stream()
                    .map(part -> new Relation(Relation.Kind.PART, part, null, Literals.RESOURCE__PARENT)).toList();
            case OrganisationalUnit unit -> unit.getChildren().stream()
                    .map(part -> new Relation(Relation.Kind.PART, part, null, Literals.ORGANISATIONAL_UNIT__PARENT))
                    .toList();
            default -> List.of();
        };
    }

    /** Returns what the element is a part of: at most one. */
    public List<Relation> wholes(Element element) {
        return switch (element) {
            case Resource resource when resource.getParent() != null ->
                List.of(new Relation(Relation.Kind.WHOLE, resource.getParent(), null, Literals.RESOURCE__PARENT));
            case OrganisationalUnit unit when unit.getParent() != null -> List.of(new Relation(Relation.Kind.WHOLE,
                    unit.getParent(), null, Literals.ORGANISATIONAL_UNIT__PARENT));
            default -> List.of();
        };
    }

    /** Returns what else the element refers to: owner, unit, operator, site and so on. */
    public List<Relation> references(Element element) {
        var relations = new ArrayList<Relation>();
        for (var feature : element.eClass().getEAllReferences()) {
            if (feature.isContainment() || feature.isContainer() || feature.isTransient() || feature.isDerived()
                    || feature.getEOpposite() != null || feature == Literals.REDUNDANCY_GROUP__MEMBERS) {
                continue;
            }
            var value = element.eGet(feature);
            for (var target : value instanceof List<?> list ? list : Collections.singletonList(value)) {
                if (target instanceof Element other) {
                    relations.add(new Relation(Relation.Kind.REFERENCE, other, null, feature));
                }
            }
        }
        return relations;
    }

    /** Returns what else refers to the element. */
    public List<Relation> referrers(Element element) {
        var relations = new ArrayList<Relation>();
        for (var reference : administration.references().referrersOf(element)) {
            relations.add(new Relation(Relation.Kind.REFERRER, reference.source(), null, reference.feature()));
        }
        return relations;
    }

}
