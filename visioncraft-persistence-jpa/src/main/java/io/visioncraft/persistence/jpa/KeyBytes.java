package io.visioncraft.persistence.jpa;

import java.nio.charset.StandardCharsets;

/**
 * Folded keys and words as columns: their UTF-8 bytes, so that no collation decides which are equal or come first (GEN-11).
 */
final class KeyBytes {

    private KeyBytes() {}

    static byte[] of(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] key) {
        return new String(key, StandardCharsets.UTF_8);
    }

    /** The least bytes after all keys that begin with {@code prefix}. UTF-8 has no byte 0xFF. The prefix is not empty. */
    static byte[] end(String prefix) {
        byte[] end = of(prefix);
        end[end.length - 1]++;
        return end;
    }
}
