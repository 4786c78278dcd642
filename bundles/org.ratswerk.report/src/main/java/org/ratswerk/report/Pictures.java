package org.ratswerk.report;

import java.util.Optional;

import org.ratswerk.core.result.Boxes;
import org.ratswerk.core.result.Chart;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.graph.BoxesPicture;
import org.ratswerk.graph.ChartPicture;
import org.ratswerk.graph.Colours;
import org.ratswerk.graph.Drawing;
import org.ratswerk.graph.GraphLayout;
import org.ratswerk.graph.GraphPicture;
import org.ratswerk.graph.TimelinePicture;

/** Results as pictures for documents. What has no picture, or too much for one, is a table instead. */
final class Pictures {
    /** The most bars that can be read on two pages. */
    private static final int MOST_BARS = 80;
    /** Width of charts and timelines in pixels, which fills an upright page. */
    private static final double WIDTH = 680;
    /** Charts are drawn a little smaller: their letters are as large as those of tables then. */
    private static final double CHART_WIDTH = 900;
    private static final double CHART_HEIGHT = 220;
    /** The most boxes that can be told apart on a page; more are told by a table. */
    private static final int MOST_BOXES = 800;
    private static final double BOXES_HEIGHT = 620;

    private Pictures() {
    }

    /** Returns the picture of a result, dark on light; empty where it has none. */
    static Optional<Drawing> of(Result result) {
        return switch (result) {
        case Graph graph when !graph.nodes().isEmpty() && graph.nodes().size() <= GraphLayout.MOST_NODES ->
            Optional.of(GraphPicture.plain(GraphLayout.layout(graph), Colours.LIGHT).drawing());
        case Chart chart when !chart.points().isEmpty() && chart.points().size() <= ChartPicture.MOST_POINTS ->
            Optional.of(ChartPicture.of(chart, Colours.LIGHT, CHART_WIDTH, CHART_HEIGHT));
        case Timeline timeline when bars(timeline) > 0 && bars(timeline) <= MOST_BARS ->
            Optional.of(TimelinePicture.of(timeline, Colours.LIGHT, WIDTH));
        case Boxes boxes when !boxes.boxes().isEmpty() && boxes.all().size() <= MOST_BOXES ->
            Optional.of(BoxesPicture.of(boxes, Colours.LIGHT, CHART_WIDTH, BOXES_HEIGHT));
        default -> Optional.empty();
        };
    }

    private static int bars(Timeline timeline) {
        return timeline.lanes().stream().mapToInt(lane -> lane.bars().size()).sum();
    }
}
