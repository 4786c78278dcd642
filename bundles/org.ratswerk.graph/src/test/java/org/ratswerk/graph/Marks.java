package org.ratswerk.graph;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Looks into drawings. */
final class Marks {
    private Marks() {
    }

    /** The groups that can be selected, in the order of reading. */
    static List<Mark.Group> elements(Drawing drawing) {
        var found = new ArrayList<Mark.Group>();
        collect(drawing.marks(), found);
        return found;
    }

    private static void collect(List<Mark> marks, List<Mark.Group> found) {
        for (var mark : marks) {
            if (mark instanceof Mark.Group group) {
                if (group.attributes().containsKey("data-id")) {
                    found.add(group);
                }
                collect(group.marks(), found);
            }
        }
    }

    static Mark.Group element(Drawing drawing, String key) {
        return elements(drawing).stream().filter(group -> group.attributes().get("data-key").equals(key)).findFirst()
                .orElseThrow();
    }

    /** All texts, one after another. */
    static List<String> words(List<Mark> marks) {
        var words = new ArrayList<String>();
        for (var mark : marks) {
            if (mark instanceof Mark.Words one) {
                words.add(one.text());
            } else if (mark instanceof Mark.Group group) {
                words.addAll(words(group.marks()));
            }
        }
        return words;
    }

    static Mark.Words text(List<Mark> marks, String text) {
        for (var mark : marks) {
            if (mark instanceof Mark.Words words && words.text().equals(text)) {
                return words;
            }
            if (mark instanceof Mark.Group group && words(group.marks()).contains(text)) {
                return text(group.marks(), text);
            }
        }
        throw new AssertionError(text + " in " + words(marks));
    }

    /** The bounds of the shapes of a group that have a line of that colour and no gaps, in order. */
    static List<Rectangle2D> outlines(Mark.Group group, String stroke) {
        return group.marks().stream().filter(Mark.Shape.class::isInstance).map(Mark.Shape.class::cast)
                .filter(shape -> stroke.equals(shape.stroke())).map(shape -> shape.path().getBounds2D()).toList();
    }

    static Document parse(Drawing drawing) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(drawing.svg())));
    }

    /** The names of all elements of the document; fails where one has an attribute that runs or loads something. */
    static Set<String> tags(Document document) {
        var names = new TreeSet<String>();
        var all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            names.add(element.getTagName());
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                var name = element.getAttributes().item(j).getNodeName();
                if (name.startsWith("on") || name.contains("href")) {
                    throw new AssertionError(name);
                }
            }
        }
        return names;
    }
}
