package org.ratswerk.ui.model.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class CellBlockTest {
    private static CellBlock block(String text) {
        return CellBlock.ofText(text);
    }

    @Test
    void readsLinesAndTabsOfASpreadsheet() {
        assertEquals(List.of(List.of("a", "b"), List.of("c", "")), block("a\tb\r\nc\t\r\n").rows());
        assertEquals(List.of(List.of("a"), List.of(""), List.of("b")), block("a\n\nb\n").rows());
        assertEquals(List.of(List.of("a", "b", "c"), List.of("d", "", "")), block("a\tb\tc\rd").rows());
        assertEquals(List.of(List.of("", "x")), block("\tx").rows());
        assertTrue(block("").isEmpty());
    }

    @Test
    void readsQuotedCellsWithLineBreaksAndQuotationMarks() {
        assertEquals(List.of(List.of("one\ntwo", "say \"x\""), List.of("end", "")),
                block("\"one\ntwo\"\t\"say \"\"x\"\"\"\r\nend\t").rows());
    }

    @Test
    void aQuotationMarkThatQuotesNothingIsText() {
        assertEquals(List.of(List.of("\"Haus\" am See", "b")), block("\"Haus\" am See\tb").rows());
        assertEquals(List.of(List.of("\"offen", "b")), block("\"offen\tb").rows());
        assertEquals(List.of(List.of("5\" Rohr")), block("5\" Rohr").rows());
    }

    @Test
    void whatItWritesItReads() {
        var rows = List.of(List.of("a", "line\nbreak", "tab\there"), List.of("\"quoted\"", "", "5\" pipe"),
                List.of("<b>&amp;", " blank ", "ö"));
        assertEquals(rows, block(new CellBlock(rows).toText()).rows());
    }

    @Test
    void writesHtmlThatCannotBeMistakenForMarkup() {
        assertEquals("<table><tr><td>a &lt;b&gt; &amp; c</td><td>x<br>y</td></tr></table>",
                new CellBlock(List.of(List.of("a <b> & c", "x\ny"))).toHtml());
    }

    @Test
    void readsTheTableOfAnHtmlDocument() {
        var html = "<html><head><style>td { color: red }</style></head><body><!--StartFragment-->"
                + "<table border=0><col width=64>\r\n <tr height=20>\r\n  <td class=xl65>B&uuml;ro &amp;\r\n  Amt</td>"
                + "<TD align=right>3&nbsp;Tage</TD></tr><tr><td>one<br>two</td><td></td></tr></table>"
                + "<table><tr><td>other</td></tr></table></body></html>";
        assertEquals(List.of(List.of("Büro & Amt", "3 Tage"), List.of("one\ntwo", "")), CellBlock.ofHtml(html).rows());
        assertEquals(List.of(List.of("a<b", "€")), CellBlock.ofHtml("<table><tr><td>a&lt;b<td>&#8364;").rows());
        assertTrue(CellBlock.ofHtml("<p>no table").isEmpty());
        assertTrue(CellBlock.ofHtml("<td>outside</td>").isEmpty());
    }
}
