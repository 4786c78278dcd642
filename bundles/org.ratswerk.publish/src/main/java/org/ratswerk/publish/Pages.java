package org.ratswerk.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.ratswerk.model.ProcessKind;
import org.ratswerk.publish.Facts.ProcessFacts;
import org.ratswerk.publish.Facts.Ref;
import org.ratswerk.publish.Facts.RoleFacts;
import org.ratswerk.publish.Facts.SystemFacts;
import org.ratswerk.publish.Facts.UnitFacts;

/** The pages of a language that lead to others, and those of units, systems and roles. */
final class Pages {
    /** Kinds in the order of the process landscape. */
    private static final List<ProcessKind> KINDS = List.of(ProcessKind.MANAGEMENT, ProcessKind.CORE, ProcessKind.SUPPORT,
            ProcessKind.UNSPECIFIED);

    private final Facts facts;
    private final Words words;
    private final List<String> languages;

    Pages(Facts facts, Words words, List<String> languages) {
        this.facts = facts;
        this.words = words;
        this.languages = languages;
    }

    private Frame frame(String path) {
        return new Frame(words, facts.administration(), languages, path);
    }

    // --- start

    /** The start page: search, and the way into the landscape. */
    String start() {
        var frame = frame("index.html");
        var main = new ArrayList<Tag>();
        main.add(words.content("p", facts.administration()).at("class", "eyebrow"));
        main.add(Tag.of("h1", words.get("start.title")));
        main.add(Tag.of("p.lead", facts.processes().isEmpty() ? words.get("empty")
                : words.get(facts.processes().stream().allMatch(ProcessFacts::released) ? "start.lead" : "start.drafts",
                        facts.processes().size(), facts.units().size(), facts.systems().size())));
        main.add(Tag.of("form.search.large").at("role", "search").at("action", "index.html").at("method", "get").add(
                Tag.of("label", words.get("search.label")).at("for", "search"),
                Tag.of("div.row").add(
                        Tag.of("input").at("type", "search").at("id", "search").at("name", "q").at("autocomplete", "off")
                                .at("spellcheck", "false").at("aria-describedby", "search-hint"),
                        Tag.of("button", words.get("search.button")).at("type", "submit")),
                Tag.of("p.hint", words.get("search.hint")).at("id", "search-hint")));
        main.add(Tag.of("noscript").add(Tag.of("p.note").text(words.get("search.noscript") + " ")
                .add(Tag.of("a", words.get("nav.processes")).at("href", "processes.html"))));
        main.add(Tag.of("p.unseen").at("id", "search-state").at("role", "status").at("data-none", words.get("search.none"))
                .at("data-one", words.get("search.one")).at("data-many", words.get("search.many")));
        main.add(Tag.of("section.results").at("id", "results").at("hidden", "").at("aria-labelledby", "results-title").add(
                Tag.of("h2", words.get("search.results")).at("id", "results-title"),
                Tag.of("p.count").at("id", "results-count"), Tag.of("ol").at("id", "results-list")));
        var overview = Tag.of("section").at("id", "overview").at("aria-labelledby", "overview-title").add(
                Tag.of("h2", words.get("start.landscape")).at("id", "overview-title"));
        for (ProcessKind kind : KINDS) {
            List<ProcessFacts> of = of(kind);
            if (!of.isEmpty()) {
                var groups = Tag.of("ul.tiles");
                groups(of, this::unitOf).forEach((unit, processes) -> groups.add(Tag.of("li").add(
                        named("a", unit).at("href", "landscape.html#" + anchor(kind, unit)),
                        Tag.of("span.count", words.get("count.processes", processes.size())))));
                overview.add(Tag.of("div.band.band-" + code(kind)).add(Tag.of("h3", kindTitle(kind)), groups));
            }
        }
        if (!facts.processes().isEmpty()) {
            main.add(overview);
        }
        return frame.page(null, false, List.of(words.language() + "/search.js"), main);
    }

    /** What the search looks through: kind, name, address, line below the name, further words. */
    String search() {
        var out = new StringBuilder("ratswerkSearch([\n");
        for (ProcessFacts process : facts.processes()) {
            var more = new ArrayList<String>();
            more.addAll(process.keys());
            more.addAll(process.legalBasis());
            add(more, process.field(), process.trigger(), process.result(), process.description());
            process.systems().forEach(system -> more.add(system.name()));
            process.data().forEach(each -> more.add(each.name()));
            entry(out, "process", process.ref(), process.unit() == null ? "" : process.unit().name(), more);
        }
        for (SystemFacts system : facts.systems()) {
            entry(out, "system", system.ref(), system.type() == null ? "" : system.type(), system.data());
        }
        for (UnitFacts unit : facts.units()) {
            var more = new ArrayList<String>();
            add(more, unit.shortName(), unit.type());
            entry(out, "unit", unit.ref(), unit.parent() == null ? "" : unit.parent().name(), more);
        }
        for (RoleFacts role : facts.roles()) {
            var more = new ArrayList<String>();
            add(more, role.holder());
            entry(out, "role", role.ref(), role.unit() == null ? "" : role.unit().name(), more);
        }
        return out.append("]);\n").toString();
    }

    private static void add(List<String> all, String... texts) {
        for (String text : texts) {
            if (text != null) {
                all.add(text);
            }
        }
    }

    private void entry(StringBuilder out, String kind, Ref ref, String below, List<String> more) {
        out.append('[').append(Script.text(words.get("kind." + kind))).append(',').append(Script.text(ref.name()))
                .append(',').append(Script.text(ref.kind() + "/" + ref.file() + ".html")).append(',')
                .append(Script.text(below)).append(',').append(Script.text(String.join(" ", more))).append("],\n");
    }

    // --- landscape

    private List<ProcessFacts> of(ProcessKind kind) {
        return facts.processes().stream().filter(process -> process.kind() == kind).toList();
    }

    private String unitOf(ProcessFacts process) {
        return process.unit() == null ? "" : process.unit().name();
    }

    private static String fieldOf(ProcessFacts process) {
        return process.field() == null ? "" : process.field();
    }

    private static Map<String, List<ProcessFacts>> groups(List<ProcessFacts> processes,
            Function<ProcessFacts, String> by) {
        Map<String, List<ProcessFacts>> groups = new LinkedHashMap<>();
        var names = processes.stream().map(by).distinct().sorted(java.util.Comparator
                .<String, Boolean>comparing(String::isEmpty).thenComparing(java.text.Collator.getInstance(java.util.Locale.GERMAN)))
                .toList();
        names.forEach(name -> groups.put(name, new ArrayList<>()));
        processes.forEach(process -> groups.get(by.apply(process)).add(process));
        return groups;
    }

    private static String code(ProcessKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    private String kindTitle(ProcessKind kind) {
        return words.get("band." + code(kind));
    }

    private static String anchor(ProcessKind kind, String group) {
        return code(kind) + "-" + FileNames.of(group);
    }

    private Tag named(String tag, String group) {
        return group.isEmpty() ? Tag.of(tag, words.get("none")) : words.content(tag, group);
    }

    /** Tells whether a process says its field, so that the landscape can be seen by field. */
    boolean hasFields() {
        return facts.processes().stream().anyMatch(process -> process.field() != null);
    }

    /** The process landscape by unit or by field. */
    String landscape(boolean byField) {
        var frame = frame(byField ? "landscape-fields.html" : "landscape.html");
        var main = new ArrayList<Tag>();
        main.add(Tag.of("h1", words.get("nav.landscape")));
        main.add(Tag.of("p.lead", words.get("landscape.lead")));
        if (hasFields()) {
            main.add(Tag.of("nav.switch").at("aria-label", words.get("landscape.by")).add(Tag.of("ul").add(
                    Tag.of("li").add(Tag.of("a", words.get("landscape.units")).at("href", "landscape.html")
                            .at("aria-current", byField ? null : "page")),
                    Tag.of("li").add(Tag.of("a", words.get("landscape.fields")).at("href", "landscape-fields.html")
                            .at("aria-current", byField ? "page" : null)))));
        }
        if (facts.processes().isEmpty()) {
            main.add(Tag.of("p.note", words.get("empty")));
        }
        for (ProcessKind kind : KINDS) {
            List<ProcessFacts> of = of(kind);
            if (of.isEmpty()) {
                continue;
            }
            String id = "band-" + code(kind);
            var boxes = Tag.of("div.boxes");
            groups(of, byField ? Pages::fieldOf : this::unitOf).forEach((group, processes) -> {
                var list = Tag.of("ul");
                processes.forEach(process -> list.add(Tag.of("li").add(frame.link(process.ref()), draft(process))));
                boxes.add(Tag.of("div.box").at("id", anchor(kind, group)).add(named("h3", group), list));
            });
            main.add(Tag.of("section.band." + id).at("aria-labelledby", id).add(
                    Tag.of("h2", kindTitle(kind)).at("id", id),
                    Tag.of("p.count", words.get("count.processes", of.size())), boxes));
        }
        return frame.page(words.get("nav.landscape"), false, List.of(), main);
    }

    private Tag draft(ProcessFacts process) {
        return process.released() ? null : Tag.of("span.draft", words.get("draft"));
    }

    // --- lists

    /** All processes from A to Z. */
    String processes() {
        var frame = frame("processes.html");
        var rows = new ArrayList<List<Tag>>();
        for (ProcessFacts process : facts.processes()) {
            rows.add(List.of(Tag.of("span").add(frame.link(process.ref()), draft(process)),
                    process.kind() == ProcessKind.UNSPECIFIED ? Tag.of("span")
                            : Tag.of("span", words.literal(process.kind())),
                    or(frame.link(process.unit())), or(frame.link(process.owner()))));
        }
        return list(frame, "processes", List.of("kind.process", "column.kind", "column.unit", "column.owner"), rows);
    }

    String systems() {
        var frame = frame("systems.html");
        var rows = new ArrayList<List<Tag>>();
        for (SystemFacts system : facts.systems()) {
            rows.add(List.of(frame.link(system.ref()),
                    system.type() == null ? Tag.of("span") : words.content(system.type()), or(frame.link(system.unit())),
                    Tag.of("span.number", words.number(system.processes().size()))));
        }
        return list(frame, "systems", List.of("kind.system", "column.type", "column.unit", "column.count"), rows);
    }

    String roles() {
        var frame = frame("roles.html");
        var rows = new ArrayList<List<Tag>>();
        for (RoleFacts role : facts.roles()) {
            rows.add(List.of(frame.link(role.ref()), role.holder() == null ? Tag.of("span", words.get("vacant"))
                    : words.content(role.holder()), or(frame.link(role.unit())),
                    Tag.of("span.number", words.number(role.processes().size()))));
        }
        return list(frame, "roles", List.of("kind.role", "column.holder", "column.unit", "column.owned"), rows);
    }

    private static Tag or(Tag tag) {
        return tag == null ? Tag.of("span") : tag;
    }

    private String list(Frame frame, String name, List<String> columns, List<List<Tag>> rows) {
        var main = new ArrayList<Tag>();
        main.add(Tag.of("h1", words.get("nav." + name)));
        if (rows.isEmpty()) {
            main.add(Tag.of("p.note", words.get("empty." + name)));
        } else {
            // a column that has nothing to say is left out
            List<Integer> shown = java.util.stream.IntStream.range(0, columns.size())
                    .filter(i -> rows.stream().anyMatch(row -> !row.get(i).isEmpty())).boxed().toList();
            var head = Tag.of("tr");
            shown.forEach(i -> head.add(Tag.of("th", words.get(columns.get(i))).at("scope", "col")));
            var body = Tag.of("tbody");
            for (List<Tag> row : rows) {
                var line = Tag.of("tr");
                for (int i : shown) {
                    line.add(i == 0 ? Tag.of("th").at("scope", "row").add(row.get(i))
                            : row.get(i).isEmpty() ? Tag.of("td.empty")
                            : Tag.of("td").at("data-label", words.get(columns.get(i))).add(row.get(i)));
                }
                body.add(line);
            }
            main.add(Tag.of("p.lead", words.get("lead." + name, rows.size())));
            main.add(Tag.of("table.list").add(Tag.of("caption.unseen", words.get("nav." + name)),
                    Tag.of("thead").add(head), body));
        }
        return frame.page(words.get("nav." + name), false, List.of(), main);
    }

    /** All units as a tree. */
    String units() {
        var frame = frame("units.html");
        var main = new ArrayList<Tag>();
        main.add(Tag.of("h1", words.get("nav.units")));
        Map<String, UnitFacts> byFile = new LinkedHashMap<>();
        facts.units().forEach(unit -> byFile.put(unit.ref().file(), unit));
        if (byFile.isEmpty()) {
            main.add(Tag.of("p.note", words.get("empty.units")));
        } else {
            main.add(Tag.of("p.lead", words.get("lead.units", byFile.size())));
            var tree = Tag.of("ul.tree");
            var told = new java.util.HashSet<String>();
            facts.units().stream().filter(unit -> unit.parent() == null)
                    .forEach(unit -> branch(frame, unit, byFile, told, tree));
            // units that are above themselves hang under nothing
            facts.units().forEach(unit -> branch(frame, unit, byFile, told, tree));
            main.add(tree);
        }
        return frame.page(words.get("nav.units"), false, List.of(), main);
    }

    private void branch(Frame frame, UnitFacts unit, Map<String, UnitFacts> byFile, java.util.Set<String> told, Tag into) {
        if (!told.add(unit.ref().file())) {
            return;
        }
        var item = Tag.of("li").add(frame.icon("unit"), frame.link(unit.ref()));
        if (!unit.processes().isEmpty()) {
            item.add(Tag.of("span.count", words.get("count.processes", unit.processes().size())));
        }
        var below = Tag.of("ul");
        for (Ref child : unit.children()) {
            if (byFile.get(child.file()) != null) {
                branch(frame, byFile.get(child.file()), byFile, told, below);
            }
        }
        into.add(below.isEmpty() ? item : item.add(below));
    }

    // --- units, systems, roles

    String unit(UnitFacts unit) {
        var frame = frame("unit/" + unit.ref().file() + ".html");
        var entries = new Entries(frame);
        entries.text(words.get("column.short"), unit.shortName());
        entries.text(words.get("column.type"), unit.type());
        entries.ref(words.get("column.parent"), unit.parent());
        entries.ref(words.get("column.head"), unit.head());
        entries.refs(words.get("column.children"), unit.children());
        var main = head(frame, "units", "unit", unit.ref());
        main.add(entries.list());
        section(frame, main, "unit.processes", unit.processes());
        section(frame, main, "unit.part", unit.takesPart());
        return frame.page(unit.ref().name(), true, List.of(), main);
    }

    String system(SystemFacts system) {
        var frame = frame("system/" + system.ref().file() + ".html");
        var entries = new Entries(frame);
        entries.text(words.get("column.type"), system.type());
        entries.ref(words.get("column.unit"), system.unit());
        entries.ref(words.get("column.owner"), system.owner());
        entries.texts(words.get("system.data"), system.data());
        var main = head(frame, "systems", "system", system.ref());
        main.add(entries.list());
        section(frame, main, "system.processes", system.processes());
        return frame.page(system.ref().name(), true, List.of(), main);
    }

    String role(RoleFacts role) {
        var frame = frame("role/" + role.ref().file() + ".html");
        var entries = new Entries(frame);
        if (role.holder() == null) {
            entries.add(words.get("column.holder"), Tag.of("span", words.get("vacant")));
        } else {
            entries.text(words.get("column.holder"), role.holder());
        }
        entries.ref(words.get("column.unit"), role.unit());
        entries.refs(words.get("role.head"), role.headOf());
        var main = head(frame, "roles", "role", role.ref());
        main.add(entries.list());
        section(frame, main, "role.processes", role.processes());
        section(frame, main, "role.systems", role.systems());
        return frame.page(role.ref().name(), true, List.of(), main);
    }

    private List<Tag> head(Frame frame, String list, String kind, Ref ref) {
        var main = new ArrayList<Tag>();
        main.add(frame.crumbs(list, ref.name(), true));
        main.add(Tag.of("p.eyebrow").add(frame.icon(kind), Tag.of("span", words.get("kind." + kind))));
        main.add(words.content("h1", ref.name()));
        return main;
    }

    private void section(Frame frame, List<Tag> main, String key, List<Ref> refs) {
        if (!refs.isEmpty()) {
            main.add(Tag.of("section").add(Tag.of("h2", words.get(key)), links(frame, refs)));
        }
    }

    /** List of links with the symbols of what they lead to. */
    static Tag links(Frame frame, List<Ref> refs) {
        var list = Tag.of("ul.links");
        refs.forEach(ref -> list.add(Tag.of("li").add(ref.file() == null ? null : frame.icon(ref.kind()),
                frame.link(ref))));
        return list;
    }
}
