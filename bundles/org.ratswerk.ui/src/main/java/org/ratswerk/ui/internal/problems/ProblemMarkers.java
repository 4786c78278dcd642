package org.ratswerk.ui.internal.problems;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.views.markers.MarkerViewUtil;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Severity;
import org.ratswerk.model.Element;
import org.ratswerk.model.text.Labels;
import org.ratswerk.ui.internal.FileEditors;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * The problems of an open administration as markers of the workspace, for the view Problems. They hang on a project of the
 * administration's name that lives in the settings of the program: nothing is written into the user's folder.
 */
final class ProblemMarkers {
    /** Type of the markers. */
    static final String TYPE = "org.ratswerk.ui.problem";
    /** Attribute: id of the rule. */
    static final String RULE = "rule";
    /** Attribute: title of the rule. */
    static final String RULE_TITLE = "ruleTitle";
    /** Attribute: kind of the element. */
    static final String KIND = "kind";
    /** Attribute: id of the element. */
    static final String ELEMENT = "element";
    /** Attribute: name of the feature. */
    static final String FEATURE = "feature";

    private static final QualifiedName FOLDER = new QualifiedName(UiPlugin.ID, "folder");
    private static final String PROJECTS = "projects";
    private static final long DELAY = 100;

    private final OpenAdministration administration;
    private final Map<String, String> titles = new HashMap<>();
    /** What there are to be markers for, and for which it may differ from what there is; both guarded by wanted. */
    private final Map<Problem.Key, List<Problem>> wanted = new HashMap<>();
    private final Set<Problem.Key> changed = new HashSet<>();
    private final Map<Problem.Key, List<IMarker>> written = new HashMap<>();
    private final Job job = Job.create(ProblemTexts.get("job.markers"), (ICoreRunnable) this::write);
    private IProject project;
    private volatile boolean closed;

    ProblemMarkers(OpenAdministration administration) {
        this.administration = administration;
        UiPlugin.registry().checks().stream().flatMap(check -> check.rules().stream())
                .forEach(rule -> titles.put(rule.id(), rule.title()));
        job.setSystem(true);
        job.setPriority(Job.DECORATE);
        job.setRule(root());
    }

    private static IWorkspaceRoot root() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    /** Removes what an earlier session has left because it came to a sudden end. */
    static void removeLeftOver() {
        var job = Job.create(ProblemTexts.get("job.markers"), (ICoreRunnable) monitor -> {
            IPath home = UiPlugin.get().getStateLocation().append(PROJECTS);
            for (IProject project : root().getProjects()) {
                if (project.getLocation() != null && home.isPrefixOf(project.getLocation())) {
                    delete(project, monitor);
                }
            }
        });
        job.setSystem(true);
        job.setRule(root());
        job.schedule();
    }

    private static void delete(IProject project, IProgressMonitor monitor) throws CoreException {
        project.delete(true, true, monitor);
    }

    /** Returns the open administration that the marker belongs to. */
    static Optional<OpenAdministration> administration(IMarker marker) {
        try {
            Object folder = marker.getResource().getSessionProperty(FOLDER);
            String file = marker.getAttribute(FileEditors.FILE, null);
            if (folder == null && file != null) {
                return UiPlugin.administrations().list().stream()
                        .filter(each -> Path.of(file).startsWith(each.folder())).findFirst();
            }
            return UiPlugin.administrations().list().stream().filter(each -> each.folder().toString().equals(folder))
                    .findFirst();
        } catch (CoreException e) {
            return Optional.empty();
        }
    }

    /** Returns the problem that the marker stands for, if there still is one. */
    static Optional<Problem> problem(IMarker marker) {
        String element = marker.getAttribute(ELEMENT, null);
        return administration(marker).flatMap(Checking::of).flatMap(problems -> problems.of(element).stream()
                .filter(problem -> isFor(marker, problem)).findFirst());
    }

    private static boolean isFor(IMarker marker, Problem problem) {
        return problem.rule().equals(marker.getAttribute(RULE, null))
                && java.util.Objects.equals(problem.feature(), marker.getAttribute(FEATURE, null))
                && problem.message().equals(marker.getAttribute(IMarker.MESSAGE, null));
    }

    /** The problems are others; from any thread. */
    void change(List<Problem> added, List<Problem> removed) {
        synchronized (wanted) {
            for (Problem problem : removed) {
                List<Problem> same = wanted.get(problem.key());
                if (same != null) {
                    same.removeLast();
                }
                changed.add(problem.key());
            }
            for (Problem problem : added) {
                wanted.computeIfAbsent(problem.key(), none -> new ArrayList<>(1)).add(problem);
                changed.add(problem.key());
            }
        }
        job.schedule(DELAY);
    }

    /** What an editor tells about a file is more or less than before. */
    void toldElsewhere(Path file) {
        synchronized (wanted) {
            wanted.keySet().stream().filter(key -> key.place() != null && file(key).equals(file)).forEach(changed::add);
        }
        job.schedule(DELAY);
    }

    private boolean isToldElsewhere(Problem.Key key) {
        return key.place() != null && Checking.isToldElsewhere(file(key), key.rule());
    }

    private Path file(Problem.Key key) {
        return administration.folder().resolve(key.place().file());
    }

    /** The administration is closed. */
    void close() {
        closed = true;
        job.schedule();
    }

    private void write(IProgressMonitor monitor) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        workspace.run(inner -> {
            if (closed) {
                if (project != null) {
                    delete(project, inner);
                    project = null;
                }
                return;
            }
            String name = projectName();
            if (project != null && !project.getName().equals(name)) {
                delete(project, inner);
                project = null;
            }
            if (project == null) {
                project = create(name, inner);
                written.clear();
                synchronized (wanted) {
                    changed.addAll(wanted.keySet());
                }
            }
            writeMarkers(workspace);
        }, root(), IWorkspace.AVOID_UPDATE, monitor);
    }

    /** The name of the administration as far as a project can have it, different from those of the others. */
    private String projectName() {
        String name = administration.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip()
                .replaceAll("^\\.+|\\.+$", "");
        String base = name.isEmpty() ? "Ratswerk" : name;
        String candidate = base;
        for (int i = 2; root().getProject(candidate).exists() && !root().getProject(candidate).equals(project); i++) {
            candidate = base + " (" + i + ")";
        }
        return candidate;
    }

    private IProject create(String name, IProgressMonitor monitor) throws CoreException {
        IProject made = root().getProject(name);
        var description = ResourcesPlugin.getWorkspace().newProjectDescription(name);
        IPath home = UiPlugin.get().getStateLocation().append(PROJECTS);
        int number = 1;
        while (home.append(String.valueOf(number)).toFile().exists()) {
            number++;
        }
        description.setLocation(home.append(String.valueOf(number)));
        made.create(description, monitor);
        made.open(monitor);
        made.setDefaultCharset("UTF-8", monitor);
        made.setSessionProperty(FOLDER, administration.folder().toString());
        return made;
    }

    private void writeMarkers(IWorkspace workspace) throws CoreException {
        Map<Problem.Key, List<Problem>> due = new HashMap<>();
        synchronized (wanted) {
            for (Problem.Key key : changed) {
                List<Problem> all = List.copyOf(wanted.getOrDefault(key, List.of()));
                due.put(key, isToldElsewhere(key) ? List.of() : all);
                if (all.isEmpty()) {
                    wanted.remove(key);
                }
            }
            changed.clear();
        }
        var gone = new ArrayList<IMarker>();
        for (var entry : due.entrySet()) {
            List<IMarker> there = written.computeIfAbsent(entry.getKey(), none -> new ArrayList<>(1));
            while (there.size() > entry.getValue().size()) {
                gone.add(there.removeLast());
            }
            while (there.size() < entry.getValue().size()) {
                there.add(project.createMarker(TYPE, attributes(entry.getValue().get(there.size()))));
            }
            if (there.isEmpty()) {
                written.remove(entry.getKey());
            }
        }
        workspace.deleteMarkers(gone.toArray(IMarker[]::new));
    }

    private Map<String, Object> attributes(Problem problem) {
        var attributes = new HashMap<String, Object>();
        attributes.put(IMarker.MESSAGE, problem.message());
        attributes.put(IMarker.SEVERITY, severity(problem.severity()));
        attributes.put(IMarker.USER_EDITABLE, false);
        attributes.put(RULE, problem.rule());
        Element element = administration.element(problem.elementId()).orElse(null);
        String name = element == null ? administration.name() : Names.of(element);
        attributes.put(IMarker.LOCATION, name);
        // what the quick fix shows in the place of a file
        attributes.put(MarkerViewUtil.NAME_ATTRIBUTE, name);
        attributes.put(KIND, element == null ? "" : Labels.of(element.eClass()));
        attributes.put(RULE_TITLE, titles.getOrDefault(problem.rule(), problem.rule()));
        if (problem.elementId() != null) {
            attributes.put(ELEMENT, problem.elementId());
        }
        if (problem.feature() != null) {
            attributes.put(FEATURE, problem.feature());
        }
        if (problem.place() != null) {
            attributes.put(FileEditors.FILE, administration.folder().resolve(problem.place().file()).toString());
            if (problem.place().part() != null) {
                attributes.put(FileEditors.PART, problem.place().part());
            }
        }
        return attributes;
    }

    private static int severity(Severity severity) {
        return switch (severity) {
            case ERROR -> IMarker.SEVERITY_ERROR;
            case WARNING -> IMarker.SEVERITY_WARNING;
            case INFO -> IMarker.SEVERITY_INFO;
        };
    }

    /** Returns all markers of the rule in the administration of the marker. */
    static List<IMarker> ofSameRule(IMarker marker) {
        try {
            String rule = marker.getAttribute(RULE, "");
            return List.of(marker.getResource().findMarkers(TYPE, false, IResource.DEPTH_ZERO)).stream()
                    .filter(each -> rule.equals(each.getAttribute(RULE, null))).toList();
        } catch (CoreException e) {
            UiPlugin.log("Problems cannot be found", e);
            return List.of();
        }
    }
}
