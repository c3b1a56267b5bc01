package io.visioncraft.tax;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.kernel.Text;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * States the tax of documents in the issuer's currency (MON-8): the total tax is exchanged once, by the rate as it was
 * published, and rounded HALF_UP to the minor units of the issuer's currency. No other code asks the port. Immutable and
 * thread-safe.
 */
@Internal
public final class TaxExchange {

    private static final String PORT = "The port of exchange rates";

    private final ExchangeSettings settings;
    private final Currency own;

    /**
     * Makes an exchange for the documents of one issuer.
     *
     * @param settings the rates, their age, and what becomes of a document without one
     * @param own the issuer's currency
     */
    public TaxExchange(ExchangeSettings settings, Currency own) {
        this.settings = settings;
        this.own = own;
    }

    /**
     * {@return the tax of a document in the issuer's currency; null if the document is in that currency or has no tax, or if
     * there is no rate and the settings omit the tax then}
     *
     * @param tax the total tax of the document
     * @param day the tax point, or the date of issue where that is earlier
     * @throws io.visioncraft.error.RuleViolatedException with {@code no-exchange-rate}, or {@code document-too-large}
     * @throws UnavailableException with {@code exchange-rates-unavailable}
     */
    public @Nullable ForeignTax of(Money tax, LocalDate day) {
        return of(tax, day, null);
    }

    /**
     * {@return the same; by a rate that a document of that day states already, where the port knows none any more}
     *
     * @param tax the total tax of the document
     * @param day the tax point, or the date of issue where that is earlier
     * @param stated the rate of that day on another document; null for none
     * @throws io.visioncraft.error.RuleViolatedException with {@code no-exchange-rate}, or {@code document-too-large}
     * @throws UnavailableException with {@code exchange-rates-unavailable}
     */
    public @Nullable ForeignTax of(Money tax, LocalDate day, @Nullable ExchangeRate stated) {
        Currency currency = tax.currency();
        if (tax.zero() || currency.equals(own)) {
            return null;
        }
        ExchangeRate known = rate(currency, day);
        ExchangeRate rate = known != null || stated == null || !stated.between(currency, own) ? known : stated;
        if (rate != null) {
            return new ForeignTax(rate, exchanged(tax, rate));
        }
        if (settings.missing() == MissingRate.OMIT) {
            return null;
        }
        throw TaxCodes.NO_EXCHANGE_RATE.rejection(
                "No rate of exchange between " + currency + " and " + own + " is known for " + day
                        + ", or for one of the " + settings.maxAge() + " days before",
                "currency",
                currency.getCurrencyCode(),
                "issuerCurrency",
                own.getCurrencyCode(),
                "day",
                day,
                "maxAge",
                settings.maxAge());
    }

    private Money exchanged(Money tax, ExchangeRate rate) {
        try {
            return Rounding.exchanged(tax, rate);
        } catch (InvalidInputException tooLarge) {
            Money largest = Money.ofMinor(Money.MAX_MINOR_UNITS, own);
            throw TaxCodes.DOCUMENT_TOO_LARGE.rejection(
                    "The tax of a document comes to at most " + largest,
                    "max",
                    largest.amount().toPlainString(),
                    "currency",
                    own.getCurrencyCode());
        }
    }

    /** The rate that counts on a day; null if there is none, or none that is young enough. */
    private @Nullable ExchangeRate rate(Currency currency, LocalDate day) {
        Optional<ExchangeRate> answer = answer(currency, day);
        if (answer.isEmpty()) {
            return null;
        }
        ExchangeRate rate = answer.get();
        if (!rate.between(currency, own) || rate.day().isAfter(day)) {
            throw unusable(null);
        }
        requireSource(rate);
        return rate.day().isBefore(day.minusDays(settings.maxAge())) ? null : rate;
    }

    /** What the port says. Whatever it does wrong is its failure, never one of the caller's command. */
    @SuppressWarnings("NullAway") // a port of a host without null analysis may answer null
    private Optional<ExchangeRate> answer(Currency currency, LocalDate day) {
        Optional<ExchangeRate> answer;
        try {
            answer = settings.rates().latest(currency, own, day);
        } catch (Throwable failed) {
            throw PortFailure.of(TaxCodes.EXCHANGE_RATES_UNAVAILABLE, PORT, failed);
        }
        if (answer == null) {
            throw unusable(null);
        }
        return answer;
    }

    /** The constructor of a rate takes any source that was ever stored; a new one has no character that is refused today. */
    private static void requireSource(ExchangeRate rate) {
        try {
            Text.code(rate.source());
        } catch (InvalidInputException malformed) {
            throw unusable(malformed);
        }
    }

    private static UnavailableException unusable(@Nullable Throwable cause) {
        return PortFailure.unusable(TaxCodes.EXCHANGE_RATES_UNAVAILABLE, PORT, cause);
    }
}
