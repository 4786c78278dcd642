package org.ratswerk.analysis.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.ratswerk.analysis.coverage.ladder.Rung;
import org.ratswerk.core.result.Boxes;
import org.ratswerk.core.result.Boxes.Box;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.text.Texts;

/**
 * The catalogue as boxes within boxes: every counted entry stands on the rung of the process that has come farthest of those
 * that cover it.
 */
final class CoverageBoxes {
    private static final Texts TEXTS = Texts.of(CoverageBoxes.class);
    private static final int DEEPEST = 40;

    private final Coverage coverage;
    private final Size size;
    private final CoverageWords words;
    private final Map<CatalogueEntry, Coverage.EntryState> counted = new IdentityHashMap<>();
    private final Map<CatalogueEntry, List<CatalogueEntry>> below = new HashMap<>();

    /** What the area of a box tells. */
    enum Size {
        /** Each entry is as large as any other. */
        ENTRIES,
        /** Case volume of the entry; one that states none is not drawn, and the picture tells how many these are. */
        VOLUME;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    CoverageBoxes(Coverage coverage, Size size) {
        this.coverage = coverage;
        this.size = size;
        words = new CoverageWords(coverage);
    }

    Boxes boxes() {
        coverage.entries().forEach(state -> counted.put(state.entry(), state));
        var tops = new ArrayList<CatalogueEntry>();
        Set<CatalogueEntry> known = Collections.newSetFromMap(new IdentityHashMap<>());
        // only what is counted, and what is above it
        for (Coverage.EntryState state : coverage.entries()) {
            CatalogueEntry entry = state.entry();
            var seen = new HashSet<CatalogueEntry>();
            while (known.add(entry) && seen.add(entry)) {
                CatalogueEntry parent = entry.getParent();
                if (parent == null) {
                    tops.add(entry);
                    break;
                }
                below.computeIfAbsent(parent, none -> new ArrayList<>()).add(entry);
                entry = parent;
            }
        }
        var scale = new ArrayList<String>();
        scale.add(TEXTS.get("boxes.step.none"));
        for (Rung rung : Rung.values()) {
            scale.add(rung.label());
        }
        return new Boxes("boxes", TEXTS.get("table.boxes"), Boxes.Form.NESTED, TEXTS.get("boxes.unit." + size.code()), scale,
                tops.stream().map(top -> box(top, 0)).toList(), words.statement());
    }

    private Box box(CatalogueEntry entry, int depth) {
        var parts = below.getOrDefault(entry, List.of());
        var state = counted.get(entry);
        if (parts.isEmpty() || depth > DEEPEST) {
            return leaf(entry, state);
        }
        var boxes = new ArrayList<Box>();
        if (state != null) {
            // an inner entry that is counted itself stands beside those below it
            boxes.add(leaf(entry, state));
        }
        parts.forEach(part -> boxes.add(box(part, depth + 1)));
        return Box.group(ref(entry), boxes);
    }

    private Box leaf(CatalogueEntry entry, Coverage.EntryState state) {
        BigDecimal area = size == Size.ENTRIES ? BigDecimal.ONE
                : entry.getVolume() == null || entry.getVolume() < 0 ? null : BigDecimal.valueOf(entry.getVolume());
        if (state == null) {
            return Box.leaf(ref(entry), area, -1, null, null);
        }
        int step = state.isCovered() ? Math.max(0, state.rung()) : 0;
        return Box.leaf(ref(entry), area, step, null, () -> words.why(state));
    }

    private static Value.Ref ref(CatalogueEntry entry) {
        return TableBuilder.reference(entry);
    }
}
