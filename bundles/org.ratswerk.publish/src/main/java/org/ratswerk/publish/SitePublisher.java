package org.ratswerk.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.publish.PublishOptions;
import org.ratswerk.core.publish.PublishPreview;
import org.ratswerk.core.publish.Published;
import org.ratswerk.core.publish.Publisher;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.publish.Facts.RoleFacts;
import org.ratswerk.publish.Facts.SystemFacts;
import org.ratswerk.publish.Facts.UnitFacts;

/**
 * Publishes the released processes as a static web site, which needs no server and loads nothing from elsewhere. The same
 * administration gives the same bytes.
 */
@Component
public final class SitePublisher implements Publisher {
    private static final Texts TEXTS = Texts.of(SitePublisher.class);
    private static final List<String> KINDS = List.of("process", "unit", "system", "role");
    private static final List<String> ASSETS = List.of("site.js", "site.css", "viewer.js", "viewer.css", "licences.txt");

    @Override
    public String id() {
        return "site";
    }

    @Override
    public String title() {
        return TEXTS.get("publisher.title");
    }

    @Override
    public PublishPreview preview(AdministrationModel model, PublishOptions options) {
        Selection selection = Selection.of(model, options.drafts());
        return new PublishPreview(selection.published().stream().map(Selection::name).toList(), selection.leftOut(),
                Reader.withheld());
    }

    @Override
    public Optional<String> fault(AdministrationModel model, Path folder) {
        try {
            SiteFolder.of(folder, model.folder().orElse(null));
            return Optional.empty();
        } catch (FaultException e) {
            return Optional.of(e.faults().getFirst().message());
        }
    }

    @Override
    public Published publish(AdministrationModel model, Path folder, PublishOptions options, Progress progress)
            throws FaultException {
        SiteFolder site = SiteFolder.of(folder, model.folder().orElse(null));
        Selection selection = Selection.of(model, options.drafts());
        int count = selection.published().size();
        progress.begin(TEXTS.get("progress", count), count * (1 + options.languages().size()));
        var notes = new ArrayList<String>();
        int files = site.replace(sink -> {
            Facts facts = Reader.read(model, selection, sink, notes, progress);
            assets(sink);
            sink.file("index.html", first(facts, options));
            for (String language : options.languages()) {
                pages(facts, new Words(language), options.languages(), sink, progress);
            }
        });
        return new Published(site.path().resolve("index.html"), count, files, notes);
    }

    private static void assets(Sink sink) throws IOException {
        for (String asset : ASSETS) {
            sink.file("assets/" + asset, resource(asset));
        }
        for (String kind : KINDS) {
            sink.file("assets/icons/" + kind + ".svg", resource("icons/" + kind + ".svg"));
            sink.file("assets/icons/dark/" + kind + ".svg", resource("icons/dark/" + kind + ".svg"));
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = SitePublisher.class.getResourceAsStream("internal/web/" + name)) {
            if (in == null) {
                throw new IOException(name);
            }
            return in.readAllBytes();
        }
    }

    private static void pages(Facts facts, Words words, List<String> languages, Sink sink, Progress progress)
            throws IOException {
        String folder = words.language() + "/";
        var pages = new Pages(facts, words, languages);
        sink.file(folder + "index.html", pages.start());
        sink.file(folder + "search.js", pages.search());
        sink.file(folder + "landscape.html", pages.landscape(false));
        if (pages.hasFields()) {
            sink.file(folder + "landscape-fields.html", pages.landscape(true));
        }
        sink.file(folder + "processes.html", pages.processes());
        sink.file(folder + "units.html", pages.units());
        sink.file(folder + "systems.html", pages.systems());
        sink.file(folder + "roles.html", pages.roles());
        for (UnitFacts unit : facts.units()) {
            sink.file(folder + "unit/" + unit.ref().file() + ".html", pages.unit(unit));
        }
        for (SystemFacts system : facts.systems()) {
            sink.file(folder + "system/" + system.ref().file() + ".html", pages.system(system));
        }
        for (RoleFacts role : facts.roles()) {
            sink.file(folder + "role/" + role.ref().file() + ".html", pages.role(role));
        }
        Together.map(facts.processes(), progress, process -> {
            sink.file(folder + "process/" + process.ref().file() + ".html",
                    ProfilePage.of(facts, words, languages, process));
            return process;
        });
    }

    /** The page at the top: leads on to the first language, and to the others by links. */
    private static String first(Facts facts, PublishOptions options) {
        var words = new Words(options.languages().getFirst());
        String start = words.language() + "/index.html";
        var list = Tag.of("ul");
        for (String language : options.languages()) {
            list.add(Tag.of("li").add(Tag.of("a", new Words(language).get("language")).at("href", language + "/index.html")
                    .at("lang", language).at("hreflang", language)));
        }
        String title = words.get("site.title", facts.administration());
        return Tag.of("html").at("lang", words.language()).add(
                Tag.of("head").add(Tag.of("meta").at("charset", "utf-8"),
                        Tag.of("meta").at("http-equiv", "Content-Security-Policy").at("content", Frame.POLICY),
                        Tag.of("meta").at("http-equiv", "refresh").at("content", "0; url=" + start),
                        Tag.of("meta").at("name", "viewport").at("content", "width=device-width, initial-scale=1"),
                        Tag.of("title", title),
                        Tag.of("link").at("rel", "stylesheet").at("href", "assets/site.css")),
                Tag.of("body").add(Tag.of("main").add(Tag.of("h1", title), list))).page();
    }
}
