package org.ratswerk.ui.downtime.model.survey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.core.DamageCategories;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.format.JsonValues;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Person;
import org.ratswerk.model.Role;
import org.ratswerk.model.persistence.FaultException;

/** A small town: Ada has two IT systems, Bob one and no mail address, Cem none; one role is vacant; one system is nobody's. */
final class Town {
    static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    static final Registry NOTHING = new Registry(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private static final Pattern DATA = Pattern
            .compile("<script type=\"application/json\" id=\"questionnaire\">(.*?)</script>", Pattern.DOTALL);

    final AdministrationModel model;
    final Editing editing;
    final ITSystem register;

    Town() {
        var administration = named(FACTORY.createAdministration(), "town", "Stadt");
        administration.setSettings(FACTORY.createSettings());
        administration.getSettings().getHorizons().addAll(AnalysisSettings.DEFAULT_HORIZONS);
        DamageCategories.store(administration, DamageCategories.defaults());
        model = new AdministrationModel(null, administration, named(FACTORY.createProcessRegister(), "ps", null),
                named(FACTORY.createLandscape(), "l", null), named(FACTORY.createContinuityRegister(), "r", null),
                List.of(), List.of());
        Person ada = person("ada", "Ada Groß", "ada@stadt.example");
        Person bob = person("bob", "Bob Klein", null);
        person("cem", "Cem Mittel", "cem@stadt.example");
        Role role = named(FACTORY.createRole(), "role", "Leitung Archiv");
        administration.getRoles().add(role);
        register = system("register", "Register");
        register.setOwner(ada);
        system("archive", "Archiv").setOwner(ada);
        system("map", "Karten").setOwner(bob);
        system("old", "Altverfahren");
        editing = new Editing(model);
    }

    private static <E extends Element> E named(E element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }

    private Person person(String id, String name, String mail) {
        Person person = named(FACTORY.createPerson(), id, name);
        person.setMail(mail);
        model.administration().getPersons().add(person);
        return person;
    }

    private ITSystem system(String id, String name) {
        ITSystem system = named(FACTORY.createITSystem(), id, name);
        model.resources().add(system);
        return system;
    }

    /** Asks all who can be asked and writes forms for the browser. */
    List<Path> ask(Path folder, LocalDate due) throws FaultException {
        var plan = new SurveyPlan(editing, TODAY);
        plan.choose(plan.candidates(""), true);
        plan.setDue(due);
        return SurveyPlan.write(plan.make(Locale.GERMAN), folder, SurveyPlan.Form.HTML, NOTHING, Progress.NONE);
    }

    /** Saves what a form saves for answers: by the end of the key, such as {@code system:register::tolerable}. */
    static Path answer(Path form, String name, String by, Map<String, String> answers) throws IOException {
        var matcher = DATA.matcher(Files.readString(form));
        assertTrue(matcher.find());
        var data = (Map<?, ?>) JsonValues.read(matcher.group(1));
        var file = new LinkedHashMap<String, Object>();
        file.put("format", "ratswerk-answers");
        file.put("version", 1);
        for (String same : List.of("survey", "questionnaire", "fingerprint", "known")) {
            file.put(same, data.get(same));
        }
        file.put("answeredBy", by);
        file.put("answeredOn", TODAY.toString());
        file.put("answers", answers);
        file.put("confirmed", List.of());
        file.put("periods", List.of());
        return Files.writeString(form.resolveSibling(name), JsonValues.write(file));
    }

}
