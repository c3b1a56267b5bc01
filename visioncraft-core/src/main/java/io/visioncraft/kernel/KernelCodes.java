package io.visioncraft.kernel;

import io.visioncraft.error.RejectionCode;

/** The codes of violations that values of the kernel report. */
public final class KernelCodes {

    /** A value is missing or blank. */
    public static final RejectionCode REQUIRED = RejectionCode.invalid("required");
    /** A text is longer than its maximum, in UTF-16 units. */
    public static final RejectionCode TOO_LONG = RejectionCode.invalid("too-long");
    /** A text holds a control character. */
    public static final RejectionCode CONTROL_CHARACTER = RejectionCode.invalid("control-character");
    /** A line of text holds a character that nobody sees, or one that turns the direction of the text (GEN-4). */
    public static final RejectionCode INVISIBLE_CHARACTER = RejectionCode.invalid("invisible-character");
    /** A text holds more combining marks in a row than any language needs (GEN-4). */
    public static final RejectionCode TOO_MANY_MARKS = RejectionCode.invalid("too-many-marks");
    /** A text holds a surrogate without its partner. */
    public static final RejectionCode UNPAIRED_SURROGATE = RejectionCode.invalid("unpaired-surrogate");
    /** An id, a code or another text does not have its form. */
    public static final RejectionCode MALFORMED = RejectionCode.invalid("malformed");
    /** A text is no plain decimal number. */
    public static final RejectionCode MALFORMED_NUMBER = RejectionCode.invalid("malformed-number");
    /** A number or a count lies outside its limits. */
    public static final RejectionCode OUT_OF_RANGE = RejectionCode.invalid("out-of-range");
    /** A number has more decimals than its kind keeps (MON-1, MON-7). */
    public static final RejectionCode TOO_MANY_DECIMALS = RejectionCode.invalid("too-many-decimals");
    /** A currency is no code of ISO 4217 with minor units, or none of the {@link CodeLists}. */
    public static final RejectionCode UNKNOWN_CURRENCY = RejectionCode.invalid("unknown-currency");
    /** A country is no code of ISO 3166-1, or none of the {@link CodeLists}. */
    public static final RejectionCode UNKNOWN_COUNTRY = RejectionCode.invalid("unknown-country");
    /** A unit is none of the {@link CodeLists}; the details name it (SVC-1). */
    public static final RejectionCode UNKNOWN_UNIT = RejectionCode.invalid("unknown-unit");
    /** A reason for exemption has a code that is none of the {@link CodeLists}; the details name it (TAX-1). */
    public static final RejectionCode UNKNOWN_EXEMPTION_REASON = RejectionCode.invalid("unknown-exemption-reason");
    /** An id of a party has a scheme that is none of the {@link CodeLists}; the details name it (INV-2). */
    public static final RejectionCode UNKNOWN_REGISTRATION_SCHEME =
            RejectionCode.invalid("unknown-registration-scheme");
    /** An electronic address has a scheme that is none of the {@link CodeLists}; the details name it (INV-2). */
    public static final RejectionCode UNKNOWN_ADDRESS_SCHEME = RejectionCode.invalid("unknown-address-scheme");
    /** A tax class is none of those that the builder was given; the details list them (SVC-1). */
    public static final RejectionCode UNKNOWN_TAX_CLASS = RejectionCode.invalid("unknown-tax-class");
    /** An amount is in another currency than the one it is used with (MON-1). */
    public static final RejectionCode CURRENCY_MISMATCH = RejectionCode.invalid("currency-mismatch");
    /** A text is no e-mail address that this library accepts (IDN-2). */
    public static final RejectionCode MALFORMED_EMAIL = RejectionCode.invalid("malformed-e-mail");
    /** A cursor is malformed, or of another query (GEN-9). */
    public static final RejectionCode MALFORMED_CURSOR = RejectionCode.invalid("malformed-cursor");
    /** Something stands twice where it may stand once. */
    public static final RejectionCode DUPLICATE = RejectionCode.invalid("duplicate");

    /** There are more violations than are listed; the details count them all. */
    public static final RejectionCode MORE_VIOLATIONS = RejectionCode.invalid("more-violations");

    private KernelCodes() {}
}
