package org.ratswerk.core.policy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.ratswerk.core.cli.Invocation;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * What the administrators of an organisation lay down for every installation: from where which plugins may be installed,
 * whom to trust, the proxy, the language, the memory, and settings, which may be locked.
 * <p>
 * It is the file {@value #FILE} (see {@link PolicyFile} for its form) in the program folder, which the system property
 * {@value #HOME} names; else, not on Windows, in {@value #SYSTEM_FOLDER}. Where there is no file, everything is allowed
 * and everything as usual. A file with faults is never passed over: {@link #current()} then keeps what of it is in order
 * and forbids installing ({@link #faults()} says why) until it is mended.
 * <p>
 * Never changes.
 */
public final class Policy {
    /** Name of the file. */
    public static final String FILE = "policy.properties";
    /** System property that names the program folder. */
    public static final String HOME = "ratswerk.home";
    /** Folder that the file is looked for in where the program folder has none. */
    public static final String SYSTEM_FOLDER = "/etc/ratswerk";

    static final String SETTING = "setting.";
    static final String LOCKED = ".locked";

    private static final Texts TEXTS = Texts.of(Policy.class);
    private static final Policy NONE = new Policy(null, new PolicyValues(), List.of());

    private static Kept kept;

    private final Path file;
    private final PolicyValues values;
    private final List<Fault> faults;

    /** What {@link #current()} has read, and from what. */
    private record Kept(Path file, Object state, Policy policy) {
    }

    /**
     * A setting as the policy has it.
     *
     * @param name name of the setting
     * @param value value; null where only the usual one is locked
     * @param locked whether users cannot change it
     * @param line line of the file, counted from 1
     */
    public record Given(String name, String value, boolean locked, int line) {
    }

    private Policy(Path file, PolicyValues values, List<Fault> faults) {
        this.file = file;
        this.values = values;
        this.faults = List.copyOf(faults);
    }

    /** The policy that lays down nothing. */
    public static Policy none() {
        return NONE;
    }

    /**
     * Returns the policy that holds for this program now. Reads the file when it is another than at the last call. Never
     * fails: see {@link #faults()}.
     */
    public static synchronized Policy current() {
        Path file = place().orElse(null);
        if (file == null) {
            return NONE;
        }
        Object state = state(file);
        if (kept == null || !kept.file.equals(file) || !kept.state.equals(state)) {
            kept = new Kept(file, state, tolerant(file));
        }
        return kept.policy;
    }

    private static Object state(Path file) {
        try {
            return List.of(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException e) {
            return List.of(e.getClass());
        }
    }

    /** Returns the file that holds for this program; empty where there is none. */
    public static Optional<Path> place() {
        var folders = new ArrayList<Path>();
        String home = System.getProperty(HOME, "");
        if (!home.isBlank()) {
            try {
                folders.add(Path.of(home));
            } catch (InvalidPathException e) {
                // then there is nothing in it
            }
        }
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            folders.add(Path.of(SYSTEM_FOLDER)); // on Windows anybody could make such a folder
        }
        return folders.stream().map(folder -> folder.resolve(FILE)).filter(Policy::isThere).findFirst();
    }

    /** A file that is there and cannot be looked at is there. */
    private static boolean isThere(Path file) {
        return !Files.notExists(file);
    }

    /**
     * Reads a file.
     *
     * @throws FaultException if it cannot be read or anything in it is wrong: each fault with its line and what would be
     *         right
     */
    public static Policy read(Path file) throws FaultException {
        Policy policy = tolerant(file);
        if (!policy.faults.isEmpty()) {
            throw new FaultException(policy.faults);
        }
        return policy;
    }

    /** Reads a file, keeping what of it is in order. */
    static Policy tolerant(Path file) {
        var values = new PolicyValues();
        var faults = new ArrayList<Fault>();
        try {
            new PolicyReader(file, values, faults).read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            faults.add(new Fault(file.toString(), 0, 0, TEXTS.get("fault.missing")));
        } catch (IOException e) {
            faults.add(new Fault(file.toString(), 0, 0, TEXTS.get("fault.read", Invocation.reason(e))));
        }
        return new Policy(file, values, faults);
    }

    /** The file it was read from; empty where there is none. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** What is wrong with the file; empty if nothing. With faults, nothing may be installed. */
    public List<Fault> faults() {
        return faults;
    }

    private boolean isStrict() {
        return !faults.isEmpty();
    }

    /** {@code sites}: addresses of sites with plugins, in order; empty for none. */
    public List<URI> sites() {
        return values.sites;
    }

    /** {@code sites.only}: whether nothing may come from other sites. */
    public boolean sitesOnly() {
        return values.sitesOnly || isStrict();
    }

    /** Whether something may be installed from the site; a slash at the end of an address does not matter. */
    public boolean allowsSite(URI site) {
        return !isStrict() && (!sitesOnly() || sites().stream().anyMatch(known -> plain(known).equals(plain(site))));
    }

    private static String plain(URI site) {
        String text = site.normalize().toString();
        if ("file".equalsIgnoreCase(site.getScheme()) && site.getAuthority() == null) {
            text = "file:" + site.normalize().getPath(); // file:/x and file:///x are the same
        }
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** {@code plugins}: plugins that are to be there, or with {@link #pluginsOnly()} may be; in order. */
    public List<Pin> plugins() {
        return values.plugins;
    }

    /** {@code plugins.only}: whether no other plugins may be installed. */
    public boolean pluginsOnly() {
        return values.pluginsOnly || isStrict();
    }

    /**
     * Whether the version of the plugin may be installed: it is one of {@link #plugins()} in a version named there, or it
     * is not named and others are allowed.
     *
     * @param id identifier of the plugin: of its feature
     * @param version version, such as {@code 1.2.0.v2026}
     */
    public boolean allowsPlugin(String id, String version) {
        var named = plugins().stream().filter(pin -> pin.id().equals(id)).toList();
        return !isStrict()
                && (named.isEmpty() ? !pluginsOnly() : named.stream().anyMatch(pin -> pin.includes(version)));
    }

    /** {@code trust.keys}: files with public keys to trust, absolute; whether they are there is not looked at. */
    public List<Path> trustKeys() {
        return values.trustKeys;
    }

    /** {@code trust.only}: whether only keys of the program folder and of the policy are trusted, none of users. */
    public boolean trustOnly() {
        return values.trustOnly || isStrict();
    }

    /** {@code unsigned = allow}: whether plugins without a signature may be installed. Altered ones never may. */
    public boolean allowsUnsigned() {
        return values.unsigned && !isStrict();
    }

    /** {@code install}: whether users may install, update and remove plugins; never with a faulty policy. */
    public boolean mayInstall() {
        return values.install && !isStrict();
    }

    /** {@code proxy}: how the network is reached; the system's settings if nothing is said. */
    public ProxyChoice proxy() {
        return values.proxy;
    }

    /** {@code proxy.except}: hosts that are reached without a proxy, such as {@code *.musterstadt.de}. */
    public List<String> proxyExcept() {
        return values.proxyExcept;
    }

    /** {@code language}: language of the program, {@code de} or {@code en}; empty for the user's. */
    public Optional<String> language() {
        return Optional.ofNullable(values.language);
    }

    /** {@code memory}: most memory for data, as Java's -Xmx takes it, such as {@code 2g}; empty for what is usual. */
    public Optional<String> memory() {
        return Optional.ofNullable(values.memory);
    }

    /** {@code setting.NAME}: the settings given, by name. */
    public Map<String, Given> settings() {
        return values.given();
    }

    /** The setting as the policy has it; empty if it says nothing of it. */
    public Optional<Given> setting(String name) {
        return Optional.ofNullable(settings().get(name));
    }

    /** Whether users cannot change the setting. */
    public boolean isLocked(String name) {
        return setting(name).map(Given::locked).orElse(false);
    }

    /** The line of the file that says something of the key, such as {@code sites.only}, counted from 1. */
    public OptionalInt line(String key) {
        var line = values.lines.get(key);
        return line == null ? OptionalInt.empty() : OptionalInt.of(line);
    }

    /** Where the program has a rule from, for messages: file and line; empty if the policy says nothing of the key. */
    public Optional<String> origin(String key) {
        var line = line(key);
        return file == null || line.isEmpty() ? Optional.empty()
                : Optional.of(TEXTS.get("origin", file, String.valueOf(line.getAsInt())));
    }

    /** Everything that the file says, key and value as written, in its order. */
    public Map<String, String> written() {
        return values.written;
    }

    /** What was read. */
    static final class PolicyValues {
        final Map<String, Integer> lines = new LinkedHashMap<>();
        final Map<String, String> written = new LinkedHashMap<>();
        final Map<String, String> settings = new TreeMap<>();
        final Set<String> locked = new TreeSet<>();
        List<URI> sites = List.of();
        List<Pin> plugins = List.of();
        List<Path> trustKeys = List.of();
        List<String> proxyExcept = List.of();
        boolean sitesOnly;
        boolean pluginsOnly;
        boolean trustOnly;
        boolean unsigned;
        boolean install = true;
        ProxyChoice proxy = ProxyChoice.SYSTEM;
        String language;
        String memory;

        Map<String, Given> given() {
            var names = new TreeSet<>(settings.keySet());
            names.addAll(locked);
            var given = new TreeMap<String, Given>();
            for (String name : names) {
                int line = lines.getOrDefault(SETTING + name, lines.getOrDefault(SETTING + name + LOCKED, 0));
                given.put(name, new Given(name, settings.get(name), locked.contains(name), line));
            }
            return given;
        }
    }
}
