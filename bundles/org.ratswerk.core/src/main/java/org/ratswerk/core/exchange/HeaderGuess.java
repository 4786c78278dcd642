package org.ratswerk.core.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Guesses which columns of a foreign list mean which of ours: by the headers that are known, then by headers that hold the
 * words of a known one, or that differ from it by a slip of the hand.
 */
public final class HeaderGuess {
    private static final int SHORTEST = 4;

    private HeaderGuess() {
    }

    /**
     * Guesses.
     *
     * @param importer kind of list
     * @param headers headers of the list; empty ones may be among them
     * @return for each header the key of our column; null where none is likely. A column of ours that holds no list
     *         is there once at most
     */
    public static List<String> of(Importer importer, List<String> headers) {
        var targets = new ArrayList<String>(Collections.nCopies(headers.size(), null));
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < headers.size(); i++) {
            if (!headers.get(i).isBlank()) {
                take(importer, targets, taken, i, importer.known(headers.get(i), headers));
            }
        }
        Map<String, String> names = names(importer);
        for (int i = 0; i < headers.size(); i++) {
            if (targets.get(i) == null && !headers.get(i).isBlank()) {
                take(importer, targets, taken, i, byWords(headers.get(i), names, taken));
            }
        }
        for (int i = 0; i < headers.size(); i++) {
            if (targets.get(i) == null && headers.get(i).strip().length() >= SHORTEST) {
                take(importer, targets, taken, i, Nearest.likely(headers.get(i), names.keySet()).map(names::get)
                        .orElse(null));
            }
        }
        return targets;
    }

    private static void take(Importer importer, List<String> targets, Set<String> taken, int index, String key) {
        if (key != null && (taken.add(key) || isList(importer, key))) {
            targets.set(index, key);
        }
    }

    private static boolean isList(Importer importer, String key) {
        return importer.columns().stream().anyMatch(column -> column.key().equals(key) && column.type().list());
    }

    /** All known headers and the columns they mean, the keys first. */
    private static Map<String, String> names(Importer importer) {
        Map<String, String> names = new LinkedHashMap<>();
        importer.columns().forEach(column -> names.putIfAbsent(column.key(), column.key()));
        importer.columns().forEach(column -> column.headers().forEach(header -> names.putIfAbsent(header, column.key())));
        return names;
    }

    /** The longest known header whose words all are in this one. */
    private static String byWords(String header, Map<String, String> names, Set<String> taken) {
        var words = words(header);
        String best = null;
        int most = 0;
        for (var name : names.entrySet()) {
            var wanted = words(name.getKey());
            int length = wanted.stream().mapToInt(String::length).sum();
            if (length >= SHORTEST && length > most && !taken.contains(name.getValue()) && words.containsAll(wanted)) {
                most = length;
                best = name.getValue();
            }
        }
        return best;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty())
                .toList();
    }
}
