package io.visioncraft.kernel;

import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Amounts for properties: currencies of 0, 2, 3 and 4 decimals, amounts near zero and near the limits. */
final class Amounts {

    private Amounts() {}

    static Arbitrary<Currency> currencies() {
        return Arbitraries.of("JPY", "EUR", "KWD", "CLF").map(Currency::getInstance);
    }

    static Arbitrary<Long> minorUnits() {
        return Arbitraries.longs().between(-Money.MAX_MINOR_UNITS, Money.MAX_MINOR_UNITS);
    }

    static Arbitrary<Money> money() {
        return Combinators.combine(minorUnits(), currencies()).as(Money::ofMinor);
    }

    /** Amounts whose sum of two stays within the limits. */
    static Arbitrary<Money> euros() {
        long half = Money.MAX_MINOR_UNITS / 2;
        return Arbitraries.longs().between(-half, half).map(minor -> Money.ofMinor(minor, Currency.getInstance("EUR")));
    }
}
