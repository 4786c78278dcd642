package org.ratswerk.ui.internal;

import java.util.Arrays;
import java.util.Locale;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** Light or dark. Until somebody chooses, it follows the desktop. */
public enum Appearance {
    /** Dark on light. */
    LIGHT("org.eclipse.e4.ui.css.theme.e4_default"),
    /** Light on dark. */
    DARK("org.eclipse.e4.ui.css.theme.e4_dark");

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

    /** Turns it on, now and in later sessions. */
    public void apply() {
        PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(theme, true);
    }
}
