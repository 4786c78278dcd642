package org.ratswerk.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.InformationObject;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.ProfileState;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.Role;
import org.ratswerk.model.text.Texts;
import org.ratswerk.publish.Facts.DataFacts;
import org.ratswerk.publish.Facts.DiagramFacts;
import org.ratswerk.publish.Facts.ProcessFacts;
import org.ratswerk.publish.Facts.Ref;
import org.ratswerk.publish.Facts.RoleFacts;
import org.ratswerk.publish.Facts.SystemFacts;
import org.ratswerk.publish.Facts.UnitFacts;

/**
 * Takes from the model what may be published. Of processes that is their profile without impact, priority and analyses; of
 * units, systems and roles their names and who answers for them. Free text is taken from processes only: nobody wrote that of
 * systems or sites for everybody to read. Of people only the name is taken.
 */
final class Reader {
    private static final Texts TEXTS = Texts.of(Reader.class);

    private final AdministrationModel model;
    private final List<Process> processes;
    private final Map<Process, ProcessFacts> facts = new LinkedHashMap<>();
    private final Map<Process, Set<ITSystem>> systems = new HashMap<>();
    private final Map<Process, List<Process>> needs = new HashMap<>();
    private final Map<Process, List<Process>> neededBy = new HashMap<>();
    private final Set<OrganisationalUnit> units = new LinkedHashSet<>();
    private final Set<Role> roles = new LinkedHashSet<>();

    private Reader(AdministrationModel model, List<Process> processes) {
        this.model = model;
        this.processes = processes;
    }

    /**
     * Takes what is published.
     *
     * @param model administration
     * @param selection which of its processes
     * @param sink takes pictures and diagrams
     * @param notes gets what people should know
     * @param progress told of each process, asked whether to stop
     * @throws IOException if the sink cannot write
     */
    static Facts read(AdministrationModel model, Selection selection, Sink sink, List<String> notes, Progress progress)
            throws IOException {
        return new Reader(model, selection.published()).read(sink, notes, progress);
    }

    private Facts read(Sink sink, List<String> notes, Progress progress) throws IOException {
        dependencies();
        Map<Process, List<DiagramFacts>> diagrams = diagrams(new Diagrams(model, sink), notes, progress);
        for (Process process : processes) {
            facts.put(process, facts(process, diagrams.get(process)));
        }
        var used = new LinkedHashSet<ITSystem>();
        processes.forEach(process -> used.addAll(systems.get(process)));
        List<SystemFacts> systemFacts = systems(used);
        // people and units come last: all of the above add some
        List<UnitFacts> unitFacts = units();
        List<RoleFacts> roleFacts = roles(used);
        return new Facts(model.administration().getName() == null ? "" : Selection.name(model.administration()),
                List.copyOf(facts.values()), unitFacts, systemFacts, roleFacts);
    }

    /** Reads all diagrams, several at once: most of the time goes into their pictures. */
    private Map<Process, List<DiagramFacts>> diagrams(Diagrams diagrams, List<String> notes, Progress progress)
            throws IOException {
        // what the model says is asked for in one thread only
        var wanted = new ArrayList<List<Diagrams.Wanted>>();
        for (Process process : processes) {
            var own = new ArrayList<Diagrams.Wanted>();
            if (diagrams.has(process.getBpmnAsIs())) {
                own.add(new Diagrams.Wanted(ref(process), process.getBpmnAsIs(), false));
            }
            if (process.getTargetApprovedOn() != null && diagrams.has(process.getBpmnToBe())) {
                own.add(new Diagrams.Wanted(ref(process), process.getBpmnToBe(), true));
            }
            wanted.add(own);
        }
        List<List<Diagrams.Read>> read = Together.map(wanted, progress, own -> {
            var results = new ArrayList<Diagrams.Read>();
            for (Diagrams.Wanted each : own) {
                results.add(diagrams.read(each));
            }
            return results;
        });
        Map<Process, List<DiagramFacts>> found = new HashMap<>();
        for (int i = 0; i < processes.size(); i++) {
            var own = new ArrayList<DiagramFacts>();
            for (Diagrams.Read each : read.get(i)) {
                if (each.note() != null) {
                    notes.add(each.note());
                } else {
                    own.add(each.facts());
                    systems.get(processes.get(i)).addAll(each.systems());
                }
            }
            found.put(processes.get(i), own);
        }
        return found;
    }

    private void dependencies() {
        Set<Process> published = Set.copyOf(processes);
        processes.forEach(process -> systems.put(process, new LinkedHashSet<>()));
        for (Dependency dependency : model.dependencies()) {
            if (!(dependency.getDependent() instanceof Process dependent) || !published.contains(dependent)) {
                continue;
            }
            if (dependency instanceof ProcessDependency other && published.contains(other.getSupplier())) {
                needs.computeIfAbsent(dependent, key -> new ArrayList<>()).add(other.getSupplier());
                neededBy.computeIfAbsent(other.getSupplier(), key -> new ArrayList<>()).add(dependent);
            } else if (dependency instanceof Requirement requirement) {
                List<? extends EObject> required = requirement.getGroup() != null ? requirement.getGroup().getMembers()
                        : requirement.getResource() == null ? List.of() : List.of(requirement.getResource());
                required.stream().filter(ITSystem.class::isInstance).map(ITSystem.class::cast)
                        .filter(Reader::isNamed).forEach(systems.get(dependent)::add);
            }
        }
    }

    private ProcessFacts facts(Process process, List<DiagramFacts> diagrams) {
        var data = new ArrayList<DataFacts>();
        for (InformationObject each : Selection.sorted(process.getDataObjects())) {
            if (isNamed(each)) {
                ITSystem system = isNamed(each.getStoredBy()) ? each.getStoredBy() : null;
                if (system != null) {
                    systems.get(process).add(system);
                }
                data.add(new DataFacts(Selection.name(each), each.getPersonalData(), ref(system)));
            }
        }
        return new ProcessFacts(ref(process), process.getProfileState() == ProfileState.RELEASED, process.getKind(),
                text(process.getField()), text(process.getDescription()), text(process.getTrigger()),
                text(process.getResult()), texts(process.getLegalBasis()), texts(process.getKeys()),
                process.getCaseVolume(), process.getProcessingTime(), unit(process.getUnit()),
                responsible(process.getOwner()), responsible(process.getDeputy()),
                process.getParticipatingUnits().stream().map(this::unit).filter(ref -> ref != null).distinct().toList(),
                texts(process.getExternalParticipants()), texts(process.getDocuments()),
                text(process.getSignatureRequirement()), text(process.getFormRequirement()), text(process.getFees()),
                process.getElectronicPayment(), process.getInternal(), texts(process.getMediaBreaks()), data,
                process.getOnlineMaturity(), process.getReviewedOn(), refs(systems.get(process)),
                refs(needs.getOrDefault(process, List.of())), refs(neededBy.getOrDefault(process, List.of())), diagrams);
    }

    private List<SystemFacts> systems(Set<ITSystem> used) {
        Map<ITSystem, List<Process>> users = new HashMap<>();
        Map<ITSystem, Set<String>> data = new HashMap<>();
        for (Process process : processes) {
            systems.get(process).forEach(system -> users.computeIfAbsent(system, key -> new ArrayList<>()).add(process));
            process.getDataObjects().stream().filter(each -> isNamed(each) && isNamed(each.getStoredBy()))
                    .forEach(each -> data.computeIfAbsent(each.getStoredBy(), key -> new TreeSet<>())
                            .add(Selection.name(each)));
        }
        return Selection.sorted(List.copyOf(used)).stream()
                .map(system -> new SystemFacts(ref(system), text(system.getSystemType()), unit(system.getUnit()),
                        responsible(system.getOwner()), List.copyOf(data.getOrDefault(system, Set.of())),
                        refs(users.get(system))))
                .toList();
    }

    private List<UnitFacts> units() {
        for (int before = -1; before != units.size() + roles.size();) {
            before = units.size() + roles.size();
            for (OrganisationalUnit unit : List.copyOf(units)) {
                unit(unit.getParent());
                responsible(unit.getHead());
            }
            List.copyOf(roles).forEach(role -> unit(role.getUnit()));
        }
        Map<OrganisationalUnit, List<Process>> own = new HashMap<>();
        Map<OrganisationalUnit, List<Process>> part = new HashMap<>();
        Map<OrganisationalUnit, List<OrganisationalUnit>> children = new HashMap<>();
        for (Process process : processes) {
            own.computeIfAbsent(process.getUnit(), key -> new ArrayList<>()).add(process);
            process.getParticipatingUnits()
                    .forEach(unit -> part.computeIfAbsent(unit, key -> new ArrayList<>()).add(process));
        }
        units.forEach(unit -> children.computeIfAbsent(unit.getParent(), key -> new ArrayList<>()).add(unit));
        return Selection.sorted(List.copyOf(units)).stream().filter(Reader::isNamed)
                .map(unit -> new UnitFacts(ref(unit), text(unit.getShortName()), text(unit.getType()),
                        unit(unit.getParent()), responsible(unit.getHead()),
                        refs(children.getOrDefault(unit, List.of())), refs(own.getOrDefault(unit, List.of())),
                        refs(part.getOrDefault(unit, List.of()))))
                .toList();
    }

    private List<RoleFacts> roles(Set<ITSystem> used) {
        Map<Responsible, List<Process>> owned = new HashMap<>();
        Map<Responsible, List<ITSystem>> answered = new HashMap<>();
        Map<Responsible, List<OrganisationalUnit>> headed = new HashMap<>();
        processes.forEach(process -> owned.computeIfAbsent(process.getOwner(), key -> new ArrayList<>()).add(process));
        used.forEach(system -> answered.computeIfAbsent(system.getOwner(), key -> new ArrayList<>()).add(system));
        units.forEach(unit -> headed.computeIfAbsent(unit.getHead(), key -> new ArrayList<>()).add(unit));
        return Selection.sorted(List.copyOf(roles)).stream()
                .map(role -> new RoleFacts(ref(role), unit(role.getUnit()),
                        isNamed(role.getHolder()) ? Selection.name(role.getHolder()) : null,
                        refs(headed.getOrDefault(role, List.of())), refs(owned.getOrDefault(role, List.of())),
                        refs(answered.getOrDefault(role, List.of()))))
                .toList();
    }

    private Ref unit(OrganisationalUnit unit) {
        if (!isNamed(unit)) {
            return null;
        }
        units.add(unit);
        return ref(unit);
    }

    private Ref responsible(Responsible responsible) {
        if (!isNamed(responsible)) {
            return null;
        }
        if (responsible instanceof Role role) {
            roles.add(role);
        }
        return ref(responsible);
    }

    private List<Ref> refs(Collection<? extends Element> elements) {
        return Selection.sorted(List.copyOf(elements)).stream().filter(Reader::isNamed).map(Reader::ref).distinct()
                .toList();
    }

    private static boolean isNamed(Element element) {
        return element != null && !Selection.isBlank(element.getName()) && !Selection.isBlank(element.getId());
    }

    /** Returns how an element is linked; null for null. Only kinds that have pages get a file. */
    static Ref ref(Element element) {
        return switch (element) {
        case null -> null;
        case Process process -> new Ref("process", FileNames.of(process.getId()), Selection.name(process));
        case ITSystem system -> new Ref("system", FileNames.of(system.getId()), Selection.name(system));
        case OrganisationalUnit unit -> new Ref("unit", FileNames.of(unit.getId()), Selection.name(unit));
        case Role role -> new Ref("role", FileNames.of(role.getId()), Selection.name(role));
        default -> new Ref("person", null, Selection.name(element));
        };
    }

    private static String text(String text) {
        return Selection.isBlank(text) ? null : text.strip();
    }

    private static List<String> texts(List<String> texts) {
        return texts.stream().filter(each -> !Selection.isBlank(each)).map(String::strip).toList();
    }

    /** Says in words what is never published. */
    static String withheld() {
        return TEXTS.get("withheld");
    }
}
