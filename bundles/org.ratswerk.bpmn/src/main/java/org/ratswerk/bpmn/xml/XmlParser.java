package org.ratswerk.bpmn.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.model.text.Texts;

/** Reads the parts of a document. Not recursive: the depth is limited by a number and not by the stack. */
final class XmlParser {
    private static final Texts TEXTS = Texts.of(XmlParser.class);

    private final XmlDocument document;
    private final String text;
    private final int length;
    private final List<XmlNode> nodes = new ArrayList<>();
    private final List<XmlFault> faults = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> undeclared = new HashSet<>();
    private XmlElement root;
    private XmlElement open;
    private int depth;
    private int at;

    XmlParser(XmlDocument document, String wrongEncoding) {
        this.document = document;
        this.text = document.text();
        this.length = text.length();
        if (wrongEncoding != null) {
            faults.add(new XmlFault(XmlFault.Kind.WRONG_ENCODING, wrongEncoding, 0,
                    TEXTS.get("encoding.wrong", wrongEncoding, document.charset().name())));
        }
    }

    XmlElement root() {
        return root;
    }

    List<XmlFault> faults() {
        return faults;
    }

    List<XmlNode> parse() throws XmlException {
        characters();
        while (at < length) {
            int tag = text.indexOf('<', at);
            int end = tag < 0 ? length : tag;
            if (end > at) {
                text(end);
            }
            if (tag >= 0) {
                markup();
            }
        }
        if (open != null) {
            throw fault(open.start(), TEXTS.get("open", open.name()));
        }
        if (root == null) {
            throw fault(0, TEXTS.get("empty"));
        }
        return nodes;
    }

    private void characters() throws XmlException {
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= '\uFFFE') {
                throw fault(i, TEXTS.get("character", String.format("%04X", (int) c)));
            }
        }
    }

    private void text(int end) throws XmlException {
        if (open == null) {
            for (int i = at; i < end; i++) {
                if (!white(text.charAt(i))) {
                    throw fault(i, TEXTS.get(root == null ? "before" : "behind"));
                }
            }
        }
        add(new XmlNode.Text(at, end, false, value(at, end, false)));
        at = end;
    }

    private void add(XmlNode node) {
        if (open == null) {
            nodes.add(node);
        } else {
            open.add(node);
        }
    }

    private void markup() throws XmlException {
        char next = at + 1 < length ? text.charAt(at + 1) : ' ';
        if (next == '/') {
            endTag();
        } else if (next == '?') {
            int end = close("?>", at + 2);
            add(new XmlNode.Instruction(at, end));
            at = end;
        } else if (next == '!') {
            declaration();
        } else {
            startTag();
        }
    }

    private void declaration() throws XmlException {
        if (text.startsWith("<!--", at)) {
            int end = close("-->", at + 4);
            add(new XmlNode.Comment(at, end));
            at = end;
        } else if (text.startsWith("<![CDATA[", at) && open != null) {
            int end = close("]]>", at + 9);
            add(new XmlNode.Text(at, end, true, lineEnds(text.substring(at + 9, end - 3))));
            at = end;
        } else if (text.startsWith("<!DOCTYPE", at)) {
            throw fault(at, TEXTS.get("doctype"));
        } else {
            throw fault(at, TEXTS.get("markup"));
        }
    }

    private int close(String mark, int from) throws XmlException {
        int end = text.indexOf(mark, from);
        if (end < 0) {
            throw fault(at, TEXTS.get("unclosed", mark));
        }
        return end + mark.length();
    }

    private void endTag() throws XmlException {
        int start = at;
        int end = text.indexOf('>', at);
        if (end < 0) {
            throw fault(at, TEXTS.get("unclosed", ">"));
        }
        String name = text.substring(at + 2, end).stripTrailing();
        if (open == null) {
            throw fault(at, TEXTS.get("end.alone", name));
        }
        if (!open.name().equals(name)) {
            throw fault(at, TEXTS.get("end.other", name, open.name(), document.line(open.start())));
        }
        at = end + 1;
        open.endTagStart = start;
        open.end = at;
        open = open.parent();
        depth--;
    }

    private void startTag() throws XmlException {
        int start = at;
        if (open == null && root != null) {
            throw fault(start, TEXTS.get("behind"));
        }
        at++;
        String name = name();
        var element = new XmlElement(document, open, name, start);
        element.scope = open == null ? null : open.scope;
        attributes(element);
        boolean empty = text.charAt(at) == '/';
        if (empty && (at + 1 >= length || text.charAt(at + 1) != '>')) {
            throw fault(at, TEXTS.get("unclosed", ">"));
        }
        at += empty ? 2 : 1;
        element.startTagEnd = at;
        element.endTagStart = at;
        element.end = at;
        String prefix = element.prefix();
        element.namespace = namespace(element, prefix, start);
        if (open == null) {
            root = element;
        }
        add(element);
        if (!empty) {
            open = element;
            if (++depth > XmlDocument.DEEPEST) {
                throw fault(start, TEXTS.get("deep", XmlDocument.DEEPEST));
            }
        }
    }

    private String namespace(XmlElement element, String prefix, int place) {
        String declared = element.namespaceOf(prefix);
        if (declared != null) {
            return declared;
        }
        String known = Namespaces.wellKnown(prefix);
        if (undeclared.add(prefix)) {
            faults.add(new XmlFault(XmlFault.Kind.UNDECLARED_PREFIX, prefix, place, TEXTS.get("prefix", prefix)));
        }
        return known == null ? "?" + prefix : known;
    }

    private record Raw(String name, String value, int nameStart, int valueStart, int valueEnd) {
    }

    private void attributes(XmlElement element) throws XmlException {
        List<Raw> raw = null;
        while (true) {
            int before = at;
            while (at < length && white(text.charAt(at))) {
                at++;
            }
            if (at >= length) {
                throw fault(element.start(), TEXTS.get("unclosed", ">"));
            }
            char c = text.charAt(at);
            if (c == '>' || c == '/') {
                break;
            }
            if (before == at) {
                throw fault(at, TEXTS.get("blank"));
            }
            if (raw == null) {
                raw = new ArrayList<>(8);
            }
            raw.add(attribute(element));
        }
        if (raw != null) {
            element.attributes = resolved(element, raw);
        }
    }

    private Raw attribute(XmlElement element) throws XmlException {
        int nameStart = at;
        String name = name();
        while (at < length && white(text.charAt(at))) {
            at++;
        }
        if (at >= length || text.charAt(at) != '=') {
            throw fault(nameStart, TEXTS.get("value", name));
        }
        at++;
        while (at < length && white(text.charAt(at))) {
            at++;
        }
        char quote = at < length ? text.charAt(at) : ' ';
        if (quote != '"' && quote != '\'') {
            throw fault(nameStart, TEXTS.get("value", name));
        }
        int valueStart = at + 1;
        int valueEnd = text.indexOf(quote, valueStart);
        if (valueEnd < 0) {
            throw fault(nameStart, TEXTS.get("unclosed", String.valueOf(quote)));
        }
        int tag = text.indexOf('<', valueStart, valueEnd);
        if (tag >= 0) {
            throw fault(tag, TEXTS.get("less", name));
        }
        at = valueEnd + 1;
        String value = value(valueStart, valueEnd, true);
        if (name.equals("xmlns")) {
            element.scope = new XmlElement.Scope("", value, element.scope);
        } else if (name.startsWith("xmlns:")) {
            element.scope = new XmlElement.Scope(name.substring(6), value, element.scope);
        }
        return new Raw(name, value, nameStart, valueStart, valueEnd);
    }

    private List<XmlAttribute> resolved(XmlElement element, List<Raw> raw) {
        var attributes = new ArrayList<XmlAttribute>(raw.size());
        Set<String> seen = raw.size() > 8 ? new HashSet<>() : null;
        for (int i = 0; i < raw.size(); i++) {
            Raw one = raw.get(i);
            String namespace = "";
            int colon = one.name.indexOf(':');
            if (one.name.equals("xmlns") || one.name.startsWith("xmlns:")) {
                namespace = Namespaces.XMLNS;
            } else if (colon > 0) {
                namespace = namespace(element, one.name.substring(0, colon), one.nameStart);
            }
            boolean twice = false;
            if (seen != null) {
                twice = !seen.add(one.name);
            } else {
                for (int j = 0; j < i && !twice; j++) {
                    twice = raw.get(j).name.equals(one.name);
                }
            }
            if (twice) {
                faults.add(new XmlFault(XmlFault.Kind.DUPLICATE_ATTRIBUTE, one.name, one.nameStart,
                        TEXTS.get("twice", one.name)));
            }
            attributes.add(new XmlAttribute(one.name, namespace, one.value, one.nameStart, one.valueStart,
                    one.valueEnd));
        }
        return attributes;
    }

    private String name() throws XmlException {
        int start = at;
        while (at < length) {
            char c = text.charAt(at);
            if (c <= ' ' || c == '=' || c == '/' || c == '>' || c == '<' || c == '"' || c == '\'') {
                break;
            }
            at++;
        }
        if (at == start || !nameStart(text.charAt(start))) {
            throw fault(start, TEXTS.get("name"));
        }
        String name = text.substring(start, at);
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    private static boolean nameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':' || c >= '\u00C0';
    }

    private static boolean white(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private String value(int start, int end, boolean attribute) throws XmlException {
        int reference = text.indexOf('&', start, end);
        if (reference < 0) {
            return attribute ? blanks(text.substring(start, end)) : lineEnds(text.substring(start, end));
        }
        var value = new StringBuilder(end - start);
        int from = start;
        while (reference >= 0) {
            String before = text.substring(from, reference);
            value.append(attribute ? blanks(before) : lineEnds(before));
            int semicolon = text.indexOf(';', reference, Math.min(end, reference + 40));
            if (semicolon < 0) {
                throw fault(reference, TEXTS.get("ampersand"));
            }
            value.append(reference(reference, text.substring(reference + 1, semicolon)));
            from = semicolon + 1;
            reference = text.indexOf('&', from, end);
        }
        String rest = text.substring(from, end);
        return value.append(attribute ? blanks(rest) : lineEnds(rest)).toString();
    }

    private String reference(int place, String name) throws XmlException {
        switch (name) {
        case "lt":
            return "<";
        case "gt":
            return ">";
        case "amp":
            return "&";
        case "quot":
            return "\"";
        case "apos":
            return "'";
        default:
            if (!name.startsWith("#")) {
                throw fault(place, TEXTS.get("entity", name));
            }
        }
        try {
            int code = name.startsWith("#x") ? Integer.parseInt(name, 2, name.length(), 16)
                    : Integer.parseInt(name, 1, name.length(), 10);
            if (code == '\t' || code == '\n' || code == '\r' || code >= ' ' && code < 0xD800
                    || code > 0xDFFF && code < 0xFFFE || code > 0xFFFF && code <= 0x10FFFF) {
                return Character.toString(code);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw fault(place, TEXTS.get("reference", name));
    }

    private static String lineEnds(String value) {
        return value.indexOf('\r') < 0 ? value : value.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String blanks(String value) {
        String result = value.indexOf('\r') < 0 ? value : value.replace("\r\n", " ").replace('\r', ' ');
        if (result.indexOf('\n') >= 0) {
            result = result.replace('\n', ' ');
        }
        return result.indexOf('\t') < 0 ? result : result.replace('\t', ' ');
    }

    private XmlException fault(int offset, String what) {
        return document.fault(offset, what);
    }
}
