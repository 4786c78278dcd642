package org.ratswerk.core.licence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.ratswerk.core.licence.Library.Kind;

/**
 * The bill of materials of a program as CycloneDX 1.6 JSON: its own bundles, the bundles of other projects, the npm packages of
 * its pages, each with version, licence, package URL and hash. The same program gives the same bytes.
 *
 * <p>Source: CycloneDX 1.6 (ECMA-424); package URLs as in the Package URL specification, types maven, npm and p2.
 */
public final class Sbom {
    private static final String PROGRAM = "org.ratswerk";

    /** What a p2 repository says about an artifact. */
    private record Artifact(String group, String name, String version, String sha256) {
        String purl(String id, String bundleVersion) {
            return group == null ? "pkg:p2/" + id + "@" + bundleVersion
                    : "pkg:maven/" + group + "/" + name + "@" + version;
        }
    }

    private final Map<String, Artifact> artifacts = new HashMap<>();
    /** Hash by name and version of a package. */
    private final Map<String, String> packages = new HashMap<>();

    /**
     * Writes {@code sbom.cdx.json} into program folders.
     *
     * @param arguments ISO time (a property of Maven that nobody has set means now), folder of the p2 repository that the
     *        program is from, program folders, and package-lock.json files
     * @throws IOException where one cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        var time = arguments[0].startsWith("$") ? Instant.now().truncatedTo(ChronoUnit.SECONDS)
                : OffsetDateTime.parse(arguments[0]).toInstant();
        var sbom = new Sbom();
        sbom.readArtifacts(Path.of(arguments[1]));
        var programs = new ArrayList<Path>();
        for (String argument : List.of(arguments).subList(2, arguments.length)) {
            if (argument.endsWith(".json")) {
                sbom.readLock(Path.of(argument));
            } else {
                programs.add(Path.of(argument));
            }
        }
        for (var program : programs) {
            Files.writeString(program.resolve("sbom.cdx.json"), sbom.of(program, time));
        }
    }

    /** Maven coordinates and hashes of the bundles in a p2 repository. Without it bundles are known by their p2 names only. */
    void readArtifacts(Path repository) throws IOException {
        var file = repository.resolve("artifacts.jar");
        if (!Files.exists(file)) {
            return;
        }
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var jar = new ZipFile(file.toFile()); var in = jar.getInputStream(jar.getEntry("artifacts.xml"))) {
            var reader = factory.createXMLStreamReader(in, "UTF-8");
            String key = null;
            var properties = new HashMap<String, String>();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("artifact")) {
                    properties.clear();
                    key = "osgi.bundle".equals(reader.getAttributeValue(null, "classifier"))
                            ? reader.getAttributeValue(null, "id") + " " + reader.getAttributeValue(null, "version") : null;
                } else if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("property")) {
                    properties.put(reader.getAttributeValue(null, "name"), reader.getAttributeValue(null, "value"));
                } else if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("artifact")
                        && key != null) {
                    artifacts.put(key, new Artifact(properties.get("maven-groupId"), properties.get("maven-artifactId"),
                            properties.get("maven-version"), properties.get("download.checksum.sha-256")));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** Hashes of npm packages. */
    void readLock(Path lock) throws IOException {
        var all = JsonParser.parseString(Files.readString(lock)).getAsJsonObject().getAsJsonObject("packages");
        for (var entry : all.entrySet()) {
            var about = entry.getValue().getAsJsonObject();
            String name = entry.getKey().substring(entry.getKey().lastIndexOf("node_modules/") + 1);
            if (about.has("integrity") && about.get("integrity").getAsString().startsWith("sha512-")) {
                packages.put(name.substring(name.indexOf('/') + 1) + " " + about.get("version").getAsString(),
                        HexFormat.of().formatHex(Base64.getDecoder().decode(
                                about.get("integrity").getAsString().substring("sha512-".length()))));
            }
        }
    }

    /**
     * The bill of materials.
     *
     * @param program program folder, with its bundles in {@code plugins}
     * @param time when it was made
     */
    String of(Path program, Instant time) throws IOException {
        List<Path> bundles;
        try (var files = Files.list(program.resolve("plugins"))) {
            bundles = files.sorted().toList();
        }
        var components = new TreeMap<String, JsonObject>();
        String version = "";
        for (var bundle : bundles) {
            for (var library : Libraries.of(bundle)) {
                var component = library.kind() == Kind.NPM ? ofPackage(library) : ofBundle(library, bundle);
                components.putIfAbsent(component.get("bom-ref").getAsString(), component);
                if (library.id().equals("org.ratswerk.app")) {
                    version = library.version();
                }
            }
        }
        var list = new JsonArray();
        components.values().forEach(list::add);
        var main = new JsonObject();
        main.addProperty("type", "application");
        main.addProperty("bom-ref", PROGRAM);
        main.addProperty("name", "Ratswerk");
        main.addProperty("version", version);
        main.add("licenses", licences("EPL-2.0"));
        var metadata = new JsonObject();
        metadata.addProperty("timestamp", time.toString());
        metadata.add("component", main);
        var bom = new JsonObject();
        bom.addProperty("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        bom.addProperty("bomFormat", "CycloneDX");
        bom.addProperty("specVersion", "1.6");
        bom.addProperty("serialNumber",
                "urn:uuid:" + UUID.nameUUIDFromBytes(list.toString().getBytes(StandardCharsets.UTF_8)));
        bom.addProperty("version", 1);
        bom.add("metadata", metadata);
        bom.add("components", list);
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(bom) + "\n";
    }

    private JsonObject ofBundle(Library library, Path bundle) throws IOException {
        var artifact = artifacts.get(library.id() + " " + library.version());
        var known = artifact != null ? artifact : new Artifact(null, null, null, null);
        String purl = known.purl(library.id(), library.version());
        var component = component(library, purl);
        if (known.group() != null) {
            component.addProperty("group", known.group());
        }
        if (Files.isRegularFile(bundle)) {
            hash(component, "SHA-256", sha256(bundle));
        } else if (known.sha256() != null) {
            hash(component, "SHA-256", known.sha256());
        }
        return component;
    }

    private JsonObject ofPackage(Library library) {
        var component = component(library,
                "pkg:npm/" + library.id().replace("@", "%40") + "@" + library.version());
        String hash = packages.get(library.id() + " " + library.version());
        if (hash != null) {
            hash(component, "SHA-512", hash);
        }
        return component;
    }

    private static JsonObject component(Library library, String purl) {
        var component = new JsonObject();
        component.addProperty("type", "library");
        component.addProperty("bom-ref", library.kind() == Kind.NPM ? purl : library.id() + "@" + library.version());
        component.addProperty("name", library.id());
        component.addProperty("version", library.version());
        component.addProperty("purl", purl);
        if (!library.licence().isEmpty()) {
            component.add("licenses", licences(library.licence()));
        }
        return component;
    }

    private static JsonArray licences(String licence) {
        var choice = new JsonObject();
        if (licence.matches("\\S+( (OR|AND|WITH) \\S+)+")) {
            choice.addProperty("expression", licence);
        } else {
            var one = new JsonObject();
            one.addProperty(licence.matches("[A-Za-z0-9.+-]+") ? "id" : "name", licence);
            choice.add("license", one);
        }
        var list = new JsonArray();
        list.add(choice);
        return list;
    }

    private static void hash(JsonObject component, String algorithm, String hex) {
        var hash = new JsonObject();
        hash.addProperty("alg", algorithm);
        hash.addProperty("content", hex);
        var hashes = new JsonArray();
        hashes.add(hash);
        component.add("hashes", hashes);
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
