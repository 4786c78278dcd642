package org.ratswerk.ui.downtime.model.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.Measure;
import org.ratswerk.model.MeasureKind;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Person;
import org.ratswerk.model.Process;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.WorkState;

class MeasureDraftTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    private final Locale locale = Locale.getDefault();
    private AdministrationModel model;
    private Editing editing;
    private ITSystem system;
    private Person ada;

    @BeforeEach
    void build() {
        Locale.setDefault(Locale.GERMANY);
        var administration = named(FACTORY.createAdministration(), "town", "Stadt");
        administration.setSettings(FACTORY.createSettings());
        model = new AdministrationModel(null, administration, named(FACTORY.createProcessRegister(), "ps", null),
                named(FACTORY.createLandscape(), "l", null), named(FACTORY.createContinuityRegister(), "r", null),
                List.of(), List.of());
        ada = named(FACTORY.createPerson(), "ada", "Ada Groß");
        administration.getPersons().add(ada);
        system = named(FACTORY.createITSystem(), "meso", "MESO");
        system.setRecoveryTime(Duration.ofHours(40));
        system.setOwner(ada);
        model.resources().add(system);
        Process process = named(FACTORY.createProcess(), "pass", "Pass ausstellen");
        process.setImpact(FACTORY.createBusinessImpact());
        process.getImpact().setManualMtpd(Duration.ofHours(24));
        model.processRegister().getProcesses().add(process);
        Requirement requirement = named(FACTORY.createRequirement(), "needs", null);
        requirement.setDependent(process);
        requirement.setResource(system);
        model.landscape().getDependencies().add(requirement);
        editing = new Editing(model);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static <E extends Element> E named(E element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }

    @Test
    void whatClosesTheGapIsProposed() {
        var draft = new MeasureDraft(editing, system);
        assertEquals("Maßnahme zu MESO", draft.name());
        assertEquals("Ada Groß", draft.responsible(), "who owns the element");
        var levers = MeasureDraft.levers(model, system, Progress.NONE);
        // 40 h instead of 24 h: 16 h too long
        assertEquals("Wiederherstellung von MESO um 16 h verkürzen", levers.getFirst().name());
        assertTrue(draft.setProposals(levers));
        assertEquals("Wiederherstellung von MESO um 16 h verkürzen", draft.name());
        assertEquals("Stellen Sie „MESO“ um 16 h schneller wieder her: in 24 h statt 40 h.", draft.description());
        assertTrue(draft.names().contains("Ersatz für MESO schaffen"), draft.names().toString());
    }

    @Test
    void aNameTheUserHasTypedStays() {
        var draft = new MeasureDraft(editing, system);
        draft.setName("Zweites System");
        assertFalse(draft.setProposals(MeasureDraft.levers(model, system, Progress.NONE)));
        assertEquals("Zweites System", draft.name());
        assertEquals("", draft.description());
    }

    @Test
    void itIsRecordedAsOneCommandAndTakenBack() {
        var draft = new MeasureDraft(editing, system);
        draft.setProposals(MeasureDraft.levers(model, system, Progress.NONE));
        draft.setDue("31.3.2027");
        draft.setKind(MeasureKind.CORRECTIVE);
        draft.setState(WorkState.IN_PROGRESS);
        Measure made = draft.create();
        assertEquals(List.of(made), model.continuityRegister().getMeasures());
        assertEquals(List.of(system), made.getSubjects());
        assertEquals(LocalDate.of(2027, 3, 31), made.getDue());
        assertSame(ada, made.getResponsible());
        assertEquals(MeasureKind.CORRECTIVE, made.getKind());
        assertEquals("Maßnahme „Wiederherstellung von MESO um 16 h verkürzen“ erfassen", editing.undoLabel().orElseThrow());
        assertEquals(List.of(new MeasureDraft.Recorded(made, "Wiederherstellung von MESO um 16 h verkürzen", "in Arbeit",
                "31.03.2027", "Ada Groß")), new MeasureDraft(editing, system).recorded());
        editing.undo();
        assertEquals(List.of(), model.continuityRegister().getMeasures());
    }

    @Test
    void theNextDueComesFirst() {
        for (String due : List.of("", "1.5.2027", "1.2.2027")) {
            var draft = new MeasureDraft(editing, system);
            draft.setName("Bis " + due);
            draft.setDue(due);
            draft.create();
        }
        assertEquals(List.of("01.02.2027", "01.05.2027", ""), new MeasureDraft(editing, system).recorded().stream()
                .map(MeasureDraft.Recorded::due).toList());
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsRecorded() {
        var draft = new MeasureDraft(editing, system);
        assertTrue(draft.problem().isEmpty());
        draft.setDue("31.2.2027");
        assertTrue(draft.problem().orElseThrow().contains("31.2.2027"), draft.problem().orElseThrow());
        draft.setDue("");
        draft.setResponsible("Niemand");
        assertTrue(draft.problem().orElseThrow().contains("Niemand"), draft.problem().orElseThrow());
        draft.setResponsible("");
        draft.setName(" ");
        assertEquals("Bitte geben Sie der Maßnahme einen Namen.", draft.problem().orElseThrow());
        assertThrows(IllegalStateException.class, draft::create);
        assertEquals(List.of(), model.continuityRegister().getMeasures());
    }
}
