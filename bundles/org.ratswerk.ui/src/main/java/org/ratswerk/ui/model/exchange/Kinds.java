package org.ratswerk.ui.model.exchange;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.ratswerk.core.Registry;
import org.ratswerk.core.exchange.ImportColumn;
import org.ratswerk.core.exchange.Importer;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.text.Texts;

/** The kinds of lists that can be imported and exported, in words. */
public final class Kinds {
    /** Kind with entries of a reference catalogue, which has to be named. */
    public static final String CATALOGUE = "catalogue";

    private static final Texts TEXTS = Texts.of(Kinds.class);
    private static final List<String> ORDER = List.of("processes", "units", "resources", "dependencies", "persons",
            "roles", "impact", "bia", "critical_periods", CATALOGUE, "mappings", "measures", "settings");
    private static final String HOURS = "_h";

    private Kinds() {
    }

    /** Returns all kinds, those that are used most first. */
    public static List<Importer> of(Registry registry) {
        return registry.importers().stream().sorted(Comparator
                .comparingInt((Importer importer) -> position(importer.kind())).thenComparing(Importer::title)).toList();
    }

    private static int position(String kind) {
        int index = ORDER.indexOf(kind);
        return index < 0 ? ORDER.size() : index;
    }

    /** Returns what the list holds and what a row is, in a few sentences; empty for a kind that nothing is known of. */
    public static String explanation(Importer importer) {
        String key = "explain." + importer.kind();
        return TEXTS.has(key) ? TEXTS.get(key) : "";
    }

    /** Returns what a column is called, in the user's language; a file with this header is understood. */
    public static String title(ImportColumn<?, ?> column) {
        if (Locale.getDefault().getLanguage().equals("de") && !column.headers().isEmpty()) {
            return column.headers().getFirst();
        }
        return column.key();
    }

    /** Returns what a column is called, and its key where that is something else. */
    public static String titleAndKey(ImportColumn<?, ?> column) {
        String title = title(column);
        return title.equals(column.key()) ? title : title + " (" + column.key() + ")";
    }

    /** Returns the column with the key. */
    public static ImportColumn<?, ?> column(Importer importer, String key) {
        return importer.columns().stream().filter(column -> column.key().equals(key)).findFirst().orElseThrow();
    }

    /** Returns what goes into a column: that it must be filled, the unit, that it takes several. */
    public static String hint(ImportColumn<?, ?> column) {
        return String.join(", ", Stream.of(column.identifies() || column.required() ? TEXTS.get("hint.required") : "",
                column.key().endsWith(HOURS) ? TEXTS.get("hint.hours") : "",
                column.type().kind() == Table.Kind.DATE ? TEXTS.get("hint.date") : "",
                column.type().kind() == Table.Kind.NUMBER && !column.key().endsWith(HOURS) ? TEXTS.get("hint.number") : "",
                column.type().list() ? TEXTS.get("hint.list") : "").filter(hint -> !hint.isEmpty()).toList());
    }

    /** Returns a small table as an example: its first row are titles of columns; empty for a kind without one. */
    public static List<List<String>> example(Importer importer) {
        String key = "example." + importer.kind();
        return TEXTS.has(key) ? TEXTS.get(key).lines().map(line -> Arrays.asList(line.split(";", -1))).toList()
                : List.of();
    }

    /** Returns an empty table with all columns, to be filled in. */
    public static Table template(Importer importer) {
        var columns = importer.columns().stream()
                .map(column -> new Table.Column(title(column), title(column), column.type().kind(), null)).toList();
        return new Table(importer.kind(), importer.title(), columns, List.of());
    }
}
