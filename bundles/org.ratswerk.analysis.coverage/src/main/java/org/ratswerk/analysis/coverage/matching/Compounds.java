package org.ratswerk.analysis.coverage.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes German compounds apart: {@code gewerbeanmeldung} is {@code gewerbe} and {@code anmeldung}. The words that may be
 * parts come from the texts themselves and from short lists of words. All words are written as
 * {@link AdministrativeGerman} writes them: small letters, {@code a o u ss} for umlauts and sharp s.
 */
final class Compounds {
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_COMPOUND = 7;

    /** What may stand between two parts, the empty link apart. */
    private static final String[] LINKS = {"s", "n", "en", "e", "es", "er", "ens", "nen"};

    /** Parts of compounds of administrations that are short or seldom a word of their own. */
    private static final String[] OWN = ("amt amts bau bahn boden brand bus dienst ehe eltern fach fahr fahrer ferien feuer "
            + "fisch forst frist gas geburt geld gift grab grund gut hafen halte haus hof holz hund jagd jahr jugend kfz "
            + "kind kinder kita klein korper kosten kranken kredit kreis kur land leih lohn luft markt melde miet mull "
            + "musik natur not ort park pass pfand pflege pkw plan post rat rats raum recht rechts reise rente renten ruhe "
            + "sach schein schul schutz see siedlung sozial spiel sport stadt stand steuer stift straf strassen tag tages "
            + "tier tod tor umwelt vieh wahl wald waren wasser weg wege wehr wein werk wild wind wirt wohn wohnung zeit zoll "
            + "zucht zug").split(" ");

    /** What administrations often do or give, at the end of compounds. */
    private static final String[] HEADS = ("abgabe abgaben amt anlage anlagen aufsicht ausgleich ausweis beihilfe beitrag "
            + "beitrage beratung bericht betrieb betreuung einrichtung entsorgung forderung gebuhr gebuhren genehmigung "
            + "haltung hilfe karte kasse liste nachweis ordnung plan planung platz register schutz stelle steuer "
            + "unterhaltung unterricht untersuchung urkunde vergabe versorgung vertrag verzeichnis wesen zeugnis zuschuss")
            .split(" ");

    private final Set<String> words = new HashSet<>();

    /**
     * @param texts words of the texts
     */
    Compounds(Iterable<String> texts) {
        words.addAll(Arrays.asList(OWN));
        words.addAll(Arrays.asList(HEADS));
        words.addAll(StopWords.plain());
        for (String word : texts) {
            if (word.length() >= SHORTEST_PART && !StopWords.isFiller(word) && Character.isLetter(word.charAt(0))) {
                words.add(word);
            }
        }
    }

    /**
     * Returns the parts of a compound, without what links them, as ranges of the word; one range, the word itself, if it is
     * none.
     */
    List<int[]> split(String word) {
        var parts = new ArrayList<int[]>();
        split(word, 0, word.length(), parts);
        return parts;
    }

    /** The fewest parts, the last as long as possible; parts are taken apart again. */
    private void split(String word, int from, int to, List<int[]> parts) {
        int[] cut = to - from < SHORTEST_COMPOUND ? null : cut(word, from, to);
        if (cut == null) {
            parts.add(new int[] {from, to});
            return;
        }
        split(word, from, cut[0], parts);
        split(word, cut[1], to, parts);
    }

    /** Where the first of two halves that are words, or compounds of words, ends, and where the second begins. */
    private int[] cut(String word, int from, int to) {
        int length = to - from;
        // fewest[i]: parts that cover the first i letters; 0 where none do
        int[] fewest = new int[length + 1];
        int[] starts = new int[length + 1];
        for (int end = 1; end <= length; end++) {
            for (int start = 0; start < end; start++) {
                if (start > 0 && fewest[start] == 0 || start == 0 && end == length
                        || !isPart(word, from + start, from + end, end == length)) {
                    continue;
                }
                if (fewest[end] == 0 || fewest[start] + 1 < fewest[end]) {
                    fewest[end] = fewest[start] + 1;
                    starts[end] = start;
                }
            }
        }
        if (fewest[length] == 0) {
            return null;
        }
        int head = from + starts[length];
        // the modifier without what links it to the head, if it is a word only so
        int end = head;
        int first = from + starts[head - from];
        if (!words.contains(word.substring(first, head))) {
            end -= link(word, first, head);
        }
        return new int[] {end, head};
    }

    private boolean isPart(String word, int start, int end, boolean last) {
        if (end - start < 3) {
            return false;
        }
        return words.contains(word.substring(start, end)) || !last && link(word, start, end) > 0;
    }

    /** Letters at the end that link to the next part; 0 if what stands before them is no word. */
    private int link(String word, int start, int end) {
        for (String link : LINKS) {
            int stop = end - link.length();
            if (stop - start >= 3 && word.startsWith(link, stop) && words.contains(word.substring(start, stop))) {
                return link.length();
            }
        }
        return 0;
    }
}
