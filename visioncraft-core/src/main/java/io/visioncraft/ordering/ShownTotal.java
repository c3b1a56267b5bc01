package io.visioncraft.ordering;

import jakarta.validation.constraints.NotNull;

/**
 * The total payable that the caller showed to the customer (ORD-4). Immutable and thread-safe.
 *
 * @param amount a plain decimal number, tax included
 * @param currency the order's currency, a code of ISO 4217
 */
public record ShownTotal(@NotNull String amount, @NotNull String currency) {}
