package org.ratswerk.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second start asks the window of the first one. */
class RequestsTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path workspace;

    /** Another process that has the workspace. */
    public static final class Other {
        public static void main(String[] arguments) throws IOException {
            var channel = java.nio.channels.FileChannel.open(Path.of(arguments[0]),
                    java.nio.file.StandardOpenOption.WRITE);
            System.out.println(channel.tryLock() != null ? "locked" : "not locked");
            System.in.read();
        }
    }

    private Thread window(LinkedBlockingQueue<List<Path>> taken) {
        var thread = new Thread(() -> {
            try {
                Requests.watch(workspace, request -> {
                    try {
                        taken.add(request.take());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        thread.start();
        return thread;
    }

    @Test
    void whatIsAskedArrivesInOrder() throws Exception {
        var taken = new LinkedBlockingQueue<List<Path>>();
        Thread window = window(taken);
        try {
            var first = List.of(workspace.resolve("Größe 1.bpmn"), workspace.resolve("b;c"));
            assertTrue(Requests.send(workspace, first, LONG));
            assertTrue(Requests.send(workspace, List.of(), LONG));
            assertEquals(first, taken.poll(30, TimeUnit.SECONDS));
            assertEquals(List.of(), taken.poll(30, TimeUnit.SECONDS));
        } finally {
            window.interrupt();
            window.join();
        }
    }

    @Test
    void whatWasAskedWhileTheWindowOpensIsNotLost() throws Exception {
        var taken = new LinkedBlockingQueue<List<Path>>();
        Path request = Files.createDirectories(workspace.resolve(".metadata/.ratswerk-requests")).resolve("1.request");
        Files.writeString(request, workspace.resolve("a.bpmn").toUri() + "\nno address at all\n");
        Thread window = window(taken);
        try {
            assertEquals(List.of(workspace.resolve("a.bpmn")), taken.poll(30, TimeUnit.SECONDS));
            assertFalse(Files.exists(request));
        } finally {
            window.interrupt();
            window.join();
        }
    }

    @Test
    void aRequestThatNobodyTakesIsWithdrawn() throws IOException {
        assertFalse(Requests.send(workspace, List.of(), Duration.ofMillis(1)));
        try (var left = Files.list(workspace.resolve(".metadata/.ratswerk-requests"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void anOldRequestIsForgotten() throws Exception {
        var taken = new java.util.concurrent.CompletableFuture<List<Path>>();
        Path request = Files.createDirectories(workspace.resolve(".metadata/.ratswerk-requests")).resolve("1.request");
        Files.writeString(request, workspace.resolve("a.bpmn").toUri() + "\n");
        Files.setLastModifiedTime(request, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        var window = new Thread(() -> {
            try {
                Requests.watch(workspace, each -> {
                    try {
                        taken.complete(each.take());
                    } catch (IOException e) {
                        taken.completeExceptionally(e);
                    }
                });
            } catch (IOException e) {
                taken.completeExceptionally(e);
            }
        });
        window.start();
        try {
            assertNull(taken.get(30, TimeUnit.SECONDS));
            assertFalse(Files.exists(request));
        } finally {
            window.interrupt();
            window.join();
        }
    }

    @Test
    void aWorkspaceRunsWhileAProcessHasItsLock() throws Exception {
        assertFalse(Requests.isRunning(workspace));
        Path lock = Files.createDirectories(workspace.resolve(".metadata")).resolve(".lock");
        Files.createFile(lock);
        assertFalse(Requests.isRunning(workspace));
        var other = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Other.class.getName(), lock.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            assertEquals("locked", new java.io.BufferedReader(new java.io.InputStreamReader(other.getInputStream(),
                    java.nio.charset.StandardCharsets.UTF_8)).readLine());
            assertTrue(Requests.isRunning(workspace));
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertFalse(Requests.isRunning(workspace));
    }
}
