package org.ratswerk.ui.model.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.exchange.Exchange;
import org.ratswerk.core.exchange.ExchangeOptions;
import org.ratswerk.core.exchange.Importer;
import org.ratswerk.core.format.CsvFormat;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.Element;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.SavedView;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.tables.GridModel;
import org.ratswerk.ui.model.tables.GridTables;

/** An export step by step: kind, which elements and columns, and where to. */
public final class ExportModel {
    private static final Texts TEXTS = Texts.of(ExportModel.class);
    private static final String CSV = "csv";
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    /** Tables of the workbench whose rows are elements of the kind. */
    private static final Map<String, List<String>> TABLES = Map.of("processes", List.of("processes"),
            "resources", List.of("systems", "components", "sites", "providers", "staff", "information"), "units",
            List.of("units"), "persons", List.of("persons"), "roles", List.of("roles"), "measures",
            List.of("measures"));

    private final Registry registry;
    private final OpenAdministration administration;
    private final List<Element> selected;
    private Importer kind;
    private String catalogue;
    private Scope scope = Scope.ALL;
    private String view;
    private final Set<String> columns = new LinkedHashSet<>();
    private boolean titles;
    private String format = "xlsx";
    private Path file;
    private boolean clipboard;

    /** Which elements are exported. */
    public enum Scope {
        /** All there are. */
        ALL,
        /** Those that are selected, and what belongs to them. */
        SELECTED,
        /** Those that a saved view shows. */
        VIEW
    }

    /**
     * @param registry what can be exported
     * @param administration administration to export from
     * @param selected selected elements; empty for none
     */
    public ExportModel(Registry registry, OpenAdministration administration, List<Element> selected) {
        this.registry = registry;
        this.administration = administration;
        this.selected = List.copyOf(selected);
        setKind(kinds().getFirst());
        setCatalogue(catalogues().stream().findFirst().map(ExportModel::label).orElse(""));
        if (formats().stream().noneMatch(each -> each.id().equals(format))) {
            format = CSV;
        }
    }

    /** Returns the administration. */
    public OpenAdministration administration() {
        return administration;
    }

    /** Returns the kinds to choose from. */
    public List<Importer> kinds() {
        return Kinds.of(registry);
    }

    /** Returns the kind. */
    public Importer kind() {
        return kind;
    }

    /** Chooses the kind; all its columns are exported then. */
    public void setKind(Importer importer) {
        kind = importer;
        columns.clear();
        importer.columns().forEach(column -> columns.add(column.key()));
        view = views().stream().findFirst().orElse(null);
        if (scope == Scope.VIEW && view == null) {
            scope = Scope.ALL;
        }
    }

    /** Tells whether a catalogue has to be chosen. */
    public boolean needsCatalogue() {
        return kind.kind().equals(Kinds.CATALOGUE);
    }

    private List<ReferenceCatalogue> catalogues() {
        return administration.model().catalogues();
    }

    private static String label(ReferenceCatalogue each) {
        return each.getVersion() == null || each.getVersion().isBlank() ? String.valueOf(each.getName())
                : each.getName() + " " + each.getVersion();
    }

    /** Returns the catalogues to choose from. */
    public List<String> catalogueNames() {
        return catalogues().stream().map(ExportModel::label).toList();
    }

    /** Returns the catalogue; empty for none. */
    public String catalogue() {
        return catalogue;
    }

    /** Chooses the catalogue. */
    public void setCatalogue(String name) {
        catalogue = name;
    }

    // --- which

    /** Returns which elements are exported. */
    public Scope scope() {
        return scope;
    }

    /** Chooses which elements are exported. */
    public void setScope(Scope value) {
        scope = value;
    }

    /** Returns how many elements are selected. */
    public int selectedCount() {
        return selected.size();
    }

    /** Returns the saved views there are for this kind. */
    public List<String> views() {
        var settings = administration.model().administration().getSettings();
        var tables = TABLES.getOrDefault(kind.kind(), List.of());
        return settings == null ? List.of() : settings.getViews().stream()
                .filter(each -> tables.contains(each.getTable()) && each.getName() != null).map(SavedView::getName)
                .distinct().toList();
    }

    /** Returns the saved view; null for none. */
    public String view() {
        return view;
    }

    /** Chooses a saved view. */
    public void setView(String name) {
        view = name;
    }

    /** Tells whether the column is exported. */
    public boolean takes(String column) {
        return columns.contains(column);
    }

    /** Chooses whether a column is exported. */
    public void take(String column, boolean value) {
        if (value) {
            columns.add(column);
        } else {
            columns.remove(column);
        }
    }

    /** Tells whether the titles of the columns are in the user's language; else they are the keys. */
    public boolean isTitles() {
        return titles;
    }

    /** Chooses whether the titles of the columns are in the user's language. */
    public void setTitles(boolean value) {
        titles = value;
    }

    // --- where to

    /** Returns the file formats to choose from. */
    public List<TableFormat> formats() {
        return registry.formats();
    }

    /** Returns what a format is called. */
    public static String title(TableFormat each) {
        String key = "format." + each.id();
        return TEXTS.has(key) ? TEXTS.get(key) : each.id();
    }

    /** Returns the identifier of the format. */
    public String format() {
        return format;
    }

    /** Chooses the format. */
    public void setFormat(String id) {
        format = id;
    }

    /** Returns the extension of files in the format. */
    public String extension() {
        return "text".equals(format) ? "txt" : format;
    }

    /** Returns a name for the file. */
    public String suggestedName() {
        return kind.kind() + "." + extension();
    }

    /** Tells whether it goes into the clipboard. */
    public boolean isClipboard() {
        return clipboard;
    }

    /** Chooses whether it goes into the clipboard. */
    public void setClipboard(boolean value) {
        clipboard = value;
    }

    /** Returns the file; null for none. */
    public Path file() {
        return file;
    }

    /** Names the file; without an extension it gets that of the format. */
    public void setFile(String name) {
        try {
            String clean = name.strip();
            if (clean.isEmpty()) {
                file = null;
            } else {
                Path path = Path.of(clean);
                String last = String.valueOf(path.getFileName());
                file = (last.contains(".") ? path : path.resolveSibling(last + "." + extension())).toAbsolutePath();
            }
        } catch (InvalidPathException e) {
            file = null;
        }
    }

    /** Tells whether the file is there already, so that it would be overwritten. Looks at the disk. */
    public boolean overwrites() {
        return !clipboard && file != null && Files.exists(file);
    }

    /** Returns what is still missing; empty where it can be exported. */
    public Optional<String> fault() {
        if (needsCatalogue() && catalogue.isBlank()) {
            return Optional.of(TEXTS.get("export.catalogue"));
        }
        if (columns.isEmpty()) {
            return Optional.of(TEXTS.get("export.columns"));
        }
        if (scope == Scope.SELECTED && selected.isEmpty()) {
            return Optional.of(TEXTS.get("export.selected"));
        }
        if (!clipboard && file == null) {
            return Optional.of(TEXTS.get("export.file"));
        }
        return Optional.empty();
    }

    /** Returns what the user should know though it can be exported; empty for nothing. */
    public Optional<String> warning() {
        var missing = new ArrayList<String>();
        kind.columns().stream().filter(column -> column.identifies() && !columns.contains(column.key()))
                .forEach(column -> missing.add(Kinds.title(column)));
        return missing.isEmpty() ? Optional.empty()
                : Optional.of(TEXTS.get("export.missing", String.join(", ", missing), missing.size()));
    }

    /** Returns the ids of the elements to export; null for all. In the thread that changes the model. */
    public Set<String> ids() {
        var ids = new HashSet<String>();
        switch (scope) {
        case ALL -> {
            return null;
        }
        case SELECTED -> selected.forEach(element -> ids.add(element.getId()));
        case VIEW -> TABLES.getOrDefault(kind.kind(), List.of()).stream().map(GridTables::of).flatMap(Optional::stream)
                .forEach(table -> {
                    var model = new GridModel(table, administration.editing());
                    try {
                        if (model.views().contains(view)) {
                            model.chooseView(view);
                            model.arrange();
                            IntStream.range(0, model.lineCount()).forEach(line -> ids.add(model.element(line).getId()));
                        }
                    } finally {
                        model.dispose();
                    }
                });
        default -> throw new IllegalStateException();
        }
        return ids;
    }

    /**
     * Returns the table. Not for the user interface's thread; the model is read.
     *
     * @param ids ids of the elements to export; null for all
     * @throws FaultException if it cannot be exported
     */
    public Table table(Set<String> ids, Progress progress) throws FaultException {
        var fault = new FaultException[1];
        Table all = administration.editing().read(reading -> {
            try {
                fault[0] = null;
                return new Exchange(registry).export(administration.model(), kind.kind(), options());
            } catch (FaultException e) {
                fault[0] = e;
                return null;
            }
        }, progress);
        if (fault[0] != null) {
            throw fault[0];
        }
        return chosen(all, ids);
    }

    private ExchangeOptions options() {
        return catalogues().stream().filter(each -> label(each).equals(catalogue)).findFirst()
                .map(each -> ExchangeOptions.NONE.withCatalogue(each.getId(), null)).orElse(ExchangeOptions.NONE);
    }

    private Table chosen(Table all, Set<String> ids) {
        var taken = IntStream.range(0, all.columns().size())
                .filter(index -> columns.contains(all.columns().get(index).key())).boxed().toList();
        var identifying = IntStream.range(0, all.columns().size())
                .filter(index -> Kinds.column(kind, all.columns().get(index).key()).identifies()).boxed().toList();
        var heads = taken.stream().map(all.columns()::get).map(column -> {
            String title = titles ? Kinds.title(Kinds.column(kind, column.key())) : column.key();
            return new Table.Column(title, title, column.kind(), column.description());
        }).toList();
        var rows = all.rows().stream().filter(row -> ids == null || ids.contains(row.elementId())
                || row.elementId() == null && identifying.stream()
                        .anyMatch(index -> ids.contains(Values.machine(row.cells().get(index).value()))))
                .map(row -> new Table.Row(row.elementId(), taken.stream().map(row.cells()::get).toList())).toList();
        return new Table(all.id(), all.title(), heads, rows);
    }

    /** Returns the table as text for the clipboard: cells with tabs between them, as spreadsheets take it. */
    public static String text(Table table) {
        var out = new ByteArrayOutputStream();
        try {
            new CsvFormat('\t').write(table, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /**
     * Writes the file: whole, or not at all. Not for the user interface's thread.
     *
     * @throws FaultException if it cannot be written; what was there is as before
     */
    public void write(Table table) throws FaultException {
        Path part = null;
        try {
            part = Files.createTempFile(file.getParent(), ".ratswerk.", ".tmp");
            try (OutputStream out = Files.newOutputStream(part)) {
                if (CSV.equals(format)) {
                    // Excel takes it for the encoding of the country otherwise
                    out.write(MARK);
                    new CsvFormat(';').write(table, out);
                } else {
                    registry.format(format).orElseThrow().write(table, out);
                }
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new FaultException(new Fault(file.toString(), 0, 0, TEXTS.get("export.io", e.getMessage())), e);
        } finally {
            delete(part);
        }
    }

    private static void delete(Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // it harms nobody
        }
    }

    /** Tells whether the file has the extension of the format. */
    public boolean fits() {
        return file == null || file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith("." + extension());
    }
}
