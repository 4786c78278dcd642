import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/**
 * Compares two builds: all files of two folders, or two files, and what archives contain (zip, jar, tar, ar, gzip, xz, within each
 * other). Tells each difference as far inside as it can; exit code 0 without one, else 1.
 *
 * <p>Call: {@code java -cp COMMONS-COMPRESS Compare.java A B}
 */
public final class Compare {
    private static final int SHOWN = 120;
    private final List<String> differences = new ArrayList<>();

    private record Entry(String about, byte[] content) {
    }

    public static void main(String[] arguments) throws IOException {
        System.exit(run(System.out, "de".equals(System.getenv("RATSWERK_LANGUAGE")), arguments));
    }

    /** Compares and prints; returns 0 without a difference, else 1. */
    public static int run(PrintStream out, boolean german, String... arguments) throws IOException {
        var compare = new Compare();
        int files = compare.paths("", Path.of(arguments[0]), Path.of(arguments[1]));
        compare.differences.forEach(out::println);
        if (compare.differences.isEmpty()) {
            out.println(german ? "Kein Unterschied (" + files + " Dateien)." : "No difference (" + files + " files).");
            return 0;
        }
        out.println(german ? "Unterschiede: " + compare.differences.size()
                : "Differences: " + compare.differences.size());
        return 1;
    }

    private int paths(String place, Path a, Path b) throws IOException {
        if (Files.isSymbolicLink(a) && Files.isSymbolicLink(b)) {
            if (!Files.readSymbolicLink(a).equals(Files.readSymbolicLink(b))) {
                differ(place, Files.readSymbolicLink(a) + " | " + Files.readSymbolicLink(b));
            }
            return 1;
        }
        if (!Files.isDirectory(a) || !Files.isDirectory(b)) {
            if (!rights(a).equals(rights(b))) {
                differ(place, rights(a) + " | " + rights(b));
            }
            if (Files.isRegularFile(a) && Files.isRegularFile(b)) {
                if (Files.mismatch(a, b) >= 0) {
                    contents(place, Files.readAllBytes(a), Files.readAllBytes(b));
                }
            } else {
                differ(place, "file | folder");
            }
            return 1;
        }
        int files = 0;
        var children = new TreeMap<String, Integer>();
        for (var folder : List.of(a, b)) {
            try (var list = Files.list(folder)) {
                list.forEach(child -> children.merge(child.getFileName().toString(), folder == a ? 1 : 2, Integer::sum));
            }
        }
        for (var child : children.entrySet()) {
            String name = place.isEmpty() ? child.getKey() : place + "/" + child.getKey();
            switch (child.getValue()) {
                case 1 -> differ(name, "only in A");
                case 2 -> differ(name, "only in B");
                default -> files += paths(name, a.resolve(child.getKey()), b.resolve(child.getKey()));
            }
        }
        return files;
    }

    private static String rights(Path file) throws IOException {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
        } catch (UnsupportedOperationException e) {
            return "";
        }
    }

    private void contents(String place, byte[] a, byte[] b) throws IOException {
        if (Arrays.equals(a, b)) {
            return;
        }
        int before = differences.size();
        var unpackedA = decompressed(a);
        var unpackedB = decompressed(b);
        if (unpackedA.isPresent() && unpackedB.isPresent()) {
            contents(place, unpackedA.get(), unpackedB.get());
        } else {
            var entriesA = entries(a);
            var entriesB = entries(b);
            if (entriesA.isPresent() && entriesB.isPresent()) {
                entries(place + "!", entriesA.get(), entriesB.get());
            } else {
                differ(place, where(a, b));
            }
        }
        if (differences.size() == before) {
            differ(place, "same contents, packed in another way: " + where(a, b));
        }
    }

    private void entries(String place, Map<String, Entry> a, Map<String, Entry> b) throws IOException {
        var names = new TreeSet<>(a.keySet());
        names.addAll(b.keySet());
        for (String name : names) {
            var inA = a.get(name);
            var inB = b.get(name);
            if (inA == null || inB == null) {
                differ(place + name, inB == null ? "only in A" : "only in B");
                continue;
            }
            if (!inA.about().equals(inB.about())) {
                differ(place + name, inA.about() + " | " + inB.about());
            }
            contents(place + name, inA.content(), inB.content());
        }
        if (a.keySet().equals(b.keySet()) && !List.copyOf(a.keySet()).equals(List.copyOf(b.keySet()))) {
            differ(place, "other order of entries");
        }
    }

    private static Optional<byte[]> decompressed(byte[] bytes) throws IOException {
        try (var in = new CompressorStreamFactory(true)
                .createCompressorInputStream(new BufferedInputStream(new ByteArrayInputStream(bytes)))) {
            return Optional.of(in.readAllBytes());
        } catch (CompressorException e) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, Entry>> entries(byte[] bytes) throws IOException {
        try (ArchiveInputStream<? extends ArchiveEntry> in = new ArchiveStreamFactory()
                .createArchiveInputStream(new BufferedInputStream(new ByteArrayInputStream(bytes)))) {
            var entries = new LinkedHashMap<String, Entry>();
            for (ArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                for (int i = 2; entries.containsKey(name); i++) {
                    name = entry.getName() + "#" + i;
                }
                entries.put(name, new Entry(about(entry), in.readAllBytes()));
            }
            return Optional.of(entries);
        } catch (ArchiveException e) {
            return Optional.empty();
        }
    }

    private static String about(ArchiveEntry entry) {
        return switch (entry) {
            case TarArchiveEntry tar -> "%s %o %s:%s %s".formatted(tar.getModTime().toInstant(), tar.getMode(),
                    tar.getUserName(), tar.getGroupName(), tar.getLinkName());
            case ZipArchiveEntry zip -> "%s %o".formatted(zip.getLastModifiedTime(), zip.getUnixMode());
            default -> String.valueOf(entry.getLastModifiedDate().toInstant());
        };
    }

    /** The first line that differs, or of what is no text the first place. */
    private static String where(byte[] a, byte[] b) {
        var textA = text(a);
        var textB = text(b);
        int offset = Arrays.mismatch(a, b);
        if (textA.isEmpty() || textB.isEmpty()) {
            return "byte " + offset + " (" + a.length + " | " + b.length + ")";
        }
        var linesA = textA.get().lines().toList();
        var linesB = textB.get().lines().toList();
        for (int i = 0; i < Math.max(linesA.size(), linesB.size()); i++) {
            String lineA = i < linesA.size() ? linesA.get(i) : "";
            String lineB = i < linesB.size() ? linesB.get(i) : "";
            if (!lineA.equals(lineB)) {
                return "line " + (i + 1) + ": " + shown(lineA) + " | " + shown(lineB);
            }
        }
        return "ends of lines, byte " + offset;
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String shown(String line) {
        String text = line.strip();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private void differ(String place, String how) {
        differences.add(place + ": " + how);
    }
}
