package org.ratswerk.plugins.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;

/** Writes OpenPGP packets as text, without naming the program that did it. */
final class Armor {
    private Armor() {
    }

    static byte[] key(PGPPublicKeyRing ring) throws IOException {
        return wrap(ring.getEncoded());
    }

    static byte[] signature(PGPSignature signature) throws IOException {
        return wrap(signature.getEncoded());
    }

    private static byte[] wrap(byte[] packets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (ArmoredOutputStream armored = ArmoredOutputStream.builder().clearHeaders().build(out)) {
            armored.write(packets);
        }
        return out.toByteArray();
    }
}
