package org.ratswerk.ui.model.tables;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.Element;

/** A table of all elements of a kind: which they are, and its columns. */
public final class GridTable {
    private final String id;
    private final String title;
    private final EClass type;
    private final EClass created;
    private final Function<AdministrationModel, EList<? extends Element>> container;
    private final List<GridColumn> columns;
    private final List<Integer> shown;

    /**
     * @param id identifier, such as processes
     * @param title title in the user's language
     * @param type class of the elements
     * @param created class of new elements
     * @param container list of the model that holds the elements, among others perhaps
     * @param columns columns
     * @param shown keys of the columns shown at first, in order
     */
    GridTable(String id, String title, EClass type, EClass created,
            Function<AdministrationModel, EList<? extends Element>> container, List<GridColumn> columns,
            List<String> shown) {
        this.id = Objects.requireNonNull(id);
        this.title = Objects.requireNonNull(title);
        this.type = type;
        this.created = created;
        this.container = container;
        this.columns = List.copyOf(columns);
        this.shown = shown.stream().map(this::column).toList();
    }

    /** Returns the identifier. */
    public String id() {
        return id;
    }

    /** Returns the title in the user's language. */
    public String title() {
        return title;
    }

    /** Returns the class of the elements. */
    public EClass type() {
        return type;
    }

    /** Returns the columns. */
    public List<GridColumn> columns() {
        return columns;
    }

    /** Returns the columns that are shown at first, in order. */
    public List<Integer> shownAtFirst() {
        return shown;
    }

    /** Returns the index of the column with the key. */
    public int column(String key) {
        return IntStream.range(0, columns.size()).filter(i -> columns.get(i).key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no column " + key));
    }

    /** Returns the elements in the order of the model. */
    public List<Element> rows(AdministrationModel model) {
        return container.apply(model).stream().filter(type::isInstance).map(Element.class::cast).toList();
    }

    /** Returns the root of the file in which the elements are saved. */
    EObject file(AdministrationModel model) {
        return ((EStructuralFeature.Setting) container.apply(model)).getEObject();
    }

    /** Tells whether the object is of the kind that stands in the table. */
    public boolean holds(Object object) {
        return type.isInstance(object);
    }

    /**
     * Makes a new element with an id of its own, inside a command.
     *
     * @param model model
     * @param after element it comes after; null for the end
     */
    Element create(AdministrationModel model, Element after) {
        var element = (Element) EcoreUtil.create(created);
        element.setId(UUID.randomUUID().toString());
        @SuppressWarnings("unchecked")
        var list = (EList<Element>) container.apply(model);
        int at = after == null ? -1 : list.indexOf(after);
        list.add(at < 0 ? list.size() : at + 1, element);
        return element;
    }

    @Override
    public String toString() {
        return id;
    }
}
