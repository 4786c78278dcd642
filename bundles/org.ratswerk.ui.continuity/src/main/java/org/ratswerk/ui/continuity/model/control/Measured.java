package org.ratswerk.ui.continuity.model.control;

import java.util.ArrayList;
import java.util.List;

import org.ratswerk.continuity.exercise.Exercises;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.Evidence;
import org.ratswerk.model.Exercise;
import org.ratswerk.model.MeasuredRecovery;
import org.ratswerk.model.Resource;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * A recovery time measured in an exercise, as its resource stands to it.
 *
 * @param measured measurement
 * @param words what was measured and what the resource says, in the user's language
 * @param taken whether the resource has it as its tested recovery time
 */
public record Measured(MeasuredRecovery measured, String words, boolean taken) {
    private static final Texts TEXTS = Texts.of(Measured.class);

    /** Returns the measured times that can be taken over, and those that were. */
    public static List<Measured> of(Exercise exercise) {
        var all = new ArrayList<Measured>();
        var offers = Exercises.offers(exercise);
        for (MeasuredRecovery each : exercise.getMeasurements()) {
            Resource resource = each.getResource();
            if (resource == null || each.getTime() == null) {
                continue;
            }
            if (exercise.getDate() != null && resource.getEvidence() == Evidence.TESTED
                    && exercise.getDate().equals(resource.getEvidenceDate())
                    && each.getTime().equals(resource.getRecoveryTime())) {
                all.add(new Measured(each, TEXTS.get("measured.taken", Labels.title(resource),
                        Durations.text(each.getTime()), ControlBoard.day(exercise.getDate())), true));
            } else if (offers.stream().anyMatch(offer -> offer.measured() == each)) {
                all.add(new Measured(each, resource.getRecoveryTime() == null
                        ? TEXTS.get("measured.new", Labels.title(resource), Durations.text(each.getTime()))
                        : TEXTS.get("measured.other", Labels.title(resource), Durations.text(each.getTime()),
                                Durations.text(resource.getRecoveryTime()), Labels.of(resource.getEvidence())), false));
            }
        }
        return all;
    }
}
