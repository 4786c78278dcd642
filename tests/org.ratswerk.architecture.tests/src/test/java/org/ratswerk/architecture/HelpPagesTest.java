package org.ratswerk.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

/** The help is complete in both languages, and what it refers to is there. */
class HelpPagesTest {
    private static final Path HELP = Sources.ROOT.resolve("bundles/org.ratswerk.help");
    private static final List<Path> LANGUAGES = List.of(HELP, HELP.resolve("nl/de"));
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\">");
    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]+)\" alt=\"([^\"]+)\">");
    private static final Pattern PART = Pattern.compile("<(?:view|editor) id=\"([^\"]+)\"");

    @Test
    void everyPageIsInTheContentsOfBothLanguages() throws Exception {
        var pages = pages(HELP);
        assertFalse(pages.isEmpty());
        for (Path language : LANGUAGES) {
            assertEquals(pages, pages(language), language.toString());
            var contents = new TreeSet<String>();
            for (Element topic : elements(language.resolve("toc.xml"), "topic")) {
                assertFalse(topic.getAttribute("label").isBlank());
                if (topic.hasAttribute("href")) {
                    contents.add(topic.getAttribute("href").replace("topic/", ""));
                }
            }
            assertEquals(pages, contents, language.toString());
        }
    }

    @Test
    void linksAndPicturesLeadSomewhere() throws IOException {
        var wrong = new ArrayList<String>();
        for (Path language : LANGUAGES) {
            Set<String> pages = pages(language);
            for (String page : pages) {
                String text = Files.readString(language.resolve("topic").resolve(page));
                for (Matcher link = LINK.matcher(text); link.find();) {
                    if (!pages.contains(link.group(1) + ".html")) {
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
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyEditorAndViewOfOursHasAPage() throws Exception {
        var contexts = new TreeSet<String>();
        for (Element context : elements(HELP.resolve("contexts.xml"), "context")) {
            contexts.add(context.getAttribute("id"));
            var topic = (Element) context.getElementsByTagName("topic").item(0);
            assertFalse(Files.notExists(HELP.resolve(topic.getAttribute("href"))), topic.getAttribute("href"));
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
