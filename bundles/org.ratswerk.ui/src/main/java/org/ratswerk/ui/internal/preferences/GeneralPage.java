package org.ratswerk.ui.internal.preferences;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.ratswerk.core.policy.Policy;
import org.ratswerk.core.policy.Setting;
import org.ratswerk.ui.internal.Appearance;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.history.Keeping;

/** The settings of the program: appearance, what happens at the start, what the local history keeps, the language. */
public final class GeneralPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final int TEXT_WIDTH = 420;
    private static final int STEP = 10;

    private final Map<Appearance, Button> appearances = new EnumMap<>(Appearance.class);
    private Button desktop;
    private Button reopen;
    private Spinner days;
    private Spinner megabytes;

    @Override
    public void init(IWorkbench workbench) {
        // everything is read when the page is shown
    }

    @Override
    protected Control createContents(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(Widgets.GRID, Widgets.GRID).applyTo(area);
        appearance(group(area, "appearance", 1));
        start(group(area, "start", 1));
        history(group(area, "history", 3));
        hint(group(area, "language", 1),
                Policy.current().language().isPresent() ? "language.given" : "language.hint", 1);
        return area;
    }

    private static Group group(Composite parent, String key, int columns) {
        var group = new Group(parent, SWT.NONE);
        group.setText(PreferenceTexts.get(key));
        GridLayoutFactory.fillDefaults().numColumns(columns).margins(Widgets.GRID, Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID / 2).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        return group;
    }

    private static void hint(Composite parent, String key, int columns) {
        var hint = new Label(parent, SWT.WRAP);
        hint.setText(PreferenceTexts.get(key));
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(hint);
    }

    private static Button button(Composite parent, int style, String id, String text, boolean on) {
        var button = Widgets.id(new Button(parent, style), "preferences." + id);
        button.setText(text);
        button.setSelection(on);
        return button;
    }

    /** Says below a setting what the policy gives, else when it is pointed at what was changed; what is locked cannot be. */
    private static void source(Composite parent, Setting setting, int columns, Control... controls) {
        String source = GivenSettings.source(setting);
        if (GivenSettings.isGiven(setting)) {
            // a text that takes the keyboard, so that a screen reader comes by
            var line = Widgets.id(new Text(parent, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI),
                    "preferences.source." + setting.key());
            line.setText(source);
            line.setBackground(parent.getBackground());
            line.setForeground(Palette.color(Palette.Tone.SECONDARY));
            Widgets.name(line, setting.description() + ": " + source);
            GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(line);
        }
        for (var control : controls) {
            control.setEnabled(!setting.isLocked());
            if (!source.isEmpty()) {
                control.setToolTipText(source);
            }
        }
    }

    private void appearance(Composite parent) {
        boolean follows = Appearance.followsDesktop();
        desktop = button(parent, SWT.RADIO, "desktop", PreferenceTexts.get("appearance.desktop"), follows);
        for (var each : Appearance.values()) {
            appearances.put(each, button(parent, SWT.RADIO, each.id(), each.title(),
                    !follows && each == Appearance.current()));
        }
        source(parent, Setting.THEME, 1, desktop);
        appearances.values().forEach(button -> button.setEnabled(!Setting.THEME.isLocked()));
    }

    private void start(Composite parent) {
        reopen = button(parent, SWT.CHECK, "reopen", PreferenceTexts.get("start.reopen"), Settings.reopens());
        source(parent, Setting.START_REOPEN, 1, reopen);
    }

    private void history(Composite parent) {
        days = number(parent, "history.days", Settings.days(), Settings.DAYS_MAX);
        source(parent, Setting.HISTORY_DAYS, 3, days);
        megabytes = number(parent, "history.megabytes", Settings.megabytes(), Settings.MEGABYTES_MAX);
        source(parent, Setting.HISTORY_MEGABYTES, 3, megabytes);
        hint(parent, "history.hint", 3);
    }

    private static Spinner number(Composite parent, String key, int value, int most) {
        new Label(parent, SWT.NONE).setText(PreferenceTexts.get(key));
        var number = Widgets.id(new Spinner(parent, SWT.BORDER), "preferences." + key);
        number.setValues(value, 1, most, 0, STEP, STEP * STEP);
        var unit = PreferenceTexts.get(key + ".unit");
        Widgets.name(number, PreferenceTexts.get(key).replace("&", "") + " " + unit);
        new Label(parent, SWT.NONE).setText(unit);
        return number;
    }

    @Override
    protected void performDefaults() {
        String theme = Setting.THEME.value();
        desktop.setSelection(theme.equals("desktop"));
        appearances.forEach((appearance, button) -> button.setSelection(theme.equals(appearance.id())));
        reopen.setSelection(Boolean.parseBoolean(Setting.START_REOPEN.value()));
        days.setSelection(Setting.HISTORY_DAYS.number());
        megabytes.setSelection(Setting.HISTORY_MEGABYTES.number());
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        Settings.set(reopen.getSelection(), days.getSelection(), megabytes.getSelection());
        Keeping.limit(Settings.history());
        if (Setting.THEME.isLocked()) {
            return true;
        }
        if (desktop.getSelection()) {
            Appearance.followDesktop();
        } else {
            appearances.forEach((appearance, button) -> {
                if (button.getSelection() && (appearance != Appearance.current() || Appearance.followsDesktop())) {
                    appearance.apply();
                }
            });
        }
        return true;
    }
}
