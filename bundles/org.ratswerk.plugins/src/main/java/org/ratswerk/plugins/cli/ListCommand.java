package org.ratswerk.plugins.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.AvailablePlugin;
import org.ratswerk.plugins.InstalledPlugin;
import org.ratswerk.plugins.Installation;
import org.ratswerk.plugins.Offers;

/** Lists what is installed, or what sites offer. */
@Component(service = Command.class)
public final class ListCommand extends PluginCommand {
    private static final String AVAILABLE = "--available";

    /** Made by the framework. */
    public ListCommand() {
        super("list", "[--available [--site URL] [--allow-unsigned]] [--format text|csv|json|xlsx] [-o FILE]",
                Set.of(SITE, FORMAT, "-o"), Set.of(AVAILABLE, UNSIGNED));
    }

    @Override
    int run(Invocation invocation, Options options) throws FaultException, IOException {
        if (!options.operands().isEmpty()
                || !options.has(AVAILABLE) && (options.has(SITE) || options.has(UNSIGNED))) {
            throw wrongUse();
        }
        return options.has(AVAILABLE) ? available(invocation, options) : installed(invocation, options);
    }

    private int installed(Invocation invocation, Options options) throws FaultException, IOException {
        TableFormat format = format(invocation, options);
        Installation installation = installation();
        var table = new TableMaker("installed").columns("id", "name", "version", "part", "provider", "pinned")
                .column("bytes", Kind.NUMBER);
        for (InstalledPlugin plugin : installation.installed()) {
            table.row(plugin.id(), plugin.name(), plugin.version(),
                    TEXTS.get(plugin.base() ? "part.base" : plugin.shared() ? "part.shared" : "part.plugin"),
                    plugin.provider(), plugin.pinned(), plugin.size());
        }
        invocation.output(options.get("-o").orElse(null), out -> format.write(table.table(), out));
        List<String> leftOut = installation.leftOut();
        if (!leftOut.isEmpty()) {
            invocation.err().println(TEXTS.get("left.out", String.join(" ", leftOut)));
            return FOUND;
        }
        return DONE;
    }

    private int available(Invocation invocation, Options options) throws FaultException, IOException {
        TableFormat format = format(invocation, options);
        Offers offers = installation().available(
                options.get(SITE).isEmpty() ? List.of()
                        : List.of(Installation.siteAddress(options.get(SITE).get(), invocation.folder())),
                options.has(UNSIGNED), invocation.progress());
        var table = new TableMaker("available").columns("category", "id", "name", "version", "installed", "state",
                "reason", "signer", "site").column("bytes", Kind.NUMBER);
        for (Offers.Category category : offers.categories()) {
            for (AvailablePlugin plugin : category.plugins()) {
                table.row(category.name(), plugin.id(), plugin.name(), plugin.version(), plugin.installed(),
                        TEXTS.get("state." + plugin.state().name().toLowerCase(Locale.ROOT)), plugin.reason(),
                        signer(plugin.signer()), plugin.site().toString(), plugin.size());
            }
        }
        offers.failures().forEach(failure -> failure.cause().faults().forEach(invocation.err()::println));
        if (offers.categories().isEmpty() && !offers.failures().isEmpty()) {
            return WRONG;
        }
        invocation.output(options.get("-o").orElse(null), out -> format.write(table.table(), out));
        return offers.failures().isEmpty() ? DONE : FOUND;
    }
}
