package org.ratswerk.core.exchange;

/** Thrown when a cell cannot be understood. Its message says what is wrong and what would be right. */
public class CellException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String column;

    /**
     * @param message what is wrong and what would be right, in the user's language
     */
    public CellException(String message) {
        this(null, message);
    }

    /**
     * @param column key of the column that is wrong, where it is not the one being read
     * @param message what is wrong and what would be right, in the user's language
     */
    public CellException(String column, String message) {
        super(message, null, false, false);
        this.column = column;
    }

    /** Key of the column that is wrong; null if it is the one being read or the row as a whole. */
    public String column() {
        return column;
    }
}
