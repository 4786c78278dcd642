package org.ratswerk.core.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.ratswerk.model.Element;

/**
 * Understands many texts at once, such as those pasted into a table, just as {@link Field#parse} does one: elements are
 * found in an index, and a text that comes again is looked up once. To be thrown away when the model has changed.
 */
public final class BulkInput {
    /** For so many texts that mean nothing similar names are looked for; that takes long. */
    private static final int NEAR_MAX = 50;

    private final Editing editing;
    private final Map<EClass, Map<String, List<Element>>> names = new HashMap<>();
    private final Map<Typed, Outcome> known = new HashMap<>();
    private int near;

    private record Typed(Field field, String text) {
    }

    private record Outcome(Object value, InputException fault) {
    }

    /**
     * @param editing administration in which elements are looked up
     */
    public BulkInput(Editing editing) {
        this.editing = Objects.requireNonNull(editing);
    }

    /**
     * Returns the value that a text means.
     *
     * @param field field it is for
     * @param typed text; empty means no value
     * @return value for {@link Field#set}; null for none
     * @throws InputException if it means nothing; says what is wrong and what would be right
     */
    public Object parse(Field field, String typed) throws InputException {
        var outcome = known.computeIfAbsent(new Typed(field, typed), key -> outcome(field, typed));
        if (outcome.fault != null) {
            throw outcome.fault;
        }
        return outcome.value;
    }

    private Outcome outcome(Field field, String typed) {
        try {
            return new Outcome(switch (field.kind()) {
            case REFERENCE -> typed.isBlank() ? null : find(field, typed.strip());
            case REFERENCES -> findAll(field, typed);
            default -> field.parse(typed, editing);
            }, null);
        } catch (InputException e) {
            return new Outcome(null, e);
        }
    }

    private List<Element> findAll(Field field, String typed) throws InputException {
        var found = new ArrayList<Element>();
        for (String item : Field.items(typed)) {
            Element element = find(field, item);
            if (!found.contains(element)) {
                found.add(element);
            }
        }
        return found;
    }

    private Element find(Field field, String text) throws InputException {
        var reference = (EReference) field.feature();
        var named = names.computeIfAbsent(reference.getEReferenceType(), type -> Candidates.index(editing.model(), type))
                .getOrDefault(Candidates.fold(text), List.of());
        boolean few = named.isEmpty() && editing.element(text).isEmpty() && near++ < NEAR_MAX;
        return Candidates.find(editing, reference, text, named, few);
    }
}
