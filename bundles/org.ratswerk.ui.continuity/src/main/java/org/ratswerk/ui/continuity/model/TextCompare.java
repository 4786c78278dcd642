package org.ratswerk.ui.continuity.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.continuity.text.PlanText;

/** The lines of two texts, as people read them, and which of them stand in one only. */
public final class TextCompare {
    private TextCompare() {
        // static only
    }

    /**
     * A line.
     *
     * @param text words without markup
     * @param own whether the other text does not have it
     */
    public record Line(String text, boolean own) {
    }

    /**
     * Returns the lines of a text, compared with another; linear.
     *
     * @param text CommonMark
     * @param other CommonMark
     */
    public static List<Line> lines(String text, String other) {
        Map<String, Integer> there = new HashMap<>();
        split(other).forEach(line -> there.merge(line, 1, Integer::sum));
        var lines = new ArrayList<Line>();
        for (String line : split(text)) {
            int left = there.getOrDefault(line, 0);
            lines.add(new Line(line, left == 0));
            there.put(line, Math.max(0, left - 1));
        }
        return lines;
    }

    private static List<String> split(String text) {
        return PlanText.plain(text).lines().filter(line -> !line.isBlank()).toList();
    }
}
