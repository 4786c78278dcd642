package org.ratswerk.ui.internal.preferences;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.ratswerk.core.policy.Policy;
import org.ratswerk.core.policy.Setting;
import org.ratswerk.core.policy.Setting.Preference;

/**
 * The settings that the policy of the administrators gives: defaults of the preferences. Those that are locked stay so
 * whatever a user, a part of the program or a file in the user's profile says.
 */
public final class GivenSettings {
    private GivenSettings() {
    }

    /** Makes what the policy gives hold. Called once, before the workbench reads preferences. */
    public static void apply() {
        Policy.current().settings().values().forEach(given -> {
            var known = Setting.named(given.name());
            if (known.isPresent()) {
                known.get().preference().ifPresent(place -> give(place.node(), place.key(),
                        given.value() == null ? null : place.store(given.value()), given.locked()));
            } else {
                int slash = given.name().lastIndexOf('/');
                give(given.name().substring(0, slash), given.name().substring(slash + 1), given.value(), given.locked());
            }
        });
    }

    private static void give(String node, String key, String value, boolean locked) {
        if (value != null) {
            DefaultScope.INSTANCE.getNode(node).put(key, value);
        }
        if (locked) {
            IEclipsePreferences chosen = InstanceScope.INSTANCE.getNode(node);
            chosen.remove(key);
            chosen.addPreferenceChangeListener(event -> {
                if (event.getKey().equals(key) && event.getNewValue() != null) {
                    chosen.remove(key);
                }
            });
        }
    }

    /** What holds for a setting: chosen by the user, else given by the policy, else usual. */
    static String value(Setting setting) {
        Preference place = setting.preference().orElseThrow();
        return Platform.getPreferencesService().getString(place.node(), place.key(), setting.usual(), null);
    }

    /** Whether the user has chosen something else than what is given or usual. */
    static boolean isChosen(Setting setting) {
        Preference place = setting.preference().orElseThrow();
        return InstanceScope.INSTANCE.getNode(place.node()).get(place.key(), null) != null;
    }

    /** Keeps what the user has chosen; what is given or usual anyway is not kept, so that a later policy is followed. */
    static void choose(Setting setting, String value) {
        Preference place = setting.preference().orElseThrow();
        IEclipsePreferences chosen = InstanceScope.INSTANCE.getNode(place.node());
        if (value.equals(setting.value())) {
            chosen.remove(place.key());
        } else if (!setting.isLocked()) {
            chosen.put(place.key(), place.store(value));
        }
    }

    /** Whether the policy says something about a setting. */
    static boolean isGiven(Setting setting) {
        return setting.isLocked() || Policy.current().setting(setting.key()).isPresent();
    }

    /** Where the value of a setting comes from, in the user's language; empty where it is usual. */
    static String source(Setting setting) {
        Policy policy = Policy.current();
        String origin = policy.origin("setting." + setting.key())
                .or(() -> policy.origin("setting." + setting.key() + ".locked")).orElse("");
        if (setting.isLocked()) {
            return PreferenceTexts.get("source.locked", origin);
        }
        boolean given = policy.setting(setting.key()).isPresent();
        if (isChosen(setting)) {
            return given ? PreferenceTexts.get("source.chosen.given", shown(setting)) : PreferenceTexts.get("source.chosen");
        }
        return given ? PreferenceTexts.get("source.given", origin) : "";
    }

    /** The value given, in words. */
    private static String shown(Setting setting) {
        String key = "value." + setting.value();
        return PreferenceTexts.has(key) ? PreferenceTexts.get(key) : setting.value();
    }
}
