package org.ratswerk.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Picture of a laid out graph. */
public final class GraphPicture {
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
        var plain = new Drawing(graph.graph().title(), graph.width(), graph.height(), colours.surface(),
                Typeface.INTERFACE, marks());
        return captioned ? plain.captioned(colours, note) : plain;
    }

    /** All marks, from bottom to top: edges, nodes. */
    private List<Mark> marks() {
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
        return List.of(new Mark.Group(Map.of("class", "edges"), null, 0, 0, edges),
                new Mark.Group(Map.of("class", "nodes"), null, 0, 0, nodes));
    }
}
