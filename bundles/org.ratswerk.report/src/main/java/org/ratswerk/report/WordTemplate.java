package org.ratswerk.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Word file of an administration whose styles, headers and margins documents take. It comes from outside: whatever could run
 * or fetch something when the document is opened is refused.
 */
final class WordTemplate {
    private static final Texts TEXTS = Texts.of(WordTemplate.class);
    private static final long MOST_BYTES = 50_000_000;
    private static final long MOST_UNPACKED = 200_000_000;
    private static final int MOST_PARTS = 2_000;
    /** Fields that fetch or run something. */
    private static final Pattern FIELDS = Pattern.compile(
            "(?i)\\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|MACROBUTTON|IMPORT|LINK)\\s");
    private static final Pattern INSTRUCTION = Pattern
            .compile("<w:instrText[^>]*>([^<]*)</w:instrText>|w:instr=\"([^\"]*)\"");

    /** Relations to parts that other programs open or run. */
    private static final Pattern ACTIVE = Pattern.compile("/(oleObject|package|control|activeXControlBinary|aFChunk|vbaProject"
            + "|attachedToolbars)$");
    private static final String TYPES = "[content_types].xml";
    private static final String DOCUMENT_TYPE = "wordprocessingml.document.main+xml";
    private static final String TEMPLATE_TYPE = "wordprocessingml.template.main+xml";
    /** First bytes of Word files before 2007, and of those that a password protects. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final XWPFDocument word;
    private final CTSectPr upright;
    private final CTSectPr across;

    private WordTemplate(XWPFDocument word, CTSectPr upright, CTSectPr across) {
        this.word = word;
        this.upright = upright;
        this.across = across;
    }

    /**
     * Reads a template.
     *
     * @throws FaultException if the file cannot be used as one
     */
    static WordTemplate read(Path file) throws FaultException {
        try {
            if (!Files.isRegularFile(file)) {
                throw fault(file, "template.absent");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw fault(file, "template.large", MOST_BYTES / 1_000_000);
            }
            byte[] original = asDocument(check(file, Files.readAllBytes(file)));
            try (var word = new XWPFDocument(new ByteArrayInputStream(original))) {
                CTBody body = word.getDocument().getBody();
                CTSectPr upright = null;
                CTSectPr across = null;
                for (var paragraph : body.getPList()) {
                    CTPPr properties = paragraph.getPPr();
                    if (properties != null && properties.isSetSectPr()) {
                        if (isAcross(properties.getSectPr())) {
                            across = across == null ? copy(properties.getSectPr()) : across;
                        } else {
                            upright = upright == null ? copy(properties.getSectPr()) : upright;
                        }
                    }
                }
                CTSectPr last = body.isSetSectPr() ? copy(body.getSectPr()) : CTSectPr.Factory.newInstance();
                if (isAcross(last)) {
                    across = across == null ? last : across;
                } else {
                    upright = upright == null ? last : upright;
                }
                upright = upright == null ? turned(across) : upright;
                across = across == null ? turned(upright) : across;
                CTBody empty = CTBody.Factory.newInstance();
                empty.addNewSectPr().set(upright);
                body.set(empty);
                var bytes = new ByteArrayOutputStream();
                word.write(bytes);
                return new WordTemplate(new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray())), upright, across);
            }
        } catch (IOException | RuntimeException e) {
            throw new FaultException(new Fault(file.toString(), 0, 0, TEXTS.get("template.damaged")), e);
        }
    }

    /** The document without its texts; what is written goes into it. */
    XWPFDocument word() {
        return word;
    }

    /** How pages of a direction are set up: size, margins, headers and footers. */
    CTSectPr section(boolean landscape) {
        return landscape ? across : upright;
    }

    private static boolean isAcross(CTSectPr section) {
        return section.isSetPgSz() && (section.getPgSz().getOrient() == STPageOrientation.LANDSCAPE
                || number(section.getPgSz().getW()) > number(section.getPgSz().getH()));
    }

    private static CTSectPr copy(CTSectPr section) {
        return (CTSectPr) section.copy();
    }

    /** The same pages in the other direction; margins turn with them. */
    private static CTSectPr turned(CTSectPr section) {
        CTSectPr turned = copy(section);
        var size = turned.isSetPgSz() ? turned.getPgSz() : turned.addNewPgSz();
        long width = size.isSetW() ? number(size.getW()) : DocxWriter.SHORT_SIDE;
        long height = size.isSetH() ? number(size.getH()) : DocxWriter.LONG_SIDE;
        size.setW(BigInteger.valueOf(height));
        size.setH(BigInteger.valueOf(width));
        size.setOrient(height > width ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        return turned;
    }

    static long number(Object measure) {
        return measure instanceof BigInteger whole ? whole.longValue()
                : measure == null ? 0 : Long.parseLong(measure.toString().replaceAll("\\D.*", "0"));
    }

    /** The same file as a document: only its type tells that it was a template (.dotx). */
    private static byte[] asDocument(byte[] bytes) throws IOException {
        var document = new ByteArrayOutputStream();
        boolean changed = false;
        try (var from = new ZipInputStream(new ByteArrayInputStream(bytes)); var to = new ZipOutputStream(document)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equalsIgnoreCase(TYPES)) {
                    String types = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                    changed = types.contains(TEMPLATE_TYPE);
                    to.write(types.replace(TEMPLATE_TYPE, DOCUMENT_TYPE).getBytes(StandardCharsets.UTF_8));
                } else {
                    from.transferTo(to);
                }
                to.closeEntry();
            }
        }
        return changed ? document.toByteArray() : bytes;
    }

    private static boolean isCompound(byte[] bytes) {
        return bytes.length > COMPOUND.length && Arrays.equals(bytes, 0, COMPOUND.length, COMPOUND, 0, COMPOUND.length);
    }

    /** Refuses what is no Word file, or one that could run or fetch something. */
    private static byte[] check(Path file, byte[] bytes) throws FaultException, IOException {
        if (isCompound(bytes)) {
            throw fault(file, "template.binary");
        }
        boolean isWord = false;
        long unpacked = 0;
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw fault(file, "template.bomb");
                }
                byte[] part = zip.readNBytes((int) (MOST_UNPACKED - unpacked + 1));
                unpacked += part.length;
                if (unpacked > MOST_UNPACKED) {
                    throw fault(file, "template.bomb");
                }
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml")) {
                    throw fault(file, "template.macro");
                }
                if (name.contains("/activex/") || name.contains("/embeddings/")) {
                    throw fault(file, "template.object", entry.getName());
                }
                if (name.equals(TYPES)) {
                    String types = new String(part, StandardCharsets.UTF_8);
                    if (types.contains("macroEnabled")) {
                        throw fault(file, "template.macro");
                    }
                    isWord = types.contains(DOCUMENT_TYPE) || types.contains(TEMPLATE_TYPE);
                }
                if (name.endsWith(".rels")) {
                    relations(file, part);
                } else if (name.startsWith("word/") && name.endsWith(".xml")) {
                    fields(file, new String(part, StandardCharsets.UTF_8));
                }
            }
        }
        if (!isWord) {
            throw fault(file, parts == 0 ? "template.noWord" : "template.other");
        }
        return bytes;
    }

    private static void relations(Path file, byte[] part) throws FaultException, IOException {
        try (InputStream in = new ByteArrayInputStream(part)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.setEntityResolver((name, system) -> new InputSource(new StringReader("")));
            var list = builder.parse(in).getElementsByTagName("*");
            for (int i = 0; i < list.getLength(); i++) {
                var relation = (Element) list.item(i);
                if (relation.getAttribute("TargetMode").equalsIgnoreCase("External")
                        && !relation.getAttribute("Type").endsWith("/hyperlink")) {
                    throw fault(file, "template.external", relation.getAttribute("Target"));
                }
                if (ACTIVE.matcher(relation.getAttribute("Type")).find()) {
                    throw fault(file, "template.object", relation.getAttribute("Target"));
                }
            }
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static void fields(Path file, String xml) throws FaultException {
        var instructions = new StringBuilder();
        var found = INSTRUCTION.matcher(xml);
        while (found.find()) {
            // an instruction may be in pieces
            instructions.append(found.group(1) == null ? found.group(2) + " " : found.group(1));
        }
        var active = FIELDS.matcher(instructions + " ");
        if (active.find()) {
            throw fault(file, "template.field", active.group(1).toUpperCase(Locale.ROOT));
        }
    }

    private static FaultException fault(Path file, String key, Object... arguments) {
        return new FaultException(List.of(new Fault(file.toString(), 0, 0, TEXTS.get(key, arguments))));
    }
}
