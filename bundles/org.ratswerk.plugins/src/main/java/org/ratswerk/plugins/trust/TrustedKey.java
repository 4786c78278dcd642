package org.ratswerk.plugins.trust;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A public OpenPGP key by which sites and plugins may be signed.
 *
 * @param fingerprint fingerprint of the primary key, hexadecimal in capitals without blanks
 * @param userId name and address of its owner as the key says; empty where it says none
 * @param created when it was made
 * @param expires when it ends; null if it never ends
 * @param revoked whether its owner has revoked it
 * @param origin who says that it is trusted
 * @param file file it was read from
 */
public record TrustedKey(String fingerprint, String userId, Instant created, Instant expires, boolean revoked,
        Origin origin, Path file) {
    /** Who says that a key is trusted. */
    public enum Origin {
        /** It was shipped in the folder {@code trust} of the program. */
        PROGRAM,
        /** The administrators' policy names it. */
        POLICY,
        /** The user has added it. */
        USER,
        /** Nobody yet: it was only looked at. */
        NOBODY
    }

    /** Tells whether signatures by this key count at that moment. */
    public boolean isUsable(Instant moment) {
        return !revoked && (expires == null || expires.isAfter(moment));
    }

    /** Returns the fingerprint in groups of four, as people compare it. */
    public String shownFingerprint() {
        return fingerprint.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
