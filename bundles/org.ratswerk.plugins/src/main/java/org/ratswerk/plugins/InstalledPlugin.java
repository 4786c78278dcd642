package org.ratswerk.plugins;

/**
 * Something that is installed and was asked for by itself: a part of the base or a plugin.
 *
 * @param id id, such as {@code org.ratswerk.downtime.feature}
 * @param name name in the user's language
 * @param description what it does, in the user's language; may be empty
 * @param version version, with the time of its build
 * @param provider who provides it; may be empty
 * @param base whether it belongs to the base, which can be updated but not removed
 * @param shared whether it belongs to the program folder that users of this installation share; only who may write
 *        there can update or remove it
 * @param pinned version or range that the policy prescribes; null where it prescribes none
 * @param size bytes that what it includes takes on disk
 */
public record InstalledPlugin(String id, String name, String description, String version, String provider, boolean base,
        boolean shared, String pinned, long size) {
    /** Whether it can be removed here. */
    public boolean removable() {
        return !base && !shared;
    }
}
