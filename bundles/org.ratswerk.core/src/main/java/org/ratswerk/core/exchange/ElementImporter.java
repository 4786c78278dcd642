package org.ratswerk.core.exchange;

import java.util.List;
import java.util.function.Function;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.Element;
import org.ratswerk.model.text.Texts;

/**
 * Importer for elements with an id of their own.
 *
 * @param <T> class of the elements
 */
abstract class ElementImporter<T extends Element> extends UpsertImporter<T> {
    private static final Texts TEXTS = Texts.of(ElementImporter.class);
    private static final String ID = "id";
    private static final String NAME = "name";

    private final Class<T> type;
    private final Function<AdministrationModel, List<T>> all;

    ElementImporter(String kind, Class<T> type, Function<AdministrationModel, List<T>> all,
            List<ImportColumn<T, ?>> columns, String... stems) {
        super(kind, columns, stems);
        this.type = type;
        this.all = all;
    }

    /** The column with the id. */
    static <T extends Element> ImportColumn<T, String> id(String... headers) {
        return ImportColumn.identifying(ID, ColumnTypes.text(), Element::getId, headers);
    }

    /** The column with the name. */
    static <T extends Element> ImportColumn<T, String> name(String... headers) {
        return ImportColumn.of(NAME, ColumnTypes.text(), Element::getName, Element::setName, headers);
    }

    /** The column with the description. */
    static <T extends Element> ImportColumn<T, String> description(String... headers) {
        return ImportColumn.of("description", ColumnTypes.text(), Element::getDescription, Element::setDescription,
                headers);
    }

    /** Makes a new element, still without id. */
    abstract T create(ImportRow row) throws CellException;

    /** Looks at a row about an element that the model has. */
    void found(T element, ImportRow row) throws CellException {
        // nothing in most kinds
    }

    @Override
    protected final List<T> targets(AdministrationModel model, ExchangeOptions options) {
        return all.apply(model).stream().filter(element -> Cells.clean(element.getId()) != null).toList();
    }

    @Override
    public UpsertBatch<T> begin(ImportContext context) {
        return new Batch(context);
    }

    /** Rows about elements with an id. */
    class Batch extends UpsertBatch<T> {
        Batch(ImportContext context) {
            super(context, columns());
        }

        @Override
        protected boolean identifiedAlone() {
            return true;
        }

        @Override
        protected Object key(ImportRow row) {
            return row.text(ID);
        }

        @Override
        protected T find(Object key, ImportRow row) throws CellException {
            Element element = context().element((String) key);
            if (element == null) {
                return null;
            }
            if (!type.isInstance(element) || context().maker(element) != null) {
                throw new CellException(ID, TEXTS.get("id.taken", Cells.shown((String) key), element.eClass().getName()));
            }
            T present = type.cast(element);
            found(present, row);
            context().name(present, row.text(NAME), row);
            return present;
        }

        @Override
        protected T create(Object key, ImportRow row) throws CellException {
            T element = ElementImporter.this.create(row);
            element.setId((String) key);
            context().register(element, row);
            context().name(element, row.text(NAME), row);
            return element;
        }

        @Override
        protected void unidentified(ImportRow row) {
            String id = row.text(ID);
            if (id != null && context().element(id) == null) {
                context().failed(id, row);
            }
        }

        @Override
        protected void attach(T target) {
            all.apply(context().model()).add(target);
        }
    }
}
