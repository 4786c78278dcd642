package org.ratswerk.continuity.complete;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.continuity.generate.Structure;
import org.ratswerk.model.ContinuityLevel;
import org.ratswerk.model.PlanKind;

/**
 * What concept and manual must contain at a level, and what of it is there by the evidence in the model.
 *
 * @param level level aimed at
 * @param results what is asked for, in the order of the chapters
 */
public record Completeness(ContinuityLevel level, List<Result> results) {
    public Completeness {
        results = List.copyOf(results);
    }

    /**
     * Whether one thing is there.
     *
     * @param item what must be there
     * @param fulfilled whether it is
     * @param elementId where to mend it: a section, plan, process, resource or role; null for none
     * @param feature name of the feature of that element; null for no single one
     * @param message what is missing and where, in the user's language; empty where nothing is
     */
    public record Result(Item item, boolean fulfilled, String elementId, String feature, String message) {
    }

    /**
     * Degree of fulfilment of a chapter.
     *
     * @param kind plan
     * @param chapter key of the chapter, see {@link Structure}
     * @param title title of the chapter
     * @param fulfilled how much of what it must contain is there
     * @param asked how much it must contain
     */
    public record Degree(PlanKind kind, String chapter, String title, int fulfilled, int asked) {
        /** Percentage, rounded down, so that 100 means everything. */
        public int percent() {
            return asked == 0 ? 100 : fulfilled * 100 / asked;
        }
    }

    /** Returns the degree of each chapter that something is asked of, plan by plan in their order. */
    public List<Degree> degrees() {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Result result : results) {
            int[] count = counts.computeIfAbsent(result.item().topChapter(), key -> new int[2]);
            count[0] += result.fulfilled() ? 1 : 0;
            count[1]++;
        }
        var degrees = new ArrayList<Degree>();
        for (PlanKind kind : List.of(PlanKind.PREPAREDNESS_CONCEPT, PlanKind.EMERGENCY_MANUAL)) {
            for (Structure.Chapter chapter : Structure.of(kind)) {
                int[] count = counts.get(chapter.key());
                if (count != null) {
                    degrees.add(new Degree(kind, chapter.key(), chapter.title(), count[0], count[1]));
                }
            }
        }
        return degrees;
    }

    /** Percentage of everything asked for, rounded down. */
    public int percent() {
        return results.isEmpty() ? 100
                : (int) (results.stream().filter(Result::fulfilled).count() * 100 / results.size());
    }
}
