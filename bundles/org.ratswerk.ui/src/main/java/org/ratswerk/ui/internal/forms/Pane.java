package org.ratswerk.ui.internal.forms;

/** Widgets of a field or table of a form. */
interface Pane {
    /** Gives the focus to the first control of it. */
    void setFocus();
}
