package org.ratswerk.bpmn.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.ratswerk.bpmn.xml.Namespaces;
import org.ratswerk.bpmn.xml.XmlAttribute;
import org.ratswerk.bpmn.xml.XmlDocument;
import org.ratswerk.bpmn.xml.XmlEdits;
import org.ratswerk.bpmn.xml.XmlElement;

/** A document that can be changed, and written as an editor writes it: its own prefixes, its own order of attributes. */
final class Tree {
    static final String TYPE = "{" + Namespaces.XSI + "}type";

    final String namespace;
    String local;
    final Map<String, String> attributes = new TreeMap<>();
    String text = "";
    final List<Tree> children = new ArrayList<>();

    Tree(String namespace, String local) {
        this.namespace = namespace;
        this.local = local;
    }

    static Tree of(XmlDocument document) {
        return of(document.root());
    }

    private static Tree of(XmlElement element) {
        var tree = new Tree(element.namespace(), element.localName());
        for (XmlAttribute attribute : element.attributes()) {
            if (!attribute.declaresNamespace()) {
                String name = attribute.namespace().isEmpty() ? attribute.localName()
                        : "{" + attribute.namespace() + "}" + attribute.localName();
                tree.attributes.put(name, Values.expanded(element, attribute));
            }
        }
        for (XmlElement child : element.elements()) {
            tree.children.add(of(child));
        }
        tree.text = tree.children.isEmpty() ? element.text() : "";
        return tree;
    }

    String id() {
        return attributes.get("id");
    }

    List<Tree> all(Predicate<Tree> condition) {
        var found = new ArrayList<Tree>();
        collect(condition, found);
        return found;
    }

    private void collect(Predicate<Tree> condition, List<Tree> found) {
        if (condition.test(this)) {
            found.add(this);
        }
        children.forEach(child -> child.collect(condition, found));
    }

    boolean remove(Predicate<Tree> condition) {
        boolean removed = children.removeIf(condition);
        for (Tree child : children) {
            removed |= child.remove(condition);
        }
        return removed;
    }

    /** Returns the document as an editor writes it. */
    String write() {
        var prefixes = new TreeMap<String, String>();
        prefixes.put(Namespaces.XSI, "xsi");
        collectNamespaces(prefixes);
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(out, prefixes, "\n", true);
        return out.toString();
    }

    private void collectNamespaces(Map<String, String> prefixes) {
        prefix(namespace, prefixes);
        attributes.forEach((name, value) -> {
            if (name.startsWith("{")) {
                prefix(name.substring(1, name.indexOf('}')), prefixes);
            }
            if (name.equals(TYPE)) {
                prefix(value.substring(1, value.indexOf('}')), prefixes);
            }
        });
        children.forEach(child -> child.collectNamespaces(prefixes));
    }

    private static void prefix(String namespace, Map<String, String> prefixes) {
        if (!namespace.isEmpty() && !namespace.equals(Namespaces.XML)) {
            prefixes.computeIfAbsent(namespace, key -> "e" + prefixes.size());
        }
    }

    private static String named(String namespace, String local, Map<String, String> prefixes) {
        return namespace.isEmpty() ? local
                : (namespace.equals(Namespaces.XML) ? "xml" : prefixes.get(namespace)) + ":" + local;
    }

    private void write(StringBuilder out, Map<String, String> prefixes, String before, boolean root) {
        String name = named(namespace, local, prefixes);
        out.append('<').append(name);
        if (root) {
            prefixes.forEach((uri, prefix) -> out.append(" xmlns:").append(prefix).append("=\"")
                    .append(XmlEdits.attributeValue(uri, '"')).append('"'));
        }
        attributes.forEach((key, value) -> {
            String written = key.equals(TYPE)
                    ? named(value.substring(1, value.indexOf('}')), value.substring(value.indexOf('}') + 1), prefixes)
                    : value;
            String attribute = key.startsWith("{")
                    ? named(key.substring(1, key.indexOf('}')), key.substring(key.indexOf('}') + 1), prefixes)
                    : key;
            out.append(' ').append(attribute).append("=\"").append(XmlEdits.attributeValue(written, '"')).append('"');
        });
        if (children.isEmpty() && text.isEmpty()) {
            out.append(" />");
            return;
        }
        out.append('>').append(XmlEdits.textValue(text, "\n"));
        for (Tree child : children) {
            out.append(before).append("  ");
            child.write(out, prefixes, before + "  ", false);
        }
        out.append(children.isEmpty() ? "" : before).append("</").append(name).append('>');
    }

    /** Returns all content in an order of its own; only points keep their order. */
    String canonical() {
        var inner = new ArrayList<String>();
        for (Tree child : children) {
            inner.add(child.canonical());
        }
        if (!local.equals("BPMNEdge")) {
            inner.sort(null);
        }
        return "<" + namespace + " " + local + attributes + (children.isEmpty() ? text.strip() : "") + inner + ">\n";
    }

    /** Drops what an editor drops when it reads a file. */
    void normalise() {
        remove(tree -> tree.local.equals("BPMNEdge") && tree.attributes.get("bpmnElement") == null);
        for (Tree tree : all(one -> true)) {
            tree.attributes.remove("isForCompensation", "false");
            tree.attributes.remove("startQuantity", "1");
            tree.attributes.remove("completionQuantity", "1");
            tree.attributes.remove("isClosed", "false");
            tree.attributes.remove("{" + Namespaces.XSI + "}schemaLocation");
            if (tree.local.equals("incoming") || tree.local.equals("outgoing")) {
                tree.text = tree.text.strip();
            }
        }
    }
}
