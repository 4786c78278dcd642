package org.ratswerk.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The help is complete in both languages, what it refers to is there, and what belongs to a plugin comes with it. */
class HelpPagesTest {
    private static final Path HELP = Sources.ROOT.resolve("bundles/org.ratswerk.help");
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\">");
    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]+)\" alt=\"([^\"]+)\">");
    private static final Pattern PART = Pattern.compile("<(?:view|editor) id=\"([^\"]+)\"");

    @Test
    void everyPageIsInTheContentsOfBothLanguages() throws Exception {
        for (Path bundle : bundles()) {
            var pages = pages(bundle);
            assertFalse(pages.isEmpty());
            for (Path language : languages(bundle)) {
                assertEquals(pages, pages(language), language.toString());
                var contents = new ArrayList<String>();
                for (Path file : contents(language)) {
                    for (Element topic : elements(file, "topic")) {
                        assertFalse(topic.getAttribute("label").isBlank());
                        if (topic.hasAttribute("href")) {
                            contents.add(topic.getAttribute("href").replace("topic/", ""));
                        }
                    }
                }
                assertEquals(List.copyOf(pages), contents.stream().sorted().toList(), language.toString());
            }
        }
    }

    @Test
    void contentsOfPluginsJoinThoseOfTheProgram() throws Exception {
        for (Path bundle : bundles()) {
            if (bundle.equals(HELP)) {
                continue;
            }
            var plugin = Sources.read(bundle.resolve("plugin.xml"));
            assertTrue(plugin.contains("<contexts file=\"contexts.xml\" plugin=\"org.ratswerk.help\"/>"), bundle.toString());
            for (Path language : languages(bundle)) {
                var anchors = elements(HELP.resolve(bundle.relativize(language)).resolve("toc.xml"), "anchor").stream()
                        .map(anchor -> "../org.ratswerk.help/toc.xml#" + anchor.getAttribute("id")).toList();
                for (Path file : contents(language)) {
                    var at = elements(file, "toc").getFirst().getAttribute("link_to");
                    assertTrue(anchors.contains(at), file + ": " + at);
                    assertTrue(plugin.contains("<toc file=\"" + file.getFileName() + "\"/>"), file.toString());
                }
            }
        }
    }

    @Test
    void linksAndPicturesLeadSomewhereWithAndWithoutOtherPlugins() throws IOException {
        var wrong = new ArrayList<String>();
        for (Path bundle : bundles()) {
            for (Path language : languages(bundle)) {
                var known = new TreeSet<>(pages(HELP));
                known.addAll(pages(bundle));
                for (String page : pages(language)) {
                    String text = Files.readString(language.resolve("topic").resolve(page));
                    for (Matcher link = LINK.matcher(text); link.find();) {
                        if (!known.contains(link.group(1) + ".html")) {
                            wrong.add(language + " " + page + ": " + link.group(1));
                        }
                    }
                    for (Matcher picture = PICTURE.matcher(text); picture.find();) {
                        if (!Files.exists(language.resolve("topic").resolve(picture.group(1)))) {
                            wrong.add(language + " " + page + ": " + picture.group(1));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void pagesAndPlacesHaveOneNameInAllBundles() throws Exception {
        var seen = new TreeSet<String>();
        var twice = new ArrayList<String>();
        for (Path bundle : bundles()) {
            pages(bundle).stream().filter(page -> !seen.add(page)).forEach(twice::add);
            elements(bundle.resolve("contexts.xml"), "context").stream().map(context -> context.getAttribute("id"))
                    .filter(context -> !seen.add(context)).forEach(twice::add);
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void everyEditorAndViewOfOursHasAPage() throws Exception {
        var contexts = new TreeSet<String>();
        for (Path bundle : bundles()) {
            for (Element context : elements(bundle.resolve("contexts.xml"), "context")) {
                contexts.add(context.getAttribute("id"));
                var topic = (Element) context.getElementsByTagName("topic").item(0);
                assertFalse(Files.notExists(bundle.resolve(topic.getAttribute("href"))), topic.getAttribute("href"));
            }
        }
        var without = new TreeSet<String>();
        for (String bundle : List.of("org.ratswerk.ui", "org.ratswerk.ui.downtime")) {
            String plugin = Files.readString(HELP.resolveSibling(bundle).resolve("plugin.xml"));
            for (Matcher part = PART.matcher(plugin); part.find();) {
                without.add(part.group(1).replace('.', '_'));
            }
        }
        without.removeAll(contexts);
        // help itself and the guide explain themselves
        without.removeAll(Set.of("org_ratswerk_ui_help", "org_ratswerk_ui_guide"));
        assertEquals(Set.of(), without);
    }

    /** The bundles with pages, that of the program first. */
    private static List<Path> bundles() {
        var bundles = new ArrayList<>(List.of(HELP));
        Sources.bundles().stream().filter(bundle -> Files.exists(bundle.resolve("toc.xml")) && !bundle.equals(HELP))
                .forEach(bundles::add);
        assertTrue(bundles.size() > 1);
        return bundles;
    }

    private static List<Path> languages(Path bundle) {
        return List.of(bundle, bundle.resolve("nl/de"));
    }

    private static List<Path> contents(Path language) throws IOException {
        try (Stream<Path> files = Files.list(language)) {
            return files.filter(file -> file.getFileName().toString().matches("toc.*\\.xml")).sorted().toList();
        }
    }

    private static Set<String> pages(Path language) throws IOException {
        try (Stream<Path> files = Files.list(language.resolve("topic"))) {
            var pages = new TreeSet<String>();
            files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html")).forEach(pages::add);
            return pages;
        }
    }

    private static List<Element> elements(Path file, String name) throws Exception {
        NodeList found = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile())
                .getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
