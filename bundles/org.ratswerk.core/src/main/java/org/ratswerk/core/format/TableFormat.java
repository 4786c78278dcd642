package org.ratswerk.core.format;

import java.io.IOException;
import java.io.OutputStream;

import org.ratswerk.core.result.Table;

/** Writes tables as files of one format. */
public interface TableFormat {
    /** Identifier and file extension: {@code text}, {@code csv}, {@code json}, {@code xlsx}. */
    String id();

    /** Whether the output is bytes that a terminal must not show. */
    boolean binary();

    /**
     * Writes a table.
     *
     * @param table table
     * @param out where to; flushed, not closed
     * @throws IOException if it cannot be written
     */
    void write(Table table, OutputStream out) throws IOException;
}
