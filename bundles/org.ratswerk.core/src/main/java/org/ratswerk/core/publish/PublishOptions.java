package org.ratswerk.core.publish;

import java.util.List;

/**
 * What is published.
 *
 * @param languages languages, ISO 639 codes such as {@code de}, the first one is shown first; at least one
 * @param drafts whether processes are published that are not released; each is marked as a draft then
 */
public record PublishOptions(List<String> languages, boolean drafts) {
    /** Languages there are. */
    public static final List<String> LANGUAGES = List.of("de", "en");
    /** Released processes in all languages. */
    public static final PublishOptions ALL_LANGUAGES = new PublishOptions(LANGUAGES, false);

    /**
     * Makes the options.
     *
     * @throws IllegalArgumentException if there is no language, or one that is not there
     */
    public PublishOptions {
        languages = List.copyOf(languages);
        if (languages.isEmpty() || !LANGUAGES.containsAll(languages)) {
            throw new IllegalArgumentException(languages.toString());
        }
    }
}
