package org.ratswerk.core.report;

import java.io.IOException;
import java.io.OutputStream;

/** File format of documents. */
public interface DossierFormat {
    /** Extension of the files, in lower case and without the dot, such as {@code docx}. */
    String extension();

    /** Place in the list of formats that users choose from; the lowest comes first. */
    int rank();

    /**
     * Writes a document.
     *
     * @param dossier document
     * @param out where to; flushed, not closed
     * @throws IOException if it cannot be written
     */
    void write(Dossier dossier, OutputStream out) throws IOException;
}
