package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.WorkbenchExtension;

/** The settings of the program. */
@ExtendWith(WorkbenchExtension.class)
class SettingsTest {
    private final Bot bot = new Bot();

    @Test
    void whatIsSetIsKeptAndCanBeTakenBack() {
        Shell settings = open();
        assertTrue(bot.inUi(bot.control(Button.class, "preferences.reopen")::getSelection), "usual: opens again");
        bot.screenshot("settings");
        bot.click(bot.control(Button.class, "preferences.reopen"));
        bot.doInUi(() -> bot.control(Spinner.class, "preferences.history.days").setFocus());
        bot.press("ctrl+a");
        bot.type("14");
        close(settings);
        var kept = InstanceScope.INSTANCE.getNode("org.ratswerk.ui");
        assertFalse(kept.getBoolean("start.reopen", true));
        assertEquals(14, kept.getInt("history.days", 0));

        Shell again = open();
        assertFalse(bot.inUi(bot.control(Button.class, "preferences.reopen")::getSelection), "as it was set");
        assertEquals(14, bot.inUi(bot.control(Spinner.class, "preferences.history.days")::getSelection));
        bot.click(bot.withText(Button.class, "Standardwerte"));
        close(again);
        assertTrue(kept.getBoolean("start.reopen", false));
        assertEquals(90, kept.getInt("history.days", 0));
    }

    private Shell open() {
        bot.menu("Fenster", "Einstellungen…");
        Shell settings = bot.shell("Einstellungen");
        bot.select(bot.item(bot.waitFor("pages", () -> tree(settings)), "Ratswerk"));
        bot.control(Button.class, "preferences.reopen");
        return settings;
    }

    private static Tree tree(Composite parent) {
        for (var child : parent.getChildren()) {
            Tree found = child instanceof Tree tree ? tree : child instanceof Composite area ? tree(area) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void close(Shell settings) {
        bot.click(bot.withText(Button.class, "Anwenden und schließen"));
        bot.waitUntil("closed settings", settings::isDisposed);
    }
}
