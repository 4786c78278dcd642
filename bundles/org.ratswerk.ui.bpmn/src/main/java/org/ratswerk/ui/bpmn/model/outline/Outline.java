package org.ratswerk.ui.bpmn.model.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.bpmn.model.CanvasNode;
import org.ratswerk.ui.bpmn.model.findings.DiagramFinding;
import org.ratswerk.ui.bpmn.model.properties.Kinds;

/**
 * The content of a diagram in the order of its flow: pools, lanes, in them the flow nodes as one meets them from the start
 * on, below each node the flows that leave it. Linear in the size of the diagram, but for sorting.
 */
public final class Outline {
    private static final Texts TEXTS = Texts.of(Outline.class);

    private final Function<String, String> names;
    private final Map<String, List<DiagramFinding>> findings = new HashMap<>();
    private final Map<String, CanvasNode> nodes = new HashMap<>();
    private final Map<String, List<CanvasNode>> leaving = new HashMap<>();

    private Outline(CanvasNode tree, List<DiagramFinding> findings, Function<String, String> names) {
        this.names = names;
        findings.stream().filter(finding -> finding.element() != null).forEach(
                finding -> this.findings.computeIfAbsent(finding.element(), none -> new ArrayList<>()).add(finding));
        tree.visit(node -> {
            nodes.putIfAbsent(node.id(), node);
            if (isConnection(node)) {
                leaving.computeIfAbsent(node.source(), none -> new ArrayList<>()).add(node);
            }
        });
    }

    /**
     * Returns the outline.
     *
     * @param tree content of the file
     * @param findings what the rules say
     * @param names gives the name of an element of the administration by its id, null where there is none; null where the
     *     file belongs to no administration
     */
    public static List<OutlineItem> of(CanvasNode tree, List<DiagramFinding> findings, Function<String, String> names) {
        var outline = new Outline(tree, findings, names);
        return tree.children().stream().map(outline::item).toList();
    }

    /** Returns the item of an element; null where there is none. */
    public static OutlineItem find(List<OutlineItem> items, String id) {
        var open = new ArrayDeque<>(items);
        while (!open.isEmpty()) {
            var item = open.pop();
            // The process of a pool has no item of its own.
            if (item.id().equals(id) || id.equals(item.node().process())) {
                return item;
            }
            item.children().forEach(open::push);
        }
        return null;
    }

    /** Returns the items in the order one meets them, those above before those below. */
    public static List<OutlineItem> flat(List<OutlineItem> items) {
        return items.stream().flatMap(item -> Stream.concat(Stream.of(item), flat(item.children()).stream())).toList();
    }

    private OutlineItem item(CanvasNode node) {
        return item(node, ranks(node));
    }

    private OutlineItem item(CanvasNode node, Map<String, Integer> ranks) {
        var below = new ArrayList<OutlineItem>();
        leaving.getOrDefault(node.id(), List.of()).forEach(flow -> below.add(item(flow, Map.of())));
        boolean container = !isLane(node);
        var own = container ? ranks(node) : ranks;
        node.children().stream().filter(child -> !isConnection(child) || !nodes.containsKey(child.source()))
                .sorted(Comparator.comparing((CanvasNode child) -> order(child))
                        .thenComparing(child -> own.getOrDefault(child.id(), Integer.MAX_VALUE)))
                .forEach(child -> below.add(item(child, own)));
        var said = Stream.concat(findings.getOrDefault(node.id(), List.of()).stream(),
                node.process() == null ? Stream.empty() : findings.getOrDefault(node.process(), List.of()).stream()).toList();
        var links = Stream.concat(node.links().stream(), node.processLinks().stream()).toList();
        boolean lost = names != null && links.stream().anyMatch(link -> names.apply(link.ref()) == null);
        return new OutlineItem(node, label(node), note(node, links.stream().map(link -> link.ref()).distinct().toList()),
                said.stream().map(DiagramFinding::severity).min(Comparator.naturalOrder()).orElse(null),
                said.stream().map(DiagramFinding::text).toList(), lost, below);
    }

    /** Pools and lanes first, then what flows, then the rest. */
    private static int order(CanvasNode node) {
        return switch (node.type()) {
        case "bpmn:Participant", "bpmn:Lane" -> 0;
        case "bpmn:DataObjectReference", "bpmn:DataStoreReference", "bpmn:DataObject", "bpmn:DataStore" -> 2;
        case "bpmn:TextAnnotation", "bpmn:Group" -> 3;
        default -> isConnection(node) ? 4 : 1;
        };
    }

    private static boolean isLane(CanvasNode node) {
        return node.type().equals("bpmn:Lane");
    }

    private static boolean isConnection(CanvasNode node) {
        return node.source() != null && node.target() != null;
    }

    private String label(CanvasNode node) {
        var name = node.name().strip().replaceAll("\\s+", " ");
        if (isConnection(node)) {
            var target = nodes.get(node.target());
            var to = target == null ? node.target() : target.name().isBlank() ? Kinds.name(target)
                    : target.name().strip().replaceAll("\\s+", " ");
            return name.isEmpty() ? TEXTS.get("flow", to) : TEXTS.get("flow.named", name, to);
        }
        return name.isEmpty() ? Kinds.name(node) : name;
    }

    private String note(CanvasNode node, List<String> refs) {
        var parts = new ArrayList<String>();
        if (!node.name().isBlank() || isConnection(node)) {
            parts.add(Kinds.name(node));
        }
        if (names != null) {
            var known = refs.stream().map(names).filter(name -> name != null).collect(Collectors.joining(", "));
            if (!known.isEmpty()) {
                parts.add(TEXTS.get("links", known));
            }
            if (refs.stream().anyMatch(ref -> names.apply(ref) == null)) {
                parts.add(TEXTS.get("lost"));
            }
        } else if (!refs.isEmpty()) {
            parts.add(TEXTS.get("links.count", refs.size()));
        }
        return String.join(" · ", parts);
    }

    // --- order of the flow

    /** Returns the places of the flow nodes of a container, lanes and all, in the order of the flow. */
    private Map<String, Integer> ranks(CanvasNode container) {
        var own = new LinkedHashMap<String, CanvasNode>();
        collect(container, own);
        Map<String, List<String>> next = new HashMap<>();
        Set<String> reached = new HashSet<>();
        own.values().forEach(node -> {
            if (node.source() != null && own.containsKey(node.source())) {
                var to = node.target() == null ? node.id() : node.target();
                if (own.containsKey(to)) {
                    next.computeIfAbsent(node.source(), none -> new ArrayList<>()).add(to);
                    reached.add(to);
                }
            }
        });
        var order = new ArrayList<String>();
        var seen = new HashSet<String>();
        var all = new ArrayList<>(own.keySet());
        // The last that is left comes first: so what comes first in the file is left last.
        all.reversed().stream().filter(id -> !reached.contains(id) && !isConnection(own.get(id)))
                .forEach(id -> walk(id, next, seen, order));
        var reading = new ArrayList<>(order.reversed());
        // What no start leads to, as in a circle, comes last.
        for (var id : all) {
            if (!isConnection(own.get(id))) {
                order.clear();
                walk(id, next, seen, order);
                reading.addAll(order.reversed());
            }
        }
        var ranks = new HashMap<String, Integer>();
        reading.forEach(id -> ranks.put(id, ranks.size()));
        return ranks;
    }

    private static void collect(CanvasNode node, Map<String, CanvasNode> into) {
        for (var child : node.children()) {
            if (isLane(child)) {
                collect(child, into);
            } else if (!child.id().isEmpty()) {
                into.putIfAbsent(child.id(), child);
            }
        }
    }

    /** Goes from a node as far as it can, and adds nodes as it leaves them: a node after all that follow it. */
    private static void walk(String start, Map<String, List<String>> next, Set<String> seen, List<String> order) {
        record Step(String id, List<String> after, int[] at) {
        }
        if (!seen.add(start)) {
            return;
        }
        var path = new ArrayDeque<Step>();
        path.push(new Step(start, next.getOrDefault(start, List.of()).reversed(), new int[1]));
        while (!path.isEmpty()) {
            var step = path.peek();
            if (step.at()[0] == step.after().size()) {
                order.add(path.pop().id());
            } else {
                var id = step.after().get(step.at()[0]++);
                if (seen.add(id)) {
                    path.push(new Step(id, next.getOrDefault(id, List.of()).reversed(), new int[1]));
                }
            }
        }
    }
}
