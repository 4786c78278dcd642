package org.ratswerk.ui.model.exchange;

import org.ratswerk.core.exchange.RowPlan;
import org.ratswerk.model.text.Texts;

/** What becomes of a row of an import. */
public enum RowState {
    /** Something new comes in. */
    ADDED,
    /** Something gets other values. */
    CHANGED,
    /** All is there already. */
    UNCHANGED,
    /** It cannot be imported. */
    FAULTY;

    private static final Texts TEXTS = Texts.of(RowState.class);

    /** Returns the state of a row. */
    public static RowState of(RowPlan row) {
        if (row.outcome() == null) {
            return FAULTY;
        }
        return switch (row.outcome()) {
        case ADDED -> ADDED;
        case CHANGED -> CHANGED;
        case UNCHANGED -> UNCHANGED;
        };
    }

    /** Returns what it is called. */
    public String title() {
        return TEXTS.get("state." + name());
    }

    /** Returns the sign that stands beside the word. */
    public String sign() {
        return switch (this) {
        case ADDED -> "+";
        case CHANGED -> "✎";
        case UNCHANGED -> "=";
        case FAULTY -> "✕";
        };
    }
}
