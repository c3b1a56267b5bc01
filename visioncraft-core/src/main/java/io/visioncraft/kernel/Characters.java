package io.visioncraft.kernel;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The library's knowledge of characters: one table for every JDK (GEN-11), made from the Unicode data of
 * {@value UnicodeTable#VERSION}. The JDK does normalisation form C, but only of characters about which every JDK since 17
 * agrees: characters that interact with their neighbours and came later than Unicode 13.0 stay as they are, and so do
 * characters that are missing in the table.
 */
final class Characters {

    /** The most combining marks in a row: the limit of the stream-safe text format, UAX #15. */
    static final int MAX_MARKS = 30;

    /** No combining mark, no ignorable character but the soft hyphen, and nothing that normalising changes lies below. */
    private static final int FIRST_MARK = 0x300;

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private static final int[] STARTS;
    private static final byte[] KINDS;
    private static final int[] FOLDED_FROM;
    private static final int[] FOLDED_TO;

    static {
        String table = UnicodeTable.runs();
        Reader runs = new Reader(table);
        int[] starts = new int[table.length()];
        byte[] kinds = new byte[starts.length];
        int count = 0;
        for (int start = 0; runs.more(); count++) {
            starts[count] = start;
            start += runs.number();
            kinds[count] = (byte) UnicodeTable.KINDS[runs.number()];
        }
        STARTS = Arrays.copyOf(starts, count);
        KINDS = Arrays.copyOf(kinds, count);

        Reader folds = new Reader(UnicodeTable.folds());
        int[] from = new int[UnicodeTable.FOLDED];
        int[] to = new int[UnicodeTable.FOLDED];
        int next = 0;
        for (int i = 0; folds.more(); ) {
            next += folds.number();
            int many = folds.number();
            int step = folds.number();
            int by = folds.number();
            int distance = (by & 1) == 0 ? by >> 1 : -(by >> 1);
            for (int k = 0; k < many; k++) {
                from[i] = next;
                to[i++] = next + distance;
                next += step;
            }
        }
        FOLDED_FROM = from;
        FOLDED_TO = to;
    }

    private Characters() {}

    /** Whether a character shows as nothing but space: white space as Java has it, and the spaces that do not break. */
    static boolean blank(int c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || (c >= 0x1C && c <= 0x1F)
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /** Whether a character is a letter or a decimal digit. */
    static boolean letterOrDigit(int c) {
        return has(c, UnicodeTable.CATEGORY, UnicodeTable.LETTER_OR_DIGIT);
    }

    /** Whether a character is a sign on a letter: an accent without a composed form, a vowel sign of an Indic script. */
    static boolean sign(int c) {
        return c >= FIRST_MARK && has(c, UnicodeTable.CATEGORY, UnicodeTable.SIGN);
    }

    /** Whether a character is a combining mark of any kind. */
    static boolean mark(int c) {
        return c >= FIRST_MARK && (sign(c) || has(c, UnicodeTable.CATEGORY, UnicodeTable.ENCLOSING));
    }

    /** Whether a character is ignored where it is shown, or turns the direction of those around it. */
    static boolean invisible(int c) {
        return c == SOFT_HYPHEN || (c >= FIRST_MARK && has(c, UnicodeTable.IGNORABLE, UnicodeTable.IGNORABLE));
    }

    /** Whether the character at a position is a joiner that its neighbours allow: RFC 5892, appendices A.1 and A.2. */
    static boolean joinerInContext(String text, int at) {
        char c = text.charAt(at);
        if ((c != NON_JOINER && c != JOINER) || at == 0) {
            return false;
        }
        return has(text.codePointBefore(at), UnicodeTable.VIRAMA, UnicodeTable.VIRAMA)
                || (c == NON_JOINER && joinsOnTheLeft(text, at) && joinsOnTheRight(text, at + 1));
    }

    private static boolean joinsOnTheLeft(String text, int end) {
        int at = end;
        while (at > 0) {
            int c = text.codePointBefore(at);
            int joins = kind(c) & UnicodeTable.JOINING;
            if (joins != UnicodeTable.TRANSPARENT) {
                return joins == UnicodeTable.LEFT || joins == UnicodeTable.DUAL;
            }
            at -= Character.charCount(c);
        }
        return false;
    }

    private static boolean joinsOnTheRight(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int joins = kind(c) & UnicodeTable.JOINING;
            if (joins != UnicodeTable.TRANSPARENT) {
                return joins == UnicodeTable.RIGHT || joins == UnicodeTable.DUAL;
            }
            at += Character.charCount(c);
        }
        return false;
    }

    /** The simple case folding of a character: statuses C and S of CaseFolding.txt. */
    static int folded(int c) {
        if (c <= 'Z') {
            return c >= 'A' ? c + ('a' - 'A') : c;
        }
        int found = Arrays.binarySearch(FOLDED_FROM, c);
        return found < 0 ? c : FOLDED_TO[found];
    }

    /** Whether a text holds nothing that composing changes. */
    private static boolean plain(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_MARK) {
                return false;
            }
        }
        return true;
    }

    /** Normalisation form C, the same on every JDK. The caller has bounded the length and the runs of marks. */
    static String composed(CharSequence text) {
        if (plain(text)) {
            return text.toString();
        }
        int from = 0;
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            int next = i + Character.charCount(c);
            if (c >= FIRST_MARK && has(c, UnicodeTable.LATE, UnicodeTable.LATE)) {
                parts.append(Normalizer.normalize(text.subSequence(from, i), Normalizer.Form.NFC))
                        .appendCodePoint(c);
                from = next;
            }
            i = next;
        }
        String last = Normalizer.normalize(text.subSequence(from, text.length()), Normalizer.Form.NFC);
        return from == 0 ? last : parts.append(last).toString();
    }

    /**
     * Where more than {@value #MAX_MARKS} combining marks in a row begin, −1 if nowhere. A surrogate without its partner is no
     * mark.
     */
    static int longRunOfMarks(CharSequence text) {
        int run = 0;
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            if (!mark(c)) {
                run = 0;
            } else {
                start = run == 0 ? i : start;
                run++;
                if (run > MAX_MARKS) {
                    return start;
                }
            }
            i += Character.charCount(c);
        }
        return -1;
    }

    private static boolean has(int c, int part, int value) {
        return (kind(c) & part) == value;
    }

    private static int kind(int c) {
        int found = Arrays.binarySearch(STARTS, c);
        return KINDS[found < 0 ? -found - 2 : found];
    }

    /** Reads the numbers of a table: five bits in each character, the sixth says that more follow. */
    private static final class Reader {

        private static final int BITS = 5;
        private static final int MORE = 1 << BITS;

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        boolean more() {
            return at < text.length();
        }

        int number() {
            int number = 0;
            for (int shift = 0; ; shift += BITS) {
                int c = text.charAt(at++);
                // the backslash is left out of the alphabet
                int value = c > '\\' ? c - '1' : c - '0';
                number |= (value & (MORE - 1)) << shift;
                if (value < MORE) {
                    return number;
                }
            }
        }
    }
}
