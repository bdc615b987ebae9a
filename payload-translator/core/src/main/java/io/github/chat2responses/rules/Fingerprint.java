package io.github.chat2responses.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for long texts, that differ where the texts do. */
public final class Fingerprint {
    private Fingerprint() {}

    /**
     * Names a text.
     *
     * @param text the text
     * @param bytes how many bytes of its SHA-256 hash to use, up to 32
     * @return the bytes in hexadecimal, two digits each
     */
    public static String of(String text, int bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
