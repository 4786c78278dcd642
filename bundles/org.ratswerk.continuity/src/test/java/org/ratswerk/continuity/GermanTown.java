package org.ratswerk.continuity;

import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanKind;

/** A test over a small town of its own, in German. */
public abstract class GermanTown {
    protected final Town town = new Town();
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    /** Returns the first plan of a kind. */
    protected final EmergencyPlan plan(PlanKind kind) {
        return town.model.plans().stream().filter(each -> each.getKind() == kind).findFirst().orElseThrow();
    }
}
