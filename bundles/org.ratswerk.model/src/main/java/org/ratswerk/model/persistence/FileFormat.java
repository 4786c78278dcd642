package org.ratswerk.model.persistence;

/** The file format of an administration and its versions. */
public final class FileFormat {
    /** Version in which files are written. */
    public static final int VERSION = 1;

    /** Ending of the names of files, with the dot. */
    public static final String EXTENSION = ".ratswerk";

    private FileFormat() {
        // static only
    }
}
