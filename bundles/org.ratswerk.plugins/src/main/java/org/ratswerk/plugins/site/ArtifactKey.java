package org.ratswerk.plugins.site;

/**
 * Name of a file of a site.
 *
 * @param classifier {@code osgi.bundle}, {@code org.eclipse.update.feature} or {@code binary}
 * @param id symbolic name
 * @param version version
 */
public record ArtifactKey(String classifier, String id, String version) {
    @Override
    public String toString() {
        return classifier + "," + id + "," + version;
    }
}
