package org.ratswerk.core.cli;

import java.io.IOException;

import org.ratswerk.model.persistence.FaultException;

/** A command of the command line. A service with this interface is a command of {@code ratswerk}. */
public interface Command {
    /** Exit status: done. */
    int DONE = 0;
    /** Exit status: done, but something was found or left out. */
    int FOUND = 1;
    /** Exit status: wrong use or bad input; nothing was written. */
    int WRONG = 2;

    /** Name, such as {@code import}; one of two words, such as {@code bpmn check}, is called by both. */
    String name();

    /** How it is called, without the program's name. */
    String usage();

    /** One sentence that says what it does, in the user's language. */
    String summary();

    /** What {@code help} says besides, in the user's language, with line feeds; empty for nothing. */
    default String details() {
        return "";
    }

    /**
     * Runs the command.
     *
     * @param invocation arguments and streams
     * @return exit status
     * @throws FaultException if something is wrong with the arguments or the input
     * @throws IOException if the output cannot be written
     */
    int run(Invocation invocation) throws FaultException, IOException;
}
