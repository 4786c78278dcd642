package org.ratswerk.core.policy;

import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * A plugin that the policy names, with the versions that it allows.
 *
 * @param id identifier of the plugin: of its feature
 * @param versions versions: a range, such as {@code [1.0,2.0)}, or a version, such as {@code 1.2.0}, which stands for
 *        everything that begins so; null for every version
 */
public record Pin(String id, String versions) {
    private static final int PARTS = 4;

    /**
     * @throws IllegalArgumentException if the versions are neither
     */
    public Pin {
        if (versions != null) {
            range(versions);
        }
    }

    /** Whether the version is one of those allowed. */
    public boolean includes(String version) {
        return versions == null || range(versions).includes(new Version(version));
    }

    /** The versions as a range; null for every version. */
    public VersionRange range() {
        return versions == null ? null : range(versions);
    }

    private static VersionRange range(String text) {
        if (text.startsWith("[") || text.startsWith("(")) {
            return new VersionRange(text);
        }
        var low = new Version(text);
        int parts = text.split("\\.", -1).length;
        if (parts == PARTS) {
            return new VersionRange(VersionRange.LEFT_CLOSED, low, low, VersionRange.RIGHT_CLOSED);
        }
        var high = switch (parts) {
        case 1 -> new Version(low.getMajor() + 1, 0, 0);
        case 2 -> new Version(low.getMajor(), low.getMinor() + 1, 0);
        default -> new Version(low.getMajor(), low.getMinor(), low.getMicro() + 1);
        };
        return new VersionRange(VersionRange.LEFT_CLOSED, low, high, VersionRange.RIGHT_OPEN);
    }

    @Override
    public String toString() {
        return versions == null ? id : id + "=" + versions;
    }
}
