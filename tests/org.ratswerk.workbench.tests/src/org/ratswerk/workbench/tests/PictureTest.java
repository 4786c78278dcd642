package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.Ids;

/** A result as a picture: seen, walked through by keys, explained, opened, shown as a table, exported. */
@ExtendWith(WorkbenchExtension.class)
class PictureTest {
    private static final String SELECTED = "document.querySelector('.mark.selected').getAttribute('aria-label')";

    private final Bot bot = new Bot();

    @Test
    void anOutageIsSeenAsAPictureAndAsATable(@TempDir Path folder) throws IOException {
        Tree navigator = new Musterstadt(bot).open();
        bot.doInUi(PictureTest::runScenario);
        bot.click(bot.control(Button.class, "results.parameter.fail-all"));
        Browser picture = bot.control(Browser.class, "results.picture");
        bot.waitUntil("bars", () -> number(picture, "document.querySelectorAll('.mark[data-id]').length") > 100);
        // all text and every bar is there before anything is selected; nothing is wider than the page
        assertTrue(text(picture, "document.getElementById('stage').textContent").contains("Notruf abfragen"));
        assertEquals(1, (int) bot.inUi(() -> number(picture,
                "Number(document.getElementById('frame').scrollWidth <= document.getElementById('frame').clientWidth)")));
        bot.screenshot("picture");

        // into the picture by its key, the explanation by its key, and back into the picture
        bot.press("ctrl+shift+p", "ctrl+shift+p");
        bot.waitUntil("selected bar", () -> number(picture, "document.querySelectorAll('.mark.selected').length") == 1);
        String first = text(picture, SELECTED);
        bot.press("shift+F2");
        Text explanation = bot.control(Text.class, "results.explanation");
        bot.waitUntil("explanation of the first bar", () -> explanation.getText().startsWith(first));
        bot.press("Escape");
        bot.waitUntil("focus in the picture", () -> picture.isFocusControl()
                && number(picture, "Number(document.activeElement.matches('.mark.selected'))") == 1);
        bot.press("Down");
        bot.waitUntil("explanation of the next bar", () -> !explanation.getText().startsWith(first)
                && explanation.getText().startsWith(evaluate(picture, SELECTED)));
        String second = text(picture, SELECTED);
        assertNotEquals(first, second);
        assertTrue(second.contains("; ab 0 h; bis "), second);
        String name = second.substring(0, second.indexOf(';'));
        assertTrue(bot.inUi(explanation::getText).contains("„" + name + "“ fällt sofort aus"));
        bot.screenshot("picture-explained");
        bot.press("Return");
        bot.waitUntil(name + " in the navigator", () -> navigator.getSelectionCount() == 1
                && navigator.getSelection()[0].getText().startsWith(name));

        // the same as a table, on the same row
        bot.clickTool("Als Tabelle zeigen");
        NatTable table = bot.control(NatTable.class, "results.table");
        bot.waitUntil("table", table::isVisible);
        assertFalse(bot.inUi(picture::isVisible));
        bot.waitUntil("explanation of the same element", () -> explanation.getText().contains("„" + name + "“"));
        bot.clickTool("Als Bild zeigen");
        bot.waitUntil("picture", picture::isVisible);
        bot.waitUntil("the same bar", () -> second.equals(evaluate(picture, SELECTED)));

        Path file = folder.resolve("verlauf.svg");
        bot.clickTool("Exportieren");
        bot.press("Down");
        bot.answerNativeDialog("Return", file.toString());
        bot.waitUntil("exported picture", () -> Files.exists(file));
        String svg = Files.readString(file);
        assertTrue(svg.startsWith("<svg ") && svg.contains(name) && svg.contains("Stand "), svg.substring(0, 200));
        assertFalse(svg.contains("<script"));
    }

    private static int number(Browser browser, String expression) {
        return browser.evaluate("return " + expression) instanceof Double number ? number.intValue() : -1;
    }

    private static String evaluate(Browser browser, String expression) {
        return browser.evaluate("return " + expression) instanceof String text ? text : "";
    }

    private String text(Browser browser, String expression) {
        return bot.inUi(() -> evaluate(browser, expression));
    }

    private static void runScenario() {
        var workbench = PlatformUI.getWorkbench();
        var command = workbench.getService(ICommandService.class).getCommand(Ids.RUN);
        try {
            workbench.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command,
                    Map.of(Ids.ANALYSIS, "downtime", Ids.CHOICE, "table=scenario")), null);
        } catch (CommandException e) {
            throw new AssertionError(e);
        }
    }
}
