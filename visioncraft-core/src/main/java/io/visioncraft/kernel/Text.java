package io.visioncraft.kernel;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Text as GEN-4 wants it: its length checked before anything else, stripped of blanks at both ends, in Unicode normalisation
 * form C, without control characters or unpaired surrogates. Lengths are counted in UTF-16 units, as
 * {@link String#length()} does; positions in messages count from 0 in the stripped text.
 */
public final class Text {

    /** Longest code. */
    public static final int CODE = 64;
    /** Longest name. */
    public static final int NAME = 300;
    /** Longest subject. */
    public static final int SUBJECT = 200;
    /** Longest description. */
    public static final int DESCRIPTION = 4_000;
    /** Longest message, note or reason. */
    public static final int MESSAGE = 20_000;

    private Text() {}

    /**
     * One line of text, not blank.
     *
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code too-long}, {@code control-character} or
     *     {@code unpaired-surrogate}
     */
    public static String line(@Nullable String raw, int max) {
        return required(clean(raw, max, false));
    }

    /** Several lines of text, not blank: line feeds, carriage returns and tabs are allowed. Throws as {@link #line} does. */
    public static String lines(@Nullable String raw, int max) {
        return required(clean(raw, max, true));
    }

    /** One line or nothing: null and blank become the empty string. Throws as {@link #line} does. */
    public static String optionalLine(@Nullable String raw, int max) {
        return clean(raw, max, false);
    }

    /** Several lines or nothing: null and blank become the empty string. Throws as {@link #line} does. */
    public static String optionalLines(@Nullable String raw, int max) {
        return clean(raw, max, true);
    }

    /** A code: one line of at most {@value #CODE} characters, case kept (GEN-11). Throws as {@link #line} does. */
    public static String code(@Nullable String raw) {
        return line(raw, CODE);
    }

    private static String required(String clean) {
        if (clean.isEmpty()) {
            throw KernelCodes.REQUIRED.rejection("A value is required");
        }
        return clean;
    }

    private static String clean(@Nullable String raw, int max, boolean multiline) {
        if (raw == null) {
            return "";
        }
        if (raw.length() > max) {
            throw tooLong(raw.length(), max);
        }
        String stripped = strip(raw);
        requireNoRefusedCharacter(stripped, multiline);
        String clean = Normalizer.normalize(stripped, Normalizer.Form.NFC);
        if (clean.length() > max) {
            throw tooLong(clean.length(), max);
        }
        return clean;
    }

    private static String strip(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isBlank(raw.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(raw.charAt(to - 1))) {
            to--;
        }
        return raw.substring(from, to);
    }

    /** Whether a character shows as nothing but space: white space as Java has it, and the spaces that do not break. */
    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static void requireNoRefusedCharacter(String text, boolean multiline) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isRefusedControl(c, multiline)) {
                throw KernelCodes.CONTROL_CHARACTER.rejection(
                        "The text holds the control character U+%04X at position %d".formatted((int) c, i),
                        "position",
                        i);
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw unpaired(i);
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                throw unpaired(i);
            }
        }
    }

    private static boolean isRefusedControl(char c, boolean multiline) {
        boolean control = c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
        return control && !(multiline && (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029));
    }

    private static RuntimeException tooLong(int length, int max) {
        return KernelCodes.TOO_LONG.rejection(
                "The text has " + length + " characters, at most " + max + " are allowed",
                "length",
                length,
                "max",
                max);
    }

    private static RuntimeException unpaired(int position) {
        return KernelCodes.UNPAIRED_SURROGATE.rejection(
                "The text holds an unpaired surrogate at position " + position, "position", position);
    }
}
