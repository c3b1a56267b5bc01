package io.visioncraft.kernel;

import java.util.Currency;

/**
 * The currencies of ISO 4217 that have minor units, as the JDK knows them. A currency that is stated anew is one of the
 * {@link CodeLists} too: see {@link #known}.
 */
public final class Currencies {

    /** In use since 2018, and not yet on the list. */
    private static final String MISSING = "STN";

    private Currencies() {}

    /**
     * {@return the currency of a code} Adapters call it for a stored row.
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

    /**
     * {@return the currency of a code that somebody states for a price or an order: one of the {@link CodeLists} that the JDK
     * knows with minor units} A currency that is no longer in use, for example {@code HRK}, is none of them.
     *
     * @param code a three-letter code of ISO 4217, upper case
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null, or {@code unknown-currency}
     */
    public static Currency known(String code) {
        Currency currency = of(code);
        if (!CodeList.CURRENCIES.contains(code) && !code.equals(MISSING)) {
            throw KernelCodes.UNKNOWN_CURRENCY.rejection("The code lists of EN 16931 have no currency " + code);
        }
        return currency;
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
