package org.ratswerk.ui.model.forms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.ratswerk.core.format.Durations;
import org.ratswerk.model.Administration;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.DamageLevel;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.ui.model.Names;

/** The damage ratings of a process as a table: a row per category, a column per horizon. */
public final class Ratings {
    /** Horizons where the settings name none, in hours. */
    private static final long[] HORIZONS = {4, 24, 72, 168, 336, 720};

    private Ratings() {
        // static only
    }

    /**
     * A cell.
     *
     * @param level damage level from 1 to 4; 0 for none
     * @param text level with the word for it; empty for none
     * @param reason reason; empty for none
     * @param tolerable whether the level is below the one that is not tolerable
     */
    public record Cell(int level, String text, String reason, boolean tolerable) {
    }

    /**
     * A row.
     *
     * @param category what the category is called
     * @param cells a cell per horizon
     */
    public record Row(String category, List<Cell> cells) {
    }

    /** Returns the horizons: those of the settings, and others that are rated. */
    public static List<Duration> horizons(Administration administration, BusinessImpact impact) {
        var horizons = new TreeSet<Duration>();
        if (administration.getSettings() != null) {
            horizons.addAll(administration.getSettings().getHorizons());
        }
        if (horizons.isEmpty()) {
            LongStream.of(HORIZONS).mapToObj(Duration::ofHours).forEach(horizons::add);
        }
        if (impact != null) {
            impact.getRatings().stream().map(ImpactRating::getHorizon).filter(Objects::nonNull)
                    .forEach(horizons::add);
        }
        return List.copyOf(horizons);
    }

    /** Returns the titles of the columns after that of the category. */
    public static List<String> titles(List<Duration> horizons) {
        return horizons.stream().map(Durations::text).toList();
    }

    /** Returns a row for each category that is rated; none for null. */
    public static List<Row> rows(Administration administration, BusinessImpact impact) {
        if (impact == null) {
            return List.of();
        }
        var horizons = horizons(administration, impact);
        var byCategory = new java.util.LinkedHashMap<DamageCategory, Map<Duration, ImpactRating>>();
        for (var rating : impact.getRatings()) {
            if (rating.getCategory() != null && rating.getHorizon() != null) {
                byCategory.computeIfAbsent(rating.getCategory(), none -> new TreeMap<>())
                        .put(rating.getHorizon(), rating);
            }
        }
        var rows = new ArrayList<Row>();
        byCategory.forEach((category, ratings) -> rows.add(new Row(Names.of(category), horizons.stream()
                .map(horizon -> cell(tolerance(administration), category, ratings.get(horizon))).toList())));
        return rows;
    }

    private static Cell cell(int tolerance, DamageCategory category, ImpactRating rating) {
        if (rating == null) {
            return new Cell(0, "", "", true);
        }
        var word = category.getLevels().stream().filter(level -> level.getLevel() == rating.getLevel())
                .map(DamageLevel::getName).filter(Objects::nonNull).findFirst();
        return new Cell(rating.getLevel(), word.map(name -> rating.getLevel() + " " + name)
                .orElse(String.valueOf(rating.getLevel())),
                Optional.ofNullable(rating.getReason()).orElse(""), rating.getLevel() < tolerance);
    }

    private static int tolerance(Administration administration) {
        return administration.getSettings() == null ? ModelFactory.eINSTANCE.createSettings().getToleranceLevel()
                : administration.getSettings().getToleranceLevel();
    }

    /**
     * Returns the tolerable downtime that follows from the ratings: the smallest horizon at which a category reaches the
     * first level that is not tolerable; empty where none does or nothing is rated.
     *
     * @param impact impact analysis; null for none
     */
    static Optional<Duration> tolerable(Administration administration, BusinessImpact impact) {
        return impact == null ? Optional.empty()
                : impact.getRatings().stream().filter(rating -> rating.getHorizon() != null
                        && rating.getLevel() >= tolerance(administration)).map(ImpactRating::getHorizon)
                        .min(Comparator.naturalOrder());
    }
}
