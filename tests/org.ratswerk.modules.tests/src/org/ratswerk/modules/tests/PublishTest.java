package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;

/** The released processes are published from the menu; the dialog says before what is left out and why. */
@ExtendWith(WorkbenchExtension.class)
class PublishTest {
    private final Bot bot = new Bot();

    @Test
    void releasedProcessesArePublishedAndTheOthersAreNamed(@TempDir Path temp) throws IOException {
        new Musterstadt(bot).open();
        bot.menu("Datei", "Veröffentlichen…");
        List published = bot.control(List.class, "publish.published");
        Table leftOut = bot.control(Table.class, "publish.leftOut");
        int released = bot.inUi(published::getItemCount);
        int others = bot.inUi(leftOut::getItemCount);
        assertTrue(released > 90 && others > 10, released + " " + others);
        assertEquals(released + " Prozesse werden veröffentlicht",
                bot.inUi(bot.control(Label.class, "publish.publishedTitle")::getText));
        assertEquals("noch in Prüfung", bot.inUi(() -> leftOut.getItem(0).getText(1)));
        bot.screenshot("publish");

        Button drafts = bot.control(Button.class, "publish.drafts");
        bot.click(drafts);
        bot.waitUntil("all are published", () -> published.getItemCount() == released + others);
        bot.click(drafts);
        bot.waitUntil("the released ones", () -> published.getItemCount() == released);

        Text folder = bot.control(Text.class, "publish.folder");
        Button publish = bot.control(Button.class, "publish.publish");
        Label message = bot.control(Label.class, "publish.message");
        Files.writeString(temp.resolve("letter.txt"), "mine");
        bot.doInUi(() -> folder.setText(temp.toString()));
        bot.waitUntil("refused", () -> message.getText().contains("anderes als veröffentlichte Seiten"));
        assertFalse(bot.inUi(publish::isEnabled));
        Path site = temp.resolve("site");
        bot.doInUi(() -> folder.setText(site.toString()));
        bot.click(bot.control(Button.class, "publish.english"));
        bot.waitUntil("accepted", publish::isEnabled);
        bot.click(publish);

        Label ready = bot.control(Label.class, "published.ready");
        assertEquals(released + " Prozesse sind veröffentlicht.", bot.inUi(ready::getText));
        bot.screenshot("published");
        bot.click(bot.control(Button.class, "published.close"));
        assertTrue(Files.readString(site.resolve("de/process/p-wohngeld.html")).contains("Wohngeld bewilligen"));
        assertFalse(Files.exists(site.resolve("en")), "German only");
        assertEquals("mine", Files.readString(temp.resolve("letter.txt")));
    }
}
