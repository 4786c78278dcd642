package org.ratswerk.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.Element;
import org.ratswerk.model.persistence.FaultException;

/** Searches all texts of a model and its diagrams for a text or a pattern. */
public final class TextSearch {
    private final TextQuery query;
    private final Pattern pattern;
    private final Progress progress;

    /**
     * @param query what to search for
     * @param progress asked often whether to stop, even while a pattern takes its time
     * @throws FaultException if it is no pattern
     */
    public TextSearch(TextQuery query, Progress progress) throws FaultException {
        this.query = query;
        this.pattern = query.pattern();
        this.progress = progress;
    }

    /** Returns what is found in the model, file by file, element by element. */
    public List<TextMatch> model(AdministrationModel model) {
        return model(model, element -> true);
    }

    /** Returns what is found in the elements of the model that the condition holds for. */
    public List<TextMatch> model(AdministrationModel model, Predicate<Element> condition) {
        var found = new ArrayList<TextMatch>();
        for (var root : model.roots()) {
            Places.each(root, (element, places) -> {
                progress.checkCancelled();
                if (query.takes(element.eClass()) && condition.test(element)) {
                    places.forEach(place -> add(place, found));
                }
            });
        }
        return found;
    }

    private void add(TextPlace place, List<TextMatch> found) {
        String text = query.takes(place.group()) ? place.text() : null;
        List<Range> ranges = text == null ? List.of() : ranges(text);
        if (!ranges.isEmpty()) {
            found.add(new TextMatch(new SearchText(place.group(), text, place, null), null, null, ranges));
        }
    }

    /** Returns what is found in the labels of diagrams; nothing if only some kinds of elements are searched. */
    public List<TextMatch> diagrams(List<Diagram> diagrams) {
        var found = new ArrayList<TextMatch>();
        if (!query.kinds().isEmpty() || !query.takes(FieldGroup.DIAGRAM)) {
            return found;
        }
        for (var diagram : diagrams) {
            for (var label : diagram.labels()) {
                progress.checkCancelled();
                List<Range> ranges = ranges(label.text());
                if (!ranges.isEmpty()) {
                    found.add(new TextMatch(new SearchText(FieldGroup.DIAGRAM, label.text(), null, label),
                            diagram.file(), diagram.process(), ranges));
                }
            }
        }
        return found;
    }

    private List<Range> ranges(String text) {
        var ranges = new ArrayList<Range>();
        Matcher matcher = matcher(pattern, text, progress);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                ranges.add(new Range(matcher.start(), matcher.end() - matcher.start()));
            }
        }
        return ranges;
    }

    static Matcher matcher(Pattern pattern, String text, Progress progress) {
        return pattern.matcher(new Patient(text, progress, new int[1]));
    }

    /** Some patterns never come to an end: asks now and then whether to stop. */
    private record Patient(CharSequence text, Progress progress, int[] reads) implements CharSequence {
        private static final int OFTEN = 1 << 16;

        @Override
        public char charAt(int index) {
            if (++reads[0] % OFTEN == 0) {
                progress.checkCancelled();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
