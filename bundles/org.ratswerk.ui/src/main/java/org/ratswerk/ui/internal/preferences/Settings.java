package org.ratswerk.ui.internal.preferences;

import java.time.Duration;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.ratswerk.core.history.LocalHistory.Limits;
import org.ratswerk.core.policy.Setting;
import org.ratswerk.ui.internal.UiPlugin;

/** What a user has set for the program, on all administrations; until then, what the policy gives or what is usual. */
public final class Settings {
    /** Longest time, in days, that the local history can be kept: ten years. */
    static final int DAYS_MAX = 3650;
    /** Most space, in megabytes, that the local history of one administration can take. */
    static final int MEGABYTES_MAX = 10_000;

    private static final int MEGABYTE_SHIFT = 20;

    private Settings() {
    }

    /** Returns whether the program opens at its start what was open at its end; usually it does. */
    public static boolean reopens() {
        return Boolean.parseBoolean(GivenSettings.value(Setting.START_REOPEN));
    }

    /** Returns how much the local history keeps of an administration. */
    public static Limits history() {
        return new Limits(Duration.ofDays(days()), (long) megabytes() << MEGABYTE_SHIFT);
    }

    static int days() {
        return number(Setting.HISTORY_DAYS, DAYS_MAX);
    }

    static int megabytes() {
        return number(Setting.HISTORY_MEGABYTES, MEGABYTES_MAX);
    }

    /** A number that somebody has written into the file of the preferences may be none. */
    private static int number(Setting setting, int most) {
        try {
            return Math.clamp(Integer.parseInt(GivenSettings.value(setting)), 1, most);
        } catch (NumberFormatException e) {
            return setting.number();
        }
    }

    static void set(boolean reopen, int days, int megabytes) {
        GivenSettings.choose(Setting.START_REOPEN, String.valueOf(reopen));
        GivenSettings.choose(Setting.HISTORY_DAYS, String.valueOf(days));
        GivenSettings.choose(Setting.HISTORY_MEGABYTES, String.valueOf(megabytes));
        try {
            InstanceScope.INSTANCE.getNode(UiPlugin.ID).flush();
        } catch (BackingStoreException e) {
            UiPlugin.log("Preferences cannot be saved", e);
        }
    }
}
