package org.ratswerk.core;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.ratswerk.core.policy.Setting;
import org.ratswerk.model.Administration;
import org.ratswerk.model.ContinuityRegister;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.Landscape;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ProcessRegister;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.persistence.AdministrationFiles;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * An administration that lives in a folder. Of several threads only one may use it at a time. A cancelled operation
 * throws {@link java.util.concurrent.CancellationException}.
 */
public final class AdministrationFolder {
    private static final Texts TEXTS = Texts.of(AdministrationFolder.class);
    private static final String BPMN = "bpmn";
    /** Folder of snippets, relative to the administration's: parts of diagrams to be used elsewhere, no diagrams of it. */
    public static final String SNIPPETS = "bpmn/snippets";

    private final AdministrationFiles files;
    private final AdministrationModel model;

    private AdministrationFolder(AdministrationFiles files, AdministrationModel model) {
        this.files = files;
        this.model = model;
    }

    /**
     * Makes an empty administration with all its standard files and folders. Its settings state the default horizons and
     * the default damage categories, in the user's language, so that they can be seen and changed.
     *
     * @param dir folder; empty or not there yet
     * @param name name of the administration
     * @throws FaultException if the folder holds something already or cannot be written
     */
    public static AdministrationFolder create(Path dir, String name) throws FaultException {
        try {
            if (AdministrationFiles.exist(dir)) {
                throw new FaultException(new Fault(dir.toString(), 0, 0, TEXTS.get("folder.exists")), null);
            }
            if (Files.exists(dir) && !isEmpty(dir)) {
                throw new FaultException(new Fault(dir.toString(), 0, 0, TEXTS.get("folder.notEmpty")), null);
            }
            for (String place : List.of("catalogues", "plans", BPMN, "documents")) {
                Files.createDirectories(dir.resolve(place));
            }
            // version control: no temporary files, same bytes on all systems
            Files.writeString(dir.resolve(".gitignore"), ".ratswerk.*\n*.tmp\n");
            Files.writeString(dir.resolve(".gitattributes"), "*.ratswerk text eol=lf\n*.bpmn text eol=lf\n");
        } catch (IOException e) {
            throw new FaultException(new Fault(dir.toString(), 0, 0, TEXTS.get("folder.io", e)), e);
        }
        var factory = ModelFactory.eINSTANCE;
        var administration = withId(factory.createAdministration());
        administration.setName(name);
        administration.setSettings(factory.createSettings());
        administration.getSettings().getHorizons().addAll(Setting.ANALYSIS_HORIZONS.horizons());
        administration.getSettings().setToleranceLevel(Setting.ANALYSIS_TOLERANCE.number());
        DamageCategories.store(administration, DamageCategories.defaults());
        var model = new AdministrationModel(dir, administration, withId(factory.createProcessRegister()),
                withId(factory.createLandscape()), withId(factory.createContinuityRegister()), List.of(), List.of());
        var folder = new AdministrationFolder(new AdministrationFiles(dir), model);
        folder.save();
        return folder;
    }

    private static boolean isEmpty(Path dir) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(dir)) {
            return !entries.iterator().hasNext();
        }
    }

    private static <T extends FileRoot> T withId(T root) {
        root.setId(UUID.randomUUID().toString());
        return root;
    }

    /**
     * Opens an administration.
     *
     * @param dir folder
     * @param progress told how far it is, asked whether to stop
     * @throws FaultException if there is none or one of its files cannot be used
     */
    public static AdministrationFolder open(Path dir, Progress progress) throws FaultException {
        var files = new AdministrationFiles(dir);
        progress.begin(TEXTS.get("folder.open", dir), 0);
        List<FileRoot> roots = files.load(file -> {
            progress.checkCancelled();
            progress.worked(1);
        }, progress::checkCancelled);
        return new AdministrationFolder(files,
                new AdministrationModel(dir, only(roots, Administration.class), only(roots, ProcessRegister.class),
                        only(roots, Landscape.class), only(roots, ContinuityRegister.class),
                        all(roots, ReferenceCatalogue.class), all(roots, EmergencyPlan.class)));
    }

    /**
     * Makes sure that a folder holds an administration, without opening it.
     *
     * @param dir folder
     * @throws FaultException if it does not
     */
    public static void require(Path dir) throws FaultException {
        if (!AdministrationFiles.exist(dir)) {
            throw new FaultException(new Fault(dir.toString(), 0, 0, TEXTS.get("folder.none")), null);
        }
    }

    private static <T> T only(List<FileRoot> roots, Class<T> type) {
        return all(roots, type).getFirst();
    }

    private static <T> List<T> all(List<FileRoot> roots, Class<T> type) {
        return roots.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Returns the folder. */
    public Path folder() {
        return files.folder();
    }

    /** Returns the model; what is changed in it can be saved. */
    public AdministrationModel model() {
        return model;
    }

    /** Returns what the user should know about the files as they were opened; empty if all is well. */
    public List<Fault> warnings() {
        return files.warnings();
    }

    /**
     * Saves what has changed; files that somebody else has changed since are not overwritten.
     *
     * @return files written or deleted, relative to the folder; empty if nothing has changed
     * @throws FaultException if it cannot be saved; the files are as before then
     */
    public List<Path> save() throws FaultException {
        return save(false);
    }

    /**
     * Saves what has changed: all files, or none. New catalogues and plans get files named after them, the files of
     * those no longer in the model are deleted.
     *
     * @param overwriteChanged whether files that somebody else has changed since are overwritten
     * @return files written or deleted, relative to the folder; empty if nothing has changed
     * @throws FaultException if it cannot be saved; the files are as before then
     */
    public List<Path> save(boolean overwriteChanged) throws FaultException {
        return files.save(model.roots(), overwriteChanged);
    }

    /**
     * Returns the files that somebody else has changed, added or deleted since they were opened or saved, relative to
     * the folder, sorted.
     *
     * @throws FaultException if the folder cannot be read
     */
    public List<Path> changedOnDisk() throws FaultException {
        return files.changedOnDisk();
    }

    /**
     * Returns what saving would write: each file's content, changed or not, by its path relative to the folder.
     *
     * @throws FaultException if the model holds what files cannot hold
     */
    public Map<Path, byte[]> contents() throws FaultException {
        return files.contents(model.roots());
    }

    /** Returns the roots by file, the paths relative to the folder, as they were last read or saved. */
    public Map<Path, FileRoot> files() {
        return files.roots();
    }

    /** Returns the hashes (SHA-256, hexadecimal) of the files as they were last read or saved, by file. */
    public Map<Path, String> hashes() {
        return files.hashes();
    }

    /**
     * Takes the files as they are on disk now for known, so that saving overwrites them; the model stays as it is.
     *
     * @return files that somebody else had changed, added or deleted, relative to the folder, sorted
     * @throws FaultException if the folder cannot be read
     */
    public List<Path> acceptDisk() throws FaultException {
        return files.acceptDisk();
    }

    /**
     * Returns the BPMN files in bpmn/ and the folders in it, relative to the folder, sorted; without the snippets.
     *
     * @throws FaultException if the folder cannot be read
     */
    public List<Path> bpmnFiles() throws FaultException {
        Path dir = folder().resolve(BPMN);
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        var found = new ArrayList<Path>();
        try (Stream<Path> all = Files.walk(dir)) {
            Path snippets = folder().resolve(SNIPPETS);
            all.filter(file -> !file.startsWith(snippets)).filter(file -> file.getFileName().toString().endsWith(".bpmn") && Files.isRegularFile(file))
                    .map(folder()::relativize).sorted().forEach(found::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new FaultException(new Fault(dir.toString(), 0, 0, TEXTS.get("folder.io", e)), e);
        }
        return found;
    }
}
