package org.ratswerk.ui.model.relations;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ratswerk.core.format.Durations;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * The graph around an element: what it depends on and what depends on it, so many steps far. At most {@link #MOST}
 * elements are shown, and of each element at most {@link #FAN} neighbours on each side; a node stands for the others.
 */
public final class Neighbourhood {
    /** The most elements that are shown. */
    public static final int MOST = 150;
    /** The most neighbours of one element that are shown on one side, unless it is opened. */
    public static final int FAN = 12;
    /** The most steps. */
    public static final int FARTHEST = 6;

    private static final Texts TEXTS = Texts.of(Neighbourhood.class);
    private static final String REST = "rest:";

    private final Graph graph;
    private final int shown;
    private final int reached;

    private Neighbourhood(Graph graph, int shown, int reached) {
        this.graph = graph;
        this.shown = shown;
        this.reached = reached;
    }

    /** Which side of the element is shown. */
    public enum Direction {
        /** Both sides. */
        BOTH,
        /** What it depends on. */
        SUPPLIERS,
        /** What depends on it. */
        DEPENDENTS;

        /** Returns the name in the user's language. */
        public String title() {
            return TEXTS.get("direction." + name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * What to show.
     *
     * @param depth how many steps, from 1 to {@link #FARTHEST}
     * @param direction which side
     * @param references whether what the element itself refers to otherwise is shown too, such as its owner
     * @param opened ids of the elements of which all neighbours are shown
     */
    public record Settings(int depth, Direction direction, boolean references, Set<String> opened) {
        public Settings {
            depth = Math.clamp(depth, 1, FARTHEST);
            opened = Set.copyOf(opened);
        }

        /** Two steps on both sides. */
        public static final Settings DEFAULT = new Settings(2, Direction.BOTH, false, Set.of());
    }

    /** Returns the graph. */
    public Graph graph() {
        return graph;
    }

    /** Returns how many elements are shown. */
    public int shown() {
        return shown;
    }

    /** Returns how many elements could be reached with these settings but are not shown. */
    public int leftOut() {
        return reached - shown;
    }

    /** Returns a sentence that says how much is shown. */
    public String summary() {
        return leftOut() == 0 ? TEXTS.get("graph.all", shown) : TEXTS.get("graph.some", shown, leftOut());
    }

    /** Returns the id of the element that a node for what is not shown belongs to; null for other nodes. */
    public static String restOf(String nodeId) {
        return nodeId.startsWith(REST) ? nodeId.substring(nodeId.indexOf(':', REST.length()) + 1) : null;
    }

    /**
     * Returns the graph around an element.
     *
     * @param administration administration it belongs to
     * @param centre element
     * @param settings what to show
     * @param results tables of the last runs of analyses, whose states the nodes are marked with; may be empty
     */
    public static Neighbourhood of(OpenAdministration administration, Element centre, Settings settings,
            Collection<Table> results) {
        return new Builder(administration, centre, settings, results).build();
    }

    private static final class Builder {
        private static final List<Symbol> GRAVITY = List.of(Symbol.NONE, Symbol.NO_REQUIREMENT, Symbol.MET,
                Symbol.UNKNOWN, Symbol.WARNING, Symbol.SINGLE_POINT, Symbol.GAP, Symbol.INFEASIBLE);

        private final Relations relations;
        private final Element centre;
        private final Settings settings;
        private final Map<String, Value> states;
        private final Map<Element, Integer> nodes = new LinkedHashMap<>();
        private final Map<String, Graph.Edge> edges = new LinkedHashMap<>();
        private final List<Graph.Node> rests = new ArrayList<>();
        private final List<Graph.Edge> restEdges = new ArrayList<>();
        private final Set<Element> reached = new HashSet<>();

        Builder(OpenAdministration administration, Element centre, Settings settings, Collection<Table> results) {
            this.relations = new Relations(administration);
            this.centre = centre;
            this.settings = settings;
            this.states = states(results);
        }

        Neighbourhood build() {
            nodes.put(centre, 0);
            reached.add(centre);
            if (settings.direction() == Direction.BOTH) {
                // Neither side takes all the room; what one leaves the other may have.
                walk(true, MOST / 2);
                walk(false, MOST);
                walk(true, MOST);
            } else {
                walk(settings.direction() == Direction.SUPPLIERS, MOST);
            }
            if (settings.references()) {
                for (var relation : relations.references(centre)) {
                    reached.add(relation.other());
                    if (isShowable(relation.other(), MOST)) {
                        nodes.putIfAbsent(relation.other(), 1);
                    }
                }
            }
            nodes.keySet().forEach(this::connect);
            var all = new ArrayList<Graph.Node>();
            nodes.keySet().forEach(element -> all.add(node(element)));
            rests();
            all.addAll(rests);
            var lines = new ArrayList<>(edges.values());
            lines.addAll(restEdges);
            return new Neighbourhood(new Graph("relations", TEXTS.get("graph.title", Names.of(centre)), all, lines),
                    nodes.size(), reached.size());
        }

        private boolean isShowable(Element element, int most) {
            return element.getId() != null && (nodes.size() < most || nodes.containsKey(element));
        }

        /** The neighbours on one side, those with the gravest state first. */
        private List<Relation> next(Element element, boolean forward) {
            var next = new ArrayList<>(forward ? relations.suppliers(element) : relations.dependents(element));
            if (element instanceof Dependable) {
                next.addAll(forward ? relations.parts(element) : relations.wholes(element));
            }
            if (next.size() > FAN && !states.isEmpty()) {
                next.sort(Comparator.comparingInt(relation -> -gravity(states.get(relation.other().getId()))));
            }
            return next;
        }

        /** Goes in one direction, nearest first; counts all that could be shown, and shows what finds room. */
        private void walk(boolean forward, int most) {
            var depth = new HashMap<Element, Integer>();
            var queue = new ArrayDeque<Element>();
            depth.put(centre, 0);
            queue.add(centre);
            while (!queue.isEmpty()) {
                var element = queue.remove();
                int steps = depth.get(element);
                if (steps == settings.depth()) {
                    continue;
                }
                boolean open = nodes.containsKey(element);
                int room = settings.opened().contains(element.getId()) ? MOST : FAN;
                int used = 0;
                for (var relation : next(element, forward)) {
                    var other = relation.other();
                    reached.add(other);
                    if (depth.putIfAbsent(other, steps + 1) == null) {
                        queue.add(other);
                    }
                    if (open && (nodes.containsKey(other) || used < room) && isShowable(other, most)) {
                        used += nodes.putIfAbsent(other, steps + 1) == null ? 1 : 0;
                    }
                }
            }
        }

        /** Adds the lines between an element and all that are shown. */
        private void connect(Element element) {
            for (var relation : relations.suppliers(element)) {
                connect(element, relation);
            }
            for (var relation : relations.parts(element)) {
                connect(element, relation);
            }
            if (settings.references() && element == centre) {
                relations.references(element).forEach(relation -> connect(element, relation));
            }
        }

        private void connect(Element element, Relation relation) {
            var other = relation.other();
            if (!nodes.containsKey(other)) {
                return;
            }
            var key = element.getId() + "\n" + other.getId();
            var kind = switch (relation.kind()) {
                case MEMBER -> Graph.EdgeKind.MEMBER;
                case PART -> Graph.EdgeKind.PART;
                case REFERENCE -> Graph.EdgeKind.REFERENCE;
                default -> Graph.EdgeKind.DEPENDENCY;
            };
            var label = label(relation);
            var description = Names.of(element) + " → " + Names.of(other) + ": " + words(relation);
            var edge = edges.get(key);
            if (edge == null) {
                edges.put(key, new Graph.Edge(element.getId(), other.getId(), label, kind, description));
            } else if (edge.kind() == kind && kind == Graph.EdgeKind.DEPENDENCY) {
                var both = Stream.of(edge.label(), label).filter(text -> text != null).distinct()
                        .collect(Collectors.joining(" / "));
                edges.put(key, new Graph.Edge(edge.source(), edge.target(), both.isEmpty() ? null : both, kind,
                        edge.description() + "\n" + description));
            }
        }

        private static String label(Relation relation) {
            return switch (relation.kind()) {
                case PART -> TEXTS.get("edge.part");
                case REFERENCE -> Names.feature(relation.feature());
                default -> relation.dependency() == null || relation.dependency().getBridging() == null
                        || relation.dependency().getBridging().isZero() ? null
                                : Durations.text(relation.dependency().getBridging());
            };
        }

        private static String words(Relation relation) {
            return switch (relation.kind()) {
                case MEMBER -> TEXTS.get("relation.member");
                case PART -> TEXTS.get("relation.part");
                case REFERENCE -> Names.feature(relation.feature());
                default -> words(relation.dependency());
            };
        }

        private static String words(Dependency dependency) {
            return Stream.of(TEXTS.get("relation.supplier"),
                    dependency.getBridging() == null ? ""
                            : TEXTS.get("edge.bridging", Durations.text(dependency.getBridging())),
                    RelationTree.origin(dependency), RelationTree.reason(dependency)).filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" · "));
        }

        private Graph.Node node(Element element) {
            var note = element instanceof RedundancyGroup group ? RelationTree.note(group) : null;
            return new Graph.Node(new Value.Ref(element.getId(), Names.of(element)), element.eClass().getName(),
                    states.getOrDefault(element.getId(), Value.NONE), note, element == centre);
        }

        /** A node on each side of an element whose neighbours there are not all shown, as far as they were asked for. */
        private void rests() {
            for (var entry : nodes.entrySet()) {
                if (entry.getValue() >= settings.depth()) {
                    continue;
                }
                rest(entry.getKey(), true);
                rest(entry.getKey(), false);
            }
        }

        private void rest(Element element, boolean forward) {
            if (settings.direction() == (forward ? Direction.DEPENDENTS : Direction.SUPPLIERS)) {
                return;
            }
            var missing = next(element, forward).stream().map(Relation::other)
                    .filter(other -> reached.contains(other) && !nodes.containsKey(other)).distinct().count();
            if (missing == 0) {
                return;
            }
            var id = REST + (forward ? "suppliers:" : "dependents:") + element.getId();
            rests.add(new Graph.Node(new Value.Ref(id, TEXTS.get("relations.more", missing)), null, Value.NONE));
            restEdges.add(forward ? new Graph.Edge(element.getId(), id, null) : new Graph.Edge(id, element.getId(), null));
        }

        /** The states of elements in the last results: the gravest one of each element. */
        private static Map<String, Value> states(Collection<Table> results) {
            var states = new HashMap<String, Value>();
            for (var table : results) {
                for (var row : table.rows()) {
                    row.cells().stream().map(Table.Cell::value).filter(Value.Term.class::isInstance)
                            .map(Value.Term.class::cast)
                            .filter(term -> row.elementId() != null && gravity(term) > 0)
                            .forEach(term -> states.merge(row.elementId(), term, Builder::graver));
                }
            }
            return states;
        }

        private static Value graver(Value one, Value two) {
            return gravity(two) > gravity(one) ? two : one;
        }

        private static int gravity(Value state) {
            return state instanceof Value.Term term ? GRAVITY.indexOf(term.symbol()) : 0;
        }
    }
}
