package org.ratswerk.ui.internal;

import java.util.Arrays;
import java.util.Locale;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;
import org.ratswerk.core.policy.Setting;

/** Light or dark. Until somebody chooses, it follows the desktop. */
public enum Appearance {
    /** Dark on light. */
    LIGHT("org.eclipse.e4.ui.css.theme.e4_default"),
    /** Light on dark. */
    DARK("org.eclipse.e4.ui.css.theme.e4_dark");

    private static final String NODE = "org.eclipse.e4.ui.css.swt.theme";
    private static final String CHOSEN = "themeid";

    private final String theme;

    Appearance(String theme) {
        this.theme = theme;
    }

    /** Returns the identifier. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name in the user's language. */
    public String title() {
        return UiTexts.get("appearance." + id());
    }

    /** Returns the one that is on. */
    public static Appearance current() {
        return Palette.isDark() ? DARK : LIGHT;
    }

    /** Returns the one with the identifier. */
    public static Appearance of(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst().orElse(LIGHT);
    }

    /** Returns whether nobody has chosen, so that it follows the desktop. */
    public static boolean followsDesktop() {
        return Platform.getPreferencesService().getString(NODE, CHOSEN, "", null).isEmpty();
    }

    /** Takes the desktop's, now and in later sessions. */
    public static void followDesktop() {
        var wanted = Display.isSystemDarkTheme() ? DARK : LIGHT;
        if (wanted != current()) {
            PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(wanted.theme, false);
        }
        try {
            if (given().isEmpty()) {
                chosen().remove(CHOSEN);
            } else {
                chosen().put(CHOSEN, "");
            }
            chosen().flush();
        } catch (BackingStoreException e) {
            UiPlugin.log("Preferences cannot be saved", e);
        }
    }

    /** Where the platform keeps the theme that was chosen. */
    private static IEclipsePreferences chosen() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /** The theme that holds until somebody chooses; empty for the desktop's. */
    private static String given() {
        return DefaultScope.INSTANCE.getNode(NODE).get(CHOSEN, "");
    }

    /** Turns it on, now and in later sessions; nothing where administrators have laid down another. */
    public void apply() {
        if (Setting.THEME.isLocked()) {
            return;
        }
        PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(theme, true);
    }
}
