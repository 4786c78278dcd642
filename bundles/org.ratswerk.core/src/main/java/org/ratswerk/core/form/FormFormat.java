package org.ratswerk.core.form;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

import org.ratswerk.model.persistence.FaultException;

/** File format of workbooks that people fill in. */
public interface FormFormat {
    /** Extension of the files, in lower case and without the dot, such as {@code xlsx}. */
    String extension();

    /**
     * Writes a workbook: fixed cells locked, cells for answers open and checked as they are filled in.
     *
     * @param book workbook
     * @param out where to; flushed, not closed
     * @throws IOException if it cannot be written
     */
    void write(FormBook book, OutputStream out) throws IOException;

    /**
     * Reads a workbook. The file may be hostile: whatever it holds, it is read or refused.
     *
     * @param path file
     * @param file file as the user named it, for messages
     * @throws FaultException if it is none, is damaged, or is larger than any questionnaire
     */
    FormContent read(Path path, String file) throws FaultException;
}
