package org.ratswerk.ui.internal.preferences;

import java.time.Duration;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.ratswerk.core.history.LocalHistory.Limits;
import org.ratswerk.ui.internal.UiPlugin;

/** What a user has set for the program, on all administrations; until then, what is usual. */
public final class Settings {
    /** Longest time, in days, that the local history can be kept: ten years. */
    static final int DAYS_MAX = 3650;
    /** Most space, in megabytes, that the local history of one administration can take. */
    static final int MEGABYTES_MAX = 10_000;

    private static final String REOPEN = "start.reopen";
    private static final String DAYS = "history.days";
    private static final String MEGABYTES = "history.megabytes";
    private static final int MEGABYTE_SHIFT = 20;

    private Settings() {
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(UiPlugin.ID);
    }

    /** Returns whether the program opens at its start what was open at its end; usually it does. */
    public static boolean reopens() {
        return node().getBoolean(REOPEN, true);
    }

    /** Returns how much the local history keeps of an administration. */
    public static Limits history() {
        return new Limits(Duration.ofDays(days()), (long) megabytes() << MEGABYTE_SHIFT);
    }

    static int days() {
        return within(node().getInt(DAYS, usualDays()), DAYS_MAX);
    }

    static int megabytes() {
        return within(node().getInt(MEGABYTES, usualMegabytes()), MEGABYTES_MAX);
    }

    static int usualDays() {
        return (int) Limits.DEFAULT.age().toDays();
    }

    static int usualMegabytes() {
        return (int) (Limits.DEFAULT.bytes() >> MEGABYTE_SHIFT);
    }

    private static int within(int value, int most) {
        return Math.clamp(value, 1, most);
    }

    static void set(boolean reopen, int days, int megabytes) {
        node().putBoolean(REOPEN, reopen);
        node().putInt(DAYS, days);
        node().putInt(MEGABYTES, megabytes);
        try {
            node().flush();
        } catch (BackingStoreException e) {
            UiPlugin.log("Preferences cannot be saved", e);
        }
    }
}
