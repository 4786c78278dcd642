package org.ratswerk.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

import org.ratswerk.core.report.Dossier;

import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.AesVersion;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/** Archives that a password opens: AES with 256 bits as 7-Zip, WinZip and most file managers read it (WinZip AE-2). */
final class EncryptedZip {
    private static final int LONGEST_NAME = 60;

    private EncryptedZip() {
    }

    /** What writes a document. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes an archive with one document.
     *
     * @param dossier document, which the file is named after
     * @param extension extension of the file
     */
    static void write(Dossier dossier, String extension, Content content, String password, OutputStream out)
            throws IOException {
        var file = new ByteArrayOutputStream();
        content.write(file);
        write(Map.of(name(dossier.title()) + "." + extension, file.toByteArray()), password, out);
    }

    /** Writes an archive of files. */
    static void write(Map<String, byte[]> files, String password, OutputStream out) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed, password.toCharArray())) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var how = new ZipParameters();
                how.setFileNameInZip(file.getKey());
                how.setCompressionMethod(CompressionMethod.DEFLATE);
                how.setEncryptFiles(true);
                how.setEncryptionMethod(EncryptionMethod.AES);
                how.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
                how.setAesVersion(AesVersion.TWO);
                zip.putNextEntry(how);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        packed.writeTo(out);
        out.flush();
    }

    /** Name of a file in letters that every system knows. */
    static String name(String title) {
        String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("ä", "ae")
                .replace("ö", "oe").replace("ü", "ue"), Normalizer.Form.NFD).replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "page" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
