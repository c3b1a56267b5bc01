package io.visioncraft.kernel;

/**
 * The code of a tax class. Services, lines and documents keep the code; the class that it names is a value of the builder
 * (SVC-1). Immutable and thread-safe; compared as it is written.
 *
 * @param value 1 to 32 characters of {@code A–Z 0–9 _}, a letter first
 */
public record TaxClassCode(String value) implements Comparable<TaxClassCode> {

    /** The most characters of a code. */
    public static final int MAX_LENGTH = 32;

    /** The standard rate of the place of supply. */
    public static final TaxClassCode STANDARD = new TaxClassCode("STANDARD");
    /** A reduced rate. */
    public static final TaxClassCode REDUCED = new TaxClassCode("REDUCED");
    /** Taxed at zero per cent. */
    public static final TaxClassCode ZERO = new TaxClassCode("ZERO");
    /** Exempt from tax. */
    public static final TaxClassCode EXEMPT = new TaxClassCode("EXEMPT");
    /** Outside the scope of the tax. */
    public static final TaxClassCode OUT_OF_SCOPE = new TaxClassCode("OUT_OF_SCOPE");
    /** The buyer owes the tax if it is a business of the same country (Directive 2006/112/EC art. 199). */
    public static final TaxClassCode DOMESTIC_REVERSE_CHARGE = new TaxClassCode("DOMESTIC_REVERSE_CHARGE");

    /**
     * Checks the form.
     *
     * @param value 1 to 32 characters of {@code A–Z 0–9 _}, a letter first
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null, or {@code malformed}
     */
    public TaxClassCode {
        int length = Arguments.required("value", value).length();
        if (length == 0
                || length > MAX_LENGTH
                || !Codes.isLetter(value.charAt(0))
                || !Codes.consistsOfLettersDigitsAnd('_', value)) {
            throw KernelCodes.MALFORMED.rejection(
                    "The code of a tax class has 1 to " + MAX_LENGTH + " characters of A-Z, 0-9 and _, a letter first");
        }
    }

    /**
     * {@return the code of that text} Throws as the constructor does.
     *
     * @param value for example {@code REDUCED}
     */
    public static TaxClassCode of(String value) {
        return new TaxClassCode(value);
    }

    @Override
    public int compareTo(TaxClassCode other) {
        return value.compareTo(other.value);
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return value;
    }
}
