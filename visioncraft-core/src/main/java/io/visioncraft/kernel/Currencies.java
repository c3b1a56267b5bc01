package io.visioncraft.kernel;

import java.util.Currency;

/** The currencies of ISO 4217 that have minor units, as the JDK lists them. */
public final class Currencies {

    private Currencies() {}

    /**
     * {@return the currency of a code}
     *
     * @param code a three-letter code of ISO 4217, upper case
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null, or {@code unknown-currency}, also
     *     for a code without minor units, for example {@code XAU}
     */
    public static Currency of(String code) {
        if (Arguments.required("code", code).length() == 3) {
            try {
                return withMinorUnits(Currency.getInstance(code));
            } catch (IllegalArgumentException unknown) {
                // answered below
            }
        }
        throw unknown();
    }

    static Currency withMinorUnits(Currency currency) {
        if (currency.getDefaultFractionDigits() < 0) {
            throw unknown();
        }
        return currency;
    }

    private static RuntimeException unknown() {
        return KernelCodes.UNKNOWN_CURRENCY.rejection("A currency is a three-letter code of ISO 4217 with minor units");
    }
}
