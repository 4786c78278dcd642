package org.ratswerk.ui.continuity.model;

import java.util.List;

import org.ratswerk.continuity.complete.Checklist;
import org.ratswerk.continuity.complete.Completeness;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * How far concept and manual hold what they must, chapter by chapter, by the evidence in the model.
 *
 * @param begun whether there is a concept or manual
 * @param percent percentage of everything asked for, rounded down
 * @param level level aimed at, in the user's language
 * @param chapters chapters that something is asked of, plan by plan
 */
public record CompletenessBoard(boolean begun, int percent, String level, List<Chapter> chapters) {
    private static final Texts TEXTS = Texts.of(CompletenessBoard.class);

    public CompletenessBoard {
        chapters = List.copyOf(chapters);
    }

    /**
     * A chapter.
     *
     * @param key key of the chapter
     * @param plan kind of the plan, in the user's language
     * @param title title
     * @param fulfilled how much of what it must contain is there
     * @param asked how much it must contain
     * @param percent percentage, rounded down
     * @param points what it must contain
     */
    public record Chapter(String key, String plan, String title, int fulfilled, int asked, int percent,
            List<Point> points) {
        public Chapter {
            points = List.copyOf(points);
        }

        /** Returns how much is there, in words. */
        public String words() {
            return TEXTS.get("degree", fulfilled, asked, percent);
        }
    }

    /**
     * Something that a chapter must contain.
     *
     * @param id identifier of the requirement
     * @param title what it is
     * @param fulfilled whether it is there
     * @param message what is missing; empty where nothing is
     * @param source where the requirement comes from
     * @param element id of the element to mend it at; null for none
     * @param feature name of its feature; null for no single one
     */
    public record Point(String id, String title, boolean fulfilled, String message, String source, String element,
            String feature) {
        /** Returns whether it is there, or what is missing. */
        public String words() {
            return fulfilled ? TEXTS.get("fulfilled") : message;
        }
    }

    /** Works it out; reads the model and nothing else. */
    public static CompletenessBoard of(AdministrationModel model) {
        Completeness found = Checklist.of(model);
        var chapters = found.degrees().stream().map(degree -> new Chapter(degree.chapter(), kind(degree.kind()),
                degree.title(), degree.fulfilled(), degree.asked(), degree.percent(),
                found.results().stream().filter(each -> each.item().topChapter().equals(degree.chapter()))
                        .map(CompletenessBoard::point).toList()))
                .toList();
        return new CompletenessBoard(Checklist.isBegun(model), found.percent(), Labels.of(found.level()), chapters);
    }

    private static Point point(Completeness.Result result) {
        String title = result.item().title();
        String source = result.item().source();
        return new Point(result.item().id(), title, result.fulfilled(), alone(result.message(), title, source), source,
                result.elementId(), result.feature());
    }

    /** Title and source stand in columns of their own. */
    private static String alone(String message, String title, String source) {
        String start = title + ": ";
        String end = " (" + source + ")";
        String left = message.startsWith(start) ? message.substring(start.length()) : message;
        return left.endsWith(end) ? left.substring(0, left.length() - end.length()) : left;
    }

    private static String kind(PlanKind kind) {
        return Labels.of(kind);
    }

    /** Returns the sum of it all, in words. */
    public String summary() {
        int points = chapters.stream().mapToInt(Chapter::asked).sum();
        int there = chapters.stream().mapToInt(Chapter::fulfilled).sum();
        return TEXTS.get("summary.board", there, points, percent, level);
    }
}
