package org.ratswerk.ui.downtime.model.scenario;

import java.util.List;

/**
 * Lines under a heading.
 *
 * @param id what they are about
 * @param title heading, with their number
 * @param lines lines in order
 * @param note what is said below them, or where there are none; empty for nothing
 */
public record Group(String id, String title, List<Line> lines, String note) {
    public Group {
        lines = List.copyOf(lines);
    }
}
