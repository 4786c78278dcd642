package org.ratswerk.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;

class BulkInputTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    private final AdministrationModel model = new AdministrationModel(null, FACTORY.createAdministration(),
            FACTORY.createProcessRegister(), FACTORY.createLandscape(), FACTORY.createContinuityRegister(), List.of(),
            List.of());
    private Locale before;
    private OrganisationalUnit office;
    private Editing editing;

    @BeforeEach
    void open() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        office = unit("u1", "33", "Bürgeramt");
        unit("u2", "40", "Archiv");
        unit("u3", "41", "Archiv");
        editing = new Editing(model);
    }

    @AfterEach
    void language() {
        Locale.setDefault(before);
    }

    private OrganisationalUnit unit(String id, String shortName, String name) {
        var unit = FACTORY.createOrganisationalUnit();
        unit.setId(id);
        unit.setShortName(shortName);
        unit.setName(name);
        model.administration().getUnits().add(unit);
        return unit;
    }

    /** What a text means, or why it means nothing. */
    private static Object meaning(Field field, String text, BulkInput bulk, Editing editing) {
        try {
            return bulk == null ? field.parse(text, editing) : bulk.parse(field, text);
        } catch (InputException e) {
            return e.getMessage();
        }
    }

    @Test
    void understandsWhatAFieldUnderstandsOneByOne() {
        var bulk = new BulkInput(editing);
        for (EStructuralFeature feature : List.of(Literals.DEPENDABLE__UNIT, Literals.PROCESS__PARTICIPATING_UNITS,
                Literals.PROCESS__CASE_VOLUME, Literals.PROCESS__KIND, Literals.DEPENDABLE__RESTART_TIME,
                Literals.PROCESS__LEGAL_BASIS, Literals.ELEMENT__NAME)) {
            var field = Field.of(feature);
            for (String text : List.of("", " ", "Bürgeramt", "bürgeramt ", "33", "33  Bürgeramt", "u1", "Archiv", "u2",
                    "Bürgeramt | u3", "Burgamt", "Bürger", "12", "1.500", "Kern", "4 h", "a|b", "viele")) {
                assertEquals(meaning(field, text, null, editing), meaning(field, text, bulk, editing),
                        field + " " + text);
            }
        }
    }

    @Test
    void aTextThatComesAgainMeansTheSame() throws InputException {
        var bulk = new BulkInput(editing);
        var field = Field.of(Literals.DEPENDABLE__UNIT);
        assertSame(office, bulk.parse(field, "Bürgeramt"));
        assertSame(office, bulk.parse(field, "Bürgeramt"));
        assertSame(assertThrows(InputException.class, () -> bulk.parse(field, "Bauamt")),
                assertThrows(InputException.class, () -> bulk.parse(field, "Bauamt")));
    }

    @Test
    void manyTextsThatMeanNothingAreStillTold() {
        var bulk = new BulkInput(editing);
        var field = Field.of(Literals.DEPENDABLE__UNIT);
        var messages = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            int number = i;
            messages.add(assertThrows(InputException.class, () -> bulk.parse(field, "Archiv " + number)).getMessage());
        }
        assertEquals(60, messages.stream().distinct().count());
    }
}
