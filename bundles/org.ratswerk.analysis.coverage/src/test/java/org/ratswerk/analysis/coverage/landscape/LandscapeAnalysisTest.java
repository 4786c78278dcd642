package org.ratswerk.analysis.coverage.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Boxes;
import org.ratswerk.core.result.Boxes.Box;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.ProfileState;
import org.ratswerk.model.persistence.FaultException;

class LandscapeAnalysisTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private final Locale locale = Locale.getDefault();
    private final AdministrationModel model = new AdministrationModel(null, FACTORY.createAdministration(),
            FACTORY.createProcessRegister(), FACTORY.createLandscape(), FACTORY.createContinuityRegister(), List.of(),
            List.of());
    private final Process process = FACTORY.createProcess();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
        process.setId("p-1");
        process.setName("Pass ausstellen");
        process.setKind(ProcessKind.CORE);
        model.processRegister().getProcesses().add(process);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private Box tile(String colour) throws FaultException {
        return landscape(Map.of("colour", colour)).all().getLast();
    }

    private Boxes landscape(Map<String, String> arguments) throws FaultException {
        return (Boxes) new LandscapeAnalysis().run(model, new Arguments(arguments), Progress.NONE);
    }

    @Test
    void theDepthIsToldByEvidence() throws FaultException {
        assertEquals(1, tile("ladder").step(), "has id and name, nothing more");
        assertTrue(tile("ladder").explanation().get().contains("Auslöser ist leer"), "says what is missing");
        process.setTrigger("Antrag");
        process.setResult("Pass");
        process.getLegalBasis().add("PassG");
        var unit = FACTORY.createOrganisationalUnit();
        unit.setId("u");
        unit.setName("Bürgeramt");
        var owner = FACTORY.createPerson();
        owner.setId("o");
        owner.setName("Ada");
        model.administration().getUnits().add(unit);
        model.administration().getPersons().add(owner);
        process.setUnit(unit);
        process.setOwner(owner);
        assertEquals(2, tile("ladder").step(), "described");
        assertEquals(7, landscape(Map.of()).scale().size());
    }

    @Test
    void completenessCountsInQuartersAndNamesWhatIsMissing() throws FaultException {
        assertEquals(0, tile("completeness").step());
        process.setTrigger("Antrag");
        process.setResult("Pass");
        assertEquals(1, tile("completeness").step(), "two of five fields");
        assertTrue(tile("completeness").explanation().get().contains("Rechtsgrundlage"));
    }

    @Test
    void whatIsNotKnownIsNotCalledUncritical() throws FaultException {
        assertEquals(-1, tile("time-critical").step());
        assertEquals("tolerierbare Ausfallzeit nicht bekannt", tile("time-critical").note());
        var impact = FACTORY.createBusinessImpact();
        process.setImpact(impact);
        // classes of BSI-Standard 200-4 practice: below 3 days, up to 2 weeks, up to 4 weeks, above
        for (var each : Map.of(2, 3, 3, 2, 14, 2, 15, 1, 28, 1, 29, 0).entrySet()) {
            impact.setManualMtpd(Duration.ofDays(each.getKey()));
            assertEquals(each.getValue(), tile("time-critical").step(), each.getKey() + " days");
        }
    }

    @Test
    void theStateIsThatOfTheProfile() throws FaultException {
        process.setProfileState(ProfileState.RELEASED);
        assertEquals(2, tile("state").step());
        assertEquals(-1, tile("none").step());
    }

    @Test
    void anUnknownChoiceNamesThePossibleOnes() {
        var fault = assertThrows(FaultException.class, () -> tile("size"));
        assertTrue(fault.getMessage().contains("ladder, completeness, state, time-critical, none"), fault.getMessage());
    }
}
