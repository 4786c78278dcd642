package org.ratswerk.bpmn.links;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.bpmn.Link;
import org.ratswerk.bpmn.index.BpmnLink;
import org.ratswerk.bpmn.index.BpmnSummary;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.DependencyOrigin;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Resource;
import org.ratswerk.model.text.Texts;

/**
 * The dependencies that follow from the steps of diagrams: a {@code rw:uses} on a step makes its process depend on what it
 * names. The process is the one that the BPMN process is linked with, or else the only one that names the file as its as-is
 * diagram. A to-be diagram says nothing about today: it makes no dependencies. Linear in the number of links and
 * dependencies.
 */
public final class StepDependencies {
    private static final Texts TEXTS = Texts.of(StepDependencies.class);

    /** What makes two dependencies of steps the same. */
    private record Key(Process dependent, Element supplier, String step) {
    }

    /**
     * A dependency that follows from a step.
     *
     * @param dependent the process
     * @param supplier the resource, redundancy group or process that it needs
     * @param step the step as {@link Dependency#getOriginStep()} names it: file, {@code #}, id of the BPMN element
     * @param name name of the step; empty where it has none
     * @param bridging the shortest bridging time of the step's links; null where one has none
     * @param file the file, relative to the administration's folder
     * @param element id of the BPMN element; null where it has none
     * @param line line of the link, from 1
     */
    public record Derived(Process dependent, Element supplier, String step, String name, Duration bridging, String file,
            String element, int line) {
    }

    /**
     * A dependency that is not as the step says.
     *
     * @param dependency the dependency
     * @param derived what the step says
     */
    public record Outdated(Dependency dependency, Derived derived) {
    }

    /**
     * What the model lacks to be as the diagrams say.
     *
     * @param missing dependencies that are not there
     * @param outdated dependencies with another bridging time or another name of the step
     * @param gone dependencies whose step, link or file is no longer there
     */
    public record Differences(List<Derived> missing, List<Outdated> outdated, List<Dependency> gone) {
        /** The lists are copied. */
        public Differences {
            missing = List.copyOf(missing);
            outdated = List.copyOf(outdated);
            gone = List.copyOf(gone);
        }

        /** Tells whether the model is as the diagrams say. */
        public boolean isEmpty() {
            return missing.isEmpty() && outdated.isEmpty() && gone.isEmpty();
        }
    }

    private StepDependencies() {
    }

    /** Returns how a step is named in {@link Dependency#getOriginStep()}. */
    public static String step(String file, String element) {
        return element == null ? file : file + "#" + element;
    }

    /** Returns the file of a step as {@link #step} names it. */
    public static String file(String step) {
        int mark = step.lastIndexOf('#');
        return mark < 0 ? step : step.substring(0, mark);
    }

    /**
     * Returns the dependencies that follow from diagrams.
     *
     * @param model the administration
     * @param diagrams its diagrams
     */
    public static List<Derived> derived(AdministrationModel model, Collection<BpmnSummary> diagrams) {
        Map<String, Element> elements = model.index();
        Map<String, List<Process>> asIs = new HashMap<>();
        for (Process process : model.processes()) {
            if (process.getBpmnAsIs() != null) {
                asIs.computeIfAbsent(normal(process.getBpmnAsIs()), file -> new ArrayList<>()).add(process);
            }
        }
        var derived = new LinkedHashMap<Key, Derived>();
        for (BpmnSummary diagram : diagrams) {
            for (BpmnLink link : diagram.links(Link.Kind.USES)) {
                Element supplier = elements.get(link.ref());
                if (!(supplier instanceof Resource || supplier instanceof RedundancyGroup
                        || supplier instanceof Process)) {
                    continue;
                }
                for (String id : link.processes()) {
                    Process process = process(diagram, id, elements, asIs);
                    if (process != null && process != supplier) {
                        String step = step(diagram.file(), link.element());
                        derived.merge(new Key(process, supplier, step),
                                new Derived(process, supplier, step, link.name(), link.bridging(), diagram.file(),
                                        link.element(), link.line()),
                                StepDependencies::shorter);
                    }
                }
            }
        }
        return List.copyOf(derived.values());
    }

    private static String normal(String file) {
        return file.strip().replace('\\', '/');
    }

    private static Process process(BpmnSummary diagram, String id, Map<String, Element> elements,
            Map<String, List<Process>> asIs) {
        String ref = diagram.processRef(id);
        if (ref != null) {
            boolean present = elements.get(ref) instanceof Process process && !isToBeOnly(process, diagram.file());
            return present ? (Process) elements.get(ref) : null;
        }
        List<Process> named = asIs.getOrDefault(diagram.file(), List.of());
        return named.size() == 1 ? named.getFirst() : null;
    }

    private static boolean isToBeOnly(Process process, String file) {
        return process.getBpmnToBe() != null && normal(process.getBpmnToBe()).equals(file)
                && (process.getBpmnAsIs() == null || !normal(process.getBpmnAsIs()).equals(file));
    }

    private static Derived shorter(Derived one, Derived other) {
        boolean first = one.bridging == null
                || other.bridging != null && one.bridging.compareTo(other.bridging) <= 0;
        return first ? one : other;
    }

    /**
     * Compares the model with its diagrams. Dependencies of files that cannot be read stay as they are.
     *
     * @param model the administration
     * @param diagrams all its diagrams
     */
    public static Differences differences(AdministrationModel model, Collection<BpmnSummary> diagrams) {
        return differences(model, diagrams, file -> true);
    }

    private static Differences differences(AdministrationModel model, Collection<BpmnSummary> diagrams,
            Predicate<String> files) {
        Map<Key, Dependency> there = new LinkedHashMap<>();
        var gone = new ArrayList<Dependency>();
        Set<String> unreadable = new HashSet<>();
        diagrams.stream().filter(diagram -> !diagram.isReadable()).forEach(diagram -> unreadable.add(diagram.file()));
        for (Dependency dependency : model.dependencies()) {
            String step = dependency.getOriginStep();
            if (dependency.getOrigin() != DependencyOrigin.BPMN || step == null || !files.test(file(step))
                    || unreadable.contains(file(step))) {
                continue;
            }
            boolean second = !(dependency.getDependent() instanceof Process process) || supplier(dependency) == null
                    || there.putIfAbsent(new Key(process, supplier(dependency), step), dependency) != null;
            if (second) {
                gone.add(dependency);
            }
        }
        var missing = new ArrayList<Derived>();
        var outdated = new ArrayList<Outdated>();
        for (Derived derived : derived(model, diagrams)) {
            if (!files.test(derived.file)) {
                continue;
            }
            Dependency dependency = there.remove(new Key(derived.dependent, derived.supplier, derived.step));
            if (dependency == null) {
                missing.add(derived);
            } else if (!Objects.equals(dependency.getBridging(), derived.bridging)
                    || !Objects.equals(reason(derived), dependency.getReason())) {
                outdated.add(new Outdated(dependency, derived));
            }
        }
        gone.addAll(there.values());
        return new Differences(missing, outdated, gone);
    }

    private static Element supplier(Dependency dependency) {
        return switch (dependency) {
            case ProcessDependency process -> process.getSupplier();
            case Requirement use when use.getResource() != null -> use.getResource();
            case Requirement use -> use.getGroup();
            default -> null;
        };
    }

    private static String reason(Derived derived) {
        return derived.name.isEmpty() ? null : derived.name;
    }

    /**
     * Makes the model as its diagrams say, as one command that can be undone.
     *
     * @param editing the administration; called in the thread that edits
     * @param diagrams all its diagrams
     * @return what was different before
     */
    public static Differences synchronise(Editing editing, Collection<BpmnSummary> diagrams) {
        return synchronise(editing, diagrams, file -> true);
    }

    /**
     * Makes the model as one of its diagrams says, as one command that can be undone.
     *
     * @param editing the administration; called in the thread that edits
     * @param diagrams all its diagrams
     * @param file the diagram that was changed, relative to the administration's folder, with {@code /} between the names
     * @return what was different before
     */
    public static Differences synchronise(Editing editing, Collection<BpmnSummary> diagrams, String file) {
        return synchronise(editing, diagrams, file::equals);
    }

    private static Differences synchronise(Editing editing, Collection<BpmnSummary> diagrams,
            Predicate<String> files) {
        Differences differences = differences(editing.model(), diagrams, files);
        if (!differences.isEmpty()) {
            editing.run(TEXTS.get("command"), () -> apply(editing.model(), differences));
        }
        return differences;
    }

    private static void apply(AdministrationModel model, Differences differences) {
        if (!differences.gone.isEmpty()) {
            model.dependencies().removeAll(new HashSet<>(differences.gone));
        }
        differences.outdated.forEach(outdated -> update(outdated.dependency, outdated.derived));
        if (!differences.missing.isEmpty()) {
            Set<String> taken = new HashSet<>(model.index().keySet());
            differences.missing.forEach(derived -> add(model, derived, taken));
        }
    }

    /** Changes a dependency to what its step says. */
    static void update(Dependency dependency, Derived derived) {
        if (!Objects.equals(dependency.getBridging(), derived.bridging)) {
            dependency.setBridging(derived.bridging);
        }
        if (!Objects.equals(dependency.getReason(), reason(derived))) {
            dependency.setReason(reason(derived));
        }
    }

    /** Adds a dependency that follows from a step. */
    static void add(AdministrationModel model, Derived derived) {
        add(model, derived, new HashSet<>(model.index().keySet()));
    }

    /** Removes a dependency whose step is gone. */
    static void remove(Dependency dependency) {
        EcoreUtil.remove(dependency);
    }

    private static void add(AdministrationModel model, Derived derived, Set<String> taken) {
        Dependency dependency;
        if (derived.supplier instanceof Process supplier) {
            ProcessDependency made = ModelFactory.eINSTANCE.createProcessDependency();
            made.setSupplier(supplier);
            dependency = made;
        } else {
            Requirement made = ModelFactory.eINSTANCE.createRequirement();
            if (derived.supplier instanceof RedundancyGroup group) {
                made.setGroup(group);
            } else {
                made.setResource((Resource) derived.supplier);
            }
            dependency = made;
        }
        dependency.setId(id(derived, taken));
        dependency.setDependent(derived.dependent);
        dependency.setOrigin(DependencyOrigin.BPMN);
        dependency.setOriginStep(derived.step);
        update(dependency, derived);
        model.dependencies().add(dependency);
    }

    /** The same step makes the same id everywhere, so that what two people synchronise merges. */
    private static String id(Derived derived, Set<String> taken) {
        String source = derived.dependent.getId() + "\n" + derived.supplier.getId() + "\n" + derived.step;
        String id = UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8)).toString();
        while (!taken.add(id)) {
            id = UUID.randomUUID().toString();
        }
        return id;
    }
}
