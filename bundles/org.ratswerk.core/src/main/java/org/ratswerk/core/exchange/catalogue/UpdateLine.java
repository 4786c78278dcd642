package org.ratswerk.core.exchange.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Texts;

/** What becomes of an entry: before and after, side by side. */
public final class UpdateLine {
    private static final Texts TEXTS = Texts.of(UpdateLine.class);

    /** What becomes of it. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** It stays, with changes. */
        CHANGED,
        /** It is gone; it is kept, and marked with the version that no longer has it. */
        REMOVED,
        /** Several new ones stand for it. */
        SPLIT,
        /** It and others became one. */
        MERGED,
        /** It stays as it is. */
        UNCHANGED;

        /** Returns what it is called, in the user's language. */
        public String title() {
            return TEXTS.get("line." + name());
        }
    }

    /** What changes about an entry that stays. */
    public enum Aspect {
        /** Another name. */
        RENAMED,
        /** Another key; the former one is kept. */
        REKEYED,
        /** Another superior entry. */
        MOVED,
        /** Another type. */
        TYPE,
        /** Another responsibility. */
        RESPONSIBILITY,
        /** Another case volume. */
        VOLUME,
        /** Another field. */
        FIELD,
        /** Another situation. */
        SITUATION,
        /** It was gone, and is back. */
        RETURNED
    }

    /** What is decided about a line. */
    public enum Choice {
        /** Taken as shown; the mappings are carried over, and asked about. */
        LATER,
        /** Taken as shown; the mappings are carried over and stay good. */
        SAME,
        /** Not taken: the old entry is gone, the new ones are new. */
        SEPARATE
    }

    /**
     * Something that changes.
     *
     * @param aspect what
     * @param before text before; empty for none
     * @param after text after; empty for none
     */
    public record Difference(Aspect aspect, String before, String after) {
    }

    private final Kind kind;
    private final List<CatalogueEntry> before;
    private final List<CatalogueItem> after;
    private final List<Difference> differences;
    private final boolean certain;
    private final List<Process> processes;
    private Choice choice = Choice.LATER;

    UpdateLine(Kind kind, List<CatalogueEntry> before, List<CatalogueItem> after, List<Difference> differences,
            boolean certain, Collection<Process> processes) {
        this.kind = kind;
        this.before = List.copyOf(before);
        this.after = List.copyOf(after);
        this.differences = List.copyOf(differences);
        this.certain = certain;
        this.processes = List.copyOf(processes);
    }

    /** Returns what becomes of it. */
    public Kind kind() {
        return kind;
    }

    /** Returns the entries of the catalogue: none for a new one, several where they become one. */
    public List<CatalogueEntry> before() {
        return before;
    }

    /** Returns the entries of the list: none for one that is gone, several where one is split. */
    public List<CatalogueItem> after() {
        return after;
    }

    /** Returns what changes about an entry that stays. */
    public List<Difference> differences() {
        return differences;
    }

    /** Tells whether something of the kind changes. */
    public boolean has(Aspect aspect) {
        return differences.stream().anyMatch(difference -> difference.aspect() == aspect);
    }

    /** Tells whether the key or an equal name says that both are the same; otherwise it is a guess from like names. */
    public boolean isCertain() {
        return certain;
    }

    /** Returns the processes that cover the entries before: by confirmed mapping or by key. */
    public List<Process> processes() {
        return processes;
    }

    /** Tells whether somebody has to decide what becomes of mappings. */
    public boolean needsDecision() {
        return !processes.isEmpty() && (kind == Kind.REMOVED || kind == Kind.SPLIT || kind == Kind.MERGED
                || kind == Kind.CHANGED && !certain);
    }

    /** Returns what has been decided. */
    public Choice choice() {
        return choice;
    }

    /** Decides; {@link #choices()} says what is possible. */
    public void setChoice(Choice value) {
        if (!choices().contains(value)) {
            throw new IllegalArgumentException(value.name());
        }
        choice = value;
    }

    /** Returns what can be decided; one thing only where there is nothing to decide. */
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.LATER);
        if (needsDecision()) {
            choices.add(Choice.SAME);
        }
        if (kind == Kind.SPLIT || kind == Kind.MERGED || kind == Kind.CHANGED && !certain) {
            choices.add(Choice.SEPARATE);
        }
        return choices;
    }

    /** Returns what becomes of it, in the user's language: <i>new</i>, <i>renamed, moved</i>. */
    public String title() {
        if (kind != Kind.CHANGED) {
            return kind.title();
        }
        return differences.stream().map(difference -> TEXTS.get("aspect." + difference.aspect().name())).distinct()
                .collect(Collectors.joining(", "));
    }

    /** Returns the entries before, with key and name. */
    public String beforeText() {
        return before.stream().map(UpdateLine::label).collect(Collectors.joining(" + "));
    }

    /** Returns the entries after, with key and name. */
    public String afterText() {
        return after.stream().map(CatalogueItem::label).collect(Collectors.joining(" + "));
    }

    /** Returns what changes beyond key and name, in words; empty for nothing. */
    public String details() {
        return differences.stream()
                .filter(each -> each.aspect() != Aspect.RENAMED && each.aspect() != Aspect.REKEYED
                        && each.aspect() != Aspect.RETURNED)
                .map(each -> TEXTS.get("difference", TEXTS.get("of." + each.aspect().name()), shown(each.before()),
                        shown(each.after())))
                .collect(Collectors.joining("; "));
    }

    private static String shown(String text) {
        return text.isEmpty() ? "–" : text;
    }

    /** Returns the question to be decided, in the user's language; empty where there is none. */
    public String question(String version) {
        return needsDecision() ? TEXTS.get("question." + kind.name(), beforeText(), afterText(),
                version == null ? "–" : version) : "";
    }

    /** Returns what a choice is called for this line, in the user's language. */
    public String title(Choice each) {
        return TEXTS.get(each == Choice.LATER && !needsDecision() ? "choice.take"
                : "choice." + kind.name() + '.' + each.name());
    }

    /** Returns key and name of an entry, as far as there are any. */
    public static String label(CatalogueEntry entry) {
        String key = entry.getKey();
        String name = entry.getName();
        return key == null || key.isBlank() ? name == null ? String.valueOf(entry.getId()) : name
                : name == null || name.equals(key) ? key : key + ' ' + name;
    }
}
