package org.ratswerk.core.exchange;

import java.nio.file.Path;
import java.util.function.Predicate;

import org.ratswerk.model.persistence.FaultException;

/** Reads tables from files of one format. A service with this interface lets {@code ratswerk import} read the format. */
public interface TableReader {
    /** Extension of the files it reads, in lower case and without the dot, such as {@code xlsx}. */
    String extension();

    /**
     * Reads the first table of a file. The file may be hostile: whatever it holds, it is read or refused.
     *
     * @param path file
     * @param file file as the user named it, for messages
     * @param header tells which headers are known; helps to find the separator where the format states none
     * @return the table, with a header and no empty rows
     * @throws FaultException if it cannot be read
     */
    SourceTable read(Path path, String file, Predicate<String> header) throws FaultException;

    /**
     * Reads all rows of a table, before anybody knows which of them is the header.
     *
     * @param path file
     * @param file file as the user named it, for messages
     * @param options how to read it
     * @return the rows that are not empty, and how they were read
     * @throws FaultException if it cannot be read
     */
    Grid grid(Path path, String file, Grid.Options options) throws FaultException;
}
