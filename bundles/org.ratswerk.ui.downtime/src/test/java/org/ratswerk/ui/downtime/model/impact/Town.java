package org.ratswerk.ui.downtime.model.impact;

import java.time.Duration;
import java.util.List;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.Element;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;

/** A town in memory with processes of one unit, two damage categories, and the horizons 4, 24 and 72 hours. */
final class Town {
    static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    final AdministrationModel model = new AdministrationModel(null, named(FACTORY.createAdministration(), "a", "Stadt"),
            named(FACTORY.createProcessRegister(), "ps", null), named(FACTORY.createLandscape(), "l", null),
            named(FACTORY.createContinuityRegister(), "r", null), List.of(), List.of());
    final DamageCategory tasks = named(FACTORY.createDamageCategory(), "task", "Aufgaben");
    final DamageCategory law = named(FACTORY.createDamageCategory(), "law", "Recht");
    final Editing editing;

    Town(String... processes) {
        var settings = FACTORY.createSettings();
        settings.getHorizons().addAll(List.of(Duration.ofHours(4), Duration.ofHours(24), Duration.ofHours(72)));
        settings.getDamageCategories().addAll(List.of(tasks, law));
        model.administration().setSettings(settings);
        var unit = named(FACTORY.createOrganisationalUnit(), "u", "Ordnungsamt");
        model.administration().getUnits().add(unit);
        for (String name : processes) {
            Process process = named(FACTORY.createProcess(), "p" + model.processes().size(), name);
            process.setUnit(unit);
            model.processes().add(process);
        }
        editing = new Editing(model);
    }

    Process process(int index) {
        return model.processes().get(index);
    }

    /** Rates a process in a category at 4, 24 and 72 hours; 0 for not rated. */
    void rate(Process process, DamageCategory category, int... levels) {
        long[] hours = {4, 24, 72};
        editing.run("rate", () -> {
            if (process.getImpact() == null) {
                process.setImpact(FACTORY.createBusinessImpact());
            }
            for (int i = 0; i < levels.length; i++) {
                if (levels[i] > 0) {
                    ImpactRating rating = FACTORY.createImpactRating();
                    rating.setCategory(category);
                    rating.setHorizon(Duration.ofHours(hours[i]));
                    rating.setLevel(levels[i]);
                    process.getImpact().getRatings().add(rating);
                }
            }
        });
    }

    static <E extends Element> E named(E element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }
}
