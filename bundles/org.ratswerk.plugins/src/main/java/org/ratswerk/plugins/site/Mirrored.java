package org.ratswerk.plugins.site;

import java.util.List;

/**
 * What making a mirror has changed in its folder. Files are named by their place below it, with slashes.
 *
 * @param added files that are new
 * @param removed files that the site, or the choice of plugins, has no longer
 * @param unchanged files that were there and are right
 * @param bytes length of the new files
 */
public record Mirrored(List<String> added, List<String> removed, List<String> unchanged, long bytes) {
    public Mirrored {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        unchanged = List.copyOf(unchanged);
    }
}
