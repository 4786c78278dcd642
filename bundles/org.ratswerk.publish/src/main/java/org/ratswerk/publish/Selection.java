package org.ratswerk.publish;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.publish.PublishPreview;
import org.ratswerk.model.Element;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProfileState;
import org.ratswerk.model.text.Texts;

/**
 * Which processes are published: those with a name whose profile is released, with drafts all that have a name.
 *
 * @param published processes that are, by name
 * @param leftOut processes that are not
 */
record Selection(List<Process> published, List<PublishPreview.LeftOut> leftOut) {
    private static final Texts TEXTS = Texts.of(Selection.class);

    static Selection of(AdministrationModel model, boolean drafts) {
        var published = new ArrayList<Process>();
        var leftOut = new ArrayList<PublishPreview.LeftOut>();
        for (Process process : sorted(model.processes())) {
            if (isBlank(process.getName()) || isBlank(process.getId())) {
                leftOut.add(new PublishPreview.LeftOut(name(process), TEXTS.get("left.unnamed")));
            } else if (process.getProfileState() == ProfileState.RELEASED || drafts) {
                published.add(process);
            } else {
                leftOut.add(new PublishPreview.LeftOut(name(process), TEXTS.get(
                        process.getProfileState() == ProfileState.IN_REVIEW ? "left.review" : "left.draft")));
            }
        }
        return new Selection(List.copyOf(published), List.copyOf(leftOut));
    }

    /** Returns elements by name, as German sorts names; by id where names are the same. */
    static <T extends Element> List<T> sorted(List<T> elements) {
        Collator collator = Collator.getInstance(Locale.GERMAN);
        record Keyed<T>(java.text.CollationKey key, T element) {
        }
        return elements.stream().map(each -> new Keyed<>(collator.getCollationKey(name(each)), each))
                .sorted(Comparator.<Keyed<T>, java.text.CollationKey>comparing(Keyed::key)
                        .thenComparing(keyed -> String.valueOf(keyed.element().getId())))
                .map(Keyed::element).toList();
    }

    /** Name of an element in one line, its id where it has none. */
    static String name(Element element) {
        return isBlank(element.getName()) ? String.valueOf(element.getId())
                : element.getName().strip().replaceAll("\\s+", " ");
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
