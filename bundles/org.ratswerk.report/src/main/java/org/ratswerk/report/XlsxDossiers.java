package org.ratswerk.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.format.ResultTables;
import org.ratswerk.core.ReportOptions;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierFormat;
import org.ratswerk.core.result.Figures;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.TextResult;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/**
 * Documents made of results as Excel workbooks: the first sheet holds the texts and leads to the others, of which each holds
 * a result with all of its columns. Results of one kind with the same columns share a sheet.
 */
@Component
public final class XlsxDossiers implements DossierFormat {
    private static final Texts TEXTS = Texts.of(XlsxDossiers.class);
    private static final int WINDOW = 200;
    private static final int UNITS_PER_CHARACTER = 256;
    private static final int TEXT_WIDTH = 110;
    private static final int FIGURE_WIDTH = 14;
    private static final float LINE = 15;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public boolean encrypts() {
        return true;
    }

    @Override
    public String encryptedExtension() {
        return "xlsx.zip";
    }

    @Override
    public void write(Dossier dossier, ReportOptions options, OutputStream out) throws IOException {
        if (options.password() == null) {
            write(dossier, out);
        } else {
            EncryptedZip.write(dossier, extension(), file -> write(dossier, file), options.password(), out);
        }
    }

    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(WINDOW)) {
            Map<String, List<Table>> tables = tables(dossier);
            Map<String, String> names = names(tables);
            new Cover(workbook, names).write(dossier);
            tables.forEach((key, same) -> XlsxFormat.sheet(workbook, names.get(key), joined(same)));
            workbook.write(out);
            out.flush();
        }
    }

    /** Key of the sheet that a result is on; null where it is on the first one. */
    private static String key(Result result) {
        if (result instanceof Figures || result instanceof TextResult) {
            return null;
        }
        var key = new StringBuilder(result.id());
        ResultTables.of(result).columns().forEach(column -> key.append('\n').append(column.key()));
        return key.toString();
    }

    private static Map<String, List<Table>> tables(Dossier dossier) {
        var tables = new LinkedHashMap<String, List<Table>>();
        for (Dossier.Part part : dossier.parts()) {
            if (part instanceof Dossier.Shown shown && key(shown.result()) != null) {
                tables.computeIfAbsent(key(shown.result()), any -> new ArrayList<>()).add(ResultTables.of(shown.result()));
            }
        }
        return tables;
    }

    private static Map<String, String> names(Map<String, List<Table>> tables) {
        var names = new LinkedHashMap<String, String>();
        Set<String> used = new HashSet<>();
        used.add(TEXTS.get("workbook.cover").toLowerCase(Locale.ROOT));
        tables.forEach((key, same) -> {
            String title = same.getFirst().title().replaceFirst("[:–].*", "").strip();
            String start = WorkbookUtil.createSafeSheetName(
                    shortened(same.size() == 1 ? title : TEXTS.get("workbook.joined", title)));
            String name = start;
            for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
                String end = " (" + i + ")";
                name = start.substring(0, Math.min(start.length(), LONGEST_NAME - end.length())) + end;
            }
            names.put(key, name);
        });
        return names;
    }

    /** The title as far as a sheet can be named so: cut between words. */
    private static String shortened(String title) {
        if (title.length() <= LONGEST_NAME) {
            return title;
        }
        int cut = title.lastIndexOf(' ', LONGEST_NAME - 1);
        return title.substring(0, cut > LONGEST_NAME / 3 ? cut : LONGEST_NAME - 1) + "…";
    }

    /** One table of several with the same columns, led by their titles. */
    private static Table joined(List<Table> same) {
        if (same.size() == 1) {
            return same.getFirst();
        }
        var columns = new ArrayList<Table.Column>();
        columns.add(new Table.Column("title", TEXTS.get("workbook.about"), Table.Kind.TEXT, null));
        columns.addAll(same.getFirst().columns());
        var rows = new ArrayList<Table.Row>();
        for (Table table : same) {
            for (Table.Row row : table.rows()) {
                var cells = new ArrayList<Table.Cell>();
                cells.add(Table.Cell.of(Value.text(table.title())));
                cells.addAll(row.cells());
                rows.add(new Table.Row(row.elementId(), cells));
            }
        }
        return new Table(same.getFirst().id(), same.getFirst().title(), columns, rows);
    }

    /** The first sheet. */
    private static final class Cover {
        private final SXSSFWorkbook workbook;
        private final Map<String, String> names;
        private final SXSSFSheet sheet;
        private final CellStyle text;
        private final CellStyle number;
        private final CellStyle link;
        private final CellStyle[] headings = new CellStyle[4];
        private int line;

        Cover(SXSSFWorkbook workbook, Map<String, String> names) {
            this.workbook = workbook;
            this.names = names;
            sheet = workbook.createSheet(TEXTS.get("workbook.cover"));
            sheet.setColumnWidth(0, TEXT_WIDTH * UNITS_PER_CHARACTER);
            sheet.setColumnWidth(1, FIGURE_WIDTH * UNITS_PER_CHARACTER);
            sheet.setDisplayGridlines(false);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            text = style(11, false);
            number = style(11, true);
            number.setAlignment(HorizontalAlignment.RIGHT);
            number.setDataFormat(workbook.createDataFormat().getFormat("General"));
            link = style(11, false);
            Font blue = workbook.createFont();
            blue.setUnderline(Font.U_SINGLE);
            blue.setColor(IndexedColors.DARK_BLUE.getIndex());
            link.setFont(blue);
            headings[0] = style(16, true);
            headings[1] = style(14, true);
            headings[2] = style(12, true);
            headings[3] = style(11, true);
        }

        private CellStyle style(int size, boolean bold) {
            CellStyle style = workbook.createCellStyle();
            Font font = workbook.createFont();
            font.setFontHeightInPoints((short) size);
            font.setBold(bold);
            style.setFont(font);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
            return style;
        }

        void write(Dossier dossier) {
            line(dossier.title(), headings[0]);
            dossier.details().stream().filter(detail -> !detail.isBlank()).forEach(detail -> line(detail, text));
            write(dossier.parts());
        }

        private void write(List<Dossier.Part> parts) {
            for (Dossier.Part part : parts) {
                switch (part) {
                case Dossier.Folded folded -> folded.panels().forEach(this::write);
                case Dossier.Heading heading -> {
                    line++;
                    line(heading.text(), headings[Math.clamp(heading.level(), 1, 3)]);
                }
                case Dossier.Paragraph paragraph -> line(paragraph.text(), text);
                case Dossier.Bullets bullets -> bullets.items().forEach(item -> line("• " + item, text));
                case Dossier.PageBreak page -> line++;
                case Dossier.Shown shown -> shown(shown.result());
                case Dossier.Text runs -> line(Dossier.plain(runs.runs()), text);
                case Dossier.Points points -> points.points().forEach(point -> line(
                        "   ".repeat(point.level()) + point.mark() + " " + Dossier.plain(point.runs()), text));
                case Dossier.Grid grid -> {
                    if (!grid.head().isEmpty()) {
                        line(String.join(" | ", grid.head()), text);
                    }
                    grid.rows().forEach(row -> line(String.join(" | ", row), text));
                }
                case Dossier.Image image -> line(image.description(), text);
                case Dossier.WriteIn lines -> line(lines.label(), text);
                }
            }
        }

        private void shown(Result result) {
            switch (result) {
            case Figures figures -> figures.figures().forEach(figure -> {
                line(figure.label(), text);
                XlsxFormat.write(figure.cell().value(), sheet.getRow(line - 1).createCell(1), number);
            });
            case TextResult paragraphs -> paragraphs.paragraphs().forEach(paragraph -> line(paragraph, text));
            default -> {
                String name = names.get(key(result));
                line(TEXTS.get("workbook.see", result.title()), link);
                var place = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                place.setAddress("'" + name.replace("'", "''") + "'!A1");
                sheet.getRow(line - 1).getCell(0).setHyperlink(place);
                ResultTables.of(result).notes().forEach(note -> line("• " + note, text));
            }
            }
        }

        private void line(String content, CellStyle style) {
            var row = sheet.createRow(line++);
            var cell = row.createCell(0);
            cell.setCellStyle(style);
            cell.setCellValue(content.length() > LONGEST_TEXT ? content.substring(0, LONGEST_TEXT - 1) + "…" : content);
            long lines = content.lines().mapToLong(each -> 1 + each.length() / TEXT_WIDTH).sum();
            float size = workbook.getFontAt(style.getFontIndex()).getFontHeightInPoints() / 11f;
            row.setHeightInPoints(Math.min(400, Math.max(1, lines) * LINE * size));
        }
    }
}
