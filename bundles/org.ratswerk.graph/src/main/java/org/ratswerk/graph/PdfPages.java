package org.ratswerk.graph;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.ratswerk.model.text.Texts;

/**
 * A PDF file of pages with a header: drawings, each on pages of its own, and text with headings, paragraphs, tables and
 * drawings in it. A drawing that would become too small to read is spread over several pages.
 */
public final class PdfPages implements Closeable {
    /** Least size of a pixel of a drawing in points: a text of 12 pixels is 6 points high then, which can just be read. */
    public static final float LEAST_SCALE = 0.5f;

    private static final Texts TEXTS = Texts.of(PdfPages.class);
    private static final float USUAL_SCALE = 0.75f;
    private static final float MARGIN = 15 * Paper.POINTS_PER_MM;
    private static final float HEADER = 14 * Paper.POINTS_PER_MM;
    private static final float OVERLAP = 5 * Paper.POINTS_PER_MM;
    private static final float TITLE_SIZE = 11;
    private static final float DETAIL_SIZE = 8;
    private static final float TEXT_SIZE = 10;
    private static final float LEADING = 1.3f;
    private static final float CELL = 3;
    private static final float BOLD_LINE = 0.035f;
    private static final int MOST_TILES = 400;
    private static final Color INK = new Color(0x1F, 0x2C, 0x3D);
    private static final Color SECONDARY = new Color(0x4A, 0x58, 0x6A);
    private static final Color HAIRLINE = new Color(0xB4, 0xBE, 0xC9);
    private static final Color HEAD_GROUND = new Color(0xEE, 0xF1, 0xF4);

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final PageSetup setup;
    private final Paper paper;
    private final String title;
    private final List<String> details;
    private PDPageContentStream out;
    private float y;
    private float width;

    /**
     * @param paper paper
     * @param title title of the document, on every page
     * @param details what else stands in the header of every page, such as unit, version and date
     * @throws IOException if the font cannot be read
     */
    public PdfPages(Paper paper, String title, List<String> details) throws IOException {
        this(PageSetup.of(paper), title, details);
    }

    /**
     * @param setup how drawings are put on pages
     * @param title title of the document, on every page
     * @param details what else stands in the header of every page, such as unit, version and date
     * @throws IOException if the font cannot be read
     */
    public PdfPages(PageSetup setup, String title, List<String> details) throws IOException {
        this.setup = setup;
        this.paper = setup.paper();
        this.title = title;
        this.details = details.stream().filter(detail -> !detail.isBlank()).toList();
        this.font = PdfWriter.font(document);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(Locale.getDefault().toLanguageTag());
    }

    /**
     * Puts a drawing on pages of its own, upright or across as it fits better; on several where it would become too small.
     *
     * @param drawing drawing
     * @throws IOException if it cannot be written
     */
    public void drawing(Drawing drawing) throws IOException {
        close(out);
        float upright = fit(drawing, false);
        float across = fit(drawing, true);
        boolean landscape = landscape(across >= upright);
        float scale = landscape ? across : upright;
        float fixed = USUAL_SCALE * setup.percent() / 100;
        boolean one = switch (setup.scaling()) {
        case AUTOMATIC -> scale >= LEAST_SCALE;
        case ONE_PAGE -> true;
        case FIXED -> fixed <= room(drawing, landscape);
        };
        if (one) {
            scale = setup.scaling() == PageSetup.Scaling.FIXED ? fixed : scale;
            page(landscape);
            float left = MARGIN + (width - (float) drawing.width() * scale) / 2;
            PdfWriter.draw(out, font, drawing, scale, left, y);
            close(out);
        } else {
            tiles(drawing, setup.scaling() == PageSetup.Scaling.FIXED ? fixed : 0);
        }
    }

    private boolean landscape(boolean better) {
        return switch (setup.direction()) {
        case AUTOMATIC -> better;
        case PORTRAIT -> false;
        case LANDSCAPE -> true;
        };
    }

    /** Largest size in which a drawing is on one page. */
    private float room(Drawing drawing, boolean landscape) {
        float wide = (paper.width(landscape) - 2 * MARGIN) / (float) drawing.width();
        float high = (paper.height(landscape) - 2 * MARGIN - HEADER) / (float) drawing.height();
        return Math.min(wide, high);
    }

    private float fit(Drawing drawing, boolean landscape) {
        return Math.min(USUAL_SCALE, room(drawing, landscape));
    }

    private void tiles(Drawing drawing, float fixed) throws IOException {
        float least = fixed > 0 ? fixed : LEAST_SCALE;
        boolean landscape = landscape(count(drawing, true, least) <= count(drawing, false, least));
        float scale = least;
        while (count(drawing, landscape, scale) > MOST_TILES) {
            scale *= 0.8f;
        }
        // as large as the same number of pages allows
        int pages = count(drawing, landscape, scale);
        while (fixed == 0 && scale < USUAL_SCALE && count(drawing, landscape, scale * 1.02f) <= pages) {
            scale *= 1.02f;
        }
        float wide = paper.width(landscape) - 2 * MARGIN - OVERLAP;
        float high = paper.height(landscape) - 2 * MARGIN - HEADER - OVERLAP;
        int columns = columns(drawing, landscape, scale);
        int rows = rows(drawing, landscape, scale);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                page(landscape);
                float top = y;
                out.saveGraphicsState();
                out.addRect(MARGIN, top - high - OVERLAP, wide + OVERLAP, high + OVERLAP);
                out.clip();
                PdfWriter.draw(out, font, drawing, scale, MARGIN - column * wide, top + row * high);
                out.restoreGraphicsState();
                out.setStrokingColor(HAIRLINE);
                out.setLineWidth(0.5f);
                out.setLineDashPattern(new float[] {3, 3}, 0);
                out.addRect(MARGIN, top - high - OVERLAP, wide + OVERLAP, high + OVERLAP);
                out.stroke();
                out.setLineDashPattern(new float[0], 0);
                text(TEXTS.get("tile", row + 1, rows, column + 1, columns), MARGIN, MARGIN - 10, DETAIL_SIZE, false,
                        SECONDARY);
                close(out);
            }
        }
    }

    private int columns(Drawing drawing, boolean landscape, float scale) {
        return (int) Math.ceil(drawing.width() * scale / (paper.width(landscape) - 2 * MARGIN - OVERLAP));
    }

    private int rows(Drawing drawing, boolean landscape, float scale) {
        return (int) Math.ceil(drawing.height() * scale / (paper.height(landscape) - 2 * MARGIN - HEADER - OVERLAP));
    }

    private int count(Drawing drawing, boolean landscape, float scale) {
        return columns(drawing, landscape, scale) * rows(drawing, landscape, scale);
    }

    private void page(boolean landscape) throws IOException {
        close(out);
        var page = new PDPage(new PDRectangle(paper.width(landscape), paper.height(landscape)));
        document.addPage(page);
        out = new PDPageContentStream(document, page);
        width = paper.width(landscape) - 2 * MARGIN;
        y = paper.height(landscape) - MARGIN - HEADER;
    }

    private void close(PDPageContentStream stream) throws IOException {
        if (stream != null) {
            stream.close();
        }
        out = null;
    }

    private void room(float height) throws IOException {
        if (out == null || y - height < MARGIN) {
            page(false);
        }
    }

    /**
     * Adds a heading.
     *
     * @param text text
     * @param level 1 for the title of the document, 2 for a chapter, 3 for a section
     * @throws IOException if it cannot be written
     */
    public void heading(String text, int level) throws IOException {
        float size = level == 1 ? 18 : level == 2 ? 14 : 11.5f;
        List<String> lines = wrap(text, size, paper.width(false) - 2 * MARGIN);
        room(size * LEADING * (lines.size() + 3));
        y -= level == 1 ? 0 : size;
        for (String line : lines) {
            y -= size * LEADING;
            text(line, MARGIN, y, size, true, INK);
        }
        y -= size * 0.4f;
    }

    /**
     * Adds a paragraph.
     *
     * @param text text, with line feeds
     * @throws IOException if it cannot be written
     */
    public void paragraph(String text) throws IOException {
        for (String line : wrap(text, TEXT_SIZE, paper.width(false) - 2 * MARGIN)) {
            room(TEXT_SIZE * LEADING);
            y -= TEXT_SIZE * LEADING;
            text(line, MARGIN, y, TEXT_SIZE, false, INK);
        }
        y -= TEXT_SIZE * 0.5f;
    }

    /**
     * Adds a table. Its head stands on every page that it goes over.
     *
     * @param head head; empty for none, the first cell of each row stands out then
     * @param rows rows, each with one text per column
     * @param shares how much of the width each column has, as parts of their sum
     * @throws IOException if it cannot be written
     */
    public void table(List<String> head, List<List<String>> rows, List<Double> shares) throws IOException {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        float whole = paper.width(false) - 2 * MARGIN;
        float[] widths = new float[shares.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (float) (whole * shares.get(i) / sum);
        }
        float size = head.isEmpty() ? TEXT_SIZE : TEXT_SIZE - 1.5f;
        if (!head.isEmpty()) {
            room(size * LEADING * 6);
            row(head, widths, size, List.of(), true);
        }
        for (List<String> row : rows) {
            row(row, widths, size, head, false);
        }
        y -= TEXT_SIZE;
    }

    /** Adds a row, with the head above it where it begins a page; an empty head for a table without one. */
    private void row(List<String> cells, float[] widths, float size, List<String> head, boolean isHead)
            throws IOException {
        var lines = new ArrayList<List<String>>();
        int most = 1;
        for (int i = 0; i < widths.length; i++) {
            lines.add(wrap(i < cells.size() ? cells.get(i) : "", size, widths[i] - 2 * CELL));
            most = Math.max(most, lines.get(i).size());
        }
        int from = 0;
        while (from < most) {
            if (out == null || y - size * LEADING - 2 * CELL < MARGIN) {
                tablePage(head, widths, size);
            }
            int fit = Math.max(1, (int) ((y - MARGIN - 2 * CELL) / (size * LEADING)));
            if (fit < Math.min(most - from, 3)) {
                tablePage(head, widths, size);
                continue;
            }
            int to = Math.min(most, from + fit);
            float height = (to - from) * size * LEADING + 2 * CELL;
            if (isHead) {
                out.setNonStrokingColor(HEAD_GROUND);
                out.addRect(MARGIN, y - height, width, height);
                out.fill();
            }
            float x = MARGIN;
            for (int i = 0; i < widths.length; i++) {
                List<String> cell = lines.get(i);
                for (int line = from; line < Math.min(to, cell.size()); line++) {
                    text(cell.get(line), x + CELL, y - CELL - (line - from + 1) * size * LEADING + size * 0.3f, size,
                            isHead || head.isEmpty() && i == 0, INK);
                }
                x += widths[i];
            }
            y -= height;
            out.setStrokingColor(HAIRLINE);
            out.setLineWidth(0.5f);
            out.moveTo(MARGIN, y);
            out.lineTo(MARGIN + width, y);
            out.stroke();
            from = to;
        }
    }

    private void tablePage(List<String> head, float[] widths, float size) throws IOException {
        page(false);
        if (!head.isEmpty()) {
            row(head, widths, size, List.of(), true);
        }
    }

    /**
     * Adds a drawing between paragraphs; on pages of its own where it would become too small there.
     *
     * @param drawing drawing
     * @param caption what stands below it; empty for nothing
     * @throws IOException if it cannot be written
     */
    public void picture(Drawing drawing, String caption) throws IOException {
        float whole = paper.width(false) - 2 * MARGIN;
        float high = paper.height(false) - 2 * MARGIN - HEADER - 30;
        float scale = Math.min(USUAL_SCALE,
                Math.min(whole / (float) drawing.width(), high / (float) drawing.height()));
        if (scale < LEAST_SCALE) {
            paragraph(TEXTS.get("picture.next", caption));
            drawing(drawing);
            return;
        }
        float height = (float) drawing.height() * scale;
        room(height + 20);
        PdfWriter.draw(out, font, drawing, scale, MARGIN, y);
        y -= height + 4;
        if (!caption.isBlank()) {
            y -= DETAIL_SIZE * LEADING;
            text(caption, MARGIN, y, DETAIL_SIZE, false, SECONDARY);
        }
        y -= TEXT_SIZE;
    }

    private List<String> wrap(String text, float size, float room) throws IOException {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\\R", -1)) {
            var line = new StringBuilder();
            for (String word : PdfWriter.encodable(font, paragraph.replace('\t', ' ')).strip().split(" +")) {
                String rest = word;
                while (true) {
                    String longer = line.isEmpty() ? rest : line + " " + rest;
                    if (width(longer, size) <= room) {
                        line.setLength(0);
                        line.append(longer);
                        break;
                    }
                    if (!line.isEmpty()) {
                        lines.add(line.toString());
                        line.setLength(0);
                        continue;
                    }
                    int end = 1;
                    while (end < rest.length() && width(rest.substring(0, end + 1), size) <= room) {
                        end++;
                    }
                    int hyphen = rest.lastIndexOf('-', end - 1);
                    int cut = hyphen > 2 ? hyphen + 1 : end;
                    lines.add(rest.substring(0, cut));
                    rest = rest.substring(cut);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private void text(String text, float x, float baseline, float size, boolean bold, Color colour)
            throws IOException {
        String known = PdfWriter.encodable(font, text);
        if (known.isBlank()) {
            return;
        }
        out.saveGraphicsState();
        out.setNonStrokingColor(colour);
        out.beginText();
        if (bold) {
            // the font has no bold face
            out.setStrokingColor(colour);
            out.setLineWidth(size * BOLD_LINE);
            out.setRenderingMode(RenderingMode.FILL_STROKE);
        }
        out.setFont(font, size);
        out.newLineAtOffset(x, baseline);
        out.showText(known);
        out.endText();
        out.restoreGraphicsState();
    }

    /**
     * Returns the file, with the header on every page.
     *
     * @throws IOException if it cannot be written
     */
    public byte[] bytes() throws IOException {
        if (document.getNumberOfPages() == 0) {
            page(false);
        }
        close(out);
        int count = document.getNumberOfPages();
        for (int i = 0; i < count; i++) {
            PDPage page = document.getPage(i);
            try (var stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                out = stream;
                if (setup.header()) {
                    header(page.getMediaBox(), TEXTS.get("page", i + 1, count));
                }
            }
        }
        out = null;
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private void header(PDRectangle box, String page) throws IOException {
        float top = box.getHeight() - MARGIN;
        float right = box.getWidth() - MARGIN;
        float pageWidth = width(page, DETAIL_SIZE);
        text(cut(title, TITLE_SIZE, right - MARGIN - pageWidth - 20), MARGIN, top - TITLE_SIZE, TITLE_SIZE, true, INK);
        text(page, right - pageWidth, top - TITLE_SIZE, DETAIL_SIZE, false, SECONDARY);
        text(cut(String.join(" · ", details), DETAIL_SIZE, right - MARGIN), MARGIN,
                top - TITLE_SIZE - DETAIL_SIZE * LEADING - 2, DETAIL_SIZE, false, SECONDARY);
        out.setStrokingColor(HAIRLINE);
        out.setLineWidth(0.5f);
        out.moveTo(MARGIN, top - HEADER + 10);
        out.lineTo(right, top - HEADER + 10);
        out.stroke();
    }

    private String cut(String text, float size, float room) throws IOException {
        String known = PdfWriter.encodable(font, text.replaceAll("\\s+", " "));
        if (width(known, size) <= room) {
            return known;
        }
        int end = known.length();
        while (end > 0 && width(known.substring(0, end) + "…", size) > room) {
            end--;
        }
        return known.substring(0, end).strip() + "…";
    }

    @Override
    public void close() throws IOException {
        close(out);
        document.close();
    }
}
