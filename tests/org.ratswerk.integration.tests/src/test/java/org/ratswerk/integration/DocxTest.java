package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.layout.DiagramXml;
import org.ratswerk.bpmn.picture.BpmnPicture;
import org.ratswerk.report.Document;

/** Documents as DOCX. */
class DocxTest {
    @Test
    void headingsTablesAndPicturesAreThere() throws Exception {
        var diagram = DiagramXml.complete(BpmnDocument.read("t.bpmn",
                "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"d\"><process id=\"p\">"
                        + "<task id=\"a\" name=\"A\"/></process></definitions>"));
        var document = new Document("Titel <b>", List.of("Amt", ""), List.of(new Document.Heading(1, "Kapitel"),
                new Document.Paragraph("eins\nzwei \u0001 & <drei>"),
                new Document.Grid(List.of("Nr.", "Schritt"), List.of(1.0, 4.0), List.of(List.of("1", "Prüfen"))),
                new Document.Grid(List.of("leer"), List.of(1.0), List.of()),
                new Document.Picture(BpmnPicture.of(diagram).getFirst(), "Bild von A")));
        var out = new ByteArrayOutputStream();
        document.write("docx", out);
        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            var paragraphs = word.getParagraphs();
            assertEquals("Titel <b>", paragraphs.get(0).getText());
            assertEquals("Kapitel", paragraphs.get(1).getText());
            assertEquals("Heading1", paragraphs.get(1).getStyle());
            assertEquals("eins\nzwei   & <drei>", paragraphs.get(2).getText());
            assertEquals("Prüfen", word.getTables().getFirst().getRow(1).getCell(1).getText());
            assertTrue(word.getTables().getFirst().getRow(0).isRepeatHeader());
            assertEquals(1, word.getAllPictures().size());
            assertTrue(word.getHeaderList().getFirst().getText().contains("Amt"));
            assertTrue(word.getDocument().xmlText().contains("descr=\"Bild von A\""));
        }
    }
}
