package org.ratswerk.ui.plugins.internal;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.ratswerk.core.policy.Policy;

/**
 * Whether the program looks for new versions by itself: only if the user, or the policy with
 * {@code setting.org.ratswerk.ui.plugins/updates.look = true}, wants it; then once a day.
 */
final class Looking {
    private static final String NODE = "org.ratswerk.ui.plugins";
    private static final String LOOK = "updates.look";
    private static final String LAST = "updates.last";
    private static final Duration PAUSE = Duration.ofHours(20);

    private Looking() {
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    static boolean isOn() {
        return Platform.getPreferencesService().getBoolean(NODE, LOOK, false, null);
    }

    static boolean isLocked() {
        return Policy.current().isLocked(NODE + "/" + LOOK);
    }

    static void set(boolean on) {
        if (on == isOn()) {
            return;
        }
        node().putBoolean(LOOK, on);
        flush();
    }

    static boolean isDue(Instant now) {
        return Instant.ofEpochMilli(node().getLong(LAST, 0)).plus(PAUSE).isBefore(now);
    }

    static void looked(Instant now) {
        node().putLong(LAST, now.toEpochMilli());
        flush();
    }

    private static void flush() {
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(Looking.class).warn("Preferences cannot be saved", e);
        }
    }
}
