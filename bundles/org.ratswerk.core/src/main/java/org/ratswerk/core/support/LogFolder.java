package org.ratswerk.core.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

import org.ratswerk.core.policy.Setting;

/**
 * The folder of logs: {@code logs} in the user's folder, which the system property {@value #USER} names. There are
 * {@code ratswerk.log} of the program ({@code osgi.logfile}), {@code libraries*.log} of the libraries that write to Java's
 * own log, and reports of crashes. No log grows without end.
 */
public final class LogFolder {
    /** System property that names the user's folder. */
    public static final String USER = "ratswerk.user";
    /** Beginning of the names of logs of libraries. */
    static final String LIBRARIES = "libraries";
    private static final String LOG_FILE = "osgi.logfile";
    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;

    private LogFolder() {
    }

    /** Returns the folder; empty where the program was started without a user's folder. It may not be there yet. */
    public static Optional<Path> place() {
        String user = System.getProperty(USER, "");
        try {
            return user.isBlank() ? Optional.empty() : Optional.of(Path.of(user).resolve("logs"));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Has libraries log into the folder, as much as the setting {@link Setting#LOG_LEVEL} says. Where the folder cannot be
     * written, they log as before.
     */
    public static void start() {
        Level level = switch (Setting.LOG_LEVEL.value()) {
        case "error" -> Level.SEVERE;
        case "info" -> Level.INFO;
        case "debug" -> Level.FINE;
        default -> Level.WARNING;
        };
        Logger root = Logger.getLogger("");
        root.setLevel(level);
        var folder = place();
        if (folder.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder.get());
            String pattern = folder.get().resolve(LIBRARIES).toString().replace("%", "%%") + "-%u-%g.log";
            var handler = new FileHandler(pattern, BYTES, FILES, true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(level);
            root.addHandler(handler);
        } catch (IOException e) {
            root.log(Level.WARNING, "Logs cannot be written", e);
        }
    }

    /** Returns the logs of the program and the libraries, the newest first. */
    public static List<Path> logs() {
        var folder = place().orElse(null);
        String named = System.getProperty(LOG_FILE, "");
        Path log = named.isBlank() ? null : Path.of(named);
        try (Stream<Path> inFolder = folder == null || !Files.isDirectory(folder) ? Stream.empty() : Files.list(folder)) {
            var other = log == null ? Stream.<Path>empty() : Stream.of(log);
            return Stream.concat(inFolder, other).filter(Files::isRegularFile).filter(LogFolder::isLog)
                    .map(Path::toAbsolutePath).distinct().sorted(Comparator.comparing(LogFolder::changed).reversed()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isLog(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".log") && !CrashReport.isReport(name);
    }

    static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }
}
