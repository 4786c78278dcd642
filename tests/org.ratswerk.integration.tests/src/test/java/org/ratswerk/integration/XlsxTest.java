package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.exchange.CatalogueImporter;
import org.ratswerk.core.exchange.Exchange;
import org.ratswerk.core.exchange.ExchangeOptions;
import org.ratswerk.core.exchange.Grid;
import org.ratswerk.core.exchange.ImportResult;
import org.ratswerk.core.exchange.SourceTable;
import org.ratswerk.core.exchange.catalogue.CatalogueImport;
import org.ratswerk.core.exchange.catalogue.CatalogueShape;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.report.XlsxFormat;
import org.ratswerk.report.XlsxReader;
import org.ratswerk.sample.MusterstadtSample;

/** Excel workbooks as exchange files, among them such as mean harm. */
class XlsxTest {
    private final Locale locale = Locale.getDefault();
    @TempDir
    private Path folder;

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.UK);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private Path workbook(Consumer<Workbook> content) throws IOException {
        Path file = folder.resolve("f.xlsx");
        try (Workbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            content.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    private static SourceTable read(Path file) throws FaultException {
        return new XlsxReader().read(file, "f.xlsx", header -> true);
    }

    private static String fault(Path file) {
        return assertThrows(FaultException.class, () -> read(file)).getMessage();
    }

    private static void row(Sheet sheet, int index, Object... values) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            Cell cell = row.createCell(i);
            switch (values[i]) {
            case String text -> cell.setCellValue(text);
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate date -> {
                cell.setCellValue(date);
                style(cell, "dd.mm.yyyy");
            }
            default -> throw new IllegalArgumentException();
            }
        }
    }

    private static void style(Cell cell, String format) {
        Workbook workbook = cell.getSheet().getWorkbook();
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    @Test
    void numbersDatesTimesAndFormulasAreReadAsTheyStand() throws Exception {
        SourceTable table = read(workbook(workbook -> {
            Sheet sheet = workbook.createSheet();
            row(sheet, 0, "id", "value");
            row(sheet, 1, 9.9E13, 0.1 + 0.2);
            row(sheet, 3, LocalDate.of(2027, 3, 3), -12.5);
            row(sheet, 4, 1.5, "=1+1");
            style(sheet.getRow(4).getCell(0), "[h]:mm");
            row(sheet, 5, 99_001_003_004_000L, 1e-7);
            sheet.createRow(6).createCell(1).setCellFormula("2*3");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));
        assertEquals(List.of("id", "value"), table.header().cells());
        assertEquals(List.of(List.of("99000000000000", "0.3"), List.of("2027-03-03", "-12.5"), List.of("36", "=1+1"),
                List.of("99001003004000", "0.0000001"), List.of("", "6")),
                table.rows().stream().map(SourceTable.Row::cells).toList());
        // the third row of the sheet is empty
        assertEquals(new SourceTable.Place(4, 2), table.rows().get(1).place(1));
    }

    @Test
    void faultsNameTheCell() throws Exception {
        Path file = workbook(workbook -> {
            Sheet sheet = workbook.createSheet();
            row(sheet, 0, "id", "name", "mtpd_h");
            row(sheet, 1, "p", "Pass", 24);
            row(sheet, 2, "q", "Rat", "bald");
            row(sheet, 3, "r", "Rat", -1);
        });
        var town = AdministrationFolder.create(folder.resolve("town"), "Town");
        ImportResult result = new Exchange(Contributions.REGISTRY).run(town.model(),
                List.of(new Exchange.Source(file, "f.xlsx")), ExchangeOptions.NONE.withKind("processes"),
                Progress.NONE);
        assertEquals(List.of("f.xlsx:3:3: “bald” is not a number of hours; please write for example 4 or 0.5",
                "f.xlsx:4:3: “-1” is negative; a duration is 0 or more"),
                result.faults().stream().map(Object::toString).toList());
        assertTrue(fault(workbook(workbook -> {
            Sheet sheet = workbook.createSheet();
            row(sheet, 0, "id");
            sheet.createRow(1).createCell(0).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        })).startsWith("f.xlsx:2:1: The cell shows the error #DIV/0!"));
        assertTrue(fault(workbook(Workbook::createSheet)).startsWith("f.xlsx: The first sheet is empty"));
    }

    @Test
    void hostileFilesAreRefused() throws Exception {
        Path text = folder.resolve("t.xlsx");
        Files.writeString(text, "id;name\n");
        assertTrue(fault(text).startsWith("f.xlsx: This is no Excel workbook"));
        assertEquals("f.xlsx: There is no such file", fault(folder.resolve("absent.xlsx")));

        // an external entity and a DTD in the sheet
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "SECRET");
        Path entity = workbook(workbook -> row(workbook.createSheet(), 0, "id"));
        replace(entity, "/xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \""
                + secret.toUri() + "\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>");
        String refused = fault(entity);
        assertTrue(refused.startsWith("f.xlsx: This is no Excel workbook"), refused);

        // a part that unpacks to a thousand times its size
        Path bomb = folder.resolve("bomb.xlsx");
        Path good = workbook(workbook -> row(workbook.createSheet(), 0, "id"));
        try (FileSystem from = FileSystems.newFileSystem(good);
                var out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (String part : List.of("/[Content_Types].xml", "/_rels/.rels", "/xl/workbook.xml",
                    "/xl/_rels/workbook.xml.rels", "/xl/styles.xml", "/xl/sharedStrings.xml")) {
                out.putNextEntry(new ZipEntry(part.substring(1)));
                out.write(Files.readAllBytes(from.getPath(part)));
            }
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    .getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) {
                out.write(blanks);
            }
            out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(fault(bomb).startsWith("f.xlsx: This is no Excel workbook"));

        // cells that are nowhere
        Path wrong = workbook(workbook -> row(workbook.createSheet(), 0, "id"));
        replace(wrong, "/xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row></sheetData></worksheet>");
        assertTrue(fault(wrong).contains("The sheet is larger than a sheet can be"));
    }

    private static void replace(Path workbook, String part, String content) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(workbook)) {
            Files.writeString(zip.getPath(part), content);
        }
    }

    @Test
    void damagedFilesAreReadOrRefused() throws Exception {
        byte[] good = Files.readAllBytes(workbook(workbook -> {
            Sheet sheet = workbook.createSheet();
            for (int i = 0; i < 20; i++) {
                row(sheet, i, "id" + i, i, LocalDate.of(2027, 1, 1));
            }
        }));
        var random = new Random(7);
        Path file = folder.resolve("damaged.xlsx");
        int refused = 0;
        for (int round = 0; round < 150; round++) {
            byte[] bytes = good.clone();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            try {
                read(file);
            } catch (FaultException e) {
                refused++;
            }
        }
        assertTrue(refused > 0);
    }

    @Test
    void aWorkbookMadeByExportChangesNothing() throws Exception {
        new MusterstadtSample().create(folder.resolve("m"), Contributions.REGISTRY, Progress.NONE);
        var town = AdministrationFolder.open(folder.resolve("m"), Progress.NONE);
        var exchange = new Exchange(Contributions.REGISTRY);
        ExchangeOptions options = ExchangeOptions.NONE.withCatalogue("Produktplan Musterstadt", "2026");
        for (var importer : Contributions.REGISTRY.importers()) {
            Path file = folder.resolve(importer.kind() + ".xlsx");
            Table table = exchange.export(town.model(), importer.kind(), options);
            assertTrue(!table.rows().isEmpty(), importer.kind());
            try (OutputStream out = Files.newOutputStream(file)) {
                new XlsxFormat().write(table, out);
            }
            ImportResult result = exchange.run(town.model(), List.of(Exchange.Source.of(file)), options,
                    Progress.NONE);
            assertEquals(List.of(), result.faults());
            assertEquals(List.of(new ImportResult.Count(importer.kind(), 0, 0, table.rows().size(), 0)),
                    result.counts());
        }
        assertEquals(List.of(), town.save());
    }

    @Test
    void aSheetIsReadAsItStandsAndAnotherCanBeChosen() throws Exception {
        Path file = workbook(workbook -> {
            workbook.createSheet("Deckblatt");
            Sheet list = workbook.createSheet("Prozesse");
            list.createRow(0).createCell(0).setCellValue("Liste der Kämmerei");
            Row header = list.createRow(2);
            header.createCell(0).setCellValue("Prozess-ID");
            header.createCell(1).setCellValue("Fallzahl");
            Row row = list.createRow(3);
            row.createCell(0).setCellValue("p-1");
            row.createCell(1).setCellValue(12);
            workbook.createSheet("Rest").createRow(0).createCell(2).setCellValue("x");
        });
        Grid grid = new XlsxReader().grid(file, "f.xlsx", Grid.Options.GUESS);
        assertEquals(List.of("Deckblatt", "Prozesse", "Rest"), grid.sheets());
        assertEquals("Prozesse", grid.sheet());
        assertEquals(List.of(List.of("Liste der Kämmerei"), List.of("Prozess-ID", "Fallzahl"), List.of("p-1", "12")),
                grid.rows().stream().map(SourceTable.Row::cells).toList());
        assertEquals(4, grid.rows().getLast().place(1).line());
        Grid rest = new XlsxReader().grid(file, "f.xlsx", new Grid.Options(null, null, "Rest"));
        assertEquals(List.of("", "", "x"), rest.rows().getFirst().cells());
        assertThrows(FaultException.class,
                () -> new XlsxReader().grid(file, "f.xlsx", new Grid.Options(null, null, "Deckblatt")));
    }

    @Test
    void aCatalogueWithMergedCellsAndNumbersAsKeysComesIn() throws Exception {
        Path file = workbook(book -> {
            Sheet sheet = book.createSheet("OZG");
            row(sheet, 0, "Leistungen der Stadt, Stand 2026");
            row(sheet, 2, "OZG-ID", "OZG-Leistung", "LeiKa-Schlüssel", "Leistungsbezeichnung", "Typ");
            row(sheet, 3, 10513, "Abbruch", 99_012_001_000_000L, "Genehmigung", "4");
            row(sheet, 4, "", "", "9.9012001001E+13", "Erteilung", "");
            row(sheet, 5, 10110, "Abfall", 99_001_003_004_000L, "Sperrmüll", "2");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            for (int column : new int[] {0, 1, 4}) {
                sheet.addMergedRegion(new CellRangeAddress(3, 4, column, column));
            }
        });
        var registry = new Registry(List.of(), List.of(), List.of(),
                List.of(new CatalogueImporter()), List.of(), List.of(), List.of(new XlsxReader()), List.of());
        var town = AdministrationFolder.create(folder.resolve("merged"), "Merged");
        var lists = CatalogueImport.read(registry, List.of(new Exchange.Source(file, "f.xlsx")),
                new CatalogueImport.Options("OZG", "1", null, null, 0, null, false));
        assertEquals(CatalogueShape.GROUPS, lists.understood().getFirst().layout().shape());
        var update = lists.plan(town.model());
        assertEquals(List.of(), update.list().faults());
        update.apply();
        assertEquals(List.of("10513 Abbruch null", "99012001000000 Genehmigung 4", "99012001001000 Erteilung 4",
                "10110 Abfall null", "99001003004000 Sperrmüll 2"),
                town.model().catalogues().getFirst().getEntries().stream().map(entry -> entry.getKey() + ' ' + entry.getName()
                        + ' ' + ("bundle".equals(entry.getType()) ? null : entry.getType())).toList());
        assertEquals("10513", town.model().catalogues().getFirst().getEntries().get(2).getParent().getKey());
    }
}
