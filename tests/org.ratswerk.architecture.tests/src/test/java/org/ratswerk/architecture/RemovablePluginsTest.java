package org.ratswerk.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/**
 * A plugin can be taken away: the bundles of the program do not name what a plugin brings, neither in what they
 * contribute nor in their code nor in their help.
 */
class RemovablePluginsTest {
    private static final Pattern FEATURE = Pattern.compile("<feature id=\"([^\"]+)\"");
    private static final Pattern BUNDLE = Pattern.compile("<plugin id=\"(org\\.ratswerk\\.[^\"]+)\"");
    private static final Pattern CONTRIBUTED = Pattern.compile(
            "<(?:command|view|editor|perspective|menu|page|category|factory)\\b[^>]*\\bid=\"([^\"]+)\"");
    /** Files that are looked through. */
    private static final Set<String> KINDS = Set.of(".java", ".xml", ".ini", ".html", ".js");
    /** What is allowed to see the insides of a bundle has to be named there. */
    private static final Pattern FRIENDS = Pattern.compile("x-friends:=\"[^\"]*\"");

    @Test
    void theProgramDoesNotNameWhatPluginsBring() {
        var base = bundles("org.ratswerk.feature");
        assertTrue(base.size() > 10);
        var wrong = new ArrayList<String>();
        for (var plugin : plugins().entrySet()) {
            var names = names(plugin.getValue());
            assertFalse(names.isEmpty(), plugin.getKey());
            for (Path bundle : base) {
                wrong.addAll(mentions(bundle, names));
            }
            // nor may one plugin need another
            plugins().entrySet().stream().filter(other -> !other.getKey().equals(plugin.getKey()))
                    .forEach(other -> other.getValue().forEach(bundle -> wrong.addAll(mentions(bundle, names))));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theHelpOfTheProgramDoesNotSpeakOfPlugins() {
        var wrong = new ArrayList<String>();
        var help = Sources.ROOT.resolve("bundles/org.ratswerk.help");
        for (Path page : Sources.files(help, ".html")) {
            for (var plugin : plugins().values()) {
                for (String title : titles(plugin)) {
                    if (Sources.read(page).contains(title)) {
                        wrong.add(page.getFileName() + ": " + title);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theProductHasEveryPluginAsARoot() {
        var product = Sources.read(Sources.ROOT.resolve("releng/org.ratswerk.product/ratswerk.product"));
        var site = Sources.read(Sources.ROOT.resolve("releng/org.ratswerk.product/category.xml"));
        for (Path feature : Sources.files(Sources.ROOT.resolve("features"), "feature.xml")) {
            String id = id(feature);
            assertTrue(product.contains("<feature id=\"" + id + "\" installMode=\"root\"/>"), id);
            assertTrue(site.contains("<feature id=\"" + id + "\""), id);
        }
    }

    /** The features that can be taken away, each with its bundles. */
    private static Map<String, List<Path>> plugins() {
        var plugins = new LinkedHashMap<String, List<Path>>();
        for (Path feature : Sources.files(Sources.ROOT.resolve("features"), "feature.xml")) {
            String id = id(feature);
            if (!Set.of("org.ratswerk.feature", "org.ratswerk.platform.feature").contains(id)) {
                plugins.put(id, bundles(id));
            }
        }
        assertTrue(plugins.size() > 1);
        return plugins;
    }

    private static String id(Path feature) {
        Matcher id = FEATURE.matcher(Sources.read(feature));
        assertTrue(id.find());
        return id.group(1);
    }

    private static List<Path> bundles(String feature) {
        var text = Sources.read(Sources.ROOT.resolve("features").resolve(feature).resolve("feature.xml"));
        return BUNDLE.matcher(text).results().map(found -> Sources.ROOT.resolve("bundles").resolve(found.group(1)))
                .toList();
    }

    /** The bundles' own names, what they contribute, and the names of their help pages. */
    private static Set<String> names(List<Path> bundles) {
        var names = new TreeSet<String>();
        for (Path bundle : bundles) {
            names.add(bundle.getFileName().toString());
            if (Files.exists(bundle.resolve("plugin.xml"))) {
                CONTRIBUTED.matcher(Sources.read(bundle.resolve("plugin.xml"))).results().map(found -> found.group(1))
                        .filter(id -> id.startsWith("org.ratswerk.")).forEach(names::add);
            }
            for (Path page : Sources.files(bundle.resolve("topic"), ".html")) {
                names.add("topic/" + page.getFileName());
                names.add("<a href=\"" + page.getFileName().toString().replace(".html", "\">"));
            }
        }
        return names;
    }

    private static List<String> mentions(Path bundle, Set<String> names) {
        var files = new ArrayList<Path>();
        for (String kind : KINDS) {
            Sources.files(bundle.resolve("src/main"), kind).forEach(files::add);
            Sources.files(bundle.resolve("topic"), kind).forEach(files::add);
            Sources.files(bundle.resolve("nl"), kind).forEach(files::add);
        }
        for (String file : List.of("plugin.xml", "plugin_customization.ini", "META-INF/MANIFEST.MF", "toc.xml", "contexts.xml")) {
            if (Files.exists(bundle.resolve(file))) {
                files.add(bundle.resolve(file));
            }
        }
        var found = new ArrayList<String>();
        for (Path file : files) {
            String text = FRIENDS.matcher(Sources.read(file)).replaceAll("");
            names.stream().filter(text::contains)
                    .forEach(name -> found.add(Sources.ROOT.relativize(file) + " names " + name));
        }
        return found;
    }

    /** Titles of the plugin's help pages, in both languages. */
    private static Set<String> titles(List<Path> bundles) {
        var titles = new TreeSet<String>();
        for (Path bundle : bundles) {
            for (Path page : Sources.files(bundle, ".html")) {
                Matcher title = Pattern.compile("<h1>([^<]+)</h1>").matcher(Sources.read(page));
                if (!page.toString().contains("/target/") && title.find()) {
                    titles.add(title.group(1));
                }
            }
        }
        return titles;
    }
}
