package org.ratswerk.model.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.ratswerk.model.Element;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.persistence.Schema.Feature;
import org.ratswerk.model.persistence.Schema.Kind;
import org.ratswerk.model.persistence.Schema.Type;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads one file as {@link RootWriter} writes it, in one pass, straight into the model. Files are hostile: no document
 * type, no entities, nothing is fetched, no class but those of the metamodel is made. What the metamodel does not know
 * is a fault, so that nothing is lost when the file is written again.
 */
final class RootReader {
    private static final Texts TEXTS = Texts.of(RootReader.class);
    private static final int MOST_FAULTS = 20;
    private static final int DEEPEST = 200;
    private static final int TICK = 4096;
    private static final int MOST_CACHED = 10_000;

    private final XMLReader parser;
    private final References references;
    private final Runnable tick;
    /** Values that occurred, by type and literal: most occur often. */
    private final Map<EDataType, Map<String, Object>> values = new IdentityHashMap<>();

    /**
     * @param references where elements become known and references are set
     * @param tick called now and then; may throw to stop
     */
    RootReader(References references, Runnable tick) {
        this.references = references;
        this.tick = tick;
        this.parser = parser();
    }

    /** What came out of a file: its root and what the user should know. */
    record Outcome(FileRoot root, int version, List<Fault> warnings) {
    }

    /** Opens a file for reading. */
    @FunctionalInterface
    interface Source {
        /** Returns the bytes of the file from the start. */
        InputStream open() throws IOException;
    }

    private static XMLReader parser() {
        try {
            // the one of the platform, whatever else is installed
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setValidating(false);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            // without document types there are only &amp; and its like, of which a large file may hold any number;
            // the handler limits the depth
            for (String limit : List.of("entityExpansionLimit", "maxGeneralEntitySizeLimit", "totalEntitySizeLimit",
                    "maxElementDepth")) {
                parser.setProperty("jdk.xml." + limit, "0");
            }
            return parser.getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a file.
     *
     * @param source opens the file; twice, if it is of an older version
     * @param file name of the file in messages
     * @throws FaultException if it is not a whole, valid file of a known format version
     */
    Outcome read(Source source, String file) throws IOException, FaultException {
        try {
            return parse(source, file);
        } catch (CharacterCodingException e) {
            throw new FaultException(misspelt(source, file), e);
        }
    }

    private Outcome parse(Source source, String file) throws IOException, FaultException {
        var handler = new Handler(file, false);
        try (InputStream in = source.open()) {
            read(in, handler, parser);
            return new Outcome(handler.root, handler.version, handler.warnings);
        } catch (Older e) {
            int version = handler.version;
            XMLReader filtered = parser;
            for (Migration migration : Migration.ALL.subList(version, FileFormat.VERSION)) {
                XMLFilterImpl filter = migration.filter();
                filter.setParent(filtered);
                filtered = filter;
            }
            handler = new Handler(file, true);
            try (InputStream again = source.open()) {
                read(again, handler, filtered);
                return new Outcome(handler.root, version, handler.warnings);
            } catch (Older impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static void read(InputStream in, Handler handler, XMLReader parser)
            throws IOException, FaultException, Older {
        String file = handler.file;
        Text text = null;
        try {
            text = new Text(in);
            if (text.problem() != null) {
                throw new FaultException(new Fault(file, 1, 1, TEXTS.get(text.problem())), null);
            }
            parser.setContentHandler(handler);
            parser.setErrorHandler(handler);
            parser.setEntityResolver(handler);
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            parser.parse(new InputSource(text));
        } catch (Stop e) {
            throw new FaultException(handler.faults);
        } catch (Older e) {
            throw e;
        } catch (SAXParseException e) {
            handler.faults.add(broken(e, file, text));
        } catch (SAXException e) {
            throw new FaultException(new Fault(file, handler.line(), handler.column(),
                    TEXTS.get("load.broken", e.getLocalizedMessage())), e);
        }
        if (!handler.faults.isEmpty()) {
            throw new FaultException(handler.faults);
        }
    }

    /** Finds the first place that is not UTF-8. */
    private static Fault misspelt(Source source, String file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(8192);
        CharBuffer chars = CharBuffer.allocate(8192);
        int line = 1;
        int column = 1;
        try (InputStream in = source.open()) {
            boolean end = false;
            boolean wrong = false;
            while (!end && !wrong) {
                int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = n < 0;
                bytes.position(bytes.position() + Math.max(n, 0)).flip();
                wrong = decoder.decode(bytes, chars, end).isMalformed();
                bytes.compact();
                for (chars.flip(); chars.hasRemaining(); column++) {
                    if (chars.get() == '\n') {
                        line++;
                        column = 0;
                    }
                }
                chars.clear();
            }
        }
        return new Fault(file, line, column, TEXTS.get("load.encoding"));
    }

    private static Fault broken(SAXParseException e, String file, Text text) {
        String message = String.valueOf(e.getLocalizedMessage());
        int line = Math.max(0, e.getLineNumber());
        int column = Math.max(0, e.getColumnNumber());
        if (message.contains("disallow-doctype-decl")) {
            return new Fault(file, line, column, TEXTS.get("load.doctype"));
        }
        if (text != null && text.ended()) {
            return new Fault(file, line, column, TEXTS.get("load.cut"));
        }
        return new Fault(file, line, column, TEXTS.get("load.broken", message));
    }

    /** The characters of a file, which must be UTF-8, without the byte order mark. */
    private static final class Text extends Reader {
        private final Reader reader;
        private final char[] start = new char[1024];
        private int from;
        private int to;
        private boolean ended;

        Text(InputStream in) throws IOException {
            reader = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
            for (int n = reader.read(start); n >= 0 && to < start.length; n = reader.read(start, to, start.length - to)) {
                to += n;
            }
            if (to > 0 && start[0] == '\ufeff') {
                from = 1;
            }
        }

        /** Returns the key of what is wrong at first sight, or null. */
        String problem() {
            for (int i = from; i < to; i++) {
                char c = start[i];
                if (c == '<') {
                    return null;
                }
                if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
                    return "load.noXml";
                }
            }
            return to < start.length ? "load.empty" : null;
        }

        /** Tells whether somebody tried to read more than there is. */
        boolean ended() {
            return ended;
        }

        @Override
        public int read(char[] chars, int offset, int length) throws IOException {
            if (from < to) {
                int n = Math.min(length, to - from);
                System.arraycopy(start, from, chars, offset, n);
                from += n;
                return n;
            }
            int n = reader.read(chars, offset, length);
            ended |= n < 0;
            return n;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /** Ends the parsing; the faults say why. */
    private static final class Stop extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    /** Ends the parsing of a file of an older version. */
    private static final class Older extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private final class Handler extends DefaultHandler2 {
        private final String file;
        private final boolean migrating;
        private final List<Fault> faults = new ArrayList<>();
        private final List<Fault> warnings = new ArrayList<>();
        private final Map<String, Deque<String>> prefixes = new HashMap<>();
        private Locator locator;
        private int startLine = 1;
        private int startColumn = 1;

        private FileRoot root;
        private int version;
        private InternalEObject[] objects = new InternalEObject[16];
        private Type[] types = new Type[16];
        private int depth;
        /** Depth of elements inside one that is left out because of a fault. */
        private int skipped;
        /** Attribute that stands as element and is being read; null between such. */
        private Feature textFeature;
        private final StringBuilder text = new StringBuilder();
        private int elements;

        Handler(String file, boolean migrating) {
            this.file = file;
            this.migrating = migrating;
        }

        int line() {
            return locator == null ? 0 : Math.max(0, locator.getLineNumber());
        }

        int column() {
            return locator == null ? 0 : Math.max(0, locator.getColumnNumber());
        }

        @Override
        public void setDocumentLocator(Locator newLocator) {
            locator = newLocator;
        }

        private void fault(String key, Object... arguments) throws Stop {
            faults.add(new Fault(file, startLine, startColumn, TEXTS.get(key, arguments)));
            if (faults.size() == MOST_FAULTS) {
                throw new Stop();
            }
        }

        private void warn(String key, Object... arguments) {
            if (warnings.size() < MOST_FAULTS) {
                warnings.add(new Fault(file, startLine, startColumn, TEXTS.get(key, arguments)));
            }
        }

        /** The next thing starts where this one ends. */
        private void mark() {
            startLine = locator.getLineNumber();
            startColumn = locator.getColumnNumber();
        }

        @Override
        public void startPrefixMapping(String prefix, String uri) {
            prefixes.computeIfAbsent(prefix, key -> new ArrayDeque<>()).push(uri);
        }

        @Override
        public void endPrefixMapping(String prefix) {
            prefixes.get(prefix).pop();
        }

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
            if (depth + skipped == DEEPEST) {
                fault("load.deep", DEEPEST);
                throw new Stop();
            }
            if (skipped > 0) {
                skipped++;
            } else if (root == null) {
                // the parser does not say where it starts
                startLine = line();
                startColumn = 0;
                startRoot(uri, name, qName, attributes);
            } else if (textFeature != null) {
                fault("load.elementInText", qName, textFeature.name);
                skipped = 1;
            } else {
                startChild(uri, name, qName, attributes);
            }
            mark();
            if (++elements % TICK == 0) {
                tick.run();
            }
        }

        private void startRoot(String uri, String name, String qName, Attributes attributes) throws SAXException {
            Type type = Schema.NAMESPACE.equals(uri) ? Schema.type(name) : null;
            int format = Schema.format(uri);
            if (format > FileFormat.VERSION) {
                fault("load.newer", format, FileFormat.VERSION);
                throw new Stop();
            }
            if (type == null || !(EcoreUtil.create(type.type) instanceof FileRoot made)) {
                fault("load.root", qName);
                throw new Stop();
            }
            version = version(attributes);
            if (version > FileFormat.VERSION) {
                fault("load.newer", version, FileFormat.VERSION);
                throw new Stop();
            }
            if (version < FileFormat.VERSION && !migrating) {
                throw new Older();
            }
            root = made;
            push((InternalEObject) made, type);
            attributes((InternalEObject) made, type, attributes);
        }

        private int version(Attributes attributes) throws Stop {
            String literal = attributes.getValue("", "formatVersion");
            if (literal == null) {
                return 0;
            }
            try {
                int number = Integer.parseInt(literal.strip());
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below
            }
            fault("load.version", Labels.printable(literal), FileFormat.VERSION);
            throw new Stop();
        }

        private void startChild(String uri, String name, String qName, Attributes attributes) throws SAXException {
            InternalEObject owner = objects[depth - 1];
            Type ownerType = types[depth - 1];
            Feature feature = uri.isEmpty() ? ownerType.features.get(name) : null;
            if (feature == null) {
                fault("load.element", qName, ownerType.type.getName());
                skipped = 1;
                return;
            }
            switch (feature.kind) {
                case VALUE, VALUES -> {
                    if (feature.kind == Kind.VALUE && owner.eIsSet(feature.id)) {
                        fault("load.twice", name, ownerType.type.getName());
                        skipped = 1;
                    } else if (attributes.getLength() > 0) {
                        fault("load.attribute", attributes.getQName(0), name);
                        skipped = 1;
                    } else {
                        textFeature = feature;
                        text.setLength(0);
                    }
                }
                case LINK, LINKS -> {
                    fault("load.link", name);
                    skipped = 1;
                }
                default -> startObject(owner, ownerType, feature, attributes);
            }
        }

        private void startObject(InternalEObject owner, Type ownerType, Feature feature, Attributes attributes)
                throws SAXException {
            String typeName = attributes.getValue(Schema.XSI, "type");
            Type type = typeName == null ? feature.defaultType : type(typeName);
            if (typeName == null && type == null) {
                fault("load.noType", feature.name);
            } else if (type == null || !feature.target.isSuperTypeOf(type.type)) {
                fault("load.type", Labels.printable(String.valueOf(typeName)), feature.name);
                type = null;
            } else if (feature.kind == Kind.CHILD && owner.eIsSet(feature.id)) {
                fault("load.twice", feature.name, ownerType.type.getName());
                type = null;
            }
            if (type == null) {
                skipped = 1;
                return;
            }
            var object = (InternalEObject) EcoreUtil.create(type.type);
            if (feature.kind == Kind.CHILD) {
                owner.eSet(feature.id, object);
            } else {
                @SuppressWarnings("unchecked")
                var list = (InternalEList<Object>) owner.eGet(feature.id, false, true);
                list.addUnique(object);
            }
            push(object, type);
            attributes(object, type, attributes);
        }

        private Type type(String name) {
            int colon = name.indexOf(':');
            Deque<String> uris = prefixes.get(colon < 0 ? "" : name.substring(0, colon));
            boolean ours = uris != null && Schema.NAMESPACE.equals(uris.peek());
            return ours ? Schema.type(name.substring(colon + 1)) : null;
        }

        private void push(InternalEObject object, Type type) {
            if (depth == objects.length) {
                objects = Arrays.copyOf(objects, 2 * depth);
                types = Arrays.copyOf(types, 2 * depth);
            }
            objects[depth] = object;
            types[depth++] = type;
        }

        private void attributes(InternalEObject object, Type type, Attributes attributes) throws SAXException {
            int next = 0;
            for (int i = 0, n = attributes.getLength(); i < n; i++) {
                String name = attributes.getLocalName(i);
                String uri = attributes.getURI(i);
                if (!uri.isEmpty()) {
                    foreign(uri, attributes.getQName(i), type, object);
                    continue;
                }
                Feature feature = type.feature(name, next);
                if (feature == null) {
                    fault("load.attribute", name, type.type.getName());
                    continue;
                }
                next = feature.index + 1;
                String value = attributes.getValue(i);
                switch (feature.kind) {
                    case VALUE -> value(object, feature, value);
                    case LINK, LINKS -> references.set(object, feature, value);
                    default -> fault("load.noAttribute", name, type.type.getName());
                }
            }
            if (type.target) {
                references.add((Element) object);
            }
        }

        private void foreign(String uri, String name, Type type, InternalEObject object) throws SAXException {
            if (uri.equals(Schema.XSI) && name.endsWith(":type") && object != root
                    || uri.equals(Schema.XMI) && name.endsWith(":version") && object == root) {
                return;
            }
            if (uri.equals(Schema.XSI) && name.endsWith("chemaLocation")) {
                warn("load.schemaLocation", name);
                return;
            }
            fault("load.attribute", name, type.type.getName());
        }

        private void value(InternalEObject object, Feature feature, String literal) throws Stop {
            if (feature.text) {
                object.eSet(feature.id, literal);
                return;
            }
            Object value = parse(feature, literal);
            if (value != null) {
                object.eSet(feature.id, value);
            }
        }

        /** Returns the value, or null after telling that it is none. */
        private Object parse(Feature feature, String literal) throws Stop {
            if (feature.text) {
                return literal;
            }
            Map<String, Object> known = values.computeIfAbsent(feature.dataType, key -> new HashMap<>());
            Object value = known.get(literal);
            if (value == null) {
                try {
                    value = EcoreUtil.createFromString(feature.dataType, literal);
                } catch (RuntimeException e) {
                    // told below; the classes of the values throw different ones
                }
                if (value == null) {
                    fault("load.value", Labels.printable(literal), feature.name, wanted(feature.dataType));
                } else if (known.size() < MOST_CACHED) {
                    known.put(literal, value);
                }
            }
            return value;
        }

        @Override
        public void characters(char[] chars, int start, int length) throws SAXException {
            if (skipped == 0 && textFeature != null) {
                text.append(chars, start, length);
            } else if (skipped == 0) {
                for (int i = start; i < start + length; i++) {
                    char c = chars[i];
                    if (c == '\n') {
                        startLine++;
                        startColumn = 1;
                    } else if (c == ' ' || c == '\r' || c == '\t') {
                        startColumn++;
                    } else {
                        fault("load.text", Labels.printable(new String(chars, i, start + length - i).strip()));
                        break;
                    }
                }
            }
            mark();
            // the parser has already seen the < of what follows
            startColumn = Math.max(1, startColumn - 1);
        }

        @Override
        public void endElement(String uri, String name, String qName) throws SAXException {
            if (skipped > 0) {
                skipped--;
            } else if (textFeature != null) {
                Feature feature = textFeature;
                textFeature = null;
                InternalEObject owner = objects[depth - 1];
                if (feature.kind == Kind.VALUE) {
                    value(owner, feature, text.toString());
                } else {
                    Object value = parse(feature, text.toString());
                    if (value != null) {
                        @SuppressWarnings("unchecked")
                        var list = (List<Object>) owner.eGet(feature.id, false, true);
                        list.add(value);
                    }
                }
            } else {
                depth--;
                objects[depth] = null;
            }
            mark();
        }

        @Override
        public void comment(char[] chars, int start, int length) {
            warn("load.comment");
            mark();
        }

        @Override
        public void processingInstruction(String target, String data) {
            warn("load.comment");
            mark();
        }

        @Override
        public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId)
                throws SAXException {
            throw new SAXException(systemId);
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    private static String wanted(EDataType type) {
        if (type instanceof EEnum enumeration) {
            return TEXTS.get("value.enum", enumeration.getELiterals().stream().map(EEnumLiteral::getLiteral)
                    .collect(Collectors.joining(", ")));
        }
        Class<?> wanted = type.getInstanceClass();
        if (wanted == Duration.class) {
            return TEXTS.get("value.duration");
        }
        if (wanted == LocalDate.class) {
            return TEXTS.get("value.date");
        }
        if (wanted == Period.class) {
            return TEXTS.get("value.period");
        }
        return TEXTS.get(wanted == Boolean.class || wanted == boolean.class ? "value.boolean" : "value.number");
    }
}
