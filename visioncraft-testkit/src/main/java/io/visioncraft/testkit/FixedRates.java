package io.visioncraft.testkit;

import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.tax.ExchangeRates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Rates of exchange that are the same on each day, of the source {@code Test} (MON-8). Immutable and thread-safe.
 *
 * @param rates one for two currencies; their days do not count
 */
public record FixedRates(List<ExchangeRate> rates) implements ExchangeRates {

    private static final LocalDate ANY = LocalDate.of(2000, 1, 1);
    private static final String SOURCE = "Test";

    /**
     * Copies the rates.
     *
     * @param rates one for two currencies; their days do not count
     */
    public FixedRates {
        rates = List.copyOf(rates);
    }

    /**
     * {@return one rate, for example {@code of("EUR", "USD", "1.0869")}: 1 EUR is 1.0869 USD}
     *
     * @param base the currency of which there is 1 unit
     * @param quote the other currency
     * @param rate units of the quote for 1 unit of the base, a plain decimal
     */
    public static FixedRates of(String base, String quote, String rate) {
        return new FixedRates(List.of()).and(base, quote, rate);
    }

    /** {@return rates between EUR and some currencies with 0, 2, 3 and 4 minor units: JPY, USD, CHF, DKK, KWD and CLF} */
    public static FixedRates toEuro() {
        return of("EUR", "JPY", "163.27")
                .and("EUR", "USD", "1.0869")
                .and("CHF", "EUR", "1.0437128")
                .and("DKK", "EUR", "0.1340482574")
                .and("KWD", "EUR", "2.9871")
                .and("CLF", "EUR", "36.4");
    }

    /**
     * {@return these rates and one more}
     *
     * @param base the currency of which there is 1 unit
     * @param quote the other currency
     * @param rate units of the quote for 1 unit of the base, a plain decimal
     */
    public FixedRates and(String base, String quote, String rate) {
        List<ExchangeRate> more = new ArrayList<>(rates);
        more.add(ExchangeRate.of(base, quote, rate, ANY, SOURCE));
        return new FixedRates(more);
    }

    @Override
    public Optional<ExchangeRate> latest(Currency from, Currency into, LocalDate day) {
        return rates.stream()
                .filter(one -> one.between(from, into))
                .findFirst()
                .map(one -> new ExchangeRate(one.base(), one.quote(), one.rate(), day, one.source()));
    }
}
