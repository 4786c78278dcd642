package org.ratswerk.ui.internal.exchange;

import org.ratswerk.model.text.Texts;

/** Texts of import and export. */
final class ExchangeTexts {
    private static final Texts TEXTS = Texts.of(ExchangeTexts.class);

    private ExchangeTexts() {
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
