package org.ratswerk.plugins.template;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Registry;
import org.ratswerk.core.Report;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.CommandLine;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.policy.Policy;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.Installation;
import org.ratswerk.plugins.Site;

/** Makes the project of a new plugin. */
@Component(service = Command.class)
public final class NewPluginCommand implements Command {
    private static final Texts TEXTS = Texts.of(NewPluginCommand.class);
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/]+.*");
    private static final List<String> CONTENTS = List.of("content.xml.xz", "content.jar", "content.xml");
    /** How many folders above the program a repository that was built with it is looked for. */
    private static final int ABOVE = 8;

    @Override
    public String name() {
        return "new-plugin";
    }

    @Override
    public String usage() {
        return "new-plugin NAME [DIR] [--title TEXT] [--package PACKAGE] [--vendor TEXT] [--site URL]";
    }

    @Override
    public String summary() {
        return TEXTS.get("command.summary");
    }

    @Override
    public String details() {
        return TEXTS.get("command.details");
    }

    @Override
    public int run(Invocation invocation) throws FaultException {
        Options options = Options.parse(invocation.arguments(), Set.of("--title", "--package", "--vendor", "--site"),
                Set.of());
        List<String> operands = options.operands();
        if (operands.isEmpty() || operands.size() > 2) {
            throw Options.fault("fault.usage", usage());
        }
        String name = operands.get(0);
        Optional<String> given = options.get("--site");
        URI site = given.isPresent() ? site(given.get(), invocation) : knownSite();
        PluginProject project = PluginProject.of(name, options.get("--title").orElse(null),
                options.get("--package").orElse(null), options.get("--vendor").orElse(null), version(), site,
                taken(invocation.registry()));
        Path folder = invocation.path(operands.size() == 2 ? operands.get(1) : name).toAbsolutePath();
        project.write(folder);
        invocation.err().println(TEXTS.get("done", project.title(), folder, site));
        return DONE;
    }

    /** Names that a new command, analysis or document cannot have. */
    static Set<String> taken(Registry registry) {
        var taken = new TreeSet<String>();
        taken.add("help");
        CommandLine.names(registry).forEach(name -> taken.add(name.split(" ")[0]));
        registry.analyses().stream().map(Analysis::id).forEach(taken::add);
        registry.reports().stream().map(Report::id).forEach(taken::add);
        return taken;
    }

    /** Version of the program that the plugin is for. */
    private static String version() {
        Bundle bundle = FrameworkUtil.getBundle(Analysis.class);
        Version version = bundle == null ? Version.emptyVersion : bundle.getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    private static URI site(String text, Invocation invocation) throws FaultException {
        if (WEB.matcher(text).matches() || text.startsWith("file:")) {
            try {
                return URI.create(text);
            } catch (IllegalArgumentException e) {
                throw new FaultException(Fault.of(TEXTS.get("fault.site", Labels.printable(text))), e);
            }
        }
        Path folder = invocation.path(text);
        if (!isRepository(folder)) {
            throw new FaultException(List.of(Fault.of(TEXTS.get("fault.site", Labels.printable(text)))));
        }
        return folder.toUri();
    }

    /** The repository that was built together with the running program, else the first site that plugins are taken from. */
    private static URI knownSite() throws FaultException {
        String home = System.getProperty(Policy.HOME);
        Optional<URI> built = home == null ? Optional.empty() : beside(Path.of(home));
        if (built.isPresent()) {
            return built.get();
        }
        return Installation.running().sites().stream().map(Site::address).findFirst()
                .orElseThrow(() -> new FaultException(List.of(Fault.of(TEXTS.get("fault.site.none")))));
    }

    /** Returns the repository that lies beside a folder or beside one above it, if there is one. */
    static Optional<URI> beside(Path home) {
        Path folder = home.toAbsolutePath().normalize().getParent();
        for (int i = 0; i < ABOVE && folder != null; i++, folder = folder.getParent()) {
            Path repository = folder.resolve("repository");
            if (isRepository(repository)) {
                return Optional.of(repository.toUri());
            }
        }
        return Optional.empty();
    }

    private static boolean isRepository(Path folder) {
        return CONTENTS.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }
}
