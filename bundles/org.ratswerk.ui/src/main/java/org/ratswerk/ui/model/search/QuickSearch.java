package org.ratswerk.ui.model.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.search.FieldGroup;
import org.ratswerk.core.search.LiveIndex;
import org.ratswerk.core.search.SearchDocument;
import org.ratswerk.core.search.SearchHit;
import org.ratswerk.core.search.SearchText;
import org.ratswerk.core.search.TextPlace;
import org.ratswerk.model.Element;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.OpenAdministration;

/** The quick search over all open administrations. */
public final class QuickSearch {
    private static final Texts TEXTS = Texts.of(QuickSearch.class);
    private static final int MOST = 100;
    private static final int BEFORE = 24;
    private static final int LENGTH = 90;

    private final SearchIndexes indexes;
    private final RecentElements recent;

    /**
     * What was found.
     *
     * @param typed what was looked for; blank for what was opened lately
     * @param hits the best, the best first; empty where nothing was typed
     * @param count how many there are
     */
    public record Found(String typed, List<Hit> hits, int count) {
    }

    /**
     * A hit in one of the administrations.
     *
     * @param administration administration
     * @param hit hit
     */
    public record Hit(OpenAdministration administration, SearchHit hit) {
    }

    /**
     * A line of the list.
     *
     * @param administration administration
     * @param element element; null for a diagram
     * @param holder the element or the part of it that the text belongs to; null for a diagram
     * @param feature field with the text that was found; null where the name says it all
     * @param file file of the diagram; null for an element
     * @param part id of the diagram's element that the text belongs to; null for an element, or where nobody knows
     * @param icon name of the symbol
     * @param name name, what was typed marked
     * @param kind what it is
     * @param where field and text that was found; empty where the name says it all
     * @param path where it has its place
     */
    public record Row(OpenAdministration administration, Element element, EObject holder, EStructuralFeature feature,
            String file, String part, String icon, Marked name, String kind, Marked where, String path) {
    }

    /**
     * @param indexes indexes
     * @param recent what was opened lately
     */
    public QuickSearch(SearchIndexes indexes, RecentElements recent) {
        this.indexes = indexes;
        this.recent = recent;
    }

    /** Finds; in whatever thread. */
    public Found find(String typed) {
        var hits = new ArrayList<Hit>();
        int count = 0;
        for (OpenAdministration administration : indexes.administrations()) {
            LiveIndex live = indexes.of(administration);
            if (live != null) {
                var index = live.index();
                count += index.count(typed);
                index.search(typed, MOST).forEach(hit -> hits.add(new Hit(administration, hit)));
            }
        }
        hits.sort(Comparator.comparing(Hit::hit, SearchHit.ORDER));
        return new Found(typed, hits.subList(0, Math.min(MOST, hits.size())), count);
    }

    /** Returns the lines; in the thread that changes the models. What has been removed meanwhile is left out. */
    public List<Row> rows(Found found) {
        if (found.typed().isBlank()) {
            return recent.list(indexes.administrations()).stream()
                    .map(each -> element(each.administration(), each.element(), null, "")).toList();
        }
        return found.hits().stream().map(hit -> row(hit, found.typed())).flatMap(Optional::stream).toList();
    }

    private Optional<Row> row(Hit hit, String typed) {
        SearchDocument document = hit.hit().document();
        OpenAdministration administration = hit.administration();
        if (document.element() == null) {
            return Optional.of(diagram(administration, document.file(), hit.hit(), typed));
        }
        return administration.editing().contains(document.element())
                ? Optional.of(element(administration, document.element(), hit.hit(), typed)) : Optional.empty();
    }

    private Row element(OpenAdministration administration, Element element, SearchHit hit, String typed) {
        String name = Names.of(element);
        TextPlace place = hit == null || hit.text() == null ? null : hit.text().place();
        boolean inName = place == null || place.holder() == element && place.group() == FieldGroup.NAME;
        return new Row(administration, element, place == null ? element : place.holder(),
                place == null || inName ? null : place.feature(), null, null, element.eClass().getName(),
                hit == null ? Marked.plain(name) : new Marked(name, hit.ranges(name, typed)), Names.type(element.eClass()),
                place == null || inName ? Marked.plain("") : where(hit, place, element), path(administration, Paths.end(element)));
    }

    private static Marked where(SearchHit hit, TextPlace place, Element element) {
        String field = Names.feature(place.feature());
        if (place.holder() != element) {
            field = Names.type(place.holder().eClass()) + ", " + field;
        }
        return new Marked(hit.text().text(), hit.ranges()).around(BEFORE, LENGTH).after(field + ": ");
    }

    private Row diagram(OpenAdministration administration, String file, SearchHit hit, String typed) {
        SearchText text = hit.text();
        String name = file.substring(file.lastIndexOf('/') + 1);
        Marked where = text == null || text.label() == null ? Marked.plain("")
                : new Marked(text.text(), hit.ranges()).around(BEFORE, LENGTH).after(TEXTS.get("label") + ": ");
        Element process = process(administration, file).orElse(null);
        return new Row(administration, process, process, null, file,
                text == null || text.label() == null ? null : text.label().element(), "BpmnFile",
                new Marked(name, hit.ranges(name, typed)), TEXTS.get("diagram"), where,
                path(administration, process == null ? "" : Names.of(process)));
    }

    /** Returns the process that the diagram shows, if one says so. */
    static Optional<Process> process(OpenAdministration administration, String file) {
        return administration.model().processes().stream()
                .filter(process -> file.equals(process.getBpmnAsIs()) || file.equals(process.getBpmnToBe()))
                .findFirst();
    }

    private String path(OpenAdministration administration, String path) {
        return indexes.administrations().size() < 2 ? path : Paths.join(List.of(administration.name(), path));
    }

    /** Tells whether there is something to search in. */
    public boolean isEmpty() {
        return indexes.administrations().isEmpty();
    }

    /** Tells whether the indexes have been built. */
    public boolean isReady() {
        return indexes.isReady();
    }
}
