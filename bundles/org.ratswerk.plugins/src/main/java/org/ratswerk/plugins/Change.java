package org.ratswerk.plugins;

/**
 * One thing that is added, removed or comes in another version.
 *
 * @param id id
 * @param name name in the user's language
 * @param before version before; null where it is added
 * @param after version after; null where it is removed
 * @param plugin whether it is a plugin or part of the base that was asked for by itself, and no bundle inside one
 * @param size bytes to be fetched; 0 where nothing is
 */
public record Change(String id, String name, String before, String after, boolean plugin, long size) {
    /** Whether it is added. */
    public boolean added() {
        return before == null;
    }

    /** Whether it is removed. */
    public boolean removed() {
        return after == null;
    }
}
