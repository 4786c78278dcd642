package org.ratswerk.ui.model.opening;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.ratswerk.model.persistence.AdministrationFiles;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;

/**
 * What a path that the user has named stands for: an administration, a file of one, or a file on its own.
 *
 * @param folder folder of the administration; null if it belongs to none, or with a fault
 * @param file file to show in an editor, absolute; null if the administration alone is meant, or with a fault
 * @param fault why it cannot be opened; null if it can
 */
public record ToOpen(Path folder, Path file, Fault fault) {
    /** Ending of the names of an administration's files. */
    public static final String MODEL = ".ratswerk";

    private static final Texts TEXTS = Texts.of(ToOpen.class);
    /** Ending of the names of diagrams. */
    private static final String DIAGRAM = ".bpmn";

    /**
     * Finds out what a path stands for. Looks for files.
     *
     * @param path path, absolute; need not be there
     */
    public static ToOpen of(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (Files.isDirectory(path)) {
            return AdministrationFiles.exist(path) ? new ToOpen(path, null, null) : wrong(path, "folder");
        }
        if (!Files.exists(path)) {
            return wrong(path, "missing");
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            return wrong(path, "unreadable");
        }
        Path folder = administration(path);
        if (name.endsWith(MODEL)) {
            return folder == null ? wrong(path, "alone") : new ToOpen(folder, null, null);
        }
        return name.endsWith(DIAGRAM) ? new ToOpen(folder, path, null) : wrong(path, "kind");
    }

    /** The administration is in the folder of the file or around it. */
    private static Path administration(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (AdministrationFiles.exist(folder)) {
                return folder;
            }
        }
        return null;
    }

    private static ToOpen wrong(Path path, String why) {
        return new ToOpen(null, null, new Fault(path.toString(), 0, 0, TEXTS.get("wrong." + why)));
    }

    /** Tells whether it is a diagram that belongs to no administration. */
    public boolean isLoose() {
        return fault == null && folder == null;
    }
}
