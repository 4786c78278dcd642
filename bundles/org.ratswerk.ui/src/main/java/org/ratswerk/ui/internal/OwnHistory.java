package org.ratswerk.ui.internal;

/** A part whose changes are undone for themselves, not with those of its administration: it has handlers of its own. */
public interface OwnHistory {
}
