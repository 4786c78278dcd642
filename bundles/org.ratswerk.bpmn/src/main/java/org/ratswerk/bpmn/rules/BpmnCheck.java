package org.ratswerk.bpmn.rules;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.Link;
import org.ratswerk.bpmn.xml.XmlDocument;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Check;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Reads;
import org.ratswerk.core.check.Rule;
import org.ratswerk.core.check.Severity;
import org.ratswerk.model.text.Texts;

/**
 * Checks the diagrams of an administration by the rules that it applies: those of the profiles municipal and model, and those
 * that its settings switch on. A file is read again only when its time or size has changed, or what the rules have asked about
 * the administration.
 */
@Component(service = Check.class)
public final class BpmnCheck implements Check {
    private static final Texts TEXTS = Texts.of(BpmnCheck.class);

    /** What was found, by folder and file; forgotten where memory is short. */
    private final Map<Path, SoftReference<Map<String, Entry>>> known = new ConcurrentHashMap<>();

    private record Entry(long time, long size, Map<BpmnRule, Severity> rules, Locale locale, RecordedAccess asked,
            List<BpmnFinding> findings, String process) {
    }

    private record Found(String file, Path path, long time, long size) {
    }

    @Override
    public List<Rule> rules() {
        return BpmnRules.all().stream().map(BpmnRule::rule).toList();
    }

    @Override
    public Reads reads() {
        return AdministrationAccess.READS;
    }

    @Override
    public boolean readsFiles() {
        return true;
    }

    @Override
    public void check(AdministrationModel model, Consumer<Problem> sink, Progress progress) {
        Path folder = model.folder().map(path -> path.toAbsolutePath().normalize()).orElse(null);
        if (folder == null) {
            return;
        }
        BpmnChecker checker = BpmnChecker.of(model.administration());
        ModelAccess access = ModelAccess.of(model);
        Map<String, Entry> before = entries(folder);
        List<Found> files = files(folder);
        files.parallelStream().forEach(file -> {
            if (!progress.isCancelled()) {
                before.compute(file.file, (name, entry) -> entry != null && isCurrent(entry, file, checker, access)
                        ? entry : check(file, checker, access));
            }
        });
        progress.checkCancelled();
        before.keySet().retainAll(files.stream().map(Found::file).collect(Collectors.toSet()));
        for (Found file : files) {
            Entry entry = before.get(file.file);
            if (entry != null) {
                String about = entry.process != null ? entry.process : model.administration().getId();
                entry.findings.forEach(finding -> sink.accept(problem(finding, about)));
            }
        }
    }

    private Map<String, Entry> entries(Path folder) {
        synchronized (known) {
            SoftReference<Map<String, Entry>> reference = known.get(folder);
            Map<String, Entry> entries = reference == null ? null : reference.get();
            if (entries == null) {
                entries = new ConcurrentHashMap<>();
                known.put(folder, new SoftReference<>(entries));
            }
            return entries;
        }
    }

    private static boolean isCurrent(Entry entry, Found file, BpmnChecker checker, ModelAccess access) {
        return entry.time == file.time && entry.size == file.size && entry.rules.equals(checker.rules())
                && entry.locale.equals(Locale.getDefault()) && entry.asked.isSame(access);
    }

    private static Entry check(Found file, BpmnChecker checker, ModelAccess access) {
        var asked = new RecordedAccess(access);
        List<BpmnFinding> findings;
        String process;
        try {
            if (file.size > XmlDocument.LARGEST) {
                throw new IOException(); // told by the checker
            }
            BpmnDocument document = BpmnDocument.read(file.file, Files.readAllBytes(file.path));
            findings = checker.check(document, asked);
            process = process(file.file, document.links(), asked);
        } catch (IOException e) {
            findings = checker.check(file.path, file.file, asked);
            process = process(file.file, List.of(), asked);
        }
        return new Entry(file.time, file.size, checker.rules(), Locale.getDefault(), asked.done(),
                findings, process);
    }

    /** The process that names the file, else the first that the file names. */
    private static String process(String file, List<Link> links, ModelAccess access) {
        List<ModelAccess.Target> naming = access.processesOf(file);
        if (!naming.isEmpty()) {
            return naming.getFirst().id();
        }
        return links.stream().filter(link -> link.kind() == Link.Kind.PROCESS).map(Link::ref)
                .filter(ref -> access.element(ref).filter(target -> target.kind() == ModelAccess.Kind.PROCESS).isPresent())
                .findFirst().orElse(null);
    }

    private static Problem problem(BpmnFinding finding, String about) {
        String message = finding.line() > 0
                ? TEXTS.get("check.line", finding.file(), Integer.toString(finding.line()), finding.message())
                : TEXTS.get("check.file", finding.file(), finding.message());
        return new Problem(finding.rule(), finding.severity(), about, null, message, List.of(),
                new Problem.Place(finding.file(), finding.element(), finding.line()));
    }

    private static List<Found> files(Path folder) {
        var found = new ArrayList<Found>();
        Path top = folder.resolve("bpmn");
        if (!Files.isDirectory(top)) {
            return found;
        }
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && file.toString().endsWith(".bpmn")) {
                        found.add(new Found(folder.relativize(file).toString().replace('\\', '/'), file,
                                attributes.lastModifiedTime().toMillis(), attributes.size()));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE; // gone meanwhile
                }
            });
        } catch (IOException e) {
            // what was found before counts
        }
        found.sort(Comparator.comparing(Found::file));
        return found;
    }
}
