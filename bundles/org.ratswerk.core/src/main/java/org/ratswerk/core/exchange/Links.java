package org.ratswerk.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.DependencyOrigin;
import org.ratswerk.model.Element;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.persistence.Missing;

/**
 * The dependencies of an administration as rows. Those that come from steps of BPMN files are left out: they stand there.
 * Of several dependencies that would be the same row the first counts.
 */
final class Links {
    private final List<Link> all = new ArrayList<>();
    private final Map<Pair, List<Link>> byPair = new HashMap<>();
    private final Map<GroupKey, Group> groups = new HashMap<>();
    private final Map<String, Element> missing = new HashMap<>();

    /** Who depends on whom. */
    record Pair(Dependable dependent, Dependable supplier) {
    }

    /**
     * What identifies a redundancy group in a file.
     *
     * @param dependent who depends on it
     * @param label its label as {@link Cells#nameKey}
     */
    record GroupKey(Dependable dependent, String label) {
        static GroupKey of(Dependable dependent, String label) {
            return new GroupKey(dependent, Cells.nameKey(label));
        }
    }

    /**
     * Redundancy group that someone depends on.
     *
     * @param label its label: the name or, where the dependent has several of that name, the id
     * @param requirement dependency on it
     * @param links its members
     */
    record Group(String label, Requirement requirement, List<Link> links) {
        RedundancyGroup group() {
            return requirement.getGroup();
        }
    }

    Links(AdministrationModel model) {
        var uses = new LinkedHashMap<Requirement, String>();
        var named = new HashMap<GroupKey, Set<RedundancyGroup>>();
        for (Dependency dependency : model.dependencies()) {
            if (relevant(dependency) && dependency instanceof Requirement use && use.getGroup() != null) {
                String name = Cells.clean(use.getGroup().getName());
                uses.put(use, name);
                if (name != null) {
                    named.computeIfAbsent(GroupKey.of(use.getDependent(), name), key -> new HashSet<>())
                            .add(use.getGroup());
                }
            }
        }
        Set<Object> seen = new HashSet<>();
        for (Dependency dependency : model.dependencies()) {
            if (!relevant(dependency)) {
                continue;
            }
            if (dependency instanceof Requirement use && use.getGroup() != null) {
                String name = uses.get(use);
                boolean unique = name != null && named.get(GroupKey.of(use.getDependent(), name)).size() == 1;
                String label = unique ? name : use.getGroup().getId();
                if (label != null && !Missing.is(use.getGroup())) {
                    addGroup(new Group(label, use, new ArrayList<>()), seen);
                }
            } else {
                Link link = Link.plain(dependency);
                if (link != null) {
                    add(link, seen);
                }
            }
        }
    }

    private static boolean relevant(Dependency dependency) {
        return dependency.getOrigin() != DependencyOrigin.BPMN && dependency.getDependent() != null;
    }

    private void addGroup(Group group, Set<Object> seen) {
        var use = group.requirement();
        if (groups.putIfAbsent(GroupKey.of(use.getDependent(), group.label()), group) != null) {
            return;
        }
        if (group.group().getId() != null) {
            groups.putIfAbsent(GroupKey.of(use.getDependent(), group.group().getId()), group);
        }
        for (Dependable member : group.group().getMembers()) {
            Link link = Link.member(use, member, group.label());
            if (add(link, seen)) {
                group.links().add(link);
            }
        }
    }

    private record Seen(Pair pair, String group) {
    }

    private boolean add(Link link, Set<Object> seen) {
        var pair = new Pair(link.dependent(), link.supplier());
        if (!seen.add(new Seen(pair, link.group() == null ? null : Cells.nameKey(link.group())))) {
            return false;
        }
        all.add(link);
        byPair.computeIfAbsent(pair, key -> new ArrayList<>(1)).add(link);
        for (Dependable end : List.of(link.dependent(), link.supplier())) {
            if (Missing.is(end)) {
                missing.putIfAbsent(end.getId(), end);
            }
        }
        return true;
    }

    /** All rows. */
    List<Link> all() {
        return all;
    }

    /** The rows with this dependent and supplier. */
    List<Link> of(Pair pair) {
        return byPair.getOrDefault(pair, List.of());
    }

    /** The group that a label means; null if the dependent has none of that label or id. */
    Group group(GroupKey key) {
        return groups.get(key);
    }

    /** Ends of dependencies that do not exist, by id. */
    Map<String, Element> missing() {
        return missing;
    }
}
