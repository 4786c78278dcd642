package org.ratswerk.bpmn.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.bpmn.BpmnElement;

/**
 * The ways through a process from its starts to its ends: each is the way of one token, so that the branches of a parallel
 * gateway are ways of their own. A loop is gone through once at most.
 *
 * @param paths the ways, each from a start to an end
 * @param complete false where there are more than were asked for
 */
public record Paths(List<List<BpmnElement>> paths, boolean complete) {
    private static final int LONGEST = 2000;
    private static final int EFFORT = 400;

    public Paths {
        paths = paths.stream().map(List::copyOf).toList();
    }

    /** Looks for ways. */
    private static final class Search {
        final int most;
        final List<List<BpmnElement>> found = new ArrayList<>();
        final Map<BpmnElement, Integer> visits = new HashMap<>();
        final List<BpmnElement> way = new ArrayList<>();
        long left;
        boolean complete = true;

        Search(int most) {
            this.most = most;
            this.left = (long) most * EFFORT;
        }

        void from(BpmnElement node) {
            if (found.size() >= most || left-- <= 0 || way.size() >= LONGEST) {
                complete = false;
                return;
            }
            int visited = visits.merge(node, 1, Integer::sum);
            way.add(node);
            if (visited <= 2) {
                List<BpmnElement> next = Steps.next(node);
                if (next.stream().allMatch(each -> each.is("boundaryEvent"))) {
                    found.add(List.copyOf(way));
                }
                next.forEach(this::from);
            }
            way.removeLast();
            visits.merge(node, -1, Integer::sum);
        }
    }

    /**
     * Finds the ways through a process or sub-process.
     *
     * @param container process or sub-process
     * @param most how many ways are looked for at most
     */
    public static Paths of(BpmnElement container, int most) {
        var search = new Search(most);
        List<BpmnElement> nodes = container.children().stream()
                .filter(node -> node.isFlowNode() && !node.is("boundaryEvent")).toList();
        List<BpmnElement> starts = nodes.stream().filter(node -> node.is("startEvent")).toList();
        if (starts.isEmpty()) {
            starts = nodes.stream().filter(node -> node.incoming().isEmpty() && !node.isEventSubProcess()).toList();
        }
        starts.forEach(search::from);
        return new Paths(search.found, search.complete);
    }
}
