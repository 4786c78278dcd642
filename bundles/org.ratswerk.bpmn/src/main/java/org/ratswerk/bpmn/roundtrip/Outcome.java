package org.ratswerk.bpmn.roundtrip;

import java.util.List;
import java.util.Locale;

import org.ratswerk.model.text.Texts;

/**
 * What came of one file.
 *
 * @param state in one word
 * @param texts where it differs, what was repaired, or why it was refused, in the language of the program; empty for
 *     {@link State#IDENTICAL}
 */
public record Outcome(State state, List<String> texts) {
    private static final Texts TEXTS = Texts.of(Outcome.class);

    /** What can come of a file. */
    public enum State {
        /** The saved file has the same bytes; after edits: what was edited is all that differs. */
        IDENTICAL,
        /** The saved file has other bytes; after edits: something else differs, or an edit is missing. */
        DIFFERS,
        /** The file had well-known faults, which were mended; all else has the same bytes. */
        REPAIRED,
        /** The editor does not show the file as a diagram, so nothing was saved. */
        REFUSED;

        /** Returns the word for it in the language of the program. */
        public String text() {
            return TEXTS.get("state." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** The list is copied. */
    public Outcome {
        texts = List.copyOf(texts);
    }

    /** Returns the outcome of a file that is the same. */
    public static Outcome identical() {
        return new Outcome(State.IDENTICAL, List.of());
    }

    /** Returns the outcome of a file that the editor does not take. */
    public static Outcome refused(String why) {
        return new Outcome(State.REFUSED, List.of(why));
    }

    /**
     * Returns the outcome of a file that was saved without an edit.
     *
     * @param file name of the file, for messages
     * @param before content of the file as it was opened, after the repair
     * @param after content of the file as it was saved
     * @param repaired what was mended before, in words; empty for nothing
     */
    public static Outcome of(String file, byte[] before, byte[] after, List<String> repaired) {
        List<String> differences = FileComparison.differences(file, before, after);
        return differences.isEmpty() ? unedited(repaired) : new Outcome(State.DIFFERS, differences);
    }

    /**
     * Returns the outcome of a file that was edited and saved.
     *
     * @param file name of the file, for messages
     * @param before content of the file as it was opened, after the repair
     * @param after content of the file as it was saved
     * @param edits what was edited
     * @param repaired what was mended before, in words; empty for nothing
     */
    public static Outcome of(String file, byte[] before, byte[] after, Edits edits, List<String> repaired) {
        List<String> unexpected = FileComparison.unexpected(file, before, after, edits);
        return unexpected.isEmpty() ? unedited(repaired) : new Outcome(State.DIFFERS, unexpected);
    }

    private static Outcome unedited(List<String> repaired) {
        return repaired.isEmpty() ? identical() : new Outcome(State.REPAIRED, repaired);
    }
}
