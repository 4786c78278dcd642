package org.ratswerk.core.edit;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.model.Element;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.persistence.Missing;

import com.google.gson.stream.JsonWriter;

/**
 * Writes steps as text. Each step is written just after it was done, while the model is as {@link CommandReplay} will
 * find it. An object is named by its id, or by the way to it from the next object around it that has a name, or, where
 * it is not in the model, by a number that it got when it left the model or was first spoken of.
 */
final class StepWriter {
    private final Editing editing;
    private final Map<EObject, Integer> numbers = new IdentityHashMap<>();
    /** Objects outside the model whose content the reader has. */
    private final Set<EObject> whole = Collections.newSetFromMap(new IdentityHashMap<>());
    /** What has got a number, and what became known, by the command under way. */
    private final List<EObject> numbered = new ArrayList<>();
    private final List<EObject> entered = new ArrayList<>();
    private int next = 1;
    private StringWriter text = new StringWriter();
    private JsonWriter json = begin();

    StepWriter(Editing editing) {
        this.editing = editing;
    }

    private JsonWriter begin() {
        try {
            text = new StringWriter();
            var writer = new JsonWriter(text);
            writer.setSerializeNulls(true);
            writer.beginArray();
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets the steps of a command that failed. */
    void abort() {
        numbered.forEach(numbers::remove);
        entered.forEach(whole::remove);
        numbered.clear();
        entered.clear();
        json = begin();
    }

    /** Returns the line for the steps since the last one. */
    String line(Change.Kind kind, String label, boolean dirty, boolean joined) {
        try {
            json.endArray();
            String steps = text.toString();
            var line = new StringWriter();
            try (var writer = new JsonWriter(line)) {
                writer.beginObject().name("k").value(kind.name()).name("l").value(label).name("t")
                        .value(System.currentTimeMillis()).name("d").value(dirty).name("j").value(joined)
                        .name("s").jsonValue(steps)
                        .endObject();
            }
            numbered.clear();
            entered.clear();
            json = begin();
            return line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a step that was done just now. */
    void write(Step step) {
        try {
            switch (step) {
            case Step.OnFeature on -> write(on);
            case Step.File file -> {
                json.beginArray().value(file.added() ? "file" : "nofile");
                if (file.added()) {
                    json.value(file.index());
                    content(file.root());
                } else {
                    int number = number(file.root());
                    json.value(number);
                    address(file.root());
                    leave(file.root());
                }
                json.endArray();
            }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Step.OnFeature step) throws IOException {
        if (!known(step.object())) {
            // its content is written when it comes into the model
            return;
        }
        json.beginArray();
        switch (step) {
        case Step.Assign assign -> {
            json.value("set");
            on(step);
            if (assign.before() instanceof String before && assign.after() instanceof String after
                    && before.length() + after.length() > 64) {
                edited(before, after);
            } else {
                out(step, assign.before());
                in(step, assign.after());
            }
        }
        case Step.Insert insert -> {
            json.value("add");
            on(step);
            json.value(insert.index());
            in(step, insert.value());
        }
        case Step.Remove remove -> {
            json.value("remove");
            on(step);
            json.value(remove.index());
            out(step, remove.value());
            if (remove.value() instanceof Element element && contains(step.feature())) {
                json.value(element.getId());
            }
        }
        case Step.Replace replace -> {
            json.value("replace");
            on(step);
            json.value(replace.index());
            out(step, replace.before());
            in(step, replace.after());
        }
        case Step.Move move -> {
            json.value("move");
            on(step);
            json.value(move.from()).value(move.to());
        }
        }
        json.endArray();
    }

    /** Long texts change in one place mostly: what stays at both ends is only counted. */
    private void edited(String before, String after) throws IOException {
        int most = Math.min(before.length(), after.length());
        int start = 0;
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        json.beginObject().name("hash").value(before.hashCode()).name("start").value(start).name("end").value(end)
                .name("text").value(after.substring(start, after.length() - end)).endObject();
    }

    private void on(Step.OnFeature step) throws IOException {
        if (step.feature() == Literals.ELEMENT__ID) {
            // by its old id it cannot be found any more, nor by its new one yet
            around(step.object());
        } else {
            address(step.object());
        }
        json.value(step.feature().getName());
    }

    /** Writes a value that is no longer there. */
    private void out(Step.OnFeature step, Object value) throws IOException {
        if (value instanceof EObject object && contains(step.feature())) {
            json.value(number(object));
            leave(object);
        } else {
            value(step.feature(), value);
        }
    }

    /** Writes a value that has come. */
    private void in(Step.OnFeature step, Object value) throws IOException {
        if (value instanceof EObject object && contains(step.feature())) {
            content(object);
        } else {
            value(step.feature(), value);
        }
    }

    private void leave(EObject object) {
        if (whole.add(object)) {
            entered.add(object);
        }
    }

    private static boolean contains(EStructuralFeature feature) {
        return feature instanceof EReference reference && reference.isContainment();
    }

    private void value(EStructuralFeature feature, Object value) throws IOException {
        if (value == null) {
            json.nullValue();
        } else if (feature instanceof EAttribute attribute) {
            json.value(EcoreUtil.convertToString(attribute.getEAttributeType(), value));
        } else {
            address((EObject) value);
        }
    }

    /** Writes a new object with all that it contains; of one that the reader has, only its number. */
    private void content(EObject object) throws IOException {
        if (whole.contains(object)) {
            json.value(numbers.get(object));
            return;
        }
        json.beginObject().name("class").value(object.eClass().getName());
        if (numbers.get(object) instanceof Integer number) {
            json.name("n").value(number);
        }
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature.isTransient() || !object.eIsSet(feature)) {
                continue;
            }
            json.name("." + feature.getName());
            Object value = object.eGet(feature, false);
            if (feature.isMany()) {
                json.beginArray();
                for (Object item : (List<?>) value) {
                    part(feature, item);
                }
                json.endArray();
            } else {
                part(feature, value);
            }
        }
        json.endObject();
    }

    private void part(EStructuralFeature feature, Object value) throws IOException {
        if (contains(feature)) {
            content((EObject) value);
        } else {
            value(feature, value);
        }
    }

    private int number(EObject object) {
        Integer number = numbers.get(object);
        if (number == null) {
            number = next++;
            numbers.put(object, number);
            numbered.add(object);
        }
        return number;
    }

    private boolean known(EObject object) {
        for (EObject each = object; each != null; each = each.eContainer()) {
            if (whole.contains(each) || each instanceof FileRoot && editing.contains(each)) {
                return true;
            }
        }
        return false;
    }

    private void address(EObject object) throws IOException {
        if (Missing.is(object)) {
            json.beginObject().name("missing").value(object.eClass().getName()).name("id")
                    .value(((Element) object).getId()).endObject();
        } else if (object instanceof Element element && element.getId() != null
                && editing.element(element.getId()).orElse(null) == object) {
            json.value(element.getId());
        } else {
            around(object);
        }
    }

    private void around(EObject object) throws IOException {
        EObject container = object.eContainer();
        if (whole.contains(object)) {
            json.value(number(object));
        } else if (object instanceof FileRoot root && editing.contains(root)) {
            int index = Math.max(0, Math.max(editing.model().catalogues().indexOf(root),
                    editing.model().plans().indexOf(root)));
            json.beginObject().name("file").value(root.eClass().getName()).name("index").value(index).endObject();
        } else if (container != null && known(object)) {
            json.beginArray();
            address(container);
            EReference feature = object.eContainmentFeature();
            json.value(feature.getName());
            if (feature.isMany()) {
                json.value(((List<?>) container.eGet(feature)).indexOf(object));
            }
            json.endArray();
        } else {
            // it will come into the model later, if at all, or has been taken out of it
            json.beginObject().name("new").value(object.eClass().getName()).name("n").value(number(object));
            if (object instanceof Element element && element.getId() != null) {
                json.name("id").value(element.getId());
            }
            json.endObject();
        }
    }
}
