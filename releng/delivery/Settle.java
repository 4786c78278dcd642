import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Takes out of a program just put together by p2 what depends on the hour, the folder and the order of the build: times, places of
 * the build machine, states of the p2 profile from before the installation was complete. Two builds of one commit give the same
 * bytes then, and the program knows nothing of where it was built.
 *
 * <p>Call: {@code java Settle.java TIME PLACE...} with program folders, p2 repositories or programs of Windows (.exe), and an ISO
 * time such as 2026-01-31T12:00:00Z; a property of Maven that nobody has set (<code>${…}</code>) means now.
 */
public final class Settle {
    /** Stands for the program folder until p2 has seen where the program really is (the profile is a roaming one). */
    private static final String ANYWHERE = "/ratswerk";

    /** Where a program of Windows says where its header is, and where in the header the time and the checksum are. */
    private static final int HEADER_OFFSET = 0x3c;
    private static final int TIME_IN_HEADER = 8;
    private static final int CHECKSUM_IN_HEADER = 88;

    private final Path program;
    private final long time;

    private Settle(Path program, long time) {
        this.program = program;
        this.time = time;
    }

    public static void main(String[] arguments) throws IOException {
        long time = arguments[0].startsWith("$") ? Instant.now().toEpochMilli()
                : OffsetDateTime.parse(arguments[0]).toInstant().toEpochMilli();
        for (int i = 1; i < arguments.length; i++) {
            var place = Path.of(arguments[i]).toAbsolutePath().normalize();
            if (Files.isRegularFile(place)) {
                executable(place, time);
            } else if (Files.exists(place.resolve("artifacts.jar"))) {
                new Settle(place, time).repository();
            } else {
                new Settle(place, time).run();
            }
        }
    }

    private void run() throws IOException {
        change(program.resolve("configuration/config.ini"), Settle::sortedProperties);
        change(program.resolve("configuration/org.eclipse.update/platform.xml"),
                text -> text.replaceFirst("<config date=\"\\d+\"", "<config date=\"" + time + "\""));
        change(program.resolve("artifacts.xml"), this::artifacts);
        Path cache = program.resolve("p2/org.eclipse.equinox.p2.core/cache");
        Map<String, byte[]> roots = roots(cache.resolve("binary"));
        change(cache.resolve("artifacts.xml"), text -> sums(artifacts(text), roots));
        // Names of repositories of the build: p2 writes its own anew.
        var engine = program.resolve("p2/org.eclipse.equinox.p2.engine");
        delete(engine.resolve(".settings"));
        delete(program.resolve("p2/org.eclipse.equinox.p2.repository"));
        try (var profiles = Files.newDirectoryStream(engine.resolve("profileRegistry"), "*.profile")) {
            for (var profile : profiles) {
                profile(profile);
            }
        }
    }

    /** A repository: the archives of root files, and its lists. */
    private void repository() throws IOException {
        Map<String, byte[]> roots = roots(program.resolve("binary"));
        for (String list : List.of("artifacts", "content")) {
            Path file = program.resolve(list + ".jar");
            Map<String, byte[]> entries = entries(file);
            String text = new String(entries.get(list + ".xml"), StandardCharsets.UTF_8);
            text = neighbours(sums(timed(text), roots));
            write(file, Map.of(list + ".xml", text.getBytes(StandardCharsets.UTF_8)));
        }
        Files.writeString(program.resolve("p2.index"), """
                artifact.repository.factory.order=artifacts.xml,\\!
                metadata.repository.factory.order=content.xml,\\!
                version=1
                """);
    }

    /** Writes archives of root files anew and returns them by the name of their artifact with its version. */
    private Map<String, byte[]> roots(Path folder) throws IOException {
        var all = new TreeMap<String, byte[]>();
        if (Files.exists(folder)) {
            try (var files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    write(file, entries(file));
                    all.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        return all;
    }

    /** Puts sizes and checksums of what was written anew into a list of artifacts. */
    private static String sums(String text, Map<String, byte[]> files) {
        Matcher artifact = Pattern.compile("(?s)<artifact classifier='binary' id='([^']*)' version='([^']*)'>.*?</artifact>")
                .matcher(text);
        return artifact.replaceAll(found -> {
            byte[] file = files.get(found.group(1) + "_" + found.group(2));
            return Matcher.quoteReplacement(file == null ? found.group() : found.group()
                    .replaceAll("('(?:artifact|download)\\.size' value=')[^']*", "$1" + file.length)
                    .replaceAll("('download\\.checksum\\.sha-256' value=')[^']*", "$1" + sum("SHA-256", file))
                    .replaceAll("('download\\.checksum\\.sha-512' value=')[^']*", "$1" + sum("SHA-512", file))
                    .replaceAll("('download\\.(?:checksum\\.)?md5' value=')[^']*", "$1" + sum("MD5", file)));
        });
    }

    private static String sum(String algorithm, byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> entries(Path zip) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private void write(Path zip, Map<String, byte[]> entries) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                var written = new ZipEntry(entry.getKey());
                written.setTimeLocal(LocalDateTime.ofEpochSecond(time / 1000, 0, ZoneOffset.UTC));
                out.putNextEntry(written);
                out.write(entry.getValue());
            }
        }
    }

    private String timed(String text) {
        return text.replaceAll("(name='p2.timestamp' value=')\\d+'", "$1" + time + "'");
    }

    /**
     * Sets the time that a program of Windows bears, and takes out the checksum, which only drivers need (PE format: fields
     * TimeDateStamp of the COFF header, CheckSum of the optional header).
     */
    private static void executable(Path file, long time) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int header = bytes.getInt(HEADER_OFFSET);
        bytes.putInt(header + TIME_IN_HEADER, (int) (time / 1000));
        bytes.putInt(header + CHECKSUM_IN_HEADER, 0);
        Files.write(file, bytes.array());
    }

    private interface Change {
        String of(String text);
    }

    private static void change(Path file, Change change) throws IOException {
        if (Files.exists(file)) {
            Files.writeString(file, change.of(Files.readString(file)));
        }
    }

    private static String sortedProperties(String text) {
        return text.lines().filter(line -> !line.startsWith("#")).sorted().collect(Collectors.joining("\n", "", "\n"));
    }

    private String artifacts(String text) {
        return sorted(timed(text), "    <artifact ", "    </artifact>");
    }

    /** Puts the elements that start and end with these lines in order; all of them are neighbours. */
    private static String sorted(String text, String start, String end) {
        var before = new StringBuilder();
        var after = new StringBuilder();
        var elements = new ArrayList<String>();
        StringBuilder open = null;
        for (String line : text.lines().toList()) {
            if (open == null && line.startsWith(start)) {
                open = new StringBuilder();
            }
            var out = open != null ? open : elements.isEmpty() ? before : after;
            out.append(line).append('\n');
            if (open != null && (line.equals(end) || out.length() == line.length() + 1 && line.endsWith("/>"))) {
                elements.add(open.toString());
                open = null;
            }
        }
        Collections.sort(elements);
        return before + String.join("", elements) + after;
    }

    /** Keeps the last state of a profile, with a time and a place that tell nothing. */
    private void profile(Path folder) throws IOException {
        List<Path> states;
        try (var files = Files.list(folder)) {
            states = files.filter(file -> file.getFileName().toString().matches("\\d+\\.profile(\\.gz)?"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
        }
        var last = states.getLast();
        String text;
        try (var in = new GZIPInputStream(Files.newInputStream(last))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        text = text.replaceFirst("timestamp='\\d+'", "timestamp='" + time + "'").replace(program.toString(), ANYWHERE);
        text = neighbours(fileLists(text));
        change(folder.resolve(".data/org.eclipse.equinox.internal.p2.touchpoint.eclipse.actions/jvmargs"),
                Settle::sortedProperties);
        for (var state : states) {
            Files.delete(state);
        }
        Files.deleteIfExists(folder.resolve(".lock"));
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(time + ".profile.gz")))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What is provided, and properties, come in the order of hash tables. */
    private static String neighbours(String text) {
        var all = new ArrayList<String>();
        var run = new ArrayList<String>();
        for (String line : text.lines().toList()) {
            if (line.matches(" *<(provided|property) .*/>")) {
                run.add(line);
                continue;
            }
            Collections.sort(run);
            all.addAll(run);
            run.clear();
            all.add(line);
        }
        return String.join("\n", all) + "\n";
    }

    /** p2 notes the root files in the order of a hash table of files. */
    private static String fileLists(String text) {
        Matcher list = Pattern.compile("(<property name='unzipped\\|[^']*' value=')([^']*)\\|'").matcher(text);
        return list.replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                + String.join("|", new TreeSet<>(List.of(found.group(2).split("\\|")))) + "|'"));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
