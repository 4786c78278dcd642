package org.ratswerk.plugins.cli;

import java.io.IOException;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.Installation;
import org.ratswerk.plugins.Request;

/** Removes plugins. */
@Component(service = Command.class)
public final class RemoveCommand extends PluginCommand {
    /** Made by the framework. */
    public RemoveCommand() {
        super("remove", "ID… [--yes]", Set.of(), Set.of(YES));
    }

    @Override
    int run(Invocation invocation, Options options) throws FaultException, IOException {
        if (options.operands().isEmpty()) {
            throw wrongUse();
        }
        Installation installation = installation();
        Request request = Request.remove(options.operands());
        return carryOut(installation, installation.plan(request, progress(invocation)), invocation, options);
    }
}
