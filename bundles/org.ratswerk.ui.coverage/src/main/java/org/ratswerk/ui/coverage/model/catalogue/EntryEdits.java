package org.ratswerk.ui.coverage.model.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.ratswerk.analysis.coverage.matching.Decisions;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.ElementCreation;
import org.ratswerk.core.edit.Place;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** What is done to the entries of a catalogue; each as one command that can be undone. */
public final class EntryEdits {
    private static final Texts TEXTS = Texts.of(EntryEdits.class);

    private final Editing editing;
    private final ReferenceCatalogue catalogue;

    /** A process that is to be made for entries. */
    public record Draft(String name, OrganisationalUnit unit, List<CatalogueEntry> entries) {
        /** The list is copied. */
        public Draft {
            entries = List.copyOf(entries);
        }
    }

    /**
     * @param editing editing of the administration
     * @param catalogue catalogue of the entries
     */
    public EntryEdits(Editing editing, ReferenceCatalogue catalogue) {
        this.editing = editing;
        this.catalogue = catalogue;
    }

    /** Returns entries with all that stand below them and are not gone, superior ones first, none twice. */
    public static Set<CatalogueEntry> branches(Collection<CatalogueEntry> entries) {
        var all = new LinkedHashSet<CatalogueEntry>();
        entries.forEach(entry -> collect(entry, all));
        return all;
    }

    private static void collect(CatalogueEntry entry, Set<CatalogueEntry> all) {
        if (entry.getRemovedIn() == null && all.add(entry)) {
            entry.getChildren().forEach(child -> collect(child, all));
        }
    }

    private static String about(Collection<CatalogueEntry> entries) {
        return entries.size() == 1 ? Labels.title(entries.iterator().next())
                : TEXTS.get("entries", entries.size());
    }

    /**
     * Says whether the administration is responsible for entries.
     *
     * @param entries entries
     * @param branch whether for all below them, too
     * @param responsibility whether it is
     * @param reason why; null to leave the reasons as they are
     * @return how many entries have changed
     */
    public int rate(Collection<CatalogueEntry> entries, boolean branch, Responsibility responsibility, String reason) {
        var all = branch ? branches(entries) : new LinkedHashSet<>(entries);
        String text = reason == null || reason.isBlank() ? null : reason.strip();
        var changed = all.stream().filter(entry -> entry.getResponsibility() != responsibility
                || reason != null && !Objects.equals(entry.getResponsibilityReason(), text)).toList();
        editing.run(TEXTS.get("undo.rate", about(all)), () -> changed.forEach(entry -> {
            entry.setResponsibility(responsibility);
            if (reason != null) {
                entry.setResponsibilityReason(text);
            }
        }));
        return changed.size();
    }

    /** Says why the administration is responsible for entries or not; nothing for an empty text. */
    public void explain(Collection<CatalogueEntry> entries, boolean branch, String reason) {
        var all = branch ? branches(entries) : new LinkedHashSet<>(entries);
        String text = reason.isBlank() ? null : reason.strip();
        editing.run(TEXTS.get("undo.reason", about(all)), () -> all.stream()
                .filter(entry -> !Objects.equals(entry.getResponsibilityReason(), text))
                .forEach(entry -> entry.setResponsibilityReason(text)));
    }

    /** Confirms that processes cover entries, each all of them. */
    public void assign(Collection<CatalogueEntry> entries, Collection<Process> processes) {
        String label = processes.size() == 1 ? Labels.title(processes.iterator().next())
                : TEXTS.get("processes", processes.size());
        editing.run(TEXTS.get("undo.assign", label, about(entries)), () -> entries.forEach(entry -> processes
                .forEach(process -> Decisions.decide(catalogue, entry, process, MappingStatus.CONFIRMED, null,
                        LocalDate.now()))));
    }

    /** Takes the confirmed or rejected mapping of a process back. Keys of the process still cover the entry. */
    public void release(CatalogueEntry entry, Process process) {
        editing.run(TEXTS.get("undo.release", Labels.title(process), Labels.title(entry)), () -> mapping(entry, process)
                .forEach(catalogue.getMappings()::remove));
    }

    private List<CatalogueMapping> mapping(CatalogueEntry entry, Process process) {
        return catalogue.getMappings().stream()
                .filter(mapping -> mapping.getEntry() == entry && mapping.getProcess() == process).toList();
    }

    /** Answers the open question of a mapping: whether the process covers the entry. */
    public void answer(CatalogueMapping mapping, boolean covers) {
        editing.run(TEXTS.get("undo.answer", Labels.title(mapping.getEntry())), () -> {
            mapping.setStatus(covers ? MappingStatus.CONFIRMED : MappingStatus.REJECTED);
            mapping.setDecidedOn(LocalDate.now());
            mapping.setOpenQuestion(null);
        });
    }

    /**
     * Answers the open question of a mapping to an entry that is gone: which entry the process covers now.
     *
     * @param mapping mapping with the question
     * @param successor entry in its place
     */
    public void succeed(CatalogueMapping mapping, CatalogueEntry successor) {
        editing.run(TEXTS.get("undo.answer", Labels.title(mapping.getEntry())), () -> {
            Decisions.decide(catalogue, successor, mapping.getProcess(), mapping.getStatus(), mapping.getDecidedBy(),
                    LocalDate.now());
            mapping.setOpenQuestion(null);
        });
    }

    /**
     * Returns what processes would be made for entries.
     *
     * @param entries entries
     * @param branch whether for all at the ends of their branches
     * @param together whether one process for all of them
     * @param guess guesses the units
     */
    public static List<Draft> drafts(Collection<CatalogueEntry> entries, boolean branch, boolean together,
            UnitGuess guess) {
        var all = branch ? branches(entries).stream().filter(entry -> entry.getChildren().stream()
                .allMatch(child -> child.getRemovedIn() != null)).toList() : List.copyOf(entries);
        var wanted = all.stream().filter(entry -> entry.getRemovedIn() == null
                && entry.getResponsibility() != Responsibility.NOT_RESPONSIBLE).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        if (together) {
            CatalogueEntry parent = wanted.getFirst().getParent();
            boolean siblings = wanted.size() > 1 && parent != null
                    && wanted.stream().allMatch(entry -> entry.getParent() == parent);
            CatalogueEntry first = entries.size() == 1 ? entries.iterator().next() : siblings ? parent : wanted.getFirst();
            return List.of(new Draft(Labels.title(first), guess.of(wanted).unit(), wanted));
        }
        return wanted.stream().map(entry -> new Draft(Labels.title(entry), guess.of(List.of(entry)).unit(), List.of(entry)))
                .toList();
    }

    /** Makes processes, each with the keys of its entries; entries without key are mapped to it. Returns the processes. */
    public List<Process> create(List<Draft> drafts) {
        var made = new ArrayList<Process>();
        editing.run(TEXTS.get("undo.create", drafts.size()), () -> drafts.forEach(draft -> {
            var process = (Process) ElementCreation.create(editing, Literals.PROCESS, Place.list(Literals.PROCESS), each -> {
                var fresh = (Process) each;
                fresh.setName(draft.name());
                fresh.setUnit(draft.unit());
                draft.entries().stream().map(CatalogueEntry::getKey).filter(Objects::nonNull).distinct()
                        .forEach(fresh.getKeys()::add);
                var fields = draft.entries().stream().map(EntryEdits::field).filter(Objects::nonNull)
                        .collect(Collectors.toSet());
                fresh.setField(fields.size() == 1 ? fields.iterator().next() : null);
                long volume = draft.entries().stream().map(CatalogueEntry::getVolume).filter(Objects::nonNull)
                        .mapToLong(Long::longValue).sum();
                fresh.setCaseVolume(volume == 0 ? null : volume);
            });
            draft.entries().stream().filter(entry -> entry.getKey() == null).forEach(entry -> Decisions.decide(catalogue,
                    entry, process, MappingStatus.CONFIRMED, null, LocalDate.now()));
            made.add(process);
        }));
        return made;
    }

    /** Returns the field of an entry, or that of the nearest above it; null for none. */
    static String field(CatalogueEntry entry) {
        CatalogueEntry at = entry;
        while (at != null && (at.getField() == null || at.getField().isBlank())) {
            at = at.getParent();
        }
        return at == null ? null : at.getField();
    }

    private String version() {
        return Objects.requireNonNullElse(catalogue.getVersion(), TEXTS.get("version.none"));
    }

    /**
     * Puts several entries in the place of one. It is kept, as gone; its mappings are carried over to all parts, with the
     * question whether they hold for all of them.
     *
     * @param entry entry
     * @param names names of the parts, at least two
     * @return the parts
     */
    public List<CatalogueEntry> split(CatalogueEntry entry, List<String> names) {
        if (names.size() < 2) {
            throw new IllegalArgumentException();
        }
        var parts = new ArrayList<CatalogueEntry>();
        editing.run(TEXTS.get("undo.split", Labels.title(entry)), () -> {
            int at = catalogue.getEntries().indexOf(entry) + 1;
            for (String name : names) {
                CatalogueEntry part = ModelFactory.eINSTANCE.createCatalogueEntry();
                part.setId(UUID.randomUUID().toString());
                part.setName(name);
                part.setParent(entry.getParent());
                part.setType(entry.getType());
                part.setField(entry.getField());
                part.setSituation(entry.getSituation());
                part.setResponsibility(entry.getResponsibility());
                part.setResponsibilityReason(entry.getResponsibilityReason());
                catalogue.getEntries().add(at++, part);
                parts.add(part);
            }
            entry.setRemovedIn(version());
            String question = TEXTS.get("question.split", Labels.title(entry), String.join(TEXTS.get("between"), names));
            var coverers = new CoveringProcesses(editing.model(), catalogue).of(entry);
            parts.forEach(part -> coverers.forEach(process -> ask(part, process, question)));
        });
        return parts;
    }

    /**
     * Makes one entry of several: the first of them, under a name. The others are kept, as gone; their mappings and keys are
     * carried over.
     *
     * @param entries entries, at least two
     * @param name name of the one
     * @return the one
     */
    public CatalogueEntry merge(List<CatalogueEntry> entries, String name) {
        if (entries.size() < 2) {
            throw new IllegalArgumentException();
        }
        CatalogueEntry first = entries.getFirst();
        editing.run(TEXTS.get("undo.merge", entries.size()), () -> {
            var covering = new CoveringProcesses(editing.model(), catalogue);
            var sets = entries.stream().map(covering::of).toList();
            var volumes = entries.stream().map(CatalogueEntry::getVolume).filter(Objects::nonNull).toList();
            String question = TEXTS.get("question.merge", entries.stream().map(Labels::title)
                    .collect(Collectors.joining(TEXTS.get("between"))), name);
            first.setName(name);
            if (!volumes.isEmpty()) {
                first.setVolume(volumes.stream().mapToLong(Long::longValue).sum());
            }
            for (CatalogueEntry entry : entries.subList(1, entries.size())) {
                keep(first, entry.getKey());
                List.copyOf(entry.getFormerKeys()).forEach(key -> keep(first, key));
                List.copyOf(entry.getChildren()).forEach(child -> child.setParent(first));
                entry.setRemovedIn(version());
            }
            var all = new LinkedHashSet<Process>();
            sets.forEach(all::addAll);
            all.forEach(process -> ask(first, process,
                    sets.stream().allMatch(set -> set.contains(process)) ? null : question));
        });
        return first;
    }

    private static void keep(CatalogueEntry entry, String key) {
        if (key != null && !key.equals(entry.getKey()) && !entry.getFormerKeys().contains(key)) {
            entry.getFormerKeys().add(key);
        }
    }

    /** Maps a process to an entry, if it is not yet, and puts a question to it. */
    private void ask(CatalogueEntry entry, Process process, String question) {
        CatalogueMapping mapping = mapping(entry, process).stream().findFirst().orElse(null);
        if (mapping == null) {
            mapping = ModelFactory.eINSTANCE.createCatalogueMapping();
            mapping.setId(UUID.randomUUID().toString());
            mapping.setEntry(entry);
            mapping.setProcess(process);
            mapping.setStatus(MappingStatus.CONFIRMED);
            catalogue.getMappings().add(mapping);
        }
        if (question != null) {
            mapping.setOpenQuestion(question);
        }
    }

    /** Makes an entry below another, or at the top for null. */
    public CatalogueEntry add(CatalogueEntry parent) {
        CatalogueEntry entry = ModelFactory.eINSTANCE.createCatalogueEntry();
        editing.run(TEXTS.get("undo.add"), () -> {
            entry.setId(UUID.randomUUID().toString());
            entry.setName(TEXTS.get("entry.new"));
            entry.setParent(parent);
            catalogue.getEntries().add(entry);
        });
        return entry;
    }
}
