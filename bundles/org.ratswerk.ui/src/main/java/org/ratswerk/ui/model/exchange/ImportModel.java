package org.ratswerk.ui.model.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.exchange.CsvReader;
import org.ratswerk.core.exchange.Exchange;
import org.ratswerk.core.exchange.ExchangeOptions;
import org.ratswerk.core.exchange.Grid;
import org.ratswerk.core.exchange.HeaderGuess;
import org.ratswerk.core.exchange.HtmlTable;
import org.ratswerk.core.exchange.ImportColumn;
import org.ratswerk.core.exchange.ImportPlan;
import org.ratswerk.core.exchange.Importer;
import org.ratswerk.core.exchange.RowPlan;
import org.ratswerk.core.exchange.TableReader;
import org.ratswerk.core.exchange.catalogue.LayoutGuess;
import org.ratswerk.model.ImportMapping;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Settings;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * An import step by step: kind and source, how the source is read, which column goes where, what would happen. Reading
 * and planning may happen in another thread; all else happens in the thread that changes the model.
 */
public final class ImportModel {
    /** Encodings to choose from; those that the computer does not have are left out. */
    public static final List<Charset> ENCODINGS = Stream.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15",
            "UTF-16LE", "UTF-16BE", "IBM850", "x-MacRoman").filter(Charset::isSupported).map(Charset::forName).toList();
    /** Separators to choose from. */
    public static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

    private static final Texts TEXTS = Texts.of(ImportModel.class);
    private static final String CONSTANT = "@";
    private static final int SAMPLES = 3;

    private final Registry registry;
    private final OpenAdministration administration;
    private Importer kind;
    private boolean kindChosen;
    private String catalogue = "";
    private String version = "";
    private Path file;
    private String text;
    private String html;
    private Grid.Options options = Grid.Options.GUESS;
    /** Line of the titles that was chosen; 0 to find it out. */
    private int headerLine;
    private Grid grid;
    private int header;
    private List<String> targets = List.of();
    private final Map<String, String> constants = new LinkedHashMap<>();
    private String mapping;
    private ImportPlan plan;
    private List<RowPlan> rows = List.of();
    private long revision;
    private boolean skipBad;
    private final CatalogueDraft draft = new CatalogueDraft(this);

    /**
     * @param registry what can be imported
     * @param administration administration to import into
     */
    public ImportModel(Registry registry, OpenAdministration administration) {
        this.registry = registry;
        this.administration = administration;
        this.kind = kinds().getFirst();
    }

    /** Returns the administration that is imported into. */
    public OpenAdministration administration() {
        return administration;
    }

    // --- kind and source

    /** Returns the kinds to choose from. */
    public List<Importer> kinds() {
        return Kinds.of(registry);
    }

    /** Returns the kind. */
    public Importer kind() {
        return kind;
    }

    /** Chooses the kind. */
    public void setKind(Importer importer) {
        kindChosen = true;
        changeKind(importer);
    }

    private void changeKind(Importer importer) {
        if (kind != importer) {
            kind = importer;
            guess();
        }
    }

    /** Tells whether the list belongs to a catalogue that has to be named. */
    public boolean needsCatalogue() {
        return kind.kind().equals(Kinds.CATALOGUE);
    }

    /** Returns what a list of a catalogue is on its way in. */
    public CatalogueDraft draft() {
        return draft;
    }

    /** Returns the names of the catalogues there are. */
    public List<String> catalogues() {
        return administration.model().catalogues().stream().map(ReferenceCatalogue::getName)
                .filter(name -> name != null && !name.isBlank()).distinct().toList();
    }

    /** Returns the name of the catalogue; empty for none. */
    public String catalogue() {
        return catalogue;
    }

    /** Names the catalogue: one that is there, or a new one. */
    public void setCatalogue(String name) {
        catalogue = name;
        plan = null;
    }

    /** Returns the version of the catalogue; empty for none. */
    public String version() {
        return version;
    }

    /** Names the version of the catalogue. */
    public void setVersion(String name) {
        version = name;
        plan = null;
    }

    /** Takes the list from a file. Its name may say what it holds. */
    public void setFile(Path path) {
        file = path;
        text = null;
        html = null;
        forgetSource();
        if (path != null && !kindChosen) {
            String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
            String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
            kinds().stream().filter(each -> each.kind().equals(stem) || each.stems().contains(stem)).findFirst()
                    .ifPresent(this::changeKind);
        }
    }

    /**
     * Takes the list from the clipboard.
     *
     * @param plain its text; null for none
     * @param formatted its HTML; null for none
     */
    public void setClipboard(String plain, String formatted) {
        file = null;
        text = plain;
        html = formatted;
        forgetSource();
    }

    private void forgetSource() {
        options = Grid.Options.GUESS;
        headerLine = 0;
        grid = null;
        plan = null;
        mapping = null;
        constants.clear();
    }

    /** Returns the file; null for the clipboard. */
    public Path file() {
        return file;
    }

    /** Returns what the source is called. */
    public String sourceName() {
        return file == null ? TEXTS.get("source.clipboard") : file.getFileName().toString();
    }

    /** Returns what is still missing on the first page; empty where all is there. */
    public Optional<String> sourceFault() {
        if (file == null && (text == null || text.isBlank()) && html == null) {
            return Optional.of(TEXTS.get("source.none"));
        }
        if (needsCatalogue() && catalogue.isBlank()) {
            return Optional.of(TEXTS.get("source.catalogue"));
        }
        return needsCatalogue() ? draft.fault() : Optional.empty();
    }

    // --- reading

    /** Returns the encoding that was chosen; null where it is found out. */
    public Charset encoding() {
        return options.encoding();
    }

    /** Chooses the encoding; null to find it out. */
    public void setEncoding(Charset encoding) {
        options = new Grid.Options(encoding, options.separator(), options.sheet());
        grid = null;
    }

    /** Chooses the separator; null to find it out. */
    public void setSeparator(Character separator) {
        options = new Grid.Options(options.encoding(), separator, options.sheet());
        grid = null;
    }

    /** Chooses the sheet of a workbook. */
    public void setSheet(String sheet) {
        options = new Grid.Options(options.encoding(), options.separator(), sheet);
        headerLine = 0;
        grid = null;
    }

    /** Tells whether there is a text whose encoding or separator can be chosen. */
    public boolean isText() {
        return grid != null && grid.separator() != null;
    }

    /**
     * Reads the source. Not for the user interface's thread.
     *
     * @throws FaultException if it cannot be read
     */
    public void read(Progress progress) throws FaultException {
        progress.begin(TEXTS.get("reading", sourceName()), 0);
        grid = readGrid();
        header = IntStream.range(0, grid.rows().size())
                .filter(row -> grid.rows().get(row).place(0).line() == headerLine).findFirst()
                .orElseGet(() -> needsCatalogue() ? LayoutGuess.header(grid)
                        : grid.likelyHeader(title -> kind.known(title, List.of(title)) != null));
        guess();
    }

    private Grid readGrid() throws FaultException {
        if (file != null) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            TableReader reader = registry.readers().stream().filter(each -> name.endsWith('.' + each.extension()))
                    .findFirst().orElseGet(CsvReader::new);
            return reader.grid(file, file.getFileName().toString(), options);
        }
        boolean columns = text != null && (text.contains("\t") || html == null);
        if (!columns) {
            var table = HtmlTable.read(html, sourceName());
            if (table.isPresent()) {
                return table.get();
            }
        }
        if (text == null) {
            throw new FaultException(Fault.of(TEXTS.get("source.none")), null);
        }
        var clipboard = options.separator() == null && text.contains("\t")
                ? new Grid.Options(null, '\t', null) : options;
        return CsvReader.grid(text, sourceName(), clipboard);
    }

    /** Returns what was read; null before. */
    public Grid grid() {
        return grid;
    }

    /** Returns the row of the titles, counted from 0 among the rows that are not empty. */
    public int header() {
        return header;
    }

    /** Chooses the row of the titles. */
    public void setHeader(int row) {
        headerLine = grid.rows().get(row).place(0).line();
        header = row;
        guess();
    }

    // --- columns

    /** Returns the titles of the columns of the source; empty for one without. */
    public List<String> titles() {
        var cells = new ArrayList<>(grid.rows().get(header).cells());
        while (cells.size() < grid.width()) {
            cells.add("");
        }
        return cells;
    }

    /** Returns what stands in the first rows of a column. */
    public String samples(int column) {
        return String.join(" · ", grid.rows().stream().skip(header + 1L).map(row -> row.cells())
                .filter(cells -> cells.size() > column && !cells.get(column).isEmpty()).map(cells -> cells.get(column))
                .distinct().limit(SAMPLES).toList());
    }

    private void guess() {
        plan = null;
        mapping = null;
        constants.clear();
        if (grid != null) {
            targets = new ArrayList<>(HeaderGuess.of(kind, titles()));
            savedMappings().stream().filter(this::fits).findFirst().ifPresent(this::apply);
        }
    }

    /** Returns our column that a column of the source goes into; null where it is left out. */
    public String target(int column) {
        return targets.get(column);
    }

    /** Sends a column of the source into one of ours; two may go into the same only if it holds lists. */
    public void setTarget(int column, String key) {
        targets.set(column, key);
        constants.remove(key);
        plan = null;
    }

    private boolean isList(String key) {
        return Kinds.column(kind, key).type().list();
    }

    /** Returns our columns that nothing of the source goes into. */
    public List<ImportColumn<?, ?>> unfilled() {
        var unfilled = new ArrayList<ImportColumn<?, ?>>();
        kind.columns().stream().filter(column -> !targets.contains(column.key())).forEach(unfilled::add);
        return unfilled;
    }

    /** Returns the value that a column of ours gets in all rows; empty for none. */
    public String constant(String key) {
        return constants.getOrDefault(key, "");
    }

    /** Gives a column of ours a value in all rows. */
    public void setConstant(String key, String value) {
        if (value.isBlank()) {
            constants.remove(key);
        } else {
            constants.put(key, value.strip());
        }
        plan = null;
    }

    /** Returns what is still missing; empty where the import can be planned. */
    public Optional<String> mappingFault() {
        if (grid == null) {
            return Optional.of(TEXTS.get("source.none"));
        }
        if (grid.rows().size() <= header + 1) {
            return Optional.of(TEXTS.get("mapping.rows"));
        }
        if (targets.stream().allMatch(target -> target == null)) {
            return Optional.of(TEXTS.get("mapping.none"));
        }
        for (int i = 0; i < targets.size(); i++) {
            int first = targets.get(i) == null ? i : targets.indexOf(targets.get(i));
            if (first < i && !isList(targets.get(i))) {
                return Optional.of(TEXTS.get("mapping.twice", titles().get(first), titles().get(i),
                        Kinds.title(Kinds.column(kind, targets.get(i)))));
            }
        }
        var missing = unfilled().stream().filter(column -> column.identifies() && constant(column.key()).isEmpty())
                .map(Kinds::title).toList();
        return missing.isEmpty() ? Optional.empty()
                : Optional.of(TEXTS.get("mapping.missing", String.join(", ", missing), missing.size()));
    }

    // --- saved mappings

    /** Returns the saved mappings of this kind. */
    public List<ImportMapping> savedMappings() {
        Settings settings = administration.model().administration().getSettings();
        return settings == null ? List.of() : settings.getImportMappings().stream()
                .filter(each -> kind.kind().equals(each.getKind()) && each.getName() != null).toList();
    }

    /** Returns the name of the saved mapping that is applied; empty for none. */
    public Optional<String> mapping() {
        return Optional.ofNullable(mapping);
    }

    private boolean fits(ImportMapping saved) {
        var titles = titles();
        return saved.getColumns().stream().anyMatch(column -> !isConstant(column.getSource()))
                && saved.getColumns().stream().filter(column -> !isConstant(column.getSource()))
                        .allMatch(column -> titles.contains(column.getSource()));
    }

    private static boolean isConstant(String source) {
        return source == null || source.startsWith(CONSTANT);
    }

    /**
     * Takes from a saved mapping how the source is read.
     *
     * @return whether it has to be read anew
     */
    public boolean takeReading(ImportMapping saved) {
        var wanted = new Grid.Options(charset(saved.getEncoding()), saved.getSeparator() == null
                || saved.getSeparator().length() != 1 ? options.separator() : Character.valueOf(saved.getSeparator().charAt(0)),
                options.sheet());
        boolean again = !wanted.equals(options) || saved.getHeaderRow() != 0 && saved.getHeaderRow() != headerLine;
        options = wanted;
        headerLine = saved.getHeaderRow() == 0 ? headerLine : saved.getHeaderRow();
        return again;
    }

    private Charset charset(String name) {
        try {
            return name == null ? options.encoding() : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return options.encoding();
        }
    }

    /** Applies a saved mapping; columns that it does not name keep what they have. */
    public void apply(ImportMapping saved) {
        var titles = titles();
        var keys = kind.columns().stream().map(ImportColumn::key).toList();
        for (var column : saved.getColumns()) {
            String source = column.getSource();
            String target = column.getTarget();
            if (isConstant(source)) {
                if (source != null && target != null && keys.contains(source.substring(1))) {
                    setConstant(source.substring(1), target);
                }
            } else if (titles.contains(source) && (target == null || target.isEmpty() || keys.contains(target))) {
                setTarget(titles.indexOf(source), target == null || target.isEmpty() ? null : target);
            }
        }
        mapping = saved.getName();
    }

    /** Saves the mapping with the administration; one of the same name and kind is replaced. */
    public void saveMapping(String name) {
        administration.editing().run(TEXTS.get("mapping.save", name), () -> {
            var administrationRoot = administration.model().administration();
            if (administrationRoot.getSettings() == null) {
                administrationRoot.setSettings(ModelFactory.eINSTANCE.createSettings());
            }
            var saved = savedMappings().stream().filter(each -> each.getName().equals(name)).findFirst()
                    .orElseGet(() -> {
                        var made = ModelFactory.eINSTANCE.createImportMapping();
                        made.setId(UUID.randomUUID().toString());
                        made.setName(name);
                        made.setKind(kind.kind());
                        administrationRoot.getSettings().getImportMappings().add(made);
                        return made;
                    });
            saved.setEncoding(options.encoding() == null ? null : options.encoding().name());
            saved.setSeparator(options.separator() == null ? null : options.separator().toString());
            saved.setHeaderRow(headerLine);
            saved.getColumns().clear();
            var titles = titles();
            for (int i = 0; i < titles.size(); i++) {
                if (!titles.get(i).isEmpty()) {
                    add(saved, titles.get(i), targets.get(i) == null ? "" : targets.get(i));
                }
            }
            constants.forEach((key, value) -> add(saved, CONSTANT + key, value));
        });
        mapping = name;
    }

    private static void add(ImportMapping saved, String source, String target) {
        var column = ModelFactory.eINSTANCE.createColumnMapping();
        column.setSource(source);
        column.setTarget(target);
        saved.getColumns().add(column);
    }

    // --- what would happen

    /**
     * Finds out what would happen. Not for the user interface's thread; the model is read, not changed.
     *
     * @throws FaultException if the table cannot be imported at all
     */
    public void plan(Progress progress) throws FaultException {
        var table = grid.table(header, targets, constants);
        var wishes = new ExchangeOptions(kind.kind(), blankToNull(catalogue), blankToNull(version), null, true, false);
        var exchange = new Exchange(registry);
        var fault = new FaultException[1];
        long[] read = new long[1];
        var lines = new ArrayList<RowPlan>();
        ImportPlan planned = administration.editing().read(reading -> {
            fault[0] = null;
            lines.clear();
            read[0] = administration.editing().revision();
            try {
                ImportPlan result = exchange.plan(administration.model(), List.of(table), wishes, reading);
                lines.addAll(result.rows());
                return result;
            } catch (FaultException e) {
                fault[0] = e;
                return null;
            }
        }, progress);
        if (fault[0] != null) {
            throw fault[0];
        }
        plan = planned;
        rows = List.copyOf(lines);
        revision = read[0];
    }

    private static String blankToNull(String value) {
        return value.isBlank() ? null : value.strip();
    }

    /** Tells whether it is known what would happen. */
    public boolean isPlanned() {
        return plan != null && revision == administration.editing().revision();
    }

    /** Returns what becomes of the rows. */
    public List<RowPlan> rows() {
        return plan == null ? List.of() : rows;
    }

    /** Returns what is doubtful about good rows. */
    public List<Fault> remarks() {
        return plan == null ? List.of() : plan.remarks();
    }

    /** Returns how many rows have the state. */
    public int count(RowState state) {
        return (int) rows().stream().filter(row -> RowState.of(row) == state).count();
    }

    /** Tells whether bad rows are left out. */
    public boolean isSkipBad() {
        return skipBad;
    }

    /** Chooses whether bad rows are left out. */
    public void setSkipBad(boolean value) {
        skipBad = value;
    }

    /** Tells whether something is wrong with any row. */
    public boolean hasFaults() {
        return rows().stream().anyMatch(row -> !row.faults().isEmpty());
    }

    /** Returns why it cannot be finished; empty where it can. */
    public Optional<String> finishFault() {
        if (plan == null) {
            return Optional.of(TEXTS.get("plan.none"));
        }
        if (hasFaults() && !skipBad) {
            return Optional.of(TEXTS.get("plan.faults"));
        }
        return plan.changes() ? Optional.empty() : Optional.of(TEXTS.get("plan.nothing"));
    }

    /** Returns a text of an exchange file as people read it: ids of elements as their names. */
    public String shown(String column, String value) {
        if (value.isEmpty() || Kinds.column(kind, column).identifies() && column.equals("id")) {
            return value;
        }
        return String.join(", ", Arrays.stream(value.split("\\|")).map(String::strip)
                .map(item -> administration.element(item).map(Names::of).orElse(item)).toList());
    }

    /** Returns what a row is about. */
    public String subject(RowPlan row) {
        if (row.element() != null) {
            return Names.of(row.element());
        }
        for (String column : List.of("name", "id", "key")) {
            if (!row.after(column).isEmpty()) {
                return row.after(column);
            }
        }
        return String.join(" → ", kind.columns().stream().filter(ImportColumn::identifies)
                .map(column -> shown(column.key(), row.after(column.key()))).filter(each -> !each.isEmpty()).toList());
    }

    /** Returns what would change in a row, or what is wrong with it, in one line. */
    public String summary(RowPlan row) {
        if (!row.faults().isEmpty()) {
            return String.join(" ", row.faults().stream().map(Fault::message).toList());
        }
        return switch (RowState.of(row)) {
        case CHANGED -> String.join(";  ", row.cells().stream().filter(RowPlan.Cell::changes)
                .map(cell -> Kinds.title(Kinds.column(kind, cell.column())) + ": "
                        + none(shown(cell.column(), cell.before())) + " → " + none(shown(cell.column(), cell.after())))
                .toList());
        case ADDED -> String.join(";  ", row.cells().stream().filter(cell -> !cell.after().isEmpty())
                .filter(cell -> !cell.column().equals("id") && !cell.column().equals("name"))
                .map(cell -> Kinds.title(Kinds.column(kind, cell.column())) + ": "
                        + shown(cell.column(), cell.after())).toList());
        default -> "";
        };
    }

    private static String none(String value) {
        return value.isEmpty() ? TEXTS.get("value.none") : value;
    }

    /**
     * Imports, as one command.
     *
     * @return what was done, in words
     * @throws IllegalStateException if it is not known, or no longer true, what would happen
     */
    public ImportReport apply() {
        if (!isPlanned() || finishFault().isPresent()) {
            throw new IllegalStateException();
        }
        ImportReport report = ImportReport.of(this, plan);
        administration.editing().run(TEXTS.get("import.label", kind.title(), sourceName()), plan::apply);
        plan = null;
        return report;
    }

    /** Returns an encoding as it is called in lists. */
    public static String title(Charset encoding) {
        return encoding.equals(StandardCharsets.UTF_8) ? TEXTS.get("encoding.utf8")
                : encoding.name().equals("windows-1252") ? TEXTS.get("encoding.windows") : encoding.displayName();
    }

    /** Returns a separator as it is called in lists. */
    public static String title(char separator) {
        return switch (separator) {
        case ';' -> TEXTS.get("separator.semicolon");
        case ',' -> TEXTS.get("separator.comma");
        case '\t' -> TEXTS.get("separator.tab");
        default -> String.valueOf(separator);
        };
    }

    /** Returns nothing but the rows that have one of the states. */
    public List<RowPlan> rows(Set<RowState> states) {
        return rows().stream().filter(row -> states.contains(RowState.of(row))).toList();
    }
}
