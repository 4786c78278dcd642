package org.ratswerk.plugins.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.trust.Verdict.Kind;

/** Checks detached armored OpenPGP signatures (RFC 9580, section 5.2) against the trusted keys. */
public final class Signatures {
    private static final Texts TEXTS = Texts.of(Signatures.class);
    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);
    private static final int MAX_LENGTH = 1 << 20;
    private static final int MIN_RSA_BITS = 2048;
    private static final Set<Integer> SAFE_HASHES = Set.of(HashAlgorithmTags.SHA224, HashAlgorithmTags.SHA256,
            HashAlgorithmTags.SHA384, HashAlgorithmTags.SHA512, HashAlgorithmTags.SHA3_256,
            HashAlgorithmTags.SHA3_512);
    private static final Set<Integer> CURVES = Set.of(PublicKeyAlgorithmTags.ECDSA,
            PublicKeyAlgorithmTags.EDDSA_LEGACY, PublicKeyAlgorithmTags.Ed25519, PublicKeyAlgorithmTags.Ed448);
    /** The outcome that is told where several signatures all fail: the one that says most. */
    private static final List<Kind> TOLD_FIRST = List.of(Kind.GOOD, Kind.ALTERED, Kind.REVOKED, Kind.EXPIRED,
            Kind.WEAK, Kind.FUTURE, Kind.UNKNOWN_KEY, Kind.UNREADABLE, Kind.UNSIGNED);

    private final Keys keys;

    /**
     * @param keys the trusted keys
     */
    public Signatures(Keys keys) {
        this.keys = keys;
    }

    /** A signature with the key it is checked with; that is null where it is not known. */
    private record Candidate(PGPSignature signature, Keys.Ring ring, PGPPublicKey key) {
    }

    /**
     * Checks a file.
     *
     * @param file what was signed
     * @param armored one or more armored detached signatures; null or blank for none
     * @throws IOException if the file cannot be read
     */
    public Verdict verify(Path file, String armored) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return verify(in, armored);
        }
    }

    /**
     * Checks what a stream gives; it is read to its end in any case.
     *
     * @param content what was signed
     * @param armored one or more armored detached signatures; null or blank for none
     * @return good if at least one signature is good
     * @throws IOException if the stream cannot be read
     */
    public Verdict verify(InputStream content, String armored) throws IOException {
        List<Candidate> candidates = candidates(armored);
        var buffer = new byte[1 << 16];
        for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
            for (Candidate candidate : candidates) {
                if (candidate.key() != null) {
                    candidate.signature().update(buffer, 0, length);
                }
            }
        }
        if (armored == null || armored.isBlank()) {
            return verdict(Kind.UNSIGNED, null, null, null);
        }
        return candidates.stream().map(this::judge)
                .min(Comparator.comparing(verdict -> TOLD_FIRST.indexOf(verdict.kind())))
                .orElseGet(() -> verdict(Kind.UNREADABLE, null, null, null));
    }

    private List<Candidate> candidates(String armored) {
        List<Candidate> found = new ArrayList<>();
        if (armored == null || armored.isBlank() || armored.length() > MAX_LENGTH) {
            return found;
        }
        try (InputStream in = PGPUtil.getDecoderStream(
                new ByteArrayInputStream(armored.getBytes(StandardCharsets.US_ASCII)))) {
            for (Object read : new PGPObjectFactory(in, new BcKeyFingerprintCalculator())) {
                if (read instanceof PGPSignatureList list) {
                    for (PGPSignature signature : list) {
                        found.add(candidate(signature));
                    }
                }
            }
        } catch (IOException | PGPException | RuntimeException unreadable) {
            found.clear();
        }
        return found;
    }

    private Candidate candidate(PGPSignature signature) throws PGPException {
        Optional<Keys.Ring> ring = keys.find(signature.getKeyID());
        if (ring.isEmpty()) {
            return new Candidate(signature, null, null);
        }
        PGPPublicKey key = ring.get().ring().getPublicKey(signature.getKeyID());
        signature.init(new BcPGPContentVerifierBuilderProvider(), key);
        return new Candidate(signature, ring.get(), key);
    }

    private Verdict judge(Candidate candidate) {
        PGPSignature signature = candidate.signature();
        Instant signed = signature.getCreationTime().toInstant();
        if (candidate.key() == null) {
            return verdict(Kind.UNKNOWN_KEY, null, String.format("%016X", signature.getKeyID()), signed);
        }
        return verdict(kind(candidate, signed), candidate.ring().key().userId(),
                candidate.ring().key().fingerprint(), signed);
    }

    private static Kind kind(Candidate candidate, Instant signed) {
        PGPSignature signature = candidate.signature();
        Instant now = Instant.now();
        PGPPublicKey primary = candidate.ring().ring().getPublicKey();
        PGPPublicKey key = candidate.key();
        var own = new OwnSignatures(primary);
        boolean sub = key.getKeyID() != primary.getKeyID();
        if (signature.getSignatureType() != PGPSignature.BINARY_DOCUMENT) {
            return Kind.UNREADABLE;
        }
        if (sub && !own.hasBound(key)) {
            return Kind.UNKNOWN_KEY;
        }
        if (!isSafe(signature, key)) {
            return Kind.WEAK;
        }
        if (!isTrue(signature)) {
            return Kind.ALTERED;
        }
        if (candidate.ring().key().revoked() || sub && own.isRevoked(key)) {
            return Kind.REVOKED;
        }
        long validity = signature.getHashedSubPackets().getSignatureExpirationTime();
        if (isOver(candidate.ring().key().expires(), now) || sub && isOver(own.expires(key), now)
                || validity > 0 && isOver(signed.plusSeconds(validity), now)) {
            return Kind.EXPIRED;
        }
        return signed.isAfter(now.plus(CLOCK_TOLERANCE)) ? Kind.FUTURE : Kind.GOOD;
    }

    private static boolean isOver(Instant end, Instant now) {
        return end != null && !end.isAfter(now);
    }

    private static boolean isTrue(PGPSignature signature) {
        try {
            return signature.verify();
        } catch (PGPException | RuntimeException unusable) {
            return false;
        }
    }

    /** RFC 9580, section 9.5 and 12.4: no MD5, SHA-1 or RIPEMD; no DSA; RSA of at least 2048 bits. */
    private static boolean isSafe(PGPSignature signature, PGPPublicKey key) {
        return SAFE_HASHES.contains(signature.getHashAlgorithm())
                && (CURVES.contains(key.getAlgorithm())
                        || key.getAlgorithm() == PublicKeyAlgorithmTags.RSA_GENERAL
                        && key.getBitStrength() >= MIN_RSA_BITS);
    }

    private static Verdict verdict(Kind kind, String signer, String fingerprint, Instant signed) {
        String on = signed == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.getDefault()).withZone(ZoneId.systemDefault()).format(signed);
        String message = TEXTS.get("verdict." + kind, signer == null ? "" : signer,
                fingerprint == null ? "" : fingerprint, on);
        return new Verdict(kind, signer, fingerprint, signed, message);
    }
}
