package io.visioncraft.pricing;

/**
 * Where a store keeps what services cost. Immutable and thread-safe.
 *
 * @param prices price entries
 */
public record PricingRepositories(PriceRepository prices) {}
