package org.ratswerk.plugins;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.ratswerk.core.cli.Invocation;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** The sites that a user has added: one address a line in a file. */
final class UserSites {
    private static final String FILE = "sites.txt";
    /** One letter before the colon is a drive. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");
    private static final Texts TEXTS = Texts.of(UserSites.class);

    private final Path file;

    /** @param user folder of the user */
    UserSites(Path user) {
        file = user.resolve(FILE);
    }

    /** The addresses in order; lines that are none are passed over. */
    List<URI> read() {
        var sites = new ArrayList<URI>();
        if (!Files.isRegularFile(file)) {
            return sites;
        }
        try {
            for (String line : Files.readString(file).lines().map(String::strip).toList()) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    try {
                        sites.add(address(line, null));
                    } catch (FaultException e) {
                        // somebody has written it by hand; the other lines count
                    }
                }
            }
        } catch (IOException e) {
            // then there are none
        }
        return sites;
    }

    void write(List<URI> sites) throws FaultException {
        var text = new StringBuilder();
        sites.forEach(site -> text.append(site).append('\n'));
        try {
            Files.createDirectories(file.getParent());
            Path temporary = Files.createTempFile(file.getParent(), "sites", ".tmp");
            Files.writeString(temporary, text);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new FaultException(
                    new Fault(file.toString(), 0, 0, TEXTS.get("fault.sites", Invocation.reason(e))), e);
        }
    }

    /**
     * The address of a site.
     *
     * @param text address or path of a folder
     * @param folder folder that relative paths start from; null if there may be none
     * @throws FaultException if it is neither
     */
    static URI address(String text, Path folder) throws FaultException {
        String given = text.strip();
        try {
            boolean path = !ADDRESS.matcher(given).matches();
            if (path && (folder == null || given.isEmpty())) {
                throw fault(text);
            }
            URI site = org.ratswerk.plugins.site.Site
                    .address(path ? folder.resolve(given).toAbsolutePath().normalize().toString() : given);
            if (site.getUserInfo() != null) {
                throw fault(text);
            }
            return site;
        } catch (InvalidPathException e) {
            throw new FaultException(Fault.of(TEXTS.get("fault.site", text)), e);
        }
    }

    private static FaultException fault(String text) {
        return new FaultException(List.of(Fault.of(TEXTS.get("fault.site", text))));
    }

    private static URI slash(URI site) {
        return site.toString().endsWith("/") ? site : URI.create(site + "/");
    }

    static boolean same(URI one, URI other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(URI site) {
        String text = slash(site.normalize()).toString();
        return text.startsWith("file:///") ? "file:" + text.substring("file://".length()) : text;
    }
}
