package org.ratswerk.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;

/**
 * Tables as Excel workbooks for people: titles and names in the user's language, durations as numbers of hours, dates as
 * dates, a filter on every column. Texts are always texts, never formulas.
 */
@Component
public final class XlsxFormat implements TableFormat {
    private static final int WINDOW = 200;
    private static final int LONGEST_TEXT = 32_767;
    private static final int NARROW = 10;
    private static final int WIDE = 45;
    private static final float LINE = 15;
    private static final float HIGHEST_ROW = 400;
    private static final int MOST_LINES = 100;
    private static final int UNITS_PER_CHARACTER = 256;

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public boolean binary() {
        return true;
    }

    @Override
    public void write(Table table, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(WINDOW)) {
            sheet(workbook, WorkbookUtil.createSafeSheetName(table.title()), table);
            workbook.write(out);
            out.flush();
        }
    }

    /** Writes a table to a sheet of its own. */
    static void sheet(SXSSFWorkbook workbook, String name, Table table) {
        Sheet sheet = workbook.createSheet(name);
        List<CellStyle> styles = styles(workbook, table.columns());
        CellStyle head = headStyle(workbook);
        int[] widths = new int[table.columns().size()];
        var header = sheet.createRow(0);
        for (int i = 0; i < table.columns().size(); i++) {
            Table.Column column = table.columns().get(i);
            var cell = header.createCell(i);
            cell.setCellValue(column.kind() == Table.Kind.DURATION ? column.title() + " (h)" : column.title());
            cell.setCellStyle(head);
            widths[i] = width(table, i);
            sheet.setColumnWidth(i, widths[i] * UNITS_PER_CHARACTER);
        }
        int line = 1;
        for (Table.Row row : table.rows()) {
            var cells = sheet.createRow(line++);
            int lines = 1;
            for (int i = 0; i < row.cells().size(); i++) {
                write(row.cells().get(i).value(), cells.createCell(i), styles.get(i));
                if (styles.get(i).getWrapText()) {
                    lines = Math.max(lines, lines(Values.humanWithSymbol(row.cells().get(i).value()), widths[i]));
                }
            }
            if (lines > 1) {
                // not every program fits the rows to texts of several lines
                cells.setHeightInPoints(Math.min(HIGHEST_ROW, lines * LINE));
            }
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, table.rows().size()), 0,
                table.columns().size() - 1));
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** How many lines a text takes, about. */
    private static int lines(String text, int width) {
        return (int) Math.min(MOST_LINES, text.lines().mapToLong(each -> 1 + each.length() / Math.max(1, width)).sum());
    }

    static void write(Value value, org.apache.poi.ss.usermodel.Cell cell, CellStyle style) {
        cell.setCellStyle(style);
        switch (value) {
        case Value.None none -> cell.setBlank();
        case Value.Hours hours -> cell.setCellValue(Values.hours(hours.duration()).doubleValue());
        case Value.Number number -> cell.setCellValue(number.number().doubleValue());
        case Value.Day day -> cell.setCellValue(day.date());
        default -> {
            String text = Values.humanWithSymbol(value);
            cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text);
        }
        }
    }

    private static int width(Table table, int column) {
        int longest = table.columns().get(column).title().length() + 5;
        for (Table.Row row : table.rows().subList(0, Math.min(WINDOW, table.rows().size()))) {
            longest = Math.max(longest, Values.humanWithSymbol(row.cells().get(column).value()).length() + 2);
        }
        return Math.clamp(longest, NARROW, WIDE);
    }

    private static List<CellStyle> styles(SXSSFWorkbook workbook, List<Table.Column> columns) {
        var styles = new ArrayList<CellStyle>();
        for (Table.Column column : columns) {
            CellStyle style = workbook.createCellStyle();
            style.setVerticalAlignment(VerticalAlignment.TOP);
            String format = switch (column.kind()) {
            case DURATION, NUMBER -> "General";
            case DATE -> "dd.mm.yyyy";
            default -> "@";
            };
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            if (format.equals("General")) {
                style.setAlignment(HorizontalAlignment.RIGHT);
            } else {
                style.setWrapText(column.kind() != Table.Kind.DATE);
            }
            styles.add(style);
        }
        return styles;
    }

    private static CellStyle headStyle(SXSSFWorkbook workbook) {
        Font font = workbook.createFont();
        font.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }
}
