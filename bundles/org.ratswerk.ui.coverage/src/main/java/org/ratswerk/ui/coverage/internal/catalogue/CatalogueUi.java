package org.ratswerk.ui.coverage.internal.catalogue;

import org.ratswerk.model.text.Texts;

/** Texts of the widgets of the catalogue editor. */
final class CatalogueUi {
    private static final Texts TEXTS = Texts.of(CatalogueUi.class);

    private CatalogueUi() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
