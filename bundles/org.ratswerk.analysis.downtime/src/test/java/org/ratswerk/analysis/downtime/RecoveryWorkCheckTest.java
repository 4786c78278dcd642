package org.ratswerk.analysis.downtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Problem;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.StaffGroup;

class RecoveryWorkCheckTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private final Locale locale = Locale.getDefault();
    private final Landscapes town = new Landscapes();
    private final StaffGroup team = town.resource(FACTORY.createStaffGroup(), "team", null, null);
    private final ITSystem system = town.resource(FACTORY.createITSystem(), "system", "1", null);

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private List<String> found() {
        var found = new ArrayList<Problem>();
        new RecoveryWorkCheck().check(town.model, found::add, Progress.NONE);
        return found.stream().map(problem -> problem.rule() + " " + problem.feature() + ": " + problem.message()).toList();
    }

    @Test
    void aTeamMustHaveThePeople() {
        system.setRecoveryTeam(team);
        system.setRecoveryPeople(3);
        assertEquals(List.of(), found());
        team.setSize(3);
        assertEquals(List.of(), found());
        team.setSize(2);
        assertEquals(List.of("downtime.team-too-small recoveryPeople: Die Wiederherstellung von „Name of system“ braucht"
                + " 3 Personen, „Name of team“ hat aber nur 2."), found());
        team.setSize(0);
        system.setRecoveryPeople(null);
        assertEquals(1, found().size());
    }

    @Test
    void hoursMustBeReadable() {
        team.getHours().add("Mo-Fr 07:00-16:00");
        system.getHours().add("immer, wenn jemand da ist");
        assertEquals(List.of(), found());
        team.getHours().add("nach Absprache");
        assertEquals(List.of("downtime.hours hours: Die Arbeitszeit „nach Absprache“ von „Name of team“ ist nicht lesbar."
                + " Bitte schreiben Sie sie so: Mo-Fr 07:00-16:00, 24/7 oder Rufbereitschaft."), found());
    }

    @Test
    void theTimeOfAScenarioMustBeReadable() {
        FailureScenario scenario = FACTORY.createFailureScenario();
        town.model.continuityRegister().getScenarios().add(scenario);
        scenario.setAt("2027-03-31");
        assertEquals(List.of(), found());
        scenario.setAt("31.3.2027");
        assertEquals(1, found().size());
    }
}
