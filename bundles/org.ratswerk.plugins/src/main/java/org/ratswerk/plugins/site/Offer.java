package org.ratswerk.plugins.site;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A plugin (feature) in one version that a site offers.
 *
 * @param id id of the feature, without {@code .feature.group}
 * @param version its version
 * @param texts texts by language ({@code ""} for those of no language) and name ({@code name}, {@code description},
 *     {@code provider}, {@code license}, {@code copyright})
 * @param licenceAddress where the licence stands; null where it does not say
 * @param categories names of the site's categories it stands in, by language as in {@code texts}
 * @param size bytes of the files that it includes itself; what it needs of others is not counted
 * @param requirements what it needs
 * @param artifacts the files that it includes
 */
public record Offer(String id, String version, Map<String, Map<String, String>> texts, URI licenceAddress,
        List<Map<String, String>> categories, long size, List<Requirement> requirements, Set<ArtifactKey> artifacts) {
    /** Ending of the p2 unit of a feature. */
    public static final String GROUP = ".feature.group";

    /** Returns the id of the p2 unit to install. */
    public String unit() {
        return id + GROUP;
    }

    /** Returns the name in a language, else in English, else the id. */
    public String name(Locale locale) {
        return text(locale, "name", id);
    }

    /** Returns what it is for; empty where it does not say. */
    public String description(Locale locale) {
        return text(locale, "description", "");
    }

    /** Returns who makes it; empty where it does not say. */
    public String provider(Locale locale) {
        return text(locale, "provider", "");
    }

    /** Returns the text of its licence; empty where it does not say. */
    public String licence(Locale locale) {
        return text(locale, "license", "");
    }

    /** Returns the names of the categories it stands in. */
    public List<String> categories(Locale locale) {
        return categories.stream().map(names -> names.getOrDefault(locale.getLanguage(), names.getOrDefault("", "")))
                .filter(name -> !name.isEmpty()).toList();
    }

    private String text(Locale locale, String name, String otherwise) {
        String own = texts.getOrDefault(locale.getLanguage(), Map.of()).get(name);
        return own != null ? own : texts.getOrDefault("", Map.of()).getOrDefault(name, otherwise);
    }
}
