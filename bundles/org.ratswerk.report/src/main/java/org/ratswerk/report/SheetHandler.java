package org.ratswerk.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.ratswerk.core.exchange.SourceTable;
import org.ratswerk.core.exchange.SourceTable.Place;
import org.ratswerk.core.form.FormContent;
import org.ratswerk.model.text.Texts;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the cells of a worksheet in as texts. */
final class SheetHandler extends DefaultHandler {
    private static final Texts TEXTS = Texts.of(SheetHandler.class);
    private static final Pattern REGION = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    /** Digits that Excel keeps of a number; what comes behind them is noise of the binary form. */
    private static final MathContext DIGITS = new MathContext(15);
    private static final BigDecimal HOURS_PER_DAY = BigDecimal.valueOf(24);
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;
    private static final long MOST_CELLS = 20_000_000;
    private static final long MOST_FORM_CELLS = 1_000_000;
    private static final long MOST_CHARACTERS = 400_000_000;

    private final SharedStrings texts;
    private final StylesTable styles;
    private final boolean from1904;
    /** Whether formulas and errors are left out and noted instead of read; such a sheet is small. */
    private final boolean form;
    private final List<Row> rows = new ArrayList<>();
    private final List<Merged> merged = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final Set<Integer> formulas = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private int line;
    private int column;
    private String type;
    private int style;
    private boolean formula;
    private boolean valued;
    private boolean collecting;
    private boolean phonetic;
    private long cellCount;
    private long characterCount;

    SheetHandler(SharedStrings texts, StylesTable styles, boolean from1904) {
        this(texts, styles, from1904, false);
    }

    SheetHandler(SharedStrings texts, StylesTable styles, boolean from1904, boolean form) {
        this.form = form;
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /** A cell that cannot be read. */
    static final class WrongCell extends SAXException {
        private static final long serialVersionUID = 1L;

        private final int line;
        private final int column;

        private WrongCell(int line, int column, String message) {
            super(message);
            this.line = line;
            this.column = column;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    private record Row(int line, List<String> cells, Set<Integer> formulas) implements SourceTable.Row {
        @Override
        public Place place(int index) {
            return new Place(line, index + 1);
        }
    }

    /** Cells of one column that are shown as one. */
    private record Merged(int column, int first, int last) {
    }

    /** The rows that are not empty; each of several cells below each other that are merged holds what the first holds. */
    List<SourceTable.Row> filledRows() {
        if (merged.isEmpty()) {
            return rows();
        }
        var filled = new ArrayList<Row>(rows);
        long count = 0;
        for (Merged region : merged) {
            int index = index(region.first());
            String content = index < 0 || rows.get(index).line() != region.first()
                    || rows.get(index).cells().size() <= region.column() ? "" : rows.get(index).cells().get(region.column());
            for (int i = index + 1; !content.isEmpty() && i < rows.size() && rows.get(i).line() <= region.last()
                    && count < MOST_FORM_CELLS; i++, count++) {
                filled.set(i, with(filled.get(i), region.column(), content));
            }
        }
        return List.copyOf(filled);
    }

    /** Index of a row by its line; negative where there is none. */
    private int index(int wanted) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).line() == wanted) {
                return middle;
            } else if (rows.get(middle).line() < wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private static Row with(Row row, int column, String content) {
        var cells = new ArrayList<>(row.cells());
        while (cells.size() <= column) {
            cells.add("");
        }
        if (cells.get(column).isEmpty()) {
            cells.set(column, content);
        }
        return new Row(row.line(), List.copyOf(cells), row.formulas());
    }

    private void startMerged(String reference) throws SAXException {
        Matcher matcher = REGION.matcher(reference == null ? "" : reference);
        if (matcher.matches() && matcher.group(1).equals(matcher.group(3))) {
            merged.add(new Merged(number(matcher.group(1).toCharArray()) - 1, Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(4))));
            limit(merged.size() <= MOST_ROWS);
        }
    }

    private static int number(char[] letters) {
        int number = 0;
        for (char letter : letters) {
            number = 26 * number + letter - 'A' + 1;
        }
        return number;
    }

    /** The rows that are not empty, as they are. */
    List<SourceTable.Row> rows() {
        return List.copyOf(rows);
    }

    /** The rows that are not empty, with the columns of the formulas and errors that are left out. */
    List<FormContent.Row> formRows() {
        return rows.stream().map(row -> new FormContent.Row(row.line(), row.cells(), row.formulas())).toList();
    }

    /** The sheet as a table: rows are filled up to the width of the header. Nothing if the sheet is empty. */
    Optional<SourceTable> table(String file) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Row header = rows.get(0);
        int width = header.cells().size();
        var body = new ArrayList<SourceTable.Row>();
        for (Row row : rows.subList(1, rows.size())) {
            var filled = new ArrayList<>(row.cells());
            filled.addAll(Collections.nCopies(Math.max(0, width - filled.size()), ""));
            body.add(new Row(row.line(), List.copyOf(filled), Set.of()));
        }
        return Optional.of(new SourceTable(file, header, body));
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
        case "row" -> startRow(attributes.getValue("r"));
        case "c" -> startCell(attributes);
        case "f" -> formula = true;
        case "v" -> {
            valued = true;
            collecting = true;
        }
        case "t" -> collecting = !phonetic;
        case "rPh" -> phonetic = true;
        case "mergeCell" -> startMerged(attributes.getValue("ref"));
        default -> {
            // all else is of no interest
        }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
        case "row" -> endRow();
        case "c" -> endCell();
        case "v", "t" -> collecting = false;
        case "rPh" -> phonetic = false;
        default -> {
            // all else is of no interest
        }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (collecting) {
            characterCount += length;
            limit(characterCount <= MOST_CHARACTERS);
            text.append(characters, start, length);
        }
    }

    private void startRow(String number) throws SAXException {
        int next = line + 1;
        if (number != null) {
            next = number.matches("[0-9]{1,7}") ? Integer.parseInt(number) : 0;
        }
        limit(next > line && next <= MOST_ROWS);
        line = next;
        column = 0;
        cells.clear();
        formulas.clear();
    }

    private void startCell(Attributes attributes) throws SAXException {
        String reference = attributes.getValue("r");
        int next = column + 1;
        if (reference != null) {
            Matcher matcher = REFERENCE.matcher(reference);
            next = matcher.matches() ? number(matcher.group(1).toCharArray()) : 0;
        }
        limit(next > column && next <= MOST_COLUMNS);
        column = next;
        type = attributes.getValue("t");
        String index = attributes.getValue("s");
        style = index != null && index.matches("[0-9]{1,6}") ? Integer.parseInt(index) : 0;
        formula = false;
        valued = false;
        text.setLength(0);
    }

    private void endCell() throws SAXException {
        if (form && (formula || "e".equals(type))) {
            formulas.add(column - 1);
            return;
        }
        if (formula && !valued) {
            throw wrong(TEXTS.get("xlsx.formula"));
        }
        String content = value();
        if (content.isEmpty()) {
            return;
        }
        while (cells.size() < column - 1) {
            cells.add("");
        }
        cells.add(content);
    }

    private void endRow() throws SAXException {
        if (!cells.isEmpty() || !formulas.isEmpty()) {
            cellCount += cells.size() + formulas.size();
            limit(cellCount <= (form ? MOST_FORM_CELLS : MOST_CELLS));
            rows.add(new Row(line, List.copyOf(cells), Set.copyOf(formulas)));
        }
    }

    private String value() throws SAXException {
        String raw = text.toString();
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
        case "s" -> clean(shared(raw));
        case "n" -> number(raw);
        case "b" -> raw.equals("1") ? "true" : "false";
        case "e" -> throw wrong(TEXTS.get("xlsx.error", raw));
        default -> clean(raw);
        };
    }

    private String shared(String index) throws SAXException {
        int number = index.matches("[0-9]{1,8}") ? Integer.parseInt(index) : -1;
        if (number < 0 || number >= texts.getUniqueCount()) {
            throw wrong(TEXTS.get("xlsx.damaged"));
        }
        return texts.getItemAt(number).getString();
    }

    private String clean(String content) throws SAXException {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0xfffe) {
                throw wrong(TEXTS.get("xlsx.character"));
            }
        }
        return content.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private String number(String raw) throws SAXException {
        BigDecimal number;
        double size;
        try {
            size = Double.parseDouble(raw);
            // the double is what counts: numbers of a workbook are no more exact
            if (!Double.isFinite(size) || Math.abs(size) > 1e30) {
                throw wrong(TEXTS.get("xlsx.number", raw));
            }
            number = BigDecimal.valueOf(size).round(DIGITS);
        } catch (NumberFormatException e) {
            throw wrong(TEXTS.get("xlsx.damaged"));
        }
        XSSFCellStyle format = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
        if (format != null && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString())) {
            return date(number, size, format.getDataFormatString());
        }
        return plain(number);
    }

    private String date(BigDecimal number, double size, String format) throws SAXException {
        String pattern = format == null ? "" : format.replaceAll("\"[^\"]*\"|\\\\.", "").toLowerCase(Locale.ROOT);
        if (pattern.indexOf('y') < 0 && pattern.indexOf('d') < 0 && pattern.indexOf('h') >= 0) {
            return plain(number.multiply(HOURS_PER_DAY).round(new MathContext(10)));
        }
        if (!DateUtil.isValidExcelDate(size) || size > 2_958_466) {
            throw wrong(TEXTS.get("xlsx.date", plain(number)));
        }
        var moment = DateUtil.getLocalDateTime(size, from1904);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : moment.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private WrongCell wrong(String message) {
        return new WrongCell(line, column, message);
    }

    private void limit(boolean within) throws SAXException {
        if (!within) {
            throw wrong(TEXTS.get("xlsx.limit"));
        }
    }
}
