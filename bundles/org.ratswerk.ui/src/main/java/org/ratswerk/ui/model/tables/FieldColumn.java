package org.ratswerk.ui.model.tables;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.core.edit.BulkInput;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.core.edit.Proposal;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.text.Texts;

/** A field of the element or of a part that it has at most one of, such as the priority of a process. */
final class FieldColumn extends GridColumn implements GridColumn.Input {
    private static final Texts TEXTS = Texts.of(FieldColumn.class);

    private final List<EReference> path;
    private final Field field;

    /**
     * @param path containments that lead from the element to the object with the field; made where they are missing
     * @param field field
     */
    FieldColumn(List<EReference> path, Field field) {
        this(path, field, null, null);
    }

    /**
     * @param path as above
     * @param field field
     * @param title title in the user's language; null for the usual one
     * @param description what it means, in the user's language; null for nothing to be said
     */
    FieldColumn(List<EReference> path, Field field, String title, String description) {
        super(new Table.Column(key(path, field), title == null ? title(key(path, field), field) : title, kind(field),
                description));
        this.path = List.copyOf(path);
        this.field = field;
    }

    private static String key(List<EReference> path, Field field) {
        return Stream.concat(path.stream(), Stream.of(field.feature())).map(EStructuralFeature::getName)
                .collect(Collectors.joining("."));
    }

    /** Some fields of parts have labels that say enough only beside the other fields of the part. */
    private static String title(String key, Field field) {
        return TEXTS.has("column.title." + key) ? TEXTS.get("column.title." + key) : field.label();
    }

    private static Table.Kind kind(Field field) {
        return switch (field.kind()) {
            case NUMBER -> Table.Kind.NUMBER;
            case DURATION -> Table.Kind.DURATION;
            case DATE -> Table.Kind.DATE;
            case FLAG, CHOICE -> Table.Kind.STATE;
            default -> Table.Kind.TEXT;
        };
    }

    @Override
    public Optional<Field> field() {
        return Optional.of(field);
    }

    @Override
    public Optional<Input> input() {
        return Optional.of(this);
    }

    @Override
    public boolean isEditable(Element row) {
        return !path.isEmpty() || field.feature().getEContainingClass().isInstance(row);
    }

    @Override
    public EObject holder(Element row) {
        EObject holder = isEditable(row) ? row : null;
        for (var step : path) {
            holder = holder == null ? null : (EObject) holder.eGet(step);
        }
        return holder;
    }

    @Override
    public Object get(Element row) {
        var holder = holder(row);
        return holder == null || !field.feature().isMany() && field.isEmpty(holder) ? null : field.get(holder);
    }

    @Override
    public String text(Element row, Editing editing) {
        return field.text(get(row));
    }

    @Override
    public Value value(Element row, Editing editing) {
        return switch (get(row)) {
            case null -> Value.NONE;
            case Duration duration -> Value.hours(duration);
            case LocalDate date -> Value.day(date);
            case Boolean flag -> new Value.Flag(flag);
            case Number number -> new Value.Number(BigDecimal.valueOf(number.longValue()));
            case Enumerator literal -> new Value.Term(literal.getLiteral(), field.text(literal), Symbol.NONE);
            case Object value -> Value.text(field.text(value));
        };
    }

    @Override
    public Object parse(String typed, BulkInput input) throws InputException {
        return input.parse(field, typed);
    }

    @Override
    public Element set(Element row, Object value, Editing editing) {
        EObject holder = row;
        for (var step : path) {
            var next = (EObject) holder.eGet(step);
            if (next == null) {
                if (value == null) {
                    return row;
                }
                next = EcoreUtil.create(step.getEReferenceType());
                holder.eSet(step, next);
            }
            holder = next;
        }
        field.set(holder, value);
        return row;
    }

    @Override
    public List<Proposal> proposals(Editing editing, Element row, String typed, int limit) {
        return field.proposals(editing, row, typed, limit);
    }

    @Override
    public List<String> choices() {
        return field.choices().stream().map(field::text).toList();
    }
}
