package org.ratswerk.bpmn.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class GermanTest {
    @Test
    void activitiesAreNounAndInfinitive() {
        for (String name : List.of("Antrag prüfen", "Vollstaendigkeit automatisch pruefen", "Akte im Archiv ablegen",
                "Antrag empfangen und registrieren", "Urkunde erhalten", "01 Gebühr ändern", "Auskunft erteilen (schriftlich)",
                "Betrag sammeln", "Termin mit der Antragstellerin vereinbaren", "Dauer verkürzen")) {
            assertTrue(German.isNounAndInfinitive(name), name);
        }
        for (String name : List.of("Prüfung des Antrags", "Antrag", "prüfen", "Antrag eingegangen", "Bescheid abgeschlossen",
                "Antragsprüfung", "Antrag wird geprüft", "Akte ist offen", "Unterlagen")) {
            assertFalse(German.isNounAndInfinitive(name), name);
        }
    }

    @Test
    void statesAreWhatHasComeAbout() {
        for (String name : List.of("Antrag bewilligt", "Unterlagen eingegangen", "Parkausweis bewilligt und versendet",
                "Kind auf der Warteliste", "Bescheid ist bestandskräftig", "Verfahren abgeschlossen", "Urkunde erhalten",
                "Unterlagen vollständig", "Frist überschritten", "Daten übermittelt")) {
            assertTrue(German.isState(name), name);
        }
        for (String name : List.of("Ende", "Validierungsfehler", "Antrag ablehnen", "Prozessende", "Bescheid")) {
            assertFalse(German.isState(name), name);
        }
    }

    @Test
    void checkingIsKnownByItsVerb() {
        for (String name : List.of("Antrag prüfen", "Zustaendigkeit pruefen", "Plausibilitätsprüfung durchführen")) {
            assertTrue(German.isChecking(name), name);
        }
        for (String name : List.of("Prüfbericht schreiben", "Antrag erfassen")) {
            assertFalse(German.isChecking(name), name);
        }
    }

    @Test
    void abbreviationsAreFound() {
        assertEquals(List.of("ZMR"), German.abbreviations("Daten an ZMR senden"));
        assertEquals(List.of("ggf."), German.abbreviations("ggf. Unterlagen nachfordern"));
        assertEquals(List.of("z.B."), German.abbreviations("Nachweise z.B. Pass"));
        assertEquals(List.of("Nr"), German.abbreviations("Nr vergeben"));
        for (String name : List.of("IT-System wählen", "Dokumenten-Management-System (DMS)", "PDF erstellen",
                "KFZ zulassen", "Antrag prüfen.", "Art der Leistung", "Abschnitt II lesen")) {
            assertEquals(List.of(), German.abbreviations(name), name);
        }
        assertEquals(List.of("DMS"), German.explained("Dokumenten-Management-System (DMS)"));
    }

    @Test
    void rolesAreOneAndInTheSingular() {
        for (String name : List.of("Sachbearbeiterinnen", "Führungskräfte", "Meldebehörden")) {
            assertTrue(German.isSeveral(name), name);
        }
        for (String name : List.of("Sachbearbeitung", "Fachkraft Wohngeld", "Sachbearbeiterin", "Teamleitung")) {
            assertFalse(German.isSeveral(name), name);
        }
        assertTrue(German.joinsRoles("Sachbearbeitung / Teamleitung"));
        assertFalse(German.joinsRoles("Standesbeamtin oder Standesbeamter"));
        assertFalse(German.joinsRoles("Fachbereich Sicherheit und Ordnung"));
    }

    @Test
    void peopleOutsideAreNoUnits() {
        for (String name : List.of("Bürgerin oder Bürger", "Antragstellerin", "Eltern")) {
            assertTrue(German.isOutside(name), name);
        }
        for (String name : List.of("Bürgeramt", "Bürgerservice", "Personalamt", "Jugendamt")) {
            assertFalse(German.isOutside(name), name);
        }
    }

    @Test
    void germanRulesAreForGermanDocuments() {
        assertTrue(German.isSpokenIn(Sketch.read(Examples.GOOD)));
        assertFalse(German.isSpokenIn(Sketch.read(new Sketch("Handle invoice").node("task", "A", "Approve invoice", 0, 0)
                .node("task", "B", "Archive invoice", 150, 0).node("endEvent", "E", "Invoice approved", 300, 0)
                .node("task", "C", "Rechnung prüfen", 450, 0).toString())));
    }
}
