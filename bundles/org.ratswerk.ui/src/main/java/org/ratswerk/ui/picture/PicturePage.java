package org.ratswerk.ui.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Display;
import org.ratswerk.ui.browser.WebPage;

/** The page that shows pictures in the browser. What it takes and posts is told by its script. */
public final class PicturePage {
    private PicturePage() {
    }

    /** Returns the page. */
    public static WebPage read() {
        try {
            return WebPage.read(PicturePage.class, "web/picture.html", List.of("web/picture.css"),
                    List.of("web/picture.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns its settings.
     *
     * @param label what a screen reader says when one comes to the picture
     * @param paged whether it is scrolled like a page; else it is moved freely
     */
    public static Map<String, ?> settings(String label, boolean paged) {
        return Map.of("label", label, "layout", paged ? "page" : "free", "doubleClick",
                Display.getCurrent().getDoubleClickTime());
    }
}
