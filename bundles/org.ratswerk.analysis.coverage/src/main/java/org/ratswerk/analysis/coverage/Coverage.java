package org.ratswerk.analysis.coverage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.ratswerk.analysis.coverage.ladder.Profile;
import org.ratswerk.analysis.coverage.ladder.Rung;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;
import org.ratswerk.model.persistence.Missing;

/**
 * How far the entries of one reference catalogue are covered by processes. A process covers an entry by naming its key (a former
 * key counts as well), by a confirmed mapping, or by covering an entry below it. Entries that the administration is not
 * responsible for, and entries that the version of the catalogue no longer has, leave every count; entries that nobody has rated
 * stay in it. Everything is computed in time linear in entries and processes (times units for the measures by unit).
 */
public final class Coverage {
    /** Level of an entry that no process covers. */
    private static final int NONE = -1;
    private static final int LEVELS = Rung.COUNT + 1;

    private final CoverageModel model;
    private final ReferenceCatalogue catalogue;
    private final Scope scope;
    private final List<CatalogueEntry> entries;
    private final Map<CatalogueEntry, Integer> numbers = new IdentityHashMap<>();
    private final int[] parent;
    /** Entries, each after the entry above it. */
    private final int[] order;
    private final boolean[] removed;
    /** Neither removed nor outside the responsibility. */
    private final boolean[] active;
    private final boolean[] leaf;
    private final boolean[] counted;
    private final boolean[] covers;
    private final boolean[] leftIn;
    private final int[][] byKey;
    private final int[][] byMapping;
    private final Levels levels;
    private int countedEntries;
    private int notResponsible;
    private int removedEntries;
    private int filtered;

    /** How an entry is covered. */
    public enum Cover {
        /** Not at all. */
        NONE,
        /** A process names its key. */
        DIRECT,
        /** A confirmed mapping. */
        MAPPING,
        /** Entries below it, as far as the reading asks. */
        CHILD
    }

    /**
     * An entry and how far it is covered.
     *
     * @param entry entry
     * @param counted whether it is one of those that the measures count
     * @param cover how it is covered; {@link Cover#CHILD} also where it is covered in part
     * @param value how far it is covered, 0 to 1; in between only with {@link Reading#SHARE}
     * @param rung number of the highest rung that a process covering it or an entry below it has reached; -1 for no process
     * @param coveredLeaves how many leaves at or below it are covered
     * @param leaves how many leaves there are at or below it that count
     * @param processes processes that cover the entry itself
     */
    public record EntryState(CatalogueEntry entry, boolean counted, Cover cover, BigDecimal value, int rung,
            int coveredLeaves, int leaves, List<Process> processes) {
        public EntryState {
            processes = List.copyOf(processes);
        }

        /** Tells whether it is covered in full. */
        public boolean isCovered() {
            return value.compareTo(BigDecimal.ONE) == 0;
        }
    }

    /**
     * Entry as a box among others: what a picture of the whole catalogue is drawn from.
     *
     * @param id id of the entry
     * @param key key; empty where it has none
     * @param name name; empty where it has none
     * @param parent id of the box it stands in; null at the top
     * @param count leaves at or below it that count; 1 for a leaf
     * @param volume case volume per year: its own or, where it states none, the sum of those below; null where nobody states one
     * @param rung number of the highest rung that a process covering it or an entry below it has reached; -1 for no process
     * @param covered how far it is covered, 0 to 1
     * @param responsible false where the administration is not responsible: it does not count
     */
    public record Node(String id, String key, String name, String parent, int count, Long volume, int rung,
            BigDecimal covered, boolean responsible) {
    }

    /**
     * The measures of one organisational unit.
     *
     * @param unit unit
     * @param own number of its own processes
     * @param processes number of its processes and those of the units below it; these are what the measures count
     * @param measures measures, in the order of {@link Coverage#measures()}
     */
    public record UnitCoverage(OrganisationalUnit unit, int own, int processes, List<Measure> measures) {
        public UnitCoverage {
            measures = List.copyOf(measures);
        }
    }

    /**
     * What is not counted.
     *
     * @param notResponsible entries that the administration is not responsible for
     * @param removed entries that the version of the catalogue no longer has
     * @param filtered entries that the filter leaves out
     * @param processes processes that the filter leaves out
     * @param shallow processes that have not reached the rung from which they cover entries
     */
    public record LeftOut(int notResponsible, int removed, int filtered, int processes, int shallow) {
    }

    /** For each entry the highest rung of the processes that cover it, and what follows for the entries above. */
    private final class Levels {
        private final int[] direct = new int[entries.size()];
        private final int[] own = new int[entries.size()];
        private final int[] any = new int[entries.size()];
        private final int[] leaves = new int[entries.size()];
        private final int[] covered = new int[entries.size() * LEVELS];

        Levels(int[] processes) {
            Arrays.fill(direct, NONE);
            Arrays.fill(own, NONE);
            for (int process : processes) {
                if (covers[process]) {
                    int rung = model.rung(process);
                    for (int entry : byKey[process]) {
                        direct[entry] = Math.max(direct[entry], rung);
                        own[entry] = Math.max(own[entry], rung);
                    }
                    for (int entry : byMapping[process]) {
                        own[entry] = Math.max(own[entry], rung);
                    }
                }
            }
            Arrays.fill(any, NONE);
            for (int i = order.length - 1; i >= 0; i--) {
                int entry = order[i];
                if (active[entry]) {
                    any[entry] = Math.max(any[entry], own[entry]);
                    if (leaf[entry]) {
                        leaves[entry] = 1;
                        for (int level = 0; level <= own[entry]; level++) {
                            covered[entry * LEVELS + level] = 1;
                        }
                    }
                }
                if (parent[entry] >= 0) {
                    int above = parent[entry];
                    any[above] = Math.max(any[above], any[entry]);
                    leaves[above] += leaves[entry];
                    for (int level = 0; level < LEVELS; level++) {
                        covered[above * LEVELS + level] += covered[entry * LEVELS + level];
                    }
                }
            }
        }

        int covered(int entry, int level) {
            return covered[entry * LEVELS + level];
        }

        /** Numerator of how far an entry is covered from a level on; {@link #whole} is the denominator. */
        int part(int entry, int level) {
            if (own[entry] >= level) {
                return whole(entry);
            }
            return switch (scope.reading()) {
                case ANY -> any[entry] >= level ? 1 : 0;
                case SHARE -> leaves[entry] == 0 ? 0 : covered(entry, level);
                case ALL -> leaves[entry] > 0 && covered(entry, level) == leaves[entry] ? 1 : 0;
            };
        }

        int whole(int entry) {
            return scope.reading() == Reading.SHARE ? Math.max(1, leaves[entry]) : 1;
        }
    }

    /** Sum of fractions, exact until it is asked for. */
    private static final class Sum {
        private final Map<Integer, BigDecimal> parts = new TreeMap<>();
        private long whole;

        void add(int part, int of, long weight) {
            if (part == of) {
                whole = Math.addExact(whole, weight);
            } else if (part != 0) {
                parts.merge(of, BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(weight)), BigDecimal::add);
            }
        }

        BigDecimal value() {
            BigDecimal sum = BigDecimal.valueOf(whole);
            for (Map.Entry<Integer, BigDecimal> one : parts.entrySet()) {
                sum = sum.add(one.getValue().divide(BigDecimal.valueOf(one.getKey()), MathContext.DECIMAL128));
            }
            return sum;
        }
    }

    private Coverage(CoverageModel model, ReferenceCatalogue catalogue, Scope scope) {
        this.model = model;
        this.catalogue = catalogue;
        this.scope = scope;
        entries = List.copyOf(catalogue.getEntries());
        int size = entries.size();
        for (int i = 0; i < size; i++) {
            numbers.put(entries.get(i), i);
        }
        removed = new boolean[size];
        for (int i = 0; i < size; i++) {
            removed[i] = entries.get(i).getRemovedIn() != null && !entries.get(i).getRemovedIn().isBlank();
        }
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = above(i);
        }
        order = sorted();
        active = new boolean[size];
        leaf = new boolean[size];
        Arrays.fill(leaf, true);
        for (int i = 0; i < size; i++) {
            active[i] = !removed[i] && entries.get(i).getResponsibility() != Responsibility.NOT_RESPONSIBLE;
            if (parent[i] >= 0 && !removed[i]) {
                leaf[parent[i]] = false;
            }
        }
        counted = new boolean[size];
        for (int i = 0; i < size; i++) {
            count(i);
        }
        int all = model.processes().size();
        covers = new boolean[all];
        leftIn = new boolean[all];
        for (int i = 0; i < all; i++) {
            Process process = model.processes().get(i);
            leftIn[i] = scope.filter().allows(process, model.rung(i), model.isDuplicate(process));
            covers[i] = leftIn[i] && model.rung(i) >= scope.threshold();
        }
        byKey = new int[all][];
        byMapping = new int[all][];
        readCovers();
        levels = new Levels(IntStream.range(0, all).toArray());
    }

    /**
     * Computes the coverage of a catalogue.
     *
     * @param model administration; not changed
     * @param catalogue one of its catalogues
     * @param scope what is counted
     */
    public static Coverage of(CoverageModel model, ReferenceCatalogue catalogue, Scope scope) {
        return new Coverage(model, catalogue, scope);
    }

    /** The next entry above that has not been removed; -1 for none. */
    private int above(int entry) {
        CatalogueEntry above = entries.get(entry).getParent();
        for (int steps = 0; above != null && steps <= entries.size(); steps++) {
            Integer number = numbers.get(above);
            if (number == null || number == entry) {
                return NONE;
            }
            if (!removed[number]) {
                return number;
            }
            above = above.getParent();
        }
        return NONE;
    }

    /** Entries with those above before those below; who stands above himself is put at the top. */
    private int[] sorted() {
        int size = entries.size();
        int[] sorted = new int[size];
        byte[] state = new byte[size];
        int count = 0;
        int[] path = new int[size];
        for (int start = 0; start < size; start++) {
            int depth = 0;
            int entry = start;
            while (entry >= 0 && state[entry] == 0) {
                state[entry] = 1;
                path[depth++] = entry;
                entry = parent[entry];
            }
            if (entry >= 0 && state[entry] == 1) {
                parent[path[depth - 1]] = NONE; // a circle
            }
            while (depth > 0) {
                state[path[--depth]] = 2;
                sorted[count++] = path[depth];
            }
        }
        return sorted;
    }

    private void count(int i) {
        CatalogueEntry entry = entries.get(i);
        if (!scope.unit().counts(entry.getType(), parent[i] < 0, leaf[i])) {
            return;
        }
        if (removed[i]) {
            removedEntries++;
        } else if (!active[i]) {
            notResponsible++;
        } else if (!scope.filter().allows(entry)) {
            filtered++;
        } else {
            counted[i] = true;
            countedEntries++;
        }
    }

    private void readCovers() {
        Map<String, List<Integer>> keys = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!removed[i]) {
                int entry = i;
                keysOf(entries.get(i)).forEach(key -> keys.computeIfAbsent(key, none -> new ArrayList<>(1)).add(entry));
            }
        }
        List<Set<Integer>> mapped = new ArrayList<>();
        for (int i = 0; i < byMapping.length; i++) {
            mapped.add(new LinkedHashSet<>());
        }
        for (CatalogueMapping mapping : catalogue.getMappings()) {
            Integer entry = mapping.getEntry() == null ? null : numbers.get(mapping.getEntry());
            int process = mapping.getProcess() == null ? NONE : model.number(mapping.getProcess());
            if (mapping.getStatus() == MappingStatus.CONFIRMED && entry != null && process >= 0 && !removed[entry]) {
                mapped.get(process).add(entry);
            }
        }
        for (int process = 0; process < byKey.length; process++) {
            var own = new LinkedHashSet<Integer>();
            for (String key : model.processes().get(process).getKeys()) {
                if (key != null) {
                    own.addAll(keys.getOrDefault(key.strip(), List.of()));
                }
            }
            byKey[process] = own.stream().mapToInt(Integer::intValue).toArray();
            byMapping[process] = mapped.get(process).stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** Returns the keys by which processes name an entry: its own and its former ones. */
    public static Set<String> keysOf(CatalogueEntry entry) {
        var keys = new LinkedHashSet<String>();
        if (entry.getKey() != null && !entry.getKey().isBlank()) {
            keys.add(entry.getKey().strip());
        }
        for (String former : entry.getFormerKeys()) {
            if (former != null && !former.isBlank()) {
                keys.add(former.strip());
            }
        }
        return keys;
    }

    /** Returns what is counted over. */
    public Scope scope() {
        return scope;
    }

    /** Returns the catalogue. */
    public ReferenceCatalogue catalogue() {
        return catalogue;
    }

    /** Returns what is known of the administration. */
    public CoverageModel model() {
        return model;
    }

    /** Returns how many entries the measures count. */
    public int countedEntries() {
        return countedEntries;
    }

    /** Returns the processes that the filter leaves in, by number. */
    public int[] countedProcesses() {
        return IntStream.range(0, leftIn.length).filter(process -> leftIn[process]).toArray();
    }

    /** Returns what is not counted and why. */
    public LeftOut leftOut() {
        int out = 0;
        int shallow = 0;
        for (int i = 0; i < covers.length; i++) {
            out += leftIn[i] ? 0 : 1;
            shallow += leftIn[i] && !covers[i] ? 1 : 0;
        }
        return new LeftOut(notResponsible, removedEntries, filtered, out, shallow);
    }

    /** Returns the measures over all processes that the filter leaves in, in the order of the specification. */
    public List<Measure> measures() {
        return measures(levels, countedProcesses());
    }

    /** Returns the measures of each organisational unit, those without any process included, in the order of the model. */
    public List<UnitCoverage> units() {
        return units(true);
    }

    /** Returns the numbers of processes of each organisational unit, without measures. */
    public List<UnitCoverage> unitCounts() {
        return units(false);
    }

    private List<UnitCoverage> units(boolean measured) {
        var result = new ArrayList<UnitCoverage>();
        for (OrganisationalUnit unit : model.units()) {
            int[] all = Arrays.stream(model.processes(unit)).filter(process -> leftIn[process]).toArray();
            int own = (int) Arrays.stream(model.ownProcesses(unit)).filter(process -> leftIn[process]).count();
            result.add(new UnitCoverage(unit, own, all.length,
                    measured ? measures(new Levels(all), all) : List.of()));
        }
        return result;
    }

    private List<Measure> measures(Levels found, int[] processes) {
        var measures = new ArrayList<Measure>();
        long direct = 0;
        var sums = new Sum[LEVELS];
        Arrays.setAll(sums, none -> new Sum());
        var volume = new Sum();
        BigDecimal volumes = BigDecimal.ZERO;
        long unstated = 0;
        for (int entry = 0; entry < counted.length; entry++) {
            if (!counted[entry]) {
                continue;
            }
            direct += found.direct[entry] >= 0 ? 1 : 0;
            int whole = found.whole(entry);
            for (int level = 0; level < LEVELS; level++) {
                sums[level].add(found.part(entry, level), whole, 1);
            }
            Long cases = entries.get(entry).getVolume();
            if (cases == null) {
                unstated++;
            } else {
                volumes = volumes.add(BigDecimal.valueOf(cases));
                volume.add(found.part(entry, 0), whole, cases);
            }
        }
        BigDecimal all = BigDecimal.valueOf(countedEntries);
        measures.add(new Measure("direct", direct, countedEntries));
        measures.add(new Measure("coverage", sums[0].value(), all, 0));
        for (Rung rung : Rung.values()) {
            measures.add(new Measure("depth-" + rung.number(), sums[rung.number()].value(), all, 0));
        }
        measures.add(new Measure("volume", volume.value(), volumes, unstated));
        measures.add(share("data-view", processes, process -> !model.data(process).isEmpty()));
        measures.add(share("it-link", processes, process -> !model.systems(process).isEmpty()));
        measures.add(share("diagram", processes, model::hasDiagram));
        BigDecimal filled = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (int process : processes) {
            Profile.Completeness completeness = model.profile().completeness(model.processes().get(process));
            filled = filled.add(completeness.filled());
            total = total.add(completeness.total());
        }
        measures.add(new Measure("completeness", filled, total, 0));
        return measures;
    }

    private static Measure share(String id, int[] processes, IntPredicate condition) {
        return new Measure(id, Arrays.stream(processes).filter(condition).count(), processes.length);
    }

    /** Returns the states of the entries that the measures count, in the order of the catalogue. */
    public List<EntryState> entries() {
        return states(IntStream.range(0, counted.length).filter(entry -> counted[entry]).toArray());
    }

    /** Returns the states of all entries, also of those that do not count, in the order of the catalogue. */
    public List<EntryState> allEntries() {
        return states(IntStream.range(0, counted.length).toArray());
    }

    /** Returns the state of one entry. */
    public EntryState state(CatalogueEntry entry) {
        return states(new int[] {numbers.get(entry)}).getFirst();
    }

    private List<EntryState> states(int[] wanted) {
        Map<Integer, List<Process>> own = new HashMap<>();
        Map<Integer, Boolean> keyed = new HashMap<>();
        for (int process = 0; process < covers.length; process++) {
            if (!covers[process]) {
                continue;
            }
            for (int entry : byKey[process]) {
                own.computeIfAbsent(entry, none -> new ArrayList<>(1)).add(model.processes().get(process));
                keyed.put(entry, Boolean.TRUE);
            }
            for (int entry : byMapping[process]) {
                List<Process> known = own.computeIfAbsent(entry, none -> new ArrayList<>(1));
                if (!known.contains(model.processes().get(process))) {
                    known.add(model.processes().get(process));
                }
            }
        }
        var states = new ArrayList<EntryState>();
        for (int entry : wanted) {
            int part = levels.part(entry, 0);
            Cover cover = part == 0 ? Cover.NONE : keyed.containsKey(entry) ? Cover.DIRECT
                    : own.containsKey(entry) ? Cover.MAPPING : Cover.CHILD;
            states.add(new EntryState(entries.get(entry), counted[entry], cover, fraction(part, levels.whole(entry)),
                    levels.any[entry], levels.covered(entry, 0), levels.leaves[entry],
                    own.getOrDefault(entry, List.of())));
        }
        return states;
    }

    private static BigDecimal fraction(int part, int whole) {
        return part == whole ? BigDecimal.ONE : part == 0 ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }

    /** Returns the entries below an entry that are still in the catalogue. */
    public List<CatalogueEntry> children(CatalogueEntry entry) {
        int above = numbers.get(entry);
        return IntStream.range(0, parent.length).filter(child -> parent[child] == above && !removed[child])
                .mapToObj(entries::get).toList();
    }

    /** Returns the entry at the top of the branch that an entry stands in. */
    public CatalogueEntry branch(CatalogueEntry entry) {
        int top = numbers.get(entry);
        while (parent[top] >= 0) {
            top = parent[top];
        }
        return entries.get(top);
    }

    /** Returns the numerator and denominator of the coverage from a rung on (0 for any process) of some of the counted entries. */
    public Measure measure(String id, List<CatalogueEntry> some, int rung) {
        return measure(id, some, rung, levels);
    }

    private Measure measure(String id, List<CatalogueEntry> some, int rung, Levels found) {
        var sum = new Sum();
        long count = 0;
        for (CatalogueEntry one : some) {
            int entry = numbers.get(one);
            if (counted[entry]) {
                count++;
                sum.add(found.part(entry, rung), found.whole(entry), 1);
            }
        }
        return new Measure(id, sum.value(), BigDecimal.valueOf(count), 0);
    }

    /**
     * Returns the coverage of groups of counted entries by the processes of one unit and the units below it.
     *
     * @param unit unit
     * @param groups entries by the name of their group
     */
    public Map<String, Measure> measures(OrganisationalUnit unit, Map<String, List<CatalogueEntry>> groups) {
        var found = new Levels(model.processes(unit));
        var measures = new java.util.LinkedHashMap<String, Measure>();
        groups.forEach((name, some) -> measures.put(name, measure("coverage", some, 0, found)));
        return measures;
    }

    /** Returns the counted entries that processes of the catalogue cover themselves, by process. */
    public List<CatalogueEntry> coveredBy(int process) {
        var found = new LinkedHashSet<Integer>();
        Arrays.stream(byKey[process]).forEach(found::add);
        Arrays.stream(byMapping[process]).forEach(found::add);
        return found.stream().map(entries::get).toList();
    }

    /** Returns all entries of the catalogue as boxes in boxes; those that the version no longer has are left out. */
    public List<Node> tree() {
        int size = entries.size();
        long[] below = new long[size];
        boolean[] stated = new boolean[size];
        for (int i = order.length - 1; i >= 0; i--) {
            int entry = order[i];
            if (!active[entry]) {
                // what stands below it may count all the same
                if (parent[entry] >= 0 && stated[entry]) {
                    below[parent[entry]] += below[entry];
                    stated[parent[entry]] = true;
                }
                continue;
            }
            Long own = entries.get(entry).getVolume();
            if (own != null) {
                below[entry] = own;
                stated[entry] = true;
            }
            if (stated[entry] && parent[entry] >= 0) {
                below[parent[entry]] += below[entry];
                stated[parent[entry]] = true;
            }
        }
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < size; i++) {
            if (removed[i]) {
                continue;
            }
            CatalogueEntry entry = entries.get(i);
            nodes.add(new Node(entry.getId(), text(entry.getKey()), text(entry.getName()),
                    parent[i] < 0 ? null : entries.get(parent[i]).getId(), levels.leaves[i], stated[i] ? below[i] : null,
                    levels.any[i], active[i] ? fraction(levels.part(i, 0), levels.whole(i)) : BigDecimal.ZERO, active[i]));
        }
        return Collections.unmodifiableList(nodes);
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }

    /** Tells whether a reference leads to an entry that there is. */
    static boolean isThere(CatalogueEntry entry) {
        return entry != null && !Missing.is(entry);
    }
}
