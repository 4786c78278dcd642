package org.ratswerk.core.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.search.Folding.Word;
import org.ratswerk.core.search.SearchHit.Rank;

/** All texts of an administration at one time. Never changes; safe for use by several threads. */
public final class SearchIndex {
    /** Index of nothing. */
    public static final SearchIndex EMPTY = new SearchIndex(List.of());

    private static final Comparator<Found> ORDER = Comparator.comparing(Found::rank)
            .thenComparing(Found::document, SearchDocument.ORDER);

    private final List<SearchDocument> documents;

    private record Found(SearchDocument document, Rank rank) {
    }

    SearchIndex(List<SearchDocument> documents) {
        this.documents = List.copyOf(documents);
    }

    /**
     * Returns an index of a model that nobody changes.
     *
     * @param model model
     * @param diagrams its diagrams
     * @param progress asked whether to stop
     */
    public static SearchIndex of(AdministrationModel model, List<Diagram> diagrams, Progress progress) {
        var documents = new ArrayList<>(elements(model, progress));
        diagrams.forEach(diagram -> documents.add(SearchDocument.of(diagram)));
        return new SearchIndex(documents);
    }

    static List<SearchDocument> elements(AdministrationModel model, Progress progress) {
        var documents = new ArrayList<SearchDocument>();
        for (var root : model.roots()) {
            Places.each(root, (element, places) -> {
                progress.checkCancelled();
                documents.add(SearchDocument.of(element, places));
            });
        }
        return documents;
    }

    /** Returns how many elements and diagrams there are. */
    public int size() {
        return documents.size();
    }

    List<SearchDocument> documents() {
        return documents;
    }

    /**
     * Finds what all the words typed stand in, each at the beginning of a word; in names also inside a word.
     *
     * @param typed words; upper and lower case, ä and ae, hyphens make no difference; blank finds nothing
     * @param limit how many hits at most
     * @return hits, the best first
     */
    public List<SearchHit> search(String typed, int limit) {
        List<Word> words = Folding.typed(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        String whole = new Folding(typed).whole();
        var found = new ArrayList<Found>();
        for (SearchDocument document : documents) {
            if (document.holds(words)) {
                found.add(new Found(document, document.rank(words, whole)));
            }
        }
        return found.stream().sorted(ORDER).limit(limit).map(each -> {
            SearchText text = each.document.best(words, whole, each.rank);
            return new SearchHit(each.document, each.rank, text,
                    text == null ? List.of() : new Folding(text.text()).find(words, true));
        }).toList();
    }

    /** Returns how many there are to be found. */
    public int count(String typed) {
        List<Word> words = Folding.typed(typed);
        return words.isEmpty() ? 0 : (int) documents.stream().filter(document -> document.holds(words)).count();
    }
}
