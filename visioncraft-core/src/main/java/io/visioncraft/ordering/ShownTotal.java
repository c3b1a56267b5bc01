package io.visioncraft.ordering;

import jakarta.validation.constraints.NotNull;

/**
 * The total payable that the caller showed the customer (ORD-4). Immutable and thread-safe.
 *
 * @param amount a plain decimal, tax included
 * @param currency the order's currency
 */
public record ShownTotal(@NotNull String amount, @NotNull String currency) {}
