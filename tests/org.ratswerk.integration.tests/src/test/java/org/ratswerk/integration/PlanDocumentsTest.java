package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Report;
import org.ratswerk.core.ReportOptions;
import org.ratswerk.core.cli.CommandLine;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.Component;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Person;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Site;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.sample.MusterstadtSample;

import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.enums.AesKeyStrength;

/** Documents of emergency planning of the sample administration, in every format. */
class PlanDocumentsTest {
    private static final List<String> DOCUMENTS = List.of("alarm-card", "concept", "contacts", "continuity-plans",
            "crisis-team", "emergency-folder", "manual", "plans", "recovery-plans");
    /** Plans in a large document; {@code bench documents} makes more. */
    private static final int PLANS = 60;
    private static final BigInteger MARGIN = BigInteger.valueOf(1701);
    private static final BigInteger WIDE_MARGIN = BigInteger.valueOf(2268);
    private static final Locale BEFORE = Locale.getDefault();
    @TempDir
    private static Path folder;
    private static AdministrationFolder town;
    private static final Map<String, byte[]> MADE = new HashMap<>();

    @BeforeAll
    static void makeSample() throws FaultException {
        Locale.setDefault(Locale.GERMANY);
        new MusterstadtSample().create(folder.resolve("town"), Contributions.REGISTRY, Progress.NONE);
        town = AdministrationFolder.open(folder.resolve("town"), Progress.NONE);
    }

    @AfterAll
    static void speakAsBefore() {
        Locale.setDefault(BEFORE);
    }

    private static byte[] write(AdministrationModel model, String id, String format, ReportOptions options)
            throws FaultException, IOException {
        Report report = Contributions.REGISTRY.reports().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow();
        var out = new ByteArrayOutputStream();
        report.write(model, format, options, out, Progress.NONE);
        return out.toByteArray();
    }

    /** A document of the sample as it is, made once. */
    private static byte[] sample(String id, String format) throws FaultException, IOException {
        String key = id + "." + format;
        if (!MADE.containsKey(key)) {
            MADE.put(key, write(town.model(), id, format, ReportOptions.NONE));
        }
        return MADE.get(key);
    }

    private static String pdfText(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static Map<String, String> unpacked(byte[] file) throws IOException {
        var parts = new TreeMap<String, String>();
        Path packed = Files.write(folder.resolve("packed.zip"), file);
        try (var zip = new ZipFile(packed.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }

    @Test
    void everyPageSaysHowConfidentialWhichVersionAndWhichPageItIs() throws FaultException, IOException {
        try (var pdf = Loader.loadPDF(sample("manual", "pdf"))) {
            int pages = pdf.getNumberOfPages();
            for (int i = 1; i <= pages; i++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                String text = stripper.getText(pdf);
                assertTrue(text.contains("VS-NfD"), "page " + i);
                assertTrue(text.contains("Version 0.1 (Entwurf)"), "page " + i);
                assertTrue(text.contains("Seite " + i + " von " + pages), "page " + i);
            }
            assertNotNull(pdf.getDocumentCatalog().getDocumentOutline());
        }
    }

    @Test
    void manualFollowsItsChaptersAndShowsWhoIsCalled() throws FaultException, IOException {
        String text = pdfText(sample("manual", "pdf"));
        for (String chapter : List.of("1 Einleitung", "2 Sofortmaßnahmen", "3 Alarmierung", "4 Stabsarbeit",
                "5 Geschäftsfortführung", "6 Wiederanlauf", "9.4 Kontakte")) {
            assertTrue(text.contains(chapter), chapter);
        }
        assertTrue(text.contains("Claudia Möller"));
        assertTrue(text.contains("05999 12-1022"));
        assertFalse(text.contains("ref:"), "references are resolved");
    }

    @Test
    void tablesRepeatTheirHeadAndTearNoRowInWord() throws FaultException, IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(sample("manual", "docx")))) {
            var headed = word.getTables().stream().filter(table -> table.getRow(0).isRepeatHeader()).toList();
            assertTrue(headed.size() > 10, "tables with heads: " + headed.size());
            headed.forEach(table -> table.getRows().stream().skip(1).forEach(row -> assertTrue(row.isCantSplitRow())));
        }
    }

    @Test
    void changedPhoneAndPersonShowInAllDocumentsThatNameThem() throws FaultException, IOException {
        Path copy = folder.resolve("changed");
        new MusterstadtSample().create(copy, Contributions.REGISTRY, Progress.NONE);
        var changed = AdministrationFolder.open(copy, Progress.NONE);
        Person person = changed.model().administration().getPersons().stream()
                .filter(each -> each.getName().equals("Claudia Möller")).findFirst().orElseThrow();
        new Editing(changed).run("change", () -> {
            person.setName("Frieda Beispiel");
            person.setPhone("05999 12-7777");
        });
        for (String id : List.of("manual", "contacts", "crisis-team", "alarm-card")) {
            String before = pdfText(sample(id, "pdf"));
            String after = pdfText(write(changed.model(), id, "pdf", ReportOptions.NONE));
            assertTrue(before.contains("Claudia Möller"), id);
            assertFalse(after.contains("Claudia Möller"), id);
            assertTrue(after.contains("Frieda Beispiel"), id);
            assertTrue(after.contains("05999 12-7777"), id);
        }
    }

    /** What must not stand in a redacted edition: private numbers, and what tells where the administration can be hurt. */
    private static List<String> secrets() {
        var secrets = new ArrayList<String>();
        town.model().administration().getPersons().stream().map(Person::getPrivatePhone)
                .filter(number -> number != null && !number.isBlank()).forEach(secrets::add);
        assertTrue(secrets.size() > 10);
        // a word alone, such as the name of a plan's subject or of a unit, may be part of any sentence
        town.model().resources().stream()
                .filter(each -> each instanceof Component || each instanceof Site site && site.getParent() != null)
                .map(Resource::getName).filter(name -> name.contains(" ")).forEach(secrets::add);
        town.model().continuityRegister().getMeasures().forEach(measure -> secrets.add(measure.getName()));
        secrets.addAll(List.of("Lücke", "überschritten", "Feuer- und Rettungswache, Leitstelle"));
        return secrets;
    }

    private static String text(String format, byte[] file) throws IOException {
        String text = switch (format) {
        case "pdf" -> pdfText(file);
        case "html" -> new String(file, StandardCharsets.UTF_8);
        case "docx" -> {
            try (var word = new XWPFDocument(new ByteArrayInputStream(file)); var words = new XWPFWordExtractor(word)) {
                yield words.getText() + String.join(" ", unpacked(file).values());
            }
        }
        default -> String.join(" ", unpacked(file).values());
        };
        return text.replace("&quot;", "\"").replace("&amp;", "&").replaceAll("\\s+", " ");
    }

    @Test
    void redactedEditionsHoldNothingSensitiveInAnyFormat() throws FaultException, IOException {
        List<String> secrets = secrets();
        String whole = text("html", sample("emergency-folder", "html")) + text("html", sample("concept", "html"));
        assertTrue(secrets.stream().filter(whole::contains).count() > 100, "the whole editions hold them");
        for (String id : DOCUMENTS) {
            // all formats are made of the same blocks; those that take long are tried with the documents that hold most
            for (String format : List.of("emergency-folder", "concept", "contacts").contains(id)
                    ? List.of("pdf", "docx", "html", "xlsx", "zip") : List.of("html", "xlsx")) {
                String text = text(format, sample(id + "-redacted", format));
                for (String secret : secrets) {
                    assertFalse(text.contains(secret), id + "." + format + " " + secret);
                }
            }
        }
        assertTrue(pdfText(sample("manual-redacted", "pdf")).contains("redigierte Ausgabe"));
        assertTrue(pdfText(sample("concept-redacted", "pdf")).contains("wie die Verwaltung geschützt ist"));
    }

    // --- PDF for readers and archives

    @Test
    void pdfIsTaggedThroughout() throws FaultException, IOException {
        for (String id : DOCUMENTS) {
            try (var pdf = Loader.loadPDF(sample(id, "pdf"))) {
                checkCatalogue(id, pdf);
                var marked = new HashMap<PDPage, Set<Integer>>();
                for (PDPage page : pdf.getPages()) {
                    marked.put(page, contents(id, page));
                    page.getResources().getFontNames().forEach(name -> {
                        try {
                            assertTrue(page.getResources().getFont(name).isEmbedded(), id + " " + name);
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    });
                }
                var referred = new HashMap<COSDictionary, Set<Integer>>();
                var headings = new ArrayList<Integer>();
                walk(id, pdf.getDocumentCatalog().getStructureTreeRoot(), referred, headings);
                assertEquals(1, headings.getFirst(), id);
                for (int i = 1; i < headings.size(); i++) {
                    assertTrue(headings.get(i) <= headings.get(i - 1) + 1, id + ": heading " + headings.subList(0, i + 1));
                }
                marked.forEach((page, numbers) -> assertEquals(numbers,
                        referred.getOrDefault(page.getCOSObject(), Set.of()), id + ": what is marked is in the tree"));
            }
        }
    }

    private static void checkCatalogue(String id, PDDocument pdf) throws IOException {
        var catalogue = pdf.getDocumentCatalog();
        assertEquals("de-DE", catalogue.getLanguage(), id);
        assertTrue(catalogue.getMarkInfo().isMarked(), id);
        assertTrue(catalogue.getViewerPreferences().displayDocTitle(), id);
        assertFalse(pdf.getDocumentInformation().getTitle().isBlank(), id);
        assertEquals(1, catalogue.getOutputIntents().size(), id);
        String metadata = new String(catalogue.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        assertTrue(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), id);
        assertTrue(metadata.contains("<pdfaid:part>2</pdfaid:part>"), id);
        assertTrue(metadata.contains(pdf.getDocumentInformation().getTitle()), id);
    }

    @Test
    void contentsAndReferencesLeadToTheirPlaceAndNameItsPage() throws FaultException, IOException {
        try (var pdf = Loader.loadPDF(sample("emergency-folder", "pdf"))) {
            var keys = pdf.getDocumentCatalog().getStructureTreeRoot().getParentTree();
            int inside = 0;
            for (PDPage page : pdf.getPages()) {
                assertEquals("S", page.getCOSObject().getNameAsString("Tabs"), "tabulator key follows the structure");
                for (PDAnnotation annotation : page.getAnnotations()) {
                    var link = (PDAnnotationLink) annotation;
                    assertFalse(link.getContents().isBlank(), "ISO 14289-1, 7.18.1");
                    assertTrue(link.isPrinted(), "ISO 19005-2, 6.3.2");
                    var parent = (PDParentTreeValue) keys.getValue(link.getStructParent());
                    assertEquals("Link", ((COSDictionary) parent.getCOSObject()).getNameAsString(COSName.S));
                    if (link.getDestination() instanceof PDPageDestination place) {
                        inside++;
                        assertNotNull(place.getPage());
                    }
                }
            }
            assertTrue(inside > 10, Integer.toString(inside));
            // the manual names the plan and its page; its own cover page has the same title
            String name = town.model().plans().stream().filter(each -> each.getKind() == PlanKind.RECOVERY_PLAN)
                    .map(EmergencyPlan::getName).sorted().findFirst().orElseThrow();
            var reference = java.util.regex.Pattern.compile(java.util.regex.Pattern.quote(name) + " \\(S\\. (\\d+)\\)")
                    .matcher(pdfText(sample("emergency-folder", "pdf")));
            assertTrue(reference.find(), name);
            int number = Integer.parseInt(reference.group(1));
            var stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            assertTrue(stripper.getText(pdf).replaceAll("\\s+", " ").contains(name + " Dokument"), "page " + number);
        }
        String xml = unpacked(sample("emergency-folder", "docx")).get("word/document.xml");
        var targets = java.util.regex.Pattern.compile("PAGEREF (\\S+) ").matcher(xml);
        int count = 0;
        while (targets.find()) {
            count++;
            assertTrue(xml.contains("w:name=\"" + targets.group(1) + "\""), targets.group(1));
        }
        assertTrue(count > 10, Integer.toString(count));
    }

    @Test
    void alarmCardIsOneSheetOfFourPanelsAndAWholePage() throws FaultException, IOException {
        try (var pdf = Loader.loadPDF(sample("alarm-card", "pdf"))) {
            assertEquals(2, pdf.getNumberOfPages());
            PDRectangle box = pdf.getPage(0).getMediaBox();
            List<String> firsts = List.of("Alarmkarte", "So melden Sie", "Was Sie zuerst tun", "Eigene Angaben");
            for (int i = 0; i < 4; i++) {
                var panel = new PDFTextStripperByArea();
                panel.addRegion("panel", new java.awt.geom.Rectangle2D.Float(i % 2 * box.getWidth() / 2,
                        i / 2 * box.getHeight() / 2, box.getWidth() / 2, box.getHeight() / 2));
                panel.extractRegions(pdf.getPage(0));
                String text = panel.getTextForRegion("panel");
                assertTrue(text.startsWith(firsts.get(i)), text);
                assertTrue(text.contains("VS-NfD") && text.contains("Seite 1 von 2"), "each panel says what it is: " + text);
            }
        }
        try (var word = new XWPFDocument(new ByteArrayInputStream(sample("alarm-card", "docx")))) {
            var panels = word.getTables().getFirst();
            assertTrue(panels.getRow(0).getCell(0).getText().startsWith("Alarmkarte"));
            assertTrue(panels.getRow(1).getCell(1).getText().startsWith("Eigene Angaben"));
            assertEquals(panels.getRow(0).getHeight(), panels.getRow(1).getHeight());
        }
    }

    /** Numbers of the marked contents of a page; fails where something is drawn or written outside of any. */
    private static Set<Integer> contents(String id, PDPage page) throws IOException {
        var numbers = new HashSet<Integer>();
        int depth = 0;
        var operands = new ArrayList<Object>();
        var parser = new PDFStreamParser(page);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (!(token instanceof Operator operator)) {
                operands.add(token);
                continue;
            }
            switch (operator.getName()) {
            case "BMC" -> depth++;
            case "BDC" -> {
                depth++;
                COSBase properties = operands.get(1) instanceof COSName name
                        ? page.getResources().getProperties(name).getCOSObject() : (COSBase) operands.get(1);
                COSBase number = ((COSDictionary) properties).getDictionaryObject(COSName.MCID);
                if (number instanceof COSInteger whole) {
                    assertTrue(numbers.add(whole.intValue()), id + ": numbers are unique");
                }
            }
            case "EMC" -> depth--;
            case "Tj", "TJ", "'", "\"", "S", "s", "f", "F", "f*", "B", "B*", "Do", "sh" ->
                assertTrue(depth > 0, id + ": " + operator.getName() + " is outside of marked content");
            default -> {
                // shows nothing
            }
            }
            operands.clear();
        }
        assertEquals(0, depth, id);
        return numbers;
    }

    private static void walk(String id, PDStructureNode node, Map<COSDictionary, Set<Integer>> referred,
            List<Integer> headings) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String type = element.getStructureType();
                if (type.matches("H[1-6]")) {
                    headings.add(Integer.parseInt(type.substring(1)));
                }
                if (type.equals("Figure")) {
                    assertFalse(element.getAlternateDescription().isBlank(), id);
                }
                if (type.equals("TH")) {
                    assertTrue(element.getAttributes().size() > 0, id);
                }
                walk(id, element, referred, headings);
            } else if (kid instanceof PDMarkedContentReference reference) {
                referred.computeIfAbsent(reference.getPage().getCOSObject(), key -> new HashSet<>())
                        .add(reference.getMCID());
            } else if (kid instanceof Integer number) {
                referred.computeIfAbsent(((PDStructureElement) node).getPage().getCOSObject(), key -> new HashSet<>())
                        .add(number);
            }
        }
    }

    // --- the command line

    private static int run(ByteArrayOutputStream err, String... arguments) {
        return new CommandLine(Contributions.REGISTRY,
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), folder).run(List.of(arguments));
    }

    @Test
    void passwordFromAFileOpensTheEncryptedManual() throws IOException {
        Files.writeString(folder.resolve("password.txt"), "Rathaus-1815\n");
        var err = new ByteArrayOutputStream();
        assertEquals(0, run(err, "report", "manual", "town", "-o", "secret.pdf", "--password-file", "password.txt"),
                err.toString(StandardCharsets.UTF_8));
        byte[] file = Files.readAllBytes(folder.resolve("secret.pdf"));
        assertThrows(InvalidPasswordException.class, () -> Loader.loadPDF(file).close());
        try (var pdf = Loader.loadPDF(file, "Rathaus-1815")) {
            assertEquals(256, pdf.getEncryption().getLength());
            assertEquals(5, pdf.getEncryption().getVersion(), "AES with 256 bits (ISO 32000-2, table 20)");
            assertTrue(new PDFTextStripper().getText(pdf).contains("Notfallhandbuch"));
        }
    }

    @Test
    void shortPasswordAndOtherFormatsAreRefused() throws IOException {
        Files.writeString(folder.resolve("short.txt"), "abc");
        Files.writeString(folder.resolve("long.txt"), "abcdefgh");
        var err = new ByteArrayOutputStream();
        assertFalse(run(err, "report", "manual", "town", "-o", "x.pdf", "--password-file", "short.txt") == 0);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("mindestens 8 Zeichen"));
        err.reset();
        assertFalse(run(err, "report", "manual", "town", "-o", "x.docx", "--password-file", "long.txt") == 0);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("„.docx.zip“"), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void formatsWithoutEncryptionArePackedIntoAnEncryptedArchive() throws IOException {
        Files.writeString(folder.resolve("pack.txt"), "Rathaus-1815\n");
        for (String name : List.of("card.docx.zip", "card.html.zip", "card.xlsx.zip", "card.zip")) {
            var err = new ByteArrayOutputStream();
            assertEquals(0, run(err, "report", "alarm-card", "town", "-o", name, "--password-file", "pack.txt"),
                    err.toString(StandardCharsets.UTF_8));
            byte[] packed = Files.readAllBytes(folder.resolve(name));
            assertFalse(new String(packed, StandardCharsets.ISO_8859_1).contains("Alarmkarte"), name);
            try (var zip = new net.lingala.zip4j.ZipFile(folder.resolve(name).toFile(), "Rathaus-1815".toCharArray())) {
                for (var entry : zip.getFileHeaders()) {
                    assertEquals(AesKeyStrength.KEY_STRENGTH_256, entry.getAesExtraDataRecord().getAesKeyStrength(), name);
                }
                var first = zip.getFileHeaders().getFirst();
                assertTrue(zip.getFileHeaders().size() > 1 == name.equals("card.zip"), name);
                byte[] content = zip.getInputStream(first).readAllBytes();
                if (first.getFileName().endsWith(".docx")) {
                    assertEquals("alarmkarte.docx", first.getFileName());
                    try (var word = new XWPFDocument(new ByteArrayInputStream(content))) {
                        assertTrue(word.getTables().getFirst().getText().contains("Alarmkarte"));
                    }
                } else if (first.getFileName().endsWith(".html")) {
                    assertTrue(new String(content, StandardCharsets.UTF_8).contains("Alarmkarte"));
                }
            }
            try (var zip = new net.lingala.zip4j.ZipFile(folder.resolve(name).toFile(), "falsch-1815".toCharArray())) {
                var first = zip.getFileHeaders().getFirst();
                assertThrows(ZipException.class, () -> zip.getInputStream(first).readAllBytes(), name);
            }
        }
    }

    @Test
    void singlePlanIsADocumentOfItsOwn() throws FaultException, IOException {
        EmergencyPlan plan = town.model().plans().stream().filter(each -> each.getKind() == PlanKind.RECOVERY_PLAN)
                .findFirst().orElseThrow();
        var options = new ReportOptions(List.of(plan.getSubject().getId()), null, null);
        String text = pdfText(write(town.model(), "plans", "pdf", options));
        assertTrue(text.contains(plan.getName()));
        town.model().plans().stream().filter(each -> each != plan)
                .forEach(each -> assertFalse(text.contains(each.getName()), each.getName()));
        var wrong = new ReportOptions(List.of("nonsense"), null, null);
        var fault = assertThrows(FaultException.class, () -> write(town.model(), "plans", "pdf", wrong));
        assertTrue(fault.getMessage().contains("nonsense"));
    }

    // --- template

    private static CTPageMar margins(CTSectPr section, boolean landscape) {
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? 16838 : 11906));
        size.setH(BigInteger.valueOf(landscape ? 11906 : 16838));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margin = section.addNewPgMar();
        margin.setLeft(MARGIN);
        margin.setRight(MARGIN);
        margin.setTop(MARGIN);
        margin.setBottom(MARGIN);
        return margin;
    }

    /** Word file with fonts of its own, a logo in the header, and pages across with other margins. */
    private static byte[] template() throws IOException {
        var logo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", logo);
        try (var word = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("berschrift1");
            style.addNewName().setVal("heading 1");
            style.setType(STStyleType.PARAGRAPH);
            style.addNewRPr().addNewRFonts().setAscii("Corporate Sans");
            word.createStyles().addStyle(new XWPFStyle(style));
            var header = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
            header.createRun().setText("Wappen der Stadt");
            header.createRun().addPicture(new ByteArrayInputStream(logo.toByteArray()), PictureType.PNG, "wappen.png",
                    Units.toEMU(30), Units.toEMU(30));
            XWPFParagraph across = word.createParagraph();
            across.createRun().setText("Hier steht Ihre Tabelle");
            CTSectPr section = across.getCTP().addNewPPr().addNewSectPr();
            margins(section, true).setLeft(WIDE_MARGIN);
            section.addNewHeaderReference().set(word.getDocument().getBody().getSectPr().getHeaderReferenceArray(0));
            word.createParagraph().createRun().setText("Hier steht Ihr Text");
            margins(word.getDocument().getBody().getSectPr(), false);
            word.write(out);
            return out.toByteArray();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /** The template with one part more, or another one. */
    private static Path with(String name, String part, String content) throws IOException {
        Path file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var from = new ZipInputStream(new ByteArrayInputStream(template()))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void templateGivesStylesHeaderMarginsAndDirection() throws FaultException, IOException {
        Path file = folder.resolve("template.docx");
        Files.write(file, template());
        byte[] made = write(town.model(), "crisis-team", "docx", new ReportOptions(List.of(), file, null));
        try (var word = new XWPFDocument(new ByteArrayInputStream(made))) {
            assertTrue(word.getParagraphs().stream().anyMatch(each -> "berschrift1".equals(each.getStyle())));
            String header = word.getHeaderList().getFirst().getText();
            assertTrue(header.contains("Wappen der Stadt"));
            assertTrue(header.contains("VS-NfD"), header);
            assertTrue(word.getParagraphs().stream().noneMatch(each -> each.getText().contains("Hier steht Ihr Text")));
            var last = word.getDocument().getBody().getSectPr();
            assertEquals(MARGIN, last.getPgMar().getLeft());
            assertFalse(word.getDocument().xmlText().contains("Arial"));
        }
        byte[] across = write(town.model(), "bia", "docx", new ReportOptions(List.of(), file, null));
        try (var word = new XWPFDocument(new ByteArrayInputStream(across))) {
            var sections = word.getParagraphs().stream()
                    .filter(each -> each.getCTPPr() != null && each.getCTPPr().isSetSectPr())
                    .map(each -> each.getCTPPr().getSectPr()).toList();
            var lying = sections.stream().filter(each -> each.getPgSz().getOrient() == STPageOrientation.LANDSCAPE)
                    .findFirst().orElseThrow();
            assertEquals(WIDE_MARGIN, lying.getPgMar().getLeft(), "pages across are those of the template");
            assertEquals(1, lying.sizeOfHeaderReferenceArray());
            assertTrue(word.getHeaderList().stream().anyMatch(each -> !each.getAllPictures().isEmpty()), "the logo is there");
        }
    }

    @Test
    void templateMayBeOneOfWordToo() throws FaultException, IOException {
        Path file = folder.resolve("corporate.dotx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var from = new ZipInputStream(new ByteArrayInputStream(template()))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(from.readAllBytes(), StandardCharsets.ISO_8859_1);
                zip.write(part.replace("wordprocessingml.document.main", "wordprocessingml.template.main")
                        .getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        byte[] made = write(town.model(), "alarm-card", "docx", new ReportOptions(List.of(), file, null));
        assertTrue(unpacked(made).get("[Content_Types].xml").contains("wordprocessingml.document.main"));
        try (var word = new XWPFDocument(new ByteArrayInputStream(made))) {
            assertTrue(word.getHeaderList().getFirst().getText().contains("Wappen der Stadt"));
        }
    }

    private static String refused(Path template) {
        var options = new ReportOptions(List.of(), template, null);
        return assertThrows(FaultException.class, () -> write(town.model(), "alarm-card", "docx", options)).getMessage();
    }

    @Test
    void brokenAndHostileTemplatesAreRefusedWithTheRemedy() throws IOException {
        Path text = folder.resolve("text.docx");
        Files.writeString(text, "This is no Word file");
        assertTrue(refused(text).contains("keine Word-Datei"), refused(text));
        Path torn = folder.resolve("torn.docx");
        byte[] whole = template();
        Files.write(torn, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertTrue(refused(torn).contains("torn.docx"), refused(torn));
        assertTrue(refused(folder.resolve("absent.docx")).contains("gibt es nicht"));
        assertTrue(refused(with("macro.docx", "word/vbaProject.bin", "x")).contains("Makros"));
        assertTrue(refused(with("object.docx", "word/embeddings/a.bin", "x")).contains("eingebettetes Objekt"));
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" TargetMode=\"External\" Target=\"http://evil.example/t.dotm\" Type=\"http://"
                + "schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\"/></Relationships>";
        assertTrue(refused(with("external.docx", "word/_rels/settings.xml.rels", relations))
                .contains("http://evil.example/t.dotm"));
        String entity = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
        assertTrue(refused(with("entity.docx", "word/_rels/settings.xml.rels", entity)).contains("beschädigt"));
        Path old = folder.resolve("old.docx");
        Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0});
        assertTrue(refused(old).contains("ohne Kennwort"), refused(old));
        assertTrue(refused(with("docm.docm", "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/"
                + "2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word."
                + "document.macroEnabled.main+xml\"/></Types>")).contains("Makros"));
        String chunk = relations.replace("TargetMode=\"External\" ", "").replace("attachedTemplate", "aFChunk");
        assertTrue(refused(with("chunk.docx", "word/_rels/document.xml.rels", chunk)).contains("eingebettetes Objekt"));
        assertTrue(refused(with("bomb.docx", "word/media/large.bin", "0".repeat(210_000_000))).contains("bomb.docx"));
        assertTrue(refused(folder.resolve("bomb.docx")).contains("entpackt sich"));
        assertTrue(refused(with("sheet.docx", "[Content_Types].xml", "<Types/>")).contains("andere Art von Datei"));
        String field = "<w:ftr xmlns:w=\"w\"><w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\\\cmd</w:instrText></w:ftr>";
        assertTrue(refused(with("field.docx", "word/footer9.xml", field)).contains("DDEAUTO"));
    }

    // --- USB stick

    @Test
    void folderForAStickIsCompleteAndAsksNobody() throws FaultException, IOException {
        Map<String, String> files = unpacked(sample("emergency-folder", "zip"));
        String start = files.get("index.html");
        for (EmergencyPlan plan : town.model().plans()) {
            assertEquals(plan.getKind() != PlanKind.PREPAREDNESS_CONCEPT, start.contains(">" + plan.getName() + "</a>"),
                    plan.getName());
        }
        assertTrue(start.contains("05999 12-1022"), "the search knows the words of the pages");
        var links = java.util.regex.Pattern.compile("(?:href|src)=\"([^\"#]*)(?:#[^\"]*)?\"");
        files.forEach((name, page) -> {
            var link = links.matcher(page);
            while (link.find()) {
                String address = link.group(1);
                assertTrue(address.isEmpty() || address.startsWith("data:") || address.startsWith("mailto:")
                        || files.containsKey(address), name + ": " + address);
            }
            assertTrue(page.contains("default-src 'none'"), name);
        });
    }

    @Test
    void manyPlansBecomeOneDocument() throws FaultException, IOException {
        Path copy = folder.resolve("large");
        new MusterstadtSample().create(copy, Contributions.REGISTRY, Progress.NONE);
        var large = AdministrationFolder.open(copy, Progress.NONE);
        EmergencyPlan one = large.model().plans().stream().filter(each -> each.getKind() == PlanKind.RECOVERY_PLAN)
                .findFirst().orElseThrow();
        for (int i = large.model().plans().size(); i < PLANS; i++) {
            EmergencyPlan plan = org.eclipse.emf.ecore.util.EcoreUtil.copy(one);
            plan.setId("plan" + i);
            plan.setName("Plan " + i);
            plan.getSections().add(ModelFactory.eINSTANCE.createPlanSection());
            large.model().plans().add(plan);
        }
        for (String format : List.of("pdf", "docx", "zip")) {
            String text = text(format, write(large.model(), "plans", format, ReportOptions.NONE));
            assertTrue(text.contains("Plan " + (PLANS - 1)), format);
        }
    }
}
