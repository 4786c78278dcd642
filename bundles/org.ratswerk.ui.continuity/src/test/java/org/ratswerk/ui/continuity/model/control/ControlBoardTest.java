package org.ratswerk.ui.continuity.model.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.continuity.control.DocumentFlow;
import org.ratswerk.continuity.control.EditionFiles;
import org.ratswerk.continuity.reference.LiveReferences;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.DocumentStatus;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Person;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanSection;
import org.ratswerk.ui.continuity.model.control.ControlBoard.Deed;

/** The page "document control" of a manual with one phone number in it. */
class ControlBoardTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private static final LocalDate DAY = LocalDate.of(2027, 3, 3);

    private final Locale before = Locale.getDefault();
    private final Person ada = named(FACTORY.createPerson(), "ada", "Ada Groß");
    private final Person tim = named(FACTORY.createPerson(), "tim", "Tim Hagen");
    private final EmergencyPlan manual = named(FACTORY.createEmergencyPlan(), "manual", "Notfallhandbuch");
    private final PlanSection alarm = named(FACTORY.createPlanSection(), "alarm", "Alarmierung");
    private final AdministrationModel model = new AdministrationModel(null, named(FACTORY.createAdministration(), "town", "Stadt"),
            named(FACTORY.createProcessRegister(), "p", null), named(FACTORY.createLandscape(), "l", null),
            named(FACTORY.createContinuityRegister(), "r", null), List.of(), new ArrayList<>());
    private final Editing editing = new Editing(model);

    @BeforeEach
    void write() {
        Locale.setDefault(Locale.GERMANY);
        change(() -> {
            ada.setPhone("0241 1");
            model.administration().getPersons().addAll(List.of(ada, tim));
            manual.setKind(PlanKind.EMERGENCY_MANUAL);
            manual.getSections().add(alarm);
            model.plans().add(manual);
            alarm.setText("Rufen Sie " + LiveReferences.markdown(LiveReferences.reference(alarm, ada, "Person.phone"),
                    references()) + " an.");
        });
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private static <E extends Element> E named(E element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }

    private void change(Runnable change) {
        editing.run("change", change);
    }

    private References references() {
        return new References(model, List.of(), Progress.NONE);
    }

    private ControlBoard board(LocalDate today) {
        return ControlBoard.of(manual, references(), today);
    }

    private List<Deed> possible() {
        return board(DAY).actions().stream().filter(ControlBoard.Action::isPossible).map(ControlBoard.Action::deed).toList();
    }

    private void approve(List<EditionFiles.Kept> files) {
        change(() -> {
            DocumentFlow.control(manual).setAuthor(ada);
            DocumentFlow.submit(manual, DAY);
            DocumentFlow.review(manual, tim, DAY, "gut");
            DocumentFlow.approve(manual, tim, DAY, false, files, references());
        });
    }

    @Test
    void eachStateOffersItsDeedsAndTheOthersSayWhyNot() {
        assertEquals(List.of(), possible());
        var submit = board(DAY).action(Deed.SUBMIT);
        assertEquals("Der Autor fehlt. Nennen Sie die Person oder Rolle, die das Dokument verfasst hat.", submit.words());
        assertEquals("author", submit.obstacles().getFirst().feature());
        assertEquals("Version 0.1, Entwurf. Autor: (nicht angegeben).", board(DAY).lead());
        change(() -> DocumentFlow.control(manual).setAuthor(ada));
        assertEquals(List.of(Deed.SUBMIT), possible());
        change(() -> DocumentFlow.submit(manual, DAY));
        // not to be approved before somebody else has reviewed
        assertEquals(List.of(Deed.REVIEW, Deed.REJECT), possible());
        assertEquals("Version 0.1, Autor: Ada Groß. In Prüfung seit 3. März 2027, noch keine Prüfung.", board(DAY).lead());
        change(() -> DocumentFlow.review(manual, tim, DAY, "gut"));
        // who approves is asked later
        assertEquals(List.of(Deed.REVIEW, Deed.REJECT, Deed.APPROVE), possible());
        change(() -> DocumentFlow.approve(manual, tim, DAY, false, List.of(), references()));
        assertEquals(List.of(Deed.REOPEN), possible());
        assertEquals("Version 1.0, freigegeben von Tim Hagen am 3. März 2027.", board(DAY).lead());
        assertTrue(board(DAY).actions().stream().noneMatch(action -> action.words().isBlank()));
    }

    @Test
    void whatIsKnownAtOnceAgreesWithTheWhole() {
        for (Runnable step : List.<Runnable>of(() -> DocumentFlow.control(manual).setAuthor(ada),
                () -> DocumentFlow.submit(manual, DAY), () -> DocumentFlow.review(manual, tim, DAY, ""),
                () -> DocumentFlow.approve(manual, tim, DAY, false, List.of(), references()),
                () -> DocumentFlow.reopen(manual))) {
            ControlBoard last = board(DAY);
            change(step);
            ControlBoard soon = ControlBoard.soon(manual, last, DAY);
            ControlBoard whole = board(DAY);
            assertEquals(whole.status(), soon.status());
            assertEquals(whole.lead(), soon.lead());
            assertEquals(whole.reminder(), soon.reminder());
            assertFalse(soon.action(Deed.APPROVE).isPossible() && !whole.action(Deed.APPROVE).isPossible());
        }
    }

    @Test
    void theReviewIsAnnouncedThirtyDaysAheadAndThenOverdue() {
        assertEquals("", board(DAY).reminder());
        approve(List.of());
        LocalDate next = DAY.plusYears(1);
        assertEquals(Symbol.MET, board(next.minusDays(31)).due());
        assertEquals(Symbol.WARNING, board(next.minusDays(30)).due());
        assertEquals("Nächste Überprüfung: 3. März 2028 (heute)", board(next).reminder());
        assertEquals(Symbol.GAP, board(next.plusDays(1)).due());
        assertTrue(board(next.plusDays(1)).reminder().contains("seit einem Tag"), board(next.plusDays(1)).reminder());
    }

    @Test
    void aNewPhoneMakesTheEditionStaleAndIsNamed() {
        approve(List.of());
        assertEquals("Die eine Angabe stimmt mit der Ausgabe vom 3. März 2027 überein", board(DAY).stale());
        assertEquals(Symbol.MET, board(DAY).symbol());
        change(() -> ada.setPhone("0241 777"));
        ControlBoard stale = board(DAY);
        assertEquals("1 von 1 Angaben weicht von der Ausgabe vom 3. März 2027 ab", stale.stale());
        assertEquals(Symbol.WARNING, stale.symbol());
        assertEquals(List.of(new ControlBoard.Difference("Ada Groß: Telefon", "0241 1", "0241 777", "Alarmierung", "alarm",
                "ada")), stale.differences());
        assertEquals(List.of("Ada Groß: Telefon: statt „0241 1“ jetzt „0241 777“"),
                stale.changes().stream().map(ControlBoard.Change::words).toList());
        assertEquals(DocumentStatus.APPROVED, stale.status());
        editing.undo();
        assertEquals(List.of(), board(DAY).differences());
    }

    @Test
    void takingBackAnApprovalLeavesNothingOfIt() {
        approve(List.of());
        editing.undo();
        assertEquals("", board(DAY).stale());
        assertEquals(DocumentStatus.DRAFT, board(DAY).status());
        assertTrue(Editions.of(manual).isEmpty());
        editing.redo();
        assertEquals(DocumentStatus.APPROVED, board(DAY).status());
        assertFalse(Editions.of(manual).isEmpty());
    }

    @Test
    void copiesOfAnOlderEditionAreNamed() {
        change(() -> {
            for (String[] each : new String[][] {{"1", "Stabsraum", "1.0"}, {"2", "Leitstelle", "0.9"}, {"3", null, null}}) {
                var copy = FACTORY.createDistributionCopy();
                copy.setNumber(each[0]);
                copy.setPlace(each[1]);
                copy.setVersion(each[2]);
                DocumentFlow.control(manual).getCopies().add(copy);
            }
        });
        assertEquals("", board(DAY).copies());
        approve(List.of());
        assertEquals("2 von 3 Exemplaren sind nicht auf dem Stand der Ausgabe 1.0: 2 (Leitstelle), 3.", board(DAY).copies());
    }

    @Test
    void filesOfEditionsSayWhetherTheyAreAsApproved(@TempDir Path folder) throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        for (String name : List.of("a.pdf", "b.pdf", "c.pdf")) {
            content.put(name, name.getBytes(StandardCharsets.US_ASCII));
        }
        var kept = EditionFiles.keep(folder, manual, "1.0", content);
        approve(kept);
        Files.writeString(folder.resolve(kept.get(1).path()), "x");
        Files.delete(folder.resolve(kept.get(2).path()));
        var lines = Editions.of(manual).lines(folder);
        assertEquals(List.of("a.pdf unverändert", "b.pdf geändert", "c.pdf fehlt"),
                lines.stream().map(line -> line.name() + " " + line.words()).toList());
        assertEquals(List.of(true, true, false), lines.stream().map(Editions.Line::isThere).toList());
        assertEquals("3. März 2027, Tim Hagen", lines.getFirst().approved());
    }
}
