package org.ratswerk.ui.downtime.model.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.Progress;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.downtime.model.survey.SurveyPlan.By;
import org.ratswerk.ui.downtime.model.survey.SurveyPlan.Candidate;
import org.ratswerk.ui.downtime.model.survey.SurveyPlan.Form;

class SurveyPlanTest {
    private final Locale locale = Locale.getDefault();
    private final Town town = new Town();
    @TempDir
    private Path folder;

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static Candidate find(SurveyPlan plan, String name) {
        return plan.candidates(name).getFirst();
    }

    @Test
    void whoCannotBeAskedStandsLastWithTheReason() {
        var plan = new SurveyPlan(town.editing, Town.TODAY);
        assertEquals(List.of("Ada Groß", "Bob Klein", "Cem Mittel", "Leitung Archiv"),
                plan.candidates("").stream().map(Candidate::name).toList());
        assertEquals(2, find(plan, "Ada").systems());
        assertEquals(List.of("! keine E-Mail-Adresse"), find(plan, "Bob").hints());
        assertEquals(List.of("✕ für kein IT-System verantwortlich"), find(plan, "cem@stadt").hints());
        assertEquals(List.of("✕ für kein IT-System verantwortlich", "! Rolle nicht besetzt"), find(plan, "Leitung").hints());
        assertFalse(plan.choose(find(plan, "Cem"), true));
        assertFalse(plan.isChosen(find(plan, "Cem")));
        plan.setBy(By.SYSTEM);
        assertEquals(List.of("Archiv", "Karten", "Register", "Altverfahren"),
                plan.candidates("").stream().map(Candidate::name).toList());
        assertEquals(List.of("✕ niemand verantwortlich"), find(plan, "Altverfahren").hints());
        assertEquals("Bob Klein", find(plan, "Karten").other());
    }

    @Test
    void aPersonIsAskedAboutTheSystemsChosenOnly() {
        var plan = new SurveyPlan(town.editing, Town.TODAY);
        assertEquals(Optional.of("Wählen Sie mindestens einen Eintrag."), plan.choiceFault());
        plan.choose(List.of(town.register));
        assertEquals(By.SYSTEM, plan.by());
        assertEquals(List.of(new SurveyPlan.Letter("Ada Groß", "ada@stadt.example", List.of("Register"))), plan.letters());
        plan.choose(plan.candidates(""), true);
        assertEquals("2 Fragebögen zu 3 IT-Systemen. Eine Person hat keine E-Mail-Adresse: "
                + "Übergeben Sie den Fragebogen auf anderem Weg.", plan.summary());
        assertEquals(Optional.empty(), plan.choiceFault());
    }

    @Test
    void aPastDayAndAnUnusableFolderAreRefused() throws Exception {
        var plan = new SurveyPlan(town.editing, Town.TODAY);
        assertEquals(Town.TODAY.plusDays(28), plan.due());
        assertTrue(plan.fault().orElseThrow().startsWith("Nennen Sie den Ordner"));
        plan.setFolder("hier");
        assertTrue(plan.fault().orElseThrow().contains("mit seinem ganzen Pfad"));
        plan.setFolder(folder.resolve("neu").toString());
        assertEquals(Optional.empty(), plan.fault());
        plan.setFolder(folder.resolve("neu/tief").toString());
        assertTrue(plan.fault().isPresent());
        plan.setFolder(Files.writeString(folder.resolve("datei"), "").toString());
        assertTrue(plan.fault().isPresent());
        plan.setFolder(folder.toString());
        plan.setDue(Town.TODAY.minusDays(1));
        assertEquals(Optional.of("Der Tag 28.02.2027 ist vorbei. Wählen Sie einen späteren."), plan.fault());
        plan.setDue(null);
        assertEquals(Optional.empty(), plan.fault());
    }

    @Test
    void theSurveyIsOneCommandAndOneFileForEachPerson() throws Exception {
        List<Path> files = town.ask(folder.resolve("neu"), null);
        assertEquals(2, files.size());
        assertTrue(files.getFirst().getFileName().toString().startsWith("Fragebogen-Ada-Gross-"));
        assertEquals("Umfrage zu tolerierbaren Ausfallzeiten vom 01.03.2027",
                town.model.continuityRegister().getSurveys().getFirst().getName());
        assertEquals(Optional.of("Umfrage anlegen"), town.editing.undoLabel());
        town.editing.undo();
        assertTrue(town.model.continuityRegister().getSurveys().isEmpty());
        assertFalse(town.editing.canUndo());
    }

    @Test
    void whatCannotBeWrittenIsTakenBackUnlessSomethingElseWasDone() throws Exception {
        Path blocked = Files.writeString(folder.resolve("datei"), "");
        var plan = new SurveyPlan(town.editing, Town.TODAY);
        plan.choose(plan.candidates(""), true);
        var made = plan.make(Locale.GERMAN);
        var fault = assertThrows(FaultException.class,
                () -> SurveyPlan.write(made, blocked, Form.HTML, Town.NOTHING, Progress.NONE));
        assertTrue(fault.getMessage().contains("datei"), fault.getMessage());
        assertTrue(SurveyPlan.takeBack(town.editing, made));
        assertTrue(town.model.continuityRegister().getSurveys().isEmpty());
        var again = plan.make(Locale.GERMAN);
        town.editing.run("Umbenennen", () -> town.register.setName("Melderegister"));
        assertFalse(SurveyPlan.takeBack(town.editing, again));
        assertEquals("Melderegister", town.register.getName());
        assertEquals(1, town.model.continuityRegister().getSurveys().size());
        assertThrows(FaultException.class, () -> SurveyPlan.write(again, folder, Form.XLSX, Town.NOTHING, Progress.NONE));
    }
}
