package org.ratswerk.ui.model.forms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.edit.Field.Kind;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.forms.Form.FieldItem;

/**
 * One field of a form: its value in one or several elements, what has been typed but is no value yet, and what is to be
 * said about it. Every change goes by {@link Editing#run}; what is typed without leaving the field is one step to undo.
 */
public final class FieldModel {
    private final FormModel form;
    private final FieldItem item;
    private final EClass type;
    private final Field field;
    private final boolean inForm;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<? extends EObject> owners = List.of();
    /** What has been typed and is not yet shown as a value; null where the value is shown. */
    private String typed;
    private String fault;
    /** What the last {@link #type} wrote. */
    private Object written;
    private Object session = new Object();
    private boolean writing;
    private State told;

    /** Where it is in the history: one step to undo per field and visit. */
    private record Key(FieldItem item, List<? extends EObject> owners, Object session) {
    }

    /** All that a view shows. */
    private record State(String text, boolean mixed, List<Entry> entries, Element target, List<Notice> notices,
            String placeholder, boolean enabled) {
    }

    /**
     * An entry of a list.
     *
     * @param value value
     * @param text value as people read it
     * @param common whether all elements have it
     */
    public record Entry(Object value, String text, boolean common) {
    }

    FieldModel(FormModel form, FieldItem item, EClass type, boolean inForm) {
        this.form = form;
        this.item = item;
        this.type = type;
        this.inForm = inForm;
        this.field = Field.of(item.feature());
    }

    void setOwners(List<? extends EObject> objects) {
        if (!owners.equals(objects)) {
            owners = List.copyOf(objects);
            reset();
        }
        update();
    }

    /** Goes on with the same objects read anew; what has been typed stays. */
    void rebind(List<? extends EObject> objects) {
        owners = List.copyOf(objects);
        session = new Object();
        update();
    }

    private void reset() {
        typed = null;
        fault = null;
        session = new Object();
    }

    // --- what it is

    /** Returns what stands for it in the form. */
    public FieldItem item() {
        return item;
    }

    /** Returns a short name, unique in the form. */
    public String id() {
        return item.id();
    }

    /** Returns what can be typed. */
    public Kind kind() {
        return field.kind();
    }

    /** Returns what it is called. */
    public String label() {
        return FormTexts.label(holderType(), item.feature());
    }

    /** Returns the sentence that explains it. */
    public String hint() {
        return FormTexts.hint(holderType(), item.feature());
    }

    /** Returns the unit shown after the field; empty for none. */
    public String unit() {
        return FormTexts.unit(holderType(), item.feature());
    }

    private EClass holderType() {
        return item.path().isEmpty() ? type : item.path().getLast().getEReferenceType();
    }

    /** Tells whether the field can be empty. */
    public boolean isOptional() {
        return field.isOptional();
    }

    /** Tells whether it must be filled. */
    public boolean isRequired() {
        return Requirements.isRequired(form.administration().model().administration(), holderType(), item.feature(),
                inForm && item.path().isEmpty());
    }

    /** Tells whether there is anything that it is the field of. */
    public boolean isEnabled() {
        return !owners.isEmpty();
    }

    /** Returns whether there are suggestions while typing. */
    public boolean suggests() {
        return kind() == Kind.REFERENCE || kind() == Kind.REFERENCES || Vocabulary.suggests(item.feature());
    }

    // --- what is in it

    /** Returns the object that has the feature; null where the part is not there yet. */
    private EObject holder(EObject owner) {
        EObject holder = owner;
        for (EReference step : item.path()) {
            holder = holder == null ? null : (EObject) holder.eGet(step);
        }
        return holder;
    }

    private Object value(EObject owner) {
        EObject holder = holder(owner);
        return holder == null ? item.feature().isMany() ? List.of() : item.feature().getDefaultValue()
                : field.get(holder);
    }

    /** Returns the value that all elements have; null for none, and where they differ. */
    public Object value() {
        return owners.isEmpty() || isMixed() ? null : value(owners.getFirst());
    }

    /** Tells whether the elements have different values. */
    public boolean isMixed() {
        return owners.stream().map(this::value).distinct().limit(2).count() > 1;
    }

    /** Tells whether an element has no value. */
    public boolean isEmpty() {
        return owners.stream().anyMatch(owner -> {
            EObject holder = holder(owner);
            return holder == null || field.isEmpty(holder);
        });
    }

    /** Returns the text in the field: what is being typed, or the value; empty where the elements differ. */
    public String text() {
        return typed != null ? typed : item.feature().isMany() ? "" : field.text(value());
    }

    /** Returns what is shown in the field while it is empty; empty for nothing. */
    public String placeholder() {
        if (isMixed()) {
            return FormTexts.get("field.mixed");
        }
        if (item.feature() == Literals.BUSINESS_IMPACT__MANUAL_MTPD && owners.size() == 1) {
            return Ratings.tolerable(form.administration().model().administration(),
                    (BusinessImpact) holder(owners.getFirst()))
                    .map(time -> FormTexts.get("field.fromRatings", field.text(time)))
                    .orElse(FormTexts.get("field.noRatings"));
        }
        return FormTexts.whenEmpty(holderType(), item.feature());
    }

    /** Returns the element that a single reference leads to; null for none. */
    public Element target() {
        return kind() == Kind.REFERENCE && value() instanceof Element element ? element : null;
    }

    /** Returns the values of a choice. */
    public List<Object> choices() {
        return field.choices();
    }

    /** Returns a value as people read it. */
    public String text(Object value) {
        return item.feature().isMany() && value instanceof String text ? Vocabulary.shown(item.feature(), text)
                : field.text(value);
    }

    /** Returns the entries of a list; where the elements differ, those of all of them. */
    public List<Entry> entries() {
        if (!item.feature().isMany()) {
            return List.of();
        }
        var lists = owners.stream().map(owner -> (List<?>) value(owner)).toList();
        return lists.stream().flatMap(Collection::stream).distinct()
                .map(value -> new Entry(value, text(value), lists.stream().allMatch(list -> list.contains(value))))
                .toList();
    }

    // --- typing

    /** Tells whether each letter counts at once; other kinds count when the field is left. */
    private boolean isLive() {
        return (kind() == Kind.TEXT || kind() == Kind.LONG_TEXT) && owners.size() == 1;
    }

    /** Takes what has been typed so far. */
    public void type(String text) {
        if (text.equals(text()) || owners.isEmpty()) {
            return;
        }
        typed = text;
        if (isLive()) {
            write(parsed(text));
        } else if (fault != null) {
            fault = text.isBlank() ? null : faultOf(text);
        }
        update();
        form.pendingChanged();
    }

    private String faultOf(String text) {
        try {
            field.parse(text, form.editing());
            return null;
        } catch (InputException e) {
            return e.getMessage();
        }
    }

    private Object parsed(String text) {
        try {
            return field.parse(text, form.editing());
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes what has been typed the value, as when the field is left. What means nothing stays, with its fault beside it.
     *
     * @return whether nothing is left that is no value
     */
    public boolean commit() {
        if (typed != null) {
            try {
                if (item.feature().isMany()) {
                    addTyped();
                } else if (!(typed.isBlank() && isMixed())) {
                    write(field.parse(typed, form.editing()));
                }
                typed = null;
                fault = null;
            } catch (InputException e) {
                fault = e.getMessage();
            }
        }
        session = new Object();
        update();
        form.pendingChanged();
        return fault == null;
    }

    /** Gives up what has been typed since the value was shown. */
    public void revert() {
        if (typed != null && !isLive()) {
            reset();
            update();
            form.pendingChanged();
        }
    }

    /** Tells whether something has been typed that is not in the model. */
    public boolean isPending() {
        return typed != null && (fault != null || !isLive());
    }

    /** Returns what is wrong with what has been typed; null for nothing. */
    public String fault() {
        return fault;
    }

    /** Gives the field a value that was chosen; null empties it. */
    public void set(Object value) {
        reset();
        write(value);
        update();
        form.pendingChanged();
    }

    private void write(Object value) {
        writing = true;
        try {
            form.run(() -> FormTexts.get("undo.change", label(), form.name(owners)), new Key(item, owners, session),
                    () -> owners.forEach(owner -> {
                        if (!Objects.equals(value(owner), value == null ? value(null) : value)) {
                            put(owner, value);
                        }
                    }));
            written = value();
        } finally {
            writing = false;
        }
    }

    private void put(EObject owner, Object value) {
        EObject holder = owner;
        for (EReference step : item.path()) {
            var part = (EObject) holder.eGet(step);
            if (part == null) {
                part = NewElements.part(step.getEReferenceType());
                holder.eSet(step, part);
            }
            holder = part;
        }
        field.set(holder, value);
    }

    // --- suggestions

    /** Returns what could be meant by what has been typed so far; at last what could be made of it. */
    public List<Suggestion> suggestions(String text, int limit) {
        if (owners.isEmpty()) {
            return List.of();
        }
        if (!(item.feature() instanceof EReference reference)) {
            var present = entries().stream().map(Entry::value).toList();
            return Vocabulary.suggest(form.administration(), item.feature(), text, limit).stream()
                    .filter(suggestion -> !present.contains(suggestion.text())).toList();
        }
        var present = entries().stream().filter(Entry::common).map(Entry::value).toList();
        var found = new ArrayList<Suggestion>();
        boolean exact = false;
        for (var proposal : field.proposals(form.editing(), owners.getFirst(), text, limit)) {
            exact |= proposal.label().equalsIgnoreCase(text.strip());
            if (!present.contains(proposal.element())) {
                found.add(Suggestion.of(proposal.element(), proposal.label(), proposal.note()));
            }
        }
        if (!exact) {
            found.addAll(creations(reference.getEReferenceType(), text));
        }
        return found;
    }

    static List<Suggestion> creations(EClass type, String text) {
        var name = text.strip();
        return name.isEmpty() ? List.of()
                : NewElements.types(type).stream().map(each -> Suggestion.creating(each, name,
                        FormTexts.get("field.create", name, Names.type(each)))).toList();
    }

    /**
     * Takes a suggestion: sets it, or adds it to the list.
     *
     * @return the element that was made; null where none was
     */
    public Element accept(Suggestion suggestion) {
        var made = new Element[1];
        typed = null;
        fault = null;
        form.run(FormTexts.get("undo.change", label(), form.name(owners)), () -> {
            Object value = suggestion.element() != null ? suggestion.element() : suggestion.text();
            if (suggestion.create() != null) {
                made[0] = NewElements.create(form.editing(), suggestion.create(), suggestion.text());
                value = made[0];
            }
            if (item.feature().isMany()) {
                add(List.of(value));
            } else {
                write(value);
            }
        });
        session = new Object();
        update();
        form.pendingChanged();
        return made[0];
    }

    // --- lists

    /** Adds what has been typed into the field below a list, to all elements. */
    private void addTyped() throws InputException {
        var values = kind() == Kind.TEXTS ? typed.isBlank() ? List.of() : List.of(typed.strip())
                : (List<?>) field.parse(typed, form.editing());
        if (!values.isEmpty()) {
            add(values);
        }
    }

    private void add(List<?> values) {
        change("undo.add", list -> values.stream().filter(value -> !list.contains(value)).forEach(list::add));
    }

    /** Takes entries away, from all elements. */
    public void remove(List<Entry> entries) {
        change("undo.remove", list -> list.removeAll(entries.stream().map(Entry::value).toList()));
    }

    /** Moves an entry up (-1) or down (1); where the elements differ nothing happens. */
    public boolean move(int index, int by) {
        int to = index + by;
        if (isMixed() || kind() == Kind.DURATIONS || to < 0 || to >= entries().size()) {
            return false;
        }
        change("undo.move", list -> list.add(to, list.remove(index)));
        return true;
    }

    /**
     * Puts another text in the place of an entry.
     *
     * @throws InputException if it is no value
     */
    public void replace(Entry entry, String text) throws InputException {
        var values = kind() == Kind.TEXTS ? text.isBlank() ? List.of() : List.of(text.strip())
                : (List<?>) field.parse(text, form.editing());
        change("undo.change", list -> {
            int index = list.indexOf(entry.value());
            if (index >= 0) {
                list.remove(index);
                list.addAll(index, values);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private void change(String label, java.util.function.Consumer<List<Object>> change) {
        form.run(FormTexts.get(label, label(), form.name(owners)), () -> owners.forEach(owner -> {
            var list = new ArrayList<>((List<Object>) value(owner));
            change.accept(list);
            if (kind() == Kind.DURATIONS) {
                list.sort(Comparator.comparing(Duration.class::cast));
            }
            if (!list.equals(value(owner))) {
                put(owner, list);
            }
        }));
        update();
    }

    // --- what is to be said about it

    /** Returns what is wrong or doubtful, the worst first. */
    public List<Notice> notices() {
        var notices = new ArrayList<Notice>();
        if (fault != null) {
            notices.add(new Notice(Notice.Level.ERROR, fault, List.of()));
        }
        if (fault == null && isEnabled() && isRequired() && isEmpty()) {
            notices.add(new Notice(Notice.Level.WARNING, FormTexts.get("field.required"), List.of()));
        }
        for (EObject owner : owners) {
            if (owner instanceof Element element && element.getId() != null) {
                form.problems(element).stream().filter(problem -> item.feature().getName().equals(problem.feature()))
                        .map(problem -> new Notice(level(problem.severity()), problem.message(),
                                problem.fixes().stream().map(fix -> new Notice.Remedy(fix.label(),
                                        () -> form.run(fix.label(), fix::apply))).toList()))
                        .filter(notice -> !notices.contains(notice)).forEach(notices::add);
            }
        }
        if (kind() == Kind.LONG_TEXT && typed == null && isMixed()) {
            notices.add(new Notice(Notice.Level.INFO, FormTexts.get("field.mixed"), List.of()));
        }
        notices.sort(Comparator.comparing(Notice::level));
        return notices;
    }

    static Notice.Level level(Severity severity) {
        return switch (severity) {
        case ERROR -> Notice.Level.ERROR;
        case WARNING -> Notice.Level.WARNING;
        default -> Notice.Level.INFO;
        };
    }

    // --- listening

    /** Has the listener called when something is to be shown otherwise. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes back {@link #addListener}. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Looks at the model again after a change of it. */
    void changed(Change change) {
        if (!writing && typed != null && fault == null && isLive() && !Objects.equals(written, value())) {
            reset();
        }
        update();
    }

    void update() {
        if (listeners.isEmpty()) {
            return;
        }
        var state = new State(text(), isMixed(), entries(), target(), notices(), placeholder(), isEnabled());
        if (!state.equals(told)) {
            told = state;
            listeners.forEach(Runnable::run);
        }
    }

    /** Returns the feature. */
    public EStructuralFeature feature() {
        return item.feature();
    }

    @Override
    public String toString() {
        return id() + "=" + text();
    }
}
