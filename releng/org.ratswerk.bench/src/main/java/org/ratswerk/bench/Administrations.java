package org.ratswerk.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.model.persistence.FaultException;

/** Generated administrations in folders. */
final class Administrations {
    private Administrations() {
        // static only
    }

    /** Generates an administration and saves it as the workbench does. */
    static void generate(Path folder, long seed, int dependencies) throws FaultException {
        AdministrationFolder administration = AdministrationFolder.create(folder, "");
        Generator.fill(administration.model(), seed, dependencies);
        administration.save();
    }

    static AdministrationFolder open(Path folder) throws FaultException {
        return AdministrationFolder.open(folder, Progress.NONE);
    }

    /** Returns the files with the model, in the order in which they are read. */
    static List<Path> files(Path folder) {
        return Stream.of("administration", "processes", "landscape", "plans/register")
                .map(name -> folder.resolve(name + ".ratswerk")).toList();
    }

    static long bytes(Path folder) throws IOException {
        long bytes = 0;
        for (Path file : files(folder)) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException failure) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
