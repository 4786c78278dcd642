package org.ratswerk.core.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.Role;
import org.ratswerk.model.Site;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Texts;

/**
 * One transaction: all files of a call, the model they go into, and what they refer to. The model is not changed before
 * all rows have been read.
 */
public final class ImportContext {
    private static final Texts TEXTS = Texts.of(ImportContext.class);
    private static final int MOST_SUGGESTIONS = 20;
    private static final int MOST_NAMED = 5;

    private final AdministrationModel model;
    private final ExchangeOptions options;
    private final Map<String, Element> ids;
    private final Map<String, List<Named>> names = new HashMap<>();
    private final Map<Element, ImportRow> makers = new IdentityHashMap<>();
    private final Map<String, ImportRow> failed = new HashMap<>();
    private final Map<String, NewPerson> newPersons = new LinkedHashMap<>();
    private final Map<ReferenceCatalogue, CatalogueIndex> catalogueIndexes = new IdentityHashMap<>();
    private ReferenceCatalogue newCatalogue;
    private final Deque<ImportRow> bad = new ArrayDeque<>();
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private int suggestions;

    /** Element under one of its names; the row gives it that name, or is null if it has it already. */
    private record Named(Element element, ImportRow row) {
    }

    /** Person that only a name is known of, and the rows that name it. */
    record NewPerson(Person person, List<ImportRow> users) {
    }

    private record Note(ImportRow first, String column, String message, List<ImportRow> rows) {
    }

    ImportContext(AdministrationModel model, ExchangeOptions options) {
        this.model = model;
        this.options = options;
        ids = model.index();
        for (Element element : ids.values()) {
            if (element instanceof OrganisationalUnit || element instanceof Responsible
                    || element instanceof Dependable) {
                name(element, element.getName(), null);
                if (element instanceof OrganisationalUnit unit) {
                    name(unit, unit.getShortName(), null);
                }
            }
        }
    }

    /** Administration that the rows go into. */
    public AdministrationModel model() {
        return model;
    }

    /** What the user wants. */
    public ExchangeOptions options() {
        return options;
    }

    /** Returns the element with the id, of the model or made by a row; null if there is none. */
    public Element element(String id) {
        return ids.get(id);
    }

    /**
     * Makes an element that a row brings in known to the references of all rows.
     *
     * @param element new element with its id; not yet in the model
     * @param row row that makes it
     */
    void register(Element element, ImportRow row) {
        ids.put(element.getId(), element);
        makers.put(element, row);
    }

    /** Makes a name known that a row gives an element. */
    void name(Element element, String name, ImportRow row) {
        String clean = Cells.clean(name);
        if (clean != null) {
            List<Named> all = names.computeIfAbsent(Cells.nameKey(clean), key -> new ArrayList<>(1));
            if (all.stream().noneMatch(named -> named.element() == element)) {
                all.add(new Named(element, row));
            }
        }
    }

    /** Remembers the id that a bad row would have made, so that references to it tell why it is not there. */
    void failed(String id, ImportRow row) {
        failed.putIfAbsent(id, row);
    }

    /** Returns the row that makes the element; null if the model has it. */
    ImportRow maker(Element element) {
        return makers.get(element);
    }

    /** Returns an id that nothing has: the wish or, where that is taken, the wish with a number. */
    String freeId(String wish) {
        String id = wish;
        for (int number = 2; ids.containsKey(id) || failed.containsKey(id); number++) {
            id = wish + '-' + number;
        }
        return id;
    }

    /** Takes an id, so that nothing else made in this transaction gets it. */
    void take(Element element) {
        ids.put(element.getId(), element);
    }

    void turnedBad(ImportRow row) {
        bad.add(row);
    }

    /**
     * Marks the rows that cannot do without a bad one, and so on.
     *
     * @return whether there were any bad rows to follow
     */
    boolean spread() {
        boolean any = !bad.isEmpty();
        for (ImportRow row = bad.poll(); row != null; row = bad.poll()) {
            for (ImportRow.Reference reference : row.referrers()) {
                if (reference.row().bad()) {
                    continue;
                }
                String message = TEXTS.get("reference.bad", Cells.shown(reference.text()), place(row));
                if (reference.remove() != null) {
                    reference.remove().run();
                    reference.row().itemFault(reference.column(), message);
                } else {
                    reference.row().fault(reference.column(), message);
                }
            }
        }
        return any;
    }

    /** File and line of a row, for messages. */
    static String place(ImportRow row) {
        return row.file() + ':' + row.line();
    }

    <E extends Element> E find(Class<E> type, String text, ImportCell cell, Runnable remove) throws CellException {
        E found = lookUp(type, text, cell, remove);
        if (found == null) {
            throw unknown(type, text);
        }
        return found;
    }

    <E extends Responsible> E responsible(Class<E> type, String text, ImportCell cell) throws CellException {
        E found = lookUp(type, text, cell, null);
        if (found != null) {
            return found;
        }
        Element other = ids.get(text);
        if (other != null || !type.isAssignableFrom(Person.class)) {
            throw unknown(type, text);
        }
        NewPerson person = newPersons.computeIfAbsent(Cells.nameKey(text), key -> {
            Person made = ModelFactory.eINSTANCE.createPerson();
            made.setId(freeId("person-" + Cells.slug(text)));
            made.setName(text);
            take(made);
            return new NewPerson(made, new ArrayList<>());
        });
        person.users().add(cell.row());
        return type.cast(person.person());
    }

    private <E extends Element> E lookUp(Class<E> type, String text, ImportCell cell, Runnable remove)
            throws CellException {
        Element byId = ids.get(text);
        if (type.isInstance(byId)) {
            refer(makers.get(byId), cell, text, remove);
            return type.cast(byId);
        }
        ImportRow notMade = failed.get(text);
        if (notMade != null) {
            throw new CellException(TEXTS.get("reference.bad", Cells.shown(text), place(notMade)));
        }
        var candidates = names.getOrDefault(Cells.nameKey(text), List.of()).stream()
                .filter(named -> type.isInstance(named.element())).toList();
        if (candidates.size() > 1) {
            candidates = presentOf(candidates, cell.present());
        }
        if (candidates.size() > 1) {
            String some = candidates.stream().limit(MOST_NAMED).map(named -> named.element().getId())
                    .collect(Collectors.joining(", "));
            throw new CellException(TEXTS.get("reference.ambiguous", Cells.shown(text), some));
        }
        if (candidates.size() == 1) {
            Named named = candidates.get(0);
            refer(named.row() != null ? named.row() : makers.get(named.element()), cell, text, remove);
            return type.cast(named.element());
        }
        return missing(type, text, cell.present());
    }

    private static List<Named> presentOf(List<Named> candidates, Object present) {
        var kept = candidates.stream().filter(named -> named.element() == present
                || present instanceof Collection<?> list && list.contains(named.element())).toList();
        return kept.size() == 1 ? kept : candidates;
    }

    /** A reference to an element that does not exist, if the target has it already. */
    private static <E extends Element> E missing(Class<E> type, String id, Object present) {
        if (present instanceof Map<?, ?> known) {
            return missing(type, id, known.get(id));
        }
        if (present instanceof Collection<?> list) {
            return list.stream().map(item -> missing(type, id, item)).filter(item -> item != null).findFirst()
                    .orElse(null);
        }
        return type.isInstance(present) && Missing.is((Element) present) && id.equals(((Element) present).getId())
                ? type.cast(present)
                : null;
    }

    /** Remembers that a cell needs what another row makes. */
    static void refer(ImportRow maker, ImportCell cell, String text, Runnable remove) {
        if (maker != null && maker != cell.row()) {
            maker.referrers().add(new ImportRow.Reference(cell.row(), cell.column(), text, remove));
        }
    }

    private <E extends Element> CellException unknown(Class<E> type, String text) {
        Element other = ids.get(text);
        if (other != null && !type.isInstance(other)) {
            return new CellException(TEXTS.get("reference.class", Cells.shown(text), className(other.eClass().getInstanceClass()),
                    className(type)));
        }
        if (suggestions++ >= MOST_SUGGESTIONS) {
            return new UnknownReferenceException(TEXTS.get("reference.unknown", className(type), Cells.shown(text)),
                    text);
        }
        var candidates = new LinkedHashSet<String>();
        ids.forEach((id, element) -> {
            if (type.isInstance(element)) {
                candidates.add(id);
                if (element.getName() != null) {
                    candidates.add(element.getName());
                }
            }
        });
        return new UnknownReferenceException(Nearest.likely(text, candidates)
                .map(nearest -> TEXTS.get("reference.unknownNear", className(type), Cells.shown(text),
                        Cells.shown(nearest)))
                .orElseGet(() -> TEXTS.get("reference.unknown", className(type), Cells.shown(text))), text);
    }

    /** What is wrong with the items of a list, in one message. */
    static String wrongItems(Class<?> type, List<CellException> wrong) {
        var unknown = wrong.stream().filter(UnknownReferenceException.class::isInstance)
                .map(UnknownReferenceException.class::cast).toList();
        var messages = new ArrayList<String>();
        if (unknown.size() > 1) {
            messages.add(TEXTS.get("reference.unknownSeveral", className(type), unknown.stream()
                    .map(one -> TEXTS.get("quoted", Cells.shown(one.text()))).collect(Collectors.joining(", "))));
        } else {
            unknown.forEach(one -> messages.add(one.getMessage()));
        }
        wrong.stream().filter(one -> !(one instanceof UnknownReferenceException))
                .forEach(one -> messages.add(one.getMessage()));
        return String.join("; ", messages);
    }

    private static String className(Class<?> type) {
        if (OrganisationalUnit.class.isAssignableFrom(type)) {
            return TEXTS.get("class.unit");
        }
        if (Role.class.isAssignableFrom(type)) {
            return TEXTS.get("class.role");
        }
        if (Person.class.isAssignableFrom(type)) {
            return TEXTS.get("class.person");
        }
        if (Responsible.class.isAssignableFrom(type)) {
            return TEXTS.get("class.responsible");
        }
        if (org.ratswerk.model.Process.class.isAssignableFrom(type)) {
            return TEXTS.get("class.process");
        }
        if (org.ratswerk.model.ITSystem.class.isAssignableFrom(type)) {
            return TEXTS.get("class.system");
        }
        if (org.ratswerk.model.Component.class.isAssignableFrom(type)) {
            return TEXTS.get("class.component");
        }
        if (Site.class.isAssignableFrom(type)) {
            return TEXTS.get("class.site");
        }
        if (org.ratswerk.model.Provider.class.isAssignableFrom(type)) {
            return TEXTS.get("class.provider");
        }
        if (org.ratswerk.model.StaffGroup.class.isAssignableFrom(type)) {
            return TEXTS.get("class.staff");
        }
        if (org.ratswerk.model.InformationObject.class.isAssignableFrom(type)) {
            return TEXTS.get("class.information");
        }
        if (org.ratswerk.model.Resource.class.isAssignableFrom(type)) {
            return TEXTS.get("class.resource");
        }
        if (Dependable.class.isAssignableFrom(type)) {
            return TEXTS.get("class.dependable");
        }
        if (CatalogueEntry.class.isAssignableFrom(type)) {
            return TEXTS.get("class.entry");
        }
        return TEXTS.get("class.element");
    }

    /** Persons that only names are known of, in the order in which the rows name them. */
    Collection<NewPerson> newPersons() {
        return newPersons.values();
    }

    /** Entries of a catalogue, those that rows make included. */
    CatalogueIndex index(ReferenceCatalogue catalogue) {
        return catalogueIndexes.computeIfAbsent(catalogue, CatalogueIndex::new);
    }

    /**
     * Returns the catalogue that entries of this transaction go into.
     *
     * @throws FaultException if the options name none, or one of several
     */
    ReferenceCatalogue catalogue() throws FaultException {
        if (newCatalogue == null) {
            ReferenceCatalogue present = Catalogues.find(model, options);
            if (present != null) {
                return present;
            }
            newCatalogue = Catalogues.make(options);
            newCatalogue.setId(freeId(newCatalogue.getId()));
            take(newCatalogue);
        }
        return newCatalogue;
    }

    /** All catalogues, that which this transaction makes included. */
    List<ReferenceCatalogue> catalogues() {
        var all = new ArrayList<>(model.catalogues());
        if (newCatalogue != null && !all.contains(newCatalogue)) {
            all.add(newCatalogue);
        }
        return all;
    }

    /**
     * Remarks something doubtful about a row that is imported nevertheless. Remarks that say the same of several rows of a
     * file become one that names all lines.
     */
    void note(ImportRow row, String column, String message) {
        notes.computeIfAbsent(row.file() + '\0' + message, key -> new Note(row, column, message, new ArrayList<>()))
                .rows().add(row);
    }

    /** The remarks about good rows. */
    List<Fault> notes() {
        var faults = new ArrayList<Fault>();
        for (Note note : notes.values()) {
            var rows = note.rows().stream().filter(row -> !row.bad()).toList();
            if (rows.size() == 1) {
                faults.add(rows.get(0).placed(note.column(), TEXTS.get("note.one", note.message())));
            } else if (!rows.isEmpty()) {
                String lines = rows.stream().map(row -> Integer.toString(row.line()))
                        .collect(Collectors.joining(", "));
                faults.add(rows.get(0).placed(note.column(),
                        TEXTS.get("note.several", note.message(), Integer.toString(rows.size()), lines)));
            }
        }
        return faults;
    }
}
