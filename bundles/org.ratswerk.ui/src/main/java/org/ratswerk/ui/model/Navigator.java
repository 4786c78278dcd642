package org.ratswerk.ui.model;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Component;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.InformationObject;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.Provider;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Site;
import org.ratswerk.model.StaffGroup;
import org.ratswerk.model.text.Texts;

/** The navigator's tree over the open administrations. Made anew when one is opened or closed. */
public final class Navigator {
    private static final Texts TEXTS = Texts.of(Navigator.class);
    private static final Function<Node, List<Node>> NO_CHILDREN = node -> List.of();

    private final ProcessOrder processOrder;
    private final Collator collator = Collator.getInstance();
    private final List<Node> roots;
    private Map<EObject, Node> nodes;

    /** What the processes are grouped by. */
    public enum ProcessOrder {
        /** By the organisational unit that carries them out. */
        UNIT,
        /** By their kind in the process map. */
        KIND
    }

    /**
     * @param administrations administrations, each one a root
     * @param processOrder what the processes are grouped by
     */
    public Navigator(List<OpenAdministration> administrations, ProcessOrder processOrder) {
        this.processOrder = Objects.requireNonNull(processOrder);
        this.roots = administrations.stream().map(this::administration).toList();
    }

    /** Returns one root per administration. */
    public List<Node> roots() {
        return roots;
    }

    /**
     * Returns the node that stands for the object, or for the next object around it that has one. An object that has
     * several is found at its home, such as a unit under the organisation.
     */
    public Optional<Node> find(EObject object) {
        if (nodes == null) {
            nodes = new IdentityHashMap<>();
            roots.forEach(this::register);
        }
        for (var each = object; each != null; each = each.eContainer()) {
            var node = nodes.get(each);
            if (node != null) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    private void register(Node start) {
        var open = new ArrayList<Node>();
        open.add(start);
        while (!open.isEmpty()) {
            var node = open.removeLast();
            if (node.object() != null) {
                nodes.putIfAbsent(node.object(), node);
            }
            open.addAll(node.children().reversed());
        }
    }

    private Node administration(OpenAdministration open) {
        return new Node(null, open.folder().toString(), open.name(), "", "Administration", open,
                open.model().administration(), -1, this::topGroups);
    }

    private List<Node> topGroups(Node top) {
        var model = top.administration().model();
        var units = model.administration().getUnits();
        var processes = model.processes();
        var register = model.continuityRegister();
        int plans = model.plans().size() + register.getMeasures().size() + register.getExercises().size()
                + register.getFindings().size();
        var files = top.administration().bpmnFiles();
        return List.of(
                group(top, "organisation", units.size(), this::organisation),
                group(top, "processes", processes.size(),
                        processOrder == ProcessOrder.UNIT ? this::processesByUnit : this::processesByKind),
                group(top, "landscape", model.resources().size(), this::landscape),
                group(top, "catalogues", model.catalogues().size(),
                        node -> sorted(node, model.catalogues(), each -> catalogue(node, each))),
                group(top, "plans", plans, this::plans),
                group(top, "bpmn", files.size(), node -> files.stream().sorted(collator)
                        .map(file -> new Node(node, file, file, "", "BpmnFile", node.administration(), null, -1,
                                NO_CHILDREN))
                        .toList()));
    }

    private List<Node> organisation(Node group) {
        var administration = group.administration().model().administration();
        var units = new Forest<OrganisationalUnit>(administration.getUnits(), OrganisationalUnit::getParent);
        var nodes = new ArrayList<>(sorted(group, units.roots(), unit -> unit(group, unit, units)));
        nodes.add(flat(group, "persons", "Person", administration.getPersons()));
        nodes.add(flat(group, "roles", "Role", administration.getRoles()));
        return nodes;
    }

    private Node unit(Node parent, OrganisationalUnit unit, Forest<OrganisationalUnit> units) {
        var below = units.children(unit);
        return element(parent, unit, Objects.requireNonNullElse(unit.getType(), ""), below.isEmpty() ? -1 : below.size(),
                node -> sorted(node, below, each -> unit(node, each, units)));
    }

    private List<Node> processesByUnit(Node group) {
        var model = group.administration().model();
        Map<OrganisationalUnit, List<Process>> own = new IdentityHashMap<>();
        var homeless = new ArrayList<Process>();
        for (var process : model.processes()) {
            if (process.getUnit() == null) {
                homeless.add(process);
            } else {
                own.computeIfAbsent(process.getUnit(), none -> new ArrayList<>()).add(process);
            }
        }
        var units = new Forest<OrganisationalUnit>(model.administration().getUnits(), OrganisationalUnit::getParent);
        Map<OrganisationalUnit, Integer> counts = new IdentityHashMap<>();
        units.roots().forEach(root -> count(root, units, own, counts));
        var nodes = new ArrayList<>(processUnits(group, units.roots(), units, own, counts));
        if (!homeless.isEmpty()) {
            nodes.add(new Node(group, "no-unit", TEXTS.get("navigator.no-unit"), "", "folder", group.administration(),
                    null, homeless.size(), node -> elements(node, homeless)));
        }
        return nodes;
    }

    private static int count(OrganisationalUnit unit, Forest<OrganisationalUnit> units,
            Map<OrganisationalUnit, List<Process>> own, Map<OrganisationalUnit, Integer> counts) {
        int sum = own.getOrDefault(unit, List.of()).size();
        for (var child : units.children(unit)) {
            sum += count(child, units, own, counts);
        }
        counts.put(unit, sum);
        return sum;
    }

    private List<Node> processUnits(Node parent, List<OrganisationalUnit> level, Forest<OrganisationalUnit> units,
            Map<OrganisationalUnit, List<Process>> own, Map<OrganisationalUnit, Integer> counts) {
        var filled = level.stream().filter(unit -> counts.get(unit) > 0).toList();
        return sorted(parent, filled, unit -> element(parent, unit, "", counts.get(unit), node -> {
            var nodes = new ArrayList<>(processUnits(node, units.children(unit), units, own, counts));
            nodes.addAll(elements(node, own.getOrDefault(unit, List.of())));
            return nodes;
        }));
    }

    private List<Node> processesByKind(Node group) {
        Map<ProcessKind, List<Process>> kinds = new EnumMap<>(ProcessKind.class);
        group.administration().model().processes()
                .forEach(process -> kinds.computeIfAbsent(process.getKind(), none -> new ArrayList<>()).add(process));
        return kinds.entrySet().stream()
                .map(entry -> new Node(group, entry.getKey().getLiteral(),
                        TEXTS.get("navigator.kind." + entry.getKey().getLiteral()), "", "folder",
                        group.administration(), null, entry.getValue().size(),
                        node -> elements(node, entry.getValue())))
                .toList();
    }

    private List<Node> landscape(Node group) {
        var model = group.administration().model();
        var resources = new Forest<Resource>(model.resources(), Resource::getParent);
        var roots = resources.roots();
        return List.of(
                resources(group, "systems", "ITSystem", roots, ITSystem.class, resources),
                resources(group, "components", "Component", roots, Component.class, resources),
                resources(group, "sites", "Site", roots, Site.class, resources),
                resources(group, "providers", "Provider", roots, Provider.class, resources),
                resources(group, "staff", "StaffGroup", roots, StaffGroup.class, resources),
                resources(group, "information", "InformationObject", roots, InformationObject.class, resources),
                flat(group, "groups", "RedundancyGroup", model.groups()));
    }

    private Node resources(Node parent, String id, String icon, List<Resource> roots, Class<? extends Resource> type,
            Forest<Resource> forest) {
        var own = roots.stream().filter(type::isInstance).toList();
        return new Node(parent, id, TEXTS.get("navigator." + id), "", icon, parent.administration(), null, own.size(),
                node -> sorted(node, own, each -> resource(node, each, forest)));
    }

    private Node resource(Node parent, Resource resource, Forest<Resource> forest) {
        var below = forest.children(resource);
        return element(parent, resource, "", below.isEmpty() ? -1 : below.size(),
                node -> sorted(node, below, each -> resource(node, each, forest)));
    }

    private Node catalogue(Node parent, ReferenceCatalogue catalogue) {
        return element(parent, catalogue, Objects.requireNonNullElse(catalogue.getVersion(), ""),
                catalogue.getEntries().size(), node -> {
                    var entries = new Forest<CatalogueEntry>(catalogue.getEntries(), CatalogueEntry::getParent);
                    return sorted(node, entries.roots(), each -> entry(node, each, entries));
                });
    }

    private Node entry(Node parent, CatalogueEntry entry, Forest<CatalogueEntry> entries) {
        var below = entries.children(entry);
        return element(parent, entry, Objects.requireNonNullElse(entry.getKey(), ""), below.isEmpty() ? -1 : below.size(),
                node -> sorted(node, below, each -> entry(node, each, entries)));
    }

    private List<Node> plans(Node group) {
        var model = group.administration().model();
        var register = model.continuityRegister();
        return List.of(flat(group, "emergency-plans", "EmergencyPlan", model.plans()),
                flat(group, "measures", "Measure", register.getMeasures()),
                flat(group, "exercises", "Exercise", register.getExercises()),
                flat(group, "findings", "Finding", register.getFindings()));
    }

    private Node group(Node parent, String id, int count, Function<Node, List<Node>> children) {
        return new Node(parent, id, TEXTS.get("navigator." + id), "", id, parent.administration(), null, count,
                children);
    }

    private Node flat(Node parent, String id, String icon, List<? extends Element> elements) {
        return new Node(parent, id, TEXTS.get("navigator." + id), "", icon, parent.administration(), null,
                elements.size(), node -> elements(node, elements));
    }

    private List<Node> elements(Node parent, Collection<? extends Element> elements) {
        return sorted(parent, elements, each -> element(parent, each, "", -1, NO_CHILDREN));
    }

    private static Node element(Node parent, Element element, String note, int count,
            Function<Node, List<Node>> children) {
        var id = element.getId() == null ? element.eClass().getName() + "-" + System.identityHashCode(element)
                : element.getId();
        return new Node(parent, id, Names.of(element), note, element.eClass().getName(), parent.administration(),
                element, count, children);
    }

    private <E> List<Node> sorted(Node parent, Collection<? extends E> elements, Function<E, Node> make) {
        Objects.requireNonNull(parent);
        record Keyed(Node node, java.text.CollationKey key) {
        }
        return elements.stream().map(make).map(node -> new Keyed(node, collator.getCollationKey(node.label())))
                .sorted(Comparator.comparing(Keyed::key)).map(Keyed::node).toList();
    }
}
