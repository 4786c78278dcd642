package org.ratswerk.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of files made from ids, the same on every system, different for different ids, and harmless in addresses. */
final class FileNames {
    private static final int LONGEST = 80;
    private static final int HASH = 8;

    private FileNames() {
    }

    /** Returns a name of small letters, digits and hyphens; all else is written as an underscore and its code. */
    static String of(String id) {
        var name = new StringBuilder();
        id.codePoints().forEach(point -> {
            if (point >= 'a' && point <= 'z' || point >= '0' && point <= '9' || point == '-') {
                name.appendCodePoint(point);
            } else {
                name.append('_').append(Integer.toHexString(point)).append('_');
            }
        });
        return name.length() > LONGEST || name.isEmpty() ? name.substring(0, Math.min(LONGEST, name.length())) + "_h"
                + hash(id) : name.toString();
    }

    private static String hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
