package io.visioncraft.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks and cleans text (GEN-4): its length before anything else, then its characters. The result has no blanks at either
 * end, is in Unicode normalisation form C, and holds no control characters, no unpaired surrogates and at most 30 combining
 * marks in a row.
 *
 * <p>One line also holds no invisible character: none that is ignored where it is shown (a zero-width space, a soft hyphen, a
 * variation selector, a tag), none that turns the direction of the text, and a joiner only where its neighbours allow it (RFC
 * 5892, A.1 and A.2). Several lines may hold these.
 *
 * <p>Lengths are counted in UTF-16 units, as {@link String#length()} does. Positions in messages count from 0 in the stripped
 * text; those of invisible characters count in the composed text. Thread-safe.
 */
public final class Text {

    /** The most characters of a code. */
    public static final int CODE = 64;
    /** The most characters of a name. */
    public static final int NAME = 300;
    /** The most characters of a subject. */
    public static final int SUBJECT = 200;
    /** The most characters of a description. */
    public static final int DESCRIPTION = 4_000;
    /** The most characters of a message, a note or a reason. */
    public static final int MESSAGE = 20_000;

    private Text() {}

    /**
     * Cleans one line of text that must not be blank.
     *
     * @param raw the text as given
     * @param max the most UTF-16 units, before and after cleaning
     * @return the clean text
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code too-long}, {@code control-character},
     *     {@code invisible-character}, {@code too-many-marks} or {@code unpaired-surrogate}
     */
    public static String line(@Nullable String raw, int max) {
        return required(clean(raw, max, Form.LINE));
    }

    /**
     * Cleans several lines of text. They must hold more than blanks and invisible characters; line feeds, carriage returns
     * and tabs are allowed. Throws as {@link #line} does.
     *
     * @param raw the text as given
     * @param max the most UTF-16 units, before and after cleaning
     * @return the clean text
     */
    public static String lines(@Nullable String raw, int max) {
        String clean = clean(raw, max, Form.LINES);
        return required(clean.codePoints().allMatch(c -> Characters.blank(c) || Characters.invisible(c)) ? "" : clean);
    }

    /**
     * Cleans one line of text that may be missing. Throws as {@link #line} does, but not {@code required}.
     *
     * @param raw the text as given; null and blank become empty
     * @param max the most UTF-16 units, before and after cleaning
     * @return the clean text, maybe empty
     */
    public static String optionalLine(@Nullable String raw, int max) {
        return clean(raw, max, Form.LINE);
    }

    /**
     * Cleans several lines of text that may be missing. Throws as {@link #line} does, but not {@code required}.
     *
     * @param raw the text as given; null and blank become empty
     * @param max the most UTF-16 units, before and after cleaning
     * @return the clean text, maybe empty
     */
    public static String optionalLines(@Nullable String raw, int max) {
        return clean(raw, max, Form.LINES);
    }

    /**
     * Cleans a code: one line that must not be blank; its case is kept (GEN-11). Throws as {@link #line} does.
     *
     * @param raw the text as given, at most {@value #CODE} characters
     * @return the clean code
     */
    public static String code(@Nullable String raw) {
        return line(raw, CODE);
    }

    /**
     * Cleans one line as a record keeps it: blanks, form C, length and control characters as in {@link #line}, without the
     * checks of characters that later versions added. {@link #line} checks a text when it comes in; a record that an earlier
     * version stored can be read for ever.
     *
     * @param raw the text as stored
     * @param max the most UTF-16 units
     * @return the clean text, not empty
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code too-long}, {@code control-character}
     *     or {@code unpaired-surrogate}
     */
    @Internal
    public static String keptLine(@Nullable String raw, int max) {
        return required(clean(raw, max, Form.KEPT_LINE));
    }

    /**
     * Cleans several lines as a record keeps them. Throws as {@link #keptLine} does.
     *
     * @param raw the text as stored
     * @param max the most UTF-16 units
     * @return the clean text, not empty
     */
    @Internal
    public static String keptLines(@Nullable String raw, int max) {
        return required(clean(raw, max, Form.KEPT_LINES));
    }

    /**
     * Cleans one line that may be missing, as a record keeps it. Throws as {@link #keptLine} does, but not {@code required}.
     *
     * @param raw the text as stored; null and blank become empty
     * @param max the most UTF-16 units
     * @return the clean text, maybe empty
     */
    @Internal
    public static String keptOptionalLine(@Nullable String raw, int max) {
        return clean(raw, max, Form.KEPT_LINE);
    }

    /**
     * Cleans several lines that may be missing, as a record keeps them. Throws as {@link #keptLine} does, but not
     * {@code required}.
     *
     * @param raw the text as stored; null and blank become empty
     * @param max the most UTF-16 units
     * @return the clean text, maybe empty
     */
    @Internal
    public static String keptOptionalLines(@Nullable String raw, int max) {
        return clean(raw, max, Form.KEPT_LINES);
    }

    /**
     * Cleans a code as a record keeps it. Throws as {@link #keptLine} does.
     *
     * @param raw the code as stored, at most {@value #CODE} characters
     * @return the clean code, not empty
     */
    @Internal
    public static String keptCode(@Nullable String raw) {
        return keptLine(raw, CODE);
    }

    /** Cleans one line that a person typed; the caller looks for invisible characters. */
    static String typed(@Nullable String raw, int max) {
        return required(clean(raw, max, Form.TYPED));
    }

    /**
     * Brings a secret into normalisation form C, the same on every JDK, and drops nothing of it. The caller has bounded its
     * length.
     *
     * @param raw a password or a token as given
     * @return the secret in form C
     * @throws io.visioncraft.error.InvalidInputException with {@code too-many-marks}
     */
    @Internal
    public static String composed(CharSequence raw) {
        requireFewMarks(raw);
        return Characters.composed(raw);
    }

    private static String required(String clean) {
        if (clean.isEmpty()) {
            throw KernelCodes.REQUIRED.rejection("A value is required");
        }
        return clean;
    }

    private static String clean(@Nullable String raw, int max, Form form) {
        if (raw == null) {
            return "";
        }
        if (raw.length() > max) {
            throw tooLong(raw.length(), max);
        }
        String stripped = strip(raw);
        requireNoRefusedCharacter(stripped, form == Form.LINES || form == Form.KEPT_LINES);
        if (form == Form.KEPT_LINE || form == Form.KEPT_LINES) {
            // a long run of marks is work to compose, and was composed before it was stored
            return Characters.longRunOfMarks(stripped) < 0 ? within(max, Characters.composed(stripped)) : stripped;
        }
        String clean = within(max, composed(stripped));
        // a composed character may come apart, whose mark makes a run longer
        requireFewMarks(clean);
        if (form == Form.LINE) {
            requireAllVisible(clean);
        }
        return clean;
    }

    private static String within(int max, String clean) {
        if (clean.length() > max) {
            throw tooLong(clean.length(), max);
        }
        return clean;
    }

    private static String strip(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && Characters.blank(raw.charAt(from))) {
            from++;
        }
        while (from < to && Characters.blank(raw.charAt(to - 1))) {
            to--;
        }
        return raw.substring(from, to);
    }

    private static void requireNoRefusedCharacter(String text, boolean multiline) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isRefusedControl(c, multiline)) {
                throw KernelCodes.CONTROL_CHARACTER.rejection(
                        String.format(
                                Locale.ROOT, "The text holds the control character U+%04X at position %d", (int) c, i),
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

    private static void requireAllVisible(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Characters.invisible(c) && !Characters.joinerInContext(text, i)) {
                throw KernelCodes.INVISIBLE_CHARACTER.rejection(
                        String.format(
                                Locale.ROOT, "The text holds the invisible character U+%04X at position %d", c, i),
                        "position",
                        i);
            }
            i += Character.charCount(c);
        }
    }

    private static void requireFewMarks(CharSequence text) {
        int position = Characters.longRunOfMarks(text);
        if (position >= 0) {
            throw KernelCodes.TOO_MANY_MARKS.rejection(
                    "The text holds more than " + Characters.MAX_MARKS + " combining marks in a row from position "
                            + position,
                    "position",
                    position,
                    "max",
                    Characters.MAX_MARKS);
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

    private enum Form {
        LINE,
        LINES,
        TYPED,
        KEPT_LINE,
        KEPT_LINES
    }
}
