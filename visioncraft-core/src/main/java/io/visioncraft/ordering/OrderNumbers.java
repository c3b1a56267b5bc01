package io.visioncraft.ordering;

import io.visioncraft.kernel.Text;
import io.visioncraft.spi.RandomSource;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes and reads order numbers that people can read out: {@code ORD-7K3M-Q2XD}, 40 random bits in Crockford's base 32, which
 * leaves out I, L, O and U (ORD-8). That they are unique is kept by the store: a collision runs the use case again.
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
     * What somebody who typed or heard an order number can mean by it, the likeliest first. Blanks and dashes do not count,
     * wherever they stand, nor does the case of ASCII letters. Of the eight characters behind the prefix, O is 0, and I and L are
     * 1, as Crockford says; of the prefix, each letter is itself.
     *
     * <ul>
     *   <li>The prefix and eight such characters can only be a number of this library, and are written as it writes them.
     *   <li>Eight such characters without the prefix are a number that a store had before, as it stands, or else one of this
     *       library.
     *   <li>Anything else is taken as it stands.
     * </ul>
     *
     * @throws io.visioncraft.error.InvalidInputException with the codes of {@link Text#code}
     */
    static List<String> read(String said) {
        String text = Text.code(said);
        String bare = BLANKS_AND_DASHES.matcher(text).replaceAll("");
        boolean prefixed = bare.length() == PREFIX.length() + CHARACTERS
                && bare.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
        String characters = meant(prefixed ? bare.substring(PREFIX.length()) : bare);
        if (characters.length() != CHARACTERS || characters.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return List.of(text);
        }
        return prefixed ? List.of(written(characters)) : List.of(text, written(characters));
    }

    private static String meant(String said) {
        StringBuilder characters = new StringBuilder();
        said.chars().map(OrderNumbers::meant).forEach(c -> characters.append((char) c));
        return characters.toString();
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
