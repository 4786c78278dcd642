package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.BpmnEditors;
import org.ratswerk.ui.bpmn.model.CanvasNode;

/** What an analyst does with diagrams: writes the to-be state down in words, compares it with the as-is state, prints it. */
@ExtendWith(WorkbenchExtension.class)
class BpmnWorkTest {
    private static final int CALM = 10;

    private final Bot bot = new Bot();

    @Test
    void theToBeStateIsWrittenDownComparedAndPrinted() {
        new Musterstadt(bot).open();
        BpmnEditor toBe = writtenDown();
        List<String> names = bot.inUi(() -> names(toBe.tree()));
        assertTrue(names.containsAll(List.of("Antrag online stellen", "Antrag pruefen", "Bescheid senden")), names.toString());
        printed();
        compared();
    }

    private BpmnEditor writtenDown() {
        bot.menu("Datei", "Neues BPMN-Diagramm…");
        bot.click(bot.control(Button.class, "dialog.bpmn.new.process"));
        bot.control(Text.class, "dialog.bpmn.choose.search");
        bot.type("Personalausweis ausst");
        Table found = bot.control(Table.class, "dialog.bpmn.choose.list");
        bot.waitUntil("one process", () -> found.getItemCount() == 1);
        bot.press("Return");
        bot.waitUntil("process chosen", () -> button("dialog.bpmn.new.process").getText().startsWith("Personalausweis ausst"));
        bot.click(bot.control(Button.class, "dialog.bpmn.new.toBe"));
        bot.click(bot.control(Button.class, "dialog.bpmn.new.from.steps"));
        Text steps = bot.control(Text.class, "dialog.bpmn.new.steps");
        bot.click(steps);
        bot.type("Antrag online stellen [Person]");
        bot.press("Return");
        bot.type("Antrag pruefen [Team]");
        bot.press("Return");
        bot.type("Bescheid senden [Team]");
        bot.waitUntil("three lines", () -> steps.getLineCount() == 3);
        calm();
        bot.screenshot("bpmn-new");
        assertEquals("", bot.inUi(() -> bot.control(Label.class, "dialog.bpmn.new.message").getText()));
        bot.click(bot.control(Button.class, "dialog.bpmn.new.create"));
        bot.waitUntil("diagram of the to-be state", () -> BpmnEditors.active().filter(editor -> editor.isShown()
                && names(editor.tree()).contains("Bescheid senden")).isPresent());
        return bot.inUi(() -> BpmnEditors.active().orElseThrow());
    }

    private static List<String> names(CanvasNode node) {
        return Stream.concat(Stream.of(node.name()),
                node.children().stream().flatMap(each -> names(each).stream())).filter(Objects::nonNull).toList();
    }

    private Button button(String id) {
        return bot.control(Button.class, id);
    }

    /** The printer itself is not asked: there is none. */
    private void printed() {
        bot.press("ctrl+p");
        Spinner percent = bot.control(Spinner.class, "dialog.bpmn.page.percent");
        Shell dialog = bot.inUi(percent::getShell);
        assertEquals("dialog.bpmn.page", bot.inUi(() -> dialog.getData(Bot.ID)));
        bot.screenshot("bpmn-print");
        bot.press("Escape");
        bot.waitUntil("closed dialog", dialog::isDisposed);
    }

    private void compared() {
        var done = new CompletableFuture<Void>();
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            try {
                var command = PlatformUI.getWorkbench().getService(ICommandService.class)
                        .getCommand("org.ratswerk.ui.bpmn.compareStates");
                PlatformUI.getWorkbench().getService(IHandlerService.class)
                        .executeCommand(ParameterizedCommand.generateCommand(command, Map.of()), null);
                done.complete(null);
            } catch (org.eclipse.core.commands.common.CommandException e) {
                done.completeExceptionally(e);
            }
        });
        Table list = bot.control(Table.class, "bpmn.compare.list");
        bot.waitUntil("differences", () -> list.getItemCount() > 0);
        done.join();
        List<String> words = bot.inUi(() -> Arrays.stream(list.getItems()).map(item -> item.getText(1)).toList());
        assertTrue(words.stream().anyMatch(text -> text.contains("Antrag online stellen")), words.toString());
        assertTrue(words.stream().anyMatch(text -> text.contains("Lieferung buchen")), words.toString());
        assertFalse(bot.inUi(() -> bot.control(Label.class, "bpmn.compare.summary").getText()).isBlank());
        calm();
        bot.screenshot("bpmn-compare");
    }

    /** Lets pictures be drawn; what is tested does not wait for them. */
    private void calm() {
        for (int i = 0; i < CALM; i++) {
            bot.settle();
        }
    }
}
