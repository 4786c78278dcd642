package org.ratswerk.ui.model.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.edit.Field.Kind;
import org.ratswerk.model.Element;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.Measure;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.ProfileState;
import org.ratswerk.ui.model.forms.Form.FieldItem;
import org.ratswerk.ui.model.forms.Form.RowsItem;

/** The form as a whole. */
class FormModelTest {
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

    static Stream<Form> forms() {
        return Forms.all().stream();
    }

    private Element made(Form form) {
        if (form.type() == Literals.ADMINISTRATION) {
            return town.model.administration();
        }
        var element = Town.named((Element) EcoreUtil.create(form.type()), "new", "Neu");
        town.change(() -> {
            switch (element) {
            case org.ratswerk.model.ReferenceCatalogue catalogue -> town.model.catalogues().add(catalogue);
            case org.ratswerk.model.EmergencyPlan plan -> town.model.plans().add(plan);
            case org.ratswerk.model.ExistingRule rule -> {
                // it is assigned to a section, so there must be one
                var plan = Town.named(org.ratswerk.model.ModelFactory.eINSTANCE.createEmergencyPlan(), "plan", "Plan");
                plan.getSections().add(Town.named(org.ratswerk.model.ModelFactory.eINSTANCE.createPlanSection(),
                        "section", "Abschnitt"));
                town.model.plans().add(plan);
                town.model.continuityRegister().getExistingRules().add(rule);
            }
            case org.ratswerk.model.CatalogueEntry entry -> town.catalogue.getEntries().add(entry);
            default -> {
                assertFalse(element instanceof FileRoot);
                EcoreUtil.replace(NewElements.create(town.editing(), form.type(), null), element);
            }
            }
        });
        return element;
    }

    /** Types a value into every field of every form and takes it back. */
    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldCanBeFilledAndUndone(Form declared) {
        Element element = made(declared);
        var form = town.form(element);
        declared.items().filter(FieldItem.class::isInstance).map(FieldItem.class::cast).forEach(item -> {
            var field = form.field(item);
            var start = field.text();
            var steps = town.editing().undoLabel();
            fill(field);
            assertEquals(List.of(), field.notices().stream().filter(each -> each.level() == Notice.Level.ERROR).toList(),
                    item.id());
            assertFalse(field.isEmpty(), item.id() + " is empty");
            town.editing().undo();
            assertEquals(start, field.text(), item.id());
            assertEquals(steps, town.editing().undoLabel(), item.id() + " took several steps");
        });
    }

    private static void fill(FieldModel field) {
        switch (field.kind()) {
        case CHOICE -> field.set(field.choices().getLast());
        case FLAG -> field.set(true);
        case REFERENCE, REFERENCES -> {
            var suggestions = field.suggestions("", 5);
            field.accept(suggestions.isEmpty() ? field.suggestions("Ganz neu", 5).getFirst()
                    : suggestions.getFirst());
        }
        default -> {
            field.type(switch (field.kind()) {
            case NUMBER -> "4";
            case DURATION, DURATIONS -> "3 Tage";
            case DATE -> "03.03.2027";
            case MOMENT -> "03.03.2027 08:00";
            case PERIOD -> "1 Jahr";
            default -> "Text";
            });
            assertTrue(field.commit(), field.id() + ": " + field.fault());
        }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyTableCanBeShown(Form declared) {
        var form = town.form(made(declared));
        declared.items().filter(RowsItem.class::isInstance).map(RowsItem.class::cast).forEach(item -> {
            var table = form.table(item);
            assertEquals(0, table.size(), item.id());
            assertTrue(table.titles().stream().noneMatch(String::isBlank));
            assertTrue(table.canChoose() || !table.creatable().isEmpty(), item.id() + " cannot be added to");
            if (table.canChoose()) {
                assertNotNull(table.suggestions("x", 3));
                assertFalse(table.chooseLabel().isBlank());
            }
            table.creatable().stream().findFirst().ifPresent(type -> {
                table.create(type, null);
                assertEquals(1, table.size(), item.id());
                assertEquals(table.titles().size(), table.cells(0).size());
                town.editing().undo();
                assertEquals(0, table.size());
            });
        });
    }

    @Test
    void itIsDirtyWhenItsFileIs() {
        var form = town.form(town.permit);
        var other = town.form(town.register);
        assertFalse(form.isDirty());
        form.field("name").orElseThrow().type("Pass");
        assertTrue(form.isDirty());
        assertFalse(other.isDirty());
        other.field("recoveryTime").orElseThrow().type("bald");
        assertTrue(other.isDirty());
        assertEquals("recoveryTime", other.commit().orElseThrow().id());
        other.field("recoveryTime").orElseThrow().revert();
        assertFalse(other.isDirty());
    }

    @Test
    void itIsDirtyWhenAnotherFileWasChangedFromIt() {
        var form = town.form(town.permit);
        var needs = form.table("suppliers").orElseThrow();
        needs.accept(needs.suggestions("melde", 5).getFirst());
        assertTrue(form.isDirty());
        assertFalse(town.form(town.permit).isDirty());
        town.editing().undo();
        assertFalse(form.isDirty());
    }

    @Test
    void whatIsTypedAndCorrectBecomesAValueWhenItIsSaved() {
        var form = town.form(town.register);
        form.field("recoveryTime").orElseThrow().type("3 Tage");
        assertTrue(form.commit().isEmpty());
        assertEquals(Duration.ofDays(3), town.register.getRecoveryTime());
    }

    @Test
    void itKnowsWhenItsElementIsGone() {
        var form = town.form(town.register);
        town.change(() -> town.model.resources().remove(town.register));
        assertTrue(form.isGone());
        town.editing().undo();
        assertFalse(form.isGone());
    }

    @Test
    void itGoesOnInTheAdministrationReadAnew() {
        var form = town.form(town.register);
        form.field("recoveryTime").orElseThrow().type("bald");
        form.commit();
        var again = new Town();
        again.change(() -> again.register.setVendor("Alpha"));
        assertTrue(form.rebind(again.administration));
        assertSame(again.register, form.elements().getFirst());
        assertEquals("Alpha", form.field("vendor").orElseThrow().text());
        assertEquals("bald", form.field("recoveryTime").orElseThrow().text());
        var without = new Town();
        without.change(() -> without.model.resources().clear());
        assertFalse(form.rebind(without.administration));
    }

    @Test
    void theHeadFollowsNameAndState() {
        var form = town.form(town.permit);
        assertEquals("Ausweis ausstellen", form.title());
        assertEquals("Prozess", form.kind());
        assertEquals("Entwurf", form.state().word());
        assertEquals(List.of("Zur Prüfung geben", "Maßnahme anlegen"),
                form.actions().stream().map(FormAction::label).toList());
        form.actions().getFirst().run().get();
        assertEquals(ProfileState.IN_REVIEW, town.permit.getProfileState());
        assertEquals("Freigeben", form.actions().getFirst().label());
        town.editing().undo();
        assertEquals(ProfileState.DRAFT, town.permit.getProfileState());
    }

    @Test
    void theHeadSaysWhatIsDoubtfulAndWhere() {
        assertEquals("", town.form(town.permit).issuesText());
        town.problems.add(new Problem("model.profile", Severity.WARNING, "p", null, "Unvollständig.", List.of()));
        town.problems.add(new Problem("model.duration", Severity.ERROR, "p", "manualMtpd", "Zu lang.", List.of()));
        var form = town.form(town.permit);
        assertEquals("2 Angaben prüfen", form.issuesText());
        assertEquals(List.of(new FormModel.Issue(Notice.Level.ERROR, "Zu lang.", "impact.manualMtpd"),
                new FormModel.Issue(Notice.Level.WARNING, "Unvollständig.", null)), form.issues());
    }

    @Test
    void aMeasureIsMadeForTheElement() {
        var made = (Measure) town.form(town.register).actions().stream()
                .filter(action -> action.id().equals("measure")).findFirst().orElseThrow().run().get();
        assertEquals(List.of(town.register), made.getSubjects());
        var steps = town.form(made).actions();
        assertEquals("Beginnen", steps.getFirst().label());
    }

    @Test
    void severalElementsHaveOneForm() {
        var form = town.form(town.register, town.archive);
        assertEquals("2 Elemente", form.title());
        assertEquals("Melderegister, Archiv", form.kind());
        assertEquals(List.of(), form.actions());
        assertTrue(form.form().items().allMatch(FieldItem.class::isInstance));
        assertTrue(FormModel.isPossible(List.of(town.register, town.permit)));
        var common = town.form(town.register, town.permit).form().items().map(Form.Item::id)
                .collect(Collectors.toSet());
        assertTrue(common.contains("owner"));
        assertFalse(common.contains("vendor"));
    }

    @Test
    void theRatingsSayWhatIsTolerable() {
        var category = Town.named(ModelFactory.eINSTANCE.createDamageCategory(), "c", "Finanzen");
        town.change(() -> {
            var impact = ModelFactory.eINSTANCE.createBusinessImpact();
            town.permit.setImpact(impact);
            for (int i = 0; i < 3; i++) {
                var rating = ModelFactory.eINSTANCE.createImpactRating();
                rating.setCategory(category);
                rating.setHorizon(Duration.ofHours(new int[] {4, 24, 72}[i]));
                rating.setLevel(i + 2);
                impact.getRatings().add(rating);
            }
        });
        var form = town.form(town.permit);
        var item = form.form().items().filter(Form.RatingsItem.class::isInstance).map(Form.RatingsItem.class::cast)
                .findFirst().orElseThrow();
        assertEquals(List.of("4 h", "24 h", "3 Tage", "7 Tage", "14 Tage", "30 Tage"), form.horizons(item));
        var row = form.ratings(item).getFirst();
        assertEquals(List.of("2", "3", "4", "", "", ""), row.cells().stream().map(Ratings.Cell::text).toList());
        assertEquals(List.of(true, false, false),
                row.cells().stream().limit(3).map(Ratings.Cell::tolerable).toList());
        assertEquals("aus Bewertung: 24 h", form.field("impact.manualMtpd").orElseThrow().placeholder());
    }

    @Test
    void everyKindOfFieldIsTried() {
        var kinds = Forms.all().stream().flatMap(Form::items).filter(FieldItem.class::isInstance)
                .map(item -> org.ratswerk.core.edit.Field.of(((FieldItem) item).feature()).kind())
                .collect(Collectors.toSet());
        assertTrue(kinds.containsAll(List.of(Kind.TEXT, Kind.LONG_TEXT, Kind.TEXTS, Kind.NUMBER, Kind.FLAG,
                Kind.DURATION, Kind.DURATIONS, Kind.DATE, Kind.CHOICE, Kind.REFERENCE, Kind.REFERENCES)));
    }
}
