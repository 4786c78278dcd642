package org.ratswerk.bpmn.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;

import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.Waypoint;
import org.ratswerk.graph.Layering;
import org.ratswerk.graph.Typeface;

/**
 * Places of the flow nodes of one process or sub-process on a grid: columns are the layers of the flow, each lane has rows
 * of its own. Lines run through the channels between the columns and the gaps between the rows.
 */
final class FlowLayout {
    private static final double TASK_WIDTH = 100;
    private static final double TASK_HEIGHT = 80;
    private static final double EVENT = 36;
    private static final double GATEWAY = 50;
    private static final double DATA_WIDTH = 36;
    private static final double DATA_HEIGHT = 50;
    private static final double STORE = 50;
    private static final double NOTE_WIDTH = 120;
    private static final double CHANNEL = 50;
    private static final double TRACK = 12;
    private static final double PAD = 22;
    private static final double LABEL_SIZE = 11;
    private static final double LABEL_LINE = 1.2 * LABEL_SIZE;
    private static final double LABEL_WIDTH = 90;
    private static final double LEAST_LANE = 100;
    private static final double INNER_TOP = 34;
    private static final double INNER = 20;

    /** A flow node in its cell. */
    static final class Node {
        final BpmnElement element;
        final FlowLayout content;
        double width;
        double height;
        int lane;
        int column;
        int position;
        int row = -1;
        double x;
        double y;
        /** Whether the text of an event stands above it, since a message flow comes from below. */
        boolean textAbove;
        final List<BpmnElement> boundary = new ArrayList<>();
        final List<Flow> in = new ArrayList<>();
        final List<Flow> out = new ArrayList<>();

        Node(BpmnElement element, FlowLayout content) {
            this.element = element;
            this.content = content;
        }

        boolean isGateway() {
            return element.isGateway();
        }

        double left() {
            return x - width / 2;
        }

        double right() {
            return x + width / 2;
        }

        double top() {
            return y - height / 2;
        }

        double bottom() {
            return y + height / 2;
        }
    }

    /** A sequence flow; {@code event} is the attached event it begins at, or null. */
    record Flow(BpmnElement element, Node source, Node target, BpmnElement event) {
        boolean backward() {
            return source.column >= target.column;
        }
    }

    private record Point(DoubleSupplier x, DoubleSupplier y) {
    }

    /** Lines next to each other in a channel or gap. */
    private static final class Tracks {
        private record Part(int from, int to, Object key) {
        }

        private final List<List<Part>> tracks = new ArrayList<>();

        int add(int a, int b, Object key) {
            int from = Math.min(a, b);
            int to = Math.max(a, b);
            for (int i = 0; i < tracks.size(); i++) {
                if (tracks.get(i).stream().allMatch(part -> part.key == key || part.to < from || part.from > to)) {
                    tracks.get(i).add(new Part(from, to, key));
                    return i;
                }
            }
            tracks.add(new ArrayList<>(List.of(new Part(from, to, key))));
            return tracks.size() - 1;
        }

        int count() {
            return tracks.size();
        }
    }

    private final List<Node> nodes = new ArrayList<>();
    private final Map<BpmnElement, Node> nodeOf = new HashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<BpmnElement> artifacts = new ArrayList<>();
    private final Map<BpmnElement, Node> anchors = new LinkedHashMap<>();
    private final int laneCount;
    private final Set<String> only;
    private int columns;
    private int rows;
    private int[] laneRows;
    private Node[][] cells;
    private final Map<Long, Set<Object>> used = new HashMap<>();
    private final Map<Integer, Tracks> channels = new HashMap<>();
    private final Map<Integer, Tracks> gaps = new HashMap<>();
    private final Map<Flow, List<Point>> ways = new LinkedHashMap<>();
    private double[] columnX;
    private double[] columnWidth;
    private double[] channelX;
    private double[] rowY;
    private double[] bandTop;
    private double[] gapY;
    private double[] laneTop;
    private double width;
    private final Map<BpmnElement, Bounds> artifactPlaces = new LinkedHashMap<>();

    /**
     * @param container process or sub-process
     * @param lanes innermost lanes from top to bottom; empty for none
     * @param only ids of the elements that get places; null for all
     */
    FlowLayout(BpmnElement container, List<BpmnElement> lanes, Set<String> only) {
        this.laneCount = Math.max(1, lanes.size());
        this.only = only;
        collect(container, lanes);
        columnsAndOrder();
        assignRows();
        route();
    }

    private void collect(BpmnElement container, List<BpmnElement> lanes) {
        for (BpmnElement child : container.children()) {
            if (only != null && !only.contains(child.id())) {
                continue;
            }
            if (child.isFlowNode() && !child.is("boundaryEvent") && child.id() != null) {
                boolean expanded = child.isSubProcess() && child.children().stream().anyMatch(BpmnElement::isFlowNode);
                var node = new Node(child, expanded ? new FlowLayout(child, List.of(), null) : null);
                size(node);
                BpmnElement lane = child.lane();
                node.lane = lane == null ? 0 : Math.max(0, lanes.indexOf(lane));
                nodes.add(node);
                nodeOf.put(child, node);
            } else if (child.id() != null && (child.is("dataObjectReference", "dataStoreReference", "textAnnotation")
                    || child.is("dataObject") && container.children("dataObjectReference").stream()
                            .noneMatch(each -> each.reference("dataObjectRef") == child))) {
                artifacts.add(child);
            }
        }
        for (BpmnElement child : container.children("boundaryEvent")) {
            Node host = nodeOf.get(child.reference("attachedToRef"));
            if (host != null && child.id() != null) {
                host.boundary.add(child);
            }
        }
        for (BpmnElement flow : container.children("sequenceFlow")) {
            BpmnElement event = flow.source() != null && flow.source().is("boundaryEvent") ? flow.source() : null;
            Node source = nodeOf.get(event == null ? flow.source() : event.reference("attachedToRef"));
            Node target = nodeOf.get(flow.target());
            if (source != null && target != null && flow.id() != null) {
                var one = new Flow(flow, source, target, event);
                flows.add(one);
                source.out.add(one);
                target.in.add(one);
            }
        }
        for (BpmnElement artifact : artifacts) {
            anchors.put(artifact, anchor(artifact));
        }
    }

    private static void size(Node node) {
        if (node.content != null) {
            node.width = Math.max(TASK_WIDTH, node.content.width() + 2 * INNER);
            node.height = Math.max(TASK_HEIGHT, node.content.height() + INNER_TOP + INNER);
        } else if (node.element.isEvent()) {
            node.width = EVENT;
            node.height = EVENT;
        } else if (node.element.isGateway()) {
            node.width = GATEWAY;
            node.height = GATEWAY;
        } else {
            node.width = TASK_WIDTH;
            node.height = TASK_HEIGHT;
        }
    }

    private Node anchor(BpmnElement artifact) {
        for (BpmnElement association : artifact.associations()) {
            BpmnElement other = association.source() == artifact ? association.target() : association.source();
            if (other != null && other.is("boundaryEvent")) {
                other = other.reference("attachedToRef");
            }
            Node node = nodeOf.get(other);
            if (node != null) {
                return node;
            }
        }
        for (Node node : nodes) {
            for (BpmnElement part : node.element.children()) {
                if (part.is("dataInputAssociation", "dataOutputAssociation") && data(part) == artifact) {
                    return node;
                }
            }
        }
        return null;
    }

    /** What a data association connects an activity with. */
    private static BpmnElement data(BpmnElement association) {
        String end = association.is("dataInputAssociation") ? "sourceRef" : "targetRef";
        return association.child(end).flatMap(ref -> association.document().element(ref.text())).orElse(null);
    }

    private void columnsAndOrder() {
        Map<Node, Integer> numbers = new HashMap<>();
        nodes.forEach(node -> numbers.put(node, numbers.size()));
        var layering = Layering.of(nodes.size(), flows.stream()
                .map(flow -> new Layering.Edge(numbers.get(flow.source), numbers.get(flow.target))).toList());
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).column = layering.layers().get(i);
            nodes.get(i).position = layering.positions().get(i);
            columns = Math.max(columns, nodes.get(i).column + 1);
        }
    }

    private void assignRows() {
        var byColumn = new TreeMap<Integer, List<Node>>();
        nodes.forEach(node -> byColumn.computeIfAbsent(node.column, key -> new ArrayList<>()).add(node));
        laneRows = new int[laneCount];
        for (List<Node> column : byColumn.values()) {
            Map<Node, Integer> wished = new HashMap<>();
            column.forEach(node -> wished.put(node, wished(node)));
            column.sort(Comparator.comparing((Node node) -> node.lane).thenComparing(wished::get)
                    .thenComparing(node -> node.position));
            int lane = -1;
            int next = 0;
            for (Node node : column) {
                if (node.lane != lane) {
                    lane = node.lane;
                    next = 0;
                }
                node.row = Math.max(next, wished.get(node));
                next = node.row + 1;
            }
        }
        straighten(byColumn);
        for (Node node : nodes) {
            laneRows[node.lane] = Math.max(laneRows[node.lane], node.row + 1);
        }
        int[] first = new int[laneCount + 1];
        for (int lane = 0; lane < laneCount; lane++) {
            laneRows[lane] = Math.max(1, laneRows[lane]);
            first[lane + 1] = first[lane] + laneRows[lane];
        }
        rows = first[laneCount];
        cells = new Node[rows][Math.max(1, columns)];
        for (Node node : nodes) {
            node.row += first[node.lane];
            cells[node.row][node.column] = node;
        }
    }

    private static int wished(Node node) {
        int best = Integer.MAX_VALUE;
        for (Flow flow : node.in) {
            if (!flow.backward() && flow.source.lane == node.lane && flow.source.row >= 0) {
                best = Math.min(best, flow.source.row + (flow.event == null ? 0 : 1));
            }
        }
        return best == Integer.MAX_VALUE ? 0 : best;
    }

    /** A node with one successor moves to its row, where there is room. */
    private void straighten(Map<Integer, List<Node>> byColumn) {
        for (int round = 0; round < 3; round++) {
            for (Node node : nodes.reversed()) {
                if (node.out.size() != 1 || node.in.size() > 1) {
                    continue;
                }
                Node next = node.out.getFirst().target;
                if (next.lane == node.lane && next.in.size() == 1 && next.row > node.row
                        && byColumn.get(node.column).stream().noneMatch(other -> other != node
                                && other.lane == node.lane && other.row > node.row && other.row <= next.row)) {
                    node.row = next.row;
                }
            }
        }
    }

    private boolean free(int row, int fromColumn, int toColumn, Flow flow) {
        for (int column = fromColumn; column <= toColumn; column++) {
            if (cells[row][column] != null) {
                return false;
            }
            Set<Object> there = used.get(key(row, column));
            if (there != null && !(there.size() == 1
                    && (there.contains(flow.source) || there.contains(flow.target)))) {
                return false;
            }
        }
        return true;
    }

    private boolean freeColumn(int column, int row, int otherRow) {
        for (int at = Math.min(row, otherRow) + 1; at < Math.max(row, otherRow); at++) {
            if (cells[at][column] != null) {
                return false;
            }
        }
        return true;
    }

    private static long key(int row, int column) {
        return ((long) row << 32) + column;
    }

    private void use(int row, int fromColumn, int toColumn, Object by) {
        for (int column = fromColumn; column <= toColumn; column++) {
            used.computeIfAbsent(key(row, column), k -> new HashSet<>()).add(by);
        }
    }

    private void route() {
        for (Flow flow : flows) {
            ways.put(flow, flow.event != null ? fromEvent(flow) : flow.backward() ? back(flow) : forward(flow));
        }
    }

    private List<Point> forward(Flow flow) {
        Node u = flow.source;
        Node v = flow.target;
        int a = u.column;
        int b = v.column;
        if (u.row == v.row && free(u.row, a + 1, b - 1, flow)) {
            use(u.row, a + 1, b - 1, u);
            return List.of(right(u), left(v));
        }
        boolean exits = u.isGateway() && u.out.size() > 1;
        boolean enters = v.isGateway() && v.in.size() > 1 && v.out.size() <= 1;
        if (u.row != v.row) {
            if (exits && cells[v.row][a] == null && freeColumn(a, u.row, v.row) && free(v.row, a, b - 1, flow)) {
                use(v.row, a, b - 1, u);
                return List.of(side(u, v.row > u.row), point(() -> u.x, () -> v.y), left(v));
            }
            if (enters && cells[u.row][b] == null && freeColumn(b, u.row, v.row) && free(u.row, a + 1, b, flow)) {
                use(u.row, a + 1, b, v);
                return List.of(right(u), point(() -> v.x, () -> u.y), side(v, u.row > v.row));
            }
            if (free(v.row, a + 1, b - 1, flow)) {
                use(v.row, a + 1, b - 1, v);
                DoubleSupplier x = channel(a, u.row * 2, v.row * 2, u);
                return List.of(right(u), point(x, () -> u.y), point(x, () -> v.y), left(v));
            }
            if (free(u.row, a + 1, b - 1, flow)) {
                use(u.row, a + 1, b - 1, u);
                DoubleSupplier x = channel(b - 1, u.row * 2, v.row * 2, v);
                return List.of(right(u), point(x, () -> u.y), point(x, () -> v.y), left(v));
            }
        }
        return throughGap(flow, v.row < u.row ? u.row - 1 : u.row);
    }

    private List<Point> back(Flow flow) {
        return throughGap(flow, flow.source.row);
    }

    /** Through the gap below a row. */
    private List<Point> throughGap(Flow flow, int gap) {
        Node u = flow.source;
        Node v = flow.target;
        var points = new ArrayList<Point>();
        int from = u.isGateway() ? 2 * u.column + 1 : 2 * u.column + 2;
        boolean same = v.row == gap;
        int to = same ? 2 * v.column + 1 : 2 * v.column;
        DoubleSupplier y = gap(gap, from, to, v);
        if (u.isGateway() && (gap == u.row || gap == u.row - 1)) {
            points.add(side(u, gap == u.row));
            points.add(point(() -> u.x, y));
        } else {
            DoubleSupplier x = channel(u.column, u.row * 2, gap * 2 + 1, u);
            points.add(right(u));
            points.add(point(x, () -> u.y));
            points.add(point(x, y));
        }
        if (same) {
            double shift = v.boundary.isEmpty() ? 0 : -v.width / 4;
            points.add(point(() -> v.x + shift, y));
            points.add(point(() -> v.x + shift, v::bottom));
        } else {
            DoubleSupplier x = channel(v.column - 1, gap * 2 + 1, v.row * 2, v);
            points.add(point(x, y));
            points.add(point(x, () -> v.y));
            points.add(left(v));
        }
        return points;
    }

    private List<Point> fromEvent(Flow flow) {
        Node u = flow.source;
        Node v = flow.target;
        DoubleSupplier x = () -> boundaryX(u, flow.event);
        DoubleSupplier bottom = () -> u.bottom() + EVENT / 2;
        if (!flow.backward() && v.row > u.row && cells[v.row][u.column] == null
                && freeColumn(u.column, u.row, v.row) && free(v.row, u.column, v.column - 1, flow)) {
            use(v.row, u.column, v.column - 1, u);
            return List.of(point(x, bottom), point(x, () -> v.y), left(v));
        }
        DoubleSupplier y = gap(u.row, 2 * u.column + 1, 2 * v.column, flow.event);
        DoubleSupplier before = channel(v.column - 1, u.row * 2 + 1, v.row * 2, v);
        return List.of(point(x, bottom), point(x, y), point(before, y), point(before, () -> v.y), left(v));
    }

    private static double boundaryX(Node host, BpmnElement event) {
        int index = host.boundary.indexOf(event);
        return host.right() - EVENT / 2 - 8 - index * (EVENT + 8);
    }

    private static Point point(DoubleSupplier x, DoubleSupplier y) {
        return new Point(x, y);
    }

    private static Point right(Node node) {
        return point(node::right, () -> node.y);
    }

    private static Point left(Node node) {
        return point(node::left, () -> node.y);
    }

    private static Point side(Node node, boolean below) {
        return point(() -> node.x, below ? node::bottom : node::top);
    }

    private DoubleSupplier channel(int index, int from, int to, Object key) {
        Tracks tracks = channels.computeIfAbsent(index, k -> new Tracks());
        int track = tracks.add(from, to, key);
        return () -> channelX[index + 1] + (track - (tracks.count() - 1) / 2.0) * TRACK;
    }

    private DoubleSupplier gap(int row, int from, int to, Object key) {
        Tracks tracks = gaps.computeIfAbsent(row, k -> new Tracks());
        int track = tracks.add(from, to, key);
        return () -> gapY[row + 1] + track * TRACK;
    }

    /**
     * The way from a node to the upper or lower side of what is laid out, for a message flow. To be asked for before the
     * places are fixed.
     *
     * @return points from the node on; null where the element is not among the nodes
     */
    List<DoubleSupplier[]> exit(BpmnElement element, boolean down, double shift) {
        Node node = nodeOf.get(element);
        if (node == null && element.is("boundaryEvent")) {
            Node host = nodeOf.get(element.reference("attachedToRef"));
            if (host != null) {
                DoubleSupplier x = () -> boundaryX(host, element);
                return List.<DoubleSupplier[]>of(new DoubleSupplier[] {x,
                        down ? () -> host.bottom() + EVENT / 2 : host::top});
            }
        }
        if (node == null) {
            return null;
        }
        node.textAbove |= down && node.element.isEvent();
        DoubleSupplier x = () -> node.x + Math.clamp(shift, -node.width / 3, node.width / 3);
        DoubleSupplier y = down ? node::bottom : node::top;
        var points = new ArrayList<DoubleSupplier[]>();
        points.add(new DoubleSupplier[] {x, y});
        if (!freeColumn(node.column, node.row, down ? rows : -1)) {
            int gap = down ? node.row : node.row - 1;
            DoubleSupplier track = gap(gap, 2 * node.column + 1, 2 * node.column + 2, element);
            DoubleSupplier channel = channel(node.column, gap * 2 + 1, down ? rows * 2 : -1, element);
            points.add(new DoubleSupplier[] {x, track});
            points.add(new DoubleSupplier[] {channel, track});
        }
        return points;
    }

    private int tracks(Map<Integer, Tracks> of, int index) {
        Tracks tracks = of.get(index);
        return tracks == null ? 0 : tracks.count();
    }

    private void widths() {
        columnWidth = new double[columns];
        for (Node node : nodes) {
            columnWidth[node.column] = Math.max(columnWidth[node.column], node.width);
        }
        columnX = new double[columns];
        channelX = new double[columns + 1];
        double x = 0;
        for (int i = 0; i <= columns; i++) {
            int count = tracks(channels, i - 1);
            double room = i == 0 ? PAD + 16 : CHANNEL;
            for (Node node : nodes) {
                if (node.column == i - 1 && node.out.size() > 1) {
                    for (Flow flow : node.out) {
                        room = Math.max(room, labelWidth(flow.element.name()) + 26);
                    }
                }
            }
            if (i == columns) {
                room = PAD + 16;
            }
            room += Math.max(0, count - 1) * TRACK;
            channelX[i] = x + room / 2;
            x += room;
            if (i < columns) {
                columnX[i] = x + columnWidth[i] / 2;
                x += columnWidth[i];
            }
        }
        width = x;
        for (Node node : nodes) {
            node.x = columnX[node.column];
        }
    }

    private void heights() {
        rowY = new double[rows];
        bandTop = new double[rows];
        gapY = new double[rows + 1];
        laneTop = new double[laneCount + 1];
        double y = 0;
        int row = 0;
        gapY[0] = -TRACK;
        for (int lane = 0; lane < laneCount; lane++) {
            laneTop[lane] = y;
            if (lane == 0 && tracks(gaps, -1) > 0) {
                gapY[0] = PAD / 2;
                y += tracks(gaps, -1) * TRACK;
            }
            for (int i = 0; i < laneRows[lane]; i++, row++) {
                double above = PAD;
                double high = EVENT;
                double below = PAD;
                double band = 0;
                for (Node node : nodes) {
                    if (node.row == row) {
                        high = Math.max(high, node.height);
                    }
                }
                for (Node node : nodes) {
                    if (node.row == row && !node.element.name().isEmpty()) {
                        double label = labelHeight(node.element.name()) + 6;
                        if (node.element.isGateway() || node.textAbove) {
                            above = Math.max(above, label - (high - node.height) / 2 + 8);
                        } else if (node.element.isEvent()) {
                            below = Math.max(below, label - (high - node.height) / 2 + 8);
                        }
                    }
                    if (node.row == row && !node.boundary.isEmpty()) {
                        below = Math.max(below, EVENT / 2 + 36);
                    }
                }
                for (var anchor : anchors.entrySet()) {
                    int at = anchor.getValue() == null ? 0 : anchor.getValue().row;
                    if (at == row) {
                        band = Math.max(band, artifactHeight(anchor.getKey()) + 24);
                    }
                }
                bandTop[row] = y + 8;
                y += band + above + high;
                rowY[row] = y - high / 2;
                y += below;
                int count = tracks(gaps, row);
                gapY[row + 1] = y;
                y += count == 0 ? 0 : (count - 1) * TRACK + PAD / 2;
            }
            y = Math.max(y, laneTop[lane] + (laneCount > 1 ? LEAST_LANE : 0));
        }
        laneTop[laneCount] = y;
        for (Node node : nodes) {
            node.y = rowY[node.row];
        }
    }

    private static double artifactHeight(BpmnElement artifact) {
        if (artifact.is("textAnnotation")) {
            return Math.max(30, 14.4 * lines(artifact.name(), NOTE_WIDTH - 14, 12) + 8);
        }
        return DATA_HEIGHT + labelHeight(artifact.name());
    }

    /** Fixes all places and returns the width. */
    double width() {
        place();
        return width;
    }

    /** Fixes all places and returns the height. */
    double height() {
        place();
        return laneTop[laneCount];
    }

    private boolean placed;

    private void place() {
        if (placed) {
            return;
        }
        placed = true;
        widths();
        heights();
        placeArtifacts();
    }

    /** Returns the upper side of each lane and the lower side of the last. */
    double[] laneTops() {
        place();
        return laneTop.clone();
    }

    private void placeArtifacts() {
        Map<Integer, List<double[]>> taken = new HashMap<>();
        for (var anchor : anchors.entrySet()) {
            BpmnElement artifact = anchor.getKey();
            Node node = anchor.getValue();
            int row = node == null ? 0 : node.row;
            boolean note = artifact.is("textAnnotation");
            double wide = note ? NOTE_WIDTH : artifact.is("dataStoreReference") ? STORE : DATA_WIDTH;
            double room = Math.max(wide, note ? 0 : Math.min(LABEL_WIDTH, labelWidth(artifact.name()))) + 10;
            double x = node == null ? PAD + room / 2 : note ? node.x + wide / 2 : node.x;
            List<double[]> there = taken.computeIfAbsent(row, key -> new ArrayList<>());
            boolean moved = true;
            while (moved) {
                moved = false;
                for (double[] other : there) {
                    if (x - room / 2 < other[1] && x + room / 2 > other[0]) {
                        x = other[1] + room / 2;
                        moved = true;
                    }
                }
            }
            there.add(new double[] {x - room / 2, x + room / 2});
            double y = bandTop[row] + (note ? 0 : labelHeight(artifact.name()));
            double high = note ? artifactHeight(artifact) : DATA_HEIGHT;
            artifactPlaces.put(artifact, new Bounds(x - wide / 2, y, wide, high));
            width = Math.max(width, x + room / 2 + PAD);
        }
    }

    /** Adds everything, moved by x and y. */
    void emit(double dx, double dy, List<Layout.Box> boxes, List<Layout.Line> lines) {
        place();
        for (Node node : nodes) {
            var bounds = new Bounds(round(dx + node.left()), round(dy + node.top()), node.width, node.height);
            boolean sub = node.element.isSubProcess();
            boxes.add(new Layout.Box(node.element.id(), bounds, label(node, bounds), null,
                    sub ? Boolean.valueOf(node.content != null) : null));
            if (node.content != null) {
                node.content.emit(bounds.x() + (node.width - node.content.width()) / 2, bounds.y() + INNER_TOP, boxes,
                        lines);
            }
            for (BpmnElement event : node.boundary) {
                double x = boundaryX(node, event);
                var at = new Bounds(round(dx + x - EVENT / 2), round(dy + node.bottom() - EVENT / 2), EVENT, EVENT);
                double tall = labelHeight(event.name());
                boxes.add(new Layout.Box(event.id(), at, event.name().isEmpty() ? null
                        : new Bounds(at.x() - LABEL_WIDTH / 2 - 6, at.bottom() + 2, LABEL_WIDTH / 2, tall), null,
                        null));
            }
        }
        artifactPlaces.forEach((artifact, at) -> {
            var bounds = new Bounds(round(dx + at.x()), round(dy + at.y()), at.width(), at.height());
            double tall = labelHeight(artifact.name());
            Bounds label = artifact.is("textAnnotation") || artifact.name().isEmpty() ? null
                    : new Bounds(bounds.x() + bounds.width() / 2 - LABEL_WIDTH / 2, bounds.y() - tall - 2, LABEL_WIDTH,
                            tall);
            boxes.add(new Layout.Box(artifact.id(), bounds, label, null, null));
        });
        for (var way : ways.entrySet()) {
            List<Waypoint> points = way.getValue().stream().map(point -> new Waypoint(
                    round(dx + point.x.getAsDouble()), round(dy + point.y.getAsDouble()))).toList();
            lines.add(new Layout.Line(way.getKey().element.id(), AutoLayout.clean(points),
                    flowLabel(way.getKey().element.name(), points)));
        }
        associations(dx, dy, lines);
    }

    private static Bounds label(Node node, Bounds at) {
        BpmnElement element = node.element;
        if (element.name().isEmpty() || !element.isEvent() && !element.isGateway()) {
            return null;
        }
        double tall = labelHeight(element.name());
        double x = at.x() + at.width() / 2 - LABEL_WIDTH / 2;
        return new Bounds(round(x), round(element.isGateway() || node.textAbove ? at.y() - tall - 5 : at.bottom() + 5), LABEL_WIDTH,
                round(tall));
    }

    private static Bounds flowLabel(String name, List<Waypoint> points) {
        if (name.isEmpty()) {
            return null;
        }
        Waypoint a = points.get(0);
        Waypoint b = points.get(1);
        double wide = labelWidth(name);
        double tall = labelHeight(name);
        if (a.y() == b.y()) {
            return new Bounds(round(Math.min(a.x(), b.x()) + 8), round(a.y() - tall - 4), round(wide), round(tall));
        }
        // a line that leaves upwards or downwards: at its first part across
        boolean down = b.y() > a.y();
        double y = points.size() > 2 ? b.y() - tall - 4 : down ? a.y() + 6 : a.y() - tall - 6;
        return new Bounds(round(a.x() + 8), round(down ? Math.max(a.y() + 4, y) : y), round(wide), round(tall));
    }

    private void associations(double dx, double dy, List<Layout.Line> lines) {
        Set<String> done = new HashSet<>();
        for (BpmnElement artifact : artifacts) {
            for (BpmnElement association : artifact.associations()) {
                BpmnElement other = association.source() == artifact ? association.target() : association.source();
                connect(association, artifact, other, association.source() == artifact, dx, dy, lines, done);
            }
        }
        for (Node node : nodes) {
            for (BpmnElement part : node.element.children()) {
                if (part.is("dataInputAssociation", "dataOutputAssociation") && data(part) != null) {
                    connect(part, data(part), node.element, part.is("dataInputAssociation"), dx, dy, lines, done);
                }
            }
        }
    }

    private void connect(BpmnElement association, BpmnElement artifact, BpmnElement other, boolean fromArtifact,
            double dx, double dy, List<Layout.Line> lines, Set<String> done) {
        Bounds at = artifactPlaces.get(artifact);
        Node node = nodeOf.get(other);
        if (at == null || node == null || association.id() == null || !done.add(association.id())) {
            return;
        }
        double middle = at.x() + at.width() / 2;
        var points = new ArrayList<Waypoint>();
        if (artifact.is("textAnnotation") && at.x() >= node.left() && at.x() < node.right() && at.bottom() < node.top()) {
            points.add(new Waypoint(at.x(), at.bottom()));
            points.add(new Waypoint(at.x(), top(node, at.x())));
        } else if (middle > node.left() + 6 && middle < node.right() - 6 && at.bottom() < node.top()) {
            points.add(new Waypoint(middle, at.bottom()));
            points.add(new Waypoint(middle, top(node, middle)));
        } else {
            boolean rightOf = middle > node.x;
            double y = at.y() + at.height() / 2;
            double x = node.element.isActivity() ? node.x + (rightOf ? node.width / 3 : -node.width / 3) : node.x;
            points.add(new Waypoint(rightOf ? at.x() : at.right(), y));
            points.add(new Waypoint(x, y));
            points.add(new Waypoint(x, at.y() > node.y ? node.bottom() : node.top()));
        }
        List<Waypoint> moved = (fromArtifact ? points : points.reversed()).stream()
                .map(point -> new Waypoint(round(dx + point.x()), round(dy + point.y()))).toList();
        lines.add(new Layout.Line(association.id(), AutoLayout.clean(moved), null));
    }

    /** Upper side of a node at a place. */
    private static double top(Node node, double x) {
        double off = Math.abs(x - node.x);
        if (node.isGateway()) {
            return node.top() + off;
        }
        if (node.element.isEvent()) {
            double radius = node.width / 2;
            return node.y - Math.sqrt(Math.max(0, radius * radius - off * off));
        }
        return node.top();
    }

    static double labelWidth(String name) {
        return name.isEmpty() ? 0 : Math.min(LABEL_WIDTH, Typeface.LIBERATION.width(name.length() > 60
                ? name.substring(0, 60) : name.replaceAll("\\s+", " "), LABEL_SIZE) + 2);
    }

    static double labelHeight(String name) {
        return name.isEmpty() ? 0 : lines(name, LABEL_WIDTH, LABEL_SIZE) * LABEL_LINE;
    }

    /** An estimate of the number of lines, rather too large. */
    private static int lines(String text, double room, double size) {
        int count = 1;
        double used = 0;
        for (String word : text.split("\\s+")) {
            double wide = Typeface.LIBERATION.width(word.length() > 200 ? word.substring(0, 200) : word, size);
            if (used > 0 && used + wide + size / 3 > room) {
                count++;
                used = 0;
            }
            used += wide + size / 3;
            while (used > room + size / 3) {
                count++;
                used -= room;
            }
        }
        return Math.min(count, 30);
    }

    static double round(double value) {
        return Math.round(value);
    }
}
