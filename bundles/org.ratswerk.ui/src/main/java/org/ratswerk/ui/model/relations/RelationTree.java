package org.ratswerk.ui.model.relations;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ratswerk.core.format.Durations;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.OpenAdministration;

/** The relations of an element as a tree: in each direction as far as one wants to open it. */
public final class RelationTree {
    /** How many lines stand below one heading before the rest is put below a line of its own. */
    public static final int PAGE = 300;

    private static final Texts TEXTS = Texts.of(RelationTree.class);

    private final Relations relations;
    private final Element element;
    private final Comparator<Relation> order;
    private final Map<Element, String> names = new HashMap<>();

    /**
     * @param administration administration the element belongs to
     * @param element element whose relations are shown
     */
    public RelationTree(OpenAdministration administration, Element element) {
        this.relations = new Relations(administration);
        this.element = element;
        var collator = Collator.getInstance();
        this.order = Comparator.comparing(relation -> name(relation.other()), collator);
    }

    private String name(Element each) {
        return names.computeIfAbsent(each, Names::of);
    }

    /**
     * Returns the headings, with their lines below: those of dependencies for all that can have some, the others where
     * there are any.
     */
    public List<RelationNode> roots() {
        var roots = new ArrayList<RelationNode>();
        root(roots, "suppliers", relations::suppliers, DependencyEdits.canDepend(element));
        root(roots, "dependents", relations::dependents, DependencyEdits.canSupply(element));
        root(roots, "parts", relations::parts, false);
        root(roots, "wholes", relations::wholes, false);
        flat(roots, "references", relations.references(element));
        flat(roots, "referrers", relations.referrers(element));
        return roots;
    }

    private void root(List<RelationNode> roots, String id, Function<Element, List<Relation>> next, boolean always) {
        var found = next.apply(element);
        if (always || !found.isEmpty()) {
            var root = new RelationNode(null, id, TEXTS.get("relations." + id, found.size()), null, false);
            root.makeChildren(() -> lines(root, found, next));
            roots.add(root);
        }
    }

    private void flat(List<RelationNode> roots, String id, List<Relation> found) {
        if (!found.isEmpty()) {
            var root = new RelationNode(null, id, TEXTS.get("relations." + id, found.size()), null, false);
            root.makeChildren(() -> lines(root, found, none -> List.of()));
            roots.add(root);
        }
    }

    private List<RelationNode> lines(RelationNode parent, List<Relation> found,
            Function<Element, List<Relation>> next) {
        return page(parent, found.stream().sorted(order).toList(), next, new HashMap<>());
    }

    /** The first lines, and one below which the others stand. */
    private List<RelationNode> page(RelationNode parent, List<Relation> found, Function<Element, List<Relation>> next,
            Map<String, Integer> used) {
        var nodes = new ArrayList<RelationNode>();
        found.stream().limit(PAGE).forEach(relation -> nodes.add(line(parent, relation, next, used)));
        if (found.size() > PAGE) {
            var rest = found.subList(PAGE, found.size());
            var more = new RelationNode(parent, "more", TEXTS.get("relations.more", rest.size()), null, false);
            more.makeChildren(() -> page(more, rest, next, used));
            nodes.add(more);
        }
        return nodes;
    }

    private RelationNode line(RelationNode parent, Relation relation, Function<Element, List<Relation>> next,
            Map<String, Integer> used) {
        var key = relation.dependency() != null && relation.dependency().getId() != null
                ? relation.dependency().getId()
                : relation.kind() + " " + relation.other().getId()
                        + (relation.feature() == null ? "" : " " + relation.feature().getName());
        int count = used.merge(key, 1, Integer::sum);
        boolean circular = isAbove(parent, relation.other());
        var node = new RelationNode(parent, count == 1 ? key : key + " " + count, name(relation.other()), relation,
                circular);
        if (!circular) {
            node.makeChildren(() -> lines(node, next.apply(relation.other()), next));
        }
        return node;
    }

    private boolean isAbove(RelationNode parent, Element other) {
        for (var each = parent; each != null; each = each.parent()) {
            if (each.element() == other) {
                return true;
            }
        }
        return other == element;
    }

    // --- columns

    /** Returns in words what the relation is, such as "depends on" or the name of the reference. */
    public static String kind(RelationNode node) {
        var relation = node.relation();
        if (relation == null) {
            return "";
        }
        var word = switch (relation.kind()) {
            case REFERENCE, REFERRER -> Names.feature(relation.feature());
            default -> TEXTS.get("relation." + relation.kind().name().toLowerCase(Locale.ROOT));
        };
        return node.isCircular() ? TEXTS.get("relation.circle", word) : word;
    }

    private static Dependency dependency(RelationNode node) {
        return node.relation() == null ? null : node.relation().dependency();
    }

    /** Returns the bridging time; empty where there is none, 0 where nothing is bridged. */
    public static String bridging(RelationNode node) {
        var dependency = dependency(node);
        return dependency == null || dependency.getBridging() == null ? "" : Durations.text(dependency.getBridging());
    }

    /** Returns where the dependency comes from: by hand, import, or a BPMN step and which. */
    public static String origin(RelationNode node) {
        return dependency(node) == null ? "" : origin(dependency(node));
    }

    static String origin(Dependency dependency) {
        var origin = Names.literal(dependency.getOrigin());
        return dependency.getOriginStep() == null || dependency.getOriginStep().isBlank() ? origin
                : origin + ": " + dependency.getOriginStep();
    }

    /** Returns the reason of the dependency, and from when and how much of the resource is needed. */
    public static String reason(RelationNode node) {
        return dependency(node) == null ? "" : reason(dependency(node));
    }

    static String reason(Dependency dependency) {
        var parts = Stream.<String>builder();
        parts.add(dependency.getReason());
        if (dependency instanceof Requirement requirement) {
            if (requirement.getNeededFrom() != null) {
                parts.add(TEXTS.get("relation.from", Durations.text(requirement.getNeededFrom())));
            }
            parts.add(quantity("relation.normal", requirement.getQuantityNormal()));
            parts.add(quantity("relation.emergency", requirement.getQuantityEmergency()));
        }
        return parts.build().filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private static String quantity(String key, String quantity) {
        return quantity == null || quantity.isBlank() ? "" : TEXTS.get(key, quantity);
    }

    /** Returns what is said in less weight beside the name: how many members of a group are needed. */
    public static String note(RelationNode node) {
        return node.element() instanceof RedundancyGroup group ? note(group) : "";
    }

    /** Returns how many of the members of the group are needed. */
    static String note(RedundancyGroup group) {
        return TEXTS.get("relations.group", group.getRequired(), group.getMembers().size());
    }
}
