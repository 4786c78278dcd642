package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.ratswerk.plugins.Installation;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.WorkbenchExtension;

/** An administrator looks at what is installed, installs a plugin, breaks off, and sees the state before. */
@ExtendWith(WorkbenchExtension.class)
class PluginsDialogTest {
    private final Bot bot = new Bot();
    private final PlayedInstallation installation = new PlayedInstallation();
    private ServiceRegistration<Installation> service;

    @BeforeEach
    void register() {
        service = FrameworkUtil.getBundle(PlatformUI.class).getBundleContext()
                .registerService(Installation.class, installation, null);
    }

    @AfterEach
    void unregister() {
        service.unregister();
    }

    @Test
    void aPluginIsInstalledAfterItsPlanWasSeen() {
        bot.menu("Hilfe", "Plugins…");
        Table installed = bot.control(Table.class, "plugins.installed");
        bot.waitUntil("what is installed", () -> installed.getItemCount() == 2);
        assertEquals("Ratswerk", bot.inUi(() -> installed.getItem(0).getText(0)));
        assertEquals("Basis", bot.inUi(() -> installed.getItem(0).getText(4)));
        bot.waitUntil("the base is said to stay", () -> bot.control(Text.class, "plugins.installed.details").getText()
                .contains("lässt sich nicht entfernen"));
        assertFalse(bot.inUi(bot.control(Button.class, "plugins.remove")::isEnabled));
        bot.screenshot("plugins-installed");

        page(1);
        Tree available = bot.control(Tree.class, "plugins.available");
        bot.waitUntil("what is on offer", () -> available.getItemCount() == 1);
        assertEquals(List.of("Verkehrslenkung nicht installiert", "Spiele nicht zugelassen"), bot.inUi(() -> List
                .of(available.getItem(0).getItems()).stream().map(item -> item.getText() + " " + item.getText(3)).toList()));
        Button install = bot.control(Button.class, "plugins.install");
        assertFalse(bot.inUi(install::isEnabled), "nothing is ticked");
        bot.select(bot.item(available, "Analysen", "Spiele"));
        bot.press("space");
        Text details = bot.control(Text.class, "plugins.available.details");
        bot.waitUntil("why it is not allowed", () -> details.getText().startsWith("Ihre IT lässt dieses Plugin nicht zu"));
        assertFalse(bot.inUi(install::isEnabled), "what is forbidden cannot be ticked");
        bot.select(bot.item(available, "Analysen", "Verkehrslenkung"));
        bot.press("space");
        bot.waitUntil("one is ticked", install::isEnabled);
        assertTrue(bot.inUi(details::getText).contains("Signiert von Musterstadt Plugins"));
        bot.screenshot("plugins-available");

        bot.click(install);
        Table changes = bot.control(Table.class, "plan.changes");
        assertEquals("Verkehrslenkung", bot.inUi(() -> changes.getItem(0).getText(0)));
        Button ok = bot.control(Button.class, "plan.ok");
        assertFalse(bot.inUi(ok::isEnabled), "the licence is not accepted yet");
        bot.click(bot.control(Button.class, "plan.accept"));
        bot.waitUntil("accepted", ok::isEnabled);
        bot.screenshot("plugins-plan");
        installation.gate = new CountDownLatch(1);
        bot.click(ok);
        Button cancel = bot.control(Button.class, "plugins.cancel");
        bot.screenshot("plugins-progress");
        bot.click(cancel);
        bot.waitUntil("broken off", () -> !cancel.isVisible());
        assertEquals(2, installation.installed().size());

        installation.gate = new CountDownLatch(0);
        bot.click(install);
        bot.click(bot.control(Button.class, "plan.accept"));
        bot.click(bot.control(Button.class, "plan.ok"));
        bot.click(bot.withText(Button.class, "Später"));
        assertEquals(3, installation.installed().size());
        assertTrue(bot.exists(Button.class, button -> "plugins.restart".equals(button.getData(Bot.ID))));

        page(3);
        Table history = bot.control(Table.class, "plugins.history");
        assertEquals("Verkehrslenkung 1.2.0 installiert", bot.inUi(() -> history.getItem(0).getText(1)));
        bot.screenshot("plugins-history");
        bot.click(bot.control(Button.class, "plugins.close"));
        bot.waitUntil("closed", () -> !bot.exists(TabFolder.class, each -> "plugins.pages".equals(each.getData(Bot.ID))));
    }

    private void page(int index) {
        TabFolder pages = bot.control(TabFolder.class, "plugins.pages");
        bot.doInUi(pages::setFocus);
        while (bot.inUi(pages::getSelectionIndex) < index) {
            bot.press("ctrl+Next");
        }
    }
}
