package org.ratswerk.core.history;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/**
 * Notices that something happens to the files of an administration, in its folder and the folders in it, as far as the system tells: on some network drives it
 * does not.
 */
public final class FolderWatch implements AutoCloseable {
    private static final long QUIET_MILLIS = 300;
    private static final int MOST_FOLDERS = 1000;

    private final Path folder;
    private final Runnable listener;
    private final WatchService service;

    /**
     * @param folder folder of the administration
     * @param listener told, in a thread of its own, when something has happened and it has become quiet; it may have been
     *            this program
     * @throws IOException if the system cannot watch the folder
     */
    public FolderWatch(Path folder, Runnable listener) throws IOException {
        this.folder = folder;
        this.listener = listener;
        this.service = folder.getFileSystem().newWatchService();
        register();
        var thread = new Thread(this::work, "Ratswerk folder watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void register() throws IOException {
        for (Path place : OtherFiles.folders(folder, MOST_FOLDERS)) {
            try {
                place.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            } catch (IOException e) {
                if (place.equals(folder)) {
                    throw e;
                }
                // gone meanwhile, or more than the system watches
            }
        }
    }

    private void work() {
        try {
            while (true) {
                WatchKey key = service.take();
                while (key != null) {
                    key.pollEvents();
                    key.reset();
                    key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                }
                register();
                listener.run();
            }
        } catch (InterruptedException | ClosedWatchServiceException | IOException e) {
            // the end
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            // nothing more comes
        }
    }
}
