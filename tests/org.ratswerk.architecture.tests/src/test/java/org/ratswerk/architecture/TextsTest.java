package org.ratswerk.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Both languages are complete, every text is used, every text is well-formed. */
class TextsTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*+)\"");
    private static final Pattern PLUGIN_KEY = Pattern.compile("%([\\w.$-]+)");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    /** What the code generator uses by names it builds itself. */
    private static final Pattern GENERATED = Pattern.compile("_UI_.*");

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        var wrong = new ArrayList<String>();
        for (Path english : english()) {
            Path german = german(english);
            if (!Files.exists(german)) {
                wrong.add("missing: " + Sources.ROOT.relativize(german));
                continue;
            }
            Set<String> en = keys(english);
            Set<String> de = keys(german);
            difference(en, de).forEach(key -> wrong.add("no German text: " + place(english, key)));
            difference(de, en).forEach(key -> wrong.add("no English text: " + place(german, key)));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyTextIsWellFormedAndTakesTheSameArguments() throws IOException {
        var wrong = new ArrayList<String>();
        for (Path english : english()) {
            if (!english.getFileName().toString().equals("messages.properties")) {
                continue;
            }
            Properties en = load(english);
            Properties de = load(german(english));
            for (String key : en.stringPropertyNames()) {
                if (!arguments(en.getProperty(key), english, key, wrong)
                        .equals(arguments(de.getProperty(key, ""), german(english), key, wrong))) {
                    wrong.add("other arguments: " + place(english, key));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyTextIsUsedAndEveryTextUsedIsThere() throws IOException {
        var wrong = new ArrayList<String>();
        for (Path bundle : Sources.bundles()) {
            Set<String> literals = new TreeSet<>();
            for (Path source : Sources.files(bundle.resolve("src/main/java"), ".java")) {
                Matcher matcher = LITERAL.matcher(Sources.read(source));
                while (matcher.find()) {
                    literals.add(matcher.group(1));
                }
            }
            Set<String> inPlugin = new TreeSet<>();
            for (String file : List.of("plugin.xml", "META-INF/MANIFEST.MF")) {
                if (Files.exists(bundle.resolve(file))) {
                    Matcher matcher = PLUGIN_KEY.matcher(Sources.read(bundle.resolve(file)));
                    while (matcher.find()) {
                        inPlugin.add(matcher.group(1));
                    }
                }
            }
            for (Path file : Sources.files(bundle.resolve("src/main/java"), "messages.properties")) {
                for (String key : keys(file)) {
                    if (!literals.contains(key) && prefixes(key).noneMatch(literals::contains)) {
                        wrong.add("unused: " + place(file, key));
                    }
                }
            }
            Path plugin = bundle.resolve("plugin.properties");
            Set<String> there = keys(plugin);
            there.stream().filter(key -> !inPlugin.contains(key) && !GENERATED.matcher(key).matches())
                    .forEach(key -> wrong.add("unused: " + place(plugin, key)));
            difference(inPlugin, there).forEach(key -> wrong.add("missing: " + place(plugin, key)));
        }
        assertEquals(List.of(), wrong);
    }

    /** A key may be put together from a prefix that ends with a dot and a code. */
    private static java.util.stream.Stream<String> prefixes(String key) {
        return java.util.stream.IntStream.range(0, key.length()).filter(i -> key.charAt(i) == '.')
                .mapToObj(i -> key.substring(0, i + 1));
    }

    private static List<Path> english() {
        var files = new ArrayList<Path>();
        for (Path bundle : Sources.bundles()) {
            String name = bundle.getFileName().toString();
            if (name.startsWith("org.ratswerk.german.") || name.startsWith("org.ratswerk.providers.")) {
                continue; // German for English texts of the platform, which are not here; nothing that anybody reads
            }
            files.add(bundle.resolve("plugin.properties"));
            files.addAll(Sources.files(bundle.resolve("src/main/java"), "messages.properties"));
        }
        assertFalse(files.isEmpty());
        return files;
    }

    private static Path german(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_de.properties"));
    }

    private static Set<String> arguments(String pattern, Path file, String key, List<String> wrong) {
        try {
            new MessageFormat(pattern);
        } catch (IllegalArgumentException e) {
            wrong.add("malformed: " + place(file, key));
        }
        if (pattern.matches(".*(?<!')'(?!').*") && pattern.contains("{") && !pattern.matches(".*'[{}]+'.*")) {
            wrong.add("single quote hides the arguments: " + place(file, key));
        }
        return ARGUMENT.matcher(pattern).results().map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> difference(Set<String> from, Set<String> minus) {
        var rest = new TreeSet<>(from);
        rest.removeAll(minus);
        return rest;
    }

    private static Set<String> keys(Path file) throws IOException {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private static String place(Path file, String key) {
        return Sources.ROOT.relativize(file) + ": " + key;
    }
}
