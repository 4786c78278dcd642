package org.ratswerk.analysis.downtime.survey;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Says who has answered and who is late. */
@Component
public final class SurveyStatusCommand implements Command {
    private static final Texts TEXTS = Texts.of(SurveyStatusCommand.class);

    @Override
    public String name() {
        return "survey status";
    }

    @Override
    public String usage() {
        return "survey status DIR [--survey NAME] [--unanswered] [--format text|csv|json|xlsx] [-o FILE]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.status");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of("--survey", "--format", "-o"),
                Set.of("--unanswered"));
        String dir = options.single(usage());
        String id = options.get("--format").orElse("text");
        TableFormat format = invocation.registry().format(id)
                .orElseThrow(() -> Options.fault("fault.format", id, invocation.registry().formats().stream()
                        .map(TableFormat::id).collect(Collectors.joining(", "))));
        if (format.binary() && !options.has("-o")) {
            throw SurveyCommands.fault("command.binary", id);
        }
        var model = SurveyCommands.open(invocation, dir).model();
        LocalDate today = LocalDate.now();
        SurveyStatus status = SurveyStatus.of(model, SurveyCommands.surveys(model, options), today);
        Table table = options.has("--unanswered") ? SurveyStatus.unanswered(model, today) : status.table();
        invocation.output(options.get("-o").orElse(null), out -> format.write(table, out));
        invocation.err().println(Arrays.stream(SurveyStatus.State.values()).filter(state -> status.count(state) > 0)
                .map(state -> status.count(state) + " " + state.term().label()).collect(Collectors.joining(", ")));
        return DONE;
    }
}
