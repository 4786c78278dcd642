package org.ratswerk.analysis.coverage.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.Link;
import org.ratswerk.bpmn.index.BpmnIndex;
import org.ratswerk.bpmn.index.BpmnItem;
import org.ratswerk.bpmn.index.BpmnLink;
import org.ratswerk.bpmn.index.BpmnSummary;
import org.ratswerk.bpmn.rules.BpmnCheck;
import org.ratswerk.bpmn.rules.BpmnChecker;
import org.ratswerk.bpmn.rules.ModelAccess;
import org.ratswerk.bpmn.xml.XmlDocument;
import org.ratswerk.bpmn.xml.XmlException;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Severity;
import org.ratswerk.model.Process;

/**
 * The BPMN files of an administration as evidence: which can be read, which process each holds, how many errors the rules find.
 * Files are read again only when they have changed.
 */
public final class Diagrams {
    /** Keeps what it found, so that only changed files are checked again. */
    private static final BpmnCheck CHECK = new BpmnCheck();

    private final Map<String, BpmnSummary> files = new LinkedHashMap<>();
    private final Map<String, Integer> errors = new HashMap<>();
    private final Map<String, List<String>> naming = new HashMap<>();

    /** What a BPMN file proves about a process that names it. */
    public enum State {
        /** The process names no file. */
        NONE,
        /** The file that it names is not there. */
        MISSING,
        /** The file cannot be read. */
        UNREADABLE,
        /** The file holds no process, or only other ones. */
        OTHER_PROCESS,
        /** The file holds the process. */
        HOLDS
    }

    /**
     * BPMN file or BPMN process that no process of the administration names, or a link that leads nowhere.
     *
     * @param kind what it is
     * @param file file, relative to the administration's folder
     * @param name name of the BPMN process or the process; empty for a file
     * @param element id of the process that has the link; null where it is about the file
     */
    public record Orphan(Kind kind, String file, String name, String element) {
        /** What is orphaned. */
        public enum Kind {
            /** File that no process names. */
            FILE,
            /** BPMN process that says it is a process that does not exist. */
            PROCESS,
            /** Link of a process to a file that is not there. */
            LINK
        }
    }

    private Diagrams() {
    }

    /** Returns what is known where no file is looked at: none is there. */
    public static Diagrams none() {
        return new Diagrams();
    }

    /**
     * Reads what is new. Not for the user interface's thread.
     *
     * @param model administration; one without a folder has no files
     * @param progress asked whether to stop
     */
    public static Diagrams of(AdministrationModel model, Progress progress) {
        var diagrams = new Diagrams();
        Path folder = model.folder().orElse(null);
        if (folder == null) {
            return diagrams;
        }
        for (BpmnSummary summary : BpmnIndex.of(folder).summaries(progress)) {
            diagrams.files.put(summary.file(), summary);
        }
        if (!diagrams.files.isEmpty()) {
            CHECK.check(model, problem -> diagrams.count(problem), progress);
        }
        for (Process process : model.processes()) {
            for (String file : new String[] {process.getBpmnAsIs(), process.getBpmnToBe()}) {
                if (file != null && !file.isBlank()) {
                    diagrams.naming.computeIfAbsent(path(file), none -> new ArrayList<>(1)).add(process.getId());
                }
            }
        }
        diagrams.readElsewhere(model, folder.toAbsolutePath().normalize());
        return diagrams;
    }

    /** Reads files that processes name and that stand in another folder than the index looks at. */
    private void readElsewhere(AdministrationModel model, Path folder) {
        for (String name : naming.keySet()) {
            if (files.containsKey(name)) {
                continue;
            }
            try {
                Path file = folder.resolve(name).normalize();
                if (!file.startsWith(folder) || !Files.isRegularFile(file) || Files.size(file) > XmlDocument.LARGEST) {
                    continue;
                }
                BpmnDocument document = BpmnDocument.read(name, Files.readAllBytes(file));
                files.put(name, BpmnSummary.of(name, document));
                errors.put(name, (int) BpmnChecker.of(model.administration()).check(document, ModelAccess.of(model))
                        .stream().filter(finding -> finding.severity() == Severity.ERROR).count());
            } catch (XmlException e) {
                files.put(name, new BpmnSummary(name, List.of(), List.of(), List.of(), List.of(), e.getMessage()));
            } catch (IOException | InvalidPathException e) {
                continue; // as if it were not there
            }
        }
    }

    private void count(Problem problem) {
        if (problem.severity() == Severity.ERROR && problem.place() != null) {
            errors.merge(problem.place().file(), 1, Integer::sum);
        }
    }

    private static String path(String file) {
        String plain = file.strip().replace('\\', '/');
        return plain.startsWith("./") ? plain.substring(2) : plain;
    }

    /** Returns the files, relative to the administration's folder, sorted. */
    public Set<String> files() {
        return java.util.Collections.unmodifiableSet(files.keySet());
    }

    /**
     * Returns what a file proves about a process.
     *
     * @param process process
     * @param file file that it names; null or blank for none
     */
    public State state(Process process, String file) {
        if (file == null || file.isBlank()) {
            return State.NONE;
        }
        BpmnSummary summary = files.get(path(file));
        if (summary == null) {
            return State.MISSING;
        }
        if (!summary.isReadable()) {
            return State.UNREADABLE;
        }
        List<String> refs = summary.processRefs();
        boolean named = refs.isEmpty() ? !summary.items("process").isEmpty() : refs.contains(process.getId());
        return named ? State.HOLDS : State.OTHER_PROCESS;
    }

    /** Returns how many errors the rules find in a file. */
    public int errors(String file) {
        return file == null ? 0 : errors.getOrDefault(path(file), 0);
    }

    /** Returns the ids of what the steps and data of a process are linked with in its diagrams as it is. */
    public Set<String> linked(Process process, Link.Kind kind) {
        if (state(process, process.getBpmnAsIs()) != State.HOLDS) {
            return Set.of();
        }
        BpmnSummary summary = files.get(path(process.getBpmnAsIs()));
        Set<String> own = own(summary, process.getId());
        var ids = new LinkedHashSet<String>();
        for (BpmnLink link : summary.links(kind)) {
            if (!link.ref().isEmpty() && (own.isEmpty() || link.processes().isEmpty()
                    || link.processes().stream().anyMatch(own::contains))) {
                ids.add(link.ref());
            }
        }
        return ids;
    }

    /** Ids of the BPMN processes that are a process; empty where the file does not tell them apart. */
    private static Set<String> own(BpmnSummary summary, String process) {
        var own = new HashSet<String>();
        boolean others = false;
        for (BpmnItem item : summary.items("process")) {
            String ref = item.id() == null ? null : summary.processRef(item.id());
            if (ref == null || ref.equals(process)) {
                own.add(item.id() == null ? "" : item.id());
            } else {
                others = true;
            }
        }
        return others ? own : Set.of();
    }

    /**
     * Returns the files and BPMN processes that no process names, and the links to files that are not there.
     *
     * @param model administration
     */
    public List<Orphan> orphans(AdministrationModel model) {
        var orphans = new ArrayList<Orphan>();
        var ids = new HashSet<String>();
        model.processes().forEach(process -> ids.add(process.getId()));
        for (BpmnSummary summary : files.values()) {
            if (!naming.containsKey(summary.file())) {
                orphans.add(new Orphan(Orphan.Kind.FILE, summary.file(), "", null));
                continue;
            }
            for (BpmnItem item : summary.items("process")) {
                String ref = item.id() == null ? null : summary.processRef(item.id());
                if (ref != null && !ids.contains(ref)) {
                    orphans.add(new Orphan(Orphan.Kind.PROCESS, summary.file(), item.name().isEmpty() ? item.id()
                            : item.name(), null));
                }
            }
        }
        if (model.folder().isEmpty()) {
            return orphans;
        }
        for (Process process : model.processes()) {
            for (String file : new String[] {process.getBpmnAsIs(), process.getBpmnToBe()}) {
                if (file != null && !file.isBlank() && !files.containsKey(path(file))) {
                    orphans.add(new Orphan(Orphan.Kind.LINK, path(file), process.getName() == null ? process.getId()
                            : process.getName(), process.getId()));
                }
            }
        }
        return orphans;
    }
}
