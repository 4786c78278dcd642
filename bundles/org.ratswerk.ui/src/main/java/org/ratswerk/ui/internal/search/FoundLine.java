package org.ratswerk.ui.internal.search;

import org.ratswerk.core.search.TextMatch;
import org.ratswerk.ui.model.search.FoundElement;

/** A text in which something was found, below its element. */
final class FoundLine {
    private final FoundElement element;
    private final TextMatch match;

    FoundLine(FoundElement element, TextMatch match) {
        this.element = element;
        this.match = match;
    }

    FoundElement element() {
        return element;
    }

    TextMatch match() {
        return match;
    }
}
