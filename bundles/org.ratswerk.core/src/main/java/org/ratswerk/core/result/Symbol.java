package org.ratswerk.core.result;

/** Symbol that stands beside a state, so that nothing is told by colour alone. */
public enum Symbol {
    /** No symbol. */
    NONE(""),
    /** Requirement met. */
    MET("✓"),
    /** Gap between requirement and what can be delivered. */
    GAP("▲"),
    /** Not known. */
    UNKNOWN("?"),
    /** Cannot be fulfilled at all. */
    INFEASIBLE("✕"),
    /** Nothing is required. */
    NO_REQUIREMENT("–"),
    /** Single point of failure. */
    SINGLE_POINT("◆"),
    /** Warning. */
    WARNING("!");

    private final String character;

    Symbol(String character) {
        this.character = character;
    }

    /** Returns the character for texts; empty for {@link #NONE}. */
    public String character() {
        return character;
    }
}
