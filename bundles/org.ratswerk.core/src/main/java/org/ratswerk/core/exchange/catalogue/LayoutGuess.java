package org.ratswerk.core.exchange.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ratswerk.core.exchange.Cells;
import org.ratswerk.core.exchange.Grid;
import org.ratswerk.core.exchange.Mapping;
import org.ratswerk.core.exchange.SourceTable;
import org.ratswerk.core.exchange.catalogue.ColumnRole.Kind;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Finds out what the rows and columns of a list mean: by its titles, and where they leave it open by its cells. */
public final class LayoutGuess {
    private static final Texts TEXTS = Texts.of(LayoutGuess.class);
    private static final int LOOKED_AT = 400;
    private static final double NEARLY_ALL = 0.9;
    private static final double OFTEN = 0.2;
    private static final int FEWEST_BELOW = 2;

    /** Titles that are known, without what says that a column is a key or a name. */
    private static final Map<String, Kind> KNOWN = known();
    /** Names of levels from the top down; those of one line belong together. */
    private static final List<List<String>> LADDERS = List.of(
            List.of("hauptproduktbereich", "produktbereich", "produktgruppe", "produkt", "teilprodukt", "leistung"),
            List.of("aufgabenhauptgruppe", "aufgabengruppe", "aufgabe", "teilaufgabe"),
            List.of("hauptgruppe", "gruppe", "untergruppe"),
            List.of("leistungsgruppe", "leistungsgruppierung", "leistungsobjekt"),
            List.of("kategorie", "unterkategorie"), List.of("themenbereich", "thema"),
            List.of("themenfeld", "lage", "ozgleistung"));
    private static final Pattern NUMBERED = Pattern.compile("(?:ebene|level|stufe|gliederungsebene|hierarchieebene)([1-9])(.*)");
    private static final Pattern KEY_WORD = Pattern.compile("(?:nummer|nr|schluessel|id|code|key|kennziffer|kennung|no)$");
    private static final Pattern NAME_WORD = Pattern.compile("(?:bezeichnung|name|text|titel|title|benennung)$");
    private static final Pattern LEADING = Pattern.compile("^(?:nummerder|nrder|nummerdes|nrdes|bezeichnungder|bezeichnungdes)");
    private static final Pattern KEY_LIKE = Pattern.compile("[0-9A-Z]{1,4}(?:[.\\-/][0-9A-Za-z]+)*\\.?|[0-9][0-9.\\-/ ]*");
    private static final Pattern KEY_THEN_NAME = Pattern.compile("([0-9][0-9A-Za-z]*(?:[.\\-/][0-9A-Za-z]+)*\\.?)[\\s:–-]+(\\p{L}.*)",
            Pattern.DOTALL);
    private static final Pattern LEIKA = Pattern.compile("99[0-9]{12}|9[.,]9[0-9]*[eE]\\+?13");

    private final Grid grid;
    private final Mapping mapping;
    private int header;
    private List<String> titles;
    private final List<ColumnRole> roles = new ArrayList<>();

    private LayoutGuess(Grid grid, Mapping mapping) {
        this.grid = grid;
        this.mapping = mapping;
    }

    /**
     * Finds out.
     *
     * @param grid rows of the list
     * @param headerLine line of the titles; 0 to find it out
     * @param shape shape; null to find it out
     * @param mapping what some titles mean, in words of {@link ColumnRole#option()}
     * @throws FaultException if the line is none of the list, the mapping names what there is not, or nothing tells key or
     *             name
     */
    public static CatalogueLayout of(Grid grid, int headerLine, CatalogueShape shape, Mapping mapping)
            throws FaultException {
        return new LayoutGuess(grid, mapping).guess(headerLine, shape);
    }

    /** Returns the index of the row that probably holds the titles, counted from 0. */
    public static int header(Grid grid) {
        return grid.likelyHeader(new LayoutGuess(grid, Mapping.NONE)::isKnown);
    }

    /** Splits a cell that holds a key and then a name; null where it does not. */
    static String[] keyThenName(String cell) {
        Matcher matcher = KEY_THEN_NAME.matcher(cell);
        return matcher.matches() ? new String[] {matcher.group(1), matcher.group(2).strip()} : null;
    }

    private static Map<String, Kind> known() {
        var known = new LinkedHashMap<String, Kind>();
        add(known, Kind.KEY, "schluessel", "leikaschluessel", "leikaid", "leika", "leistungsschluessel", "nummer", "nr",
                "key", "code", "id", "produktnummer", "produktnr", "produktschluessel", "kennziffer", "gliederung",
                "gliederungsnummer", "gliederungsnr", "ordnungsnummer", "aufgabennummer", "aufgabennr", "leistungsid",
                "leistungsnummer", "fimschluessel", "fimid", "leikanummer", "lfdschluessel", "aktenplannummer");
        add(known, Kind.NAME, "name", "bezeichnung", "leistungsbezeichnung", "leistungsbezeichnungi", "leistungsname",
                "leistung", "produkt", "produktbezeichnung", "produktname", "aufgabe", "aufgabenbezeichnung", "titel",
                "title", "benennung", "text", "ozgleistung", "dienstleistung", "verwaltungsleistung");
        add(known, Kind.PARENT, "parent", "elternid", "eltern", "elternschluessel", "uebergeordnet",
                "uebergeordneterschluessel", "uebergeordneternr", "uebergeordnetenummer", "buendel", "leistungsbuendel",
                "gehoertzu", "oberpunkt", "vorgesetzterschluessel", "parentkey", "parentid", "uebergeordneteid");
        add(known, Kind.TYPE, "type", "art", "typ", "eintragsart", "leistungstyp", "objekttyp");
        add(known, Kind.RESPONSIBILITY, "responsibility", "zustaendigkeit", "zustaendig");
        add(known, Kind.VOLUME, "volume", "fallzahl", "fallzahlpa", "fallzahlprojahr", "fallzahlen", "jahresfallzahl");
        add(known, Kind.FIELD, "field", "themenfeld");
        add(known, Kind.SITUATION, "situation", "lage", "lebenslage", "geschaeftslage");
        add(known, Kind.FORMER_KEYS, "formerkeys", "alterschluessel", "alteschluessel", "bisherigerschluessel",
                "bisherigeschluessel", "frueherschluessel", "frueherenummer", "bisherigenummer", "altenummer", "ersetzt",
                "vorgaenger", "vorgaengerschluessel", "frueherer schluessel", "fruehererschluessel", "nralt", "schluesselalt");
        add(known, Kind.CHILD_KEYS, "childkeys", "leikaschluesselliste", "leikaleistungen", "zugehoerigeleistungen",
                "zugeordneteleistungen", "enthalteneleistungen", "schluesselliste", "leikas", "leikaschluesselderleistungen",
                "leistungsschluesselliste", "leikazuordnung", "zugeordneteleikaleistungen", "zugehoerigeleikaschluessel");
        return known;
    }

    private static void add(Map<String, Kind> known, Kind kind, String... titles) {
        for (String title : titles) {
            known.put(title, kind);
        }
    }

    private CatalogueLayout guess(int headerLine, CatalogueShape wanted) throws FaultException {
        header = headerLine > 0 ? line(headerLine) : grid.likelyHeader(this::isKnown);
        titles = titles();
        roles.addAll(Collections.nCopies(titles.size(), ColumnRole.NONE));
        String type = stated();
        boolean levels = wanted == null || wanted == CatalogueShape.LEVELS || wanted == CatalogueShape.GROUPS;
        if (levels) {
            levels();
        }
        for (int i = 0; i < titles.size(); i++) {
            if (!free(i)) {
                continue;
            }
            Kind kind = KNOWN.get(Cells.headerKey(titles.get(i)));
            if (kind != null && (kind == Kind.CHILD_KEYS || kind == Kind.FORMER_KEYS || !has(kind))) {
                roles.set(i, ColumnRole.of(kind));
            }
        }
        ozg();
        keyLists(wanted);
        if (!has(Kind.KEY) && !has(Kind.NAME) && levelCount() == 0) {
            byCells();
        }
        joined();
        if (!has(Kind.KEY) && !has(Kind.NAME) && !has(Kind.KEY_AND_NAME) && levelCount() == 0) {
            throw new FaultException(grid.rows().get(header).place(0).fault(grid.file(),
                    TEXTS.get("layout.nothing", Cells.shown(String.join(" | ", titles)))), null);
        }
        CatalogueShape shape = wanted != null ? wanted : shape();
        return new CatalogueLayout(shape, header, titles, roles, type);
    }

    private int line(int wanted) throws FaultException {
        for (int i = 0; i < grid.rows().size(); i++) {
            if (grid.rows().get(i).place(0).line() == wanted) {
                return i;
            }
        }
        throw new FaultException(new Fault(grid.file(), wanted, 0, TEXTS.get("layout.line",
                Integer.toString(grid.rows().getLast().place(0).line()))), null);
    }

    private boolean isKnown(String title) {
        String key = Cells.headerKey(title);
        return mapping.header(title) != null || KNOWN.containsKey(key) || key.equals("ozgid") || level(key) != null;
    }

    /** Titles of the columns. Two rows of titles, the upper with merged cells, are put together. */
    private List<String> titles() {
        var cells = new ArrayList<>(grid.rows().get(header).cells());
        while (cells.size() < grid.width()) {
            cells.add("");
        }
        var seen = new HashSet<String>();
        var twice = new HashSet<String>();
        cells.stream().filter(cell -> !cell.isEmpty()).map(Cells::nameKey).filter(cell -> !seen.add(cell))
                .forEach(twice::add);
        if (twice.isEmpty() || header == 0) {
            return cells;
        }
        var above = grid.rows().get(header - 1).cells();
        if (above.stream().filter(cell -> !cell.isEmpty()).count() < 2) {
            return cells;
        }
        String group = "";
        for (int i = 0; i < cells.size(); i++) {
            group = i < above.size() && !above.get(i).isEmpty() ? above.get(i) : group;
            if (twice.contains(Cells.nameKey(cells.get(i)))) {
                cells.set(i, (group + ' ' + cells.get(i)).strip());
            }
        }
        return cells;
    }

    /** Takes over what the mapping says; returns the type it gives all entries. */
    private String stated() throws FaultException {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < titles.size(); i++) {
            Mapping.Line line = titles.get(i).isEmpty() ? null : mapping.header(titles.get(i));
            if (line != null && !line.value().isEmpty()) {
                ColumnRole role = ColumnRole.of(line.value()).orElse(null);
                if (role == null) {
                    faults.add(line.place().fault(mapping.file(), TEXTS.get("layout.role", line.value(), roleNames())));
                } else {
                    roles.set(i, role);
                }
            }
        }
        String type = null;
        for (Mapping.Line constant : mapping.constants()) {
            if (constant.name().equals("type")) {
                type = constant.value();
            } else {
                faults.add(constant.place().fault(mapping.file(), TEXTS.get("layout.constant", constant.name())));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return type;
    }

    private static String roleNames() {
        var names = new ArrayList<String>();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.NONE) {
                names.add(ColumnRole.of(kind).option());
            }
        }
        names.add("level1-key");
        names.add("level1-name");
        return String.join(", ", names);
    }

    private boolean free(int column) {
        return roles.get(column).equals(ColumnRole.NONE) && !titles.get(column).isEmpty()
                && mapping.header(titles.get(column)) == null;
    }

    private boolean has(Kind kind) {
        return roles.contains(ColumnRole.of(kind));
    }

    private int levelCount() {
        return (int) roles.stream().filter(ColumnRole::isLevel).mapToInt(ColumnRole::level).distinct().count();
    }

    /** Part of a title: the level it names, and whether it is its key or its name; null for no level. */
    private record LevelTitle(String stem, Kind kind) {
    }

    private static LevelTitle level(String key) {
        Matcher numbered = NUMBERED.matcher(key);
        if (numbered.matches()) {
            return new LevelTitle("ebene" + numbered.group(1), kind(numbered.group(2)));
        }
        String text = LEADING.matcher(key).replaceFirst("");
        Kind kind = kind(key);
        if (kind != Kind.NONE && text.equals(key)) {
            text = NAME_WORD.matcher(KEY_WORD.matcher(key).replaceFirst("")).replaceFirst("");
        } else if (!text.equals(key)) {
            kind = key.startsWith("bez") ? Kind.NAME : Kind.KEY;
        }
        text = text.endsWith("s") && isRung(text.substring(0, text.length() - 1)) ? text.substring(0, text.length() - 1)
                : text.endsWith("n") && isRung(text.substring(0, text.length() - 1))
                        ? text.substring(0, text.length() - 1) : text;
        return isRung(text) ? new LevelTitle(text, kind) : null;
    }

    private static boolean isRung(String stem) {
        return LADDERS.stream().anyMatch(ladder -> ladder.contains(stem));
    }

    private static Kind kind(String title) {
        return KEY_WORD.matcher(title).find() ? Kind.KEY : NAME_WORD.matcher(title).find() ? Kind.NAME : Kind.NONE;
    }

    /** Columns of levels, if there are at least two of one ladder. */
    private void levels() {
        Map<Integer, LevelTitle> found = new TreeMap<>();
        for (int i = 0; i < titles.size(); i++) {
            LevelTitle title = free(i) ? level(Cells.headerKey(titles.get(i))) : null;
            if (title != null) {
                found.put(i, title);
            }
        }
        List<String> numbered = found.values().stream().map(LevelTitle::stem).filter(stem -> stem.startsWith("ebene"))
                .distinct().sorted().toList();
        List<String> ladder = numbered.size() > 1 ? numbered : LADDERS.stream()
                .filter(each -> !each.contains("themenfeld"))
                .map(each -> each.stream().filter(rung -> found.values().stream()
                        .anyMatch(title -> title.stem().equals(rung))).toList())
                .filter(each -> each.size() > 1).findFirst().orElse(List.of());
        for (var column : found.entrySet()) {
            int level = ladder.indexOf(column.getValue().stem()) + 1;
            if (level > 0) {
                Kind kind = column.getValue().kind() != Kind.NONE ? column.getValue().kind() : byCells(column.getKey());
                var role = new ColumnRole(kind, level);
                if (!roles.contains(role)) {
                    roles.set(column.getKey(), role);
                }
            }
        }
    }

    /** A list of services that repeats id and name of the bundle in each row. */
    private void ozg() {
        int id = -1;
        int name = -1;
        for (int i = 0; i < titles.size(); i++) {
            String key = Cells.headerKey(titles.get(i));
            boolean open = mapping.header(titles.get(i)) == null;
            id = open && key.equals("ozgid") ? i : id;
            name = open && (key.equals("ozgleistung") || key.equals("ozgleistungsbuendel")) ? i : name;
        }
        if (id < 0) {
            return;
        }
        boolean keys = has(Kind.KEY) && roles.indexOf(ColumnRole.of(Kind.KEY)) != id;
        int own = roles.indexOf(ColumnRole.of(Kind.NAME));
        for (int i = 0; i < titles.size() && own == name && own >= 0; i++) {
            // the bundle stands before the service
            if (free(i) && KNOWN.get(Cells.headerKey(titles.get(i))) == Kind.NAME) {
                roles.set(name, ColumnRole.NONE);
                roles.set(i, ColumnRole.of(Kind.NAME));
                own = i;
            }
        }
        if (keys && name >= 0 && own >= 0 && own != name && isOneKey(roles.indexOf(ColumnRole.of(Kind.KEY)))) {
            roles.set(id, new ColumnRole(Kind.KEY, 1));
            roles.set(name, new ColumnRole(Kind.NAME, 1));
        } else if (keys && isOneKey(roles.indexOf(ColumnRole.of(Kind.KEY)))) {
            roles.set(id, ColumnRole.of(Kind.PARENT));
        } else {
            if (keys) {
                roles.set(roles.indexOf(ColumnRole.of(Kind.KEY)), ColumnRole.of(Kind.CHILD_KEYS));
            }
            roles.set(id, ColumnRole.of(Kind.KEY));
        }
    }

    /** Tells whether the cells of a column hold one key at most. */
    private boolean isOneKey(int column) {
        var cells = cells(column);
        return cells.stream().filter(cell -> CatalogueKeys.in(cell).size() > 1).count() < OFTEN * Math.max(1, cells.size());
    }

    /** Columns whose cells hold several keys. */
    private void keyLists(CatalogueShape wanted) {
        for (int i = 0; i < titles.size(); i++) {
            if (free(i)) {
                var cells = cells(i);
                long lists = cells.stream().filter(cell -> CatalogueKeys.in(cell).stream()
                        .filter(named -> LEIKA.matcher(named.key()).matches()).count() > 1).count();
                long any = cells.stream().filter(cell -> !CatalogueKeys.in(cell).isEmpty()).count();
                if (lists > 0 && lists >= OFTEN * cells.size()
                        || wanted == CatalogueShape.KEY_LISTS && any > 0 && any >= OFTEN * cells.size()
                                && !has(Kind.CHILD_KEYS)) {
                    roles.set(i, ColumnRole.of(Kind.CHILD_KEYS));
                }
            }
        }
    }

    /** Where no title is known: the first column whose cells look like keys, and the first of the others with words. */
    private void byCells() {
        for (int i = 0; i < titles.size(); i++) {
            if (free(i)) {
                Kind kind = byCells(i);
                if (!has(kind) && !has(Kind.KEY_AND_NAME) && (kind != Kind.KEY_AND_NAME || !has(Kind.NAME) && !has(Kind.KEY))) {
                    roles.set(i, ColumnRole.of(kind));
                }
            }
        }
        if (has(Kind.NAME) && !has(Kind.KEY)) {
            // words in any column are no list
            roles.set(roles.indexOf(ColumnRole.of(Kind.NAME)), ColumnRole.NONE);
        }
    }

    private Kind byCells(int column) {
        var cells = cells(column);
        long keys = cells.stream().filter(cell -> KEY_LIKE.matcher(cell).matches()).count();
        long both = cells.stream().filter(cell -> keyThenName(cell) != null).count();
        double most = NEARLY_ALL * Math.max(1, cells.size());
        return keys >= most ? Kind.KEY : both >= most ? Kind.KEY_AND_NAME : Kind.NAME;
    }

    /** A column of names that begin with their keys, and none of keys. */
    private void joined() {
        int name = roles.indexOf(ColumnRole.of(Kind.NAME));
        if (name >= 0 && !has(Kind.KEY) && mapping.header(titles.get(name)) == null && byCells(name) == Kind.KEY_AND_NAME) {
            roles.set(name, ColumnRole.of(Kind.KEY_AND_NAME));
        }
    }

    private List<String> cells(int column) {
        return grid.rows().stream().skip(header + 1L).map(SourceTable.Row::cells)
                .filter(cells -> cells.size() > column && !cells.get(column).isEmpty()).map(cells -> cells.get(column))
                .limit(LOOKED_AT).toList();
    }

    private CatalogueShape shape() {
        if (levelCount() > 0) {
            return repeats() ? CatalogueShape.GROUPS : CatalogueShape.LEVELS;
        }
        if (has(Kind.CHILD_KEYS)) {
            return CatalogueShape.KEY_LISTS;
        }
        if (has(Kind.PARENT)) {
            return CatalogueShape.PARENT;
        }
        return keysTell() ? CatalogueShape.KEYS : CatalogueShape.FLAT;
    }

    /** Tells whether nearly all rows fill the columns of all levels. */
    private boolean repeats() {
        long rows = grid.rows().size() - header - 1L;
        for (int i = 0; i < roles.size(); i++) {
            int column = i;
            if (roles.get(i).isLevel()) {
                long filled = grid.rows().stream().skip(header + 1L).map(SourceTable.Row::cells)
                        .filter(cells -> cells.size() > column && !cells.get(column).isEmpty()).count();
                if (filled < NEARLY_ALL * rows) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean keysTell() {
        int column = Math.max(roles.indexOf(ColumnRole.of(Kind.KEY)), roles.indexOf(ColumnRole.of(Kind.KEY_AND_NAME)));
        if (column < 0) {
            return false;
        }
        Set<String> keys = new HashSet<>();
        for (SourceTable.Row row : grid.rows().subList(header + 1, grid.rows().size())) {
            if (row.cells().size() > column && !row.cells().get(column).isEmpty()) {
                String[] both = keyThenName(row.cells().get(column));
                keys.add(CatalogueKeys.trimmed(both == null ? row.cells().get(column) : both[0]));
            }
        }
        long below = keys.stream().filter(key -> CatalogueKeys.superior(key) != null
                && keys.contains(CatalogueKeys.superior(key))).count();
        return below >= FEWEST_BELOW && below >= OFTEN * keys.size();
    }
}
