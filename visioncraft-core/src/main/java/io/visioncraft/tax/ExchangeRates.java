package io.visioncraft.tax;

import io.visioncraft.kernel.ExchangeRate;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * The port of exchange rates (MON-8): knows the rate of a day. An adapter is thread-safe, quick and without side effects: the
 * library calls it inside the transaction that issues an invoice, with the guard of the number series held, and it answers from
 * memory and calls no use case. It is asked for an invoice whose currency is not the issuer's and whose tax is not zero, once
 * when the order is placed and once when the invoice is issued; never for a credit note.
 *
 * <p>An exception of it, null, and a rate of other currencies or of a later day end the use case with
 * {@code exchange-rates-unavailable}, which is retryable for an exception; nothing is stored. A host has
 * {@link ExchangeRateTable} and {@link ReplaceableRates}, or computes cross rates in an adapter of its own.
 */
@FunctionalInterface
public interface ExchangeRates {

    /**
     * Finds the latest rate between two currencies that was published on a day or before it. The library asks for no more than
     * that and compares the day of the answer with the age that the host allows ({@link TaxSettings#withRatesUpTo}).
     *
     * @param from the currency of the document
     * @param into the issuer's currency, always another
     * @param day the tax point; never after the date of issue
     * @return the rate as it was published, in either direction, of that day or an earlier one; empty if none is known
     */
    Optional<ExchangeRate> latest(Currency from, Currency into, LocalDate day);

    /** {@return the standard port, which knows no rate} */
    static ExchangeRates none() {
        return (from, into, day) -> Optional.empty();
    }
}
