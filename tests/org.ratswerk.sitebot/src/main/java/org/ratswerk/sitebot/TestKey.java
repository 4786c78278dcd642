package org.ratswerk.sitebot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/**
 * An OpenPGP key made on the spot.
 *
 * @param secret the key
 * @param passphrase its passphrase; empty for none
 */
public record TestKey(PGPSecretKeyRing secret, String passphrase) {
    private static final int CERTAINTY = 20;

    /** Makes a key on curve Ed25519 without an end and without a passphrase. */
    public static TestKey make(String userId) {
        return make(userId, Instant.now().minusSeconds(60), null, 0, "");
    }

    /**
     * Makes a key.
     *
     * @param created since when it is
     * @param validity how long it is; null for ever
     * @param rsaBits length of an RSA key; 0 for Ed25519
     * @param passphrase empty for none
     */
    public static TestKey make(String userId, Instant created, Duration validity, int rsaBits, String passphrase) {
        try {
            PGPKeyPair pair = pair(created, rsaBits);
            PGPDigestCalculator sha1 = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1);
            var said = new PGPSignatureSubpacketGenerator();
            said.setKeyFlags(true, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA);
            if (validity != null) {
                said.setKeyExpirationTime(true, validity.toSeconds());
            }
            var generator = new PGPKeyRingGenerator(PGPSignature.POSITIVE_CERTIFICATION, pair, userId, sha1,
                    said.generate(), null,
                    new BcPGPContentSignerBuilder(pair.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256),
                    passphrase.isEmpty() ? null
                            : new BcPBESecretKeyEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256, sha1)
                                    .build(passphrase.toCharArray()));
            return new TestKey(generator.generateSecretKeyRing(), passphrase);
        } catch (PGPException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static PGPKeyPair pair(Instant created, int rsaBits) throws PGPException {
        var random = new SecureRandom();
        if (rsaBits == 0) {
            var generator = new Ed25519KeyPairGenerator();
            generator.init(new Ed25519KeyGenerationParameters(random));
            return new BcPGPKeyPair(PublicKeyPacket.VERSION_4, PublicKeyAlgorithmTags.EDDSA_LEGACY,
                    generator.generateKeyPair(), Date.from(created));
        }
        var generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(65537), random, rsaBits, CERTAINTY));
        return new BcPGPKeyPair(PublicKeyPacket.VERSION_4, PublicKeyAlgorithmTags.RSA_GENERAL,
                generator.generateKeyPair(), Date.from(created));
    }

    /** Returns the fingerprint, hexadecimal in capitals. */
    public String fingerprint() {
        return HexFormat.of().formatHex(secret.getPublicKey().getFingerprint()).toUpperCase(Locale.ROOT);
    }

    /** Returns the user id. */
    public String userId() {
        Iterator<String> names = secret.getPublicKey().getUserIDs();
        return names.next();
    }

    /** Writes the armored secret key. */
    public Path writeSecret(Path file) throws IOException {
        return write(file, secret.getEncoded());
    }

    /** Writes the armored public key. */
    public Path writePublic(Path file) throws IOException {
        return write(file, publicRing().getEncoded());
    }

    /** Writes the armored public key with its revocation. */
    public Path writeRevoked(Path file) throws IOException {
        try {
            PGPPublicKey key = secret.getPublicKey();
            var generator = new PGPSignatureGenerator(
                    new BcPGPContentSignerBuilder(key.getAlgorithm(), HashAlgorithmTags.SHA256), key);
            generator.init(PGPSignature.KEY_REVOCATION, secret.getSecretKey().extractPrivateKey(null));
            PGPPublicKey revoked = PGPPublicKey.addCertification(key, generator.generateCertification(key));
            return write(file, PGPPublicKeyRing.insertPublicKey(publicRing(), revoked).getEncoded());
        } catch (PGPException failure) {
            throw new IOException(failure);
        }
    }

    private PGPPublicKeyRing publicRing() {
        var keys = new java.util.ArrayList<PGPPublicKey>();
        secret.getPublicKeys().forEachRemaining(keys::add);
        return new PGPPublicKeyRing(keys);
    }

    private static Path write(Path file, byte[] packets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (ArmoredOutputStream armored = ArmoredOutputStream.builder().clearHeaders().build(out)) {
            armored.write(packets);
        }
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        return Files.write(file, out.toByteArray());
    }
}
