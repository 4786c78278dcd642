package org.ratswerk.bpmn.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.bpmn.BpmnElement;

/**
 * Where the branches of a split come together: the first node that every way from the split to an end passes (its immediate
 * post-dominator; Cooper, Harvey, Kennedy: A simple, fast dominance algorithm, 2001).
 */
final class Merges {
    private final List<BpmnElement> order = new ArrayList<>();
    private final Map<BpmnElement, Integer> index = new HashMap<>();
    private final int[] merge;

    /** @param container a process or sub-process */
    Merges(BpmnElement container) {
        List<BpmnElement> nodes = Flows.nodes(container);
        var backward = new HashMap<BpmnElement, List<BpmnElement>>();
        for (BpmnElement node : nodes) {
            for (BpmnElement next : Flows.next(node)) {
                backward.computeIfAbsent(next, none -> new ArrayList<>()).add(node);
            }
        }
        for (BpmnElement node : nodes) {
            if (Flows.next(node).isEmpty()) {
                visit(node, backward);
            }
        }
        // post-order of the backward flow: a node has a greater number than those it is reached from; the end is last
        int end = order.size();
        merge = new int[end + 1];
        Arrays.fill(merge, -1);
        merge[end] = end;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int node = end - 1; node >= 0; node--) {
                int found = -1;
                List<BpmnElement> next = Flows.next(order.get(node));
                if (next.isEmpty()) {
                    found = end;
                }
                for (BpmnElement each : next) {
                    Integer at = index.get(each);
                    if (at != null && merge[at] >= 0) {
                        found = found < 0 ? at : common(found, at);
                    }
                }
                if (found >= 0 && merge[node] != found) {
                    merge[node] = found;
                    changed = true;
                }
            }
        }
    }

    private void visit(BpmnElement last, Map<BpmnElement, List<BpmnElement>> backward) {
        if (index.containsKey(last)) {
            return;
        }
        var path = new ArrayDeque<BpmnElement>();
        var rest = new ArrayDeque<Deque<BpmnElement>>();
        index.put(last, -1);
        path.push(last);
        rest.push(new ArrayDeque<>(backward.getOrDefault(last, List.of())));
        while (!path.isEmpty()) {
            BpmnElement next = rest.peek().poll();
            if (next == null) {
                rest.pop();
                BpmnElement done = path.pop();
                index.put(done, order.size());
                order.add(done);
            } else if (index.putIfAbsent(next, -1) == null) {
                path.push(next);
                rest.push(new ArrayDeque<>(backward.getOrDefault(next, List.of())));
            }
        }
    }

    private int common(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (a < b) {
                a = merge[a];
            } else {
                b = merge[b];
            }
        }
        return a;
    }

    /** Returns the node in which all ways from here meet; null where there is none, as they end apart or never. */
    BpmnElement of(BpmnElement split) {
        Integer at = index.get(split);
        return at == null || merge[at] < 0 || merge[at] == order.size() ? null : order.get(merge[at]);
    }
}
