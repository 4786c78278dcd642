package org.ratswerk.graph;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * What a PDF file says of its texts to those who do not see them: headings, paragraphs, lists, tables, figures in the order
 * in which they are read (ISO 32000-1, 14.8; ISO 14289-1), and what archives want to know (ISO 19005-2).
 */
final class PdfTags {
    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final Deque<PDStructureElement> open = new ArrayDeque<>();
    /** Elements of the texts of each page, by their number on it. */
    private final Map<PDPage, COSArray> parents = new IdentityHashMap<>();
    private final List<PDPage> pages = new ArrayList<>();
    private final Map<PDPage, Integer> numbers = new HashMap<>();
    private final Map<Integer, PDStructureElement> annotations = new HashMap<>();
    /** Next free key of the tree that leads from contents to elements. */
    private int keys;

    PdfTags() {
        var document = new PDStructureElement("Document", root);
        root.appendKid(document);
        open.push(document);
    }

    /** Begins an element in the open one. */
    PDStructureElement begin(String type) {
        PDStructureElement element = add(type);
        open.push(element);
        return element;
    }

    /** Adds an element to the open one without opening it. */
    PDStructureElement add(String type) {
        var element = new PDStructureElement(type, open.peek());
        open.element().appendKid(element);
        return element;
    }

    /** Adds the head of a column or a row. */
    PDStructureElement addHead(boolean column) {
        PDStructureElement element = add("TH");
        var scope = new PDTableAttributeObject();
        scope.setScope(column ? PDTableAttributeObject.SCOPE_COLUMN : PDTableAttributeObject.SCOPE_ROW);
        element.addAttribute(scope);
        return element;
    }

    /** Opens an element again. */
    void resume(PDStructureElement element) {
        open.push(element);
    }

    /** Ends the element that was opened last. */
    void end() {
        open.pop();
    }

    /** Marks what is written next as part of the open element; as no part of the text where only the document is open. */
    void mark(PDPageContentStream out, PDPage page) throws IOException {
        if (open.size() < 2) {
            artifact(out);
            return;
        }
        PDStructureElement element = open.element();
        COSArray known = parents.computeIfAbsent(page, key -> {
            pages.add(page);
            numbers.put(page, keys);
            page.setStructParents(keys++);
            return new COSArray();
        });
        int number = known.size();
        known.add(element.getCOSObject());
        var reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(number);
        if (element.getPage() == null) {
            element.setPage(page);
        }
        element.appendKid(reference);
        out.beginMarkedContent(COSName.getPDFName(element.getStructureType()), number);
    }

    /** Makes an annotation part of the open element (ISO 32000-1, 14.7.4.3). */
    void refer(PDAnnotation annotation, PDPage page) {
        PDStructureElement element = open.element();
        annotation.setStructParent(keys);
        annotations.put(keys++, element);
        var reference = new PDObjectReference();
        reference.setReferencedObject(annotation);
        reference.getCOSObject().setItem(COSName.PG, page);
        element.appendKid(reference);
    }

    /** Marks what is written next as no part of the text, such as lines and what stands on every page. */
    static void artifact(PDPageContentStream out) throws IOException {
        out.beginMarkedContent(ARTIFACT);
    }

    /**
     * Writes the tree and what belongs to the whole file.
     *
     * @param archive whether to say that it is for archives; not for encrypted files, which archives do not take
     */
    void finish(PDDocument document, String title, boolean archive) throws IOException {
        var values = new HashMap<Integer, PDParentTreeValue>();
        for (PDPage page : pages) {
            values.put(numbers.get(page), new PDParentTreeValue(parents.get(page)));
        }
        annotations.forEach((key, element) -> values.put(key, new PDParentTreeValue(element.getCOSObject())));
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(values);
        root.setParentTree(tree);
        root.setParentTreeNextKey(keys);
        var catalogue = document.getDocumentCatalog();
        catalogue.setStructureTreeRoot(root);
        var info = new PDMarkInfo();
        info.setMarked(true);
        catalogue.setMarkInfo(info);
        var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalogue.setViewerPreferences(preferences);
        document.setVersion(1.7f);
        ZonedDateTime now = ZonedDateTime.now().truncatedTo(ChronoUnit.SECONDS);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(now));
        document.getDocumentInformation().setModificationDate(GregorianCalendar.from(now));
        document.getDocumentInformation().setCreator("Ratswerk");
        var metadata = new PDMetadata(document,
                new ByteArrayInputStream(metadata(title, now, archive).getBytes(StandardCharsets.UTF_8)));
        catalogue.setMetadata(metadata);
        if (archive) {
            byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
            var intent = new PDOutputIntent(document, new ByteArrayInputStream(colours));
            intent.setInfo("sRGB IEC61966-2.1");
            intent.setOutputCondition("sRGB IEC61966-2.1");
            intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
            intent.setRegistryName("http://www.color.org");
            catalogue.addOutputIntent(intent);
        }
    }

    private static String metadata(String title, ZonedDateTime now, boolean archive) {
        String date = now.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>
                <xmp:CreatorTool>Ratswerk</xmp:CreatorTool>
                <pdfuaid:part>1</pdfuaid:part>
                %s</rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>
                """.formatted(escaped(title), Locale.getDefault().toLanguageTag(), date, date,
                archive ? "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>\n" : "");
    }

    private static String escaped(String text) {
        var safe = new StringBuilder();
        text.codePoints().forEach(c -> safe.append(switch (c) {
        case '<' -> "&lt;";
        case '>' -> "&gt;";
        case '&' -> "&amp;";
        default -> c < ' ' || c >= 0xD800 && c <= 0xDFFF ? " " : Character.toString(c);
        }));
        return safe.toString();
    }
}
