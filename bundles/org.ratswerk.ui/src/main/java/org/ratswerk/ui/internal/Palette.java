package org.ratswerk.ui.internal;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.EventHandler;
import org.ratswerk.core.result.Symbol;

/** Colours and fonts. The values are in the style sheets, the names in plugin.xml. */
public final class Palette {
    private static final String TITLE_FONT = "org.ratswerk.ui.title";
    private static final String REMARK_FONT = "org.ratswerk.ui.remark";
    private static final String SMALL_FONT = "org.ratswerk.ui.small";

    private Palette() {
    }

    /** What a colour is for. */
    public enum Tone {
        /** Background of parts. */
        SURFACE,
        /** Background of headings and of what is behind the parts. */
        GROUND,
        /** Text. */
        INK,
        /** Text of less weight. */
        SECONDARY,
        /** Active, or can be clicked. */
        ACCENT,
        /** Lines. */
        HAIRLINE,
        /** Background of what is selected. */
        SELECTION;

        private String id() {
            return "org.ratswerk.ui." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Returns the colour; not to be disposed. */
    public static Color color(Tone tone) {
        return color(tone.id());
    }

    /** Returns the colour a symbol is drawn in. */
    public static Color color(Symbol symbol) {
        return switch (symbol) {
            case MET -> color("org.ratswerk.ui.state.met");
            case GAP -> color("org.ratswerk.ui.state.gap");
            case WARNING -> color("org.ratswerk.ui.state.warning");
            case INFEASIBLE, SINGLE_POINT -> color("org.ratswerk.ui.state.infeasible");
            case UNKNOWN, NO_REQUIREMENT -> color("org.ratswerk.ui.state.unknown");
            case NONE -> color(Tone.INK);
        };
    }

    /** Returns the file name of the picture for a symbol; null for none. */
    public static String icon(Symbol symbol) {
        return switch (symbol) {
            case MET -> "met";
            case GAP -> "gap";
            case WARNING -> "warning";
            case INFEASIBLE -> "infeasible";
            case SINGLE_POINT -> "spof";
            case UNKNOWN -> "unknown";
            case NO_REQUIREMENT -> "none";
            case NONE -> null;
        };
    }

    private static Color color(String id) {
        var color = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(id);
        return color == null ? PlatformUI.getWorkbench().getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND) : color;
    }

    /** Tells whether the dark theme is on. */
    public static boolean isDark() {
        var engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        var theme = engine == null ? null : engine.getActiveTheme();
        return theme != null && theme.getId().contains("dark");
    }

    /** Returns the font of the name at the top of a part. */
    public static Font titleFont() {
        return derived(TITLE_FONT, 3, SWT.BOLD);
    }

    /** Returns the bold font. */
    public static Font boldFont() {
        return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    }

    /** Returns the font of headings of sections. */
    public static Font sectionFont() {
        return derived(SMALL_FONT, -1, SWT.BOLD);
    }

    /** Returns the font of labels and remarks. */
    public static Font smallFont() {
        return derived(REMARK_FONT, -1, SWT.NORMAL);
    }

    private static Font derived(String key, int larger, int style) {
        var fonts = JFaceResources.getFontRegistry();
        if (!fonts.hasValueFor(key)) {
            var data = fonts.getFontData(JFaceResources.DEFAULT_FONT)[0];
            fonts.put(key, new FontData[] {new FontData(data.getName(), data.getHeight() + larger, style)});
        }
        return fonts.get(key);
    }

    /** Runs {@code listener} now, and again whenever the theme changes, until {@code control} is disposed. */
    public static void nowAndOnChange(Control control, Runnable listener) {
        listener.run();
        onChange(control, listener);
    }

    /** Runs {@code listener} in the UI thread whenever the theme changes, until {@code control} is disposed. */
    public static void onChange(Control control, Runnable listener) {
        var broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
        EventHandler handler = event -> control.getDisplay().asyncExec(() -> {
            if (!control.isDisposed()) {
                listener.run();
            }
        });
        broker.subscribe(IThemeEngine.Events.THEME_CHANGED, handler);
        control.addDisposeListener(event -> broker.unsubscribe(handler));
    }
}
