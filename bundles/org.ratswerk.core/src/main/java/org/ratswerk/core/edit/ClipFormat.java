package org.ratswerk.core.edit;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.text.Labels;

/**
 * Copied elements as text: JSON with a mark of its own, classes and features by the names of the metamodel, values as in
 * the files. What is read may come from anywhere: only classes and features of the metamodel are accepted, values are
 * parsed, depth and size have limits.
 */
final class ClipFormat {
    private static final String MARK = "ratswerk.elements";
    private static final int VERSION = 1;
    private static final int LONGEST = 64 << 20;
    private static final int DEEPEST = 40;
    private static final int MOST = 500_000;
    private static final int LONGEST_ID = 1000;

    private ClipFormat() {
        // static only
    }

    static boolean isClip(String text) {
        return text != null && text.length() <= LONGEST && text.startsWith("{\"" + MARK + "\":");
    }

    // --- writing

    static String write(String administration, List<? extends Element> tops, List<? extends Element> along) {
        var text = new StringWriter();
        try (var out = new JsonWriter(text)) {
            out.setStrictness(Strictness.STRICT);
            out.beginObject().name(MARK).value(VERSION).name("administration")
                    .value(administration == null ? "" : administration).name("elements").beginArray();
            for (Element element : tops) {
                object(out, element, true);
            }
            for (Element element : along) {
                object(out, element, false);
            }
            out.endArray().endObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void object(JsonWriter out, EObject object, boolean top) throws IOException {
        out.beginObject().name("class").value(object.eClass().getName());
        if (object instanceof Element element && element.getId() != null) {
            out.name("id").value(element.getId());
        }
        if (top) {
            out.name("top").value(true);
        }
        out.name("values").beginObject();
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (isCopied(feature) && object.eIsSet(feature)) {
                out.name(feature.getName());
                Object value = object.eGet(feature, false);
                if (feature.isMany()) {
                    out.beginArray();
                    for (Object each : (List<?>) value) {
                        value(out, feature, each);
                    }
                    out.endArray();
                } else {
                    value(out, feature, value);
                }
            }
        }
        out.endObject().endObject();
    }

    private static boolean isCopied(EStructuralFeature feature) {
        return !feature.isTransient() && !feature.isDerived() && feature != Literals.ELEMENT__ID
                && feature != Literals.FILE_ROOT__FORMAT_VERSION;
    }

    private static void value(JsonWriter out, EStructuralFeature feature, Object value) throws IOException {
        if (feature instanceof EAttribute attribute) {
            out.value(EcoreUtil.convertToString(attribute.getEAttributeType(), value));
        } else if (((EReference) feature).isContainment()) {
            object(out, (EObject) value, false);
        } else {
            var target = (Element) value;
            out.beginObject().name("id").value(target.getId() == null ? "" : target.getId()).name("class")
                    .value(target.eClass().getName()).name("name").value(Words.name(target)).endObject();
        }
    }

    // --- reading

    static Clip read(String text) throws ClipException {
        if (!isClip(text)) {
            throw new ClipException(Words.TEXTS.get("clip.other"), null);
        }
        try (var in = new JsonReader(new StringReader(text))) {
            in.setStrictness(Strictness.STRICT);
            return new Reading(in).clip();
        } catch (IOException | RuntimeException e) {
            String detail = e instanceof Unusable ? e.getMessage() : Words.TEXTS.get("clip.malformed");
            throw new ClipException(Words.TEXTS.get("clip.unusable", detail), e);
        }
    }

    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    private static final class Reading {
        private final JsonReader in;
        private int objects;

        Reading(JsonReader in) {
            this.in = in;
        }

        Clip clip() throws IOException {
            in.beginObject();
            expect(MARK);
            int version = in.nextInt();
            if (version != VERSION) {
                throw new Unusable(Words.TEXTS.get("clip.version"));
            }
            expect("administration");
            String administration = Labels.printable(in.nextString());
            expect("elements");
            var items = new ArrayList<Clip.Item>();
            in.beginArray();
            while (in.hasNext()) {
                Clip.Item item = item(0);
                boolean element = Literals.ELEMENT.isSuperTypeOf(item.type());
                boolean whole = !Literals.FILE_ROOT.isSuperTypeOf(item.type())
                        || item.type() == Literals.REFERENCE_CATALOGUE || item.type() == Literals.EMERGENCY_PLAN;
                if (!element || !whole) {
                    throw new Unusable(Words.TEXTS.get("clip.class", item.type().getName()));
                }
                items.add(item);
            }
            in.endArray();
            in.endObject();
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new Unusable(Words.TEXTS.get("clip.malformed"));
            }
            return new Clip(administration, items);
        }

        private void expect(String name) throws IOException {
            if (!in.nextName().equals(name)) {
                throw new Unusable(Words.TEXTS.get("clip.malformed"));
            }
        }

        private Clip.Item item(int depth) throws IOException {
            if (depth > DEEPEST || ++objects > MOST) {
                throw new Unusable(Words.TEXTS.get("clip.large"));
            }
            in.beginObject();
            expect("class");
            EClass type = type(in.nextString());
            String id = null;
            boolean top = false;
            Map<EStructuralFeature, Object> values = Map.of();
            while (in.hasNext()) {
                switch (in.nextName()) {
                    case "id" -> id = id(in.nextString());
                    case "top" -> top = in.nextBoolean();
                    case "values" -> values = values(type, depth);
                    default -> throw new Unusable(Words.TEXTS.get("clip.malformed"));
                }
            }
            in.endObject();
            return new Clip.Item(type, Literals.ELEMENT.isSuperTypeOf(type) ? id : null, top, values);
        }

        private static EClass type(String name) {
            if (ModelPackage.eINSTANCE.getEClassifier(name) instanceof EClass type && !type.isAbstract()) {
                return type;
            }
            throw new Unusable(Words.TEXTS.get("clip.class", Labels.printable(name)));
        }

        private static String id(String text) {
            String id = clean(text);
            if (id.length() > LONGEST_ID) {
                throw new Unusable(Words.TEXTS.get("clip.large"));
            }
            return id.isBlank() ? null : id;
        }

        private Map<EStructuralFeature, Object> values(EClass type, int depth) throws IOException {
            var values = new LinkedHashMap<EStructuralFeature, Object>();
            in.beginObject();
            while (in.hasNext()) {
                String name = in.nextName();
                EStructuralFeature feature = type.getEStructuralFeature(name);
                if (feature == null || !isCopied(feature) || values.containsKey(feature)) {
                    throw new Unusable(Words.TEXTS.get("clip.feature", Labels.printable(name), type.getName()));
                }
                if (feature.isMany()) {
                    var list = new ArrayList<Object>();
                    in.beginArray();
                    while (in.hasNext()) {
                        list.add(value(feature, depth));
                    }
                    in.endArray();
                    values.put(feature, list);
                } else {
                    values.put(feature, value(feature, depth));
                }
            }
            in.endObject();
            return values;
        }

        private Object value(EStructuralFeature feature, int depth) throws IOException {
            if (feature instanceof EAttribute attribute) {
                return literal(attribute, in.nextString());
            }
            var reference = (EReference) feature;
            if (reference.isContainment()) {
                Clip.Item item = item(depth + 1);
                if (!reference.getEReferenceType().isSuperTypeOf(item.type())) {
                    throw new Unusable(Words.TEXTS.get("clip.class", item.type().getName()));
                }
                return item;
            }
            in.beginObject();
            expect("id");
            String id = clean(in.nextString());
            expect("class");
            EClass type = type(in.nextString());
            expect("name");
            String name = Labels.printable(in.nextString());
            in.endObject();
            return new Clip.Link(id, type, name);
        }

        private static Object literal(EAttribute attribute, String text) {
            EDataType type = attribute.getEAttributeType();
            try {
                Object value = EcoreUtil.createFromString(type, clean(text));
                if (value != null) {
                    return value;
                }
            } catch (RuntimeException e) {
                // told below; the classes of the values throw different ones
            }
            throw new Unusable(Words.TEXTS.get("clip.value", Labels.printable(text), attribute.getName()));
        }

        /** Characters that the files cannot hold are replaced. */
        private static String clean(String text) {
            StringBuilder clean = null;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (pair) {
                    i++;
                } else if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || Character.isSurrogate(c) || c >= 0xfffe) {
                    if (clean == null) {
                        clean = new StringBuilder(text);
                    }
                    clean.setCharAt(i, '\ufffd');
                }
            }
            return clean == null ? text : clean.toString();
        }
    }
}
