package org.ratswerk.ui.continuity.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The pictures that a text may show. Methods are called in the UI thread and must return at once; futures may be completed in
 * any thread.
 */
public interface ImageSource {
    /** No pictures. */
    ImageSource NONE = new ImageSource() {
        @Override
        public CompletableFuture<List<String>> files() {
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public CompletableFuture<Optional<byte[]>> read(String address) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
    };

    /** Returns the addresses of all pictures, as they stand in a text, in the order of their names. */
    CompletableFuture<List<String>> files();

    /**
     * Reads a picture.
     *
     * @param address address as it stands in a text; it may be anything
     * @return PNG, JPEG, GIF or WebP; empty if there is no such picture
     */
    CompletableFuture<Optional<byte[]>> read(String address);

    /**
     * Returns the pictures in the folder {@code documents} of an administration. Their addresses are relative to the
     * administration, with {@code /}. Nothing outside of that folder is read, by no link either.
     *
     * @param administration folder of the administration
     */
    static ImageSource of(Path administration) {
        return new ImageFolder(administration);
    }
}
