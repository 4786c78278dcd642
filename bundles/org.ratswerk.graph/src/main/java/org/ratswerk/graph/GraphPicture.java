package org.ratswerk.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Picture of a laid out graph. */
public final class GraphPicture {
    private static final double TITLE_SIZE = 16;
    private static final double NOTE_SIZE = 12;
    private static final double TITLE_HEIGHT = 26;
    private static final double NOTE_HEIGHT = 18;
    private static final double MARGIN = 16;
    private static final double MOST_CAPTION = 900;

    private final LaidGraph graph;
    private final Colours colours;
    private final boolean captioned;
    private final String note;

    private GraphPicture(LaidGraph graph, Colours colours, boolean captioned, String note) {
        this.graph = Objects.requireNonNull(graph);
        this.colours = Objects.requireNonNull(colours);
        this.captioned = captioned;
        this.note = note;
    }

    /**
     * Returns a picture without a caption, for a part that says elsewhere what it shows.
     *
     * @param graph laid out graph
     * @param colours colours
     */
    public static GraphPicture plain(LaidGraph graph, Colours colours) {
        return new GraphPicture(graph, colours, false, null);
    }

    /**
     * Returns a picture that stands alone: with the title of the graph above it.
     *
     * @param graph laid out graph
     * @param colours colours
     * @param note what is said below the title, in the user's language; null for nothing
     */
    public static GraphPicture captioned(LaidGraph graph, Colours colours, String note) {
        return new GraphPicture(graph, colours, true, note);
    }

    /** Returns it as an SVG document. All text is escaped, nothing in it is a script or refers to another file. */
    public String svg() {
        return drawing().svg();
    }

    /**
     * Returns it as a PNG file.
     *
     * @param scale pixels of the file per pixel of the layout; less is taken where the picture would become too large
     * @throws IOException if it cannot be encoded
     */
    public byte[] png(double scale) throws IOException {
        return drawing().png(scale);
    }

    /**
     * Returns it as a PDF file of one page of the size of the picture, with text that can be searched.
     *
     * @throws IOException if it cannot be encoded
     */
    public byte[] pdf() throws IOException {
        return drawing().pdf();
    }

    /** Returns it as a drawing, to be put on pages together with others. */
    public Drawing drawing() {
        return new Drawing(title(), width(), height(), colours.surface(), Typeface.INTERFACE, marks());
    }

    String title() {
        return graph.graph().title();
    }

    double width() {
        double least = captioned ? Math.max(TextFit.width(title(), TITLE_SIZE, true),
                note == null ? 0 : TextFit.width(note, NOTE_SIZE, false)) + 2 * MARGIN : 0;
        return Math.max(graph.width(), Math.min(least, MOST_CAPTION));
    }

    double height() {
        return graph.height() + caption();
    }

    private double caption() {
        return captioned ? MARGIN + TITLE_HEIGHT + (note == null ? 0 : NOTE_HEIGHT) : 0;
    }

    /** Returns all marks, from bottom to top: caption, edges, nodes. */
    List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        if (captioned) {
            marks.add(new Mark.Words(TextFit.cut(title(), TITLE_SIZE, true, width() - 2 * MARGIN), MARGIN,
                    MARGIN + TITLE_SIZE, TITLE_SIZE, true, colours.ink(), Mark.Anchor.START));
            if (note != null) {
                marks.add(new Mark.Words(TextFit.cut(note, NOTE_SIZE, false, width() - 2 * MARGIN), MARGIN,
                        MARGIN + TITLE_HEIGHT + NOTE_SIZE, NOTE_SIZE, false, colours.secondary(), Mark.Anchor.START));
            }
        }
        Map<String, LaidGraph.Box> boxes = new HashMap<>();
        graph.boxes().forEach(box -> boxes.put(box.node().element().id(), box));
        Map<String, Integer> outgoing = new HashMap<>();
        Map<String, Integer> incoming = new HashMap<>();
        var edges = new ArrayList<Mark>();
        for (var line : graph.lines()) {
            var edge = line.edge();
            outgoing.merge(edge.source(), 1, Integer::sum);
            incoming.merge(edge.target(), 1, Integer::sum);
            edges.add(EdgePicture.draw(line, boxes.get(edge.source()), boxes.get(edge.target()), colours));
        }
        var nodes = new ArrayList<Mark>();
        for (var box : graph.boxes()) {
            var id = box.node().element().id();
            nodes.add(NodePicture.draw(box, colours, outgoing.getOrDefault(id, 0), incoming.getOrDefault(id, 0)));
        }
        marks.add(new Mark.Group(Map.of("class", "edges"), null, 0, caption(), edges));
        marks.add(new Mark.Group(Map.of("class", "nodes"), null, 0, caption(), nodes));
        return marks;
    }
}
