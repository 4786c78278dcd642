package org.ratswerk.publish;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Words, numbers and dates in the language of a page. What stands in the model is German, on every page. */
final class Words {
    private static final Texts TEXTS = Texts.of(Words.class);
    /** Language of what people have written into the model. */
    static final String CONTENT = "de";

    private final Locale locale;
    /** Words that thousands of pages have in common. */
    private final Map<String, String> said = new ConcurrentHashMap<>();

    /** Makes the words of a language, {@code de} or {@code en}. */
    Words(String language) {
        this.locale = language.equals("de") ? Locale.GERMANY : Locale.UK;
    }

    String language() {
        return locale.getLanguage();
    }

    String get(String key) {
        return said.computeIfAbsent(key, any -> TEXTS.get(locale, any));
    }

    String get(String key, Object... arguments) {
        return TEXTS.get(locale, key, arguments);
    }

    String label(EStructuralFeature feature) {
        return Labels.of(locale, feature);
    }

    String literal(Enumerator literal) {
        return Labels.of(locale, literal);
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String duration(Duration duration) {
        return Durations.text(locale, duration);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(language().equals("de") ? "dd.MM.yyyy" : "d MMMM yyyy", locale).format(date);
    }

    String yes(boolean yes) {
        return get(yes ? "yes" : "no");
    }

    /** Returns an element with a text of the model; on a page in another language it says so, for screen readers. */
    Tag content(String name, String text) {
        return mark(Tag.of(name, text));
    }

    /** Returns a text of the model. */
    Tag content(String text) {
        return content("span", text);
    }

    /** Says of an element that it holds texts of the model. */
    Tag mark(Tag tag) {
        return tag.at("lang", language().equals(CONTENT) ? null : CONTENT);
    }
}
