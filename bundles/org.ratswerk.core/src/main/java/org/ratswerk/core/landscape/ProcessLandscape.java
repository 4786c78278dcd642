package org.ratswerk.core.landscape;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.result.Boxes;
import org.ratswerk.core.result.Boxes.Box;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * Lays out the processes of an administration as a landscape (Prozesslandkarte): a band each for management, core and
 * support processes, as usual in process management, and in each band groups by unit or field.
 */
public final class ProcessLandscape {
    private static final Texts TEXTS = Texts.of(ProcessLandscape.class);

    /** What the processes of a band are grouped by. */
    public enum Grouping {
        /** The organisational unit that the process belongs to. */
        UNIT,
        /** The unit below the head of the administration that the unit belongs to, such as a department (Dezernat). */
        TOP_UNIT,
        /** The field of the process, or that of the catalogue entries it covers where it states none. */
        FIELD
    }

    /**
     * What is said of a process.
     *
     * @param step number of the step of the scale, from 0; -1 for none
     * @param note what else is said; null for nothing
     * @param explanation where the step comes from, in words; null for none
     */
    public record Marking(int step, String note, Supplier<String> explanation) {
        /** Nothing is said. */
        public static final Marking NONE = new Marking(-1, null, null);
    }

    /** Says something of a process. */
    @FunctionalInterface
    public interface Marker {
        /** Returns what is said of it; {@link Marking#NONE} for nothing. */
        Marking of(Process process);
    }

    private final AdministrationModel model;
    private final Grouping grouping;
    private final Collator collator = Collator.getInstance();
    private Map<String, String> fieldsByKey;
    private Map<Process, String> fieldsByMapping;

    private ProcessLandscape(AdministrationModel model, Grouping grouping) {
        this.model = Objects.requireNonNull(model);
        this.grouping = Objects.requireNonNull(grouping);
    }

    /**
     * Lays out processes.
     *
     * @param model administration
     * @param processes processes to show, such as all or the released ones
     * @param grouping what they are grouped by
     * @param scale steps that the marker speaks of, in ascending order; empty where nothing is rated
     * @param marker says what is to be seen of each process
     * @param notes sentences about the whole, such as what the colours mean
     * @return landscape; without bands where there are no processes
     */
    public static Boxes of(AdministrationModel model, List<Process> processes, Grouping grouping, List<String> scale,
            Marker marker, List<String> notes) {
        return new ProcessLandscape(model, grouping).lay(processes, scale, marker, notes);
    }

    private Boxes lay(List<Process> processes, List<String> scale, Marker marker, List<String> notes) {
        var bands = new ArrayList<Box>();
        for (ProcessKind kind : List.of(ProcessKind.MANAGEMENT, ProcessKind.CORE, ProcessKind.SUPPORT,
                ProcessKind.UNSPECIFIED)) {
            var ofKind = processes.stream().filter(process -> process.getKind() == kind).toList();
            if (!ofKind.isEmpty()) {
                var name = kind == ProcessKind.UNSPECIFIED ? TEXTS.get("without.kind") : Labels.of(kind);
                bands.add(Box.group(new Value.Ref(kind.getLiteral(), name), groups(ofKind, marker)));
            }
        }
        return new Boxes("landscape", TEXTS.get("title"), Boxes.Form.LANDSCAPE, "", scale, bands, notes);
    }

    private List<Box> groups(List<Process> processes, Marker marker) {
        var groups = new HashMap<String, List<Process>>();
        var heads = new HashMap<String, Value.Ref>();
        for (Process process : processes) {
            var head = head(process);
            heads.putIfAbsent(head.id(), head);
            groups.computeIfAbsent(head.id(), id -> new ArrayList<>()).add(process);
        }
        // what belongs nowhere comes last
        return heads.values().stream()
                .sorted(Comparator.comparing((Value.Ref head) -> head.id().isEmpty())
                        .thenComparing(Value.Ref::name, collator).thenComparing(Value.Ref::id))
                .map(head -> Box.group(head, tiles(groups.get(head.id()), marker))).toList();
    }

    private List<Box> tiles(List<Process> processes, Marker marker) {
        return processes.stream().sorted(Comparator.comparing((Process process) -> Labels.title(process), collator)
                        .thenComparing(Process::getId))
                .map(process -> {
                    var marking = marker.of(process);
                    var title = Labels.title(process);
                    return Box.leaf(new Value.Ref(process.getId(), title.isEmpty() ? process.getId() : title), null,
                            marking.step(), marking.note(), marking.explanation());
                }).toList();
    }

    private Value.Ref head(Process process) {
        if (grouping == Grouping.FIELD) {
            var field = field(process);
            return field == null ? new Value.Ref("", TEXTS.get("without.field")) : new Value.Ref(field, field);
        }
        OrganisationalUnit unit = process.getUnit();
        if (unit == null) {
            return new Value.Ref("", TEXTS.get("without.unit"));
        }
        if (grouping == Grouping.TOP_UNIT) {
            unit = top(unit);
        }
        return new Value.Ref(unit.getId(), Labels.title(unit));
    }

    /** The unit below the root of the tree, or the root itself; a circle ends where it began. */
    private static OrganisationalUnit top(OrganisationalUnit unit) {
        var seen = new HashSet<OrganisationalUnit>();
        OrganisationalUnit top = unit;
        while (top.getParent() != null && top.getParent().getParent() != null && seen.add(top)) {
            top = top.getParent();
        }
        return top;
    }

    private String field(Process process) {
        if (process.getField() != null && !process.getField().isBlank()) {
            return process.getField().strip();
        }
        readFields();
        for (String key : process.getKeys()) {
            var field = fieldsByKey.get(key);
            if (field != null) {
                return field;
            }
        }
        return fieldsByMapping.get(process);
    }

    private void readFields() {
        if (fieldsByKey != null) {
            return;
        }
        fieldsByKey = new TreeMap<>();
        fieldsByMapping = new HashMap<>();
        for (var catalogue : model.catalogues()) {
            for (CatalogueEntry entry : catalogue.getEntries()) {
                var field = field(entry);
                if (field != null && entry.getKey() != null) {
                    fieldsByKey.putIfAbsent(entry.getKey(), field);
                }
            }
            for (var mapping : catalogue.getMappings()) {
                if (mapping.getStatus() == MappingStatus.CONFIRMED && mapping.getProcess() != null
                        && mapping.getEntry() != null && field(mapping.getEntry()) != null) {
                    fieldsByMapping.putIfAbsent(mapping.getProcess(), field(mapping.getEntry()));
                }
            }
        }
    }

    /** The field of an entry or of the nearest one above it that states one. */
    private static String field(CatalogueEntry entry) {
        var seen = new HashSet<CatalogueEntry>();
        for (CatalogueEntry each = entry; each != null && seen.add(each); each = each.getParent()) {
            if (each.getField() != null && !each.getField().isBlank()) {
                return each.getField().strip();
            }
        }
        return null;
    }
}
