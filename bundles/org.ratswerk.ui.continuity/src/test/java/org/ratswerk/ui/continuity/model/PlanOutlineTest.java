package org.ratswerk.ui.continuity.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.ratswerk.model.PlanSection;
import org.ratswerk.ui.continuity.model.PlanOutline.State;
import org.ratswerk.ui.continuity.model.PlanOutline.Where;

class PlanOutlineTest {
    private static final String BEFORE = "Einleitung Alarm(Meldung Stabsraum) Anhang";

    private final Town town = new Town();
    private final PlanOutline outline = town.outline;

    @Test
    void sectionsAreNumberedAndSayWhoWroteThem() {
        town.editing.run("", () -> {
            town.inner.setText("Von Hand");
            town.other.setGenerator("g");
            town.other.setText("alt");
            town.other.setGeneratedText("alt");
        });
        var lines = outline.lines(Set.of());
        assertEquals("2  Alarm", lines.get(1).title());
        assertEquals("2.2  Stabsraum", lines.get(1).lines().get(1).title());
        assertEquals(State.EMPTY, lines.get(0).state());
        assertEquals(State.HOLDER, lines.get(1).state());
        assertEquals(State.WRITTEN, lines.get(1).lines().get(0).state());
        assertEquals(State.GENERATED, lines.get(1).lines().get(1).state());
        town.editing.run("", () -> town.other.setText("mein"));
        assertEquals(State.ADAPTED, outline.state(town.other, Set.of()));
        assertEquals(State.NEWER, outline.state(town.other, Set.of("other")));
        assertEquals(State.WRITTEN, outline.state(town.inner, Set.of("inner")));
    }

    @Test
    void hintsAreCountedAndLeadThroughThePlan() {
        town.editing.run("", () -> {
            town.inner.setText("Man ruft an.");
            town.other.setGenerator("g");
            town.other.setText("Man geht.");
            town.other.setGeneratedText("Man geht.");
        });
        assertEquals("[inner=true, other=false]", outline.sources().stream()
                .map(each -> each.id() + "=" + each.written()).toList().toString());
        var lines = outline.lines(Set.of(), Map.of("inner", 2, "third", 1)).get(1).lines();
        assertEquals("geschrieben, 2 Hinweise", lines.get(0).words());
        assertEquals("aus dem Modell", lines.get(1).words());
        Set<String> wanted = Set.of("inner", "third");
        assertEquals(Optional.of("inner"), outline.beside("first", false, wanted));
        assertEquals(Optional.of("third"), outline.beside("inner", false, wanted));
        assertEquals(Optional.empty(), outline.beside("third", false, wanted));
        assertEquals(Optional.of("inner"), outline.beside("third", true, wanted));
        assertEquals(Optional.empty(), outline.beside("inner", true, wanted));
    }

    @Test
    void sectionsAreMadeAfterAndInOthers() {
        PlanSection made = outline.add(town.inner, false);
        assertEquals("Einleitung Alarm(Meldung Neuer Abschnitt Stabsraum) Anhang", town.shape());
        outline.rename(made, " Ruf ");
        outline.rename(made, "  ");
        outline.add(town.first, true);
        outline.add(null, false);
        assertEquals("Einleitung(Neuer Abschnitt) Alarm(Meldung Ruf Stabsraum) Anhang Neues Kapitel", town.shape());
        for (int i = 0; i < 4; i++) {
            town.editing.undo();
        }
        assertEquals(BEFORE, town.shape());
    }

    @Test
    void deletingLeadsToTheNextSection() {
        assertEquals(Optional.of(town.other), outline.delete(town.inner));
        assertEquals(Optional.of(town.second), outline.delete(town.other));
        assertEquals(Optional.of(town.third), outline.delete(town.second));
        assertEquals("Einleitung Anhang", town.shape());
        town.editing.undo();
        town.editing.undo();
        town.editing.undo();
        assertEquals(BEFORE, town.shape());
    }

    @Test
    void sectionsMoveUpDownInAndOut() {
        assertFalse(outline.canStep(town.first, -1));
        outline.step(town.third, -1);
        assertEquals("Einleitung Anhang Alarm(Meldung Stabsraum)", town.shape());
        outline.deeper(town.third);
        assertEquals("Einleitung(Anhang) Alarm(Meldung Stabsraum)", town.shape());
        outline.higher(town.inner);
        assertEquals("Einleitung(Anhang) Alarm(Stabsraum) Meldung", town.shape());
        outline.higher(town.inner);
        outline.deeper(town.first);
        assertEquals("Einleitung(Anhang) Alarm(Stabsraum) Meldung", town.shape());
    }

    @Test
    void sectionsAreDraggedButNotIntoThemselves() {
        outline.move(town.third, town.inner, Where.BEFORE);
        assertEquals("Einleitung Alarm(Anhang Meldung Stabsraum)", town.shape());
        outline.move(town.third, town.first, Where.AFTER);
        assertEquals("Einleitung Anhang Alarm(Meldung Stabsraum)", town.shape());
        outline.move(town.first, town.second, Where.INSIDE);
        assertEquals("Anhang Alarm(Meldung Stabsraum Einleitung)", town.shape());
        outline.move(town.second, town.inner, Where.AFTER);
        assertEquals("Anhang Alarm(Meldung Stabsraum Einleitung)", town.shape());
    }
}
