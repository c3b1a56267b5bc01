package io.visioncraft.billing;

import io.visioncraft.identity.Tombstone;
import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Text;
import java.util.regex.Pattern;

/**
 * Why something is credited: a code and, where a person wrote one, a text (INV-5, INV-7). The wording of a code, in the language
 * of the buyer, is the host's when it prints. The constants are the codes that the library knows; a host uses others as it likes,
 * which need not be declared. Immutable and thread-safe.
 *
 * @param code 1 to 32 characters of {@code A–Z 0–9 _}, a letter first
 * @param text what staff wrote, several lines, at most 4,000 characters; empty for none. A credit that the library makes has
 *     none, unless an earlier version made it
 */
public record CreditReason(String code, String text) {

    /** The order was cancelled: what was not supplied is credited. The library gives this code by itself. */
    public static final String CANCELLED = "CANCELLED";
    /** The order was completed with less than was ordered. The library gives this code by itself. */
    public static final String SUPPLIED_LESS = "SUPPLIED_LESS";
    /** The invoice was wrong. */
    public static final String CORRECTION = "CORRECTION";
    /** What was supplied came back, or a service was undone. */
    public static final String RETURN = "RETURN";
    /** What was supplied had a fault, and the customer keeps it for less. */
    public static final String DEFECT = "DEFECT";
    /** Nothing was wrong with invoice and supply; the business is obliging. */
    public static final String GOODWILL = "GOODWILL";
    /** A discount that is granted after the invoice, for example for the turnover of a year. */
    public static final String REBATE = "REBATE";
    /** Another reason, which the text says. A credit that states a text alone has this code. */
    public static final String OTHER = "OTHER";

    /** The most characters of a code. */
    public static final int MAX_CODE = 32;

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

    /**
     * Checks code and text. Adapters call it for a stored row.
     *
     * @param code 1 to 32 characters of {@code A–Z 0–9 _}, a letter first
     * @param text several lines, at most 4,000 characters; empty for none, but not with {@link #OTHER}
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed} for the code, with {@code required} for a null
     *     code or for {@link #OTHER} without a text; with the codes of {@link Text#keptOptionalLines} for the text
     */
    public CreditReason {
        code = checkedCode(code);
        text = code.equals(OTHER)
                ? Text.keptLines(text, Text.DESCRIPTION)
                : Text.keptOptionalLines(text, Text.DESCRIPTION);
    }

    /** The reason of a credit that the library makes: a code alone. */
    static CreditReason automatic(String code) {
        return new CreditReason(code, "");
    }

    /** The same code; a tombstone takes the place of a text (INV-7). */
    CreditReason withoutText() {
        return new CreditReason(code, Tombstone.of(text));
    }

    static String checkedCode(String code) {
        if (Arguments.required("code", code).length() > MAX_CODE
                || !FORM.matcher(code).matches()) {
            throw KernelCodes.MALFORMED.rejection(
                    "The code of a reason has 1 to " + MAX_CODE + " characters of A-Z, 0-9 and _, a letter first");
        }
        return code;
    }

    /** {@return whether the library itself gives the code, at the end of an order} */
    public boolean automatic() {
        return code.equals(CANCELLED) || code.equals(SUPPLIED_LESS);
    }

    /** {@return the record with stars in place of the text that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "code");
    }
}
