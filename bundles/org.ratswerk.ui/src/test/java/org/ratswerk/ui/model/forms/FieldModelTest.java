package org.ratswerk.ui.model.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.QuickFix;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.model.Person;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.ui.model.forms.FieldModel.Entry;

/** What a field of a form does with what is typed into it. */
class FieldModelTest {
    private final Town town = new Town();
    private Locale before;

    @BeforeEach
    void german() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void textCountsWhileItIsTypedAndIsOneStepToUndo() {
        var name = town.field(town.permit, "name");
        assertEquals("Ausweis ausstellen", name.text());
        for (String typed : List.of("P", "Pa", "Pas", "Pass ", "Pass a")) {
            name.type(typed);
        }
        assertEquals("Pass a", town.permit.getName());
        town.editing().undo();
        assertEquals("Ausweis ausstellen", town.permit.getName());
        assertEquals("Ausweis ausstellen", name.text());
        assertFalse(town.editing().canUndo());
        town.editing().redo();
        assertEquals("Pass a", name.text());
    }

    @Test
    void blanksAtTheEndStayInTheFieldWhileItIsTyped() {
        var name = town.field(town.permit, "name");
        name.type("Pass ");
        assertEquals("Pass ", name.text());
        assertEquals("Pass", town.permit.getName());
        assertTrue(name.commit());
        assertEquals("Pass", name.text());
    }

    @Test
    void anotherVisitIsAnotherStep() {
        var name = town.field(town.permit, "name");
        name.type("Eins");
        name.commit();
        name.type("Zwei");
        name.commit();
        town.editing().undo();
        assertEquals("Eins", town.permit.getName());
    }

    @Test
    void theStepSaysWhatWasChanged() {
        town.field(town.permit, "trigger").type("Antrag");
        assertEquals("Auslöser ändern (Ausweis ausstellen)", town.editing().undoLabel().orElseThrow());
    }

    @Test
    void theStepNamesTheElementAsItIsCalledNow() {
        var name = town.field(town.permit, "name");
        name.type("Pas");
        assertEquals("Name ändern (Pas)", town.editing().undoLabel().orElseThrow());
        name.type("Pass");
        assertEquals("Name ändern (Pass)", town.editing().undoLabel().orElseThrow());
    }

    @Test
    void durationsAreTypedFreelyAndCountWhenTheFieldIsLeft() {
        var time = town.field(town.register, "recoveryTime");
        time.type("3 Tage");
        assertNull(town.register.getRecoveryTime());
        assertTrue(time.isPending());
        assertTrue(time.commit());
        assertEquals(Duration.ofDays(3), town.register.getRecoveryTime());
        assertFalse(time.isPending());
        time.type("90 min");
        time.commit();
        assertEquals("90 min", time.text());
        assertEquals(Duration.ofMinutes(90), town.register.getRecoveryTime());
        time.type("");
        time.commit();
        assertNull(town.register.getRecoveryTime());
    }

    @Test
    void whatMeansNothingStaysWithItsRemedy() {
        var time = town.field(town.register, "recoveryTime");
        time.type("bald");
        assertNull(time.fault());
        assertFalse(time.commit());
        assertEquals("bald", time.text());
        assertTrue(time.isPending());
        var notice = time.notices().getFirst();
        assertEquals(Notice.Level.ERROR, notice.level());
        assertTrue(notice.text().contains("„bald“") && notice.text().contains("3 Tage"), notice.text());
        assertFalse(town.editing().canUndo());
        time.type("2 h");
        assertNull(time.fault());
        assertTrue(time.commit());
        assertEquals(Town.hours(2), town.register.getRecoveryTime());
    }

    @Test
    void whatMeansNothingSurvivesChangesElsewhere() {
        var form = town.form(town.register);
        var time = form.field("recoveryTime").orElseThrow();
        time.type("bald");
        time.commit();
        town.change(() -> town.register.setName("Meldewesen"));
        assertEquals("bald", time.text());
        assertNotNull(time.fault());
        assertTrue(form.isPending());
    }

    @Test
    void escapeGivesUpWhatWasTyped() {
        var time = town.field(town.register, "recoveryTime");
        time.type("bald");
        time.commit();
        time.revert();
        assertEquals("", time.text());
        assertNull(time.fault());
        assertFalse(time.isPending());
    }

    @Test
    void datesAndNumbersAreShownAsPeopleWriteThem() {
        var date = town.field(town.register, "evidenceDate");
        date.type("3.3.2027");
        date.commit();
        assertEquals(LocalDate.of(2027, 3, 3), town.register.getEvidenceDate());
        assertEquals("03.03.2027", date.text());
        var volume = town.field(town.permit, "caseVolume");
        volume.type("11200");
        volume.commit();
        assertEquals(11200L, town.permit.getCaseVolume());
        assertEquals("11.200", volume.text());
        assertEquals("Fälle", volume.unit());
    }

    @Test
    void aPartIsMadeWhenItsFirstFieldIsFilled() {
        var workaround = town.field(town.permit, "impact.workaround");
        assertEquals("", workaround.text());
        workaround.type("");
        assertNull(town.permit.getImpact());
        workaround.type("Vordrucke");
        assertEquals("Vordrucke", town.permit.getImpact().getWorkaround());
        town.editing().undo();
        assertNull(town.permit.getImpact());
    }

    @Test
    void aValueThatIsTheSameIsNoChange() {
        var kind = town.field(town.permit, "kind");
        kind.set(ProcessKind.UNSPECIFIED);
        assertFalse(town.editing().canUndo());
        kind.set(ProcessKind.CORE);
        assertEquals(ProcessKind.CORE, town.permit.getKind());
    }

    @Test
    void aFlagCanBeNotStated() {
        var flag = town.field(town.permit, "electronicPayment");
        assertTrue(flag.isOptional());
        assertNull(flag.value());
        flag.set(false);
        assertEquals(false, town.permit.getElectronicPayment());
        flag.set(null);
        assertNull(town.permit.getElectronicPayment());
        assertFalse(town.field(town.permit, "priority.deferred").isOptional());
    }

    @Test
    void referencesAreFoundByTypingAndMade() {
        var owner = town.field(town.permit, "owner");
        var found = owner.suggestions("zan", 10);
        assertSame(town.zander, found.getFirst().element());
        owner.accept(found.getFirst());
        assertSame(town.zander, town.permit.getOwner());
        assertSame(town.zander, owner.target());
        assertEquals("Thomas Zander", owner.text());

        var create = owner.suggestions("Erika Neu", 10);
        assertEquals(List.of("„Erika Neu“ anlegen (Person)", "„Erika Neu“ anlegen (Rolle)"),
                create.stream().map(Suggestion::label).toList());
        var made = owner.accept(create.getFirst());
        assertTrue(made instanceof Person);
        assertEquals("Erika Neu", made.getName());
        assertNotNull(made.getId());
        assertSame(made, town.permit.getOwner());
        town.editing().undo();
        assertSame(town.zander, town.permit.getOwner());
        assertEquals(2, town.model.administration().getPersons().size());
    }

    @Test
    void nothingIsMadeAnewThatIsThere() {
        var suggestions = town.field(town.permit, "owner").suggestions("thomas zander", 10);
        assertTrue(suggestions.stream().allMatch(suggestion -> suggestion.create() == null));
        assertEquals(1, suggestions.size());
    }

    @Test
    void aReferenceCanBeTypedWhole() {
        var owner = town.field(town.permit, "owner");
        owner.type("Miriam Adler");
        assertTrue(owner.commit());
        assertSame(town.adler, town.permit.getOwner());
        owner.type("Miriam Adl");
        assertFalse(owner.commit());
        assertEquals("Miriam Adl", owner.text());
        assertTrue(owner.fault().contains("Miriam Adler"), owner.fault());
        owner.type("");
        assertTrue(owner.commit());
        assertNull(town.permit.getOwner());
    }

    @Test
    void listsAreAddedToReorderedAndShortened() throws InputException {
        var law = town.field(town.permit, "legalBasis");
        law.type("§ 9 PAuswG");
        assertTrue(law.commit());
        assertEquals("", law.text());
        law.type("a | b");
        law.commit();
        law.type("§ 1 BMG");
        law.commit();
        assertEquals(List.of("§ 9 PAuswG", "a | b", "§ 1 BMG"), town.permit.getLegalBasis());
        law.type("§ 1 BMG");
        law.commit();
        assertEquals(3, town.permit.getLegalBasis().size());
        assertTrue(law.move(2, -1));
        assertEquals(List.of("§ 9 PAuswG", "§ 1 BMG", "a | b"), town.permit.getLegalBasis());
        assertFalse(law.move(0, -1));
        law.replace(law.entries().get(2), "c");
        assertEquals(List.of("§ 9 PAuswG", "§ 1 BMG", "c"), town.permit.getLegalBasis());
        law.remove(List.of(law.entries().get(0), law.entries().get(2)));
        assertEquals(List.of("§ 1 BMG"), town.permit.getLegalBasis());
        town.editing().undo();
        assertEquals(3, town.permit.getLegalBasis().size());
    }

    @Test
    void referencesInListsStandThereOnce() {
        var members = town.field(town.group, "members");
        members.accept(members.suggestions("arch", 5).getFirst());
        members.type("Melderegister");
        members.commit();
        assertEquals(List.of(town.archive, town.register), town.group.getMembers());
        assertTrue(members.suggestions("arch", 5).stream().noneMatch(each -> each.element() == town.archive));
        members.type("gibt es nicht");
        assertFalse(members.commit());
        assertEquals("gibt es nicht", members.text());
    }

    @Test
    void horizonsStayInOrder() throws InputException {
        var horizons = town.field(town.model.administration(), "settings.horizons");
        assertTrue(horizons.placeholder().contains("4 h"));
        horizons.type("3 Tage");
        horizons.commit();
        horizons.type("4 h | 1 h");
        horizons.commit();
        assertEquals(List.of(Town.hours(1), Town.hours(4), Town.hours(72)),
                town.model.administration().getSettings().getHorizons());
        assertThrows(InputException.class, () -> horizons.replace(horizons.entries().getFirst(), "bald"));
        assertFalse(horizons.move(0, 1));
    }

    @Test
    void severalElementsAreChangedAtOnce() {
        town.change(() -> {
            town.register.setVendor("Alpha");
            town.archive.setVendor("Beta");
        });
        var form = town.form(town.register, town.archive);
        var vendor = form.field("vendor").orElseThrow();
        assertTrue(vendor.isMixed());
        assertEquals("", vendor.text());
        assertEquals("Verschiedene Werte", vendor.placeholder());
        assertTrue(vendor.commit());
        assertEquals("Alpha", town.register.getVendor());
        vendor.type("Gamma");
        assertEquals("Alpha", town.register.getVendor());
        vendor.commit();
        assertEquals("Gamma", town.register.getVendor());
        assertEquals("Gamma", town.archive.getVendor());
        assertFalse(vendor.isMixed());
        assertEquals("Hersteller ändern (2 Elemente)", town.editing().undoLabel().orElseThrow());
        town.editing().undo();
        assertEquals("Beta", town.archive.getVendor());
        assertTrue(vendor.isMixed());
    }

    @Test
    void whatWasTypedAndTakenAwayAgainLeavesDifferentValuesAlone() {
        town.change(() -> town.register.setVendor("Alpha"));
        var vendor = town.form(town.register, town.archive).field("vendor").orElseThrow();
        vendor.type("G");
        vendor.type("");
        assertTrue(vendor.commit());
        assertEquals("Alpha", town.register.getVendor());
    }

    @Test
    void listsOfSeveralElementsShowWhatIsNotEverywhere() {
        town.change(() -> {
            town.register.getDataCategories().addAll(List.of("Meldedaten", "Bilder"));
            town.archive.getDataCategories().add("Bilder");
        });
        var categories = town.form(town.register, town.archive).field("dataCategories").orElseThrow();
        assertEquals(List.of(new Entry("Meldedaten", "Meldedaten", false), new Entry("Bilder", "Bilder", true)),
                categories.entries());
        categories.type("Akten");
        categories.commit();
        assertEquals(List.of("Meldedaten", "Bilder", "Akten"), town.register.getDataCategories());
        assertEquals(List.of("Bilder", "Akten"), town.archive.getDataCategories());
        categories.remove(List.of(categories.entries().get(1)));
        assertEquals(List.of("Meldedaten", "Akten"), town.register.getDataCategories());
        assertEquals(List.of("Akten"), town.archive.getDataCategories());
    }

    @Test
    void requiredFieldsAreMarkedUntilTheyAreFilled() {
        var trigger = town.field(town.permit, "trigger");
        assertTrue(trigger.isRequired());
        assertEquals(Notice.Level.WARNING, trigger.notices().getFirst().level());
        trigger.type("Antrag");
        assertEquals(List.of(), trigger.notices());
        assertFalse(town.field(town.permit, "fees").isRequired());
        assertFalse(town.field(town.register, "owner").isRequired());
        assertTrue(town.field(town.register, "name").isRequired());
    }

    @Test
    void requiredFieldsAreThoseOfTheSettings() {
        town.field(town.model.administration(), "settings.requiredProfileFields").accept(
                Suggestion.of("fees", ""));
        town.field(town.model.administration(), "settings.requiredFields").accept(
                Suggestion.of("Resource.owner", ""));
        assertTrue(town.field(town.permit, "fees").isRequired());
        assertFalse(town.field(town.permit, "trigger").isRequired());
        assertTrue(town.field(town.register, "owner").isRequired());
    }

    @Test
    void problemsStandBesideTheirFieldWithWhatHelps() {
        var fixed = new AtomicBoolean();
        QuickFix fix = new QuickFix() {
            @Override
            public String label() {
                return "Leeren";
            }

            @Override
            public void apply() {
                fixed.set(true);
            }
        };
        town.problems.add(new Problem("model.duration", Severity.ERROR, "s1", "recoveryTime", "Zu lang.",
                List.of(fix)));
        town.problems.add(new Problem("model.name", Severity.INFO, "s2", "name", "Anderes.", List.of()));
        var form = town.form(town.register);
        var notices = form.field("recoveryTime").orElseThrow().notices();
        assertEquals("Zu lang.", notices.getFirst().text());
        notices.getFirst().remedies().getFirst().run().run();
        assertTrue(fixed.get());
        assertEquals(List.of(), form.field("name").orElseThrow().notices());
    }

    @Test
    void listenersAreToldOnlyWhenSomethingIsToBeShownOtherwise() {
        var form = town.form(town.register);
        var told = new ArrayList<String>();
        for (String id : List.of("name", "vendor", "recoveryTime")) {
            var field = form.field(id).orElseThrow();
            field.addListener(() -> told.add(id));
            field.update();
        }
        told.clear();
        town.change(() -> town.register.setVendor("Alpha"));
        assertEquals(List.of("vendor"), told);
        told.clear();
        town.change(() -> town.archive.setVendor("Alpha"));
        assertEquals(List.of(), told);
    }

    @Test
    void textsThatStandElsewhereFilesAndKeysAreSuggested() {
        town.change(() -> town.archive.setVendor("Alpha AG"));
        assertEquals("Alpha AG", town.field(town.register, "vendor").suggestions("al", 5).getFirst().text());
        assertEquals("bpmn/ausweis.bpmn", town.field(town.permit, "bpmnAsIs").suggestions("ausw", 5).getFirst().text());
        var key = town.field(town.permit, "keys").suggestions("personal", 5).getFirst();
        assertEquals("99008", key.text());
        assertEquals("99008 – Personalausweis", key.line());
        assertEquals("trigger", town.field(town.model.administration(), "settings.requiredProfileFields")
                .suggestions("auslös", 5).getFirst().text());
    }

    @Test
    void namesOfFieldsAreShownInWords() {
        var names = town.field(town.model.administration(), "settings.requiredFields");
        names.accept(Suggestion.of("ITSystem.owner", ""));
        assertEquals("IT-System: Verfahrensverantwortliche (ITSystem.owner)", names.entries().getFirst().text());
    }
}
