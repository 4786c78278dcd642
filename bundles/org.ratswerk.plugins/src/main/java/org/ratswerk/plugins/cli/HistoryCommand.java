package org.ratswerk.plugins.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.Change;
import org.ratswerk.plugins.EarlierState;

/** Lists earlier states. */
@Component(service = Command.class)
public final class HistoryCommand extends PluginCommand {
    /** Made by the framework. */
    public HistoryCommand() {
        super("history", "[--format text|csv|json|xlsx] [-o FILE]", Set.of(FORMAT, "-o"), Set.of());
    }

    @Override
    int run(Invocation invocation, Options options) throws FaultException, IOException {
        if (!options.operands().isEmpty()) {
            throw wrongUse();
        }
        TableFormat format = format(invocation, options);
        var table = new TableMaker("history").columns("state_id", "time", "changes", "remark");
        var time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM);
        for (EarlierState state : installation().history()) {
            table.row(state.id(), time.format(state.time().atZone(ZoneId.systemDefault())),
                    state.changes().stream().map(HistoryCommand::words).collect(Collectors.joining("; ")),
                    state.current() ? TEXTS.get("history.current")
                            : state.lacking().isEmpty() ? null : TEXTS.get("history.lacking", String.join(", ", state.lacking())));
        }
        invocation.output(options.get("-o").orElse(null), out -> format.write(table.table(), out));
        return DONE;
    }

    private static String words(Change change) {
        return change.added() ? TEXTS.get("plan.add", change.name(), change.after())
                : change.removed() ? TEXTS.get("plan.remove", change.name(), change.before())
                        : TEXTS.get("plan.change", change.name(), change.before(), change.after());
    }
}
