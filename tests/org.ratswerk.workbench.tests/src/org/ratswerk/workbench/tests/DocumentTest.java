package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;

/** Documents are made by a dialog: with the keyboard, in every format, and never over a file without asking. */
@ExtendWith(WorkbenchExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentTest {
    private final Bot bot = new Bot();
    private final Musterstadt musterstadt = new Musterstadt(bot);

    @TempDir
    private Path folder;

    @Test
    @Order(1)
    void theGapReportIsMadeWithTheKeyboard() throws IOException {
        musterstadt.open();
        bot.press("ctrl+shift+o");
        List documents = bot.control(List.class, "document.list");
        assertTrue(bot.inUi(documents::isFocusControl));
        int report = bot.inUi(() -> Arrays.asList(documents.getItems()).indexOf("Lückenbericht für die Leitung"));
        assertTrue(report > 0);
        for (int i = 0; i < report; i++) {
            bot.press("Down");
        }
        Label description = bot.control(Label.class, "document.description");
        bot.waitUntil("description", () -> description.getText().startsWith("Für die Leitung: eine Seite"));
        Text name = bot.control(Text.class, "document.file");
        Path suggested = Path.of(bot.inUi(name::getText));
        assertEquals("documents", String.valueOf(suggested.getParent().getFileName()));
        assertTrue(suggested.getFileName().toString().matches("Lückenbericht für die Leitung \\d{4}-\\d\\d-\\d\\d\\.docx"),
                suggested.toString());
        Path file = folder.resolve("bericht.docx");
        bot.doInUi(() -> name.setText(file.toString()));
        bot.screenshot("document");
        bot.press("Return");
        Label ready = bot.control(Label.class, "document.ready");
        assertEquals("Das Dokument ist erstellt: Lückenbericht für die Leitung", bot.inUi(ready::getText));
        bot.screenshot("document-ready");
        bot.click(bot.control(Button.class, "document.close"));
        bot.waitUntil("closed", ready::isDisposed);
        try (var zip = new ZipFile(file.toFile());
                var content = zip.getInputStream(zip.getEntry("word/document.xml"))) {
            assertTrue(new String(content.readAllBytes(), StandardCharsets.UTF_8).contains("Was zu entscheiden ist"));
        }
    }

    @Test
    @Order(2)
    void aFileIsOverwrittenOnlyAfterAskingAndItsNameFollowsTheFormat() throws IOException {
        musterstadt.open();
        Path file = folder.resolve("bericht.pdf");
        Files.writeString(file, "alt");
        bot.menu("Datei", "Dokument erstellen…");
        List documents = bot.control(List.class, "document.list");
        bot.doInUi(() -> {
            documents.select(Arrays.asList(documents.getItems()).indexOf("Lückenbericht für die Leitung"));
            documents.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
        });
        Text name = bot.control(Text.class, "document.file");
        bot.doInUi(() -> name.setText(folder.resolve("bericht.docx").toString()));
        Combo format = bot.control(Combo.class, "document.format");
        bot.doInUi(() -> {
            format.select(Arrays.asList(format.getItems()).indexOf("PDF (.pdf)"));
            format.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
        });
        assertEquals(file.toString(), bot.inUi(name::getText));
        Button create = bot.control(Button.class, "document.create");
        Label message = bot.control(Label.class, "document.message");
        bot.doInUi(() -> name.setText(folder.resolve("fehlt").resolve("bericht.pdf").toString()));
        assertEquals("Diesen Ordner gibt es nicht. Wählen Sie einen anderen.", bot.inUi(message::getText));
        assertTrue(!bot.inUi(create::isEnabled));
        bot.doInUi(() -> name.setText(file.toString()));
        bot.waitUntil("can be made", create::isEnabled);
        bot.click(create);
        Button overwrite = bot.withText(Button.class, "Überschreiben");
        assertEquals("alt", Files.readString(file));
        bot.click(overwrite);
        Button close = bot.control(Button.class, "document.close");
        assertTrue(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        bot.click(close);
        bot.waitUntil("closed", close::isDisposed);
    }
}
