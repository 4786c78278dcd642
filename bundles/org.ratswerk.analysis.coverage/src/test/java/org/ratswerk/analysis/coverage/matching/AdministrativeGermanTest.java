package org.ratswerk.analysis.coverage.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.coverage.matching.AdministrativeGerman.Term;

class AdministrativeGermanTest {
    private static final String TEXTS = "Gewerbe Anmeldung Abfall Entsorgung Gebühr Straße Grundstück Übertragung Kind "
            + "Tageseinrichtung Aufsicht Ordnung Hund Steuer";
    private final AdministrativeGerman german = new AdministrativeGerman(new Compounds(AdministrativeGerman.words(TEXTS)));

    private List<String> stems(String text) {
        return german.terms(text).stream().map(Term::text).toList();
    }

    @Test
    void takesCompoundsApart() {
        assertEquals(stems("Gewerbe Anmeldung"), stems("Gewerbeanmeldung"));
        assertEquals(stems("Abfall Entsorgung Gebühr"), stems("Abfallentsorgungsgebühr"));
        assertEquals(stems("Hund Steuer"), stems("Hundesteuer"));
        assertEquals(stems("Bau Aufsicht"), stems("Bauaufsicht"));
    }

    @Test
    void leavesWordsThatAreNone() {
        assertEquals(1, stems("Übertragung").size());
        assertEquals(1, stems("Ordnung").size());
        assertEquals(1, stems("Aufenthaltstitel").size());
    }

    @Test
    void writesFormsAlike() {
        assertEquals(stems("Gewerbe anmelden"), stems("Anmeldungen der Gewerbe").reversed());
        assertEquals(stems("STRASSEN"), stems("Straße"));
        assertEquals(stems("Gebuehren"), stems("Gebühr"));
        assertEquals(stems("Kraftfahrzeug"), stems("Kfz"));
    }

    @Test
    void leavesOutWordsWithoutMeaning() {
        assertEquals(stems("Grundstück"), stems("für das und von einem Grundstück gemäß"));
        assertEquals(List.of(), german.terms(null));
        assertEquals(List.of(), german.terms("  "));
    }

    @Test
    void knowsWhereEachPartStands() {
        String text = "Die Hundesteuer";
        assertEquals(List.of("Hund", "steuer"), german.terms(text).stream()
                .map(term -> text.substring(term.start(), term.end())).toList());
        String spelt = "Straßenaufsicht";
        assertEquals(spelt, spelt.substring(german.terms(spelt).getFirst().start(), german.terms(spelt).getFirst().end()));
    }
}
