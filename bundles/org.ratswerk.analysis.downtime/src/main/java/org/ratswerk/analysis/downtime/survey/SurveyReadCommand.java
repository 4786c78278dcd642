package org.ratswerk.analysis.downtime.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.downtime.survey.AnswerItem.Decision;
import org.ratswerk.analysis.downtime.survey.SurveyReading.Strategy;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Reads answers back. What has no conflict is taken over; conflicts are left open or decided in one way. */
@Component
public final class SurveyReadCommand implements Command {
    private static final Texts TEXTS = Texts.of(SurveyReadCommand.class);

    @Override
    public String name() {
        return "survey read";
    }

    @Override
    public String usage() {
        return "survey read DIR FILE… [--take newest|strictest|keep|skip] [--dry-run]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.read");
    }

    @Override
    public String details() {
        return TEXTS.get("details.read");
    }

    @Override
    public int run(Invocation invocation) throws FaultException {
        Options options = Options.parse(invocation.arguments(), Set.of("--take"), Set.of("--dry-run"));
        if (options.operands().size() < 2) {
            throw Options.fault("fault.usage", usage());
        }
        Strategy strategy = strategy(options);
        AdministrationFolder folder = SurveyCommands.open(invocation, options.operands().getFirst());
        var files = new ArrayList<AnswerFile>();
        var faults = new ArrayList<Fault>();
        for (String file : options.operands().subList(1, options.operands().size())) {
            try {
                files.add(AnswerFiles.read(invocation.path(file), file, invocation.registry()));
            } catch (FaultException e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        SurveyReading reading = SurveyReading.of(folder.model(), files, LocalDate.now());
        boolean odd = false;
        for (SurveyReading.Source source : reading.sources()) {
            for (AnswerFile.Notice notice : source.notices()) {
                invocation.err().println(new Fault(source.file().file(), 0, 0, notice.message()));
                odd |= notice.oddity() != AnswerFile.Oddity.RENAMED && notice.oddity() != AnswerFile.Oddity.NAMELESS;
            }
        }
        reading.decideAll(strategy);
        reading.items().forEach(item -> print(item, invocation));
        if (!options.has("--dry-run")) {
            SurveyReading.Summary summary = reading.apply();
            folder.save();
            print(summary, invocation);
        }
        boolean open = reading.items().stream().anyMatch(item -> item.decision() == Decision.SKIP);
        return open || odd ? FOUND : DONE;
    }

    private static Strategy strategy(Options options) throws FaultException {
        String wanted = options.get("--take").orElse(Strategy.SKIP.code());
        for (Strategy strategy : Strategy.values()) {
            if (strategy.code().equals(wanted)) {
                return strategy;
            }
        }
        throw SurveyCommands.fault("command.take", wanted,
                String.join(", ", Arrays.stream(Strategy.values()).map(Strategy::code).toList()));
    }

    private static void print(AnswerItem item, Invocation invocation) {
        if (item.isNote() || item.isUnchanged() && item.conflicts().isEmpty()) {
            return;
        }
        invocation.out().println(TEXTS.get("read." + item.decision().name().toLowerCase(java.util.Locale.ROOT),
                item.element(), item.question(), item.currentText().isEmpty() ? "–" : item.currentText(),
                item.chosen().text()));
        List<String> messages = item.messages();
        messages.forEach(message -> invocation.out().println("  " + message));
    }

    private static void print(SurveyReading.Summary summary, Invocation invocation) {
        invocation.out().println(TEXTS.get("read.done", summary.taken(), summary.unchanged(), summary.noted(),
                summary.kept(), summary.open()));
    }
}
