package org.ratswerk.ui.model.forms;

import java.util.List;

/**
 * Something to be said beside a field.
 *
 * @param level how bad it is
 * @param text what is wrong and what would be right, in the user's language
 * @param remedies what the program can do about it; may be empty
 */
public record Notice(Level level, String text, List<Remedy> remedies) {
    public Notice {
        remedies = List.copyOf(remedies);
    }

    /** How bad it is, the worst first. */
    public enum Level {
        /** Wrong: does not count, or makes results wrong. */
        ERROR,
        /** Doubtful or missing. */
        WARNING,
        /** Good to know. */
        INFO;

        /** Returns the word for it. */
        public String word() {
            return FormTexts.get("level." + name());
        }
    }

    /**
     * What the program can do about it.
     *
     * @param label what it does, as a verb phrase
     * @param run does it, as one command
     */
    public record Remedy(String label, Runnable run) {
    }
}
