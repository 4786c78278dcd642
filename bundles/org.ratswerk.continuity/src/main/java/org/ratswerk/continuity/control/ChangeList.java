package org.ratswerk.continuity.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.ratswerk.continuity.reference.LiveReferences;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.continuity.text.PlanText;
import org.ratswerk.core.edit.Field;
import org.ratswerk.model.Edition;
import org.ratswerk.model.EditionPart;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** What has changed in a plan since an approved edition, in words: sections, parts such as the steps, and facts. */
public final class ChangeList {
    private static final Texts TEXTS = Texts.of(ChangeList.class);

    private ChangeList() {
        // static only
    }

    /**
     * Change.
     *
     * @param place id of the section, or of the plan and which of its parts after {@code #}
     * @param words what has changed, in the user's language
     */
    public record Entry(String place, String words) {
    }

    /** Text of a plan at one place. */
    record Part(String title, String text) {
    }

    /** Returns the changes since the edition approved last; empty where there is none or nothing has changed. */
    public static List<Entry> of(EmergencyPlan plan, References references) {
        return Deviation.latest(plan).map(edition -> since(plan, edition, references)).orElse(List.of());
    }

    /** Returns the changes since an edition: texts in the order of the plan, then facts. */
    public static List<Entry> since(EmergencyPlan plan, Edition edition, References references) {
        var entries = new ArrayList<>(texts(plan, edition));
        // one fact stands in many places, but has changed once
        Map<String, Entry> facts = new LinkedHashMap<>();
        Deviation.of(plan, edition, references).differences()
                .forEach(each -> facts.putIfAbsent(each.words(), new Entry(each.place(), each.words())));
        entries.addAll(facts.values());
        return entries;
    }

    /** Returns the changes of texts alone since an edition; empty where it is not the latest one, whose texts are kept. */
    static List<Entry> texts(EmergencyPlan plan, Edition edition) {
        var entries = new ArrayList<Entry>();
        Map<String, EditionPart> before = new LinkedHashMap<>();
        edition.getParts().forEach(part -> before.put(part.getPlace(), part));
        if (!before.isEmpty()) {
            parts(plan).forEach((place, part) -> {
                EditionPart then = before.remove(place);
                if (then == null) {
                    entries.add(new Entry(place, TEXTS.get("change.new", part.title)));
                } else {
                    compare(place, then, part, entries);
                }
            });
            before.forEach((place, then) -> entries.add(new Entry(place, TEXTS.get("change.gone", then.getTitle()))));
        }
        return entries;
    }

    private static void compare(String place, EditionPart then, Part now, List<Entry> entries) {
        if (!now.title.equals(then.getTitle())) {
            entries.add(new Entry(place, TEXTS.get("change.renamed", then.getTitle(), now.title)));
        }
        String text = then.getText() == null ? "" : then.getText();
        if (!now.text.equals(text)) {
            int[] count = words(text, now.text);
            entries.add(new Entry(place, count[0] + count[1] == 0 ? TEXTS.get("change.order", now.title)
                    : TEXTS.get("change.text", now.title, count[0], count[1])));
        }
    }

    /** How many words are new and how many are gone. */
    private static int[] words(String before, String after) {
        Map<String, Integer> count = new HashMap<>();
        for (String word : PlanText.plain(after).split("\\s+")) {
            count.merge(word, word.isEmpty() ? 0 : 1, Integer::sum);
        }
        for (String word : PlanText.plain(before).split("\\s+")) {
            count.merge(word, word.isEmpty() ? 0 : -1, Integer::sum);
        }
        int[] both = new int[2];
        count.values().forEach(each -> both[each > 0 ? 0 : 1] += Math.abs(each));
        return both;
    }

    // --- texts of a plan

    /** Returns the texts of a plan by place: its sections without the values of live links, and its tables. */
    static Map<String, Part> parts(EmergencyPlan plan) {
        var parts = new LinkedHashMap<String, Part>();
        LiveReferences.sections(plan, section -> parts.put(section.getId(),
                new Part(section.getName() == null ? "" : section.getName(), PlanText.withoutValues(section.getText()))));
        part(plan, "alarm", plan.getAlarmSteps(), parts);
        part(plan, "immediate", plan.getImmediateMeasures(), parts);
        part(plan, "steps", plan.getSteps(), parts);
        part(plan, "communications", plan.getCommunications(), parts);
        return parts;
    }

    /** One line for each part, with all its fields; who is meant by id, so that a new name of a person is no new text. */
    private static void part(EmergencyPlan plan, String name, List<? extends Element> elements,
            Map<String, Part> parts) {
        if (!elements.isEmpty()) {
            parts.put(plan.getId() + "#" + name, new Part(TEXTS.get("part." + name),
                    elements.stream().map(ChangeList::line).collect(Collectors.joining("\n\n"))));
        }
    }

    private static String line(Element element) {
        return Field.of(element.eClass()).stream().filter(field -> !field.isEmpty(element))
                .map(field -> Labels.of(field.feature()) + ": " + switch (field.kind()) {
                case REFERENCE -> String.valueOf(((Element) field.get(element)).getId());
                case REFERENCES -> ((List<?>) field.get(element)).stream().map(each -> ((Element) each).getId())
                        .collect(Collectors.joining(", "));
                default -> field.text(field.get(element));
                }).collect(Collectors.joining("\n"));
    }
}
