package org.ratswerk.core;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** A document made from the model. A service with this interface is offered by {@code ratswerk report} and the menu. */
public interface Report {
    /** Identifier, such as {@code bia}. */
    String id();

    /** Name in the user's language. */
    String title();

    /** One sentence that says for whom and what for it is, in the user's language; empty where the title says all. */
    default String description() {
        return "";
    }

    /** File extensions it can be written as, without the dot, the best first. */
    List<String> formats();

    /**
     * Extension of the file, without the dot.
     *
     * @param format one of {@link #formats()}
     * @param encrypted whether a password opens it; formats that cannot be encrypted themselves are packed then, such as
     *        {@code docx.zip}
     */
    default String extension(String format, boolean encrypted) {
        return format;
    }

    /** Whether documents of the format take styles, header and margins from a template. */
    default boolean hasTemplates(String format) {
        return false;
    }

    /** Whether a password can open documents of the format. */
    default boolean encrypts(String format) {
        return false;
    }

    /**
     * Returns what the document can be about alone; empty where it is always about the whole administration.
     *
     * @param model administration
     */
    default List<Choice> choices(AdministrationModel model) {
        return List.of();
    }

    /** Returns the edition without private phone numbers and security details; empty where there is none. */
    default Optional<Report> redacted() {
        return Optional.empty();
    }

    /**
     * Something that the document can be about alone.
     *
     * @param id id for {@link ReportOptions#elements()}
     * @param name name in the user's language
     * @param kind what it is, in the user's language; several with the same kind stand together
     */
    record Choice(String id, String name, String kind) {
    }

    /**
     * Writes the document.
     *
     * @param model administration
     * @param format one of {@link #formats()}
     * @param out where to; not closed
     * @param progress told how far it is, asked whether to stop
     * @throws FaultException if the model cannot be reported
     * @throws IOException if it cannot be written
     */
    void write(AdministrationModel model, String format, OutputStream out, Progress progress)
            throws FaultException, IOException;

    /**
     * Writes the document as asked for.
     *
     * @param model administration
     * @param format one of {@link #formats()}
     * @param options what else is asked for
     * @param out where to; not closed
     * @param progress told how far it is, asked whether to stop
     * @throws FaultException if the model cannot be reported, or not as asked for
     * @throws IOException if it cannot be written
     */
    default void write(AdministrationModel model, String format, ReportOptions options, OutputStream out,
            Progress progress) throws FaultException, IOException {
        if (!options.elements().isEmpty() || options.template() != null || options.password() != null) {
            throw new FaultException(List.of(Fault.of(Texts.of(Report.class).get("report.options", title()))));
        }
        write(model, format, out, progress);
    }
}
