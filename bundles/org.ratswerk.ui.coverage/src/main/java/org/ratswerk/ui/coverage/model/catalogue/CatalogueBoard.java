package org.ratswerk.ui.coverage.model.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.ratswerk.analysis.coverage.ladder.Rung;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** The entries of a catalogue as a tree, with what is known of each, and which of them are wanted. */
public final class CatalogueBoard {
    private static final Texts TEXTS = Texts.of(CatalogueBoard.class);

    /** Which entries are shown. */
    public enum Show {
        /** All that are not gone. */
        ALL,
        /** Those at the ends of branches that nothing covers, and that are not outside of the responsibility. */
        UNCOVERED,
        /** Those whose responsibility has not been decided. */
        UNRATED,
        /** Those with an open question. */
        QUESTIONS,
        /** Those that the present version no longer has. */
        REMOVED;

        /** Returns what it is called, in the user's language. */
        public String title() {
            return TEXTS.get("show." + name());
        }
    }

    /** A column of the tree. */
    public enum Column {
        /** Key. */
        KEY,
        /** Name. */
        NAME,
        /** Type. */
        TYPE,
        /** Responsibility. */
        RESPONSIBILITY,
        /** Case volume. */
        VOLUME,
        /** Processes that cover it. */
        PROCESSES,
        /** Depth rung. */
        RUNG,
        /** Open question. */
        QUESTION;

        /** Returns its title, in the user's language. */
        public String title() {
            return TEXTS.get("column." + name());
        }
    }

    /** Covered ends of a branch, and all of them. */
    private record Share(int covered, int all) {
    }

    private final Editing editing;
    private final ReferenceCatalogue catalogue;
    private CoveringProcesses covering;
    private UnitGuess guess;
    private String filter = "";
    private Show show = Show.ALL;
    private Map<String, Integer> rungs = Map.of();
    private final Map<CatalogueEntry, List<CatalogueEntry>> children = new IdentityHashMap<>();
    private final Map<CatalogueEntry, Share> shares = new IdentityHashMap<>();
    private List<CatalogueEntry> roots = List.of();
    private int structure;
    private int matches;
    private int present;
    private int covered;
    private int rated;
    private int questions;
    private int ends;

    /**
     * @param editing editing of the administration
     * @param catalogue catalogue
     */
    public CatalogueBoard(Editing editing, ReferenceCatalogue catalogue) {
        this.editing = editing;
        this.catalogue = catalogue;
        refresh();
    }

    /** Returns the catalogue. */
    public ReferenceCatalogue catalogue() {
        return catalogue;
    }

    /** Returns which processes cover the entries. */
    public CoveringProcesses covering() {
        return covering;
    }

    /** Returns what guesses units. */
    public UnitGuess guess() {
        if (guess == null) {
            guess = new UnitGuess(editing.model(), catalogue, covering);
        }
        return guess;
    }

    /** Reads the model anew, in time linear in it. */
    public void refresh() {
        covering = new CoveringProcesses(editing.model(), catalogue);
        guess = null;
        arrange();
    }

    /** Says what depth the processes of entries have reached, by id; what is missing has none. */
    public void setRungs(Map<String, Integer> found) {
        rungs = Map.copyOf(found);
    }

    /** Lets only entries pass that hold all words, in key, name, type, field or their processes; and what is above them. */
    public void setFilter(String text) {
        filter = text.strip();
        arrange();
    }

    /** Chooses which entries are shown. */
    public void setShow(Show which) {
        show = which;
        arrange();
    }

    /** Returns which entries are shown. */
    public Show show() {
        return show;
    }

    /** Tells whether not all entries are shown. */
    public boolean isFiltered() {
        return !filter.isEmpty() || show != Show.ALL;
    }

    private void arrange() {
        var rootsBefore = roots;
        var childrenBefore = new IdentityHashMap<>(children);
        children.clear();
        shares.clear();
        matches = 0;
        present = 0;
        covered = 0;
        rated = 0;
        questions = 0;
        ends = 0;
        String[] words = filter.isEmpty() ? new String[0] : filter.toLowerCase(Locale.getDefault()).split("\\s+");
        Set<CatalogueEntry> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<CatalogueEntry> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (CatalogueEntry entry : catalogue.getEntries()) {
            boolean gone = entry.getRemovedIn() != null;
            if (!gone) {
                count(entry);
            }
            questions += question(entry).isEmpty() ? 0 : 1;
            if (isShown(entry) && holds(entry, words)) {
                matches++;
                CatalogueEntry at = entry;
                while (at != null && wanted.add(at)) {
                    at = at.getParent();
                }
            }
        }
        var top = new ArrayList<CatalogueEntry>();
        for (CatalogueEntry entry : catalogue.getEntries()) {
            if (wanted.contains(entry) && seen.add(entry)) {
                if (entry.getParent() == null) {
                    top.add(entry);
                } else {
                    children.computeIfAbsent(entry.getParent(), none -> new ArrayList<>()).add(entry);
                }
            }
        }
        // groups first: what has none stands below them
        var groups = new ArrayList<>(top.stream().filter(entry -> !entry.getChildren().isEmpty()).toList());
        top.stream().filter(entry -> entry.getChildren().isEmpty()).forEach(groups::add);
        roots = groups;
        boolean same = roots.equals(rootsBefore) && children.size() == childrenBefore.size() && children.entrySet().stream()
                .allMatch(each -> each.getValue().equals(childrenBefore.get(each.getKey())));
        structure += same ? 0 : 1;
    }

    private void count(CatalogueEntry entry) {
        present++;
        rated += entry.getResponsibility() == Responsibility.UNRATED ? 0 : 1;
        if (isEnd(entry) && entry.getResponsibility() != Responsibility.NOT_RESPONSIBLE) {
            ends++;
            covered += covering.of(entry).isEmpty() ? 0 : 1;
        }
    }

    private static boolean isEnd(CatalogueEntry entry) {
        return entry.getChildren().stream().allMatch(child -> child.getRemovedIn() != null);
    }

    /** Tells whether an entry is one of those that are to be shown, whatever the filter says. */
    public boolean isShown(CatalogueEntry entry) {
        boolean gone = entry.getRemovedIn() != null;
        return switch (show) {
        case ALL -> !gone;
        case UNCOVERED -> !gone && isEnd(entry) && covering.of(entry).isEmpty()
                && entry.getResponsibility() != Responsibility.NOT_RESPONSIBLE;
        case UNRATED -> !gone && entry.getResponsibility() == Responsibility.UNRATED;
        case QUESTIONS -> !question(entry).isEmpty();
        case REMOVED -> gone;
        };
    }

    private boolean holds(CatalogueEntry entry, String[] words) {
        if (words.length == 0) {
            return true;
        }
        String text = (entry.getKey() + ' ' + entry.getName() + ' ' + entry.getType() + ' ' + entry.getField() + ' '
                + String.join(" ", entry.getFormerKeys()) + ' '
                + covering.of(entry).stream().map(Labels::title).collect(Collectors.joining(" ")))
                        .toLowerCase(Locale.getDefault());
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Returns a number that is another when other rows are shown. */
    public int structure() {
        return structure;
    }

    /** Returns the entries at the top that are shown. */
    public List<CatalogueEntry> roots() {
        return roots;
    }

    /** Returns the entries below one that are shown. */
    public List<CatalogueEntry> children(CatalogueEntry entry) {
        return children.getOrDefault(entry, List.of());
    }

    /** Returns how many entries pass the filter. */
    public int matches() {
        return matches;
    }

    /** Tells whether the catalogue has no entries at all. */
    public boolean isEmpty() {
        return catalogue.getEntries().isEmpty();
    }

    /** Returns the whole in a line: how many entries, how many covered, rated, open questions. */
    public String summary() {
        String whole = TEXTS.get("summary", present, covered, ends, rated);
        String asked = questions == 0 ? "" : TEXTS.get("summary.questions", questions);
        return isFiltered() ? TEXTS.get("summary.filtered", matches, whole) + asked : whole + asked;
    }

    /** Returns the open questions of an entry, one a line; empty for none. */
    public String question(CatalogueEntry entry) {
        return covering.mappings(entry).stream().map(CatalogueMapping::getOpenQuestion)
                .filter(text -> text != null && !text.isBlank()).distinct().collect(Collectors.joining("\n"));
    }

    /** Returns the decisions with an open question on an entry. */
    public List<CatalogueMapping> asked(CatalogueEntry entry) {
        return covering.mappings(entry).stream()
                .filter(mapping -> mapping.getOpenQuestion() != null && !mapping.getOpenQuestion().isBlank()).toList();
    }

    /** Returns the processes that cover an entry itself. */
    public Set<Process> processes(CatalogueEntry entry) {
        return covering.of(entry);
    }

    private Share share(CatalogueEntry entry) {
        Share known = shares.get(entry);
        if (known != null) {
            return known;
        }
        int all = 0;
        int some = 0;
        for (CatalogueEntry child : entry.getChildren()) {
            if (child.getRemovedIn() == null) {
                if (isEnd(child)) {
                    boolean counts = child.getResponsibility() != Responsibility.NOT_RESPONSIBLE;
                    all += counts ? 1 : 0;
                    some += counts && !covering.of(child).isEmpty() ? 1 : 0;
                } else {
                    Share below = share(child);
                    all += below.all();
                    some += below.covered();
                }
            }
        }
        var share = new Share(some, all);
        shares.put(entry, share);
        return share;
    }

    /** Returns what stands in a cell, as people read it. */
    public String text(CatalogueEntry entry, Column column) {
        return switch (column) {
        case KEY -> Objects.requireNonNullElse(entry.getKey(), "");
        case NAME -> Labels.title(entry);
        case TYPE -> Objects.requireNonNullElse(entry.getType(), "");
        case RESPONSIBILITY -> entry.getRemovedIn() != null ? TEXTS.get("removed", entry.getRemovedIn())
                : title(entry.getResponsibility());
        case VOLUME -> entry.getVolume() == null ? "" : TEXTS.get("number", entry.getVolume());
        case PROCESSES -> processesText(entry);
        case RUNG -> rung(entry);
        case QUESTION -> question(entry).lines().findFirst().orElse("");
        };
    }

    private String processesText(CatalogueEntry entry) {
        String own = covering.of(entry).stream().map(Labels::title).collect(Collectors.joining(", "));
        Share below = share(entry);
        return !own.isEmpty() || below.all() == 0 ? own : TEXTS.get("below", below.covered(), below.all());
    }

    /** Returns the depth that the processes of an entry have reached, in words; empty where nothing covers it. */
    public String rung(CatalogueEntry entry) {
        int number = rungs.getOrDefault(entry.getId(), 0);
        return number < 1 ? "" : Rung.of(number).label();
    }

    /** Returns what a responsibility is called, in the user's language. */
    public static String title(Responsibility responsibility) {
        return TEXTS.get("responsibility." + responsibility.getLiteral());
    }

    /** Counts of responsibilities among entries, for what is said about several. */
    public static Map<Responsibility, Integer> responsibilities(List<CatalogueEntry> entries) {
        var counts = new HashMap<Responsibility, Integer>();
        entries.forEach(entry -> counts.merge(entry.getResponsibility(), 1, Integer::sum));
        return counts;
    }
}
