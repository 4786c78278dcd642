package org.ratswerk.bpmn.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;

/** Which nodes lie in the same loop (Tarjan: Depth-first search and linear graph algorithms, 1972). */
final class Loops {
    private final Map<BpmnElement, Integer> number = new HashMap<>();
    private final Map<BpmnElement, Integer> low = new HashMap<>();
    private final Map<BpmnElement, Integer> loop = new HashMap<>();
    private final Deque<BpmnElement> open = new ArrayDeque<>();
    private int loops;

    private Loops() {
    }

    /** Returns the number of the loop of each node that lies in one. */
    static Map<BpmnElement, Integer> of(BpmnDocument document) {
        var search = new Loops();
        for (BpmnElement node : document.elements(Flows::isNode)) {
            if (!search.number.containsKey(node)) {
                search.visit(node);
            }
        }
        return search.loop;
    }

    private void visit(BpmnElement first) {
        var path = new ArrayDeque<BpmnElement>();
        var rest = new ArrayDeque<Deque<BpmnElement>>();
        enter(first, path, rest);
        while (!path.isEmpty()) {
            BpmnElement node = path.peek();
            BpmnElement next = rest.peek().poll();
            if (next == null) {
                rest.pop();
                path.pop();
                close(node);
                if (!path.isEmpty()) {
                    low.merge(path.peek(), low.get(node), Math::min);
                }
            } else if (!number.containsKey(next)) {
                enter(next, path, rest);
            } else if (low.get(next) != Integer.MAX_VALUE) {
                low.merge(node, number.get(next), Math::min);
            }
        }
    }

    private void enter(BpmnElement node, Deque<BpmnElement> path, Deque<Deque<BpmnElement>> rest) {
        number.put(node, number.size());
        low.put(node, number.get(node));
        open.push(node);
        path.push(node);
        rest.push(new ArrayDeque<>(Flows.next(node)));
    }

    /** Ends a node from which no earlier one can be reached: those that are open above it are its loop. */
    private void close(BpmnElement node) {
        if (!low.get(node).equals(number.get(node))) {
            return;
        }
        boolean alone = open.peek() == node;
        BpmnElement one;
        do {
            one = open.pop();
            low.put(one, Integer.MAX_VALUE);
            if (!alone) {
                loop.put(one, loops);
            }
        } while (one != node);
        loops++;
    }
}
