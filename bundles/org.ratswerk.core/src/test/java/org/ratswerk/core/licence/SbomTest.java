package org.ratswerk.core.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.licence.Library.Kind;

/** What the program says about the software that it has with it. */
final class SbomTest {
    private static final Instant TIME = Instant.parse("2026-01-31T12:00:00Z");
    /** SHA-256 of no bytes at all (FIPS 180-4 test vector). */
    private static final String SHA256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    private Path folder;
    private Path plugins;

    @BeforeEach
    void program() throws IOException {
        plugins = Files.createDirectories(folder.resolve("program/plugins"));
        bundle("org.ratswerk.ui.pages", "0.2.0.202601311200", Map.of("org/pages/licences.txt",
                "min-dash 5.0.0 (MIT)\n\nThe MIT text\n\n--------\n\n@bpmn-io/properties 1.2.3 (Apache-2.0)\n\nThe Apache text"));
        bundle("com.google.gson", "2.13.2", Map.of());
        bundle("org.sat4j.core;singleton:=true", "2.3", Map.of());
        bundle("com.town.plugin", "1.0.0", Map.of("META-INF/LICENSE.txt", "Words of the town", "META-INF/NOTICE",
                "Made by the town"), "\"Apache-2.0\";link=\"https://example.org/a,b\",MIT");
    }

    private void bundle(String name, String version, Map<String, String> files, String... licence) throws IOException {
        var all = new TreeMap<>(files);
        all.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-SymbolicName: " + name + "\nBundle-Version: " + version
                + "\n" + (licence.length == 0 ? "" : "Bundle-License: " + licence[0] + "\n"));
        try (var out = new ZipOutputStream(Files.newOutputStream(plugins.resolve(name.split(";")[0] + ".jar")))) {
            for (var file : all.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Map<String, JsonObject> components(Sbom sbom) throws IOException {
        var components = new TreeMap<String, JsonObject>();
        JsonParser.parseString(sbom.of(folder.resolve("program"), TIME)).getAsJsonObject().getAsJsonArray("components")
                .forEach(each -> components.put(each.getAsJsonObject().get("name").getAsString(), each.getAsJsonObject()));
        return components;
    }

    @Test
    void namesEveryBundleAndPackage() throws IOException {
        assertEquals(Set.of("org.ratswerk.ui.pages", "com.google.gson", "org.sat4j.core", "com.town.plugin", "min-dash",
                "@bpmn-io/properties"), components(new Sbom()).keySet());
    }

    @Test
    void tellsLicenceHashAndPackage() throws IOException {
        var sbom = new Sbom();
        var repository = Files.createDirectories(folder.resolve("repository"));
        try (var out = new ZipOutputStream(Files.newOutputStream(repository.resolve("artifacts.jar")))) {
            out.putNextEntry(new ZipEntry("artifacts.xml"));
            out.write("""
                    <repository><artifacts size='1'>
                      <artifact classifier='osgi.bundle' id='com.google.gson' version='2.13.2'><properties size='3'>
                        <property name='maven-groupId' value='com.google.code.gson'/>
                        <property name='maven-artifactId' value='gson'/>
                        <property name='maven-version' value='2.13.2'/>
                      </properties></artifact>
                    </artifacts></repository>""".getBytes(StandardCharsets.UTF_8));
        }
        sbom.readArtifacts(repository);
        var lock = Files.writeString(folder.resolve("package-lock.json"), """
                {"packages": {"": {"version": "1"},
                  "node_modules/a/node_modules/min-dash": {"version": "5.0.0", "integrity": "sha512-AQL/"}}}""");
        sbom.readLock(lock);
        var components = components(sbom);
        assertEquals("pkg:maven/com.google.code.gson/gson@2.13.2", text(components, "com.google.gson", "purl"));
        assertEquals("com.google.code.gson", text(components, "com.google.gson", "group"));
        assertEquals("pkg:p2/org.sat4j.core@2.3.0", text(components, "org.sat4j.core", "purl"));
        assertEquals("pkg:npm/%40bpmn-io/properties@1.2.3", text(components, "@bpmn-io/properties", "purl"));
        assertEquals("[{\"license\":{\"id\":\"Apache-2.0\"}}]", components.get("com.google.gson").get("licenses").toString());
        assertEquals("[{\"expression\":\"EPL-2.0 OR LGPL-2.1-or-later\"}]",
                components.get("org.sat4j.core").get("licenses").toString());
        assertEquals("[{\"license\":{\"name\":\"Apache-2.0, MIT\"}}]",
                components.get("com.town.plugin").get("licenses").toString());
        assertEquals("[{\"alg\":\"SHA-512\",\"content\":\"0102ff\"}]", components.get("min-dash").get("hashes").toString());
        assertTrue(components.get("com.google.gson").get("hashes").toString().matches(".*SHA-256.*[0-9a-f]{64}.*"));
    }

    @Test
    void hashIsThatOfTheFile() throws IOException {
        // A folder has no hash of its own; the repository knows that of the jar that it came from.
        Files.createDirectories(plugins.resolve("org.eclipse.theme/META-INF"));
        Files.writeString(plugins.resolve("org.eclipse.theme/META-INF/MANIFEST.MF"),
                "Bundle-SymbolicName: org.eclipse.theme\nBundle-Version: 1.0.0\n");
        var repository = Files.createDirectories(folder.resolve("repository"));
        try (var out = new ZipOutputStream(Files.newOutputStream(repository.resolve("artifacts.jar")))) {
            out.putNextEntry(new ZipEntry("artifacts.xml"));
            out.write(("<r><artifact classifier='osgi.bundle' id='org.eclipse.theme' version='1.0.0'>"
                    + "<property name='download.checksum.sha-256' value='" + SHA256_OF_NOTHING + "'/></artifact></r>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        var sbom = new Sbom();
        sbom.readArtifacts(repository);
        assertTrue(components(sbom).get("org.eclipse.theme").get("hashes").toString().contains(SHA256_OF_NOTHING));
    }

    @Test
    void sameProgramGivesSameBytes() throws IOException {
        assertEquals(new Sbom().of(folder.resolve("program"), TIME), new Sbom().of(folder.resolve("program"), TIME));
    }

    @Test
    void textsAreThoseOfTheBundleElseThoseOfTheLicence() throws IOException {
        List<Path> bundles;
        try (var files = Files.list(plugins)) {
            bundles = files.toList();
        }
        var libraries = Libraries.of(bundles);
        assertEquals(List.of("@bpmn-io/properties", "com.town.plugin", "com.google.gson", "min-dash", "org.sat4j.core"),
                libraries.stream().map(Library::id).toList(), "own bundles are left out, names of projects tell the order");
        assertEquals("Words of the town\n\n--------\n\nMade by the town", libraries.get(1).text());
        assertTrue(libraries.get(2).text().startsWith("Apache License"), libraries.get(2).text());
        assertEquals("The MIT text", libraries.get(3).text());
        assertEquals(Kind.NPM, libraries.get(3).kind());
        assertEquals("Sat4j", libraries.get(4).name());
    }

    /** Whoever adds a library tells its name and licence in the table, and the text where the library brings none. */
    @Test
    void everyBundleOfThePlatformHasARow() throws IOException {
        var feature = Path.of("../../features/org.ratswerk.platform.feature/feature.xml");
        var ids = Pattern.compile("<plugin id=\"([^\"]+)\"").matcher(Files.readString(feature)).results()
                .map(each -> each.group(1)).toList();
        assertFalse(ids.isEmpty());
        var without = new ArrayList<String>();
        for (String id : ids) {
            bundle(id, "1.0.0", Map.of());
            var library = Libraries.of(plugins.resolve(id + ".jar")).getFirst();
            if (library.name().equals(id) || library.licence().isEmpty()) {
                without.add(id);
            }
        }
        assertEquals(List.of(), without);
    }

    private static String text(Map<String, JsonObject> components, String name, String key) {
        return components.get(name).get(key).getAsString();
    }
}
