package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.analysis.downtime.report.BiaReport;
import org.ratswerk.analysis.downtime.report.GapReport;
import org.ratswerk.analysis.downtime.report.OverviewReport;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.cli.CommandLine;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierFormat;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.report.DocxDossiers;
import org.ratswerk.report.HtmlDossiers;
import org.ratswerk.report.PdfDossiers;
import org.ratswerk.report.XlsxDossiers;
import org.ratswerk.sample.MusterstadtSample;

/** The documents about tolerable downtimes, in every format, of the sample and of an administration with hostile names. */
class DocumentsTest {
    private static final List<String> DOCUMENTS = List.of("bia", "downtime-overview", "gaps");
    private static final List<String> FORMATS = List.of("docx", "pdf", "html", "xlsx");
    private static final List<DossierSource> SOURCES = List.of(new BiaReport(), new OverviewReport(), new GapReport());
    private static final List<DossierFormat> WRITERS = List.of(new DocxDossiers(), new HtmlDossiers(), new PdfDossiers(),
            new XlsxDossiers());
    private static final Map<AdministrationModel, Map<String, Dossier>> MADE = new IdentityHashMap<>();
    private static final Locale BEFORE = Locale.getDefault();
    @TempDir
    private static Path folder;
    private static AdministrationModel model;

    @BeforeAll
    static void makeSample() throws FaultException {
        Locale.setDefault(Locale.GERMANY);
        new MusterstadtSample().create(folder.resolve("town"), Contributions.REGISTRY, Progress.NONE);
        model = AdministrationFolder.open(folder.resolve("town"), Progress.NONE).model();
    }

    @AfterAll
    static void speakAsBefore() {
        Locale.setDefault(BEFORE);
    }

    /** Each document is put together once, as every format is written of the same. */
    private static byte[] write(AdministrationModel administration, String id, String format)
            throws FaultException, IOException {
        DossierSource source = SOURCES.stream().filter(any -> any.id().equals(id)).findFirst().orElseThrow();
        Map<String, Dossier> made = MADE.computeIfAbsent(administration, any -> new HashMap<>());
        if (!made.containsKey(id)) {
            made.put(id, source.create(administration, Progress.NONE));
        }
        var out = new ByteArrayOutputStream();
        WRITERS.stream().filter(any -> any.extension().equals(format)).findFirst().orElseThrow().write(made.get(id), out);
        return out.toByteArray();
    }

    private static String text(String format, byte[] file) throws IOException {
        return switch (format) {
        case "docx" -> {
            try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
                var text = new StringBuilder();
                word.getParagraphs().forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
                for (XWPFTable table : word.getTables()) {
                    text.append(table.getText());
                }
                yield text.toString();
            }
        }
        case "pdf" -> {
            try (var pdf = Loader.loadPDF(file)) {
                yield new PDFTextStripper().getText(pdf);
            }
        }
        case "xlsx" -> {
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                var text = new StringBuilder();
                var formatter = new DataFormatter();
                book.forEach(sheet -> sheet.forEach(
                        row -> row.forEach(cell -> text.append(formatter.formatCellValue(cell)).append('\n'))));
                yield text.toString();
            }
        }
        default -> new String(file, StandardCharsets.UTF_8).replaceAll("<[^>]*>", " ").replace("&amp;", "&")
                .replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
        };
    }

    /** Without spaces and hyphens, since lines are broken at any place. */
    private static String run(String text) {
        return text.replaceAll("[\\s\\u00a0-]+", "");
    }

    @Test
    void theCommandLineListsAndWritesThem() throws IOException {
        var out = new ByteArrayOutputStream();
        var line = new CommandLine(Contributions.REGISTRY, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream()), folder);
        assertEquals(0, line.run(List.of("report", "--list")));
        String listed = out.toString(StandardCharsets.UTF_8);
        DOCUMENTS.forEach(id -> assertTrue(
                Pattern.compile("(?m)^" + id + "  .*\\(docx, pdf, xlsx, html, zip\\)$").matcher(listed).find(), listed));
        assertEquals(0, line.run(List.of("report", "gaps", "town", "-o", "x.docx")));
        assertTrue(text("docx", Files.readAllBytes(folder.resolve("x.docx"))).contains("Was zu entscheiden ist"));
    }

    @Test
    void theyHoldThePlantedProblems() throws FaultException, IOException {
        List<Map<String, String>> expected = expected();
        for (String format : FORMATS) {
            String gaps = run(text(format, write(model, "gaps", format)));
            String overview = run(text(format, write(model, "downtime-overview", format)));
            int compared = 0;
            for (Map<String, String> problem : expected) {
                String name = run(name(problem.get("element")));
                boolean shared = List.of("gap", "infeasible").contains(problem.get("rule"))
                        || problem.get("rule").equals("single point of failure") && problem.get("table").equals("requirements");
                if (shared) {
                    assertTrue(gaps.contains(name), format + ": " + name);
                    assertTrue(overview.contains(name), format + ": " + name);
                    compared++;
                }
                if (problem.get("rule").equals("unanswered")) {
                    assertTrue(gaps.contains(name), format + ": " + name);
                    compared++;
                }
                if (shared && !problem.get("gap_h").isEmpty() && !format.equals("xlsx")) {
                    assertTrue(gaps.contains(run(hours(problem.get("gap_h")))), format + ": " + problem);
                }
                if (problem.get("table").equals("groups")) {
                    assertTrue(overview.contains(name), format + ": " + name);
                    compared++;
                }
            }
            assertTrue(compared >= 10, Integer.toString(compared));
        }
    }

    private static String name(String id) {
        Element element = model.index().get(id);
        assertNotNull(element, id);
        return element.getName();
    }

    private static String hours(String decimal) {
        return Durations.text(Duration.ofSeconds(new BigDecimal(decimal).multiply(BigDecimal.valueOf(3600)).longValueExact()));
    }

    private static List<Map<String, String>> expected() throws IOException {
        try (var in = MusterstadtSample.class.getResourceAsStream("/musterstadt/expected-findings.csv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            String[] head = lines.getFirst().split(";", -1);
            var rows = new ArrayList<Map<String, String>>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(";", -1);
                var row = new HashMap<String, String>();
                for (int i = 0; i < head.length; i++) {
                    row.put(head[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Test
    void theReportForTheLeadershipBeginsWithOnePage() throws FaultException, IOException {
        try (var pdf = Loader.loadPDF(write(model, "gaps", "pdf"))) {
            var first = new PDFTextStripper();
            first.setEndPage(1);
            String page = run(first.getText(pdf));
            assertTrue(page.contains(run("Was zu entscheiden ist")), page);
            assertTrue(page.contains(run(name("site-anschluss"))), page);
            assertTrue(page.contains(run(name("sys-personenstand"))), page);
            assertTrue(page.contains(run("Nicht enthalten sind")), page);
            assertTrue(page.contains(run("Fällige Maßnahmen")), page);
            assertFalse(page.contains(run("Anhang: Alle Lücken")), page);
            assertTrue(pdf.getNumberOfPages() > 1);
            var second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertTrue(run(second.getText(pdf)).contains(run("Anhang: Alle Lücken")));
            var outline = pdf.getDocumentCatalog().getDocumentOutline();
            assertEquals("Was zu entscheiden ist", outline.getFirstChild().getTitle());
        }
    }

    @Test
    void fiveDecisionsAreOnThePageToo() throws FaultException, IOException {
        AdministrationModel worse = AdministrationFolder.open(folder.resolve("town"), Progress.NONE).model();
        worse.resources().stream().filter(ITSystem.class::isInstance).limit(12)
                .forEach(system -> system.setRecoveryTime(Duration.ofDays(30)));
        try (var pdf = Loader.loadPDF(write(worse, "gaps", "pdf"))) {
            var first = new PDFTextStripper();
            first.setEndPage(1);
            String page = run(first.getText(pdf));
            assertTrue(page.contains(run("Die 5 dringendsten von")), page);
            assertTrue(page.contains(run("Maßnahmen sind offen")), page);
        }
    }

    @Test
    void headingsContentsAndPagesAcrossAreReal() throws FaultException, IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(write(model, "downtime-overview", "docx")))) {
            assertTrue(word.getParagraphs().stream().filter(paragraph -> "Heading1".equals(paragraph.getStyle())).count() > 8);
            assertTrue(word.getParagraphs().stream().anyMatch(paragraph -> "TOC1".equals(paragraph.getStyle())));
            String contents = word.getParagraphs().stream().filter(paragraph -> "TOC1".equals(paragraph.getStyle()))
                    .findFirst().orElseThrow().getCTP().xmlText();
            assertTrue(contents.contains("PAGEREF _Toc1 "), contents);
            assertTrue(word.getDocument().xmlText().contains("w:name=\"_Toc1\""));
            assertTrue(word.isEnforcedUpdateFields(), "pages are counted anew where the document is opened");
            assertTrue(word.getDocument().xmlText().contains("landscape"));
            XWPFTable overview = word.getTables().stream().filter(table -> table.getRow(0).getTableCells().size() > 10)
                    .findFirst().orElseThrow();
            assertTrue(overview.getRow(0).isRepeatHeader());
            assertTrue(overview.getRow(1).isCantSplitRow());
        }
        try (var pdf = Loader.loadPDF(write(model, "downtime-overview", "pdf"))) {
            boolean across = false;
            for (var page : pdf.getPages()) {
                across |= page.getMediaBox().getWidth() > page.getMediaBox().getHeight();
            }
            assertTrue(across);
        }
    }

    @Test
    void workbooksHaveASheetForEachTable() throws FaultException, IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(write(model, "bia", "xlsx")))) {
            assertEquals("Dokument", book.getSheetAt(0).getSheetName());
            var sheet = book.getSheet("Zeitkritische Prozesse");
            int column = 0;
            while (!sheet.getRow(0).getCell(column).getStringCellValue().startsWith("MTPD")) {
                column++;
            }
            double before = 0;
            for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                double mtpd = sheet.getRow(row).getCell(column).getNumericCellValue();
                assertTrue(mtpd >= before && mtpd <= 720, Double.toString(mtpd));
                before = mtpd;
            }
            assertTrue(sheet.getLastRowNum() > 10);
            assertTrue(book.getSheetAt(0).getHyperlinkList().size() > 4);
        }
    }

    @Test
    void hostileNamesStayText() throws FaultException, IOException {
        AdministrationModel hostile = AdministrationFolder.open(folder.resolve("town"), Progress.NONE).model();
        String name = "<script>alert(1)</script><img src=http://x.example/y.png onerror=\"z\">{0}'{1}\u0001=1+1";
        hostile.processes().forEach(process -> process.setName(name + process.getId()));
        hostile.resources().forEach(resource -> resource.setName(name + resource.getId()));
        hostile.administration().setName(name);
        for (String id : DOCUMENTS) {
            String html = new String(write(hostile, id, "html"), StandardCharsets.UTF_8);
            String page = html.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
            assertFalse(page.contains("<script"), id);
            assertFalse(page.contains("<img"), id);
            // what stands in quotation marks is a text
            String tags = page.replaceAll("\"[^\"]*\"", "\"\"");
            assertFalse(Pattern.compile("<[^>]*\\s(src|on\\w+)\\s*=").matcher(tags).find(), id);
            assertFalse(Pattern.compile("<[^>]*href=\"[^#]").matcher(page).find(), id);
            assertFalse(Pattern.compile("<(link|iframe|object|embed|base)\\b|@import|url\\((?!data:)").matcher(page).find(), id);
            assertTrue(page.contains("&lt;script&gt;"), id);
            for (String format : List.of("docx", "pdf", "xlsx")) {
                assertTrue(run(text(format, write(hostile, id, format))).contains("<script>alert(1)</script>"), id + format);
            }
            try (var zip = new ZipInputStream(new ByteArrayInputStream(write(hostile, id, "docx")))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().endsWith(".rels")) {
                        assertFalse(new String(zip.readAllBytes(), StandardCharsets.UTF_8).contains("External"), id);
                    }
                }
            }
        }
    }

    @Test
    void anEmptyAdministrationHasDocumentsToo() throws FaultException, IOException {
        var line = new CommandLine(Contributions.REGISTRY, new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(OutputStream.nullOutputStream()), folder);
        assertEquals(0, line.run(List.of("new", "empty", "--name", "Leer")));
        AdministrationModel empty = AdministrationFolder.open(folder.resolve("empty"), Progress.NONE).model();
        for (String id : DOCUMENTS) {
            for (String format : FORMATS) {
                assertTrue(text(format, write(empty, id, format)).contains("Leer") || format.equals("docx"), id + format);
            }
        }
        assertTrue(run(text("pdf", write(empty, "gaps", "pdf"))).contains(run("ein Anteil lässt sich nicht angeben")));
    }
}
