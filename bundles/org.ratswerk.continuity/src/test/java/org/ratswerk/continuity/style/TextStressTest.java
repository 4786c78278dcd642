package org.ratswerk.continuity.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.continuity.style.Hint.Kind;

class TextStressTest {
    private static List<String> german(String text) {
        return found(text, Locale.GERMAN);
    }

    private static List<String> found(String text, Locale locale) {
        return TextStress.hints(text, locale, Set.of()).stream().map(hint -> hint.kind() + ": " + hint.words()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Der Schlüssel wird im Tresor aufbewahrt.; PASSIVE: wird im Tresor aufbewahrt",
        "Die Daten wurden gestern gesichert.; PASSIVE: wurden gestern gesichert",
        "Wenn der Notbetrieb ausgerufen wird, rufen Sie an.; PASSIVE: ausgerufen wird",
        "Der Server wird neu installiert.; PASSIVE: wird neu installiert",
        "Informieren Sie ggf. die Presse.; WEAK_WORD: ggf",
        "Rufen Sie in der Regel zuerst an.; WEAK_WORD: in der Regel",
        "Sie sollten das Haus verlassen.; WEAK_WORD: sollten",
        "Man ruft die Feuerwehr.; NO_ACTOR: Man",
        "Die Türen sind sofort zu schließen.; NO_ACTOR: sind sofort zu schließen",
        "Rufen Sie den SIO an.; ABBREVIATION: SIO",
        "Lesen Sie die Betriebsunterbrechungsversicherungsbedingungen.; LONG_WORD: Betriebsunterbrechungsversicherungsbedingungen"})
    void germanHints(String text, String expected) {
        assertEquals(List.of(expected), german(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Frau Möller bewahrt den Schlüssel im Tresor auf.",
        "Rufen Sie die Feuerwehr.",
        "Das Wetter wird schlecht.",
        "Der Strom ist weg, der Notdienst ist erreichbar.",
        "Der Geschäftsfortführungsplan (GFP) liegt im Schrank. Nehmen Sie den GFP heraus.",
        "Wir werden Sie anrufen.",
        "Die Mannschaft wird größer, Manfred kommt.",
        "Die IT-Abteilung hat einen PC.",
        "Sie erreichen den Dienst z. B. unter Tel. 0241 123, d. h. über die Zentrale in der Str. 5."})
    void plainGermanGetsNone(String text) {
        assertEquals(List.of(), german(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "The key is kept in the safe.; PASSIVE: is kept",
        "The data were carefully restored.; PASSIVE: were carefully restored",
        "Inform the press if necessary.; WEAK_WORD: if necessary",
        "You should leave the house.; WEAK_WORD: should",
        "It is necessary to call.; NO_ACTOR: It is necessary",
        "Call the BCM now.; ABBREVIATION: BCM",
        "Read the internationalisationhandbook.; LONG_WORD: internationalisationhandbook"})
    void englishHints(String text, String expected) {
        assertEquals(List.of(expected), found(text, Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ms Miller keeps the key in the safe.", "Call the fire brigade, e.g. from room 5.",
        "The street is long."})
    void plainEnglishGetsNone(String text) {
        assertEquals(List.of(), found(text, Locale.ENGLISH));
    }

    @Test
    void twentyWordsAreTheLimitOfASentence() {
        String twenty = "Sie gehen jetzt zuerst nach oben und holen dort die Liste und den Koffer und das alte rote Telefon vom Tisch";
        assertEquals(21, twenty.split(" ").length);
        assertEquals(List.of("LONG_SENTENCE: " + twenty), german(twenty + ". Dann los."));
        assertEquals(List.of(), german(twenty.replace(" rote", "") + ". Dann los."));
        // a list, a heading and a table are no long sentence
        assertEquals(List.of(), german("# Was Sie jetzt alles tun\n\n- Holen Sie die Liste vom Tisch im Büro\n"
                + "- Holen Sie den Koffer aus dem Schrank im Flur\n- Gehen Sie nach unten zum Tor und warten Sie dort\n\n"
                + "| Wer | Was |\n|---|---|\n| Frau Möller aus dem Bürgerbüro im ersten Stock | ruft die Leitstelle an |\n"
                + "| Herr Hagen aus der IT im zweiten Stock | holt die Liste |"));
    }

    @Test
    void placesAreThoseOfTheSource() {
        String text = "# Alarm\n\nRufen Sie **ggf.** [0241 (AB)](ref:a1) an.\n\n`GGF` ![bei Bedarf](documents/ggf.png)\n";
        List<Hint> hints = TextStress.hints(text, Locale.GERMAN, Set.of());
        assertTrue(hints.stream().anyMatch(hint -> hint.kind() == Kind.WEAK_WORD && hint.start() == text.indexOf("ggf")));
        for (Hint hint : hints) {
            assertEquals(hint.words(), text.substring(hint.start(), hint.end()).replaceAll("\\s+", " "));
        }
        // an address and code are no words
        assertEquals(List.of("WEAK_WORD: ggf", "WEAK_WORD: bei Bedarf"), german(text).stream()
                .filter(each -> each.startsWith("WEAK")).toList());
    }

    @Test
    void abbreviationsThatThePlanExplainsElsewhereAreKnown() {
        assertEquals(List.of(), TextStress.hints("Rufen Sie den SIO an.", Locale.GERMAN, Set.of("SIO")));
        assertEquals(List.of("ABBREVIATION: SIO"), german("Rufen Sie den SIO an. Der SIO hilft."));
        assertEquals(List.of(), TextStress.hints(null, Set.of()));
    }

    @Test
    void aHintSaysItsSentenceAndWhatToDo() {
        List<Hint> hints = TextStress.hints("# Alarm\n\nGehen Sie los. Informieren Sie **ggf.** die\nPresse!\n\n"
                + "1. Man ruft an.\n\n| Wer | Was |\n|---|---|\n| Amt 33 | sollte helfen |", Locale.GERMAN, Set.of());
        assertEquals(List.of("Informieren Sie ggf. die Presse", "Man ruft an", "sollte helfen"),
                hints.stream().map(Hint::sentence).toList());
        for (Hint hint : hints) {
            assertEquals(hint.what() + " " + hint.advice(), hint.message());
            assertTrue(hint.what().contains(hint.words()), hint.what());
        }
        assertEquals(Kind.values().length, java.util.Arrays.stream(Kind.values()).map(Kind::label).distinct().count());
    }

    @Test
    void occurrencesAreCountedInLettersWithoutCode() {
        // the letters of "Man" stand in "Manfred" too, and those of the code do not count
        List<Hint> hints = TextStress.hints("`Man` Manfred kommt. Ma**n** Man geht.", Locale.GERMAN, Set.of());
        assertEquals(List.of("Man 2"), hints.stream().map(each -> each.words() + " " + each.occurrence()).toList());
    }

    @Test
    void whatAReferenceShowsIsNotWrittenHere() {
        assertEquals(List.of(), german("Rufen Sie [Fachverfahren SIO](ref:a) an."));
        assertEquals(List.of("ABBREVIATION: SIO"), german("Rufen Sie [den SIO](https://example.org) an."));
    }

    @Test
    void aPlanIsLookedAtSectionBySection() {
        var written = new PlanStress.Source("a", "Man ruft den SIO an.", true);
        var generated = new PlanStress.Source("b", "Man ruft den Leiter (SIO) an.", false);
        var reader = new PlanStress.Reader(Locale.GERMAN);
        PlanStress alone = reader.read(List.of(written));
        assertEquals(List.of(Kind.NO_ACTOR, Kind.ABBREVIATION), alone.hints("a").stream().map(Hint::kind).toList());
        // what is generated is not looked at, but explains
        PlanStress both = reader.read(List.of(written, generated));
        assertEquals(List.of(Kind.NO_ACTOR), both.hints("a").stream().map(Hint::kind).toList());
        assertEquals(List.of(), both.hints("b"));
        assertEquals(1, both.count());
        assertTrue(both.section("b").isEmpty());
        // what has not changed is not looked at again
        assertSame(both.hints("a").getFirst(), reader.read(List.of(generated, written)).hints("a").getFirst());
        var mended = new PlanStress.Source("a", "Rufen Sie den SIO an.", true);
        assertEquals(0, reader.read(List.of(mended, generated)).count());
        assertEquals(Set.of("SIO", "LS"), TextStress.explained("Leiter (SIO), LS (Leitstelle), `ABC (x)`, BSI"));
    }

    @Test
    void anyTextHasHintsInside() {
        var random = new Random(23);
        String[] parts = {"wird", "geprüft", "[x](ref:a)", "**", "`", "\n\n", ". ", "ABC", "|", "- ", "man", "(", ")", "sollte",
            "Ä", "```\n", "1.", "z. B.", "ist zu prüfen", "#", "\\"};
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
            }
            var before = new ArrayList<Integer>();
            for (Hint hint : TextStress.hints(text.toString(), random.nextBoolean() ? Locale.GERMAN : Locale.ENGLISH, Set.of())) {
                assertTrue(0 <= hint.start() && hint.start() < hint.end() && hint.end() <= text.length());
                assertTrue(before.isEmpty() || before.getLast() <= hint.start());
                before.add(hint.start());
            }
        }
    }
}
