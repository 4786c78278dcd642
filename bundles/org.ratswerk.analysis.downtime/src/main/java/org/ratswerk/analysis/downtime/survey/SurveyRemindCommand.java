package org.ratswerk.analysis.downtime.survey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Writes a reminder for each person whose answers are missing. */
@Component
public final class SurveyRemindCommand implements Command {
    private static final Texts TEXTS = Texts.of(SurveyRemindCommand.class);

    @Override
    public String name() {
        return "survey remind";
    }

    @Override
    public String usage() {
        return "survey remind DIR [--survey NAME] [--note] [-o FILE]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.remind");
    }

    @Override
    public String details() {
        return TEXTS.get("details.remind");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of("--survey", "-o"), Set.of("--note"));
        AdministrationFolder folder = SurveyCommands.open(invocation, options.single(usage()));
        LocalDate today = LocalDate.now();
        SurveyStatus status = SurveyStatus.of(folder.model(), SurveyCommands.surveys(folder.model(), options), today);
        List<SurveyStatus.Entry> open = status.entries().stream().filter(SurveyStatus.Entry::isOpen).toList();
        var texts = new ArrayList<String>();
        for (SurveyStatus.Entry entry : open) {
            SurveyStatus.Reminder reminder = status.reminder(entry);
            texts.add(TEXTS.get("remind.to", reminder.name(), reminder.to().isEmpty() ? "–" : reminder.to()) + "\n"
                    + reminder.subject() + "\n\n" + reminder.text() + "\n");
        }
        invocation.output(options.get("-o").orElse(null),
                out -> out.write(String.join("\n" + "-".repeat(72) + "\n\n", texts).getBytes(StandardCharsets.UTF_8)));
        if (options.has("--note")) {
            open.forEach(entry -> entry.questionnaire().setRemindedOn(today));
            folder.save();
        }
        invocation.err().println(TEXTS.get("remind.done", open.size()));
        return DONE;
    }
}
