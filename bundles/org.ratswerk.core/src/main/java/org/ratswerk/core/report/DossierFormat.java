package org.ratswerk.core.report;

import java.io.IOException;
import java.io.OutputStream;

import org.ratswerk.core.ReportOptions;
import org.ratswerk.model.persistence.FaultException;

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

    /** Whether it can be written so that a password opens it. */
    default boolean encrypts() {
        return false;
    }

    /**
     * Extension of files that a password opens; the usual one where the format itself is encrypted, otherwise that of an
     * archive with the file in it, such as {@code docx.zip}.
     */
    default String encryptedExtension() {
        return extension();
    }

    /** Whether it takes styles, header and margins from a template. */
    default boolean hasTemplates() {
        return false;
    }

    /**
     * Writes a document as asked for.
     *
     * @param dossier document
     * @param options template and password, as far as the format has them
     * @param out where to; flushed, not closed
     * @throws FaultException if the template cannot be used
     * @throws IOException if it cannot be written
     */
    default void write(Dossier dossier, ReportOptions options, OutputStream out) throws FaultException, IOException {
        write(dossier, out);
    }
}
