package org.ratswerk.analysis.downtime.bia;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.core.DamageCategories;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.DamageLevel;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.Settings;
import org.ratswerk.model.text.Texts;

/** Ready sets of horizons and damage categories for the settings of an administration. */
public final class ImpactPresets {
    private static final Texts TEXTS = Texts.of(ImpactPresets.class);

    private ImpactPresets() {
        // static only
    }

    /**
     * Horizons.
     *
     * @param id identifier
     * @param name name in the user's language
     * @param description whom it fits, in the user's language
     * @param horizons horizons, ascending
     */
    public record Horizons(String id, String name, String description, List<Duration> horizons) {
    }

    /**
     * Damage categories.
     *
     * @param id identifier
     * @param name name in the user's language
     * @param description whom it fits, in the user's language
     * @param categories ids of the categories, of the default ones
     */
    public record Categories(String id, String name, String description, List<String> categories) {
    }

    /** Returns the ready sets of horizons. */
    public static List<Horizons> horizons() {
        return List.of(horizons("default", AnalysisSettings.DEFAULT_HORIZONS), horizons("short", hours(1, 4, 8, 24, 72)),
                horizons("coarse", hours(24, 168, 720)), horizons("criticality", hours(24, 72, 336, 672)));
    }

    private static Horizons horizons(String id, List<Duration> horizons) {
        return new Horizons(id, TEXTS.get("horizons." + id), TEXTS.get("horizons.description." + id), horizons);
    }

    private static List<Duration> hours(Integer... hours) {
        return Stream.of(hours).map(Duration::ofHours).toList();
    }

    /** Returns the ready sets of damage categories. */
    public static List<Categories> categories() {
        return List.of(categories("municipal", "task", "law", "finance", "reputation", "safety", "privacy"),
                categories("standard", "task", "law", "finance", "reputation"));
    }

    private static Categories categories(String id, String... ids) {
        return new Categories(id, TEXTS.get("categories." + id), TEXTS.get("categories.description." + id), List.of(ids));
    }

    /**
     * Replaces the horizons of the settings; one command for undo. Ratings stay: those at other horizons still count.
     *
     * @return how many ratings are at horizons that the settings no longer have
     */
    public static int apply(Editing editing, Horizons preset) {
        editing.run(TEXTS.get("edit.horizons", preset.name()), () -> {
            Settings settings = settings(editing.model());
            settings.getHorizons().clear();
            settings.getHorizons().addAll(preset.horizons());
        });
        int left = 0;
        for (Process process : editing.model().processes()) {
            if (process.getImpact() != null) {
                left += (int) process.getImpact().getRatings().stream()
                        .filter(rating -> !preset.horizons().contains(rating.getHorizon())).count();
            }
        }
        return left;
    }

    /**
     * Brings damage categories with the names and meanings of their four levels into the settings; one command for undo.
     * Categories that are there stay as they are; those that the set does not have go, unless a process is rated in them.
     *
     * @return categories that stay only because processes are rated in them
     */
    public static List<DamageCategory> apply(Editing editing, Categories preset) {
        var stay = new ArrayList<DamageCategory>();
        editing.run(TEXTS.get("edit.categories", preset.name()), () -> {
            List<DamageCategory> there = settings(editing.model()).getDamageCategories();
            for (DamageCategory each : List.copyOf(there)) {
                if (!preset.categories().contains(String.valueOf(each.getId()))) {
                    if (isRated(editing.model(), each)) {
                        stay.add(each);
                    } else {
                        there.remove(each);
                    }
                }
            }
            int place = 0;
            for (DamageCategory each : DamageCategories.defaults()) {
                if (preset.categories().contains(each.getId())) {
                    DamageCategory known = there.stream().filter(other -> each.getId().equals(other.getId())).findFirst()
                            .orElse(null);
                    if (known == null) {
                        there.add(Math.min(place, there.size()), each);
                        known = each;
                    }
                    if (known.getLevels().isEmpty()) {
                        known.getLevels().addAll(levels(each.getId()));
                    }
                    place++;
                }
            }
        });
        return stay;
    }

    private static boolean isRated(AdministrationModel model, DamageCategory category) {
        for (Process process : model.processes()) {
            if (process.getImpact() != null) {
                for (ImpactRating rating : process.getImpact().getRatings()) {
                    if (rating.getCategory() == category) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<DamageLevel> levels(String category) {
        var levels = new ArrayList<DamageLevel>();
        for (int level = 1; level <= ImpactMatrix.HIGHEST; level++) {
            DamageLevel made = ModelFactory.eINSTANCE.createDamageLevel();
            made.setLevel(level);
            made.setName(TEXTS.get("level." + level));
            made.setMeaning(TEXTS.get("meaning." + category + "." + level));
            levels.add(made);
        }
        return levels;
    }

    private static Settings settings(AdministrationModel model) {
        if (model.administration().getSettings() == null) {
            model.administration().setSettings(ModelFactory.eINSTANCE.createSettings());
        }
        return model.administration().getSettings();
    }
}
