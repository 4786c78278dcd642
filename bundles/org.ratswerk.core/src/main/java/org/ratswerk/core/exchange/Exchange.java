package org.ratswerk.core.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.exchange.Importer.Outcome;
import org.ratswerk.core.exchange.SourceTable.Place;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * Import and export of exchange files. All files of one import are one transaction: their order does not matter, they may
 * refer to each other, and one bad row stops them all unless bad rows are to be skipped. The model is changed only when
 * everything has been read and checked.
 */
public final class Exchange {
    private static final Texts TEXTS = Texts.of(Exchange.class);

    private final Registry registry;
    private final TableReader csv;

    /**
     * @param registry where the kinds and the file formats come from
     */
    public Exchange(Registry registry) {
        this.registry = registry;
        csv = new CsvReader();
    }

    /**
     * File to import.
     *
     * @param path where it is
     * @param name how the user named it, for messages
     */
    public record Source(Path path, String name) {
        /** File named by its path. */
        public static Source of(Path path) {
            return new Source(path, path.toString());
        }
    }

    /**
     * Returns the importer for a kind.
     *
     * @throws FaultException if there is none
     */
    public Importer importer(String kind) throws FaultException {
        return registry.importer(kind).orElseThrow(() -> {
            var kinds = registry.importers().stream().map(Importer::kind).toList();
            return new FaultException(Fault.of(TEXTS.get("kind.unknown", kind, Nearest.of(kind, kinds).orElse("–"),
                    String.join(", ", kinds))), null);
        });
    }

    /**
     * Writes all of a kind as a table; importing it changes nothing.
     *
     * @throws FaultException if there is no such kind, or the options do not say what to export
     */
    public Table export(AdministrationModel model, String kind, ExchangeOptions options) throws FaultException {
        return importer(kind).export(model, options);
    }

    /**
     * Imports files.
     *
     * @param model administration; changed only if the result says so
     * @param sources files
     * @param options what the user wants
     * @param progress told how far it is, asked whether to stop
     * @return what was or would have been done; it is not applied if there are faults and bad rows are not to be skipped, or
     *         if it is a dry run
     * @throws FaultException if a file cannot be read at all, or is of no known kind, or has the wrong columns
     */
    public ImportResult run(AdministrationModel model, List<Source> sources, ExchangeOptions options,
            Progress progress) throws FaultException {
        progress.begin(TEXTS.get("progress.read"), sources.size() + 2);
        var context = new ImportContext(model, options);
        var rows = new ArrayList<ImportRow>();
        return plan(context, read(sources, options, context, rows, progress), rows, progress).finish(options);
    }

    /**
     * Finds out what an import would do. The model is only read: this may happen in another thread than the one that
     * changes the model, while nobody changes it.
     *
     * @param model administration
     * @param tables tables of one kind, their headers in words that the importer knows
     * @param options kind, and catalogue where the kind needs one
     * @param progress told how far it is, asked whether to stop
     * @throws FaultException if a table has the wrong columns, or there is no such kind
     */
    public ImportPlan plan(AdministrationModel model, List<SourceTable> tables, ExchangeOptions options,
            Progress progress) throws FaultException {
        progress.begin(TEXTS.get("progress.plan"), tables.size() + 2);
        Importer importer = importer(options.kind());
        var context = new ImportContext(model, options);
        var rows = new ArrayList<ImportRow>();
        var work = new Work(importer, importer.begin(context), rows);
        for (SourceTable table : tables) {
            progress.checkCancelled();
            rows.addAll(new SourceFile(table.file(), importer, Mapping.NONE, context).read(table));
            progress.worked(1);
        }
        return plan(context, List.of(work), rows, progress);
    }

    private static ImportPlan plan(ImportContext context, List<Work> batches, List<ImportRow> rows,
            Progress progress) {
        for (Work work : batches) {
            work.batch.identify(work.rows);
        }
        progress.checkCancelled();
        for (Work work : batches) {
            work.batch.read();
        }
        progress.worked(1);
        do {
            progress.checkCancelled();
            context.spread();
            batches.forEach(work -> work.batch.validate());
        } while (context.spread());
        progress.worked(1);
        var persons = context.newPersons().stream()
                .filter(person -> person.users().stream().anyMatch(row -> !row.bad())).toList();
        return new ImportPlan(context, batches.stream().map(Work::batch).toList(), rows,
                count(batches, persons.size()), persons);
    }

    /** The rows of one kind. */
    private record Work(Importer importer, Importer.Batch batch, List<ImportRow> rows) {
    }

    private List<Work> read(List<Source> sources, ExchangeOptions options, ImportContext context,
            List<ImportRow> all, Progress progress) throws FaultException {
        var faults = new ArrayList<Fault>();
        var batches = new LinkedHashMap<String, Work>();
        for (Source source : sources) {
            progress.checkCancelled();
            try {
                Importer importer = importer(source, options);
                Work work = batches.get(importer.kind());
                if (work == null) {
                    work = new Work(importer, importer.begin(context), new ArrayList<>());
                    batches.put(importer.kind(), work);
                }
                var mapping = mapping(source, options);
                SourceTable table = reader(source.path()).read(source.path(), source.name(),
                        header -> mapping.header(header) != null || importer.known(header, List.of(header)) != null);
                var rows = new SourceFile(source.name(), importer, mapping, context).read(table);
                work.rows.addAll(rows);
                all.addAll(rows);
            } catch (FaultException e) {
                e.faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
            }
            progress.worked(1);
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        var order = registry.importers().stream().map(Importer::kind).toList();
        return batches.values().stream()
                .sorted((one, other) -> order.indexOf(one.importer.kind()) - order.indexOf(other.importer.kind()))
                .toList();
    }

    private static Mapping mapping(Source source, ExchangeOptions options) throws FaultException {
        return options.mapping() == null ? Mapping.beside(source.path(), source.name())
                : Mapping.read(options.mapping().path(), options.mapping().name());
    }

    /** Importer for a file: for the kind that the options name, or else for that which the stem of its name says. */
    private Importer importer(Source source, ExchangeOptions options) throws FaultException {
        if (options.kind() != null) {
            return importer(options.kind());
        }
        String stem = Mapping.stem(source.path().getFileName().toString()).toLowerCase(Locale.ROOT);
        for (Importer importer : registry.importers()) {
            if (importer.kind().equals(stem) || importer.stems().contains(stem)) {
                return importer;
            }
        }
        var kinds = registry.importers().stream().map(Importer::kind).toList();
        throw new FaultException(new Fault(source.name(), 0, 0,
                TEXTS.get("kind.fromName", stem, String.join(", ", kinds))), null);
    }

    /**
     * Reads all rows of a file, before anybody knows what they mean.
     *
     * @param source file
     * @param options how to read it
     * @throws FaultException if it cannot be read
     */
    public Grid grid(Source source, Grid.Options options) throws FaultException {
        return reader(source.path()).grid(source.path(), source.name(), options);
    }

    private TableReader reader(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return registry.readers().stream().filter(reader -> name.endsWith('.' + reader.extension())).findFirst()
                .orElse(csv);
    }

    private static List<ImportResult.Count> count(List<Work> batches, int persons) {
        var counts = new ArrayList<ImportResult.Count>();
        boolean personsCounted = persons == 0;
        for (Work work : batches) {
            var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
            work.batch.count(outcome -> outcomes.merge(outcome, 1, Integer::sum));
            String kind = work.importer.kind();
            boolean these = kind.equals(PersonsImporter.KIND);
            personsCounted |= these;
            counts.add(new ImportResult.Count(kind,
                    outcomes.getOrDefault(Outcome.ADDED, 0) + (these ? persons : 0),
                    outcomes.getOrDefault(Outcome.CHANGED, 0), outcomes.getOrDefault(Outcome.UNCHANGED, 0),
                    (int) work.rows.stream().filter(ImportRow::bad).count()));
        }
        if (!personsCounted) {
            counts.add(new ImportResult.Count(PersonsImporter.KIND, persons, 0, 0, 0));
        }
        return counts;
    }

    /** One file with the meaning of its columns. */
    private static final class SourceFile {
        private final String name;
        private final Importer importer;
        private final Mapping mapping;
        private final ImportContext context;
        private final List<Fault> faults = new ArrayList<>();
        /** Keys of our columns by index; null where the column is left out. */
        private final List<String> columns = new ArrayList<>();
        private final Map<String, Integer> indexes = new HashMap<>();

        SourceFile(String name, Importer importer, Mapping mapping, ImportContext context) {
            this.name = name;
            this.importer = importer;
            this.mapping = mapping;
            this.context = context;
        }

        List<ImportRow> read(SourceTable table) throws FaultException {
            int width = header(table);
            Map<String, String> constants = constants();
            needed(table, constants);
            if (!faults.isEmpty()) {
                throw new FaultException(faults);
            }
            var rows = new ArrayList<ImportRow>(table.rows().size());
            for (SourceTable.Row line : table.rows()) {
                var row = new ImportRow(context, name, line, indexes);
                List<String> cells = line.cells();
                for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
                    if (columns.get(i) != null) {
                        row.put(columns.get(i), cells.get(i));
                    }
                }
                constants.forEach(row::put);
                if (line.width() != width) {
                    row.fault(null, TEXTS.get("row.ragged", Integer.toString(line.width()), Integer.toString(width)));
                }
                rows.add(row);
            }
            return rows;
        }

        /** Finds out what the columns mean and returns how many there are. */
        private int header(SourceTable table) {
            List<String> cells = table.header().cells();
            var seen = new HashMap<String, Integer>();
            for (int i = 0; i < cells.size(); i++) {
                String header = cells.get(i);
                Place place = table.header().place(i);
                String column = null;
                if (header.isEmpty()) {
                    int index = i;
                    if (table.rows().stream().anyMatch(row -> index < row.cells().size()
                            && !row.cells().get(index).isEmpty())) {
                        faults.add(place.fault(name, TEXTS.get("header.empty", Integer.toString(i + 1))));
                    }
                } else if (seen.putIfAbsent(Cells.nameKey(header), i) != null) {
                    faults.add(place.fault(name, TEXTS.get("header.twice", Cells.shown(header))));
                } else {
                    column = column(header, cells, place);
                }
                if (column != null) {
                    Integer other = indexes.putIfAbsent(column, i);
                    if (other != null && !definition(column).type().list()) {
                        faults.add(place.fault(name,
                                TEXTS.get("header.same", Cells.shown(header), Cells.shown(cells.get(other)),
                                        column)));
                    }
                }
                columns.add(column);
            }
            return table.header().width();
        }

        private ImportColumn<?, ?> definition(String key) {
            return importer.columns().stream().filter(column -> column.key().equals(key)).findFirst().orElse(null);
        }

        private String column(String header, List<String> all, Place place) {
            Mapping.Line stated = mapping.header(header);
            if (stated != null) {
                return stated.value().isEmpty() ? null : ours(stated, stated.value());
            }
            String known = importer.known(header, all);
            if (known == null) {
                var keys = new ArrayList<String>();
                importer.columns().forEach(column -> {
                    keys.add(column.key());
                    keys.addAll(column.headers());
                });
                faults.add(place.fault(name, TEXTS.get("header.unknown", Cells.shown(header),
                        Nearest.of(header, keys).orElse("–"), importer.kind(), keys())));
            }
            return known;
        }

        private String keys() {
            return String.join(", ", importer.columns().stream().map(ImportColumn::key).toList());
        }

        /** The column of ours that a line of the mapping names. */
        private String ours(Mapping.Line stated, String name) {
            String key = name.toLowerCase(Locale.ROOT);
            if (definition(key) == null) {
                var keys = importer.columns().stream().map(ImportColumn::key).toList();
                faults.add(stated.place().fault(mapping.file(), TEXTS.get("header.unknown", Cells.shown(name),
                        Nearest.of(name, keys).orElse("–"), importer.kind(), keys())));
                return null;
            }
            return key;
        }

        private Map<String, String> constants() {
            var constants = new LinkedHashMap<String, String>();
            for (Mapping.Line constant : mapping.constants()) {
                String column = ours(constant, constant.name());
                if (column == null) {
                    continue;
                }
                if ((indexes.containsKey(column) || constants.containsKey(column))
                        && !definition(column).type().list()) {
                    faults.add(constant.place().fault(mapping.file(), TEXTS.get("constant.twice", column)));
                } else {
                    constants.merge(column, constant.value(), (one, other) -> one + '|' + other);
                }
            }
            return constants;
        }

        private void needed(SourceTable table, Map<String, String> constants) {
            for (ImportColumn<?, ?> column : importer.columns()) {
                if (column.identifies() && !indexes.containsKey(column.key())
                        && !constants.containsKey(column.key()) && faults.isEmpty()) {
                    faults.add(table.header().place(0).fault(name,
                            TEXTS.get("header.needed", column.key(), importer.kind(), keys())));
                }
            }
        }
    }
}
