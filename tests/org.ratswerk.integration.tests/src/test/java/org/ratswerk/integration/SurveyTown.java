package org.ratswerk.integration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.ratswerk.analysis.downtime.survey.AnswerKey;
import org.ratswerk.analysis.downtime.survey.Answers;
import org.ratswerk.analysis.downtime.survey.QuestionnaireForm;
import org.ratswerk.analysis.downtime.survey.Surveys;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.core.DamageCategories;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Component;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Person;
import org.ratswerk.model.Process;
import org.ratswerk.model.Questionnaire;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Survey;

/** A town whose persons are asked about their IT systems. */
final class SurveyTown {
    static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    final AdministrationModel model;
    /** Editing once answers are taken over; null before. */
    Editing editing;
    Survey survey;
    Map<Questionnaire, QuestionnaireForm> forms;

    /** Each system is used by two processes of its own and uses two components of its own and one of all. */
    SurveyTown(int persons, int systems) {
        var administration = named(FACTORY.createAdministration(), "town", "Stadt Umlaut-Ä & <Söhne>");
        var settings = FACTORY.createSettings();
        settings.getHorizons().addAll(AnalysisSettings.DEFAULT_HORIZONS);
        administration.setSettings(settings);
        DamageCategories.store(administration, DamageCategories.defaults());
        model = new AdministrationModel(null, administration, named(FACTORY.createProcessRegister(), "ps", null),
                named(FACTORY.createLandscape(), "l", null), named(FACTORY.createContinuityRegister(), "r", null),
                List.of(), List.of());
        var people = new ArrayList<Person>();
        for (int p = 0; p < persons; p++) {
            Person person = named(FACTORY.createPerson(), "per:" + p, "Käthe \"Nr. " + p + "\" O'Hara");
            person.setMail("nr" + p + "@example.org");
            people.add(person);
            administration.getPersons().add(person);
        }
        Component shared = named(FACTORY.createComponent(), "c-all", "Netz");
        model.resources().add(shared);
        for (int s = 0; s < systems; s++) {
            ITSystem system = named(FACTORY.createITSystem(), "s|" + s, "=Verfahren " + s);
            if (persons > 0) {
                system.setOwner(people.get(s % persons));
            }
            model.resources().add(system);
            for (int c = 0; c < 2; c++) {
                Component component = named(FACTORY.createComponent(), "c " + s + "/" + c, "Server " + s + c);
                component.setParent(c == 0 ? system : null);
                model.resources().add(component);
                if (c == 1) {
                    use(system, component);
                }
            }
            use(system, shared);
            for (int p = 0; p < 2; p++) {
                Process process = named(FACTORY.createProcess(), "p%" + s + "-" + p, "Vorgang " + s + p);
                model.processes().add(process);
                use(process, system);
            }
        }
    }

    static <T extends Element> T named(T element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }

    Requirement use(Dependable dependent, Resource resource) {
        Requirement use = named(FACTORY.createRequirement(), "r" + model.dependencies().size(), null);
        use.setDependent(dependent);
        use.setResource(resource);
        model.dependencies().add(use);
        return use;
    }

    /** Asks everybody about everything. */
    SurveyTown ask() {
        survey = Surveys.create(model, "Umfrage <b>1</b>", TODAY.plusDays(14), Surveys.plan(model, List.of()), TODAY);
        forms = Surveys.issue(model, survey, survey.getQuestionnaires(), TODAY, Locale.GERMAN);
        return this;
    }

    QuestionnaireForm form(int index) {
        return List.copyOf(forms.values()).get(index);
    }

    Questionnaire questionnaire(int index) {
        return survey.getQuestionnaires().get(index);
    }

    /** An answer to every question; damage never falls. */
    static Map<AnswerKey, String> answers(QuestionnaireForm form, Random random) {
        var answers = new LinkedHashMap<AnswerKey, String>();
        for (QuestionnaireForm.Row row : form.rows()) {
            int level = 1;
            for (AnswerKey key : row.known().keySet()) {
                if (key.question().kind() == org.ratswerk.analysis.downtime.survey.Question.Kind.LEVEL) {
                    level = Math.min(4, level + random.nextInt(2));
                }
                answers.put(key, switch (key.question().kind()) {
                case HOURS -> hours(random);
                case HOURS_OR_NONE -> random.nextInt(6) == 0 ? Answers.NO_LIMIT : hours(random);
                case LEVEL -> Integer.toString(level);
                case CATEGORY -> form.categories().get(random.nextInt(form.categories().size())).id();
                default -> text(random);
                });
            }
        }
        return answers;
    }

    private static String hours(Random random) {
        return random.nextInt(4) == 0 ? "0.5" : Long.toString(Duration.ofHours(1 + random.nextInt(700)).toHours());
    }

    /** Texts that files break on. */
    private static String text(Random random) {
        String[] texts = {"Sonst fällt die Auszahlung aus", "=1+1", "+49 123", "-5", "@SUM(A1)", "<script>alert(1)</script>",
            "zwei\nZeilen", "a;b|c\"d'e", "007", "1,5", "2027-03-01", "ja", "none", "é ß 漢字 😀", "TRUE", "3E5", "{0} ''"};
        return texts[random.nextInt(texts.length)] + (random.nextBoolean() ? " " + random.nextInt(1000) : "");
    }
}
