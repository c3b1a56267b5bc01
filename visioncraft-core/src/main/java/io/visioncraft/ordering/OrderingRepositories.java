package io.visioncraft.ordering;

/**
 * Where a store keeps what customers ordered. Immutable and thread-safe.
 *
 * @param orders orders with their lines
 */
public record OrderingRepositories(OrderRepository orders) {}
