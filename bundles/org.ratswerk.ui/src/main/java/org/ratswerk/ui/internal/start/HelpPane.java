package org.ratswerk.ui.internal.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.ratswerk.ui.browser.BrowserHost;
import org.ratswerk.ui.browser.WebPage;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.start.HelpBook;
import org.ratswerk.ui.model.start.HelpBook.Chapter;

/** The help with its contents and search, in a view or in a window of its own. */
final class HelpPane {
    private static final String HOME = "";
    private static final String SEARCH = "search:";
    private static final String COMMAND = "command:";

    private final Composite area;
    private final BrowserHost browser;
    private final Text search;
    private final ToolItem back;
    private final Deque<String> visited = new ArrayDeque<>();
    private String shown = HOME;

    HelpPane(Composite parent) {
        area = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        var head = Widgets.area(area, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(Widgets.GRID, Widgets.GRID / 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        var tools = new ToolBar(head, SWT.FLAT);
        back = tool(tools, "help.back", "back", this::goBack);
        tool(tools, "help.home", "list", () -> show(HOME));
        search = Widgets.id(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "help.search");
        search.setMessage(StartTexts.get("help.search"));
        Widgets.name(search, StartTexts.get("help.search"));
        search.addListener(SWT.DefaultSelection, event -> find());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(search);
        Widgets.rule(area);
        browser = new BrowserHost(area, "help.page", page(), StartTexts.get("help.title"), Map.of());
        browser.onLink(this::follow);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(browser.control());
        display(HOME);
    }

    private static WebPage page() {
        try {
            return WebPage.read(HelpPane.class, "help.html", List.of("help.css"), List.of("help.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ToolItem tool(ToolBar bar, String key, String icon, Runnable action) {
        var item = Widgets.id(new ToolItem(bar, SWT.PUSH), key);
        Palette.nowAndOnChange(bar, () -> item.setImage(Icons.image(icon)));
        item.setToolTipText(StartTexts.get(key));
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    Control control() {
        return area;
    }

    void setFocus() {
        browser.setFocus();
    }

    /** Shows a page, the result of a search, or the contents where {@code place} is empty. */
    void show(String place) {
        if (!place.equals(shown)) {
            visited.push(shown);
            display(place);
        }
    }

    private void goBack() {
        if (!visited.isEmpty()) {
            display(visited.pop());
        }
    }

    private void find() {
        show(search.getText().isBlank() ? HOME : SEARCH + search.getText().strip());
    }

    private void follow(String address) {
        if (address.startsWith(COMMAND)) {
            CommandItem.run(address.substring(COMMAND.length()), Map.of());
        } else if (address.startsWith("https://")) {
            Program.launch(address);
        } else {
            show(address.startsWith("/") ? address : address.replaceAll("\\.html$", ""));
        }
    }

    private void display(String place) {
        shown = place;
        back.setEnabled(!visited.isEmpty());
        var book = HelpContents.book();
        browser.send("show", Map.of("html", place.startsWith(SEARCH) ? found(book, place.substring(SEARCH.length()))
                : book.topic(place).map(book::html).orElseGet(() -> contents(book))));
    }

    private static String contents(HelpBook book) {
        var html = new StringBuilder("<h1>").append(StartTexts.get("help.title")).append("</h1>");
        for (Chapter chapter : book.chapters()) {
            html.append("<h2>").append(escaped(chapter.title())).append("</h2><ul>");
            chapter.topics().forEach(topic -> html.append("<li>").append(link(topic)).append("</li>"));
            html.append("</ul>");
        }
        return html.toString();
    }

    private static String found(HelpBook book, String query) {
        var hits = book.search(query);
        var html = new StringBuilder("<h1>").append(StartTexts.get("help.found", hits.size(), escaped(query)))
                .append("</h1>");
        hits.forEach(hit -> html.append("<p>").append(link(hit.topic())).append("<br><span class=\"secondary\">")
                .append(escaped(hit.excerpt())).append("</span></p>"));
        return html.toString();
    }

    private static String link(HelpBook.Topic topic) {
        return "<a href=\"" + escaped(topic.path()) + "\">" + escaped(topic.title()) + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
