package org.ratswerk.continuity.complete;

import org.ratswerk.model.ContinuityLevel;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.text.Texts;

/**
 * Something that concept and manual must contain.
 *
 * @param id identifier, such as {@code alarm}
 * @param level first level that asks for it
 * @param kind plan it belongs into
 * @param chapter key of its chapter, see {@link Structure}
 * @param source where it comes from; chapters only where they are certain
 */
public record Item(String id, ContinuityLevel level, PlanKind kind, String chapter, String source) {
    private static final Texts TEXTS = Texts.of(Item.class);

    /** What must be there, in the user's language. */
    public String title() {
        return TEXTS.get("item." + id);
    }

    /** Key of the chapter at the top that it is counted in, such as {@code concept.prevention}. */
    public String topChapter() {
        int dot = chapter.indexOf('.', chapter.indexOf('.') + 1);
        return dot < 0 ? chapter : chapter.substring(0, dot);
    }

    /** Whether a level asks for it. */
    public boolean isAsked(ContinuityLevel wanted) {
        return level.getValue() <= wanted.getValue();
    }
}
