package org.ratswerk.plugins.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.model.persistence.FaultException;

/** Tells the commands for plugins. */
@Component
public final class PluginsCommand implements Command {
    @Override
    public String name() {
        return "plugins";
    }

    @Override
    public String usage() {
        return "plugins";
    }

    @Override
    public String summary() {
        return PluginCommand.TEXTS.get("summary");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of(), Set.of());
        if (!options.operands().isEmpty()) {
            throw Options.fault("fault.usage", usage());
        }
        List<Command> commands = invocation.registry().commands().stream()
                .filter(command -> command.name().startsWith("plugins ")).toList();
        int width = commands.stream().mapToInt(command -> command.usage().length()).max().orElse(0);
        for (Command command : commands) {
            invocation.out().println("  " + command.usage() + " ".repeat(width + 2 - command.usage().length())
                    + command.summary());
        }
        return DONE;
    }
}
