package org.ratswerk.ui.model.forms;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.EditingListener;
import org.ratswerk.model.Element;
import org.ratswerk.model.Process;
import org.ratswerk.ui.model.Details;
import org.ratswerk.ui.model.DetailsBuilder;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.forms.Form.FieldItem;
import org.ratswerk.ui.model.forms.Form.RatingsItem;
import org.ratswerk.ui.model.forms.Form.RowsItem;

/** A form over one or several elements: its fields and tables, kept up to date with the model. */
public final class FormModel {
    private final Form form;
    private final FieldProblems problems;
    private final Map<FieldItem, FieldModel> fields = new LinkedHashMap<>();
    private final Map<RowsItem, RowsModel> tables = new LinkedHashMap<>();
    private final Map<String, List<Problem>> known = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final EditingListener editingListener = this::changed;
    private final Runnable problemsListener = this::problemsChanged;
    /** Files that were changed from here, such as that of the dependencies of a process. */
    private final Set<EObject> changed = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean running;
    private OpenAdministration administration;
    private List<Element> elements;

    /**
     * @param administration administration of the elements
     * @param elements elements, at least one, all of classes with a form
     * @param problems what is doubtful
     */
    public FormModel(OpenAdministration administration, List<? extends Element> elements, FieldProblems problems) {
        var types = elements.stream().map(Element::eClass).distinct().toList();
        this.form = (elements.size() == 1 ? Forms.of(types.getFirst()) : Forms.common(types))
                .orElseThrow(() -> new IllegalArgumentException("no form for " + types));
        this.administration = administration;
        this.elements = List.copyOf(elements);
        this.problems = problems;
        administration.editing().addListener(editingListener);
        problems.addListener(problemsListener);
    }

    /** Tells whether there is a form over the elements. */
    public static boolean isPossible(List<? extends Element> elements) {
        var types = elements.stream().map(Element::eClass).distinct().toList();
        return !types.isEmpty() && (elements.size() == 1 ? Forms.of(types.getFirst()) : Forms.common(types)).isPresent();
    }

    /** Stops following the model. */
    public void dispose() {
        administration.editing().removeListener(editingListener);
        problems.removeListener(problemsListener);
    }

    /**
     * Goes on with the same elements in an administration that was read anew. What has been typed and is no value stays.
     *
     * @return whether all elements are still there
     */
    public boolean rebind(OpenAdministration read) {
        var again = elements.stream().map(element -> read.element(element.getId()))
                .map(found -> found.orElse(null)).toList();
        for (int i = 0; i < again.size(); i++) {
            if (again.get(i) == null || again.get(i).eClass() != elements.get(i).eClass()) {
                return false;
            }
        }
        administration.editing().removeListener(editingListener);
        administration = read;
        changed.clear();
        elements = List.copyOf(again);
        read.editing().addListener(editingListener);
        fields.values().forEach(field -> field.rebind(elements));
        tables.values().forEach(table -> table.setOwner(elements.getFirst()));
        problemsChanged();
        return true;
    }

    // --- what is in it

    /** Returns the administration. */
    public OpenAdministration administration() {
        return administration;
    }

    /** Changes the model as {@link Editing#run(Supplier, Object, Runnable)} does, and remembers which files it has changed. */
    boolean run(Supplier<String> label, Object key, Runnable change) {
        boolean outer = running;
        running = true;
        try {
            return editing().run(label, key, change);
        } finally {
            running = outer;
        }
    }

    boolean run(String label, Runnable change) {
        return run(() -> label, null, change);
    }

    Editing editing() {
        return administration.editing();
    }

    /** Returns what stands in it. */
    public Form form() {
        return form;
    }

    /** Returns the elements. */
    public List<Element> elements() {
        return elements;
    }

    /** Returns the model of a field. */
    public FieldModel field(FieldItem item) {
        return fields.computeIfAbsent(item, key -> {
            var model = new FieldModel(this, key, elements.getFirst().eClass(), true);
            model.setOwners(elements);
            return model;
        });
    }

    /** Returns the field with the id, such as {@code impact.workaround}, if there is one in the form. */
    public Optional<FieldModel> field(String id) {
        return form.items().filter(FieldItem.class::isInstance).map(FieldItem.class::cast)
                .filter(item -> item.id().equals(id)).findFirst().map(this::field);
    }

    /** Returns the model of a table. */
    public RowsModel table(RowsItem item) {
        return tables.computeIfAbsent(item, key -> {
            var model = new RowsModel(this, key);
            model.setOwner(elements.getFirst());
            return model;
        });
    }

    /** Returns the table with the id, such as {@code suppliers}, if there is one in the form. */
    public Optional<RowsModel> table(String id) {
        return form.items().filter(RowsItem.class::isInstance).map(RowsItem.class::cast)
                .filter(item -> item.id().equals(id)).findFirst().map(this::table);
    }

    /** Returns the titles of the horizons of the ratings. */
    public List<String> horizons(RatingsItem item) {
        var root = administration.model().administration();
        return Ratings.titles(Ratings.horizons(root, elements.getFirst() instanceof Process process
                ? process.getImpact() : null));
    }

    /** Returns the ratings. */
    public List<Ratings.Row> ratings(RatingsItem item) {
        return Ratings.rows(administration.model().administration(),
                elements.getFirst() instanceof Process process ? process.getImpact() : null);
    }

    // --- the head

    /** Returns how the element is called; for several, how many they are. */
    public String title() {
        return elements.size() == 1 ? Names.of(elements.getFirst()) : FormTexts.get("form.several", elements.size());
    }

    /** Returns what kind of element it is; for several, their names. */
    public String kind() {
        return elements.size() == 1 ? Names.type(elements.getFirst().eClass())
                : String.join(", ", elements.stream().map(Names::of).toList());
    }

    /** Returns the name of the symbol. */
    public String icon() {
        return elements.getFirst().eClass().getName();
    }

    /** Returns the state of the element; null where it has none or there are several. */
    public Details.State state() {
        return elements.size() == 1 ? DetailsBuilder.state(elements.getFirst()) : null;
    }

    /** Returns how the objects are called together. */
    String name(List<? extends EObject> objects) {
        if (objects.size() != 1) {
            return FormTexts.get("form.several", objects.size());
        }
        for (EObject each = objects.getFirst(); each != null; each = each.eContainer()) {
            if (each instanceof Element element && element.getName() != null && !element.getName().isBlank()) {
                return Names.of(element);
            }
        }
        return Names.of(objects.getFirst());
    }

    /** Returns what can be done from the head of the form. */
    public List<FormAction> actions() {
        return elements.size() == 1 ? FormAction.of(this, elements.getFirst()) : List.of();
    }

    /**
     * Something doubtful about the elements.
     *
     * @param level how bad it is
     * @param text what is wrong and what would be right
     * @param field id of the field it is about; null for none of the form
     */
    public record Issue(Notice.Level level, String text, String field) {
    }

    /** Returns what is doubtful about the elements, the worst first. */
    public List<Issue> issues() {
        return elements.stream().flatMap(element -> problems(element).stream())
                .map(problem -> new Issue(FieldModel.level(problem.severity()), problem.message(),
                        fieldOf(problem.feature())))
                .sorted(java.util.Comparator.comparing(Issue::level)).toList();
    }

    private String fieldOf(String feature) {
        return feature == null ? null : form.items().filter(FieldItem.class::isInstance).map(FieldItem.class::cast)
                .filter(item -> item.feature().getName().equals(feature)).map(FieldItem::id).findFirst().orElse(null);
    }

    /** Returns what says how many doubtful things there are; empty for none. */
    public String issuesText() {
        int count = issues().size();
        return count == 0 ? "" : FormTexts.get("form.issues", count);
    }

    // --- state

    /** Tells whether one of the elements is no longer in the administration. */
    public boolean isGone() {
        return elements.stream().anyMatch(element -> !administration.editing().contains(element));
    }

    /**
     * Tells whether a file of the elements, or one that was changed from here, has changes that are not saved, or
     * something typed is not in it yet.
     */
    public boolean isDirty() {
        return isPending() || elements.stream().anyMatch(administration.editing()::isDirty)
                || administration.editing().isDirty()
                        && administration.editing().dirtyRoots().stream().anyMatch(changed::contains);
    }

    /** Tells whether something has been typed that is not in the model. */
    public boolean isPending() {
        return all().anyMatch(FieldModel::isPending);
    }

    /**
     * Makes what has been typed values.
     *
     * @return the first field in which something stays that is no value; empty where all is well
     */
    public Optional<FieldModel> commit() {
        var faulty = all().filter(FieldModel::isPending).filter(field -> !field.commit()).toList();
        return faulty.stream().findFirst();
    }

    private Stream<FieldModel> all() {
        return Stream.concat(fields.values().stream(), tables.values().stream().flatMap(RowsModel::fields)).toList()
                .stream();
    }

    List<Problem> problems(Element element) {
        return known.computeIfAbsent(element.getId(), id -> problems.of(administration, id));
    }

    private void problemsChanged() {
        known.clear();
        fields.values().forEach(FieldModel::update);
        tables.values().forEach(RowsModel::update);
        tell();
    }

    private void changed(Change change) {
        if (running) {
            change.touched().forEach(object -> changed.add(EcoreUtil.getRootContainer(object)));
        }
        if (!isGone()) {
            fields.values().forEach(field -> field.changed(change));
            tables.values().forEach(table -> table.changed(change));
        }
        tell();
    }

    void pendingChanged() {
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Has the listener called when title, state, or what is not saved may have changed. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes back {@link #addListener}. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
