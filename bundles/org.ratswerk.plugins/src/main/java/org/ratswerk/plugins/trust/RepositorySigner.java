package org.ratswerk.plugins.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.repository.ArtifactPaths;
import org.ratswerk.plugins.repository.Packed;
import org.ratswerk.plugins.repository.RepositoryXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signs a p2 repository with OpenPGP: every file of it (properties {@value #SIGNATURES} and {@value #PUBLIC_KEYS} of
 * its list of artifacts, as p2 knows them) and its lists (detached signatures {@code content.*.asc} and
 * {@code artifacts.*.asc}). The public key is put beside them as {@value #KEY_FILE}.
 */
public final class RepositorySigner {
    /** Environment variable: file with the armored secret key. */
    public static final String KEY_VARIABLE = "RATSWERK_SIGNING_KEY";
    /** Environment variable: passphrase of the secret key; empty or missing for none. */
    public static final String PASSPHRASE_VARIABLE = "RATSWERK_SIGNING_PASSPHRASE";
    /** Property of an artifact: armored detached signatures. */
    public static final String SIGNATURES = "pgp.signatures";
    /** Property of an artifact: armored public keys. */
    public static final String PUBLIC_KEYS = "pgp.publicKeys";
    /** Public key of the signer, in the repository. */
    public static final String KEY_FILE = "signing-key.asc";

    private static final Texts TEXTS = Texts.of(RepositorySigner.class);
    private static final List<String> LISTS = List.of("artifacts", "content");

    private final PGPPrivateKey privateKey;
    private final PGPPublicKey signingKey;
    private final PGPPublicKeyRing publicRing;

    /**
     * @param secretKey armored secret key; the first that may sign is used
     * @param passphrase its passphrase; empty for none
     * @throws FaultException if it is no secret key that may sign, or the passphrase is wrong
     */
    public RepositorySigner(Path secretKey, char[] passphrase) throws FaultException {
        PGPSecretKeyRing ring = read(secretKey);
        PGPSecretKey secret = signingKey(ring, secretKey);
        try {
            privateKey = secret.extractPrivateKey(
                    new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider()).build(passphrase));
        } catch (PGPException failure) {
            throw fault(secretKey, "wrongPassphrase", failure);
        }
        signingKey = secret.getPublicKey();
        List<PGPPublicKey> keys = new ArrayList<>();
        ring.getPublicKeys().forEachRemaining(keys::add);
        ring.getExtraPublicKeys().forEachRemaining(keys::add);
        publicRing = new PGPPublicKeyRing(keys);
    }

    /**
     * Signs the repository made by a build if the environment names a key, and says what it did. Without a key the
     * signatures of an earlier build are taken away.
     *
     * @param arguments the repository; then files into which the public key is written too, so that what is shipped
     *     trusts its own site
     * @throws IOException if something cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        String language = System.getenv("RATSWERK_LANGUAGE");
        if (language != null && !language.isBlank()) {
            Locale.setDefault(Locale.of(language));
        }
        String key = System.getenv(KEY_VARIABLE);
        Path repository = Path.of(arguments[0]);
        List<String> keyFiles = Arrays.asList(arguments).subList(1, arguments.length);
        if (key == null || key.isBlank()) {
            removeSignatures(repository);
            for (String file : keyFiles) {
                Files.deleteIfExists(Path.of(file));
            }
            System.out.println(TEXTS.get("notSigned", KEY_VARIABLE, PASSPHRASE_VARIABLE));
            return;
        }
        String passphrase = System.getenv(PASSPHRASE_VARIABLE);
        try {
            var signer = new RepositorySigner(Path.of(key), passphrase == null ? new char[0] : passphrase.toCharArray());
            int files = signer.sign(repository);
            for (String file : keyFiles) {
                signer.writePublicKey(Path.of(file));
            }
            System.out.println(TEXTS.get("signed", repository, files, signer.userId(), signer.fingerprint()));
        } catch (FaultException failure) {
            failure.faults().forEach(fault -> System.err.println(fault));
            System.exit(1);
        }
    }

    /** Returns the fingerprint of the key, hexadecimal in capitals. */
    public String fingerprint() {
        return Keys.fingerprint(publicRing.getPublicKey());
    }

    /** Returns who signs; empty where the key does not say. */
    public String userId() {
        return new OwnSignatures(publicRing.getPublicKey()).userId();
    }

    /**
     * Writes the public key; its folder is made.
     *
     * @param file where to
     */
    public void writePublicKey(Path file) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.write(file, Armor.key(publicRing));
    }

    /**
     * Signs a repository; signatures that it has are replaced.
     *
     * @param repository folder of a simple p2 repository
     * @return number of files signed
     * @throws FaultException if it is no such repository, or a file that it lists is missing
     * @throws IOException if something cannot be read or written
     */
    public int sign(Path repository) throws FaultException, IOException {
        List<Path> lists = new ArrayList<>();
        for (String list : LISTS) {
            List<Path> forms = Packed.FORMS.stream().map(form -> repository.resolve(list + form))
                    .filter(Files::isRegularFile).toList();
            if (forms.isEmpty()) {
                throw fault(repository, "noRepository", null);
            }
            if (list.equals("artifacts")) {
                byte[] signed = signArtifacts(repository, forms.getFirst());
                for (Path form : forms) {
                    Packed.write(form, signed);
                }
            }
            lists.addAll(forms);
        }
        removeSignatures(repository);
        for (Path list : lists) {
            Files.write(list.resolveSibling(list.getFileName() + Keys.SUFFIX), signature(list));
        }
        writePublicKey(repository.resolve(KEY_FILE));
        Document document = RepositoryXml.parse(Packed.read(lists.getFirst()));
        return artifacts(document.getDocumentElement()).size();
    }

    private static void removeSignatures(Path repository) throws IOException {
        for (String list : LISTS) {
            for (String form : Packed.FORMS) {
                Files.deleteIfExists(repository.resolve(list + form + Keys.SUFFIX));
            }
        }
        Files.deleteIfExists(repository.resolve(KEY_FILE));
    }

    private byte[] signArtifacts(Path repository, Path list) throws FaultException, IOException {
        Document document = RepositoryXml.parse(Packed.read(list));
        Element root = document.getDocumentElement();
        var paths = new ArtifactPaths();
        RepositoryXml.child(root, "mappings").stream().flatMap(all -> RepositoryXml.children(all, "rule").stream())
                .forEach(rule -> paths.add(rule.getAttribute("filter"), rule.getAttribute("output")));
        String publicKey = new String(Armor.key(publicRing), StandardCharsets.US_ASCII);
        for (Element artifact : artifacts(root)) {
            Map<String, String> properties = new HashMap<>();
            RepositoryXml.property(artifact, "format").ifPresent(format -> properties.put("format", format));
            String path = paths.of(artifact.getAttribute("classifier"), artifact.getAttribute("id"),
                    artifact.getAttribute("version"), properties).orElse(artifact.getAttribute("id"));
            try {
                RepositoryXml.setProperty(artifact, SIGNATURES,
                        new String(signature(repository.resolve(path)), StandardCharsets.US_ASCII));
            } catch (NoSuchFileException failure) {
                throw fault(repository.resolve(path), "missingFile", failure);
            }
            RepositoryXml.setProperty(artifact, PUBLIC_KEYS, publicKey);
        }
        return RepositoryXml.write(document);
    }

    private static List<Element> artifacts(Element root) {
        return RepositoryXml.child(root, "artifacts").map(all -> RepositoryXml.children(all, "artifact"))
                .orElse(List.of());
    }

    /**
     * Returns the armored detached signature of a file.
     *
     * @throws IOException if the file cannot be read
     */
    public byte[] signature(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var generator = new PGPSignatureGenerator(
                    new BcPGPContentSignerBuilder(signingKey.getAlgorithm(), HashAlgorithmTags.SHA512), signingKey);
            generator.init(PGPSignature.BINARY_DOCUMENT, privateKey);
            var said = new PGPSignatureSubpacketGenerator();
            said.setSignatureCreationTime(true, new java.util.Date());
            said.setIssuerFingerprint(false, signingKey);
            generator.setHashedSubpackets(said.generate());
            var buffer = new byte[1 << 16];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                generator.update(buffer, 0, length);
            }
            return Armor.signature(generator.generate());
        } catch (PGPException failure) {
            throw new IOException(failure);
        }
    }

    private static PGPSecretKeyRing read(Path file) throws FaultException {
        byte[] text;
        try {
            text = Files.readAllBytes(file);
        } catch (IOException failure) {
            throw fault(file, "unreadable", failure);
        }
        try (InputStream in = PGPUtil.getDecoderStream(new ByteArrayInputStream(text))) {
            Iterator<PGPSecretKeyRing> rings = new PGPSecretKeyRingCollection(in, new BcKeyFingerprintCalculator())
                    .getKeyRings();
            if (rings.hasNext()) {
                return rings.next();
            }
            throw fault(file, "noSecretKey", null);
        } catch (IOException | PGPException | RuntimeException failure) {
            throw fault(file, "noSecretKey", failure);
        }
    }

    /** The first subkey made for signing, else the primary key. Without its secret part ("gnu-dummy") none counts. */
    private static PGPSecretKey signingKey(PGPSecretKeyRing ring, Path file) throws FaultException {
        var own = new OwnSignatures(ring.getPublicKey());
        PGPSecretKey found = null;
        for (PGPSecretKey key : ring) {
            boolean usable = key.isSigningKey() && !key.isPrivateKeyEmpty();
            if (usable && (key.isMasterKey() ? found == null && maySign(key.getPublicKey())
                    : own.hasBound(key.getPublicKey()) && !own.isRevoked(key.getPublicKey())
                            && isRunning(own, key.getPublicKey()))) {
                found = key;
            }
        }
        if (found == null) {
            throw fault(file, "noSecretKey", null);
        }
        return found;
    }

    private static boolean isRunning(OwnSignatures own, PGPPublicKey subkey) {
        var end = own.expires(subkey);
        return end == null || end.isAfter(java.time.Instant.now());
    }

    private static boolean maySign(PGPPublicKey primary) {
        for (Iterator<PGPSignature> made = primary.getSignatures(); made.hasNext();) {
            PGPSignature signature = made.next();
            if (signature.getKeyID() == primary.getKeyID() && signature.getHashedSubPackets() != null
                    && signature.getHashedSubPackets().getKeyFlags() != 0) {
                return (signature.getHashedSubPackets().getKeyFlags() & KeyFlags.SIGN_DATA) != 0;
            }
        }
        return true;
    }

    private static FaultException fault(Path file, String key, Throwable cause) {
        return new FaultException(new Fault(file.toString(), 0, 0, TEXTS.get(key)), cause);
    }
}
