package org.ratswerk.plugins.cli;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.Installation;
import org.ratswerk.plugins.site.Mirrored;

/** Copies a site to a folder. */
@Component(service = Command.class)
public final class MirrorCommand extends PluginCommand {
    private static final String PLUGINS = "--plugins";

    /** Made by the framework. */
    public MirrorCommand() {
        super("mirror", "FOLDER [--site URL] [--plugins ID,ID…] [--allow-unsigned]", Set.of(SITE, PLUGINS),
                Set.of(UNSIGNED));
    }

    @Override
    int run(Invocation invocation, Options options) throws FaultException, IOException {
        String folder = options.single(usage());
        URI site = options.get(SITE).isEmpty() ? null
                : Installation.siteAddress(options.get(SITE).get(), invocation.folder());
        List<String> plugins = options.get(PLUGINS).isEmpty() ? List.of()
                : Arrays.stream(options.get(PLUGINS).get().split("[, ]+")).filter(id -> !id.isBlank()).toList();
        Mirrored mirrored = installation().mirror(site, plugins, path(invocation, folder), options.has(UNSIGNED),
                progress(invocation));
        invocation.out().println(TEXTS.get("mirrored", mirrored.added().size(), size(mirrored.bytes()),
                mirrored.unchanged().size(), mirrored.removed().size()));
        return DONE;
    }
}
