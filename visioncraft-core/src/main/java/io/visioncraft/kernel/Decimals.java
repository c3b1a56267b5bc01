package io.visioncraft.kernel;

import io.visioncraft.error.VisionCraftException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;

/** Reads and scales decimal numbers without ever building a huge one. */
final class Decimals {

    private static final int MAX_TEXT = 40;
    private static final int MAX_DIGITS = 30;
    private static final int MAX_BITS = 4 * MAX_TEXT;
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private Decimals() {}

    static BigDecimal parse(String text) {
        if (text.length() > MAX_TEXT) {
            throw KernelCodes.TOO_LONG.rejection(
                    "The number has " + text.length() + " characters, at most " + MAX_TEXT + " are allowed",
                    "length",
                    text.length(),
                    "max",
                    MAX_TEXT);
        }
        if (!PLAIN.matcher(text).matches()) {
            throw KernelCodes.MALFORMED_NUMBER.rejection("Not a plain decimal number such as 12.50");
        }
        return new BigDecimal(text);
    }

    /** Refuses numbers whose plain form would be long, before anything is computed with them. */
    static BigDecimal bounded(BigDecimal number) {
        // bits first: counting the digits of a huge number is work already
        if (number.unscaledValue().bitLength() > MAX_BITS
                || number.precision() > MAX_TEXT
                || (long) number.precision() - number.scale() > MAX_DIGITS) {
            throw KernelCodes.OUT_OF_RANGE.rejection("The number is out of range", "maxDigits", MAX_DIGITS);
        }
        return number;
    }

    /**
     * The number at exactly that scale; decimals beyond it must be zeros.
     *
     * @param what the subject of the message, or the currency of money
     */
    static BigDecimal exact(BigDecimal number, int scale, Object what) {
        bounded(number);
        if (number.signum() == 0) {
            return BigDecimal.ZERO.setScale(scale);
        }
        // where the digits end beyond it anyhow, to set the scale would compute a power of ten as long as the exponent
        // says
        if ((long) number.scale() - number.precision() < scale) {
            try {
                return number.setScale(scale, RoundingMode.UNNECESSARY);
            } catch (ArithmeticException rounded) {
                throw tooManyDecimals(number, scale, what);
            }
        }
        throw tooManyDecimals(number, scale, what);
    }

    private static VisionCraftException tooManyDecimals(BigDecimal number, int scale, Object what) {
        return KernelCodes.TOO_MANY_DECIMALS.rejection(
                (what instanceof Currency ? what + " money" : what) + " has at most " + scale + " decimals, not "
                        + shown(number),
                "max",
                scale);
    }

    static String shown(BigDecimal number) {
        return number.scale() > MAX_TEXT ? number.toString() : number.toPlainString();
    }
}
