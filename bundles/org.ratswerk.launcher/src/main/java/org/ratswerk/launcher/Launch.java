package org.ratswerk.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the program is installed: which folders it consists of and who may write them.
 *
 * @param home program folder
 * @param user folder for what belongs to the user: logs, keys, caches
 * @param state folder in which {@code configuration/} and {@code p2/} are changed: the program folder, or the user's
 *        folder if the program folder cannot be written
 * @param mode kind of installation
 * @param workspace folder for settings and work that is used if the user names none
 * @param environment environment variables that the rest is worked out from
 */
public record Launch(Path home, Path user, Path state, Mode mode, Path workspace, Map<String, String> environment) {
    /** Program folder. */
    public static final String HOME = "ratswerk.home";
    /** The user's folder. */
    public static final String USER = "ratswerk.user";
    /** Folder in which the installation is changed. */
    public static final String STATE = "ratswerk.state";
    /** Kind of installation, in small letters. */
    public static final String MODE = "ratswerk.mode";
    /** File in the program folder that makes the installation a portable one. */
    public static final String PORTABLE = "portable";

    private static final String POLICY = "policy.properties";
    private static final String BUNDLES = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";
    /** A quarter of a PC with 8 GB; a million dependencies keep about 450 MB. */
    private static final String MEMORY = "2g";

    /** Kinds of installation. */
    public enum Mode {
        /** The user may write the program folder. */
        PERSONAL,
        /** The program folder belongs to somebody else and may be used by many at the same time. */
        SHARED,
        /** Everything is in the program folder, for example on a stick. */
        PORTABLE;

        /** Returns the value of the system property {@link #MODE}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Finds out how the program is installed.
     *
     * @param home program folder
     * @param environment environment variables
     * @param system name of the operating system, as in the system property {@code os.name}
     * @param userHome the user's own folder
     */
    public static Launch of(Path home, Map<String, String> environment, String system, Path userHome) {
        boolean windows = system.startsWith("Windows");
        var variables = new TreeMap<String, String>(windows ? String.CASE_INSENSITIVE_ORDER : null);
        variables.putAll(environment);
        if (Files.exists(home.resolve(PORTABLE))) {
            Path data = home.resolve("data");
            return new Launch(home, data, isWritable(home) ? home : data, Mode.PORTABLE, data.resolve("workspace"),
                    variables);
        }
        Path user = windows
                ? folder(variables.get("LOCALAPPDATA")).orElse(userHome.resolve("AppData/Local")).resolve("Ratswerk")
                : folder(variables.get("XDG_DATA_HOME")).orElse(userHome.resolve(".local/share")).resolve("ratswerk");
        Path workspace = userHome.resolve("Ratswerk");
        return isWritable(home)
                ? new Launch(home, user, home, Mode.PERSONAL, workspace, variables)
                : new Launch(home, user, user, Mode.SHARED, workspace, variables);
    }

    /** An environment variable counts if it names a folder, whole: so the rules for these variables have it. */
    private static Optional<Path> folder(String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(value)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isWritable(Path home) {
        for (String part : List.of("", "configuration", "plugins", "p2")) {
            Path folder = home.resolve(part);
            if (Files.exists(folder) && !Files.isWritable(folder)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether the configuration is kept apart from the program folder. */
    public boolean isApart() {
        return !state.equals(home);
    }

    /** Returns the folder of the platform's configuration. */
    public Path configuration() {
        return state.resolve("configuration");
    }

    /**
     * Returns the language of the program, {@code de} or {@code en}: what RATSWERK_LANGUAGE says, else the policy, else
     * the given locale.
     */
    public String language(Locale locale) {
        for (String wish : new String[] {environment.get("RATSWERK_LANGUAGE"), policy("language")}) {
            if (wish != null && !wish.isBlank()) {
                return wish.strip().toLowerCase(Locale.ROOT).startsWith("de") ? "de" : "en";
            }
        }
        return locale.getLanguage().equals("de") ? "de" : "en";
    }

    /** Returns the largest heap, as the option -Xmx takes it: what RATSWERK_MEMORY says, else the policy, else 2g. */
    public String memory() {
        for (String wish : new String[] {environment.get("RATSWERK_MEMORY"), policy("memory")}) {
            if (wish != null && wish.strip().matches("[1-9][0-9]*[kKmMgG]?")) {
                return wish.strip();
            }
        }
        return MEMORY;
    }

    /** The whole policy is read, and its faults are told, by the program itself; its lines have the same form there. */
    private String policy(String key) {
        // on Windows anybody could make such a folder
        for (Path folder : File.separatorChar == '/' ? List.of(home, Path.of("/etc/ratswerk")) : List.of(home)) {
            Path file = folder.resolve(POLICY);
            if (Files.exists(file)) {
                try {
                    for (String line : Files.readString(file).replace("\uFEFF", "").lines().map(String::strip).toList()) {
                        int equals = line.indexOf('=');
                        if (equals > 0 && line.substring(0, equals).strip().equals(key)) {
                            return line.substring(equals + 1).strip();
                        }
                    }
                } catch (IOException e) {
                    return null;
                }
                return null;
            }
        }
        return null;
    }

    /**
     * Returns the jar of a bundle that is installed: the one that the configuration names, so never one that an
     * interrupted change has left half written. Empty if there is none.
     *
     * @param bundle symbolic name
     */
    public Optional<Path> jar(String bundle) throws IOException {
        for (Path folder : isApart() ? List.of(state, home) : List.of(home)) {
            Path list = folder.resolve(BUNDLES);
            if (!Files.exists(list)) {
                continue;
            }
            for (String line : Files.readAllLines(list)) {
                String[] parts = line.split(",");
                if (parts[0].equals(bundle) && parts.length > 2) {
                    Path jar = location(parts[2]);
                    if (Files.exists(jar)) {
                        return Optional.of(jar);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Path location(String text) {
        return text.startsWith("file:") ? Path.of(java.net.URI.create(text)) : home.resolve(text);
    }

    /** Returns the jars of this launcher, of all versions that are there: as a class path, since any may start. */
    List<Path> launchers() throws IOException {
        var jars = new ArrayList<Path>();
        if (Files.isDirectory(home.resolve(StateFiles.JARS))) {
            try (var found = Files.newDirectoryStream(home.resolve(StateFiles.JARS), "org.ratswerk.launcher_*.jar")) {
                found.forEach(jars::add);
            }
        }
        jars.sort(null);
        return jars;
    }

    /** Sets the system properties that tell the program how it is installed. */
    void publish() {
        System.setProperty(HOME, home.toString());
        System.setProperty(USER, user.toString());
        System.setProperty(STATE, state.toString());
        System.setProperty(MODE, mode.key());
    }
}
