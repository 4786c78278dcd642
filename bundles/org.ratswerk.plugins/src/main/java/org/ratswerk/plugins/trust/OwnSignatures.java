package org.ratswerk.plugins.trust;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/**
 * What a primary key says about itself and its subkeys. Only statements that are really signed by it count (RFC 9580,
 * section 5.2.1 and 10.1): a file of keys may have been added to.
 */
final class OwnSignatures {
    private final PGPPublicKey primary;

    OwnSignatures(PGPPublicKey primary) {
        this.primary = primary;
    }

    /** Returns the first user id that the key has signed itself; empty for none. */
    String userId() {
        for (Iterator<String> names = primary.getUserIDs(); names.hasNext();) {
            String name = names.next();
            if (certifications(name).findAny().isPresent()) {
                return name;
            }
        }
        return "";
    }

    /** Returns when the key ends, by its newest statement; null if never. */
    Instant expires() {
        Stream<PGPSignature> direct = of(primary.getSignaturesOfType(PGPSignature.DIRECT_KEY)).filter(this::isDirect);
        Stream<PGPSignature> names = stream(primary.getUserIDs()).flatMap(this::certifications);
        return end(Stream.concat(direct, names).toList(), primary);
    }

    boolean isRevoked() {
        return of(primary.getSignaturesOfType(PGPSignature.KEY_REVOCATION)).anyMatch(this::isDirect);
    }

    /** Tells whether the primary key has made the subkey its own, to sign with, and the subkey agrees. */
    boolean hasBound(PGPPublicKey subkey) {
        return bindings(subkey).anyMatch(binding -> maySign(binding) && agrees(binding, subkey));
    }

    /** Returns when the subkey ends; null if never. */
    Instant expires(PGPPublicKey subkey) {
        return end(bindings(subkey).toList(), subkey);
    }

    boolean isRevoked(PGPPublicKey subkey) {
        return of(subkey.getSignaturesOfType(PGPSignature.SUBKEY_REVOCATION)).anyMatch(made -> isOfPair(made, subkey));
    }

    private Stream<PGPSignature> bindings(PGPPublicKey subkey) {
        return of(subkey.getSignaturesOfType(PGPSignature.SUBKEY_BINDING)).filter(made -> isOfPair(made, subkey));
    }

    private Stream<PGPSignature> certifications(String name) {
        return of(primary.getSignaturesForID(name)).filter(made -> made.getKeyID() == primary.getKeyID())
                .filter(made -> isTrue(made, primary, () -> made.verifyCertification(name, primary)));
    }

    private boolean isDirect(PGPSignature made) {
        return isTrue(made, primary, () -> made.verifyCertification(primary));
    }

    private boolean isOfPair(PGPSignature made, PGPPublicKey subkey) {
        return isTrue(made, primary, () -> made.verifyCertification(primary, subkey));
    }

    private static boolean maySign(PGPSignature binding) {
        PGPSignatureSubpacketVector said = binding.getHashedSubPackets();
        return said != null && (said.getKeyFlags() & KeyFlags.SIGN_DATA) != 0;
    }

    private boolean agrees(PGPSignature binding, PGPPublicKey subkey) {
        return Stream.of(binding.getHashedSubPackets(), binding.getUnhashedSubPackets()).anyMatch(packets -> {
            try {
                PGPSignatureList embedded = packets == null ? null : packets.getEmbeddedSignatures();
                return embedded != null && StreamSupport.stream(embedded.spliterator(), false)
                        .filter(made -> made.getSignatureType() == PGPSignature.PRIMARYKEY_BINDING)
                        .anyMatch(made -> isTrue(made, subkey, () -> made.verifyCertification(primary, subkey)));
            } catch (PGPException unreadable) {
                return false;
            }
        });
    }

    private static Instant end(List<PGPSignature> statements, PGPPublicKey key) {
        return statements.stream().max(Comparator.comparing(PGPSignature::getCreationTime)).map(newest -> {
            PGPSignatureSubpacketVector said = newest.getHashedSubPackets();
            long seconds = said == null ? 0 : said.getKeyExpirationTime();
            return seconds == 0 ? null : key.getCreationTime().toInstant().plusSeconds(seconds);
        }).orElse(null);
    }

    private interface Verification {
        boolean verify() throws PGPException;
    }

    private static boolean isTrue(PGPSignature made, PGPPublicKey by, Verification verification) {
        try {
            made.init(new BcPGPContentVerifierBuilderProvider(), by);
            return verification.verify();
        } catch (PGPException | RuntimeException unusable) {
            return false;
        }
    }

    private static Stream<PGPSignature> of(Iterator<PGPSignature> signatures) {
        return stream(signatures);
    }

    private static <T> Stream<T> stream(Iterator<T> all) {
        if (all == null) {
            return Stream.empty();
        }
        Iterable<T> once = () -> all;
        return StreamSupport.stream(once.spliterator(), false);
    }
}
