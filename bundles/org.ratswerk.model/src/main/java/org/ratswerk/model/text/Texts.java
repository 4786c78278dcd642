package org.ratswerk.model.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Translated texts of one package: English in {@code messages.properties}, German in {@code messages_de.properties},
 * both UTF-8 and beside the class that uses them. Arguments follow {@link MessageFormat}.
 */
public final class Texts {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** Patterns that have been used: checks write thousands of messages by few patterns. */
    private static final Map<Pattern, MessageFormat> READ = new ConcurrentHashMap<>();

    private final Class<?> owner;

    private record Pattern(String text, Locale locale) {
    }

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
        MessageFormat read = READ.computeIfAbsent(new Pattern(bundle(locale).getString(key), locale),
                pattern -> new MessageFormat(pattern.text, pattern.locale));
        // a format is for one thread only
        return ((MessageFormat) read.clone()).format(arguments);
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
