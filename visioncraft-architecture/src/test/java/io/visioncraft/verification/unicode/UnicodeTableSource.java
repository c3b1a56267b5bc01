package io.visioncraft.verification.unicode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.JoiningType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the source of {@code io.visioncraft.kernel.UnicodeTable}. */
final class UnicodeTableSource {

    private static final int LETTER_OR_DIGIT = 1;
    private static final int SIGN = 2;
    private static final int ENCLOSING = 3;
    private static final int TRANSPARENT = 1 << 2;
    private static final int DUAL = 2 << 2;
    private static final int LEFT = 3 << 2;
    private static final int RIGHT = 4 << 2;
    private static final int VIRAMA = 1 << 5;
    private static final int IGNORABLE = 1 << 6;
    private static final int LATE = 1 << 7;

    private static final int BITS = 5;
    private static final int MORE = 1 << BITS;
    private static final int WIDTH = 100;

    private final StringBuilder runs = new StringBuilder();
    private final List<Integer> kinds = new ArrayList<>();
    private final StringBuilder folds = new StringBuilder();
    private int folded;

    private UnicodeTableSource() {}

    static String written() {
        UnicodeTableSource source = new UnicodeTableSource();
        source.runs();
        source.folds();
        return source.text();
    }

    private static int kind(int c) {
        int category = UnicodeData.letterOrDigit(c)
                ? LETTER_OR_DIGIT
                : UnicodeData.sign(c) ? SIGN : UnicodeData.enclosing(c) ? ENCLOSING : 0;
        int joining = switch (UnicodeData.joiningType(c)) {
            case JoiningType.TRANSPARENT -> TRANSPARENT;
            case JoiningType.DUAL_JOINING -> DUAL;
            case JoiningType.LEFT_JOINING -> LEFT;
            case JoiningType.RIGHT_JOINING -> RIGHT;
            default -> 0;
        };
        return category
                | joining
                | (UnicodeData.virama(c) ? VIRAMA : 0)
                | (UnicodeData.invisible(c) ? IGNORABLE : 0)
                | (UnicodeData.late(c) ? LATE : 0);
    }

    private void runs() {
        int start = 0;
        for (int c = 1; c <= UCharacter.MAX_VALUE + 1; c++) {
            if (c > UCharacter.MAX_VALUE || kind(c) != kind(start)) {
                int kind = kind(start);
                if (!kinds.contains(kind)) {
                    kinds.add(kind);
                }
                number(runs, c - start);
                number(runs, kinds.indexOf(kind));
                start = c;
            }
        }
    }

    private void folds() {
        List<Integer> from = new ArrayList<>();
        for (int c = 0; c <= UCharacter.MAX_VALUE; c++) {
            if (UnicodeData.folded(c) != c) {
                from.add(c);
            }
        }
        folded = from.size();
        int next = 0;
        for (int i = 0; i < from.size(); ) {
            int first = from.get(i);
            int distance = UnicodeData.folded(first) - first;
            int step = i + 1 < from.size() && from.get(i + 1) == first + 2 ? 2 : 1;
            int many = 1;
            while (i + many < from.size()
                    && from.get(i + many) == first + many * step
                    && UnicodeData.folded(from.get(i + many)) - from.get(i + many) == distance) {
                many++;
            }
            number(folds, first - next);
            number(folds, many);
            number(folds, step);
            number(folds, distance < 0 ? (-distance << 1) | 1 : distance << 1);
            next = first + many * step;
            i += many;
        }
    }

    /** Five bits in each character, the sixth says that more follow. */
    private static void number(StringBuilder table, int number) {
        int left = number;
        do {
            int value = left & (MORE - 1);
            left >>= BITS;
            int c = '0' + value + (left > 0 ? MORE : 0);
            table.append((char) (c >= '\\' ? c + 1 : c));
        } while (left > 0);
    }

    private String text() {
        return """
                package io.visioncraft.kernel;

                /**
                 * What Unicode says of its characters. Made by the build from the data of ICU; never edited. Write it anew by the test
                 * {@code UnicodeTableTest} with {@code -Dvisioncraft.docs=write}.
                 *
                 * <p>Copyright © 1991-2025 Unicode, Inc. The data are used under the Unicode Licence v3, see {@code NOTICE}.
                 */
                final class UnicodeTable {

                    /** The version of the data. */
                    static final String VERSION = "%s";

                    /** The bits of a kind that tell the category, and their values. */
                    static final int CATEGORY = %d;

                    static final int LETTER_OR_DIGIT = %d;
                    /** A mark on a letter: non-spacing or spacing. */
                    static final int SIGN = %d;

                    static final int ENCLOSING = %d;

                    /** The bits of a kind that tell how a letter joins its neighbours, and their values. */
                    static final int JOINING = %d;

                    static final int TRANSPARENT = %d;
                    static final int DUAL = %d;
                    static final int LEFT = %d;
                    static final int RIGHT = %d;

                    /** The sign that takes the vowel from a letter, combining class 9. */
                    static final int VIRAMA = %d;

                    /** Ignored where it is shown, or turns the direction of text. */
                    static final int IGNORABLE = %d;

                    /** Not normalised: it came after Unicode 13.0 and interacts with its neighbours, or is assigned to nothing yet. */
                    static final int LATE = %d;

                    /** The kinds that characters are of. */
                    static final int[] KINDS = {
                %s
                    };

                    /** From 0 on: how many characters in a row are of one kind, and the place of that kind among the kinds. */
                    static String runs() {
                        return %s;
                    }

                    /** How many characters fold to another. */
                    static final int FOLDED = %d;

                    /**
                     * Simple case folding: the distance from the end of the last row of characters, how many, at which step, and how far
                     * their foldings lie behind, twice, odd where before.
                     */
                    static String folds() {
                        return %s;
                    }

                    private UnicodeTable() {}
                }
                """.formatted(
                        UnicodeData.version(),
                        SIGN | LETTER_OR_DIGIT,
                        LETTER_OR_DIGIT,
                        SIGN,
                        ENCLOSING,
                        7 << 2,
                        TRANSPARENT,
                        DUAL,
                        LEFT,
                        RIGHT,
                        VIRAMA,
                        IGNORABLE,
                        LATE,
                        "        " + kinds.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        literal(runs),
                        folded,
                        literal(folds));
    }

    private static String literal(StringBuilder table) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < table.length(); i += WIDTH) {
            lines.add("\"" + table.substring(i, Math.min(table.length(), i + WIDTH)) + "\"");
        }
        return String.join("\n                + ", lines);
    }
}
