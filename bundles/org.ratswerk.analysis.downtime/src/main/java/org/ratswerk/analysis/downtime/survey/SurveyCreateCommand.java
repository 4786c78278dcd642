package org.ratswerk.analysis.downtime.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.form.FormFormat;
import org.ratswerk.model.Questionnaire;
import org.ratswerk.model.Survey;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Makes a survey and writes one questionnaire for each person. */
@Component
public final class SurveyCreateCommand implements Command {
    private static final Texts TEXTS = Texts.of(SurveyCreateCommand.class);

    @Override
    public String name() {
        return "survey create";
    }

    @Override
    public String usage() {
        return "survey create DIR -o FOLDER [--name NAME] [--due YYYY-MM-DD] [--for ID,ID…] [--form xlsx|html|both]"
                + " [--language de|en]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.create");
    }

    @Override
    public String details() {
        return TEXTS.get("details.create");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(),
                Set.of("-o", "--name", "--due", "--for", "--form", "--language"), Set.of());
        String dir = options.single(usage());
        String target = options.get("-o").orElseThrow(() -> SurveyCommands.fault("command.folder", usage()));
        LocalDate due = SurveyCommands.date(options, "--due");
        String form = options.get("--form").orElse("both");
        if (!Set.of("xlsx", "html", "both").contains(form)) {
            throw SurveyCommands.fault("command.form", form);
        }
        Locale locale = options.get("--language").map(Locale::forLanguageTag).orElse(Locale.getDefault());
        AdministrationFolder folder = SurveyCommands.open(invocation, dir);
        var model = folder.model();
        Surveys.Plan plan = Surveys.plan(model, SurveyCommands.elements(model, options, "--for"));
        LocalDate today = LocalDate.now();
        plan.nobody().forEach(each -> invocation.err()
                .println(TEXTS.get("create.nobody", QuestionnaireForm.name(each), String.valueOf(each.getId()))));
        if (plan.subjects().isEmpty()) {
            throw SurveyCommands.fault("create.nothing");
        }
        Survey survey = Surveys.create(model, options.get("--name").orElse(null), due, plan, today);
        Map<Questionnaire, QuestionnaireForm> forms = Surveys.issue(model, survey, survey.getQuestionnaires(), today,
                locale);
        List<Path> files = write(invocation.path(target), target, forms, form, invocation);
        folder.save();
        files.forEach(file -> invocation.out().println(file));
        invocation.err().println(TEXTS.get("create.done", survey.getName(), forms.size(),
                plan.subjects().values().stream().mapToInt(List::size).sum()));
        return plan.nobody().isEmpty() ? DONE : FOUND;
    }

    private static List<Path> write(Path target, String named, Map<Questionnaire, QuestionnaireForm> forms, String form,
            Invocation invocation) throws FaultException {
        try {
            Files.createDirectories(target);
            FormFormat xlsx = form.equals("html") ? null
                    : invocation.registry().formFormat("xlsx")
                            .orElseThrow(() -> SurveyCommands.fault("file.no-xlsx"));
            return QuestionnaireFiles.write(target, forms, xlsx, !form.equals("xlsx"), invocation.progress());
        } catch (IOException e) {
            throw new FaultException(new Fault(named, 0, 0, TEXTS.get("create.write", Invocation.reason(e))), e);
        }
    }
}
