package io.visioncraft.kernel;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A postal address as EN 16931 groups it (BG-5, BG-8). Immutable and thread-safe.
 *
 * @param lines one to three lines of street, building and the like
 * @param city as it is printed on invoices
 * @param postalCode the postal code, empty where the country has none
 * @param subdivision the region or state, empty if unused
 * @param country the country, a code of {@link #countryCode}
 */
public record Address(List<String> lines, String city, String postalCode, String subdivision, String country) {

    /** The most lines of an address. */
    public static final int MAX_LINES = 3;

    /** The official list, and XK, by which many know Kosovo; e-invoices write 1A for it. */
    private static final Set<String> KNOWN = known();

    // a country that a later list leaves out is added here, for stored rows
    private static final Set<String> READABLE = readable();

    /**
     * Checks each text as {@link Text#keptLine} does, and strips it.
     *
     * @param lines 1 to 3 lines, each at most 300 characters and not blank
     * @param city at most 300 characters, not blank
     * @param postalCode at most 64 characters; null and blank become empty
     * @param subdivision at most 300 characters; null and blank become empty
     * @param country a code of {@link #countryCode}
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} for the number of lines,
     *     {@code unknown-country}, or a code of {@link Text#keptLine}
     */
    public Address {
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "An address has 1 to " + MAX_LINES + " lines, not " + lines.size(), "min", 1, "max", MAX_LINES);
        }
        lines = lines.stream().map(line -> Text.keptLine(line, Text.NAME)).toList();
        city = Text.keptLine(city, Text.NAME);
        postalCode = Text.keptOptionalLine(postalCode, Text.CODE);
        subdivision = Text.keptOptionalLine(subdivision, Text.NAME);
        country = countryCode(country);
    }

    /**
     * Checks the code of a country, also of a stored row: a code of the {@link CodeLists}, or one of ISO 3166-1 that this JDK
     * knows. A code that is stated anew is checked by {@link #knownCountry}.
     *
     * @param code two letters of ISO 3166-1, upper case, or {@code XI}, {@code 1A} or {@code XK}
     * @return the same code
     * @throws io.visioncraft.error.InvalidInputException with {@code required} or {@code unknown-country}
     */
    public static String countryCode(String code) {
        return country(READABLE, code);
    }

    /**
     * Checks the code of a country that somebody states: a code of the {@link CodeLists}, the same on every JDK.
     *
     * @param code two letters of ISO 3166-1, upper case, or {@code XI} (Northern Ireland), {@code 1A} or {@code XK} (Kosovo)
     * @return the same code
     * @throws io.visioncraft.error.InvalidInputException with {@code required} or {@code unknown-country}
     */
    public static String knownCountry(String code) {
        return country(KNOWN, code);
    }

    private static String country(Set<String> allowed, String code) {
        if (!allowed.contains(Arguments.required("code", code))) {
            throw KernelCodes.UNKNOWN_COUNTRY.rejection(
                    "A country is a two-letter code of ISO 3166-1, upper case, or XI, 1A or XK");
        }
        return code;
    }

    private static Set<String> known() {
        Set<String> codes = new HashSet<>(CodeList.COUNTRIES.codes());
        codes.add("XK");
        return Set.copyOf(codes);
    }

    private static Set<String> readable() {
        Set<String> codes = new HashSet<>(KNOWN);
        codes.addAll(List.of(Locale.getISOCountries()));
        return Set.copyOf(codes);
    }

    /**
     * {@return an address of one line, without a subdivision} Throws as the constructor does, and {@code required} for null.
     *
     * @param line street and number, at most 300 characters
     * @param postalCode at most 64 characters, empty where the country has none
     * @param city at most 300 characters
     * @param country a code of {@link #countryCode}
     */
    public static Address of(String line, String postalCode, String city, String country) {
        return new Address(
                List.of(Arguments.required("line", line)),
                Arguments.required("city", city),
                Arguments.required("postalCode", postalCode),
                "",
                Arguments.required("country", country));
    }

    /** {@return the address with stars for every text but the country} */
    @Override
    public String toString() {
        return Masked.text(this, "country");
    }
}
