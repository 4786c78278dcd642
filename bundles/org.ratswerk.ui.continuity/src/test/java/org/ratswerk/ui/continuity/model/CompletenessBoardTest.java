package org.ratswerk.ui.continuity.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CompletenessBoardTest {
    private final Town town = new Town();

    @Test
    void chaptersSumUpTheirPoints() {
        var board = CompletenessBoard.of(town.model);
        assertTrue(board.begun());
        int asked = 0;
        for (var chapter : board.chapters()) {
            assertEquals(chapter.asked(), chapter.points().size(), chapter.key());
            assertEquals(chapter.fulfilled(), chapter.points().stream().filter(each -> each.fulfilled()).count());
            asked += chapter.asked();
            for (var point : chapter.points()) {
                assertFalse(point.words().isBlank(), point.id());
                assertFalse(point.source().isBlank(), point.id());
            }
        }
        assertTrue(board.summary().contains("von " + asked + " Anforderungen"), board.summary());
        assertTrue(board.percent() < 100);
    }

    @Test
    void withoutConceptAndManualNothingIsBegun() {
        town.editing.run("", () -> town.model.plans().clear());
        assertFalse(CompletenessBoard.of(town.model).begun());
    }
}
