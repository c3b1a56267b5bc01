package io.visioncraft.pricing;

/**
 * The repositories of pricing in one store. Immutable and thread-safe.
 *
 * @param prices stores price entries
 */
public record PricingRepositories(PriceRepository prices) {}
