package org.ratswerk.continuity.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.ratswerk.continuity.generate.Generation;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanSection;
import org.ratswerk.model.text.Texts;

/**
 * The hints on all that persons have written in a plan, section by section in its order. Texts that the model gives and
 * nobody has changed are left out: they are not mended where they stand.
 *
 * @param sections sections that persons have written, also those without hints
 */
public record PlanStress(List<Section> sections) {
    private static final Texts TEXTS = Texts.of(PlanStress.class);

    public PlanStress {
        sections = List.copyOf(sections);
    }

    /**
     * A section with the hints on it.
     *
     * @param id id of the section
     * @param text its text as CommonMark
     * @param hints hints, in the order of the text
     */
    public record Section(String id, String text, List<Hint> hints) {
        public Section {
            hints = List.copyOf(hints);
        }
    }

    /**
     * A text to be looked at.
     *
     * @param id id of its section
     * @param text CommonMark
     * @param written whether a person has written it; else it only explains abbreviations
     */
    public record Source(String id, String text, boolean written) {
        public Source {
            Objects.requireNonNull(id);
            Objects.requireNonNull(text);
        }
    }

    /** Returns the texts of a plan, to be looked at without the model. */
    public static List<Source> sources(EmergencyPlan plan) {
        var sources = new ArrayList<Source>();
        sources(plan.getSections(), sources);
        return sources;
    }

    private static void sources(List<PlanSection> sections, List<Source> sources) {
        for (PlanSection each : sections) {
            if (each.getText() != null && !each.getText().isBlank() && each.getId() != null) {
                sources.add(new Source(each.getId(), each.getText(), !Generation.isUntouched(each)));
            }
            sources(each.getSections(), sources);
        }
    }

    /** Returns the hints on a plan in a language. */
    public static PlanStress of(EmergencyPlan plan, Locale language) {
        return new Reader(language).read(sources(plan));
    }

    /** Returns how many hints there are. */
    public int count() {
        return sections.stream().mapToInt(each -> each.hints().size()).sum();
    }

    /** Returns the hints on a section; empty where there are none or a person has not written it. */
    public List<Hint> hints(String section) {
        return section(section).map(Section::hints).orElse(List.of());
    }

    /** Returns a section that a person has written. */
    public Optional<Section> section(String id) {
        return sections.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Returns how many hints there are in how many sections, in the user's language. */
    public String words() {
        return TEXTS.get("summary", count(), sections.stream().filter(each -> !each.hints().isEmpty()).count());
    }

    /** Looks at the texts of a plan again and again, and anew only at those that have changed. Any thread. */
    public static final class Reader {
        private final Locale language;
        private Map<Source, Set<String>> explained = Map.of();
        private Map<Source, List<Hint>> hints = Map.of();
        private Set<String> known = Set.of();

        /** @param language language of the texts: German, or else they are taken as English */
        public Reader(Locale language) {
            this.language = language;
        }

        /** Returns the hints on texts; an abbreviation that one of them explains is known in all. */
        public synchronized PlanStress read(List<Source> sources) {
            var words = new HashMap<Source, Set<String>>();
            var all = new HashSet<String>();
            for (Source each : sources) {
                Set<String> own = explained.containsKey(each) ? explained.get(each) : TextStress.explained(each.text());
                words.put(each, own);
                all.addAll(own);
            }
            boolean same = all.equals(known);
            var found = new HashMap<Source, List<Hint>>();
            var sections = new ArrayList<Section>();
            for (Source each : sources) {
                if (each.written()) {
                    List<Hint> now = same && hints.containsKey(each) ? hints.get(each)
                            : TextStress.hints(each.text(), language, all);
                    found.put(each, now);
                    sections.add(new Section(each.id(), each.text(), now));
                }
            }
            explained = words;
            hints = found;
            known = all;
            return new PlanStress(sections);
        }
    }
}
