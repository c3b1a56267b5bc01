package io.visioncraft.billing;

import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.KernelCodes;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of documents are written (INV-4), the same in every locale. Immutable and thread-safe.
 *
 * <p>A format is a text with places for {@code {prefix}}, {@code {number}} and {@code {year}}. Prefix and number stand in it
 * once, the year at most once. {@code {number:6}} fills the number up to six digits with zeros; it has more if it is larger. The
 * year is that of the date of issue, in four digits. Around the places stand letters, digits and {@code - . _ / #}. All but the
 * number has a fixed length in a series, so no two numbers are written alike.
 *
 * <pre>{@code
 * NumberFormat.of("{prefix}-{year}-{number:6}");   // INV-2026-000001, the standard
 * NumberFormat.of("{prefix}{year}/{number:4}");    // RE2026/0001
 * NumberFormat.of("{prefix}{number:8}");           // RE00000001, only without a restart each year
 * }</pre>
 *
 * @param pattern the text with its places, at most 64 characters
 */
public record NumberFormat(String pattern) {

    /** The most characters of a pattern. */
    public static final int MAX_PATTERN = 64;

    /** The most digits to which a number is filled up. */
    public static final int MAX_DIGITS = 18;

    private static final Pattern PLACE = Pattern.compile("\\{(prefix|year|number)(?::([0-9]{1,2}))?}");
    private static final Pattern AROUND = Pattern.compile("[A-Za-z0-9._/#-]*");
    private static final Pattern SIGNS = Pattern.compile("[._/#-]");
    private static final Pattern TOGETHER_BEFORE = Pattern.compile("\\{prefix}[0-9]*\\{number");
    private static final Pattern TOGETHER_BEHIND = Pattern.compile("\\{number(?::[0-9]{1,2})?}[0-9]*\\{prefix}");
    private static final int LONGEST_NUMBER = 19;
    private static final int YEAR = 4;
    private static final NumberFormat STANDARD = new NumberFormat("{prefix}-{year}-{number:6}");

    /**
     * Checks the pattern.
     *
     * @param pattern the text with its places, at most 64 characters
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed} for a pattern of another form, or
     *     {@code too-long}
     */
    public NumberFormat {
        Arguments.required("pattern", pattern);
        if (pattern.length() > MAX_PATTERN) {
            throw KernelCodes.TOO_LONG.rejection(
                    "A number format has at most " + MAX_PATTERN + " characters", "max", MAX_PATTERN);
        }
        requireForm(pattern);
    }

    /** {@return the format that is used unless the host chooses one: {@code {prefix}-{year}-{number:6}}} */
    public static NumberFormat standard() {
        return STANDARD;
    }

    /**
     * {@return a format}
     *
     * @param pattern the text with its places, at most 64 characters
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed} or {@code too-long}
     */
    public static NumberFormat of(String pattern) {
        return new NumberFormat(pattern);
    }

    /** {@return whether the year is written, so that numbers may begin again each year} */
    public boolean showsYear() {
        return pattern.contains("{year}");
    }

    /**
     * {@return a number as it is written on a document}
     *
     * @param prefix the beginning of the numbers of a series
     * @param date the date of issue
     * @param number the number in the series, 1 or more
     */
    public String write(String prefix, LocalDate date, long number) {
        return write(prefix, date.getYear(), number);
    }

    private String write(String prefix, int year, long number) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int place = pattern.indexOf('{'); place >= 0; place = pattern.indexOf('{', from)) {
            int end = pattern.indexOf('}', place);
            text.append(pattern, from, place);
            if (pattern.startsWith("prefix", place + 1)) {
                text.append(prefix);
            } else if (pattern.startsWith("year", place + 1)) {
                fill(text, year, YEAR);
            } else {
                int colon = pattern.indexOf(':', place);
                fill(text, number, colon < 0 || colon > end ? 0 : Integer.parseInt(pattern, colon + 1, end, 10));
            }
            from = end + 1;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    /**
     * The number that somebody means who leaves out what stands around its places, and perhaps the prefix and zeros before the
     * number; empty if it is none of this format.
     *
     * @param prefix the beginning of the numbers of a series
     * @param said capital letters and digits alone
     */
    Optional<String> read(String prefix, String said) {
        StringBuilder expression = new StringBuilder();
        Matcher places = PLACE.matcher(pattern);
        int from = 0;
        while (places.find()) {
            expression.append(around(pattern.substring(from, places.start())));
            expression.append(
                    switch (places.group(1)) {
                        case "prefix" -> "(?:" + Pattern.quote(prefix) + ")?";
                        case "year" -> "(?<year>[0-9]{4})";
                        default -> "0*(?<number>[0-9]{1,18})";
                    });
            from = places.end();
        }
        expression.append(around(pattern.substring(from)));
        Matcher meant = Pattern.compile(expression.toString()).matcher(said);
        if (!meant.matches()) {
            return Optional.empty();
        }
        int year = showsYear() ? Integer.parseInt(meant.group("year")) : 0;
        return Optional.of(write(prefix, year, Long.parseLong(meant.group("number"))));
    }

    /** Letters and digits around the places, which are said or left out. */
    private static String around(String text) {
        String said = SIGNS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return said.isEmpty() ? "" : "(?:" + said + ")?";
    }

    /**
     * Whether the prefix and the number that stands beside it without a sign between cannot be taken for those of another prefix:
     * {@code R} with 11 and {@code R1} with 1.
     */
    boolean tellsApart(String prefix) {
        boolean before = TOGETHER_BEFORE.matcher(pattern).find() && isDigit(prefix.charAt(prefix.length() - 1));
        boolean behind = TOGETHER_BEHIND.matcher(pattern).find() && isDigit(prefix.charAt(0));
        return !before && !behind;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    /** The length of the longest number that a series with such a prefix can have. */
    int longest(String prefix) {
        int length = PLACE.matcher(pattern).replaceAll("").length() + prefix.length() + LONGEST_NUMBER;
        return showsYear() ? length + YEAR : length;
    }

    private static void requireForm(String pattern) {
        Matcher places = PLACE.matcher(pattern);
        int prefixes = 0;
        int years = 0;
        int numbers = 0;
        boolean filled = false;
        while (places.find()) {
            switch (places.group(1)) {
                case "prefix" -> prefixes++;
                case "year" -> years++;
                default -> numbers++;
            }
            boolean number = "number".equals(places.group(1));
            int digits = digits(places);
            filled |= places.group(2) != null && (!number || digits < 1 || digits > MAX_DIGITS);
        }
        boolean around = AROUND.matcher(PLACE.matcher(pattern).replaceAll("")).matches();
        if (prefixes != 1 || numbers != 1 || years > 1 || filled || !around) {
            throw KernelCodes.MALFORMED.rejection(
                    "A number format has {prefix} and {number} or {number:1} to {number:18} once, {year} at most once, and"
                            + " around them letters, digits and - . _ / #");
        }
    }

    private static int digits(Matcher place) {
        return place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
    }

    private static void fill(StringBuilder text, long number, int digits) {
        String plain = Long.toString(number);
        for (int i = plain.length(); i < digits; i++) {
            text.append('0');
        }
        text.append(plain);
    }
}
