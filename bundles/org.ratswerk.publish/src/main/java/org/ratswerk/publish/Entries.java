package org.ratswerk.publish;

import java.util.List;

import org.ratswerk.publish.Facts.Ref;

/** Labels and values of a page; what has no value is left out. */
final class Entries {
    private final Frame frame;
    private final Tag list = Tag.of("dl.facts");

    Entries(Frame frame) {
        this.frame = frame;
    }

    /** Returns the list; null where nothing has a value. */
    Tag list() {
        return list.isEmpty() ? null : list;
    }

    /** Adds a value. */
    void add(String label, Tag value) {
        if (value != null) {
            list.add(Tag.of("div").add(Tag.of("dt", label), Tag.of("dd").add(value)));
        }
    }

    /** Adds words of the page. */
    void words(String label, String text) {
        add(label, text == null ? null : Tag.of("span", text));
    }

    /** Adds a text of the model. */
    void text(String label, String text) {
        add(label, text == null ? null : frame.words().content(text));
    }

    void texts(String label, List<String> texts) {
        if (texts.size() == 1) {
            text(label, texts.getFirst());
        } else if (!texts.isEmpty()) {
            var values = frame.words().mark(Tag.of("ul.plain"));
            texts.forEach(text -> values.add(Tag.of("li", text)));
            add(label, values);
        }
    }

    void ref(String label, Ref ref) {
        add(label, frame.link(ref));
    }

    void refs(String label, List<Ref> refs) {
        if (refs.size() == 1) {
            ref(label, refs.getFirst());
        } else if (!refs.isEmpty()) {
            var values = Tag.of("ul.plain");
            refs.forEach(ref -> values.add(Tag.of("li").add(frame.link(ref))));
            add(label, values);
        }
    }
}
