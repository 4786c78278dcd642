package org.ratswerk.ui.model.tables;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.Change;
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
    private final Among among;

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
        this(id, title, type, created, container, columns, shown, Among.ALL);
    }

    private GridTable(String id, String title, EClass type, EClass created,
            Function<AdministrationModel, EList<? extends Element>> container, List<GridColumn> columns,
            List<String> shown, Among among) {
        this.among = among;
        this.id = Objects.requireNonNull(id);
        this.title = Objects.requireNonNull(title);
        this.type = type;
        this.created = created;
        this.container = container;
        this.columns = List.copyOf(columns);
        this.shown = shown.stream().map(this::column).toList();
    }

    /**
     * Which elements of the list are rows, beyond their class, and what is done with new ones.
     *
     * @param rows tells whether an element is a row
     * @param features features whose change may make another element a row, or put the rows in another order
     * @param made called with each new row, inside the command that makes it
     */
    public record Among(Predicate<Element> rows, Set<? extends EStructuralFeature> features, Consumer<Element> made) {
        private static final Among ALL = new Among(each -> true, Set.of(), each -> { });
    }

    /**
     * Returns a table of some elements, such as the parts of one. The order of its rows is that of the list.
     *
     * @param id identifier
     * @param title title in the user's language
     * @param type class of the elements
     * @param container list of the model that holds the elements, among others perhaps
     * @param columns columns
     * @param shown keys of the columns shown at first, in order
     * @param among which of them are rows
     */
    public static GridTable of(String id, String title, EClass type,
            Function<AdministrationModel, EList<? extends Element>> container, List<GridColumn> columns,
            List<String> shown, Among among) {
        return new GridTable(id, title, type, type, container, columns, shown, among);
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
        return container.apply(model).stream().filter(type::isInstance).map(Element.class::cast)
                .filter(among.rows).toList();
    }

    /** Tells whether a change may have made other elements rows, or put them in another order. */
    boolean isArrangedBy(Change change) {
        return among.features.stream().anyMatch(change.features()::contains);
    }

    /** Tells whether the rows stand in the order of the model while nothing sorts them. */
    boolean followsOrder() {
        return !among.features.isEmpty();
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
        among.made.accept(element);
        return element;
    }

    @Override
    public String toString() {
        return id;
    }
}
