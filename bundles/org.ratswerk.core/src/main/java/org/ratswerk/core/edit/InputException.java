package org.ratswerk.core.edit;

/** What somebody has typed is no value of the field. The message says what is wrong and what would be right. */
public final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and what would be right, in the user's language
     */
    public InputException(String message) {
        super(message);
    }
}
