package org.ratswerk.sitebot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ratswerk.plugins.repository.Packed;
import org.ratswerk.plugins.repository.RepositoryXml;
import org.ratswerk.plugins.trust.RepositorySigner;
import org.w3c.dom.Element;

/** What can go wrong with a repository, or be done to it. Works on a copy made by {@link Repositories#copy}. */
public final class Damage {
    private Damage() {
    }

    /** Changes one byte in the middle of the file of a bundle or feature; lists and signatures stay. */
    public static void alterArtifact(Path repository, String id) throws IOException {
        Path file = Repositories.file(repository, id);
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Repositories.replace(file, content);
    }

    /** Changes a file and its sums in the list of artifacts; signatures stay. */
    public static void alterArtifactAndSums(Path repository, String id) throws IOException {
        alterArtifact(repository, id);
        Repositories.edit(repository, "artifacts", root -> {
            for (Element artifact : Repositories.entries(root)) {
                if (artifact.getAttribute("id").equals(id)) {
                    Repositories.seal(artifact, Repositories.file(repository, artifact));
                }
            }
        });
    }

    /** Changes the list of what is offered; signatures stay. */
    public static void alterMetadata(Path repository) throws IOException {
        Repositories.edit(repository, "content", root -> RepositoryXml.setProperty(root, "altered", "true"));
    }

    /** Cuts the file of a bundle or feature in the middle. */
    public static void truncateArtifact(Path repository, String id) throws IOException {
        Path file = Repositories.file(repository, id);
        byte[] content = Files.readAllBytes(file);
        Repositories.replace(file, Arrays.copyOf(content, content.length / 2));
    }

    /** Cuts the lists of what is offered in the middle. */
    public static void truncateMetadata(Path repository) throws IOException {
        for (Path list : Repositories.lists(repository, "content")) {
            byte[] content = Files.readAllBytes(list);
            Repositories.replace(list, Arrays.copyOf(content, content.length / 2));
        }
    }

    /** Deletes the file of a bundle or feature; the lists still name it. */
    public static void removeArtifact(Path repository, String id) throws IOException {
        Files.delete(Repositories.file(repository, id));
    }

    /** Makes a feature need a bundle that nobody has. Sign the repository afterwards. */
    public static void missingDependency(Path repository, String feature) throws IOException {
        Repositories.edit(repository, "content", root -> {
            for (Element unit : Repositories.entries(root)) {
                if (unit.getAttribute("id").equals(feature + ".feature.group")) {
                    Element all = RepositoryXml.child(unit, "requires").orElseThrow();
                    Element required = root.getOwnerDocument().createElement("required");
                    required.setAttribute("namespace", "osgi.bundle");
                    required.setAttribute("name", "org.example.missing");
                    required.setAttribute("range", "[1.0.0,2.0.0)");
                    all.appendChild(required);
                    all.setAttribute("size", Integer.toString(RepositoryXml.children(all, "required").size()));
                }
            }
        });
    }

    /** Takes all signatures away. */
    public static void unsign(Path repository) throws IOException {
        Repositories.edit(repository, "artifacts", root -> Repositories.entries(root).forEach(artifact -> {
            RepositoryXml.setProperty(artifact, RepositorySigner.SIGNATURES, null);
            RepositoryXml.setProperty(artifact, RepositorySigner.PUBLIC_KEYS, null);
        }));
        for (String list : List.of("content", "artifacts")) {
            for (String form : Packed.FORMS) {
                Files.deleteIfExists(repository.resolve(list + form + ".asc"));
            }
        }
        Files.deleteIfExists(repository.resolve(RepositorySigner.KEY_FILE));
    }

    /** Signs with a key that nobody trusts. */
    public static void foreignKey(Path repository) throws IOException {
        Repositories.sign(repository, TestKey.make("Mallory <mallory@example.org>"));
    }
}
