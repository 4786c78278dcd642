package org.ratswerk.publish;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.publish.PublishOptions;
import org.ratswerk.core.publish.PublishPreview;
import org.ratswerk.core.publish.Published;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Publishes the released processes as a web site. */
@Component
public final class PublishCommand implements Command {
    private static final Texts TEXTS = Texts.of(PublishCommand.class);

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public String usage() {
        return "publish DIR -o FOLDER [--lang de|en|both] [--all]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary");
    }

    @Override
    public String details() {
        return TEXTS.get("details") + "\n" + Reader.withheld();
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of("-o", "--lang"), Set.of("--all"));
        String folder = options.single(usage());
        if (!options.has("-o")) {
            throw Options.fault("fault.usage", usage());
        }
        var wanted = new PublishOptions(languages(options.get("--lang").orElse("both")), options.has("--all"));
        AdministrationFolder administration = AdministrationFolder.open(invocation.path(folder), invocation.progress());
        var publisher = new SitePublisher();
        PublishPreview preview = publisher.preview(administration.model(), wanted);
        Published published = publisher.publish(administration.model(),
                invocation.path(options.get("-o").orElseThrow()), wanted, invocation.progress());
        preview.leftOut().forEach(each -> invocation.err().println(each.name() + ": " + each.reason()));
        published.notes().forEach(invocation.err()::println);
        invocation.err().println(TEXTS.get("done", published.processes(), preview.leftOut().size(), published.start()));
        return published.notes().isEmpty() ? DONE : FOUND;
    }

    private static List<String> languages(String option) throws FaultException {
        if (option.equals("both")) {
            return PublishOptions.LANGUAGES;
        }
        if (!PublishOptions.LANGUAGES.contains(option)) {
            throw new FaultException(List.of(Fault.of(TEXTS.get("fault.language", option))));
        }
        return List.of(option);
    }
}
