package org.ratswerk.ui.model.exchange;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.ratswerk.core.exchange.ImportPlan;
import org.ratswerk.core.exchange.RowPlan;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;

/**
 * What an import has done.
 *
 * @param summary the numbers in one sentence
 * @param text all in words, line by line
 */
public record ImportReport(String summary, String text) {
    private static final Texts TEXTS = Texts.of(ImportReport.class);

    static ImportReport of(ImportModel model, ImportPlan plan) {
        int added = model.count(RowState.ADDED);
        int changed = model.count(RowState.CHANGED);
        int unchanged = model.count(RowState.UNCHANGED);
        int faulty = model.count(RowState.FAULTY);
        String summary = TEXTS.get("report.summary", added, changed, unchanged, faulty);
        var lines = new ArrayList<String>();
        lines.add(TEXTS.get("report.title", model.administration().name()));
        lines.add(TEXTS.get("report.source", model.sourceName(), model.kind().title(),
                LocalDateTime.now().format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT))));
        lines.add("");
        lines.add(summary);
        if (!plan.newPersons().isEmpty()) {
            lines.add(TEXTS.get("report.persons", String.join(", ", plan.newPersons())));
        }
        section(lines, "report.faults", plan.faults().stream().map(Fault::toString).toList());
        section(lines, "report.remarks", plan.remarks().stream().map(Fault::toString).toList());
        section(lines, "report.added", rows(model, RowState.ADDED));
        section(lines, "report.changed", rows(model, RowState.CHANGED));
        return new ImportReport(summary, lines.stream().collect(Collectors.joining("\n", "", "\n")));
    }

    private static List<String> rows(ImportModel model, RowState state) {
        return model.rows(java.util.Set.of(state)).stream().map(row -> line(model, row)).toList();
    }

    private static String line(ImportModel model, RowPlan row) {
        String summary = row.faults().isEmpty() ? model.summary(row) : "";
        return TEXTS.get("report.line", Integer.toString(row.line()), model.subject(row))
                + (summary.isEmpty() ? "" : " – " + summary.replace('\n', ' '));
    }

    private static void section(List<String> lines, String title, List<String> entries) {
        if (!entries.isEmpty()) {
            lines.add("");
            lines.add(TEXTS.get(title));
            entries.forEach(entry -> lines.add("- " + entry));
        }
    }
}
