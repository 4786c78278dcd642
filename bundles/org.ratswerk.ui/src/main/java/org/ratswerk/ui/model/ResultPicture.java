package org.ratswerk.ui.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.ratswerk.core.result.Boxes;
import org.ratswerk.core.result.Chart;
import org.ratswerk.core.result.Matrix;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.graph.BoxesPicture;
import org.ratswerk.graph.ChartPicture;
import org.ratswerk.graph.Colours;
import org.ratswerk.graph.Drawing;
import org.ratswerk.graph.MatrixPicture;
import org.ratswerk.graph.TimelinePicture;

/** A result that is shown as a picture as well as a table, and what there is to say of the parts of its picture. */
public final class ResultPicture {
    private static final double LOWEST_CHART = 280;
    private static final double HIGHEST_CHART = 560;

    private final Result result;

    private ResultPicture(Result result) {
        this.result = result;
    }

    /** Returns the picture of a result; empty where it is of a kind that has none. */
    public static Optional<ResultPicture> of(Result result) {
        return switch (Objects.requireNonNull(result)) {
            case Timeline timeline -> Optional.of(new ResultPicture(timeline));
            case Chart chart -> Optional.of(new ResultPicture(chart));
            case Matrix matrix -> Optional.of(new ResultPicture(matrix));
            case Boxes boxes -> Optional.of(new ResultPicture(boxes));
            default -> Optional.empty();
        };
    }

    /** Returns the name of the icon of its kind. */
    public String icon() {
        return switch (result) {
            case Timeline timeline -> "timeline";
            case Matrix matrix -> "matrix";
            case Boxes boxes -> "boxes";
            default -> "chart";
        };
    }

    /** Returns its title. */
    public String title() {
        return result.title();
    }

    /** Returns the sentences about the whole; empty for none. */
    public List<String> notes() {
        return switch (result) {
            case Timeline timeline -> timeline.notes();
            case Chart chart -> chart.notes();
            case Boxes boxes -> boxes.notes();
            default -> List.of();
        };
    }

    /**
     * Draws it.
     *
     * @param colours colours
     * @param width width in pixels
     * @param height height in pixels; charts are drawn for it
     */
    public Drawing draw(Colours colours, double width, double height) {
        return switch (result) {
            case Timeline timeline -> TimelinePicture.of(timeline, colours, width);
            case Matrix matrix -> MatrixPicture.of(matrix, colours, width);
            case Boxes boxes -> BoxesPicture.of(boxes, colours, width, height);
            case Chart chart -> ChartPicture.of(chart, colours, width, Math.clamp(height, LOWEST_CHART, HIGHEST_CHART));
            default -> throw new IllegalStateException(result.id());
        };
    }

    /**
     * Returns what a part of the picture is, and in words where that comes from.
     *
     * @param key {@code data-key} of the part
     */
    public Optional<String> explanation(String key) {
        return part(key).map(part -> {
            var words = part.why() == null ? null : part.why().get();
            return words == null || words.isBlank() ? part.spoken() : part.spoken() + "\n" + words;
        });
    }

    /** Returns the id of the element that a part of the picture is about. */
    public Optional<String> element(String key) {
        return part(key).map(Part::element).filter(id -> !id.isEmpty());
    }

    /** Returns the key of the first part that is about an element. */
    public Optional<String> keyOf(String elementId) {
        switch (result) {
            case Timeline timeline -> {
                for (int i = 0; i < timeline.lanes().size(); i++) {
                    var bars = timeline.lanes().get(i).bars();
                    for (int j = 0; j < bars.size(); j++) {
                        if (bars.get(j).element().id().equals(elementId)) {
                            return Optional.of(TimelinePicture.key(i, j));
                        }
                    }
                }
            }
            case Chart chart -> {
                for (int i = 0; i < chart.points().size() && !chart.series().isEmpty(); i++) {
                    if (chart.points().get(i).id().equals(elementId)) {
                        return Optional.of(ChartPicture.key(0, i));
                    }
                }
            }
            case Matrix matrix -> {
                for (int i = 0; i < matrix.rows().size() && !matrix.columns().isEmpty(); i++) {
                    if (matrix.rows().get(i).id().equals(elementId)) {
                        return Optional.of(MatrixPicture.key(i, 0));
                    }
                }
            }
            case Boxes boxes -> {
                var all = boxes.all();
                for (int i = 0; i < all.size(); i++) {
                    if (all.get(i).parts().isEmpty() && all.get(i).element().id().equals(elementId)) {
                        return Optional.of(BoxesPicture.key(i));
                    }
                }
            }
            default -> { }
        }
        return Optional.empty();
    }

    /** A part of the picture: what it is about, what it says, and why. */
    private record Part(String element, String spoken, java.util.function.Supplier<String> why) {
    }

    private Optional<Part> part(String key) {
        if (!key.matches("\\d{1,9}\\.\\d{1,9}")) {
            return Optional.empty();
        }
        int dot = key.indexOf('.');
        int first = Integer.parseInt(key.substring(0, dot));
        int second = Integer.parseInt(key.substring(dot + 1));
        return switch (result) {
            case Timeline timeline when first < timeline.lanes().size()
                    && second < timeline.lanes().get(first).bars().size() -> {
                var bar = timeline.lanes().get(first).bars().get(second);
                yield Optional.of(new Part(bar.element().id(), TimelinePicture.spoken(bar, timeline.event()),
                        bar.explanation()));
            }
            case Chart chart when first < chart.series().size() && second < chart.points().size() -> Optional.of(
                    new Part(chart.points().get(second).id(), ChartPicture.spoken(chart, first, second), null));
            case Matrix matrix when first < matrix.rows().size() && second < matrix.columns().size() -> Optional.of(
                    new Part(matrix.rows().get(first).id(), MatrixPicture.spoken(matrix, first, second),
                            matrix.cells().get(first).get(second).explanation()));
            case Boxes boxes when second < boxes.all().size() -> {
                var box = boxes.all().get(second);
                yield Optional.of(new Part(box.element().id(), BoxesPicture.spoken(boxes, box), box.explanation()));
            }
            default -> Optional.empty();
        };
    }
}
