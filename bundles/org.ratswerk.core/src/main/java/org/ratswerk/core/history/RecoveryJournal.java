package org.ratswerk.core.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.CommandReplay.Line;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The file in which everything that is done to an administration is taken down at once, so that nothing is lost when the
 * program ends without saving. One line of JSON each: first what the files were at the beginning, then the commands. A
 * thread of its own writes; whoever adds a line does not wait for the disk.
 */
final class RecoveryJournal {
    private static final long WAIT_SECONDS = 10;

    private final Path file;
    private final Consumer<Exception> trouble;
    private final BlockingQueue<Task> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    /** Used by the writing thread only. */
    private FileChannel channel;
    private boolean broken;

    private interface Task {
        /** Returns whether there is more to come. */
        boolean run() throws IOException;
    }

    /**
     * What a journal holds.
     *
     * @param started when it was begun
     * @param program version of the program that wrote it
     * @param files hashes of the files it begins with, by path relative to the folder
     * @param lines commands, whole ones only
     */
    record Content(Instant started, String program, Map<String, String> files, List<Line> lines) {
        /** Tells whether there is something that was not saved. */
        boolean isDirty() {
            return !lines.isEmpty() && lines.getLast().dirty();
        }

        /** Returns what is in effect at the end, the oldest first. */
        List<String> labels() {
            var labels = new ArrayList<String>();
            for (Line line : lines) {
                if (line.joined() && !labels.isEmpty()) {
                    labels.set(labels.size() - 1, line.label());
                } else if (line.kind() != Change.Kind.UNDONE) {
                    labels.add(line.label());
                } else if (!labels.isEmpty()) {
                    labels.removeLast();
                }
            }
            return labels.stream().distinct().toList();
        }
    }

    /**
     * @param file file to write; nothing is written yet
     * @param trouble told once if it cannot be written
     */
    RecoveryJournal(Path file, Consumer<Exception> trouble) {
        this.file = file;
        this.trouble = trouble;
        this.thread = new Thread(this::work, "Ratswerk recovery journal");
        thread.setDaemon(true);
        thread.start();
    }

    /** Begins anew: forgets what is there. */
    void restart() {
        queue.add(() -> {
            close(channel);
            channel = null;
            broken = false;
            Files.deleteIfExists(file);
            return true;
        });
    }

    /** Adds a line. */
    void add(String line) {
        queue.add(() -> {
            write(line);
            return true;
        });
    }

    private void write(String line) throws IOException {
        if (broken) {
            return;
        }
        if (channel == null) {
            Files.createDirectories(file.getParent());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND);
        }
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        if (queue.isEmpty()) {
            channel.force(false);
        }
    }

    private void work() {
        boolean more = true;
        while (more) {
            try {
                more = queue.take().run();
            } catch (IOException e) {
                if (!broken) {
                    broken = true;
                    trouble.accept(e);
                }
            } catch (RuntimeException e) {
                trouble.accept(e);
            } catch (InterruptedException e) {
                more = false;
            }
        }
        close(channel);
    }

    private static void close(FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // what was written is written
            }
        }
    }

    /** Waits until everything is written. */
    void flush() {
        var latch = new CountDownLatch(1);
        queue.add(() -> {
            latch.countDown();
            return true;
        });
        await(latch);
    }

    /**
     * Ends the writing.
     *
     * @param delete whether the file is no longer wanted
     */
    void close(boolean delete) {
        var latch = new CountDownLatch(1);
        queue.add(() -> {
            close(channel);
            channel = null;
            try {
                if (delete) {
                    Files.deleteIfExists(file);
                }
            } finally {
                latch.countDown();
            }
            return false;
        });
        await(latch);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the first line of a journal. */
    static String header(Map<Path, String> files, String program, Instant now) {
        var object = new JsonObject();
        object.addProperty("ratswerk", 1);
        object.addProperty("program", program);
        object.addProperty("time", now.toString());
        var hashes = new JsonObject();
        files.forEach((path, hash) -> hashes.addProperty(path.toString().replace('\\', '/'), hash));
        object.add("files", hashes);
        return object.toString();
    }

    /**
     * Reads a journal. A line that is not whole ends it: the program was writing it when it ended.
     *
     * @return content; empty if there is no journal or not even its first line is whole
     */
    static Optional<Content> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        // a line break at the end tells a whole line from the beginning of one
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String[] lines = text.substring(0, text.lastIndexOf('\n') + 1).split("\n");
        var commands = new ArrayList<Line>();
        for (int i = 1; i < lines.length; i++) {
            Optional<Line> line = Line.parse(lines[i]);
            if (line.isEmpty()) {
                break;
            }
            commands.add(line.get());
        }
        try {
            JsonObject object = JsonParser.parseString(lines[0]).getAsJsonObject();
            var files = new HashMap<String, String>();
            for (Map.Entry<String, JsonElement> entry : object.getAsJsonObject("files").entrySet()) {
                files.put(entry.getKey(), entry.getValue().getAsString());
            }
            return Optional.of(new Content(Instant.parse(object.get("time").getAsString()),
                    object.get("program").getAsString(), Map.copyOf(files), List.copyOf(commands)));
        } catch (JsonParseException | IllegalStateException | NullPointerException | DateTimeException
                | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
