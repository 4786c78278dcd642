package org.ratswerk.ui.plugins.model;

import java.nio.file.Path;
import java.util.List;

import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.trust.TrustedKey;

/** The keys that this installation trusts. Methods read files: call them in a background thread. */
public interface KeyRing {
    /** Keys that are trusted. */
    List<TrustedKey> keys();

    /** Files with keys that cannot be used, and why. */
    List<Fault> faults();

    /**
     * Keys in a file, before anybody trusts them.
     *
     * @param file file
     * @throws FaultException if it holds no public key or cannot be read
     */
    List<TrustedKey> look(Path file) throws FaultException;

    /**
     * Trusts the keys of a file from now on.
     *
     * @param file file
     * @throws FaultException if it holds no public key, cannot be read, or only the administrators may add keys
     */
    void add(Path file) throws FaultException;

    /**
     * No longer trusts a key of the user.
     *
     * @param fingerprint its fingerprint
     * @throws FaultException if it is not the user's
     */
    void remove(String fingerprint) throws FaultException;
}
