package org.ratswerk.ui.internal;

import java.util.Arrays;
import java.util.Locale;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;

/** Light or dark. Until somebody chooses, it follows the desktop. */
public enum Appearance {
    /** Dark on light. */
    LIGHT("org.eclipse.e4.ui.css.theme.e4_default"),
    /** Light on dark. */
    DARK("org.eclipse.e4.ui.css.theme.e4_dark");

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
        return chosen().get(CHOSEN, "").isEmpty();
    }

    /** Takes the desktop's, now and in later sessions. */
    public static void followDesktop() {
        var wanted = Display.isSystemDarkTheme() ? DARK : LIGHT;
        if (wanted != current()) {
            PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(wanted.theme, false);
        }
        try {
            chosen().remove(CHOSEN);
            chosen().flush();
        } catch (BackingStoreException e) {
            UiPlugin.log("Preferences cannot be saved", e);
        }
    }

    /** Where the platform keeps the theme that was chosen. */
    private static IEclipsePreferences chosen() {
        return InstanceScope.INSTANCE.getNode("org.eclipse.e4.ui.css.swt.theme");
    }

    /** Turns it on, now and in later sessions. */
    public void apply() {
        PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(theme, true);
    }
}
