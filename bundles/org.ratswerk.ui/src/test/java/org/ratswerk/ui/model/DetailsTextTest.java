package org.ratswerk.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.ratswerk.ui.model.DetailsText.Kind;
import org.ratswerk.ui.model.DetailsText.Mark;

class DetailsTextTest {
    private final DetailsText text = new DetailsText();

    private void show(Details.Fact... facts) {
        text.show(new Details("Process", "Wahlen", "Prozess", null,
                List.of(new Details.Section("general", "Allgemein", List.of(facts)))), count -> count + " weitere");
    }

    private String words(Mark mark) {
        return text.text().substring(mark.start(), mark.start() + mark.length());
    }

    private Mark link(int index) {
        return text.marks().stream().filter(mark -> mark.kind() == Kind.LINK).toList().get(index);
    }

    @Test
    void labelsStandAboveTheirValues() {
        show(new Details.Fact("Auslöser", List.of(Details.Item.of("Antrag"))),
                new Details.Fact("", List.of(new Details.Item("Amt 33", "id-33", "zuständig", null))));
        assertEquals("Allgemein\nAuslöser\nAntrag\nAmt 33  zuständig\n", text.text());
        assertEquals(List.of("Allgemein", "Auslöser", "Amt 33", "  zuständig"),
                text.marks().stream().map(this::words).toList());
        assertEquals("id-33", link(0).link().target());
    }

    @Test
    void longListsGrowOnRequest() {
        var items = IntStream.range(0, 60).mapToObj(number -> Details.Item.of("Wert " + number)).toList();
        show(new Details.Fact("Werte", items));
        assertEquals("52 weitere", words(link(0)));
        assertTrue(text.text().contains("Wert 7\n52 weitere\n"));
        text.follow(link(0).link());
        show(new Details.Fact("Werte", items));
        assertEquals("20 weitere", words(link(0)));
        text.reset();
        show(new Details.Fact("Werte", items));
        assertEquals("52 weitere", words(link(0)));
    }

    @Test
    void explanationsComeAndGo() {
        var fact = new Details.Fact("Ausfallzeit", List.of(new Details.Item("24 h", null, "", () -> "weil Meldewesen")));
        show(fact);
        assertFalse(text.text().contains("weil"));
        text.follow(link(0).link());
        show(fact);
        assertTrue(text.text().endsWith("24 h\nweil Meldewesen\n"));
        text.follow(link(0).link());
        show(fact);
        assertFalse(text.text().contains("weil"));
    }
}
