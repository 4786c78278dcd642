package org.ratswerk.core.check;

/** A change to the model that resolves a finding. */
public interface QuickFix {
    /** What it does, as a verb phrase in the user's language. */
    String label();

    /** Changes the model. The caller records the change, so that it can be undone. */
    void apply();
}
