package org.ratswerk.ui.model;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Place;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Component;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.Exercise;
import org.ratswerk.model.ExistingRule;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.Finding;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.Measure;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.Process;
import org.ratswerk.model.Questionnaire;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.Provider;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Role;
import org.ratswerk.model.Site;
import org.ratswerk.model.StaffGroup;
import org.ratswerk.model.Survey;
import org.ratswerk.model.text.Texts;

/**
 * The navigator's tree over the open administrations, as they are when its nodes are asked for. Made anew when something
 * has changed, which is quick: nodes are made only where the tree is looked at.
 */
public final class Navigator {
    private static final Texts TEXTS = Texts.of(Navigator.class);
    private static final Function<Node, List<Node>> NO_CHILDREN = node -> List.of();
    private static final int MOST_KEYS = 100_000;
    /** Features that nodes show or that say where they stand. */
    private static final Set<EStructuralFeature> SHOWN = Set.of(Literals.ELEMENT__NAME,
            Literals.ORGANISATIONAL_UNIT__SHORT_NAME, Literals.ORGANISATIONAL_UNIT__TYPE,
            Literals.ORGANISATIONAL_UNIT__PARENT, Literals.RESOURCE__PARENT, Literals.CATALOGUE_ENTRY__PARENT,
            Literals.DEPENDABLE__UNIT, Literals.PERSON__UNIT, Literals.ROLE__UNIT, Literals.RESOURCE__OPERATOR,
            Literals.PROCESS__KIND, Literals.CATALOGUE_ENTRY__KEY, Literals.REFERENCE_CATALOGUE__VERSION,
            Literals.FINDING__NUMBER, Literals.ELEMENT__ID);

    private final Grouping grouping;
    private final Collator collator = Collator.getInstance();
    private final Map<String, CollationKey> keys;
    private final List<Node> roots;

    /**
     * @param administrations administrations, each one a root
     * @param grouping what the tree is grouped by
     */
    public Navigator(List<OpenAdministration> administrations, Grouping grouping) {
        this(administrations, grouping, new HashMap<>());
    }

    private Navigator(List<OpenAdministration> administrations, Grouping grouping, Map<String, CollationKey> keys) {
        this.grouping = Objects.requireNonNull(grouping);
        this.keys = keys;
        this.roots = administrations.stream().map(this::administration).toList();
    }

    /**
     * Returns the tree after something has changed; made quicker with what this one knows.
     *
     * @param administrations administrations, each one a root
     * @param next what the tree is grouped by
     */
    public Navigator next(List<OpenAdministration> administrations, Grouping next) {
        return new Navigator(administrations, next, keys.size() > MOST_KEYS ? new HashMap<>() : keys);
    }

    /** Returns one root per administration. */
    public List<Node> roots() {
        return roots;
    }

    // --- finding

    /**
     * Returns the node that stands for the object, or for the next object around it that has one. An object that has
     * several is found at its home, such as a unit under the organisation.
     */
    public Optional<Node> find(EObject object) {
        for (EObject each = object; each != null; each = each.eContainer()) {
            for (Node root : roots) {
                if (root.object() == each) {
                    return Optional.of(root);
                }
                Optional<Node> found = each instanceof Element element && contains(root, element)
                        ? way(root, element) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean contains(Node root, EObject element) {
        return root.administration().editing().contains(element);
    }

    private Optional<Node> way(Node root, Element element) {
        List<Object> steps = way(element);
        Node node = steps.isEmpty() ? null : root;
        for (Object step : steps) {
            node = node == null ? null : step(node, step);
        }
        return Optional.ofNullable(node);
    }

    private static Node step(Node node, Object step) {
        for (Node child : node.children()) {
            if (step instanceof EObject object ? child.object() == object
                    : child.object() == null && child.id().length() == node.id().length() + 1 + ((String) step).length()
                            && child.id().endsWith((String) step)) {
                return child;
            }
        }
        return null;
    }

    /**
     * Returns the identifiers of the nodes on the way to an element, the one of the administration first, that of the
     * element last. Nothing is made for it.
     *
     * @param root root of the administration
     * @param element element of it; a part that has no node stands for the element it belongs to
     */
    public List<String> path(Node root, Element element) {
        var ids = new ArrayList<String>();
        var id = new StringBuilder(root.id());
        ids.add(id.toString());
        List<Object> steps = way(element);
        for (EObject each = element.eContainer(); steps.isEmpty() && each != null; each = each.eContainer()) {
            steps = each instanceof Element owner ? way(owner) : List.of();
        }
        for (Object step : steps) {
            id.append('/').append(step instanceof Element object ? id(object) : step);
            ids.add(id.toString());
        }
        return ids;
    }

    /** What one goes by, from the root down to the element: names of groups and elements; empty for what has no node. */
    private List<Object> way(Element element) {
        var way = new ArrayList<Object>();
        switch (element) {
            case OrganisationalUnit unit -> {
                way.add("organisation");
                way.addAll(ancestors(unit));
            }
            case Person person -> unitWay(way, "organisation", "persons", grouping.persons() == Grouping.Persons.UNIT,
                    person.getUnit());
            case Role role -> unitWay(way, "organisation", "roles", grouping.persons() == Grouping.Persons.UNIT,
                    role.getUnit());
            case Process process when grouping.processes() == Grouping.Processes.KIND -> {
                way.add("processes");
                way.add(process.getKind().getLiteral());
            }
            case Process process -> unitWay(way, "processes", null, true, process.getUnit());
            case Resource resource -> {
                List<Resource> line = ancestors(resource);
                way.add("landscape");
                way.add(group(line.getFirst()));
                if (line.getFirst() instanceof ITSystem top) {
                    systemGroup(way, top);
                }
                way.addAll(line);
            }
            case RedundancyGroup group -> Collections.addAll(way, "landscape", "groups");
            case ReferenceCatalogue catalogue -> way.add("catalogues");
            case CatalogueEntry entry -> {
                way.add("catalogues");
                way.add(entry.eContainer());
                way.addAll(ancestors(entry));
            }
            case EmergencyPlan plan -> Collections.addAll(way, "plans", "emergency-plans");
            case Measure measure -> Collections.addAll(way, "plans", "measures");
            case Exercise exercise -> Collections.addAll(way, "plans", "exercises");
            case Finding finding -> Collections.addAll(way, "plans", "findings");
            case Survey survey -> Collections.addAll(way, "plans", "surveys");
            case Questionnaire questionnaire -> Collections.addAll(way, "plans", "surveys", questionnaire.eContainer());
            case FailureScenario scenario -> Collections.addAll(way, "plans", "scenarios");
            case ExistingRule rule -> Collections.addAll(way, "plans", "existing-rules");
            default -> {
                return List.of();
            }
        }
        if (way.getLast() != element) {
            way.add(element);
        }
        return way;
    }

    private static void unitWay(List<Object> way, String group, String list, boolean byUnit, OrganisationalUnit unit) {
        way.add(group);
        if (list != null) {
            way.add(list);
        }
        if (byUnit && unit == null) {
            way.add("no-unit");
        } else if (byUnit) {
            way.addAll(ancestors(unit));
        }
    }

    private void systemGroup(List<Object> way, ITSystem system) {
        switch (grouping.systems()) {
            case PROVIDER -> way.add(system.getOperator() == null ? "no-provider" : system.getOperator());
            case UNIT -> way.add(system.getUnit() == null ? "no-unit" : system.getUnit());
            default -> {
                // one list
            }
        }
    }

    private static String group(Resource resource) {
        return switch (resource) {
            case ITSystem any -> "systems";
            case Component any -> "components";
            case Site any -> "sites";
            case Provider any -> "providers";
            case StaffGroup any -> "staff";
            default -> "information";
        };
    }

    /** The element and all above it, the topmost first; a circle is cut where it closes. */
    @SuppressWarnings("unchecked")
    private static <E extends Element> List<E> ancestors(E element) {
        var line = new ArrayList<E>();
        Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (E each = element; each != null && seen.add(each);) {
            line.add(each);
            each = (E) switch (each) {
                case OrganisationalUnit unit -> unit.getParent();
                case Resource resource -> resource.getParent();
                case CatalogueEntry entry -> entry.getParent();
                default -> null;
            };
        }
        return line.reversed();
    }

    /** Tells whether the tree may look different after the change. */
    public static boolean concerns(Change change) {
        return !change.added().isEmpty() || !change.removed().isEmpty()
                || change.features().stream().anyMatch(SHOWN::contains);
    }

    // --- the groups

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
                + register.getFindings().size() + register.getScenarios().size() + register.getSurveys().size()
                + register.getExistingRules().size();
        var files = top.administration().bpmnFiles();
        return List.of(
                group(top, "organisation", units.size(), this::organisation).with(Place.list(Literals.ORGANISATIONAL_UNIT)
                        .with(Literals.ORGANISATIONAL_UNIT__PARENT, null)),
                group(top, "processes", processes.size(),
                        grouping.processes() == Grouping.Processes.UNIT ? this::processesByUnit : this::processesByKind)
                        .with(Place.list(Literals.PROCESS)),
                group(top, "landscape", model.resources().size(), this::landscape).with(Place.list(Literals.RESOURCE)),
                group(top, "catalogues", model.catalogues().size(),
                        node -> sorted(node, model.catalogues(), each -> catalogue(node, each)))
                        .with(Place.list(Literals.REFERENCE_CATALOGUE)),
                group(top, "plans", plans, this::plans).with(Place.list(Literals.EMERGENCY_PLAN)),
                group(top, "bpmn", files.size(), node -> files.stream().sorted(collator)
                        .map(file -> new Node(node, file, file, "", Node.FILE, node.administration(), null, -1,
                                NO_CHILDREN))
                        .toList()));
    }

    private List<Node> organisation(Node group) {
        var administration = group.administration().model().administration();
        var units = new Forest<OrganisationalUnit>(administration.getUnits(), OrganisationalUnit::getParent);
        var nodes = new ArrayList<>(sorted(group, units.roots(), unit -> unit(group, unit, units)));
        nodes.add(people(group, "persons", "Person", Literals.PERSON, administration.getPersons(), Person::getUnit));
        nodes.add(people(group, "roles", "Role", Literals.ROLE, administration.getRoles(), Role::getUnit));
        return nodes;
    }

    private <E extends Element> Node people(Node parent, String id, String icon, EClass type, List<E> people,
            Function<E, OrganisationalUnit> unitOf) {
        return grouping.persons() == Grouping.Persons.NONE ? flat(parent, id, icon, type, people)
                : new Node(parent, id, TEXTS.get("navigator." + id), "", icon, parent.administration(), null,
                        people.size(), node -> byUnit(node, type, people, unitOf)).with(Place.list(type));
    }

    private Node unit(Node parent, OrganisationalUnit unit, Forest<OrganisationalUnit> units) {
        var below = units.children(unit);
        return element(parent, unit, Objects.requireNonNullElse(unit.getType(), ""), below.isEmpty() ? -1 : below.size(),
                node -> sorted(node, below, each -> unit(node, each, units)));
    }

    private List<Node> processesByUnit(Node group) {
        return byUnit(group, Literals.PROCESS, group.administration().model().processes(), Process::getUnit);
    }

    /** Elements under the units they belong to, in the tree of the units that have some. */
    private <E extends Element> List<Node> byUnit(Node group, EClass type, List<E> elements,
            Function<E, OrganisationalUnit> unitOf) {
        Map<OrganisationalUnit, List<E>> own = new IdentityHashMap<>();
        var homeless = new ArrayList<E>();
        for (var element : elements) {
            var unit = unitOf.apply(element);
            if (unit == null) {
                homeless.add(element);
            } else {
                own.computeIfAbsent(unit, none -> new ArrayList<>()).add(element);
            }
        }
        var units = new Forest<OrganisationalUnit>(group.administration().model().administration().getUnits(),
                OrganisationalUnit::getParent);
        Map<OrganisationalUnit, Integer> counts = new IdentityHashMap<>();
        units.roots().forEach(root -> count(root, units, own, counts));
        var nodes = new ArrayList<>(filledUnits(group, type, units.roots(), units, own, counts));
        if (!homeless.isEmpty()) {
            nodes.add(new Node(group, "no-unit", TEXTS.get("navigator.no-unit"), "", "folder", group.administration(),
                    null, homeless.size(), node -> elements(node, homeless))
                    .with(Place.list(type).with(unitFeature(type), null)));
        }
        return nodes;
    }

    private static EReference unitFeature(EClass type) {
        return type == Literals.PERSON ? Literals.PERSON__UNIT
                : type == Literals.ROLE ? Literals.ROLE__UNIT : Literals.DEPENDABLE__UNIT;
    }

    private static <E> int count(OrganisationalUnit unit, Forest<OrganisationalUnit> units,
            Map<OrganisationalUnit, List<E>> own, Map<OrganisationalUnit, Integer> counts) {
        int sum = own.getOrDefault(unit, List.of()).size();
        for (var child : units.children(unit)) {
            sum += count(child, units, own, counts);
        }
        counts.put(unit, sum);
        return sum;
    }

    private <E extends Element> List<Node> filledUnits(Node parent, EClass type, List<OrganisationalUnit> level,
            Forest<OrganisationalUnit> units, Map<OrganisationalUnit, List<E>> own,
            Map<OrganisationalUnit, Integer> counts) {
        var filled = level.stream().filter(unit -> counts.get(unit) > 0).toList();
        return sorted(parent, filled, unit -> element(parent, unit, "", counts.get(unit), node -> {
            var nodes = new ArrayList<>(filledUnits(node, type, units.children(unit), units, own, counts));
            nodes.addAll(elements(node, own.getOrDefault(unit, List.of())));
            return nodes;
        }).with(Place.at(unit).meantFor(type)));
    }

    private List<Node> processesByKind(Node group) {
        Map<ProcessKind, List<Process>> kinds = new EnumMap<>(ProcessKind.class);
        group.administration().model().processes()
                .forEach(process -> kinds.computeIfAbsent(process.getKind(), none -> new ArrayList<>()).add(process));
        return kinds.entrySet().stream()
                .map(entry -> new Node(group, entry.getKey().getLiteral(),
                        TEXTS.get("navigator.kind." + entry.getKey().getLiteral()), "", "folder",
                        group.administration(), null, entry.getValue().size(),
                        node -> elements(node, entry.getValue()))
                        .with(Place.list(Literals.PROCESS).with(Literals.PROCESS__KIND, entry.getKey())))
                .toList();
    }

    private List<Node> landscape(Node group) {
        var model = group.administration().model();
        var resources = new Forest<Resource>(model.resources(), Resource::getParent);
        var roots = resources.roots();
        return List.of(
                resources(group, "systems", Literals.IT_SYSTEM, roots, resources),
                resources(group, "components", Literals.COMPONENT, roots, resources),
                resources(group, "sites", Literals.SITE, roots, resources),
                resources(group, "providers", Literals.PROVIDER, roots, resources),
                resources(group, "staff", Literals.STAFF_GROUP, roots, resources),
                resources(group, "information", Literals.INFORMATION_OBJECT, roots, resources),
                flat(group, "groups", "RedundancyGroup", Literals.REDUNDANCY_GROUP, model.groups()));
    }

    private Node resources(Node parent, String id, EClass type, List<Resource> roots, Forest<Resource> forest) {
        var own = roots.stream().filter(type::isInstance).toList();
        Function<Node, List<Node>> children = node -> sorted(node, own, each -> resource(node, each, forest));
        if (type == Literals.IT_SYSTEM && grouping.systems() != Grouping.Systems.NONE) {
            children = node -> systemGroups(node, own, forest);
        }
        return new Node(parent, id, TEXTS.get("navigator." + id), "", type.getName(), parent.administration(), null,
                own.size(), children).with(Place.list(type).with(Literals.RESOURCE__PARENT, null));
    }

    private List<Node> systemGroups(Node group, List<Resource> systems, Forest<Resource> forest) {
        boolean byProvider = grouping.systems() == Grouping.Systems.PROVIDER;
        EReference feature = byProvider ? Literals.RESOURCE__OPERATOR : Literals.DEPENDABLE__UNIT;
        Map<Element, List<Resource>> groups = new LinkedHashMap<>();
        var rest = new ArrayList<Resource>();
        for (Resource system : systems) {
            Element key = (Element) system.eGet(feature);
            (key == null ? rest : groups.computeIfAbsent(key, none -> new ArrayList<>())).add(system);
        }
        var nodes = new ArrayList<>(sorted(group, groups.keySet(),
                key -> element(group, key, "", groups.get(key).size(),
                        node -> sorted(node, groups.get(key), each -> resource(node, each, forest)))
                        .with(Place.at(key).meantFor(Literals.IT_SYSTEM))));
        if (!rest.isEmpty()) {
            String id = byProvider ? "no-provider" : "no-unit";
            nodes.add(new Node(group, id, TEXTS.get("navigator." + id), "", "folder", group.administration(), null,
                    rest.size(), node -> sorted(node, rest, each -> resource(node, each, forest)))
                    .with(Place.list(Literals.IT_SYSTEM).with(feature, null)));
        }
        return nodes;
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
        var groups = new ArrayList<>(List.of(
                flat(group, "emergency-plans", "EmergencyPlan", Literals.EMERGENCY_PLAN, model.plans()),
                flat(group, "measures", "Measure", Literals.MEASURE, register.getMeasures()),
                flat(group, "exercises", "Exercise", Literals.EXERCISE, register.getExercises()),
                flat(group, "existing-rules", "ExistingRule", Literals.EXISTING_RULE, register.getExistingRules()),
                flat(group, "findings", "Finding", Literals.FINDING, register.getFindings()),
                flat(group, "scenarios", "FailureScenario", Literals.FAILURE_SCENARIO, register.getScenarios())));
        // nobody makes a survey here: whoever can asks for it elsewhere
        if (!register.getSurveys().isEmpty()) {
            groups.add(new Node(group, "surveys", TEXTS.get("navigator.surveys"), "", "list", group.administration(),
                    null, register.getSurveys().size(),
                    node -> sorted(node, register.getSurveys(), each -> survey(node, each))));
        }
        return List.copyOf(groups);
    }

    private Node survey(Node parent, Survey survey) {
        var asked = survey.getQuestionnaires();
        return element(parent, survey, "", asked.size(), node -> sorted(node, asked, each -> element(node, each,
                each.getRespondent() == null ? "" : Names.of(each.getRespondent()), -1, NO_CHILDREN)));
    }

    private Node group(Node parent, String id, int count, Function<Node, List<Node>> children) {
        return new Node(parent, id, TEXTS.get("navigator." + id), "", id, parent.administration(), null, count,
                children);
    }

    private Node flat(Node parent, String id, String icon, EClass type, List<? extends Element> elements) {
        return new Node(parent, id, TEXTS.get("navigator." + id), "", icon, parent.administration(), null,
                elements.size(), node -> elements(node, elements)).with(Place.list(type));
    }

    private List<Node> elements(Node parent, Collection<? extends Element> elements) {
        return sorted(parent, elements, each -> element(parent, each, "", -1, NO_CHILDREN));
    }

    private static String id(Element element) {
        return element.getId() == null ? element.eClass().getName() + "-" + System.identityHashCode(element)
                : element.getId();
    }

    private static Node element(Node parent, Element element, String note, int count,
            Function<Node, List<Node>> children) {
        return new Node(parent, id(element), Names.of(element), note, element.eClass().getName(),
                parent.administration(), element, count, children);
    }

    private <E> List<Node> sorted(Node parent, Collection<? extends E> elements, Function<E, Node> make) {
        Objects.requireNonNull(parent);
        record Keyed(Node node, CollationKey key) {
        }
        return elements.stream().map(make)
                .map(node -> new Keyed(node, keys.computeIfAbsent(node.label(), collator::getCollationKey)))
                .sorted(Comparator.comparing(Keyed::key)).map(Keyed::node).toList();
    }

    /** Returns the class of the elements that stand in the group; null where it is no group of one class. */
    public static EClass typeOf(Node group) {
        EClass list = group.object() == null ? group.place().map(Place::list).orElse(null) : null;
        return list == null || list.isAbstract() || Literals.DEPENDENCY.isSuperTypeOf(list) ? null : list;
    }
}
