package org.ratswerk.ui.bpmn.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Keeps what is on the canvas and not yet saved in a file of the program, so that it is there after the program or the
 * browser has died. For one thread at a time.
 */
public final class Recovery {
    private static final String SEPARATOR = "\n";
    private final Path place;

    /**
     * What was kept.
     *
     * @param hash hash of the file that the changes were made to, see {@link BpmnFile#hash}
     * @param xml the canvas as it was
     */
    public record Kept(String hash, String xml) {
    }

    /**
     * @param folder folder for what is kept; need not be there
     * @param file BPMN file
     */
    public Recovery(Path folder, Path file) {
        place = folder.resolve(BpmnFile.key(file) + ".bpmn");
    }

    /** Returns what was kept and neither saved nor given up; empty if nothing was. */
    public Optional<Kept> read() {
        try {
            var text = Files.readString(place);
            int end = text.indexOf(SEPARATOR);
            return end < 0 ? Optional.empty()
                    : Optional.of(new Kept(text.substring(0, end), text.substring(end + SEPARATOR.length())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps the canvas as it is.
     *
     * @throws IOException if it cannot be written
     */
    public void keep(Kept kept) throws IOException {
        Files.createDirectories(place.getParent());
        var written = place.resolveSibling(place.getFileName() + ".new");
        Files.write(written, (kept.hash() + SEPARATOR + kept.xml()).getBytes(StandardCharsets.UTF_8));
        Files.move(written, place, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forgets what was kept. */
    public void forget() {
        try {
            Files.deleteIfExists(place);
        } catch (IOException e) {
            // offered once more at the next start
        }
    }
}
