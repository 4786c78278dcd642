package org.ratswerk.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.graph.Drawing;
import org.ratswerk.model.text.Texts;

/** Writes documents as DOCX, with real headings, repeated heads of tables, and wide pictures on pages across. */
final class DocxWriter {
    private static final Texts TEXTS = Texts.of(DocxWriter.class);
    static final int SHORT_SIDE = 11906;
    static final int LONG_SIDE = 16838;
    private static final int MARGIN = 1134;
    private static final int LEAST_ROOM = 2835;
    private static final int TWIPS_PER_POINT = 20;
    private static final double POINTS_PER_PIXEL = 0.75;
    private static final double LEAST_SCALE = 0.5;
    private static final double HEADER_ROOM = 90;
    private static final double PNG_SCALE = 2;
    private static final String FONT = "Arial";
    private static final String HAIRLINE = "B4BEC9";
    private static final String LINK = "0B5C9E";
    private static final int TEXT_SIZE = 10;
    private static final int POINT_INDENT = 340;
    private static final int MOST_INDENTS = 8;
    private static final int WRITING = 240;
    private static final int WRITING_SIZE = 8;
    private static final int PANEL_MARGIN = 240;
    /** Room for the paragraph that ends a document. */
    private static final int TABLE_END = 600;
    private static final int COVER_ROOM = 1600;
    private static final int[] SIZES = {20, 15, 12, 11, 10, 10};

    private static final String CELL = "TableText";
    private static final String CELL_HEAD = "TableHead";
    private static final String FIELD = "Field";
    private static final String FIELD_NAME = "FieldName";
    private static final Pattern NUMBER = Pattern.compile("^\\d+(\\.\\d+)* ");
    private static final String ANCHOR = "_Toc";

    private final XWPFDocument word;
    private final WordTemplate template;
    /** Identifiers that styles of the template have instead of ours. */
    private final Map<String, String> ids = new HashMap<>();
    /** Whether headings of the template number themselves. */
    private boolean numbered;
    private boolean across;
    /** Whether the next paragraph begins a page. */
    private boolean broken;
    private int chapter;
    private int mark;
    private int depth;
    private BigInteger bullets;
    /** Panel of a folded sheet that is written on; null for the document itself. */
    private XWPFTableCell panel;
    /** Pages as far as they can be told without the word processor that lays the document out. */
    private PdfDocumentWriter.Layout pages;

    private DocxWriter(WordTemplate template) {
        this.template = template;
        this.word = template == null ? new XWPFDocument() : template.word();
    }

    static void write(Document document, OutputStream out) throws IOException {
        write(document, null, out);
    }

    /** Writes it with the styles, headers and margins of a template; null for our own. */
    static void write(Document document, WordTemplate template, OutputStream out) throws IOException {
        var writer = new DocxWriter(template);
        try (var word = writer.word) {
            writer.write(document);
            word.write(out);
        }
    }

    private void write(Document document) throws IOException {
        word.getProperties().getCoreProperties().setTitle(document.title());
        depth = document.depth();
        boolean numbers = document.blocks().stream().anyMatch(block -> block instanceof Document.Contents
                || block instanceof Document.Heading heading && heading.anchor() != null);
        pages = numbers ? PdfDocumentWriter.layout(document) : new PdfDocumentWriter.Layout();
        if (numbers) {
            // only the program that lays the document out knows the pages
            word.enforceUpdateFields();
        }
        styles();
        header(document);
        if (document.blocks().isEmpty() || !(document.blocks().getFirst() instanceof Document.Cover)
                && !(document.blocks().getFirst() instanceof Document.Folded)) {
            heading(document.title(), 0, null);
        }
        for (int i = 0; i < document.blocks().size(); i++) {
            Document.Block block = document.blocks().get(i);
            boolean leads = i + 1 < document.blocks().size() && (document.blocks().get(i + 1) instanceof Document.Grid
                    || document.blocks().get(i + 1) instanceof Document.Picture);
            switch (block) {
            case Document.Cover cover -> cover(document.title(), cover);
            case Document.FigureRow row -> figures(row);
            case Document.Grid grid -> table(grid);
            case Document.Picture picture -> picture(picture);
            case Document.PageBreak page -> next(page.across());
            case Document.Contents contents -> contents(document);
            case Document.Folded folded -> {
                folded(folded);
                broken = true;
            }
            default -> words(block, leads);
            }
        }
        CTSectPr last = word.getDocument().getBody().isSetSectPr() ? word.getDocument().getBody().getSectPr()
                : word.getDocument().getBody().addNewSectPr();
        page(last, across);
    }

    /** Writes a block of words, which may stand on a panel too. */
    private void words(Document.Block block, boolean leads) throws IOException {
        switch (block) {
        case Document.Heading heading ->
            heading(heading.text(), Math.clamp(heading.level(), 1, 5), heading.anchor());
        case Document.Paragraph paragraph -> {
            XWPFParagraph lines = paragraph();
            lines(lines, paragraph.text(), false);
            lines.setKeepNext(leads);
        }
        case Document.Bullets bullets -> bullets.items().forEach(this::bullet);
        case Document.Rich rich -> {
            XWPFParagraph lines = paragraph();
            lines.setSpacingAfter(80);
            lines.setKeepNext(leads);
            runs(lines, rich.runs(), TEXT_SIZE);
        }
        case Document.Points points -> points.points().forEach(this::point);
        case Document.Image image -> image(image);
        case Document.WriteIn lines -> writeIn(lines);
        case Document.Lead lead -> lead(lead.text());
        default -> throw new IllegalArgumentException(block.toString());
        }
    }

    /** A sheet that is folded to a quarter: a table of four cells as large as the panels, its lines are the folds. */
    private void folded(Document.Folded folded) throws IOException {
        XWPFTable table = grid(2, List.of(1.0, 1.0), false);
        table.setCellMargins(PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.DASHED, 4, 0, HAIRLINE);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.DASHED, 4, 0, HAIRLINE);
        int high = (int) (room(false, false) - TABLE_END) / 2;
        for (int i = 0; i < folded.panels().size(); i++) {
            XWPFTableRow row = table.getRow(i / 2);
            row.setHeight(high);
            row.setHeightRule(TableRowHeightRule.EXACT);
            row.setCantSplitRow(true);
            panel = row.getCell(i % 2);
            panel.setWidth("50%");
            for (Document.Block block : folded.panels().get(i)) {
                words(block, false);
            }
            // the paragraph that every new cell has
            panel.removeParagraph(0);
            panel = null;
        }
    }

    private void styles() {
        var styles = word.createStyles();
        if (template == null) {
            styles.setSpellingLanguage(Locale.getDefault().toLanguageTag());
        }
        for (int level = 0; level < SIZES.length; level++) {
            XWPFStyle known = known(level == 0 ? "Title" : "heading " + level);
            if (known != null) {
                ids.put(style(level), known.getStyleId());
                numbered |= level == 1 && known.getCTStyle().isSetPPr() && known.getCTStyle().getPPr().isSetNumPr();
                continue;
            }
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId(style(level));
            style.addNewName().setVal(level == 0 ? "Title" : "heading " + level);
            style.setType(STStyleType.PARAGRAPH);
            style.addNewQFormat();
            var paragraph = style.addNewPPr();
            paragraph.addNewKeepNext();
            var spacing = paragraph.addNewSpacing();
            spacing.setBefore(BigInteger.valueOf(level == 0 ? 0 : SIZES[level] * 18L));
            spacing.setAfter(BigInteger.valueOf(100));
            if (level > 0) {
                paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            }
            var run = style.addNewRPr();
            run.addNewB();
            run.addNewSz().setVal(BigInteger.valueOf(SIZES[level] * 2L));
            font(run);
            styles.addStyle(new XWPFStyle(style));
        }
        cell(CELL, "Table text", 8, false);
        cell(CELL_HEAD, "Table head", 8, true);
        cell(FIELD, "Field", 10, false);
        cell(FIELD_NAME, "Field name", 10, true);
        for (int level = 1; level <= 2; level++) {
            XWPFStyle known = known("toc " + level);
            if (known != null) {
                ids.put("TOC" + level, known.getStyleId());
                continue;
            }
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("TOC" + level);
            style.addNewName().setVal("toc " + level);
            style.setType(STStyleType.PARAGRAPH);
            var paragraph = style.addNewPPr();
            paragraph.addNewSpacing().setAfter(BigInteger.valueOf(40));
            paragraph.addNewInd().setLeft(BigInteger.valueOf((level - 1) * 280L));
            styles.addStyle(new XWPFStyle(style));
        }
    }

    /** Style of the template with the name; null for none. Names are the same in all languages, identifiers are not. */
    private XWPFStyle known(String name) {
        if (template == null) {
            return null;
        }
        for (XWPFStyle style : word.getStyles().getStyles()) {
            if (name.equalsIgnoreCase(style.getName())) {
                return style;
            }
        }
        return null;
    }

    /** Sets our typeface; that of the template stays. */
    private void font(CTRPr run) {
        if (template == null) {
            run.addNewRFonts().setAscii(FONT);
            run.getRFontsArray(0).setHAnsi(FONT);
        }
    }

    /** Style of the texts of tables. */
    private void cell(String id, String name, int size, boolean bold) {
        XWPFStyle known = known(name);
        if (known != null) {
            ids.put(id, known.getStyleId());
            return;
        }
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        var paragraph = style.addNewPPr();
        if (id.equals(CELL_HEAD)) {
            paragraph.addNewKeepNext();
        }
        paragraph.addNewSpacing().setAfter(BigInteger.ZERO);
        var run = style.addNewRPr();
        if (bold) {
            run.addNewB();
        }
        run.addNewSz().setVal(BigInteger.valueOf(size * 2L));
        font(run);
        word.getStyles().addStyle(new XWPFStyle(style));
    }

    /** What follows begins on a new page, in another section where the direction of the pages changes. */
    private void next(boolean landscape) {
        if (landscape != across) {
            endSection(across);
            across = landscape;
        } else {
            broken = true;
        }
    }

    private XWPFParagraph added() {
        return panel == null ? word.createParagraph() : panel.addParagraph();
    }

    /** Paragraph that begins a new page where one is due. */
    private XWPFParagraph paragraph() {
        XWPFParagraph paragraph = added();
        if (broken && panel == null) {
            paragraph.setPageBreak(true);
            broken = false;
        }
        return paragraph;
    }

    /**
     * List of the chapters with their pages: references to each of them rather than one field for the whole list, since
     * LibreOffice counts the pages of those by itself. The numbers are those of the PDF edition until the word processor,
     * which is asked to, puts its own in their place.
     */
    private void contents(Document document) {
        lead(TEXTS.get("contents"));
        List<Document.Heading> chapters = document.chapters();
        for (int i = 0; i < chapters.size(); i++) {
            XWPFParagraph entry = word.createParagraph();
            entry.setStyle(id("TOC" + chapters.get(i).level()));
            var tab = entry.getCTPPr().addNewTabs().addNewTab();
            tab.setVal(STTabJc.RIGHT);
            tab.setLeader(STTabTlc.DOT);
            tab.setPos(BigInteger.valueOf((long) room(across, true)));
            var link = entry.getCTP().addNewHyperlink();
            link.setAnchor(ANCHOR + (i + 1));
            var run = look(new XWPFRun(link.addNewR(), (IRunBody) entry), false, TEXT_SIZE);
            run.setText(plain(chapters.get(i).text()));
            run.addTab();
            page(link, entry, ANCHOR + (i + 1), i < pages.chapters().size() ? pages.chapters().get(i) : 1, TEXT_SIZE);
        }
    }

    /** Adds a field that says on which page a bookmark is. */
    private void page(CTHyperlink link, XWPFParagraph paragraph, String bookmark, int known, int size) {
        look(new XWPFRun(link.addNewR(), (IRunBody) paragraph), false, size).getCTR().addNewFldChar()
                .setFldCharType(STFldCharType.BEGIN);
        look(new XWPFRun(link.addNewR(), (IRunBody) paragraph), false, size).getCTR().addNewInstrText()
                .setStringValue(" PAGEREF " + bookmark + " \\h ");
        look(new XWPFRun(link.addNewR(), (IRunBody) paragraph), false, size).getCTR().addNewFldChar()
                .setFldCharType(STFldCharType.SEPARATE);
        look(new XWPFRun(link.addNewR(), (IRunBody) paragraph), false, size).setText(Integer.toString(known));
        look(new XWPFRun(link.addNewR(), (IRunBody) paragraph), false, size).getCTR().addNewFldChar()
                .setFldCharType(STFldCharType.END);
    }

    /** Paragraph of a list: its mark hangs before its lines. */
    private void point(Dossier.Point point) {
        XWPFParagraph paragraph = paragraph();
        paragraph.setSpacingAfter(40);
        int left = POINT_INDENT * (Math.min(point.level(), MOST_INDENTS) + 1);
        paragraph.setIndentationLeft(left);
        if (!point.mark().isEmpty()) {
            paragraph.setIndentationHanging(POINT_INDENT);
            var tab = paragraph.getCTPPr().addNewTabs().addNewTab();
            tab.setVal(STTabJc.LEFT);
            tab.setPos(BigInteger.valueOf(left));
            XWPFRun mark = run(paragraph, point.mark(), false, TEXT_SIZE);
            mark.addTab();
        }
        runs(paragraph, point.runs(), TEXT_SIZE);
    }

    /** @param size size of the letters in points; 0 for that of the style */
    private void runs(XWPFParagraph paragraph, List<Dossier.Run> runs, int size) {
        for (Dossier.Run run : runs) {
            if (Document.isInside(run)) {
                reference(paragraph, run, size);
                continue;
            }
            XWPFRun words = run.address() == null ? paragraph.createRun()
                    : paragraph.createHyperlinkRun(run.address());
            look(words, run, size);
            text(words, run.text());
        }
    }

    private void look(XWPFRun words, Dossier.Run run, int size) {
        look(words, run.bold(), size);
        words.setItalic(run.italic());
        if (run.address() != null) {
            words.setColor(LINK);
            words.setUnderline(UnderlinePatterns.SINGLE);
        }
    }

    /** Words that lead to a heading, with its page. */
    private void reference(XWPFParagraph paragraph, Dossier.Run run, int size) {
        String anchor = run.address().substring(1);
        var link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(ANCHOR + anchor);
        String[] parts = TEXTS.get("page", run.text(), "\u0000").split("\u0000", -1);
        var words = new XWPFRun(link.addNewR(), (IRunBody) paragraph);
        look(words, run, size);
        text(words, parts[0]);
        page(link, paragraph, ANCHOR + anchor, pages.anchors().getOrDefault(anchor, 1), size);
        text(look(new XWPFRun(link.addNewR(), (IRunBody) paragraph), false, size), parts[1]);
    }

    private void image(Document.Image image) throws IOException {
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(image.file()));
        if (shown == null) {
            throw new IOException(image.description());
        }
        double scale = scale(shown.getWidth(), shown.getHeight(), across);
        XWPFParagraph paragraph = paragraph();
        paragraph.setKeepNext(true);
        boolean jpeg = image.file().length > 0 && image.file()[0] == (byte) 0xFF;
        try {
            paragraph.createRun().addPicture(new ByteArrayInputStream(image.file()),
                    jpeg ? PictureType.JPEG : PictureType.PNG, jpeg ? "image.jpg" : "image.png",
                    Units.toEMU(shown.getWidth() * scale), Units.toEMU(shown.getHeight() * scale));
            paragraph.getRuns().getFirst().getCTR().getDrawingArray(0).getInlineArray(0).getDocPr()
                    .setDescr(plain(image.description()));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        XWPFParagraph caption = word.createParagraph();
        caption.setSpacingAfter(160);
        run(caption, image.description(), false, 8);
    }

    private void writeIn(Document.WriteIn lines) {
        XWPFParagraph label = paragraph();
        label.setSpacingAfter(0);
        label.setKeepNext(true);
        run(label, lines.label(), false, TEXT_SIZE);
        for (int i = 0; i < lines.lines(); i++) {
            // the leader of a tabulator: borders of paragraphs would run together
            XWPFParagraph line = added();
            line.setSpacingBefore(WRITING);
            line.setSpacingAfter(0);
            var tab = line.getCTPPr().addNewTabs().addNewTab();
            tab.setVal(STTabJc.RIGHT);
            tab.setLeader(STTabTlc.UNDERSCORE);
            double wide = room(across && panel == null, true);
            tab.setPos(BigInteger.valueOf((long) (panel == null ? wide : wide / 2 - 2 * PANEL_MARGIN)));
            XWPFRun shown = run(line, "", false, WRITING_SIZE);
            shown.setColor(HAIRLINE);
            shown.addTab();
            line.setKeepNext(i < lines.lines() - 1);
        }
        gap();
    }

    private void cover(String title, Document.Cover cover) {
        XWPFParagraph kind = paragraph();
        kind.setSpacingBefore(COVER_ROOM);
        run(kind, cover.kind(), false, 12);
        heading(title, 0, null);
        if (cover.mark() != null && !cover.mark().isBlank()) {
            XWPFParagraph mark = word.createParagraph();
            mark.setSpacingBefore(120);
            mark.setSpacingAfter(240);
            mark.setBorderTop(Borders.SINGLE);
            mark.setBorderBottom(Borders.SINGLE);
            run(mark, cover.mark(), true, 12);
        }
    }

    private void lead(String text) {
        XWPFParagraph title = paragraph();
        title.setSpacingBefore(200);
        title.setSpacingAfter(80);
        title.setKeepNext(true);
        run(title, text, true, 11);
    }

    private void bullet(String text) {
        if (bullets == null) {
            CTAbstractNum list = CTAbstractNum.Factory.newInstance();
            var numbering = word.createNumbering();
            BigInteger free = BigInteger.ZERO;
            for (XWPFAbstractNum known : numbering.getAbstractNums()) {
                free = free.max(known.getCTAbstractNum().getAbstractNumId().add(BigInteger.ONE));
            }
            list.setAbstractNumId(free);
            CTLvl level = list.addNewLvl();
            level.setIlvl(BigInteger.ZERO);
            level.addNewNumFmt().setVal(STNumberFormat.BULLET);
            level.addNewLvlText().setVal("•");
            var indent = level.addNewPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf(340));
            indent.setHanging(BigInteger.valueOf(240));
            bullets = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
        }
        XWPFParagraph paragraph = paragraph();
        paragraph.setNumID(bullets);
        lines(paragraph, text, false);
    }

    /** Large numbers side by side, each above what it counts. */
    private void figures(Document.FigureRow row) {
        int columns = row.figures().size();
        if (columns == 0) {
            return;
        }
        XWPFTable table = grid(1, Collections.nCopies(columns, 1.0), false);
        for (int i = 0; i < columns; i++) {
            Document.Figure figure = row.figures().get(i);
            XWPFTableCell cell = table.getRow(0).getCell(i);
            cell.setWidth(Math.round(100.0f / columns) + "%");
            XWPFParagraph value = cell.getParagraphs().getFirst();
            value.setSpacingAfter(0);
            value.setKeepNext(true);
            run(value, figure.value(), true, 20);
            XWPFParagraph label = cell.addParagraph();
            label.setSpacingAfter(0);
            run(label, figure.label(), false, 8);
        }
        gap();
    }

    private String id(String style) {
        return ids.getOrDefault(style, style);
    }

    private static String style(int level) {
        return level == 0 ? "Title" : "Heading" + level;
    }

    private void header(Document document) {
        if (template != null) {
            corporate(document);
            return;
        }
        header(document, word.createHeader(HeaderFooterType.DEFAULT).createParagraph());
        footer(word.createFooter(HeaderFooterType.DEFAULT).createParagraph());
    }

    /** Adds to all headers and footers of the template what must stand on every page of a controlled document. */
    private void corporate(Document document) {
        if (word.getHeaderList().isEmpty()) {
            word.createHeader(HeaderFooterType.DEFAULT);
        }
        if (word.getFooterList().isEmpty()) {
            word.createFooter(HeaderFooterType.DEFAULT);
        }
        word.getHeaderList().forEach(header -> header(document, header.createParagraph()));
        word.getFooterList().stream().filter(footer -> !footer._getHdrFtr().xmlText().contains("NUMPAGES"))
                .forEach(footer -> footer(footer.createParagraph()));
        CTSectPr last = word.getDocument().getBody().getSectPr();
        for (boolean landscape : new boolean[] {false, true}) {
            CTSectPr section = template.section(landscape);
            if (section.sizeOfHeaderReferenceArray() == 0) {
                last.getHeaderReferenceList().forEach(reference -> section.addNewHeaderReference().set(reference));
            }
            if (section.sizeOfFooterReferenceArray() == 0) {
                last.getFooterReferenceList().forEach(reference -> section.addNewFooterReference().set(reference));
            }
        }
    }

    private void header(Document document, XWPFParagraph head) {
        run(head, document.title(), true, 9);
        List<String> details = document.details().stream().filter(detail -> !detail.isBlank()).toList();
        if (!details.isEmpty()) {
            run(head, "  " + String.join(" · ", details), false, 8);
        }
    }

    private void footer(XWPFParagraph foot) {
        foot.setAlignment(ParagraphAlignment.RIGHT);
        run(foot, TEXTS.get("docx.page") + " ", false, 8);
        field(foot, "PAGE");
        run(foot, " / ", false, 8);
        field(foot, "NUMPAGES");
    }

    private void field(XWPFParagraph paragraph, String instruction) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        var shown = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
        look(shown, false, 8);
        shown.setText("1");
    }

    private void page(CTSectPr section, boolean landscape) {
        if (template != null) {
            section.set(template.section(landscape));
            return;
        }
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margin = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
        margin.setHeader(BigInteger.valueOf(MARGIN / 2));
        margin.setFooter(BigInteger.valueOf(MARGIN / 2));
    }

    /** Ends a section: what stands before it is upright or across, with the same header. */
    private void endSection(boolean landscape) {
        XWPFParagraph end = word.createParagraph();
        end.setSpacingAfter(0);
        run(end, "", false, 1);
        CTSectPr section = end.getCTP().getPPr().addNewSectPr();
        if (template != null) {
            page(section, landscape);
            return;
        }
        CTSectPr last = word.getDocument().getBody().getSectPr();
        for (var reference : last.getHeaderReferenceList()) {
            section.addNewHeaderReference().set(reference);
        }
        for (var reference : last.getFooterReferenceList()) {
            section.addNewFooterReference().set(reference);
        }
        page(section, landscape);
    }

    private void heading(String text, int level, String anchor) {
        XWPFParagraph paragraph = paragraph();
        paragraph.setStyle(id(style(level)));
        boolean named = level > 0 && level <= depth && panel == null;
        int first = mark;
        if (named) {
            bookmark(paragraph, ANCHOR + ++chapter);
        }
        if (anchor != null) {
            bookmark(paragraph, ANCHOR + anchor);
        }
        paragraph.createRun().setText(plain(numbered && level > 0 ? NUMBER.matcher(text).replaceFirst("") : text));
        for (int i = first; i < mark; i++) {
            paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(i));
        }
    }

    private void bookmark(XWPFParagraph paragraph, String name) {
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(mark++));
        start.setName(name);
    }

    private void lines(XWPFParagraph paragraph, String text, boolean bold) {
        paragraph.setSpacingAfter(80);
        lines(paragraph, text, bold, 10);
    }

    private void lines(XWPFParagraph paragraph, String text, boolean bold, int size) {
        text(run(paragraph, "", bold, size), text);
    }

    private static void text(XWPFRun run, String text) {
        boolean first = true;
        for (String line : text.split("\\R", -1)) {
            if (!first) {
                run.addBreak();
            }
            run.setText(plain(line));
            first = false;
        }
    }

    private XWPFRun run(XWPFParagraph paragraph, String text, boolean bold, int size) {
        XWPFRun run = look(paragraph.createRun(), bold, size);
        if (!text.isEmpty()) {
            run.setText(plain(text));
        }
        return run;
    }

    private XWPFRun look(XWPFRun run, boolean bold, int size) {
        if (template == null) {
            run.setFontFamily(FONT);
        }
        if (size > 0 && (template == null || size != TEXT_SIZE)) {
            run.setFontSize(size);
        }
        if (size > 0 || bold) {
            run.setBold(bold);
        }
        return run;
    }

    private void table(Document.Grid grid) {
        int columns = grid.shares().size();
        int rows = grid.rows().size() + (grid.head().isEmpty() ? 0 : 1);
        if (rows == 0 || columns == 0) {
            return;
        }
        XWPFTable table = grid(rows, grid.shares(), true);
        double sum = grid.shares().stream().mapToDouble(Double::doubleValue).sum();
        var lines = table.getRows().iterator();
        if (!grid.head().isEmpty()) {
            XWPFTableRow head = lines.next();
            head.setRepeatHeader(true);
            row(head, -1, grid, sum, true);
        }
        boolean first = grid.head().isEmpty();
        for (int i = 0; i < grid.rows().size(); i++) {
            XWPFTableRow line = lines.next();
            line.setCantSplitRow(true);
            row(line, i, grid, sum, first);
            first = false;
        }
        gap();
    }

    /** Empty table over the whole width. */
    private XWPFTable grid(int rows, List<Double> shares, boolean lines) {
        if (broken) {
            XWPFParagraph before = paragraph();
            before.setSpacingAfter(0);
            run(before, "", false, 1);
        }
        XWPFTable table = word.createTable(rows, shares.size());
        table.setWidth("100%");
        table.setCellMargins(40, 80, 40, 80);
        var line = lines ? XWPFTable.XWPFBorderType.SINGLE : XWPFTable.XWPFBorderType.NONE;
        table.setInsideHBorder(line, 4, 0, HAIRLINE);
        table.setBottomBorder(line, 4, 0, HAIRLINE);
        table.setTopBorder(line, 4, 0, HAIRLINE);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, HAIRLINE);
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, HAIRLINE);
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, HAIRLINE);
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        var widths = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (widths.sizeOfGridColArray() > 0) {
            widths.removeGridCol(0);
        }
        double whole = room(across, true);
        for (double share : shares) {
            widths.addNewGridCol().setW(BigInteger.valueOf(Math.round(share / sum * whole)));
        }
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        return table;
    }

    /** Little room below a table. */
    private void gap() {
        XWPFParagraph gap = added();
        gap.setSpacingAfter(0);
        run(gap, "", false, 6);
    }

    /** @param number row from 0; -1 for the head */
    private void row(XWPFTableRow row, int number, Document.Grid grid, double sum, boolean first) {
        boolean head = number < 0;
        List<String> texts = head ? grid.head() : grid.rows().get(number);
        List<XWPFTableCell> cells = row.getTableCells();
        boolean named = grid.head().isEmpty();
        for (int i = 0; i < grid.shares().size(); i++) {
            XWPFTableCell cell = cells.get(i);
            if (first) {
                cell.setWidth(Math.round(grid.shares().get(i) / sum * 100) + "%");
            }
            if (head) {
                cell.setColor("EEF1F4");
            }
            // letters come from the style: large tables are quicker to write
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            paragraph.setStyle(id(head ? CELL_HEAD : named && i == 0 ? FIELD_NAME : named ? FIELD : CELL));
            if (grid.numeric().contains(i)) {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
            String text = i < texts.size() ? texts.get(i) : "";
            List<Dossier.Run> runs = grid.runs().isEmpty() ? null : grid.runs().get(new Dossier.Place(number, i));
            if (runs != null) {
                runs(paragraph, runs, 0);
            } else if (!text.isEmpty()) {
                text(paragraph.createRun(), text);
            }
        }
    }

    private void picture(Document.Picture picture) throws IOException {
        Drawing drawing = picture.drawing();
        double upright = scale(drawing.width(), drawing.height(), across);
        double other = scale(drawing.width(), drawing.height(), !across);
        boolean turned = upright < LEAST_SCALE && other > upright;
        if (turned) {
            next(!across);
        }
        double scale = turned ? other : upright;
        XWPFParagraph paragraph = paragraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        try {
            var shown = paragraph.createRun().addPicture(new ByteArrayInputStream(drawing.png(PNG_SCALE)),
                    PictureType.PNG, "diagram.png",
                    Units.toEMU(drawing.width() * scale), Units.toEMU(drawing.height() * scale));
            shown.getCTPicture().getNvPicPr().getCNvPr().setDescr(plain(picture.caption()));
            paragraph.getRuns().getFirst().getCTR().getDrawingArray(0).getInlineArray(0).getDocPr()
                    .setDescr(plain(picture.caption()));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        XWPFParagraph caption = word.createParagraph();
        caption.setSpacingAfter(160);
        run(caption, picture.caption(), false, 8);
        if (turned) {
            next(!across);
        }
    }

    /** Points per pixel at which something fits on a page. */
    private double scale(double width, double height, boolean landscape) {
        double wide = room(landscape, true) / TWIPS_PER_POINT;
        double high = room(landscape, false) / TWIPS_PER_POINT - HEADER_ROOM;
        return Math.min(POINTS_PER_PIXEL, Math.min(wide / width, high / height));
    }

    /** Width or height of a page without its margins, in twentieths of a point. */
    private double room(boolean landscape, boolean width) {
        if (template != null) {
            CTSectPr section = template.section(landscape);
            if (section.isSetPgSz() && section.isSetPgMar()) {
                var size = section.getPgSz();
                var margin = section.getPgMar();
                double room = width
                        ? WordTemplate.number(size.getW()) - WordTemplate.number(margin.getLeft())
                                - WordTemplate.number(margin.getRight())
                        : WordTemplate.number(size.getH()) - WordTemplate.number(margin.getTop())
                                - WordTemplate.number(margin.getBottom());
                return Math.max(LEAST_ROOM, room);
            }
        }
        return (landscape == width ? LONG_SIDE : SHORT_SIDE) - 2.0 * MARGIN;
    }

    /** Text without characters that XML cannot hold. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(
                c < ' ' && c != '\t' || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF ? ' ' : c));
        return plain.toString();
    }
}
