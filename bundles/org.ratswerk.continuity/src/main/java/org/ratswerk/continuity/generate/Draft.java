package org.ratswerk.continuity.generate;

import java.util.ArrayList;
import java.util.List;

import org.ratswerk.continuity.reference.LiveReferences;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.continuity.text.PlanText;
import org.ratswerk.model.Element;
import org.ratswerk.model.text.Texts;

/**
 * A section as it should be: what a generator writes, before anybody decides whether it comes into the plan.
 */
final class Draft {
    final String id;
    final String chapter;
    /** Generator; null for a chapter that is only a heading with a hint. */
    String generator;
    final Element subject;
    final String name;
    final String hint;
    final List<Draft> drafts = new ArrayList<>();
    final List<Used> used = new ArrayList<>();
    private final References references;
    private final StringBuilder text = new StringBuilder();

    /** Live reference that the text uses. */
    record Used(String id, Element target, String address) {
    }

    Draft(String id, String chapter, Element subject, String name, String hint, References references) {
        this.id = id;
        this.chapter = chapter;
        this.subject = subject;
        this.name = name;
        this.hint = hint;
        this.references = references;
    }

    String text() {
        return text.toString().strip();
    }

    /** Adds a paragraph; the arguments are CommonMark. */
    Draft paragraph(Texts texts, String key, Object... arguments) {
        text.append(texts.get(key, arguments)).append("\n\n");
        return this;
    }

    /** Adds a point of a list; the next paragraph ends the list. */
    Draft item(String markdown) {
        if (!text.isEmpty() && text.toString().endsWith("\n\n") && isList()) {
            text.setLength(text.length() - 1);
        }
        text.append("- ").append(markdown).append("\n\n");
        return this;
    }

    private boolean isList() {
        String[] lines = text.toString().strip().split("\n");
        return lines[lines.length - 1].startsWith("- ");
    }

    /** Returns a live link with its present value. */
    String live(Element target, String address) {
        return PlanText.live(use(target, address), references.resolve(target, address).words());
    }

    /** Adds a table; its words are the title, whatever the rows are. */
    Draft table(Element target, String address, String title) {
        text.append(PlanText.live(use(target, address), title)).append("\n\n");
        return this;
    }

    private String use(Element target, String address) {
        String reference = LiveReferences.id(id, target == null ? null : target.getId(), address);
        if (used.stream().noneMatch(each -> each.id.equals(reference))) {
            used.add(new Used(reference, target, address));
        }
        return reference;
    }
}
