package org.ratswerk.bpmn.xml;

import java.io.IOException;

/** A file that cannot be read as XML. The message names the file, the place, the fault and the remedy. */
public final class XmlException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final int offset;

    XmlException(String message, int line, int column, int offset) {
        super(message);
        this.line = line;
        this.column = column;
        this.offset = offset;
    }

    /** Returns the line, from 1; 0 where the fault is that of the whole file. */
    public int line() {
        return line;
    }

    /** Returns the column in characters, from 1; 0 where the fault is that of the whole file. */
    public int column() {
        return column;
    }

    /** Returns the place in characters, from 0; -1 where the fault is that of the whole file. */
    public int offset() {
        return offset;
    }
}
