package org.ratswerk.ui.browser;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.BrowserFunction;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.ratswerk.core.format.JsonValues;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;

/**
 * Shows a {@link WebPage} in a part of the workbench. Used in the UI thread only.
 *
 * <p>The page and the workbench talk by {@link Message}s: {@link #send} and, in the page, {@code ratswerk.on(type,
 * handler)}; {@code ratswerk.post(type, fields)} and {@link #on}. Messages to a page that is not ready yet wait. Names
 * and texts get into a page by messages only, never as part of its HTML.
 *
 * <p>The page can go nowhere: every other address is refused, and a link that is clicked is given to
 * {@link #onLink}. Keys that are commands of the workbench reach it: SWT gives it every key first, with WebKitGTK as with
 * WebView2, and the page keeps the engine from using them for itself, for printing or searching. Where no browser engine can be started, a message
 * says so in the place of the page, and {@link #isAvailable} says no; messages to the page are dropped then.
 */
public final class BrowserHost {
    private static final Texts TEXTS = Texts.of(BrowserHost.class);
    private static final String POST = "ratswerkPost";
    private static final double PIXELS_PER_INCH = 96;
    private static final double POINTS_PER_INCH = 72;

    private final Map<String, Consumer<Message>> handlers = new HashMap<>();
    private final List<Message> waiting = new ArrayList<>();
    private final Browser browser;
    private final Control control;
    private Consumer<String> links = address -> { };
    private boolean ready;
    private boolean locked;
    private String address;

    /**
     * @param parent parent
     * @param id identifier that tests find the browser by
     * @param page page
     * @param title title of the page, for screen readers
     * @param settings what the scripts find as {@code ratswerk.settings}; a page laid out in a folder gets it as the
     *     message {@code start} instead
     */
    public BrowserHost(Composite parent, String id, WebPage page, String title, Map<String, ?> settings) {
        browser = start(parent);
        if (browser == null) {
            control = Widgets.id(EmptyState.create(parent, TEXTS.get("unavailable.title"), TEXTS.get("unavailable")),
                    id + ".unavailable");
            return;
        }
        control = Widgets.id(browser, id);
        Widgets.name(browser, title);
        browser.setJavascriptEnabled(true);
        browser.addLocationListener(LocationListener.changingAdapter(this::changing));
        browser.addOpenWindowListener(event -> {
            // A window that is required but not given does not open.
            event.required = true;
            event.browser = null;
        });
        browser.addListener(SWT.MenuDetect, event -> event.doit = false);
        var post = new BrowserFunction(browser, POST) {
            @Override
            public Object function(Object[] arguments) {
                posted(arguments);
                return null;
            }
        };
        browser.addDisposeListener(event -> post.dispose());
        on("ready", message -> opened());
        on("link", message -> links.accept(message.text("address")));
        on("leave", message -> browser.traverse(
                message.flag("backwards") ? SWT.TRAVERSE_TAB_PREVIOUS : SWT.TRAVERSE_TAB_NEXT));
        on("fault", message -> UiPlugin.log("Page " + id + ": " + message.text("text"), null));
        Palette.onChange(browser, this::sendTheme);
        browser.setBackground(Palette.color(Palette.Tone.SURFACE));
        address = page.address();
        if (address == null) {
            browser.setText(page.html(title, settings), true);
        } else {
            send("start", settings);
            browser.setUrl(address);
        }
    }

    /** Returns a browser; null where there is no engine. */
    private static Browser start(Composite parent) {
        int children = parent.getChildren().length;
        try {
            return new Browser(parent, SWT.NONE);
        } catch (SWTError | SWTException e) {
            UiPlugin.get().getLog().info("No browser engine: " + e.getMessage());
            for (int i = parent.getChildren().length - 1; i >= children; i--) {
                parent.getChildren()[i].dispose();
            }
            return null;
        }
    }

    /** Returns the control that shows the page, or says that it cannot. */
    public Control control() {
        return control;
    }

    /** Tells whether there is a browser engine. */
    public boolean isAvailable() {
        return browser != null;
    }

    /** Puts the focus into the page. */
    public void setFocus() {
        // A click into the page brings the focus along. Setting it again would lose the release of the mouse button.
        if (!control.isFocusControl()) {
            control.setFocus();
        }
        send("focus", Map.of());
    }

    /** Has {@code handler} called, later in the UI thread, with every message of the type from the page. */
    public void on(String type, Consumer<Message> handler) {
        handlers.put(Objects.requireNonNull(type), Objects.requireNonNull(handler));
    }

    /** Has {@code handler} called with the address of every link that is clicked; without one nothing happens. */
    public void onLink(Consumer<String> handler) {
        links = Objects.requireNonNull(handler);
    }

    /**
     * Sends a message to the page.
     *
     * @param type what it is about
     * @param fields what it says, see {@link JsonValues#write}
     */
    public void send(String type, Map<String, ?> fields) {
        if (browser == null || browser.isDisposed()) {
            return;
        }
        var message = new Message(type, fields);
        if (ready) {
            browser.execute("ratswerk.receive(" + message.json() + ");");
        } else {
            waiting.add(message);
        }
    }

    /** Only the page itself is let in, once. */
    private void changing(LocationEvent event) {
        boolean own = event.location.equals("about:blank")
                || (address == null ? event.location.startsWith("data:text/html") : isOwn(event.location));
        event.doit = own && !locked;
    }

    /** Engines write addresses of files in more than one way. */
    private boolean isOwn(String location) {
        try {
            return Path.of(URI.create(location)).equals(Path.of(URI.create(address)));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return false;
        }
    }

    private void posted(Object[] arguments) {
        if (arguments.length != 1 || !(arguments[0] instanceof String json)) {
            return;
        }
        Message message;
        try {
            message = Message.read(json);
        } catch (IllegalArgumentException e) {
            UiPlugin.log("A page has sent what is no message", e);
            return;
        }
        // Not now: the page waits for the end of this call, and a handler may open a menu or a dialog.
        browser.getDisplay().asyncExec(() -> {
            var handler = handlers.get(message.type());
            if (handler != null && !browser.isDisposed()) {
                handler.accept(message);
            }
        });
    }

    private void opened() {
        ready = true;
        locked = true;
        sendTheme();
        var messages = List.copyOf(waiting);
        waiting.clear();
        messages.forEach(message -> send(message.type(), message.fields()));
    }

    private void sendTheme() {
        var colours = new LinkedHashMap<String, String>();
        for (var tone : Palette.Tone.values()) {
            colours.put(tone.name().toLowerCase(Locale.ROOT), text(Palette.color(tone)));
        }
        var font = JFaceResources.getDefaultFont().getFontData()[0];
        // Where the desktop enlarges texts, its resolution is higher.
        double dots = Math.max(PIXELS_PER_INCH, browser.getDisplay().getDPI().y);
        browser.setBackground(Palette.color(Palette.Tone.SURFACE));
        send("theme", Map.of("dark", Palette.isDark(), "colours", colours, "font", font.getName(), "size",
                font.getHeight() * dots / POINTS_PER_INCH));
    }

    private static String text(Color colour) {
        return String.format("#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
