package io.visioncraft.pricing;

import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.ServiceId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sets a price of a service from now on (PRC-1). Immutable and thread-safe.
 *
 * @param service the service to price
 * @param unitPrice the price of one unit: a plain decimal number, 0 or more, at most 6 decimals (MON-1)
 * @param currency a code of {@link io.visioncraft.kernel.Currencies#known}
 * @param basis whether the price holds the tax; null for the basis that the builder was given (MON-2)
 * @param until the first instant at which it is no longer in force, UTC, cut to the microsecond; null for no end
 */
public record SetPrice(
        @NotNull ServiceId service,
        @NotNull String unitPrice,
        @NotNull String currency,
        @Nullable PriceBasis basis,
        @Nullable Instant until) {

    /**
     * Sets a price without an end, for example {@code of(service, "80.00", "EUR")}.
     *
     * @param service the service to price
     * @param unitPrice the price of one unit: a plain decimal number, 0 or more, at most 6 decimals
     * @param currency a code of {@link io.visioncraft.kernel.Currencies#known}
     * @return the command
     */
    public static SetPrice of(ServiceId service, String unitPrice, String currency) {
        return new SetPrice(service, unitPrice, currency, null, null);
    }

    /** {@return this command for a price that holds the tax: the amount that the buyer pays (MON-2)} */
    public SetPrice gross() {
        return new SetPrice(service, unitPrice, currency, PriceBasis.GROSS, until);
    }

    /** {@return this command for a price without tax (MON-2)} */
    public SetPrice net() {
        return new SetPrice(service, unitPrice, currency, PriceBasis.NET, until);
    }

    /**
     * Adds an end. The command is then refused with {@code price-overlap} if any price is in force.
     *
     * @param end the first instant at which the price is no longer in force, after now
     * @return the command with that end
     */
    public SetPrice until(Instant end) {
        return new SetPrice(service, unitPrice, currency, basis, end);
    }
}
