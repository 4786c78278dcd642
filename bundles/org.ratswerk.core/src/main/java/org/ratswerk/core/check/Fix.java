package org.ratswerk.core.check;

/**
 * Quick fix made of a label and what it does.
 *
 * @param label what it does, as a verb phrase in the user's language
 * @param change changes the model
 */
record Fix(String label, Runnable change) implements QuickFix {
    @Override
    public void apply() {
        change.run();
    }
}
