package org.ratswerk.core.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.exchange.Links.Group;
import org.ratswerk.core.exchange.Links.GroupKey;
import org.ratswerk.core.exchange.Links.Pair;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.DependencyOrigin;
import org.ratswerk.model.Landscape;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.text.Texts;

/**
 * Dependencies: {@code dependent; supplier; bridging_h; group; k}. Rows with the same dependent and group form one
 * redundancy group, of which {@code k} members must be up, 1 where nothing is said; bridging time and {@code k} are those of
 * the group and must agree in its rows. A row without group is a plain dependency.
 * <p>
 * Dependent and supplier tell which dependency a row is about. Where the model has it in another group, or in none, the row
 * moves it. A group with a bad row is bad as a whole: half a group would give wrong times. Members that the file does not
 * name stay. Dependencies that come from the steps of BPMN files are neither exported nor changed.
 */
@Component(service = Importer.class)
public final class DependenciesImporter extends UpsertImporter<Link> {
    private static final Texts TEXTS = Texts.of(DependenciesImporter.class);
    private static final String DEPENDENT = "dependent";
    private static final String SUPPLIER = "supplier";
    private static final ColumnType<Dependable> END = ColumnTypes.reference(Dependable.class);

    private static final ImportColumn<Link, Duration> BRIDGING = ImportColumn.of("bridging_h", ColumnTypes.hours(),
            Link::bridging, Link::setBridging, "Überbrückungszeit", "Überbrückungszeit (h)", "Überbrückung",
            "Überbrückung (h)");
    private static final ImportColumn<Link, String> GROUP = ImportColumn.of("group", ColumnTypes.text(), Link::group,
            Link::setGroup, "Redundanzgruppe", "Gruppe");
    private static final ImportColumn<Link, Integer> REQUIRED = ImportColumn.of("k",
            ColumnTypes.integer(1, Integer.MAX_VALUE), Link::required, Link::setRequired, "Mindestens", "k von n",
            "Benötigt mindestens");

    /** Makes the importer. */
    public DependenciesImporter() {
        super("dependencies", List.of(
                ImportColumn.identifying(DEPENDENT, END, Link::dependent, "Abhängig", "Abhängiges Element", "Von"),
                ImportColumn.identifying(SUPPLIER, END, Link::supplier, "Benötigt", "Braucht", "Lieferant"),
                BRIDGING, GROUP, REQUIRED), "abhängigkeiten", "abhaengigkeiten");
    }

    @Override
    public String title() {
        return TEXTS.get("kind.dependencies");
    }

    @Override
    protected List<Link> targets(AdministrationModel model, ExchangeOptions options) {
        return new Links(model).all().stream()
                .filter(link -> link.dependent().getId() != null && link.supplier().getId() != null).toList();
    }

    @Override
    public UpsertBatch<Link> begin(ImportContext context) {
        return new Batch(context);
    }

    /** What a row says about who depends on whom. */
    private static final class Ends {
        private final Dependable dependent;
        private final Dependable supplier;
        private final boolean grouped;
        private final String label;
        private Link present;

        /**
         * @param supplier who is needed; null if the row does not say so properly
         * @param grouped whether the file says in which group it is
         * @param label label of the group; null for none
         */
        Ends(Dependable dependent, Dependable supplier, boolean grouped, String label) {
            this.dependent = dependent;
            this.supplier = supplier;
            this.grouped = grouped;
            this.label = label;
        }

        /** Label of the group the row is in when all is done; null for none. */
        String label() {
            return grouped ? label : present == null ? null : present.group();
        }

        boolean isIn(Link link) {
            return label == null ? link.group() == null
                    : link.group() != null && Cells.nameKey(label).equals(Cells.nameKey(link.group()));
        }
    }

    private record Key(Pair pair, String label) {
    }

    private final class Batch extends UpsertBatch<Link> {
        private final Links links;
        private final Map<ImportRow, Ends> ends = new IdentityHashMap<>();

        Batch(ImportContext context) {
            super(context, columns());
            links = new Links(context.model());
        }

        @Override
        protected void prepare() {
            var pairs = new LinkedHashMap<Pair, List<Ends>>();
            for (Entry<Link> entry : entries()) {
                ImportRow row = entry.row();
                if (row.bad() || row.text(DEPENDENT) == null || row.text(SUPPLIER) == null) {
                    continue;
                }
                Dependable dependent = end(row, DEPENDENT);
                Dependable supplier = end(row, SUPPLIER);
                if (dependent != null) {
                    var one = new Ends(dependent, supplier, row.has(GROUP.key()),
                            label(dependent, row.text(GROUP.key())));
                    ends.put(row, one);
                    if (supplier != null) {
                        pairs.computeIfAbsent(new Pair(dependent, supplier), key -> new ArrayList<>(1)).add(one);
                    }
                }
            }
            pairs.forEach((pair, rows) -> assign(new ArrayList<>(links.of(pair)), rows));
        }

        private Dependable end(ImportRow row, String column) {
            String text = row.text(column);
            try {
                return END.parse(text, new ImportCell(context(), row, column, links.missing()));
            } catch (CellException e) {
                row.fault(column, e.getMessage());
                return null;
            }
        }

        private String label(Dependable dependent, String text) {
            Group group = text == null ? null : links.group(GroupKey.of(dependent, text));
            return group == null ? text : group.label();
        }

        /** Finds for each row of a pair which dependency of the model it is about: the same, or else one to move. */
        private void assign(List<Link> free, List<Ends> rows) {
            for (Ends row : rows) {
                var same = free.stream().filter(link -> row.grouped ? row.isIn(link) : link.group() == null)
                        .findFirst();
                if (same.isEmpty() && !row.grouped) {
                    same = free.stream().findFirst();
                }
                same.ifPresent(link -> row.present = link);
            }
            rows.forEach(row -> free.remove(row.present));
            var moved = new HashMap<String, Link>();
            for (Ends row : rows) {
                if (row.present == null) {
                    row.present = moved.computeIfAbsent(row.label == null ? "" : Cells.nameKey(row.label),
                            key -> free.isEmpty() ? null : free.remove(0));
                }
            }
        }

        @Override
        protected Object key(ImportRow row) {
            Ends one = ends.get(row);
            String label = one.label();
            return new Key(new Pair(one.dependent, one.supplier), label == null ? null : Cells.nameKey(label));
        }

        @Override
        protected Link find(Object key, ImportRow row) {
            return ends.get(row).present;
        }

        @Override
        protected Link create(Object key, ImportRow row) {
            Ends one = ends.get(row);
            return Link.made(one.dependent, one.supplier, one.label());
        }

        @Override
        void check(Entry<Link> entry) {
            Ends one = ends.get(entry.row());
            String label = one.label();
            var values = entry.values();
            if (one.grouped) {
                values.put(GROUP, GROUP.plan(label));
            }
            if (label == null) {
                if (values.containsKey(REQUIRED) && values.get(REQUIRED).value() != null) {
                    entry.row().fault(REQUIRED.key(), TEXTS.get("group.none"));
                }
                values.put(REQUIRED, REQUIRED.unset());
                return;
            }
            Group group = links.group(GroupKey.of(one.dependent, label));
            if (!values.containsKey(REQUIRED)) {
                values.put(REQUIRED, REQUIRED.plan(group == null ? 1 : group.group().getRequired()));
            } else if (values.get(REQUIRED).value() == null) {
                values.put(REQUIRED, REQUIRED.plan(1));
            }
            if (!values.containsKey(BRIDGING) && group != null) {
                values.put(BRIDGING, BRIDGING.plan(group.requirement().getBridging()));
            }
        }

        @Override
        public void validate() {
            var plans = new LinkedHashMap<GroupKey, List<Entry<Link>>>();
            var leaving = new HashMap<GroupKey, List<Entry<Link>>>();
            for (Entry<Link> entry : entries()) {
                Ends one = ends.get(entry.row());
                if (one == null) {
                    continue;
                }
                String label = one.label();
                if (label != null) {
                    plans.computeIfAbsent(GroupKey.of(one.dependent, label), key -> new ArrayList<>()).add(entry);
                }
                String before = one.present == null ? null : one.present.group();
                if (before != null && !entry.row().bad()
                        && (label == null || !Cells.nameKey(label).equals(Cells.nameKey(before)))) {
                    leaving.computeIfAbsent(GroupKey.of(one.dependent, before), key -> new ArrayList<>()).add(entry);
                }
            }
            plans.forEach((key, rows) -> checkGroup(key, rows, leaving.getOrDefault(key, List.of())));
            leaving.forEach((key, rows) -> {
                if (!plans.containsKey(key)) {
                    checkRest(links.group(key), rows);
                }
            });
        }

        private void checkGroup(GroupKey key, List<Entry<Link>> rows, List<Entry<Link>> leaving) {
            Entry<Link> first = null;
            for (Entry<Link> entry : rows) {
                if (!entry.row().bad()) {
                    if (first == null) {
                        first = entry;
                    }
                    agree(entry, first, BRIDGING);
                    agree(entry, first, REQUIRED);
                }
            }
            var broken = rows.stream().filter(entry -> entry.row().bad()).findFirst();
            if (first == null) {
                return;
            }
            String label = ends.get(first.row()).label();
            if (broken.isPresent()) {
                rows.stream().map(Entry::row).filter(row -> !row.bad()).forEach(row -> row.fault(GROUP.key(),
                        TEXTS.get("group.broken", Cells.shown(label), ImportContext.place(broken.get().row()))));
                return;
            }
            Set<Object> members = Collections.newSetFromMap(new IdentityHashMap<>());
            Group group = links.group(key);
            if (group != null) {
                group.links().forEach(link -> members.add(link.supplier()));
                leaving.forEach(entry -> members.remove(entry.target().supplier()));
            }
            rows.forEach(entry -> members.add(entry.target().supplier()));
            int required = (Integer) first.values().get(REQUIRED).value();
            if (required > members.size()) {
                rows.forEach(entry -> entry.row().fault(REQUIRED.key(), TEXTS.get("group.tooFew", Cells.shown(label),
                        Integer.toString(required), Integer.toString(members.size()))));
            }
        }

        private void agree(Entry<Link> entry, Entry<Link> first, ImportColumn<Link, ?> column) {
            if (entry == first || entry.row().bad() || text(entry, column).equals(text(first, column))) {
                return;
            }
            entry.row().fault(column.key(), TEXTS.get("group.contradicts", Cells.shown(ends.get(entry.row()).label()),
                    column.key(), ImportContext.place(first.row())));
        }

        private static String text(Entry<Link> entry, ImportColumn<Link, ?> column) {
            var value = entry.values().get(column);
            return value == null ? "" : value.text();
        }

        /** Members that the file moves away must leave enough behind, or none. */
        private static void checkRest(Group group, List<Entry<Link>> leaving) {
            int rest = group.links().size() - leaving.size();
            if (rest > 0 && rest < group.group().getRequired()) {
                leaving.forEach(entry -> entry.row().fault(GROUP.key(), TEXTS.get("group.left", group.label(),
                        Integer.toString(group.group().getRequired()), Integer.toString(rest))));
            }
        }

        @Override
        protected void attach(Link target) {
            // finish() brings new links into the model, too
        }

        @Override
        protected void finish() {
            Set<Link> targets = new LinkedHashSet<>();
            entries().stream().filter(entry -> !entry.row().bad()).forEach(entry -> targets.add(entry.target()));
            new Writer(context(), links).write(targets);
        }
    }

    /** Brings links into the model. */
    private static final class Writer {
        private final ImportContext context;
        private final Links links;
        private final Landscape landscape;
        private final Map<GroupKey, Requirement> uses = new HashMap<>();
        private final Map<RedundancyGroup, Integer> users = new IdentityHashMap<>();
        private final Set<Dependency> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<Requirement> shrunk = Collections.newSetFromMap(new IdentityHashMap<>());

        Writer(ImportContext context, Links links) {
            this.context = context;
            this.links = links;
            landscape = context.model().landscape();
            for (Dependency dependency : landscape.getDependencies()) {
                if (dependency instanceof Requirement use && use.getGroup() != null) {
                    users.merge(use.getGroup(), 1, Integer::sum);
                }
            }
        }

        void write(Set<Link> targets) {
            for (Link link : targets) {
                if (link.group() == null) {
                    plain(link);
                } else {
                    member(link);
                }
            }
            Set<RedundancyGroup> empty = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Requirement use : shrunk) {
                if (use.getGroup().getMembers().isEmpty()) {
                    empty.add(use.getGroup());
                    gone.add(use);
                }
            }
            landscape.getDependencies().removeAll(gone);
            landscape.getGroups().removeAll(empty);
        }

        private void plain(Link link) {
            Dependency dependency = link.dependency();
            if (dependency == null || link.presentGroup() != null) {
                leave(link, null);
                dependency = Link.dependency(link.supplier());
                add(dependency, link.dependent(), "dep-"
                        + Cells.hash(link.dependent().getId(), link.supplier().getId()));
            }
            bridging(dependency, link);
        }

        private void member(Link link) {
            if (link.dependency() != null && link.presentGroup() == null) {
                gone.add(link.dependency());
            }
            leave(link, link.group());
            Requirement use = use(link);
            RedundancyGroup group = use.getGroup();
            boolean joins = !group.getMembers().contains(link.supplier());
            if (joins || group.getRequired() != link.required()) {
                group = own(use);
                group.setRequired(link.required());
                if (joins) {
                    group.getMembers().add(link.supplier());
                }
            }
            bridging(use, link);
        }

        private static void bridging(Dependency dependency, Link link) {
            if (!Objects.equals(dependency.getBridging(), link.bridging())) {
                dependency.setBridging(link.bridging());
            }
        }

        private void add(Dependency dependency, Dependable dependent, String id) {
            dependency.setId(context.freeId(id));
            context.take(dependency);
            dependency.setDependent(dependent);
            dependency.setOrigin(DependencyOrigin.IMPORT);
            landscape.getDependencies().add(dependency);
        }

        private Requirement use(Link link) {
            return uses.computeIfAbsent(GroupKey.of(link.dependent(), link.group()), key -> {
                Group present = links.group(key);
                if (present != null) {
                    return present.requirement();
                }
                Requirement made = ModelFactory.eINSTANCE.createRequirement();
                made.setGroup(group(link.dependent(), link.group()));
                add(made, link.dependent(), "dep-" + Cells.hash(link.dependent().getId(), "group", link.group()));
                return made;
            });
        }

        private RedundancyGroup group(Dependable dependent, String label) {
            RedundancyGroup group = ModelFactory.eINSTANCE.createRedundancyGroup();
            group.setId(context.freeId("group-" + Cells.hash(dependent.getId(), label)));
            context.take(group);
            group.setName(label);
            landscape.getGroups().add(group);
            users.put(group, 1);
            return group;
        }

        /** Takes a link out of the group that it was in, if that is not the one it is to be in. */
        private void leave(Link link, String label) {
            RedundancyGroup before = link.presentGroup();
            if (before == null) {
                return;
            }
            var use = (Requirement) link.dependency();
            Group now = label == null ? null : links.group(GroupKey.of(link.dependent(), label));
            if (now == null || now.requirement() != use) {
                own(use).getMembers().remove(link.supplier());
                shrunk.add(use);
            }
        }

        /** The group of a dependency, made its own where others depend on the same one. */
        private RedundancyGroup own(Requirement use) {
            RedundancyGroup group = use.getGroup();
            if (users.getOrDefault(group, 1) > 1) {
                users.merge(group, -1, Integer::sum);
                String label = Objects.requireNonNullElse(Cells.clean(group.getName()), group.getId());
                RedundancyGroup copy = group(use.getDependent(), label);
                copy.setDescription(group.getDescription());
                copy.setFailoverTime(group.getFailoverTime());
                copy.setRequired(group.getRequired());
                copy.getMembers().addAll(group.getMembers());
                use.setGroup(copy);
                return copy;
            }
            return group;
        }
    }
}
