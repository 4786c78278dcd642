package org.ratswerk.bpmn;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** BPMN files that other tools wrote; none where the data is not there. */
public final class Corpus {
    private Corpus() {
    }

    /** Returns the files of the shared data and of the folders of RATSWERK_BPMN_CORPUS. */
    public static List<Path> files() {
        var folders = new ArrayList<Path>();
        data().ifPresent(data -> folders.add(data.resolve("bpmn")));
        String corpus = System.getenv("RATSWERK_BPMN_CORPUS");
        if (corpus != null && !corpus.isBlank()) {
            for (String folder : corpus.split(File.pathSeparator)) {
                folders.add(Path.of(folder));
            }
        }
        var files = new ArrayList<Path>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(file -> file.toString().endsWith(".bpmn")).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static java.util.Optional<Path> data() {
        String named = System.getenv("RATSWERK_DATA");
        if (named != null) {
            return java.util.Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("../shared/data/bpmn"))) {
                return java.util.Optional.of(at.resolve("../shared/data").normalize());
            }
        }
        return java.util.Optional.empty();
    }
}
