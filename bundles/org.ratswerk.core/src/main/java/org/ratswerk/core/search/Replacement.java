package org.ratswerk.core.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.EList;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * A part of a text of the model and what is to stand in its place. Ids, keys and labels in diagrams are never replaced.
 *
 * @param place where the text stands
 * @param before the whole text as it was when the replacement was planned
 * @param range the part that is replaced
 * @param by what comes in its place; may be empty
 */
public record Replacement(TextPlace place, String before, Range range, String by) {
    private static final Texts TEXTS = Texts.of(Replacement.class);

    /** Returns the text with only this replacement done. */
    public String after() {
        return before.substring(0, range.start()) + by + before.substring(range.end());
    }

    /**
     * Plans the replacement of all that was found.
     *
     * @param matches what was found; those in ids, keys and diagrams are left out
     * @param query what was searched for
     * @param by what comes in its place; for a regular expression {@code $1} stands for the first group, {@code ${name}}
     *            for a named one, {@code \} takes the next character as it is
     * @param progress asked whether to stop
     * @throws FaultException if the query is no pattern, or {@code by} names a group that there is not
     */
    public static List<Replacement> plan(Collection<TextMatch> matches, TextQuery query, String by, Progress progress)
            throws FaultException {
        Pattern pattern = query.pattern();
        String template = query.regex() ? by : Matcher.quoteReplacement(by);
        var plan = new ArrayList<Replacement>();
        for (TextMatch match : matches) {
            if (match.text().place() != null && match.text().group().isReplaceable()) {
                progress.checkCancelled();
                plan(match, TextSearch.matcher(pattern, match.text().text(), progress), template, plan);
            }
        }
        return plan;
    }

    private static void plan(TextMatch match, Matcher matcher, String template, List<Replacement> plan)
            throws FaultException {
        int done = 0;
        while (matcher.find()) {
            if (matcher.end() == matcher.start()) {
                continue;
            }
            var text = new StringBuilder();
            try {
                matcher.appendReplacement(text, template);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new FaultException(Fault.of(TEXTS.get("replacement.group", template)), e);
            }
            // what stands between the matches was written, too
            String by = text.substring(matcher.start() - done);
            done = matcher.end();
            plan.add(new Replacement(match.text().place(), match.text().text(),
                    new Range(matcher.start(), matcher.end() - matcher.start()), by));
        }
    }

    /**
     * Replaces, as one command. A text that is no longer as it was planned is left as it is. A text of which only blanks
     * are left is no longer set; in a list it is taken out.
     *
     * @param editing administration
     * @param label name of the command, in the user's language
     * @param chosen replacements to do; those of one text must have been planned together
     * @return how many were done
     */
    public static int apply(Editing editing, String label, Collection<Replacement> chosen) {
        Map<TextPlace, List<Replacement>> byPlace = new LinkedHashMap<>();
        chosen.forEach(each -> byPlace.computeIfAbsent(each.place(), place -> new ArrayList<>()).add(each));
        var places = new ArrayList<>(byPlace.keySet());
        // from the end, so that taking one out does not move those still to come
        places.sort(Comparator.comparingInt(TextPlace::index).reversed());
        int[] done = new int[1];
        editing.run(label, () -> {
            for (TextPlace place : places) {
                List<Replacement> replacements = byPlace.get(place);
                String before = replacements.getFirst().before;
                if (place.group().isReplaceable() && editing.contains(place.holder())
                        && before.equals(place.text())) {
                    set(place, all(before, replacements));
                    done[0] += replacements.size();
                }
            }
        });
        return done[0];
    }

    private static String all(String before, List<Replacement> replacements) {
        var text = new StringBuilder(before);
        replacements.stream().sorted(Comparator.comparingInt((Replacement each) -> each.range.start()).reversed())
                .forEach(each -> text.replace(each.range.start(), each.range.end(), each.by));
        return text.toString();
    }

    @SuppressWarnings("unchecked")
    private static void set(TextPlace place, String text) {
        if (place.index() < 0) {
            place.holder().eSet(place.feature(), text.isBlank() ? null : text);
            return;
        }
        var list = (EList<Object>) place.holder().eGet(place.feature());
        if (text.isBlank()) {
            list.remove(place.index());
        } else {
            list.set(place.index(), text);
        }
    }
}
