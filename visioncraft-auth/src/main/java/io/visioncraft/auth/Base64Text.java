package io.visioncraft.auth;

import java.util.Arrays;

/**
 * Unpadded Base64 in its one canonical spelling (RFC 4648, section 3.5). Decoders also accept padding, line breaks and spare
 * bits that are not zero: one token would then have many spellings.
 */
final class Base64Text {

    private static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    static final Base64Text STANDARD = new Base64Text("+/");
    static final Base64Text URL = new Base64Text("-_");

    /** Six bits for each ASCII character, −1 outside the alphabet. */
    private final byte[] values = new byte[128];

    private Base64Text(String last) {
        Arrays.fill(values, (byte) -1);
        String alphabet = LETTERS_AND_DIGITS + last;
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
    }

    boolean isCanonical(String text) {
        return isCanonical(text, 0, text.length());
    }

    /** Whether a part of the text is not empty, in the alphabet, unpadded and with spare bits of zero. */
    boolean isCanonical(String text, int from, int to) {
        int length = to - from;
        if (length == 0 || length % 4 == 1) {
            return false;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            value = c < 128 ? values[c] : -1;
            if (value < 0) {
                return false;
            }
        }
        return switch (length % 4) {
            case 2 -> (value & 0b1111) == 0;
            case 3 -> (value & 0b11) == 0;
            default -> true;
        };
    }

    /** The number of bytes that this number of characters stands for. */
    static int decodedLength(int characters) {
        return characters * 6 / 8;
    }
}
