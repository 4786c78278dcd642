package org.ratswerk.analysis.coverage.priority;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.ratswerk.model.text.Texts;

/** Criterion by which the next processes to record are chosen. Each gives a score from 0 to 1; more means sooner. */
public enum Criterion {
    /** Interest of citizens and firms, 1 to 5. */
    DEMAND,
    /** Case volume a year, on a logarithmic scale up to the largest; its weight from 1 to 5 where somebody has set it. */
    VOLUME,
    /** Economic use of resources, 1 to 5. */
    ECONOMY,
    /** Legal deadline: 1 within a year or past, 0 from five years on and where there is none. */
    DEADLINE,
    /** Effort, 1 to 5: the less, the sooner. */
    EFFORT,
    /** Tolerable downtime: up to a day 1, three days 0.75, a week 0.5, longer 0.25. */
    TIME_CRITICAL;

    private static final Texts TEXTS = Texts.of(Criterion.class);

    /** Returns the identifier by which settings name it, such as {@code time-critical}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what it is called, in the user's language. */
    public String label() {
        return TEXTS.get("criterion." + id());
    }

    /** Returns how its score comes about, one sentence in the user's language. */
    public String rule() {
        return TEXTS.get("criterion.rule." + id());
    }

    /** Returns the criterion with an identifier. */
    public static Optional<Criterion> of(String id) {
        return id == null ? Optional.empty()
                : Arrays.stream(values()).filter(each -> each.id().equals(id.strip().toLowerCase(Locale.ROOT))).findFirst();
    }
}
