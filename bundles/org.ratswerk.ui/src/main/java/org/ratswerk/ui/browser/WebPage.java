package org.ratswerk.ui.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.ratswerk.core.format.JsonValues;

/**
 * A page for a {@link BrowserHost}. There are two kinds.
 *
 * <p>A small one is put together from files that lie beside a class: a body, style sheets and scripts. The page holds all
 * of them, so that it needs neither a file nor a server. Its content security policy lets nothing in but them: every
 * style sheet and script carries a number made anew for each page, and pictures and fonts may only be part of the page
 * itself.
 *
 * <p>A large one ({@link #folder}) is laid out in a folder of its own and loaded from there; its {@code index.html} brings
 * its content security policy, and loads {@code host.css} and {@code host.js} before its own files.
 */
public final class WebPage {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;
    private static final int KEPT_DAYS = 30;

    private final String body;
    private final List<String> styles;
    private final List<String> scripts;
    private final String address;

    private WebPage(String body, List<String> styles, List<String> scripts, String address) {
        this.body = body;
        this.styles = styles;
        this.scripts = scripts;
        this.address = address;
    }

    /**
     * Lays out a page in a folder, unless it is there: in a folder inside that is named by what the files hold, so that
     * each version of the program has its own. Others in there are deleted once they have not been used for a month.
     * Reads and writes files.
     *
     * @param owner class that the folder with the files lies beside, relative or absolute as of
     *     {@link Class#getResourceAsStream}
     * @param from folder with the files
     * @param names files, {@code index.html} among them
     * @param place folder to lay out pages in; need not be there
     * @throws IOException if a file cannot be read or written
     */
    public static WebPage folder(Class<?> owner, String from, List<String> names, Path place) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("host.css", text(WebPage.class, "host.css").getBytes(StandardCharsets.UTF_8));
        files.put("host.js", text(WebPage.class, "host.js").getBytes(StandardCharsets.UTF_8));
        for (var name : names) {
            files.put(name, bytes(owner, from + "/" + name));
        }
        var folder = place.resolve(name(files));
        Files.createDirectories(folder);
        for (var file : files.entrySet()) {
            var target = folder.resolve(file.getKey());
            if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), file.getValue())) {
                var written = Files.createTempFile(folder, "new", null);
                Files.write(written, file.getValue());
                Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
        tidy(place);
        return new WebPage(null, List.of(), List.of(), folder.resolve("index.html").toUri().toString());
    }

    private static String name(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, NONCE_BYTES / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tidy(Path place) throws IOException {
        var old = FileTime.from(Instant.now().minus(Duration.ofDays(KEPT_DAYS)));
        try (var folders = Files.list(place)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                if (Files.getLastModifiedTime(folder).compareTo(old) < 0) {
                    try (var files = Files.list(folder)) {
                        for (var file : files.toList()) {
                            Files.deleteIfExists(file);
                        }
                    }
                    Files.deleteIfExists(folder);
                }
            }
        }
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
        return new WebPage(text(owner, body), allStyles, allScripts, null);
    }

    private static String text(Class<?> owner, String name) throws IOException {
        return new String(bytes(owner, name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Class<?> owner, String name) throws IOException {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing beside " + owner.getName());
            }
            return in.readAllBytes();
        }
    }

    /** Returns the address it is loaded from; null where it is one that holds all its files. */
    String address() {
        return address;
    }

    /**
     * Returns a page that holds all its files as HTML.
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
