package org.ratswerk.ui.downtime.model.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.analysis.downtime.survey.AnswerItem;
import org.ratswerk.analysis.downtime.survey.AnswerItem.Decision;
import org.ratswerk.analysis.downtime.survey.SurveyReading.Strategy;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.ui.downtime.model.survey.AnswerReview.Kind;
import org.ratswerk.ui.downtime.model.survey.AnswerReview.SourceRow;

class AnswerReviewTest {
    private static final String TOLERABLE = "system:register::tolerable";
    private static final String ARCHIVE = "system:archive::tolerable";
    private final Locale locale = Locale.getDefault();
    private final Town town = new Town();
    private AnswerReview review;
    private Path form;
    @TempDir
    private Path folder;

    @BeforeEach
    void askInGerman() throws Exception {
        Locale.setDefault(Locale.GERMANY);
        form = town.ask(folder, null).getFirst();
        review = new AnswerReview(town.editing, Town.TODAY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private void read(Path... files) {
        review.show(review.load(List.of(files), Town.NOTHING, Progress.NONE));
    }

    private String name() {
        return form.getFileName().toString().replace(".html", ".json");
    }

    private List<AnswerItem> all() {
        return review.items(EnumSet.allOf(Kind.class));
    }

    @Test
    void answersWithoutConflictAreTakenOverInOneCommand() throws Exception {
        assertEquals(Optional.of("Fügen Sie Dateien mit Antworten hinzu."), review.fault());
        read(Town.answer(form, name(), "Ada", Map.of(TOLERABLE, "24", ARCHIVE, "72", "system:register::remark", "Danke")));
        assertEquals(Optional.empty(), review.fault());
        assertEquals("3 Antworten: 3 entschieden, 0 offen", review.state());
        assertEquals(2, review.count(Kind.CHANGE));
        assertEquals(1, review.count(Kind.NOTE));
        assertTrue(review.apply().startsWith("2 Werte geändert, 0 bestätigt, eine Bemerkung aufbewahrt"));
        assertEquals(Duration.ofHours(24), town.register.getRequiredRto());
        assertEquals(Optional.of("Antworten übernehmen"), town.editing.undoLabel());
        town.editing.undo();
        assertNull(town.register.getRequiredRto());
    }

    @Test
    void ofTwoAnswersOneIsChosenAndTheRestKept() throws Exception {
        read(Town.answer(form, name(), "Ada", Map.of(TOLERABLE, "24", ARCHIVE, "72")),
                Town.answer(form, "zweite.json", "Vertretung", Map.of(TOLERABLE, "8")));
        assertEquals(1, review.count(Kind.CONFLICT));
        AnswerItem item = all().getFirst();
        assertEquals("? offen", AnswerReview.decision(item));
        assertEquals("! zwei Antworten", AnswerReview.conflicts(item));
        assertEquals("24 h (andere Antworten: 8 h)", AnswerReview.answer(item));
        assertEquals("–", AnswerReview.current(item));
        assertEquals(0, AnswerReview.next(all(), 1));
        assertEquals("8 h – Vertretung, 01.03.2027 (zweite.json)", AnswerReview.candidate(item.candidates().get(1)));
        assertTrue(review.take(item, 2).isPresent());
        assertEquals(Optional.empty(), review.take(item, 1));
        assertEquals(-1, AnswerReview.next(all(), 0));
        assertEquals(Optional.empty(), review.decide(all().subList(1, 2), Decision.KEEP));
        review.apply();
        assertEquals(Duration.ofHours(8), town.register.getRequiredRto());
        assertNull(((org.ratswerk.model.ITSystem) town.editing.element("archive").orElseThrow()).getRequiredRto());
    }

    @Test
    void whatIsDecidedStaysDecidedWhenAFileIsAdded() throws Exception {
        read(Town.answer(form, name(), "Ada", Map.of(TOLERABLE, "24", ARCHIVE, "72")));
        review.decide(all(), Decision.KEEP);
        read(Town.answer(form, "zweite.json", "Vertretung", Map.of(TOLERABLE, "8")));
        assertEquals(2, review.sources().size());
        assertEquals(1, review.undecided());
        assertEquals(Decision.KEEP, all().get(1).decision());
        review.takeWithoutConflict();
        assertEquals(Decision.TAKE, all().get(1).decision());
        assertNull(all().getFirst().decision());
        review.decideRest(Strategy.STRICTEST);
        assertEquals("8 h", all().getFirst().chosen().text());
        assertEquals(0, review.undecided());
    }

    @Test
    void whatIsNoAnswerCannotBeTakenOver() throws Exception {
        read(Town.answer(form, name(), "Ada", Map.of(TOLERABLE, "bald", ARCHIVE, "72")));
        AnswerItem item = all().getFirst();
        assertEquals("✕ keine Antwort", AnswerReview.conflicts(item));
        assertTrue(review.decide(List.of(item), Decision.TAKE).orElseThrow().startsWith("Register lässt sich nicht übernehmen"));
        assertNull(item.decision());
        assertTrue(review.take(item, 0).isPresent());
        assertEquals(Optional.empty(), review.decide(List.of(item), Decision.SKIP));
        assertEquals("– überspringen", AnswerReview.decision(item));
    }

    @Test
    void aFileThatIsNoneAndAFileFromElsewhereAreSaidAndHinderNobody() throws Exception {
        Path wrong = Files.writeString(folder.resolve("notiz.txt"), "Hallo");
        Path foreign = Town.answer(form, "fremd.json", "Ada", Map.of(TOLERABLE, "24"));
        Files.writeString(foreign, Files.readString(foreign)
                .replace(town.model.continuityRegister().getSurveys().getFirst().getQuestionnaires().getFirst().getId(), "x"));
        read(wrong, foreign, Town.answer(form, name(), "", Map.of(TOLERABLE, "24", ARCHIVE, "72")));
        List<SourceRow> sources = review.sources();
        assertEquals(List.of("fremd.json", name(), "notiz.txt"), sources.stream().map(SourceRow::file).toList());
        assertEquals(List.of(Symbol.INFEASIBLE, Symbol.MET, Symbol.INFEASIBLE),
                sources.stream().map(SourceRow::symbol).toList());
        assertEquals("nicht von hier", sources.getFirst().state());
        assertEquals("nicht lesbar", sources.get(2).state());
        assertFalse(sources.get(2).notices().isEmpty());
        assertEquals("Ada Groß", sources.get(1).respondent());
        assertEquals(2, all().size());
    }

    @Test
    void aChangeMeanwhileNeedsAnotherReading() throws Exception {
        Path file = Town.answer(form, name(), "Ada", Map.of(TOLERABLE, "24"));
        read(file);
        town.editing.run("Eingabe", () -> town.register.setRequiredRto(Duration.ofHours(12)));
        assertTrue(review.isOutdated());
        assertTrue(review.fault().orElseThrow().contains("inzwischen"));
        read(file);
        assertFalse(review.isOutdated());
        assertEquals(1, review.sources().size());
        assertEquals("! Verwaltung geändert", AnswerReview.conflicts(all().getFirst()));
    }
}
