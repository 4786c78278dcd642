package org.ratswerk.core.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Does again what a {@link CommandLog} has taken down. On the model that the log began with everything fits; on another
 * one what fits is done and the rest is told.
 */
public final class CommandReplay {
    private static final Texts TEXTS = Texts.of(CommandReplay.class);

    private final Editing editing;
    private final boolean exact;
    private final Map<Integer, EObject> numbers = new HashMap<>();
    private final List<String> misfits = new ArrayList<>();
    private int applied;

    /**
     * A line of a log.
     *
     * @param label what was done, in the language it was done in
     * @param kind how it came about
     * @param time when
     * @param dirty whether there was anything unsaved afterwards
     * @param joined whether it became one with the command before, as when typing in one field
     * @param steps what has changed
     */
    public record Line(String label, Change.Kind kind, Instant time, boolean dirty, boolean joined, JsonArray steps) {
        /** Returns what a line says; empty if it is not whole. */
        public static Optional<Line> parse(String line) {
            try {
                JsonObject object = JsonParser.parseString(line).getAsJsonObject();
                return Optional.of(new Line(object.get("l").getAsString(),
                        Change.Kind.valueOf(object.get("k").getAsString()),
                        Instant.ofEpochMilli(object.get("t").getAsLong()), object.get("d").getAsBoolean(),
                        object.get("j").getAsBoolean(), object.getAsJsonArray("s")));
            } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException
                    | UnsupportedOperationException e) {
                return Optional.empty();
            }
        }
    }

    /** Says that a step does not fit the model. */
    private static final class MisfitException extends Exception {
        private static final long serialVersionUID = 1L;

        MisfitException(String message) {
            super(message);
        }
    }

    /**
     * @param editing where everything is done
     * @param exact whether the model is the one that the log began with
     */
    public CommandReplay(Editing editing, boolean exact) {
        this.editing = editing;
        this.exact = exact;
    }

    /**
     * Does everything again, as one command.
     *
     * @param label what it is called in the menu
     * @param lines lines in their order
     * @return whether something has changed
     */
    public boolean run(String label, List<Line> lines) {
        return editing.run(label, () -> lines.forEach(this::apply));
    }

    /** Returns what did not fit, in the user's language; empty if all did. */
    public List<String> misfits() {
        return List.copyOf(misfits);
    }

    /** Returns how many steps were done. */
    public int applied() {
        return applied;
    }

    private void apply(Line line) {
        for (JsonElement step : line.steps()) {
            try {
                apply(step.getAsJsonArray());
                applied++;
            } catch (MisfitException e) {
                String misfit = TEXTS.get("replay.misfit", line.label(), e.getMessage());
                if (!misfits.contains(misfit)) {
                    misfits.add(misfit);
                }
            } catch (RuntimeException e) {
                // a log that was changed by hand: whatever is wrong with it, the other steps may be right
                misfits.add(TEXTS.get("replay.misfit", line.label(), TEXTS.get("replay.unreadable")));
            }
        }
    }

    private void apply(JsonArray step) throws MisfitException {
        String what = step.get(0).getAsString();
        switch (what) {
        case "file" -> addFile(step.get(1).getAsInt(), step.get(2));
        case "nofile" -> removeFile(step.get(1).getAsInt(), step.get(2));
        default -> {
            EObject object = object(step.get(1));
            EStructuralFeature feature = feature(object, step.get(2).getAsString());
            switch (what) {
            case "set" -> assign(object, feature, step);
            case "add" -> insert(object, feature, step.get(3).getAsInt(), step.get(4));
            case "remove" -> remove(object, feature, step);
            case "replace" -> replace(object, feature, step);
            case "move" -> move(object, feature, step.get(3).getAsInt(), step.get(4).getAsInt());
            default -> throw new MisfitException(TEXTS.get("replay.unreadable"));
            }
        }
        }
    }

    private void assign(EObject object, EStructuralFeature feature, JsonArray step) throws MisfitException {
        Object now = object.eGet(feature, false);
        if (step.size() == 4) {
            JsonObject edit = step.get(3).getAsJsonObject();
            String before = (String) now;
            int start = edit.get("start").getAsInt();
            int end = edit.get("end").getAsInt();
            String middle = edit.get("text").getAsString();
            if (before == null || before.hashCode() != edit.get("hash").getAsInt()) {
                throw new MisfitException(TEXTS.get("replay.changed", Labels.of(object), Labels.of(feature),
                        Labels.printable(middle)));
            }
            object.eSet(feature, before.substring(0, start) + middle + before.substring(before.length() - end));
            return;
        }
        if (isContainment(feature)) {
            if (now instanceof EObject part && !step.get(3).isJsonNull()) {
                numbers.put(step.get(3).getAsInt(), part);
            } else if (now != null && !exact) {
                throw new MisfitException(TEXTS.get("replay.changed", Labels.of(object), Labels.of(feature), ""));
            }
            setPart(object, feature, step.get(4));
            return;
        }
        Object before = value(feature, step.get(3), false);
        Object after = value(feature, step.get(4), true);
        if (!exact && same(now, after)) {
            return;
        }
        if (!exact && !same(now, before)) {
            throw new MisfitException(TEXTS.get("replay.changed", Labels.of(object), Labels.of(feature),
                    Labels.printable(Field.of(feature).text(after))));
        }
        object.eSet(feature, after);
    }

    private void setPart(EObject object, EStructuralFeature feature, JsonElement text) throws MisfitException {
        if (text.isJsonNull()) {
            object.eSet(feature, null);
        } else {
            var content = new Content();
            object.eSet(feature, content.make(text));
            content.finish();
        }
    }

    private void insert(EObject object, EStructuralFeature feature, int index, JsonElement text)
            throws MisfitException {
        EList<Object> list = list(object, feature);
        int at = Math.min(index, list.size());
        if (isContainment(feature)) {
            var content = new Content();
            EObject part = content.make(text);
            if (isThere(part)) {
                throw new MisfitException(TEXTS.get("replay.there", Labels.of(part)));
            }
            list.add(at, part);
            content.finish();
        } else {
            Object value = value(feature, text, true);
            if (feature.isUnique() && list.contains(value)) {
                return;
            }
            list.add(at, value);
        }
    }

    private void remove(EObject object, EStructuralFeature feature, JsonArray step) throws MisfitException {
        EList<Object> list = list(object, feature);
        int index = step.get(3).getAsInt();
        if (!isContainment(feature)) {
            int at = place(list, index, value(feature, step.get(4), false));
            if (at >= 0) {
                list.remove(at);
            }
            return;
        }
        String id = step.size() > 5 && !step.get(5).isJsonNull() ? step.get(5).getAsString() : null;
        if (id != null && (index >= list.size() || !hasId(list.get(index), id))) {
            index = IntStream.range(0, list.size()).filter(i -> hasId(list.get(i), id)).findFirst()
                    .orElse(list.size());
        }
        if (index >= list.size()) {
            throw new MisfitException(TEXTS.get("replay.gone", Labels.of(object)));
        }
        numbers.put(step.get(4).getAsInt(), (EObject) list.remove(index));
    }

    private static boolean hasId(Object object, String id) {
        return object instanceof Element element && id.equals(element.getId());
    }

    private void replace(EObject object, EStructuralFeature feature, JsonArray step) throws MisfitException {
        EList<Object> list = list(object, feature);
        int index = step.get(3).getAsInt();
        if (isContainment(feature)) {
            if (index >= list.size()) {
                throw new MisfitException(TEXTS.get("replay.gone", Labels.of(object)));
            }
            numbers.put(step.get(4).getAsInt(), (EObject) list.get(index));
            var content = new Content();
            list.set(index, content.make(step.get(5)));
            content.finish();
            return;
        }
        int at = place(list, index, value(feature, step.get(4), false));
        Object after = value(feature, step.get(5), true);
        if (at < 0) {
            throw new MisfitException(TEXTS.get("replay.changed", Labels.of(object), Labels.of(feature),
                    Labels.printable(Field.of(feature).text(after))));
        }
        list.set(at, after);
    }

    private static int place(List<Object> list, int index, Object value) {
        return index < list.size() && same(list.get(index), value) ? index
                : IntStream.range(0, list.size()).filter(i -> same(list.get(i), value)).findFirst().orElse(-1);
    }

    private static boolean same(Object first, Object second) {
        return Objects.equals(first, second) || first instanceof Element one && second instanceof Element other
                && Missing.is(one) && Missing.is(other) && Objects.equals(one.getId(), other.getId());
    }

    private static void move(EObject object, EStructuralFeature feature, int from, int to) throws MisfitException {
        EList<Object> list = list(object, feature);
        if (from >= list.size() || to >= list.size()) {
            throw new MisfitException(TEXTS.get("replay.gone", Labels.of(object)));
        }
        list.move(to, from);
    }

    private void addFile(int index, JsonElement text) throws MisfitException {
        var content = new Content();
        EObject root = content.make(text);
        if (isThere(root)) {
            throw new MisfitException(TEXTS.get("replay.there", Labels.of(root)));
        }
        switch (root) {
        case ReferenceCatalogue catalogue -> add(editing.model().catalogues(), index, catalogue);
        case EmergencyPlan plan -> add(editing.model().plans(), index, plan);
        default -> throw new MisfitException(TEXTS.get("replay.unreadable"));
        }
        editing.filesChanged();
        content.finish();
    }

    private boolean isThere(EObject object) {
        return !exact && object instanceof Element element && editing.element(element.getId()).isPresent();
    }

    private static <R extends FileRoot> void add(List<R> roots, int index, R root) {
        roots.add(Math.min(Math.max(0, index), roots.size()), root);
    }

    private void removeFile(int number, JsonElement text) throws MisfitException {
        EObject root = object(text);
        numbers.put(number, root);
        editing.model().catalogues().remove(root);
        editing.model().plans().remove(root);
        editing.filesChanged();
    }

    // --- objects

    private static boolean isContainment(EStructuralFeature feature) {
        return feature instanceof EReference reference && reference.isContainment();
    }

    @SuppressWarnings("unchecked")
    private static EList<Object> list(EObject object, EStructuralFeature feature) {
        return (EList<Object>) object.eGet(feature);
    }

    private static EStructuralFeature feature(EObject object, String name) throws MisfitException {
        EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
        if (feature == null) {
            throw new MisfitException(TEXTS.get("replay.unreadable"));
        }
        return feature;
    }

    /** Returns the value; null where it is no longer there and nobody needs it. */
    private Object value(EStructuralFeature feature, JsonElement text, boolean needed) throws MisfitException {
        if (text.isJsonNull()) {
            return null;
        }
        if (feature instanceof EAttribute attribute) {
            return EcoreUtil.createFromString(attribute.getEAttributeType(), text.getAsString());
        }
        try {
            return object(text);
        } catch (MisfitException e) {
            if (needed) {
                throw e;
            }
            return null;
        }
    }

    private EObject object(JsonElement address) throws MisfitException {
        if (address.isJsonPrimitive() && address.getAsJsonPrimitive().isString()) {
            String id = address.getAsString();
            return editing.element(id)
                    .orElseThrow(() -> new MisfitException(TEXTS.get("replay.missing", Labels.printable(id))));
        }
        if (address.isJsonPrimitive()) {
            return numbered(address.getAsInt());
        }
        if (address.isJsonArray()) {
            JsonArray way = address.getAsJsonArray();
            EObject container = object(way.get(0));
            Object inside = container.eGet(feature(container, way.get(1).getAsString()));
            if (inside instanceof List<?> list) {
                int index = way.get(2).getAsInt();
                inside = index < list.size() ? list.get(index) : null;
            }
            if (inside instanceof EObject object) {
                return object;
            }
            throw new MisfitException(TEXTS.get("replay.gone", Labels.of(container)));
        }
        JsonObject object = address.getAsJsonObject();
        if (object.has("missing")) {
            String id = object.get("id").getAsString();
            EClass type = type(object.get("missing").getAsString());
            Optional<Element> there = editing.element(id).filter(type::isInstance);
            return there.isPresent() ? there.get() : Missing.create(type, id);
        }
        if (object.has("file")) {
            return file(type(object.get("file").getAsString()), object.get("index").getAsInt());
        }
        return numbers.computeIfAbsent(object.get("n").getAsInt(),
                number -> outside(object));
    }

    private EObject numbered(int number) throws MisfitException {
        EObject object = numbers.get(number);
        if (object == null) {
            throw new MisfitException(TEXTS.get("replay.removed"));
        }
        return object;
    }

    private EObject file(EClass type, int index) throws MisfitException {
        List<FileRoot> roots = editing.model().roots().stream().filter(root -> root.eClass() == type).toList();
        if (index >= roots.size()) {
            throw new MisfitException(TEXTS.get("replay.missing", Labels.of(type)));
        }
        return roots.get(index);
    }

    private static EClass type(String name) {
        if (ModelPackage.eINSTANCE.getEClassifier(name) instanceof EClass type && !type.isAbstract()) {
            return type;
        }
        throw new IllegalArgumentException(name);
    }

    /** New objects; what they refer to is set when they are in the model, where all they refer to can be found. */
    private final class Content {
        private final List<Runnable> references = new ArrayList<>();

        EObject make(JsonElement text) throws MisfitException {
            if (text.isJsonPrimitive()) {
                return numbered(text.getAsInt());
            }
            JsonObject content = text.getAsJsonObject();
            EClass type = type(content.get("class").getAsString());
            EObject object = ModelFactory.eINSTANCE.create(type);
            if (content.has("n")) {
                int number = content.get("n").getAsInt();
                EObject first = numbers.putIfAbsent(number, object);
                if (first != null && first.eClass() == type) {
                    object = first;
                    clear(object);
                }
            }
            for (Map.Entry<String, JsonElement> entry : content.entrySet()) {
                if (entry.getKey().startsWith(".")) {
                    fill(object, feature(object, entry.getKey().substring(1)), entry.getValue());
                }
            }
            return object;
        }

        private static void clear(EObject object) {
            object.eClass().getEAllStructuralFeatures().stream().filter(feature -> !feature.isTransient())
                    .forEach(object::eUnset);
        }

        private void fill(EObject object, EStructuralFeature feature, JsonElement text) throws MisfitException {
            if (feature instanceof EReference reference && !reference.isContainment()) {
                references.add(() -> refer(object, reference, text));
            } else if (feature.isMany()) {
                EList<Object> list = list(object, feature);
                for (JsonElement item : text.getAsJsonArray()) {
                    list.add(isContainment(feature) ? make(item) : value(feature, item, true));
                }
            } else {
                object.eSet(feature, isContainment(feature) ? make(text) : value(feature, text, true));
            }
        }

        private void refer(EObject object, EReference reference, JsonElement text) {
            if (reference.isMany()) {
                EList<Object> list = list(object, reference);
                for (JsonElement item : text.getAsJsonArray()) {
                    target(object, reference, item).ifPresent(list::add);
                }
            } else {
                target(object, reference, text).ifPresent(target -> object.eSet(reference, target));
            }
        }

        private Optional<EObject> target(EObject object, EReference reference, JsonElement text) {
            try {
                return Optional.of(object(text)).filter(reference.getEReferenceType()::isInstance);
            } catch (MisfitException e) {
                misfits.add(TEXTS.get("replay.reference", Labels.of(object), Labels.of(reference), e.getMessage()));
                return Optional.empty();
            }
        }

        void finish() {
            references.forEach(Runnable::run);
        }
    }

    /** Makes an object that is not in the model, or not yet. */
    private static EObject outside(JsonObject description) {
        EObject object = EcoreUtil.create(type(description.get("new").getAsString()));
        if (object instanceof Element element && description.has("id")) {
            element.setId(description.get("id").getAsString());
        }
        return object;
    }
}
