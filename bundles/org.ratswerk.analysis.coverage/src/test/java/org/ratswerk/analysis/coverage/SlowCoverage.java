package org.ratswerk.analysis.coverage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;

/** The measures counted once more as the specification words them, entry by entry and process by process. */
final class SlowCoverage {
    private final ReferenceCatalogue catalogue;
    private final Map<Process, Integer> rungs;
    private final Scope scope;

    SlowCoverage(ReferenceCatalogue catalogue, Map<Process, Integer> rungs, Scope scope) {
        this.catalogue = catalogue;
        this.rungs = rungs;
        this.scope = scope;
    }

    private boolean exists(CatalogueEntry entry) {
        return entry.getRemovedIn() == null;
    }

    private boolean responsible(CatalogueEntry entry) {
        return exists(entry) && entry.getResponsibility() != Responsibility.NOT_RESPONSIBLE;
    }

    private CatalogueEntry above(CatalogueEntry entry) {
        CatalogueEntry above = entry.getParent();
        while (above != null && !exists(above)) {
            above = above.getParent();
        }
        return above;
    }

    private List<CatalogueEntry> descendants(CatalogueEntry entry) {
        var found = new ArrayList<CatalogueEntry>();
        for (CatalogueEntry each : catalogue.getEntries()) {
            if (exists(each)) {
                for (CatalogueEntry up = above(each); up != null; up = above(up)) {
                    if (up == entry) {
                        found.add(each);
                    }
                }
            }
        }
        return found;
    }

    private boolean isLeaf(CatalogueEntry entry) {
        return catalogue.getEntries().stream().noneMatch(child -> exists(child) && above(child) == entry);
    }

    private boolean named(CatalogueEntry entry, int rung) {
        return rungs.entrySet().stream().anyMatch(process -> process.getValue() >= rung && process.getKey().getKeys()
                .stream().anyMatch(key -> key.equals(entry.getKey()) || entry.getFormerKeys().contains(key)));
    }

    private boolean own(CatalogueEntry entry, int rung) {
        return named(entry, rung) || catalogue.getMappings().stream()
                .anyMatch(mapping -> mapping.getEntry() == entry && mapping.getStatus() == MappingStatus.CONFIRMED
                        && rungs.getOrDefault(mapping.getProcess(), -1) >= rung);
    }

    private BigDecimal value(CatalogueEntry entry, int rung) {
        if (own(entry, rung)) {
            return BigDecimal.ONE;
        }
        List<CatalogueEntry> below = descendants(entry).stream().filter(this::responsible).toList();
        List<CatalogueEntry> leaves = below.stream().filter(this::isLeaf).toList();
        long covered = leaves.stream().filter(leaf -> own(leaf, rung)).count();
        return switch (scope.reading()) {
            case ANY -> below.stream().anyMatch(each -> own(each, rung)) ? BigDecimal.ONE : BigDecimal.ZERO;
            case SHARE -> leaves.isEmpty() ? BigDecimal.ZERO
                    : BigDecimal.valueOf(covered).divide(BigDecimal.valueOf(leaves.size()), MathContext.DECIMAL128);
            case ALL -> !leaves.isEmpty() && covered == leaves.size() ? BigDecimal.ONE : BigDecimal.ZERO;
        };
    }

    private boolean counted(CatalogueEntry entry) {
        return responsible(entry) && switch (scope.unit().kind()) {
            case ALL -> true;
            case ROOTS -> above(entry) == null;
            case LEAVES -> isLeaf(entry);
            case TYPE -> scope.unit().type().equals(entry.getType());
        };
    }

    /** Numerators and denominators of the measures that are about entries. */
    Map<String, List<BigDecimal>> measures() {
        List<CatalogueEntry> counted = catalogue.getEntries().stream().filter(this::counted).toList();
        BigDecimal all = BigDecimal.valueOf(counted.size());
        var measures = new LinkedHashMap<String, List<BigDecimal>>();
        measures.put("direct",
                List.of(BigDecimal.valueOf(counted.stream().filter(entry -> named(entry, 0)).count()), all));
        for (int rung = 0; rung <= 6; rung++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (CatalogueEntry entry : counted) {
                sum = sum.add(value(entry, rung));
            }
            measures.put(rung == 0 ? "coverage" : "depth-" + rung, List.of(sum, all));
        }
        BigDecimal volumes = BigDecimal.ZERO;
        BigDecimal covered = BigDecimal.ZERO;
        for (CatalogueEntry entry : counted) {
            if (entry.getVolume() != null) {
                BigDecimal volume = BigDecimal.valueOf(entry.getVolume());
                volumes = volumes.add(volume);
                covered = covered.add(volume.multiply(value(entry, 0)));
            }
        }
        measures.put("volume", List.of(covered, volumes));
        return measures;
    }
}
