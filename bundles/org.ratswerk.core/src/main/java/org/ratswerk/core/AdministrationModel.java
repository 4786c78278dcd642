package org.ratswerk.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.model.Administration;
import org.ratswerk.model.ContinuityRegister;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.Landscape;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessRegister;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Resource;

/**
 * All of one administration in memory: the roots of its files as one model. It says nothing about files on disk; that is
 * {@link AdministrationFolder}.
 */
public final class AdministrationModel {
    private final Path folder;
    private final Administration administration;
    private final ProcessRegister processRegister;
    private final Landscape landscape;
    private final ContinuityRegister continuityRegister;
    private final List<ReferenceCatalogue> catalogues = new ArrayList<>();
    private final List<EmergencyPlan> plans = new ArrayList<>();

    /**
     * @param folder folder it lives in; null for a model in memory only
     * @param administration root of administration.ratswerk
     * @param processRegister root of processes.ratswerk
     * @param landscape root of landscape.ratswerk
     * @param continuityRegister root of plans/register.ratswerk
     * @param catalogues roots of catalogues/
     * @param plans roots of plans/ but the register
     */
    public AdministrationModel(Path folder, Administration administration, ProcessRegister processRegister,
            Landscape landscape, ContinuityRegister continuityRegister, List<ReferenceCatalogue> catalogues,
            List<EmergencyPlan> plans) {
        this.folder = folder;
        this.administration = administration;
        this.processRegister = processRegister;
        this.landscape = landscape;
        this.continuityRegister = continuityRegister;
        this.catalogues.addAll(catalogues);
        this.plans.addAll(plans);
    }

    /** Returns the folder it lives in, if it has one. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** Returns the administration with its organisation and settings. */
    public Administration administration() {
        return administration;
    }

    /** Returns the register that holds the processes. */
    public ProcessRegister processRegister() {
        return processRegister;
    }

    /** Returns what holds resources, redundancy groups and dependencies. */
    public Landscape landscape() {
        return landscape;
    }

    /** Returns what holds measures, exercises and findings. */
    public ContinuityRegister continuityRegister() {
        return continuityRegister;
    }

    /** Returns the reference catalogues; the list can be changed. */
    public List<ReferenceCatalogue> catalogues() {
        return catalogues;
    }

    /** Returns the emergency plans; the list can be changed. */
    public List<EmergencyPlan> plans() {
        return plans;
    }

    /** Returns all processes. */
    public List<Process> processes() {
        return processRegister.getProcesses();
    }

    /** Returns all resources. */
    public List<Resource> resources() {
        return landscape.getResources();
    }

    /** Returns all redundancy groups. */
    public List<RedundancyGroup> groups() {
        return landscape.getGroups();
    }

    /** Returns all dependencies. */
    public List<Dependency> dependencies() {
        return landscape.getDependencies();
    }

    /** Returns the roots of all files: administration, processes, landscape, register, catalogues, plans. */
    public List<FileRoot> roots() {
        var roots = new ArrayList<FileRoot>();
        roots.add(administration);
        roots.add(processRegister);
        roots.add(landscape);
        roots.add(continuityRegister);
        roots.addAll(catalogues);
        roots.addAll(plans);
        return roots;
    }

    /** Returns all elements, roots included, file by file in document order. */
    public Stream<Element> elements() {
        return roots().stream().flatMap(root -> {
            Iterator<EObject> all = root.eAllContents();
            Iterable<EObject> contents = () -> all;
            return Stream.concat(Stream.of((EObject) root), StreamSupport.stream(contents.spliterator(), false));
        }).filter(Element.class::isInstance).map(Element.class::cast);
    }

    /**
     * Returns all elements by id. Of several with the same id the first counts; elements without id are left out. Made
     * anew at each call, in time linear in the model: keep it while you need it.
     */
    public Map<String, Element> index() {
        var index = new HashMap<String, Element>();
        elements().forEach(element -> {
            if (element.getId() != null) {
                index.putIfAbsent(element.getId(), element);
            }
        });
        return index;
    }
}
