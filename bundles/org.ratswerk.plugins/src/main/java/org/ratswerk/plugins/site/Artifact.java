package org.ratswerk.plugins.site;

import java.util.Map;

/**
 * A file of a site as its list says.
 *
 * @param key name
 * @param path place below the site, with slashes, as {@code plugins/x_1.0.0.jar}
 * @param size length in bytes; -1 where the list does not say
 * @param sha256 SHA-256 in lower-case hexadecimal; null where the list does not say
 * @param signatures armored detached signatures; null where it is not signed
 * @param properties all properties of the list
 */
public record Artifact(ArtifactKey key, String path, long size, String sha256, String signatures,
        Map<String, String> properties) {
    public Artifact {
        properties = Map.copyOf(properties);
    }
}
