package io.visioncraft.tax;

import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.ExchangeRate;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * Rates that the host replaces while the library runs: the table of today takes the place of yesterday's (MON-8). Thread-safe.
 * Each question is answered by one table, that of before or the new one; documents that were issued keep their rate.
 */
public final class ReplaceableRates implements ExchangeRates {

    private volatile ExchangeRates now;

    private ReplaceableRates(ExchangeRates first) {
        this.now = first;
    }

    /**
     * {@return rates that begin with these}
     *
     * @param first for example an {@link ExchangeRateTable}, or {@link ExchangeRates#none()}
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null
     */
    public static ReplaceableRates of(ExchangeRates first) {
        return new ReplaceableRates(Arguments.required("first", first));
    }

    /**
     * Replaces the rates, all of them at once, for every question that is asked from now on.
     *
     * @param next for example the {@link ExchangeRateTable} of today
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null
     */
    public void replaceBy(ExchangeRates next) {
        now = Arguments.required("next", next);
    }

    @Override
    public Optional<ExchangeRate> latest(Currency from, Currency into, LocalDate day) {
        return now.latest(from, into, day);
    }
}
