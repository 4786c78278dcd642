package org.ratswerk.plugins.cli;

import java.io.IOException;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.Installation;

/** Goes back to an earlier state. */
@Component(service = Command.class)
public final class RollbackCommand extends PluginCommand {
    /** Made by the framework. */
    public RollbackCommand() {
        super("rollback", "[STATE] [--yes]", Set.of(), Set.of(YES));
    }

    @Override
    int run(Invocation invocation, Options options) throws FaultException, IOException {
        if (options.operands().size() > 1) {
            throw wrongUse();
        }
        Installation installation = installation();
        String state = options.operands().isEmpty() ? null : options.operands().get(0);
        return carryOut(installation, installation.planRollback(state, progress(invocation)), invocation, options);
    }
}
