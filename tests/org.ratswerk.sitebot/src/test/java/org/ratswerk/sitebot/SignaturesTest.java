package org.ratswerk.sitebot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.trust.Keys;
import org.ratswerk.plugins.trust.RepositorySigner;
import org.ratswerk.plugins.trust.Signatures;
import org.ratswerk.plugins.trust.TrustedKey;
import org.ratswerk.plugins.trust.TrustedKey.Origin;
import org.ratswerk.plugins.trust.Verdict;
import org.ratswerk.plugins.trust.Verdict.Kind;

/** Which signatures count, and which keys are trusted. */
class SignaturesTest {
    private static final String OWNER = "Stadt Beispiel <it@example.org>";

    @TempDir
    Path folder;
    private Path content;

    @BeforeEach
    void content() throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        content = Files.writeString(folder.resolve("content"), "what was signed");
    }

    @Test
    void aTrustedKeyAndUnalteredContentAreGood() throws Exception {
        TestKey key = TestKey.make(OWNER);
        Verdict verdict = verify(sign(key), trust(key));
        assertEquals(Kind.GOOD, verdict.kind());
        assertEquals(OWNER, verdict.signer());
        assertEquals(key.fingerprint(), verdict.fingerprint());
        assertTrue(verdict.message().contains(OWNER), verdict.message());
    }

    @Test
    void alteredContentIsRefused() throws Exception {
        TestKey key = TestKey.make(OWNER);
        String signature = sign(key);
        Files.writeString(content, "what was sigmed");
        assertEquals(Kind.ALTERED, verify(signature, trust(key)).kind());
    }

    @Test
    void anUnknownKeyIsNamedByItsId() throws Exception {
        TestKey key = TestKey.make(OWNER);
        Verdict verdict = verify(sign(key), trust(TestKey.make("Other <other@example.org>")));
        assertEquals(Kind.UNKNOWN_KEY, verdict.kind());
        assertEquals(key.fingerprint().substring(24), verdict.fingerprint());
        assertTrue(verdict.message().contains(verdict.fingerprint()), verdict.message());
    }

    @Test
    void endedAndRevokedKeysDoNotCount() throws Exception {
        TestKey ended = TestKey.make(OWNER, Instant.now().minus(Duration.ofDays(3)), Duration.ofDays(2), 0, "");
        assertEquals(Kind.EXPIRED, verify(sign(ended), trust(ended)).kind());
        TestKey running = TestKey.make(OWNER, Instant.now().minus(Duration.ofDays(1)), Duration.ofDays(2), 0, "");
        assertEquals(Kind.GOOD, verify(sign(running), trust(running)).kind());
        TestKey revoked = TestKey.make(OWNER);
        revoked.writeRevoked(folder.resolve("revoked/key.asc"));
        Keys keys = Keys.read(folder.resolve("revoked"), null, List.of(), false);
        assertTrue(keys.keys().getFirst().revoked());
        assertEquals(Kind.REVOKED, verify(sign(revoked), keys).kind());
    }

    @Test
    void aShortKeyIsTooWeakAndALongOneIsNot() throws Exception {
        TestKey weak = TestKey.make(OWNER, Instant.now().minusSeconds(60), null, 1024, "");
        assertEquals(Kind.WEAK, verify(sign(weak), trust(weak)).kind());
        TestKey strong = TestKey.make(OWNER, Instant.now().minusSeconds(60), null, 2048, "secret");
        assertEquals(Kind.GOOD, verify(sign(strong), trust(strong)).kind());
    }

    @Test
    void whatIsNoSignatureIsNone() throws Exception {
        Keys keys = trust(TestKey.make(OWNER));
        assertEquals(Kind.UNSIGNED, verify(null, keys).kind());
        assertEquals(Kind.UNSIGNED, verify(" \n", keys).kind());
        assertEquals(Kind.UNREADABLE, verify("-----BEGIN PGP SIGNATURE-----\n\nrubbish\n", keys).kind());
        assertEquals(Kind.UNREADABLE, verify("rubbish", keys).kind());
    }

    @Test
    void aWrongPassphraseIsTold() throws IOException {
        TestKey key = TestKey.make(OWNER, Instant.now().minusSeconds(60), null, 0, "right");
        Path secret = key.writeSecret(folder.resolve("secret.asc"));
        var failure = assertThrows(FaultException.class, () -> new RepositorySigner(secret, "wrong".toCharArray()));
        assertTrue(failure.getMessage().contains("passphrase"), failure.getMessage());
        Path noSecret = key.writePublic(folder.resolve("public.asc"));
        assertThrows(FaultException.class, () -> new RepositorySigner(noSecret, new char[0]));
    }

    @Test
    void usersAddAndRemoveTheirKeysUnlessThePolicyForbidsIt() throws Exception {
        TestKey shipped = TestKey.make("Shipped <a@example.org>");
        shipped.writePublic(folder.resolve("program/a.asc"));
        Path named = TestKey.make("Policy <b@example.org>").writePublic(folder.resolve("b.asc"));
        TestKey own = TestKey.make("Own <c@example.org>");
        Path file = own.writePublic(folder.resolve("c.asc"));
        Path user = folder.resolve("user");
        Keys keys = Keys.read(folder.resolve("program"), user, List.of(named), false);
        assertEquals(own.fingerprint(), keys.add(file).getFirst().fingerprint());
        keys.add(file);
        assertEquals(List.of(Origin.PROGRAM, Origin.POLICY, Origin.USER),
                keys.keys().stream().map(TrustedKey::origin).toList());
        assertEquals(keys.keys(), Keys.read(folder.resolve("program"), user, List.of(named), false).keys());
        assertEquals(2, Keys.read(folder.resolve("program"), user, List.of(named), true).keys().size());
        assertThrows(FaultException.class, () -> keys.remove(shipped.fingerprint()));
        keys.remove(keys.keys().getLast().shownFingerprint());
        assertEquals(2, Keys.read(folder.resolve("program"), user, List.of(named), false).keys().size());
        Keys fixed = Keys.read(folder.resolve("program"), user, List.of(named), true);
        assertThrows(FaultException.class, () -> fixed.add(file));
    }

    @Test
    void oneBadFileOfKeysDoesNotSpoilTheOthers() throws Exception {
        TestKey.make(OWNER).writePublic(folder.resolve("trust/good.asc"));
        Files.writeString(folder.resolve("trust/bad.asc"), "no key");
        Keys keys = Keys.read(folder.resolve("trust"), null, List.of(folder.resolve("missing.asc")), false);
        assertEquals(1, keys.keys().size());
        assertEquals(2, keys.faults().size());
        assertTrue(keys.faults().getFirst().toString().contains("bad.asc"), keys.faults().toString());
    }

    /** A key as administrators make it, with a subkey for signing, where GnuPG is there. */
    @Test
    void keysOfGnuPgSign() throws Exception {
        Path home = Files.createDirectories(folder.resolve("g"));
        Assumptions.assumeTrue(gpg(home, "--version") == 0);
        assertEquals(0, gpg(home, "--quick-generate-key", OWNER, "ed25519", "cert", "never"));
        Path list = folder.resolve("list");
        assertEquals(0, gpg(home, list, "--with-colons", "--list-keys"));
        String fingerprint = Files.readAllLines(list).stream().filter(line -> line.startsWith("fpr:")).findFirst()
                .orElseThrow().split(":")[9];
        assertEquals(0, gpg(home, "--quick-add-key", fingerprint, "rsa3072", "sign", "1y"));
        assertEquals(0, gpg(home, folder.resolve("secret.asc"), "--armor", "--export-secret-keys"));
        assertEquals(0, gpg(home, folder.resolve("trust"), "--armor", "--export"));
        Keys keys = Keys.read(null, null, List.of(folder.resolve("trust")), false);
        assertEquals(fingerprint, keys.keys().getFirst().fingerprint());
        var signer = new RepositorySigner(folder.resolve("secret.asc"), new char[0]);
        String own = new String(signer.signature(content), java.nio.charset.StandardCharsets.US_ASCII);
        Verdict verdict = verify(own, keys);
        assertEquals(Kind.GOOD, verdict.kind());
        assertEquals(fingerprint, verdict.fingerprint());
        assertEquals(OWNER, verdict.signer());
        Path signature = Files.writeString(folder.resolve("content.asc"), own);
        assertEquals(0, gpg(home, "--verify", signature.toString(), content.toString()));
        assertEquals(0, gpg(home, folder.resolve("theirs.asc"), "--armor", "--detach-sign", "-o", "-",
                content.toString()));
        assertEquals(Kind.GOOD, verify(Files.readString(folder.resolve("theirs.asc")), keys).kind());
        gpg(home, "--no-autostart", "--batch");
    }

    private int gpg(Path home, String... arguments) throws IOException, InterruptedException {
        return gpg(home, folder.resolve("gpg.out"), arguments);
    }

    private static int gpg(Path home, Path out, String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of("gpg", "--homedir", home.toString(), "--batch", "--yes",
                "--pinentry-mode", "loopback", "--passphrase", ""));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).redirectInput(new java.io.File("/dev/null"))
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException missing) {
            return -1;
        }
    }

    private String sign(TestKey key) throws IOException, FaultException {
        Path secret = key.writeSecret(folder.resolve("secret.asc"));
        return new String(new RepositorySigner(secret, key.passphrase().toCharArray()).signature(content),
                java.nio.charset.StandardCharsets.US_ASCII);
    }

    private Keys trust(TestKey key) throws IOException {
        Path file = key.writePublic(folder.resolve("trusted.asc"));
        return Keys.read(null, null, List.of(file), false);
    }

    private Verdict verify(String signature, Keys keys) throws IOException {
        return new Signatures(keys).verify(content, signature);
    }
}
