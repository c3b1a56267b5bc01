package io.visioncraft.ordering;

import io.visioncraft.kernel.Text;
import io.visioncraft.spi.RandomSource;
import java.util.regex.Pattern;

/**
 * Makes and reads order numbers that people can read out: {@code ORD-7K3M-Q2XD}, 40 random bits in Crockford's base 32, which leaves out
 * I, L, O and U (ORD-8). That they are unique is kept by the store: a collision runs the use case again.
 */
final class OrderNumbers {

    private static final String PREFIX = "ORD";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BYTES = 5;
    private static final int BITS_PER_CHARACTER = 5;
    private static final int CHARACTERS = BYTES * Byte.SIZE / BITS_PER_CHARACTER;

    private static final int GROUP = 4;
    private static final Pattern BLANKS_AND_DASHES = Pattern.compile("[\\p{Z}\\p{Pd}]+");

    private final RandomSource random;

    OrderNumbers(RandomSource random) {
        this.random = random;
    }

    String next() {
        long bits = 0;
        for (byte one : random.bytes(BYTES)) {
            bits = bits << Byte.SIZE | (one & 0xFF);
        }
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            int shift = (CHARACTERS - 1 - i) * BITS_PER_CHARACTER;
            reference.append(ALPHABET.charAt((int) (bits >> shift & ALPHABET.length() - 1)));
        }
        return written(reference);
    }

    private static String written(CharSequence characters) {
        return PREFIX + '-' + characters.subSequence(0, GROUP) + '-' + characters.subSequence(GROUP, CHARACTERS);
    }

    /**
     * The order number that somebody typed or was told. What can only be a number of this library, whatever its case, blanks and
     * dashes, is written as the library writes it; O counts as 0, I and L count as 1, as Crockford says. Anything else, such as a
     * number that a store had before, is taken as it stands.
     *
     * @throws io.visioncraft.error.InvalidInputException with the codes of {@link Text#code}
     */
    static String read(String said) {
        String text = Text.code(said);
        String bare = BLANKS_AND_DASHES.matcher(text).replaceAll("");
        if (bare.length() != PREFIX.length() + CHARACTERS || !bare.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return text;
        }
        StringBuilder characters = new StringBuilder();
        bare.chars().skip(PREFIX.length()).map(OrderNumbers::meant).forEach(c -> characters.append((char) c));
        boolean one = characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return one ? written(characters) : text;
    }

    /** In ASCII alone, since other letters are capital letters of these in some locales only. */
    private static int meant(int said) {
        int capital = said >= 'a' && said <= 'z' ? said - 'a' + 'A' : said;
        return switch (capital) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> capital;
        };
    }
}
