package org.ratswerk.ui.model.navigator;

import java.util.Map;

import org.ratswerk.core.check.Severity;
import org.ratswerk.ui.model.OpenAdministration;

/** Where the navigator learns which elements have problems. Asked in the UI thread: answers from what is already known. */
public interface ProblemMarks {
    /** Stands for the administration as a whole, in the place of an id. */
    String WHOLE = "";
    /** Knows of no problems. */
    ProblemMarks NONE = administration -> Map.of();

    /**
     * What is wrong with an element and its parts.
     *
     * @param errors how many errors it has
     * @param warnings how many warnings
     * @param hints how many hints
     * @param text the worst of them, in the user's language
     */
    record Mark(int errors, int warnings, int hints, String text) {
        /** Returns what one problem makes. */
        public static Mark of(Severity severity, String text) {
            return new Mark(severity == Severity.ERROR ? 1 : 0, severity == Severity.WARNING ? 1 : 0,
                    severity == Severity.INFO ? 1 : 0, text);
        }

        /** Returns this and another one, the text being that of the worse, or of this. */
        public Mark and(Mark other) {
            return new Mark(errors + other.errors, warnings + other.warnings, hints + other.hints,
                    severity().compareTo(other.severity()) <= 0 ? text : other.text);
        }

        /** Returns how many problems there are. */
        public int count() {
            return errors + warnings + hints;
        }

        /** Returns how bad the worst is. */
        public Severity severity() {
            return errors > 0 ? Severity.ERROR : warnings > 0 ? Severity.WARNING : Severity.INFO;
        }
    }

    /** Returns what is wrong with elements, by id, and with the {@link #WHOLE}: each problem once. */
    Map<String, Mark> of(OpenAdministration administration);

    /** Has the listener called, in the UI thread, when problems may have changed. */
    default void addListener(Runnable listener) {
        // nothing ever changes
    }

    /** Takes back {@link #addListener}. */
    default void removeListener(Runnable listener) {
        // nothing ever changes
    }
}
