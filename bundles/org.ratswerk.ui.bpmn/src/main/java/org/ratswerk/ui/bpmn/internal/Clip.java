package org.ratswerk.ui.bpmn.internal;

import org.eclipse.swt.widgets.Display;

/** Copied parts of diagrams in the clipboard of the system. */
public final class Clip {
    private Clip() {
    }

    /** Puts a part of a diagram and a text into the clipboard; each may be empty, but not both. */
    public static void put(Display display, String snippet, String text) {
        if (!snippet.isEmpty() || !text.isEmpty()) {
            SnippetTransfer.put(display, snippet, text);
        }
    }

    /** Returns the part of a diagram in the clipboard; empty for none. */
    public static String snippet(Display display) {
        return SnippetTransfer.snippet(display);
    }

    /** Returns the text in the clipboard; empty for none. */
    public static String text(Display display) {
        return SnippetTransfer.text(display);
    }
}
