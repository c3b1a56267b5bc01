package io.visioncraft.ordering;

import io.visioncraft.spi.RandomSource;

/**
 * Makes order numbers that people can read out: {@code ORD-7K3M-Q2XD}, 40 random bits in Crockford's base 32, which leaves out
 * I, L, O and U (ORD-8). That they are unique is kept by the store: a collision runs the use case again.
 */
final class OrderNumbers {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BYTES = 5;
    private static final int BITS_PER_CHARACTER = 5;
    private static final int CHARACTERS = BYTES * Byte.SIZE / BITS_PER_CHARACTER;

    private final RandomSource random;

    OrderNumbers(RandomSource random) {
        this.random = random;
    }

    String next() {
        long bits = 0;
        for (byte one : random.bytes(BYTES)) {
            bits = bits << Byte.SIZE | (one & 0xFF);
        }
        StringBuilder reference = new StringBuilder("ORD");
        for (int i = 0; i < CHARACTERS; i++) {
            if (i % 4 == 0) {
                reference.append('-');
            }
            int shift = (CHARACTERS - 1 - i) * BITS_PER_CHARACTER;
            reference.append(ALPHABET.charAt((int) (bits >> shift & ALPHABET.length() - 1)));
        }
        return reference.toString();
    }
}
