package org.ratswerk.ui.continuity.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.IServiceLocator;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.browser.BrowserHost;
import org.ratswerk.ui.browser.Message;
import org.ratswerk.ui.browser.WebPage;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;

/**
 * An editor for a text in CommonMark with the tables of GitHub's extension: headings, lists, tables, bold, italic, links,
 * pictures, and references to the administration. Used in the UI thread only.
 *
 * <p>The text stays what it is: a text that is not changed is given back byte for byte, and in one that is changed only the
 * changed blocks are written anew. HTML in it is text.
 *
 * <p>There is no history in here: after each pause in typing {@link #onChange} is told the text, which makes a step of the
 * history of the workbench of it; undoing sets the former text, and the cursor goes where it differs. {@link #connect} has
 * undo and redo take in first what is being typed.
 */
public final class RichTextPane {
    private static final Texts TEXTS = Texts.of(RichTextPane.class);
    private static final String WEB = "/org/ratswerk/ui/continuity/internal/web/";
    private static final List<String> PAGE_TEXTS = List.of("bar", "kind", "kind.paragraph", "kind.heading1",
            "kind.heading2", "kind.heading3", "kind.heading4", "kind.blockquote", "kind.code_block", "strong", "em",
            "bullets", "numbers", "link", "link.address", "link.wrong", "link.remove", "link.open", "image",
            "image.file", "image.words", "image.wordsNeeded", "image.insert", "image.unknown", "image.none",
            "image.noWords", "image.missing", "table", "table.insert", "table.rowAbove", "table.rowBelow",
            "table.columnLeft", "table.columnRight", "table.alignLeft", "table.alignCenter", "table.alignRight",
            "table.deleteRow", "table.deleteColumn", "table.delete", "reference", "reference.insert",
            "reference.empty", "reference.inserted", "reference.noRows", "reference.more", "reference.STALE",
            "reference.GONE", "reference.UNAVAILABLE", "reference.short.STALE", "reference.short.GONE",
            "reference.short.UNAVAILABLE", "proposals", "proposals.searching", "proposals.none", "find",
            "find.none", "find.count", "find.at", "find.previous", "find.next", "find.close", "take", "cancel",
            "close", "help", "key.ctrl", "key.shift", "key.alt", "key.backspace", "key.delete");
    private static final int PROPOSALS = 30;
    /** The page is the same for all; in the UI thread only. */
    private static WebPage page;
    private static final int ANSWER_MILLIS = 2000;

    private final BrowserHost host;
    private final ReferenceProvider references;
    private final ImageSource images;
    private final Map<Integer, Runnable> waiting = new HashMap<>();
    private final Set<String> kinds = new LinkedHashSet<>();
    private Consumer<Change> changed = change -> { };
    private Consumer<String> links = Program::launch;
    private HintListener hints = (index, back) -> { };
    private TextCommands commands;
    private String text = "";
    private int revision;
    private int number;
    private boolean enabled = true;
    private boolean typing;
    private boolean revealing;

    /**
     * A text that has been changed.
     *
     * @param text CommonMark
     * @param references ids of the references in it, in their order, each once
     */
    public record Change(String text, List<String> references) {
        public Change {
            Objects.requireNonNull(text);
            references = List.copyOf(references);
        }
    }

    /**
     * A hint on the wording of the text.
     *
     * @param kind what is the matter; what is underlined how
     * @param words the words it is about
     * @param occurrence how many times their letters and digits stand in the text before
     * @param about what is the matter and what would be better, in the user's language
     */
    public record Mark(String kind, String words, int occurrence, String about) {
    }

    /** Told where among the hints the user is. */
    @FunctionalInterface
    public interface HintListener {
        /**
         * @param index hint that the cursor was moved to; -1 if the user has asked for the next and there is none
         * @param back whether the user has asked for the one before
         */
        void at(int index, boolean back);
    }

    /**
     * @param parent parent
     * @param id identifier that tests find the browser by
     * @param name what the text is, for screen readers, in the user's language
     * @param references what can be referred to; {@link ReferenceProvider#NONE} for nothing
     * @param images what pictures there are; {@link ImageSource#NONE} for none
     */
    public RichTextPane(Composite parent, String id, String name, ReferenceProvider references, ImageSource images) {
        this.references = Objects.requireNonNull(references);
        this.images = Objects.requireNonNull(images);
        host = new BrowserHost(parent, id, page(), name, settings(name));
        host.on("typing", message -> typing(true));
        host.on("change", this::changed);
        host.on("flushed", message -> Optional.ofNullable(waiting.remove(message.number("number")))
                .ifPresent(Runnable::run));
        host.on("proposals", this::propose);
        host.on("insert", this::insert);
        host.on("show", message -> show(texts(message.fields().get("ids"))));
        host.on("reference", this::menu);
        host.on("images", message -> later(images.files(), List.of(),
                files -> host.send("images", Map.of("files", files))));
        host.on("image", this::image);
        host.on("hint", message -> hints.at(message.number("index"), message.flag("back")));
        host.onLink(this::follow);
        if (host.isAvailable()) {
            Palette.nowAndOnChange(host.control(), this::sendTones);
        }
    }

    private static WebPage page() {
        if (page != null) {
            return page;
        }
        try {
            return page = WebPage.read(RichTextPane.class, WEB + "text.html", List.of(WEB + "text.css"),
                    List.of(WEB + "text.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, ?> settings(String name) {
        var texts = new LinkedHashMap<String, String>();
        // As they are written: the page puts in what belongs in the place of {0}.
        PAGE_TEXTS.forEach(key -> texts.put(key, TEXTS.get("page." + key, "{0}", "{1}")));
        return Map.of("label", name, "language", Locale.getDefault().getLanguage(), "texts", texts, "references",
                references != ReferenceProvider.NONE, "images", images != ImageSource.NONE);
    }

    // --- for those who show it

    /** Returns the control; it is to be given room, and scrolls for itself. */
    public Control control() {
        return host.control();
    }

    /** Tells whether there is a browser engine; without one the text is neither shown nor changed. */
    public boolean isAvailable() {
        return host.isAvailable();
    }

    /** Returns the text as it was told last; see {@link #flush(Runnable)}. */
    public String text() {
        return text;
    }

    /**
     * Shows a text. What the user has typed since the last change that was told is put in again on top of it.
     *
     * @param newText CommonMark; the text that is shown already changes nothing, not even the cursor
     */
    public void setText(String newText) {
        if (!newText.equals(text) || revision == 0) {
            boolean fresh = revision == 0;
            text = newText;
            revision++;
            host.send("text", Map.of("text", text, "revision", revision, "reveal", revealing, "fresh", fresh));
        }
    }

    /**
     * Shows the text of something else: the cursor goes to its beginning, and what was typed and not told is given up; see
     * {@link #flush(Runnable)}.
     */
    public void open(String newText) {
        typing(false);
        text = newText;
        revision++;
        host.send("open", Map.of("text", text, "revision", revision));
    }

    /** Has {@code listener} told when the user has changed the text and pauses; within two seconds at the latest. */
    public void onChange(Consumer<Change> listener) {
        changed = Objects.requireNonNull(listener);
    }

    /** Has {@code follower} called with the address of a link that the user opens; without one the desktop opens it. */
    public void onLink(Consumer<String> follower) {
        links = Objects.requireNonNull(follower);
    }

    /** Lets the text be changed, or only be read. */
    public void setEnabled(boolean yes) {
        if (enabled != yes) {
            enabled = yes;
            host.send("readOnly", Map.of("on", !yes));
        }
    }

    /** Puts the focus into the text. */
    public void setFocus() {
        host.setFocus();
    }

    /** Opens the search in the text. */
    public void find() {
        host.setFocus();
        host.send("find", Map.of());
    }

    /** Has all references and pictures shown as they are now; to be called when the administration has changed. */
    public void refresh() {
        host.send("refresh", Map.of());
    }

    /**
     * Underlines what there are hints on, in place of those before.
     *
     * @param of the text that the hints are on; nothing happens if it has been changed meanwhile
     * @param marks hints, in the order of the text
     */
    public void hints(String of, List<Mark> marks) {
        host.send("hints", Map.of("text", of, "items", marks.stream().map(each -> Map.of("kind", each.kind(), "words",
                each.words(), "occurrence", each.occurrence(), "about", each.about())).toList()));
    }

    /**
     * Selects what a hint is about and brings it into sight.
     *
     * @param index index of the hint among those that were shown last
     * @param focus whether the text gets the focus
     */
    public void showHint(int index, boolean focus) {
        if (focus) {
            host.setFocus();
        }
        host.send("hint", Map.of("index", index, "focus", focus));
    }

    /** Goes to the hint after the cursor, or to the one before it; the listener is told. */
    public void stepHint(boolean back) {
        host.setFocus();
        host.send("stepHint", Map.of("back", back));
    }

    /** Has {@code listener} told which hint the cursor was moved to. */
    public void onHint(HintListener listener) {
        hints = Objects.requireNonNull(listener);
    }

    /** Tells whether the user is typing what has not been told yet. */
    public boolean isTyping() {
        return typing;
    }

    /** Runs {@code action} once all that was typed has been told: at once, or a moment later. */
    public void flush(Runnable action) {
        if (typing && host.isAvailable() && !host.control().isDisposed()) {
            waiting.put(++number, action);
            host.send("flush", Map.of("number", number));
        } else {
            action.run();
        }
    }

    /** Waits until all that was typed has been told, two seconds at most; to be called before something is saved. */
    public void flush() {
        var done = new boolean[1];
        flush(() -> done[0] = true);
        if (done[0]) {
            return;
        }
        Display display = host.control().getDisplay();
        long end = System.nanoTime() + ANSWER_MILLIS * 1_000_000L;
        display.timerExec(ANSWER_MILLIS, () -> { });
        while (!done[0] && System.nanoTime() < end && !host.control().isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    /**
     * Has the commands undo, redo and find meant for the text while it has the focus. Undo and redo are those of the
     * administration of the active part.
     *
     * @param site site of the part that the text is in
     */
    public void connect(IServiceLocator site) {
        if (host.isAvailable()) {
            commands = new TextCommands(site, host.control(), this);
        }
    }

    /** Runs a step of the history; the cursor goes where it changes the text. */
    void step(Runnable action) {
        flush(() -> {
            revealing = true;
            try {
                action.run();
            } finally {
                revealing = false;
            }
        });
    }

    // --- from the page

    private void typing(boolean yes) {
        typing = yes;
        if (commands != null) {
            commands.changed();
        }
    }

    private void changed(Message message) {
        // Said before the page knew of the text that it has been given since; it will say it again on top of that.
        if (message.number("revision") != revision) {
            return;
        }
        host.send("taken", Map.of("number", message.number("number")));
        typing(false);
        if (!text.equals(message.text("text"))) {
            text = message.text("text");
            changed.accept(new Change(text, texts(message.fields().get("references"))));
        }
    }

    private void propose(Message message) {
        var query = message.text("query");
        later(references.proposals(query.strip(), PROPOSALS), List.of(), found -> {
            sendIcons(found.stream().map(ReferenceProvider.Proposal::kind).toList());
            host.send("proposed", Map.of("query", query, "items", found.stream().limit(PROPOSALS)
                    .map(each -> Map.of("key", each.key(), "label", each.label(), "detail", each.detail(), "kind",
                            each.kind()))
                    .toList()));
        });
    }

    private void insert(Message message) {
        if (!enabled) {
            return;
        }
        later(references.insert(message.text("key")), Optional.empty(), made -> host.send("inserted",
                Map.of("number", message.number("number"), "id", made.map(each -> each.id()).orElse(""), "words",
                        made.map(each -> each.words()).orElse(""))));
    }

    private void show(List<String> ids) {
        later(references.show(new LinkedHashSet<>(ids)), Map.of(), shown -> {
            sendIcons(shown.values().stream().map(ReferenceProvider.Shown::kind).toList());
            host.send("shown", Map.of("items", ids.stream().map(id -> fields(id, shown.get(id))).toList()));
        });
    }

    private static Map<String, Object> fields(String id, ReferenceProvider.Shown shown) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", id);
        fields.put("state", (shown == null ? ReferenceProvider.State.GONE : shown.state()).name());
        if (shown != null) {
            fields.put("kind", shown.kind());
            fields.put("words", shown.words());
            fields.put("tooltip", shown.tooltip());
            shown.table().ifPresent(table -> fields.put("table",
                    Map.of("columns", table.columns(), "rows", table.rows(), "more", table.more())));
        }
        return fields;
    }

    private void menu(Message message) {
        var id = message.text("id");
        var manager = new MenuManager();
        references.offers(id).forEach(offer -> manager.add(action(offer.text(), offer.action())));
        if (enabled) {
            manager.add(new Separator());
            manager.add(action(TEXTS.get("reference.remove"), () -> host.send("removeReference", Map.of("id", id))));
        }
        var menu = manager.createContextMenu(host.control());
        menu.setLocation(host.control().toDisplay(message.number("x"), message.number("y")));
        manager.addMenuListener(shown -> { });
        menu.addListener(org.eclipse.swt.SWT.Hide,
                event -> event.display.asyncExec(manager::dispose));
        menu.setVisible(true);
    }

    private static Action action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private void image(Message message) {
        var address = message.text("src");
        later(images.read(address), Optional.empty(), bytes -> host.send("image", Map.of("src", address, "data",
                bytes.flatMap(RichTextPane::data).orElse(""))));
    }

    /** Returns a picture as an address that holds it; empty if it is none of those that a text may show. */
    private static Optional<String> data(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 12), java.nio.charset.StandardCharsets.ISO_8859_1);
        var type = start.startsWith("\u0089PNG") ? "png" : start.startsWith("\u00ff\u00d8\u00ff") ? "jpeg"
                : start.startsWith("GIF8") ? "gif" : start.startsWith("RIFF") && start.endsWith("WEBP") ? "webp" : "";
        return type.isEmpty() ? Optional.empty()
                : Optional.of("data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
    }

    private void follow(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:")) {
            links.accept(address);
        }
    }

    private static List<String> texts(Object list) {
        var texts = new ArrayList<String>();
        if (list instanceof List<?> all) {
            all.forEach(each -> texts.add(String.valueOf(each)));
        }
        return texts;
    }

    /** Runs {@code action} in the UI thread with what is promised, unless the pane is gone by then. */
    private <T> void later(CompletableFuture<T> promise, T nothing, Consumer<T> action) {
        var display = host.control().getDisplay();
        promise.handle((result, fault) -> {
            if (fault != null) {
                UiPlugin.log("References or pictures of a text cannot be had", fault);
            }
            T value = fault == null && result != null ? result : nothing;
            if (display.isDisposed()) {
                return null;
            }
            Runnable run = () -> {
                if (!host.control().isDisposed()) {
                    action.accept(value);
                }
            };
            if (Display.getCurrent() == display) {
                run.run();
            } else {
                display.asyncExec(run);
            }
            return null;
        });
    }

    // --- colours and icons

    private void sendTones() {
        Function<Color, String> written = colour -> String.format("#%02x%02x%02x", colour.getRed(), colour.getGreen(),
                colour.getBlue());
        host.send("tones", Map.of("colours", Map.of("warning", written.apply(Palette.color(Symbol.WARNING)), "fault",
                written.apply(Palette.color(Symbol.INFEASIBLE)))));
        host.send("icons", Map.of("icons", KindIcons.read(kinds)));
    }

    private void sendIcons(List<String> wanted) {
        var fresh = new LinkedHashSet<String>();
        wanted.stream().filter(kind -> !kind.isEmpty() && kinds.add(kind)).forEach(fresh::add);
        if (!fresh.isEmpty()) {
            host.send("icons", Map.of("icons", KindIcons.read(fresh)));
        }
    }
}
