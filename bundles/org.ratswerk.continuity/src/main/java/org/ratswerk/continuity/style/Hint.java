package org.ratswerk.continuity.style;

/**
 * Hint on a text.
 *
 * @param kind what is the matter
 * @param start begin in the CommonMark of the text, counted in characters from 0
 * @param end end, exclusive
 * @param words the words it is about
 * @param message what is the matter and what would be better, in the user's language
 */
public record Hint(Kind kind, int start, int end, String words, String message) {
    /** What can be the matter. */
    public enum Kind {
        /** Sentence with many words. */
        LONG_SENTENCE,
        /** Very long word. */
        LONG_WORD,
        /** Passive voice, which does not say who acts. */
        PASSIVE,
        /** Abbreviation that the text does not explain. */
        ABBREVIATION,
        /** Word that leaves open whether something is to be done. */
        WEAK_WORD,
        /** Instruction that names nobody. */
        NO_ACTOR
    }
}
