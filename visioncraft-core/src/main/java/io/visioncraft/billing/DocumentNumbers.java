package io.visioncraft.billing;

import io.visioncraft.kernel.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the numbers of invoices and credit notes as people say and type them (GEN-12). Immutable and thread-safe.
 *
 * @param prefix how numbers of the series begin that are given now
 * @param format how these are written; those of the standard format are read besides, since a host may have changed it
 */
record DocumentNumbers(String prefix, NumberFormat format) {

    /** Blanks, dashes, and the signs that people put between the groups of a number. */
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\p{Pd}/._]+");

    private static final Pattern GROUPS = Pattern.compile("(?:([A-Z0-9]{1,20})-)?([0-9]{4})-([0-9]{1,18})");
    private static final Pattern TOGETHER = Pattern.compile("([A-Z0-9]{0,19}[A-Z])([0-9]{4})([0-9]{6,18})");
    private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{6,18})");

    /**
     * What somebody who typed or heard a number can mean by it, the likeliest first: the text as it stands, and a number as the
     * library writes it, {@code INV-2026-000012}. Blanks, dashes, slashes, dots and low lines do not count, wherever they stand,
     * nor does the case of ASCII letters. Zeros before the last group may be left out if it stands for itself, as in
     * {@code inv 2026 12}, and the prefix if it is that of the numbers that are given now. In another format of the host's the
     * same holds; there zeros may be left out wherever the number stands.
     *
     * @throws io.visioncraft.error.InvalidInputException with the codes of {@link Text#code}
     */
    List<String> read(String said) {
        String text = Text.code(said);
        Set<String> meant = new LinkedHashSet<>(List.of(text));
        String groups = trimmed(BETWEEN.matcher(capitals(text)).replaceAll("-"));
        format.read(prefix, groups.replace("-", "")).ifPresent(meant::add);
        Matcher apart = GROUPS.matcher(groups);
        if (apart.matches()) {
            meant.add(written(apart.group(1) == null ? prefix : apart.group(1), apart.group(2), apart.group(3)));
        }
        String bare = groups.replace("-", "");
        if (bare.startsWith(prefix)) {
            Matcher digits = DIGITS.matcher(bare.substring(prefix.length()));
            if (digits.matches()) {
                meant.add(written(prefix, digits.group(1), digits.group(2)));
            }
        }
        Matcher together = TOGETHER.matcher(bare);
        if (together.matches()) {
            meant.add(written(together.group(1), together.group(2), together.group(3)));
        }
        meant.add(groups);
        return List.copyOf(meant).stream().filter(number -> !number.isEmpty()).toList();
    }

    private static String written(String prefix, String year, String number) {
        return String.format(Locale.ROOT, "%s-%s-%06d", prefix, year, Long.parseLong(number));
    }

    private static String trimmed(String groups) {
        int from = groups.startsWith("-") ? 1 : 0;
        int until = groups.length() - (groups.length() > from && groups.endsWith("-") ? 1 : 0);
        return groups.substring(from, until);
    }

    /** In ASCII alone, since other letters are capital letters of these in some locales only. */
    private static String capitals(String text) {
        StringBuilder capitals = new StringBuilder();
        text.chars().map(c -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c).forEach(c -> capitals.append((char) c));
        return capitals.toString();
    }
}
