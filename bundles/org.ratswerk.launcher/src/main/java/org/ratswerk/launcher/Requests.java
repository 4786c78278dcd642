package org.ratswerk.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Requests to the window that runs on a workspace, as files in that workspace: whoever may write there may ask, nobody
 * else. A request names folders and files to open, or nothing: then the window is to come to the front. The window
 * deletes it when it does so.
 */
public final class Requests {
    private static final String FOLDER = ".metadata/.ratswerk-requests";
    private static final String LOCK = ".metadata/.lock";
    private static final String ENDING = ".request";
    private static final Duration OLD = Duration.ofMinutes(5);
    private static final long LOOK_MILLIS = 2000;
    private static final long WAIT_MILLIS = 50;

    private Requests() {
    }

    /** Tells whether a window runs on the workspace. Not to be asked in the process of that window itself. */
    public static boolean isRunning(Path workspace) {
        Path lock = workspace.resolve(LOCK);
        if (!Files.isRegularFile(lock)) {
            return false;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE); var taken = channel.tryLock()) {
            return taken == null;
        } catch (IOException e) {
            return false; // the platform tells what is wrong with the workspace
        }
    }

    /**
     * Asks the window and waits until it does what it is asked.
     *
     * @param workspace workspace of the window
     * @param open folders and files to open, absolute; may be empty
     * @param patience how long to wait
     * @return whether the window has taken the request; if not, it is withdrawn
     * @throws IOException if the request cannot be written
     */
    public static boolean send(Path workspace, List<Path> open, Duration patience) throws IOException {
        Path folder = Files.createDirectories(workspace.resolve(FOLDER));
        Path request = folder.resolve(Instant.now().toEpochMilli() + "-" + UUID.randomUUID() + ENDING);
        Path made = folder.resolve(request.getFileName() + ".tmp");
        Files.write(made, open.stream().map(path -> path.toUri().toString()).toList());
        Files.move(made, request, StandardCopyOption.ATOMIC_MOVE);
        long end = System.nanoTime() + patience.toNanos();
        while (Files.exists(request)) {
            if (System.nanoTime() > end) {
                // the one that deletes it has it
                return !Files.deleteIfExists(request);
            }
            try {
                Thread.sleep(WAIT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return !Files.deleteIfExists(request);
            }
        }
        return true;
    }

    /**
     * Waits for requests until the thread is interrupted.
     *
     * @param workspace workspace of this window
     * @param taker called in this thread for each request; it runs the request when the window can, at once or later
     */
    public static void watch(Path workspace, Consumer<Request> taker) throws IOException {
        Path folder = Files.createDirectories(workspace.resolve(FOLDER));
        var known = new ArrayList<Path>();
        try (WatchService service = folder.getFileSystem().newWatchService()) {
            folder.register(service, java.nio.file.StandardWatchEventKinds.ENTRY_CREATE);
            while (!Thread.currentThread().isInterrupted()) {
                List<Path> there = list(folder);
                known.retainAll(there);
                for (Path file : there) {
                    if (!known.contains(file)) {
                        known.add(file);
                        taker.accept(new Request(file));
                    }
                }
                // file systems of the network tell nothing: look now and then all the same
                var key = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
        }
    }

    /** A request that waits to be taken. */
    public static final class Request {
        private final Path file;

        private Request(Path file) {
            this.file = file;
        }

        /**
         * Takes the request.
         *
         * @return what is to be opened; empty to come to the front; null if it was withdrawn, or left behind long ago by
         *         a process that has ended
         * @throws IOException if it cannot be read
         */
        public List<Path> take() throws IOException {
            if (!Files.exists(file)) {
                return null;
            }
            boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(OLD));
            var open = new ArrayList<Path>();
            for (String line : Files.readAllLines(file)) {
                try {
                    open.add(Path.of(URI.create(line)));
                } catch (IllegalArgumentException | FileSystemNotFoundException e) {
                    // written by something else: nothing to open
                }
            }
            return Files.deleteIfExists(file) && !old ? open : null;
        }
    }
}
