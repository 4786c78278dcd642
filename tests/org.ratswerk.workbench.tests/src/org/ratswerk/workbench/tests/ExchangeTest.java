package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;

/** Lists from Excel come in and go out by the wizards. */
@ExtendWith(WorkbenchExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExchangeTest {
    private final Bot bot = new Bot();
    private final Musterstadt musterstadt = new Musterstadt(bot);

    @TempDir
    private Path folder;

    @Test
    @Order(1)
    void aWorkbookWithOtherTitlesIsImportedAndTakenBack() throws IOException {
        Tree tree = musterstadt.open();
        Path file = workbook(folder.resolve("prozesse.xlsx"), List.of("Liste der Kämmerei"),
                List.of("Prozess-ID", "Was wir tun", "Fallzahl"), List.of("p-neu-1", "Hundemarke ersetzen", "120"),
                List.of("p-neu-2", "Zweitwohnungsteuer erheben", "viele"),
                List.of("p-neu-3", "Fundsachen versteigern", "4"));
        bot.press("ctrl+shift+i");
        Text name = bot.control(Text.class, "import.file");
        bot.doInUi(() -> name.setText(file.toString()));
        bot.screenshot("import-source");
        next();
        Table grid = bot.control(Table.class, "import.grid");
        bot.waitUntil("rows", () -> grid.getItemCount() == 5 && next(grid).isEnabled());
        assertEquals("Was wir tun", bot.inUi(() -> grid.getItem(1).getText(2)));
        bot.screenshot("import-rows");
        next();
        Combo target = bot.control(Combo.class, "import.target.1");
        assertTrue(bot.inUi(() -> bot.control(Combo.class, "import.target.0").getText()).startsWith("Prozess-ID"));
        assertEquals("(nicht importieren)", bot.inUi(target::getText));
        bot.doInUi(target::setFocus);
        bot.press("Down", "Down");
        bot.waitUntil("field is chosen", () -> !target.isDisposed() && target.getText().startsWith("Prozess ("));
        bot.screenshot("import-columns");
        next();
        Table rows = bot.control(Table.class, "import.rows");
        bot.waitUntil("what would happen", () -> rows.getItemCount() == 3);
        assertEquals(List.of("+ neu", "✕ fehlerhaft", "+ neu"),
                bot.inUi(() -> Arrays.stream(rows.getItems()).map(item -> item.getText(0)).toList()));
        assertTrue(bot.inUi(() -> rows.getItem(1).getText(3)).contains("„viele“ ist keine ganze Zahl"));
        bot.screenshot("import-preview");
        Button finish = button(IDialogConstants.FINISH_ID, rows);
        assertTrue(!bot.inUi(finish::isEnabled));
        bot.click(bot.control(Button.class, "import.skip"));
        bot.waitUntil("can be finished", finish::isEnabled);
        bot.click(finish);
        Label summary = bot.control(Label.class, "report.summary");
        assertEquals("2 neu, 0 geändert, 0 unverändert, 1 übersprungen", bot.inUi(summary::getText));
        bot.screenshot("import-report");
        bot.press("Return");
        bot.waitUntil("closed report", summary::isDisposed);
        expect("Hundemarke ersetzen", "1 Treffer");
        bot.doInUi(tree::setFocus);
        bot.press("ctrl+z");
        expect("Hundemarke ersetzen", "nichts gefunden");
    }

    @Test
    @Order(2)
    void aListIsExportedAndOverwrittenOnlyAfterAsking() throws IOException {
        musterstadt.open();
        Path file = folder.resolve("liste.csv");
        Files.writeString(file, "alt");
        bot.menu("Datei", "Exportieren…");
        Table columns = bot.control(Table.class, "export.columns");
        bot.screenshot("export-what");
        click(button(IDialogConstants.NEXT_ID, columns));
        Combo format = bot.control(Combo.class, "export.format");
        int csv = bot.inUi(() -> Arrays.asList(format.getItems()).indexOf("CSV (Text für alle Programme)"));
        assertTrue(csv >= 0);
        bot.doInUi(() -> {
            format.select(csv);
            format.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
        });
        Text name = bot.control(Text.class, "export.file");
        bot.doInUi(() -> name.setText(file.toString()));
        bot.screenshot("export-target");
        click(button(IDialogConstants.FINISH_ID, name));
        Button overwrite = bot.withText(Button.class, "Überschreiben");
        assertEquals("alt", Files.readString(file));
        bot.click(overwrite);
        bot.waitUntil("closed wizard", name::isDisposed);
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.getFirst().startsWith("\ufeffid;name;unit;owner;kind;mtpd_h;"), lines.getFirst());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("p-anmeldung;Wohnsitz anmelden;")), lines.get(1));
    }

    private void next() {
        Button button = bot.waitFor("button for the next page", () -> Arrays.stream(
                org.eclipse.swt.widgets.Display.getCurrent().getShells())
                .filter(shell -> "dialog.import".equals(shell.getData(Bot.ID))).map(ExchangeTest::next)
                .filter(Button::isEnabled).findFirst().orElse(null));
        bot.click(button);
    }

    private static Button next(org.eclipse.swt.widgets.Control control) {
        return find(control.getShell(), IDialogConstants.NEXT_ID);
    }

    private Button button(int id, org.eclipse.swt.widgets.Control control) {
        return bot.waitFor("button " + id, () -> find(control.getShell(), id));
    }

    private void click(Button button) {
        bot.waitUntil("enabled button", button::isEnabled);
        bot.click(button);
    }

    private static Button find(org.eclipse.swt.widgets.Control control, int id) {
        if (control instanceof Button button && Integer.valueOf(id).equals(button.getData())) {
            return button;
        }
        if (control instanceof org.eclipse.swt.widgets.Composite area) {
            for (var child : area.getChildren()) {
                Button found = find(child, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Looks for a name with the filter of the navigator until it says how many there are. */
    private void expect(String text, String matches) {
        Text search = bot.control(Text.class, "navigator.search");
        bot.click(search);
        bot.press("ctrl+a", "BackSpace");
        bot.type(text);
        bot.waitUntil(matches, () -> search.getText().equals(text) && bot.exists(Label.class,
                label -> "navigator.matches".equals(label.getData(Bot.ID)) && label.getText().equals(matches)));
        bot.press("ctrl+a", "BackSpace");
    }

    /** Writes a workbook with one sheet of texts (ECMA-376, the least that a reader needs). */
    @SafeVarargs
    private static Path workbook(Path file, List<String>... rows) throws IOException {
        var sheet = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData>");
        for (List<String> row : rows) {
            sheet.append("<row>");
            row.forEach(cell -> sheet.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>"));
            sheet.append("</row>");
        }
        sheet.append("</sheetData></worksheet>");
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        String relation = "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\""
                + office + "/%s\" Target=\"%s\"/></Relationships>";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "[Content_Types].xml", "<Types xmlns=\"" + packages + "content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + type + "worksheet+xml\"/></Types>");
            add(zip, "_rels/.rels", relation.formatted("officeDocument", "xl/workbook.xml"));
            add(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                    + "xmlns:r=\"" + office + "\"><sheets><sheet name=\"Liste\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            add(zip, "xl/_rels/workbook.xml.rels", relation.formatted("worksheet", "worksheets/sheet1.xml"));
            add(zip, "xl/worksheets/sheet1.xml", sheet.toString());
        }
        return file;
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
