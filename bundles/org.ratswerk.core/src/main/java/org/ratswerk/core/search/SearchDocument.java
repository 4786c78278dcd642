package org.ratswerk.core.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.ratswerk.core.search.Folding.Word;
import org.ratswerk.core.search.SearchHit.Rank;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;

/** An element, or a diagram, with all its texts, ready to be searched. */
public final class SearchDocument {
    /** What people look for most comes first, then what has the shorter name. */
    static final Comparator<SearchDocument> ORDER = Comparator.comparingInt(SearchDocument::weight)
            .thenComparingInt(document -> document.name.length()).thenComparing(document -> document.name);
    private static final String LIMIT = "\n";
    private static final int LONGEST_ID_PART = 32;

    private final Element element;
    private final String file;
    private final String name;
    private final List<SearchText> texts;
    /** The words of all texts, each text in a line of its own. */
    private final String words;
    /** Where in the words the text begins; one more than there are texts. */
    private final int[] starts;
    /** The name and each key in one word, one a line. */
    private final String wholes;

    private SearchDocument(Element element, String file, String name, List<SearchText> texts) {
        this.element = element;
        this.file = file;
        this.name = name == null ? "" : name;
        this.texts = List.copyOf(texts);
        var all = new StringBuilder();
        var exact = new StringBuilder();
        starts = new int[texts.size() + 1];
        exact.append(new Folding(this.name).whole()).append(LIMIT);
        for (int i = 0; i < texts.size(); i++) {
            SearchText text = texts.get(i);
            starts[i] = all.length();
            var folding = new Folding(text.text());
            if (isUuid(text)) {
                all.append(' ').append(folding.whole());
            } else {
                folding.words(all);
            }
            all.append(LIMIT);
            if (text.place() != null && text.place().holder() == element
                    && (text.group() == FieldGroup.KEY || text.group() == FieldGroup.NAME)) {
                exact.append(folding.whole()).append(LIMIT);
            }
        }
        starts[texts.size()] = all.length();
        words = all.toString();
        wholes = exact.toString();
    }

    /** The middle of a made-up id is nothing that anybody types. */
    private static boolean isUuid(SearchText text) {
        return text.group() == FieldGroup.KEY && text.text().length() > LONGEST_ID_PART;
    }

    static SearchDocument of(Element element, List<TextPlace> places) {
        var texts = new ArrayList<SearchText>(places.size());
        for (TextPlace place : places) {
            String text = place.text();
            if (text != null && !text.isBlank()) {
                texts.add(new SearchText(place.group(), text, place, null));
            }
        }
        return new SearchDocument(element, null, element.getName(), texts);
    }

    static SearchDocument of(Diagram diagram) {
        var texts = new ArrayList<SearchText>(diagram.labels().size() + 1);
        texts.add(new SearchText(FieldGroup.KEY, diagram.file(), null, null));
        diagram.labels().forEach(label -> texts.add(new SearchText(FieldGroup.DIAGRAM, label.text(), null, label)));
        return new SearchDocument(null, diagram.file(), diagram.file(), texts);
    }

    /** Returns the element; null for a diagram. */
    public Element element() {
        return element;
    }

    /** Returns the file of the diagram, relative to the administration's folder, with {@code /}; null for an element. */
    public String file() {
        return file;
    }

    /** Returns the name; empty for none. */
    public String name() {
        return name;
    }

    /** Returns its texts: names first, then keys, descriptions, the rest. */
    public List<SearchText> texts() {
        return texts;
    }

    boolean holds(List<Word> typed) {
        for (Word word : typed) {
            if (!word.in(words, 0, words.length()) && !inName(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean inName(Word word) {
        return element != null && !texts.isEmpty() && texts.getFirst().group() == FieldGroup.NAME
                && word.inside(words, 0, starts[1]);
    }

    Rank rank(List<Word> typed, String whole) {
        if (wholes.startsWith(whole + LIMIT) || wholes.contains(LIMIT + whole + LIMIT)) {
            return Rank.EXACT;
        }
        if (element != null && wholes.startsWith(whole)) {
            return Rank.NAME_PREFIX;
        }
        Rank best = Rank.SPREAD;
        for (int i = 0; i < texts.size() && best != Rank.NAME; i++) {
            Rank rank = rank(i, typed);
            if (rank != null && rank.compareTo(best) < 0) {
                best = rank;
            }
        }
        return best;
    }

    private Rank rank(int index, List<Word> typed) {
        SearchText text = texts.get(index);
        boolean own = text.place() != null && text.place().holder() == element;
        if (typed.stream().allMatch(word -> word.in(words, starts[index], starts[index + 1]))) {
            return switch (text.group()) {
            case NAME -> own ? Rank.NAME : Rank.TEXT;
            case KEY -> Rank.KEY;
            default -> Rank.TEXT;
            };
        }
        return own && text.group() == FieldGroup.NAME && typed.stream().allMatch(word ->
                word.in(words, starts[index], starts[index + 1])
                        || word.inside(words, starts[index], starts[index + 1])) ? Rank.NAME_INSIDE : null;
    }

    /** The text that shows best why it is found. */
    SearchText best(List<Word> typed, String whole, Rank rank) {
        int best = 0;
        long most = -1;
        for (int i = 0; i < texts.size(); i++) {
            int index = i;
            if (rank == Rank.EXACT && new Folding(texts.get(i).text()).whole().equals(whole)) {
                return texts.get(i);
            }
            long count = 2 * typed.stream().filter(word -> word.in(words, starts[index], starts[index + 1])).count();
            if (rank == Rank.NAME_INSIDE) {
                count += typed.stream().filter(word -> word.inside(words, starts[index], starts[index + 1])).count();
            }
            if (count > most) {
                most = count;
                best = i;
            }
        }
        return texts.isEmpty() ? null : texts.get(best);
    }

    private int weight() {
        return element == null ? 2 : element instanceof CatalogueEntry ? 1 : element instanceof Dependency ? 3 : 0;
    }
}
