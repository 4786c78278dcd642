package org.ratswerk.analysis.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.analysis.coverage.ladder.Diagrams;
import org.ratswerk.analysis.coverage.ladder.Ladder;
import org.ratswerk.analysis.coverage.ladder.Profile;
import org.ratswerk.bpmn.Link;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.DuplicateDecision;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.InformationObject;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.persistence.Missing;

/**
 * What the coverage needs to know of an administration besides its catalogues, computed once: how far each process is, what
 * data and systems it has, which units there are. Linear in the model; the model must not change while it is used.
 */
public final class CoverageModel {
    private final AdministrationModel model;
    private final LocalDate today;
    private final Profile profile;
    private final Diagrams diagrams;
    private final List<Process> processes;
    private final Map<Process, Integer> numbers = new IdentityHashMap<>();
    private final Ladder[] ladders;
    private final List<Set<InformationObject>> data = new ArrayList<>();
    private final List<Set<ITSystem>> systems = new ArrayList<>();
    private final List<DanglingData> dangling = new ArrayList<>();
    private final Set<Process> duplicates = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<OrganisationalUnit> units;
    private final Map<OrganisationalUnit, List<Integer>> ownProcesses = new IdentityHashMap<>();
    private final Map<OrganisationalUnit, int[]> allProcesses = new IdentityHashMap<>();
    private final Set<ITSystem> reached = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Reference of a process to data that does not exist.
     *
     * @param process process
     * @param reference what it names
     * @param inDiagram whether its BPMN file names it, not the process itself
     */
    public record DanglingData(Process process, String reference, boolean inDiagram) {
    }

    private CoverageModel(AdministrationModel model, LocalDate today, Diagrams diagrams, Progress progress) {
        this.model = model;
        this.today = today;
        profile = Profile.of(model.administration());
        this.diagrams = diagrams;
        processes = List.copyOf(model.processes());
        units = List.copyOf(model.administration().getUnits());
        ladders = new Ladder[processes.size()];
        for (int i = 0; i < processes.size(); i++) {
            numbers.put(processes.get(i), i);
            ladders[i] = Ladder.of(processes.get(i), profile, diagrams, today);
        }
        progress.checkCancelled();
        readLinks();
        for (DuplicateDecision decision : model.processRegister().getDuplicateDecisions()) {
            if (decision.getStatus() == MappingStatus.CONFIRMED && decision.getFirst() != null
                    && decision.getSecond() != null && decision.getFirst() != decision.getSecond()) {
                duplicates.add(decision.getSecond());
            }
        }
        readUnits();
    }

    /**
     * Reads an administration. BPMN files are read where they have changed: not for the user interface's thread.
     *
     * @param model administration
     * @param today day on which analyses and reviews must be current
     * @param progress asked whether to stop
     */
    public static CoverageModel of(AdministrationModel model, LocalDate today, Progress progress) {
        return new CoverageModel(model, today, Diagrams.of(model, progress), progress);
    }

    /**
     * Reads an administration without looking at its BPMN files: no process is more than described. For what is covered at all
     * that is enough.
     *
     * @param model administration
     * @param today day on which analyses and reviews must be current
     * @param progress asked whether to stop
     */
    public static CoverageModel withoutFiles(AdministrationModel model, LocalDate today, Progress progress) {
        return new CoverageModel(model, today, Diagrams.none(), progress);
    }

    private void readLinks() {
        Map<String, Element> byId = new HashMap<>();
        model.resources().forEach(resource -> byId.putIfAbsent(resource.getId(), resource));
        List<Set<ITSystem>> used = new ArrayList<>();
        for (Process process : processes) {
            var own = new LinkedHashSet<InformationObject>();
            for (InformationObject object : process.getDataObjects()) {
                if (object == null || Missing.is(object) || object.eContainer() == null) {
                    dangling.add(new DanglingData(process, object == null ? "" : String.valueOf(object.getId()), false));
                } else {
                    own.add(object);
                }
            }
            for (String reference : diagrams.linked(process, Link.Kind.DATA)) {
                if (byId.get(reference) instanceof InformationObject object) {
                    own.add(object);
                } else {
                    dangling.add(new DanglingData(process, reference, true));
                }
            }
            data.add(own);
            var direct = new LinkedHashSet<ITSystem>();
            for (String reference : diagrams.linked(process, Link.Kind.USES)) {
                if (byId.get(reference) instanceof ITSystem system) {
                    direct.add(system);
                }
            }
            used.add(direct);
        }
        Map<Element, List<Element>> supplies = new IdentityHashMap<>();
        for (Dependency dependency : model.dependencies()) {
            if (!(dependency instanceof Requirement requirement) || requirement.getDependent() == null) {
                continue;
            }
            var suppliers = new ArrayList<Element>();
            if (requirement.getResource() != null) {
                suppliers.add(requirement.getResource());
            }
            if (requirement.getGroup() != null) {
                suppliers.addAll(requirement.getGroup().getMembers());
            }
            Integer number = numbers.get(requirement.getDependent());
            for (Element supplier : suppliers) {
                if (Missing.is(supplier)) {
                    continue;
                }
                supplies.computeIfAbsent(requirement.getDependent(), none -> new ArrayList<>(2)).add(supplier);
                if (number != null && supplier instanceof ITSystem system) {
                    used.get(number).add(system);
                }
            }
        }
        systems.addAll(used);
        var open = new ArrayList<Element>(processes);
        used.forEach(open::addAll);
        Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.addAll(open);
        while (!open.isEmpty()) {
            Element element = open.removeLast();
            if (element instanceof ITSystem system) {
                reached.add(system);
            }
            var next = new ArrayList<>(supplies.getOrDefault(element, List.of()));
            if (element instanceof InformationObject object && object.getStoredBy() != null) {
                next.add(object.getStoredBy());
            }
            for (Element supplier : next) {
                if (seen.add(supplier)) {
                    open.add(supplier);
                }
            }
        }
    }

    private void readUnits() {
        for (int i = 0; i < processes.size(); i++) {
            OrganisationalUnit unit = processes.get(i).getUnit();
            if (unit != null && !Missing.is(unit)) {
                ownProcesses.computeIfAbsent(unit, none -> new ArrayList<>()).add(i);
            }
        }
        Map<OrganisationalUnit, Set<Integer>> sums = new IdentityHashMap<>();
        for (Map.Entry<OrganisationalUnit, List<Integer>> own : ownProcesses.entrySet()) {
            var seen = new HashSet<OrganisationalUnit>();
            for (OrganisationalUnit unit = own.getKey(); unit != null && seen.add(unit); unit = unit.getParent()) {
                sums.computeIfAbsent(unit, none -> new HashSet<>()).addAll(own.getValue());
            }
        }
        sums.forEach((unit, all) -> allProcesses.put(unit, all.stream().mapToInt(Integer::intValue).sorted().toArray()));
    }

    /** Returns the administration. */
    public AdministrationModel model() {
        return model;
    }

    /** Returns the day on which analyses and reviews must be current. */
    public LocalDate today() {
        return today;
    }

    /** Returns the profile that the administration has set. */
    public Profile profile() {
        return profile;
    }

    /** Returns the BPMN files. */
    public Diagrams diagrams() {
        return diagrams;
    }

    /** Returns all processes. */
    public List<Process> processes() {
        return processes;
    }

    /** Returns the number of a process in {@link #processes()}; -1 where it is none of them. */
    public int number(Process process) {
        return numbers.getOrDefault(process, -1);
    }

    /** Returns how far a process is. */
    public Ladder ladder(int process) {
        return ladders[process];
    }

    /** Returns the number of the rung that a process has reached; 0 for none. */
    public int rung(int process) {
        return ladders[process].number();
    }

    /** Returns the data objects and data stores of a process that exist: its own and those of its BPMN file. */
    public Set<InformationObject> data(int process) {
        return Collections.unmodifiableSet(data.get(process));
    }

    /** Returns the IT systems that a process uses directly, as a member of a redundancy group, or at a BPMN step. */
    public Set<ITSystem> systems(int process) {
        return Collections.unmodifiableSet(systems.get(process));
    }

    /** Tells whether a process has a BPMN file that can be read and holds it. */
    public boolean hasDiagram(int process) {
        return diagrams.state(processes.get(process), processes.get(process).getBpmnAsIs()) == Diagrams.State.HOLDS;
    }

    /** Tells whether somebody has confirmed that a process is the same as another one, which counts. */
    public boolean isDuplicate(Process process) {
        return duplicates.contains(process);
    }

    /** Returns the references of processes to data that does not exist. */
    public List<DanglingData> danglingData() {
        return Collections.unmodifiableList(dangling);
    }

    /** Returns the IT systems that no process uses, not even by way of other resources. */
    public List<ITSystem> unusedSystems() {
        return model.resources().stream().filter(ITSystem.class::isInstance).map(ITSystem.class::cast)
                .filter(system -> !reached.contains(system)).toList();
    }

    /** Returns all organisational units. */
    public List<OrganisationalUnit> units() {
        return units;
    }

    /** Returns the numbers of the processes of a unit itself. */
    public int[] ownProcesses(OrganisationalUnit unit) {
        return ownProcesses.getOrDefault(unit, List.of()).stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns the numbers of the processes of a unit and the units below it, ascending. */
    public int[] processes(OrganisationalUnit unit) {
        int[] all = allProcesses.get(unit);
        return all == null ? new int[0] : Arrays.copyOf(all, all.length);
    }
}
