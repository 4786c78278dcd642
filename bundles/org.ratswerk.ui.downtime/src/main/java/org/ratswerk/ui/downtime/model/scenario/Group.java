package org.ratswerk.ui.downtime.model.scenario;

import java.util.List;

/**
 * Lines under a heading.
 *
 * @param id what they are about
 * @param title heading, with their number
 * @param lines lines in order
 * @param none what is said where there are none
 */
public record Group(String id, String title, List<Line> lines, String none) {
    public Group {
        lines = List.copyOf(lines);
    }
}
