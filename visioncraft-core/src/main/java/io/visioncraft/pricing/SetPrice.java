package io.visioncraft.pricing;

import io.visioncraft.kernel.ServiceId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a price of a service from now on (PRC-1). Immutable and thread-safe.
 *
 * @param service whose price
 * @param unitPrice the net price of one unit as a plain decimal number, 0 or more, at most 6 decimals (MON-1)
 * @param currency a code of ISO 4217
 * @param until the first instant at which it is no longer in force; null for open-ended
 */
public record SetPrice(
        @NotNull ServiceId service,
        @NotNull String unitPrice,
        @NotNull String currency,
        @Nullable Instant until) {

    /** An open-ended price, for example {@code of(service, "80.00", "EUR")}. */
    public static SetPrice of(ServiceId service, String unitPrice, String currency) {
        return new SetPrice(service, unitPrice, currency, null);
    }

    /** With an end, which needs a time without any other price. */
    public SetPrice until(Instant end) {
        return new SetPrice(service, unitPrice, currency, end);
    }
}
