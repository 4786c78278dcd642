package org.ratswerk.analysis.downtime.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.exchange.Nearest;
import org.ratswerk.model.Element;
import org.ratswerk.model.Survey;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** What the commands for surveys share. */
final class SurveyCommands {
    private static final Texts TEXTS = Texts.of(SurveyCommands.class);

    private SurveyCommands() {
        // static only
    }

    static AdministrationFolder open(Invocation invocation, String dir) throws FaultException {
        AdministrationFolder folder = AdministrationFolder.open(invocation.path(dir), invocation.progress());
        folder.warnings().forEach(warning -> invocation.err().println(warning));
        return folder;
    }

    /** Date of an option; null where it is not given. */
    static LocalDate date(Options options, String option) throws FaultException {
        Optional<String> text = options.get(option);
        if (text.isEmpty()) {
            return null;
        }
        return Answers.date(text.get()).orElseThrow(() -> fault("command.date", text.get()));
    }

    /** The elements whose ids an option names; none where it is not given. */
    static List<Element> elements(AdministrationModel model, Options options, String option) throws FaultException {
        var elements = new ArrayList<Element>();
        var faults = new ArrayList<Fault>();
        Map<String, Element> index = options.has(option) ? model.index() : Map.of();
        for (String id : options.get(option).orElse("").split(",")) {
            Element element = index.get(id.strip());
            if (element != null) {
                elements.add(element);
            } else if (!id.isBlank()) {
                faults.add(Fault.of(TEXTS.get("command.element", id.strip(),
                        Nearest.of(id.strip(), index.keySet()).orElse(""))));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return elements;
    }

    /** The surveys that an option names by id or name; those that are not closed where it is not given. */
    static List<Survey> surveys(AdministrationModel model, Options options) throws FaultException {
        List<Survey> all = model.continuityRegister().getSurveys();
        Optional<String> wanted = options.get("--survey");
        if (wanted.isEmpty()) {
            return Surveys.open(model);
        }
        List<Survey> found = all.stream()
                .filter(survey -> wanted.get().equals(survey.getId()) || wanted.get().equals(survey.getName())).toList();
        if (found.isEmpty()) {
            throw fault("command.survey", wanted.get(),
                    String.join(", ", all.stream().map(QuestionnaireForm::name).toList()));
        }
        return found;
    }

    static FaultException fault(String key, Object... arguments) {
        return new FaultException(List.of(Fault.of(TEXTS.get(key, arguments))));
    }
}
