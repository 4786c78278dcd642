package org.ratswerk.continuity.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.ratswerk.model.PlanKind;
import org.ratswerk.model.text.Texts;

/**
 * Chapters of each kind of plan, in order. Concept and manual follow the division that BSI-Standard 200-4 and IT-Grundschutz
 * DER.4 suggest; the plans hold what ISO 22301 (8.4.4) asks of a plan.
 */
public final class Structure {
    private static final Texts TEXTS = Texts.of(Structure.class);

    private static final List<Chapter> CONCEPT = List.of(chapter("concept.organisation"), chapter("concept.scenarios"),
            chapter("concept.processes"), chapter("concept.requirements"), chapter("concept.priorities"),
            chapter("concept.strategies"), chapter("concept.cost"), confidential("concept.residual-risk"),
            new Chapter("concept.prevention",
                    List.of(confidential("concept.prevention.sites"), confidential("concept.prevention.alarm"),
                            confidential("concept.prevention.backup"), chapter("concept.prevention.providers"),
                            confidential("concept.prevention.measures")), false),
            chapter("concept.awareness"), chapter("concept.control", "review", "exercises"), chapter("concept.rules"));
    private static final List<Chapter> MANUAL = List.of(chapter("manual.introduction"),
            chapter("manual.immediate", "general", "scenarios"),
            new Chapter("manual.alarm", List.of(chapter("manual.alarm.reporting"), chapter("manual.alarm.organisation"),
                    confidential("manual.alarm.room")), false), chapter("manual.crisis-team"),
            chapter("manual.continuity"), chapter("manual.recovery"), chapter("manual.return"),
            chapter("manual.review"), chapter("manual.annex", "procedure", "references", "media", "contacts"));
    private static final List<Chapter> CONTINUITY = List.of(chapter("gfp.objective"), chapter("gfp.scope"),
            chapter("gfp.activation"), chapter("gfp.communication"), chapter("gfp.processes"), chapter("gfp.duties"),
            chapter("gfp.strategies"), chapter("gfp.measures", "into", "during", "out"), chapter("gfp.staff"),
            chapter("gfp.return"), chapter("gfp.contacts"), chapter("gfp.references"));
    private static final List<Chapter> RECOVERY = List.of(chapter("wap.resource"), chapter("wap.activation"),
            chapter("wap.prerequisites"), chapter("wap.schedule"), chapter("wap.tests"), chapter("wap.operation"),
            chapter("wap.return"), chapter("wap.follow-up"), chapter("wap.contacts"), chapter("wap.references"));
    private static final List<Chapter> RESTORATION = List.of(chapter("whp.resource"), chapter("whp.damage"),
            chapter("whp.prerequisites"), chapter("whp.schedule"), chapter("whp.tests"), chapter("whp.return"),
            chapter("whp.follow-up"), chapter("whp.contacts"));

    private Structure() {
        // static only
    }

    /**
     * Chapter.
     *
     * @param key what {@code PlanSection.chapter} holds, such as {@code manual.alarm}
     * @param chapters chapters in it
     * @param confidential whether it describes how the administration is protected, and where it is not: redacted editions
     *        leave it out
     */
    public record Chapter(String key, List<Chapter> chapters, boolean confidential) {
        public Chapter {
            chapters = List.copyOf(chapters);
        }

        /** Title in the user's language. */
        public String title() {
            return TEXTS.get("chapter." + key);
        }

        /** What belongs into it, in the user's language. */
        public String hint() {
            return TEXTS.get("hint." + key);
        }
    }

    private static Chapter chapter(String key, String... parts) {
        return new Chapter(key, Stream.of(parts).map(part -> new Chapter(key + "." + part, List.of(), false)).toList(),
                false);
    }

    private static Chapter confidential(String key) {
        return new Chapter(key, List.of(), true);
    }

    /** Returns the chapters of a kind of plan. */
    public static List<Chapter> of(PlanKind kind) {
        return switch (kind) {
        case PREPAREDNESS_CONCEPT -> CONCEPT;
        case EMERGENCY_MANUAL -> MANUAL;
        case BUSINESS_CONTINUITY_PLAN -> CONTINUITY;
        case RECOVERY_PLAN -> RECOVERY;
        case RESTORATION_PLAN -> RESTORATION;
        };
    }

    /** Returns all chapters of a kind of plan, those in others included, in order. */
    public static List<Chapter> all(PlanKind kind) {
        var all = new ArrayList<Chapter>();
        of(kind).forEach(chapter -> {
            all.add(chapter);
            all.addAll(chapter.chapters());
        });
        return all;
    }
}
