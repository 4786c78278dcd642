package org.ratswerk.core;

import java.nio.file.Path;
import java.util.List;

/**
 * What else is asked of a report.
 *
 * @param elements ids of the elements it is to be about; empty for all
 * @param template Word file whose styles, header and margins a DOCX document takes; null for the one that the administration
 *        keeps as {@link #TEMPLATE}, if it does
 * @param password password that opens the file, AES with 256 bits: the document itself where its format knows that (PDF), or
 *        the archive around it; null for none
 */
public record ReportOptions(List<String> elements, Path template, String password) {
    /** Where an administration keeps its template, relative to its folder. */
    public static final String TEMPLATE = "documents/template.docx";
    /** Nothing special. */
    public static final ReportOptions NONE = new ReportOptions(List.of(), null, null);

    public ReportOptions {
        elements = List.copyOf(elements);
    }
}
