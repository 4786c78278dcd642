package org.ratswerk.ui.model.search;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.core.Progress;
import org.ratswerk.core.search.Diagram;
import org.ratswerk.core.search.LiveIndex;
import org.ratswerk.core.search.TextMatch;
import org.ratswerk.core.search.TextPlace;
import org.ratswerk.core.search.TextQuery;
import org.ratswerk.core.search.TextSearch;
import org.ratswerk.model.Element;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * An element, or a diagram, with the texts in which something was found.
 *
 * @param administration administration
 * @param element element; for a diagram the process it shows, null where nobody knows
 * @param file file of the diagram; null for an element
 * @param matches texts in which something was found
 */
public record FoundElement(OpenAdministration administration, Element element, String file,
        List<TextMatch> matches) {
    private static final Texts TEXTS = Texts.of(FoundElement.class);
    private static final int BEFORE = 40;
    private static final int LENGTH = 160;

    /** The list is copied. */
    public FoundElement {
        matches = List.copyOf(matches);
    }

    /**
     * Searches administrations. Reads files: not for the user interface's thread.
     *
     * @param administrations where to search
     * @param indexes know the diagrams
     * @param query what to search for
     * @param progress told how far it is, asked whether to stop
     * @throws FaultException if the query is no pattern
     */
    public static List<FoundElement> search(List<OpenAdministration> administrations, SearchIndexes indexes,
            TextQuery query, Progress progress) throws FaultException {
        var found = new ArrayList<FoundElement>();
        query.pattern();
        progress.begin(TEXTS.get("searching", query.text()), administrations.size());
        for (OpenAdministration administration : administrations) {
            progress.checkCancelled();
            LiveIndex live = indexes.of(administration);
            List<Diagram> diagrams = live == null ? List.of() : live.diagrams(progress);
            found.addAll(administration.editing().read(reading -> search(administration, diagrams, query, reading),
                    progress));
            progress.worked(1);
        }
        return found;
    }

    private static List<FoundElement> search(OpenAdministration administration, List<Diagram> diagrams,
            TextQuery query, Progress progress) {
        TextSearch search;
        try {
            search = new TextSearch(query, progress);
        } catch (FaultException e) {
            throw new IllegalStateException(e);
        }
        var found = new ArrayList<FoundElement>();
        group(administration, search.model(administration.model()), found);
        group(administration, search.diagrams(diagrams), found);
        return found;
    }

    private static void group(OpenAdministration administration, List<TextMatch> matches, List<FoundElement> found) {
        for (int i = 0; i < matches.size();) {
            int end = i + 1;
            while (end < matches.size() && same(matches.get(i), matches.get(end))) {
                end++;
            }
            TextMatch first = matches.get(i);
            TextPlace place = first.text().place();
            Element element = place != null ? place.owner() : shown(administration, first);
            found.add(new FoundElement(administration, element, first.file(), matches.subList(i, end)));
            i = end;
        }
    }

    private static boolean same(TextMatch one, TextMatch other) {
        return one.file() != null ? one.file().equals(other.file())
                : other.file() == null && one.text().place().owner() == other.text().place().owner();
    }

    private static Element shown(OpenAdministration administration, TextMatch match) {
        return administration.element(match.process())
                .or(() -> QuickSearch.process(administration, match.file()).map(Element.class::cast)).orElse(null);
    }

    /** Returns how often something was found. */
    public int count() {
        return matches.stream().mapToInt(match -> match.ranges().size()).sum();
    }

    /** Returns its name. */
    public String name() {
        return file != null ? file.substring(file.lastIndexOf('/') + 1) : Names.of(element);
    }

    /** Returns what it is. */
    public String kind() {
        return file != null ? TEXTS.get("diagram") : Names.type(element.eClass());
    }

    /** Returns the name of its symbol. */
    public String icon() {
        return file != null ? "BpmnFile" : element.eClass().getName();
    }

    /** Returns where it has its place. */
    public String path() {
        return file == null ? Paths.end(element) : element == null ? "" : Names.of(element);
    }

    /** Returns the field of the text, such as "Description". */
    public static String field(TextMatch match) {
        TextPlace place = match.text().place();
        if (place == null) {
            return TEXTS.get("label");
        }
        return field(place);
    }

    /** Returns the field of a text, such as "Description"; with the part of the element where it belongs to one. */
    static String field(TextPlace place) {
        String field = Names.feature(place.feature());
        EObject holder = place.holder();
        return holder == place.owner() ? field : Names.type(holder.eClass()) + ", " + field;
    }

    /** Returns the text with what was found marked, not too long. */
    public static Marked excerpt(TextMatch match) {
        return new Marked(match.text().text(), match.ranges()).around(BEFORE, LENGTH);
    }
}
