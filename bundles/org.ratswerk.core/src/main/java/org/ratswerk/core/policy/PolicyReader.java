package org.ratswerk.core.policy;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.ratswerk.core.exchange.Nearest;
import org.ratswerk.core.policy.Policy.PolicyValues;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;

/** Reads a policy, keeps what is in order and says what is not. */
final class PolicyReader {
    /** Keys besides those of settings. */
    static final List<String> KEYS = List.of("sites", "sites.only", "plugins", "plugins.only", "trust.keys",
            "trust.only", "unsigned", "install", "proxy", "proxy.except", "language", "memory");

    private static final Texts TEXTS = Texts.of(PolicyReader.class);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SEMICOLONS = Pattern.compile("\\s*;\\s*");
    private static final Pattern COMMAS = Pattern.compile("[\\s,;|]+");
    private static final Pattern MEMORY = Pattern.compile("([1-9][0-9]{0,5})([mMgG])");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Pattern NAME = Pattern.compile("[^\\s=]+");
    private static final int MEGABYTES = 1024;
    /** Less than this, in megabytes, and the workbench does not start. */
    private static final int LEAST = 512;
    private static final int PORTS = 65_535;

    private final Path file;
    private final PolicyValues values;
    private final List<Fault> faults;
    private int line;
    private String key;

    PolicyReader(Path file, PolicyValues values, List<Fault> faults) {
        this.file = file;
        this.values = values;
        this.faults = faults;
    }

    void read(byte[] bytes) {
        var contents = PolicyFile.parse(bytes);
        for (var entry : contents.entries()) {
            line = entry.number();
            key = entry.key();
            if (key == null) {
                fault("fault.line", entry.value());
            } else {
                entry(entry.value());
            }
        }
        if (contents.badLine() > 0) {
            line = contents.badLine();
            fault("fault.utf8");
        }
    }

    private void fault(String text, Object... arguments) {
        faults.add(new Fault(file.toString(), line, 0, TEXTS.get(text, arguments)));
    }

    private void entry(String value) {
        Integer before = values.lines.get(key);
        if (before != null) {
            fault("fault.twice", key, String.valueOf(before));
            return;
        }
        int known = faults.size();
        if (key.startsWith(Policy.SETTING)) {
            setting(value);
        } else {
            value(value);
        }
        if (faults.size() == known) {
            values.lines.put(key, line);
            values.written.put(key, value);
        }
    }

    private void value(String value) {
        switch (key) {
        case "sites" -> values.sites = sites(value);
        case "sites.only" -> flag(value, on -> values.sitesOnly = on);
        case "plugins" -> values.plugins = plugins(value);
        case "plugins.only" -> flag(value, on -> values.pluginsOnly = on);
        case "trust.keys" -> values.trustKeys = keys(value);
        case "trust.only" -> flag(value, on -> values.trustOnly = on);
        case "unsigned" -> choice(value, List.of("refuse", "allow"), chosen -> values.unsigned = chosen.equals("allow"));
        case "install" -> choice(value, List.of("everyone", "nobody"),
                chosen -> values.install = chosen.equals("everyone"));
        case "proxy" -> proxy(value);
        case "proxy.except" -> values.proxyExcept = words(value, COMMAS);
        case "language" -> choice(value, List.of("de", "en"), chosen -> values.language = chosen);
        case "memory" -> memory(value);
        default -> {
            var all = new ArrayList<>(KEYS);
            all.add(Policy.SETTING + "NAME");
            fault("fault.key", key, Nearest.of(key, all).orElse(""));
        }
        }
    }

    private static List<String> words(String value, Pattern separator) {
        return separator.splitAsStream(value.strip()).filter(word -> !word.isBlank()).toList();
    }

    private void flag(String value, Consumer<Boolean> set) {
        choice(value, List.of("true", "false"), chosen -> set.accept(chosen.equals("true")));
    }

    private void choice(String value, List<String> choices, Consumer<String> set) {
        String chosen = value.toLowerCase(Locale.ROOT);
        if (choices.contains(chosen)) {
            set.accept(chosen);
        } else {
            fault("fault.choice", value, key, String.join(" | ", choices));
        }
    }

    private List<URI> sites(String value) {
        var sites = new ArrayList<URI>();
        for (String word : words(value, BLANKS)) {
            try {
                var site = new URI(word);
                String scheme = String.valueOf(site.getScheme()).toLowerCase(Locale.ROOT);
                if (!Set.of("http", "https", "file").contains(scheme) || site.isOpaque()
                        || !scheme.equals("file") && site.getHost() == null) {
                    fault("fault.site", word);
                } else if (site.getUserInfo() != null) {
                    fault("fault.site.password", site.getHost());
                } else {
                    sites.add(site);
                }
            } catch (URISyntaxException e) {
                fault("fault.site", word);
            }
        }
        return List.copyOf(sites);
    }

    private List<Pin> plugins(String value) {
        var plugins = new ArrayList<Pin>();
        var seen = new HashSet<String>();
        for (String word : words(value, BLANKS)) {
            int equals = word.indexOf('=');
            String id = equals < 0 ? word : word.substring(0, equals);
            String versions = equals < 0 ? null : word.substring(equals + 1);
            if (!ID.matcher(id).matches()) {
                fault("fault.plugin", word);
            } else if (!seen.add(id)) {
                fault("fault.plugin.twice", id);
            } else {
                try {
                    plugins.add(new Pin(id, versions));
                } catch (IllegalArgumentException e) {
                    fault("fault.version", versions, id);
                }
            }
        }
        return List.copyOf(plugins);
    }

    private List<Path> keys(String value) {
        var keys = new ArrayList<Path>();
        for (String word : words(value, SEMICOLONS)) {
            try {
                keys.add(file.toAbsolutePath().resolveSibling(word).normalize());
            } catch (InvalidPathException e) {
                fault("fault.path", word);
            }
        }
        return List.copyOf(keys);
    }

    private void proxy(String value) {
        switch (value.toLowerCase(Locale.ROOT)) {
        case "system" -> values.proxy = ProxyChoice.SYSTEM;
        case "none" -> values.proxy = ProxyChoice.NONE;
        default -> {
            int colon = value.lastIndexOf(':');
            String host = colon < 0 ? "" : value.substring(0, colon);
            if (host.startsWith("[") && host.endsWith("]")) {
                host = host.substring(1, host.length() - 1);
            } else if (host.contains(":") || host.contains("/") || host.contains("@")) {
                host = "";
            }
            String port = value.substring(colon + 1);
            if (host.isBlank() || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) < 1
                    || Integer.parseInt(port) > PORTS) {
                fault("fault.proxy", value);
            } else {
                values.proxy = new ProxyChoice(ProxyChoice.Kind.MANUAL, host, Integer.parseInt(port));
            }
        }
        }
    }

    private void memory(String value) {
        var parts = MEMORY.matcher(value);
        if (!parts.matches()
                || Integer.parseInt(parts.group(1)) * (parts.group(2).equalsIgnoreCase("g") ? MEGABYTES : 1) < LEAST) {
            fault("fault.memory", value);
        } else {
            values.memory = value.toLowerCase(Locale.ROOT);
        }
    }

    private void setting(String value) {
        String name = key.substring(Policy.SETTING.length());
        boolean lock = name.endsWith(Policy.LOCKED);
        if (lock) {
            name = name.substring(0, name.length() - Policy.LOCKED.length());
        }
        if (!NAME.matcher(name).matches()) {
            fault("fault.setting", key);
        } else if (!isRaw(name) && Setting.named(name).isEmpty()) {
            fault("fault.setting.unknown", name, Setting.nearest(name));
        } else if (lock && !isRaw(name) && !Setting.named(name).orElseThrow().isLockable()) {
            fault("fault.lock", name);
        } else if (lock) {
            String locked = name;
            flag(value, on -> {
                if (on) {
                    values.locked.add(locked);
                }
            });
        } else if (!isRaw(name) && !Setting.named(name).orElseThrow().allows(value)) {
            fault("fault.choice", value, key, Setting.named(name).orElseThrow().possible());
        } else {
            values.settings.put(name, value);
        }
    }

    /** Whether it names a preference of a bundle: {@code BUNDLE/KEY}. */
    private static boolean isRaw(String name) {
        int slash = name.lastIndexOf('/');
        return slash > 0 && slash < name.length() - 1;
    }
}
