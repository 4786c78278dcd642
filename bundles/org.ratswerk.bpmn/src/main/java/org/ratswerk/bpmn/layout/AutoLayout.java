package org.ratswerk.bpmn.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;

import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.BpmnShape;
import org.ratswerk.bpmn.Waypoint;

/**
 * Lays out a document, or a part of it. The same document always gets the same layout. Groups get no place, since the
 * file does not say what belongs to them.
 */
public final class AutoLayout {
    private static final double LEFT = 160;
    private static final double TOP = 80;
    private static final double HEADER = 30;
    private static final double BETWEEN = 50;
    private static final double TRACK = 14;
    private static final double CLOSED = 60;
    private static final double LEAST_WIDTH = 600;
    private static final double LEAST_LANE = 120;

    private AutoLayout() {
    }

    /** Returns the layout of each diagram of a document: of each collaboration, and of each process outside of one. */
    public static List<Layout> of(BpmnDocument document) {
        var layouts = new ArrayList<Layout>();
        Set<BpmnElement> shown = new HashSet<>();
        for (BpmnElement collaboration : document.collaborations()) {
            List<BpmnElement> pools = collaboration.children("participant");
            if (!pools.isEmpty() && collaboration.id() != null) {
                pools.forEach(pool -> shown.add(pool.reference("processRef")));
                layouts.add(collaboration(collaboration, pools));
            }
        }
        for (BpmnElement process : document.processes()) {
            if (!shown.contains(process) && process.id() != null) {
                var boxes = new ArrayList<Layout.Box>();
                var lines = new ArrayList<Layout.Line>();
                var pool = new Pool(null, process);
                pool.fix(0, 0);
                pool.emit(LEFT, TOP, boxes, lines);
                layouts.add(new Layout(process.id(), boxes, lines));
            }
        }
        return layouts;
    }

    /**
     * Lays out a part of a document: flow nodes of one process or sub-process, as they stand in one lane or without lanes.
     * They stay where their upper left corner is now; what is not named keeps its place, and flows between both are led
     * anew.
     *
     * @param document document with a diagram
     * @param ids ids of the flow nodes
     * @return places of the nodes and of the flows that begin or end at them; empty where there is no node with a place
     */
    public static Layout of(BpmnDocument document, Set<String> ids) {
        List<BpmnElement> chosen = document
                .elements(element -> element.id() != null && ids.contains(element.id()) && element.isFlowNode() && element.shape() != null
                        && element.shape().bounds() != null);
        if (chosen.isEmpty()) {
            return new Layout("", List.of(), List.of());
        }
        BpmnElement container = chosen.getFirst().parent();
        double x = chosen.stream().mapToDouble(each -> each.shape().bounds().x()).min().orElse(0);
        double y = chosen.stream().mapToDouble(each -> each.shape().bounds().y()).min().orElse(0);
        var with = new HashSet<String>();
        for (BpmnElement each : chosen) {
            if (each.parent() == container) {
                with.add(each.id());
                each.boundaryEvents().forEach(event -> with.add(event.id()));
            }
        }
        var part = new FlowLayout(container, List.of(), with);
        var boxes = new ArrayList<Layout.Box>();
        var lines = new ArrayList<Layout.Line>();
        part.emit(0, 0, boxes, lines);
        double left = boxes.stream().mapToDouble(box -> box.bounds().x()).min().orElse(0);
        double top = boxes.stream().mapToDouble(box -> box.bounds().y()).min().orElse(0);
        List<Layout.Box> movedBoxes = boxes.stream().map(box -> new Layout.Box(box.elementId(),
                moved(box.bounds(), x - left, y - top), moved(box.label(), x - left, y - top), box.horizontal(),
                box.expanded())).toList();
        var movedLines = new ArrayList<Layout.Line>();
        for (Layout.Line line : lines) {
            movedLines.add(new Layout.Line(line.elementId(), line.points().stream()
                    .map(point -> new Waypoint(point.x() + x - left, point.y() + y - top)).toList(),
                    moved(line.label(), x - left, y - top)));
        }
        border(container, with, movedBoxes, movedLines);
        return new Layout(container.id() == null ? "" : container.id(), movedBoxes, movedLines);
    }

    /** Flows between what is laid out and what keeps its place. */
    private static void border(BpmnElement container, Set<String> ids, List<Layout.Box> boxes,
            List<Layout.Line> lines) {
        Map<String, Bounds> places = new HashMap<>();
        boxes.forEach(box -> places.put(box.elementId(), box.bounds()));
        for (BpmnElement flow : container.children("sequenceFlow")) {
            BpmnElement source = flow.source();
            BpmnElement target = flow.target();
            if (flow.id() == null || source == null || target == null
                    || ids.contains(source.id()) == ids.contains(target.id())) {
                continue;
            }
            Bounds from = place(source, places);
            Bounds to = place(target, places);
            if (from != null && to != null) {
                double y = from.y() + from.height() / 2;
                double other = to.y() + to.height() / 2;
                double middle = to.x() > from.right() ? (from.right() + to.x()) / 2 : from.right() + 20;
                lines.add(new Layout.Line(flow.id(), clean(List.of(new Waypoint(from.right(), y),
                        new Waypoint(middle, y), new Waypoint(middle, other), new Waypoint(to.x(), other))), null));
            }
        }
    }

    private static Bounds place(BpmnElement element, Map<String, Bounds> places) {
        Bounds laid = places.get(element.id());
        BpmnShape shape = element.shape();
        return laid != null ? laid : shape == null ? null : shape.bounds();
    }

    private static Bounds moved(Bounds bounds, double dx, double dy) {
        return bounds == null ? null
                : new Bounds(bounds.x() + dx, bounds.y() + dy, bounds.width(), bounds.height());
    }

    /** Points without those that lie on a straight line between their neighbours. */
    static List<Waypoint> clean(List<Waypoint> points) {
        var clean = new ArrayList<Waypoint>();
        for (Waypoint point : points) {
            if (!clean.isEmpty() && clean.getLast().equals(point)) {
                continue;
            }
            if (clean.size() > 1) {
                Waypoint a = clean.get(clean.size() - 2);
                Waypoint b = clean.getLast();
                if (a.x() == b.x() && b.x() == point.x() || a.y() == b.y() && b.y() == point.y()) {
                    clean.removeLast();
                }
            }
            clean.add(point);
        }
        if (clean.size() == 1) {
            clean.add(clean.getFirst());
        }
        return clean;
    }

    /** A pool with its lanes, or a process without a pool. */
    private static final class Pool {
        final BpmnElement participant;
        final BpmnElement process;
        final FlowLayout content;
        final List<BpmnElement> leaves = new ArrayList<>();
        final int depth;
        double y;
        double width;
        double height;

        Pool(BpmnElement participant, BpmnElement process) {
            this.participant = participant;
            this.process = process;
            depth = process == null ? 0 : leaves(process, 1);
            content = process == null ? null : new FlowLayout(process, leaves, null);
        }

        private int leaves(BpmnElement of, int level) {
            int deepest = level - 1;
            for (BpmnElement lane : of.innerLanes()) {
                if (lane.innerLanes().isEmpty()) {
                    leaves.add(lane);
                    deepest = Math.max(deepest, level);
                } else {
                    deepest = Math.max(deepest, leaves(lane, level + 1));
                }
            }
            return deepest;
        }

        double indent() {
            return (participant == null ? 0 : HEADER) + depth * HEADER;
        }

        void fix(double top, double leastWidth) {
            y = top;
            if (content == null) {
                height = CLOSED;
                width = leastWidth;
                return;
            }
            height = Math.max(content.height(), participant == null ? 0 : LEAST_LANE);
            width = Math.max(leastWidth, indent() + content.width());
        }

        void emit(double left, double top, List<Layout.Box> boxes, List<Layout.Line> lines) {
            if (participant != null && participant.id() != null) {
                boxes.add(new Layout.Box(participant.id(), new Bounds(left, top + y, width, height), null, true, null));
            }
            if (content == null) {
                return;
            }
            if (!leaves.isEmpty()) {
                lanes(process, left + (participant == null ? 0 : HEADER), top + y, boxes, new int[1]);
            }
            content.emit(left + indent(), top + y, boxes, lines);
        }

        private void lanes(BpmnElement of, double left, double top, List<Layout.Box> boxes, int[] next) {
            for (BpmnElement lane : of.innerLanes()) {
                int first = next[0];
                int at = boxes.size();
                if (lane.innerLanes().isEmpty()) {
                    next[0]++;
                } else {
                    lanes(lane, left + HEADER, top, boxes, next);
                }
                double[] tops = content.laneTops();
                double from = tops[first];
                double to = next[0] == leaves.size() ? height : tops[next[0]];
                if (lane.id() != null) {
                    double start = participant == null ? 0 : HEADER;
                    boxes.add(at, new Layout.Box(lane.id(), new Bounds(left, top + from,
                            width - start - (left - (LEFT + start)), to - from), null, true, null));
                }
            }
        }
    }

    private static Layout collaboration(BpmnElement collaboration, List<BpmnElement> participants) {
        Map<BpmnElement, Pool> pools = new LinkedHashMap<>();
        Set<BpmnElement> processes = new HashSet<>();
        for (BpmnElement participant : participants) {
            BpmnElement process = participant.reference("processRef");
            boolean open = process != null && process.is("process") && processes.add(process)
                    && process.children().stream().anyMatch(each -> each.isFlowNode() || each.is("laneSet"));
            pools.put(participant, new Pool(participant, open ? process : null));
        }
        List<Pool> order = new ArrayList<>(pools.values());
        List<Message> messages = messages(collaboration, pools, order);
        double widest = LEAST_WIDTH;
        for (Pool pool : order) {
            if (pool.content != null) {
                widest = Math.max(widest, pool.indent() + pool.content.width());
            }
        }
        double[] between = new double[order.size() + 1];
        for (Message message : messages) {
            message.track = (int) between[message.gap];
            between[message.gap]++;
        }
        double y = 0;
        double[] gapTop = new double[order.size() + 1];
        for (int i = 0; i < order.size(); i++) {
            order.get(i).fix(y, widest);
            y += order.get(i).height;
            gapTop[i] = y;
            y += BETWEEN + between[i] * TRACK;
        }
        var boxes = new ArrayList<Layout.Box>();
        var lines = new ArrayList<Layout.Line>();
        order.forEach(pool -> pool.emit(LEFT, TOP, boxes, lines));
        int number = 0;
        for (Message message : messages) {
            double cross = TOP + gapTop[message.gap] + BETWEEN / 2 + message.track * TRACK;
            lines.add(message.line(cross, LEFT + 60 + 40 * number++));
        }
        return new Layout(collaboration.id(), boxes, lines);
    }

    /** A message flow: its ways out of both pools, and the gap between the pools that it crosses. */
    private static final class Message {
        final BpmnElement flow;
        final Pool from;
        final Pool to;
        final List<DoubleSupplier[]> out;
        final List<DoubleSupplier[]> in;
        final int gap;
        final boolean down;
        int track;

        Message(BpmnElement flow, Pool from, Pool to, int fromIndex, int toIndex) {
            this.flow = flow;
            this.from = from;
            this.to = to;
            this.down = toIndex > fromIndex;
            this.gap = down ? fromIndex : fromIndex - 1;
            this.out = exit(from, flow.source(), down, 18);
            this.in = exit(to, flow.target(), !down, -18);
        }

        private static List<DoubleSupplier[]> exit(Pool pool, BpmnElement element, boolean down, double shift) {
            if (pool.content == null) {
                return null;
            }
            for (BpmnElement at = element; at != null && !at.is("process", "participant"); at = at.parent()) {
                List<DoubleSupplier[]> found = pool.content.exit(at, down, at.isActivity() ? shift : 0);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        Layout.Line line(double cross, double free) {
            List<Waypoint> start = points(out, from);
            List<Waypoint> end = points(in, to);
            double startX = start.isEmpty() ? end.isEmpty() ? free : end.getLast().x() : start.getLast().x();
            double endX = end.isEmpty() ? startX : end.getLast().x();
            var points = new ArrayList<Waypoint>(start);
            if (start.isEmpty()) {
                points.add(new Waypoint(startX, TOP + from.y + (down ? from.height : 0)));
            }
            points.add(new Waypoint(startX, cross));
            points.add(new Waypoint(endX, cross));
            if (end.isEmpty()) {
                points.add(new Waypoint(endX, TOP + to.y + (down ? 0 : to.height)));
            }
            points.addAll(end.reversed());
            String name = flow.name();
            double tall = FlowLayout.labelHeight(name);
            Bounds label = name.isEmpty() ? null : startX == endX
                    ? new Bounds(startX + 6, cross - tall / 2, FlowLayout.labelWidth(name), tall)
                    : new Bounds(Math.min(startX, endX) + 6, cross - tall - 3, FlowLayout.labelWidth(name), tall);
            return new Layout.Line(flow.id(), clean(points), label);
        }

        private static List<Waypoint> points(List<DoubleSupplier[]> of, Pool pool) {
            return of == null ? List.of()
                    : of.stream().map(point -> new Waypoint(
                            FlowLayout.round(LEFT + pool.indent() + point[0].getAsDouble()),
                            FlowLayout.round(TOP + pool.y + point[1].getAsDouble()))).toList();
        }
    }

    private static List<Message> messages(BpmnElement collaboration, Map<BpmnElement, Pool> pools, List<Pool> order) {
        var messages = new ArrayList<Message>();
        for (BpmnElement flow : collaboration.children("messageFlow")) {
            Pool from = pool(flow.source(), pools);
            Pool to = pool(flow.target(), pools);
            if (flow.id() != null && from != null && to != null && from != to) {
                messages.add(new Message(flow, from, to, order.indexOf(from), order.indexOf(to)));
            }
        }
        return messages;
    }

    private static Pool pool(BpmnElement end, Map<BpmnElement, Pool> pools) {
        if (end == null || end.is("participant")) {
            return pools.get(end);
        }
        for (BpmnElement participant : end.participants()) {
            Pool pool = pools.get(participant);
            if (pool != null && pool.content != null) {
                return pool;
            }
        }
        return null;
    }
}
