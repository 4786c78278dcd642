package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.format.JsonValues;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;

/** Somebody is asked, answers twice, and one of the answers is taken over. */
@ExtendWith(WorkbenchExtension.class)
class SurveyTest {
    private static final Pattern DATA = Pattern
            .compile("<script type=\"application/json\" id=\"questionnaire\">(.*?)</script>", Pattern.DOTALL);
    private final Bot bot = new Bot();
    private final Musterstadt musterstadt = new Musterstadt(bot);

    @TempDir
    private Path folder;

    @Test
    void aPersonIsAskedAndTheAnswersComeBack() throws IOException {
        musterstadt.open();
        ask();
        Path form;
        try (var files = Files.list(folder.resolve("boegen"))) {
            form = files.findFirst().orElseThrow();
        }
        assertTrue(form.getFileName().toString().startsWith("Fragebogen-Anke-Gerlach-"), form.toString());
        Path first = answer(form, "erste.json", "Anke Gerlach", 24);
        Path second = answer(form, "zweite.json", "Vertretung", 8);
        read(first, second);
        followUp();
    }

    private void ask() {
        bot.menu("Auswertung", "Umfragen", "Umfrage zu Ausfallzeiten…");
        Text search = bot.control(Text.class, "survey.search");
        Table candidates = bot.control(Table.class, "survey.candidates");
        Button next = button(IDialogConstants.NEXT_ID, search);
        assertTrue(!bot.inUi(next::isEnabled));
        bot.click(search);
        bot.type("Gerlach");
        bot.waitUntil("one person", () -> candidates.getItemCount() == 1);
        bot.click(bot.control(Button.class, "survey.all"));
        Label summary = bot.control(Label.class, "survey.summary");
        bot.waitUntil("what is made", () -> summary.getText().equals("Ein Fragebogen zu 3 IT-Systemen."));
        bot.screenshot("survey-who");
        click(next);
        Text target = bot.control(Text.class, "survey.folder");
        bot.doInUi(() -> target.setText(folder.resolve("boegen").toString()));
        Combo kind = bot.control(Combo.class, "survey.form");
        bot.doInUi(() -> {
            kind.select(2);
            kind.notifyListeners(SWT.Selection, new Event());
        });
        bot.screenshot("survey-how");
        click(next);
        Table letters = bot.control(Table.class, "survey.letters");
        bot.waitUntil("one letter", () -> letters.getItemCount() == 1);
        assertEquals("Anke Gerlach", bot.inUi(() -> letters.getItem(0).getText(0)));
        bot.screenshot("survey-letters");
        click(button(IDialogConstants.FINISH_ID, letters));
        Label made = bot.control(Label.class, "made.summary");
        assertEquals("Ein Fragebogen in einer Datei", bot.inUi(made::getText));
        assertTrue(bot.inUi(bot.control(Link.class, "made.folder")::getText).contains("boegen"));
        bot.screenshot("survey-made");
        bot.press("Return");
        bot.waitUntil("closed dialog", made::isDisposed);
    }

    private void read(Path... files) {
        bot.menu("Auswertung", "Umfragen", "Antworten einlesen…");
        Button apply = bot.control(Button.class, "answers.apply");
        assertTrue(!bot.inUi(apply::isEnabled));
        paste(files);
        Table items = bot.control(Table.class, "answers.items");
        bot.waitUntil("three answers", () -> items.getItemCount() == 3);
        Table sources = bot.control(Table.class, "answers.sources");
        assertEquals(List.of("erste.json", "zweite.json"), bot.inUi(() -> column(sources, 1)));
        assertEquals("! zwei Antworten", bot.inUi(() -> items.getItem(0).getText(6)));
        assertEquals("24 h (andere Antworten: 8 h)", bot.inUi(() -> items.getItem(0).getText(4)));
        bot.screenshot("survey-answers");
        bot.doInUi(() -> items.setFocus());
        bot.press("2");
        bot.waitUntil("second answer", () -> items.getItem(0).getText(4).startsWith("8 h"));
        bot.press("b", "s");
        bot.waitUntil("decisions", () -> column(items, 0).equals(List.of("✓ übernehmen", "= behalten", "– überspringen")));
        bot.screenshot("survey-decided");
        bot.click(apply);
        bot.waitUntil("what was done", () -> bot.exists(Label.class, label -> label.getText()
                .startsWith("Ein Wert geändert, 0 bestätigt, keine Bemerkung aufbewahrt, eine Antwort nicht übernommen")));
        bot.press("Return");
        bot.waitUntil("closed dialog", items::isDisposed);
        bot.waitUntil("one command", () -> bot.menuEntries("Bearbeiten").contains("Rückgängig: Antworten übernehmen"));
    }

    private void followUp() {
        bot.menu("Auswertung", "Umfragen", "Umfragen");
        Table table = bot.control(Table.class, "surveys.table");
        bot.waitUntil("one questionnaire", () -> table.getItemCount() == 1
                && table.getItem(0).getText(0).equals("? teilweise beantwortet"));
        assertEquals("Anke Gerlach", bot.inUi(() -> table.getItem(0).getText(1)));
        bot.doInUi(table::setFocus);
        bot.press("ctrl+a");
        Text details = bot.control(Text.class, "surveys.details");
        bot.waitUntil("details", () -> details.getText().contains("Zurück: erste.json"));
        bot.screenshot("survey-board");
        bot.clickTool("Erinnerung kopieren");
        String today = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(LocalDate.now());
        bot.waitUntil("date of the reminder", () -> column(table, 6).equals(List.of(today)));
        String text = bot.inUi(() -> (String) clipboard(null, TextTransfer.getInstance()));
        assertTrue(text.contains("Anke Gerlach") && text.contains("Dokumentenmanagement"), text);
        bot.clickTool("Umfrage abschließen");
        bot.click(bot.withText(Button.class, "Abschließen"));
        Label summary = bot.control(Label.class, "surveys.summary");
        bot.waitUntil("closed survey", () -> table.getItemCount() == 0
                && summary.getText().equals("Alle Umfragen sind abgeschlossen."));
        bot.press("ctrl+z");
        bot.waitUntil("open again", () -> table.getItemCount() == 1);
    }

    /** Saves what the form saves: how long the first three IT systems or components asked about may be down. */
    private static Path answer(Path form, String name, String by, int hours) throws IOException {
        var matcher = DATA.matcher(Files.readString(form));
        assertTrue(matcher.find());
        var data = (Map<?, ?>) JsonValues.read(matcher.group(1));
        var answers = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) data.get("known")).keySet().stream().map(String::valueOf)
                .filter(key -> key.startsWith("system:") && key.endsWith(":tolerable"))
                .limit(hours == 8 ? 1 : 3).forEach(key -> answers.put(key, Integer.toString(hours)));
        var file = new LinkedHashMap<String, Object>();
        file.put("format", "ratswerk-answers");
        file.put("version", 1);
        for (String same : List.of("survey", "questionnaire", "fingerprint", "known")) {
            file.put(same, data.get(same));
        }
        file.put("answeredBy", by);
        file.put("answeredOn", LocalDate.now().toString());
        file.put("answers", answers);
        file.put("confirmed", List.of());
        file.put("periods", List.of());
        return Files.writeString(form.resolveSibling(name), JsonValues.write(file));
    }

    /** Puts files on the clipboard, as a file manager does, and pastes them. */
    private void paste(Path... files) {
        bot.doInUi(() -> clipboard(Arrays.stream(files).map(Path::toString).toArray(String[]::new),
                FileTransfer.getInstance()));
        Button add = bot.control(Button.class, "answers.add");
        bot.doInUi(add::setFocus);
        bot.press("ctrl+v");
    }

    /** Sets what is on the clipboard, if that is not null, and returns it. */
    private static Object clipboard(Object content, Transfer transfer) {
        var clipboard = new Clipboard(Display.getCurrent());
        if (content != null) {
            clipboard.setContents(new Object[] {content}, new Transfer[] {transfer});
        }
        Object there = clipboard.getContents(transfer);
        clipboard.dispose();
        return there;
    }

    private static List<String> column(Table table, int column) {
        return Arrays.stream(table.getItems()).map(item -> item.getText(column)).toList();
    }

    private Button button(int id, Control control) {
        return bot.waitFor("button " + id, () -> find(control.getShell(), id));
    }

    private void click(Button button) {
        bot.waitUntil("enabled button", button::isEnabled);
        bot.click(button);
    }

    private static Button find(Control control, int id) {
        if (control instanceof Button button && Integer.valueOf(id).equals(button.getData())) {
            return button;
        }
        if (control instanceof Composite area) {
            for (var child : area.getChildren()) {
                Button found = find(child, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
