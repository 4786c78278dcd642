package org.ratswerk.analysis.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * Which entries of a catalogue are counted.
 *
 * @param kind which
 * @param type type of the entries for {@link Kind#TYPE}; null for all others
 */
public record CountingUnit(Kind kind, String type) {
    /** All entries. */
    public static final CountingUnit ALL = new CountingUnit(Kind.ALL, null);
    /** Entries without a superior one. */
    public static final CountingUnit ROOTS = new CountingUnit(Kind.ROOTS, null);
    /** Entries without subordinate ones. */
    public static final CountingUnit LEAVES = new CountingUnit(Kind.LEAVES, null);
    private static final String TYPE = "type:";

    /** Which entries are counted. */
    public enum Kind {
        /** All. */
        ALL,
        /** Those at the top. */
        ROOTS,
        /** Those at the bottom. */
        LEAVES,
        /** Those of a type. */
        TYPE
    }

    public CountingUnit {
        Objects.requireNonNull(kind);
        if (kind == Kind.TYPE) {
            type = type.strip();
        }
    }

    /** Returns the counting unit of the entries of a type. */
    public static CountingUnit ofType(String type) {
        return new CountingUnit(Kind.TYPE, type);
    }

    /**
     * Reads what {@link #code()} writes.
     *
     * @throws FaultException if it is nothing of that kind
     */
    public static CountingUnit parse(String text) throws FaultException {
        String word = text.strip();
        if (word.startsWith(TYPE) && word.length() > TYPE.length()) {
            return ofType(word.substring(TYPE.length()));
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "all" -> ALL;
            case "roots" -> ROOTS;
            case "leaves" -> LEAVES;
            default -> throw new FaultException(
                    List.of(Fault.of(Texts.of(CountingUnit.class).get("fault.unit", word))));
        };
    }

    /** Returns how the command line writes it: {@code all}, {@code roots}, {@code leaves}, {@code type:T}. */
    public String code() {
        return kind == Kind.TYPE ? TYPE + type : kind.name().toLowerCase(Locale.ROOT);
    }

    /** Returns what it counts, in the user's language. */
    public String label() {
        return kind == Kind.TYPE ? Texts.of(CountingUnit.class).get("unit.type", type)
                : Texts.of(CountingUnit.class).get("unit." + code());
    }

    /** Tells whether an entry of a type is counted. */
    boolean counts(String entryType, boolean root, boolean leaf) {
        return switch (kind) {
            case ALL -> true;
            case ROOTS -> root;
            case LEAVES -> leaf;
            case TYPE -> entryType != null && entryType.strip().equalsIgnoreCase(type);
        };
    }
}
