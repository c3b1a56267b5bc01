package io.visioncraft.internal;

import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Text;
import io.visioncraft.spi.RandomSource;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes and reads the numbers of one kind of record that people can read out (INV-8): {@code ORD-7K3M-Q2XD}, a prefix and 40
 * random bits in Crockford's base 32, which leaves out I, L, O and U. That they are unique is kept by the store: a collision
 * runs the use case again. They tell neither how many records there are nor anything of the record. Immutable and thread-safe.
 */
@Internal
public final class ReadableNumbers {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BYTES = 5;
    private static final int BITS_PER_CHARACTER = 5;
    private static final int CHARACTERS = BYTES * Byte.SIZE / BITS_PER_CHARACTER;

    private static final int GROUP = 4;
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,4}");
    private static final Pattern BLANKS_AND_DASHES = Pattern.compile("[\\p{Z}\\p{Pd}]+");

    private final String prefix;
    private final RandomSource random;

    /**
     * The numbers of one kind of record.
     *
     * @param prefix what each begins with, two to four capital letters of ASCII; no other kind of record has it
     * @param random draws the rest
     * @throws IllegalArgumentException if the prefix is another text
     */
    public ReadableNumbers(String prefix, RandomSource random) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("Two to four capital letters begin a number, not " + prefix);
        }
        this.prefix = prefix;
        this.random = random;
    }

    /** {@return a new number} */
    public String next() {
        long bits = 0;
        for (byte one : random.bytes(BYTES)) {
            bits = bits << Byte.SIZE | (one & 0xFF);
        }
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            int shift = (CHARACTERS - 1 - i) * BITS_PER_CHARACTER;
            number.append(ALPHABET.charAt((int) (bits >> shift & ALPHABET.length() - 1)));
        }
        return written(number);
    }

    private String written(CharSequence characters) {
        return prefix + '-' + characters.subSequence(0, GROUP) + '-' + characters.subSequence(GROUP, CHARACTERS);
    }

    /**
     * {@return what somebody who typed or heard a number can mean by it, the likeliest first} Blanks and dashes do not count,
     * wherever they stand, nor does the case of ASCII letters. O is 0, and I and L are 1, as Crockford says, also where the
     * prefix has one of them.
     *
     * <ul>
     *   <li>The prefix and eight characters of the alphabet can only be a number of this library, and are written as it writes
     *       them.
     *   <li>Eight such characters without the prefix are a number that a store had before, as it stands, or else one of this
     *       library.
     *   <li>Anything else is taken as it stands, a number of another kind of record too.
     * </ul>
     *
     * @param said a text of at most 64 characters
     * @throws io.visioncraft.error.InvalidInputException with the codes of {@link Text#code}
     */
    public List<String> read(String said) {
        String text = Text.code(said);
        String meant = meant(BLANKS_AND_DASHES.matcher(text).replaceAll(""));
        boolean prefixed = meant.length() == prefix.length() + CHARACTERS && meant.startsWith(meant(prefix));
        String characters = prefixed ? meant.substring(prefix.length()) : meant;
        if (characters.length() != CHARACTERS || characters.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return List.of(text);
        }
        return prefixed ? List.of(written(characters)) : List.of(text, written(characters));
    }

    private static String meant(String said) {
        StringBuilder characters = new StringBuilder();
        said.chars().map(ReadableNumbers::meant).forEach(c -> characters.append((char) c));
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
