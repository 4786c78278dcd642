package org.ratswerk.core;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

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
