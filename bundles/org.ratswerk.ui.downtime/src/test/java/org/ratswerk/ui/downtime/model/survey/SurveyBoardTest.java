package org.ratswerk.ui.downtime.model.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.analysis.downtime.survey.SurveyStatus.Entry;
import org.ratswerk.analysis.downtime.survey.SurveyStatus.State;
import org.ratswerk.core.Progress;
import org.ratswerk.model.QuestionnaireState;
import org.ratswerk.ui.downtime.model.survey.SurveyBoard.Column;

class SurveyBoardTest {
    private static final LocalDate LATER = Town.TODAY.plusDays(10);
    private final Locale locale = Locale.getDefault();
    private final Town town = new Town();
    private SurveyBoard board;
    private List<Path> forms;
    @TempDir
    private Path folder;

    @BeforeEach
    void askInGerman() throws Exception {
        Locale.setDefault(Locale.GERMANY);
        forms = town.ask(folder, Town.TODAY.plusDays(7));
        board = new SurveyBoard(town.editing, () -> LATER);
        look();
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private void look() {
        board.show(board.look(Progress.NONE));
    }

    private void answer(Map<String, String> answers) throws Exception {
        var review = new AnswerReview(town.editing, Town.TODAY);
        review.show(review.load(List.of(Town.answer(forms.getFirst(), "antwort.json", "Ada", answers)), Town.NOTHING,
                Progress.NONE));
        review.apply();
        look();
    }

    private Entry of(String name) {
        return board.rows().stream().filter(entry -> SurveyBoard.respondent(entry).equals(name)).findFirst().orElseThrow();
    }

    @Test
    void whatIsLateComesFirstWithSymbolAndDays() throws Exception {
        answer(Map.of("system:register::tolerable", "24", "system:archive::tolerable", "48"));
        assertEquals(List.of("Bob Klein", "Ada Groß"), board.rows().stream().map(SurveyBoard::respondent).toList());
        assertEquals("▲ überfällig", SurveyBoard.cell(of("Bob Klein"), Column.STATE));
        assertEquals("3", SurveyBoard.cell(of("Bob Klein"), Column.LATE));
        assertEquals("0 von 1", SurveyBoard.cell(of("Bob Klein"), Column.ANSWERED));
        assertEquals("08.03.2027", SurveyBoard.cell(of("Bob Klein"), Column.DUE));
        assertEquals("✓ beantwortet", SurveyBoard.cell(of("Ada Groß"), Column.STATE));
        assertEquals("Eine Umfrage: 2 gefragt, 1 beantwortet, 1 überfällig, 0 widersprüchlich", board.summary());
        board.setShown(State.OVERDUE, false);
        assertEquals(List.of("Ada Groß"), board.rows().stream().map(SurveyBoard::respondent).toList());
        assertEquals(1, board.count(State.OVERDUE));
        board.setShown(State.OVERDUE, true);
        board.setText("karten");
        assertEquals(List.of("Bob Klein"), board.rows().stream().map(SurveyBoard::respondent).toList());
        board.setText("");
        board.sortBy(Column.RESPONDENT);
        assertEquals(List.of("Ada Groß", "Bob Klein"), board.rows().stream().map(SurveyBoard::respondent).toList());
        board.sortBy(Column.RESPONDENT);
        assertTrue(board.isDescending());
        assertEquals("Bob Klein", SurveyBoard.respondent(board.rows().getFirst()));
        List<String> details = board.details(of("Ada Groß"));
        assertTrue(details.contains("E-Mail: ada@stadt.example"), details.toString());
        assertTrue(details.contains("Gefragt wird nach: Register, Archiv"), details.toString());
        assertTrue(details.contains("Zurück: antwort.json, eingelesen am 01.03.2027, beantwortet von Ada"), details.toString());
    }

    @Test
    void aReminderIsAMailAndItsDateIsKept() throws Exception {
        String mailto = board.mailto(of("Ada Groß"));
        assertTrue(mailto.startsWith("mailto:ada@stadt.example?subject="), mailto);
        String query = URI.create(mailto).getSchemeSpecificPart();
        assertTrue(query.contains("Guten Tag") && query.contains("\r\n- Register\r\n- Archiv\r\n"), query);
        assertFalse(mailto.contains("+"), mailto);
        assertFalse(board.isPasted(of("Ada Groß")));
        assertTrue(board.reminder(List.of(of("Ada Groß"))).contains("- Register\n- Archiv\n"));
        String both = board.reminder(board.rows());
        assertTrue(both.contains("An: Ada Groß <ada@stadt.example>") && both.contains("An: Bob Klein <keine E-Mail-Adresse>"));
        board.noteReminded(board.rows());
        look();
        assertEquals("11.03.2027", SurveyBoard.cell(of("Bob Klein"), Column.REMINDED));
        assertEquals(Optional.of("Erinnerung festhalten"), town.editing.undoLabel());
        answer(Map.of("system:register::tolerable", "24", "system:archive::tolerable", "48"));
        assertTrue(SurveyBoard.remindFault(List.of(of("Ada Groß"))).isPresent());
        assertEquals(Optional.empty(), SurveyBoard.remindFault(board.rows()));
        assertTrue(SurveyBoard.remindFault(List.of()).orElseThrow().startsWith("Wählen Sie"));
    }

    @Test
    void aReminderTooLongForAnAddressIsPasted() {
        town.editing.run("Eingabe", () -> town.register.setName("Verfahren ".repeat(200)));
        look();
        assertTrue(board.isPasted(of("Ada Groß")));
        assertTrue(board.mailto(of("Ada Groß")).length() < 2000);
        assertFalse(board.mailto(of("Ada Groß")).contains("body="));
    }

    @Test
    void aClosedSurveyIsShownOnDemandOnly() {
        assertTrue(board.closeQuestion(board.rows()).contains("2 Fragebögen warten noch"));
        assertEquals(Optional.empty(), SurveyBoard.closeFault(board.rows()));
        board.close(board.rows());
        look();
        assertEquals(LATER, town.model.continuityRegister().getSurveys().getFirst().getClosedOn());
        assertTrue(board.rows().isEmpty());
        assertFalse(board.isEmpty());
        assertEquals("Alle Umfragen sind abgeschlossen.", board.summary());
        board.setClosedShown(true);
        assertEquals(2, board.rows().size());
        assertTrue(SurveyBoard.cell(board.rows().getFirst(), Column.SURVEY).endsWith("(abgeschlossen)"));
        assertTrue(SurveyBoard.closeFault(board.rows()).isPresent());
        assertTrue(SurveyBoard.againFault(board.rows()).isPresent());
    }

    @Test
    void aWithdrawnQuestionnaireWaitsForNothing() {
        Entry bob = of("Bob Klein");
        assertTrue(SurveyBoard.withdrawQuestion(List.of(bob)).contains("(Bob Klein)"));
        board.withdraw(List.of(bob));
        look();
        assertEquals(QuestionnaireState.WITHDRAWN, bob.questionnaire().getState());
        assertEquals("– zurückgezogen", SurveyBoard.cell(of("Bob Klein"), Column.STATE));
        assertEquals(List.of("Ada Groß"), SurveyBoard.waiting(board.rows()).stream().map(SurveyBoard::respondent).toList());
        assertTrue(SurveyBoard.withdrawFault(List.of(of("Bob Klein"))).isPresent());
    }

    @Test
    void questionnairesAreIssuedAgainWithTheValuesOfToday() throws Exception {
        String before = of("Ada Groß").questionnaire().getFingerprint();
        town.editing.run("Eingabe", () -> town.register.setRequiredRto(java.time.Duration.ofHours(5)));
        var made = board.again(List.of(of("Ada Groß")), Locale.GERMAN);
        assertEquals(1, SurveyPlan.write(made, folder.resolve("neu"), SurveyPlan.Form.HTML, Town.NOTHING, Progress.NONE).size());
        String after = of("Ada Groß").questionnaire().getFingerprint();
        assertTrue(after.endsWith(" " + before), after);
        assertEquals(LATER, of("Ada Groß").questionnaire().getSentOn());
    }
}
