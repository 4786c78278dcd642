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

/** Updates what is installed. */
@Component(service = Command.class)
public final class UpdateCommand extends PluginCommand {
    /** Made by the framework. */
    public UpdateCommand() {
        super("update", "[ID…] [--site URL] [--allow-unsigned] [--yes]", Set.of(SITE), Set.of(UNSIGNED, YES));
    }

    @Override
    int run(Invocation invocation, Options options) throws FaultException, IOException {
        Installation installation = installation();
        Request request = with(Request.update(options.operands()), invocation, options);
        return carryOut(installation, installation.plan(request, progress(invocation)), invocation, options);
    }
}
