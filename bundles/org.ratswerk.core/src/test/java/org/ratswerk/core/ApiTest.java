package org.ratswerk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.tdk.signaturetest.Setup;
import com.sun.tdk.signaturetest.SigTest;
import com.sun.tdk.signaturetest.SignatureTest;

/**
 * The API for plugins is still what it was in the last release, as {@code releng/api/release.sig} describes it, but for what
 * {@code releng/api/changes.txt} lists with reasons. API are the packages that the bundles export for everybody. With the system
 * property {@code ratswerk.api.record} the API is described anew, as that of the release the property names.
 */
class ApiTest {
    private static final Path ROOT = root();
    private static final Path RELEASE = ROOT.resolve("releng/api/release.sig");
    private static final Path CHANGES = ROOT.resolve("releng/api/changes.txt");
    private static final List<String> BUNDLES = List.of("org.ratswerk.model", "org.ratswerk.core");
    private static final Pattern EXPORTED = Pattern.compile("(org\\.ratswerk[\\w.]*)((?:;[^,\"]*(?:\"[^\"]*\")?)*)(?:,|$)");
    private static final Pattern CLASS = Pattern.compile("^CLSS .*?\\b(org\\.ratswerk[\\w.$]*)", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("\\b(org\\.ratswerk(?:\\.[a-z]\\w*)*)\\.[A-Z]\\w*");
    /** What the API mentions although it is for the program itself: whoever needs it will find it moved one day. */
    private static final Set<String> MENTIONED = Set.of("org.ratswerk.core.edit", "org.ratswerk.core.search");

    @TempDir
    static Path folder;

    private static Set<String> packages;
    private static String now;

    @BeforeAll
    static void describe() throws IOException {
        packages = api();
        Path file = folder.resolve("now.sig");
        String record = System.getProperty("ratswerk.api.record");
        String said = run(new Setup(), file, packages, record == null ? "now" : record);
        assertTrue(Files.exists(file), said);
        now = Files.readString(file);
        if (record != null) {
            Files.writeString(RELEASE, now);
            Files.writeString(CHANGES, Files.readString(CHANGES).lines().takeWhile(line -> line.startsWith("#"))
                    .collect(Collectors.joining("\n", "", "\n")));
        }
    }

    @Test
    void onlyWhatIsListedHasChangedIncompatibly() throws IOException {
        Set<String> released = classes(Files.readString(RELEASE)).stream().map(name -> name.substring(0, name.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        var changes = new TreeSet<String>();
        released.stream().filter(name -> !packages.contains(name)).forEach(name -> changes.add("missing package " + name));
        released.retainAll(packages);
        changes.addAll(incompatible(run(new SignatureTest(), RELEASE, released, "now")));
        var accepted = new TreeMap<String, String>();
        String change = null;
        for (String line : Files.readAllLines(CHANGES)) {
            if (line.startsWith(" ")) {
                accepted.merge(String.valueOf(change), line.strip(), (a, b) -> a + ' ' + b);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                change = line.strip();
                accepted.put(change, "");
            }
        }
        assertEquals(List.of(), accepted.entrySet().stream().filter(entry -> entry.getValue().isEmpty()).toList(),
                "without a reason in " + CHANGES);
        var expected = new TreeSet<>(accepted.keySet());
        assertEquals(String.join("\n", expected), String.join("\n", changes), """
                The API has changed so that plugins made for the last release may fail. Take the change back, or list it with \
                its reason in %s and tell plugin authors in the change log. What is listed there must have changed."""
                .formatted(CHANGES));
    }

    @Test
    void theApiSpeaksOfTheApiAlone() {
        var others = new TreeSet<String>();
        // what begins otherwise is private: hidden fields and classes
        now.lines().filter(line -> line.matches("(CLSS|cons|fld|intf|meth|supr) .*")).forEach(line -> {
            for (Matcher type = TYPE.matcher(line); type.find();) {
                if (!packages.contains(type.group(1)) && !MENTIONED.contains(type.group(1))) {
                    others.add(type.group() + " in " + line);
                }
            }
        });
        assertEquals(Set.of(), others);
    }

    @Test
    void breaksAreSeen() {
        String report = """
                Missing Classes
                ---------------

                org.ratswerk.core.A

                Missing Methods
                ---------------

                org.ratswerk.core.B:    method public void org.ratswerk.core.B.gone()
                org.ratswerk.core.B:    method public final int org.ratswerk.core.B.opened()

                Added Methods
                -------------

                org.ratswerk.core.B:    method public int org.ratswerk.core.B.opened()
                org.ratswerk.core.Analysis:    method public abstract int org.ratswerk.core.Analysis.asked()
                org.ratswerk.core.Analysis:    method public int org.ratswerk.core.Analysis.preset()
                org.ratswerk.core.check.Surroundings:    method public abstract int org.ratswerk.core.check.Surroundings.more()
                org.ratswerk.model.Process:    method public abstract int org.ratswerk.model.Process.getMore()

                STATUS:Failed.9 errors
                """;
        assertEquals(Set.of("missing org.ratswerk.core.A",
                "missing org.ratswerk.core.B: method public void org.ratswerk.core.B.gone()",
                "to be implemented org.ratswerk.core.Analysis: method public abstract int org.ratswerk.core.Analysis.asked()"),
                incompatible(report));
    }

    /**
     * What of a report hurts plugins: what is missing, except that something is no longer final, and methods that plugins would
     * have to implement.
     */
    private static Set<String> incompatible(String report) {
        var missing = new TreeSet<String>();
        var added = new TreeSet<String>();
        var result = new TreeSet<String>();
        String section = "";
        for (String line : report.lines().toList()) {
            if (line.matches("(Missing|Added) [A-Z].*")) {
                section = line;
            } else if (line.startsWith("org.ratswerk.") && section.startsWith("Missing")) {
                missing.add(line.replaceAll("\\s+", " ").strip());
            } else if (line.startsWith("org.ratswerk.")) {
                added.add(line.replaceAll("\\s+", " ").strip());
            }
        }
        missing.stream().filter(line -> !added.contains(line.replace(" final ", " "))).forEach(line -> result.add("missing " + line));
        added.stream().filter(line -> line.contains(" abstract ") && line.contains(": method ") && isImplementedByPlugins(line))
                .forEach(line -> result.add("to be implemented " + line));
        return result;
    }

    /** Whether plugins implement the type; the metamodel and what is marked as provided are the program's own. */
    private static boolean isImplementedByPlugins(String line) {
        String name = line.substring(0, line.indexOf(':'));
        if (name.matches("org\\.ratswerk\\.model\\.[A-Z]\\w*")) {
            return false;
        }
        return BUNDLES.stream().map(bundle -> ROOT.resolve("bundles").resolve(bundle).resolve("src/main/java")
                .resolve(name.replaceAll("\\$.*", "").replace('.', '/') + ".java")).filter(Files::exists).noneMatch(source -> {
                    try {
                        return Files.readString(source).contains("@ProviderType");
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static String run(SigTest tool, Path file, Set<String> packages, String version) {
        String path = Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(java.io.File.pathSeparator)).distinct()
                .filter(entry -> Files.exists(Path.of(entry)) && !holds(entry, ApiTest.class))
                .collect(Collectors.joining(java.io.File.pathSeparator));
        var arguments = new ArrayList<>(List.of("-Static", "-BootCP", "-FileName", file.toString(), "-ClassPath", path,
                "-ApiVersion", version));
        packages.forEach(name -> arguments.addAll(List.of("-PackageWithoutSubpackages", name)));
        var said = new StringWriter();
        var out = new PrintWriter(said);
        if (tool instanceof Setup setup) {
            setup.run(arguments.toArray(String[]::new), out, null);
        } else {
            ((SignatureTest) tool).run(arguments.toArray(String[]::new), out, null);
        }
        out.flush();
        assertTrue(tool.toString().matches("STATUS:(Passed|Failed)\\..*"), tool + " " + said);
        return said.toString();
    }

    /** Tests are no API, although they are in the same packages. */
    private static boolean holds(String entry, Class<?> type) {
        return Files.exists(Path.of(entry, type.getName().replace('.', '/') + ".class"));
    }

    private static Set<String> classes(String signatures) {
        return CLASS.matcher(signatures).results().map(found -> found.group(1).replaceAll("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> api() throws IOException {
        var api = new TreeSet<String>();
        for (String bundle : BUNDLES) {
            String manifest = Files.readString(ROOT.resolve("bundles").resolve(bundle).resolve("META-INF/MANIFEST.MF"))
                    .replaceAll("\r?\n ", "");
            String exported = manifest.lines().filter(line -> line.startsWith("Export-Package: ")).findFirst().orElseThrow()
                    .substring("Export-Package: ".length());
            EXPORTED.matcher(exported).results().filter(found -> !found.group(2).contains("x-"))
                    .forEach(found -> api.add(found.group(1)));
        }
        assertTrue(api.contains("org.ratswerk.core.result"), api.toString());
        return api;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ratswerk"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
