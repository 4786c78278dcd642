package org.ratswerk.ui.downtime.model.scenario;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Outcomes that users have kept for comparison, until the program ends. */
public final class KeptOutcomes {
    private final Map<Key, KeptOutcome> kept = new HashMap<>();

    private record Key(Path administration, String scenario) {
    }

    /** Keeps an outcome in place of the one that was kept before. */
    public synchronized void keep(Path administration, String scenario, KeptOutcome outcome) {
        kept.put(new Key(administration, scenario), outcome);
    }

    /** Returns the outcome that was kept of a scenario. */
    public synchronized Optional<KeptOutcome> of(Path administration, String scenario) {
        return Optional.ofNullable(kept.get(new Key(administration, scenario)));
    }
}
