package org.ratswerk.launcher;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts of this package: English in {@code messages.properties}, German in {@code messages_de.properties}. */
final class Messages {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Messages() {
    }

    static String get(String key, Object... arguments) {
        return get(Locale.getDefault(), key, arguments);
    }

    static String get(Locale locale, String key, Object... arguments) {
        var texts = ResourceBundle.getBundle(Messages.class.getPackageName() + ".messages", locale,
                Messages.class.getClassLoader(), NO_FALLBACK);
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }
}
