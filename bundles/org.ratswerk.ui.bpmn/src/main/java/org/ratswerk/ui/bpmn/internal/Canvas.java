package org.ratswerk.ui.bpmn.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.FrameworkUtil;
import org.ratswerk.ui.browser.BrowserHost;
import org.ratswerk.ui.browser.Message;
import org.ratswerk.ui.browser.WebPage;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;

/** The page with bpmn-js in an editor: commands and questions go in, messages come out. Used in the UI thread. */
public final class Canvas {
    private static final int PING_MILLIS = 1500;
    private static final int PATIENCE = 3;
    private static final int OPENING_PATIENCE = 40;
    private static final List<String> FILES = List.of("index.html", "modeler.css", "modeler.js");
    private static final List<String> ICONS = List.of("Process", "OrganisationalUnit", "ITSystem", "InformationObject",
            "Component", "Site", "Provider", "StaffGroup", "RedundancyGroup");

    private final BrowserHost host;
    private final Map<Integer, CompletableFuture<Message>> questions = new HashMap<>();
    private final Runnable lost;
    private final Runnable back;
    private int number;
    private int unanswered;
    private boolean opening;
    private boolean isLost;

    /**
     * @param parent parent
     * @param id identifier that tests find it by
     * @param label name of the page, for screen readers
     * @param lost called when the page no longer answers
     * @param back called when it answers again after all
     */
    public Canvas(Composite parent, String id, String label, Runnable lost, Runnable back) {
        this.lost = lost;
        this.back = back;
        host = new BrowserHost(parent, id, page(), label,
                Map.of("language", Locale.getDefault().getLanguage(), "label", label));
        host.on("answer", this::answered);
        host.on("pong", message -> answers());
        if (host.isAvailable()) {
            Palette.nowAndOnChange(host.control(), this::sendIcons);
            host.control().getDisplay().timerExec(PING_MILLIS, this::ping);
        }
    }

    private static WebPage page() {
        try {
            return WebPage.folder(Canvas.class, "web", FILES, state().resolve("page"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the folder for what the bundle keeps. */
    public static Path state() {
        return Platform.getStateLocation(FrameworkUtil.getBundle(Canvas.class)).toFile().toPath();
    }

    /** Returns the control. */
    public Control control() {
        return host.control();
    }

    /** Tells whether there is a browser engine. */
    public boolean isAvailable() {
        return host.isAvailable();
    }

    /** Has {@code handler} called with every message of the type. */
    public void on(String type, Consumer<Message> handler) {
        host.on(type, message -> {
            answers();
            handler.accept(message);
        });
    }

    /** Sends a message. */
    public void send(String type, Map<String, ?> fields) {
        host.send(type, fields);
    }

    /**
     * Shows a document.
     *
     * @param xml document as the file has it
     * @param current document with changes that were not saved; null for none
     */
    public void open(String xml, String current) {
        opening = true;
        var fields = new LinkedHashMap<String, Object>();
        fields.put("xml", xml);
        if (current != null) {
            fields.put("current", current);
        }
        host.send("open", fields);
    }

    /** To be called when a document is shown, or cannot be shown. */
    public void opened() {
        opening = false;
    }

    /** Runs a command of the workbench. */
    public void command(String name, Map<String, ?> more) {
        var fields = new LinkedHashMap<String, Object>(more);
        fields.put("name", name);
        host.send("command", fields);
    }

    /**
     * Asks the page something.
     *
     * @param question what
     * @param more more to the question
     * @return the answer, given in the UI thread; fails with an {@link IllegalStateException} if the page cannot answer
     */
    public CompletableFuture<Message> ask(String question, Map<String, ?> more) {
        var future = new CompletableFuture<Message>();
        if (!host.isAvailable() || host.control().isDisposed() || isLost) {
            future.completeExceptionally(new IllegalStateException("no page"));
            return future;
        }
        int mine = ++number;
        questions.put(mine, future);
        var fields = new LinkedHashMap<String, Object>(more);
        fields.put("question", question);
        fields.put("number", mine);
        host.send("ask", fields);
        return future;
    }

    /**
     * Waits for an answer; the user interface lives on meanwhile.
     *
     * @param future answer
     * @param millis how long at most
     * @return the answer; null if there is none
     */
    public Message await(CompletableFuture<Message> future, int millis) {
        Display display = host.control().getDisplay();
        long end = System.nanoTime() + millis * 1_000_000L;
        display.timerExec(millis, () -> { });
        while (!future.isDone() && System.nanoTime() < end && !host.control().isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        return future.isDone() && !future.isCompletedExceptionally() ? future.join() : null;
    }

    private void answered(Message message) {
        answers();
        var future = questions.remove(message.number("number"));
        if (future != null) {
            if (message.text("fault").isEmpty()) {
                future.complete(message);
            } else {
                future.completeExceptionally(new IllegalStateException(message.text("fault")));
            }
        }
    }

    /** Puts the focus into the page. */
    public void setFocus() {
        host.setFocus();
    }

    // --- is it alive?

    private void ping() {
        if (host.control().isDisposed()) {
            return;
        }
        if (host.control().isVisible()) {
            unanswered++;
            if (unanswered > (opening ? OPENING_PATIENCE : PATIENCE) && !isLost) {
                isLost = true;
                questions.values().forEach(each -> each.completeExceptionally(new IllegalStateException("no answer")));
                questions.clear();
                lost.run();
            }
            host.send("ping", Map.of("number", unanswered));
        }
        host.control().getDisplay().timerExec(PING_MILLIS, this::ping);
    }

    private void answers() {
        unanswered = 0;
        if (isLost) {
            isLost = false;
            back.run();
        }
    }

    // --- icons

    private void sendIcons() {
        var icons = new LinkedHashMap<String, String>();
        for (var name : ICONS) {
            var folder = Palette.isDark() ? "dark/" : "";
            var url = FileLocator.find(Platform.getBundle("org.ratswerk.model.edit"),
                    new org.eclipse.core.runtime.Path("icons/full/obj16/" + folder + name + ".svg"), null);
            if (url != null) {
                try (var in = url.openStream()) {
                    icons.put(name, new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                } catch (IOException e) {
                    UiPlugin.log("Icon " + name + " cannot be read", e);
                }
            }
        }
        host.send("icons", Map.of("icons", icons));
    }
}
