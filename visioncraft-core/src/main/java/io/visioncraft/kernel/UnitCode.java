package io.visioncraft.kernel;

/**
 * A unit of measure by its code of UN/ECE Recommendation 20 or 21, for example {@code C62} (one), {@code HUR} (hour),
 * {@code DAY}. A unit that is stated anew is one of the {@link CodeLists}: see {@link #known}. A stored one has the form.
 * Immutable and thread-safe.
 *
 * @param value two or three characters, A–Z and 0–9
 */
public record UnitCode(String value) {

    /** "One": a piece, a job, a flat service. */
    public static final UnitCode ONE = new UnitCode("C62");

    /** An hour. */
    public static final UnitCode HOUR = new UnitCode("HUR");

    /**
     * Checks the form of the code. Adapters call it for a stored row.
     *
     * @param value two or three characters, A–Z and 0–9
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null, or {@code malformed}
     */
    public UnitCode {
        int length = Arguments.required("value", value).length();
        if (length < 2 || length > 3 || !Codes.consistsOfLettersAndDigits(value)) {
            throw KernelCodes.MALFORMED.rejection("A unit is a code of UN/ECE Recommendation 20 such as C62 or HUR");
        }
    }

    /**
     * {@return a unit whose form is right} Adapters call it for a stored row. Throws as the constructor does.
     *
     * @param value two or three characters, A–Z and 0–9
     */
    public static UnitCode of(String value) {
        return new UnitCode(value);
    }

    /**
     * {@return a unit that somebody states: one of the {@link CodeLists}}
     *
     * @param value a code of UN/ECE Recommendation 20 or 21, upper case
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null, {@code malformed}, or
     *     {@code unknown-unit}, whose details name the {@code unit}
     */
    public static UnitCode known(String value) {
        UnitCode unit = new UnitCode(value);
        if (!CodeList.UNITS.contains(value)) {
            throw KernelCodes.UNKNOWN_UNIT.rejection(
                    "UN/ECE Recommendations 20 and 21 have no unit " + unit, "unit", value);
        }
        return unit;
    }

    @Override
    public String toString() {
        return value;
    }
}
