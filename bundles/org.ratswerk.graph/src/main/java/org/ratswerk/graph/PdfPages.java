package org.ratswerk.graph;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;
import org.ratswerk.core.report.Dossier;
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
    private static final float ROW_LEADING = 1.18f;
    private static final float CELL = 3;
    private static final float BOLD_LINE = 0.035f;
    private static final float FIGURE_SIZE = 22;
    private static final float INDENT = 16;
    private static final int MOST_INDENTS = 8;
    /** Height of a line to write on. */
    private static final float WRITING = 22;
    private static final float SLANT = 0.21f;
    private static final float FOLD_MARK = 5 * Paper.POINTS_PER_MM;
    private static final float PANEL_MARGIN = 9 * Paper.POINTS_PER_MM;
    private static final float PANEL_FOOT = 10;
    private static final float PANEL_DETAIL = 6;
    private static final int KEY_BITS = 256;
    private static final int OWNER_BITS = 256;
    /** Symbols that the font lacks. */
    private static final String DRAWN = "✓✕◆☐";
    private static final float SYMBOL_WIDTH = 0.8f;
    private static final Float LACKING = Float.NaN;
    private static final int MOST_TILES = 400;
    private static final Color INK = new Color(0x1F, 0x2C, 0x3D);
    private static final Color SECONDARY = new Color(0x4A, 0x58, 0x6A);
    private static final Color LINK = new Color(0x0B, 0x5C, 0x9E);
    private static final Color HAIRLINE = new Color(0xB4, 0xBE, 0xC9);
    private static final Color HEAD_GROUND = new Color(0xEE, 0xF1, 0xF4);

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final PageSetup setup;
    private final Paper paper;
    private final String title;
    private final List<String> details;
    /** Widths of characters of size 1 that were asked for; {@link #LACKING} for those that the font lacks. */
    private final Map<Integer, Float> widths = new HashMap<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private PDPageContentStream out;
    private final PdfTags tags = new PdfTags();
    private PDPage current;
    private int lastHeading;
    private boolean slanted;
    private boolean artifacts;
    private boolean across;
    private Set<Integer> ends = Set.of();
    private float y;
    private float width;
    /** Left edge of texts, and where the first line of a page or panel is. */
    private float left = MARGIN;
    private float top;
    /** Panel of a folded sheet that is written on; null for whole pages. */
    private Panel panel;
    private final Set<PDPage> folded = new HashSet<>();
    /** Headings by the anchor that references name them by. */
    private final Map<String, Bookmark> anchors = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();

    private record Bookmark(String text, int level, PDPage page, float top) {
    }

    /** Words that lead to a heading of the document, which may come later. */
    private record Reference(PDAnnotationLink link, String anchor, int heading) {
    }

    /** Place of a panel of a folded sheet, in points, and how large everything in it is. */
    private record Panel(float x, float y, float width, float height, float scale) {
    }

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
            figure(drawing.title());
            PdfWriter.draw(out, font, drawing, scale, left, y);
            figureEnd();
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
                figure(drawing.title());
                out.saveGraphicsState();
                out.addRect(MARGIN, top - high - OVERLAP, wide + OVERLAP, high + OVERLAP);
                out.clip();
                PdfWriter.draw(out, font, drawing, scale, MARGIN - column * wide, top + row * high);
                out.restoreGraphicsState();
                figureEnd();
                PdfTags.artifact(out);
                out.setStrokingColor(HAIRLINE);
                out.setLineWidth(0.5f);
                out.setLineDashPattern(new float[] {3, 3}, 0);
                out.addRect(MARGIN, top - high - OVERLAP, wide + OVERLAP, high + OVERLAP);
                out.stroke();
                out.setLineDashPattern(new float[0], 0);
                out.endMarkedContent();
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
        current = page;
        out = new PDPageContentStream(document, page);
        width = paper.width(landscape) - 2 * MARGIN;
        y = paper.height(landscape) - MARGIN - HEADER;
        top = y;
    }

    private void close(PDPageContentStream stream) throws IOException {
        if (stream != null) {
            stream.close();
        }
        out = null;
    }

    private void room(float height) throws IOException {
        // a panel has no next page
        if (panel == null && (out == null || y - height < MARGIN)) {
            page(across);
        }
    }

    /** Width of texts and tables. */
    private float whole() {
        return panel == null ? paper.width(across) - 2 * MARGIN : panel.width() / panel.scale();
    }

    /** Height of texts and tables on a page. */
    private float whole(boolean landscape) {
        return paper.height(landscape) - 2 * MARGIN - HEADER;
    }

    /**
     * Begins a new page for what follows, unless a page has just begun.
     *
     * @param landscape whether pages with texts and tables lie across from here on
     * @throws IOException if it cannot be written
     */
    public void next(boolean landscape) throws IOException {
        across = landscape;
        close(out);
    }

    /** Returns the number of the last page, from 1; 0 if there is none yet. */
    public int number() {
        return document.getNumberOfPages();
    }

    /**
     * Begins a new page where a heading and the drawing that follows it do not fit on this one.
     *
     * @param drawing drawing that follows
     * @throws IOException if it cannot be written
     */
    public void keep(Drawing drawing) throws IOException {
        float scale = textScale(drawing);
        float height = (float) drawing.height() * scale + 6 * TEXT_SIZE * LEADING;
        if (scale >= LEAST_SCALE && height < whole(across)) {
            room(height);
        }
    }

    /**
     * Begins a new page where so many lines of text do not fit on this one.
     *
     * @param lines number of lines
     * @throws IOException if it cannot be written
     */
    public void keep(int lines) throws IOException {
        room(lines * TEXT_SIZE * LEADING);
    }

    /**
     * Adds a heading.
     *
     * @param text text
     * @param level 1 for the title of the document, 2 for a chapter, 3 for a section
     * @throws IOException if it cannot be written
     */
    public void heading(String text, int level) throws IOException {
        heading(text, level, null);
    }

    /**
     * Adds a heading.
     *
     * @param text text
     * @param level 1 for the title of the document, 2 for a chapter, 3 for a section
     * @param anchor what references name it by; null for nothing
     * @throws IOException if it cannot be written
     */
    public void heading(String text, int level, String anchor) throws IOException {
        float size = level == 1 ? 18 : level == 2 ? 14 : level == 3 ? 11.5f : TEXT_SIZE + 0.5f;
        List<String> lines = wrap(text, size, whole());
        room(size * LEADING * (lines.size() + 3));
        if (level > 1) {
            var bookmark = new Bookmark(text, level, current, panel == null ? y : panel.y() + panel.height());
            bookmarks.add(bookmark);
            if (anchor != null) {
                anchors.put(anchor, bookmark);
            }
        }
        y -= level == 1 || y > top - 1 ? 0 : size;
        // levels are not left out (ISO 14289-1, 7.4.2)
        lastHeading = Math.min(Math.min(level, 6), lastHeading + 1);
        tags.begin("H" + lastHeading);
        for (String line : lines) {
            y -= size * LEADING;
            text(line, left, y, size, true, INK);
        }
        tags.end();
        y -= size * 0.4f;
    }

    /**
     * Adds a line that stands out, but is no heading.
     *
     * @param text text
     * @throws IOException if it cannot be written
     */
    public void lead(String text) throws IOException {
        room(TEXT_SIZE * LEADING * 3);
        y -= TEXT_SIZE * LEADING * 1.5f;
        tags.begin("P");
        text(text, left, y, TEXT_SIZE + 1, true, INK);
        tags.end();
        y -= TEXT_SIZE * 0.5f;
    }

    /**
     * Adds a line of a list of contents.
     *
     * @param text heading
     * @param level 1 for a chapter, 2 for a section
     * @param number page on which it begins; less than 1 while that is not known
     * @param heading number of the heading that it leads to, from 0, in the order of all but the title
     * @throws IOException if it cannot be written
     */
    public void content(String text, int level, int number, int heading) throws IOException {
        room(TEXT_SIZE * LEADING);
        y -= TEXT_SIZE * LEADING;
        float start = MARGIN + (level - 1) * 14;
        String shown = Integer.toString(Math.max(1, number));
        float right = MARGIN + whole();
        String cut = cut(text, TEXT_SIZE, right - start - 60);
        tags.begin("TOCI");
        tags.begin("Reference");
        tags.begin("Link");
        text(cut, start, y, TEXT_SIZE, false, INK);
        text(shown, right - width(shown, TEXT_SIZE), y, TEXT_SIZE, false, INK);
        references.add(new Reference(link(start, right - start, TEXT_SIZE, text), null, heading));
        tags.end();
        tags.end();
        tags.end();
        float end = start + width(cut, TEXT_SIZE) + 6;
        PdfTags.artifact(out);
        out.setStrokingColor(HAIRLINE);
        out.setLineWidth(0.5f);
        out.setLineDashPattern(new float[] {1, 3}, 0);
        out.moveTo(end, y + 1);
        out.lineTo(right - width(shown, TEXT_SIZE) - 6, y + 1);
        out.stroke();
        out.setLineDashPattern(new float[0], 0);
        out.endMarkedContent();
    }

    /** Page on which a heading stands, by its anchor. */
    public Map<String, Integer> pages() {
        Map<PDPage, Integer> numbers = new HashMap<>();
        for (PDPage page : document.getPages()) {
            numbers.put(page, numbers.size() + 1);
        }
        Map<String, Integer> pages = new HashMap<>();
        anchors.forEach((anchor, bookmark) -> pages.put(anchor, numbers.get(bookmark.page())));
        return pages;
    }

    /** Makes a line of the page lead somewhere; its words belong to the open element, a link. */
    private PDAnnotationLink link(float x, float wide, float size, String description) throws IOException {
        var link = new PDAnnotationLink();
        float scale = panel == null ? 1 : panel.scale();
        float fromX = panel == null ? x : panel.x() + x * scale;
        float fromY = panel == null ? y : panel.y() + y * scale;
        link.setRectangle(new PDRectangle(fromX, fromY - size * 0.25f * scale, wide * scale, size * 1.2f * scale));
        var border = new COSArray();
        for (int i = 0; i < 3; i++) {
            border.add(COSInteger.ZERO);
        }
        link.setBorder(border);
        // what ISO 14289-1, 7.18.5, and ISO 19005-2, 6.3, ask of links
        link.setContents(description);
        link.setPrinted(true);
        link.setPage(current);
        current.getAnnotations().add(link);
        tags.refer(link, current);
        return link;
    }

    /** Makes words lead to an address, or to the heading with the anchor after the number sign. */
    private void link(float x, float wide, float size, Dossier.Run run) throws IOException {
        String description = run.text().isBlank() ? run.address() : run.text().strip();
        PDAnnotationLink link = link(x, wide, size, description);
        if (run.address().startsWith("#")) {
            references.add(new Reference(link, run.address().substring(1), -1));
        } else {
            var action = new PDActionURI();
            action.setURI(run.address());
            link.setAction(action);
        }
    }

    /** Begins the list of contents: what follows are its lines. */
    public void beginContents() {
        tags.begin("TOC");
    }

    /** Ends the list of contents. */
    public void endContents() {
        tags.end();
    }

    /**
     * Adds a paragraph.
     *
     * @param text text, with line feeds
     * @throws IOException if it cannot be written
     */
    public void paragraph(String text) throws IOException {
        tags.begin("P");
        lines(text, 0);
        tags.end();
        y -= TEXT_SIZE * 0.5f;
    }

    /**
     * Adds a paragraph with words that stand out.
     *
     * @param runs words in order, with line feeds
     * @throws IOException if it cannot be written
     */
    public void paragraph(List<Dossier.Run> runs) throws IOException {
        tags.begin("P");
        runs(runs, 0);
        tags.end();
        y -= TEXT_SIZE * 0.5f;
    }

    /**
     * Adds a list.
     *
     * @param points points in order, those of inner lists after the point they belong to
     * @throws IOException if it cannot be written
     */
    public void points(List<Dossier.Point> points) throws IOException {
        tags.begin("L");
        for (Dossier.Point point : points) {
            float indent = INDENT * Math.min(point.level(), MOST_INDENTS);
            room(TEXT_SIZE * LEADING * 2);
            tags.begin("LI");
            if (!point.mark().isEmpty()) {
                tags.begin("Lbl");
                text(point.mark(), left + indent + 2, y - TEXT_SIZE * LEADING, TEXT_SIZE, false, INK);
                tags.end();
            }
            tags.begin("LBody");
            runs(point.runs(), indent + INDENT);
            tags.end();
            tags.end();
            y -= TEXT_SIZE * 0.3f;
        }
        tags.end();
        y -= TEXT_SIZE * 0.2f;
    }

    /**
     * Adds a list of plain points.
     *
     * @param items points, with line feeds
     * @throws IOException if it cannot be written
     */
    public void bullets(List<String> items) throws IOException {
        points(items.stream().map(item -> new Dossier.Point(0, "•", List.of(new Dossier.Run(item)))).toList());
    }

    /** Word of a run, with what it looks like. */
    private record Word(String text, Dossier.Run run, boolean spaced) {
    }

    private void runs(List<Dossier.Run> runs, float indent) throws IOException {
        for (List<Word> line : layout(runs, TEXT_SIZE, whole() - indent)) {
            room(TEXT_SIZE * LEADING);
            y -= TEXT_SIZE * LEADING;
            line(line, left + indent, y, TEXT_SIZE, false);
        }
    }

    /** Lines of words that fit into a width. */
    private List<List<Word>> layout(List<Dossier.Run> runs, float size, float room) throws IOException {
        var lines = new ArrayList<List<Word>>();
        List<Word> line = new ArrayList<>();
        lines.add(line);
        float used = 0;
        float space = width(" ", size);
        boolean spaced = false;
        for (Dossier.Run run : runs) {
            String text = run.text().replace('\t', ' ').replace("\r", "");
            for (String part : text.splitWithDelimiters("[ \n]", 0)) {
                if (part.equals(" ")) {
                    spaced = true;
                } else if (part.equals("\n")) {
                    line = new ArrayList<>();
                    lines.add(line);
                    used = 0;
                    spaced = false;
                } else if (!part.isEmpty()) {
                    for (String piece : wrap(part, size, room)) {
                        float wide = width(piece, size);
                        float gap = spaced && !line.isEmpty() ? space : 0;
                        if (used + gap + wide > room && !line.isEmpty()) {
                            line = new ArrayList<>();
                            lines.add(line);
                            used = 0;
                            gap = 0;
                        }
                        line.add(new Word(piece, run, gap > 0));
                        used += gap + wide;
                        spaced = false;
                    }
                }
            }
        }
        return lines;
    }

    /** Writes the words of a line, those that look alike together. */
    private void line(List<Word> words, float from, float baseline, float size, boolean bold) throws IOException {
        float x = from;
        int i = 0;
        while (i < words.size()) {
            Dossier.Run run = words.get(i).run();
            var together = new StringBuilder();
            while (i < words.size() && words.get(i).run() == run) {
                together.append(words.get(i).spaced() ? " " : "").append(words.get(i).text());
                i++;
            }
            String text = together.toString();
            boolean leads = run.address() != null && !artifacts;
            if (leads) {
                tags.begin("Link");
            }
            slanted = run.italic();
            text(text, x, baseline, size, bold || run.bold(), run.address() == null ? INK : LINK);
            slanted = false;
            float wide = width(text, size);
            if (leads) {
                float before = y;
                y = baseline;
                link(x, wide, size, run);
                y = before;
                tags.end();
            }
            x += wide;
        }
    }

    /** Width of the words of a line. */
    private float width(List<Word> words, float size) throws IOException {
        float wide = 0;
        for (Word word : words) {
            wide += width((word.spaced() ? " " : "") + word.text(), size);
        }
        return wide;
    }

    /**
     * Adds a picture from a file.
     *
     * @param file content of a PNG or JPEG file
     * @param description what it shows
     * @throws IOException if it is no such picture, or cannot be written
     */
    public void image(byte[] file, String description) throws IOException {
        PDImageXObject image;
        try {
            image = PDImageXObject.createFromByteArray(document, file, description);
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
        float scale = Math.min(USUAL_SCALE, Math.min(whole() / image.getWidth(), (whole(across) - 40) / image.getHeight()));
        float height = image.getHeight() * scale;
        room(height + 20);
        figure(description);
        out.drawImage(image, MARGIN, y - height, image.getWidth() * scale, height);
        figureEnd();
        y -= height + 4;
        caption(description);
        y -= TEXT_SIZE;
    }

    /**
     * Adds lines to write on with a pen.
     *
     * @param label what is to be written
     * @param lines number of lines
     * @throws IOException if it cannot be written
     */
    public void writeIn(String label, int lines) throws IOException {
        room(TEXT_SIZE * LEADING + lines * WRITING);
        tags.begin("P");
        y -= TEXT_SIZE * LEADING;
        text(label, left, y, TEXT_SIZE, false, SECONDARY);
        tags.end();
        for (int i = 0; i < lines; i++) {
            y -= WRITING;
            hairline(left, left + whole());
        }
        y -= TEXT_SIZE;
    }

    /**
     * Adds the upper part of a cover.
     *
     * @param kind what kind of document it is, and whose
     * @param mark how confidential it is; null where nothing is said
     * @throws IOException if it cannot be written
     */
    public void cover(String kind, String mark) throws IOException {
        room(200);
        y -= 60;
        tags.begin("P");
        for (String line : wrap(kind, 12, whole())) {
            y -= 12 * LEADING;
            text(line, MARGIN, y, 12, false, SECONDARY);
        }
        tags.end();
        y -= 8;
        lastHeading = 0;
        tags.begin("H1");
        for (String line : wrap(title, 26, whole())) {
            y -= 26 * LEADING;
            text(line, MARGIN, y, 26, true, INK);
        }
        tags.end();
        lastHeading = 1;
        y -= 12;
        if (mark != null && !mark.isBlank()) {
            float high = 24;
            float wide = Math.min(whole(), width(mark, 12) + 24);
            PdfTags.artifact(out);
            out.setStrokingColor(INK);
            out.setLineWidth(1.2f);
            out.addRect(MARGIN, y - high, wide, high);
            out.stroke();
            out.endMarkedContent();
            tags.begin("P");
            text(cut(mark, 12, wide - 16), MARGIN + 12, y - 16, 12, true, INK);
            tags.end();
            y -= high + 14;
        }
        y -= 14;
    }

    /**
     * Begins a page that is folded to a quarter: four panels, with marks where the folds are.
     *
     * @throws IOException if it cannot be written
     */
    public void fold() throws IOException {
        page(false);
        folded.add(current);
        float high = paper.height(false);
        float wide = paper.width(false);
        PdfTags.artifact(out);
        out.setStrokingColor(HAIRLINE);
        out.setLineWidth(0.4f);
        out.setLineDashPattern(new float[] {2, 4}, 0);
        out.moveTo(wide / 2, 0);
        out.lineTo(wide / 2, high);
        out.moveTo(0, high / 2);
        out.lineTo(wide, high / 2);
        out.stroke();
        out.setLineDashPattern(new float[0], 0);
        out.setStrokingColor(SECONDARY);
        for (float[] mark : new float[][] {{wide / 2, 0, wide / 2, FOLD_MARK}, {wide / 2, high, wide / 2, high - FOLD_MARK},
                {0, high / 2, FOLD_MARK, high / 2}, {wide, high / 2, wide - FOLD_MARK, high / 2}}) {
            out.moveTo(mark[0], mark[1]);
            out.lineTo(mark[2], mark[3]);
        }
        out.stroke();
        out.endMarkedContent();
    }

    /**
     * Begins a panel of a folded page: what follows is written on it.
     *
     * @param number 0 for the upper left one, 1 for the upper right, 2 for the lower left, 3 for the lower right
     * @param scale how large everything in it is; 1 as on whole pages
     * @throws IOException if it cannot be written
     */
    public void beginPanel(int number, float scale) throws IOException {
        float wide = paper.width(false) / 2;
        float high = paper.height(false) / 2;
        panel = new Panel((number % 2) * wide + PANEL_MARGIN, (number < 2 ? high : 0) + PANEL_MARGIN + PANEL_FOOT,
                wide - 2 * PANEL_MARGIN, high - 2 * PANEL_MARGIN - PANEL_FOOT, scale);
        out.saveGraphicsState();
        out.transform(new Matrix(scale, 0, 0, scale, panel.x(), panel.y()));
        left = 0;
        y = panel.height() / scale;
        top = y;
    }

    /**
     * Ends the panel.
     *
     * @return whether everything in it had room
     * @throws IOException if it cannot be written
     */
    public boolean endPanel() throws IOException {
        boolean fits = y >= -TEXT_SIZE;
        out.restoreGraphicsState();
        panel = null;
        left = MARGIN;
        return fits;
    }

    /** Ends a folded page. */
    public void endFold() throws IOException {
        close(out);
    }

    private void hairline(float from, float to) throws IOException {
        PdfTags.artifact(out);
        out.setStrokingColor(HAIRLINE);
        out.setLineWidth(0.5f);
        out.moveTo(from, y);
        out.lineTo(to, y);
        out.stroke();
        out.endMarkedContent();
    }

    private void figure(String description) throws IOException {
        tags.begin("Figure").setAlternateDescription(description.isBlank() ? title : description);
        tags.mark(out, current);
    }

    private void figureEnd() throws IOException {
        out.endMarkedContent();
        tags.end();
    }

    private void caption(String caption) throws IOException {
        if (!caption.isBlank()) {
            y -= DETAIL_SIZE * LEADING;
            tags.begin("Caption");
            text(caption, MARGIN, y, DETAIL_SIZE, false, SECONDARY);
            tags.end();
        }
    }

    private void lines(String text, float indent) throws IOException {
        for (String line : wrap(text, TEXT_SIZE, whole() - indent)) {
            room(TEXT_SIZE * LEADING);
            y -= TEXT_SIZE * LEADING;
            text(line, left + indent, y, TEXT_SIZE, false, INK);
        }
    }

    /**
     * Adds a row of large numbers.
     *
     * @param values numbers
     * @param labels what each of them counts
     * @throws IOException if it cannot be written
     */
    public void figures(List<String> values, List<String> labels) throws IOException {
        float share = whole() / Math.max(1, values.size());
        var below = new ArrayList<List<String>>();
        int most = 1;
        for (String label : labels) {
            below.add(wrap(label, DETAIL_SIZE, share - 12));
            most = Math.max(most, below.getLast().size());
        }
        float height = FIGURE_SIZE * LEADING + most * DETAIL_SIZE * LEADING + TEXT_SIZE / 2;
        room(height);
        for (int i = 0; i < values.size(); i++) {
            float x = MARGIN + i * share;
            tags.begin("P");
            text(values.get(i), x, y - FIGURE_SIZE, FIGURE_SIZE, false, INK);
            for (int line = 0; line < below.get(i).size(); line++) {
                text(below.get(i).get(line), x, y - FIGURE_SIZE * LEADING - (line + 1) * DETAIL_SIZE * LEADING, DETAIL_SIZE,
                        false, SECONDARY);
            }
            tags.end();
        }
        y -= height;
    }

    /**
     * Adds a table of texts. Its head stands on every page that it goes over.
     *
     * @param head head; empty for none, the first cell of each row stands out then
     * @param rows rows, each with one text per column
     * @param shares how much of the width each column has, as parts of their sum
     * @throws IOException if it cannot be written
     */
    public void table(List<String> head, List<List<String>> rows, List<Double> shares) throws IOException {
        table(head, rows, shares, Set.of(), Map.of());
    }

    /**
     * Adds a table. Its head stands on every page that it goes over.
     *
     * @param head head; empty for none, the first cell of each row stands out then
     * @param rows rows, each with one text per column
     * @param shares how much of the width each column has, as parts of their sum
     * @param numeric columns whose texts end at the same edge, by number from 0
     * @param runs words of those cells in which some stand out or lead somewhere
     * @throws IOException if it cannot be written
     */
    public void table(List<String> head, List<List<String>> rows, List<Double> shares, Set<Integer> numeric,
            Map<Dossier.Place, List<Dossier.Run>> runs) throws IOException {
        ends = numeric;
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        float whole = whole();
        float[] widths = new float[shares.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (float) (whole * shares.get(i) / sum);
        }
        float size = head.isEmpty() ? TEXT_SIZE : TEXT_SIZE - 1.5f;
        tags.begin("Table");
        if (!head.isEmpty()) {
            room(size * LEADING * 6);
            tags.begin("THead");
            row(cells(head, -1, Map.of()), widths, size, List.of(), true, true);
            tags.end();
        }
        tags.begin("TBody");
        for (int i = 0; i < rows.size(); i++) {
            row(cells(rows.get(i), i, runs), widths, size, head, false, true);
        }
        tags.end();
        tags.end();
        y -= TEXT_SIZE;
    }

    /** Cells of a row: words that stand out or lead somewhere, or plain ones. */
    private static List<List<Dossier.Run>> cells(List<String> texts, int row,
            Map<Dossier.Place, List<Dossier.Run>> runs) {
        var cells = new ArrayList<List<Dossier.Run>>();
        for (int i = 0; i < texts.size(); i++) {
            List<Dossier.Run> known = runs.isEmpty() ? null : runs.get(new Dossier.Place(row, i));
            cells.add(known == null ? List.of(new Dossier.Run(texts.get(i))) : known);
        }
        return cells;
    }

    private static boolean isPlain(List<Dossier.Run> cell) {
        return cell.size() == 1 && cell.getFirst().address() == null && !cell.getFirst().bold()
                && !cell.getFirst().italic();
    }

    /** Adds a row, with the head above it where it begins a page; an empty head for a table without one. */
    private void row(List<List<Dossier.Run>> cells, float[] widths, float size, List<String> head, boolean isHead,
            boolean tagged) throws IOException {
        var elements = new ArrayList<PDStructureElement>();
        if (tagged) {
            tags.begin("TR");
            for (int i = 0; i < widths.length; i++) {
                elements.add(isHead || head.isEmpty() && i == 0 ? tags.addHead(isHead) : tags.add("TD"));
            }
            tags.end();
        }
        var lines = new ArrayList<List<List<Word>>>();
        int most = 1;
        for (int i = 0; i < widths.length; i++) {
            lines.add(i < cells.size() ? lines(cells.get(i), size, widths[i] - 2 * CELL) : List.of());
            most = Math.max(most, lines.get(i).size());
        }
        float tall = most * size * ROW_LEADING + 2 * CELL;
        if (out != null && y - tall < MARGIN && tall < whole(across) / 2) {
            tablePage(head, widths, size);
        }
        int from = 0;
        while (from < most) {
            if (out == null || y - size * ROW_LEADING - 2 * CELL < MARGIN) {
                tablePage(head, widths, size);
            }
            int fit = Math.max(1, (int) ((y - MARGIN - 2 * CELL) / (size * ROW_LEADING)));
            if (fit < Math.min(most - from, 3)) {
                tablePage(head, widths, size);
                continue;
            }
            int to = Math.min(most, from + fit);
            float height = (to - from) * size * ROW_LEADING + 2 * CELL;
            if (isHead) {
                PdfTags.artifact(out);
                out.setNonStrokingColor(HEAD_GROUND);
                out.addRect(MARGIN, y - height, width, height);
                out.fill();
                out.endMarkedContent();
            }
            float x = MARGIN;
            for (int i = 0; i < widths.length; i++) {
                List<List<Word>> cell = lines.get(i);
                if (tagged) {
                    tags.resume(elements.get(i));
                }
                for (int line = from; line < Math.min(to, cell.size()); line++) {
                    float start = ends.contains(i) ? x + widths[i] - CELL - width(cell.get(line), size) : x + CELL;
                    line(cell.get(line), start, y - CELL - (line - from + 1) * size * ROW_LEADING + size * 0.3f, size,
                            isHead || head.isEmpty() && i == 0);
                }
                if (tagged) {
                    tags.end();
                }
                x += widths[i];
            }
            y -= height;
            hairline(MARGIN, MARGIN + width);
            from = to;
        }
    }

    /** Lines of a cell; plain texts need not be taken apart. */
    private List<List<Word>> lines(List<Dossier.Run> cell, float size, float room) throws IOException {
        if (!isPlain(cell)) {
            return layout(cell, size, room);
        }
        var lines = new ArrayList<List<Word>>();
        for (String line : wrap(cell.getFirst().text(), size, room)) {
            lines.add(List.of(new Word(line, cell.getFirst(), false)));
        }
        return lines;
    }

    private void tablePage(List<String> head, float[] widths, float size) throws IOException {
        page(across);
        if (!head.isEmpty()) {
            // said once, shown on each page
            artifacts = true;
            row(cells(head, -1, Map.of()), widths, size, List.of(), true, false);
            artifacts = false;
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
        float scale = textScale(drawing);
        if (scale < LEAST_SCALE) {
            paragraph(TEXTS.get("picture.next", caption));
            drawing(drawing);
            return;
        }
        float height = (float) drawing.height() * scale;
        room(height + 20);
        figure(caption.isBlank() ? drawing.title() : caption);
        PdfWriter.draw(out, font, drawing, scale, MARGIN, y);
        figureEnd();
        y -= height + 4;
        caption(caption);
        y -= TEXT_SIZE;
    }

    /** Points per pixel of a drawing between paragraphs. */
    private float textScale(Drawing drawing) {
        return Math.min(USUAL_SCALE, Math.min(whole() / (float) drawing.width(),
                (whole(across) - 30) / (float) drawing.height()));
    }

    private List<String> wrap(String text, float size, float room) throws IOException {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\\R", -1)) {
            var line = new StringBuilder();
            for (String word : known(paragraph.replace('\t', ' ')).strip().split(" +")) {
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
        float width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += width(text.codePointAt(i));
        }
        return width * size;
    }

    /** Width of a character of size 1; that of a space where the font lacks it. */
    private float width(int character) throws IOException {
        Float known = widths.get(character);
        if (known == null) {
            if (DRAWN.indexOf(character) >= 0) {
                known = SYMBOL_WIDTH;
            } else {
                String shown = PdfWriter.encodable(font, Character.toString(character));
                known = shown.isBlank() && character != ' ' ? LACKING : font.getStringWidth(shown) / 1000;
            }
            widths.put(character, known);
        }
        return known.isNaN() ? width(' ') : known;
    }

    /** The text as far as it can be shown: in the font, or as a symbol that is drawn. */
    private String known(String text) throws IOException {
        var known = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            width(character);
            known.appendCodePoint(widths.get(character).isNaN() ? ' ' : character);
        }
        return known.toString();
    }

    /** Parts of a text: symbols that the font lacks, each by itself, and what is between them. */
    private static List<String> runs(String text) {
        var runs = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (DRAWN.indexOf(text.charAt(i)) >= 0) {
                if (i > from) {
                    runs.add(text.substring(from, i));
                }
                runs.add(text.substring(i, i + 1));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            runs.add(text.substring(from));
        }
        return runs;
    }

    private static boolean isDrawn(String run) {
        return run.length() == 1 && DRAWN.indexOf(run.charAt(0)) >= 0;
    }

    private void text(String text, float x, float baseline, float size, boolean bold, Color colour)
            throws IOException {
        String shown = known(text);
        if (shown.isBlank()) {
            return;
        }
        if (artifacts) {
            PdfTags.artifact(out);
        } else {
            tags.mark(out, current);
        }
        float at = x;
        for (String run : runs(shown)) {
            if (isDrawn(run)) {
                symbol(run.charAt(0), at, baseline, size, colour);
            } else {
                words(run, at, baseline, size, bold, colour);
            }
            at += width(run, size);
        }
        out.endMarkedContent();
    }

    private void symbol(char symbol, float x, float baseline, float size, Color colour) throws IOException {
        out.saveGraphicsState();
        out.setStrokingColor(colour);
        out.setNonStrokingColor(colour);
        out.setLineWidth(size * 0.1f);
        float unit = size * SYMBOL_WIDTH / 10;
        switch (symbol) {
        case '✓' -> {
            out.moveTo(x + unit, baseline + 4 * unit);
            out.lineTo(x + 3.5f * unit, baseline + unit);
            out.lineTo(x + 8.5f * unit, baseline + 9 * unit);
            out.stroke();
        }
        case '✕' -> {
            out.moveTo(x + unit, baseline + unit);
            out.lineTo(x + 8 * unit, baseline + 8 * unit);
            out.moveTo(x + unit, baseline + 8 * unit);
            out.lineTo(x + 8 * unit, baseline + unit);
            out.stroke();
        }
        case '☐' -> {
            out.setLineWidth(size * 0.07f);
            out.addRect(x + unit, baseline, 9 * unit, 9 * unit);
            out.stroke();
        }
        default -> {
            out.moveTo(x + 4.5f * unit, baseline);
            out.lineTo(x + 9 * unit, baseline + 4.5f * unit);
            out.lineTo(x + 4.5f * unit, baseline + 9 * unit);
            out.lineTo(x, baseline + 4.5f * unit);
            out.fill();
        }
        }
        out.restoreGraphicsState();
    }

    private void words(String known, float x, float baseline, float size, boolean bold, Color colour)
            throws IOException {
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
        if (slanted) {
            // nor a slanted one
            out.setTextMatrix(new Matrix(1, 0, SLANT, 1, x, baseline));
        } else {
            out.newLineAtOffset(x, baseline);
        }
        out.showText(known);
        out.endText();
        out.restoreGraphicsState();
    }

    /** Headings in the navigation of the reader: sections below chapters. */
    private void outline() {
        if (bookmarks.isEmpty()) {
            return;
        }
        var outline = new PDDocumentOutline();
        PDOutlineItem chapter = null;
        for (Bookmark bookmark : bookmarks) {
            var item = new PDOutlineItem();
            item.setTitle(bookmark.text());
            item.setDestination(destination(bookmark));
            if (bookmark.level() > 2 && chapter != null) {
                chapter.addLast(item);
            } else {
                outline.addLast(item);
                chapter = item;
            }
        }
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    /**
     * Returns the file, with the header on every page.
     *
     * @throws IOException if it cannot be written
     */
    public byte[] bytes() throws IOException {
        return bytes(null);
    }

    /**
     * Returns the file, with the header on every page.
     *
     * @param password password that opens it, for AES with 256 bits (ISO 32000-2, 7.6); null for none
     * @throws IOException if it cannot be written
     */
    public byte[] bytes(String password) throws IOException {
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
                    artifacts = true;
                    String number = TEXTS.get("page", i + 1, count);
                    if (folded.contains(page)) {
                        feet(page.getMediaBox(), number);
                    } else {
                        header(page.getMediaBox(), number);
                    }
                    artifacts = false;
                }
            }
        }
        out = null;
        outline();
        references();
        for (PDPage page : document.getPages()) {
            // the tabulator key follows the structure (ISO 14289-1, 7.18.3)
            page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        }
        tags.finish(document, title, password == null);
        if (password != null) {
            // who knows the password may do everything; the other one is known to nobody
            var rights = new AccessPermission();
            var protection = new StandardProtectionPolicy(new BigInteger(OWNER_BITS, new SecureRandom()).toString(36),
                    password, rights);
            protection.setEncryptionKeyLength(KEY_BITS);
            protection.setPreferAES(true);
            document.protect(protection);
        }
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** Lets references lead to their headings; those without one were never made. */
    private void references() {
        for (Reference reference : references) {
            Bookmark target = reference.anchor() == null
                    ? reference.heading() < bookmarks.size() ? bookmarks.get(reference.heading()) : null
                    : anchors.get(reference.anchor());
            if (target != null) {
                reference.link().setDestination(destination(target));
            }
        }
    }

    private static PDPageXYZDestination destination(Bookmark bookmark) {
        var place = new PDPageXYZDestination();
        place.setPage(bookmark.page());
        place.setTop((int) bookmark.top());
        place.setLeft(0);
        return place;
    }

    /** What stands on every page, at the foot of each panel. */
    private void feet(PDRectangle box, String page) throws IOException {
        float wide = box.getWidth() / 2;
        float high = box.getHeight() / 2;
        for (int i = 0; i < 4; i++) {
            float x = (i % 2) * wide + PANEL_MARGIN;
            text(cut(title + " · " + String.join(" · ", details) + " · " + page, PANEL_DETAIL, wide - 2 * PANEL_MARGIN), x,
                    (i < 2 ? high : 0) + PANEL_MARGIN, PANEL_DETAIL, false, SECONDARY);
        }
    }

    private void header(PDRectangle box, String page) throws IOException {
        float top = box.getHeight() - MARGIN;
        float right = box.getWidth() - MARGIN;
        float pageWidth = width(page, DETAIL_SIZE);
        text(cut(title, TITLE_SIZE, right - MARGIN - pageWidth - 20), MARGIN, top - TITLE_SIZE, TITLE_SIZE, true, INK);
        text(page, right - pageWidth, top - TITLE_SIZE, DETAIL_SIZE, false, SECONDARY);
        text(cut(String.join(" · ", details), DETAIL_SIZE, right - MARGIN), MARGIN,
                top - TITLE_SIZE - DETAIL_SIZE * LEADING - 2, DETAIL_SIZE, false, SECONDARY);
        PdfTags.artifact(out);
        out.setStrokingColor(HAIRLINE);
        out.setLineWidth(0.5f);
        out.moveTo(MARGIN, top - HEADER + 10);
        out.lineTo(right, top - HEADER + 10);
        out.stroke();
        out.endMarkedContent();
    }

    private String cut(String text, float size, float room) throws IOException {
        String known = known(text.replaceAll("\\s+", " "));
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
