package org.ratswerk.ui.model.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.ratswerk.ui.model.start.HelpBook.Chapter;
import org.ratswerk.ui.model.start.HelpBook.Topic;

/** Links of a page lead to pages that are installed; what leads nowhere is text. */
class HelpBookTest {
    private static final Topic OWN = new Topic("Ergebnisse", "/own/topic/results.html");
    private static final Topic OF_A_PLUGIN = new Topic("Umfragen", "/plugin/topic/survey.html");
    private static final Map<String, String> PAGES = Map.of(
            OWN.path(), "<html><body><p>Siehe <a href=\"survey\">Um<b>fragen</b></a> und <a href=\"results\">hier</a>.</p></body></html>",
            OF_A_PLUGIN.path(), "<html><body><p>Fragebogen</p></body></html>");

    @Test
    void aLinkToAPageThatIsNotInstalledIsText() {
        assertEquals("<p>Siehe Um<b>fragen</b> und <a href=\"results\">hier</a>.</p>", book(OWN).html(OWN));
        assertEquals("<p>Siehe <a href=\"survey\">Um<b>fragen</b></a> und <a href=\"results\">hier</a>.</p>",
                book(OWN, OF_A_PLUGIN).html(OWN));
    }

    @Test
    void pagesOfPluginsAreFoundByNameAndSearch() {
        assertEquals(Optional.of(OF_A_PLUGIN), book(OWN, OF_A_PLUGIN).topic("survey"));
        assertEquals(OF_A_PLUGIN, book(OWN, OF_A_PLUGIN).search("fragebogen").getFirst().topic());
        assertTrue(book(OWN).topic("survey").isEmpty());
        assertTrue(book(OWN).search("fragebogen").isEmpty());
    }

    private static HelpBook book(Topic... topics) {
        return new HelpBook(List.of(new Chapter("Auswerten", List.of(topics))), path -> PAGES.containsKey(path)
                ? new ByteArrayInputStream(PAGES.get(path).getBytes(StandardCharsets.UTF_8)) : null);
    }
}
