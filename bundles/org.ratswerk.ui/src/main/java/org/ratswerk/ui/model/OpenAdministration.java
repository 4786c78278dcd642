package org.ratswerk.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Element;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;

/**
 * An administration that is open, with what the views ask for again and again. Its model is changed by its
 * {@link #editing()}; opened anew it is another object.
 */
public final class OpenAdministration {
    private final Path folder;
    private volatile List<String> bpmnFiles;
    private final List<Fault> warnings;
    private final Editing editing;
    private final References references;

    /**
     * @param folder folder it was read from, absolute
     * @param editing its content, and how it is changed
     * @param bpmnFiles its BPMN files relative to the folder, with {@code /} between the names
     * @param warnings what was doubtful about the files
     */
    public OpenAdministration(Path folder, Editing editing, List<String> bpmnFiles, List<Fault> warnings) {
        this.folder = Objects.requireNonNull(folder);
        this.editing = Objects.requireNonNull(editing);
        this.bpmnFiles = List.copyOf(bpmnFiles);
        this.warnings = List.copyOf(warnings);
        this.references = new References(editing);
    }

    /**
     * Opens an administration.
     *
     * @param folder folder, absolute
     * @param progress told how far it is, asked whether to stop
     * @throws FaultException if there is none or one of its files cannot be used
     */
    public static OpenAdministration read(Path folder, Progress progress) throws FaultException {
        var opened = AdministrationFolder.open(folder, progress);
        return new OpenAdministration(folder, new Editing(opened), bpmnFiles(opened), opened.warnings());
    }

    private static List<String> bpmnFiles(AdministrationFolder folder) throws FaultException {
        return folder.bpmnFiles().stream().map(file -> file.toString().replace('\\', '/')).toList();
    }

    /** Returns its folder. */
    public Path folder() {
        return folder;
    }

    /** Returns its content. */
    public AdministrationModel model() {
        return editing.model();
    }

    /** Returns the editing of its content: the only way to change it. */
    public Editing editing() {
        return editing;
    }

    /**
     * Looks again which BPMN files there are. Reads the folder.
     *
     * @return whether there are others than before
     * @throws FaultException if the folder cannot be read
     */
    public boolean refreshFiles() throws FaultException {
        var there = editing.folder().orElse(null);
        var now = there == null ? bpmnFiles : bpmnFiles(there);
        boolean others = !now.equals(bpmnFiles);
        bpmnFiles = now;
        return others;
    }

    /** Returns its BPMN files relative to the folder. */
    public List<String> bpmnFiles() {
        return bpmnFiles;
    }

    /** Returns what was doubtful about the files when they were read. */
    public List<Fault> warnings() {
        return warnings;
    }

    /** Returns who refers to whom. */
    public References references() {
        return references;
    }

    /** Returns the element with the id, if there is one. */
    public Optional<Element> element(String id) {
        return editing.element(id);
    }

    /** Returns its name; that of its folder where it has none. */
    public String name() {
        var name = model().administration().getName();
        return name == null || name.isBlank() ? String.valueOf(folder.getFileName()) : name;
    }
}
