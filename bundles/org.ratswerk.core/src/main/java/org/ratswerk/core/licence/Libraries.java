package org.ratswerk.core.licence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.osgi.framework.Version;
import org.ratswerk.core.licence.Library.Kind;

/**
 * Tells what bundles of a program are: reads their manifests and the licences and notices that they contain; for those that
 * contain none, and for the names of projects, a table of the program helps.
 */
public final class Libraries {
    /** Before the names of npm packages that state their licence in a way of their own. */
    private static final String NPM = "npm:";
    private static final String OWN = "org.ratswerk";
    private static final String SEPARATOR = "\n\n--------\n\n";
    private static final Pattern LEGAL = Pattern.compile("(?i)(licen[cs]e|notice|copying|lgpl).*(?<!\\.html)");
    private static final Pattern LICENCE = Pattern.compile("(?i)(licen[cs]e|copying).*");
    private static final Pattern PACKAGE = Pattern.compile("(\\S+) (\\S+) \\((.*)\\)");
    /** Folders of a jar that licences lie in. */
    private static final List<String> FOLDERS = List.of("", "META-INF", "license");
    private static final Map<String, Row> TABLE = table();

    private record Row(String name, String licence, String text) {
    }

    private Libraries() {
    }

    /**
     * What bundles contain, in the order of names: bundles of other projects and npm packages, each once.
     *
     * @param bundles jars or folders; what is no bundle is left out
     * @throws IOException where a bundle cannot be read
     */
    public static List<Library> of(Iterable<Path> bundles) throws IOException {
        var found = new LinkedHashMap<String, Library>();
        for (var bundle : bundles) {
            for (var library : of(bundle)) {
                if (library.kind() != Kind.OWN) {
                    found.putIfAbsent(library.kind() + " " + library.id() + " " + library.version(), library);
                }
            }
        }
        var order = Comparator.comparing(Library::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Library::id)
                .thenComparing(Library::version);
        return found.values().stream().sorted(order).toList();
    }

    /**
     * The bundle itself, then the npm packages within it; empty where it is no bundle.
     *
     * @param bundle jar or folder
     * @throws IOException where it cannot be read
     */
    public static List<Library> of(Path bundle) throws IOException {
        if (Files.isDirectory(bundle)) {
            return read(bundle);
        }
        try (var jar = FileSystems.newFileSystem(bundle)) {
            return read(jar.getPath("/"));
        }
    }

    private static List<Library> read(Path root) throws IOException {
        var manifest = root.resolve("META-INF/MANIFEST.MF");
        if (!Files.exists(manifest)) {
            return List.of();
        }
        Attributes headers;
        try (var in = Files.newInputStream(manifest)) {
            headers = new Manifest(in).getMainAttributes();
        }
        String id = headers.getValue("Bundle-SymbolicName");
        if (id == null) {
            return List.of();
        }
        id = id.split(";")[0].trim();
        var libraries = new ArrayList<Library>();
        var row = row(id);
        boolean own = isOwn(id);
        String licence = row != null ? row.licence() : declared(headers.getValue("Bundle-License"));
        libraries.add(new Library(own ? Kind.OWN : Kind.BUNDLE, id, row != null ? row.name() : id,
                Version.parseVersion(headers.getValue("Bundle-Version")).toString(), licence, own ? standard("EPL-2.0") : text(root, row, licence)));
        if (own) {
            libraries.addAll(packages(root));
        }
        return libraries;
    }

    private static boolean isOwn(String id) {
        return id.equals(OWN) || id.startsWith(OWN + ".");
    }

    /** The row with the longest name that the bundle's name is or starts with, part by part. */
    private static Row row(String id) {
        for (String name = id;; name = name.substring(0, name.lastIndexOf('.'))) {
            var row = TABLE.get(name);
            if (row != null || name.indexOf('.') < 0) {
                return row;
            }
        }
    }

    /** {@code "Apache-2.0";link="…",…}: the names, without what is said about them. */
    private static String declared(String header) {
        if (header == null) {
            return "";
        }
        return Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)").splitAsStream(header)
                .map(each -> each.split(";")[0].replace("\"", "").trim()).collect(Collectors.joining(", "));
    }

    private static String text(Path root, Row row, String licence) throws IOException {
        var texts = new ArrayList<String>();
        boolean licensed = false;
        for (String name : FOLDERS) {
            var folder = root.resolve(name);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
                var sorted = new TreeMap<String, Path>();
                files.forEach(file -> sorted.put(file.getFileName().toString(), file));
                for (var file : sorted.entrySet()) {
                    if (LEGAL.matcher(file.getKey()).matches()) {
                        texts.add(new String(Files.readAllBytes(file.getValue()), StandardCharsets.UTF_8).strip());
                        licensed |= LICENCE.matcher(file.getKey()).matches();
                    }
                }
            }
        }
        if (!licensed) {
            String standard = row != null && !row.text().isEmpty() ? standard(row.text()) : standard(licence);
            if (!standard.isEmpty()) {
                texts.add(0, standard.strip());
            }
        }
        return String.join(SEPARATOR, texts);
    }

    /** A text that the program has itself; empty where it has none of that name. */
    private static String standard(String name) {
        if (name.indexOf('/') >= 0) {
            return "";
        }
        try (InputStream in = Libraries.class.getResourceAsStream("texts/" + name + ".txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The build of a page lists its packages in a file: name, version and licence in a line, then the text. */
    private static List<Library> packages(Path root) throws IOException {
        var libraries = new ArrayList<Library>();
        List<Path> lists;
        try (var files = Files.walk(root)) {
            lists = files.filter(file -> file.endsWith("licences.txt")).sorted().toList();
        }
        for (var list : lists) {
            for (String part : Files.readString(list).split(SEPARATOR)) {
                String line = part.lines().findFirst().orElse("");
                var found = PACKAGE.matcher(line);
                if (found.matches()) {
                    var row = TABLE.get(NPM + found.group(1));
                    libraries.add(new Library(Kind.NPM, found.group(1), found.group(1), found.group(2),
                            row != null ? row.licence() : found.group(3), part.substring(line.length()).strip()));
                }
            }
        }
        return libraries;
    }

    private static Map<String, Row> table() {
        try (InputStream in = Libraries.class.getResourceAsStream("libraries.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(";", -1))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> new Row(cells[1], cells[2], cells[3])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
