package org.ratswerk.ui.internal.search;

import org.ratswerk.core.search.TextMatch;
import org.ratswerk.ui.model.search.FoundElement;

/** A text in which something was found, below its element. */
final class FoundLine {
    private final FoundElement element;
    private final TextMatch match;
    private final int number;

    /**
     * @param element element
     * @param match text
     * @param number place among all that was found
     */
    FoundLine(FoundElement element, TextMatch match, int number) {
        this.number = number;
        this.element = element;
        this.match = match;
    }

    FoundElement element() {
        return element;
    }

    int number() {
        return number;
    }

    TextMatch match() {
        return match;
    }
}
