package org.ratswerk.ui.downtime.model.impact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.ratswerk.analysis.downtime.bia.ImpactPresets;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.DamageCategories;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.Process;

/**
 * What ready sets of horizons and damage categories would change in the settings.
 *
 * @param horizons horizons; null to leave them as they are
 * @param categories categories; null to leave them as they are
 */
public record PresetPlan(ImpactPresets.Horizons horizons, ImpactPresets.Categories categories) {
    /** Tells whether nothing is chosen. */
    public boolean isEmpty() {
        return horizons == null && categories == null;
    }

    /** Returns what would change, a sentence each, in the user's language. */
    public List<String> preview(AdministrationModel model) {
        var lines = new ArrayList<String>();
        if (horizons != null) {
            lines.add(ImpactTexts.get("preset.horizons",
                    String.join(", ", horizons.horizons().stream().map(Durations::text).toList())));
            int ratings = 0;
            int processes = 0;
            for (Process process : model.processes()) {
                int left = process.getImpact() == null ? 0
                        : (int) process.getImpact().getRatings().stream()
                                .filter(rating -> !horizons.horizons().contains(rating.getHorizon())).count();
                ratings += left;
                processes += left > 0 ? 1 : 0;
            }
            if (ratings > 0) {
                lines.add(ImpactTexts.get("preset.other-horizons", ratings, processes));
            }
        }
        if (categories != null) {
            categories(model, lines);
        }
        return lines;
    }

    private void categories(AdministrationModel model, List<String> lines) {
        List<DamageCategory> there = DamageCategories.stored(model.administration());
        Set<DamageCategory> rated = rated(model);
        var added = new ArrayList<String>();
        var levels = new ArrayList<String>();
        for (DamageCategory each : DamageCategories.defaults()) {
            if (categories.categories().contains(each.getId())) {
                var known = there.stream().filter(other -> each.getId().equals(other.getId())).findFirst();
                if (known.isEmpty()) {
                    added.add(ImpactTexts.name(each));
                } else if (known.get().getLevels().isEmpty()) {
                    levels.add(ImpactTexts.name(known.get()));
                }
            }
        }
        var gone = new ArrayList<String>();
        var stay = new ArrayList<String>();
        for (DamageCategory each : there) {
            if (!categories.categories().contains(String.valueOf(each.getId()))) {
                (rated.contains(each) ? stay : gone).add(ImpactTexts.name(each));
            }
        }
        add(lines, "preset.added", added);
        add(lines, "preset.levels", levels);
        add(lines, "preset.gone", gone);
        add(lines, "preset.stay", stay);
        if (added.isEmpty() && levels.isEmpty() && gone.isEmpty() && stay.isEmpty()) {
            lines.add(ImpactTexts.get("preset.same-categories"));
        }
    }

    private static Set<DamageCategory> rated(AdministrationModel model) {
        var rated = new LinkedHashSet<DamageCategory>();
        for (Process process : model.processes()) {
            if (process.getImpact() != null) {
                process.getImpact().getRatings().stream().map(ImpactRating::getCategory).forEach(rated::add);
            }
        }
        return rated;
    }

    private static void add(List<String> lines, String key, List<String> names) {
        if (!names.isEmpty()) {
            lines.add(ImpactTexts.get(key, String.join(", ", names)));
        }
    }

    /** Does it; one command for undo. */
    public void apply(Editing editing) {
        editing.run(ImpactTexts.get("edit.presets"), () -> {
            if (horizons != null) {
                ImpactPresets.apply(editing, horizons);
            }
            if (categories != null) {
                ImpactPresets.apply(editing, categories);
            }
        });
    }
}
