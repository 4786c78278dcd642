package org.ratswerk.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The arrows between the bundles: who may use whom, and who may use the workbench. */
class ArrowsTest {
    private static final Pattern WORKBENCH = Pattern.compile("org\\.eclipse\\.(swt|jface|ui|e4\\.ui)\\b.*");

    /** Bundles that a bundle may use directly. What is reexported counts as used by way of the one that reexports it. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("launcher", Set.of()),
            Map.entry("model", Set.of()),
            Map.entry("model.edit", Set.of("model")),
            Map.entry("core", Set.of("model")),
            Map.entry("graph", Set.of("core")),
            Map.entry("bpmn", Set.of("core", "graph", "report")),
            Map.entry("continuity", Set.of("core")),
            Map.entry("help", Set.of()),
            Map.entry("report", Set.of("core", "graph")),
            Map.entry("sample", Set.of("core", "continuity")),
            Map.entry("analysis.coverage", Set.of("core", "bpmn", "graph")),
            Map.entry("analysis.downtime", Set.of("core")),
            Map.entry("publish", Set.of("core", "bpmn", "graph")),
            Map.entry("plugins", Set.of("core", "launcher")),
            Map.entry("ui", Set.of("core", "graph", "model.edit")),
            Map.entry("ui.bpmn", Set.of("core", "graph", "report", "bpmn", "ui")),
            Map.entry("ui.continuity", Set.of("core", "continuity", "graph", "ui")),
            Map.entry("ui.coverage", Set.of("core", "graph", "analysis.coverage", "ui")),
            Map.entry("ui.downtime", Set.of("core", "graph", "analysis.downtime", "ui")),
            Map.entry("ui.plugins", Set.of("core", "launcher", "plugins", "ui")),
            Map.entry("app", Set.of("core", "launcher", "bpmn", "ui", "ui.bpmn")));

    @Test
    void everyBundleUsesOnlyWhatItMay() throws IOException {
        var wrong = new ArrayList<String>();
        for (Path bundle : Sources.bundles()) {
            String name = shortName(bundle.getFileName().toString());
            if (name.startsWith("german.") || name.startsWith("providers.")) {
                continue; // fragments of the platform and of libraries
            }
            assertTrue(ALLOWED.containsKey(name), "no arrows are agreed for " + name);
            for (String required : required(bundle)) {
                if (required.startsWith("org.ratswerk.") && !ALLOWED.get(name).contains(shortName(required))) {
                    wrong.add(name + " -> " + shortName(required));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void onlyUserInterfaceBundlesUseTheWorkbench() throws IOException {
        var wrong = new ArrayList<String>();
        for (Path bundle : Sources.bundles()) {
            String name = shortName(bundle.getFileName().toString());
            if (name.equals("app") || name.equals("ui") || name.startsWith("ui.")) {
                continue;
            }
            required(bundle).stream().filter(used -> WORKBENCH.matcher(used).matches())
                    .forEach(used -> wrong.add(name + " requires " + used));
            for (Path source : Sources.files(bundle.resolve("src/main/java"), ".java")) {
                Sources.read(source).lines()
                        .filter(line -> line.startsWith("import ") && WORKBENCH.matcher(line.substring(7)).matches())
                        .forEach(line -> wrong.add(source.getFileName() + ": " + line));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void pluginsAreFoundAsServicesAndNamedByNobody() {
        var wrong = new ArrayList<String>();
        for (Path bundle : Sources.bundles()) {
            String name = shortName(bundle.getFileName().toString());
            if (name.startsWith("analysis.") || name.equals("ui.coverage")
                    || name.equals("ui.downtime")) {
                continue; // a plugin may have editors and views of its own, in a bundle that goes with it
            }
            for (Path source : Sources.files(bundle.resolve("src/main/java"), ".java")) {
                if (Sources.read(source).contains("org.ratswerk.analysis.")) {
                    wrong.add(Sources.ROOT.relativize(source).toString());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void servicesAreDescribedInTheBuild() {
        var wrong = new ArrayList<String>();
        for (Path bundle : Sources.bundles()) {
            boolean services = Sources.files(bundle.resolve("src/main/java"), ".java").stream()
                    .anyMatch(source -> Sources.read(source).lines().anyMatch(line -> line.startsWith("@Component")));
            if (services && !Files.isRegularFile(bundle.resolve(".settings/org.eclipse.pde.ds.annotations.prefs"))) {
                wrong.add(bundle.getFileName() + " has services that the build does not describe");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyLibraryIsNamedInOneManifest() throws IOException {
        var users = new TreeMap<String, Set<String>>();
        for (Path bundle : Sources.bundles()) {
            for (String used : required(bundle)) {
                String library = library(used);
                if (library != null) {
                    users.computeIfAbsent(library, key -> new TreeSet<>()).add(bundle.getFileName().toString());
                }
            }
        }
        assertFalse(users.isEmpty());
        users.values().removeIf(bundles -> bundles.size() == 1);
        assertEquals(Map.of(), users);
    }

    private static String library(String used) {
        // the platform's own packages are no libraries
        if (used.startsWith("javax.xml.") || used.startsWith("org.xml.sax") || used.startsWith("org.w3c.dom")
                || used.startsWith("org.ratswerk.") || used.startsWith("org.osgi.")
                || used.startsWith("org.eclipse.") && !used.startsWith("org.eclipse.nebula")) {
            return null;
        }
        return Arrays.stream(used.split("\\.")).limit(3).reduce((a, b) -> a + "." + b).orElseThrow();
    }

    private static List<String> required(Path bundle) throws IOException {
        var names = new ArrayList<String>();
        try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            var attributes = new Manifest(in).getMainAttributes();
            for (String header : List.of("Require-Bundle", "Import-Package")) {
                String value = attributes.getValue(header);
                if (value != null) {
                    for (String clause : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                        names.add(clause.split(";")[0].strip());
                    }
                }
            }
        }
        return names;
    }

    private static String shortName(String bundle) {
        return bundle.substring("org.ratswerk.".length());
    }
}
