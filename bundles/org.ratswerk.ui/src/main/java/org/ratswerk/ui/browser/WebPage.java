package org.ratswerk.ui.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.ratswerk.core.format.JsonValues;

/**
 * A page put together from files that lie beside a class: a body, style sheets and scripts. The page holds all of them,
 * so that it needs neither a file nor a server. Its content security policy lets nothing in but them: every style sheet
 * and script carries a number made anew for each page, and pictures and fonts may only be part of the page itself.
 */
public final class WebPage {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private final String body;
    private final List<String> styles;
    private final List<String> scripts;

    private WebPage(String body, List<String> styles, List<String> scripts) {
        this.body = body;
        this.styles = styles;
        this.scripts = scripts;
    }

    /**
     * Reads a page. The style sheets and scripts of the host come before its own.
     *
     * @param owner class that the files lie beside, or in a folder beside
     * @param body file with what stands in the body, relative to the class
     * @param styles files with style sheets
     * @param scripts files with scripts, run in this order; they find the host as {@code ratswerk}
     * @throws IOException if one of them cannot be read
     */
    public static WebPage read(Class<?> owner, String body, List<String> styles, List<String> scripts)
            throws IOException {
        var allStyles = new ArrayList<String>();
        allStyles.add(text(WebPage.class, "host.css"));
        for (var name : styles) {
            allStyles.add(text(owner, name));
        }
        var allScripts = new ArrayList<String>();
        allScripts.add(text(WebPage.class, "host.js"));
        for (var name : scripts) {
            allScripts.add(text(owner, name));
        }
        return new WebPage(text(owner, body), allStyles, allScripts);
    }

    private static String text(Class<?> owner, String name) throws IOException {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing beside " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Returns the page as HTML.
     *
     * @param title title, for screen readers
     * @param settings what the scripts find as {@code ratswerk.settings}: texts and so on, see {@link JsonValues#write}
     */
    public String html(String title, Map<String, ?> settings) {
        Objects.requireNonNull(title);
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        var nonce = HexFormat.of().formatHex(bytes);
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(Locale.getDefault().toLanguageTag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(policy(nonce)).append("\">\n<title>").append(escaped(title)).append("</title>\n");
        styles.forEach(style -> page.append("<style nonce=\"").append(nonce).append("\">\n").append(style)
                .append("</style>\n"));
        page.append("</head>\n<body>\n").append(body).append("\n<script nonce=\"").append(nonce)
                .append("\">window.ratswerkSettings = ").append(JsonValues.write(settings)).append(";</script>\n");
        scripts.forEach(script -> page.append("<script nonce=\"").append(nonce).append("\">\n").append(script)
                .append("</script>\n"));
        return page.append("</body>\n</html>\n").toString();
    }

    /** {@code swt:} leads nowhere but into this program: it is how SWT calls the workbench from a page on Linux. */
    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'nonce-" + nonce
                + "'; img-src data:; font-src data:; connect-src swt:; base-uri 'none'; form-action 'none'";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
