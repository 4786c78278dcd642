package org.ratswerk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.ratswerk.model.text.Texts;

/**
 * A job step by step, from the first click to the result. It stands on the welcome page, in the help menu and in the view
 * of guides. A bundle brings one as a service; where the bundle is not installed, there is no such guide.
 */
public abstract class Guide {
    private final String id;
    private final Texts texts;
    private final String prefix;
    private final int order;
    private final String icon;
    private final List<Action> actions;

    /**
     * @param id identifier, unique among all guides
     * @param texts texts of the guide
     * @param prefix what their keys begin with, such as {@code guide.ask.}: then follow {@code title} and
     *            {@code summary}, for each step {@code 1.title} and {@code 1.text}, and {@code 1.action} where it offers
     *            something
     * @param order place among the guides, the smallest first
     * @param icon file name of a picture of the workbench, without ending
     * @param actions what the steps offer, one for each step
     */
    protected Guide(String id, Texts texts, String prefix, int order, String icon, Action... actions) {
        this.id = id;
        this.texts = texts;
        this.prefix = prefix;
        this.order = order;
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

    /** Returns the action of a step that offers nothing. */
    protected static Action step() {
        return new Action("", Map.of());
    }

    /** Returns the action of a step that runs a command. */
    protected static Action step(String command) {
        return new Action(command, Map.of());
    }

    /** Returns the action of a step that shows a view. */
    protected static Action view(String view) {
        return new Action(Ids.SHOW_VIEW, Map.of(Ids.VIEW, view));
    }

    /** Returns the identifier. */
    public final String id() {
        return id;
    }

    /** Returns the place among the guides. */
    public final int order() {
        return order;
    }

    /** Returns the file name of the picture. */
    public final String icon() {
        return icon;
    }

    /** Returns the name of the job. */
    public final String title() {
        return texts.get(prefix + "title");
    }

    /** Returns what comes out in the end and how long it takes. */
    public final String summary() {
        return texts.get(prefix + "summary");
    }

    /** Returns the steps in their order. */
    public final List<Step> steps() {
        var steps = new ArrayList<Step>();
        IntStream.range(0, actions.size()).forEach(i -> {
            var key = prefix + (i + 1);
            var action = Optional.of(actions.get(i)).filter(each -> !each.command().isEmpty());
            steps.add(new Step(texts.get(key + ".title"), texts.get(key + ".text"), action,
                    action.isPresent() ? texts.get(key + ".action") : ""));
        });
        return List.copyOf(steps);
    }
}
