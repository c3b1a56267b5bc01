package io.visioncraft.kernel;

import java.util.regex.Pattern;

/**
 * A unit of measure by its code of UN/ECE Recommendation 20, for example {@code C62} (one), {@code HUR} (hour), {@code DAY}.
 * Only the form is checked: the library does not carry the code list. Immutable and thread-safe.
 *
 * @param value two or three characters, A–Z and 0–9
 */
public record UnitCode(String value) {

    // first, since the constants below are checked by it
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,3}");

    /** "One": a piece, a job, a flat service. */
    public static final UnitCode ONE = new UnitCode("C62");

    /** An hour. */
    public static final UnitCode HOUR = new UnitCode("HUR");

    /**
     * Checks the form of the code.
     *
     * @param value two or three characters, A–Z and 0–9
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null, or {@code malformed}
     */
    public UnitCode {
        if (Arguments.required("value", value).length() > 3
                || !FORM.matcher(value).matches()) {
            throw KernelCodes.MALFORMED.rejection("A unit is a code of UN/ECE Recommendation 20 such as C62 or HUR");
        }
    }

    /**
     * {@return a unit} Throws as the constructor does.
     *
     * @param value two or three characters, A–Z and 0–9
     */
    public static UnitCode of(String value) {
        return new UnitCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
