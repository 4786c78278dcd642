package org.ratswerk.ui.coverage.model.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.coverage.ladder.Profile;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ProcessKind;

class ProfileChoiceTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private final AdministrationModel model = new AdministrationModel(null, FACTORY.createAdministration(),
            FACTORY.createProcessRegister(), FACTORY.createLandscape(), FACTORY.createContinuityRegister(), List.of(),
            List.of());
    private final Editing editing = new Editing(model);

    private ProfileChoice.Field field(ProfileChoice choice, String name) {
        return choice.fields().stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }

    private Set<String> required() {
        return Profile.of(model.administration()).fields().stream().filter(Profile.Field::required)
                .map(field -> field.feature().getName()).collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void whereNothingIsSetTheFieldsOfTheDepthLadderAreRequired() {
        var choice = new ProfileChoice(model.administration());
        assertEquals(Set.of("owner", "unit", "trigger", "result", "legalBasis"), choice.fields().stream()
                .filter(ProfileChoice.Field::isRequired).map(ProfileChoice.Field::name)
                .collect(java.util.stream.Collectors.toSet()), "as the contract of the coverage says");
    }

    @Test
    void whatIsSetIsTheProfileAfterwardsAndCanBeUndone() {
        var choice = new ProfileChoice(model.administration());
        field(choice, "legalBasis").setChosen(false);
        field(choice, "caseVolume").setRequired(true);
        field(choice, "caseVolume").setWeight(3);
        field(choice, "fees").setChosen(true);
        field(choice, "fees").setKinds(Set.of(ProcessKind.CORE));
        choice.save(editing, model.administration());
        assertEquals(Set.of("owner", "unit", "trigger", "result", "caseVolume"), required());
        var read = new ProfileChoice(model.administration());
        assertEquals(3, field(read, "caseVolume").weight());
        assertTrue(field(read, "fees").isOf(ProcessKind.CORE));
        assertFalse(field(read, "fees").isOf(ProcessKind.SUPPORT));
        assertFalse(field(read, "legalBasis").isChosen());
        var process = FACTORY.createProcess();
        process.setKind(ProcessKind.SUPPORT);
        assertEquals(BigDecimal.valueOf(7), Profile.of(model.administration()).completeness(process).total(),
                "four fields of weight 1, one of weight 3, fees only for core processes");
        editing.undo();
        assertEquals(Set.of("owner", "unit", "trigger", "result", "legalBasis"), required());
    }

    @Test
    void whatIsRequiredBelongsToTheProfile() {
        var field = field(new ProfileChoice(model.administration()), "documents");
        assertFalse(field.isChosen());
        field.setRequired(true);
        assertTrue(field.isChosen());
        field.setChosen(false);
        assertFalse(field.isRequired());
    }

    @Test
    void allKindsMeanNoLimit() {
        var field = field(new ProfileChoice(model.administration()), "documents");
        field.setChosen(true);
        field.setKinds(Set.copyOf(ProfileChoice.KINDS));
        assertEquals("", field.state());
        assertTrue(field.isOf(ProcessKind.UNSPECIFIED));
    }
}
