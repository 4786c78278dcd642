package org.ratswerk.sitebot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.repository.Packed;
import org.ratswerk.plugins.repository.RepositoryXml;
import org.ratswerk.plugins.trust.RepositorySigner;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Copies and changes p2 repositories on disk. */
public final class Repositories {
    private Repositories() {
    }

    /** What is done to the root of a list. */
    public interface Edit {
        /** Changes the element {@code repository}. */
        void on(Element root) throws IOException;
    }

    /**
     * Copies a repository. Bundles are linked where the disk can do that: change them by writing anew, as here, never
     * in place.
     *
     * @param to folder; what is in it is deleted
     * @return {@code to}
     */
    public static Path copy(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    link(file, target);
                }
            }
        }
        return to;
    }

    private static void link(Path from, Path to) throws IOException {
        if (!from.getParent().endsWith("plugins")) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
            return;
        }
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException otherDisk) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Deletes a folder with all that is in it; nothing happens where there is none. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Replaces a file, also where it is a link. */
    public static void replace(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        Files.write(file, content);
    }

    /** Returns the forms in which a repository has a list ({@code content} or {@code artifacts}). */
    public static List<Path> lists(Path repository, String list) {
        return Packed.FORMS.stream().map(form -> repository.resolve(list + form)).filter(Files::exists).toList();
    }

    /** Reads a list. */
    public static Document read(Path repository, String list) throws IOException {
        return RepositoryXml.parse(Packed.read(lists(repository, list).getFirst()));
    }

    /** Changes a list in all its forms; signatures stay as they are. */
    public static void edit(Path repository, String list, Edit edit) throws IOException {
        Document document = read(repository, list);
        edit.on(document.getDocumentElement());
        byte[] xml = RepositoryXml.write(document);
        for (Path form : lists(repository, list)) {
            Files.delete(form);
            Packed.write(form, xml);
        }
    }

    /** Returns the units of a list of content, or the artifacts of a list of artifacts. */
    public static List<Element> entries(Element root) {
        boolean content = RepositoryXml.child(root, "units").isPresent();
        return RepositoryXml.child(root, content ? "units" : "artifacts")
                .map(all -> RepositoryXml.children(all, content ? "unit" : "artifact")).orElse(List.of());
    }

    /** Returns the file of an artifact. */
    public static Path file(Path repository, Element artifact) {
        return file(repository, artifact.getAttribute("classifier"), artifact.getAttribute("id"),
                artifact.getAttribute("version"));
    }

    static Path file(Path repository, String classifier, String id, String version) {
        return switch (classifier) {
            case "osgi.bundle" -> repository.resolve("plugins/" + id + '_' + version + ".jar");
            case "org.eclipse.update.feature" -> repository.resolve("features/" + id + '_' + version + ".jar");
            default -> repository.resolve(classifier + '/' + id + '_' + version);
        };
    }

    /** Returns the file of a bundle, feature or binary by its id, the first in the list of artifacts. */
    public static Path file(Path repository, String id) throws IOException {
        Optional<Element> found = entries(read(repository, "artifacts").getDocumentElement()).stream()
                .filter(artifact -> artifact.getAttribute("id").equals(id)).findFirst();
        return file(repository, found.orElseThrow(() -> new IOException(id)));
    }

    /** Writes the length and the sums of a file into its entry in the list of artifacts. */
    public static void seal(Element artifact, Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        for (String size : List.of("artifact.size", "download.size")) {
            RepositoryXml.setProperty(artifact, size, Integer.toString(content.length));
        }
        RepositoryXml.setProperty(artifact, "download.checksum.sha-256", sum("SHA-256", content));
        RepositoryXml.setProperty(artifact, "download.checksum.sha-512", sum("SHA-512", content));
        RepositoryXml.setProperty(artifact, "download.md5", null);
        RepositoryXml.setProperty(artifact, "download.checksum.md5", null);
    }

    private static String sum(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Signs a repository anew. */
    public static void sign(Path repository, TestKey key) throws IOException {
        Path file = Files.createTempFile("key", ".asc");
        try {
            sign(repository, key.writeSecret(file), key.passphrase());
        } finally {
            Files.delete(file);
        }
    }

    /** Signs a repository anew with an armored secret key. */
    public static void sign(Path repository, Path secretKey, String passphrase) throws IOException {
        try {
            new RepositorySigner(secretKey, passphrase.toCharArray()).sign(repository);
        } catch (FaultException failure) {
            throw new IOException(failure);
        }
    }
}
