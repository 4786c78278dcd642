package org.ratswerk.plugins.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.trust.TrustedKey.Origin;

/**
 * The public keys that are trusted: those shipped with the program, those that the administrators' policy names, and
 * those that the user has added. Every file holds one or more armored keys ({@code gpg --armor --export}).
 */
public final class Keys {
    /** Ending of files with armored keys. */
    public static final String SUFFIX = ".asc";

    private static final long MAX_LENGTH = 4 << 20;
    private static final Texts TEXTS = Texts.of(Keys.class);

    private final Path userFolder;
    private final boolean only;
    private final List<Ring> rings = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /** A key with what is needed to check signatures by it. */
    record Ring(TrustedKey key, PGPPublicKeyRing ring) {
    }

    private Keys(Path userFolder, boolean only) {
        this.userFolder = userFolder;
        this.only = only;
    }

    /**
     * Reads the trusted keys. A file that cannot be read makes a fault, not a failure.
     *
     * @param programFolder folder {@code trust} of the program; null or missing for none
     * @param userFolder folder {@code trust} of the user; null for none; need not exist
     * @param policyKeys files that the policy names
     * @param only whether the user's keys do not count
     */
    public static Keys read(Path programFolder, Path userFolder, List<Path> policyKeys, boolean only) {
        var keys = new Keys(userFolder, only);
        keys.readFolder(programFolder, Origin.PROGRAM);
        policyKeys.forEach(file -> keys.readFile(file, Origin.POLICY));
        if (!only) {
            keys.readFolder(userFolder, Origin.USER);
        }
        return keys;
    }

    /** Returns the trusted keys: of the program, of the policy, of the user; also expired and revoked ones. */
    public List<TrustedKey> keys() {
        return rings.stream().map(Ring::key).toList();
    }

    /** Returns what is wrong with files of keys; empty if nothing. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /**
     * Returns the keys that a file holds, without trusting them.
     *
     * @throws FaultException if it is no file of public keys
     */
    public static List<TrustedKey> look(Path file) throws FaultException {
        return parse(file, Origin.NOBODY).stream().map(Ring::key).toList();
    }

    /**
     * Trusts the keys of a file from now on, for this user.
     *
     * @param file armored public keys
     * @return the keys
     * @throws FaultException if it is no such file, if the policy allows the administrators' keys only, or if the
     *     user's folder cannot be written
     */
    public List<TrustedKey> add(Path file) throws FaultException {
        requireOwn();
        List<Ring> read = parse(file, Origin.USER);
        List<TrustedKey> added = new ArrayList<>();
        for (Ring ring : read) {
            Path target = userFolder.resolve(ring.key().fingerprint() + SUFFIX);
            try {
                Files.createDirectories(userFolder);
                Path temporary = Files.createTempFile(userFolder, "key", ".tmp");
                Files.write(temporary, Armor.key(ring.ring()));
                move(temporary, target);
            } catch (IOException failure) {
                throw new FaultException(new Fault(target.toString(), 0, 0, TEXTS.get("notWritten")), failure);
            }
            var key = with(ring.key(), Origin.USER, target);
            rings.removeIf(known -> known.key().origin() == Origin.USER
                    && known.key().fingerprint().equals(key.fingerprint()));
            rings.add(new Ring(key, ring.ring()));
            added.add(key);
        }
        return added;
    }

    /**
     * Trusts a key no longer that the user has added.
     *
     * @param fingerprint its fingerprint, blanks do not count
     * @throws FaultException if the user has added no such key, or it cannot be removed
     */
    public void remove(String fingerprint) throws FaultException {
        requireOwn();
        String wanted = fingerprint.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
        List<Ring> found = rings.stream().filter(ring -> ring.key().origin() == Origin.USER
                && ring.key().fingerprint().equals(wanted)).toList();
        if (found.isEmpty()) {
            boolean others = rings.stream().anyMatch(ring -> ring.key().fingerprint().equals(wanted));
            throw new FaultException(List.of(Fault.of(TEXTS.get(others ? "notYours" : "noSuchKey", fingerprint))));
        }
        for (Ring ring : found) {
            Path file = ring.key().file();
            try {
                List<Ring> rest = parse(file, Origin.USER).stream()
                        .filter(other -> !other.key().fingerprint().equals(wanted)).toList();
                for (Ring other : rest) {
                    Files.write(userFolder.resolve(other.key().fingerprint() + SUFFIX), Armor.key(other.ring()));
                }
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new FaultException(new Fault(file.toString(), 0, 0, TEXTS.get("notRemoved")), failure);
            }
        }
        rings.removeAll(found);
    }

    /** Returns the key to which a key id belongs, that of the primary key or of a subkey. */
    Optional<Ring> find(long id) {
        return rings.stream().filter(ring -> ring.ring().getPublicKey(id) != null).findFirst();
    }

    private void requireOwn() throws FaultException {
        if (only) {
            throw new FaultException(List.of(Fault.of(TEXTS.get("onlyPolicy"))));
        }
        if (userFolder == null) {
            throw new FaultException(List.of(Fault.of(TEXTS.get("noFolder"))));
        }
    }

    private void readFolder(Path folder, Origin origin) {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted()
                    .forEach(file -> readFile(file, origin));
        } catch (IOException failure) {
            faults.add(new Fault(folder.toString(), 0, 0, TEXTS.get("unreadable")));
        }
    }

    private void readFile(Path file, Origin origin) {
        try {
            rings.addAll(parse(file, origin));
        } catch (FaultException failure) {
            faults.addAll(failure.faults());
        }
    }

    private static List<Ring> parse(Path file, Origin origin) throws FaultException {
        try {
            if (Files.size(file) > MAX_LENGTH) {
                throw new FaultException(List.of(new Fault(file.toString(), 0, 0, TEXTS.get("noKeys"))));
            }
            List<Ring> read = new ArrayList<>();
            try (InputStream in = PGPUtil.getDecoderStream(Files.newInputStream(file))) {
                for (PGPPublicKeyRing ring : new PGPPublicKeyRingCollection(in, new BcKeyFingerprintCalculator())) {
                    read.add(new Ring(describe(ring, origin, file), ring));
                }
            }
            if (read.isEmpty()) {
                throw new FaultException(List.of(new Fault(file.toString(), 0, 0, TEXTS.get("noKeys"))));
            }
            return read;
        } catch (PGPException | RuntimeException failure) {
            throw new FaultException(new Fault(file.toString(), 0, 0, TEXTS.get("noKeys")), failure);
        } catch (IOException failure) {
            String key = Files.isReadable(file) ? "noKeys" : "unreadable";
            throw new FaultException(new Fault(file.toString(), 0, 0, TEXTS.get(key)), failure);
        }
    }

    private static TrustedKey describe(PGPPublicKeyRing ring, Origin origin, Path file) {
        PGPPublicKey primary = ring.getPublicKey();
        var own = new OwnSignatures(primary);
        return new TrustedKey(fingerprint(primary), own.userId(), primary.getCreationTime().toInstant(), own.expires(),
                own.isRevoked(), origin, file);
    }

    private static TrustedKey with(TrustedKey key, Origin origin, Path file) {
        return new TrustedKey(key.fingerprint(), key.userId(), key.created(), key.expires(), key.revoked(), origin,
                file);
    }

    /** Returns the fingerprint as it is shown. */
    static String fingerprint(PGPPublicKey key) {
        return HexFormat.of().withUpperCase().formatHex(key.getFingerprint());
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
