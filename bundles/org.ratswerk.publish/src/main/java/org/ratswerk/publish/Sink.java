package org.ratswerk.publish;

import java.io.IOException;

/** Takes the files of a site, of several threads at once. */
interface Sink {
    /**
     * Takes a file.
     *
     * @param path its path in the site, with {@code /}
     * @param content what stands in it
     * @throws IOException if it cannot be written
     */
    void file(String path, byte[] content) throws IOException;

    /** Takes a file in UTF-8. */
    default void file(String path, String content) throws IOException {
        file(path, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
