package org.ratswerk.plugins;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The list of the bundles that the program starts with. */
final class BundleList {
    private static final String LIST = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

    private final Places places;

    /** @param places folders */
    BundleList(Places places) {
        this.places = places;
    }

    /** The files of all bundles, whether they are there or not. */
    List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (String line : Files.readAllLines(places.state().resolve(LIST))) {
            String[] parts = line.split(",");
            if (!line.startsWith("#") && parts.length > 2) {
                files.add(file(parts[2]));
            }
        }
        return files;
    }

    private Path file(String location) {
        if (location.startsWith("file:")) {
            return Path.of(URI.create(location.replace(" ", "%20")));
        }
        String path = URLDecoder.decode(location.replace("+", "%2B"), StandardCharsets.UTF_8);
        Path own = places.state().resolve(path);
        return Files.exists(own) ? own : places.home().resolve(path);
    }
}
