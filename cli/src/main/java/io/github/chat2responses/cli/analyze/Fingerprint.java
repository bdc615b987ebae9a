package io.github.chat2responses.cli.analyze;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Recognizes a finding again after lines were moved: by its rule, its file, and its line without white space. */
final class Fingerprint {
    private static final int BYTES = 8;

    private Fingerprint() {}

    static String of(String code, String file, String line) {
        try {
            String text = code + "\n" + file + "\n" + line.replaceAll("\\s+", "");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
