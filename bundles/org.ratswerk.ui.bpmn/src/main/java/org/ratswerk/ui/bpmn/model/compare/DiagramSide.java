package org.ratswerk.ui.bpmn.model.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One of two diagrams that are compared.
 *
 * @param title what it is called
 * @param file file it belongs to, absolute
 * @param content gives the bytes; in any thread
 */
public record DiagramSide(String title, Path file, Content content) {
    /** Gives bytes. */
    @FunctionalInterface
    public interface Content {
        /** Returns the bytes. */
        byte[] read() throws IOException;
    }

    /** A file as it is on the disk. */
    public static DiagramSide of(String title, Path file) {
        return new DiagramSide(title, file, () -> Files.readAllBytes(file));
    }
}
