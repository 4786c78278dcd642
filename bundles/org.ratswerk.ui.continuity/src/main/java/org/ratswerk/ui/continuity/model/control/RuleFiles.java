package org.ratswerk.ui.continuity.model.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.ExistingRule;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.text.Texts;

/**
 * Documents that are taken into the list of single rules, several at once. A document inside the folder of the administration
 * stays where it is; others are copied into it, so that the list holds together when the folder is passed on.
 */
public final class RuleFiles {
    /** Where documents from elsewhere are copied to, relative to the folder of the administration. */
    public static final String PLACE = "documents/rules";

    private static final Texts TEXTS = Texts.of(RuleFiles.class);

    private RuleFiles() {
        // static only
    }

    /**
     * Document that is taken in.
     *
     * @param name name of the rule
     * @param path path relative to the folder of the administration, with {@code /}
     */
    public record Taken(String name, String path) {
    }

    /**
     * What came of the documents.
     *
     * @param taken documents to be listed
     * @param known names of those that the list holds already
     * @param faults what went wrong with others, in words
     */
    public record Outcome(List<Taken> taken, List<String> known, List<String> faults) {
        public Outcome {
            taken = List.copyOf(taken);
            known = List.copyOf(known);
            faults = List.copyOf(faults);
        }

        /** Returns what happened, in words. */
        public String words() {
            var words = new ArrayList<String>();
            words.add(TEXTS.get("rules.taken", taken.size()));
            if (!known.isEmpty()) {
                words.add(TEXTS.get("rules.known", known.size(), String.join(", ", known)));
            }
            words.addAll(faults);
            return String.join("\n", words);
        }
    }

    /**
     * Brings documents into the folder of the administration. Reads and writes files: not for the user interface's thread.
     *
     * @param folder folder of the administration
     * @param files documents
     * @param listed paths that the list holds already, see {@link #listed}
     */
    public static Outcome bring(Path folder, List<Path> files, Collection<String> listed) {
        var taken = new ArrayList<Taken>();
        var known = new ArrayList<String>();
        var faults = new ArrayList<String>();
        Set<String> all = new HashSet<>(listed);
        Path root = folder.toAbsolutePath().normalize();
        for (Path each : files) {
            Path file = each.toAbsolutePath().normalize();
            try {
                if (!Files.isRegularFile(file)) {
                    faults.add(TEXTS.get("rules.noFile", String.valueOf(each.getFileName())));
                    continue;
                }
                String path = root.relativize(file.startsWith(root) ? file : copy(root, file)).toString()
                        .replace('\\', '/');
                if (all.add(path.toLowerCase(Locale.ROOT))) {
                    taken.add(new Taken(name(file), path));
                } else {
                    known.add(String.valueOf(file.getFileName()));
                }
            } catch (IOException e) {
                faults.add(TEXTS.get("rules.fault", String.valueOf(each.getFileName()), String.valueOf(e.getMessage())));
            }
        }
        return new Outcome(taken, known, faults);
    }

    /** Copies a document; one of the same name and content that is already there does. */
    private static Path copy(Path root, Path file) throws IOException {
        Path place = root.resolve(PLACE);
        Files.createDirectories(place);
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String start = dot > 0 ? name.substring(0, dot) : name;
        String end = dot > 0 ? name.substring(dot) : "";
        Path target = place.resolve(name);
        for (int i = 2; Files.exists(target); i++) {
            if (Files.isRegularFile(target) && Files.mismatch(target, file) < 0) {
                return target;
            }
            target = place.resolve(start + "-" + i + end);
        }
        return Files.copy(file, target);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]{1,5}$", "").replaceAll("[_\\s]+", " ").strip();
    }

    /** Returns the documents that the list holds, as {@link #bring} compares them. */
    public static Set<String> listed(Editing editing) {
        return editing.model().continuityRegister().getExistingRules().stream().map(ExistingRule::getFile)
                .filter(file -> file != null).map(file -> file.replace('\\', '/').toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /**
     * Lists documents as single rules, as one command.
     *
     * @param editing editing of the administration
     * @param taken documents
     * @return the new rules in the order of their names
     */
    public static List<ExistingRule> add(Editing editing, List<Taken> taken) {
        Map<String, ExistingRule> rules = new TreeMap<>();
        for (Taken each : taken) {
            ExistingRule rule = ModelFactory.eINSTANCE.createExistingRule();
            rule.setId(UUID.randomUUID().toString());
            rule.setName(each.name);
            rule.setFile(each.path);
            rules.put(each.name + "\n" + each.path, rule);
        }
        editing.run(TEXTS.get("rules.command", rules.size()),
                () -> editing.model().continuityRegister().getExistingRules().addAll(rules.values()));
        return List.copyOf(rules.values());
    }
}
