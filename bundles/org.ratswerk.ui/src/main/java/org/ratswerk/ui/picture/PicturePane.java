package org.ratswerk.ui.picture;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.ratswerk.graph.Colours;
import org.ratswerk.graph.Drawing;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.browser.BrowserHost;
import org.ratswerk.ui.browser.Message;
import org.ratswerk.ui.internal.Palette;

/**
 * Shows a drawing like a page: as wide as there is room, scrolled where it is higher. What is marked in it by
 * {@code data-id} can be selected and opened with the mouse and the keys and is spoken. It is drawn anew in the colours of
 * the theme, and where it can be fitted, for the room. Used in the UI thread only.
 */
public final class PicturePane {
    private static final Texts TEXTS = Texts.of(PicturePane.class);
    /** Width of an exported picture, in pixels, that has not been seen at any width. */
    public static final double USUAL_WIDTH = 960;
    /** Height of an exported picture, in pixels, that has not been seen at any height. */
    public static final double USUAL_HEIGHT = 540;

    private final BrowserHost host;
    private Fitted picture;
    private boolean fitted;
    private boolean shownOnce;
    private String title = "";
    private String note = "";
    private String id = "";
    private String key = "";
    private double width;
    private double height;
    private Consumer<String> selected = one -> { };
    private Consumer<String> marked = one -> { };
    private Consumer<String> opened;
    private String openText = TEXTS.get("open");
    private Consumer<IMenuManager> entries = menu -> { };

    /** Draws a picture for the room that it has. */
    @FunctionalInterface
    public interface Fitted {
        /**
         * Draws it; called in the UI thread, and in another one when it is exported.
         *
         * @param colours colours
         * @param width width in pixels
         * @param height height in pixels
         */
        Drawing draw(Colours colours, double width, double height);
    }

    /**
     * @param parent parent
     * @param id identifier that tests find it by
     * @param name what it shows, for screen readers, in the user's language
     */
    public PicturePane(Composite parent, String id, String name) {
        host = new BrowserHost(parent, id, PicturePage.read(), name,
                PicturePage.settings(TEXTS.get("spoken", name), true));
        host.on("room", this::resized);
        host.on("select", message -> select(message));
        host.on("open", message -> {
            if (opened != null) {
                opened.accept(message.text("id"));
            }
        });
        host.on("menu", message -> {
            var menu = new MenuManager();
            fillMenu(menu);
            PictureExport.open(menu, host.control(), host.control().toDisplay(message.number("x"), message.number("y")));
        });
        Palette.onChange(host.control(), () -> draw(true));
    }

    /** Returns the control. */
    public Control control() {
        return host.control();
    }

    /**
     * Shows a picture of a size of its own; it is reduced where it is too wide, as far as it stays readable.
     *
     * @param drawing draws it; called in the UI thread, and in another one when it is exported
     */
    public void show(Function<Colours, Drawing> drawing) {
        Objects.requireNonNull(drawing);
        show((colours, wide, high) -> drawing.apply(colours), false);
    }

    /** Shows a picture that is drawn for the room, anew whenever that changes. */
    public void show(Fitted drawing) {
        show(Objects.requireNonNull(drawing), true);
    }

    private void show(Fitted drawing, boolean fits) {
        picture = drawing;
        fitted = fits;
        id = "";
        key = "";
        shownOnce = false;
        draw(false);
    }

    /** Draws it, as soon as the room is known. */
    private void draw(boolean keep) {
        if (picture == null || fitted && width == 0) {
            return;
        }
        var drawing = picture.draw(Palette.isDark() ? Colours.DARK : Colours.LIGHT, width, height);
        title = drawing.title();
        host.send("picture", Map.of("svg", drawing.svg(), "title", title, "centre", "", "selected", key, "keep",
                keep && shownOnce));
        shownOnce = true;
    }

    private void resized(Message message) {
        boolean other = message.number("width") != width || message.number("height") != height;
        width = message.number("width");
        height = message.number("height");
        if (other && (fitted || !shownOnce)) {
            draw(true);
        }
    }

    private void select(Message message) {
        id = message.text("id");
        key = message.text("key");
        marked.accept(key);
        selected.accept(id);
    }

    /** Selects what has the id, or the {@code data-key} where ids are not enough; null for nothing. Nobody is told. */
    public void select(String wanted) {
        key = wanted == null ? "" : wanted;
        host.send("select", Map.of("id", key));
    }

    /** Puts the focus on what is selected, else on the first thing that can be. */
    public void setFocus() {
        host.setFocus();
    }

    /** Has {@code handler} called with the id of the element that is selected by a person; empty for none. */
    public void onSelect(Consumer<String> handler) {
        selected = Objects.requireNonNull(handler);
    }

    /**
     * Has {@code handler} called with the {@code data-key} of what is selected by a person, its id where it has none; before
     * the handler of {@link #onSelect}.
     */
    public void onMark(Consumer<String> handler) {
        marked = Objects.requireNonNull(handler);
    }

    /** Has {@code handler} called with the id of an element that is to be opened. */
    public void onOpen(Consumer<String> handler) {
        opened = Objects.requireNonNull(handler);
    }

    /** Sets what opening is called in the context menu, in the user's language. */
    public void setOpenText(String text) {
        openText = Objects.requireNonNull(text);
    }

    /** Has {@code handler} add entries to the context menu each time that it is opened, before those for export. */
    public void onMenu(Consumer<IMenuManager> handler) {
        entries = Objects.requireNonNull(handler);
    }

    /** Sets what an exported picture says below its title, before the date; empty for nothing. */
    public void setNote(String text) {
        note = Objects.requireNonNull(text);
    }

    private void fillMenu(IMenuManager menu) {
        if (opened != null) {
            var about = id;
            var open = new Action(openText) {
                @Override
                public void run() {
                    opened.accept(about);
                }
            };
            open.setEnabled(!about.isEmpty());
            menu.add(open);
        }
        entries.accept(menu);
        menu.add(new Separator());
        fillExport(menu);
    }

    /** Adds an entry for each format that the picture can be exported to. */
    public void fillExport(IMenuManager menu) {
        var drawing = picture;
        double wide = width > 0 ? width : USUAL_WIDTH;
        double high = height > 0 ? height : USUAL_HEIGHT;
        PictureExport.fill(menu, host.control().getShell(), title,
                drawing == null ? null : () -> drawing.draw(Colours.LIGHT, wide, high), note);
    }
}
