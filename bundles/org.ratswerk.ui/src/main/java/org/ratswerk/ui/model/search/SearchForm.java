package org.ratswerk.ui.model.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.ratswerk.core.search.FieldGroup;
import org.ratswerk.core.search.TextQuery;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.OpenAdministration;

/** What somebody fills in to search: the text, how it is compared, and where it is looked for. */
public final class SearchForm {
    private static final Texts TEXTS = Texts.of(SearchForm.class);
    private static final int MOST_REMEMBERED = 12;
    private static final List<EClass> KINDS = List.of(Literals.ADMINISTRATION, Literals.ORGANISATIONAL_UNIT,
            Literals.PERSON, Literals.ROLE, Literals.PROCESS, Literals.IT_SYSTEM, Literals.COMPONENT, Literals.SITE,
            Literals.PROVIDER, Literals.STAFF_GROUP, Literals.INFORMATION_OBJECT, Literals.REDUNDANCY_GROUP,
            Literals.REQUIREMENT, Literals.PROCESS_DEPENDENCY, Literals.REFERENCE_CATALOGUE,
            Literals.CATALOGUE_ENTRY, Literals.EMERGENCY_PLAN, Literals.PLAN_SECTION, Literals.PLAN_STEP,
            Literals.MEASURE, Literals.EXERCISE, Literals.FINDING, Literals.FAILURE_SCENARIO,
            Literals.EXISTING_RULE);

    private final List<OpenAdministration> open;
    private final boolean replacing;
    private final OpenAdministration selected;
    private final Set<EClass> kinds = new LinkedHashSet<>();
    private final Set<FieldGroup> groups;
    private final List<String> history = new ArrayList<>();
    private String text = "";
    private boolean caseSensitive;
    private boolean wholeWords;
    private boolean regex;
    private boolean onlySelected;

    /**
     * @param open open administrations
     * @param selected the one that is selected; null for none
     * @param replacing whether only texts that may be replaced are of interest
     */
    public SearchForm(List<OpenAdministration> open, OpenAdministration selected, boolean replacing) {
        this.open = List.copyOf(open);
        this.selected = selected;
        this.replacing = replacing;
        this.groups = EnumSet.copyOf(groups());
    }

    /** Returns the kinds of elements there are to choose from. */
    public static List<EClass> allKinds() {
        return KINDS;
    }

    /** Returns the groups of texts there are to choose from. */
    public List<FieldGroup> groups() {
        return Arrays.stream(FieldGroup.values()).filter(group -> !replacing || group.isReplaceable()).toList();
    }

    /** Returns what a group is called. */
    public static String title(FieldGroup group) {
        return TEXTS.get("group." + group.name());
    }

    /** Returns what a kind is called. */
    public static String title(EClass kind) {
        return Names.type(kind);
    }

    /** Returns the text. */
    public String text() {
        return text;
    }

    /** Sets the text. */
    public void setText(String value) {
        text = value;
    }

    /** Tells whether upper and lower case differ. */
    public boolean isCaseSensitive() {
        return caseSensitive;
    }

    /** Sets whether upper and lower case differ. */
    public void setCaseSensitive(boolean value) {
        caseSensitive = value;
    }

    /** Tells whether only whole words count. */
    public boolean isWholeWords() {
        return wholeWords;
    }

    /** Sets whether only whole words count. */
    public void setWholeWords(boolean value) {
        wholeWords = value;
    }

    /** Tells whether the text is a regular expression. */
    public boolean isRegex() {
        return regex;
    }

    /** Sets whether the text is a regular expression. */
    public void setRegex(boolean value) {
        regex = value;
    }

    /** Returns the selected administration, if there are others besides it to choose from. */
    public Optional<OpenAdministration> selected() {
        return open.size() > 1 ? Optional.ofNullable(selected) : Optional.empty();
    }

    /** Tells whether only the selected administration is searched. */
    public boolean isOnlySelected() {
        return onlySelected && selected().isPresent();
    }

    /** Sets whether only the selected administration is searched. */
    public void setOnlySelected(boolean value) {
        onlySelected = value;
    }

    /** Returns the administrations to search. */
    public List<OpenAdministration> scope() {
        return isOnlySelected() ? List.of(selected) : open;
    }

    /** Tells whether texts of the group are searched. */
    public boolean takes(FieldGroup group) {
        return groups.contains(group);
    }

    /** Sets whether texts of the group are searched. */
    public void take(FieldGroup group, boolean value) {
        if (value) {
            groups.add(group);
        } else {
            groups.remove(group);
        }
    }

    /** Returns the kinds that are searched; empty for all. */
    public Set<EClass> kinds() {
        return kinds;
    }

    /** Returns what was searched for lately, the newest first. */
    public List<String> history() {
        return history;
    }

    /** Returns what is wrong, in words; empty where the search can begin. An empty text is nothing wrong, yet. */
    public Optional<String> fault() {
        if (groups.isEmpty()) {
            return Optional.of(TEXTS.get("form.noGroup"));
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            query().pattern();
            return Optional.empty();
        } catch (FaultException e) {
            return Optional.of(e.faults().getFirst().message());
        }
    }

    /** Tells whether the search can begin. */
    public boolean isComplete() {
        return !text.isEmpty() && !open.isEmpty() && fault().isEmpty();
    }

    /** Returns what to search for. */
    public TextQuery query() {
        return new TextQuery(text, caseSensitive, wholeWords, regex, kinds, groups);
    }

    /** Remembers the text as the one searched for last. */
    public void remember() {
        history.remove(text);
        history.addFirst(text);
        if (history.size() > MOST_REMEMBERED) {
            history.removeLast();
        }
    }

    /** Hands on what is to be remembered for the next time, by name. */
    public void save(BiConsumer<String, String> store) {
        store.accept("history", history.stream().filter(each -> !each.contains("\n")).collect(Collectors.joining("\n")));
        store.accept("case", Boolean.toString(caseSensitive));
        store.accept("words", Boolean.toString(wholeWords));
        store.accept("regex", Boolean.toString(regex));
        store.accept("groups", groups.stream().map(FieldGroup::name).collect(Collectors.joining(",")));
        store.accept("kinds", kinds.stream().map(EClass::getName).collect(Collectors.joining(",")));
    }

    /** Takes up what was remembered; null stands for nothing. */
    public void restore(UnaryOperator<String> store) {
        history.clear();
        value(store, "history").lines().limit(MOST_REMEMBERED).forEach(history::add);
        caseSensitive = Boolean.parseBoolean(store.apply("case"));
        wholeWords = Boolean.parseBoolean(store.apply("words"));
        regex = Boolean.parseBoolean(store.apply("regex"));
        var chosen = List.of(value(store, "groups").split(","));
        if (groups().stream().anyMatch(group -> chosen.contains(group.name()))) {
            groups.removeIf(group -> !chosen.contains(group.name()));
        }
        var names = List.of(value(store, "kinds").split(","));
        kinds.clear();
        KINDS.stream().filter(kind -> names.contains(kind.getName())).forEach(kinds::add);
    }

    private static String value(UnaryOperator<String> store, String key) {
        String value = store.apply(key);
        return value == null ? "" : value;
    }
}
