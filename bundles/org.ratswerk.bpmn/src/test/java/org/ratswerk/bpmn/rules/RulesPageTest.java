package org.ratswerk.bpmn.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/**
 * The help explains every rule, in both languages, as the rules do themselves. With {@code -Dratswerk.help.write=true} the
 * pages are written anew.
 */
class RulesPageTest {
    @Test
    void thePageIsThatOfTheRules() throws IOException {
        check("topic/bpmn-rules.html", Locale.UK);
        check("nl/de/topic/bpmn-rules.html", Locale.GERMANY);
    }

    private static void check(String page, Locale locale) throws IOException {
        Path file = help().resolve(page);
        String expected = RulesPage.of(locale);
        if (Boolean.getBoolean("ratswerk.help.write")) {
            Files.writeString(file, expected);
        }
        assertEquals(expected, Files.readString(file).replace("\r\n", "\n"));
        for (BpmnRule rule : BpmnRules.all()) {
            assertTrue(expected.contains("<h3 id=\"" + rule.id() + "\">"), rule.id());
        }
    }

    private static Path help() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("bundles/org.ratswerk.help"))) {
            at = at.getParent();
        }
        return at.resolve("bundles/org.ratswerk.help");
    }
}
