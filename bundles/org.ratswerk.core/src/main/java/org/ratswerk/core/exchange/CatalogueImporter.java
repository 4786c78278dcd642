package org.ratswerk.core.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.exchange.CatalogueIndex.Place;
import org.ratswerk.core.exchange.ColumnTypes.Word;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * Entries of a reference catalogue: {@code key; name; parent; type; responsibility; volume}. The catalogue and its version
 * are named by the options; one that does not exist comes into being.
 * <p>
 * Of the dirt of real lists, this is kept and remarked, with the lines:
 * <ul>
 * <li>a key that is none, such as <i>nicht im LeiKa</i>: the entry has no key and is known by its name and parent;
 * <li>a key of another form than nearly all others of its type, such as {@code 3233} among keys of 14 digits;
 * <li>an entry without parent where nearly all others of its type have one: it stands at the top;
 * <li>a row that says the same as an earlier one: the entry is there once.
 * </ul>
 * An empty type is no type. A parent that does not exist, and rows that say different things about one entry, are faults.
 */
@Component(service = Importer.class)
public final class CatalogueImporter extends UpsertImporter<CatalogueEntry> {
    private static final Texts TEXTS = Texts.of(CatalogueImporter.class);
    private static final String KEY = "key";
    private static final String NAME = "name";
    private static final String PARENT_KEY = "parent";
    private static final String TYPE = "type";
    private static final Pattern NO_KEY = Pattern.compile("\\W*|(?:(?:nicht|keine?|keiner|ohne|unbekannt|offen|fehlt"
            + "|entfällt|not|no|none|unknown|missing|n/a|tbd)(?: [^0-9]*)?|n\\. ?a\\.|k\\. ?a\\.|n\\. ?n\\.)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final int FEWEST_FOR_A_RULE = 20;
    private static final double NEARLY_ALL = 0.8;

    private static final ImportColumn<CatalogueEntry, CatalogueEntry> PARENT = ImportColumn.of(PARENT_KEY,
            new ParentType(), CatalogueEntry::getParent, CatalogueEntry::setParent, "Eltern-ID", "Übergeordnet",
            "Bündel", "Leistungsbündel", "Gehört zu");

    /** Makes the importer. */
    public CatalogueImporter() {
        super("catalogue", List.of(
                ImportColumn.of(KEY, new KeyType(), CatalogueEntry::getKey, CatalogueEntry::setKey, "Schlüssel",
                        "LeiKa-Schlüssel", "LeiKa-ID", "LeiKa", "Leistungsschlüssel", "Nummer"),
                ImportColumn.of(NAME, ColumnTypes.text(), CatalogueEntry::getName, CatalogueEntry::setName,
                        "Bezeichnung", "Leistungsbezeichnung", "OZG-Leistung", "Leistung", "Produkt", "Aufgabe",
                        "Titel"),
                PARENT,
                ImportColumn.of(TYPE, ColumnTypes.text(), CatalogueEntry::getType, CatalogueEntry::setType, "Art",
                        "Typ"),
                ImportColumn.of("responsibility", ColumnTypes.words(Responsibility.UNRATED,
                        Word.of(Responsibility.UNRATED, "unrated", "unbewertet", "offen"),
                        Word.of(Responsibility.RESPONSIBLE, "responsible", "zuständig", "ja"),
                        Word.of(Responsibility.NOT_RESPONSIBLE, "not_responsible", "nicht zuständig", "nein")),
                        CatalogueEntry::getResponsibility, CatalogueEntry::setResponsibility, "Zuständigkeit",
                        "Zuständig"),
                ImportColumn.of("volume", ColumnTypes.number(0, Long.MAX_VALUE), CatalogueEntry::getVolume,
                        CatalogueEntry::setVolume, "Fallzahl", "Fallzahl p. a.", "Fallzahl pro Jahr")),
                "katalog", "referenzkatalog");
    }

    @Override
    public String title() {
        return TEXTS.get("kind.catalogue");
    }

    /** {@code OZG-ID} is the key of a bundle and, in a list with keys of its own, the parent of a service. */
    @Override
    public String known(String header, List<String> all) {
        if (Cells.headerKey(header).equals("ozgid")) {
            boolean keys = all.stream().anyMatch(other -> KEY.equals(super.known(other, all)));
            return keys ? PARENT_KEY : KEY;
        }
        return super.known(header, all);
    }

    /** Returns a key as it is, or null for one of the words that say that there is none. */
    public static String usable(String key) {
        return key == null || NO_KEY.matcher(key.toLowerCase(Locale.ROOT)).matches() ? null : key;
    }

    @Override
    protected List<CatalogueEntry> targets(AdministrationModel model, ExchangeOptions options) throws FaultException {
        ReferenceCatalogue catalogue = options.catalogue() == null && model.catalogues().size() == 1
                ? model.catalogues().get(0)
                : Catalogues.find(model, options);
        if (catalogue == null) {
            throw new FaultException(Fault.of(TEXTS.get("catalogue.unknown", options.catalogue(),
                    Catalogues.names(model.catalogues()))), null);
        }
        return catalogue.getEntries();
    }

    @Override
    public UpsertBatch<CatalogueEntry> begin(ImportContext context) throws FaultException {
        return new Batch(context, context.catalogue());
    }

    private final class Batch extends UpsertBatch<CatalogueEntry> {
        private final ReferenceCatalogue catalogue;
        private final CatalogueIndex index;

        Batch(ImportContext context, ReferenceCatalogue catalogue) {
            super(context, columns());
            this.catalogue = catalogue;
            index = context.index(catalogue);
        }

        @Override
        protected boolean identifiedAlone() {
            return true;
        }

        @Override
        protected boolean identifiedLate(ImportRow row) {
            return usable(row.text(KEY)) == null;
        }

        @Override
        protected Object key(ImportRow row) throws CellException {
            String key = usable(row.text(KEY));
            if (key != null) {
                return key;
            }
            if (row.text(NAME) == null) {
                throw new CellException(row.has(NAME) ? NAME : null, TEXTS.get("entry.nameless"));
            }
            return index.place(row.text(NAME), row.text(PARENT_KEY));
        }

        @Override
        protected CatalogueEntry find(Object key, ImportRow row) {
            CatalogueEntry entry = key instanceof Place place ? index.at(place) : index.byKey((String) key);
            if (entry != null && row.text(NAME) != null) {
                index.name(entry, row.text(NAME));
            }
            return entry;
        }

        @Override
        protected CatalogueEntry create(Object key, ImportRow row) {
            CatalogueEntry entry = ModelFactory.eINSTANCE.createCatalogueEntry();
            entry.setId(context().freeId(id(key)));
            context().take(entry);
            index.register(entry, key instanceof String text ? text : null, row.text(NAME),
                    key instanceof Place place ? place : null, row);
            return entry;
        }

        private String id(Object key) {
            if (key instanceof Place place) {
                return catalogue.getId() + '-' + Cells.hash(place.name(), place.parent());
            }
            String text = (String) key;
            String slug = Cells.slug(text);
            return catalogue.getId() + '-' + (slug.equals(text) ? slug : slug + '-' + Cells.hash(text));
        }

        @Override
        protected void unidentified(ImportRow row) {
            String key = usable(row.text(KEY));
            if (key != null) {
                index.failed(key, row);
            }
        }

        @Override
        public void read() {
            super.read();
            var files = new LinkedHashMap<String, List<ImportRow>>();
            // bundles and services of one file have different keys, and only some of them parents
            entries().stream().map(Entry::row).filter(row -> !row.bad()).forEach(row -> files
                    .computeIfAbsent(row.file() + '\0' + row.text(TYPE), file -> new ArrayList<>()).add(row));
            files.values().forEach(this::remark);
        }

        private void remark(List<ImportRow> rows) {
            var forms = new HashMap<String, Integer>();
            var stated = new HashSet<String>();
            var parents = new HashSet<String>();
            long keys = 0;
            long children = 0;
            for (ImportRow row : rows) {
                String key = row.text(KEY);
                if (usable(key) != null) {
                    keys++;
                    stated.add(key);
                    forms.merge(form(key), 1, Integer::sum);
                } else if (key != null) {
                    context().note(row, KEY, TEXTS.get("entry.noKey", Cells.shown(key)));
                }
                if (row.text(PARENT_KEY) != null) {
                    children++;
                    parents.add(row.text(PARENT_KEY));
                }
            }
            String usual = usual(forms, keys);
            // in a file that holds the parents, too, somebody has to stand at the top
            boolean usuallyWithParent = rows.size() >= FEWEST_FOR_A_RULE && children >= NEARLY_ALL * rows.size()
                    && Collections.disjoint(stated, parents);
            for (ImportRow row : rows) {
                String key = usable(row.text(KEY));
                if (usual != null && key != null && !form(key).equals(usual)) {
                    context().note(row, KEY, TEXTS.get("entry.oddKey", Cells.shown(key), Cells.shown(usual)));
                }
                if (usuallyWithParent && row.text(PARENT_KEY) == null) {
                    context().note(row, PARENT_KEY, TEXTS.get("entry.noParent"));
                }
            }
        }

        private static String usual(Map<String, Integer> forms, long keys) {
            return forms.entrySet().stream()
                    .filter(form -> keys >= FEWEST_FOR_A_RULE && form.getValue() >= NEARLY_ALL * keys)
                    .map(Map.Entry::getKey).findFirst().orElse(null);
        }

        /** Form of a key: 9 stands for any digit and A for any letter. */
        private static String form(String key) {
            var form = new StringBuilder(key.length());
            key.chars().forEach(c -> form.append(Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'A' : (char) c));
            return form.toString();
        }

        @Override
        public void validate() {
            Parents.check(entries(), PARENT, catalogue.getEntries());
        }

        @Override
        protected void attach(CatalogueEntry target) {
            catalogue.getEntries().add(target);
        }

        @Override
        protected void finish() {
            if (!context().model().catalogues().contains(catalogue)) {
                context().model().catalogues().add(catalogue);
            }
        }
    }

    /** Key; a word that says that there is none reads as an empty cell. */
    private static final class KeyType implements ColumnType<String> {
        @Override
        public Table.Kind kind() {
            return Table.Kind.IDENTIFIER;
        }

        @Override
        public String parse(String text, ImportCell cell) {
            return usable(text);
        }

        @Override
        public Value write(String value) {
            return Value.text(usable(Cells.clean(value)));
        }
    }

    private static final class ParentType implements ColumnType<CatalogueEntry> {
        @Override
        public Table.Kind kind() {
            return Table.Kind.IDENTIFIER;
        }

        @Override
        public CatalogueEntry parse(String text, ImportCell cell) throws CellException {
            try {
                return cell.context().index(cell.context().catalogue()).find(text, cell);
            } catch (FaultException e) {
                throw new CellException(e.getMessage());
            }
        }

        @Override
        public Value write(CatalogueEntry value) {
            return value == null ? Value.NONE : Value.text(CatalogueIndex.label(value));
        }
    }
}
