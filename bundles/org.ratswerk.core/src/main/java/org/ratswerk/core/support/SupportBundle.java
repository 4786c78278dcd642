package org.ratswerk.core.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.ratswerk.core.policy.Policy;
import org.ratswerk.core.policy.PolicyCommands;
import org.ratswerk.model.text.Texts;

/**
 * What somebody needs to see who is to find out what went wrong: logs, versions, policy, settings, start options, reports
 * of crashes. Personal data and contents of administrations are taken out.
 */
public final class SupportBundle {
    private static final Texts TEXTS = Texts.of(SupportBundle.class);
    private static final int MOST = 500_000;
    private static final int LOGS = 6;
    private static final Pattern OWN_WORDS = Pattern.compile(
            "^((?:proxy|proxy\\.except|setting\\.support\\.contact) +)(?!system |none )(\\S.*?)(  .*)$");
    private static final List<String> ENVIRONMENT = List.of("RATSWERK_LANGUAGE", "RATSWERK_MEMORY", "LANG", "LC_ALL",
            "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "GDK_BACKEND", "GDK_SCALE");
    private static final List<String> PROPERTIES = List.of("java.vendor", "java.version", "java.vm.name",
            "java.vm.version", "os.name", "os.version", "os.arch", "file.encoding", "sun.jnu.encoding", "ratswerk.mode",
            "osgi.ws", "osgi.nl", "eclipse.product", "eclipse.application");

    private final List<Part> parts;

    /**
     * A file of the bundle.
     *
     * @param name name
     * @param title what it is, in the user's language
     * @param text text, as it will be in the bundle
     */
    public record Part(String name, String title, String text) {
    }

    private SupportBundle(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Collects everything. Reads files: not for the user interface's thread.
     *
     * @param logs further logs, such as that of the workspace
     * @param names names of people and things of the open administrations, to be taken out wherever they stand
     */
    public static SupportBundle collect(List<Path> logs, Collection<String> names) {
        var redaction = Redaction.here(names);
        var parts = new ArrayList<Part>();
        parts.add(new Part("overview.txt", TEXTS.get("part.overview"), redaction.apply(overview())));
        parts.add(new Part("start.txt", TEXTS.get("part.start"), redaction.apply(start())));
        parts.add(new Part("policy.txt", TEXTS.get("part.policy"), redaction.apply(policy())));
        parts.add(new Part("plugins.txt", TEXTS.get("part.plugins"), plugins()));
        parts.add(new Part("bundles.txt", TEXTS.get("part.bundles"), bundles()));
        var all = Stream.concat(LogFolder.logs().stream(), logs.stream()).map(Path::toAbsolutePath)
                .filter(Files::isRegularFile).distinct().limit(LOGS).toList();
        for (int i = 0; i < all.size(); i++) {
            parts.add(new Part("log-" + (i + 1) + ".txt", TEXTS.get("part.log", all.get(i).getFileName()),
                    redaction.apply(end(all.get(i)))));
        }
        var crashes = CrashReport.all();
        for (int i = 0; i < Math.min(crashes.size(), LOGS); i++) {
            parts.add(new Part("crash-" + (i + 1) + ".txt", TEXTS.get("part.crash", crashes.get(i).file().getFileName()),
                    redaction.apply(crash(crashes.get(i)))));
        }
        return new SupportBundle(parts);
    }

    /** The files, in order. */
    public List<Part> parts() {
        return parts;
    }

    /** A name for the file of the bundle. */
    public static String suggestedName(LocalDate today) {
        return "ratswerk-support-" + today + ".zip";
    }

    /**
     * Writes the bundle.
     *
     * @param leftOut names of parts that are not wanted
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out, Collection<String> leftOut) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Part part : parts) {
            if (!leftOut.contains(part.name())) {
                var entry = new ZipEntry(part.name());
                entry.setLastModifiedTime(FileTime.fromMillis(System.currentTimeMillis()));
                zip.putNextEntry(entry);
                zip.write(part.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private static String overview() {
        var lines = new ArrayList<String>();
        Bundle bundle = FrameworkUtil.getBundle(SupportBundle.class);
        lines.add("Ratswerk " + (bundle == null ? "" : bundle.getVersion()));
        PROPERTIES.forEach(key -> lines.add(key + " = " + System.getProperty(key, "")));
        lines.add("locale = " + Locale.getDefault());
        lines.add("processors = " + Runtime.getRuntime().availableProcessors());
        lines.add("memory.max = " + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        lines.add("memory.used = "
                + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20) + " MB");
        home().ifPresent(home -> lines.add("program.writable = " + Files.isWritable(home)));
        LogFolder.place().map(Path::getParent)
                .ifPresent(user -> lines.add("user.free = " + (user.toFile().getUsableSpace() >> 20) + " MB"));
        return String.join("\n", lines);
    }

    private static String start() {
        var lines = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        System.getProperty("eclipse.commands", "").lines().forEach(lines::add);
        ENVIRONMENT.stream().filter(key -> System.getenv(key) != null)
                .forEach(key -> lines.add(key + "=" + System.getenv(key)));
        return String.join("\n", lines);
    }

    private static String policy() {
        Policy policy = Policy.current();
        var lines = new ArrayList<>(PolicyCommands.lines(policy));
        policy.faults().forEach(fault -> lines.add(fault.toString()));
        // what is said in words or names computers
        lines.replaceAll(line -> OWN_WORDS.matcher(line).replaceFirst("$1<given>$3"));
        return String.join("\n", lines);
    }

    private static Optional<Path> home() {
        String home = System.getProperty(Policy.HOME, "");
        return home.isBlank() ? Optional.empty() : Optional.of(Path.of(home));
    }

    /** Features in the program's and the user's folder. */
    private static String plugins() {
        var names = new TreeMap<String, String>();
        for (var folder : Stream.of(home(), LogFolder.place().map(Path::getParent)).flatMap(Optional::stream).toList()) {
            try (Stream<Path> features = Files.list(folder.resolve("features"))) {
                features.forEach(feature -> names.put(feature.getFileName().toString(), ""));
            } catch (IOException e) {
                // no features there
            }
        }
        return names.isEmpty() ? "-\n" : String.join("\n", names.keySet()) + "\n";
    }

    private static String bundles() {
        Bundle own = FrameworkUtil.getBundle(SupportBundle.class);
        if (own == null || own.getBundleContext() == null) {
            return "-\n";
        }
        var text = new StringBuilder();
        Arrays.stream(own.getBundleContext().getBundles()).sorted(Comparator.comparing(Bundle::getSymbolicName))
                .forEach(bundle -> text.append(bundle.getSymbolicName()).append(' ').append(bundle.getVersion()).append(' ')
                        .append(state(bundle)).append('\n'));
        return text.toString();
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
        case Bundle.INSTALLED -> "not resolved";
        case Bundle.RESOLVED -> "resolved";
        case Bundle.STARTING -> "lazy";
        case Bundle.ACTIVE -> "active";
        default -> String.valueOf(bundle.getState());
        };
    }

    /** The end of a log. */
    private static String end(Path file) {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, in.length() - MOST);
            var bytes = new byte[(int) (in.length() - from)];
            in.seek(from);
            in.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return from == 0 ? text : "[…]\n" + text.substring(text.indexOf('\n') + 1);
        } catch (IOException e) {
            return TEXTS.get("unreadable");
        }
    }

    /** Of Java's report what is about the fault; the rest is about the computer and the user. */
    private static String crash(CrashReport report) {
        String text = CrashReport.head(report.file());
        int rest = text.indexOf("P R O C E S S");
        String head = rest < 0 ? text : text.substring(0, text.lastIndexOf('\n', rest) + 1);
        return head.replaceAll("(?m)^(Host|Command Line|Launcher Type|jvm_args|java_command|java_class_path.*):.*$", "$1: -");
    }
}
