package org.ratswerk.ui.model.forms;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.ElementCreation;
import org.ratswerk.core.edit.ElementDeletion;
import org.ratswerk.core.edit.Field;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.DamageLevel;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Process;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.SystemInterface;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.References;
import org.ratswerk.ui.model.forms.Form.FieldItem;
import org.ratswerk.ui.model.forms.Form.Item;
import org.ratswerk.ui.model.forms.Form.RowsItem;
import org.ratswerk.ui.model.forms.Form.Source;

/** A table in a form: parts of an element, its dependencies, or elements that refer to it, with what can be done to them. */
public final class RowsModel {
    private final FormModel form;
    private final RowsItem item;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<Item, FieldModel> fields = new LinkedHashMap<>();
    private final Map<Item, RowsModel> tables = new LinkedHashMap<>();
    private EObject owner;
    private List<EObject> rows = List.of();
    private List<EObject> selected = List.of();

    RowsModel(FormModel form, RowsItem item) {
        this.form = form;
        this.item = item;
        for (Item detail : item.details()) {
            switch (detail) {
            case FieldItem field -> fields.put(field, new FieldModel(form, field, detailType(), false));
            case RowsItem table -> tables.put(table, new RowsModel(form, table));
            default -> throw new IllegalArgumentException(detail.id());
            }
        }
    }

    private EClass detailType() {
        return item.type() == Literals.DEPENDENCY ? Literals.REQUIREMENT : item.type();
    }

    void setOwner(EObject object) {
        owner = object;
        refill();
    }

    // --- what is in it

    /** Returns what stands for it in the form. */
    public RowsItem item() {
        return item;
    }

    /** Returns the titles of the columns. */
    public List<String> titles() {
        var titles = new ArrayList<String>();
        switch (item.source()) {
        case PARTS, LINKS -> {
            // columns only
        }
        case SUPPLIERS -> titles.add(FormTexts.get("column.supplier"));
        case DEPENDENTS -> titles.add(FormTexts.get("column.dependent"));
        case REFERRERS -> titles.add(Names.feature(Literals.ELEMENT__NAME));
        }
        if (hasKind()) {
            titles.add(FormTexts.get("column.kind"));
        }
        item.columns().forEach(column -> titles.add(FormTexts.label(detailType(), column)));
        return titles;
    }

    private boolean hasKind() {
        return item.source() == Source.SUPPLIERS || item.source() == Source.DEPENDENTS
                || item.source() == Source.REFERRERS && item.type().isAbstract();
    }

    /** Returns how much of the width a column needs: texts and names more than kinds, times and dates. */
    public int weight(int column) {
        int before = titles().size() - item.columns().size();
        if (column == 0 && before > 0) {
            return 5;
        }
        if (column < before) {
            return 4;
        }
        return switch (Field.of(item.columns().get(column - before)).kind()) {
        case TEXT, LONG_TEXT, TEXTS, REFERENCE, REFERENCES -> item.columns().get(column - before)
                == Literals.ELEMENT__NAME ? 5 : 4;
        case NUMBER -> 2;
        default -> 3;
        };
    }

    /** Tells whether a column holds numbers. */
    public boolean isNumber(int column) {
        int before = titles().size() - item.columns().size();
        return column >= before && Field.of(item.columns().get(column - before)).kind() == Field.Kind.NUMBER;
    }

    /** Returns how many rows there are. */
    public int size() {
        return rows.size();
    }

    /** Returns the object of a row. */
    public EObject row(int index) {
        return rows.get(index);
    }

    /** Returns the texts of a row. */
    public List<String> cells(int index) {
        EObject row = rows.get(index);
        var cells = new ArrayList<String>();
        if (item.source() != Source.PARTS && item.source() != Source.LINKS) {
            cells.add(Names.of(end(row)));
        }
        if (hasKind()) {
            var end = end(row);
            cells.add(end == null ? "" : Names.type(end.eClass()) + some(end) + group(row));
        }
        for (EStructuralFeature column : item.columns()) {
            cells.add(column.getEContainingClass().isInstance(row)
                    ? Field.of(column).text(row.eGet(column, false)).replaceAll("\\s*\\R\\s*", " ")
                    : "");
        }
        return cells;
    }

    /** How many members of a group are needed. */
    private static String some(EObject end) {
        return end instanceof RedundancyGroup group
                ? " " + FormTexts.get("rows.group", group.getRequired(), group.getMembers().size()) : "";
    }

    /** A dependent may need the element only as one of several in a group. */
    private String group(EObject row) {
        return item.source() == Source.DEPENDENTS && row instanceof Requirement requirement
                && requirement.getGroup() != null && requirement.getGroup() != owner
                        ? " (" + Names.of(requirement.getGroup()) + ")" : "";
    }

    private EObject end(EObject row) {
        return switch (item.source()) {
        case SUPPLIERS -> References.supplier((Dependency) row);
        case DEPENDENTS -> ((Dependency) row).getDependent();
        default -> row;
        };
    }

    /** Returns the element that the row leads to; null where it leads nowhere. */
    public Element target(int index) {
        EObject row = rows.get(index);
        return switch (item.source()) {
        case PARTS -> row instanceof SystemInterface system ? system.getTarget() : null;
        case LINKS -> otherEnd(row);
        default -> end(row) instanceof Element element ? element : null;
        };
    }

    private Element otherEnd(EObject link) {
        return item.columns().stream().filter(EReference.class::isInstance)
                .map(column -> (Element) link.eGet(column)).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    private void refill() {
        rows = owner == null ? List.of() : find();
        select(selected.stream().filter(rows::contains).toList());
        listeners.forEach(Runnable::run);
    }

    @SuppressWarnings("unchecked")
    private List<EObject> find() {
        var references = form.administration().references();
        return switch (item.source()) {
        case PARTS -> holder() == null ? List.of() : List.copyOf((List<EObject>) holder().eGet(item.feature()));
        case SUPPLIERS -> sorted(references.suppliersOf((Element) owner));
        case DEPENDENTS -> sorted(references.dependentsOf((Element) owner));
        case REFERRERS, LINKS -> sorted(form.editing().referrers().to(owner, item.feature()).stream()
                .filter(item.type()::isInstance).distinct().toList());
        };
    }

    private List<EObject> sorted(List<? extends EObject> found) {
        var collator = Collator.getInstance();
        var names = new java.util.IdentityHashMap<EObject, java.text.CollationKey>();
        found.forEach(row -> names.put(row, collator.getCollationKey(
                Names.of(item.source() == Source.LINKS ? otherEnd(row) : end(row)))));
        return found.stream().map(EObject.class::cast).sorted(Comparator.comparing(names::get)).toList();
    }

    private EObject holder() {
        EObject holder = owner;
        for (EReference step : item.path()) {
            holder = holder == null ? null : (EObject) holder.eGet(step);
        }
        return holder;
    }

    // --- details of the selected rows

    /** Selects rows, whose details can then be filled in. */
    public void select(List<? extends EObject> objects) {
        selected = List.copyOf(objects);
        fields.forEach((detail, model) -> model.setOwners(selected.stream()
                .filter(row -> ((FieldItem) detail).feature().getEContainingClass().isInstance(row)).toList()));
        tables.values().forEach(model -> model.setOwner(selected.size() == 1 ? selected.getFirst() : null));
    }

    /** Returns the selected rows. */
    public List<EObject> selected() {
        return selected;
    }

    /** Returns the field of a detail. */
    public FieldModel field(FieldItem detail) {
        return fields.get(detail);
    }

    /** Returns the table of a detail. */
    public RowsModel table(RowsItem detail) {
        return tables.get(detail);
    }

    /** Returns all fields of the details. */
    Stream<FieldModel> fields() {
        return Stream.concat(fields.values().stream(), tables.values().stream().flatMap(RowsModel::fields));
    }

    // --- what can be done

    /** Returns the classes of which a row can be made from nothing; empty where rows are chosen only. */
    public List<EClass> creatable() {
        return switch (item.source()) {
        case PARTS -> List.of(item.type());
        case REFERRERS -> item.type().isAbstract() ? List.of() : List.of(item.type());
        default -> List.of();
        };
    }

    /** Tells whether elements are added by typing their names. */
    public boolean canChoose() {
        return owner != null && item.source() != Source.PARTS;
    }

    /** Tells whether rows have an order of their own. */
    public boolean canMove() {
        return item.source() == Source.PARTS;
    }

    /** Returns how the button that makes a row is called. */
    public String createLabel() {
        return FormTexts.get("rows.create", Names.type(item.type()));
    }

    /** Returns how the field is called that elements are added with. */
    public String chooseLabel() {
        return switch (item.source()) {
        case SUPPLIERS -> FormTexts.get("rows.addSupplier");
        case DEPENDENTS -> FormTexts.get("rows.addDependent");
        default -> FormTexts.get("rows.add", Names.type(chosenType()));
        };
    }

    private EClass chosenType() {
        return item.source() == Source.LINKS ? ((EReference) item.columns().getFirst()).getEReferenceType()
                : item.type();
    }

    /**
     * Makes a row.
     *
     * @param type one of {@link #creatable()}
     * @param name name; null for none yet
     * @return the new object
     */
    public EObject create(EClass type, String name) {
        var made = new EObject[1];
        form.run(label("undo.addRow"), () -> {
            made[0] = item.source() == Source.PARTS ? part(type, name) : referrer(type, name);
        });
        return made[0];
    }

    @SuppressWarnings("unchecked")
    private EObject part(EClass type, String name) {
        EObject part = NewElements.part(type);
        if (part instanceof Element element) {
            element.setName(name);
        }
        EObject holder = owner;
        for (EReference step : item.path()) {
            var next = (EObject) holder.eGet(step);
            if (next == null) {
                next = NewElements.part(step.getEReferenceType());
                holder.eSet(step, next);
            }
            holder = next;
        }
        var list = (List<EObject>) holder.eGet(item.feature());
        if (part instanceof DamageLevel level) {
            level.setLevel(Math.min(list.size() + 1, 4));
        }
        list.add(part);
        return part;
    }

    private EObject referrer(EClass type, String name) {
        Element element = NewElements.create(form.editing(), type, name);
        refer(element);
        return element;
    }

    @SuppressWarnings("unchecked")
    private void refer(EObject element) {
        if (item.feature().isMany()) {
            var list = (List<EObject>) element.eGet(item.feature());
            if (!list.contains(owner)) {
                list.add(owner);
            }
        } else {
            element.eSet(item.feature(), owner);
        }
    }

    /** Returns the elements that could be meant by what has been typed so far, the best first. */
    public List<Suggestion> suggestions(String typed, int limit) {
        if (owner == null) {
            return List.of();
        }
        var there = new java.util.HashSet<EObject>();
        rows.forEach(row -> there.add(item.source() == Source.LINKS ? otherEnd(row) : end(row)));
        there.add(owner);
        var found = new ArrayList<Suggestion>();
        for (EReference reference : choosing()) {
            Field.of(reference).proposals(form.editing(), owner, typed, limit + there.size()).stream()
                    .filter(proposal -> !there.contains(proposal.element()) && fits(proposal.element()))
                    .limit(limit).map(proposal -> Suggestion.of(proposal.element(), proposal.label(),
                            note(proposal.element(), proposal.note())))
                    .forEach(found::add);
        }
        var wanted = typed.strip();
        if (choosing().size() > 1 && !wanted.isEmpty()) {
            found.sort(Comparator.comparing(suggestion -> !suggestion.label().regionMatches(true, 0, wanted, 0,
                    wanted.length())));
        }
        if (item.source() == Source.SUPPLIERS
                && found.stream().noneMatch(suggestion -> suggestion.label().equalsIgnoreCase(wanted))) {
            found.addAll(FieldModel.creations(Literals.RESOURCE, typed));
        }
        return found;
    }

    private String note(Element element, String note) {
        var kind = Names.type(element.eClass());
        return choosing().size() == 1 || note.startsWith(kind) ? note : note.isEmpty() ? kind : kind + ", " + note;
    }

    private boolean fits(Element element) {
        return item.source() == Source.SUPPLIERS || item.source() == Source.DEPENDENTS
                ? ElementCreation.obstacle(form.editing(),
                        (Dependable) (item.source() == Source.SUPPLIERS ? owner : element),
                        item.source() == Source.SUPPLIERS ? element : (Element) owner).isEmpty()
                : chosenType().isInstance(element) && !isAbove(element);
    }

    /** Tells whether referring to the owner would close a circle of parents. */
    private boolean isAbove(Element element) {
        if (item.feature().getEOpposite() == null) {
            return false;
        }
        EObject above = owner;
        for (int steps = 0; above != null && steps < 1000; steps++) {
            if (above == element) {
                return true;
            }
            above = (EObject) above.eGet(item.feature());
        }
        return false;
    }

    /** References whose targets are what can be chosen. */
    private List<EReference> choosing() {
        return switch (item.source()) {
        case SUPPLIERS -> owner instanceof Process
                ? List.of(Literals.REQUIREMENT__RESOURCE, Literals.REQUIREMENT__GROUP,
                        Literals.PROCESS_DEPENDENCY__SUPPLIER)
                : List.of(Literals.REQUIREMENT__RESOURCE, Literals.REQUIREMENT__GROUP);
        case DEPENDENTS -> owner instanceof Process ? List.of(Literals.PROCESS_DEPENDENCY__SUPPLIER)
                : List.of(Literals.DEPENDENCY__DEPENDENT);
        default -> List.of(CHOOSING.stream().filter(reference -> reference.getEReferenceType().isSuperTypeOf(
                chosenType())).findFirst().orElseThrow());
        };
    }

    /** The narrowest first. */
    private static final List<EReference> CHOOSING = List.of(Literals.ORGANISATIONAL_UNIT__PARENT,
            Literals.ROLE__HOLDER, Literals.PROCESS_DEPENDENCY__SUPPLIER, Literals.EXERCISE__FOLLOW_UPS,
            Literals.EXERCISE__PLANS, Literals.CATALOGUE_MAPPING__ENTRY, Literals.ORGANISATIONAL_UNIT__HEAD,
            Literals.REQUIREMENT__RESOURCE, Literals.DEPENDENCY__DEPENDENT, Literals.MEASURE__SUBJECTS);

    /**
     * Adds what was chosen.
     *
     * @return the element that was made for it; null where it was there already
     */
    public Element accept(Suggestion suggestion) {
        var made = new Element[1];
        form.run(label("undo.addRow"), () -> {
            Element chosen = suggestion.element();
            if (suggestion.create() != null) {
                chosen = NewElements.create(form.editing(), suggestion.create(), suggestion.text());
                made[0] = chosen;
            }
            add(chosen);
        });
        return made[0];
    }

    private void add(Element chosen) {
        switch (item.source()) {
        case SUPPLIERS -> ElementCreation.depend(form.editing(), (Dependable) owner, chosen);
        case DEPENDENTS -> ElementCreation.depend(form.editing(), (Dependable) chosen, (Element) owner);
        case LINKS -> link(chosen);
        default -> refer(chosen);
        }
    }

    private void link(Element chosen) {
        EObject link = NewElements.part(item.type());
        link.eSet(item.feature(), owner);
        link.eSet(item.columns().getFirst(), chosen);
        var entry = chosen instanceof CatalogueEntry ? chosen : owner;
        ((ReferenceCatalogue) EcoreUtil.getRootContainer(entry)).getMappings()
                .add((org.ratswerk.model.CatalogueMapping) link);
    }

    /**
     * Returns what else happens if parts are deleted that others refer to, such as a damage category; empty where nobody
     * does and {@link #remove} is enough.
     */
    public java.util.Optional<ElementDeletion> deletion(List<? extends EObject> objects, ElementDeletion.Below below) {
        if (item.source() != Source.PARTS) {
            return java.util.Optional.empty();
        }
        var elements = objects.stream().filter(Element.class::isInstance).map(Element.class::cast)
                .filter(element -> form.editing().referrers().count(element) > 0).toList();
        return elements.isEmpty() ? java.util.Optional.empty()
                : java.util.Optional.of(ElementDeletion.plan(form.editing(), objects.stream()
                        .map(Element.class::cast).toList(), below));
    }

    /** Takes rows away: deletes parts, dependencies and links; of other elements only the reference. */
    public void remove(List<? extends EObject> objects) {
        form.run(label("undo.removeRow"), () -> objects.forEach(row -> {
            if (item.source() != Source.REFERRERS) {
                EcoreUtil.remove(row);
            } else if (item.feature().isMany()) {
                ((List<?>) row.eGet(item.feature())).remove(owner);
            } else {
                row.eUnset(item.feature());
            }
        }));
    }

    /** Moves a row up (-1) or down (1). */
    @SuppressWarnings("unchecked")
    public boolean move(EObject row, int by) {
        int index = rows.indexOf(row);
        int to = index + by;
        if (!canMove() || index < 0 || to < 0 || to >= rows.size()) {
            return false;
        }
        form.run(label("undo.moveRow"), () -> {
            var list = (org.eclipse.emf.common.util.EList<EObject>) holder().eGet(item.feature());
            list.move(to, index);
        });
        return true;
    }

    private String label(String key) {
        var what = item.source() == Source.SUPPLIERS || item.source() == Source.DEPENDENTS
                ? Names.type(Literals.DEPENDENCY) : Names.type(item.type());
        return FormTexts.get(key, what, owner instanceof Element element ? Names.of(element) : form.title());
    }

    // --- listening

    /** Has the listener called when rows have changed. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void changed(Change change) {
        fields.values().forEach(field -> field.changed(change));
        tables.values().forEach(table -> table.changed(change));
        boolean dependencies = item.source() == Source.SUPPLIERS || item.source() == Source.DEPENDENTS;
        boolean other = change.isStructural() || item.feature() != null && change.features().contains(item.feature())
                || dependencies && change.features().stream().anyMatch(feature -> feature.getEContainingClass()
                        == Literals.DEPENDENCY || feature.getEContainingClass() == Literals.REQUIREMENT
                        || feature.getEContainingClass() == Literals.PROCESS_DEPENDENCY
                        || feature == Literals.REDUNDANCY_GROUP__MEMBERS);
        if (other) {
            refill();
        } else if (change.features().contains(Literals.ELEMENT__NAME)
                || change.features().stream().anyMatch(item.columns()::contains)) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Looks at the problems again. */
    void update() {
        fields.values().forEach(FieldModel::update);
        tables.values().forEach(RowsModel::update);
    }
}
