package org.ratswerk.model.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Translated texts of one package: English in {@code messages.properties}, German in {@code messages_de.properties},
 * both UTF-8 and beside the class that uses them. Arguments follow {@link MessageFormat}.
 */
public final class Texts {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Class<?> owner;

    private Texts(Class<?> owner) {
        this.owner = owner;
    }

    /** Returns the texts of the package of {@code owner}. */
    public static Texts of(Class<?> owner) {
        return new Texts(owner);
    }

    /**
     * Returns the text in the language of the program.
     *
     * @param key key of the text
     * @param arguments values for its place holders
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String get(String key, Object... arguments) {
        return get(Locale.getDefault(), key, arguments);
    }

    /**
     * Returns the text in a language: German for German locales, English for all others.
     *
     * @param locale language wanted
     * @param key key of the text
     * @param arguments values for its place holders
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String get(Locale locale, String key, Object... arguments) {
        String pattern = bundle(locale).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** Tells whether there is a text for the key. */
    public boolean has(String key) {
        return bundle(Locale.ROOT).containsKey(key);
    }

    private ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(owner.getPackageName() + ".messages", locale, owner.getClassLoader(),
                NO_FALLBACK);
    }
}
