package org.ratswerk.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.form.FormBook;
import org.ratswerk.core.form.FormBook.Fixed;
import org.ratswerk.core.form.FormBook.Input;
import org.ratswerk.core.form.FormBook.Kind;
import org.ratswerk.core.form.FormBook.Style;
import org.ratswerk.core.form.FormContent;
import org.ratswerk.core.form.FormContent.Trait;
import org.ratswerk.core.form.FormFormat;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Excel workbooks that people fill in. The protection keeps slips away, it keeps nobody out: it has no password. */
@Component
public final class XlsxForms implements FormFormat {
    private static final Texts TEXTS = Texts.of(XlsxForms.class);
    private static final int UNITS_PER_CHARACTER = 256;
    private static final float LINE_HEIGHT = 15.5f;
    private static final float TITLE_HEIGHT = 26;
    private static final float LARGEST_HEIGHT = 400;
    private static final int MOST_CHARACTERS = 2000;
    private static final int MOST_HOURS = 87_600;
    private static final int LONGEST_HINT = 255;
    private static final int LONGEST_TEXT = 32_767;
    private static final String LISTS = "ratswerk-lists";
    /** A questionnaire of hundreds of systems takes a tenth of this. */
    private static final long LARGEST_FILE = 16L << 20;
    private static final long LARGEST_CONTENT = 96L << 20;
    private static final int MOST_PARTS = 1000;

    @Override
    public String extension() {
        return "xlsx";
    }

    // --- writing

    @Override
    public void write(FormBook book, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setTitle(book.title());
            var styles = new Styles(workbook);
            var lists = new Lists();
            boolean active = false;
            for (FormBook.Page page : book.pages()) {
                XSSFSheet sheet = workbook.createSheet(page.name());
                write(page, sheet, styles, lists);
                int index = workbook.getSheetIndex(sheet);
                if (page.hidden()) {
                    workbook.setSheetVisibility(index, SheetVisibility.VERY_HIDDEN);
                } else if (!active) {
                    workbook.setActiveSheet(index);
                    active = true;
                }
            }
            lists.write(workbook);
            workbook.lockStructure();
            workbook.write(out);
            out.flush();
        }
    }

    private static void write(FormBook.Page page, XSSFSheet sheet, Styles styles, Lists lists) {
        var checks = new ArrayList<Check>();
        for (int c = 0; c < page.columns().size(); c++) {
            sheet.setColumnWidth(c, page.columns().get(c).width() * UNITS_PER_CHARACTER);
            sheet.setColumnHidden(c, page.columns().get(c).hidden());
        }
        for (int r = 0; r < page.rows().size(); r++) {
            var row = sheet.createRow(r);
            List<FormBook.Cell> cells = page.rows().get(r);
            // programs other than Excel do not fit the height to wrapped text
            row.setHeightInPoints(height(page, cells));
            for (int c = 0; c < cells.size(); c++) {
                FormBook.Cell cell = cells.get(c);
                if (cell instanceof Fixed fixed) {
                    XSSFCell made = row.createCell(c);
                    made.setCellStyle(styles.fixed.get(fixed.style()));
                    made.setCellValue(shortened(fixed.text(), LONGEST_TEXT));
                } else if (cell instanceof Input input) {
                    XSSFCell made = row.createCell(c);
                    made.setCellStyle(styles.input.get(input.kind()));
                    fill(made, input);
                    check(checks, r, c, input);
                }
            }
        }
        var helper = new XSSFDataValidationHelper(sheet);
        checks.forEach(check -> validate(sheet, helper, check, lists));
        if (page.head() > 0) {
            sheet.createFreezePane(page.left(), page.head());
            sheet.setRepeatingRows(new CellRangeAddress(0, page.head() - 1, -1, -1));
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.enableLocking();
    }

    private static float height(FormBook.Page page, List<FormBook.Cell> cells) {
        int lines = 1;
        for (int c = 0; c < cells.size(); c++) {
            if (!page.hidden() && cells.get(c) instanceof Fixed fixed && !page.columns().get(c).hidden()) {
                if (fixed.style() == Style.TITLE) {
                    return TITLE_HEIGHT;
                }
                int width = Math.max(1, page.columns().get(c).width() - (fixed.style() == Style.HEAD ? 3 : 1));
                lines = Math.max(lines, fixed.text().lines().mapToInt(line -> 1 + Math.max(0, line.length() - 1) / width).sum());
            }
        }
        return Math.min(LARGEST_HEIGHT, lines * LINE_HEIGHT);
    }

    /** What is checked as the cells of a column are filled in, from one row to another with the same answers. */
    private record Check(Input input, int column, int from, int to) {
    }

    private static void check(List<Check> checks, int row, int column, Input input) {
        for (int i = checks.size() - 1; i >= 0 && checks.get(i).to() >= row - 1; i--) {
            Check above = checks.get(i);
            if (above.column() == column && above.to() == row - 1 && above.input().kind() == input.kind()
                    && above.input().choices().equals(input.choices()) && above.input().hint().equals(input.hint())) {
                checks.remove(i);
                checks.add(new Check(above.input(), column, above.from(), row));
                return;
            }
        }
        checks.add(new Check(input, column, row, row));
    }

    private static void fill(XSSFCell cell, Input input) {
        if (input.value().isEmpty()) {
            return;
        }
        switch (input.kind()) {
        case DATE -> cell.setCellValue(java.time.LocalDate.parse(input.value()));
        case HOURS, CHOICE -> {
            if (input.value().matches("[0-9]{1,9}(\\.[0-9]{1,6})?")) {
                cell.setCellValue(Double.parseDouble(input.value()));
            } else {
                cell.setCellValue(input.value());
            }
        }
        case TEXT -> cell.setCellValue(shortened(input.value(), LONGEST_TEXT));
        }
    }

    private static void validate(XSSFSheet sheet, XSSFDataValidationHelper helper, Check check, Lists lists) {
        Input input = check.input();
        var cells = new CellRangeAddressList(check.from(), check.to(), check.column(), check.column());
        // the formula of a rule is written for its first cell and holds for the others relative to it
        String first = new CellReference(check.from(), check.column(), false, false).formatAsString();
        DataValidationConstraint constraint = switch (input.kind()) {
        case CHOICE -> helper.createFormulaListConstraint(lists.range(input.choices()));
        case DATE -> helper.createDateConstraint(OperatorType.BETWEEN, "36526", "73415", null);
        case TEXT -> helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, Integer.toString(MOST_CHARACTERS),
                null);
        case HOURS -> input.choices().isEmpty()
                ? helper.createNumericConstraint(ValidationType.DECIMAL, OperatorType.BETWEEN, "0",
                        Integer.toString(MOST_HOURS))
                : helper.createCustomConstraint(
                        "OR(AND(ISNUMBER(" + first + ")," + first + ">=0," + first + "<=" + MOST_HOURS + "),"
                                + String.join(",", input.choices().stream()
                                        .map(word -> first + "=\"" + word.replace("\"", "\"\"") + "\"").toList())
                                + ")");
        };
        DataValidation rule = helper.createValidation(constraint, cells);
        rule.setEmptyCellAllowed(true);
        if (input.kind() == Kind.CHOICE) {
            // true means in this class that the arrow is shown
            rule.setSuppressDropDownArrow(true);
        }
        if (!input.hint().isEmpty()) {
            rule.createPromptBox("", shortened(input.hint(), LONGEST_HINT));
            rule.setShowPromptBox(true);
        }
        rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
        rule.createErrorBox(TEXTS.get("form.wrong"), switch (input.kind()) {
        case CHOICE -> TEXTS.get("form.wrong.choice");
        case DATE -> TEXTS.get("form.wrong.date");
        case TEXT -> TEXTS.get("form.wrong.text", MOST_CHARACTERS);
        case HOURS -> input.choices().isEmpty() ? TEXTS.get("form.wrong.hours")
                : TEXTS.get("form.wrong.hours.or", String.join(", ", input.choices()));
        });
        rule.setShowErrorBox(true);
        sheet.addValidationData(rule);
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }

    /** The lists of the drop-downs, on a hidden page. */
    private static final class Lists {
        private final Map<List<String>, Integer> columns = new LinkedHashMap<>();

        String range(List<String> choices) {
            int column = columns.computeIfAbsent(choices, key -> columns.size());
            String letters = CellReference.convertNumToColString(column);
            return "'" + LISTS + "'!$" + letters + "$1:$" + letters + "$" + Math.max(1, choices.size());
        }

        void write(XSSFWorkbook workbook) {
            if (columns.isEmpty()) {
                return;
            }
            XSSFSheet sheet = workbook.createSheet(LISTS);
            workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
            columns.forEach((choices, column) -> {
                for (int r = 0; r < choices.size(); r++) {
                    var row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
                    String choice = choices.get(r);
                    if (choice.matches("[0-9]{1,9}")) {
                        row.createCell(column).setCellValue(Double.parseDouble(choice));
                    } else {
                        row.createCell(column).setCellValue(choice);
                    }
                }
            });
            sheet.enableLocking();
        }
    }

    /** How cells look. */
    private static final class Styles {
        final Map<Style, CellStyle> fixed = new EnumMap<>(Style.class);
        final Map<Kind, CellStyle> input = new EnumMap<>(Kind.class);

        Styles(XSSFWorkbook workbook) {
            Font bold = workbook.createFont();
            bold.setBold(true);
            Font large = workbook.createFont();
            large.setBold(true);
            large.setFontHeightInPoints((short) 16);
            Font quiet = workbook.createFont();
            quiet.setColor(IndexedColors.GREY_80_PERCENT.getIndex());
            for (Style each : Style.values()) {
                CellStyle style = workbook.createCellStyle();
                style.setVerticalAlignment(VerticalAlignment.TOP);
                style.setWrapText(each != Style.TITLE);
                switch (each) {
                case TITLE -> style.setFont(large);
                case HEAD -> {
                    style.setFont(bold);
                    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                    style.setBorderBottom(BorderStyle.THIN);
                }
                case KNOWN -> style.setFont(quiet);
                case PLAIN, NOTE -> {
                    // as it is
                }
                }
                fixed.put(each, style);
            }
            for (Kind kind : Kind.values()) {
                CellStyle style = workbook.createCellStyle();
                style.setLocked(false);
                style.setVerticalAlignment(VerticalAlignment.TOP);
                style.setWrapText(kind == Kind.TEXT);
                style.setAlignment(kind == Kind.TEXT ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
                style.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
                style.setDataFormat(workbook.createDataFormat().getFormat(switch (kind) {
                case DATE -> "dd.mm.yyyy";
                case TEXT -> "@";
                case HOURS, CHOICE -> "General";
                }));
                input.put(kind, style);
            }
        }
    }

    // --- reading

    @Override
    public FormContent read(Path path, String file) throws FaultException {
        return XlsxReader.reading(file, () -> {
            guard(path, file);
            try (OPCPackage workbook = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
                return new FormContent(pages(workbook), traits(workbook));
            }
        });
    }

    /** Unpacks all parts once, keeping nothing: a small file can hold more than the memory does. */
    private static void guard(Path path, String file) throws IOException, FaultException {
        if (Files.size(path) > LARGEST_FILE) {
            throw fault(file, TEXTS.get("form.large", LARGEST_FILE >> 20), null);
        }
        var buffer = new byte[1 << 16];
        long total = 0;
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw fault(file, TEXTS.get("form.bomb"), null);
            }
            for (var entries = zip.entries(); entries.hasMoreElements();) {
                try (InputStream in = zip.getInputStream(entries.nextElement())) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        total += read;
                        if (total > LARGEST_CONTENT) {
                            throw fault(file, TEXTS.get("form.bomb"), null);
                        }
                    }
                }
            }
        }
    }

    private static Map<String, List<FormContent.Row>> pages(OPCPackage workbook)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var pages = new LinkedHashMap<String, List<FormContent.Row>>();
        var reader = new XSSFReader(workbook);
        var texts = new ReadOnlySharedStringsTable(workbook);
        var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        boolean from1904 = XlsxReader.startsIn1904(reader);
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                if (!sheets.getSheetName().equals(LISTS)) {
                    var handler = new SheetHandler(texts, reader.getStylesTable(), from1904, true);
                    parse(sheet, handler);
                    pages.put(sheets.getSheetName(), handler.formRows());
                }
            }
        }
        return pages;
    }

    private static void parse(InputStream in, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(handler);
        xml.setErrorHandler(handler);
        xml.parse(new InputSource(in));
    }

    private static Set<Trait> traits(OPCPackage workbook) throws OpenXML4JException {
        var traits = EnumSet.noneOf(Trait.class);
        for (PackagePart part : workbook.getParts()) {
            String name = part.getPartName().getName().toLowerCase(Locale.ROOT);
            String type = part.getContentType().toLowerCase(Locale.ROOT);
            if (type.contains("vbaproject") || type.contains("macroenabled") || name.endsWith("vbaproject.bin")
                    || type.contains("macrosheet") || name.contains("/macrosheets/")) {
                traits.add(Trait.MACROS);
            }
            if (name.contains("/externallinks/") || name.endsWith("/connections.xml") || name.contains("/querytables/")) {
                traits.add(Trait.LINKS);
            }
            if (name.contains("/embeddings/") || name.contains("/activex/")) {
                traits.add(Trait.OBJECTS);
            }
        }
        return traits;
    }

    private static FaultException fault(String file, String message, Throwable cause) {
        return new FaultException(new Fault(file, 0, 0, message), cause);
    }
}
