package org.ratswerk.core.exchange.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.ratswerk.core.exchange.CatalogueImporter;
import org.ratswerk.core.exchange.Cells;
import org.ratswerk.core.exchange.Grid;
import org.ratswerk.core.exchange.SourceTable;
import org.ratswerk.core.exchange.catalogue.ColumnRole.Kind;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;

/** Makes entries of the rows of lists. Several lists may be read one after another; they may refer to each other. */
public final class CatalogueReader {
    private static final Texts TEXTS = Texts.of(CatalogueReader.class);
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_NAMED = 5;

    private final List<CatalogueItem> items = new ArrayList<>();
    private final Map<String, CatalogueItem> keys = new HashMap<>();
    private final Map<Place, CatalogueItem> places = new HashMap<>();
    private final Map<String, CatalogueItem> listed = new LinkedHashMap<>();
    private final Set<Kind> stated = EnumSet.noneOf(Kind.class);
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Remark> remarks = new LinkedHashMap<>();
    private int repeated;

    /** What identifies an entry without key. */
    private record Place(String name, Object parent) {
    }

    /** Something said of several lines. */
    private record Remark(CatalogueItem first, String message, List<Integer> lines) {
    }

    /** Reads a list. */
    public void read(Grid grid, CatalogueLayout layout) {
        for (Kind kind : Kind.values()) {
            if (layout.states(kind)) {
                stated.add(kind);
            }
        }
        var list = new ListReader(grid, layout);
        for (SourceTable.Row row : grid.rows().subList(layout.header() + 1, grid.rows().size())) {
            list.read(row);
        }
        list.finish();
    }

    /**
     * Returns what the lists state.
     *
     * @param catalogue catalogue whose entries may be superior ones; null for none
     */
    public CatalogueList finish(ReferenceCatalogue catalogue) {
        for (CatalogueItem item : listed.values()) {
            CatalogueItem own = keys.get(item.key);
            if (own == null) {
                keys.put(item.key, item);
                items.add(item);
                if (item.name == null) {
                    item.name = item.key;
                    remark(item, TEXTS.get("read.unnamed"));
                }
            } else if (!own.parentStated || own.parent == null && own.parentText == null) {
                own.parent = item.parent;
                own.parentStated = true;
                own.parentText = null;
            }
        }
        parents(catalogue);
        cycles();
        items.forEach(item -> {
            if (item.parent != null) {
                item.parent.children.add(item);
            }
        });
        var notes = new ArrayList<Fault>();
        remarks.values().forEach(remark -> notes.add(remark.first().fault(remark.lines().size() == 1
                ? TEXTS.get("read.note", remark.message())
                : TEXTS.get("read.notes", remark.message(), remark.lines().size(), lines(remark.lines())))));
        return new CatalogueList(items, stated, faults, notes, repeated);
    }

    private static String lines(List<Integer> lines) {
        var some = lines.stream().limit(MOST_NAMED).map(line -> Integer.toString(line)).toList();
        return String.join(", ", some) + (lines.size() > MOST_NAMED ? ", …" : "");
    }

    private void remark(CatalogueItem item, String message) {
        remarks.computeIfAbsent(item.file() + '\0' + message, none -> new Remark(item, message, new ArrayList<>())).lines()
                .add(item.line());
    }

    /** Finds the superior entries that cells name. */
    private void parents(ReferenceCatalogue catalogue) {
        var names = new HashMap<String, List<CatalogueItem>>();
        items.forEach(item -> {
            if (item.name != null) {
                names.computeIfAbsent(Cells.nameKey(item.name), none -> new ArrayList<>(1)).add(item);
            }
        });
        var present = new HashMap<String, CatalogueEntry>();
        if (catalogue != null) {
            for (CatalogueEntry entry : catalogue.getEntries()) {
                if (entry.getName() != null) {
                    present.putIfAbsent(Cells.nameKey(entry.getName()), entry);
                }
            }
            for (CatalogueEntry entry : catalogue.getEntries()) {
                if (entry.getKey() != null && entry.getRemovedIn() == null) {
                    present.put(entry.getKey(), entry);
                }
            }
        }
        for (CatalogueItem item : items) {
            if (item.parentText == null) {
                continue;
            }
            String text = item.parentText;
            CatalogueItem parent = keys.get(text);
            if (parent == null) {
                var named = names.getOrDefault(Cells.nameKey(text), List.of());
                if (named.size() > 1) {
                    faults.add(item.fault(TEXTS.get("read.ambiguous", Cells.shown(text), named.size())));
                    continue;
                }
                parent = named.isEmpty() ? null : named.getFirst();
            }
            if (parent == null && present.containsKey(text)) {
                item.present = present.get(text);
            } else if (parent == null && present.containsKey(Cells.nameKey(text))) {
                item.present = present.get(Cells.nameKey(text));
            } else if (parent == null) {
                faults.add(item.fault(TEXTS.get("read.parent", Cells.shown(text))));
            } else {
                item.parent = parent;
            }
        }
    }

    private void cycles() {
        var safe = new HashSet<CatalogueItem>();
        for (CatalogueItem item : items) {
            var path = new ArrayList<CatalogueItem>();
            var seen = new HashSet<CatalogueItem>();
            CatalogueItem at = item;
            while (at != null && !safe.contains(at) && seen.add(at)) {
                path.add(at);
                at = at.parent;
            }
            if (at != null && !safe.contains(at)) {
                faults.add(at.fault(TEXTS.get("read.cycle", at.label())));
                at.parent = null;
            }
            safe.addAll(path);
        }
    }

    /** One list being read. */
    private final class ListReader {
        private final Grid grid;
        private final CatalogueLayout layout;
        private final int levels;
        private final CatalogueItem[] current;
        private final int[] levelKeys;
        private final int[] levelNames;
        private final int[] levelBoth;
        private final int key;
        private final int name;
        private final int both;
        private final List<CatalogueItem> own = new ArrayList<>();
        private final Map<String, List<CatalogueItem>> restored = new LinkedHashMap<>();

        ListReader(Grid grid, CatalogueLayout layout) {
            this.grid = grid;
            this.layout = layout;
            levels = layout.levels();
            current = new CatalogueItem[levels];
            levelKeys = columns(Kind.KEY);
            levelNames = columns(Kind.NAME);
            levelBoth = columns(Kind.KEY_AND_NAME);
            key = layout.column(ColumnRole.of(Kind.KEY));
            name = layout.column(ColumnRole.of(Kind.NAME));
            both = layout.column(ColumnRole.of(Kind.KEY_AND_NAME));
        }

        private int[] columns(Kind kind) {
            int[] columns = new int[levels];
            for (int i = 0; i < levels; i++) {
                columns[i] = layout.column(new ColumnRole(kind, i + 1));
            }
            return columns;
        }

        private static String cell(SourceTable.Row row, int column) {
            return column < 0 || column >= row.cells().size() ? null : Cells.clean(row.cells().get(column));
        }

        /** Key and name of an entry as cells give them; the cell that gives the place. */
        private record Stated(String key, String rawKey, String name, int column) {
            boolean none() {
                return key == null && name == null;
            }

            /** Tells whether the cells name the entry that is current anyway. */
            boolean isSame(CatalogueItem item) {
                return item != null && Objects.equals(key, item.key)
                        && (name == null || Cells.nameKey(name).equals(Cells.nameKey(item.name)));
            }
        }

        private Stated stated(SourceTable.Row row, int keyColumn, int nameColumn, int bothColumn) {
            String rawKey = cell(row, keyColumn);
            String text = cell(row, nameColumn);
            int column = keyColumn >= 0 && rawKey != null ? keyColumn : nameColumn;
            String joined = cell(row, bothColumn);
            if (joined != null) {
                String[] split = LayoutGuess.keyThenName(joined);
                rawKey = split == null ? rawKey : split[0];
                text = split == null ? joined : split[1];
                column = bothColumn;
            }
            String usable = rawKey == null ? null : CatalogueImporter.usable(CatalogueKeys.restored(rawKey));
            return new Stated(usable, rawKey, text, Math.max(0, column));
        }

        void read(SourceTable.Row row) {
            boolean repeated = true;
            for (int i = 0; i < layout.titles().size() && repeated; i++) {
                repeated = Objects.equals(cell(row, i), Cells.clean(layout.titles().get(i)));
            }
            if (repeated) {
                return;
            }
            CatalogueItem parent = levels(row);
            Stated mine = stated(row, key, name, both);
            CatalogueItem item = null;
            if (!mine.none()) {
                item = item(row, mine, parent, levels > 0);
            } else if (parent != null) {
                item = parent;
            }
            if (item == null) {
                var blank = new CatalogueItem(grid.file(), row.place(0));
                remark(blank, TEXTS.get("read.leftOut"));
                return;
            }
            if (item != FAULTY) {
                describe(row, item);
            }
        }

        /** Takes in what the columns of the levels say; returns the deepest that is filled, or goes on. */
        private CatalogueItem levels(SourceTable.Row row) {
            var cells = new Stated[levels];
            int deepest = -1;
            for (int i = 0; i < levels; i++) {
                cells[i] = stated(row, levelKeys[i], levelNames[i], levelBoth[i]);
                deepest = cells[i].none() ? deepest : i;
            }
            for (int i = 0; i < levels && layout.shape() == CatalogueShape.GROUPS; i++) {
                // where groups are repeated, none means none
                current[i] = cells[i].none() ? null : current[i];
            }
            CatalogueItem parent = null;
            boolean mine = key < 0 && name < 0 && both < 0;
            boolean ownFilled = !mine && !stated(row, key, name, both).none();
            int last = deepest < 0 && ownFilled ? levels - 1 : deepest;
            for (int i = 0; i <= last; i++) {
                if (!cells[i].none() && !cells[i].isSame(current[i])) {
                    CatalogueItem at = item(row, cells[i], parent, true);
                    if (at != FAULTY) {
                        if (at.type == null && typed(i) != null) {
                            at.type = typed(i);
                        }
                        current[i] = at;
                    }
                    for (int j = i + 1; j < levels; j++) {
                        current[j] = null;
                    }
                }
                parent = current[i] != null ? current[i] : parent;
            }
            // a blank group cell beside an entry of its own means the group of the row above
            for (int i = last + 1; i < levels && ownFilled; i++) {
                parent = current[i] != null ? current[i] : parent;
            }
            return parent;
        }

        private String typed(int level) {
            int column = levelKeys[level] >= 0 ? levelKeys[level] : levelNames[level];
            return column >= 0 && Cells.headerKey(layout.titles().get(column)).startsWith("ozg") ? "bundle" : null;
        }

        /** Returns the entry that cells name, made where it is new. */
        private CatalogueItem item(SourceTable.Row row, Stated cells, CatalogueItem parent, boolean placed) {
            var item = new CatalogueItem(grid.file(), row.place(cells.column()));
            if (cells.key() == null && cells.name() == null
                    || cells.name() == null && cells.key().indexOf(' ') >= 0 && cells.key().length() > 20) {
                remark(item, TEXTS.get("read.leftOut"));
                return FAULTY;
            }
            if (cells.rawKey() != null && cells.key() == null) {
                remark(item, TEXTS.get("read.noKey", Cells.shown(cells.rawKey())));
            }
            item.key = cells.key();
            item.name = cells.name();
            item.parent = parent;
            item.parentStated = placed || layout.shape() == CatalogueShape.PARENT || layout.shape() == CatalogueShape.KEYS;
            String superior = cell(row, layout.column(ColumnRole.of(Kind.PARENT)));
            if (!placed && superior != null && layout.shape() == CatalogueShape.PARENT) {
                item.parentText = CatalogueKeys.restored(superior);
            }
            CatalogueItem known = known(item);
            boolean lossy = cells.key() != null && CatalogueKeys.isScientific(cells.rawKey());
            if (lossy) {
                scientific(item, cells);
            }
            if (known != null) {
                return same(item, known, placed, lossy) ? known : FAULTY;
            }
            if (item.name == null) {
                if (placed || layout.column(ColumnRole.of(Kind.NAME)) < 0) {
                    item.name = item.key;
                } else {
                    faults.add(item.fault(TEXTS.get("read.nameless", Cells.shown(item.key))));
                    return FAULTY;
                }
            }
            items.add(item);
            own.add(item);
            if (item.key != null) {
                keys.put(item.key, item);
            } else {
                places.put(place(item), item);
            }
            return item;
        }

        private CatalogueItem known(CatalogueItem item) {
            return item.key != null ? keys.get(item.key) : item.name == null ? null : places.get(place(item));
        }

        private static Place place(CatalogueItem item) {
            return new Place(Cells.nameKey(item.name), item.parent != null ? item.parent : item.parentText);
        }

        /** Tells whether a row says the same about an entry as an earlier one; what it adds is taken. */
        private boolean same(CatalogueItem item, CatalogueItem known, boolean placed, boolean lossy) {
            if (item.name != null && known.name != null
                    && !Cells.nameKey(item.name).equals(Cells.nameKey(known.name))) {
                if (!lossy) {
                    faults.add(item.fault(TEXTS.get("read.contradicts", Cells.shown(item.label()),
                            Cells.shown(known.label()), Integer.toString(known.line()))));
                }
                return false;
            }
            if (!placed) {
                repeated++;
                remark(item, TEXTS.get("read.twice"));
            }
            known.parent = known.parent == null && known.parentText == null ? item.parent : known.parent;
            known.parentText = known.parent == null && known.parentText == null ? item.parentText : known.parentText;
            return true;
        }

        private void scientific(CatalogueItem item, Stated cells) {
            boolean few = cells.rawKey().chars().takeWhile(c -> c != 'E' && c != 'e').filter(Character::isDigit)
                    .count() < FEWEST_DIGITS;
            remark(item, TEXTS.get(few ? "read.rounded" : "read.restored"));
            restored.computeIfAbsent(item.key, none -> new ArrayList<>()).add(item);
        }

        private void describe(SourceTable.Row row, CatalogueItem item) {
            item.type = or(cell(row, layout.column(ColumnRole.of(Kind.TYPE))), item.type != null ? item.type : layout.type());
            item.field = or(cell(row, layout.column(ColumnRole.of(Kind.FIELD))), item.field);
            item.situation = or(cell(row, layout.column(ColumnRole.of(Kind.SITUATION))), item.situation);
            for (int column : layout.columns(ColumnRole.of(Kind.FORMER_KEYS))) {
                String text = cell(row, column);
                for (String former : text == null ? new String[0] : text.split("[,;|\\n]|\\s+(?=[0-9])")) {
                    String clean = Cells.clean(CatalogueKeys.restored(former.strip()));
                    if (clean != null && CatalogueImporter.usable(clean) != null && !item.formerKeys.contains(clean)) {
                        item.formerKeys.add(clean);
                    }
                }
            }
            int volume = layout.column(ColumnRole.of(Kind.VOLUME));
            item.volume = value(row, volume, item, item.volume, CatalogueReader::number, "read.volume");
            int responsibility = layout.column(ColumnRole.of(Kind.RESPONSIBILITY));
            item.responsibility = value(row, responsibility, item, item.responsibility, CatalogueReader::responsibility,
                    "read.responsibility");
            for (int column : layout.columns(ColumnRole.of(Kind.CHILD_KEYS))) {
                children(row, column, item);
            }
        }

        private void children(SourceTable.Row row, int column, CatalogueItem item) {
            String text = cell(row, column);
            var found = text == null ? List.<CatalogueKeys.Named>of() : CatalogueKeys.in(text);
            if (text != null && found.isEmpty() && CatalogueImporter.usable(text) != null) {
                remark(new CatalogueItem(grid.file(), row.place(column)), TEXTS.get("read.noKeys"));
            }
            for (CatalogueKeys.Named named : found) {
                var child = new CatalogueItem(grid.file(), row.place(column));
                child.key = named.key();
                child.name = named.name();
                child.parent = item;
                child.parentStated = true;
                child.listed = true;
                CatalogueItem other = listed.putIfAbsent(child.key, child);
                if (other != null && other.parent != item) {
                    remark(child, TEXTS.get("read.elsewhere", child.key, other.parent.label()));
                } else if (other != null && other.name == null) {
                    other.name = child.name;
                }
            }
        }

        private <T> T value(SourceTable.Row row, int column, CatalogueItem item, T before, Function<String, T> parser,
                String message) {
            String text = cell(row, column);
            if (text == null) {
                return before;
            }
            T value = parser.apply(text);
            if (value == null) {
                faults.add(row.place(column).fault(item.file(), TEXTS.get(message, Cells.shown(text))));
            }
            return value;
        }

        private static String or(String one, String other) {
            return one != null ? one : other;
        }

        void finish() {
            for (var same : restored.entrySet()) {
                var names = new HashSet<String>();
                same.getValue().forEach(item -> names.add(Cells.nameKey(Objects.requireNonNullElse(item.name, ""))));
                if (names.size() > 1) {
                    faults.add(same.getValue().get(1).fault(TEXTS.get("read.lost", same.getKey(), names.size())));
                }
            }
            if (layout.shape() == CatalogueShape.KEYS) {
                below();
            }
        }

        /** The superior entry of each is the one whose key its own begins with. */
        private void below() {
            var byKey = new HashMap<String, CatalogueItem>();
            own.stream().filter(item -> item.key != null).forEach(item -> byKey.put(CatalogueKeys.trimmed(item.key), item));
            for (CatalogueItem item : own) {
                String superior = item.key == null ? null : CatalogueKeys.superior(CatalogueKeys.trimmed(item.key));
                while (superior != null && !byKey.containsKey(superior)) {
                    superior = CatalogueKeys.superior(superior);
                }
                item.parent = superior == null ? item.parent : byKey.get(superior);
            }
        }
    }

    private static final CatalogueItem FAULTY = new CatalogueItem("", new SourceTable.Place(0, 0));

    private static Long number(String text) {
        String plain = CatalogueKeys.restored(text).replaceAll("(?<=[0-9])[. \u00a0'](?=[0-9]{3}(?![0-9]))", "");
        return plain.matches("[0-9]{1,18}") ? Long.valueOf(plain) : null;
    }

    private static Responsibility responsibility(String text) {
        return switch (Cells.headerKey(text)) {
        case "unrated", "unbewertet", "offen" -> Responsibility.UNRATED;
        case "responsible", "zustaendig", "ja", "x", "yes" -> Responsibility.RESPONSIBLE;
        case "notresponsible", "nichtzustaendig", "nein", "no" -> Responsibility.NOT_RESPONSIBLE;
        default -> null;
        };
    }
}
