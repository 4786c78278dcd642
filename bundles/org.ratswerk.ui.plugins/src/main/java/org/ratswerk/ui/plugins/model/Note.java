package org.ratswerk.ui.plugins.model;

import java.util.ArrayList;
import java.util.List;

import org.ratswerk.plugins.AvailablePlugin;
import org.ratswerk.plugins.EarlierState;
import org.ratswerk.plugins.InstalledPlugin;
import org.ratswerk.plugins.Licence;
import org.ratswerk.plugins.Site;
import org.ratswerk.plugins.trust.TrustedKey;

/** What is to be said of the rows of the lists, in the user's language. */
public final class Note {
    private Note() {
    }

    /** What is special about something installed; empty for nothing. */
    public static String of(InstalledPlugin plugin) {
        var notes = new ArrayList<String>();
        if (plugin.base()) {
            notes.add(PluginTexts.get("note.base"));
        }
        if (plugin.shared()) {
            notes.add(PluginTexts.get("note.shared"));
        }
        if (plugin.pinned() != null) {
            notes.add(PluginTexts.get("note.pinned", plugin.pinned()));
        }
        return String.join(", ", notes);
    }

    /** What can be done with a plugin on offer. */
    public static String of(AvailablePlugin plugin) {
        return switch (plugin.state()) {
            case NEW -> PluginTexts.get("state.new");
            case UPDATE -> PluginTexts.get("state.update", Shown.version(plugin.installed()));
            case INSTALLED -> PluginTexts.get("state.installed");
            case FORBIDDEN -> PluginTexts.get("state.forbidden");
            case LACKING -> PluginTexts.get("state.lacking");
        };
    }

    /** Picture of what can be done with a plugin on offer. */
    public static String icon(AvailablePlugin plugin) {
        return switch (plugin.state()) {
            case NEW -> "plugin";
            case UPDATE -> "refresh";
            case INSTALLED -> "met";
            case FORBIDDEN -> "lock";
            case LACKING -> "gap";
        };
    }

    /** Everything about a plugin on offer, line by line. */
    public static List<String> details(AvailablePlugin plugin) {
        var lines = new ArrayList<String>();
        if (!plugin.reason().isEmpty()) {
            lines.add(plugin.reason());
        }
        if (!plugin.description().isEmpty()) {
            lines.add(plugin.description());
        }
        lines.add(PluginTexts.get("details.from", provider(plugin.provider()), Shown.address(plugin.site())));
        lines.add(Shown.signer(plugin.signer()));
        lines.add(PluginTexts.get("details.licence", plugin.licences().isEmpty() ? PluginTexts.get("licence.none")
                : String.join("; ", plugin.licences().stream().map(Note::of).toList())));
        return lines;
    }

    /** Who provides something. */
    public static String provider(String provider) {
        return provider.isEmpty() ? PluginTexts.get("provider.none") : provider;
    }

    /** A licence in one line: its first line, else its address. */
    public static String of(Licence licence) {
        String first = licence.text().strip().lines().findFirst().orElse("");
        if (first.isEmpty()) {
            return licence.address() == null ? PluginTexts.get("licence.none") : licence.address();
        }
        return first;
    }

    /** Who named a site. */
    public static String of(Site site) {
        return PluginTexts.get(site.origin() == Site.Origin.POLICY ? "site.policy" : "site.user");
    }

    /** What is to be said of a state. */
    public static String of(EarlierState state) {
        if (state.current()) {
            return PluginTexts.get("history.current");
        }
        return state.lacking().isEmpty() ? "" : PluginTexts.get("history.lacking");
    }

    /** What changed when a state came into force. */
    public static String changes(EarlierState state) {
        return state.changes().isEmpty() ? PluginTexts.get("history.first") : Shown.changes(state.changes());
    }

    /** Who says that a key is trusted. */
    public static String origin(TrustedKey key) {
        return switch (key.origin()) {
            case PROGRAM -> PluginTexts.get("key.program");
            case POLICY -> PluginTexts.get("key.policy");
            case USER -> PluginTexts.get("key.user");
            case NOBODY -> PluginTexts.get("key.nobody");
        };
    }

    /** Whose key it is. */
    public static String name(TrustedKey key) {
        return key.userId().isEmpty() ? PluginTexts.get("key.nameless") : key.userId();
    }

    /** How long a key holds. */
    public static String validity(TrustedKey key) {
        if (key.revoked()) {
            return PluginTexts.get("key.revoked");
        }
        return key.expires() == null ? PluginTexts.get("key.unlimited")
                : PluginTexts.get("key.until", Shown.day(key.expires()));
    }
}
