package org.ratswerk.ui.bpmn.model.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.ratswerk.bpmn.create.NewDiagram;
import org.ratswerk.bpmn.create.StepList;
import org.ratswerk.graph.PageSetup;
import org.ratswerk.graph.PageSetup.Direction;
import org.ratswerk.graph.PageSetup.Scaling;
import org.ratswerk.graph.Paper;
import org.ratswerk.graph.PdfImages;

class PrintModelTest {
    @Test
    void whatIsChosenIsKeptAndAnythingElseIsNoFault() {
        var model = new PrintModel(null);
        assertEquals(PageSetup.of(Paper.A4), model.setup());
        model.setPaper(Paper.A3);
        model.setDirection(Direction.LANDSCAPE);
        model.setScaling(Scaling.FIXED);
        model.setPercent(150);
        model.setHeader(false);
        model.setVersion(" 2.1 ");
        var again = new PrintModel(model.keep());
        assertEquals(new PageSetup(Paper.A3, Direction.LANDSCAPE, Scaling.FIXED, 150, false), again.setup());
        assertEquals("2.1", model.version());
        assertEquals("", again.version(), "the version belongs to one diagram");
        assertEquals(PageSetup.of(Paper.A4), new PrintModel("A7,UP,BIG,x,?").setup());
        model.setPercent(5000);
        assertEquals(PageSetup.MOST_PERCENT, model.setup().percent());
    }

    @Test
    void pagesLieAsChosen() throws Exception {
        String xml = NewDiagram.of(StepList.read("", "Antrag prüfen\nBescheid erstellen"), null, null).document().xml().text();
        for (var direction : new Direction[] {Direction.PORTRAIT, Direction.LANDSCAPE}) {
            var setup = new PageSetup(Paper.A4, direction, Scaling.ONE_PAGE, 100, true);
            try (var pages = new PdfImages(PrintModel.pdf("a.bpmn", xml, setup, "1", LocalDate.of(2025, 1, 31)))) {
                assertEquals(1, pages.count());
                assertEquals(direction == Direction.LANDSCAPE, pages.isLandscape(0));
            }
        }
        var large = new PageSetup(Paper.A4, Direction.AUTOMATIC, Scaling.FIXED, 400, true);
        try (var pages = new PdfImages(PrintModel.pdf("a.bpmn", xml, large, "", LocalDate.of(2025, 1, 31)))) {
            assertTrue(pages.count() > 1, "four times as large is more than a page");
            assertFalse(pages.png(0, 20, false).length == 0);
        }
    }
}
