package org.ratswerk.publish;

import java.util.List;

import org.ratswerk.publish.Facts.Ref;

/** What is around every page of a language: head, navigation, search, footer; and how pages link to each other. */
final class Frame {
    /**
     * What a page may load: files beside it, and nothing from elsewhere. {@code file:} is for browsers that do not take
     * {@code 'self'} for files opened from a disk.
     */
    static final String POLICY = "default-src 'none'; script-src 'self' file:; style-src 'self' file:; "
            + "img-src 'self' file: data:; base-uri 'none'; form-action 'self' file:";
    /** Pages of the navigation, besides the start page. */
    private static final List<String> LISTS = List.of("landscape", "processes", "units", "systems", "roles");

    private final Words words;
    private final String administration;
    private final List<String> languages;
    /** Way to the folder of the site, such as {@code ../}. */
    private final String up;
    /** Path of this page in the folder of its language. */
    private final String path;

    Frame(Words words, String administration, List<String> languages, String path) {
        this.words = words;
        this.administration = administration;
        this.languages = languages;
        this.path = path;
        this.up = path.indexOf('/') < 0 ? "../" : "../../";
    }

    Words words() {
        return words;
    }

    /** Address of a page of the same language. */
    String to(String other) {
        return (path.indexOf('/') < 0 ? "" : "../") + other;
    }

    /** Address of a file that belongs to no language. */
    String shared(String file) {
        return up + file;
    }

    /** Link to something, or its name where it has no page; null for null. */
    Tag link(Ref ref) {
        if (ref == null) {
            return null;
        }
        return ref.file() == null ? words.content(ref.name())
                : words.content("a", ref.name()).at("href", to(ref.kind() + "/" + ref.file() + ".html"));
    }

    /** Symbol of a kind of element; the word beside it says the same. */
    Tag icon(String kind) {
        return Tag.of("picture").add(
                Tag.of("source").at("srcset", shared("assets/icons/dark/" + kind + ".svg"))
                        .at("media", "(prefers-color-scheme: dark)"),
                Tag.of("img.icon").at("src", shared("assets/icons/" + kind + ".svg")).at("alt", "").at("width", "16")
                        .at("height", "16"));
    }

    /**
     * Returns the page.
     *
     * @param title what the page is about; null for the start page
     * @param content whether the title is of the model
     * @param scripts further scripts, relative to the folder of the site
     * @param main content
     */
    String page(String title, boolean content, List<String> scripts, List<Tag> main) {
        String site = words.get("site.title", administration);
        var html = Tag.of("html").at("lang", words.language());
        var head = Tag.of("head").add(Tag.of("meta").at("charset", "utf-8"),
                Tag.of("meta").at("http-equiv", "Content-Security-Policy").at("content", POLICY),
                Tag.of("meta").at("name", "viewport").at("content", "width=device-width, initial-scale=1"),
                Tag.of("meta").at("name", "color-scheme").at("content", "light dark"),
                Tag.of("meta").at("name", "referrer").at("content", "no-referrer"),
                Tag.of("title", title == null ? site : title + " – " + site),
                Tag.of("link").at("rel", "icon").at("href", shared("assets/icons/process.svg")),
                Tag.of("link").at("rel", "stylesheet").at("href", shared("assets/site.css")),
                Tag.of("script").at("src", shared("assets/site.js")));
        for (String script : scripts) {
            if (script.startsWith("assets/") && script.endsWith(".css")) {
                head.add(Tag.of("link").at("rel", "stylesheet").at("href", shared(script)));
            } else {
                head.add(Tag.of("script").at("src", shared(script)).at("defer", ""));
            }
        }
        var body = Tag.of("body").add(Tag.of("a.skip", words.get("skip")).at("href", "#main"), header(),
                Tag.of("main").at("id", "main").at("tabindex", "-1").add(main), footer());
        return html.add(head, body).page();
    }

    private Tag header() {
        var home = Tag.of("a.home").at("href", to("index.html")).add(icon("process"),
                words.content("span", administration.isBlank() ? words.get("site.short") : administration));
        var languageList = Tag.of("ul.languages").at("aria-label", words.get("languages"));
        for (String language : languages) {
            Words other = new Words(language);
            var link = Tag.of("a", other.get("language")).at("href", shared(language + "/" + path)).at("lang", language)
                    .at("hreflang", language);
            languageList.add(Tag.of("li").add(language.equals(words.language()) ? link.at("aria-current", "true") : link));
        }
        var search = Tag.of("form.search").at("role", "search").at("action", to("index.html")).at("method", "get").add(
                Tag.of("label.unseen", words.get("search.label")).at("for", "search"),
                Tag.of("input").at("type", "search").at("id", "search").at("name", "q").at("autocomplete", "off")
                        .at("spellcheck", "false").at("placeholder", words.get("search.short")),
                Tag.of("button", words.get("search.button")).at("type", "submit"));
        var list = Tag.of("ul");
        list.add(Tag.of("li").add(current("index", words.get("nav.index"))));
        LISTS.forEach(name -> list.add(Tag.of("li").add(current(name, words.get("nav." + name)))));
        return Tag.of("header").add(
                Tag.of("div.bar").add(home, path.equals("index.html") ? null : search,
                        languages.size() > 1 ? languageList : null),
                Tag.of("nav").at("aria-label", words.get("nav")).add(list));
    }

    private Tag current(String name, String text) {
        var link = Tag.of("a", text).at("href", to(name + ".html"));
        return path.equals(name + ".html") ? link.at("aria-current", "page") : link;
    }

    private Tag footer() {
        return Tag.of("footer").add(Tag.of("p", words.get("footer")), Tag.of("p").add(
                Tag.of("a", words.get("footer.licences")).at("href", shared("assets/licences.txt"))));
    }

    /** Way to a page from the start page. */
    Tag crumbs(String list, String name, boolean content) {
        return Tag.of("nav.crumbs").at("aria-label", words.get("crumbs")).add(Tag.of("ol").add(
                Tag.of("li").add(Tag.of("a", words.get("nav.index")).at("href", to("index.html"))),
                Tag.of("li").add(Tag.of("a", words.get("nav." + list)).at("href", to(list + ".html"))),
                Tag.of("li").add((content ? words.content(name) : Tag.of("span", name)).at("aria-current", "page"))));
    }
}
