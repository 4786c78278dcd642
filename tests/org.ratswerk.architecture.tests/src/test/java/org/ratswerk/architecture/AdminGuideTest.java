package org.ratswerk.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pages of the help for administrators are what docs/admin-guide.md and docs/de/administration.md say. With the
 * environment variable RATSWERK_WRITE_HELP the pages are written anew.
 */
class AdminGuideTest {
    private static final Pattern PAGE = Pattern.compile("<!-- page: ([a-z-]+) -->\n");
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());

    @ParameterizedTest
    @CsvSource({"docs/admin-guide.md, bundles/org.ratswerk.help/topic, en",
            "docs/de/administration.md, bundles/org.ratswerk.help/nl/de/topic, de"})
    void thePagesOfTheHelpSayTheSame(String guide, String folder, String language) throws IOException {
        var pages = pages(Files.readString(Sources.ROOT.resolve(guide)), language);
        assertEquals(5, pages.size());
        for (var page : pages.entrySet()) {
            Path file = Sources.ROOT.resolve(folder).resolve(page.getKey() + ".html");
            if (System.getenv("RATSWERK_WRITE_HELP") != null) {
                Files.writeString(file, page.getValue());
            }
            assertEquals(page.getValue(), Files.exists(file) ? Files.readString(file) : "", file + " from " + guide);
        }
    }

    private static Map<String, String> pages(String guide, String language) {
        var pages = new LinkedHashMap<String, String>();
        var starts = PAGE.matcher(guide).results().toList();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).start() : guide.length();
            pages.put(starts.get(i).group(1), page(guide.substring(starts.get(i).end(), end), language));
        }
        return pages;
    }

    /** A page of the help has one heading of the first level. */
    private static String page(String text, String language) {
        String plain = text.replaceAll("<!--.*?-->\n?", "").strip();
        String title = plain.substring(0, plain.indexOf('\n')).replaceFirst("^#+ *", "").strip();
        String body = HtmlRenderer.builder().extensions(TABLES).build()
                .render(Parser.builder().extensions(TABLES).build().parse(plain.replaceAll("(?m)^#(#+ )", "$1")))
                .replace("<em>", "<i>").replace("</em>", "</i>").replace("<strong>", "<b>").replace("</strong>", "</b>");
        return "<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head><meta charset=\"UTF-8\"><title>" + title
                + "</title></head>\n<body>\n" + body + "</body>\n</html>\n";
    }
}
