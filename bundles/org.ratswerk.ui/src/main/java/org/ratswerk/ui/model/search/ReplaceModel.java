package org.ratswerk.ui.model.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.ratswerk.core.Progress;
import org.ratswerk.core.search.Range;
import org.ratswerk.core.search.Replacement;
import org.ratswerk.core.search.TextQuery;
import org.ratswerk.model.Element;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.OpenAdministration;

/** What find and replace would do: every replacement, each of which can be left out. */
public final class ReplaceModel {
    private static final Texts TEXTS = Texts.of(ReplaceModel.class);
    private static final int BEFORE = 40;
    private static final int AFTER = 60;

    private final List<Group> groups;
    private final Set<Item> chosen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The replacements in one element. */
    public static final class Group {
        private final OpenAdministration administration;
        private final Element element;
        private final List<Item> items = new ArrayList<>();

        Group(OpenAdministration administration, Element element) {
            this.administration = administration;
            this.element = element;
        }

        /** Returns the administration. */
        public OpenAdministration administration() {
            return administration;
        }

        /** Returns the element. */
        public Element element() {
            return element;
        }

        /** Returns its name. */
        public String name() {
            return Names.of(element);
        }

        /** Returns what it is. */
        public String kind() {
            EClass type = element.eClass();
            return Names.type(type);
        }

        /** Returns the replacements. */
        public List<Item> items() {
            return Collections.unmodifiableList(items);
        }
    }

    /** One replacement. */
    public static final class Item {
        private final Group group;
        private final Replacement replacement;

        Item(Group group, Replacement replacement) {
            this.group = group;
            this.replacement = replacement;
        }

        /** Returns the element it is in. */
        public Group group() {
            return group;
        }

        /** Returns the replacement. */
        public Replacement replacement() {
            return replacement;
        }

        /** Returns the field it is in. */
        public String field() {
            return FoundElement.field(replacement.place());
        }

        /**
         * Returns old and new in one line: what goes and what comes are the first and the second mark; the second is left
         * out where nothing comes.
         */
        public Marked line() {
            Range range = replacement.range();
            String text = replacement.before();
            String old = text.substring(range.start(), range.end());
            int from = Math.max(0, range.start() - BEFORE);
            int to = Math.min(text.length(), range.end() + AFTER);
            String before = (from > 0 ? "…" : "") + text.substring(from, range.start());
            String after = text.substring(range.end(), to) + (to < text.length() ? "…" : "");
            String by = replacement.by();
            var marks = new ArrayList<Range>();
            marks.add(new Range(before.length(), old.length()));
            String arrow = by.isEmpty() ? "" : " ";
            if (!by.isEmpty()) {
                marks.add(new Range(before.length() + old.length() + arrow.length(), by.length()));
            }
            String line = before + old + arrow + by + after;
            return new Marked(line.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '), marks);
        }
    }

    private ReplaceModel(List<Group> groups) {
        this.groups = groups;
        groups.forEach(group -> chosen.addAll(group.items));
    }

    /** Nothing to replace. */
    public static ReplaceModel empty() {
        return new ReplaceModel(List.of());
    }

    /**
     * Plans. Not for the user interface's thread.
     *
     * @param administrations where to replace
     * @param indexes know the diagrams
     * @param query what to look for
     * @param by what comes in its place
     * @param progress told how far it is, asked whether to stop
     * @throws FaultException if query or replacement are faulty
     */
    public static ReplaceModel plan(List<OpenAdministration> administrations, SearchIndexes indexes, TextQuery query,
            String by, Progress progress) throws FaultException {
        var groups = new ArrayList<Group>();
        for (FoundElement found : FoundElement.search(administrations, indexes, query, progress)) {
            if (found.file() == null) {
                var group = new Group(found.administration(), found.element());
                Replacement.plan(found.matches(), query, by, progress).stream()
                        .filter(each -> !each.by().equals(each.before().substring(each.range().start(), each.range().end())))
                        .forEach(each -> group.items.add(new Item(group, each)));
                if (!group.items.isEmpty()) {
                    groups.add(group);
                }
            }
        }
        return new ReplaceModel(groups);
    }

    /** Returns the elements with something to replace. */
    public List<Group> groups() {
        return groups;
    }

    /** Returns how many replacements there are. */
    public int size() {
        return groups.stream().mapToInt(group -> group.items.size()).sum();
    }

    /** Tells whether it is to be done. */
    public boolean isChosen(Item item) {
        return chosen.contains(item);
    }

    /** Sets whether it is to be done. */
    public void choose(Item item, boolean value) {
        if (value) {
            chosen.add(item);
        } else {
            chosen.remove(item);
        }
    }

    /** Sets whether all in an element are to be done. */
    public void choose(Group group, boolean value) {
        group.items.forEach(item -> choose(item, value));
    }

    /** Returns how many are to be done. */
    public int chosen() {
        return chosen.size();
    }

    /** Returns how many of an element are to be done. */
    public int chosen(Group group) {
        return (int) group.items.stream().filter(chosen::contains).count();
    }

    /** Returns in how many elements something is to be done. */
    public int chosenElements() {
        return (int) groups.stream().filter(group -> chosen(group) > 0).count();
    }

    /**
     * Replaces what is chosen, as one command in each administration. In the thread that changes the models.
     *
     * @return how many were done; less than were chosen, where texts have changed since
     */
    public int apply(String text, String by) {
        int done = 0;
        var administrations = groups.stream().map(Group::administration).distinct().toList();
        for (OpenAdministration administration : administrations) {
            var replacements = groups.stream().filter(group -> group.administration == administration)
                    .flatMap(group -> group.items.stream()).filter(chosen::contains).map(Item::replacement).toList();
            if (!replacements.isEmpty()) {
                done += Replacement.apply(administration.editing(), TEXTS.get("replace.label", text, by), replacements);
            }
        }
        return done;
    }
}
