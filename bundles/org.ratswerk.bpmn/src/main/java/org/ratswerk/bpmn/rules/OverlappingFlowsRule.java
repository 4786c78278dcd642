package org.ratswerk.bpmn.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.bpmn.BpmnDiagram;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnEdge;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.Waypoint;
import org.ratswerk.core.check.Severity;

/** Flows are not drawn upon each other. */
final class OverlappingFlowsRule extends BpmnRule {
    /** Flows may share so many pixels where they dock. */
    private static final double DOCKING = 20;

    OverlappingFlowsRule() {
        super("overlapping-flows", Severity.INFO, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    /** A part of a flow that runs along an axis. */
    private record Segment(BpmnElement flow, double begin, double end) {
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnDiagram diagram : document.diagrams()) {
            var lines = new LinkedHashMap<Long, List<Segment>>();
            for (BpmnEdge edge : diagram.edges()) {
                if (edge.element() != null && edge.element().is("sequenceFlow", "messageFlow")) {
                    collect(edge, lines);
                }
            }
            var told = new HashSet<BpmnElement>();
            lines.values().forEach(line -> sweep(line, told, reporter));
        }
    }

    private static void collect(BpmnEdge edge, Map<Long, List<Segment>> lines) {
        for (int i = 1; i < edge.waypoints().size(); i++) {
            Waypoint from = edge.waypoints().get(i - 1);
            Waypoint to = edge.waypoints().get(i);
            long line;
            double begin;
            double end;
            if (Math.round(from.y()) == Math.round(to.y())) {
                line = 2 * Math.round(from.y());
                begin = Math.min(from.x(), to.x());
                end = Math.max(from.x(), to.x());
            } else if (Math.round(from.x()) == Math.round(to.x())) {
                line = 2 * Math.round(from.x()) + 1;
                begin = Math.min(from.y(), to.y());
                end = Math.max(from.y(), to.y());
            } else {
                continue;
            }
            lines.computeIfAbsent(line, none -> new ArrayList<>()).add(new Segment(edge.element(), begin, end));
        }
    }

    private static void sweep(List<Segment> line, Set<BpmnElement> told, Reporter reporter) {
        line.sort(Comparator.comparingDouble(Segment::begin));
        Segment longest = null;
        for (Segment segment : line) {
            if (longest != null && longest.flow != segment.flow
                    && Math.min(longest.end, segment.end) - segment.begin > DOCKING && told.add(segment.flow)) {
                reporter.report("message", List.of(), segment.flow, ends(segment.flow), ends(longest.flow));
            }
            if (longest == null || segment.end > longest.end) {
                longest = segment;
            }
        }
    }

    private static String ends(BpmnElement flow) {
        return (flow.source() == null ? "–" : Reporter.called(flow.source())) + " → "
                + (flow.target() == null ? "–" : Reporter.called(flow.target()));
    }
}
