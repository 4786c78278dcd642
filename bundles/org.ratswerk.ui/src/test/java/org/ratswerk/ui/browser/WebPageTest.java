package org.ratswerk.ui.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.ratswerk.ui.picture.PicturePage;

class WebPageTest {
    private static final Pattern NONCE = Pattern.compile("<(?:script|style) nonce=\"([0-9a-f]{32})\">");

    private static WebPage page() throws IOException {
        return WebPage.read(PicturePage.class, "web/picture.html", List.of("web/picture.css"),
                List.of("web/picture.js"));
    }

    @Test
    void holdsAllItsFilesAndThoseOfTheHost() throws IOException {
        var html = page().html("Titel", Map.of());
        for (var part : List.of("<svg id=\"stage\"", ".node.selected", "host.on('picture'", "window.ratswerk =",
                "--rw-surface")) {
            assertTrue(html.contains(part), part);
        }
        assertTrue(html.indexOf("window.ratswerk =") < html.indexOf("host.on('picture'"), "the host comes first");
    }

    @Test
    void letsInNothingButItsOwnParts() throws IOException {
        var html = page().html("Titel", Map.of());
        var nonces = NONCE.matcher(html).results().map(result -> result.group(1)).distinct().toList();
        assertEquals(1, nonces.size());
        var policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"").matcher(html).results()
                .map((MatchResult result) -> result.group(1)).findFirst().orElseThrow();
        assertEquals("default-src 'none'; script-src 'nonce-" + nonces.get(0) + "'; style-src 'nonce-" + nonces.get(0)
                + "'; img-src data:; font-src data:; connect-src swt:; base-uri 'none'; form-action 'none'", policy);
        assertFalse(html.replace("http://www.w3.org/2000/svg", "").contains("://"), "no address of another place");
        assertTrue(html.indexOf("Content-Security-Policy") < html.indexOf("<style"), "the policy comes first");
    }

    @Test
    void everyPageHasAnotherNumber() throws IOException {
        var page = page();
        assertNotEquals(page.html("Titel", Map.of()), page.html("Titel", Map.of()));
    }

    @Test
    void titleAndSettingsCannotBreakOut() throws IOException {
        var hostile = "</title></script><script>alert(1)</script>";
        var html = page().html(hostile, Map.of("text", hostile));
        assertEquals(3, NONCE.matcher(html).results().filter(result -> result.group().startsWith("<script")).count());
        assertFalse(html.contains("<script>"));
        assertTrue(html.contains("<title>&lt;/title&gt;"));
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        var fault = assertThrows(IOException.class,
                () -> WebPage.read(PicturePage.class, "nothing.html", List.of(), List.of()));
        assertTrue(fault.getMessage().contains("nothing.html"));
    }
}
