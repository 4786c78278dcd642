package org.ratswerk.continuity.report;

import java.util.Map;
import java.util.Set;

import org.ratswerk.continuity.generate.Structure;
import org.ratswerk.continuity.reference.FactAddress;
import org.ratswerk.continuity.reference.PlanTables;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.Component;
import org.ratswerk.model.Element;
import org.ratswerk.model.LiveReference;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanSection;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Site;

/**
 * What a redacted edition leaves out: private phone numbers, and what tells an attacker where the administration can be hurt
 * or how it protects itself: gaps, single points of failure, rooms, components, networks, alternate sites. It names what may
 * stay rather than what must go, wherever an analysis can gain new results.
 */
final class Redaction {
    /** Results of analyses that say what is required, not what is achieved. */
    private static final Set<String> REQUIREMENTS = Set.of("requirements#required_h", "processes#required_h",
            "processes#mtpd_h");
    /** Own tables that are weak points throughout. */
    private static final Set<String> TABLES = Set.of("fails", "measures", "sites");
    /** Columns that are left out, by table. */
    private static final Map<String, Set<String>> COLUMNS = Map.of("contacts", Set.of(PlanTables.PRIVATE_PHONE),
            "systems", Set.of("achievable", "gap", "rating"), "affected", Set.of("from", "outage", "breached"),
            "scenarios", Set.of("fails"), "copies", Set.of("kept"), "exercises", Set.of("result"),
            "steps", Set.of("expected", "maximum"));

    private Redaction() {
        // static only
    }

    /** Whether a chapter describes how the administration is protected, and where it is not. */
    static boolean hides(PlanSection section) {
        return section.getChapter() != null && java.util.Arrays.stream(PlanKind.values())
                .flatMap(kind -> Structure.all(kind).stream())
                .anyMatch(chapter -> chapter.confidential() && chapter.key().equals(section.getChapter()));
    }

    /** Whether an address stands for a result that is left out as a whole. */
    static boolean hidesResult(String address) {
        if (!(FactAddress.parse(address).orElse(null) instanceof FactAddress.Whole whole)) {
            return false;
        }
        return !whole.analysis().equals(FactAddress.PLAN) || TABLES.contains(whole.table());
    }

    /** Whether what a reference stands for in a text is left out. */
    static boolean hides(LiveReference reference) {
        return hides(reference.getTarget())
                || FactAddress.parse(String.valueOf(reference.getFeature())).orElse(null) instanceof FactAddress.Cell cell
                        && !REQUIREMENTS.contains(cell.table().table() + "#" + cell.column());
    }

    /** Whether an element is a detail of how the administration is built: a room, a component, a redundancy. */
    static boolean hides(Element element) {
        return element instanceof Component || element instanceof RedundancyGroup
                || element instanceof Site site
                        && (site.getParent() instanceof Site || site.getRoomType() != null);
    }

    /** Whether a column of a table is left out. */
    static boolean hides(Table table, Table.Column column) {
        return COLUMNS.getOrDefault(table.id(), Set.of()).contains(column.key());
    }
}
