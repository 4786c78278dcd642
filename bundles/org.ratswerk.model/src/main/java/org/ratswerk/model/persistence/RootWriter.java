package org.ratswerk.model.persistence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.emf.ecore.EFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.InternalEList;
import org.ratswerk.model.Element;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.persistence.Schema.Feature;
import org.ratswerk.model.persistence.Schema.Type;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * Writes one file: XMI 2.0, UTF-8, LF, one element a line, features in the order of the metamodel, references as ids.
 * The same model gives the same bytes.
 */
final class RootWriter {
    private static final Texts TEXTS = Texts.of(RootWriter.class);
    private static final int MOST_FAULTS = 20;

    private final OutputStream out;
    private final String file;
    private final byte[] buffer = new byte[1 << 16];
    private int used;
    private boolean idsGiven;
    private final List<Fault> faults = new ArrayList<>();

    private RootWriter(OutputStream out, String file) {
        this.out = out;
        this.file = file;
    }

    /**
     * Writes a root and all it contains.
     *
     * @param root what to write
     * @param out where to; stays open
     * @param file name of the file in messages
     * @return whether elements that are referred to had no id and were given one
     * @throws FaultException if the model holds characters that XML cannot hold
     */
    static boolean write(FileRoot root, OutputStream out, String file) throws IOException, FaultException {
        var writer = new RootWriter(out, file);
        writer.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.object((InternalEObject) root, "rw:" + root.eClass().getName(), null, 0);
        writer.flush();
        if (!writer.faults.isEmpty()) {
            throw new FaultException(writer.faults);
        }
        return writer.idsGiven;
    }

    private void object(InternalEObject object, String tag, Feature container, int depth) throws IOException {
        Type type = Schema.type(object.eClass());
        if (type == null) {
            throw new IllegalStateException("not of this metamodel: " + object.eClass());
        }
        indent(depth);
        put('<');
        ascii(tag);
        if (container == null) {
            ascii(" xmi:version=\"2.0\" xmlns:xmi=\"" + Schema.XMI + "\" xmlns:xsi=\"" + Schema.XSI + "\" xmlns:rw=\""
                    + Schema.NAMESPACE + "\"");
        } else if (container.defaultType != type) {
            ascii(" xsi:type=\"rw:");
            ascii(type.type.getName());
            put('"');
        }
        for (int i = 0, n = type.attributes.size(); i < n; i++) {
            Feature feature = type.attributes.get(i);
            if (object.eIsSet(feature.id)) {
                attribute(object, feature);
            }
        }
        boolean open = false;
        for (int i = 0, n = type.elements.size(); i < n; i++) {
            Feature feature = type.elements.get(i);
            if (object.eIsSet(feature.id)) {
                if (!open) {
                    ascii(">\n");
                    open = true;
                }
                children(object, feature, depth + 1);
            }
        }
        if (open) {
            indent(depth);
            ascii("</");
            ascii(tag);
            ascii(">\n");
        } else {
            ascii("/>\n");
        }
    }

    private void attribute(InternalEObject object, Feature feature) throws IOException {
        put(' ');
        ascii(feature.name);
        ascii("=\"");
        Object value = object.eGet(feature.id, false, true);
        switch (feature.kind) {
            case VALUE -> text(literal(feature, value), object, feature);
            case LINK -> text(id(value), object, feature);
            default -> {
                boolean first = true;
                for (Object target : ((InternalEList<?>) value).basicList()) {
                    if (!first) {
                        put(' ');
                    }
                    text(Ids.escape(id(target)), object, feature);
                    first = false;
                }
            }
        }
        put('"');
    }

    private void children(InternalEObject object, Feature feature, int depth) throws IOException {
        Object value = object.eGet(feature.id, false, true);
        switch (feature.kind) {
            case CHILD -> object((InternalEObject) value, feature.name, feature, depth);
            case CHILDREN -> {
                List<?> list = ((InternalEList<?>) value).basicList();
                for (int i = 0, n = list.size(); i < n; i++) {
                    object((InternalEObject) list.get(i), feature.name, feature, depth);
                }
            }
            default -> {
                for (Object item : (List<?>) value) {
                    if (item != null) {
                        indent(depth);
                        put('<');
                        ascii(feature.name);
                        put('>');
                        text(literal(feature, item), object, feature);
                        ascii("</");
                        ascii(feature.name);
                        ascii(">\n");
                    }
                }
            }
        }
    }

    private static String literal(Feature feature, Object value) {
        if (feature.text) {
            return (String) value;
        }
        EFactory factory = feature.dataType.getEPackage().getEFactoryInstance();
        return factory.convertToString(feature.dataType, value);
    }

    private String id(Object target) {
        var element = (Element) target;
        if (element.getId() == null) {
            element.setId(UUID.randomUUID().toString());
            idsGiven = true;
        }
        return element.getId();
    }

    private void indent(int depth) throws IOException {
        for (int i = 0; i < depth; i++) {
            put(' ');
            put(' ');
        }
    }

    private void text(String text, EObject object, Feature feature) throws IOException {
        for (int i = 0, n = text.length(); i < n; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                if (Character.isSurrogate(c)) {
                    int point = text.codePointAt(i);
                    if (!Character.isSupplementaryCodePoint(point)) {
                        illegal(c, object, feature);
                        continue;
                    }
                    i++;
                    put(0xf0 | point >> 18);
                    put(0x80 | point >> 12 & 0x3f);
                    put(0x80 | point >> 6 & 0x3f);
                    put(0x80 | point & 0x3f);
                } else if (c >= 0xfffe) {
                    illegal(c, object, feature);
                } else if (c < 0x800) {
                    put(0xc0 | c >> 6);
                    put(0x80 | c & 0x3f);
                } else {
                    put(0xe0 | c >> 12);
                    put(0x80 | c >> 6 & 0x3f);
                    put(0x80 | c & 0x3f);
                }
            } else {
                switch (c) {
                    case '&' -> ascii("&amp;");
                    case '<' -> ascii("&lt;");
                    case '>' -> ascii("&gt;");
                    case '"' -> ascii("&quot;");
                    case '\n' -> ascii("&#xA;");
                    case '\r' -> ascii("&#xD;");
                    case '\t' -> ascii("&#x9;");
                    default -> {
                        if (c < ' ') {
                            illegal(c, object, feature);
                        } else {
                            put(c);
                        }
                    }
                }
            }
        }
    }

    private void illegal(char c, EObject object, Feature feature) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(file, 0, 0, TEXTS.get("save.character", Labels.of(object), Labels.of(feature.feature),
                    String.format("U+%04X", (int) c))));
        }
    }

    private void ascii(String text) throws IOException {
        int length = text.length();
        if (buffer.length - used < length) {
            flush();
        }
        for (int i = 0; i < length; i++) {
            buffer[used++] = (byte) text.charAt(i);
        }
    }

    private void put(int b) throws IOException {
        if (used == buffer.length) {
            flush();
        }
        buffer[used++] = (byte) b;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
