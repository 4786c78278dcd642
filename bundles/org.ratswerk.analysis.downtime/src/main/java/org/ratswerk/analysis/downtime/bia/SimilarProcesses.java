package org.ratswerk.analysis.downtime.bia;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.text.Texts;

/**
 * Processes that are like another one, and ratings that differ from those of like processes. Alike are processes that
 * share keys in catalogues, have similar names, belong to one unit, are of one kind.
 */
public final class SimilarProcesses {
    private static final Texts TEXTS = Texts.of(SimilarProcesses.class);
    private static final double KEYS = 0.35;
    private static final double NAME = 0.35;
    private static final double UNIT = 0.2;
    private static final double KIND = 0.1;
    /** Below this nothing but kind and unit is alike. */
    private static final double LEAST = 0.25;
    private static final int FEWEST = 3;
    private static final int FAR = 2;
    private static final int FACTOR = 4;

    private SimilarProcesses() {
        // static only
    }

    /**
     * A process that is like another.
     *
     * @param process process
     * @param score how much, above 0 to 1
     * @param why what they share, in the user's language
     * @param ratings how many ratings it has
     */
    public record Match(Process process, double score, String why, int ratings) {
    }

    /**
     * A rating that differs from those of like processes.
     *
     * @param category damage category; null where it is about the MTPD
     * @param horizon horizon; null where it is about the MTPD
     * @param level level of the process
     * @param usual level in the middle of the like processes
     * @param compared how many like processes have that rating
     * @param sentence in the user's language
     */
    public record Outlier(DamageCategory category, Duration horizon, int level, int usual, int compared,
            String sentence) {
    }

    /**
     * Returns the processes that are like one, the most similar first.
     *
     * @param model administration
     * @param process process of it
     * @param ratedOnly whether those without ratings are left out
     * @param limit how many at most
     */
    public static List<Match> of(AdministrationModel model, Process process, boolean ratedOnly, int limit) {
        var words = words(process.getName());
        var keys = keys(process);
        var matches = new ArrayList<Match>();
        for (Process other : model.processes()) {
            int ratings = other.getImpact() == null ? 0 : other.getImpact().getRatings().size();
            if (other == process || ratedOnly && ratings == 0) {
                continue;
            }
            double key = share(keys, keys(other));
            double name = share(words, words(other.getName()));
            double unit = unit(process, other);
            double kind = process.getKind() == other.getKind() && process.getKind() != ProcessKind.UNSPECIFIED ? 1 : 0;
            double score = KEYS * key + NAME * name + UNIT * unit + KIND * kind;
            if (score >= LEAST) {
                matches.add(new Match(other, score, why(key, name, unit, kind), ratings));
            }
        }
        matches.sort(Comparator.comparingDouble(Match::score).reversed()
                .thenComparing(match -> ImpactMatrix.name(match.process())));
        return List.copyOf(matches.subList(0, Math.min(limit, matches.size())));
    }

    private static String why(double key, double name, double unit, double kind) {
        var why = new ArrayList<String>();
        if (key > 0) {
            why.add(TEXTS.get("why.keys"));
        }
        if (name > 0) {
            why.add(TEXTS.get("why.name"));
        }
        if (unit > 0) {
            why.add(TEXTS.get(unit == 1 ? "why.unit" : "why.unit-near"));
        }
        if (kind > 0) {
            why.add(TEXTS.get("why.kind"));
        }
        return String.join(", ", why);
    }

    private static double unit(Process process, Process other) {
        if (process.getUnit() == null || other.getUnit() == null) {
            return 0;
        }
        if (process.getUnit() == other.getUnit()) {
            return 1;
        }
        return process.getUnit().getParent() != null && process.getUnit().getParent() == other.getUnit().getParent()
                || process.getUnit().getParent() == other.getUnit() || other.getUnit().getParent() == process.getUnit()
                        ? 0.5
                        : 0;
    }

    /** Key of a service without the last part, which numbers variants, counts as well. */
    private static Set<String> keys(Process process) {
        var keys = new HashSet<String>();
        for (String key : process.getKeys()) {
            String plain = key == null ? "" : key.strip();
            if (!plain.isEmpty()) {
                keys.add(plain);
                if (plain.matches("[0-9]{14}")) {
                    keys.add(plain.substring(0, 11));
                }
            }
        }
        return keys;
    }

    private static Set<String> words(String name) {
        var words = new HashSet<String>();
        if (name != null) {
            for (String word : name.toLowerCase(Locale.GERMAN).split("[^\\p{L}\\p{N}]+")) {
                if (word.length() > 3) {
                    // the stem is enough: Antrag, Anträge, Antragstellung
                    words.add(word.replace("ä", "a").replace("ö", "o").replace("ü", "u").substring(0,
                            Math.min(6, word.length())));
                }
            }
        }
        return words;
    }

    /** Shared ones among all (Jaccard index). */
    private static double share(Set<String> first, Set<String> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        int shared = (int) first.stream().filter(second::contains).count();
        return (double) shared / (first.size() + second.size() - shared);
    }

    /**
     * Returns the ratings of a process that differ from the usual one of like processes by two levels or more, and its
     * MTPD where it is four times as long or short as the usual one. At least three like processes must have the rating.
     *
     * @param model administration
     * @param process process
     * @param like like processes
     */
    public static List<Outlier> outliers(AdministrationModel model, Process process, Collection<Process> like) {
        var own = new ImpactMatrix(model, process);
        List<ImpactMatrix> others = like.stream().filter(other -> other != process)
                .map(other -> new ImpactMatrix(model, other)).toList();
        var outliers = new ArrayList<Outlier>();
        for (int category = 0; category < own.categories().size(); category++) {
            for (int horizon = 0; horizon < own.horizons().size(); horizon++) {
                int level = own.cell(category, horizon).level();
                if (level == ImpactMatrix.UNRATED) {
                    continue;
                }
                DamageCategory row = own.categories().get(category);
                Duration column = own.horizons().get(horizon);
                List<Integer> levels = others.stream().map(other -> level(other, row, column))
                        .filter(each -> each > ImpactMatrix.UNRATED).sorted().toList();
                if (levels.size() >= FEWEST) {
                    int usual = levels.get((levels.size() - 1) / 2);
                    if (Math.abs(level - usual) >= FAR) {
                        outliers.add(new Outlier(row, column, level, usual, levels.size(), TEXTS.get("outlier.level",
                                ImpactMatrix.name(row), Durations.text(column), level, usual, levels.size())));
                    }
                }
            }
        }
        mtpd(own, others).ifPresent(outliers::add);
        return outliers;
    }

    private static int level(ImpactMatrix matrix, DamageCategory category, Duration horizon) {
        for (ImpactRating rating : matrix.process().getImpact() == null ? List.<ImpactRating>of()
                : matrix.process().getImpact().getRatings()) {
            if (rating.getCategory() == category && horizon.equals(rating.getHorizon())) {
                return rating.getLevel();
            }
        }
        return ImpactMatrix.UNRATED;
    }

    private static java.util.Optional<Outlier> mtpd(ImpactMatrix own, List<ImpactMatrix> others) {
        Duration time = own.outcome().mtpd();
        List<Duration> times = others.stream().map(other -> other.outcome().mtpd()).filter(each -> each != null).sorted()
                .toList();
        if (time == null || times.size() < FEWEST) {
            return java.util.Optional.empty();
        }
        Duration usual = times.get((times.size() - 1) / 2);
        boolean longer = time.compareTo(usual.multipliedBy(FACTOR)) >= 0;
        boolean shorter = usual.compareTo(time.multipliedBy(FACTOR)) >= 0;
        if (!longer && !shorter) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new Outlier(null, null, ImpactMatrix.UNRATED, ImpactMatrix.UNRATED, times.size(),
                TEXTS.get(longer ? "outlier.longer" : "outlier.shorter", Durations.text(time), Durations.text(usual),
                        times.size())));
    }
}
