package org.ratswerk.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The texts of the program use the words of docs/glossary.md and not others for the same thing. */
class GlossaryTest {
    private record Term(String german, String english, List<String> notGerman, List<String> notEnglish) {
    }

    @Test
    void everyTermIsUsed() {
        String german = texts("_de.properties").toLowerCase(Locale.GERMAN);
        String english = texts(".properties").toLowerCase(Locale.ENGLISH);
        var unused = new ArrayList<String>();
        for (Term term : terms()) {
            if (!german.contains(stem(term.german()).toLowerCase(Locale.GERMAN))) {
                unused.add(term.german());
            }
            if (!english.contains(term.english().toLowerCase(Locale.ENGLISH))) {
                unused.add(term.english());
            }
        }
        assertEquals(List.of(), unused);
    }

    @Test
    void noOtherWordStandsForATerm() {
        var wrong = new ArrayList<String>();
        for (Path file : files(".properties")) {
            boolean isGerman = file.getFileName().toString().endsWith("_de.properties");
            for (String line : Sources.read(file).lines().toList()) {
                String text = line.substring(line.indexOf('=') + 1);
                for (Term term : terms()) {
                    for (String other : isGerman ? term.notGerman() : term.notEnglish()) {
                        if (Pattern.compile("(?<![\\w-])" + Pattern.quote(other) + "(?![\\w-])").matcher(text).find()) {
                            wrong.add(Sources.ROOT.relativize(file) + ": " + other + " in: " + line);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Adjectives are declined: the last word and the stem of the others. */
    private static String stem(String german) {
        int space = german.lastIndexOf(' ');
        return space < 0 ? german : german.substring(space + 1);
    }

    private static List<Term> terms() {
        List<Term> terms = Sources.read(Sources.ROOT.resolve("docs/glossary.md")).lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Deutsch")).map(line -> {
                    String[] cells = line.split("\\|", -1);
                    return new Term(cells[1].strip(), cells[2].strip(), words(cells[3]), words(cells[4]));
                }).toList();
        assertFalse(terms.isEmpty());
        return terms;
    }

    private static List<String> words(String cell) {
        return Stream.of(cell.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static String texts(String ending) {
        var text = new StringBuilder();
        files(ending).forEach(file -> text.append(Sources.read(file)));
        return text.toString();
    }

    private static List<Path> files(String ending) {
        var files = new ArrayList<Path>();
        for (Path bundle : Sources.bundles()) {
            files.add(bundle.resolve("plugin" + ending));
            files.addAll(Sources.files(bundle.resolve("src/main/java"), ending));
        }
        files.removeIf(file -> !java.nio.file.Files.exists(file));
        return files;
    }
}
