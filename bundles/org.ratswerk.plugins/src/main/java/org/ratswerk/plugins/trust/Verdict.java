package org.ratswerk.plugins.trust;

import java.time.Instant;

/**
 * What a signature is worth.
 *
 * @param kind outcome
 * @param signer user id of the signer; null where the key is not known
 * @param fingerprint fingerprint of the signer's primary key, or where that is not known the id of the key that the
 *     signature names, hexadecimal in capitals; null where there is no signature
 * @param signed when it was signed; null where there is no readable signature
 * @param message the outcome as a sentence in the user's language, with what to do unless it is good
 */
public record Verdict(Kind kind, String signer, String fingerprint, Instant signed, String message) {
    /** Outcomes. */
    public enum Kind {
        /** Signed by a trusted key and unaltered. */
        GOOD,
        /** There is no signature. */
        UNSIGNED,
        /** Signed by a key that is not trusted. */
        UNKNOWN_KEY,
        /** The content is not what was signed. */
        ALTERED,
        /** The key has ended. */
        EXPIRED,
        /** The key was revoked. */
        REVOKED,
        /** Signed with an algorithm or a key length that can be forged. */
        WEAK,
        /** Signed in the future: a clock is wrong. */
        FUTURE,
        /** What should be a signature is none. */
        UNREADABLE
    }

    /** Tells whether the content may be used. */
    public boolean isGood() {
        return kind == Kind.GOOD;
    }
}
