package org.ratswerk.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class TextFitTest {
    @Test
    void whatFitsStaysAsItIs() {
        assertEquals("Wohngeld", TextFit.cut("Wohngeld", 13, false, 100));
        assertEquals(List.of("Wohngeld"), TextFit.wrap("  Wohngeld ", 13, false, 100, 3));
    }

    @Test
    void whatDoesNotFitIsCutWithDots() {
        var cut = TextFit.cut("Einwohnermeldeverfahren", 13, true, 90);
        assertTrue(cut.endsWith("…") && "Einwohnermeldeverfahren".startsWith(cut.substring(0, cut.length() - 1)), cut);
        assertTrue(TextFit.width(cut, 13, true) <= 90, cut);
    }

    @Test
    void linesBreakAtBlanksAndHyphensAndLoseNothing() {
        assertEquals(List.of("Kfz-", "Zulassung", "bearbeiten"),
                TextFit.wrap("Kfz-Zulassung bearbeiten", 13, false, 90, 5));
    }

    @Test
    void longWordsBreakInTheMiddle() {
        var lines = TextFit.wrap("Grundstücksverkehrsgenehmigungszuständigkeit", 13, false, 120, 9);
        assertEquals("Grundstücksverkehrsgenehmigungszuständigkeit", String.join("", lines).replace("-", ""));
        assertTrue(lines.subList(0, lines.size() - 1).stream().allMatch(line -> line.endsWith("-")));
        assertTrue(lines.size() > 2);
        lines.forEach(line -> assertTrue(TextFit.width(line, 13, false) <= 120, line));
    }

    @Test
    void wordsAreDividedBeforeAConsonantThatAVowelFollows() {
        assertEquals(List.of("Melderegisteraus-", "kunft erteilen"),
                TextFit.wrap("Melderegisterauskunft erteilen", 13, true, 165, 3));
        assertEquals(List.of("Einwohnermeldever-", "fahren"),
                TextFit.wrap("Einwohnermeldeverfahren", 13, true, 172, 3));
    }

    @Test
    void notMoreLinesThanWanted() {
        var lines = TextFit.wrap("eins zwei drei vier fünf sechs sieben acht neun zehn", 13, false, 60, 2);
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).endsWith("…"));
    }

    @Test
    void evenOneCharacterThatDoesNotFitMakesALine() {
        assertEquals(3, TextFit.wrap("🏛🏛🏛", 13, false, 1, 3).size());
    }
}
