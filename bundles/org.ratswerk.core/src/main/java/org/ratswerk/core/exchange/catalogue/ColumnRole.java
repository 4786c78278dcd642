package org.ratswerk.core.exchange.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ratswerk.model.text.Texts;

/**
 * What a column of a list means.
 *
 * @param kind what it holds
 * @param level the level it belongs to, counted from 1 at the top; 0 for the entry of the row itself
 */
public record ColumnRole(Kind kind, int level) {
    /** Nothing that matters here. */
    public static final ColumnRole NONE = new ColumnRole(Kind.NONE, 0);

    private static final Texts TEXTS = Texts.of(ColumnRole.class);
    private static final Pattern LEVEL = Pattern.compile("level([1-9])(?:-(key|name))?");

    /** What a column holds. */
    public enum Kind {
        /** Left out. */
        NONE,
        /** Key. */
        KEY,
        /** Name. */
        NAME,
        /** Key and name in one cell, such as {@code 1.100 Bauen}. */
        KEY_AND_NAME,
        /** Key or unique name of the superior entry. */
        PARENT,
        /** Type. */
        TYPE,
        /** Responsibility. */
        RESPONSIBILITY,
        /** Case volume per year. */
        VOLUME,
        /** Field (Themenfeld). */
        FIELD,
        /** Situation (Lage). */
        SITUATION,
        /** Keys of earlier versions. */
        FORMER_KEYS,
        /** Keys of the entries below this one, as free text. */
        CHILD_KEYS
    }

    /** Role of the entry of the row itself. */
    public static ColumnRole of(Kind kind) {
        return new ColumnRole(kind, 0);
    }

    /** Tells whether it belongs to a level above the entry of the row. */
    public boolean isLevel() {
        return level > 0;
    }

    /** Returns what it is called, in the user's language. */
    public String title() {
        return isLevel() ? TEXTS.get("role.level", Integer.toString(level), TEXTS.get("role." + kind.name()))
                : TEXTS.get("role." + kind.name());
    }

    /** Returns its name in mapping files, such as {@code former_keys} or {@code level2-key}. */
    public String option() {
        String text = kind == Kind.NONE ? "" : kind.name().toLowerCase(Locale.ROOT);
        if (!isLevel()) {
            return text;
        }
        return "level" + level + (kind == Kind.KEY_AND_NAME ? "" : "-" + text);
    }

    /** Returns the role of that name in mapping files; empty if there is none. */
    public static Optional<ColumnRole> of(String option) {
        String text = option.strip().toLowerCase(Locale.ROOT);
        Matcher level = LEVEL.matcher(text);
        if (level.matches()) {
            Kind kind = level.group(2) == null ? Kind.KEY_AND_NAME : level.group(2).equals("key") ? Kind.KEY : Kind.NAME;
            return Optional.of(new ColumnRole(kind, Integer.parseInt(level.group(1))));
        }
        for (Kind kind : Kind.values()) {
            if (of(kind).option().equals(text)) {
                return Optional.of(of(kind));
            }
        }
        return Optional.empty();
    }
}
