package org.ratswerk.ui.model.opening;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes a diagram from elsewhere into an administration. */
public final class DiagramCopy {
    private static final String PLACE = "bpmn";

    private DiagramCopy() {
    }

    /**
     * Copies a diagram into the folder of the administration's diagrams. If there is a file of that name with other
     * contents, the copy gets a number; one with the same contents is taken as it is.
     *
     * @param folder folder of the administration
     * @param diagram file
     * @return the copy
     * @throws IOException if it cannot be copied
     */
    public static Path into(Path folder, Path diagram) throws IOException {
        Path place = Files.createDirectories(folder.resolve(PLACE));
        String name = diagram.getFileName().toString();
        int dot = name.lastIndexOf('.');
        for (int number = 1;; number++) {
            Path copy = place.resolve(number == 1 ? name : name.substring(0, dot) + "-" + number + name.substring(dot));
            try {
                if (Files.isRegularFile(copy) && Files.mismatch(copy, diagram) < 0) {
                    return copy;
                }
                return Files.copy(diagram, copy);
            } catch (FileAlreadyExistsException e) {
                continue; // the next number
            }
        }
    }
}
