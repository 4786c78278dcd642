package org.ratswerk.sitebot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.ratswerk.plugins.repository.RepositoryXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Makes of a built repository one with own features in another version: manifests, feature.xml, lists, names of files
 * and sums. Signatures are taken away; sign it afterwards.
 */
public final class Reversion {
    private static final Pattern RANGE = Pattern.compile("\\[\\d+\\.\\d+\\.\\d+,\\d+\\.\\d+\\.\\d+\\)");

    private final Path repository;
    private final String from;
    private final String to;
    private final Set<String> units = new HashSet<>();
    private final Set<String> artifacts = new HashSet<>();

    private Reversion(Path repository, String from, String to) {
        this.repository = repository;
        this.from = from;
        this.to = to;
    }

    /**
     * Makes another version of features.
     *
     * @param source built repository; stays as it is
     * @param target folder of the new one; what is in it is deleted
     * @param version new version, as {@code 0.2.1.202701010000}
     * @param features ids of features that get it, with the bundles that only they include; empty for all that have
     *     the version of org.ratswerk.feature, the product with them
     * @return {@code target}
     */
    public static Path make(Path source, Path target, String version, Collection<String> features)
            throws IOException {
        Repositories.copy(source, target);
        Document content = Repositories.read(target, "content");
        List<Element> all = Repositories.entries(content.getDocumentElement());
        String wanted = (features.isEmpty() ? "org.ratswerk.feature" : features.iterator().next()) + ".feature.group";
        String old = all.stream().filter(unit -> unit.getAttribute("id").equals(wanted)).findFirst()
                .orElseThrow(() -> new IOException(wanted)).getAttribute("version");
        var reversion = new Reversion(target, old, version);
        reversion.choose(all, features);
        reversion.files();
        Damage.unsign(target);
        return target;
    }

    private void choose(List<Element> all, Collection<String> features) {
        Map<String, Element> old = new HashMap<>();
        all.stream().filter(unit -> unit.getAttribute("version").equals(from))
                .forEach(unit -> old.put(unit.getAttribute("id"), unit));
        if (features.isEmpty()) {
            units.addAll(old.keySet());
        } else {
            Deque<String> open = new ArrayDeque<>();
            features.forEach(feature -> old.keySet().stream().filter(id -> id.equals(feature + ".feature.group")
                    || id.equals(feature + ".feature.jar") || id.startsWith(feature + "_root")).forEach(open::add));
            while (!open.isEmpty()) {
                String id = open.pop();
                if (units.add(id) && !(id.endsWith(".feature.group") && !features.contains(id.replace(".feature.group",
                        "")))) {
                    requirements(old.get(id)).filter(required -> required.getAttribute("range").contains(from))
                            .map(required -> required.getAttribute("name")).filter(old::containsKey)
                            .filter(name -> !name.endsWith(".feature.group")).forEach(open::add);
                }
            }
        }
        units.forEach(id -> RepositoryXml.child(old.get(id), "artifacts").stream()
                .flatMap(list -> RepositoryXml.children(list, "artifact").stream())
                .forEach(artifact -> artifacts.add(artifact.getAttribute("id"))));
    }

    private static java.util.stream.Stream<Element> requirements(Element unit) {
        return RepositoryXml.child(unit, "requires").stream()
                .flatMap(all -> RepositoryXml.children(all, "required").stream());
    }

    private void files() throws IOException {
        Repositories.edit(repository, "content", root -> {
            for (Element unit : Repositories.entries(root)) {
                boolean own = units.contains(unit.getAttribute("id")) && unit.getAttribute("version").equals(from);
                change(unit, own);
            }
        });
        Repositories.edit(repository, "artifacts", root -> {
            for (Element artifact : Repositories.entries(root)) {
                if (artifact.getAttribute("version").equals(from) && artifacts.contains(artifact.getAttribute("id"))) {
                    Path file = Repositories.file(repository, artifact);
                    artifact.setAttribute("version", to);
                    Path renamed = Repositories.file(repository, artifact);
                    byte[] content = Files.readAllBytes(file);
                    Files.delete(file);
                    Files.write(renamed, file.toString().endsWith(".jar") ? jar(content) : content);
                    Repositories.seal(artifact, renamed);
                }
            }
        });
    }

    /** In own units every mention of the old version changes, in others only ranges of own units. */
    private void change(Element element, boolean own) {
        if (own) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Node attribute = attributes.item(i);
                boolean other = element.getTagName().equals("required")
                        && !isOwn(element.getAttribute("name"));
                if (!other) {
                    attribute.setNodeValue(attribute.getNodeValue().replace(from, to));
                }
            }
        }
        if (element.getTagName().equals("required") && isOwn(element.getAttribute("name"))) {
            element.setAttribute("range", range(element.getAttribute("range").replace(from, to)));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                change(inner, own);
            } else if (own && child.getNodeType() == Node.TEXT_NODE) {
                child.setNodeValue(child.getNodeValue().replace(from, to));
            }
        }
    }

    private boolean isOwn(String name) {
        return units.contains(name) || artifacts.contains(name);
    }

    /** A range of a minor version that the new version is not in is moved to its minor version. */
    private String range(String range) {
        Version version = Version.create(to);
        if (!RANGE.matcher(range).matches() || VersionRange.create(range).isIncluded(version)) {
            return range;
        }
        int major = (Integer) version.getSegment(0);
        int minor = (Integer) version.getSegment(1);
        return "[" + major + '.' + minor + ".0," + major + '.' + (minor + 1) + ".0)";
    }

    private byte[] jar(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(content)); var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                byte[] inner = in.readAllBytes();
                out.write(switch (entry.getName()) {
                    case JarFile.MANIFEST_NAME -> manifest(inner);
                    case "feature.xml" -> feature(inner);
                    default -> inner;
                });
            }
        }
        return bytes.toByteArray();
    }

    private byte[] manifest(byte[] content) throws IOException {
        var manifest = new Manifest(new ByteArrayInputStream(content));
        Attributes main = manifest.getMainAttributes();
        for (Map.Entry<Object, Object> entry : main.entrySet()) {
            String value = entry.getValue().toString().replace(from, to);
            if (entry.getKey().toString().equals("Require-Bundle")) {
                value = bundles(value);
            }
            entry.setValue(value);
        }
        var out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }

    private String bundles(String required) {
        Matcher found = Pattern.compile("([\\w.]+);bundle-version=\"([^\"]*)\"").matcher(required);
        return found.replaceAll(match -> Matcher.quoteReplacement(isOwn(match.group(1))
                ? match.group(1) + ";bundle-version=\"" + range(match.group(2)) + '"' : match.group()));
    }

    private byte[] feature(byte[] content) throws IOException {
        Document document = RepositoryXml.parse(content);
        Element root = document.getDocumentElement();
        Set<Element> all = new LinkedHashSet<>(List.of(root));
        for (String name : List.of("plugin", "includes")) {
            RepositoryXml.children(root, name).stream().filter(one -> isOwn(one.getAttribute("id"))
                    || units.contains(one.getAttribute("id") + ".feature.group")).forEach(all::add);
        }
        all.forEach(one -> one.setAttribute("version", one.getAttribute("version").replace(from, to)));
        RepositoryXml.child(root, "requires").stream().flatMap(one -> RepositoryXml.children(one, "import").stream())
                .filter(one -> isOwn(one.getAttribute("plugin")) || units.contains(one.getAttribute("feature")
                        + ".feature.group")).forEach(this::move);
        return RepositoryXml.write(document);
    }

    private void move(Element required) {
        String old = required.getAttribute("version");
        String range = range("[" + old + ',' + next(old) + ')');
        required.setAttribute("version", range.substring(1, range.indexOf(',')));
    }

    private static String next(String version) {
        Version read = Version.create(version);
        return read.getSegment(0) + "." + ((Integer) read.getSegment(1) + 1) + ".0";
    }
}
