package org.ratswerk.analysis.downtime.survey;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.Questionnaire;
import org.ratswerk.model.QuestionnaireState;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.Role;
import org.ratswerk.model.Survey;
import org.ratswerk.model.text.Texts;

/** Makes surveys. What changes the model is to be called in a command of {@code Editing}. */
public final class Surveys {
    private static final Texts TEXTS = Texts.of(Surveys.class);
    private static final int LONGEST_NAME = 40;

    private Surveys() {
        // static only
    }

    /**
     * Who is asked about what, before anything is made.
     *
     * @param subjects resources and processes by who answers for them, in the order of the model
     * @param nobody those that nobody answers for: nobody can be asked
     */
    public record Plan(Map<Responsible, List<Dependable>> subjects, List<Dependable> nobody) {
    }

    /**
     * Chooses who is asked about what.
     *
     * @param model administration
     * @param chosen persons and roles (all IT systems they answer for), units (all IT systems of the unit and those
     *        below), resources and processes; empty for all IT systems
     */
    public static Plan plan(AdministrationModel model, Collection<? extends Element> chosen) {
        var wanted = new LinkedHashSet<Dependable>();
        if (chosen.isEmpty()) {
            model.resources().stream().filter(ITSystem.class::isInstance).forEach(wanted::add);
        }
        for (Element element : chosen) {
            switch (element) {
            case Resource resource -> wanted.add(resource);
            case Process process -> wanted.add(process);
            case OrganisationalUnit unit -> model.resources().stream()
                    .filter(resource -> resource instanceof ITSystem && isWithin(resource.getUnit(), unit))
                    .forEach(wanted::add);
            case Responsible responsible -> model.resources().stream().filter(
                    resource -> resource instanceof ITSystem && answersFor(responsible, resource)).forEach(wanted::add);
            default -> {
                // nobody can be asked about it
            }
            }
        }
        var subjects = new LinkedHashMap<Responsible, List<Dependable>>();
        var nobody = new ArrayList<Dependable>();
        for (Dependable each : wanted) {
            Responsible responsible = Landscape.responsible(each);
            if (responsible == null || responsible.getId() == null || each.getId() == null) {
                nobody.add(each);
            } else {
                subjects.computeIfAbsent(responsible, key -> new ArrayList<>()).add(each);
            }
        }
        return new Plan(subjects, nobody);
    }

    private static boolean answersFor(Responsible responsible, Dependable element) {
        return Landscape.responsible(element) == responsible || element.getOwner() == responsible
                || element.getOwner() instanceof Role role && role.getHolder() == responsible;
    }

    private static boolean isWithin(OrganisationalUnit unit, OrganisationalUnit other) {
        Set<OrganisationalUnit> seen = new LinkedHashSet<>();
        for (OrganisationalUnit each = unit; each != null && seen.add(each); each = each.getParent()) {
            if (each == other) {
                return true;
            }
        }
        return false;
    }

    /**
     * Makes a survey with one questionnaire for each person; nothing is sent yet.
     *
     * @param model administration; changed
     * @param name name; null or blank for one with the date
     * @param due date until which answers are wanted; null for none
     * @param plan who is asked about what
     * @param today date of today
     */
    public static Survey create(AdministrationModel model, String name, LocalDate due, Plan plan, LocalDate today) {
        var factory = ModelFactory.eINSTANCE;
        Survey survey = factory.createSurvey();
        survey.setId(UUID.randomUUID().toString());
        survey.setName(name == null || name.isBlank() ? nameOf(today) : name.strip());
        survey.setDue(due);
        plan.subjects().forEach((responsible, subjects) -> {
            Questionnaire questionnaire = factory.createQuestionnaire();
            questionnaire.setId(UUID.randomUUID().toString());
            questionnaire.setName(QuestionnaireForm.name(responsible));
            questionnaire.setRespondent(responsible);
            questionnaire.getSubjects().addAll(subjects);
            survey.getQuestionnaires().add(questionnaire);
        });
        model.continuityRegister().getSurveys().add(survey);
        return survey;
    }

    /** Returns how a survey made on a day is called where nobody gives it a name. */
    public static String nameOf(LocalDate today) {
        return TEXTS.get("survey.name", SurveyStatus.date(today));
    }

    /**
     * Makes the questionnaires of a survey for sending and notes that they are sent. Questionnaires that are withdrawn
     * or ask nothing are left out.
     *
     * @param model administration; changed
     * @param survey survey of it
     * @param questionnaires those to be sent; those sent before get the values of today
     * @param today date of today
     * @param locale language
     * @return what each asks, in order
     */
    public static Map<Questionnaire, QuestionnaireForm> issue(AdministrationModel model, Survey survey,
            Collection<Questionnaire> questionnaires, LocalDate today, Locale locale) {
        var landscape = new Landscape(model);
        var forms = new LinkedHashMap<Questionnaire, QuestionnaireForm>();
        for (Questionnaire questionnaire : questionnaires) {
            QuestionnaireForm form = QuestionnaireForm.of(model, landscape, survey, questionnaire, today, locale);
            if (questionnaire.getState() == QuestionnaireState.WITHDRAWN || form.rows().isEmpty()) {
                continue;
            }
            questionnaire.setSentOn(today);
            questionnaire.setFingerprint(fingerprints(questionnaire.getFingerprint(), form.fingerprint()));
            questionnaire.setQuestions(form.rows().size());
            if (questionnaire.getState() == QuestionnaireState.PREPARED) {
                questionnaire.setState(QuestionnaireState.SENT);
            }
            if (survey.getSentOn() == null) {
                survey.setSentOn(today);
            }
            forms.put(questionnaire, form);
        }
        return forms;
    }

    /** The latest first: answers to an earlier sending are still known. */
    private static String fingerprints(String before, String now) {
        var all = new LinkedHashSet<String>();
        all.add(now);
        if (before != null) {
            all.addAll(List.of(before.strip().split("\\s+")));
        }
        return String.join(" ", all).strip();
    }

    /** Returns the names of the files of questionnaires, without extension, all different. */
    public static Map<Questionnaire, String> fileNames(Collection<Questionnaire> questionnaires) {
        var names = new LinkedHashMap<Questionnaire, String>();
        Map<String, Integer> taken = new HashMap<>();
        for (Questionnaire questionnaire : questionnaires) {
            String name = fileName(questionnaire);
            int count = taken.merge(name, 1, Integer::sum);
            names.put(questionnaire, count == 1 ? name : name + "-" + count);
        }
        return names;
    }

    /** What the file of a questionnaire is called: word, name, start of the id. */
    static String fileName(Questionnaire questionnaire) {
        String name = questionnaire.getRespondent() == null ? questionnaire.getName()
                : QuestionnaireForm.name(questionnaire.getRespondent());
        String plain = (name == null ? "" : name).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
                .replace("Ä", "Ae").replace("Ö", "Oe").replace("Ü", "Ue").replace("ß", "ss");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
        plain = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        String id = questionnaire.getId() == null ? "" : questionnaire.getId().replaceAll("[^A-Za-z0-9]", "");
        return TEXTS.get("file.name", plain.isEmpty() ? "x" : plain, id.substring(0, Math.min(8, id.length())));
    }

    /** Returns the surveys of an administration that are not closed, the latest last. */
    public static List<Survey> open(AdministrationModel model) {
        return model.continuityRegister().getSurveys().stream().filter(survey -> survey.getClosedOn() == null).toList();
    }
}
