package org.ratswerk.core.exchange.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.exchange.Cells;
import org.ratswerk.core.exchange.catalogue.UpdateLine.Aspect;
import org.ratswerk.core.exchange.catalogue.UpdateLine.Choice;
import org.ratswerk.core.exchange.catalogue.UpdateLine.Difference;
import org.ratswerk.core.exchange.catalogue.UpdateLine.Kind;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Texts;

/**
 * What becomes of a catalogue when a list is brought in, line by line, and the doing of it. Nothing is lost: entries that
 * are gone stay, marked with the version that no longer has them, and so do their mappings; where one became several, or
 * several one, the mappings are carried over. What somebody has to decide is kept with the mapping as its open question.
 * The model is changed by {@link #apply} only.
 */
public final class CatalogueUpdate {
    private static final Texts TEXTS = Texts.of(CatalogueUpdate.class);

    private final AdministrationModel model;
    private final ReferenceCatalogue catalogue;
    private final CatalogueList list;
    private final EntryMatching matching;
    private final boolean complete;
    private final String version;
    private final LocalDate date;
    private final String source;
    private final List<UpdateLine> lines = new ArrayList<>();
    private final Map<String, List<Process>> processesByKey = new HashMap<>();
    private final Map<CatalogueEntry, List<CatalogueMapping>> mappings = new IdentityHashMap<>();
    private final Map<CatalogueItem, CatalogueEntry> made = new IdentityHashMap<>();
    private Set<String> ids;
    private boolean applied;

    /**
     * Finds out what would happen; reads the model only.
     *
     * @param model administration
     * @param catalogue catalogue to bring the list into; may be new and not in the model
     * @param list what the files state
     * @param complete whether the list is all of the catalogue, so that what it lacks is gone
     * @param version version that the list is; null to leave it as it is
     * @param date date of the version; null for none
     * @param source where the list comes from; null to leave it as it is
     */
    public CatalogueUpdate(AdministrationModel model, ReferenceCatalogue catalogue, CatalogueList list, boolean complete,
            String version, LocalDate date, String source) {
        this.model = model;
        this.catalogue = catalogue;
        this.list = list;
        this.complete = complete;
        this.version = version;
        this.date = date;
        this.source = source;
        matching = new EntryMatching(catalogue.getEntries(), list.items(), complete);
        for (Process process : model.processes()) {
            process.getKeys().forEach(key -> processesByKey.computeIfAbsent(key, none -> new ArrayList<>(1)).add(process));
        }
        catalogue.getMappings().stream().filter(mapping -> mapping.getEntry() != null).forEach(
                mapping -> mappings.computeIfAbsent(mapping.getEntry(), none -> new ArrayList<>(1)).add(mapping));
        plan();
    }

    /** Returns the catalogue. */
    public ReferenceCatalogue catalogue() {
        return catalogue;
    }

    /** Returns the version that the list is; null for none. */
    public String version() {
        return version;
    }

    /** Returns all lines: what needs a decision first, then the other changes, what stays as it is last. */
    public List<UpdateLine> lines() {
        return List.copyOf(lines);
    }

    /** Returns what changes. */
    public List<UpdateLine> changes() {
        return lines.stream().filter(line -> line.kind() != Kind.UNCHANGED).toList();
    }

    /** Returns what has to be decided. */
    public List<UpdateLine> decisions() {
        return lines.stream().filter(UpdateLine::needsDecision).toList();
    }

    /** Returns how many lines there are of each kind; kinds without any are left out. */
    public Map<Kind, Integer> counts() {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        lines.forEach(line -> counts.merge(line.kind(), 1, Integer::sum));
        return counts;
    }

    /** Returns how many entries change in this way. */
    public int count(Aspect aspect) {
        return (int) lines.stream().filter(line -> line.has(aspect)).count();
    }

    /** Returns what is wrong with the list; with any fault nothing may be applied. */
    public CatalogueList list() {
        return list;
    }

    /** Tells whether anything of the catalogue changes. */
    public boolean changes(boolean orVersion) {
        return !changes().isEmpty() || orVersion && version != null && !version.equals(catalogue.getVersion());
    }

    // --- what would happen

    private void plan() {
        var partOfSplit = new HashSet<CatalogueItem>();
        matching.splits().values().forEach(partOfSplit::addAll);
        var partOfMerge = new HashSet<CatalogueEntry>();
        matching.merges().values().forEach(partOfMerge::addAll);
        var all = new ArrayList<UpdateLine>();
        matching.splits().forEach((entry, parts) -> all
                .add(new UpdateLine(Kind.SPLIT, List.of(entry), parts, List.of(), false, coverers(List.of(entry)))));
        matching.merges().forEach((item, parts) -> all
                .add(new UpdateLine(Kind.MERGED, parts, List.of(item), List.of(), false, disputed(parts))));
        for (CatalogueItem item : list.items()) {
            if (partOfSplit.contains(item) || matching.merges().containsKey(item)) {
                continue;
            }
            CatalogueEntry entry = matching.entry(item);
            if (entry == null) {
                all.add(new UpdateLine(Kind.ADDED, List.of(), List.of(item), List.of(), true, List.of()));
                continue;
            }
            var differences = differences(entry, item);
            boolean guess = matching.isGuess(item) || isReused(entry, item);
            all.add(new UpdateLine(differences.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED, List.of(entry), List.of(item),
                    differences, !guess, guess ? coverers(List.of(entry)) : List.of()));
        }
        for (CatalogueEntry entry : catalogue.getEntries()) {
            if (complete && entry.getRemovedIn() == null && matching.item(entry) == null
                    && !matching.splits().containsKey(entry) && !partOfMerge.contains(entry)) {
                all.add(new UpdateLine(Kind.REMOVED, List.of(entry), List.of(), List.of(), true, coverers(List.of(entry))));
            }
        }
        all.stream().filter(UpdateLine::needsDecision).forEach(lines::add);
        all.stream().filter(line -> !line.needsDecision() && line.kind() != Kind.UNCHANGED).forEach(lines::add);
        all.stream().filter(line -> line.kind() == Kind.UNCHANGED).forEach(lines::add);
    }

    /** Tells whether a key stands for something quite different now. */
    private boolean isReused(CatalogueEntry entry, CatalogueItem item) {
        return complete && entry.getName() != null && item.name() != null
                && Objects.equals(entry.getKey(), item.key()) && NameLikeness.of(entry.getName(), item.name()) == 0;
    }

    private List<Process> coverers(Collection<CatalogueEntry> entries) {
        var processes = new LinkedHashSet<Process>();
        for (CatalogueEntry entry : entries) {
            mappings.getOrDefault(entry, List.of()).stream().filter(CatalogueUpdate::isConfirmed)
                    .forEach(mapping -> processes.add(mapping.getProcess()));
            processes.addAll(naming(entry));
        }
        return List.copyOf(processes);
    }

    private static boolean isConfirmed(CatalogueMapping mapping) {
        return mapping.getStatus() == MappingStatus.CONFIRMED && mapping.getProcess() != null
                && !Missing.is(mapping.getProcess());
    }

    /** Processes that name the key of an entry, or one it had. */
    private Set<Process> naming(CatalogueEntry entry) {
        var processes = new LinkedHashSet<Process>();
        if (entry.getKey() != null) {
            processes.addAll(processesByKey.getOrDefault(entry.getKey(), List.of()));
        }
        entry.getFormerKeys().forEach(key -> processes.addAll(processesByKey.getOrDefault(key, List.of())));
        return processes;
    }

    /** Processes that cover some of the entries that become one, but not all. */
    private List<Process> disputed(List<CatalogueEntry> parts) {
        return coverers(parts).stream()
                .filter(process -> parts.stream().anyMatch(part -> !coverers(List.of(part)).contains(process))).toList();
    }

    private List<Difference> differences(CatalogueEntry entry, CatalogueItem item) {
        var found = new ArrayList<Difference>();
        if (entry.getRemovedIn() != null) {
            found.add(new Difference(Aspect.RETURNED, entry.getRemovedIn(), ""));
        }
        if (item.key() != null) {
            differ(found, Aspect.REKEYED, entry.getKey(), item.key());
        }
        boolean named = item.listed && item.name().equals(item.key());
        if (item.name() != null && !named) {
            differ(found, Aspect.RENAMED, entry.getName(), item.name());
        }
        moved(found, entry, item);
        if (item.type() != null) {
            differ(found, Aspect.TYPE, entry.getType(), item.type());
        }
        if (item.responsibility != null && item.responsibility != entry.getResponsibility()) {
            found.add(new Difference(Aspect.RESPONSIBILITY, title(entry.getResponsibility()), title(item.responsibility)));
        }
        if (item.volume() != null && !item.volume().equals(entry.getVolume())) {
            found.add(new Difference(Aspect.VOLUME, Objects.toString(entry.getVolume(), ""), item.volume().toString()));
        }
        if (item.field != null) {
            differ(found, Aspect.FIELD, entry.getField(), item.field);
        }
        if (item.situation != null) {
            differ(found, Aspect.SITUATION, entry.getSituation(), item.situation);
        }
        return found;
    }

    private static String title(Responsibility responsibility) {
        return TEXTS.get("responsibility." + responsibility.getLiteral());
    }

    private static void differ(List<Difference> found, Aspect aspect, String before, String after) {
        String old = Cells.clean(before);
        if (!after.equals(old)) {
            found.add(new Difference(aspect, Objects.requireNonNullElse(old, ""), after));
        }
    }

    private void moved(List<Difference> found, CatalogueEntry entry, CatalogueItem item) {
        String before = entry.getParent() == null ? "" : UpdateLine.label(entry.getParent());
        if (!item.parentStated) {
            CatalogueEntry lasting = complete ? matching.lasting(entry.getParent()) : entry.getParent();
            if (lasting != entry.getParent()) {
                found.add(new Difference(Aspect.MOVED, before, lasting == null ? "" : UpdateLine.label(lasting)));
            }
            return;
        }
        CatalogueItem parent = item.parent();
        if (parent == null ? item.present != entry.getParent() : stays(parent) != entry.getParent() || entry.getParent() == null) {
            String after = parent != null ? parent.label() : item.present == null ? "" : UpdateLine.label(item.present);
            found.add(new Difference(Aspect.MOVED, before, after));
        }
    }

    /** The entry of the catalogue that goes on as the item; null for a new one. */
    private CatalogueEntry stays(CatalogueItem item) {
        return matching.merges().containsKey(item) ? matching.survivor(item) : matching.entry(item);
    }

    // --- doing it

    /**
     * Changes the catalogue as the lines and what has been decided about them say.
     *
     * @throws IllegalStateException if it has been applied already, or the list has faults
     */
    public void apply() {
        if (applied || !list.faults().isEmpty()) {
            throw new IllegalStateException();
        }
        applied = true;
        ids = new HashSet<>(model.index().keySet());
        if (!model.catalogues().contains(catalogue)) {
            if (catalogue.getId() == null || !ids.add(catalogue.getId())) {
                catalogue.setId(free(String.valueOf(catalogue.getId())));
            }
            model.catalogues().add(catalogue);
        }
        String shown = version != null ? version : catalogue.getVersion();
        lines.forEach(this::entries);
        for (UpdateLine line : lines) {
            line.after().forEach(item -> set(item, made.get(item)));
        }
        for (CatalogueItem item : list.items()) {
            place(item, made.get(item));
        }
        for (UpdateLine line : lines) {
            mappings(line, shown);
        }
        if (version != null) {
            catalogue.setVersion(version);
        }
        if (date != null) {
            catalogue.setDate(date);
        }
        if (source != null) {
            catalogue.setSource(source);
        }
    }

    /** Finds or makes the entries of a line, and marks those that are gone. */
    private void entries(UpdateLine line) {
        boolean separate = line.choice() == Choice.SEPARATE;
        switch (line.kind()) {
        case ADDED -> make(line.after().getFirst());
        case REMOVED -> line.before().forEach(this::remove);
        case CHANGED, UNCHANGED -> {
            if (separate && !matching.isGuess(line.after().getFirst())) {
                // the key means something else now: the old entry steps back without it
                CatalogueEntry old = line.before().getFirst();
                remove(old);
                old.getFormerKeys().add(old.getKey());
                old.setKey(null);
                make(line.after().getFirst());
            } else if (separate) {
                line.before().forEach(this::remove);
                make(line.after().getFirst());
            } else {
                made.put(line.after().getFirst(), line.before().getFirst());
            }
        }
        case SPLIT -> {
            CatalogueEntry old = line.before().getFirst();
            CatalogueItem itself = matching.item(old);
            if (itself == null) {
                remove(old);
            }
            line.after().forEach(item -> {
                if (item == itself) {
                    made.put(item, old);
                } else {
                    make(item);
                }
            });
        }
        case MERGED -> {
            CatalogueItem item = line.after().getFirst();
            CatalogueEntry own = matching.entry(item);
            CatalogueEntry survivor = separate ? own : matching.survivor(item);
            line.before().stream().filter(entry -> entry != survivor).forEach(this::remove);
            if (survivor == null) {
                make(item);
            } else {
                made.put(item, survivor);
            }
        }
        }
    }

    private void remove(CatalogueEntry entry) {
        entry.setRemovedIn(version != null ? version : TEXTS.get("version.none"));
    }

    private void make(CatalogueItem item) {
        CatalogueEntry entry = ModelFactory.eINSTANCE.createCatalogueEntry();
        String id = catalogue.getId() + '-' + (item.key() == null
                ? Cells.hash(Cells.nameKey(item.name()), item.parent() == null ? "" : item.parent().label())
                : Cells.slug(item.key()).equals(item.key()) ? item.key()
                        : Cells.slug(item.key()) + '-' + Cells.hash(item.key()));
        entry.setId(free(id));
        catalogue.getEntries().add(entry);
        made.put(item, entry);
    }

    private String free(String wish) {
        String id = wish;
        for (int number = 2; !ids.add(id); number++) {
            id = wish + '-' + number;
        }
        return id;
    }

    private static void set(CatalogueItem item, CatalogueEntry entry) {
        entry.setRemovedIn(null);
        if (item.key() != null && !item.key().equals(entry.getKey())) {
            keep(entry, entry.getKey());
            entry.getFormerKeys().remove(item.key());
            entry.setKey(item.key());
        }
        boolean named = item.listed && item.key() != null && item.key().equals(item.name()) && entry.getName() != null;
        if (item.name() != null && !named) {
            entry.setName(item.name());
        }
        if (item.type() != null) {
            entry.setType(item.type());
        }
        if (item.responsibility != null) {
            entry.setResponsibility(item.responsibility);
        }
        if (item.volume() != null) {
            entry.setVolume(item.volume());
        }
        if (item.field != null) {
            entry.setField(item.field);
        }
        if (item.situation != null) {
            entry.setSituation(item.situation);
        }
    }

    private static void keep(CatalogueEntry entry, String key) {
        String clean = Cells.clean(key);
        if (clean != null && !entry.getFormerKeys().contains(clean)) {
            entry.getFormerKeys().add(clean);
        }
    }

    private void place(CatalogueItem item, CatalogueEntry entry) {
        CatalogueEntry parent = item.parent() != null ? made.get(item.parent()) : item.present;
        if (!item.parentStated) {
            parent = entry.getParent();
            while (parent != null && parent.getRemovedIn() != null) {
                parent = parent.getParent();
            }
        }
        if (entry.getParent() != parent) {
            entry.setParent(parent);
        }
    }

    private void mappings(UpdateLine line, String shown) {
        boolean ask = line.choice() == Choice.LATER && line.needsDecision();
        String question = ask ? line.question(shown) : null;
        switch (line.kind()) {
        case REMOVED -> ask(line, line.before().getFirst(), question);
        case CHANGED -> {
            if (line.choice() == Choice.SEPARATE) {
                line.processes().forEach(process -> question(mapping(line.before().getFirst(), process),
                        TEXTS.get("question.gone", line.beforeText(), shown == null ? "–" : shown)));
            } else {
                ask(line, line.before().getFirst(), question);
            }
        }
        case SPLIT -> {
            if (line.choice() != Choice.SEPARATE) {
                for (CatalogueItem part : line.after()) {
                    carry(line.before().getFirst(), made.get(part), line.processes(), question);
                }
            } else {
                goneQuestions(line, shown);
            }
        }
        case MERGED -> {
            CatalogueEntry entry = made.get(line.after().getFirst());
            if (line.choice() == Choice.SEPARATE) {
                goneQuestions(line, shown);
                return;
            }
            for (CatalogueEntry old : line.before()) {
                var processes = coverers(List.of(old));
                if (old != entry) {
                    keep(entry, old.getKey());
                    old.getFormerKeys().forEach(key -> keep(entry, key));
                    entry.getFormerKeys().remove(entry.getKey());
                }
                carry(old, entry, processes, null);
            }
            ask(line, entry, question);
        }
        default -> {
            // nothing is asked about what is new or stays
        }
        }
    }

    private void goneQuestions(UpdateLine line, String shown) {
        line.before().stream().filter(entry -> entry.getRemovedIn() != null).forEach(
                entry -> coverers(List.of(entry)).forEach(process -> question(mapping(entry, process),
                        TEXTS.get("question.gone", UpdateLine.label(entry), shown == null ? "–" : shown))));
    }

    private void ask(UpdateLine line, CatalogueEntry entry, String question) {
        if (question != null) {
            line.processes().forEach(process -> question(mapping(entry, process), question));
        }
    }

    /** Gives an entry the mappings of the one it comes from, those to be asked about with the question. */
    private void carry(CatalogueEntry from, CatalogueEntry to, List<Process> covering, String question) {
        if (from != to) {
            for (CatalogueMapping old : mappings.getOrDefault(from, List.of())) {
                CatalogueMapping other = find(to, old.getProcess());
                boolean kept = other != null && (other.getStatus() == old.getStatus() || isConfirmed(other));
                if (old.getProcess() == null || kept) {
                    continue;
                }
                CatalogueMapping copy = other != null ? other : create(to, old.getProcess());
                copy.setStatus(old.getStatus());
                copy.setDecidedBy(old.getDecidedBy());
                copy.setDecidedOn(old.getDecidedOn());
                copy.setReason(old.getReason());
                question(copy, old.getOpenQuestion());
            }
        }
        for (Process process : covering) {
            CatalogueMapping mapping = mapping(to, process);
            if (question != null) {
                question(mapping, question);
            }
        }
    }

    private CatalogueMapping find(CatalogueEntry entry, Process process) {
        return mappings.getOrDefault(entry, List.of()).stream().filter(mapping -> mapping.getProcess() == process)
                .findFirst().orElse(null);
    }

    /** The mapping of a process that covers the entry; made where only a key says so. */
    private CatalogueMapping mapping(CatalogueEntry entry, Process process) {
        CatalogueMapping present = find(entry, process);
        return present != null ? present : create(entry, process);
    }

    private CatalogueMapping create(CatalogueEntry entry, Process process) {
        CatalogueMapping mapping = ModelFactory.eINSTANCE.createCatalogueMapping();
        mapping.setId(free("mapping-" + Cells.hash(entry.getId(), String.valueOf(process.getId()))));
        mapping.setEntry(entry);
        mapping.setProcess(process);
        mapping.setStatus(MappingStatus.CONFIRMED);
        catalogue.getMappings().add(mapping);
        mappings.computeIfAbsent(entry, none -> new ArrayList<>(1)).add(mapping);
        return mapping;
    }

    private static void question(CatalogueMapping mapping, String question) {
        String present = mapping.getOpenQuestion();
        if (question != null && !question.equals(present)) {
            mapping.setOpenQuestion(present == null || present.isBlank() ? question : present + '\n' + question);
        }
    }
}
