package org.ratswerk.ui.plugins.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.ratswerk.plugins.AvailablePlugin;
import org.ratswerk.plugins.Offers;
import org.ratswerk.plugins.Offers.Category;

/** What sites offer, as the user looks through it: filtered, with what was chosen. */
public final class Shelf {
    private Offers offers = new Offers(List.of(), List.of());
    private String filter = "";
    private final Set<String> chosen = new LinkedHashSet<>();

    /** Shows what sites offer now; what was chosen and is still on offer stays chosen. */
    public void show(Offers now) {
        offers = now;
        chosen.retainAll(now.plugins().stream().filter(AvailablePlugin::selectable).map(AvailablePlugin::id).toList());
    }

    /** Shows only what has each of these words in its name, description, provider or id. */
    public void filter(String words) {
        filter = words.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether something is left out by the filter. */
    public boolean isFiltered() {
        return !filter.isEmpty();
    }

    /** Whether sites offer nothing at all. */
    public boolean isEmpty() {
        return offers.plugins().isEmpty();
    }

    /** Categories with what the filter leaves of them; none that is empty. */
    public List<Category> categories() {
        var shown = new ArrayList<Category>();
        for (Category category : offers.categories()) {
            var plugins = category.plugins().stream().filter(this::matches).toList();
            if (!plugins.isEmpty()) {
                shown.add(new Category(category.name(), category.description(), plugins));
            }
        }
        return shown;
    }

    private boolean matches(AvailablePlugin plugin) {
        String text = String.join(" ", plugin.name(), plugin.description(), plugin.provider(), plugin.id())
                .toLowerCase(Locale.ROOT);
        return List.of(filter.split("\\s+")).stream().allMatch(text::contains);
    }

    /** Chooses a plugin or no longer; what cannot be installed is not chosen. */
    public void choose(AvailablePlugin plugin, boolean on) {
        if (on && plugin.selectable()) {
            chosen.add(plugin.id());
        } else {
            chosen.remove(plugin.id());
        }
    }

    /** Whether a plugin is chosen. */
    public boolean isChosen(AvailablePlugin plugin) {
        return chosen.contains(plugin.id());
    }

    /** What is chosen, by id and version, as {@link org.ratswerk.plugins.Request} takes it. */
    public List<String> chosen() {
        return offers.plugins().stream().filter(plugin -> chosen.contains(plugin.id()))
                .map(plugin -> plugin.id() + "=" + plugin.version()).distinct().toList();
    }

    /** Why nothing can be installed; empty if something can. */
    public Optional<String> cannotInstall() {
        return chosen.isEmpty() ? Optional.of(PluginTexts.get("cannot.choose")) : Optional.empty();
    }

    /** Why a plugin cannot be chosen; empty if it can. */
    public static Optional<String> cannotChoose(AvailablePlugin plugin) {
        if (plugin.selectable()) {
            return Optional.empty();
        }
        return Optional.of(plugin.reason().isEmpty() ? Note.of(plugin) : plugin.reason());
    }
}
