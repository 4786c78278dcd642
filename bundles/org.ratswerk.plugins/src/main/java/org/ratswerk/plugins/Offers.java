package org.ratswerk.plugins;

import java.net.URI;
import java.util.List;

import org.ratswerk.plugins.site.SiteException;

/**
 * What sites offer.
 *
 * @param categories categories with what belongs to them, as the sites state them, in order of names; what belongs to none
 *        stands in a last one
 * @param failures sites that could not be read or are refused, and why; the others were read all the same
 */
public record Offers(List<Category> categories, List<Failure> failures) {
    /**
     * A category.
     *
     * @param name name in the user's language
     * @param description what belongs to it; may be empty
     * @param plugins plugins, in order of names
     */
    public record Category(String name, String description, List<AvailablePlugin> plugins) {
        public Category {
            plugins = List.copyOf(plugins);
        }
    }

    /**
     * A site that could not be used.
     *
     * @param site its address
     * @param cause why; where nobody signed it, or a key is not trusted, the user can be asked
     */
    public record Failure(URI site, SiteException cause) {
    }

    public Offers {
        categories = List.copyOf(categories);
        failures = List.copyOf(failures);
    }

    /** All plugins of all categories, each once. */
    public List<AvailablePlugin> plugins() {
        return categories.stream().flatMap(category -> category.plugins().stream()).distinct().toList();
    }

    /** What can be updated. */
    public List<AvailablePlugin> updates() {
        return plugins().stream().filter(plugin -> plugin.state() == AvailablePlugin.State.UPDATE).toList();
    }
}
