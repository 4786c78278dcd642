package org.ratswerk.plugins.site;

import java.util.List;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.trust.TrustedKey;

/** A site, or a file of it, cannot be used. The fault says why and what to do. */
public final class SiteException extends FaultException {
    private static final long serialVersionUID = 1L;

    /** Why it cannot be used. */
    public enum Reason {
        /** The address is none, or not of a kind that is read. */
        BAD_ADDRESS,
        /** The computer or folder does not exist or does not answer. */
        UNREACHABLE,
        /** The site or one of its files is not there. */
        MISSING,
        /** No answer in time. */
        TIMEOUT,
        /** The site sends to another computer. */
        REDIRECTED,
        /** The server or the proxy refuses. */
        REFUSED,
        /** There is no plugin site. */
        NO_SITE,
        /** The site is made of other sites. */
        COMPOSITE,
        /** A file ends before its end. */
        TRUNCATED,
        /** A file is not what was signed or listed. */
        ALTERED,
        /** A file is not signed. */
        UNSIGNED,
        /** Signed by a key that is not trusted. */
        UNKNOWN_KEY,
        /** Signed by a key that has ended or was revoked, or in a way that is not safe. */
        BAD_KEY,
        /** A file is built to do harm, or not as it must be. */
        HOSTILE,
        /** The disk is full. */
        DISK_FULL,
        /** A folder cannot be written. */
        UNWRITABLE,
        /** The site does not offer what was asked for. */
        NOT_OFFERED
    }

    private final Reason reason;
    private final transient List<TrustedKey> keys;

    /**
     * @param reason why
     * @param fault why, as a sentence
     * @param keys keys that the site shows for itself where {@code reason} is UNKNOWN_KEY; nothing vouches for them
     * @param cause technical cause; may be null
     */
    public SiteException(Reason reason, Fault fault, List<TrustedKey> keys, Throwable cause) {
        super(fault, cause);
        this.reason = reason;
        this.keys = List.copyOf(keys);
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Returns the keys that the site shows for itself, to be compared by their fingerprint; empty for none. */
    public List<TrustedKey> keys() {
        return keys;
    }
}
