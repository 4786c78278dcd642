package org.ratswerk.ui.coverage.model.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * Guesses which unit is in charge of an entry. Rules, the first that tells something counts: the units of the processes that
 * cover the entries beside it and then those of the branch above; a unit whose name holds a word of the entry's; the units
 * of the processes that cover entries of the same field.
 */
public final class UnitGuess {
    private static final Texts TEXTS = Texts.of(UnitGuess.class);
    private static final int SHORTEST = 5;
    private static final int BEGINNING = 6;
    private static final Set<String> GENERAL = Set.of("abteilung", "sachgebiet", "fachbereich", "fachdienst", "referat",
            "dezernat", "stabsstelle", "stadt", "gemeinde", "allgemeine", "sonstige", "antrag", "erteilung", "bewilligung",
            "genehmigung", "anzeige", "bescheinigung", "ausstellung", "änderung", "prüfung", "department", "division",
            "office", "general");

    private final CoveringProcesses covering;
    private final List<OrganisationalUnit> units;
    private final Map<String, Map<OrganisationalUnit, Integer>> fields = new HashMap<>();
    private final Map<OrganisationalUnit, Set<String>> words = new LinkedHashMap<>();

    /**
     * A guess.
     *
     * @param unit unit; null where no rule tells anything
     * @param reason why, in the user's language
     */
    public record Guess(OrganisationalUnit unit, String reason) {
    }

    /**
     * @param model administration
     * @param catalogue catalogue of the entries
     * @param covering which processes cover them
     */
    public UnitGuess(AdministrationModel model, ReferenceCatalogue catalogue, CoveringProcesses covering) {
        this.covering = covering;
        units = List.copyOf(model.administration().getUnits());
        units.forEach(unit -> words.put(unit, words(Labels.title(unit))));
        for (CatalogueEntry entry : catalogue.getEntries()) {
            String field = EntryEdits.field(entry);
            if (field != null) {
                count(fields.computeIfAbsent(field, none -> new LinkedHashMap<>()), covering.of(entry));
            }
        }
    }

    private static void count(Map<OrganisationalUnit, Integer> counts, Collection<Process> processes) {
        processes.stream().map(Process::getUnit).filter(unit -> unit != null).forEach(unit -> counts.merge(unit, 1, Integer::sum));
    }

    /** Guesses the unit for entries that one process is to cover. */
    public Guess of(Collection<CatalogueEntry> entries) {
        Guess guess = beside(entries);
        guess = guess == null ? above(entries) : guess;
        guess = guess == null ? named(entries) : guess;
        guess = guess == null ? sameField(entries) : guess;
        return guess == null ? new Guess(null, TEXTS.get("guess.none")) : guess;
    }

    private Guess beside(Collection<CatalogueEntry> entries) {
        var counts = new LinkedHashMap<OrganisationalUnit, Integer>();
        var seen = new HashSet<CatalogueEntry>();
        for (CatalogueEntry entry : entries) {
            if (seen.add(entry)) {
                count(counts, covering.of(entry));
            }
            CatalogueEntry parent = entry.getParent();
            if (parent != null && seen.add(parent)) {
                count(counts, covering.of(parent));
                parent.getChildren().stream().filter(seen::add).forEach(child -> count(counts, covering.of(child)));
            }
        }
        return most(counts, "guess.beside", null);
    }

    private Guess above(Collection<CatalogueEntry> entries) {
        CatalogueEntry at = entries.iterator().next().getParent();
        while (at != null) {
            var counts = new LinkedHashMap<OrganisationalUnit, Integer>();
            EntryEdits.branches(List.of(at)).forEach(entry -> count(counts, covering.of(entry)));
            Guess guess = most(counts, "guess.above", Labels.title(at));
            if (guess != null) {
                return guess;
            }
            at = at.getParent();
        }
        return null;
    }

    /** The unit that most of the processes belong to. */
    private static Guess most(Map<OrganisationalUnit, Integer> counts, String key, String about) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream().max(Map.Entry.comparingByValue())
                .map(best -> new Guess(best.getKey(), TEXTS.get(key, best.getValue(), all, Labels.title(best.getKey()),
                        about == null ? "" : about)))
                .orElse(null);
    }

    private Guess named(Collection<CatalogueEntry> entries) {
        var wanted = new ArrayList<String>();
        for (CatalogueEntry entry : entries) {
            Stream.of(Labels.title(entry), entry.getParent() == null ? "" : Labels.title(entry.getParent()),
                    String.valueOf(EntryEdits.field(entry))).forEach(text -> wanted.addAll(words(text)));
        }
        OrganisationalUnit best = null;
        String word = null;
        for (var unit : words.entrySet()) {
            for (String each : unit.getValue()) {
                String same = wanted.stream().filter(other -> alike(each, other)).findFirst().orElse(null);
                if (same != null && (word == null || each.length() > word.length())) {
                    best = unit.getKey();
                    word = each;
                }
            }
        }
        return best == null ? null : new Guess(best, TEXTS.get("guess.word", Labels.title(best), word));
    }

    /** Words are alike that begin alike, or of which one is the beginning of the other, as in compounds. */
    private static boolean alike(String one, String other) {
        int length = Math.min(Math.min(one.length(), other.length()), BEGINNING);
        return length >= SHORTEST && one.regionMatches(0, other, 0, length);
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        Arrays.stream(text.toLowerCase(Locale.GERMAN).split("[^\\p{L}]+"))
                .map(word -> word.endsWith("amt") && word.length() > SHORTEST + 3 ? word.substring(0, word.length() - 3) : word)
                .filter(word -> word.length() >= SHORTEST && !GENERAL.contains(word)).forEach(words::add);
        return words;
    }

    private Guess sameField(Collection<CatalogueEntry> entries) {
        String field = EntryEdits.field(entries.iterator().next());
        return field == null ? null : most(fields.getOrDefault(field, Map.of()), "guess.field", field);
    }

    /** Returns all units to choose from. */
    public List<OrganisationalUnit> units() {
        return units;
    }
}
