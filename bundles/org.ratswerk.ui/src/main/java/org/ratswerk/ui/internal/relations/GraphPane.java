package org.ratswerk.ui.internal.relations;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.ratswerk.graph.Colours;
import org.ratswerk.graph.GraphPicture;
import org.ratswerk.graph.LaidGraph;
import org.ratswerk.ui.browser.BrowserHost;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.picture.PicturePage;

/** Shows the picture of a graph, to be moved, enlarged and walked through by mouse and keys. */
public final class GraphPane {
    private final BrowserHost host;
    private LaidGraph graph;
    private String centre;
    private String selected;

    /**
     * @param parent parent
     * @param id identifier that tests find it by
     */
    public GraphPane(Composite parent, String id) {
        host = new BrowserHost(parent, id, PicturePage.read(), RelationTexts.get("graph"),
                PicturePage.settings(RelationTexts.get("graph.spoken"), false));
        host.on("select", message -> selected = message.text("id"));
        Palette.onChange(host.control(), () -> {
            if (graph != null) {
                show(graph, centre, selected, true);
            }
        });
    }

    /** Returns the control. */
    public Control control() {
        return host.control();
    }

    /**
     * Shows a graph.
     *
     * @param laid laid out graph
     * @param middle id of the node to look at first; null for the whole
     * @param chosen id of the node that is selected; null for none
     * @param keep whether one goes on looking at the same place
     */
    public void show(LaidGraph laid, String middle, String chosen, boolean keep) {
        graph = laid;
        centre = middle;
        selected = chosen;
        var svg = GraphPicture.plain(laid, Palette.isDark() ? Colours.DARK : Colours.LIGHT).svg();
        host.send("picture", Map.of("svg", svg, "title", laid.graph().title(), "centre", middle == null ? "" : middle,
                "selected", chosen == null ? "" : chosen, "keep", keep));
    }

    /** Selects the node with the id; null for none. */
    public void select(String id) {
        selected = id;
        host.send("select", Map.of("id", id == null ? "" : id));
    }

    /** Enlarges ({@code in}), reduces ({@code out}) or shows the whole ({@code fit}). */
    public void zoom(String how) {
        host.send("zoom", Map.of("by", how));
    }

    /** Puts the focus on the selected node. */
    public void setFocus() {
        host.setFocus();
    }

    /** Has {@code handler} called with the id of a node that is selected. */
    public void onSelect(Consumer<String> handler) {
        host.on("select", message -> {
            selected = message.text("id");
            handler.accept(selected);
        });
    }

    /** Has {@code handler} called with the ids of the ends of an edge that is selected. */
    public void onSelectEdge(BiConsumer<String, String> handler) {
        host.on("selectEdge", message -> {
            selected = null;
            handler.accept(message.text("source"), message.text("target"));
        });
    }

    /** Has {@code handler} called with the id of a node that is to be opened. */
    public void onOpen(Consumer<String> handler) {
        host.on("open", message -> handler.accept(message.text("id")));
    }

    /** Has {@code handler} called with the id of a node whose surroundings are wanted. */
    public void onCentre(Consumer<String> handler) {
        host.on("centre", message -> handler.accept(message.text("id")));
    }

    /** Has {@code handler} called when something is to be added ({@code add}) or removed ({@code remove}) by a key. */
    public void onKey(String name, Runnable handler) {
        host.on(name, message -> handler.run());
    }

    /** Has {@code handler} called with the point of the screen where a menu is wanted. */
    public void onMenu(Consumer<Point> handler) {
        host.on("menu", message -> handler.accept(host.control().toDisplay(message.number("x"), message.number("y"))));
    }
}
