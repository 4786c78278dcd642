package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.Workbench;

/** What administrators lay down holds in the window; the support bundle is shown before it is saved. */
@ExtendWith(WorkbenchExtension.class)
class PolicyTest {
    private static final String HOME = "ratswerk.home";

    private final Bot bot = new Bot();
    private final String before = System.getProperty(HOME);

    @AfterEach
    void back() {
        if (before == null) {
            System.clearProperty(HOME);
        } else {
            System.setProperty(HOME, before);
        }
    }

    @Test
    void whatIsLockedCannotBeChangedAndTheBundleIsShownFirst(@TempDir Path home) throws IOException {
        Path policy = Files.write(home.resolve("policy.properties"), List.of("setting.history.days = 30",
                "setting.history.days.locked = true", "setting.history.megabytes = 50",
                "setting.support.contact = IT-Service, Telefon 4711"));
        System.setProperty(HOME, home.toString());
        var kept = InstanceScope.INSTANCE.getNode("org.ratswerk.ui");
        kept.putInt("history.days", 400); // as from a file in the user's profile
        bot.doInUi(Workbench::applyPolicy);
        kept.putInt("history.days", 500);
        assertNull(kept.get("history.days", null));

        bot.menu("Fenster", "Einstellungen…");
        Shell settings = bot.shell("Einstellungen");
        Spinner days = bot.control(Spinner.class, "preferences.history.days");
        assertFalse(bot.inUi(days::isEnabled));
        assertEquals(30, bot.inUi(days::getSelection));
        assertEquals("Von Ihrer IT festgelegt (" + policy + ", Zeile 1); Sie können den Wert nicht ändern.",
                bot.inUi(bot.control(Text.class, "preferences.source.history.days")::getText));
        Spinner megabytes = bot.control(Spinner.class, "preferences.history.megabytes");
        assertTrue(bot.inUi(megabytes::isEnabled));
        assertEquals(50, bot.inUi(megabytes::getSelection));
        bot.screenshot("policy-settings");
        bot.doInUi(megabytes::setFocus);
        bot.waitUntil("the keyboard in the field",
                () -> settings.getDisplay().getActiveShell() == settings && megabytes.isFocusControl());
        bot.press("ctrl+a");
        bot.type("60");
        bot.waitUntil("the typed number", () -> megabytes.getText().equals("60"));
        bot.click(bot.withText(Button.class, "Anwenden und schließen"));
        bot.waitUntil("closed settings", settings::isDisposed);
        assertEquals(60, kept.getInt("history.megabytes", 0));
        assertNull(kept.get("history.days", null));

        bot.menu("Hilfe", "Diagnosepaket erstellen…");
        Table files = bot.control(Table.class, "support.files");
        Text preview = bot.control(Text.class, "support.preview");
        assertTrue(bot.inUi(preview::getText).contains("java.version = "));
        int policyRow = bot.inUi(() -> {
            for (int i = 0; i < files.getItemCount(); i++) {
                if (files.getItem(i).getText().equals("Richtlinie und Einstellungen")) {
                    return i;
                }
            }
            return -1;
        });
        bot.doInUi(files::setFocus);
        bot.press("Home");
        for (int i = 0; i < policyRow; i++) {
            bot.press("Down");
        }
        bot.waitUntil("policy shown", () -> preview.getText().contains("setting.history.days"));
        String shown = bot.inUi(preview::getText);
        assertFalse(shown.contains("4711") || shown.contains(home.toString()), shown);
        bot.screenshot("support-bundle");
        int all = bot.inUi(files::getItemCount);
        Label message = bot.control(Label.class, "support.message");
        bot.press("space");
        bot.waitUntil("left out", () -> message.getText().startsWith((all - 1) + " von " + all));
        bot.press("Escape");
        bot.waitUntil("closed", files::isDisposed);
    }
}
