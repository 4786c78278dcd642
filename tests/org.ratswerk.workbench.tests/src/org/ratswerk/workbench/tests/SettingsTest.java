package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.Ids;

/** The settings of the program. */
@ExtendWith(WorkbenchExtension.class)
class SettingsTest {
    private final Bot bot = new Bot();

    @Test
    void whatIsSetIsKeptAndCanBeTakenBack() {
        Shell settings = open("Ratswerk");
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

        Shell again = open("Ratswerk");
        assertFalse(bot.inUi(bot.control(Button.class, "preferences.reopen")::getSelection), "as it was set");
        assertEquals(14, bot.inUi(bot.control(Spinner.class, "preferences.history.days")::getSelection));
        Button reopen = bot.control(Button.class, "preferences.reopen");
        bot.click(bot.withText(Button.class, "Standardwerte"));
        bot.waitUntil("usual values", reopen::getSelection);
        close(again);
        assertNull(kept.get("start.reopen", null), "usual again");
        assertNull(kept.get("history.days", null), "usual again");
        Shell last = open("Ratswerk");
        assertTrue(bot.inUi(bot.control(Button.class, "preferences.reopen")::getSelection));
        assertEquals(90, bot.inUi(bot.control(Spinner.class, "preferences.history.days")::getSelection));
        close(last);
    }

    @Test
    void aKeyIsChangedAndTakenBack() {
        String before = keys();
        Shell settings = open("Tasten");
        bot.screenshot("keys");
        selectCommand(settings);
        bot.click(bot.labelled(Text.class, "Tasten:"));
        bot.press("BackSpace", "ctrl+shift+o");
        close(settings);
        assertEquals("Strg+Umschalt+O", keys());

        bot.press("ctrl+shift+l");
        bot.press("ctrl+shift+l");
        Shell again = bot.shell("Einstellungen");
        selectCommand(again);
        bot.click(bot.withText(Button.class, "Befehl zurücksetzen"));
        close(again);
        assertEquals(before, keys());
    }

    private String keys() {
        return bot.inUi(() -> PlatformUI.getWorkbench().getService(IBindingService.class)
                .getBestActiveBindingFormattedFor(Ids.OPEN_ELEMENT));
    }

    private void selectCommand(Shell settings) {
        // the first field and the first tree are those of the pages
        Text filter = bot.waitFor("filter of commands", () -> all(Text.class, settings).stream()
                .filter(text -> text.getMessage().equals("Filtertext eingeben")).skip(1).findFirst().orElse(null));
        Tree commands = bot.waitFor("commands", () -> {
            // the page may clear it once more when it has come up
            if (!filter.getText().equals("Formular")) {
                filter.setText("Formular");
            }
            return all(Tree.class, settings).stream().skip(1)
                    .filter(tree -> tree.getItemCount() > 0 && tree.getItemCount() < 10).findFirst().orElse(null);
        });
        bot.select(bot.item(commands, "Formular öffnen"));
    }

    private Shell open(String page) {
        bot.menu("Fenster", "Einstellungen…");
        Shell settings = bot.shell("Einstellungen");
        bot.select(bot.item(bot.waitFor("pages", () -> all(Tree.class, settings).stream().findFirst().orElse(null)), page));
        return settings;
    }

    /** Returns the controls of a kind in a window, in the order in which they were made. */
    private static <T> List<T> all(Class<T> type, Composite parent) {
        var found = new ArrayList<T>();
        for (var child : parent.getChildren()) {
            if (type.isInstance(child) && child.isVisible()) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite area) {
                found.addAll(all(type, area));
            }
        }
        return found;
    }

    private void close(Shell settings) {
        bot.click(bot.withText(Button.class, "Anwenden und schließen"));
        bot.waitUntil("closed settings", settings::isDisposed);
    }
}
