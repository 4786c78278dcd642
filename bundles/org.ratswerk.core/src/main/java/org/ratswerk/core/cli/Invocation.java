package org.ratswerk.core.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * One call of a command.
 *
 * @param arguments arguments after the command's name
 * @param registry contributions
 * @param out results
 * @param err messages and faults
 * @param folder folder that relative paths start from
 */
public record Invocation(List<String> arguments, Registry registry, PrintStream out, PrintStream err, Path folder) {
    private static final Texts TEXTS = Texts.of(Invocation.class);

    /** Something that writes a result. */
    public interface Writer {
        /**
         * Writes the result.
         *
         * @throws IOException if it cannot be written
         * @throws FaultException if there is something wrong with the input
         */
        void write(OutputStream out) throws IOException, FaultException;
    }

    /**
     * Returns the path that an argument names.
     *
     * @throws FaultException if it can be no path
     */
    public Path path(String argument) throws FaultException {
        try {
            return folder.resolve(argument).normalize();
        } catch (InvalidPathException e) {
            throw new FaultException(Fault.of(TEXTS.get("fault.path", argument)), e);
        }
    }

    /** Progress of long work: nobody looks at it on the command line. */
    public Progress progress() {
        return Progress.NONE;
    }

    /**
     * Writes a result to a file, as a whole or not at all, or to standard output.
     *
     * @param file name of the file; null for standard output
     * @param writer writes the result
     * @throws IOException if standard output cannot be written
     * @throws FaultException if the file cannot be written
     */
    public void output(String file, Writer writer) throws FaultException, IOException {
        if (file == null) {
            writer.write(out);
            out.flush();
            return;
        }
        Path target = path(file);
        Path temporary = null;
        try {
            temporary = Files.createTempFile(target.toAbsolutePath().getParent(), ".ratswerk", ".tmp");
            try (OutputStream stream = Files.newOutputStream(temporary)) {
                writer.write(stream);
            }
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new FaultException(new Fault(file, 0, 0, TEXTS.get("fault.write", reason(e))), e);
        } finally {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** What went wrong with a file, in words. */
    public static String reason(IOException e) {
        return switch (e) {
        case java.nio.file.NoSuchFileException missing -> TEXTS.get("reason.missing");
        case java.nio.file.AccessDeniedException denied -> TEXTS.get("reason.denied");
        case java.nio.file.FileSystemException other when other.getReason() != null -> other.getReason();
        default -> String.valueOf(e.getMessage());
        };
    }
}
