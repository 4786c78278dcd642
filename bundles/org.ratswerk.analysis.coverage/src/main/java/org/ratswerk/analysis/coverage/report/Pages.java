package org.ratswerk.analysis.coverage.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.ratswerk.analysis.coverage.TableBuilder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.text.Texts;

/** Puts a document together; its texts are those of this package. */
final class Pages {
    private static final Texts TEXTS = Texts.of(Pages.class);

    private final List<Dossier.Part> parts = new ArrayList<>();

    Pages heading(int level, String text) {
        parts.add(new Dossier.Heading(level, text));
        return this;
    }

    Pages text(String text) {
        parts.add(new Dossier.Paragraph(text));
        return this;
    }

    Pages bullets(List<String> items) {
        if (!items.isEmpty()) {
            parts.add(new Dossier.Bullets(items));
        }
        return this;
    }

    Pages show(Result result, String... columns) {
        parts.add(new Dossier.Shown(result, Arrays.asList(columns)));
        return this;
    }

    /** Shows a table, or says that there is nothing. */
    Pages table(Table table, String none, String... columns) {
        return table.rows().isEmpty() ? text(none) : show(table, columns);
    }

    /** The document, headed by the administration and the date. */
    Dossier dossier(String title, AdministrationModel model, LocalDate today) {
        return new Dossier(title, List.of(TableBuilder.name(model.administration()), TEXTS.get("detail.date",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(today))), parts);
    }

    /** The first rows of a table, with a note where there are more. */
    static Table first(Table table, int most) {
        return table.rows().size() <= most ? table
                : new Table(table.id(), TEXTS.get("first", table.title(), most, table.rows().size()), table.columns(),
                        table.rows().subList(0, most), table.notes(), table.groupBy());
    }
}
