package org.ratswerk.continuity.reference;

/**
 * Something that a plan states and that comes from the model or an analysis.
 *
 * @param place id of the section, or of the plan and which of its parts after {@code #}
 * @param placeTitle title of the section or part
 * @param elementId id of the element it is about; null for the whole administration
 * @param address which of its facts, see {@link FactAddress}; rows of a table end with {@code !} and their element
 * @param label the fact in words
 * @param value value now; null where there is none
 * @param state whether there is a value
 * @param sensitive whether it must not stand in a redacted edition
 */
public record Fact(String place, String placeTitle, String elementId, String address, String label, String value,
        Resolved.State state, boolean sensitive) {
    /** What makes it the same fact at another time. */
    public record Key(String place, String elementId, String address) {
    }

    /** Returns what makes it the same fact at another time. */
    public Key key() {
        return new Key(place, elementId, address);
    }
}
