package io.visioncraft.tax;

import io.visioncraft.kernel.KernelCodes;
import java.util.Objects;

/**
 * How documents in another currency than the issuer's state their tax in the issuer's (MON-8). Hosts say it by
 * {@link TaxSettings}. Immutable and thread-safe.
 *
 * @param rates knows the rates
 * @param maxAge how many days before the tax point a rate may have been published, 0 to {@value #MOST_DAYS}
 * @param missing what becomes of a document without a rate
 */
public record ExchangeSettings(ExchangeRates rates, int maxAge, MissingRate missing) {

    /** The most days before the tax point: a year. */
    public static final int MOST_DAYS = 366;

    /** No rates, of at most a week before, and documents that want one are refused. */
    static final ExchangeSettings STANDARD = new ExchangeSettings(ExchangeRates.none(), 7, MissingRate.REFUSE);

    /**
     * Checks the parts.
     *
     * @param rates knows the rates
     * @param maxAge how many days before the tax point a rate may have been published
     * @param missing what becomes of a document without a rate
     * @throws NullPointerException if a part is null
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} for the days
     */
    public ExchangeSettings {
        Objects.requireNonNull(rates, "rates");
        Objects.requireNonNull(missing, "missing");
        if (maxAge < 0 || maxAge > MOST_DAYS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A rate is at most 0 to " + MOST_DAYS + " days older than the tax point, not " + maxAge,
                    "min",
                    0,
                    "max",
                    MOST_DAYS);
        }
    }
}
