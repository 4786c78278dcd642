package org.ratswerk.core.support;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.ratswerk.core.policy.Setting;
import org.ratswerk.model.text.Texts;

/**
 * Report of an end of the program that nobody asked for: written by Java when a library tears it down
 * ({@code hs_err_*.log}) or by the program when it meets a fault that it cannot go on with ({@code fault-*.log}).
 *
 * @param file the report
 * @param cause what was at fault, as far as the report tells
 * @param when when it was written
 */
public record CrashReport(Path file, Cause cause, Instant when) {
    private static final Texts TEXTS = Texts.of(CrashReport.class);
    private static final Pattern NAME = Pattern.compile("(hs_err_|fault-).*\\.log");
    private static final Pattern FRAME = Pattern.compile("# Problematic frame:\\s*\n#\\s*(.*)");
    private static final String SEEN = "crash-seen";
    private static final int HEAD = 200_000;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS")
            .withZone(ZoneId.systemDefault());

    /** What was at fault. */
    public enum Cause {
        /** The component that shows web pages, such as diagrams. */
        BROWSER,
        /** The windows of the operating system. */
        WINDOWS,
        /** Too little memory. */
        MEMORY,
        /** Java itself. */
        JAVA,
        /** The program. */
        PROGRAM
    }

    static boolean isReport(String name) {
        return NAME.matcher(name).matches();
    }

    /** Writes a report of a fault that ends the program; does what it can without failing. */
    public static void write(Throwable fault) {
        LogFolder.place().ifPresent(folder -> {
            var text = new StringWriter();
            fault.printStackTrace(new PrintWriter(text, true));
            try {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve("fault-" + STAMP.format(Instant.now()) + ".log"), text.toString());
            } catch (IOException e) {
                fault.addSuppressed(e);
            }
        });
    }

    /** Returns the newest report that nobody has been told of, if there is one. */
    public static Optional<CrashReport> unseen() {
        var folder = LogFolder.place().filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Path seen = folder.get().resolve(SEEN);
        long last = Files.exists(seen) ? LogFolder.changed(seen) : 0;
        return all().stream().filter(report -> report.when.toEpochMilli() > last).findFirst();
    }

    /** Remembers that the user has been told of all reports there are. */
    public static void tellNoMore() {
        LogFolder.place().filter(Files::isDirectory).ifPresent(folder -> {
            try {
                Files.deleteIfExists(folder.resolve(SEEN));
                Files.createFile(folder.resolve(SEEN));
            } catch (IOException e) {
                // then it is told again
            }
        });
    }

    /** Returns all reports, the newest first. */
    public static List<CrashReport> all() {
        var folder = LogFolder.place().filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(file -> isReport(file.getFileName().toString())).map(CrashReport::of)
                    .sorted(Comparator.comparing(CrashReport::when).reversed()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static CrashReport of(Path file) {
        return new CrashReport(file, cause(head(file)), Instant.ofEpochMilli(LogFolder.changed(file)));
    }

    static String head(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            return "";
        }
    }

    static Cause cause(String text) {
        if (text.contains("OutOfMemoryError") || text.contains("insufficient memory")
                || text.contains("Out of Memory Error")) {
            return Cause.MEMORY;
        }
        var found = FRAME.matcher(text);
        if (!found.find()) {
            return Cause.PROGRAM;
        }
        String frame = found.group(1).toLowerCase(Locale.ROOT);
        if (frame.contains("webkit") || frame.contains("javascriptcore") || frame.contains("webview2")
                || frame.contains("edge")) {
            return Cause.BROWSER;
        }
        return frame.contains("gtk") || frame.contains("gdk") || frame.contains("swt") || frame.contains("user32")
                || frame.contains("cairo") || frame.contains("glib") ? Cause.WINDOWS : Cause.JAVA;
    }

    /** What a user is told: what happened, what is safe, where the report is, whom to ask. */
    public String message() {
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault()).format(when);
        String contact = Setting.SUPPORT_CONTACT.value();
        return TEXTS.get("crash.what", time) + " " + TEXTS.get("crash.cause." + cause.name().toLowerCase(Locale.ROOT))
                + "\n\n" + TEXTS.get("crash.safe") + "\n\n" + TEXTS.get("crash.where", file)
                + (contact.isEmpty() ? "" : "\n\n" + TEXTS.get("crash.contact", contact));
    }
}
