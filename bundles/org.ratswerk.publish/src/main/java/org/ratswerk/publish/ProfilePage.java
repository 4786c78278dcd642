package org.ratswerk.publish;

import java.util.ArrayList;
import java.util.List;

import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.publish.Facts.DataFacts;
import org.ratswerk.publish.Facts.DiagramFacts;
import org.ratswerk.publish.Facts.NextFacts;
import org.ratswerk.publish.Facts.PictureFacts;
import org.ratswerk.publish.Facts.ProcessFacts;
import org.ratswerk.publish.Facts.StepFacts;

/** The page of a process: its profile (Prozesssteckbrief), its flow as a diagram and in words, what it is connected with. */
final class ProfilePage {
    private final Frame frame;
    private final Words words;
    private final ProcessFacts process;
    private final List<Tag> main = new ArrayList<>();
    /** Headings of the page, for the list beside it. */
    private final Tag contents = Tag.of("ul");

    private ProfilePage(Facts facts, Words words, List<String> languages, ProcessFacts process) {
        this.frame = new Frame(words, facts.administration(), languages, "process/" + process.ref().file() + ".html");
        this.words = words;
        this.process = process;
    }

    /** Returns the page. */
    static String of(Facts facts, Words words, List<String> languages, ProcessFacts process) {
        return new ProfilePage(facts, words, languages, process).page();
    }

    private String page() {
        main.add(frame.crumbs("processes", process.ref().name(), true));
        main.add(Tag.of("p.eyebrow").add(frame.icon("process"), Tag.of("span",
                process.kind() == ProcessKind.UNSPECIFIED ? words.get("kind.process") : words.literal(process.kind()))));
        main.add(words.content("h1", process.ref().name()));
        if (!process.released()) {
            main.add(Tag.of("p.draft-note").at("role", "note").add(Tag.of("strong", words.get("draft")))
                    .text(" " + words.get("draft.note")));
        }
        Tag profile = profile().at("class", "profile");
        List<Tag> further = sections(diagrams(), data(), connected());
        var beside = Tag.of("nav.beside").at("aria-labelledby", "beside-title").add(
                Tag.of("h2", words.get("contents")).at("id", "beside-title"), contents);
        main.add(Tag.of("div.columns").add(beside, profile));
        main.addAll(further);
        var scripts = new ArrayList<String>();
        if (!process.diagrams().isEmpty()) {
            scripts.add("assets/viewer.css");
            scripts.add("assets/viewer.js");
            process.diagrams().forEach(diagram -> scripts.add("diagrams/" + diagram.file() + ".js"));
        }
        return frame.page(process.ref().name(), true, scripts, main);
    }

    private static List<Tag> sections(Tag... sections) {
        var there = new ArrayList<Tag>();
        for (Tag section : sections) {
            if (section != null) {
                there.add(section);
            }
        }
        return there;
    }

    private Tag section(String id, String title) {
        contents.add(Tag.of("li").add(Tag.of("a", title).at("href", "#" + id)));
        return Tag.of("section").at("id", id).at("aria-labelledby", id + "-title")
                .add(Tag.of("h2", title).at("id", id + "-title"));
    }

    // --- profile

    private Tag profile() {
        var section = section("profile", words.get("profile"));
        if (process.description() != null) {
            var text = words.mark(Tag.of("div.text"));
            for (String paragraph : process.description().split("\\R\\s*\\R")) {
                text.add(Tag.of("p", paragraph.strip()));
            }
            section.add(text);
        }
        if (process.trigger() != null || process.result() != null) {
            var flow = Tag.of("dl.flow");
            if (process.trigger() != null) {
                flow.add(Tag.of("div").add(Tag.of("dt", words.label(Literals.PROCESS__TRIGGER)),
                        words.content("dd", process.trigger())));
            }
            if (process.result() != null) {
                flow.add(Tag.of("div").add(Tag.of("dt", words.label(Literals.PROCESS__RESULT)),
                        words.content("dd", process.result())));
            }
            section.add(flow);
        }
        var entries = new Entries(frame);
        entries.ref(words.get("column.unit"), process.unit());
        entries.ref(words.get("column.owner"), process.owner());
        entries.ref(words.get("column.deputy"), process.deputy());
        entries.words(words.label(Literals.PROCESS__KIND),
                process.kind() == ProcessKind.UNSPECIFIED ? null : words.literal(process.kind()));
        entries.text(words.label(Literals.PROCESS__FIELD), process.field());
        entries.refs(words.label(Literals.PROCESS__PARTICIPATING_UNITS), process.participatingUnits());
        entries.texts(words.label(Literals.PROCESS__EXTERNAL_PARTICIPANTS), process.externalParticipants());
        entries.texts(words.label(Literals.PROCESS__LEGAL_BASIS), process.legalBasis());
        entries.texts(words.label(Literals.PROCESS__KEYS), process.keys());
        entries.words(words.label(Literals.PROCESS__CASE_VOLUME),
                process.caseVolume() == null ? null : words.number(process.caseVolume()));
        entries.words(words.label(Literals.PROCESS__PROCESSING_TIME),
                process.processingTime() == null ? null : words.duration(process.processingTime()));
        entries.texts(words.label(Literals.PROCESS__DOCUMENTS), process.documents());
        entries.text(words.label(Literals.PROCESS__SIGNATURE_REQUIREMENT), process.signatureRequirement());
        entries.text(words.label(Literals.PROCESS__FORM_REQUIREMENT), process.formRequirement());
        entries.text(words.label(Literals.PROCESS__FEES), process.fees());
        entries.words(words.label(Literals.PROCESS__ELECTRONIC_PAYMENT), yes(process.electronicPayment()));
        entries.words(words.label(Literals.PROCESS__INTERNAL), yes(process.internal()));
        entries.words(words.label(Literals.PROCESS__ONLINE_MATURITY), process.onlineMaturity() == null ? null
                : words.get("maturity", process.onlineMaturity()));
        entries.texts(words.label(Literals.PROCESS__MEDIA_BREAKS), process.mediaBreaks());
        entries.words(words.label(Literals.PROCESS__REVIEWED_ON),
                process.reviewedOn() == null ? null : words.date(process.reviewedOn()));
        return section.add(entries.list());
    }

    private String yes(Boolean value) {
        return value == null ? null : words.yes(value);
    }

    // --- data and systems

    private Tag data() {
        if (process.data().isEmpty() && process.systems().isEmpty()) {
            return null;
        }
        var section = section("data", words.get("data"));
        if (!process.data().isEmpty()) {
            var body = Tag.of("tbody");
            for (DataFacts each : process.data()) {
                body.add(Tag.of("tr").add(
                        words.mark(Tag.of("th", each.name()).at("scope", "row")),
                        cell("data.personal", each.personal() == null ? null : Tag.of("span", words.yes(each.personal()))),
                        cell("data.stored", frame.link(each.storedBy()))));
            }
            section.add(Tag.of("table.list").add(Tag.of("caption.unseen", words.get("data.objects")),
                    Tag.of("thead").add(Tag.of("tr").add(
                            Tag.of("th", words.get("data.object")).at("scope", "col"),
                            Tag.of("th", words.get("data.personal")).at("scope", "col"),
                            Tag.of("th", words.get("data.stored")).at("scope", "col"))),
                    body));
        }
        if (!process.systems().isEmpty()) {
            section.add(Tag.of("h3", words.get("data.systems")), Pages.links(frame, process.systems()));
        }
        return section;
    }

    private Tag cell(String label, Tag value) {
        return value == null ? Tag.of("td.empty") : Tag.of("td").at("data-label", words.get(label)).add(value);
    }

    private Tag connected() {
        if (process.needs().isEmpty() && process.neededBy().isEmpty()) {
            return null;
        }
        var section = section("connected", words.get("connected"));
        if (!process.needs().isEmpty()) {
            section.add(Tag.of("h3", words.get("connected.needs")), Pages.links(frame, process.needs()));
        }
        if (!process.neededBy().isEmpty()) {
            section.add(Tag.of("h3", words.get("connected.for")), Pages.links(frame, process.neededBy()));
        }
        return section;
    }

    // --- flow

    private Tag diagrams() {
        if (process.diagrams().isEmpty()) {
            return null;
        }
        var section = section("flow", words.get("flow"));
        for (DiagramFacts diagram : process.diagrams()) {
            String id = diagram.toBe() ? "to-be" : "as-is";
            boolean both = process.diagrams().size() > 1 || diagram.toBe();
            if (both) {
                section.add(Tag.of("h3", words.get("flow." + id)));
            }
            section.add(figure(diagram, id));
            section.add(Tag.of(both ? "h4" : "h3", words.get("flow.steps")).at("id", id + "-steps"));
            if (!diagram.starts().isEmpty()) {
                section.add(Tag.of("p").text(words.get("flow.start") + " ")
                        .add(words.content(String.join(" · ", diagram.starts()))));
            }
            if (diagram.steps().isEmpty()) {
                section.add(Tag.of("p.note", words.get("flow.none")));
            } else {
                var list = Tag.of("ol.steps");
                diagram.steps().forEach(step -> list.add(step(step, diagram, id)));
                section.add(list);
            }
        }
        return section;
    }

    /** The diagram: with scripts in a viewer that zooms, without them and on paper as a picture. */
    private Tag figure(DiagramFacts diagram, String id) {
        var figure = Tag.of("figure.diagram");
        String name = words.get("flow.picture", process.ref().name());
        String hint = id + "-hint";
        figure.add(Tag.of("div.viewer").at("data-diagram", diagram.file()).at("hidden", "").add(
                Tag.of("div.tools").at("role", "group").at("aria-label", words.get("tools")).add(
                        tool("zoom-in", "+"), tool("zoom-out", "−"), tool("zoom-fit", "⤢")),
                Tag.of("div.canvas").at("role", "group").at("aria-label", name).at("aria-describedby", hint),
                Tag.of("p.hint", words.get("tools.hint")).at("id", hint)));
        for (PictureFacts picture : diagram.pictures()) {
            String file = frame.shared("diagrams/" + picture.file() + ".svg");
            boolean first = picture == diagram.pictures().getFirst();
            figure.add(Tag.of(first ? "a.picture.whole" : "a.picture").at("href", file).add(Tag.of("img").at("src", file)
                    .at("alt", words.get("flow.alt", first || picture.title().isEmpty() ? process.ref().name()
                            : picture.title(), diagram.steps().size()))
                    .at("width", Integer.toString(picture.width())).at("height", Integer.toString(picture.height()))
                    .at("loading", "lazy")));
        }
        return figure.add(Tag.of("figcaption").add(Tag.of("a", words.get("flow.words")).at("href", "#" + id + "-steps")));
    }

    private Tag tool(String name, String sign) {
        return Tag.of("button").at("type", "button").at("data-tool", name).at("title", words.get("tools." + name))
                .at("aria-label", words.get("tools." + name)).add(Tag.of("span", sign).at("aria-hidden", "true"));
    }

    private Tag step(StepFacts step, DiagramFacts diagram, String id) {
        var item = Tag.of("li").at("id", id + "-step-" + step.number()).at("value", Integer.toString(step.number()));
        item.add(step.name().isEmpty() ? Tag.of("p.step-name", words.get("step.unnamed"))
                : words.content("p", step.name()).at("class", "step-name"));
        var details = new Entries(frame);
        details.text(words.get("step.role"), step.role().isEmpty() ? null : step.role());
        details.words(words.get("step.kind"), step.kind().equals("unstated") ? null : words.get("step." + step.kind()));
        details.refs(words.get("step.systems"), step.systems());
        details.texts(words.get("step.input"), step.input());
        details.texts(words.get("step.output"), step.output());
        if (!step.next().isEmpty()) {
            var ways = Tag.of("ul.plain");
            for (NextFacts next : step.next()) {
                var way = Tag.of("li");
                if (!next.when().isEmpty()) {
                    way.add(words.content("em", String.join(" → ", next.when()))).text(": ");
                }
                ways.add(next.number() == 0 ? end(way, next) : way.add(Tag.of("a").at("href", "#" + id + "-step-"
                        + next.number()).text(words.get("step.number", next.number()) + " ")
                        .add(words.content(diagram.steps().get(next.number() - 1).name()))));
            }
            details.add(words.get("step.next"), ways);
        }
        return item.add(details.list());
    }

    private Tag end(Tag way, NextFacts next) {
        return next.end().isEmpty() ? way.text(words.get("step.end"))
                : way.text(words.get("step.end") + ": ").add(words.content(next.end()));
    }
}
