package org.ratswerk.plugins;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;

/** Tells users what units that come and go amount to. */
final class Changes {
    private Changes() {
    }

    /**
     * The changes: plugins first, then bundles, each in order of names.
     *
     * @param removed units that go
     * @param added units that come
     * @param size bytes to be fetched for a unit
     */
    static List<Change> of(Collection<IInstallableUnit> removed, Collection<IInstallableUnit> added,
            ToLongFunction<IInstallableUnit> size) {
        var changes = new ArrayList<Change>();
        var before = new ArrayList<>(removed.stream().filter(Changes::isShown).toList());
        for (IInstallableUnit unit : added) {
            if (isShown(unit)) {
                Optional<IInstallableUnit> old = before.stream().filter(each -> each.getId().equals(unit.getId()))
                        .findFirst();
                old.ifPresent(before::remove);
                changes.add(new Change(Units.id(unit), Units.name(unit),
                        old.map(each -> each.getVersion().toString()).orElse(null), unit.getVersion().toString(),
                        Units.isFeature(unit), size.applyAsLong(unit)));
            }
        }
        before.forEach(unit -> changes.add(new Change(Units.id(unit), Units.name(unit), unit.getVersion().toString(),
                null, Units.isFeature(unit), 0)));
        Collator collator = Collator.getInstance();
        changes.sort(Comparator.comparing(Change::plugin).reversed().thenComparing(Change::name, collator::compare)
                .thenComparing(Change::id));
        return changes;
    }

    private static boolean isShown(IInstallableUnit unit) {
        return Units.isFeature(unit)
                || unit.getArtifacts().stream().anyMatch(key -> key.getClassifier().equals("osgi.bundle"));
    }
}
