package org.ratswerk.core.exchange;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.ratswerk.model.Element;
import org.ratswerk.model.Responsible;

/** Cell being read: what its column needs to find the elements it names. */
public final class ImportCell {
    private final ImportContext context;
    private final ImportRow row;
    private final String column;
    private final Object present;

    /**
     * @param present value that the target has now; null if it is new
     */
    ImportCell(ImportContext context, ImportRow row, String column, Object present) {
        this.context = context;
        this.row = row;
        this.column = column;
        this.present = present;
    }

    /** Transaction the cell belongs to. */
    public ImportContext context() {
        return context;
    }

    /** Row the cell belongs to. */
    public ImportRow row() {
        return row;
    }

    /** Key of the column. */
    public String column() {
        return column;
    }

    /**
     * Finds an element by its id or else by its name, among those of the model and those that come in with this
     * transaction. A reference to an element that does not exist, which the target has already, is kept.
     *
     * @param type class it must have
     * @param text id or name
     * @return the element
     * @throws CellException if there is none, or several have the name
     */
    public <E extends Element> E find(Class<E> type, String text) throws CellException {
        return context.find(type, text, this, null);
    }

    /**
     * Like {@link #find}, for an item of a list that can be left out.
     *
     * @param list list the item is to be added to
     */
    <E extends Element> void findItem(Class<E> type, String text, List<E> list) throws CellException {
        var found = new AtomicReference<E>();
        found.set(context.find(type, text, this, () -> list.remove(found.get())));
        if (!list.contains(found.get())) {
            list.add(found.get());
        }
    }

    /**
     * Finds a person or role by its id or else by its name. Lists from outside name people who are in no list of persons:
     * one that is not known becomes a new person, which is added if the row is good.
     *
     * @param type class it must have; {@link org.ratswerk.model.Person} is one of the possible ones
     * @param text id or name
     * @throws CellException if several have the name
     */
    public <E extends Responsible> E responsible(Class<E> type, String text) throws CellException {
        return context.responsible(type, text, this);
    }

    /** The value that the target has now; null if it is new. */
    Object present() {
        return present;
    }
}
