package org.ratswerk.ui.model.start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.Ids;

/** A job step by step, from the first click to the result. */
public enum Guide {
    /** Record a process. */
    RECORD("processes", step(Ids.OPEN), view(Ids.NAVIGATOR), step(), step(), view(Ids.RELATIONS), view(Ids.PROBLEMS),
            step("org.eclipse.ui.file.saveAll")),
    /** Ask for tolerable downtimes. */
    ASK("timeline", view(Ids.NAVIGATOR), step(), step(), step(), step(Ids.RUN), view(Ids.RESULTS)),
    /** Draft an emergency concept. */
    DRAFT("plans", step(Ids.RUN), view(Ids.NAVIGATOR), step(), step(), step(), step(),
            step("org.eclipse.ui.file.saveAll"));

    private static final Texts TEXTS = Texts.of(Guide.class);

    private final String icon;
    private final List<Action> actions;

    Guide(String icon, Action... actions) {
        this.icon = icon;
        this.actions = List.of(actions);
    }

    /**
     * What a step offers to open.
     *
     * @param command id of the command; empty where a step offers nothing
     * @param parameters its parameters
     */
    public record Action(String command, Map<String, String> parameters) {
    }

    /**
     * One step.
     *
     * @param title what to do, in a few words
     * @param text how to do it
     * @param action what the step's button runs; empty where it has none
     * @param label text of the button; empty where it has none
     */
    public record Step(String title, String text, Optional<Action> action, String label) {
    }

    private static Action step() {
        return new Action("", Map.of());
    }

    private static Action step(String command) {
        return new Action(command, Map.of());
    }

    private static Action view(String id) {
        return new Action(Ids.SHOW_VIEW, Map.of(Ids.VIEW, id));
    }

    /** Returns the identifier. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Returns the guide with the identifier; empty where there is none. */
    public static Optional<Guide> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    /** Returns the file name of the picture. */
    public String icon() {
        return icon;
    }

    /** Returns the name of the job. */
    public String title() {
        return TEXTS.get("guide." + id() + ".title");
    }

    /** Returns what comes out in the end and how long it takes. */
    public String summary() {
        return TEXTS.get("guide." + id() + ".summary");
    }

    /** Returns the steps in their order. */
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        IntStream.range(0, actions.size()).forEach(i -> {
            var key = "guide." + id() + "." + (i + 1);
            var action = Optional.of(actions.get(i)).filter(each -> !each.command().isEmpty());
            steps.add(new Step(TEXTS.get(key + ".title"), TEXTS.get(key + ".text"), action,
                    action.isPresent() ? TEXTS.get(key + ".action") : ""));
        });
        return List.copyOf(steps);
    }
}
