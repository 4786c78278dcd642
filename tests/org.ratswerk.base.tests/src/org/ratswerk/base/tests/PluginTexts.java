package org.ratswerk.base.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.osgi.framework.Bundle;

/** The German texts that only the two plugins have: read from their sources, less all that the installed bundles say. */
final class PluginTexts {
    /** The bundles of the plugins. */
    static final List<String> BUNDLES = List.of("org.ratswerk.analysis.downtime", "org.ratswerk.ui.downtime",
            "org.ratswerk.analysis.coverage", "org.ratswerk.ui.coverage");

    private static final String GERMAN = "_de.properties";
    private static final Pattern LABEL = Pattern.compile("label=\"([^\"]*)\"");
    private static final Pattern TITLE = Pattern.compile("(.*[.])?title|analysis[.]description");
    private static final int LEAST_LETTERS = 4;
    private static final int LONG = 14;

    private final Set<String> names = new TreeSet<>();
    private final Set<String> texts = new HashSet<>();

    /**
     * @param sources folder of the bundles' sources
     * @param installed bundles whose texts are no sign of a plugin
     */
    PluginTexts(Path sources, Bundle... installed) throws IOException {
        for (String bundle : BUNDLES) {
            read(sources.resolve(bundle));
        }
        Set<String> others = new HashSet<>();
        for (Bundle bundle : installed) {
            var found = bundle.findEntries("/", "*" + GERMAN, true);
            for (URL url : found == null ? List.<URL>of() : Collections.list(found)) {
                try (InputStream stream = url.openStream()) {
                    load(new InputStreamReader(stream, StandardCharsets.UTF_8)).values()
                            .forEach(value -> others.add(plain(value.toString())));
                }
            }
        }
        texts.removeAll(others);
        names.removeAll(others);
    }

    private void read(Path bundle) throws IOException {
        try (var files = Files.walk(bundle)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String inside = bundle.relativize(file).toString().replace('\\', '/');
                if (inside.endsWith(GERMAN) && (inside.startsWith("src/main/") || inside.equals("plugin_de.properties"))) {
                    Properties properties;
                    try (Reader reader = Files.newBufferedReader(file)) {
                        properties = load(reader);
                    }
                    properties.forEach((key, value) -> {
                        add(value.toString(), texts::add);
                        if (inside.startsWith("plugin") || TITLE.matcher(key.toString()).matches()) {
                            add(value.toString(), names::add);
                        }
                    });
                } else if (inside.matches("nl/de/toc.*[.]xml")) {
                    LABEL.matcher(Files.readString(file)).results().forEach(label -> add(label.group(1), names::add));
                }
            }
        }
    }

    private static Properties load(Reader reader) throws IOException {
        var properties = new Properties();
        properties.load(reader);
        return properties;
    }

    private static void add(String text, Consumer<String> to) {
        String plain = plain(text);
        if (plain.length() >= LEAST_LETTERS && !plain.contains("{")) {
            to.accept(plain);
        }
    }

    /** A text without what only menus need. */
    static String plain(String text) {
        return text.replace("&", "").split("\t")[0].replaceAll("(…|:)$", "").strip();
    }

    /** Names of menus, views, commands, analyses, documents and chapters of the help. */
    Set<String> names() {
        return names;
    }

    /** How many texts there are to be recognised. */
    int size() {
        return texts.size();
    }

    /** Whether a text that is shown is one of the plugins', or names something of theirs. */
    boolean isTheirs(String shown) {
        String plain = plain(shown);
        return texts.contains(plain) || names.contains(plain)
                || names.stream().anyMatch(name -> name.length() >= LONG && plain.contains(name));
    }
}
