package org.ratswerk.core.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.text.Texts;

/** Puts a document together, part by part. */
public final class DossierBuilder {
    private static final Texts TEXTS = Texts.of(DossierBuilder.class);

    private final List<Dossier.Part> parts = new ArrayList<>();

    /**
     * Adds a heading.
     *
     * @param level level, from 1
     * @param text text
     */
    public DossierBuilder heading(int level, String text) {
        parts.add(new Dossier.Heading(level, text));
        return this;
    }

    /** Adds a paragraph; nothing where the text is blank. */
    public DossierBuilder text(String text) {
        if (!text.isBlank()) {
            parts.add(new Dossier.Paragraph(text));
        }
        return this;
    }

    /** Adds a list; nothing where it is empty. */
    public DossierBuilder bullets(List<String> items) {
        if (!items.isEmpty()) {
            parts.add(new Dossier.Bullets(items));
        }
        return this;
    }

    /**
     * Adds a result.
     *
     * @param result result
     * @param columns ids of the columns of a table that are shown, in order; none for all
     */
    public DossierBuilder show(Result result, String... columns) {
        parts.add(new Dossier.Shown(result, Arrays.asList(columns)));
        return this;
    }

    /**
     * Adds a table, or says that there is nothing.
     *
     * @param table table
     * @param none sentence for a table without rows
     * @param columns as for {@link #show}
     */
    public DossierBuilder table(Table table, String none, String... columns) {
        return table.rows().isEmpty() ? text(none) : show(table, columns);
    }

    /** Goes on on a new page. */
    public DossierBuilder next() {
        parts.add(new Dossier.PageBreak());
        return this;
    }

    /**
     * The document, headed by the administration and the date.
     *
     * @param title title
     * @param model the administration
     * @param today date of the figures
     * @param details what else is said in its head
     */
    public Dossier build(String title, AdministrationModel model, LocalDate today, String... details) {
        var head = new ArrayList<String>();
        String name = model.administration().getName();
        head.add(name == null ? "" : name.strip());
        head.add(TEXTS.get("detail.date", DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(today)));
        head.addAll(Arrays.asList(details));
        return new Dossier(title, head, parts);
    }
}
