package io.visioncraft.persistence.jpa;

import java.nio.charset.StandardCharsets;

/**
 * Folded keys and words as columns: their UTF-8 bytes, so that no collation decides what is equal or comes first (GEN-11).
 */
final class KeyBytes {

    private KeyBytes() {}

    static byte[] of(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] key) {
        return new String(key, StandardCharsets.UTF_8);
    }

    /** The least key after all those that begin with {@code prefix}, which is not empty. UTF-8 has no byte 0xFF. */
    static byte[] end(String prefix) {
        byte[] end = of(prefix);
        end[end.length - 1]++;
        return end;
    }
}
