package org.ratswerk.core.exchange.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.ratswerk.model.text.Texts;

/** How a list says which entry stands below which. */
public enum CatalogueShape {
    /** It does not: all entries stand at the top. */
    FLAT,
    /** A column names the superior entry. */
    PARENT,
    /** The keys do, such as {@code 1.100.01.01.01} below {@code 1.100.01.01}. */
    KEYS,
    /** Each level has a column of its own, and a row fills those that are new. */
    LEVELS,
    /** Columns repeat the group of each entry in each row. */
    GROUPS,
    /** A cell of each row holds the keys of the entries below it, as free text. */
    KEY_LISTS;

    private static final Texts TEXTS = Texts.of(CatalogueShape.class);

    /** Returns what it is called, in the user's language. */
    public String title() {
        return TEXTS.get("shape." + name());
    }

    /** Returns its name on the command line, such as {@code key-lists}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the shape of that name on the command line; empty if there is none. */
    public static Optional<CatalogueShape> of(String option) {
        return Arrays.stream(values()).filter(shape -> shape.option().equals(option.toLowerCase(Locale.ROOT))).findFirst();
    }
}
