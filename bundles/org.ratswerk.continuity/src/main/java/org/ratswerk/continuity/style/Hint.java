package org.ratswerk.continuity.style;

import org.ratswerk.model.text.Texts;

/**
 * Hint on a text.
 *
 * @param kind what is the matter
 * @param start begin in the CommonMark of the text, counted in characters from 0
 * @param end end, exclusive
 * @param words the words it is about
 * @param sentence the sentence, heading or cell that they are in, without markup
 * @param occurrence how many times the letters and digits of {@code words} stand in the text before; code, addresses and all
 *        other characters left out. Finds the place in a text whose markup is written in another way.
 * @param what what is the matter, in the user's language
 * @param advice what would be better, in the user's language
 */
public record Hint(Kind kind, int start, int end, String words, String sentence, int occurrence, String what,
        String advice) {
    private static final Texts TEXTS = Texts.of(Hint.class);

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
        NO_ACTOR;

        /** Returns it in the user's language. */
        public String label() {
            return TEXTS.get("kind." + name());
        }
    }

    /** Returns what is the matter and what would be better, in the user's language. */
    public String message() {
        return what + " " + advice;
    }
}
