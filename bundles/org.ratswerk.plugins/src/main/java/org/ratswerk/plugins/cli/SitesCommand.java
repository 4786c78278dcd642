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
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.Installation;
import org.ratswerk.plugins.Site;

/** Lists, adds and removes sites. */
@Component(service = Command.class)
public final class SitesCommand extends PluginCommand {
    /** Made by the framework. */
    public SitesCommand() {
        super("sites", "[add URL… | remove URL…] [--format text|csv|json|xlsx] [-o FILE]", Set.of(FORMAT, "-o"),
                Set.of());
    }

    @Override
    int run(Invocation invocation, Options options) throws FaultException, IOException {
        List<String> operands = options.operands();
        boolean lists = operands.isEmpty();
        if (!lists && (operands.size() < 2 || !Set.of("add", "remove").contains(operands.get(0)))) {
            throw wrongUse();
        }
        TableFormat format = format(invocation, options);
        Installation installation = installation();
        for (String address : operands.subList(lists ? 0 : 1, operands.size())) {
            String site = Installation.siteAddress(address, invocation.folder()).toString();
            if (operands.get(0).equals("add")) {
                installation.addSite(site);
            } else {
                installation.removeSite(site);
            }
        }
        var table = new TableMaker("sites").columns("site", "origin");
        for (Site site : installation.sites()) {
            table.row(site.address().toString(),
                    TEXTS.get("origin." + site.origin().name().toLowerCase(Locale.ROOT)));
        }
        invocation.output(options.get("-o").orElse(null), out -> format.write(table.table(), out));
        return DONE;
    }
}
