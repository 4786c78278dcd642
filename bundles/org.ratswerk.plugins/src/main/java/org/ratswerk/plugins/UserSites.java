package org.ratswerk.plugins;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** The addresses in order; lines that are none are passed over, since somebody may have written them by hand. */
    List<URI> read() {
        try {
            return lines().stream().flatMap(line -> address(line).stream()).toList();
        } catch (IOException e) {
            // whoever wants to change the list is told
            Log.warning(TEXTS.get("fault.sites.read", file, Invocation.reason(e)), e);
            return List.of();
        }
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static Optional<URI> address(String line) {
        String text = line.strip();
        try {
            return text.isEmpty() || text.startsWith("#") ? Optional.empty() : Optional.of(address(text, null));
        } catch (FaultException e) {
            return Optional.empty();
        }
    }

    /** Adds a site at the end. */
    void add(URI site) throws FaultException {
        change(lines -> lines.add(site.toString()));
    }

    /** Removes a site; whether it was there. */
    boolean remove(URI site) throws FaultException {
        return change(lines -> lines.removeIf(line -> address(line).filter(known -> same(known, site)).isPresent()));
    }

    /** Changes the lines and leaves all others as they are, also those that are no addresses. */
    private boolean change(Predicate<List<String>> change) throws FaultException {
        List<String> lines;
        try {
            lines = new ArrayList<>(lines());
        } catch (IOException e) {
            throw new FaultException(
                    Fault.of(TEXTS.get("fault.sites.read", file, Invocation.reason(e))), e);
        }
        if (!change.test(lines)) {
            return false;
        }
        try {
            Files.createDirectories(file.getParent());
            Path temporary = Files.createTempFile(file.getParent(), "sites", ".tmp");
            Files.write(temporary, lines);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
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
